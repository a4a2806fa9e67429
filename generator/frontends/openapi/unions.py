"""`oneOf`, `anyOf` and type lists to `Choice`; mapping tables of discriminators."""

from __future__ import annotations

import re

from generator.frontends.openapi.kinds import is_null, types_of, union_branches
from generator.frontends.openapi.lowering import Lowering
from generator.frontends.openapi.node import Node
from generator.frontends.openapi.references import declared_name, name_of
from generator.ir.definitions import Alias, Body, Choice, Discriminator, NameHint, limited
from generator.ir.shapes import ANY, Nullable, Ref, Shape, TypeId
from generator.ir.text import JsonValue, SpecText


def choice_body(low: Lowering, node: Node, id: TypeId) -> Body:
    """The branches of a union without those that are null alone, each shape once (OAS 3.1 section 4.8.25).

    One shape alone is no union.
    """
    nodes = node.items("oneOf") + node.items("anyOf") or _type_branches(node)
    branches: dict[Shape, None] = {}
    for index, branch in enumerate(nodes):
        if not is_null(branch.value):
            shape = low.shape(typed(branch, node), NameHint(_branch_words(branch, index), id))
            branches[shape.inner if isinstance(shape, Nullable) else shape] = None
    discriminator = _discriminator(low, node)
    if discriminator is not None:
        branches |= dict.fromkeys(Ref(id) for _, id in discriminator.mapping)
    if not branches:
        return Alias(ANY)
    limits = low.limits.own(node) if union_branches(node.schema) else None
    if len(branches) == 1 and discriminator is None:
        return limited(Alias(next(iter(branches))), limits)
    return Choice(tuple(branches), discriminator, limits)


def typed(branch: Node, node: Node) -> Node:
    """A branch that leaves its type to the schema around it, with that type."""
    types = types_of(node.schema)
    says_type = branch.schema.keys() & {"$ref", "type", "enum", "const", "allOf", "oneOf", "anyOf"}
    if len(types) != 1 or types == ["object"] or says_type or not isinstance(branch.value, dict):
        return branch
    return Node(branch.document, branch.pointer, {**branch.value, "type": types[0]})


def _type_branches(node: Node) -> list[Node]:
    """A schema with a list of types, taken apart into one schema a type (JSON Schema validation section 6.1.1)."""
    return [
        Node(node.document, f"{node.pointer}/type/{index}", {**node.schema, "type": name})
        for index, name in enumerate(types_of(node.schema))
    ]


def _branch_words(branch: Node, index: int) -> SpecText:
    """What to call an inline branch: its title, the one value that marks it, or its number."""
    schema = branch.schema
    title = schema.get("title")
    if isinstance(title, str) and title:
        return SpecText(title)
    for _, prop in branch.members("properties"):
        value = constant(prop.value)
        if isinstance(value, str) and value:
            return SpecText(value)
    return SpecText(f"Option {index + 1}")


def constant(schema: JsonValue) -> JsonValue:
    """The one value that a schema allows; None where it allows several."""
    if not isinstance(schema, dict):
        return None
    values = schema.get("enum")
    return values[0] if isinstance(values, list) and len(values) == 1 else schema.get("const")


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
