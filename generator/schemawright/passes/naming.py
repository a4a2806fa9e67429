"""Decides every name of the generated code, in one pass, as a table.

In: the catalog and the target's naming rules. Out: `Names`. What the spec names keeps its name; what stands inline is
called after its owner and its place (`Order` and `status` give `OrderStatus`). A name that is taken is made different
by the kind of its type (`OrderStatusEnum`), then by a number. Of declared names that collide, the one that the spec
spells as Python does keeps its name, and the others get a warning. Same catalog, same names: else the order of the
spec decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import Protocol, assert_never

from schemawright.budgets import READABLE_NAME_LENGTH
from schemawright.diagnostics import Diagnostic, Origin, Related, Severity, Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record, TypeDef
from schemawright.ir.facts import Names
from schemawright.ir.graph import in_order
from schemawright.ir.shapes import ListOf, MapOf, TupleOf, TypeId
from schemawright.ir.text import Identifier, SpecText


class NameRules(Protocol):
    """How a target makes identifiers; none of them is a reserved word or a name that generated code uses itself."""

    def type_name(self, text: SpecText) -> Identifier:
        """The name of a type called `text`."""
        ...

    def attribute_name(self, wire: SpecText) -> Identifier:
        """The name of an attribute for the property `wire`."""
        ...

    def member_name(self, value: str | int, suggested: SpecText) -> Identifier:
        """The name of an enum's member."""
        ...

    def spelled_member_name(self, value: str | int) -> Identifier:
        """The name of an enum's member in which the signs of its value are words."""
        ...

    def joined(self, owner: Identifier, *words: SpecText) -> Identifier:
        """The name of an inline type to which `words` lead from `owner`; no word of it is said twice at once."""
        ...

    def in_full(self, owner: Identifier, *words: SpecText) -> Identifier:
        """As `joined`, with all words."""
        ...

    def shorter(self, owner: Identifier, *words: SpecText) -> Iterable[Identifier]:
        """Names that leave words out where the joined name is too long to be read, the most telling first."""
        ...

    def numbered(self, name: Identifier, number: int) -> Identifier:
        """`name` made different by a number."""
        ...

    def folded(self, name: Identifier) -> str:
        """What must differ between two type names (file systems that fold case get one file a type)."""
        ...


class _Namespace:
    """Names taken in one scope."""

    def __init__(
        self, rules: NameRules, fold: Callable[[Identifier], str] = str, around: frozenset[str] = frozenset()
    ) -> None:
        self._rules = rules
        self._fold = fold
        self._around = around
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}
        """The number that a name got last, by its form with the first number: all below are taken for good."""

    def is_taken(self, name: Identifier) -> bool:
        """Whether the name is taken."""
        return self._fold(name) in self._taken

    def take(self, wanted: Identifier) -> Identifier:
        """`wanted`, or the next free numbered form of it."""
        name = wanted if self._is_free(wanted) else self._numbered(wanted)
        self._taken.add(self._fold(name))
        return name

    def _numbered(self, wanted: Identifier) -> Identifier:
        form = self._fold(self._rules.numbered(wanted, 2))
        for number in count(self._last.get(form, 1) + 1):
            name = self._rules.numbered(wanted, number)
            if self._is_free(name):
                self._last[form] = number
                return name
        raise AssertionError("numbers do not end")

    def _is_free(self, name: Identifier) -> bool:
        return self._fold(name) not in self._taken and name not in self._around


def named(catalog: Catalog, rules: NameRules, sink: Sink) -> Names:
    """The names of all types, attributes and members."""
    types = _type_names(catalog, rules, sink)
    return Names(
        types=types,
        attributes=_attribute_names(catalog, rules, frozenset(types.values()), sink),
        members={d.id: _member_names(d.body, rules) for d in catalog if isinstance(d.body, Enumeration)},
        operations=_operation_names(catalog, rules, frozenset(types.values())),
    )


def _kind(body: Body) -> SpecText:
    """The word for the kind of a type, to tell it from another type of its name."""
    match body:
        case Enumeration():
            return SpecText("Enum")
        case Record() | Composite():
            return SpecText("Object")
        case Choice():
            return SpecText("Union")
        case Alias(ListOf() | TupleOf(), _):
            return SpecText("List")
        case Alias(MapOf(), _):
            return SpecText("Map")
        case Alias():
            return SpecText("Value")
        case _:
            assert_never(body)


def _type_names(catalog: Catalog, rules: NameRules, sink: Sink) -> dict[TypeId, Identifier]:
    """Declared names first, so that no inline type can take the name of a declared one.

    An inline type goes by the words that lead to it from the declared type around it or, where a type on the way got
    another name than its words make, from that type.
    """
    names: dict[TypeId, Identifier] = {}
    paths: dict[TypeId, tuple[Identifier, tuple[SpecText, ...]]] = {}
    holders: dict[str, Origin] = {}
    space = _Namespace(rules, rules.folded)
    for definition in _declared_before_inline(catalog, rules):
        text, owner, context = definition.name.text, definition.name.owner, definition.name.context
        around, way = paths[owner] if owner is not None and owner in paths else (None, ())
        wanted = rules.type_name(text) if around is None else _joined(rules, space, around, (*way, text))
        if context and space.is_taken(wanted):
            wanted = rules.joined(rules.type_name(context), text)
        kind = _kind(definition.body)
        is_kind = not space.is_taken(wanted) or wanted.endswith(kind)
        name = space.take(wanted if is_kind else rules.joined(wanted, kind))
        names[definition.id] = name
        paths[definition.id] = (name, ()) if around is None or name != wanted else (around, (*way, text))
        if name != wanted:
            severity = Severity.WARNING if owner is None else Severity.NOTE
            _report(sink, severity, text, name, (definition.origin, holders.get(rules.folded(wanted))))
        holders[rules.folded(name)] = definition.origin
    return names


def _joined(rules: NameRules, space: _Namespace, owner: Identifier, words: Sequence[SpecText]) -> Identifier:
    """What an inline type is called after its owner and the words that lead to it, of which a long name has fewer."""
    whole = rules.joined(owner, *words)
    if len(whole) <= READABLE_NAME_LENGTH:
        return rules.in_full(owner, *words) if space.is_taken(whole) else whole
    return next((name for name in rules.shorter(owner, *words) if not space.is_taken(name)), whole)


def _declared_before_inline(catalog: Catalog, rules: NameRules) -> Iterable[TypeDef]:
    """All definitions; inline ones after the type they stand in."""
    inner: dict[TypeId, list[TypeDef]] = {}
    waiting: list[TypeDef] = []
    for definition in catalog:
        owner = definition.name.owner
        if owner is None or owner not in catalog.types:
            waiting.append(definition)
        else:
            inner.setdefault(owner, []).append(definition)
    waiting = _by_claim(waiting, rules)
    for definition in waiting:  # grows while it is walked
        yield definition
        waiting += inner.pop(definition.id, ())


def _by_claim(declared: Sequence[TypeDef], rules: NameRules) -> list[TypeDef]:
    """Those whose name is free, those spelled as in Python first; then those that have to be called otherwise."""
    plain = [(definition, rules.type_name(definition.name.text)) for definition in declared]
    plain.sort(key=lambda claim: str(claim[0].name.text) != claim[1])
    first: dict[str, TypeDef] = {}
    for definition, name in plain:
        first.setdefault(rules.folded(name), definition)
    return [*first.values(), *(d for d, name in plain if first[rules.folded(name)] is not d)]


def _attribute_names(
    catalog: Catalog, rules: NameRules, types: frozenset[str], sink: Sink
) -> dict[TypeId, dict[SpecText, Identifier]]:
    """Attribute names of each record, own and inherited: a subtype calls an inherited property as its base does.

    None of them is the name of a type, which it would hide from the annotations below it.
    """
    found: dict[TypeId, dict[SpecText, Identifier]] = {}
    records = {d.id: d.body for d in catalog if isinstance(d.body, Record)}
    above = {id: (record.base,) for id, record in records.items() if record.base is not None}
    for id in in_order(list(records), above):
        inherited = found.get(above[id][0], {}) if id in above else {}
        found[id] = _record_names(records[id], inherited, _Namespace(rules, around=types), rules, sink)
    return found


def _record_names(
    record: Record, inherited: dict[SpecText, Identifier], space: _Namespace, rules: NameRules, sink: Sink
) -> dict[SpecText, Identifier]:
    names = {wire: space.take(name) for wire, name in inherited.items()}
    own = [(field, rules.attribute_name(field.wire)) for field in record.fields if field.wire not in names]
    own.sort(key=lambda claim: str(claim[0].wire) != claim[1])
    holders: dict[str, Origin] = {}
    for field, wanted in own:
        if field.wire not in names:
            name = names[field.wire] = space.take(wanted)
            if name != wanted:
                _report(sink, Severity.WARNING, field.wire, name, (field.origin, holders.get(wanted)))
            holders[name] = field.origin
    return names


def _member_names(body: Enumeration, rules: NameRules) -> dict[str | int, Identifier]:
    """The names of an enum's members; signs become words where they alone tell values apart."""
    plain = {member.value: rules.member_name(member.value, member.name) for member in body.members}
    shared = Counter(plain.values())
    space = _Namespace(rules)
    names: dict[str | int, Identifier] = {}
    for member in body.members:
        name = plain[member.value]
        is_told_by_signs = shared[name] > 1 and not member.name
        names[member.value] = space.take(rules.spelled_member_name(member.value) if is_told_by_signs else name)
    return names


def _operation_names(catalog: Catalog, rules: NameRules, types: frozenset[str]) -> dict[SpecText, Identifier]:
    """The names of operations, which are attributes of one table; those that are spelled so keep theirs."""
    space = _Namespace(rules, around=types)
    wanted = [(each.name, rules.attribute_name(each.name)) for each in catalog.operations]
    wanted.sort(key=lambda claim: str(claim[0]) != claim[1])
    return {text: space.take(name) for text, name in wanted}


def _report(
    sink: Sink, severity: Severity, text: SpecText, name: Identifier, places: tuple[Origin, Origin | None]
) -> None:
    """Report a name that is not the plain one, at its place, with that of the one that has the plain name.

    It matters less where the spec gives no name.
    """
    origin, holder = places
    message = f"{text!r} is called {name} because the plain name is taken"
    related = () if holder is None else (Related("the plain name is taken here", holder),)
    sink.add(Diagnostic("name-collision", severity, message, origin, related=related))
