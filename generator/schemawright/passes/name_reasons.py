"""Why names are what they are, in words.

In: a catalog, its names and modules, the names that were given, and those that would be made without them. Out:
`NameFacts` of each class, attribute, member, module and operation, in the order of the spec. Not done here: making
names (`naming`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from schemawright.diagnostics import Origin
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Enumeration, Record, TypeDef
from schemawright.ir.facts import Layout, NameReason, Names
from schemawright.ir.given_names import (
    Given,
    NameKey,
    NameKind,
    NoName,
    field_path,
    member_path,
    operation_paths,
)
from schemawright.ir.text import Identifier
from schemawright.passes.namespaces import NameRules


class NameFacts(NamedTuple):
    """A name, what has it, why it is so, and where that stands in the spec; modules and operations stand nowhere."""

    kind: NameKind
    path: str
    name: Identifier
    why: str
    origin: Origin | None = None


def name_facts(
    catalog: Catalog, rules: NameRules, given: Given, named: tuple[Names, Layout], made: Names
) -> list[NameFacts]:
    """All names with their reasons; `named` are the names and modules, `made` the names that nothing gives."""
    return list(_Reasons(catalog, rules, given, *named, made).facts())


@dataclass(frozen=True, slots=True)
class _Reasons:
    catalog: Catalog
    rules: NameRules
    given: Given
    names: Names
    layout: Layout
    made: Names

    def facts(self) -> Iterator[NameFacts]:
        modules = {head: module for module, head in self.layout.heads.items()}
        for definition in self.catalog:
            id, own = definition.id, self.catalog.path_of(definition.id)
            name = self.names.types[id]
            why = self._why((NameKind.CLASS, own), name, self.made.types[id], self._of_type(definition))
            yield NameFacts(NameKind.CLASS, own, name, why, definition.origin)
            if id in modules:
                key = (NameKind.MODULE, own)
                is_kept = self.given.kept.get(key) == modules[id] and self.names.reasons[id] is NameReason.KEPT
                yield NameFacts(*key, modules[id], f"after {name}{', locked' if is_kept else ''}", definition.origin)
            yield from self._of_members(definition, own)
        paths = operation_paths(self.catalog.operations)
        for text, name in self.names.operations.items():
            made, plain = self.made.operations[text], self.rules.attribute_name(text)
            key = (NameKind.OPERATION, paths[text])
            yield NameFacts(*key, name, self._why(key, name, made, self._plainly(key[0], text, plain, made)))

    def _of_members(self, definition: TypeDef, own: str) -> Iterator[NameFacts]:
        id, body = definition.id, definition.body
        if isinstance(body, Record):
            for each in body.fields:
                key = (NameKind.FIELD, field_path(self.catalog.path_of(id), each.wire))
                name, made = (names.attributes[id][each.wire] for names in (self.names, self.made))
                words = self._plainly(key[0], each.wire, self.rules.attribute_name(each.wire), made)
                yield NameFacts(*key, name, self._why(key, name, made, words), each.origin)
        elif isinstance(body, Enumeration):
            for member in body.members:
                key = (NameKind.MEMBER, member_path(self.catalog.path_of(id), member.value))
                name, made = (names.members[id][member.value] for names in (self.names, self.made))
                plain = self.rules.member_name(member.value, member.name)
                words = self._plainly(key[0], member.name or str(member.value), plain, made)
                yield NameFacts(*key, name, self._why(key, name, made, words), definition.origin)

    def _why(self, key: NameKey, name: Identifier, made: Identifier, words: str) -> str:
        """Why something has a name that would be called otherwise, or not, if nothing gave it one."""
        if self.given.by_hand.get(key) == name:
            return NameReason.BY_HAND.value if made == name else f"{NameReason.BY_HAND.value}, else {made}"
        if self.given.kept.get(key) == name:
            kept = NameReason.KEPT.value
            return f"{words}, {kept}" if made == name else f"{kept}, else {made}"
        return words if made == name else f"{words}, else {made}"

    def _of_type(self, definition: TypeDef) -> str:
        """Why a type has the name that is made for it."""
        text, made = definition.name.text, self.made.types[definition.id]
        reason = self.made.reasons[definition.id]
        owner = definition.name.owner
        if reason is NameReason.PLACE and owner is not None:
            words = f"after {self.names.types[owner]} and {text!r}"
        elif reason is NameReason.SPEC:
            words = "as in the spec" if str(text) == made else f"from {text!r}"
            words += self._reserved(NameKind.CLASS, self.rules.bare(made), "Model")
        else:
            words = f"from {text!r}, {reason.value}"
        return words if self.rules.bare(made) == made else f"{words}, with prefix or suffix"

    def _plainly(self, kind: NameKind, text: str, plain: Identifier, made: Identifier) -> str:
        """Why something has the name that is made of its text."""
        if made != plain:
            is_number = made.startswith(plain) and made[len(plain) :].strip("_").isdigit()
            return f"from {text!r}, told apart by {'a number' if is_number else 'its signs'}"
        return ("as in the spec" if text == made else f"from {text!r}") + self._reserved(kind, made, "_")

    def _reserved(self, kind: NameKind, made: str, end: str) -> str:
        """Words on a name that is not the plain one because that is reserved."""
        plain = made.removesuffix(end)
        try:
            self.rules.given(kind, plain)
        except NoName as error:
            return f": `{plain}` {error}" if plain != made else ""
        return ""
