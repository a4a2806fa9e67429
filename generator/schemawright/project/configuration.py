"""The jobs of a configuration: which package is made from which specs.

In: a `ConfigFile`. Out: `Job` values, or errors that name the file, the line and the key. Not done here: finding the
file (`config_file`), what a key may hold (`key_values`), reading specs, and judging whether an output folder may be
written.

    [[tool.schemawright.targets]]                # [[targets]] in schemawright.toml
    spec = "specs/petstore.yaml"                 # or a list: files, URLs, folders of model pages
    output = "generated/petstore"                # the last part is the package's name
    roots = ["Pet"]                              # and the other keys (`job`)
    enums = "closed"                             # and the settings (`schemawright.settings`)

Settings, and keys that are for all targets, may also stand in [tool.schemawright], for targets that do not say
otherwise. Paths are relative to the folder of the file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from schemawright.diagnostics import Diagnostic, Severity, Sink, escape_token, fail
from schemawright.project.config_file import EXAMPLE, OWN, ConfigFile, opened
from schemawright.project.copies import lock_in
from schemawright.project.headers import merged
from schemawright.project.job import KEYS, LEVELS, Job, Key
from schemawright.project.key_values import read_value
from schemawright.project.levels import overruled, wrong_codes
from schemawright.project.lock_digests import LOCK, target_name
from schemawright.project.runtimes import misfits
from schemawright.settings import OF_RUNTIMES, Choices, SettingError, Settings, Value, changed
from schemawright.targets.target import known_settings

_KEYS = {key.key: key for key in KEYS}
_SETTINGS = {setting.key: setting for setting in known_settings()}
_OF_RUNTIMES = ("kind", "output", "verify", *OF_RUNTIMES)


def jobs_of(config: ConfigFile | Path) -> tuple[Job, ...]:
    """The jobs of a configuration, in order; never empty.

    Raises `SpecError` with all that is wrong: code "config" or "package-name", and those of `opened` for a path.
    """
    file = config if isinstance(config, ConfigFile) else opened(config)
    reader = _Reader(file)
    found = reader.jobs()
    reader.sink.raise_errors()
    folder = file.path.parent
    locks = (folder / LOCK).is_file()
    return tuple(
        job._replace(
            vendored=lock_in(folder),
            name_lock=(folder / LOCK, target_name(job.output, folder)) if locks and job.kind == "models" else None,
        )
        for job in found
    )


def _choices() -> Choices:
    from schemawright.targets.python.scalars import CHOICES

    return CHOICES


@dataclass(slots=True)
class _Reader:
    """Reads the tables of one file; what is wrong gathers in `sink`."""

    file: ConfigFile
    sink: Sink = field(default_factory=Sink)

    def jobs(self) -> tuple[Job, ...]:
        table, pointer = self.file.table, self.file.pointer
        shared_keys = [key for key in KEYS if key.entry.for_all]
        self._refuse_unknown(table, ("targets", *(key.key for key in shared_keys), *_SETTINGS), pointer)
        shared = self._with_keys(Job((), Path()), table, shared_keys, pointer)
        entries = self._entries(table.get("targets"), f"{pointer}/targets")
        listed = (
            shared._replace(listed=(self.file.path, f"{pointer}/targets/{number}")) for number in range(len(entries))
        )
        found = tuple(job for job in map(self._job, entries, listed) if job is not None)
        if sum(job.kind == "models" for job in found) == 1:
            found = tuple(job._replace(rename=tuple((*entry[:3], True) for entry in job.rename)) for job in found)
        for job, message, help in misfits(found):
            self._error(message, f"{_entry(job)}/runtime", help)
        return found

    def _entries(self, targets: object, pointer: str) -> Sequence[Any]:
        """The entries of the list of targets; raises `SpecError` where there is none."""
        if isinstance(targets, dict):
            help = f"write {self.file.header}, with two brackets: targets are a list"
            raise fail("config", "`targets` must be a list of tables", self.file.origin(pointer), help)
        entries = cast("Sequence[Any]", targets) if isinstance(targets, list) else ()
        if not entries:
            self.sink.raise_errors()
            help = f"add a table {self.file.header} with {EXAMPLE}"
            raise fail("config", "has no targets of schemawright", self.file.origin(self.file.pointer), help)
        return entries

    def _job(self, entry: Any, shared: Job) -> Job | None:
        """The job of an entry; what that does not say is as in `shared`."""
        pointer = _entry(shared)
        if not isinstance(entry, dict):
            self._error("a target must be a table", pointer)
            return None
        table = cast("dict[str, Any]", entry)
        self._refuse_unknown(table, (*_KEYS, *_SETTINGS), pointer)
        if table.get("kind") == "runtime":
            return self._runtime(table, shared, pointer)
        job = self._with_keys(shared, table, KEYS, pointer)
        for key in ("spec", "output"):
            if key not in table:
                self._error(f"`{key}` is missing", pointer)
        return job

    def _runtime(self, table: Mapping[str, Any], shared: Job, pointer: str) -> Job:
        """The job of an entry that asks for a runtime."""
        for key in table:
            if key in (*_KEYS, *_SETTINGS) and key not in _OF_RUNTIMES:
                help = f"its keys are: {', '.join(_OF_RUNTIMES)}"
                self._error(f"`{key}` says nothing of a runtime", f"{pointer}/{escape_token(key)}", help)
        if "output" not in table:
            self._error("`output` is missing", pointer)
        own = {key: table[key] for key in _OF_RUNTIMES if key in table}
        asked = Job((), Path(), verify=shared.verify, settings=shared.settings, listed=shared.listed)
        return self._with_keys(asked, own, KEYS, pointer)

    def _with_keys(self, job: Job, table: Mapping[str, Any], keys: Iterable[Key], pointer: str) -> Job:
        """The job with what a table has for keys and settings; its lists of codes add to those of the job."""
        values: dict[str, Any] = {}
        for key in keys:
            if key.key not in table:
                continue
            value, wrong = read_value(key, table[key.key], self.file.path.parent)
            for below, message, help, code in wrong:
                origin = self.file.origin(f"{pointer}/{key.key}{below}")
                self.sink.add(Diagnostic(code, Severity.ERROR, message, origin, help))
            if not wrong:
                values[key.attribute] = _joined(job, key, value, pointer)
        levels = {name: cast("tuple[str, ...]", values.pop(name)) for name in LEVELS if name in values}
        for name, number, message, help in wrong_codes(levels):
            self._error(message, f"{pointer}/{name}/{number}", help)
        settings = self._settings(table, job.settings, pointer)
        return overruled(job._replace(**values)._replace(settings=settings), levels)

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

    def _refuse_unknown(self, table: Mapping[str, Any], known: Collection[str], pointer: str) -> None:
        for key in table:
            if key not in known:
                import difflib

                near = difflib.get_close_matches(key, known, n=1)
                help = f"did you mean `{near[0]}`?" if near else f"known are: {', '.join(known)}"
                if key == "tool" and not pointer:
                    help = f"in {OWN} the keys of [tool.schemawright] stand at the top: write {self.file.header}"
                elif key in _KEYS and pointer == self.file.pointer:
                    help = f"it is a key of a target: write it below {self.file.header}"
                self._error(f"unknown key `{key}`", f"{pointer}/{escape_token(key)}", help)

    def _error(self, message: str, pointer: str, help: str = "") -> None:
        self.sink.error("config", message, self.file.origin(pointer), help)


def _joined(job: Job, key: Key, value: Any, pointer: str) -> Any:
    """The value of a key, with what that of all targets adds to it."""
    if key.entry.kind == "headers":
        return merged(job.headers, value)
    if key.entry.kind == "names":
        is_own = job.listed is not None
        own = {key: (key, name, f"{pointer}/rename/{escape_token(key)}", is_own) for key, name in value}
        return tuple({**{each[0]: each for each in job.rename}, **own}.values())
    return value


def _entry(job: Job) -> str:
    """The pointer to the entry of a job."""
    return job.listed[1] if job.listed else ""
