"""What there is to verify of a package: its definitions, with the names they go by and the examples of their schemas.

In: a catalog and its facts. Out: `Subject` values. Not done here: running anything.
"""

from __future__ import annotations

from collections.abc import Mapping

from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Example
from schemawright.ir.facts import Facts
from schemawright.ir.shapes import TypeId
from schemawright.targets.target import Serialized


@frozen
class Subject:
    """One definition: its `schema` as messages call it, its place and examples, and what it is in Python."""

    schema: str
    origin: Origin
    examples: tuple[Example, ...]
    module: str
    name: str
    serialized: Serialized


def subjects(catalog: Catalog, facts: Facts, serialized: Mapping[TypeId, Serialized]) -> tuple[Subject, ...]:
    """The definitions that a package reads and writes, in the order of its modules; inline ones go by their names in
    Python.
    """
    return tuple(
        Subject(
            schema=serialized[id].key or facts.names.types[id],
            origin=catalog[id].origin,
            examples=catalog[id].examples,
            module=module,
            name=facts.names.types[id],
            serialized=serialized[id],
        )
        for module, ids in facts.layout.modules.items()
        for id in ids
        if id in serialized
    )
