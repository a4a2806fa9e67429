"""The record of a package: what the last run on this machine wrote there, and what came of it.

In: the folder of a package. Out: its `Record`, an empty one where there is none, or a broken one. Not done here: what
is made of it (`comparison` tells edits by it, `last_run` whether a run can be spared).

The record lies in `__pycache__` of the package: git ignores that folder, as the record tells it to, no wheel holds it,
and whoever clears caches clears it. Without it nothing is lost but the knowledge of edits: files with the header are
rewritten. It comes from the disk and is not trusted: what it names may be replaced, so a path that could lead out of
the folder makes the whole record count as absent.

The form is a JSON object. Each member is independent of the others, so that more fit beside them, by the same paths.
A reader ignores members that it does not know; who changes the meaning of one changes `_FORM`.

    {"form": 1,
     "files": {path: SHA-256 of what the last run that ended wrote, or found there as it would write it},
     "pending": {path: SHA-256 of what a run is about to write}; empty once it has ended,
     "stats": {path: what the system said of a file in the folder (`stats`)}; not of all files,
     "run": what `last_run` recalls, null where the next run must not,
     "plans": {path: digest of what became the file (`formatted_before`)}; empty until a run has ended}
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from schemawright.budgets import MAX_RECORD_BYTES
from schemawright.diagnostics import SpecError
from schemawright.publish.contents import are_package_paths
from schemawright.publish.ownership import contents_on_disk, is_folder

RECORD = "__pycache__/schemawright.json"

_FORM = 1
_IGNORE = ".gitignore"
_STAGED = ".schemawright-record"
"""The name of a record on its way; the next run replaces one that a killed run left."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class Record(NamedTuple):
    """`files` and `pending` are SHA-256 by path, `stats` lines by path, `plans` digests of what became the files; `run`
    is what `last_run` made of a run, None where that is nothing.
    """

    files: Mapping[str, str]
    pending: Mapping[str, str]
    run: Any = None
    stats: Mapping[str, str] = MappingProxyType({})
    plans: Mapping[str, str] = MappingProxyType({})

    def wrote(self, path: str, digest: str) -> bool:
        """Whether the tool put this content there, be it in a run that was killed."""
        return digest in (self.files.get(path), self.pending.get(path))

    def knows(self, path: str) -> bool:
        """Whether the tool ever wrote such a file there."""
        return path in self.files or path in self.pending

    def __bool__(self) -> bool:
        return bool(self.files or self.pending)


NOTHING = Record({}, {})
"""The record of a folder that this machine has not written yet."""


def read_record(output: Path) -> Record:
    """The record of a package, `NOTHING` where that cannot be used."""
    try:
        found = contents_on_disk(output, [RECORD]).get(RECORD, b"") if is_folder(output) else b""
        return _record(json.loads(found)) if 0 < len(found) <= MAX_RECORD_BYTES else NOTHING
    except (SpecError, OSError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        return NOTHING


def write_record(output: Path, record: Record) -> None:
    """Put the record in its place, in one step; an empty one is none. Where that is impossible, or a link leads
    elsewhere, do nothing.

    Raises `OSError` where the disk is full, as then nothing else should be written either.
    """
    if not record:
        _remove(output)
        return
    content = json.dumps({"form": _FORM, **_members(record)}).encode()
    if len(content) > MAX_RECORD_BYTES:
        content = json.dumps({"form": _FORM, **_members(record), "stats": {}, "run": None, "plans": {}}).encode()
    from schemawright.publish.staging import write_new

    place = output / RECORD
    folder = place.parent
    try:
        folder.mkdir(exist_ok=True)
        if folder.is_symlink():
            return
        staged = folder / _STAGED
        staged.unlink(missing_ok=True)
        write_new(staged, content)
        os.replace(staged, place)
        _hide(folder)
    except OSError as error:
        with suppress(OSError):
            (folder / _STAGED).unlink(missing_ok=True)
        if error.errno in _FULL:
            raise


def _hide(folder: Path) -> None:
    """Have git ignore a folder of caches, in projects as well that ignore nothing."""
    if not os.path.lexists(folder / _IGNORE):
        from schemawright.publish.staging import write_new

        write_new(folder / _IGNORE, b"*\n")


def has_stale_record(output: Path) -> bool:
    """Whether a killed run left a record on its way."""
    return os.path.lexists(_staged(output))


def remove_stale_record(output: Path) -> None:
    """Remove it. Only for the holder of the lock."""
    staged = _staged(output)
    with suppress(OSError):
        if not (output.is_symlink() or staged.parent.is_symlink()):
            staged.unlink(missing_ok=True)


def _staged(output: Path) -> Path:
    return (output / RECORD).with_name(_STAGED)


def _remove(output: Path) -> None:
    """Take away a record that is no longer true."""
    with suppress(OSError):
        if not (output / RECORD).parent.is_symlink():
            (output / RECORD).unlink()


def _members(record: Record) -> dict[str, Any]:
    return {
        "files": dict(sorted(record.files.items())),
        "pending": dict(record.pending),
        "stats": dict(record.stats),
        "run": record.run,
        "plans": dict(sorted(record.plans.items())),
    }


def _record(content: Any) -> Record:
    if content["form"] != _FORM:
        return NOTHING
    files, pending = _of_package(content["files"]), _of_package(content["pending"])
    return Record(files, pending, content["run"], _texts(content.get("stats", {})), _texts(content.get("plans", {})))


def _of_package(entries: Any) -> Mapping[str, str]:
    """Texts by paths of a package. Raises `ValueError` where it is anything else."""
    files = _texts(entries)
    if not are_package_paths(files):
        raise ValueError("not files of a package")
    return files


def _texts(entries: Any) -> Mapping[str, str]:
    """Texts by path. Raises `ValueError` where it is anything else."""
    files = cast("dict[str, Any]", entries)
    if not all(isinstance(value, str) for value in files.values()):
        raise ValueError("not a record of files")
    return files
