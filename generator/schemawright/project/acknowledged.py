"""The file of acknowledged findings: which warnings and notes of a target are known, and why they are put up with.

In: the file of a target, and findings that are to be added. Out: its entries, or its new text. Not done here: silencing
findings and writing the file (`cli.acknowledging`).

    # a comment
    3f2a9c0d1e4b5a67  the vendor will not change it  # union-ambiguous openapi.yaml /components/schemas/Pet: ...

A line is a fingerprint, the reason, and behind `#` what the finding said, which is for people alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from schemawright.budgets import MAX_ACKNOWLEDGED_BYTES
from schemawright.diagnostics import Origin, Related, Sink, SpecError, fail
from schemawright.frozen import frozen
from schemawright.project.fingerprints import is_fingerprint
from schemawright.source.files import file_bytes

_LINE_ENDS = re.compile(r"\r\n|\n|\r")
_WORDS = re.compile(r"(?:^|\s)#(?:\s|$)")
_HEAD = "# Findings that are acknowledged. A line: fingerprint, reason, and behind the # what the finding said."


@frozen
class Entry:
    """One line: the finding that it is about, the reason why it is put up with, and where the line stands."""

    fingerprint: str
    reason: str
    origin: Origin


@frozen
class Acknowledged:
    """The file of a target: its entries by fingerprint."""

    file: str
    text: str
    entries: Mapping[str, Entry]


def read_acknowledged(path: Path, *, may_be_missing: bool = False) -> Acknowledged:
    """The file at a path; an empty one where it may be missing and is.

    Raises `SpecError` with all that is wrong: `acknowledged` for lines, `encoding`, and those of `file_bytes`.
    """
    file = str(path)
    try:
        text = file_bytes(file, file, MAX_ACKNOWLEDGED_BYTES).decode("utf-8-sig")
    except SpecError as error:
        if error.diagnostics[0].code != "file-not-found":
            raise
        if may_be_missing:
            return Acknowledged(file, "", {})
        help = "inspect and generate write it with --acknowledge REASON"
        raise fail("file-not-found", "there is no such file of acknowledged findings", Origin(file), help) from None
    except UnicodeDecodeError:
        raise fail("encoding", "is not UTF-8 text", Origin(file), "save it as UTF-8") from None
    return Acknowledged(file, text, _entries(file, text))


def is_reason(text: str) -> bool:
    """Whether a text can be a reason: it is not empty, one line, and holds no `#` that would end it."""
    return bool(text.strip()) and not _LINE_ENDS.search(text) and not _WORDS.search(text)


def rewritten(known: Acknowledged, found: Mapping[str, str], reason: str) -> str:
    """The text of the file with an entry for each finding of `found`, which holds what to say by fingerprint.

    Lines of findings that still occur stay, comments as well; those of others go, new ones come last. Line ends stay
    what they were.
    """
    gone = {entry.origin.line for key, entry in known.entries.items() if key not in found}
    lines = _LINE_ENDS.split(known.text) if known.text else [_HEAD]
    kept = [line for number, line in enumerate(lines, 1) if number not in gone]
    while kept and not kept[-1].strip():
        kept.pop()
    kept += (f"{key}  {reason}  # {said}" for key, said in found.items() if key not in known.entries)
    end = "\r\n" if "\r\n" in known.text else "\n"
    return "".join(line + end for line in kept)


def _entries(file: str, text: str) -> dict[str, Entry]:
    sink, entries = Sink(), dict[str, Entry]()
    for number, line in enumerate(_LINE_ENDS.split(text), 1):
        told = line.strip()
        if not told or told.startswith("#"):
            continue
        origin = Origin(file, "", number, len(line) - len(line.lstrip()) + 1)
        key, *rest = _WORDS.split(told, maxsplit=1)[0].split(maxsplit=1)
        if not is_fingerprint(key):
            help = "a line is a fingerprint of 16 hexadecimal digits, then the reason; lines with # are comments"
            sink.error("acknowledged", "the line does not start with a fingerprint", origin, help)
        elif not rest:
            help = "write behind the fingerprint why the finding is put up with"
            sink.error("acknowledged", f"the entry {key} gives no reason", origin, help)
        elif (first := entries.get(key)) is not None:
            second = Related("listed first here", first.origin)
            sink.error("acknowledged", f"the entry {key} stands here again", origin, "take one of them away", second)
        else:
            entries[key] = Entry(key, rest[0].strip(), origin)
    sink.raise_errors()
    return entries
