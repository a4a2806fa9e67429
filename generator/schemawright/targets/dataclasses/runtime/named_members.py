"""The loaders of members of objects whose names decide what they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .errors import Load, Place, Report, T, report_of, tolerate, wrong
from .patterns import compiled


def by_name(loads: Mapping[str, Load[T]], others: Load[T] | None = None) -> Load[T]:
    """The loader of a member that is what each pattern found in its name says; `others` reads those without any.

    Without `others` the definition forbids them: what is there all the same is read as whatever it fits first.
    """

    def load(data: Any, at: Place) -> T:
        first, *more = _matching(loads, at) or [others or _first_fit(loads, data, at)]
        problems = report_of(at).problems
        before = len(problems)
        value = first(data, at)
        for further in more:
            further(data, at)
        if len(problems) > before:  # a limit, or another pattern, may have told them already
            problems[:] = dict.fromkeys(problems)
        return value

    return load


def only_named(data: Mapping[str, T], *patterns: str) -> dict[str, T]:
    """The members of an object with names in which one of the patterns is found."""
    return {name: item for name, item in data.items() if any(compiled(text).search(name) for text in patterns)}


def not_named(data: Any, at: Place) -> Any:
    """Report a member with a name that the definition does not have."""
    return wrong(at, "no property of this name", data)


def _matching(loads: Mapping[str, Load[T]], at: Place) -> list[Load[T]]:
    """The loaders of the patterns that are found in the name at which a place ends."""
    name = at[1] if isinstance(at, tuple) else ""
    return [load for pattern, load in loads.items() if compiled(pattern).search(str(name))]


def _first_fit(loads: Mapping[str, Load[T]], data: Any, at: Place) -> Load[T]:
    """The first loader that finds nothing wrong; the last one where there is none."""
    tolerate(at)
    *others, last = loads.values()
    for load in others:
        report = Report()
        load(data, report)
        if not report.problems:
            return load
    return last
