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
        complete(report)
        walk = _Walk(keeps_refused=report.has_refused)
        value = walk.settled(value, data)
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


def _layout_of(model: Any) -> _Layout:
    kind: type[Any] = model.__class__
    return _LAYOUTS.get(kind) or _LAYOUTS.setdefault(kind, _Layout(kind))


class _Node:
    """A model, list or map on a walk, with the data that it was read from, and what is found in it by key or name.

    `parent` holds it, at `key`.
    """

    __slots__ = ("data", "found", "key", "parent", "place", "value")

    def __init__(self, value: Any, data: Any, place: Place, parent: _Node | None = None, key: Any = "") -> None:
        self.value = value
        self.data = data
        self.place = place
        self.parent = parent
        self.key = key
        self.found: dict[Any, Any] = {}


class _Walk:
    """A walk through what was read, beside the data; `problems` are those that reading lets pass.

    `keeps_refused`: properties that a definition does not name were refused, not passed over. It walks with a list of
    its own, so that data may be as deep as for reading.
    """

    def __init__(self, keeps_refused: bool) -> None:
        self.problems: list[Problem] = []
        self._keeps_refused = keeps_refused
        self._nodes: list[_Node] = []

    def settled(self, value: Any, data: Any) -> Any:
        """The value as it is handed out."""
        if value.__class__ in KEPT:
            return value
        self._nodes = [_Node(value, data, None)]
        for node in self._nodes:  # grows meanwhile: what holds another one stands before it
            if hasattr(node.value.__class__, "__dump__"):
                self._open_model(node)
            elif is_object(node.value) or is_sequence(node.value):
                for key, item in entries(node.value):
                    self._take(node, key, key, item, node.data[key])
        for node in reversed(self._nodes):
            value = self._closed(node)
            if node.parent is not None and (value is not node.value or value.__class__ in KEPT):
                node.parent.found[node.key] = value
        return value

    def _take(self, around: _Node, name: Any, key: Any, value: Any, data: Any) -> None:
        """Note a value that is kept, or one that may hold some."""
        if value is not data:
            if value.__class__ in KEPT:
                around.found[name] = value
            elif is_object(data) or is_array(data):
                self._nodes.append(_Node(value, data, (around.place, key), around, name))

    def _open_model(self, node: _Node) -> None:
        """Note the attributes of a model, and where null could not be told from absence, or something is absent."""
        model, data, layout = node.value, node.data, _layout_of(node.value)
        for key, name in layout.places:
            value = getattr(model, name)
            if key in data:
                self._take(node, name, key, value, data[key])
                if value is None and data[key] is None and not layout.writes_null(name):
                    node.found[name] = KeptConstant(None)
                    self.problems.append(problem_at((node.place, key), "no null", "null"))
            elif (value is None or value is UNSET) and layout.needs(name, value):
                node.found[name] = MISSING
                if value is None:
                    self.problems.append(problem_at((node.place, key), "any value", "nothing"))
        if layout.has_extra and model.additional_properties:
            extra = model.additional_properties
            self._nodes.append(_Node(extra, data, node.place, node, "additional_properties"))

    def _closed(self, node: _Node) -> Any:
        """A model, list or map with what was found in it."""
        rest: dict[str, Any] = {}
        is_model = hasattr(node.value.__class__, "__dump__")
        if self._keeps_refused and is_model:
            extra = getattr(node.value, "additional_properties", {})
            known = {key for key, _ in _layout_of(node.value).places}
            rest = {key: item for key, item in node.data.items() if not (key in known or key in extra)}
        if not (node.found or rest):
            return node.value
        return _settled_model(node.value, node.found, rest) if is_model else _settled_items(node.value, node.found)


def _settled_items(values: Any, found: dict[Any, Any]) -> Any:
    """A list or a map with these values; of a class of its own where some are kept."""
    parts = {key: found.get(key, value) for key, value in entries(values)}
    bare = {key: part.value if isinstance(part, KeptConstant) else part for key, part in parts.items()}
    is_mixed = any(part.__class__ in KEPT for part in found.values())
    if is_object(values):
        return MixedMap(bare) if is_mixed else bare
    if isinstance(values, list):
        return MixedList(bare.values()) if is_mixed else list(bare.values())
    return MixedTuple(bare.values()) if is_mixed else tuple(bare.values())


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
