"""Schemas to IR: the state of one run, and the functions every kind of schema needs.

In: nodes. Out: definitions by id. A schema that needs a definition of its own gets an id at once and a body later
(`Lowering.run`), so cycles and order need no care, and no walk recurses through definitions. Not done here: records,
enums, unions, arrays and maps, which have modules of their own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

from schemawright.budgets import MAX_NESTED_CONTAINERS
from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.document.references import Resolver, name_of
from schemawright.frontends.openapi.lower.constraints import ConstraintReader
from schemawright.frontends.openapi.lower.docs import doc_of
from schemawright.frontends.openapi.lower.paths import Paths
from schemawright.frontends.openapi.lower.scalars import Formats, scalar
from schemawright.frontends.openapi.lower.subtypes import Subtypes
from schemawright.frontends.openapi.schema.checks import check_schema
from schemawright.frontends.openapi.schema.kinds import (
    COMBINED,
    DEFINED,
    SchemaKind,
    admits_null,
    as_meant,
    kind_of,
    microsoft_name,
    only_value,
    types_of,
)
from schemawright.frontends.openapi.schema.wrappers import (
    annotations_of,
    extends_base,
    only_branch,
    with_reference_as_part,
)
from schemawright.ir.definitions import Alias, Body, NameHint, TypeDef, constrained
from schemawright.ir.paths import Path, name_step, path_to
from schemawright.ir.shapes import (
    ANY,
    Literal,
    Never,
    Null,
    Nullable,
    Ref,
    Shape,
    TypeId,
    nullable,
    without_null,
)
from schemawright.ir.text import SpecText

BodyOf = Callable[["Lowering", Node, TypeId], Body]
ShapeOf = Callable[["Lowering", Node, NameHint, int], Shape]


class Builders(NamedTuple):
    """The functions for kinds of schemas that have modules of their own: definitions, and arrays and maps."""

    bodies: Mapping[SchemaKind, BodyOf]
    shapes: Mapping[SchemaKind, ShapeOf]


class Rules(NamedTuple):
    """How schemas are read: the kinds of scalars, whether keywords beside `$ref` hold in files that do not say, and
    the constraints.
    """

    formats: Formats
    is_modern: bool
    constraints: ConstraintReader


class Lowering:
    """Definitions found so far, and the nodes whose bodies are still to be lowered."""

    def __init__(
        self, resolver: Resolver, sink: Sink, builders: Builders, subtypes: Subtypes, paths: Paths, rules: Rules
    ) -> None:
        """Start without definitions."""
        self.sink = sink
        self._paths = paths
        self._rules = rules
        self.resolver = resolver
        self.subtypes = subtypes
        self.constraints = rules.constraints
        self._builders = builders
        self._declared: dict[TypeId, tuple[NameHint, Path]] = {}
        self._waiting: list[Node] = []
        self._done: dict[TypeId, TypeDef] = {}
        self._admits_null: dict[TypeId, bool] = {}
        self._vendor_enums: dict[tuple[str, str], Node] = {}

    def declare(self, node: Node, hint: NameHint, path: Path | None = None) -> TypeId:
        """The id of the definition at `node`, which the first hint names; its body follows in `run`."""
        id = node.id
        if id not in self._declared:
            self._declared[id] = (hint, self._paths.of(node) if path is None else path)
            self._waiting.append(node)
        return id

    def declare_inline(self, node: Node, hint: NameHint) -> TypeId:
        """As `declare`; an enum that `x-ms-enum` names goes by that name, and is one type wherever it recurs."""
        named = microsoft_name(node.schema)
        if named is None:
            return self.declare(node, hint)
        first = self._vendor_enums.setdefault((named, json.dumps(node.schema.get("enum"))), node)
        return self.declare(first, NameHint(SpecText(named), None, hint.text), path_to([name_step(named)]))

    def run(self) -> dict[TypeId, TypeDef]:
        """Lower everything declared, and what that declares, until nothing waits."""
        while self._waiting:
            batch, self._waiting = self._waiting, []
            for node in batch:
                self._done[node.id] = self._definition(node)
        return self._done

    def _definition(self, node: Node) -> TypeDef:
        core, null, wrappers = self.unwrapped(node)
        kind = kind_of(core.value)
        if kind in DEFINED:
            body = self._builders.bodies[kind](self, core, node.id)
            body = constrained(body, self.constraints.of_all(wrappers))
        else:
            shape = self._plain(core, kind, NameHint(SpecText("Item"), node.id))
            body = Alias(self.constraints.constrained(without_null(shape), wrappers, core))
            null = null or isinstance(shape, Nullable)
        own = nullable(Ref(node.id)) if null else Ref(node.id)
        name, path = self._declared[node.id]
        return TypeDef(own, path, body, name, node.origin, doc_of(annotations_of(node)))

    def shape(self, node: Node, hint: NameHint, depth: int = 0) -> Shape:
        """The shape of the schema at `node`; `hint` names it if it needs a definition of its own.

        `depth` counts the arrays and maps without a name that it stands in.
        """
        core, null, wrappers = self.unwrapped(node)
        kind = kind_of(core.value)
        single = only_value(core.schema) if kind is SchemaKind.ENUM and microsoft_name(core.schema) is None else None
        if single is not None:
            inner: Shape = Literal(single, is_open=True)
        else:
            inner = Ref(self.declare_inline(core, hint)) if kind in DEFINED else self._plain(core, kind, hint, depth)
            inner = self.constraints.constrained(inner, wrappers, core)
        return nullable(inner) if null else inner

    def unwrapped(self, node: Node) -> tuple[Node, bool, list[Node]]:
        """The schema below wrappers that only annotate, restrict or allow null; whether null is allowed; the wrappers.

        Such wrappers are an `allOf`, `anyOf` or `oneOf` with one branch that counts and nothing of its own beside it.
        """
        null, wrappers = False, list[Node]()
        self.check(node)
        node = with_reference_as_part(node, self._rules.is_modern)
        while isinstance(node.value, dict):
            null = null or admits_null(node.value)
            inner = only_branch(node)
            if inner is None or extends_base(node, inner, self.resolver):
                break
            self.check(inner)
            wrappers.append(node)
            node = with_reference_as_part(inner, self._rules.is_modern)
        return node, null or self._parts_admit_null(node), wrappers

    def check(self, node: Node) -> None:
        """Report what is wrong with the keywords of a schema, or lost; no more often than once, as the sink has it."""
        if not node.is_derived:
            check_schema(node, self.sink, self.constraints.unread)

    def _parts_admit_null(self, node: Node) -> bool:
        """Whether null is allowed by a branch of a union, or by all parts of an allOf that say what the value is."""
        if node.schema.get("properties") or COMBINED.isdisjoint(node.schema):
            return False
        branches, parts = node.items("oneOf") + node.items("anyOf"), node.items("allOf")
        if not (branches or parts):
            return False
        telling = [part for part in parts or branches if not parts or kind_of(part.value) is not SchemaKind.ANY]
        return any(map(self._target_admits_null, branches)) or (
            bool(telling) and all(map(self._target_admits_null, telling))
        )

    def reference(self, node: Node, hint: NameHint) -> Shape:
        """The shape of a node that is a `$ref`: a `Ref`, nullable if its target is; `ANY` if it leads nowhere."""
        target = self.resolver.schema(node, str(node.schema["$ref"]))
        if target is None:
            return ANY
        id = self.declare(target, name_of(target, hint))
        return nullable(Ref(id)) if self._target_admits_null(target) else Ref(id)

    def _target_admits_null(self, node: Node) -> bool:
        """Whether a definition accepts null, through wrappers and references; a cycle of references does not."""
        path: list[TypeId] = []
        while node.id not in self._admits_null:
            path.append(node.id)
            self._admits_null[node.id] = False  # while it is being found out: a union may contain itself
            core, null, _ = self.unwrapped(node)
            following = core.schema.get("$ref")
            target = self.resolver.target(core, following) if isinstance(following, str) else None
            self._admits_null[node.id] = null or (target is None and kind_of(core.value) is SchemaKind.NULL)
            if self._admits_null[node.id] or target is None:
                break
            node = target
        answer = self._admits_null[node.id]
        self._admits_null.update(dict.fromkeys(path, answer))
        return answer

    def _plain(self, node: Node, kind: SchemaKind, hint: NameHint, depth: int = 0) -> Shape:
        """The shape of a schema that needs no definition of its own."""
        schema = node.schema
        if kind in self._builders.shapes:
            if depth < MAX_NESTED_CONTAINERS:
                return self._builders.shapes[kind](self, node, hint, depth + 1)
            cure = "declare the inner one as a schema of its own"
            self.sink.error(
                "too-deep", f"arrays and maps nested more than {MAX_NESTED_CONTAINERS} deep", node.origin, cure
            )
            return ANY
        match kind:
            case SchemaKind.REF:
                return self.reference(node, hint)
            case SchemaKind.NEVER:
                self.sink.note("keyword-ignored", "the schema `false` is not checked: any value is kept", node.origin)
                return Never()
            case SchemaKind.NULL:
                return Null()
            case SchemaKind.LITERAL:
                return literal(as_meant(schema["const"], schema, node.document))
            case SchemaKind.SCALAR:
                return scalar(schema, types_of(schema)[0], self._rules.formats)
            case _:
                return ANY


def literal(value: object) -> Shape:
    """The shape of a constant; constants that are no string, integer or boolean are not checked."""
    return Literal(value) if isinstance(value, str | int) else Null() if value is None else ANY
