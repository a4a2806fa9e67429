"""The jobs of a pyproject.toml: which package is made from which specs.

In: a pyproject.toml. Out: `Job` values, or errors that name the file, the line where known, and the key.
Not done here: reading specs, and judging whether an output folder may be written.

    [[tool.schemawright.targets]]
    spec = "specs/petstore.yaml"                 # or a list: files, URLs, folders of model pages
    output = "generated/petstore"                # the last part is the package's name
    roots = ["Pet"]                              # schema names; without it all of them
    allow-paths = ["../shared-schemas"]          # folders that references may lead into
    allow-origins = ["https://example.com"]      # origins that references may lead to
    strict = true                                # warnings are errors
    silent = ["page-empty"]                      # codes of findings that are not told; likewise `errors`, `warnings`
    keep-going = true                            # a schema that is wrong takes any value
    verify = true                                # the package is run before it is written
    acknowledged = "specs/accepted.txt"          # findings that are known (`acknowledged`)
    enums = "closed"                             # and the other settings (`schemawright.settings`)

Settings, `verify`, `acknowledged` and the lists of codes may also stand in [tool.schemawright], for all targets that do
not say otherwise.
Paths are relative to the folder of pyproject.toml.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast, get_args

from schemawright.budgets import MAX_CONFIG_BYTES
from schemawright.diagnostics import Diagnostic, Origin, Related, Sink, SpecError, escape_token, fail
from schemawright.project.job import LEVELS, LISTS, Job, Kind, ListKey
from schemawright.project.levels import overruled, wrong_codes
from schemawright.project.origins import wrong_origins
from schemawright.project.package_name import misnamed
from schemawright.project.runtimes import misfits
from schemawright.project.toml_places import Places, places
from schemawright.settings import DEFAULTS, OF_RUNTIMES, Choices, SettingError, Settings, Value, changed
from schemawright.source.files import file_bytes, open_failure
from schemawright.targets.target import known_settings

CONFIG_NAME = "pyproject.toml"

_CURE = 'add a table [[tool.schemawright.targets]] with spec = "specs/petstore.yaml" and output = "generated/petstore"'
_KEYS = ("spec", "output", *(key.key for key in LISTS), "strict", "keep-going", "verify", "acknowledged", "kind")
_SETTINGS = {setting.key: setting for setting in known_settings()}
_OF_RUNTIMES = ("kind", "output", "verify", *sorted(OF_RUNTIMES))
_POINTER = "/tool/schemawright"
_NAMED = frozenset({"unknown-root", "file-not-found", "package-name"})
"""Codes of findings on what an entry names."""


def nearest_config() -> Path | None:
    """The pyproject.toml in the current folder or the nearest one above, as a path relative to the current folder.

    Raises `SpecError` where it cannot be told which one that is: `file-not-found` for a current folder that is gone,
    `file-not-readable` for a folder that may not be looked into.
    """
    try:
        depth = len(Path.cwd().parts)
    except OSError:
        raise fail("file-not-found", "the current folder is gone", Origin("."), "change to one that exists") from None
    folder = Path()
    for _ in range(depth):
        if _is_file(folder / CONFIG_NAME):
            return folder / CONFIG_NAME
        folder = folder / os.pardir
    return None


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise open_failure(str(path), str(path), error) from None


def jobs_of(pyproject: Path) -> tuple[Job, ...]:
    """The jobs of `[tool.schemawright]`, in order; never empty.

    Raises `SpecError` with all that is wrong: code "config" or "package-name", or "encoding" and those of `file_bytes`
    for the file itself.
    """
    reader = _Reader(str(pyproject), _text(str(pyproject)), pyproject.parent)
    found = reader.jobs(_parsed(reader.text, reader.file))
    reader.sink.raise_errors()
    return found


def with_places_in_config(found: Iterable[Diagnostic], job: Job) -> list[Diagnostic]:
    """The findings; those on what the job's entry names, a root or a spec, tell where it does."""
    diagnostics = list(found)
    if job.listed is None or _NAMED.isdisjoint(one.code for one in diagnostics):
        return diagnostics
    file = str(job.listed[0])
    known = places(_text(file))
    return [_placed(one, job, file, known) for one in diagnostics]


def _placed(finding: Diagnostic, job: Job, file: str, known: Places) -> Diagnostic:
    def at(key: str, number: int = 0) -> Origin:
        pointer = f"{_target(job)}/{key}"
        entry = f"{pointer}/{number}"
        return Origin(file, entry, *known[entry]) if entry in known else Origin(file, pointer, *known[pointer])

    if finding.code == "unknown-root":
        number = next(n for n, root in enumerate(job.roots) if finding.message.endswith(f" {root!r}"))
        message = f"target {job.output}: {finding.message}"
        return replace(finding, message=message, origin=at("roots", number))
    if finding.code == "package-name":
        return replace(finding, origin=at("output"))
    if finding.code == "file-not-found" and finding.origin is not None and finding.origin.file in job.specs:
        named = Related(f"target {job.output} names it here", at("spec", job.specs.index(finding.origin.file)))
        return replace(finding, related=(*finding.related, named))
    return finding


def _target(job: Job) -> str:
    """The pointer to the entry of a job."""
    return f"{_POINTER}/targets/{job.listed[1]}" if job.listed else _POINTER


def refuse_shared_outputs(chosen: Iterable[Job], file: str) -> None:
    """Raise `SpecError` with code "config" when two jobs name one output folder, or one a folder inside another's.

    The first to be written would make the other fail: its files are not those of the second.
    """
    seen: list[Path] = []
    for number, job in enumerate(chosen):
        place = Path(os.path.normcase(os.path.realpath(job.output)))
        for earlier, other in enumerate(seen):
            if place.is_relative_to(other) or other.is_relative_to(place):
                what = "have the same output" if place == other else "have outputs of which one holds the other"
                raise fail(
                    "config",
                    f"targets {earlier + 1} and {number + 1} {what}: {job.output}",
                    _origin_in_file(file, f"{_POINTER}/targets/{number}/output"),
                    help="give each target an output folder of its own, none inside another",
                )
        seen.append(place)


def _choices() -> Choices:
    from schemawright.targets.python.scalars import CHOICES

    return CHOICES


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


@dataclass(slots=True)
class _Reader:
    """Reads the tables of one pyproject.toml; what is wrong gathers in `sink`."""

    file: str
    text: str
    folder: Path
    sink: Sink = field(default_factory=Sink)

    def jobs(self, content: Mapping[str, Any]) -> tuple[Job, ...]:
        tool: Any = content.get("tool")
        table: Any = cast("dict[str, Any]", tool).get("schemawright") if isinstance(tool, dict) else None
        if table is None:
            raise self._absent()
        if not isinstance(table, dict):
            raise fail("config", "[tool.schemawright] must be a table", Origin(self.file, _POINTER))
        own = cast("dict[str, Any]", table)
        self._refuse_unknown(own, ("targets", "verify", "acknowledged", *LEVELS, *_SETTINGS), _POINTER)
        shared = Job(
            (),
            Path(),
            verify=self._switch(own, "verify", _POINTER),
            acknowledged=self._file(own, "acknowledged", _POINTER),
            settings=self._settings(own, DEFAULTS, _POINTER),
        )
        shared = overruled(shared, self._levels(own, _POINTER))
        if isinstance(own.get("targets"), dict):
            help = "write [[tool.schemawright.targets]], with two brackets: targets are a list"
            raise fail("config", "`targets` must be a list of tables", self._place(f"{_POINTER}/targets"), help)
        entries = _list(own.get("targets"))
        if not entries:
            self.sink.raise_errors()
            raise self._absent()
        listed = (shared._replace(listed=(Path(self.file), number)) for number in range(len(entries)))
        read = map(self._job, entries, listed)
        found = tuple(job for job in read if job is not None)
        for job, message, help in misfits(found):
            self._error(message, f"{_target(job)}/runtime", help)
        return found

    def _absent(self) -> SpecError:
        return fail("config", "has no targets of schemawright", Origin(self.file), help=_CURE)

    def _job(self, entry: Any, shared: Job) -> Job | None:
        """The job of an entry; what that does not say is as in `shared`."""
        pointer = _target(shared)
        if not isinstance(entry, dict):
            self._error("a target must be a table", pointer)
            return None
        table = cast("dict[str, Any]", entry)
        self._refuse_unknown(table, (*_KEYS, *_SETTINGS), pointer)
        if self._kind(table, pointer) == "runtime":
            return self._runtime(table, shared, pointer)
        specs = self._texts(table, "spec", pointer)
        output = self._output(table, pointer)
        if "spec" not in table:
            self._error("`spec` is missing", pointer)
        elif "-" in specs:
            self._error("standard input cannot be a spec here", f"{pointer}/spec")
        lists = {key.attribute: self._list(table, key, pointer) for key in LISTS if not key.is_about_findings}
        job = Job(
            specs=tuple(self._relative(spec) for spec in specs),
            output=self.folder / output,
            strict=bool(self._switch(table, "strict", pointer)),
            keep_going=bool(self._switch(table, "keep-going", pointer)),
            verify=shared.verify if "verify" not in table else self._switch(table, "verify", pointer),
            acknowledged=self._file(table, "acknowledged", pointer) or shared.acknowledged,
            settings=self._settings(table, shared.settings, pointer),
            listed=shared.listed,
            **cast("dict[str, Any]", lists),
            **{name: getattr(shared, name) for name in LEVELS},
        )
        return overruled(job, self._levels(table, pointer))

    def _levels(self, table: Mapping[str, Any], pointer: str) -> Mapping[str, tuple[str, ...]]:
        """The lists of codes of a table."""
        lists = {name: self._texts(table, name, pointer) for name in LEVELS}
        for name, number, message, help in wrong_codes(lists):
            self._error(message, f"{pointer}/{name}/{number}", help)
        return lists

    def _kind(self, table: Mapping[str, Any], pointer: str) -> str:
        kind = table.get("kind", "models")
        if kind not in get_args(Kind):
            known = " or ".join(f'"{word}"' for word in get_args(Kind))
            self._error(f"`kind` must be {known}", f"{pointer}/kind")
        return str(kind)

    def _runtime(self, table: Mapping[str, Any], shared: Job, pointer: str) -> Job:
        """The job of an entry that asks for a runtime."""
        for key in table:
            if key in (*_KEYS, *_SETTINGS) and key not in _OF_RUNTIMES:
                help = f"its keys are: {', '.join(_OF_RUNTIMES)}"
                self._error(f"`{key}` says nothing of a runtime", f"{pointer}/{escape_token(key)}", help)
        own = {key: table[key] for key in OF_RUNTIMES if key in table}
        return Job(
            (),
            self.folder / self._output(table, pointer),
            verify=shared.verify if "verify" not in table else self._switch(table, "verify", pointer),
            settings=self._settings(own, shared.settings, pointer),
            listed=shared.listed,
            kind="runtime",
        )

    def _settings(self, table: Mapping[str, Any], inherited: Settings, pointer: str) -> Settings:
        """The settings of a table; what it does not set is as inherited."""
        values: dict[str, Value] = {}
        for key, setting in _SETTINGS.items():
            if key in table:
                try:
                    values[setting.attribute] = setting.read(table[key], _choices)
                except SettingError as error:
                    self._error(str(error), f"{pointer}/{key}", error.help)
        return changed(inherited, values)

    def _switch(self, table: Mapping[str, Any], key: str, pointer: str) -> bool | None:
        """What a key says; None where it is missing."""
        value: Any = table.get(key)
        if key in table and not isinstance(value, bool):
            self._error(f"`{key}` must be true or false", f"{pointer}/{key}")
        return cast("bool | None", value)

    def _file(self, table: Mapping[str, Any], key: str, pointer: str) -> Path | None:
        """The path of a file; None where the key is missing."""
        value: Any = table.get(key)
        if isinstance(value, str) and value and _is_path(value):
            return self.folder / value
        if key in table:
            self._error(f"`{key}` must be the path of a file", f"{pointer}/{key}")
        return None

    def _output(self, table: Mapping[str, Any], pointer: str) -> str:
        output = table.get("output")
        if output is None:
            self._error("`output` is missing", pointer)
        elif not isinstance(output, str) or not output or not _is_path(output):
            self._error("`output` must be the path of a folder", f"{pointer}/output")
        else:
            if found := misnamed(self.folder / output, self._place(f"{pointer}/output")):
                self.sink.add(found)
            return output
        return ""

    def _texts(self, table: Mapping[str, Any], key: str, pointer: str) -> tuple[str, ...]:
        """The texts under a key: a list of them or, for `spec`, a single one too; nothing where the key is missing."""
        if key not in table:
            return ()
        value: Any = table[key]
        if key == "spec" and isinstance(value, str):
            value = [value]
        given = _list(value)
        texts = tuple(text for text in given if isinstance(text, str) and text)
        if not texts or len(texts) != len(given):
            kind = "a path or a list of paths" if key == "spec" else "a list of texts"
            self._error(f"`{key}` must be {kind}, none of them empty", f"{pointer}/{key}")
        return texts

    def _list(self, table: Mapping[str, Any], key: ListKey, pointer: str) -> tuple[str | Path, ...]:
        """The entries of a list, checked as its kind demands."""
        texts = self._texts(table, key.key, pointer)
        match key.entry.kind:
            case "text" | "code":
                return texts
            case "folder":
                for number, path in enumerate(texts):
                    if not os.path.isdir(self.folder / path):
                        self._error(f"`{path}` in `{key.key}` leads to no folder", f"{pointer}/{key.key}/{number}")
                return tuple(self.folder / path for path in texts)
            case "origin":
                for number, message, help in wrong_origins(texts, key.key):
                    self._error(message, f"{pointer}/{key.key}/{number}", help)
                return texts

    def _relative(self, spec: str) -> str:
        """The spec seen from the current folder, spelled as it stands in the file where that is possible."""
        if self.folder == Path() or "://" in spec:
            return spec
        return os.path.join(self.folder, spec)

    def _refuse_unknown(self, table: Mapping[str, Any], known: tuple[str, ...], pointer: str) -> None:
        import difflib

        for key in table:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1)
                help = f"did you mean `{near[0]}`?" if near else f"known are: {', '.join(known)}"
                self._error(f"unknown key `{key}`", f"{pointer}/{escape_token(key)}", help)

    def _error(self, message: str, pointer: str, help: str = "") -> None:
        self.sink.error("config", message, self._place(pointer), help)

    def _place(self, pointer: str) -> Origin:
        return _origin(self.file, self.text, pointer)


def _is_path(text: str) -> bool:
    """Whether the system takes a text for a path: it holds no NUL, and nothing that the system's encoding lacks."""
    try:
        with suppress(OSError):
            os.lstat(text)
    except ValueError:
        return False
    return True


def _list(value: Any) -> Sequence[Any]:
    """The value where it is an array, otherwise an empty one."""
    return cast("Sequence[Any]", value) if isinstance(value, list) else ()


def _origin(file: str, text: str, pointer: str) -> Origin:
    """The place of a pointer; of what is not in the file, that of the innermost table which lacks it."""
    known, held = places(text), pointer
    while held and held not in known:
        held = held.rpartition("/")[0]
    return Origin(file, pointer, *known.get(held, (0, 0)))


def _origin_in_file(file: str, pointer: str) -> Origin:
    with suppress(SpecError):
        return _origin(file, _text(file), pointer)
    return Origin(file, pointer)
