"""Replaces kinds of scalars, as settings choose types for formats that a front end has read already.

In: a catalog, and the new kinds by old ones. Out: the catalog with other scalars.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from schemawright.ir.catalog import Catalog
from schemawright.ir.rewrite import replaced_body
from schemawright.ir.shapes import Scalar, ScalarKind, Shape


def with_kinds(catalog: Catalog, kinds: Mapping[ScalarKind, ScalarKind]) -> Catalog:
    """The catalog with scalars of new kinds."""

    def changed(shape: Shape) -> Shape:
        return replace(shape, kind=kinds.get(shape.kind, shape.kind)) if isinstance(shape, Scalar) else shape

    types = {d.id: replace(d, body=replaced_body(d.body, changed)) for d in catalog}
    return replace(catalog, types=types)
