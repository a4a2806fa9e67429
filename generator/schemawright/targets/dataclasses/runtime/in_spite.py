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
from .errors import Findings, Load, Problem, Report, T, problem_at, tell, too_deep
from .kept import KEPT, KeptConstant, MixedList, MixedMap, MixedTuple, kept, mixed, writes
from .kinds import entries, is_array, is_object, is_sequence
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
        walk = _Walk(keeps_refused=report.has_refused)
        value = walk.settled(value, data, None)
        if report.count:
            problems += tell(load, data, model, Findings(sys.maxsize)).problems
    except RecursionError:
        raise too_deep(model) from None
    problems += walk.problems
    return value


class _Layout:
    """What a walk asks of the class of a model: the key of each attribute, and how null and absence are written."""

    def __init__(self, model: type[Any]) -> None:
        base = next(each for each in model.__mro__ if each in DUMPS)
        names = {each.name for each in fields(model)}
        self.places = tuple((key, name) for key, name in PLACES[base].items() if name in names)
        self.has_extra = "additional_properties" in names
        self._base = base
        self._nulls: dict[str, bool] = {}
        self._unsets: dict[str, bool] = {}

    def writes_null(self, name: str) -> bool:
        """Whether null is written for an attribute that is None, instead of nothing."""
        if name not in self._nulls:
            self._nulls[name] = writes(self._base, name, None) is True
        return self._nulls[name]

    def needs(self, name: str, value: Any) -> bool:
        """Whether an attribute that is None or `UNSET` stands for a property that there has to be."""
        known = self._nulls if value is None else self._unsets
        if name not in known:
            known[name] = writes(self._base, name, value) is not False
        return known[name]


_LAYOUTS: dict[type[Any], _Layout] = {}


class _Walk:
    """A walk through what was read, beside the data; `problems` are those that reading lets pass.

    `keeps_refused`: properties that a definition does not name were refused, not passed over.
    """

    def __init__(self, keeps_refused: bool) -> None:
        self.problems: list[Problem] = []
        self._keeps_refused = keeps_refused

    def settled(self, value: Any, data: Any, place: Place) -> Any:
        """The value as it is handed out."""
        kind = value.__class__
        if value is data or kind in KEPT:
            return value
        if is_object(data):
            if hasattr(kind, "__dump__"):
                return self._model(value, data, place)
            return self._items(value, data, place) if is_object(value) else value
        return self._items(value, data, place) if is_array(data) and is_sequence(value) else value

    def _items(self, values: Any, data: Any, place: Place) -> Any:
        """A list or a map; of a class of its own where it holds values that are kept."""
        found: dict[Any, Any] = {}
        for key, value in entries(values):
            part = data[key]
            if value is not part:
                settled = self.settled(value, part, (place, key))
                if settled is not value or settled.__class__ in KEPT:
                    found[key] = settled
        if not found:
            return values
        parts = {key: found.get(key, value) for key, value in entries(values)}
        is_mixed = any(part.__class__ in KEPT for part in found.values())
        bare = {key: part.value if isinstance(part, KeptConstant) else part for key, part in parts.items()}
        if is_object(values):
            return MixedMap(bare) if is_mixed else bare
        if isinstance(values, list):
            return MixedList(bare.values()) if is_mixed else list(bare.values())
        return MixedTuple(bare.values()) if is_mixed else tuple(bare.values())

    def _model(self, model: Any, data: dict[str, Any], place: Place) -> Any:
        """A model; of a class of its own where something in it is kept or absent that it could not write."""
        kind: type[Any] = model.__class__
        layout = _LAYOUTS.get(kind) or _LAYOUTS.setdefault(kind, _Layout(kind))
        found: dict[str, Any] = {}
        for key, name in layout.places:
            value = getattr(model, name)
            if key in data:
                part = data[key]
                if value is not part or (part is None and not layout.writes_null(name)):
                    found[name] = self._part(value, part, (place, key))
            elif (value is None or value is UNSET) and layout.needs(name, value):
                found[name] = self._absent(value, (place, key))
        extra: dict[str, Any] = model.additional_properties if layout.has_extra else {}
        if extra:
            found["additional_properties"] = self._items(extra, data, place)
        rest: dict[str, Any] = {}
        if self._keeps_refused:
            rest = {key: data[key] for key in data.keys() - dict(layout.places).keys() - extra.keys()}
        return _settled_model(model, found, rest)

    def _part(self, value: Any, data: Any, place: Place) -> Any:
        """An attribute; null that could not be told from absence is marked."""
        if value is not data:
            return self.settled(value, data, place)
        self.problems.append(problem_at(place, "no null", "null"))
        return KeptConstant(None)

    def _absent(self, value: Any, place: Place) -> Any:
        """What stands for a property that there has to be."""
        if value is None:
            self.problems.append(problem_at(place, "any value", "nothing"))
        return MISSING


def _settled_model(model: Any, found: dict[str, Any], rest: dict[str, Any]) -> Any:
    """A model with these values; of a class of its own where they, or `rest`, have to be kept."""
    if rest or any(part is MISSING or part.__class__ in KEPT for part in found.values()):
        constants = {name: part.value for name, part in found.items() if isinstance(part, KeptConstant)}
        absent = {name: UNSET for name, part in found.items() if part is MISSING}
        values = {each.name: getattr(model, each.name) for each in fields(model)}
        return mixed(model, values | found | constants | absent, frozenset(constants), rest)
    for name, part in found.items():
        if part is not getattr(model, name):
            object.__setattr__(model, name, part)
    return model
