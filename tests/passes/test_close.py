"""What the roots need, and what they do not; names that are nearly right; aliases looked through."""

from __future__ import annotations

import pytest

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice
from schemawright.ir.shapes import INTEGER, STRING, ListOf, MapOf, Nullable, TupleOf, TypeId
from schemawright.passes.direct_refs import simplified
from schemawright.passes.reachable import closed, closure, with_roots
from tests.passes.made import all_of, catalog, codes, enum, optional, part, record, ref, tag

BODIES: dict[str, Body] = {
    "Lone": enum("a"),
    "Record": record(optional("x", ListOf(MapOf(ref("Lone"))))),
    "Extra": record(),
    "Base": record(tag=tag("kind", sub="Sub")),
    "Sub": record(base="Base"),
    "Alias": Alias(TupleOf((ref("Record"),), ref("Extra"))),
    "Union": Choice((STRING, Nullable(ref("Base")))),
    "Parts": all_of(part("Alias"), record(optional("self", ref("Parts")))),
}


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ("Lone", "Lone"),
        ("Record", "Record Lone"),
        ("Base", "Base Sub"),
        ("Sub", "Base Sub"),
        ("Alias", "Alias Record Lone Extra"),
        ("Union", "Union Base Sub"),
        ("Parts", "Parts Alias Record Lone Extra"),
    ],
)
def test_what_a_root_needs(root: str, expected: str) -> None:
    given = Catalog(catalog(**BODIES).types, (TypeId(root),))
    assert closure(given, [TypeId(root)]) == set(expected.split())
    kept = closed(given)
    assert set(kept.types) == set(expected.split())
    assert list(kept.types) == [id for id in given.types if id in kept.types]
    assert closed(kept) == kept


def test_roots_are_taken_by_name() -> None:
    sink = Sink()
    found = with_roots(catalog(**BODIES), ["Sub", "Lone"], sink)
    assert (set(found.roots), sink.found) == ({"Sub", "Lone"}, [])
    assert with_roots(found, [], sink) is found


def test_every_unknown_root_is_named() -> None:
    sink = Sink()
    with_roots(catalog(**BODIES), ["Unio", "Lone", "Xyzzy"], sink)
    assert codes(sink) == ["unknown-root", "unknown-root"]
    assert "Union" in sink.found[0].help
    assert "inspect" in sink.found[1].help


def test_references_lead_straight_to_their_goal() -> None:
    sink = Sink()
    given = catalog(A=part("B"), B=part("C"), C=record(optional("a", ListOf(ref("A")))), D=Alias(ListOf(ref("B"))))
    found = {d.name.text: d.body for d in simplified(given, sink)}
    assert found == {
        "A": part("C"),
        "B": part("C"),
        "C": record(optional("a", ListOf(ref("C")))),
        "D": Alias(ListOf(ref("C"))),
    }
    assert sink.found == []


@pytest.mark.parametrize("bodies", [{"A": part("A")}, {"A": part("B"), "B": part("C"), "C": part("B")}])
def test_names_in_a_circle_are_errors(bodies: dict[str, Body]) -> None:
    sink = Sink()
    simplified(catalog(**bodies, D=Alias(INTEGER)), sink)
    assert sink.has_errors
    assert set(codes(sink)) == {"ref-cycle"}
