"""Brings package folders on disk to what their specs give, touching only what differs and only what the tool owns.

In: the changes that folders need. Out: the folders brought up to date. Not done here: formatting, deciding what is in a
file, and finding out what differs (`changes`).

Everything is written beside its place and checked before the first file is put in place: where the disk is full, all
is as it was. A new package appears in one step. In an existing one, files are replaced one by one, each after those
that it imports or names, and removed when nothing names them any more; a module that loses names keeps them until then
(`bridges`). So who imports the package meanwhile finds a module for each name, and the name in it. Bytecode goes with
the files that it was made of (`bytecode`). A run that is killed leaves no half-written file, and the next run removes
what it staged, and bytecode that it left. What a run is about to write is recorded before, so that the next one does
not take it for an edit.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator, Iterable, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from schemawright.diagnostics import fail
from schemawright.publish.bytecode import remove_bytecode
from schemawright.publish.changes import Changes, planned
from schemawright.publish.kept_lines import NONE_WRITTEN, Written, with_lines, written
from schemawright.publish.order import in_order_of_names
from schemawright.publish.ownership import not_writable
from schemawright.publish.published import Published
from schemawright.publish.record import remove_stale_record, write_record
from schemawright.publish.staging import Busy, exclusive, move, remove_stale_stages, stage, write_new

_BRIDGE = ".bridge"
"""What the names of staged bridges end in."""


def publish(files: Mapping[str, str], output: Path, *, force: bool = False) -> Published:
    """Bring the folder `output` to hold the package `files` (relative path: text); see `planned` for the errors.

    "output-not-writable" is raised too when writing fails; what was staged is removed then.
    """
    with locked([output]), staged(planned(files, output, force=force), output) as stage:
        stage.put_in_place()
        return stage.changes.published


@contextmanager
def locked(outputs: Iterable[Path]) -> Generator[None]:
    """Keep other runs out of the folders that outputs lie in; what killed runs left there goes.

    Folders that are missing are made. Runs wait for each other; where a system has no locks, the last writer wins.
    Raises `SpecError` with code "output-busy" where a run goes on for very long, "output-not-writable" where a folder
    cannot be made.
    """
    with ExitStack() as held:
        for parent, inside in _by_parent(outputs):
            try:
                parent.mkdir(parents=True, exist_ok=True)
                if held.enter_context(exclusive(parent)):
                    remove_stale_stages(parent, "new")
                    for output in inside:
                        remove_stale_stages(output, "edit")
                        remove_stale_record(output)
            except Busy as error:
                help = "wait until it has ended, or end it"
                raise fail("output-busy", f"another run is writing into {parent} all the time", help=help) from error
            except OSError as error:
                raise not_writable(inside[0], error) from error
        yield


def _by_parent(outputs: Iterable[Path]) -> list[tuple[Path, list[Path]]]:
    """The folders that outputs lie in, in an order that is the same for all runs, each once, with the outputs."""
    found: dict[Path, list[Path]] = {}
    for output in outputs:
        try:
            parent = Path(os.path.realpath(os.path.dirname(os.path.abspath(output))))
        except OSError as error:
            raise not_writable(output, error) from error
        found.setdefault(parent, []).append(output)
    return sorted(found.items())


class Staged:
    """Changes whose files lie in `folder`, ready to be put in place; `done` of `total` operations have been made."""

    def __init__(self, changes: Changes, output: Path, folder: Path | None, wrote: Written = NONE_WRITTEN) -> None:
        """Start with nothing done; without a folder no file is written."""
        self.changes = changes
        self.done = 0
        self.total = len(changes.contents) + len(changes.removed)
        self._output = output
        self._folder = folder
        self._wrote = wrote

    def put_in_place(self) -> None:
        """Make the changes. Raises `SpecError` with code "output-not-writable", which says how far that has come."""
        remove_bytecode(self._output, self.changes.touched)
        try:
            if self._folder is not None and not self.changes.exists:
                move(self._folder, self._output)
                self.done = self.total
                return
            if self._folder is not None:
                self._replace(self._folder)
                remove_bytecode(self._output, self.changes.contents)
            self._remove()
            if self._folder is not None:
                self._finish(self._folder)
        except OSError as error:
            raise not_writable(self._output, error, self.done, self.total) from error
        with suppress(OSError):  # the package is right; without its record the next run does more than it need
            after = with_lines(self.changes.after, self._output, self._wrote, self.changes.began)
            if self.total or after != self.changes.recorded:
                write_record(self._output, after)

    def _replace(self, folder: Path) -> None:
        """Put all files in place, those that lose names with them."""
        names = _names(self.changes)
        for path in in_order_of_names(self.changes.contents):
            (self._output / path).parent.mkdir(parents=True, exist_ok=True)
            bridged = folder / f"{names[path]}{_BRIDGE}"
            move(bridged if path in self.changes.bridges else folder / names[path], self._output / path)
            self.done += 1

    def _finish(self, folder: Path) -> None:
        """Put those files in place as they are to be, now that nobody imports what they lost."""
        names = _names(self.changes)
        for path in self.changes.bridges:
            move(folder / names[path], self._output / path)

    def _remove(self) -> None:
        for path in self.changes.removed:
            (self._output / path).unlink(missing_ok=True)
            _remove_empty(self._output, self._output / path)
            self.done += 1
        remove_bytecode(self._output, self.changes.removed)
        for path in self.changes.gone:
            _remove_empty(self._output, self._output / path)


@contextmanager
def staged(changes: Changes, output: Path) -> Generator[Staged]:
    """The changes with all their files written beside their places; what was not put in place is removed.

    Raises `SpecError` with code "output-not-writable" where there is no room for them; nothing has changed then.
    """
    with ExitStack() as kept:
        try:
            folder = None
            if not changes.exists:
                folder = kept.enter_context(stage(Path(os.path.abspath(output)).parent, "new"))
                _write(changes.contents, {path: path for path in changes.contents}, folder)
                write_record(
                    folder, with_lines(changes.after, folder, written(folder, changes.contents), changes.began)
                )
            elif changes.contents:
                folder = kept.enter_context(stage(output, "edit"))
                names = _names(changes)
                _write(changes.contents, names, folder)
                _write(changes.bridges, {path: f"{name}{_BRIDGE}" for path, name in names.items()}, folder)
            if changes.exists and (changes.contents or changes.removed):
                write_record(output, changes.underway)
        except OSError as error:
            raise not_writable(output, error) from error
        yield Staged(changes, output, folder, written(folder, changes.contents))


def _names(changes: Changes) -> dict[str, str]:
    """What the files of a package are called while they are staged inside of it."""
    return {path: str(number) for number, path in enumerate(changes.contents)}


def _write(texts: Mapping[str, str], names: Mapping[str, str], folder: Path) -> None:
    """Write files below a folder, by other names."""
    for inner in {name.rpartition("/")[0] for name in names.values()}:
        (folder / inner).mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        write_new(os.path.join(folder, names[path]), text.encode())


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
