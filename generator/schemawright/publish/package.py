"""`Package`: what a run has made and `publish` puts in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from schemawright.source.documents import Document


class LockedNames(NamedTuple):
    """The names of a package as the lock of its project is to have them, and the paths of types that moved.

    `entries` are names by kind and path, with the settings that they depend on; `digest` tells their lines from others.
    """

    target: str
    entries: Mapping[tuple[str, str], str]
    moves: Sequence[tuple[str, str]] = ()
    digest: str = ""


class Package(NamedTuple):
    """A package ready to be published: formatted text by path relative to its folder.

    `verified` is the number of examples that came back equal; None where that was not asked for. `plans` are digests
    of what became the files, for the record of a run that keeps one; `names` are there where the project has a lock of
    names.
    """

    name: str
    files: Mapping[str, str]
    models: int
    documents: Sequence[Document]
    verified: int | None = None
    plans: Mapping[str, str] = MappingProxyType({})
    names: LockedNames | None = None
