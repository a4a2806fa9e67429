"""A job: one package to be made, as a command line or an entry of `[[tool.schemawright.targets]]` asks for it.

In: nothing. Out: `Job`, and `KEYS`, the keys of a target. A field of `Job` with an `Entry` is all there is to say about
a key: its name in a configuration, the option, its help, the checks of both, its part of the JSON Schema and of
SETTINGS.md follow from it. Not done here: reading files and options (`configuration`, `cli`). Users call a job a
target; here that word is kept for what is made (`targets`). Named tuples for the reason that `settings` gives.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal, NamedTuple, TypeAlias, get_args

from schemawright.settings import DEFAULTS, Settings, command_words

Kind: TypeAlias = Literal["models", "runtime"]
"""What there is in a package."""


class Entry(NamedTuple):
    """What the value of a key is, how the help of the option calls and explains it, and whether it may be said for all
    targets at once; `words` are those that it may be.

    Of the kinds, `text`, `files`, `folder`, `origin` and `code` are lists of such; `specs` is a list or a single one.
    """

    kind: Literal[
        "specs", "output", "word", "text", "files", "folder", "origin", "code", "switch", "file", "headers", "names"
    ]
    metavar: str
    help: str
    for_all: bool = False
    words: tuple[str, ...] = ()


class Job(NamedTuple):
    """`kind` says whether it is a package of models, or a runtime that several of those share, which has no specs;
    `specs` are as typed: files, URLs, folders of pages, "-"; no `roots` means all models; `strict` makes warnings
    errors; `keep_going` makes a schema that is wrong take any value; `verify` has the package run before it is
    published (None: nothing is said of it); `acknowledged` is the file of the findings that are known; `listed` tells
    the configuration and the pointer to the entry in it that asks for the job, None for a command line; `headers` are
    sent to the servers of its specs (`source.headers.Header`); `vendored` is the lock of the copies of what servers
    gave, where there are any; `revision` is the one of git that all its files are read from, "" for those on disk;
    `rename` holds keys and new names, each with the pointer to its entry and whether that must lead somewhere;
    `name_lock` is the file that keeps the names of the project, and what the package is called there.
    """

    specs: Annotated[
        tuple[str, ...],
        Entry("specs", "SPEC", "What to read: a file, a URL or a folder of model pages, or a list of them."),
    ]
    output: Annotated[
        Path, Entry("output", "DIR", "The folder of the package to make; its last part is the name of the package.")
    ]
    roots: Annotated[tuple[str, ...], Entry("text", "MODEL", "Only this model and what it needs.")] = ()
    allow_paths: Annotated[
        tuple[Path, ...],
        Entry("folder", "DIR", "A folder outside of the spec's own that references may lead into."),
    ] = ()
    allow_origins: Annotated[
        tuple[str, ...],
        Entry("origin", "ORIGIN", "SCHEME://HOST[:PORT] of HTTP(S) documents that references may lead to."),
    ] = ()
    overlays: Annotated[
        tuple[str, ...],
        Entry("files", "FILE", "An overlay that changes the specs before they are read."),
    ] = ()
    errors: Annotated[
        tuple[str, ...], Entry("code", "CODE", "Warnings and notes with this code are errors.", for_all=True)
    ] = ()
    warnings: Annotated[
        tuple[str, ...],
        Entry("code", "CODE", "Notes with this code are warnings, and these stay so under strict.", for_all=True),
    ] = ()
    silent: Annotated[
        tuple[str, ...], Entry("code", "CODE", "Warnings and notes with this code are not told.", for_all=True)
    ] = ()
    strict: Annotated[bool, Entry("switch", "", "Treat warnings as errors.", for_all=True)] = False
    keep_going: Annotated[
        bool, Entry("switch", "", "Let a schema that is wrong take any value; that is a warning then.", for_all=True)
    ] = False
    verify: Annotated[
        bool | None,
        Entry(
            "switch",
            "",
            "Before anything is written, run the package in a process of its own: it must import, and load and dump "
            "the examples of the spec without a change.",
            for_all=True,
        ),
    ] = None
    acknowledged: Annotated[
        Path | None,
        Entry(
            "file",
            "FILE",
            "The warnings and notes listed in this file are silent; strict fails on others only.",
            for_all=True,
        ),
    ] = None
    settings: Settings = DEFAULTS
    listed: tuple[Path, str] | None = None
    kind: Annotated[
        Kind,
        Entry(
            "word",
            "",
            "What to make: the models of a spec, or a runtime that packages share whose setting `runtime` names it.",
            words=get_args(Kind),
        ),
    ] = "models"
    headers: Annotated[
        tuple[tuple[str, str, str], ...],
        Entry(
            "headers",
            "",
            "Headers for the servers of specs: by origin, the name of each with the variable of its value.",
            for_all=True,
        ),
    ] = ()
    vendored: Path | None = None
    revision: str = ""
    rename: Annotated[
        tuple[tuple[str, str, str, bool], ...],
        Entry(
            "names",
            "",
            "New names for classes, properties, values of enums and operations, by path or by their present name.",
            for_all=True,
        ),
    ] = ()
    name_lock: tuple[Path, str] | None = None

    @property
    def is_named(self) -> bool:
        """Whether it says what to make; a command line that does not leaves that to a configuration."""
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


class Key(NamedTuple):
    """A key of a target: its attribute of `Job`, and what its value is."""

    attribute: str
    entry: Entry

    @property
    def is_list(self) -> bool:
        """Whether its value is a list, which options give one entry at a time."""
        return self.entry.kind in ("text", "files", "folder", "origin", "code")

    @property
    def is_about_findings(self) -> bool:
        """Whether it lists codes of findings; other lists are about what is made."""
        return self.entry.kind == "code"

    @property
    def key(self) -> str:
        """The name in a configuration."""
        return "spec" if self.entry.kind == "specs" else self.attribute.replace("_", "-")

    @property
    def option(self) -> str:
        """The option of the command line."""
        return f"--{self.key.removesuffix('s') if self.is_list else self.key}"


def _listed() -> Iterator[Key]:
    for name, hint in Job.__annotations__.items():
        for entry in get_args(hint)[1:]:
            if isinstance(entry, Entry):
                yield Key(name, entry)


KEYS = tuple(_listed())
"""The keys of a target beside the settings, in the order in which they are shown."""

LISTS = tuple(key for key in KEYS if key.is_list)
"""The keys that hold lists."""

LEVELS = tuple(key.attribute for key in LISTS if key.is_about_findings)
"""The keys that list codes of findings; they are also the attributes of `Job`."""
