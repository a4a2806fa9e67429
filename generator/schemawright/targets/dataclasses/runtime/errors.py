"""Problems with their places, the report that gathers them while a document is read, and the error that names them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Never, TypeAlias, TypeVar, cast

from .absent import Missing
from .traced import Place, Trace, pointer, traced

T = TypeVar("T")


class _Placed:
    """The place of a problem, which becomes text when that is asked for: a thousand paths may outgrow the data."""

    __slots__ = ("_place",)
    _place: Place

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> str:
            """The path, where it was not given."""
            if name == "path":
                return pointer(self._place)
            raise AttributeError(f"a problem has no attribute {name!r}")


@dataclass(frozen=True, slots=True)
class Problem(_Placed):
    """One place that does not fit: its JSON pointer, what was expected there and what was found."""

    path: str
    expected: str
    found: str

    def __str__(self) -> str:
        path = self.path
        path = path if path.isprintable() else json.dumps(path)[1:-1]
        place = path if len(path) <= 300 else f"{path[:200]}...{path[-100:]}"
        return f"at {place or 'the root'}: expected {self.expected}, found {self.found}"


def problem_at(place: Place, expected: str, found: str) -> Problem:
    """A problem whose path is made of its place."""
    problem = object.__new__(Problem)
    for name, value in (("_place", place), ("expected", expected), ("found", found)):
        object.__setattr__(problem, name, value)
    return problem


class DataError(ValueError):
    """Data does not fit its schema; `path`, `expected` and `found` are those of the first of the `problems`.

    Of a document with thousands of problems the first thousand are kept; `more` is the number of all others.
    """

    def __init__(self, model: str, problems: Sequence[Problem], more: int = 0) -> None:
        super().__init__(model, problems, more)
        self.model = model
        self.problems = tuple(problems)
        self.more = more
        self.path = self.problems[0].path
        self.expected = self.problems[0].expected
        self.found = self.problems[0].found

    def __str__(self) -> str:
        lines = [str(problem) for problem in self.problems[:20]]
        more = self.more + len(self.problems) - len(lines)
        if more:
            lines.append(f"and {more} more")
        return f"{self.model} " + "\n  ".join(lines)


def too_deep(model: str) -> DataError:
    """The error for data that Python cannot follow down to its end."""
    return DataError(model, [Problem("", "less deeply nested data", "too many levels")])


def no_json(model: str, error: ValueError) -> DataError:
    """The error for text that is no JSON: where a library stopped reading it, if it tells, and why."""
    found = f"invalid JSON ({error})"
    if isinstance(error, json.JSONDecodeError):
        found = f"invalid JSON at line {error.lineno}, column {error.colno}: {error.msg}"
    return DataError(model, [Problem("", "JSON text", found)])


def bytes_of_text(text: Any, model: str) -> bytes:
    """The bytes of a text that is no `str`; raise `DataError` where there are none."""
    if text.__class__ in (bytes, bytearray, memoryview):
        return bytes(text)
    raise DataError(model, [Problem("", "JSON text", _described(text))])


_MOST_PROBLEMS = 1000


class Report:
    """How many problems were found so far in one document, or in `root`, while it is read as a branch of a union.

    While a branch is tried: also how the unions inside of it were read, by the loader of the union and the identity of
    the value, which is kept beside so that it stays the only one with that identity.
    """

    __slots__ = ("chosen", "count", "derived", "is_far", "limits", "root", "tolerated")

    def __init__(self, root: Any = None, chosen: dict[tuple[Load[Any], int], Any] | None = None) -> None:
        self.count: int = 0
        self.limits = 0
        """How many of the problems are values of the right type that break a limit."""
        self.tolerated = 0
        """How many values were read although the definition does not accept them: another branch may do so."""
        self.root = root
        self.is_far = False
        """Whether a problem is that of the root itself."""
        self.chosen = chosen
        self.derived: list[Any] | None = None
        """The objects of classes of the user's, if any; their `__post_init__` runs once all is read."""

    def add(self, expected: str, found: Any, size: str = "") -> None:
        """Note that `found`, which was just read, is not what was expected; `size` is a word on it."""
        self.is_far = self.is_far or (found is self.root and self.count < _MOST_PROBLEMS)
        self.count += 1

    def derive(self, objects: Sequence[Any]) -> None:
        """Note objects of classes of the user's, which are part of the document."""
        if self.derived is None:
            self.derived = []
        self.derived += objects

    def kept(self, found: Any) -> Any:
        """What stands in for the loaded value where `found` does not fit."""
        return found

    def refused(self) -> None:
        """Note that properties have no place in the model, which a definition does not name."""


class _EnoughError(Exception):
    """As many problems were found as are told."""


class Findings(Report):
    """The problems of one document, `most` of them, with their places, which it has to be read for as `traced`."""

    __slots__ = ("most", "problems", "repeated", "told", "trace")

    def __init__(self, most: int = _MOST_PROBLEMS) -> None:
        super().__init__()
        self.most = most
        self.problems: list[Problem] = []
        self.told = set[tuple[Place, str, str]]()
        self.repeated = 0
        """How many were told before: what a limit demands of a value may be what its type says, too."""
        self.trace = Trace()

    def traced(self, data: Any) -> Any:
        """The document as it has to be read."""
        return traced(data, None, self.trace)

    def add(self, expected: str, found: Any, size: str = "") -> None:
        """As in any report, with the place. Once there are enough, reading ends: all were counted when it began."""
        if self.count == self.most:
            raise _EnoughError
        self.add_at(self.trace.place_of(found), expected, found, size)

    def add_at(self, place: Place, expected: str, found: Any, size: str = "") -> None:
        """Note that `found`, standing at a place, is not what was expected there."""
        self.count += 1
        problem = place, expected, f"{_described(found)}{size}"
        if problem in self.told:
            self.repeated += 1
        elif self.count <= self.most:
            self.told.add(problem)
            self.problems.append(problem_at(*problem))

    def error(self, model: str, count: int = 0) -> DataError:
        """The error that names them; `count` is how many there are, where not all of them were looked for."""
        return DataError(model, self.problems, max(count, self.count) - self.repeated - len(self.problems))


Load: TypeAlias = Callable[[Any, Report], T]


def note(report: Report, expected: str, found: Any) -> Any:
    """Note that `found`, which was just read, is not what was expected there; it stays as it came."""
    report.add(expected, found)
    return report.kept(found)


def tolerate(report: Report) -> None:
    """Note that a value is read although the definition does not accept it."""
    report.tolerated += 1


wrong = cast("Callable[[Report, str, Any], Never]", note)
"""Report that a value does not fit; the value itself stands in for the loaded one, so that reading goes on.

Only those see it there who read in spite of problems; for all others `read` raises `DataError` at the end. So to the
type checker this is a function that does not return.
"""


def _described(value: Any) -> str:
    """A value in words, short whatever its size."""
    match value:
        case Missing():
            return "nothing"
        case None:
            return "null"
        case bool():
            return f"boolean {str(value).lower()}"
        case int():
            return f"integer {value}" if abs(value) < 10**40 else "integer of over 40 digits"
        case float():
            return f"number {value!r}"
        case str():
            return f"string {json.dumps(value if len(value) <= 60 else value[:57] + '...')}"
        case dict():
            return "object"
        case list():
            return "array"
        case _:
            return f"a Python {type(value).__name__}"


def read(load: Load[T], data: Any, model: str) -> T:
    """Load a whole document; raise `DataError` for what does not fit."""
    report = Report()
    try:
        value = load(data, report)
    except RecursionError:
        raise too_deep(model) from None
    if report.count:
        raise tell(load, data, model, Findings()).error(model, report.count)
    if report.derived is not None:
        complete(report)
    return value


def read_model(model: type[Any], data: Any) -> Any:
    """As `read`, with the load function and the name that a model has; the name is looked up for errors only."""
    report = Report()
    try:
        value = model.__load__(data, report)
    except RecursionError:
        raise too_deep(model.__schema__) from None
    if report.count:
        raise tell(model.__load__, data, model.__schema__, Findings()).error(model.__schema__, report.count)
    if report.derived is not None:
        complete(report)
    return value


def complete(report: Report) -> None:
    """Run what classes of the user's do once an object is there, for the objects of a document that was read."""
    for one in report.derived or ():
        one.__post_init__()


def tell(load: Load[Any], data: Any, model: str, findings: Findings) -> Findings:
    """The problems of a document that has some, which is read once more for their places."""
    try:
        with suppress(_EnoughError):
            load(findings.traced(data), findings)
    except RecursionError:
        raise too_deep(model) from None
    if not findings.problems:  # another thread mended it meanwhile
        findings.add_at(None, "data that stays the same while it is read", data)
    return findings
