"""Declared schemas to definitions.

In: a run. Out: all definitions that are declared in it, by id, with their bodies. Not done here: the bodies of objects,
unions and enums, and shapes, which have modules of their own.
"""

from __future__ import annotations

from schemawright.frontends.openapi.lower.enums import enum_body
from schemawright.frontends.openapi.lower.records import composite_body, record_body
from schemawright.frontends.openapi.lower.run import Declared, Run
from schemawright.frontends.openapi.lower.shapes import demands, plain_shape
from schemawright.frontends.openapi.lower.unions import choice_body
from schemawright.frontends.openapi.schema.annotations import annotations_of
from schemawright.frontends.openapi.schema.kinds import SchemaKind
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.ir.definitions import Alias, Body, NameHint, TypeDef, constrained
from schemawright.ir.shapes import Nullable, Ref, TypeId, nullable, without_null
from schemawright.ir.text import SpecText


def definitions(run: Run) -> dict[TypeId, TypeDef]:
    """Lower everything declared, and what that declares, until nothing waits."""
    return {declared.node.id: _definition(run, declared) for declared in run.waiting()}


def _definition(run: Run, declared: Declared) -> TypeDef:
    node, name, path = declared
    view = run.schemas.view(node)
    body = constrained(_body(run, view.core, node.id), demands(view))
    null = run.schemas.names_null(view)
    if isinstance(body, Alias):
        null = null or isinstance(body.shape, Nullable)
        body = Alias(without_null(body.shape))
    own = nullable(Ref(node.id)) if null else Ref(node.id)
    doc = annotations_of(view, keeps_keywords=run.schemas.keeps_keywords).doc
    return TypeDef(own, path, body, name, node.origin, doc)


def _body(run: Run, core: SchemaView, id: TypeId) -> Body:
    """The body of a definition; what needs none of its own is another name for a shape."""
    match core.kind:
        case SchemaKind.RECORD:
            return record_body(run, core, id)
        case SchemaKind.COMPOSITE:
            return composite_body(run, core, id)
        case SchemaKind.CHOICE:
            return choice_body(run, core, id, core.tagging)
        case SchemaKind.ENUM if core.values is not None:
            return constrained(enum_body(run, core, core.values, id), core.constraints)
        case _:
            return Alias(plain_shape(run, core, NameHint(SpecText("Item"), id)))
