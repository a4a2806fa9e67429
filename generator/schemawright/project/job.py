"""A job: one package to be made, as a command line or an entry of `[[tool.schemawright.targets]]` asks for it.

In: nothing. Out: `Job`, and `LISTS`, the keys that hold lists. A field of `Job` with a `Listed` is all there is to say
about such a key: the key in pyproject.toml, the option, its help and the checks of both follow from it. Not done here:
reading files and options (`pyproject`, `cli`). Users call a job a target; here that word is kept for what is made
(`targets`). Named tuples for the reason that `settings` gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, TypeAlias, get_args, get_type_hints

from schemawright.settings import DEFAULTS, Settings, command_words

Kind: TypeAlias = Literal["models", "runtime"]
"""What there is in a package."""


class Listed(NamedTuple):
    """What the entries of a list are, and how the help of the option calls and explains one."""

    kind: Literal["text", "folder", "origin", "code"]
    metavar: str
    help: str


class Job(NamedTuple):
    """`kind` says whether it is a package of models, or a runtime that several of those share, which has no specs;
    `specs` are as typed: files, URLs, folders of pages, "-"; no `roots` means all models; `strict` makes warnings
    errors; `keep_going` makes a schema that is wrong take any value; `verify` has the package run before it is
    published (None: nothing is said of it); `acknowledged` is the file of the findings that are known; `listed` tells
    the pyproject.toml and the number of the entry that asks for the job, None for a command line.
    """

    specs: tuple[str, ...]
    output: Path
    roots: Annotated[
        tuple[str, ...], Listed("text", "MODEL", "Only this model and what it needs; may be repeated.")
    ] = ()
    allow_paths: Annotated[
        tuple[Path, ...],
        Listed("folder", "DIR", "A folder outside of the spec's own that references may lead into; may be repeated."),
    ] = ()
    allow_origins: Annotated[
        tuple[str, ...],
        Listed(
            "origin",
            "ORIGIN",
            "SCHEME://HOST[:PORT] of HTTP(S) documents that references may lead to; may be repeated.",
        ),
    ] = ()
    errors: Annotated[
        tuple[str, ...],
        Listed("code", "CODE", "Warnings and notes with this code are errors; may be repeated."),
    ] = ()
    warnings: Annotated[
        tuple[str, ...],
        Listed("code", "CODE", "Notes with this code are warnings, and stay so with --strict; may be repeated."),
    ] = ()
    silent: Annotated[
        tuple[str, ...],
        Listed("code", "CODE", "Warnings and notes with this code are not told; may be repeated."),
    ] = ()
    strict: bool = False
    keep_going: bool = False
    verify: bool | None = None
    acknowledged: Path | None = None
    settings: Settings = DEFAULTS
    listed: tuple[Path, int] | None = None
    kind: Kind = "models"

    @property
    def is_named(self) -> bool:
        """Whether it says what to make; a command line that does not leaves that to pyproject.toml."""
        return bool(self.specs) or self.kind == "runtime"

    def words(self) -> tuple[str, ...]:
        """The options of a command line that ask for this job, beside its specs, its output and how it is judged."""
        listed = (
            word
            for key in LISTS
            if not key.is_about_findings
            for entry in getattr(self, key.attribute)
            for word in (key.option, str(entry))
        )
        kind = ("--kind", self.kind) if self.kind != "models" else ()
        return (*kind, *listed, *(("--keep-going",) if self.keep_going else ()), *command_words(self.settings))


class ListKey(NamedTuple):
    """A key whose value is a list: its attribute of `Job`, and what the entries are."""

    attribute: str
    entry: Listed

    @property
    def is_about_findings(self) -> bool:
        """Whether it says how findings are judged, which may be said for all targets; else it is about what is made."""
        return self.entry.kind == "code"

    @property
    def key(self) -> str:
        """The name in pyproject.toml."""
        return self.attribute.replace("_", "-")

    @property
    def option(self) -> str:
        """The option of the command line, which gives one entry at a time."""
        return f"--{self.key.removesuffix('s')}"


def _listed() -> Iterator[ListKey]:
    for name, hint in get_type_hints(Job, include_extras=True).items():
        for entry in get_args(hint)[1:]:
            if isinstance(entry, Listed):
                yield ListKey(name, entry)


LISTS = tuple(_listed())
"""The keys that hold lists, in the order in which they are shown."""

LEVELS = tuple(key.attribute for key in LISTS if key.is_about_findings)
"""The keys that list codes of findings; they are also the attributes of `Job`."""
