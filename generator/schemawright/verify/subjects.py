"""What there is to verify of a package: its definitions, with the names they go by and the examples of their schemas.

In: a catalog and its facts. Out: `Subject` values. Not done here: running anything.
"""

from __future__ import annotations

from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Example
from schemawright.ir.facts import Facts
from schemawright.targets.dataclasses.package import by_schema_name, serializer_parts


@frozen
class Subject:
    """One definition: its `schema` as messages call it, its place and examples, and what it is in Python.

    `key` is its name in `SERIALIZERS`, "" where it is not there; `parts` are what its entry there holds, or would.
    """

    schema: str
    origin: Origin
    examples: tuple[Example, ...]
    module: str
    name: str
    key: str
    parts: tuple[str, str, str, bool]


def subjects(catalog: Catalog, facts: Facts) -> tuple[Subject, ...]:
    """The definitions of a package in the order of its modules; inline ones go by their names in Python."""
    keys = {definition.id: key for key, definition in by_schema_name(catalog, facts).items()}
    found: list[Subject] = []
    for module, ids in facts.layout.modules.items():
        for id in ids:
            definition, name, key = catalog[id], facts.names.types[id], keys.get(id, "")
            parts = serializer_parts(facts, definition)
            found.append(Subject(key or name, definition.origin, definition.examples, module, name, key, parts))
    return tuple(found)
