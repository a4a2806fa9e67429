"""Decides every name of the generated code, in one pass, as a table.

In: the catalog, the target's naming rules, and names that are given: by hand, or by the last run. Out: `Names`. A given
name holds; what has none gets one that is free. What the spec names keeps its name; what stands inline is called after
its owner and its place (`Order` and `status` give `OrderStatus`). A name that is taken is made different by the kind of
its type (`OrderStatusEnum`), then by a number. Of declared names that collide, the one that the spec spells as Python
does keeps its name, and the others get a warning. Same catalog, same names: else the order of the spec decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, assert_never

from schemawright.budgets import READABLE_NAME_LENGTH
from schemawright.diagnostics import Diagnostic, Origin, Related, Severity, Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record, TypeDef
from schemawright.ir.facts import NameReason, Names
from schemawright.ir.given_names import NOTHING_GIVEN, Given, NameKind, types_by_path
from schemawright.ir.shapes import ListOf, MapOf, TupleOf, TypeId
from schemawright.ir.text import Identifier, SpecText
from schemawright.passes.member_naming import attribute_names, member_names, operation_names
from schemawright.passes.namespaces import NameRules, Namespace


def named(catalog: Catalog, rules: NameRules, sink: Sink, given: Given = NOTHING_GIVEN) -> Names:
    """The names of all types, attributes and members."""
    made = _TypeNames(catalog, rules, given, sink)
    made.name_all()
    types = frozenset(made.names.values())
    return Names(
        types=made.names,
        attributes=attribute_names(catalog, rules, types, sink, given),
        members=member_names(catalog, rules, given),
        operations=operation_names(catalog, rules, types, given),
        reasons=made.reasons,
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


_Way: TypeAlias = tuple[Identifier, tuple[SpecText, ...]]
"""A type, and the words that lead from it to another one."""


@dataclass(slots=True)
class _TypeNames:
    """Names types: given names first, then declared ones, so that no inline type can take the name of one of these.

    An inline type goes by the words that lead to it from the declared type around it or, where a type on the way got
    another name than its words make, from that type.
    """

    catalog: Catalog
    rules: NameRules
    given: Given
    sink: Sink
    names: dict[TypeId, Identifier] = field(default_factory=dict[TypeId, Identifier])
    reasons: dict[TypeId, NameReason] = field(default_factory=dict[TypeId, NameReason])
    _ways: dict[TypeId, _Way] = field(default_factory=dict[TypeId, _Way], init=False)
    _holders: dict[str, Origin] = field(default_factory=dict[str, Origin], init=False)

    def name_all(self) -> None:
        """Fill `names` and `reasons`."""
        around = {name for (kind, _), name in self.given.kept.items() if kind in (NameKind.FIELD, NameKind.OPERATION)}
        taken = self.rules.reserved_types | around
        space = Namespace(self.rules, self.rules.folded, taken, self.rules.affixed)
        given = _given_types(self.catalog, self.given, space)
        for definition in _declared_before_inline(self.catalog, self.rules):
            if definition.id in given:
                name, self.reasons[definition.id] = given[definition.id]
                self._keep(definition, name)
            else:
                self._name(definition, space)

    def _keep(self, definition: TypeDef, name: Identifier) -> None:
        """Note a name that is given."""
        base, hint = self.rules.bare(name), definition.name
        self.names[definition.id] = name
        around, way = self._way_to(definition)
        is_as_made = around is not None and base == self.rules.joined(around, *way, hint.text)
        self._ways[definition.id] = (around, (*way, hint.text)) if around is not None and is_as_made else (base, ())
        self._holders[self.rules.folded(name)] = definition.origin

    def _name(self, definition: TypeDef, space: Namespace) -> None:
        """Make a name."""
        rules, hint = self.rules, definition.name
        around, way = self._way_to(definition)
        reason = NameReason.SPEC if around is None else NameReason.PLACE
        wanted = rules.type_name(hint.text) if around is None else _joined(rules, space, around, (*way, hint.text))
        if hint.context and space.is_taken(wanted):
            wanted, reason = rules.joined(rules.type_name(hint.context), hint.text), NameReason.FILE
        kind = _kind(definition.body)
        is_kind = not space.is_taken(wanted) or wanted.endswith(kind)
        closer = wanted if is_kind else rules.joined(wanted, kind)
        base = space.take(closer)
        name = self.names[definition.id] = rules.affixed(base)
        self._ways[definition.id] = (base, ()) if around is None or base != wanted else (around, (*way, hint.text))
        self.reasons[definition.id] = (
            reason if base == wanted else NameReason.KIND if base == closer else NameReason.NUMBER
        )
        if base != wanted:
            severity = Severity.WARNING if hint.owner is None else Severity.NOTE
            holder = self._holders.get(rules.folded(rules.affixed(wanted)))
            _report(self.sink, severity, hint.text, name, (definition.origin, holder))
        self._holders[rules.folded(name)] = definition.origin

    def _way_to(self, definition: TypeDef) -> tuple[Identifier | None, tuple[SpecText, ...]]:
        owner = definition.name.owner
        return self._ways[owner] if owner is not None and owner in self._ways else (None, ())


def _given_types(catalog: Catalog, given: Given, space: Namespace) -> dict[TypeId, tuple[Identifier, NameReason]]:
    """The types whose names are given, and free: those by hand first, else the order of paths decides."""
    found: dict[TypeId, tuple[Identifier, NameReason]] = {}
    if given:
        paths = types_by_path(catalog)
        for names, reason in ((given.by_hand, NameReason.BY_HAND), (given.kept, NameReason.KEPT)):
            for path, id in paths.items():
                name = names.get((NameKind.CLASS, path)) if id not in found else None
                if name is not None and space.keep(name):
                    found[id] = name, reason
    return found


def _joined(rules: NameRules, space: Namespace, owner: Identifier, words: Sequence[SpecText]) -> Identifier:
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
        first.setdefault(rules.folded(rules.affixed(name)), definition)
    return [*first.values(), *(d for d, name in plain if first[rules.folded(rules.affixed(name))] is not d)]


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
