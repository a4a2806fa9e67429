"""The module that holds the JSON Schemas of a package, as plain data."""

from __future__ import annotations

import re
from collections.abc import Mapping

from schemawright.ir.shapes import TypeId
from schemawright.ir.text import Identifier, JsonValue
from schemawright.targets.dataclasses.json_schemas import Tree, json_schemas
from schemawright.targets.dataclasses.names import runtime
from schemawright.targets.dataclasses.plan import JsonSchemaPlan, JsonSchemasPlan
from schemawright.targets.python.code import Expr, Symbol, Use, call, fill, imported, listed
from schemawright.targets.python.imports import import_lines
from schemawright.targets.python.literals import constant, json_constant, literal
from schemawright.targets.python.scope import Scope

_NO_NAME = re.compile(r"[^A-Za-z0-9_-]")
"""What pydantic does not leave as it is in the name of a schema."""


def json_schemas_plan(scope: Scope, keys: Mapping[TypeId, str], used: set[Symbol]) -> JsonSchemasPlan | None:
    """The module of all schemas; None where it is not asked for. `keys` are the names of schemas in `SERIALIZERS`.

    What the module takes from others is added to `used`.
    """
    if not scope.settings.schema.pydantic:
        return None
    use = Use()
    use(imported("typing", "Any"))
    schemas = tuple(
        JsonSchemaPlan(
            name=literal(name),
            component=literal(_NO_NAME.sub("_", keys.get(definition.id, name))),
            schema=use(_printed(schema)),
        )
        for definition, schema in json_schemas(scope.catalog, scope.facts)
        for name in (scope.facts.names.types[definition.id],)
    )
    used |= use.symbols
    return JsonSchemasPlan(import_lines(use.symbols), schemas)


def _printed(tree: Tree) -> Expr:
    match tree:
        case Identifier():
            return call(runtime("SchemaRef"), constant(tree))
        case Mapping():
            return fill("{{{}}}", listed([fill("{}: {}", constant(key), _printed(item)) for key, item in tree.items()]))
        case list():
            return fill("[{}]", listed([_printed(item) for item in tree]))
        case _:
            value: JsonValue = tree
            return json_constant(value)
