"""What there is to verify of a package: its definitions, with the names they go by and the examples of their schemas.

In: a catalog and its facts. Out: `Subject` values. Not done here: running anything.
"""

from __future__ import annotations

from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Example, Record
from schemawright.ir.facts import Facts
from schemawright.targets.dataclasses.package import by_schema_name


@frozen
class Subject:
    """One definition: its `schema` as messages call it, its place, its module and name, its key in `SERIALIZERS` ("":
    it has none), and the examples that can be loaded.
    """

    schema: str
    origin: Origin
    module: str
    name: str
    key: str
    examples: tuple[Example, ...]


def subjects(catalog: Catalog, facts: Facts) -> tuple[Subject, ...]:
    """The definitions of a package in the order of its modules; inline ones go by their names in Python."""
    keys = {definition.id: key for key, definition in by_schema_name(catalog, facts).items()}
    found: list[Subject] = []
    for module, ids in facts.layout.modules.items():
        for id in ids:
            definition, name, key = catalog[id], facts.names.types[id], keys.get(id, "")
            examples = definition.examples if key or isinstance(definition.body, Record) else ()
            found.append(Subject(key or name, definition.origin, module, name, key, examples))
    return tuple(found)
