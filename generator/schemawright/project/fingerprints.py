"""What tells a finding from all others of its target, on every machine.

In: the findings of a job, in the order found, and its first spec. Out: the findings with their fingerprints. Not done
here: what is made of them (`acknowledged`, `cli.formats`).

A fingerprint is made of the code, the way from the spec to the file, the pointer and the message. It does not change
when lines move, from another folder, on another machine or under `strict`; it does when another version of the tool
words the finding in another way.
"""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from schemawright.diagnostics import Diagnostic
from schemawright.source.documents import is_url, last_part

_LENGTH = 16
"""Hexadecimal digits: 64 bits are enough for some millions of findings."""


def fingerprinted(found: Iterable[Diagnostic], spec: str = "") -> list[Diagnostic]:
    """The findings, each with a fingerprint of its own; those that have one keep it.

    A finding that is made several times at one place is counted: one more of its kind is a new one.
    """
    folder = _folder(spec)
    files: dict[str, str] = {}
    counts: Counter[tuple[str, ...]] = Counter()
    told: list[Diagnostic] = []
    for finding in found:
        file, pointer = ("", "") if finding.origin is None else (finding.origin.file, finding.origin.pointer)
        place = files.setdefault(file, _place(file, folder)) if file else ""
        parts = (finding.code, place, pointer, finding.message)
        counts[parts] += 1
        fingerprint = finding.fingerprint or digest((*parts, str(counts[parts])))
        told.append(replace(finding, fingerprint=fingerprint))
    return told


def is_fingerprint(text: str) -> bool:
    """Whether a text has the form of a fingerprint."""
    return len(text) == _LENGTH and set(text) <= set("0123456789abcdef")


def digest(parts: Iterable[str]) -> str:
    """The fingerprint of what is told from all else by these texts."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _folder(spec: str) -> str:
    """The folder that files are told from: that of the spec, or the spec itself where it is a folder."""
    if is_url(spec):
        return spec.partition("?")[0].rpartition("/")[0]
    return spec if os.path.isdir(spec) else os.path.dirname(spec)


def _place(file: str, folder: str) -> str:
    """The way to a file; its name alone where there is none from the folder."""
    if is_url(file):
        return file.partition("?")[0].removeprefix(f"{folder}/")
    try:
        return os.path.relpath(file, folder or ".").replace(os.sep, "/")
    except (OSError, ValueError):
        # The current folder is gone, the file is on another drive, or its name is none.
        return last_part(file)
