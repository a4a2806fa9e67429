"""Schemas to shapes. Arrays, maps and scalars need no definition of their own; all others are declared.

In: views. Out: shapes. Not done here: the bodies of what is declared (`definitions`).
"""

from __future__ import annotations

import re

from schemawright.budgets import MAX_NESTED_CONTAINERS
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import name_of
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.lower.scalars import scalar
from schemawright.frontends.openapi.schema.arrays import Items
from schemawright.frontends.openapi.schema.kinds import DEFINED, SchemaKind
from schemawright.frontends.openapi.schema.objects import Members
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.ir.constraints import Constraints, intersected
from schemawright.ir.definitions import NameHint
from schemawright.ir.shapes import (
    ANY,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Ref,
    Shape,
    TupleOf,
    by_name,
    nullable,
    with_constraints,
)
from schemawright.ir.text import SpecText

_NO_TEXT = re.compile(r"\\[pP]\{[^}]*\}|\\.|\[[^\]]*\]|\{[^}]*\}|\(\?[^)]*\)")
"""What in a pattern stands for other texts than itself."""
_WORD = re.compile(r"[A-Za-z0-9]+")
_CONTAINERS = frozenset({SchemaKind.LIST, SchemaKind.TUPLE, SchemaKind.MAP})


def shape_at(run: Run, node: Node, hint: NameHint, depth: int = 0) -> Shape:
    """The shape of the schema that stands at a node."""
    return shape_of(run, run.schemas.view(node), hint, depth)


def shape_of(run: Run, view: SchemaView, hint: NameHint, depth: int = 0) -> Shape:
    """The shape of a schema; `hint` names it if it needs a definition of its own.

    `depth` counts the arrays and maps without a name that it stands in.
    """
    core = view.core
    values = core.values if core.kind is SchemaKind.ENUM else None
    if values is not None and (single := values.single) is not None:
        inner: Shape = Literal(single, is_open=values.is_open is None)
    elif core.kind in DEFINED:
        inner = Ref(run.declare_inline(core, hint))
    else:
        inner = plain_shape(run, core, hint, depth)
    inner = with_constraints(inner, demands(view))
    return nullable(inner) if run.schemas.names_null(view) else inner


def demands(view: SchemaView) -> Constraints | None:
    """What a schema and its wrappers demand besides a type; a definition holds its own demands."""
    core = view.core
    return intersected(view.wrappers_demand, None if core.kind in DEFINED else core.constraints)


def plain_shape(run: Run, view: SchemaView, hint: NameHint, depth: int = 0) -> Shape:
    """The shape of a schema, no wrapper, that needs no definition of its own."""
    if view.kind in _CONTAINERS:
        return _container(run, view, hint, depth)
    match view.kind:
        case SchemaKind.REF:
            return _reference(run, view, hint)
        case SchemaKind.NEVER:
            return Never()
        case SchemaKind.NULL:
            return Null()
        case SchemaKind.LITERAL if view.values is not None:
            return _literal(view.values.given[0])
        case SchemaKind.SCALAR:
            return scalar(view.types[0], view.format, run.formats)
        case _:
            return ANY


def _reference(run: Run, view: SchemaView, hint: NameHint) -> Shape:
    """A `Ref`, nullable if its target is; `ANY` if it leads nowhere."""
    target = run.resolver.schema(view.node, view.reference)
    if target is None:
        return ANY
    id = run.declare(target, name_of(target, hint))
    return nullable(Ref(id)) if run.schemas.accepts_null(run.schemas.view(target)) else Ref(id)


def _literal(value: object) -> Shape:
    """The shape of a constant; constants that are no string, integer or boolean are not checked."""
    return Literal(value) if isinstance(value, str | int) else Null() if value is None else ANY


def _container(run: Run, view: SchemaView, hint: NameHint, depth: int) -> Shape:
    """The shape of an array or a map without a name."""
    if depth >= MAX_NESTED_CONTAINERS:
        message = f"arrays and maps nested more than {MAX_NESTED_CONTAINERS} deep"
        run.sink.error("too-deep", message, view.node.origin, "declare the inner one as a schema of its own")
        return ANY
    owned = NameHint(hint.text, hint.owner or view.node.id)
    if view.kind is SchemaKind.MAP and view.members is not None:
        words = _without_stutter(hint.text, "Value") if hint.owner else SpecText("Value")
        return _map(run, view.members, NameHint(words, owned.owner), depth + 1)
    return ANY if view.items is None else _array(run, view.items, owned, depth + 1)


def _map(run: Run, members: Members, hint: NameHint, depth: int) -> MapOf:
    """An object without properties (JSON Schema core section 10.3.2.3)."""
    return MapOf(rest_of(run, members, hint, depth) or ANY)


def rest_of(run: Run, members: Members, hint: NameHint, depth: int = 0) -> Shape | None:
    """The shape of undeclared members; None where there must be none (JSON Schema core section 10.3.2)."""
    rest: Shape | None = None if members.is_closed else ANY
    if members.rest is not None:
        rest = shape_at(run, members.rest, hint, depth)
    is_alone = len(members.patterns) == 1 and members.rest is None
    named = [
        (text, shape_at(run, inner, hint if is_alone else _after_pattern(hint, text), depth))
        for text, inner in members.patterns
    ]
    return by_name(named, rest)


def _after_pattern(hint: NameHint, pattern: str) -> NameHint:
    """The hint for what stands behind a pattern: it has the words that names with the pattern have."""
    words = _WORD.findall(_NO_TEXT.sub(" ", pattern))
    return NameHint(SpecText(" ".join([hint.text.removesuffix("Value"), *words, "Value"])), hint.owner)


def _array(run: Run, items: Items, hint: NameHint, depth: int) -> Shape:
    """A list of items of one kind, or first items and the rest."""
    first = tuple(
        shape_at(run, item, NameHint(SpecText(f"{hint.text} Item {index + 1}"), hint.owner), depth)
        for index, item in enumerate(items.first)
    )
    words = _without_stutter(hint.text, "Item")
    rest = ANY if items.rest is None else shape_at(run, items.rest, NameHint(words, hint.owner), depth)
    if items.is_tuple:
        return TupleOf(first, None if items.is_closed else rest)
    return ListOf(rest)


def _without_stutter(text: SpecText, word: str) -> SpecText:
    """The text with a word behind it, unless it ends in that: `lines` gives `lines Item`, `lineItem` stays."""
    start = len(text) - len(word)
    is_word = text[start:].lower() == word.lower() and (text[start].isupper() or not text[start - 1 : start].isalnum())
    return text if start >= 0 and is_word else SpecText(f"{text} {word}")
