"""Closes constants: an enum of one value admits no other, where the settings say that enums are closed.

In: a catalog. Out: the same catalog with every open constant closed. Not done here: enums of several values, which the
target closes when it reads them.
"""

from __future__ import annotations

from dataclasses import replace

from schemawright.ir.catalog import Catalog
from schemawright.ir.rewrite import replaced_body
from schemawright.ir.shapes import Literal, Shape


def with_closed_constants(catalog: Catalog) -> Catalog:
    """The catalog without open constants."""
    types = {d.id: replace(d, body=replaced_body(d.body, _closed)) for d in catalog}
    return replace(catalog, types=types)


def _closed(shape: Shape) -> Shape:
    return Literal(shape.value) if isinstance(shape, Literal) else shape
