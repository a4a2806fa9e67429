"""Plans for unions: which question tells the branches apart, and in which order it is asked."""

from __future__ import annotations

import pytest

from schemawright.diagnostics import SpecError
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Discriminator, Member
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, Fit, JsonKind, Take
from schemawright.ir.shapes import (
    ANY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ListOf,
    Literal,
    MapOf,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TypeId,
)
from schemawright.ir.text import SpecText
from schemawright.passes.unions import plan as unions
from schemawright.passes.unions import tags
from schemawright.passes.unions.plan import dispatches
from tests.passes.made import catalog, enum, optional, record, ref, required, tag

UUID_SHAPE = Scalar(ScalarKind.UUID)
DATE_TIME = Scalar(ScalarKind.DATE_TIME)

NAMED: dict[str, Body] = {
    "Cat": record(required("kind", Literal("cat")), optional("lives", INTEGER)),
    "Dog": record(required("kind", Literal("dog")), optional("bark", BOOLEAN)),
    "Bird": record(required("kind", ref("Winged")), optional("wings", INTEGER)),
    "Winged": enum("parrot", "owl"),
    "Circle": record(required("radius")),
    "Box": record(required("width"), required("height")),
    "Line": record(required("width")),
    "Loose": record(optional("x")),
    "Other": record(optional("y")),
    "Level": enum(1, 2),
    "Text": Alias(STRING),
    "Nick": Alias(ref("Text")),
    "Cats": Alias(ListOf(ref("Cat"))),
    "Animal": Choice((ref("Cat"), ref("Dog"))),
    "Play": record(required("do", Literal("media")), required("action", Literal("play"))),
    "Skip": record(required("do", Literal("media")), required("action", Literal("skip")), required("by", INTEGER)),
    "Media": Choice((ref("Play"), ref("Skip"))),
    "Open": record(required("do", Literal("open"))),
}


def plan(*branches: Shape, by: Discriminator | None = None) -> Dispatch:
    given: Catalog = catalog(Union=Choice(branches, by), **NAMED)
    return dispatches(given)[TypeId("Union")]


def of_kind(dispatch: Dispatch, kind: JsonKind) -> Dispatch:
    """What a plan does with values of a kind."""
    assert isinstance(dispatch, ByKind)
    return dict(dispatch.arms)[kind]


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        ([STRING, INTEGER], {JsonKind.STRING: STRING, JsonKind.INTEGER: INTEGER}),
        ([STRING, ListOf(STRING)], {JsonKind.STRING: STRING, JsonKind.ARRAY: ListOf(STRING)}),
        ([BOOLEAN, ref("Box")], {JsonKind.BOOLEAN: BOOLEAN, JsonKind.OBJECT: ref("Box")}),
        ([ref("Text"), ref("Level")], {JsonKind.STRING: ref("Text"), JsonKind.INTEGER: ref("Level")}),
        ([ref("Nick"), ref("Cats")], {JsonKind.STRING: ref("Nick"), JsonKind.ARRAY: ref("Cats")}),
        ([MapOf(STRING), UUID_SHAPE], {JsonKind.OBJECT: MapOf(STRING), JsonKind.STRING: UUID_SHAPE}),
        ([Literal("a"), Literal(1)], {JsonKind.STRING: Literal("a"), JsonKind.INTEGER: Literal(1)}),
        ([Literal(True), INTEGER], {JsonKind.BOOLEAN: Literal(True), JsonKind.INTEGER: INTEGER}),
    ],
)
def test_the_kind_of_value_decides_where_it_can(branches: list[Shape], expected: dict[JsonKind, Shape]) -> None:
    found = plan(*branches)
    assert {kind: of_kind(found, kind) for kind in expected} == {k: Take(shape) for k, shape in expected.items()}


def test_numbers_take_integers_where_nothing_else_does() -> None:
    assert of_kind(plan(NUMBER, STRING), JsonKind.INTEGER) == Take(NUMBER)
    assert of_kind(plan(NUMBER, STRING), JsonKind.NUMBER) == Take(NUMBER)


def test_integers_come_before_numbers() -> None:
    found = of_kind(plan(NUMBER, INTEGER), JsonKind.INTEGER)
    assert found == Fit((INTEGER, NUMBER))


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        (["Cat", "Dog"], {"cat": "Cat", "dog": "Dog"}),
        (["Dog", "Cat"], {"dog": "Dog", "cat": "Cat"}),
        (["Cat", "Bird"], {"cat": "Cat", "parrot": "Bird", "owl": "Bird"}),
        (["Animal", "Bird"], {"cat": "Cat", "dog": "Dog", "parrot": "Bird", "owl": "Bird"}),
    ],
)
def test_constants_tag_branches(branches: list[str], expected: dict[str, str]) -> None:
    found = of_kind(plan(*map(ref, branches)), JsonKind.OBJECT)
    assert isinstance(found, ByTag)
    assert found.wire == "kind"
    assert dict(found.arms) == {value: Take(ref(name)) for value, name in expected.items()}
    assert (found.absent, found.other) == (None, None)


def test_a_discriminator_decides() -> None:
    found = of_kind(plan(ref("Loose"), ref("Other"), by=tag("kind", a="Loose", b="Other")), JsonKind.OBJECT)
    assert isinstance(found, ByTag)
    assert (found.wire, dict(found.arms)) == ("kind", {"a": Take(ref("Loose")), "b": Take(ref("Other"))})


def test_a_discriminator_leaves_other_kinds_alone() -> None:
    found = plan(ref("Loose"), STRING, by=tag("kind", a="Loose"))
    assert of_kind(found, JsonKind.STRING) == Take(STRING)
    assert isinstance(of_kind(found, JsonKind.OBJECT), ByTag)


@pytest.mark.parametrize(
    ("branches", "first"),
    [
        (["Circle", "Box"], ("radius", "Circle")),
        (["Box", "Circle"], ("width", "Box")),
        (["Box", "Line"], ("height", "Box")),
        (["Line", "Box"], ("height", "Box")),
        (["Line", "Box", "Circle"], ("height", "Box")),
    ],
)
def test_keys_that_one_branch_alone_requires(branches: list[str], first: tuple[str, str]) -> None:
    found = of_kind(plan(*map(ref, branches)), JsonKind.OBJECT)
    assert isinstance(found, ByKeys)
    assert found.arms[0] == (first[0], ref(first[1]))
    assert {shape for _, shape in found.arms} | set(found.others) == set(map(ref, branches))


def test_the_values_of_properties_that_are_limited_alike_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[None] = []
    constants = Catalog.constants

    def counting(of: Catalog, shape: Shape) -> tuple[Member, ...]:
        asked.append(None)
        return constants(of, shape)

    monkeypatch.setattr(Catalog, "constants", counting)
    alike = [required(f"k{number}", ref("Winged")) for number in range(40)]
    a = record(*alike, required("kind", Literal("a")))
    b = record(*alike, required("kind", Literal("b")))
    given = catalog(A=a, B=b, Winged=NAMED["Winged"], Union=Choice((ref("A"), ref("B"))))
    found = of_kind(dispatches(given)[TypeId("Union")], JsonKind.OBJECT)
    assert found == ByTag(SpecText("kind"), (("a", Take(ref("A"))), ("b", Take(ref("B")))))
    assert len(asked) == 3


def test_branches_are_not_compared_anew_for_each_that_a_key_takes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[None] = []
    equal = Ref.__eq__

    def counting(self: Ref, other: object) -> bool:
        compared.append(None)
        return equal(self, other)

    many = 40
    stairs = {f"B{n}": record(*(required(f"k{at}") for at in range(n + 1))) for n in range(many)}
    given = catalog(Union=Choice(tuple(map(ref, stairs))), **stairs)
    monkeypatch.setattr(Ref, "__eq__", counting)
    found = of_kind(dispatches(given)[TypeId("Union")], JsonKind.OBJECT)
    assert len(compared) < 10 * many
    arms = [(f"k{n}", ref(f"B{n}")) for n in reversed(range(1, many))]
    assert found == ByKeys(tuple((SpecText(key), shape) for key, shape in arms), (ref("B0"),))


@pytest.mark.parametrize(
    ("branches", "first"),
    [
        ([STRING, UUID_SHAPE], UUID_SHAPE),
        ([STRING, Literal("a")], Literal("a")),
        ([ListOf(ANY), ListOf(INTEGER)], ListOf(INTEGER)),
    ],
)
def test_the_narrowest_is_tried_first(branches: list[Shape], first: Shape) -> None:
    kind = JsonKind.ARRAY if isinstance(first, ListOf) else JsonKind.STRING
    found = of_kind(plan(*branches), kind)
    assert isinstance(found, Fit)
    assert found.shapes[0] == first
    assert set(found.shapes) == set(branches)


def test_branches_that_take_anything_come_last() -> None:
    for branches in ((ANY, STRING), (STRING, ANY)):
        found = plan(*branches)
        assert isinstance(found, Fit)
        assert found.shapes[-1] == ANY


def test_unions_of_their_own_kind_end() -> None:
    given = catalog(A=Choice((STRING, ListOf(ref("A")), ref("B"))), B=Choice((INTEGER, ref("A"))))
    found = dispatches(given)
    assert {id: isinstance(dispatch, ByKind) for id, dispatch in found.items()} == {"A": True, "B": True}


def test_only_unions_have_plans() -> None:
    assert set(dispatches(catalog(**NAMED))) == {"Animal", "Media"}


def test_a_union_in_a_union_goes_by_the_constant_that_its_branches_share() -> None:
    found = of_kind(plan(ref("Media"), ref("Open")), JsonKind.OBJECT)
    media = ByTag(SpecText("action"), (("play", Take(ref("Play"))), ("skip", Take(ref("Skip")))))
    assert found == ByTag(SpecText("do"), (("media", media), ("open", Take(ref("Open")))))


def test_true_and_one_are_two_constants() -> None:
    assert Literal(True) != Literal(1)
    assert plan(Literal(1), Literal(True)) == ByKind(
        ((JsonKind.INTEGER, Take(Literal(1))), (JsonKind.BOOLEAN, Take(Literal(True))))
    )


def test_unions_that_repeat_one_another_end_in_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """A union of a union of a union: the plan of each lists what all below it list."""
    links: dict[str, Body] = {f"Link{n}": Choice((ref(f"Link{n + 1}"), ListOf(INTEGER))) for n in range(50)}
    given = catalog(**links, Link50=Alias(STRING))
    assert len(dispatches(given)) == 50
    monkeypatch.setattr(unions, "MAX_REPEATED_BRANCHES", 1000)
    with pytest.raises(SpecError) as caught:
        dispatches(given)
    assert [d.code for d in caught.value.diagnostics] == ["too-big"]


OPTIONAL = {
    "Done": record(optional("kind", Literal("done")), optional("id")),
    "Begun": record(optional("kind", Literal("begun")), optional("hint")),
    "Any": record(required("kind"), optional("x")),
    "Short": record(optional("kind", Literal("note")), required("text")),
    "Long": record(required("kind", Literal("note")), required("id"), required("text")),
    "Call": record(required("kind", Literal("call"))),
    "Off": record(required("on", Literal(False))),
    "On": record(required("on", Literal(True))),
}


def tagged(*names: str) -> ByTag:
    given = catalog(Union=Choice(tuple(map(ref, names))), **OPTIONAL)
    found = of_kind(dispatches(given)[TypeId("Union")], JsonKind.OBJECT)
    assert isinstance(found, ByTag)
    return found


def test_an_absent_tag_leaves_those_that_do_not_require_it() -> None:
    both = Fit((ref("Done"), ref("Begun")))
    arms = (("done", Take(ref("Done"))), ("begun", Take(ref("Begun"))))
    assert tagged("Done", "Begun") == ByTag(SpecText("kind"), arms, absent=both)


def test_a_value_that_no_branch_fixes_leaves_those_that_do_not_fix_it() -> None:
    found = tagged("Done", "Any", "Begun")
    assert (found.absent, found.other) == (Fit((ref("Done"), ref("Begun"))), Fit((ref("Any"),)))
    assert dict(found.arms)["done"] == Fit((ref("Done"), ref("Any")), is_named=True)


def test_branches_under_one_tag_are_told_apart_by_the_rest() -> None:
    found = tagged("Short", "Long", "Call")
    note = ByKeys(((SpecText("id"), ref("Long")),), (ref("Short"),), is_named=True)
    assert dict(found.arms) == {"note": note, "call": Take(ref("Call"))}
    assert (found.absent, found.other) == (Fit((ref("Short"),)), None)


def test_boolean_tags() -> None:
    assert tagged("Off", "On").arms == ((False, Take(ref("Off"))), (True, Take(ref("On"))))


def test_a_tag_that_leaves_too_much_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tags, "MAX_TAGGED_BRANCHES", 1)
    given = catalog(Union=Choice((ref("Done"), ref("Any"), ref("Begun"))), **OPTIONAL)
    found = of_kind(dispatches(given)[TypeId("Union")], JsonKind.OBJECT)
    assert found == Fit((ref("Done"), ref("Any"), ref("Begun")))


def test_a_mapping_reaches_all_branches_of_a_union_in_a_union() -> None:
    inner = Choice((ref("Loose"), ref("Other")))
    given = catalog(Union=Choice((ref("In"), ref("Circle")), tag("t", a="In", b="Circle")), In=inner, **NAMED)
    found = of_kind(dispatches(given)[TypeId("Union")], JsonKind.OBJECT)
    assert isinstance(found, ByTag)
    assert dict(found.arms)["a"] == Fit((ref("Loose"), ref("Other")), is_named=True)
    assert dict(found.arms)["b"] == Take(ref("Circle"))
