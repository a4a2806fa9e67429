"""What the tool has to say about its inputs: coded diagnostics with a place.

In: findings of any stage. Out: frozen `Diagnostic` values, collected by a `Sink` in the order found.
Not done here: turning a JSON pointer into line and column (`source.positions`) and printing (`cli`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import IntEnum

from schemawright.change_codes import CHANGES
from schemawright.frozen import frozen


class Severity(IntEnum):
    """How much a finding weighs; the greater, the graver."""

    NOTE = 0
    """A loss that the input's form cannot avoid; counted by `generate`, listed by `inspect`."""
    WARNING = 1
    """The output is sound, yet something was dropped or is likely not meant; `--strict` makes it an error."""
    ERROR = 2
    """Nothing sound can be written."""


@frozen
class Origin:
    """The place in an input that an IR node or a diagnostic speaks of.

    `file` is the name as the user gave it (never a machine's absolute path unless the user typed one); `pointer` a
    JSON Pointer (RFC 6901, "" is the whole document); `line` and `column` count from 1, 0 means "not known yet".
    """

    file: str
    pointer: str = ""
    line: int = 0
    column: int = 0

    def child(self, *tokens: str | int) -> Origin:
        """The place of a member or item below this one."""
        return Origin(self.file, self.pointer + "".join(f"/{escape_token(t)}" for t in tokens), 0, 0)


def escape_token(token: str | int) -> str:
    """One reference token of a JSON Pointer (RFC 6901 section 3)."""
    return token.replace("~", "~0").replace("/", "~1") if isinstance(token, str) else str(token)


CODES: dict[str, str] = {
    # reading
    "file-not-found": "A file or folder that was named does not exist.",
    "file-not-readable": "A file cannot be read: no permission, not a regular file, or a device error.",
    "file-too-large": "A file has more bytes than the budget allows.",
    "encoding": "A file is neither UTF-8 nor UTF-16 text.",
    "syntax": "A file is not well-formed JSON, YAML or Markdown of the expected form.",
    "duplicate-key": "An object has the same key twice.",
    "too-deep": "The input is nested more deeply than the budget allows.",
    "too-big": "The input expands to more values than the budget allows.",
    "outside-folder": "A reference leaves the folder of the spec.",
    "remote-reference": "A reference names another machine.",
    # meaning
    "not-a-spec": "The input is not an OpenAPI document, a JSON Schema or a model page.",
    "unsupported-version": "The document names a version of its format that is not known.",
    "no-models": "The input defines no model.",
    "unknown-root": "A model named with --root is not in the input.",
    "ref-unresolved": "A reference leads nowhere.",
    "ref-cycle": "References lead in a circle without ever reaching a schema.",
    "schema-invalid": "A schema, or one of its keywords, has a value of the wrong kind.",
    "keyword-ignored": "A keyword is understood but not turned into a type or a check.",
    "keyword-unknown": "A schema has a key that is no keyword of any specification.",
    "type-assumed": "A schema that names no type is read as the only one that its keywords are of.",
    "enum-mixed": "An enum holds values that Python's enums cannot hold together.",
    "property-conflict": "Two parts of an allOf define one property in ways that cannot both hold.",
    "allof-conflict": "The parts of an allOf cannot all hold.",
    "discriminator-unusable": "A discriminator names a property or a schema that cannot serve.",
    "default-mismatch": "A default does not fit its own schema.",
    "required-undeclared": "`required` names a property that is not declared.",
    "union-ambiguous": "A value can fit several branches of a union.",
    "name-collision": "Two names of the spec become one Python name; one was changed.",
    "name-reused": "A name of the code has come to mean another schema.",
    "example-invalid": "An example does not fit its own schema.",
    "overlay-unmatched": "An action of an overlay finds nothing to change, or the overlay is for no document read.",
    # Markdown pages
    "page-missing": "A model is referenced whose page is not among the inputs.",
    "page-empty": "A page shows neither properties nor values: the generator of the page lost them.",
    "page-row": "A table of a page, or a row of it, cannot be read or was likely not meant so.",
    "page-type": "A type cell of a page cannot be read.",
    "wire-names-lost": "The page shows property names re-cased; the names on the wire are not known for sure.",
    "nullability-lost": "The page does not say whether optional properties may be null.",
    "enum-values-lost": "The page does not show the values of an inline enum.",
    "default-lost": "The page shows a default by the name of an enum variant, not by its value.",
    # output and options
    "out-of-date": "A package differs from what its spec gives.",
    "name-lock": "A line of the lock of names is wrong, or its name cannot be kept.",
    "lock-out-of-date": "The lock of names lacks names of a package, or holds others.",
    "acknowledged": "A line of the file of acknowledged findings is wrong, or its finding does not occur any more.",
    "hand-edited": "A file of a package was edited by hand since the last run; it was kept.",
    "unlisted-package": "No target of pyproject.toml makes this package any more.",
    "output-not-owned": "The output folder holds files that this tool did not write.",
    "output-unsafe": "The output path leads through a link or is not a folder.",
    "output-busy": "Another run writes into the folder, and does not end.",
    "output-not-writable": "The output folder cannot be written.",
    "package-name": "The output folder's name cannot be the name of a Python package, or is that of another one.",
    "config": "The configuration is wrong.",
    "formatter": "ruff, which formats the code, could not be run.",
    "verify-failed": "A package does not work as its schemas say, which is a bug; it was not published.",
    "verify-impossible": "A package cannot be run here, so nothing is known of it; it was not published.",
    "internal-error": "schemawright itself failed, which is a bug.",
    **CHANGES,
}
"""Every code a diagnostic may carry, with its meaning; stable across versions."""

ALWAYS_ERRORS = frozenset(
    {
        "file-not-found",
        "file-not-readable",
        "file-too-large",
        "encoding",
        "too-deep",
        "too-big",
        "unsupported-version",
        "unknown-root",
        "out-of-date",
        "output-not-owned",
        "output-unsafe",
        "output-busy",
        "output-not-writable",
        "config",
        "formatter",
        "verify-failed",
        "verify-impossible",
        "internal-error",
    }
)
"""Codes of findings that are errors in every run. The others are at times warnings or notes, which may be silent."""


@frozen
class Related:
    """A second place that a finding speaks of, and what stands there, as in `declared first here`."""

    message: str
    origin: Origin


@frozen
class Diagnostic:
    """One finding: `code` is a key of `CODES`, `message` one short phrase, `help` the cure where one is known.

    `message` names no line and no path of this machine: places are `origin` and `related`. `subject` is the id of the
    model that it is about, or the root that is none, "" where that is not known. `fingerprint` tells the finding from
    all others of its target, on any machine (`project.fingerprints`); "" as long as nobody has asked. `target` is the
    output of the target that it is about, "" where there is none.
    """

    code: str
    severity: Severity
    message: str
    origin: Origin | None = None
    help: str = ""
    subject: str = field(default="", compare=False)
    related: tuple[Related, ...] = ()
    fingerprint: str = field(default="", compare=False)
    target: str = ""

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"unlisted diagnostic code: {self.code}")


class SpecError(Exception):
    """Raised when a stage cannot go on; carries the diagnostics that say why (at least one error)."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__("; ".join(d.message for d in diagnostics))
        self.diagnostics = diagnostics


@dataclass(slots=True)
class Sink:
    """Collects diagnostics; an identical finding is kept once. `subject` is the model that new ones are about."""

    found: list[Diagnostic] = field(default_factory=list[Diagnostic])
    _seen: set[Diagnostic] = field(default_factory=set[Diagnostic])
    subject: str = ""
    place_of: Callable[[Origin], Origin] | None = None
    """Where in a file something stands whose line is not known: overlays may have changed documents."""
    given: int = 0
    """How many findings it was given, be they new or not."""

    def with_subject(self, subject: str) -> Sink:
        """The same sink for findings about a model."""
        return Sink(self.found, self._seen, subject, self.place_of)

    def add(self, *diagnostics: Diagnostic) -> None:
        """Keep each diagnostic that is new."""
        self.given += len(diagnostics)
        for diagnostic in diagnostics:
            if diagnostic not in self._seen and (placed := self._placed(diagnostic)) not in self._seen:
                self._seen.add(placed)
                self.found.append(placed)

    def _placed(self, diagnostic: Diagnostic) -> Diagnostic:
        if (place_of := self.place_of) is None:
            return diagnostic

        def placed(origin: Origin) -> Origin:
            return origin if origin.line else place_of(origin)

        origin = None if diagnostic.origin is None else placed(diagnostic.origin)
        related = tuple(replace(second, origin=placed(second.origin)) for second in diagnostic.related)
        return replace(diagnostic, origin=origin, related=related)

    def error(self, code: str, message: str, origin: Origin | None = None, help: str = "", *related: Related) -> None:
        """Report that nothing sound can be written."""
        self.add(Diagnostic(code, Severity.ERROR, message, origin, help, self.subject, related))

    def warning(self, code: str, message: str, origin: Origin | None = None, help: str = "", *related: Related) -> None:
        """Report something dropped, or likely not meant."""
        self.add(Diagnostic(code, Severity.WARNING, message, origin, help, self.subject, related))

    def note(self, code: str, message: str, origin: Origin | None = None, help: str = "", *related: Related) -> None:
        """Report a loss that lies in the form of the input."""
        self.add(Diagnostic(code, Severity.NOTE, message, origin, help, self.subject, related))

    @property
    def has_errors(self) -> bool:
        """Whether an error was found."""
        return any(d.severity is Severity.ERROR for d in self.found)

    def raise_errors(self) -> None:
        """Raise `SpecError` with all diagnostics when one of them is an error."""
        if self.has_errors:
            raise SpecError(*self.found)


def fail(code: str, message: str, origin: Origin | None = None, help: str = "", *related: Related) -> SpecError:
    """A `SpecError` with one error, to be raised by the caller."""
    return SpecError(Diagnostic(code, Severity.ERROR, message, origin, help, related=related))
