"""allOf as an algebra: every `Composite` becomes a record or an alias.

In: a catalog with composites. Out: one without. Parts are merged first (`merger`); then unions of objects that stand
beside properties are taken into them (`sibling_unions`), since their branches may refer to the schema that they stand
in. Not done here: reading schemas.
"""

from __future__ import annotations

from dataclasses import replace

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog, uses
from schemawright.ir.definitions import Composite
from schemawright.ir.graph import in_order
from schemawright.passes.allof.merger import Merger
from schemawright.passes.allof.sibling_unions import take_in_unions


def merged(catalog: Catalog, sink: Sink) -> Catalog:
    """The catalog with the parts of every allOf put together."""
    merger = Merger(catalog, sink)
    # Parts before what is made of them, so that long chains of allOf need no deep recursion.
    parts = {d.id: uses(d.body) for d in catalog if isinstance(d.body, Composite)}
    for id in in_order(list(catalog.types), parts):
        merger.body(id)
    merger.settle()
    take_in_unions(merger, sink)
    return Catalog({d.id: replace(d, body=merger.body(d.id)) for d in merger.catalog}, catalog.roots)
