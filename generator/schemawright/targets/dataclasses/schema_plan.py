"""Plans of the module that holds the JSON Schemas of a package."""

from __future__ import annotations

from schemawright.frozen import frozen
from schemawright.targets.python.code import Code
from schemawright.targets.python.imports import ImportLine
from schemawright.targets.python.literals import Literal


@frozen
class JsonSchemaPlan:
    """The JSON Schema of a type: the name of the type, what the schema is called, and what it says."""

    name: Literal
    component: Literal
    schema: Code


@frozen
class JsonSchemasPlan:
    """The module of all JSON Schemas."""

    imports: tuple[ImportLine, ...]
    schemas: tuple[JsonSchemaPlan, ...]
