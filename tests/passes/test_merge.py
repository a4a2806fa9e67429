"""allOf as an algebra: parts, bases, repeated properties, what is required where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from schemawright.diagnostics import Severity, Sink, SpecError
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Doc, Field, Record
from schemawright.ir.shapes import ANY, BOOLEAN, INTEGER, STRING, ListOf, Shape, TypeId, nullable
from schemawright.ir.text import SpecText
from schemawright.passes.allof.merge import merged
from schemawright.passes.allof.merger import Merger
from tests.passes.made import all_of, catalog, codes, enum, optional, part, record, ref, required, tag

PET = record(required("kind"), optional("name"), tag=tag("kind", cat="Cat", dog="Dog"))


def merged_body(name: str, given: Catalog) -> tuple[Body, Sink]:
    sink = Sink()
    return {d.name.text: d.body for d in merged(given, sink)}[SpecText(name)], sink


def merged_record(name: str, given: Catalog) -> tuple[Record, Sink]:
    body, sink = merged_body(name, given)
    assert isinstance(body, Record)
    return body, sink


def stated(record: Record) -> list[tuple[str, bool]]:
    """Wire names with whether they are required."""
    return [(field.wire, field.required) for field in record.fields]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([record(optional("a")), record(required("b"))], [("a", False), ("b", True)]),
        ([part("Plain"), record(optional("b"))], [("x", False), ("y", True), ("b", False)]),
        ([record(optional("b")), part("Plain")], [("b", False), ("x", False), ("y", True)]),
        ([part("Plain"), part("Plain")], [("x", False), ("y", True)]),
        ([part("Deep"), record(optional("b"))], [("x", False), ("y", True), ("z", False), ("b", False)]),
        ([part("Plain"), record(also="x")], [("x", True), ("y", True)]),
        ([record(also="x"), part("Plain")], [("x", True), ("y", True)]),
        ([part("Plain"), record(required("x"))], [("x", True), ("y", True)]),
        ([part("Alias"), record()], [("x", False), ("y", True)]),
        ([all_of(part("Plain"), record(required("a"))), record()], [("x", False), ("y", True), ("a", True)]),
        ([part("Plain"), Alias(ANY)], [("x", False), ("y", True)]),
        ([part("Plain")], [("x", False), ("y", True)]),
    ],
)  # fmt: skip
def test_fields_of_all_parts(parts: list[Body], expected: list[tuple[str, bool]]) -> None:
    given = catalog(
        Plain=record(optional("x"), required("y")),
        Deep=all_of(part("Plain"), record(optional("z"))),
        Alias=part("Plain"),
        Whole=all_of(*parts),
    )
    body, sink = merged_record("Whole", given)
    assert stated(body) == expected
    assert body.base is None
    assert sink.found == []


def test_no_composite_is_left() -> None:
    given = catalog(A=all_of(part("B"), all_of(part("C"))), B=all_of(part("C")), C=record(optional("x")), D=part("A"))
    assert not [d for d in merged(given, Sink()) if isinstance(d.body, Composite)]


@pytest.mark.parametrize("order", ["Pet Cat Kitten", "Kitten Cat Pet"])
def test_a_discriminated_part_becomes_the_base(order: str) -> None:
    bodies: dict[str, Body] = {
        "Pet": PET,
        "Cat": all_of(part("Pet"), record(optional("lives"))),
        "Dog": all_of(part("Pet")),
        "Kitten": all_of(part("Cat"), part("Plain"), record(optional("age"))),
        "Plain": record(optional("x")),
    }
    given = catalog(**{name: bodies[name] for name in [*order.split(), "Plain", "Dog"]})
    cat, sink = merged_record("Cat", given)
    kitten, _ = merged_record("Kitten", given)
    assert (cat.base, stated(cat), cat.discriminator) == ("Pet", [("lives", False)], None)
    assert (kitten.base, stated(kitten)) == ("Cat", [("x", False), ("age", False)])
    assert merged_record("Dog", given)[0].base == "Pet"
    assert sink.found == []


def test_inherited_properties_are_not_stated_again() -> None:
    given = catalog(Pet=PET, Cat=all_of(part("Pet"), record(optional("name"), optional("lives"))))
    assert stated(merged_record("Cat", given)[0]) == [("lives", False)]


def test_what_a_subtype_requires_of_its_base_is_kept() -> None:
    cat, sink = merged_record("Cat", catalog(Pet=PET, Cat=all_of(part("Pet"), record(optional("a"), also="name a"))))
    assert stated(cat) == [("a", True), ("name", True)]
    assert codes(sink) == []


def test_a_plain_part_of_a_base_is_taken_in_and_does_not_dispatch() -> None:
    whole, _ = merged_record("Whole", catalog(Whole=all_of(part("Plain"), record()), Plain=record(optional("x"))))
    assert (whole.base, whole.discriminator) == (None, None)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (optional("p", ANY), optional("p", STRING), STRING),
        (optional("p", STRING), optional("p", ANY), STRING),
        (optional("p", STRING), optional("p", STRING), STRING),
        (optional("p", ref("Plain")), optional("p", ref("Plain")), ref("Plain")),
    ],
)
def test_the_narrower_statement_holds(first: Field, second: Field, expected: Shape) -> None:
    given = catalog(Whole=all_of(record(first), record(second)), Plain=record())
    body, sink = merged_record("Whole", given)
    assert [field.shape for field in body.fields] == [expected]
    assert sink.found == []


@pytest.mark.parametrize(("first", "second"), [(STRING, INTEGER), (BOOLEAN, STRING)])
def test_kinds_that_cannot_both_hold_are_reported(first: Shape, second: Shape) -> None:
    given = catalog(Whole=all_of(record(optional("p", first)), record(optional("p", second))))
    body, sink = merged_record("Whole", given)
    assert [field.wire for field in body.fields] == ["p"]
    assert [(d.code, d.severity) for d in sink.found] == [("property-conflict", Severity.WARNING)]


@pytest.mark.parametrize(("first", "second", "both"), [(True, True, True), (True, False, False), (False, True, False)])
def test_null_needs_every_statement(first: bool, second: bool, both: bool) -> None:
    fields = [optional("p", nullable(STRING) if null else STRING) for null in (first, second)]
    body, _ = merged_record("Whole", catalog(Whole=all_of(record(fields[0]), record(fields[1]))))
    assert body.fields[0].shape == (nullable(STRING) if both else STRING)


def test_words_of_the_later_statement_win_where_there_are_any() -> None:
    said = replace(optional("p"), doc=Doc(SpecText("First.")))
    silent, louder = optional("p"), replace(optional("p"), doc=Doc(SpecText("Second.")))
    for second, expected in ((silent, "First."), (louder, "Second.")):
        body, _ = merged_record("Whole", catalog(Whole=all_of(record(said), record(second))))
        assert body.fields[0].doc.text == expected


def test_the_shape_of_further_properties_is_that_of_the_part_that_has_one() -> None:
    typed = replace(record(optional("a")), additional=INTEGER)
    for parts in ((typed, record(optional("b"))), (record(optional("b")), typed)):
        assert merged_record("Whole", catalog(Whole=all_of(*parts)))[0].additional == INTEGER


def test_required_names_that_nothing_declares_are_reported() -> None:
    given = catalog(A=record(optional("a"), also="a z"), B=all_of(part("A"), record(also="y")))
    body, sink = merged_record("B", given)
    assert set(body.also_required) >= {"y"}
    assert set(codes(sink)) == {"required-undeclared"}
    assert all("z" in d.message or "y" in d.message for d in sink.found)


def test_what_a_base_declares_is_gathered_once_for_all_required_names(monkeypatch: pytest.MonkeyPatch) -> None:
    gathered: list[TypeId | None] = []
    inherited = Merger._inherited

    def counting(self: Merger, base: TypeId | None) -> tuple[Field, ...]:
        gathered.append(base)
        return inherited(self, base)

    monkeypatch.setattr(Merger, "_inherited", counting)
    names = " ".join(f"x{number}" for number in range(50))
    _, sink = merged_record("Cat", catalog(Pet=PET, Cat=all_of(part("Pet"), record(also=f"{names} name"))))
    assert codes(sink) == ["required-undeclared"] * 50
    assert len(gathered) < 10


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([Alias(STRING)], Alias(STRING)),
        ([Alias(STRING), Alias(ANY)], Alias(STRING)),
        ([Alias(ANY), Alias(ANY)], Alias(ANY)),
        ([Alias(ListOf(STRING)), Alias(ANY)], Alias(ListOf(STRING))),
        ([part("Kind")], part("Kind")),
        ([Choice((STRING, INTEGER))], Choice((STRING, INTEGER))),
    ],
)
def test_parts_that_are_no_objects(parts: list[Body], expected: Body) -> None:
    body, sink = merged_body("Whole", catalog(Whole=all_of(*parts), Kind=enum("a")))
    assert body == expected
    assert sink.found == []


def test_parts_that_cannot_all_hold_are_reported() -> None:
    _, sink = merged_body("Whole", catalog(Whole=all_of(Alias(STRING), Alias(INTEGER))))
    assert [(d.code, d.severity) for d in sink.found] == [("allof-conflict", Severity.WARNING)]


@pytest.mark.parametrize(
    "bodies",
    [
        {"A": all_of(part("A"))},
        {"A": all_of(part("B"), record(optional("a"))), "B": all_of(part("A"), record(optional("b")))},
        {"A": all_of(all_of(part("A")))},
    ],
)
def test_circles_are_errors(bodies: dict[str, Body]) -> None:
    sink = Sink()
    merged(catalog(**bodies), sink)
    assert set(codes(sink)) == {"ref-cycle"}
    assert sink.has_errors


def test_long_chains_need_no_deep_recursion() -> None:
    bodies: dict[str, Body] = {f"T{n}": all_of(part(f"T{n + 1}"), record()) for n in range(5000)}
    body, sink = merged_record("T0", catalog(**bodies, T5000=record(optional("last"))))
    assert (stated(body), sink.found) == ([("last", False)], [])


def test_what_nested_parts_repeat_is_bounded() -> None:
    bodies: dict[str, Body] = {f"T{n}": all_of(part(f"T{n + 1}"), record(optional(f"p{n}"))) for n in range(2000)}
    with pytest.raises(SpecError) as caught:
        merged(catalog(**bodies, T2000=record()), Sink())
    assert [d.code for d in caught.value.diagnostics] == ["too-big"]


def test_what_is_no_composite_is_left_alone() -> None:
    given = catalog(A=record(optional("a")), B=enum("a"), C=Choice((STRING, ref("A"))), D=Alias(ListOf(ref("A"))))
    assert merged(given, Sink()).types == given.types


def test_a_union_that_many_parts_share_stands_beside_once() -> None:
    either = Choice((ref("Left"), ref("Right")))
    links = {f"Link{n}": all_of(part(f"Link{n - 1}"), part(f"Link{n - 1}")) for n in range(1, 13)}
    given = catalog(
        Left=record(required("l")), Right=record(required("r")), Link0=all_of(record(optional("x")), either), **links
    )
    merger = Merger(given, Sink())
    for id in given.types:
        merger.body(id)
    assert merger.siblings[TypeId("Link12")] == [either]


def test_what_is_made_for_a_property_has_a_path_of_its_own() -> None:
    either = Choice((ref("Left"), ref("Right")))
    given = catalog(
        A=record(optional("a")),
        B=record(optional("b")),
        Left=record(optional("x", STRING)),
        Right=record(optional("x", BOOLEAN)),
        Both=all_of(record(optional("p", ref("A"))), record(optional("p", ref("B")))),
        Beside=all_of(record(optional("q")), either),
    )
    found = merged(given, Sink())
    made = [found.path_of(id) for id in found.types if id not in given.types]
    assert made == ["&A&B", "Beside/x/<either>"]
