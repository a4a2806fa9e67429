"""Decides the names of what stands in types, and of operations: attributes, members of enums, the table's entries.

In: the catalog, the names of its types, the target's naming rules, and names that are given. Out: names by what has
them. A given name holds, also where a property moves to a base or a subtype. Not done here: names of types (`naming`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from schemawright.diagnostics import Diagnostic, Origin, Related, Severity, Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Enumeration, Field, Record
from schemawright.ir.given_names import Given, NameKey, NameKind, field_path, member_path, operation_paths
from schemawright.ir.graph import in_order
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import Identifier, SpecText
from schemawright.passes.namespaces import NameRules, Namespace

_Thing = TypeVar("_Thing")


def attribute_names(
    catalog: Catalog, rules: NameRules, types: frozenset[str], sink: Sink, given: Given
) -> dict[TypeId, dict[SpecText, Identifier]]:
    """Attribute names of each record, own and inherited: a subtype calls an inherited property as its base does.

    None of them is the name of a type, which it would hide from the annotations below it.
    """
    found: dict[TypeId, dict[SpecText, Identifier]] = {}
    records = {d.id: d.body for d in catalog if isinstance(d.body, Record)}
    above = {id: (record.base,) for id, record in records.items() if record.base is not None}
    fields = _GivenFields.of(catalog, records, given) if given else None
    for id in in_order(list(records), above):
        inherited = found.get(above[id][0], {}) if id in above else {}
        own = [field for field in records[id].fields if field.wire not in inherited]
        space = Namespace(rules, around=types)
        names = {wire: space.take(name) for wire, name in inherited.items()}
        kept = fields.kept(id, own, space) if fields else {}
        found[id] = names | kept | _own_names([f for f in own if f.wire not in kept], space, rules, sink)
    return found


def _own_names(own: Sequence[Field], space: Namespace, rules: NameRules, sink: Sink) -> dict[SpecText, Identifier]:
    """The names of properties that have none yet."""
    names: dict[SpecText, Identifier] = {}
    claims = [(field, rules.attribute_name(field.wire)) for field in own]
    claims.sort(key=lambda claim: str(claim[0].wire) != claim[1])
    holders: dict[str, Origin] = {}
    for field, wanted in claims:
        if field.wire not in names:
            name = names[field.wire] = space.take(wanted)
            if name != wanted:
                _report(sink, field, name, holders.get(wanted))
            holders[name] = field.origin
    return names


@dataclass(frozen=True, slots=True)
class _GivenFields:
    """The names that are given to properties; `below` holds the records that extend each one, near and far."""

    catalog: Catalog
    records: Mapping[TypeId, Record]
    given: Given
    below: Mapping[TypeId, Sequence[TypeId]]

    @classmethod
    def of(cls, catalog: Catalog, records: Mapping[TypeId, Record], given: Given) -> _GivenFields:
        """Those of a catalog."""
        below: dict[TypeId, list[TypeId]] = {}
        for id in records:
            for base in list(catalog.lineage(id))[1:]:
                below.setdefault(base, []).append(id)
        return cls(catalog, records, given, below)

    def kept(self, id: TypeId, own: Sequence[Field], space: Namespace) -> dict[SpecText, Identifier]:
        """The names of a record's own properties that are given, and free.

        A property that has come from a base or a subtype brings its name. No other one gets a name of a property of a
        subtype, which would have to give way.
        """
        around = (id, *list(self.catalog.lineage(id))[1:], *self.below.get(id, ()))
        found: dict[SpecText, Identifier] = {}
        for names in (self.given.by_hand, self.given.kept):
            for wire in sorted(field.wire for field in own if field.wire not in found):
                name = next(filter(None, (self._name(names, holder, wire) for holder in around)), None)
                if name is not None and space.keep(name):
                    found[wire] = name
        wires = {field.wire for field in own}
        for holder in self.below.get(id, ()):
            for field in self.records[holder].fields:
                if field.wire not in wires and (name := self._name(self.given.kept, holder, field.wire)) is not None:
                    space.keep(name)
        return found

    def _name(self, names: Mapping[NameKey, Identifier], id: TypeId, wire: SpecText) -> Identifier | None:
        return names.get((NameKind.FIELD, field_path(self.catalog.path_of(id), wire)))


def member_names(catalog: Catalog, rules: NameRules, given: Given) -> dict[TypeId, dict[str | int, Identifier]]:
    """The names of the members of each enum, by their values."""
    return {
        each.id: _names_in(each.body, rules, _given_members(catalog, each.id, each.body, given) if given else ({}, {}))
        for each in catalog
        if isinstance(each.body, Enumeration)
    }


def _given_members(
    catalog: Catalog, id: TypeId, body: Enumeration, given: Given
) -> Iterator[Mapping[str | int, Identifier]]:
    keys = {each.value: (NameKind.MEMBER, member_path(catalog.path_of(id), each.value)) for each in body.members}
    for names in (given.by_hand, given.kept):
        yield {value: names[key] for value, key in keys.items() if key in names}


def _names_in(
    body: Enumeration, rules: NameRules, given: Iterable[Mapping[str | int, Identifier]]
) -> dict[str | int, Identifier]:
    """The names of an enum's members; signs become words where they alone tell values apart."""
    plain = {member.value: rules.member_name(member.value, member.name) for member in body.members}
    shared = Counter(plain.values())
    space = Namespace(rules)
    names = _kept(given, space)
    for member in body.members:
        name = plain[member.value]
        is_told_by_signs = shared[name] > 1 and not member.name
        if member.value not in names:
            names[member.value] = space.take(rules.spelled_member_name(member.value) if is_told_by_signs else name)
    return {member.value: names[member.value] for member in body.members}


def operation_names(
    catalog: Catalog, rules: NameRules, types: frozenset[str], given: Given
) -> dict[SpecText, Identifier]:
    """The names of operations, which are attributes of one table; those that are spelled so keep theirs."""
    space = Namespace(rules, around=types)
    paths = operation_paths(catalog.operations if given else ())
    keys = {text: (NameKind.OPERATION, path) for text, path in paths.items()}
    kept = _kept(
        ({text: names[key] for text, key in keys.items() if key in names} for names in (given.by_hand, given.kept)),
        space,
    )
    wanted = [(each.name, rules.attribute_name(each.name)) for each in catalog.operations if each.name not in kept]
    wanted.sort(key=lambda claim: str(claim[0]) != claim[1])
    return kept | {text: space.take(name) for text, name in wanted}


def _kept(given: Iterable[Mapping[_Thing, Identifier]], space: Namespace) -> dict[_Thing, Identifier]:
    """The given names that are free; the order of what they are given to decides."""
    found: dict[_Thing, Identifier] = {}
    for names in given:
        for thing, name in sorted(names.items(), key=lambda item: str(item[0])):
            if thing not in found and space.keep(name):
                found[thing] = name
    return found


def _report(sink: Sink, field: Field, name: Identifier, holder: Origin | None) -> None:
    """Report a name that is not the plain one, with the place of the property that has that."""
    message = f"{field.wire!r} is called {name} because the plain name is taken"
    related = () if holder is None else (Related("the plain name is taken here", holder),)
    sink.add(Diagnostic("name-collision", Severity.WARNING, message, field.origin, related=related))
