"""The semantic version that changes ask for (semver.org, 2.0.0).

In: changes, and a version. Out: which of its parts has to grow, and the next version. Not done here: telling people.

What breaks code makes a major version (clause 8), what adds something or does something else a minor one (clause 7),
other texts a patch (clause 6). Below 1.0.0 anything may change at any time (clause 4); as package managers have it,
what breaks makes a minor version there, and all else a patch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from schemawright.compare.changes import Change, Verdict

_VERSION = re.compile(r"(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})")


class Part(IntEnum):
    """The part of a version that has to grow; the greater, the more."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


def part_of(changes: Iterable[Change], version: str = "") -> Part:
    """The part that has to grow; without a version, that of a package at 1.0.0 or beyond."""
    worst = max((change.verdict for change in changes), default=None)
    if worst is None:
        return Part.NONE
    below_one = version.startswith("0.")
    if worst.is_breaking:
        return Part.MINOR if below_one else Part.MAJOR
    return Part.PATCH if worst is Verdict.DOCUMENTATION or below_one else Part.MINOR


def is_version(text: str) -> bool:
    """Whether a text is a version of three numbers."""
    return _VERSION.fullmatch(text) is not None


def next_version(version: str, part: Part) -> str:
    """The version after this one, which is one of three numbers, where this part has to grow."""
    major, minor, patch = map(int, version.split("."))
    match part:
        case Part.NONE:
            return version
        case Part.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case Part.MINOR:
            return f"{major}.{minor + 1}.0"
        case Part.MAJOR:
            return f"{major + 1}.0.0"
