"""What a definition demands of JSON values that no type and no single limit can say, checked while they are read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from .absent import MISSING
from .constraints import Limits, broken, check, identity
from .errors import Report
from .kinds import entries, is_array, is_boolean, is_integer, is_object, is_string
from .patterns import compiled

_Known: TypeAlias = dict[tuple[int, int], bool]
"""What was found out of rules and values, by the identity of both: within one check none of them goes away."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SchemaRule:
    """What a definition demands of a JSON value; the defaults demand nothing.

    Each attribute is a keyword of JSON Schema, or several of them in normal form: `others` are the members that have no
    rule of their own, `every`, `some` and `one` are allOf, anyOf and oneOf, `unlike` is not. With `is_open`, a union
    may have branches that the definition does not name yet. What stands elsewhere is a function that gives the rule.
    """

    never: bool = False
    types: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    limits: Limits | None = None
    required: tuple[str, ...] = ()
    properties: Mapping[str, AnyRule] = field(default_factory=dict[str, "AnyRule"])
    matching: Mapping[str, AnyRule] = field(default_factory=dict[str, "AnyRule"])
    others: AnyRule | None = None
    names: AnyRule | None = None
    dependent: Mapping[str, AnyRule] = field(default_factory=dict[str, "AnyRule"])
    unevaluated_properties: AnyRule | None = None
    first: tuple[AnyRule, ...] = ()
    rest: AnyRule | None = None
    contains: AnyRule | None = None
    least: int = 1
    most: int | None = None
    unevaluated_items: AnyRule | None = None
    every: tuple[AnyRule, ...] = ()
    some: tuple[AnyRule, ...] = ()
    one: tuple[AnyRule, ...] = ()
    is_open: bool = False
    unlike: AnyRule | None = None
    condition: AnyRule | None = None
    then: AnyRule | None = None
    otherwise: AnyRule | None = None

    def __call__(self, data: Any, report: Report) -> None:
        """Report every place of a JSON value that breaks the rule; what is missing is reported without it."""
        if data is not MISSING:
            _follow(self, data, report, {})


AnyRule: TypeAlias = SchemaRule | Callable[[], SchemaRule]

_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "object": is_object,
    "array": is_array,
    "string": is_string,
    "integer": is_integer,
    "number": lambda data: type(data) is float or type(data) is int,
    "boolean": is_boolean,
    "null": lambda data: data is None,
}


def _follow(given: AnyRule, data: Any, report: Report, known: _Known) -> None:
    """Report what breaks a rule."""
    rule = given if isinstance(given, SchemaRule) else given()
    if rule.never:
        broken(report, "no value", data)
    elif rule.types and not any(_TYPES[name](data) for name in rule.types):
        broken(report, " or ".join(rule.types), data)
    elif rule.values and identity(data) not in map(identity, rule.values):
        broken(report, _in_words(rule.values), data)
    else:
        if rule.limits is not None:
            check(data, report, rule.limits)
        _follow_parts(rule, data, report, known)
        if is_object(data):
            _follow_members(rule, data, report, known)
        elif is_array(data):
            _follow_items(rule, data, report, known)


def _fits(given: AnyRule, data: Any, known: _Known) -> bool:
    """Whether a value follows a rule."""
    rule = given if isinstance(given, SchemaRule) else given()
    key = id(rule), id(data)
    if key not in known:
        report = Report()
        _follow(rule, data, report, known)
        known[key] = not report.count
    return known[key]


def _follow_parts(rule: SchemaRule, data: Any, report: Report, known: _Known) -> None:
    for part in rule.every:
        _follow(part, data, report, known)
    if rule.some and not (rule.is_open or any(_fits(branch, data, known) for branch in rule.some)):
        broken(report, f"a value that fits one of {len(rule.some)} branches", data)
    fitting = sum(_fits(branch, data, known) for branch in rule.one)
    if fitting > 1 or (rule.one and not fitting and not rule.is_open):
        broken(report, f"a value that fits exactly one of {len(rule.one)} branches, not {fitting}", data)
    if rule.unlike is not None and _fits(rule.unlike, data, known):
        broken(report, "another value than those that are ruled out", data)
    if rule.condition is not None:
        branch = rule.then if _fits(rule.condition, data, known) else rule.otherwise
        if branch is not None:
            _follow(branch, data, report, known)


def _follow_members(rule: SchemaRule, data: dict[str, Any], report: Report, known: _Known) -> None:
    for name in rule.required:
        if data.get(name, MISSING) is MISSING:
            broken(report, "any value", MISSING)
    for name, item in data.items():
        if rule.names is not None:
            _follow(rule.names, name, report, known)
        for own in _rules_of_member(rule, name):
            _follow(own, item, report, known)
    for name, dependent in rule.dependent.items():
        if name in data:
            _follow(dependent, data, report, known)
    if rule.unevaluated_properties is not None:
        evaluated = _evaluated(rule, data, known)
        for name, item in data.items():
            if name not in evaluated:
                _follow(rule.unevaluated_properties, item, report, known)


def _rules_of_member(rule: SchemaRule, name: str) -> Iterator[AnyRule]:
    """The rules for the member of a name."""
    is_named = name in rule.properties
    if is_named:
        yield rule.properties[name]
    for pattern, own in rule.matching.items():
        if compiled(pattern).search(name) is not None:
            is_named = True
            yield own
    if not is_named and rule.others is not None:
        yield rule.others


def _follow_items(rule: SchemaRule, data: list[Any], report: Report, known: _Known) -> None:
    for index, item in enumerate(data):
        own = rule.first[index] if index < len(rule.first) else rule.rest
        if own is not None:
            _follow(own, item, report, known)
    if rule.contains is not None:
        count = sum(_fits(rule.contains, item, known) for item in data)
        if count < rule.least:
            broken(report, f"{rule.least} or more items that the definition asks for, not {count}", data)
        if rule.most is not None and count > rule.most:
            broken(report, f"{rule.most} or less items that the definition asks for, not {count}", data)
    if rule.unevaluated_items is not None:
        evaluated = _evaluated(rule, data, known)
        for index, item in enumerate(data):
            if index not in evaluated:
                _follow(rule.unevaluated_items, item, report, known)


def _evaluated(rule: SchemaRule, data: Any, known: _Known) -> set[Any]:
    """The names of members, or indices of items, that a rule speaks of (JSON Schema core, section 11)."""
    found: set[Any] = set()
    for key, item in entries(data):
        if isinstance(key, str):
            is_evaluated = next(_rules_of_member(rule, key), None) is not None
        else:
            is_contained = rule.contains is not None and _fits(rule.contains, item, known)
            is_evaluated = is_contained or rule.rest is not None or key < len(rule.first)
        if is_evaluated:
            found.add(key)
    for part in _parts_that_hold(rule, data, known):
        whole = part if isinstance(part, SchemaRule) else part()
        others = whole.unevaluated_properties if is_object(data) else whole.unevaluated_items
        found |= _evaluated(whole, data, known) if others is None else {key for key, _ in entries(data)}
    return found


def _parts_that_hold(rule: SchemaRule, data: Any, known: _Known) -> Iterator[AnyRule]:
    """The rules about the same value that it follows; those of which that is not known yet are tried."""
    yield from rule.every
    yield from (branch for branch in (*rule.some, *rule.one) if _fits(branch, data, known))
    yield from (dependent for name, dependent in rule.dependent.items() if is_object(data) and name in data)
    if rule.condition is not None:
        holds = _fits(rule.condition, data, known)
        if holds:
            yield rule.condition
        branch = rule.then if holds else rule.otherwise
        if branch is not None:
            yield branch


def _in_words(values: tuple[Any, ...]) -> str:
    text = " or ".join(map(json.dumps, values))
    return text if len(text) <= 200 else f"one of {len(values)} values"
