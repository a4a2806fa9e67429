"""Unions of objects that stand beside properties: their properties become properties of the record.

In: a merger that has merged all allOf and has noted such unions (`Merger.siblings`). Out: nothing; the merger's records
have the properties of the branches as well. A union of subtypes of the record is what its discriminator says already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import aliases, lineage
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record
from schemawright.ir.shapes import ANY, AnyValue, MapOf, Ref, Shape, TypeId, constraints_of, with_constraints
from schemawright.passes.allof.merger import Merger
from schemawright.passes.allof.store import Site
from schemawright.passes.allof.union_of_records import united


def take_in_unions(merger: Merger, sink: Sink) -> None:
    """Take the properties of unions into the records beside which they stand."""
    run = _Run(merger, sink)
    while waiting := [id for id, unions in merger.siblings.items() if unions and id not in run.done]:
        for id in waiting:
            run.widen(id)
        merger.settle()


class _Run:
    """The records that are done, or being done."""

    def __init__(self, merger: Merger, sink: Sink) -> None:
        self.done: set[TypeId] = set()
        self._merger = merger
        self._sink = sink
        records = (merger.body(id) for id in merger.catalog.types)
        self._bases = {record.base for record in records if isinstance(record, Record)}

    def widen(self, id: TypeId) -> None:
        """Take the unions beside the record under `id` into it; nothing where there are none."""
        record = self._merger.body(id)
        unions = self._merger.siblings.get(id)
        if id in self.done or not unions:
            return
        self.done.add(id)
        if not isinstance(record, Record):
            return
        shapes = [[b for b in union.branches if not self._extends(b, id)] for union in unions]
        branches = [list(self._objects(among, id, set())) for among in shapes if among]
        origin = self._merger.catalog[id].origin
        if not all(branches) or (branches and id in self._bases):
            message = "the union beside these properties is not modelled; its properties are kept as additional ones"
            self._sink.note("keyword-ignored", message, origin)
            branches = [[Record((), ANY, is_open=True)]]
        own = {field.wire for field in record.fields}
        merger = self._merger
        taken = [
            united(among, own, merger.catalog, lambda f, body: merger.store.either(Site(f.wire, id, f.origin), body))
            for among in branches
        ]
        merger.widen(id, record, taken)

    def _extends(self, branch: Shape, id: TypeId) -> bool:
        """Whether a branch is a record that extends the one under `id`."""
        *_, last = (None, *aliases(branch, self._merger.body))
        return id in lineage(last, self._merger.body) and last != id

    def _objects(self, branches: Sequence[Shape], id: TypeId, seen: set[TypeId]) -> Iterator[Record]:
        """The records of branches, through aliases and unions, each once; what is no object is left out."""
        waiting = list(reversed(branches))
        while waiting:
            shape = waiting.pop()
            if isinstance(shape, Ref):
                if shape.id in seen:
                    continue
                seen.add(shape.id)
                self.widen(shape.id)
            body: Body = self._merger.body(shape.id) if isinstance(shape, Ref) else Alias(shape)
            match body:
                case Record():
                    yield _without_constraints(self._merger.flat(body, id))
                case Choice(inner, _, _, _):
                    waiting += reversed(inner)
                case Alias():
                    waiting += [body.shape] if isinstance(body.shape, Ref) else []
                    if isinstance(body.shape, MapOf | AnyValue):
                        yield Record((), body.shape.value if isinstance(body.shape, MapOf) else ANY, is_open=True)
                case Enumeration() | Composite():
                    pass
                case _:
                    assert_never(body)


def _without_constraints(branch: Record) -> Record:
    """A branch whose own constraints are not taken over: an object that fits another branch need not keep them."""
    fields = tuple(
        replace(f, shape=with_constraints(f.shape, None)) if constraints_of(f.shape) else f for f in branch.fields
    )
    return replace(branch, fields=fields, constraints=None)
