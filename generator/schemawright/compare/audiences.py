"""Who sees which models: from the operations that reach them through properties, branches, bases and subtypes.

In: a catalog with its operations. Out: an `Audience` for each definition. What requests hold is written, what answers
hold is read.
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
    found = dict.fromkeys(written, Audience.WRITERS) | dict.fromkeys(read, Audience.READERS)
    return found | dict.fromkeys(written & read, Audience.BOTH)


def _sent(operation: Operation) -> Iterable[TypeId]:
    shapes = [each.shape for each in operation.parameters] + [each.shape for each in operation.request]
    encodings = (encoding for each in operation.request for encoding in each.encodings)
    shapes += [header.shape for encoding in encodings for header in encoding.headers]
    return (id for shape in shapes for id in references(shape))


def _received(operation: Operation) -> Iterable[TypeId]:
    return (id for each in operation.responses for content in each.contents for id in references(content.shape))
