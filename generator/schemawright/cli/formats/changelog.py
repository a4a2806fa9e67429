"""Changes as a section of a changelog (keepachangelog.com, 1.1.0).

In: changes, and the version of the package. Out: lines of Markdown, headed by the version that is proposed. Not done
here: the date of a release, which nobody knows yet, and putting the lines into a file.

A change that only texts tell of is left out, but for what is deprecated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemawright.cli.escaping import shortened
from schemawright.cli.formats.markdown import message
from schemawright.compare.changes import Change, Verdict
from schemawright.compare.versioning import Part, next_version, part_of

_SECTIONS = ("Added", "Changed", "Deprecated", "Removed")
_PARTS = {
    Part.NONE: "no new version",
    Part.PATCH: "a patch",
    Part.MINOR: "a minor version",
    Part.MAJOR: "a major version",
}
_WHY = {
    Verdict.BREAKING_TYPES: "as it breaks code",
    Verdict.BREAKING_AT_RUN_TIME: "as it breaks code",
    Verdict.BEHAVIOUR: "as it does something else",
    Verdict.ADDITIVE: "as it adds something",
    Verdict.DOCUMENTATION: "as only texts are others",
}


def changelog(title: str, changes: Sequence[Change], version: str) -> Iterator[str]:
    """The section; without a version it is that of what is not released."""
    part = part_of(changes, version)
    yield f"## [{next_version(version, part) if version else 'Unreleased'}]"
    yield ""
    why = _WHY[max(change.verdict for change in changes)] if changes else "as nothing changed"
    yield f"<!-- {shortened(title).replace('--', '- -')}: {_PARTS[part]}, {why} -->"
    for section in _SECTIONS:
        if found := [change for change in changes if _section(change) == section]:
            yield ""
            yield f"### {section}"
            yield ""
            yield from (f"- {_item(change)}" for change in found)


def _section(change: Change) -> str:
    if change.code.endswith("-deprecated"):
        return "Deprecated"
    if change.verdict is Verdict.DOCUMENTATION:
        return ""
    if change.code.endswith(("-added", "-added-required")):
        return "Added"
    return "Removed" if change.code.endswith("-removed") else "Changed"


def _item(change: Change) -> str:
    return f"{'**Breaking:** ' if change.verdict.is_breaking else ''}{message(change.message)}."
