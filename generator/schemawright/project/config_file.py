"""The files that configure schemawright: pyproject.toml with a table for it, and schemawright.toml.

In: folders and files. Out: a `ConfigFile`: its table, and the places in it. Not done here: what the keys mean
(`configuration`).

In pyproject.toml the table is [tool.schemawright]; in schemawright.toml its keys stand at the top. A file of another
name, which a command line may give, has either form.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from schemawright.budgets import MAX_CONFIG_BYTES
from schemawright.diagnostics import Origin, Related, SpecError, escape_token, fail
from schemawright.frozen import frozen
from schemawright.source.files import file_bytes, open_failure

PYPROJECT, OWN = "pyproject.toml", "schemawright.toml"
_POINTER = "/tool/schemawright"


@frozen
class ConfigFile:
    """A file with its table; `pointer` leads to the table, which is "" for a file that is one whole."""

    path: Path
    text: str
    pointer: str
    table: Mapping[str, Any]

    @property
    def header(self) -> str:
        """How the header of a target is written in the file."""
        return "[[tool.schemawright.targets]]" if self.pointer else "[[targets]]"

    def origin(self, pointer: str) -> Origin:
        """The place of a pointer; of what is not in the file, that of the innermost table which lacks it."""
        return Origin(str(self.path), pointer, *_reached(self.text, pointer)[1])


def nearest_config() -> ConfigFile | None:
    """The configuration in the current folder or the nearest one above, with a path relative to the current folder.

    A pyproject.toml without a table for schemawright is passed by. Raises `SpecError` where it cannot be told which one
    that is: `file-not-found` for a current folder that is gone, `file-not-readable` for a folder that may not be looked
    into, `config` for two in one folder and for a file that is no TOML.
    """
    try:
        depth = len(Path.cwd().parts)
    except OSError:
        raise fail("file-not-found", "the current folder is gone", Origin("."), "change to one that exists") from None
    folder = Path()
    for _ in range(depth):
        if (found := _config_in(folder)) is not None:
            return found
        folder = folder / os.pardir
    return None


def possible_configs() -> list[Path]:
    """Where the nearest configuration may be, by the current folder; most of them are not there."""
    try:
        depth = len(Path.cwd().parts)
    except OSError:
        return []
    folders = [Path(*[os.pardir] * above) for above in range(depth)]
    return [folder / name for folder in folders for name in (PYPROJECT, OWN)]


def misspelled_table() -> Origin | None:
    """The table in the pyproject.toml of this folder that may be meant for schemawright."""
    import difflib

    if not _is_file(Path(PYPROJECT)):
        return None
    content = _parsed(_text(PYPROJECT), PYPROJECT)
    names = {name: f"/tool/{escape_token(name)}" for name in _table(content, "tool")}
    names |= {name: f"/{escape_token(name)}" for name in content if name != "tool"}
    near = difflib.get_close_matches("schemawright", names, n=1, cutoff=0.7)
    return origin_in(Path(PYPROJECT), names[near[0]]) if near else None


def _config_in(folder: Path) -> ConfigFile | None:
    shared, own = (folder / name if _is_file(folder / name) else None for name in (PYPROJECT, OWN))
    found = None if shared is None else _with_table(shared)
    if own is None or found is None:
        return found if own is None else opened(own)
    help = f"keep the targets in one of them: {OWN} has the keys of [tool.schemawright] at the top"
    other = Related("the other table is here", found.origin(found.pointer))
    raise fail(
        "config",
        f"{PYPROJECT} in the same folder configures schemawright, too",
        Origin(str(own), "", 1, 1),
        help,
        other,
    )


def _with_table(path: Path) -> ConfigFile | None:
    """The pyproject.toml at a path; None for one that has no table for schemawright, whatever else it is."""
    if b"schemawright" not in file_bytes(str(path), str(path), MAX_CONFIG_BYTES):
        return None
    found = opened(path, may_lack_table=True)
    return found if found.table is not _NOTHING else None


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise open_failure(str(path), str(path), error) from None


_NOTHING: Mapping[str, Any] = {}
"""The table of a file that has none."""


def opened(path: Path, *, may_lack_table: bool = False) -> ConfigFile:
    """The configuration at a path.

    Raises `SpecError`: `config` for what is no TOML or has no table, `encoding`, and those of `file_bytes`.
    """
    return config_of(path, _text(str(path)), may_lack_table=may_lack_table)


def config_of(path: Path, text: str, *, may_lack_table: bool = False) -> ConfigFile:
    """The configuration that a path has with this text. Raises `SpecError` with code `config`."""
    file = str(path)
    content = _parsed(text, file)
    table: Any = _table(content, "tool").get("schemawright")
    if path.name == OWN or (path.name != PYPROJECT and table is None):
        return ConfigFile(path, text, "", content)
    if table is None and not may_lack_table:
        help = f"add a table [[tool.schemawright.targets]] with {EXAMPLE}"
        raise fail("config", "has no targets of schemawright", Origin(file, "", 1, 1), help)
    if table is not None and not isinstance(table, dict):
        raise fail("config", "[tool.schemawright] must be a table", origin_in(path, _POINTER))
    return ConfigFile(path, text, _POINTER, _NOTHING if table is None else cast("dict[str, Any]", table))


def _table(content: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The table under a key; an empty one where there is none."""
    value: Any = content.get(key)
    return cast("Mapping[str, Any]", value) if isinstance(value, dict) else {}


EXAMPLE = 'spec = "specs/petstore.yaml" and output = "generated/petstore"'


def _text(file: str) -> str:
    try:
        return file_bytes(file, file, MAX_CONFIG_BYTES).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise fail("encoding", "is not UTF-8 text, which TOML demands", Origin(file)) from error


def _parsed(text: str, file: str) -> Mapping[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        message = str(error)[: place.start()] if place else (str(error) or "nested too deeply")
        raise fail("config", f"is not valid TOML: {message}", Origin(file, "", line, column)) from error


def origin_in(path: Path, pointer: str) -> Origin:
    """The innermost place that a pointer reaches in a file, which may be gone by now."""
    with suppress(SpecError):
        held, place = _reached(_text(str(path)), pointer)
        return Origin(str(path), held, *place)
    return Origin(str(path), pointer)


def _reached(text: str, pointer: str) -> tuple[str, tuple[int, int]]:
    from schemawright.project.toml_places import places

    known = places(text)
    while pointer and pointer not in known:
        pointer = pointer.rpartition("/")[0]
    return pointer, known.get(pointer, (1, 1))
