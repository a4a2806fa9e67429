"""Brings a package folder on disk to what the spec gives, touching only what differs and only what the tool owns.

In: the files of a package by path, and its folder. Out: the folder brought up to date, and which files that took; or,
with `drift`, the difference alone. Not done here: formatting, and deciding what is in a file.

A new package appears in one step: it is staged beside its place and renamed. In an existing one changed files are
staged inside it and replaced one by one, the manifest last. A run that is killed leaves no half-written file, and the
next run removes what it staged.
"""

from __future__ import annotations

import difflib
import os
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from schemawright.frozen import frozen
from schemawright.publish.manifest import MANIFEST, digests_of, is_package_path, manifest_text, normalised, owned_files
from schemawright.publish.ownership import (
    contents_on_disk,
    is_folder,
    not_writable,
    refuse_foreign,
    refuse_hard_links,
    refuse_unowned,
)
from schemawright.publish.staging import exclusive, remove_stale_stages, stage, write_new


@frozen
class Published:
    """What a run did: files put in place and removed (sorted; the manifest counts as a file), and how many it left."""

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What has to be done to a package folder.

    `exists` says whether the folder is there; `contents` and `removed` are the files to be put in place and removed;
    `owned` is what the manifest on disk names (path: SHA-256), `digests` what the new one will.
    """

    exists: bool
    contents: Mapping[str, str]
    unchanged: int
    removed: tuple[str, ...]
    owned: Mapping[str, str]
    digests: Mapping[str, str]

    @property
    def published(self) -> Published:
        """What is done once they are made."""
        return Published(tuple(sorted(self.contents)), self.unchanged, self.removed)


def planned(files: Mapping[str, str], output: Path) -> Changes:
    """What `publish` would do, without touching anything.

    Raises `SpecError` with code "output-not-owned" where files are in the way that the tool did not write,
    "output-unsafe" where the output, or a path in it that matters, is a link or not of the expected kind, and
    "output-not-writable" where it cannot be read. A file that already is what the tool would write is no obstacle.
    """
    package, digests = _package(files)
    try:
        exists = is_folder(output)
        owned = owned_files(output) if exists else {}
        if owned is None:
            refuse_foreign(output)
            owned = {}
        stale = sorted(owned.keys() - package.keys())
        on_disk = contents_on_disk(output, (*package, *stale)) if exists else {}
        contents = {path: new for path, new in package.items() if _differs(on_disk.get(path), new.encode())}
        removed = tuple(path for path in stale if path in on_disk)
        refuse_unowned(output, (p for p in contents if p in on_disk and p not in owned and p != MANIFEST))
        refuse_hard_links(output, (p for p in (*contents, *removed) if p in on_disk))
    except OSError as error:
        raise not_writable(output, error) from error
    return Changes(
        exists=exists,
        contents=contents,
        unchanged=len(package) - len(contents),
        removed=removed,
        owned=owned,
        digests=digests,
    )


def publish(files: Mapping[str, str], output: Path) -> Published:
    """Bring the folder `output` to hold the package `files` (relative path: text); see `planned` for the errors.

    "output-not-writable" is raised too when writing fails; what was staged is removed then. Runs into one folder at
    the same time wait for each other; where they cannot, the last writer wins.
    """
    try:
        parent = Path(os.path.abspath(output)).parent
        parent.mkdir(parents=True, exist_ok=True)
        with exclusive(parent) as alone:
            if alone:
                remove_stale_stages(parent, "new")
            changes = planned(files, output)
            if alone and changes.exists:
                remove_stale_stages(output, "edit")
            if not changes.exists:
                _create(changes, parent, output)
            elif changes.contents or changes.removed:
                _update(changes, output)
            return changes.published
    except OSError as error:
        raise not_writable(output, error) from error


def drift(files: Mapping[str, str], output: Path) -> str:
    """The unified diff from what is on disk to what the spec gives; "" when a run would change nothing.

    Missing files and files that the manifest owns and the spec no longer gives take part, files of others do not. The
    manifest is shown when nothing else differs: otherwise it says the same again. Raises `SpecError` with code
    "output-unsafe" where a link stands in the place of a file.
    """
    package, _ = _package(files)
    try:
        exists = is_folder(output)
        owned = (owned_files(output) or {}) if exists else {}
        paths = sorted({*package, *owned})
        on_disk = contents_on_disk(output, paths) if exists else {}
    except OSError as error:
        raise not_writable(output, error) from error
    differences = {path: _difference(path, on_disk.get(path), _encoded(package.get(path))) for path in paths}
    manifest = differences.pop(MANIFEST)
    return "".join(differences.values()) or manifest


def _package(files: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The texts to be on disk, manifest last, and their digests without the manifest's.

    Texts become bytes one at a time, where they are needed: a large package is in memory once, not twice.
    """
    unsafe = [path for path in files if not is_package_path(path)]
    if unsafe:
        raise ValueError(f"not a path of a package: {unsafe[0]!r}")
    package = dict(sorted(files.items()))
    digests = digests_of(package)
    package[MANIFEST] = manifest_text(digests)
    return package, digests


def _encoded(text: str | None) -> bytes | None:
    return None if text is None else text.encode()


def _differs(old: bytes | None, new: bytes | None) -> bool:
    """Whether two contents (None: no file) differ in more than line ends."""
    if old is None or new is None:
        return old is not new
    return old != new and normalised(old) != normalised(new)


def _difference(path: str, old: bytes | None, new: bytes | None) -> str:
    """The unified diff of one file, "" when there is no difference."""
    if not _differs(old, new):
        return ""
    before, after = _lines(old), _lines(new)
    source, target = ("/dev/null" if old is None else f"a/{path}"), ("/dev/null" if new is None else f"b/{path}")
    # An empty file has no lines to show, yet it is missing, or one too many: its names alone say so.
    lines = list(difflib.unified_diff(before, after, source, target)) or [f"--- {source}\n", f"+++ {target}\n"]
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _lines(content: bytes | None) -> list[str]:
    """The lines with their LF; `str.splitlines` would also split at form feeds and the like."""
    text = "" if content is None else normalised(content).decode(errors="backslashreplace")
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _create(changes: Changes, parent: Path, output: Path) -> None:
    """Write the whole package beside its place and rename it."""
    with stage(parent, "new") as folder:
        for inner in {path.rpartition("/")[0] for path in changes.contents}:
            (folder / inner).mkdir(parents=True, exist_ok=True)
        for path, text in changes.contents.items():
            write_new(os.path.join(folder, path), text.encode())
        os.rename(folder, output)


def _update(changes: Changes, output: Path) -> None:
    """Write the changed files inside the folder, then put one after another in place, the manifest last."""
    with stage(output, "edit") as folder:
        staged = {path: folder / str(number) for number, path in enumerate(changes.contents)}
        for path, text in changes.contents.items():
            write_new(staged[path], text.encode())
        if changes.digests.keys() - changes.owned.keys():
            # The files to come are owned before they are there: a run killed midway must not lock out the next one.
            write_new(folder / MANIFEST, manifest_text({**changes.owned, **changes.digests}).encode())
            os.replace(folder / MANIFEST, output / MANIFEST)
        manifest = staged.pop(MANIFEST, None)
        for path, source in staged.items():
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(source, output / path)
        for path in changes.removed:
            (output / path).unlink(missing_ok=True)
            _remove_empty(output, output / path)
        if manifest is not None:
            os.replace(manifest, output / MANIFEST)


def _remove_empty(output: Path, removed: Path) -> None:
    """Remove the folders above a removed file that hold nothing any more, but for the bytecode of removed modules."""
    for folder in removed.parents:
        if folder == output:
            return
        cache = folder / "__pycache__"
        with suppress(OSError):
            if os.listdir(folder) == [cache.name] and not cache.is_symlink():
                shutil.rmtree(cache)
            folder.rmdir()
