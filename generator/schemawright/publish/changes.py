"""What has to be done to a package folder, so that it holds what the spec gives.

In: the files of a package by path, and its folder. Out: `Changes`. Not done here: making them (`publish`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from schemawright.publish.bridges import bridge
from schemawright.publish.comparison import FileState, Status, compared
from schemawright.publish.contents import digest, digests_of, normalised, package_of
from schemawright.publish.ownership import not_writable, refuse_foreign, refuse_hard_links, refuse_unowned
from schemawright.publish.published import Published
from schemawright.publish.record import NOTHING, Record, read_record


class LastRun(NamedTuple):
    """What the next run is to know of this one beside the files: what `last_run` made of it, digests of what became the
    files (`formatted_before`), and when it `began`, in nanoseconds since the epoch, 0 where that is not known.
    """

    run: Any = None
    plans: Mapping[str, str] = MappingProxyType({})
    began: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What has to be done to a package folder.

    `exists` says whether the folder is there; `contents` and `removed` are the files to be put in place and removed;
    `bridges` are what those of them that lose names are in between;
    `kept` are those that were edited by hand and stay as they are. `recorded` is the record on disk, `underway` that of
    a run which may be killed, `after` that of a run which has ended; `began` is when this one did, in nanoseconds since
    the epoch, 0 where that is not known.
    """

    exists: bool
    contents: Mapping[str, str]
    bridges: Mapping[str, str]
    unchanged: int
    removed: tuple[str, ...]
    kept: tuple[str, ...]
    recorded: Record
    underway: Record
    after: Record
    began: int

    @property
    def gone(self) -> list[str]:
        """Files that earlier runs wrote, and that this one does not; a killed run may have left their folders empty."""
        return sorted({*self.recorded.files, *self.recorded.pending} - self.after.files.keys() - {*self.kept})

    @property
    def touched(self) -> set[str]:
        """Files that are put in place or removed, and those that a killed run may have."""
        return {*self.contents, *self.removed, *self.recorded.pending}

    @property
    def published(self) -> Published:
        """What is done once they are made."""
        return Published(tuple(sorted(self.contents)), self.unchanged, self.removed, self.kept)


def planned(
    files: Mapping[str, str],
    output: Path,
    *,
    force: bool = False,
    last: LastRun | None = LastRun(),  # noqa: B008, a frozen value
) -> Changes:
    """What has to be done, which nothing is touched for.

    A file that was edited by hand is kept, unless `force` is given; `last` is recorded of this run, None for nothing.

    Raises `SpecError` with code "output-not-owned" where files are in the way that the tool did not write (one that is
    what it would write is no obstacle), "output-unsafe" where the output, or a path in it that matters, is a link or
    not of the expected kind, and "output-not-writable" where it cannot be read.
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
    after = NOTHING if last is None else _after(package, kept, recorded, last)
    return Changes(
        exists=found.exists,
        contents={state.path: package[state.path] for state in touched if state.new is not None},
        bridges=_bridges(touched),
        unchanged=found.unchanged,
        removed=tuple(state.path for state in touched if state.new is None),
        kept=kept,
        recorded=recorded,
        underway=NOTHING if last is None else _underway(touched, recorded, after),
        after=after,
        began=0 if last is None else last.began,
    )


def _bridges(states: Iterable[FileState]) -> dict[str, str]:
    """What modules that lose names are while others still need these."""
    changed = [s for s in states if s.path.endswith(".py") and s.old and s.new and s.status is not Status.FOREIGN]
    made = {s.path: bridge(normalised(s.old or b"").decode(errors="replace"), s.new or "") for s in changed}
    return {path: text for path, text in made.items() if text}


def _underway(touched: Iterable[FileState], recorded: Record, after: Record) -> Record:
    """The record of a run that may be killed: what stands there, and what it is about to write."""
    there = {state.path: digest(state.old) for state in touched if state.old is not None}
    return Record({**recorded.files, **there}, after.files)


def _after(package: Mapping[str, str], kept: Collection[str], recorded: Record, last: LastRun) -> Record:
    """The record of a run that has ended; of a file that it kept, what the tool last wrote there."""
    files = {path: digest for path, digest in digests_of(package).items() if path not in kept}
    files |= {path: recorded.pending.get(path, recorded.files.get(path, "")) for path in kept}
    plans = {path: plan for path, plan in last.plans.items() if path not in kept}
    return Record(files, {}, None if kept else last.run, plans=plans)
