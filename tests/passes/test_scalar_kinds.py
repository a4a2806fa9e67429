"""Kinds of scalars are replaced wherever they stand, and nothing else of them."""

from __future__ import annotations

from schemawright.ir.constraints import Constraints
from schemawright.ir.definitions import Alias
from schemawright.ir.shapes import INTEGER, ListOf, Nullable, Scalar, ScalarKind
from schemawright.passes.scalar_kinds import with_kinds
from tests.passes.made import catalog, optional, record

CONSTRAINTS = Constraints(min_length=3)


def test_a_scalar_keeps_its_limits() -> None:
    given = catalog(
        A=Alias(Scalar(ScalarKind.DATE, CONSTRAINTS)),
        B=record(optional("x", ListOf(Nullable(Scalar(ScalarKind.DATE, CONSTRAINTS)))), optional("y", INTEGER)),
    )
    text = Scalar(ScalarKind.STRING, CONSTRAINTS)
    found = with_kinds(given, {ScalarKind.DATE: ScalarKind.STRING})
    assert [d.body for d in found] == [
        Alias(text),
        record(optional("x", ListOf(Nullable(text))), optional("y", INTEGER)),
    ]
