"""`Revision`: the files of a revision of a git repository, read without a checkout.

In: the root of a repository, and what git takes for a revision. Out: `files.Files` as they are in that revision, from
the objects of git alone: no filter, no hook and no file of the working tree has a say. Not done here: telling a
revision from a file (`project.versions`).

Trees are walked here instead of asking for `REV:path`: only the entries of a tree tell links and submodules from files.
"""

from __future__ import annotations

import os
import posixpath
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

from schemawright.budgets import MAX_LINKS, MAX_TREE_BYTES
from schemawright.diagnostics import Origin, SpecError, fail
from schemawright.source.files import size_failure
from schemawright.source.git_objects import GitError, GitObjects

_POINTER_OF_LFS = b"version https://git-lfs.github.com/spec/"
_SUBMODULE = 0o160000


class _Entry(NamedTuple):
    """An entry of a tree: its mode, and the name of its object."""

    mode: int
    object: str

    @property
    def is_folder(self) -> bool:
        return stat.S_ISDIR(self.mode)

    @property
    def is_link(self) -> bool:
        return stat.S_ISLNK(self.mode)

    @property
    def is_submodule(self) -> bool:
        return self.mode == _SUBMODULE


class Revision:
    """The files of a revision; their paths start at the root of the repository."""

    def __init__(self, name: str, root: Path) -> None:
        """Ask for nothing yet; `root` is the folder with `.git`."""
        self.prefix = f"{name}:"
        self._name = name
        self._top = f"{name}^{{tree}}"
        self._root = root
        self._objects = GitObjects(root)
        self._trees: dict[str, Mapping[str, _Entry]] = {}
        self._id_bytes = 0

    def __enter__(self) -> Revision:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._objects.close()

    def exists(self) -> bool:
        """Whether git knows the revision. Raises `SpecError` where it does not answer."""
        try:
            self._entries(self.prefix, self._top)
        except SpecError as error:
            if error.diagnostics[0].code == "file-not-found":
                return False
            raise
        return True

    def inside(self, typed: str) -> str:
        """The path from the root for one that is told from the current folder.

        Raises `SpecError` (`outside-folder`) for one that is not in the repository.
        """
        absolute = os.path.abspath(typed)
        behind_links = os.path.join(os.path.realpath(os.path.dirname(absolute)), os.path.basename(absolute))
        for place in map(Path, (absolute, behind_links)):
            if place.is_relative_to(self._root):
                return place.relative_to(self._root).as_posix()
        raise fail("outside-folder", f"is not in the repository that has the revision {self._name}", Origin(typed))

    def resolved(self, name: str, path: str) -> str:
        """The path that the file would have in a checkout, with the links of the revision followed.

        Raises `SpecError` for links that lead out of the repository, or in a circle.
        """
        return os.path.join(self._root, *self._followed(name, path)[0])

    def content(self, name: str, path: str, limit: int, *, follow_link: bool = True) -> bytes:
        """The content of a file, as it was committed.

        Raises `SpecError`: `file-not-found`, `file-not-readable`, `file-too-large`.
        """
        _, entry = self._followed(name, path)
        if entry is None:
            raise self._not_found(name, path)
        if entry.is_submodule:
            raise fail("file-not-readable", "a submodule: what is in it is in another repository", Origin(name))
        if entry.is_folder:
            raise fail("file-not-readable", "a folder, where a file is expected", Origin(name))
        data = self._read(name, entry.object, limit)
        if data.startswith(_POINTER_OF_LFS):
            help = "check the revision out, and name the file there"
            raise fail("file-not-readable", "git has a pointer of LFS here instead of the file", Origin(name), help)
        return data

    def has(self, path: str) -> bool:
        """Whether the revision has anything there."""
        return self._followed(self.prefix + path, path)[1] is not None

    def is_folder(self, path: str) -> bool:
        """Whether the revision has a folder there."""
        entry = self._followed(self.prefix + path, path)[1]
        return entry is not None and entry.is_folder

    def names_in(self, name: str, folder: str) -> list[str]:
        """The names of files; links are among them."""
        entry = self._followed(name, folder)[1]
        if entry is None or not entry.is_folder:
            raise self._not_found(name, folder)
        entries = self._entries(name, entry.object)
        return [each for each, entry in entries.items() if not (entry.is_folder or entry.is_submodule)]

    def _followed(self, name: str, path: str) -> tuple[list[str], _Entry | None]:
        """The parts of a path with all links followed, and the entry there; None where there is none."""
        waiting, done, left = self._parts(path)[::-1], list[str](), MAX_LINKS
        found: _Entry | None = self._at(name, ())
        while waiting:
            part = waiting.pop()
            if part == ".." and not done:
                raise _outside(name)
            if part == "..":
                done.pop()
                continue
            found = self._at(name, (*done, part))
            if found is None or not found.is_link:
                done.append(part)
                continue
            left -= 1
            if left < 0:
                raise fail("file-not-readable", "links lead in a circle", Origin(name))
            target = self._read(name, found.object, MAX_TREE_BYTES).decode("utf-8", "surrogateescape")
            if target.startswith("/"):
                raise _outside(name)
            waiting += _split(target)[::-1]
        return done, self._at(name, tuple(done))

    def _parts(self, path: str) -> list[str]:
        if os.path.isabs(path):
            path = os.path.relpath(path, self._root)
        return _split(path.replace(os.sep, "/"))

    def _at(self, name: str, parts: tuple[str, ...]) -> _Entry | None:
        """The entry at a path, on the way to which no link is followed."""
        found: _Entry | None = _Entry(stat.S_IFDIR, self._top)
        for part in parts:
            if found is None or not found.is_folder:
                return None
            found = self._entries(name, found.object).get(part)
        return found

    def _entries(self, name: str, tree: str) -> Mapping[str, _Entry]:
        """What is in a tree."""
        if tree not in self._trees:
            self._trees[tree] = dict(_tree_entries(self._read(name, tree, MAX_TREE_BYTES), self._id_bytes))
        return self._trees[tree]

    def _read(self, name: str, object: str, limit: int) -> bytes:
        """The content of an object."""
        try:
            found = self._objects.read(object, limit)
        except GitError as error:
            raise fail("file-not-readable", str(error), Origin(name)) from None
        if found is None:
            raise self._unknown(name, object)
        if found.content is None:
            raise size_failure(name, limit)
        self._id_bytes = len(found.id) // 2
        return found.content

    def _unknown(self, name: str, object: str) -> SpecError:
        if object != self._top:
            return fail("file-not-readable", f"the repository lacks its object {object}", Origin(name))
        is_shallow = os.path.exists(self._root / ".git" / "shallow")
        help = "the clone is shallow: `git fetch --unshallow` gets the commits it lacks" if is_shallow else ""
        return fail("file-not-found", f"git knows no revision {self._name}", Origin(name), help)

    def _not_found(self, name: str, path: str) -> SpecError:
        here = os.path.relpath(os.curdir, self._root).replace(os.sep, "/")
        is_here = not here.startswith(".") and self._at(name, tuple(_split(posixpath.join(here, path)))) is not None
        help = (
            f"paths start at the root of the repository; `{self.prefix}./{path}` is in this folder" if is_here else ""
        )
        return fail("file-not-found", f"there is no such file in the revision {self._name}", Origin(name), help)


def _split(path: str) -> list[str]:
    return [part for part in path.split("/") if part not in ("", ".")]


def _tree_entries(data: bytes, id_bytes: int) -> Iterator[tuple[str, _Entry]]:
    """The entries of a tree object: mode, a blank, name, NUL, and the id in bytes."""
    at = 0
    while at < len(data):
        blank = data.index(b" ", at)
        end = data.index(b"\0", blank)
        id = data[end + 1 : end + 1 + id_bytes].hex()
        name = data[blank + 1 : end].decode("utf-8", "surrogateescape")
        yield name, _Entry(int(data[at:blank], 8), id)
        at = end + 1 + id_bytes


def _outside(name: str) -> SpecError:
    return fail("outside-folder", "a link of the revision leads out of the repository", Origin(name))
