"""Who sees which models: from the operations that reach them through properties, branches, bases and subtypes.

In: a catalog with its operations. Out: an `Audience` for each definition. What requests hold is written, what answers
hold is read; what webhooks and callbacks hold, where the server calls, counts as both.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from schemawright.compare.changes import Audience
from schemawright.ir.catalog import Catalog
from schemawright.ir.operations import Operation
from schemawright.ir.shapes import TypeId, references
from schemawright.passes.reachable import closure


def audiences(catalog: Catalog) -> Mapping[TypeId, Audience]:
    """Who sees each definition; those that no operation reaches are not in it."""
    written = closure(catalog, dict.fromkeys(id for each in catalog.operations for id in _sent(each)))
    read = closure(catalog, dict.fromkeys(id for each in catalog.operations for id in _received(each)))
    called_back = closure(catalog, [id for id in catalog.unserved if id in catalog.types])
    found = dict.fromkeys(written, Audience.WRITERS) | dict.fromkeys(read, Audience.READERS)
    found |= dict.fromkeys(called_back | (written & read), Audience.BOTH)
    inline = (d for d in catalog if d.id not in found)
    return found | {d.id: seen for d in inline if (seen := _by_place(d.origin.pointer)) is not None}


def _by_place(pointer: str) -> Audience | None:
    """Who sees a type that stands inline in an operation, where it is a name for what the operation holds itself."""
    tokens = pointer.split("/")
    if tokens[1:2] not in (["paths"], ["x-ms-paths"]) or "callbacks" in tokens:
        return None
    if "responses" in tokens:
        return Audience.READERS
    return Audience.WRITERS if "requestBody" in tokens or "parameters" in tokens else None


def _sent(operation: Operation) -> Iterable[TypeId]:
    shapes = [each.shape for each in operation.parameters] + [each.shape for each in operation.request]
    encodings = (encoding for each in operation.request for encoding in each.encodings)
    shapes += [header.shape for encoding in encodings for header in encoding.headers]
    return (id for shape in shapes for id in references(shape))


def _received(operation: Operation) -> Iterable[TypeId]:
    return (id for each in operation.responses for content in each.contents for id in references(content.shape))
