"""`oneOf`, `anyOf` and type lists to `Choice`; mapping tables of discriminators."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import declared_name, name_of
from schemawright.frontends.openapi.lower.lowering import Lowering
from schemawright.frontends.openapi.schema.branch_keys import constant
from schemawright.frontends.openapi.schema.kinds import is_null, types_of, union_branches
from schemawright.ir.definitions import Alias, Body, Choice, Discriminator, NameHint, constrained
from schemawright.ir.shapes import ANY, Ref, Shape, TypeId, without_null
from schemawright.ir.text import SpecText


def choice_body(low: Lowering, node: Node, id: TypeId) -> Body:
    """The branches of a union without those that are null alone, each shape once (OAS 3.1 section 4.8.25).

    One shape alone is no union.
    """
    nodes = node.items("oneOf") + node.items("anyOf") or _type_branches(node)
    types = types_of(node.schema)
    branches: dict[Shape, None] = {}
    for branch, words in zip(nodes, _names(nodes), strict=True):
        if not is_null(branch.value):
            shape = low.shape(typed(branch, types), NameHint(words, id))
            branches[without_null(shape)] = None
    discriminator = _discriminator(low, node)
    if discriminator is not None:
        branches |= dict.fromkeys(Ref(id) for _, id in discriminator.mapping)
    if not branches:
        return Alias(ANY)
    constraints = low.constraints.own(node) if union_branches(node.schema) else None
    if len(branches) == 1 and discriminator is None:
        return constrained(Alias(next(iter(branches))), constraints)
    return Choice(tuple(branches), discriminator, constraints)


def typed(branch: Node, types: Sequence[str]) -> Node:
    """A branch that leaves its type to the schema around it, with the one of these types."""
    says_type = branch.schema.keys() & {"$ref", "type", "enum", "const", "allOf", "oneOf", "anyOf"}
    if len(types) != 1 or types == ["object"] or says_type or not isinstance(branch.value, dict):
        return branch
    return Node(branch.document, branch.pointer, {**branch.value, "type": types[0]})


def _type_branches(node: Node) -> list[Node]:
    """A schema with a list of types, taken apart into one schema a type (JSON Schema validation section 6.1.1)."""
    return [
        Node(node.document, f"{node.pointer}/type/{index}", {**node.schema, "type": name}, is_derived=True)
        for index, name in enumerate(types_of(node.schema))
    ]


def _names(branches: Sequence[Node]) -> list[SpecText]:
    """What to call each branch if it stands inline: by what is its own among the branches, or by its number."""
    members = [_members(branch) for branch in branches]
    shared = Counter(name for names in members for name in names)
    arrays = sum(types_of(branch.schema) == ["array"] for branch in branches)
    return [
        SpecText(_title_or_mark(branch) or _own_word(branch, names, shared, arrays) or f"Option {index + 1}")
        for index, (branch, names) in enumerate(zip(branches, members, strict=True))
    ]


def _title_or_mark(branch: Node) -> str:
    """The title of a branch, or the one value that marks it."""
    title = branch.schema.get("title")
    if isinstance(title, str) and title:
        return title
    marks = (constant(prop.value) for _, prop in branch.members("properties"))
    return next((mark for mark in marks if isinstance(mark, str) and mark), "")


def _own_word(branch: Node, names: Sequence[str], shared: Mapping[str, int], arrays: int) -> str:
    """The first property that no other branch has, for the only array that it holds items; "" where there is none."""
    if types_of(branch.schema) == ["array"] and arrays == 1:
        return "Item"
    own = next((name for name in names if shared[name] == 1), "")
    return f"With {own}" if own else ""


def _members(branch: Node) -> list[str]:
    """The properties of a branch, of parts of its allOf too, required ones first; references are not followed."""
    holders = [branch, *branch.items("allOf")]
    required = [name for holder in holders for name in holder.items("required")]
    names = dict.fromkeys(name for holder in holders for name, _ in holder.members("properties"))
    first = {node.value for node in required if isinstance(node.value, str)}
    return sorted(names, key=lambda name: name not in first)


def _discriminator(low: Lowering, node: Node) -> Discriminator | None:
    """Property and mapping of a discriminated union; values that the mapping leaves out are found in the branches."""
    declared = node.schema.get("discriminator")
    wire = declared.get("propertyName") if isinstance(declared, dict) else None
    if not isinstance(wire, str):
        if declared is not None:
            place = node.origin.child("discriminator")
            low.sink.error("discriminator-unusable", "a discriminator must name a property", place)
        return None
    return Discriminator(SpecText(wire), tuple(mapped_types(low, node)))


def mapped_types(low: Lowering, node: Node) -> list[tuple[SpecText, TypeId]]:
    """The entries of `discriminator.mapping`: a value is a reference or the name of a schema beside this one."""
    discriminator = node.member("discriminator")
    entries = list(discriminator.members("mapping")) if discriminator else []
    found: list[tuple[SpecText, TypeId]] = []
    for value, entry in entries:
        target = low.resolver.mapped(entry)
        if target is not None:
            found.append((SpecText(value), low.declare(target, name_of(target, NameHint(SpecText(value))))))
    if entries and not found and union_branches(node.schema):
        _report_useless(low, entries[0][1])
    return found


def _report_useless(low: Lowering, entry: Node) -> None:
    """Report a mapping whose entries all lead nowhere.

    Places that are no schemas are what bundlers leave behind, who take the branches in but not the mapping; schemas
    that the document does not declare are a mistake in the union.
    """
    message = "no entry of this mapping leads to a schema"
    place, _, fragment = str(entry.value).partition("#")
    if re.search(r"[./]", place) or (fragment and declared_name(fragment) is None):
        cure = "the branches are told apart by what they say themselves"
        low.sink.warning("discriminator-unusable", message, entry.origin, cure)
    else:
        low.sink.error("discriminator-unusable", message, entry.origin)
