"""Problems with their places, the report that gathers them while a document is read, and the error that names them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Never, TypeAlias, TypeVar, cast

from .absent import Missing

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Problem:
    """One place that does not fit: its JSON pointer, what was expected there and what was found."""

    path: str
    expected: str
    found: str

    def __str__(self) -> str:
        path = self.path if self.path.isprintable() else json.dumps(self.path)[1:-1]
        place = path if len(path) <= 300 else f"{path[:200]}...{path[-100:]}"
        return f"at {place or 'the root'}: expected {self.expected}, found {self.found}"


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


def bytes_of_text(text: Any, model: str) -> bytes:
    """The bytes of a text that is no `str`; raise `DataError` where there are none."""
    if text.__class__ in (bytes, bytearray, memoryview):
        return bytes(text)
    raise DataError(model, [Problem("", "JSON text", _described(text))])


class Report:
    """The problems found so far in one document; the place of its root.

    While a branch of a union is tried: also how the unions inside of it were read, by the loader of the union and the
    identity of the value, which is kept beside so that it stays the only one with that identity.
    """

    __slots__ = ("chosen", "limits", "more", "problems", "tolerated")

    def __init__(self, chosen: dict[tuple[Load[Any], int], Any] | None = None) -> None:
        self.problems: list[Problem] = []
        self.more = 0
        self.limits = 0
        """How many of the problems are values of the right type that break a limit."""
        self.tolerated = 0
        """How many values were read although the definition does not accept them: another branch may do so."""
        self.chosen = chosen


_MOST_PROBLEMS = 1000

Place: TypeAlias = "Report | tuple[Place, str | int]"
Load: TypeAlias = Callable[[Any, Place], T]


def report_of(at: Place) -> Report:
    """The report at the root of a place."""
    while isinstance(at, tuple):
        at = at[0]
    return at


def note(at: Place, expected: str, found: Any) -> Any:
    """Note that `found`, standing at a place, is not what was expected there."""
    report = report_of(at)
    if len(report.problems) == _MOST_PROBLEMS:
        report.more += 1
        return found
    tokens: list[str] = []
    while isinstance(at, tuple):
        at, token = at
        tokens.append(str(token).replace("~", "~0").replace("/", "~1"))
    path = "".join(f"/{token}" for token in reversed(tokens))
    report.problems.append(Problem(path, expected, _described(found)))
    return found


def tolerate(at: Place) -> None:
    """Note that a value is read although the definition does not accept it."""
    report_of(at).tolerated += 1


wrong = cast("Callable[[Place, str, Any], Never]", note)
"""Report that a value does not fit; the value itself stands in for the loaded one, so that reading goes on.

Nobody ever sees it there, because `read` raises `DataError` at the end: to the type checker this is a function that
does not return.
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
    """Load a whole document; raise `DataError` with all its problems."""
    report = Report()
    try:
        value = load(data, report)
    except RecursionError:
        raise too_deep(model) from None
    if report.problems:
        raise DataError(model, report.problems, report.more)
    return value


def read_model(model: type[Any], data: Any) -> Any:
    """As `read`, with the load function and the name that a model has; the name is looked up for errors only."""
    report = Report()
    try:
        value = model.__load__(data, report)
    except RecursionError:
        raise too_deep(model.__schema__) from None
    if report.problems:
        raise DataError(model.__schema__, report.problems, report.more)
    return value
