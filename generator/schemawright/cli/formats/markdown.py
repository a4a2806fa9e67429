"""Changes as Markdown, as a comment on a pull request has them.

In: changes with their places. Out: lines of GitHub Flavored Markdown. Not done here: which changes are told.

What breaks stands open, the rest is folded. Texts of a spec are shown as they are: nothing in them becomes markup,
HTML, a link or a mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from schemawright.cli.escaping import shortened
from schemawright.cli.formats.words import place
from schemawright.compare.changes import Audience, Change, Verdict
from schemawright.compare.versioning import Part

_MOST = 100
"""Changes of one verdict: a comment on GitHub has room for some 65,000 characters."""
_SPECIAL = re.compile(r"^[-+>=\d]|[\\`*_{}\[\]()#!|~<&@]|:(?=\S)")
_RUNS = re.compile("`+")


def markdown(
    title: str, changes: Sequence[Change], words: Mapping[Verdict, str], part: Part, *, whole: bool
) -> Iterator[str]:
    """A section on a comparison; `words` are what verdicts are called, worst first, `part` is that of the version."""
    yield f"### {code(title)}"
    yield ""
    if not changes:
        yield "Nothing changed for the Python that uses the package."
        return
    groups = {verdict: [c for c in changes if c.verdict is verdict] for verdict in words}
    yield ", ".join(f"**{len(found):,}** {words[verdict]}" for verdict, found in groups.items() if found)
    yield f"(semantic version: **{part.name.lower()}**)"
    for verdict, found in groups.items():
        if found:
            yield ""
            yield from _group(f"{words[verdict]}: {len(found):,}", found, verdict, whole=whole)


def _group(title: str, found: Sequence[Change], verdict: Verdict, *, whole: bool) -> Iterator[str]:
    yield f"#### {title.capitalize()}" if verdict.is_breaking else f"<details><summary>{title}</summary>"
    yield ""
    yield from (f"- {_item(change)}" for change in (found if whole else found[:_MOST]))
    if len(found) > _MOST and not whole:
        yield f"- and {len(found) - _MOST:,} more"
    if not verdict.is_breaking:
        yield ""
        yield "</details>"


def _item(change: Change) -> str:
    origin = change.new or change.old
    at = "" if origin is None else f" ({code(place(origin))})"
    who = "" if change.audience is Audience.UNKNOWN else f", seen by {change.audience.value}"
    return f"{message(change.message)}{who}{at}"


def message(text: str) -> str:
    """A message, in which what stands in backquotes is code."""
    parts = shortened(text).split("`")
    if len(parts) % 2 == 0:
        return plain("`".join(parts))
    return "".join(code(part) if number % 2 else plain(part) for number, part in enumerate(parts))


def plain(text: str) -> str:
    """A text in which nothing is markup; a comment keeps mentions and numbers of issues from being found in it."""
    return _SPECIAL.sub(lambda found: f"&#{ord(found[0])};{'<!-- -->' if found[0] in '@#' else ''}", text)


def code(text: str) -> str:
    """A text as code, whatever backquotes it holds."""
    shown = shortened(text)
    fence = "`" * (1 + max((len(run) for run in _RUNS.findall(shown)), default=0))
    pad = " " if shown[:1] in ("`", " ") or shown[-1:] in ("`", " ") else ""
    return f"{fence}{pad}{shown}{pad}{fence}" if shown else ""
