"""The loaders of objects whose members have names that decide what they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from .errors import Load, Report, T, tolerate, wrong
from .kinds import is_object
from .patterns import compiled

LoadNamed: TypeAlias = Callable[[str, Any, Report], T]


def read_named_map(data: Any, report: Report, load: LoadNamed[T]) -> dict[str, T]:
    """An object whose values are read as their names ask for."""
    if not is_object(data):
        return wrong(report, "object", data)
    return {name: load(name, item, report) for name, item in data.items()}


def named_map_of(load: LoadNamed[T]) -> Load[dict[str, T]]:
    """The loader of an object whose values are read as their names ask for."""
    return lambda data, report: read_named_map(data, report, load)


def by_name(loads: Mapping[str, Load[T]], others: Load[T] | None = None) -> LoadNamed[T]:
    """The loader of a member that is what each pattern found in its name says; `others` reads those without any.

    Without `others` the definition forbids them: what is there all the same is read as whatever it fits first. Of a
    value that does not fit the first pattern no more is told.
    """

    def load(name: str, data: Any, report: Report) -> T:
        matching = [load for pattern, load in loads.items() if compiled(pattern).search(name)]
        first, *more = matching or [others or _first_fit(loads, data, report)]
        before = report.count
        value = first(data, report)
        for further in more:
            if report.count == before:
                further(data, report)
        return value

    return load


def only_named(data: Mapping[str, T], *patterns: str) -> dict[str, T]:
    """The members of an object with names in which one of the patterns is found."""
    return {name: item for name, item in data.items() if any(compiled(text).search(name) for text in patterns)}


def not_named(data: Any, report: Report) -> Any:
    """Report a member with a name that the definition does not have."""
    return wrong(report, "no property of this name", data)


def _first_fit(loads: Mapping[str, Load[T]], data: Any, report: Report) -> Load[T]:
    """The first loader that finds nothing wrong; the last one where there is none."""
    tolerate(report)
    *others, last = loads.values()
    for load in others:
        tried = Report()
        load(data, tried)
        if not tried.count:
            return load
    return last
