"""The lock of names in a run: what changes in it, and what is told of that.

In: the packages of a run with their names. Out: the lock brought up to date, or findings where it may not change. Not
done here: the form of the lock (`project.name_lock`), and what is called how (`job_names`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from schemawright.cli.escaping import escaped
from schemawright.diagnostics import Diagnostic, Origin, Severity, SpecError

if TYPE_CHECKING:
    from schemawright.cli.console import Run
    from schemawright.project.job import Job
    from schemawright.publish.package import LockedNames

MAX_TOLD = 20
"""Names of a package whose change is told one by one; the lock's own difference has them all."""


class LockChange(NamedTuple):
    """What changes in the lock for one package: names that come and go, those of what is called otherwise now, and the
    old and new paths of what has moved, all in the order of the lock.
    """

    target: str
    added: Sequence[tuple[str, str, str]]
    removed: Sequence[tuple[str, str, str]]
    renamed: Sequence[tuple[str, str, str, str]]
    moved: Sequence[tuple[str, str]]

    def words(self) -> str:
        """What changes, in a few words."""
        counts = {"added": self.added, "removed": self.removed, "changed": self.renamed, "moved": self.moved}
        told = [f"{len(entries):,} {word}" for word, entries in counts.items() if entries]
        return ", ".join(told) or "order of lines"

    def lines(self) -> Iterator[str]:
        """What a reader has to know: names that are others now, and what has moved with its names."""
        told = [f"{kind} {path} was {old}, and is {new}" for kind, path, old, new in self.renamed]
        told += (f"{old} has moved to {new}, and keeps its names" for old, new in self.moved)
        yield from (f"  {escaped(line)}" for line in told[:MAX_TOLD])
        if len(told) > MAX_TOLD:
            yield f"  and {len(told) - MAX_TOLD:,} more"

    def as_json(self) -> dict[str, Any]:
        """The change for programs."""
        return {
            "target": self.target,
            "added": [{"kind": kind, "path": path, "name": name} for kind, path, name in self.added],
            "removed": [{"kind": kind, "path": path, "name": name} for kind, path, name in self.removed],
            "changed": [{"kind": k, "path": path, "old": old, "new": new} for k, path, old, new in self.renamed],
            "moved": [{"old": old, "new": new} for old, new in self.moved],
        }


class Locking:
    """The lock of a run, and the names of its packages."""

    def __init__(self, run: Run, made: Iterable[tuple[Job, LockedNames | None]], *, is_whole: bool = False) -> None:
        """`is_whole`: the packages are all of the project, so that lines of others go.

        Only what was made anew is looked at: whatever is as before has the names that it had.
        """
        every = list(made)
        self._run = run
        self._names = {names.target: names for _, names in every if names is not None}
        self._all = {job.name_lock[1] for job, _ in every if job.name_lock is not None} if is_whole else None
        self.files = list(dict.fromkeys(job.name_lock[0] for job, names in every if names and job.name_lock))
        self.changes = [change for file in self.files for change in self._changes(file)]

    def refuse(self) -> None:
        """Report that the lock may not change, for each package whose names do."""
        self._run.add(self._out_of_date())

    def told(self) -> bool:
        """Tell what is out of date, as `check` does; whether anything is."""
        for finding in self._out_of_date():
            self._run.remarks.append(f"{finding.message}; {finding.help}")
            self._run.drift.append(finding)
        self._run.remarks += (line for change in self.changes for line in change.lines())
        return bool(self.changes)

    def write(self) -> None:
        """Bring the lock up to date, and say so. Raises `SpecError` where it cannot be written.

        Lines of packages that are not of this run are those that stand there by now.
        """
        if not self.files:
            return
        from schemawright.project.lock_digests import targets_in
        from schemawright.project.name_lock import lock_text, read_lock
        from schemawright.publish.whole_file import replace_file

        for file in self.files:
            if not self.changes and (self._all is None or targets_in(file) <= self._all):
                continue
            lock = read_lock(file)
            kept = {target: lock.names(target) for target in lock.targets if self._all is None or target in self._all}
            before = _text(file)
            text = lock_text({**kept, **{target: names.entries for target, names in self._names.items()}})
            if text != before.replace("\r\n", "\n"):
                replace_file(file, text.replace("\n", "\r\n") if "\r\n" in before else text, "the lock of names")
            for change in self.changes:
                self._run.remarks.append(f"{escaped(str(file))}: {escaped(change.target)}: {change.words()}")
                self._run.remarks += change.lines()
        self._run.result["names"] = [change.as_json() for change in self.changes]

    def _changes(self, file: Path) -> Iterator[LockChange]:
        from schemawright.project.lock_digests import digest_in
        from schemawright.project.name_lock import read_lock

        lock = None
        for target, names in self._names.items():
            with suppress(SpecError, ValueError):
                if digest_in(file, target) == names.digest:
                    continue
            lock = lock or read_lock(file)
            yield _change(lock.names(target), names)

    def _out_of_date(self) -> Iterator[Diagnostic]:
        for change in self.changes:
            file = str(self.files[0])
            message = f"{escaped(file)} is not what {escaped(change.target)} gives: {change.words()}"
            help = "`schemawright generate` brings it up to date"
            yield Diagnostic("lock-out-of-date", Severity.ERROR, message, Origin(file), help)


def _change(old: Mapping[tuple[str, str], str], names: LockedNames) -> LockChange:
    new = names.entries
    came = {path: before for before, path in names.moves}
    former = {key: (key[0], path) for key in new if (path := _former(*key, came)) is not None} if came else {}
    moved, left = former.keys(), set(former.values())
    return LockChange(
        names.target,
        [(*key, new[key]) for key in sorted(new.keys() - old.keys() - moved)],
        [(*key, old[key]) for key in sorted(old.keys() - new.keys() - left)],
        [(*key, old[key], new[key]) for key in sorted(old.keys() & new.keys()) if old[key] != new[key]],
        names.moves,
    )


def _former(kind: str, path: str, came: dict[str, str]) -> str | None:
    """The path that what stands at a path had before it moved; a property is what it is in its own type."""
    start = path.rpartition("/")[0] if kind in ("field", "member") else path
    while start not in came:
        start, sign, _ = start.rpartition("/")
        if not sign:
            return None
    return came[start] + path[len(start) :]


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8", "replace")
    except OSError:
        return ""
