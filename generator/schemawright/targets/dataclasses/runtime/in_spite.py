"""Reading in spite of problems: nothing is raised, and whatever came is written back.

Data is read as ever, and what does not fit is marked (`kept`). Then what was read is walked through beside the data:
that is where null and absence show which models make no difference of, and where what holds values that are kept
becomes of a class that knows of them.
"""

from __future__ import annotations

import sys
from dataclasses import fields
from typing import Any

from .absent import MISSING, UNSET
from .errors import Findings, Load, Problem, Report, T, complete, problem_at, tell, too_deep
from .kept import KEPT, KeptConstant, MixedList, MixedMap, MixedTuple, kept, mixed, writes
from .kinds import is_array, is_object, is_sequence
from .traced import Place
from .writing import DUMPS, PLACES


class Keeping(Report):
    """A report for which what does not fit is marked."""

    __slots__ = ("has_refused",)

    def __init__(self) -> None:
        super().__init__()
        self.has_refused = False

    def kept(self, found: Any) -> Any:
        """As in any report; marked."""
        return UNSET if found is MISSING else kept(found)

    def refused(self) -> None:
        """As in any report."""
        self.has_refused = True


def read_on(load: Load[T], data: Any, model: str, problems: list[Problem]) -> T:
    """Load a whole document and add its problems to the list; raise `DataError` for data that is nested too deeply."""
    report = Keeping()
    try:
        value = load(data, report)
        complete(report)
        walk = _Walk(keeps_refused=report.has_refused)
        value = walk.settled(value, data, None)
        if report.count:
            problems += tell(load, data, model, Findings(sys.maxsize)).problems
    except RecursionError:
        raise too_deep(model) from None
    problems += walk.problems
    return value


class _Walk:
    """A walk through what was read, beside the data; `problems` are those that reading lets pass.

    `keeps_refused`: properties that a definition does not name were refused, not passed over.
    """

    def __init__(self, keeps_refused: bool) -> None:
        self.problems: list[Problem] = []
        self._keeps_refused = keeps_refused

    def settled(self, value: Any, data: Any, place: Place) -> Any:
        """The value as it is handed out."""
        if value is data or value.__class__ in KEPT:
            return value
        if is_object(value) and is_object(data):
            for key, item in value.items():
                value[key] = self.settled(item, data[key], (place, key))
            is_mixed = any(item.__class__ in KEPT for item in value.values())
            return MixedMap((key, _bare(item)) for key, item in value.items()) if is_mixed else value
        if is_sequence(value) and is_array(data):
            items = [self.settled(item, data[index], (place, index)) for index, item in enumerate(value)]
            kind: type[Any] = type(value)
            if any(item.__class__ in KEPT for item in items):
                kind = MixedList if isinstance(value, list) else MixedTuple
            return kind(map(_bare, items))
        return self._model(value, data, place) if hasattr(type(value), "__dump__") and is_object(data) else value

    def _model(self, model: Any, data: dict[str, Any], place: Place) -> Any:
        """A model; of a class of its own where something in it is kept or absent that it could not write."""
        places = PLACES[next(each for each in type(model).__mro__ if each in DUMPS)]
        values = {each.name: getattr(model, each.name) for each in fields(model)}
        found = {name: self._part(model, name, data, key, place) for key, name in places.items() if name in values}
        if "additional_properties" in values:
            found["additional_properties"] = self.settled(values["additional_properties"], data, place)
        others = found.get("additional_properties", {})
        rest = {key: data[key] for key in data if not (key in places or key in others) and self._keeps_refused}
        constants = {name: part.value for name, part in found.items() if isinstance(part, KeptConstant)}
        absent = {name: UNSET for name, part in found.items() if part is MISSING}
        if rest or absent or any(part.__class__ in KEPT for part in found.values()):
            return mixed(model, values | found | constants | absent, frozenset(constants), rest)
        for name, part in found.items():
            if part is not values[name]:
                object.__setattr__(model, name, part)
        return model

    def _part(self, model: Any, name: str, data: dict[str, Any], key: str, around: Place) -> Any:
        """An attribute; null that could not be told from absence is marked, and so is what is absent all the same."""
        value, place = getattr(model, name), (around, key)
        if key in data:
            if data[key] is None and value is None and not writes(type(model), name, None):
                self.problems.append(problem_at(place, "no null", "null"))
                return KeptConstant(None)
            return self.settled(value, data[key], place)
        if (value is not None and value is not UNSET) or writes(type(model), name, value) is False:
            return value
        if value is None:
            self.problems.append(problem_at(place, "any value", "nothing"))
        return MISSING


def _bare(part: Any) -> Any:
    """What a list or a map holds in the place of a value that may be kept."""
    return part.value if isinstance(part, KeptConstant) else part
