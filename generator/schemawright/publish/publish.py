"""Brings a package folder on disk to what the spec gives, touching only what differs and only what the tool owns.

In: the files of a package by path, and its folder. Out: the folder brought up to date, and which files that took; or,
with `drift`, the difference alone. Not done here: formatting, and deciding what is in a file.

A new package appears in one step: it is staged beside its place and renamed. In an existing one changed files are
staged inside it and replaced one by one. A run that is killed leaves no half-written file, and the next run removes
what it staged. What a run is about to write is recorded before the first file is replaced, so that the next one does
not take it for an edit.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from schemawright.publish.comparison import Status, compared
from schemawright.publish.contents import digest, digests_of, package_of
from schemawright.publish.ownership import not_writable, refuse_foreign, refuse_hard_links, refuse_unowned
from schemawright.publish.published import Published
from schemawright.publish.record import Record, read_record, write_record
from schemawright.publish.staging import exclusive, remove_stale_stages, stage, write_new


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What has to be done to a package folder.

    `exists` says whether the folder is there; `contents` and `removed` are the files to be put in place and removed;
    `kept` are those that were edited by hand and stay as they are. `recorded` is the record on disk, `underway` that of
    a run which may be killed, `after` that of a run which has ended.
    """

    exists: bool
    contents: Mapping[str, str]
    unchanged: int
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    recorded: Record
    underway: Record
    after: Record

    @property
    def published(self) -> Published:
        """What is done once they are made."""
        return Published(tuple(sorted(self.contents)), self.unchanged, self.removed, self.kept)


def planned(files: Mapping[str, str], output: Path, *, force: bool = False, run: Any = None) -> Changes:
    """What `publish` would do, without touching anything.

    Raises `SpecError` with code "output-not-owned" where files are in the way that the tool did not write,
    "output-unsafe" where the output, or a path in it that matters, is a link or not of the expected kind, and
    "output-not-writable" where it cannot be read. A file that already is what the tool would write is no obstacle.
    """
    package = package_of(files)
    recorded = read_record(output)
    try:
        found = compared(package, output, recorded)
        if found.exists and not found.is_ours:
            refuse_foreign(output)
        refuse_unowned(output, (state.path for state in found.states if state.is_in_the_way))
        kept = () if force else found.paths(Status.EDITED)
        touched = [s for s in found.states if s.status is not Status.FOREIGN and s.path not in kept]
        refuse_hard_links(output, (state.path for state in touched if state.old is not None))
    except OSError as error:
        raise not_writable(output, error) from error
    after = _after(package, kept, recorded, run)
    there = {state.path: digest(state.old) for state in touched if state.old is not None}
    return Changes(
        exists=found.exists,
        contents={state.path: package[state.path] for state in touched if state.new is not None},
        unchanged=found.unchanged,
        removed=tuple(state.path for state in touched if state.new is None),
        kept=kept,
        recorded=recorded,
        underway=Record({**recorded.files, **there}, after.files),
        after=after,
    )


def _after(package: Mapping[str, str], kept: Collection[str], recorded: Record, run: Any) -> Record:
    """The record of a run that has ended; of a file that it kept, what the tool last wrote there."""
    files = {path: digest for path, digest in digests_of(package).items() if path not in kept}
    files |= {path: recorded.pending.get(path, recorded.files.get(path, "")) for path in kept}
    return Record(files, {}, None if kept else run)


def publish(
    files: Mapping[str, str], output: Path, *, force: bool = False, run: Any = None, records: bool = True
) -> Published:
    """Bring the folder `output` to hold the package `files` (relative path: text); see `planned` for the errors.

    A file that was edited by hand is kept, unless `force` is given; `run` is what is to be recorded of the run
    beside the files; without `records` nothing is recorded. "output-not-writable" is raised too when writing fails;
    what was staged is removed then. Runs into one folder at the same time wait for each other; where they cannot,
    the last writer wins.
    """
    try:
        parent = Path(os.path.abspath(output)).parent
        parent.mkdir(parents=True, exist_ok=True)
        with exclusive(parent) as alone:
            if alone:
                remove_stale_stages(parent, "new")
            changes = planned(files, output, force=force, run=run)
            if alone and changes.exists:
                remove_stale_stages(output, "edit")
            if not changes.exists:
                _create(changes, parent, output, records)
            else:
                _update(changes, output, records)
            return changes.published
    except OSError as error:
        raise not_writable(output, error) from error


def _create(changes: Changes, parent: Path, output: Path, records: bool) -> None:
    """Write the whole package beside its place and rename it."""
    with stage(parent, "new") as folder:
        for inner in {path.rpartition("/")[0] for path in changes.contents}:
            (folder / inner).mkdir(parents=True, exist_ok=True)
        for path, text in changes.contents.items():
            write_new(os.path.join(folder, path), text.encode())
        if records:
            write_record(folder, changes.after)
        os.rename(folder, output)


def _update(changes: Changes, output: Path, records: bool) -> None:
    """Bring a folder up to date that is there."""
    is_different = bool(changes.contents or changes.removed)
    if is_different:
        _replace(changes, output, records)
    if records and (is_different or changes.after != changes.recorded):
        with suppress(OSError):  # the package is right; without its record the next run does more than it need
            write_record(output, changes.after)


def _replace(changes: Changes, output: Path, records: bool) -> None:
    """Write the changed files inside the folder, then put one after another in place."""
    with stage(output, "edit") as folder:
        staged = {path: folder / str(number) for number, path in enumerate(changes.contents)}
        for path, text in changes.contents.items():
            write_new(staged[path], text.encode())
        if records:
            write_record(output, changes.underway)
        for path, source in staged.items():
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            os.replace(source, output / path)
        for path in changes.removed:
            (output / path).unlink(missing_ok=True)
            _remove_empty(output, output / path)


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
