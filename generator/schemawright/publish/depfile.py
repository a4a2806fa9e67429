r"""A depfile: which files of a package depend on which inputs, as make and ninja read it.

In: outputs and inputs. Out: text in the syntax of make, as compilers write it with `-MD -MP`, and the file. Not done
here: which files those are (`project.made_from`).

The two programs agree on few escapes: `$$`, `\#`, `\:`, and `\ ` with the backslashes before it doubled; a backslash
elsewhere stands for itself. A name that either of them would take for another one is refused.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from schemawright.diagnostics import Origin, SpecError, fail
from schemawright.source.quoting import quoted

_BEYOND = re.compile(
    r"[\x00-\x1f\x7f;<>^`|*]"  # ends a name for one of them, or is a pattern of files
    r"|\\(?=[#:=$]|\Z)"  # the two read backslashes in different ways
    r"|[: ]\Z|\A~"
    r"|\(.*\)\Z"  # a member of an archive
)
_WHITE = re.compile(r"(\\*) ")
_NO_TARGET = re.compile(r"[%=]|&\Z|\A\.[A-Z]")
"""Names that make takes for a pattern, for a variable or for a word of its own where a rule starts."""


class Rule(NamedTuple):
    """The files that are made of others."""

    outputs: Sequence[str]
    inputs: Sequence[str]


def depfile_text(rules: Iterable[Rule]) -> str:
    """The text of the rules, and a rule without anything for each input: make does not mind when one is removed.

    Raises `SpecError` with code "output-not-writable" for a name that a depfile cannot hold.
    """
    lines: list[str] = []
    alone: dict[str, None] = {}
    for outputs, inputs in rules:
        # Where it comes first, a name with a `=` makes the rule that of a variable.
        needed = sorted(inputs, key=lambda name: "=" in name)
        lines.append(" \\\n  ".join([f"{' '.join(map(_escaped, outputs))}:", *map(_escaped, needed)]))
        alone.update(dict.fromkeys(name for name in needed if not _NO_TARGET.search(name)))
    lines += (f"{_escaped(name)}:" for name in alone)
    return "".join(f"{line}\n" for line in lines)


def write_depfile(path: Path, text: str) -> None:
    """Put a depfile in its place, in one step. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".{path.name}-{secrets.token_hex(8)}")
    try:
        staged.write_bytes(os.fsencode(text))
        os.replace(staged, path)
    finally:
        staged.unlink(missing_ok=True)


def _escaped(name: str) -> str:
    name = name if os.sep == "/" else name.replace(os.sep, "/")
    if _BEYOND.search(name):
        raise _cannot_hold(name)
    return _WHITE.sub(r"\1\1\\ ", name.replace("$", "$$").replace("#", r"\#").replace(":", r"\:"))


def _cannot_hold(name: str) -> SpecError:
    message = f"a depfile cannot hold the name {quoted(name)}: make and ninja would take it for another one"
    return fail("output-not-writable", message, Origin(name), "rename the file, or do without --depfile")
