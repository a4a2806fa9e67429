"""Definitions and data that would cost more than they are: each ends soon, in a package or in a message."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from schemawright.diagnostics import SpecError
from schemawright.frontends.openapi.document import references
from schemawright.ir.definitions import Record
from schemawright.passes.unions import ambiguity
from schemawright.settings import DEFAULTS, changed
from schemawright.targets.python import members
from tests.built import Json, built, document_of, reported
from tests.keywords.table import INT, STR, arr, obj, ref

DEPTH = 40
MANY = 400


def nested(levels: int, schema: Json) -> Json:
    for _ in range(levels):
        schema = arr(schema)
    return schema


RECURSIVE: dict[str, tuple[dict[str, Json], Json]] = {
    "inline objects": ({"A": {"oneOf": [obj(x=ref("A"), k=STR), obj(x=ref("A"), k=INT)]}}, {"k": 1}),
    "declared objects": (
        {"A": {"oneOf": [ref("N"), ref("M")]}, "N": obj(x=ref("A"), k=STR), "M": obj(x=ref("A"), k=INT)},
        {"k": 1},
    ),
    "no branch fits": ({"A": {"oneOf": [obj(x=ref("A"), k=STR), obj(x=ref("A"), k=INT)]}}, {"k": []}),
}


@pytest.mark.parametrize("unions", ["open", "closed"])
@pytest.mark.parametrize(("schemas", "member"), RECURSIVE.values(), ids=RECURSIVE.keys())
def test_unions_in_unions_are_not_tried_again_for_each_level(
    schemas: dict[str, Json],
    member: dict[str, Json],
    unions: Literal["open", "closed"],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    package = built(document_of(schemas), settings=changed(DEFAULTS, {"unions": unions}))
    runtime = package.submodule("_runtime")
    tried: list[None] = []

    class Counting(runtime.Report):  # type: ignore[name-defined, misc]
        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            tried.append(None)
            assert len(tried) < 10 * DEPTH * DEPTH, "the number of trials grows faster than the square of the depth"

    monkeypatch.setattr(runtime, "Report", Counting)
    data: dict[str, Json] = dict(member)
    for _ in range(DEPTH):
        data = {"x": data, **member}
    if unions == "closed" and member == {"k": []}:
        assert len(package.problems("A", data)) == DEPTH + 1
    else:
        assert package.dump("A", package.load("A", data)) == data


def test_values_that_are_one_object_are_loaded_apart() -> None:
    schemas = {"A": {"oneOf": [obj(x=ref("A"), y=ref("A"), k=STR), obj(x=ref("A"), y=ref("A"), k=INT)]}}
    package = built(document_of(schemas))
    shared = {"x": {"k": 1}, "k": "a"}
    loaded = package.load("A", {"x": shared, "y": shared, "k": 2})
    assert loaded.x == loaded.y
    assert loaded.x is not loaded.y


def test_the_message_about_hostile_data_is_short_and_printable() -> None:
    package = built(document_of({"A": {"type": "object", "additionalProperties": arr(INT)}}))
    key = "\x1b[2J\n\ud800" + "k" * 100_000
    with pytest.raises(package.module.DataError) as caught:
        package.load("A", {key: ["x"] * 5000})
    message = str(caught.value)
    assert len(message) < 20_000
    assert all(line.isprintable() for line in message.split("\n"))
    assert message.endswith("and 4980 more")
    assert caught.value.path == f"/{key}/0"
    assert (len(caught.value.problems), caught.value.more) == (1000, 4000)


def test_wide_unions_are_flat() -> None:
    schemas = {f"S{n}": obj([f"k{n}"], **{f"k{n}": STR}) for n in range(MANY)}
    package = built(document_of(schemas | {"U": {"oneOf": [ref(name) for name in schemas]}}))
    assert type(package.load("U", {"k7": "x"})).__name__ == "S7"


@pytest.mark.parametrize("schema", [nested(100, STR), obj(p=nested(100, STR)), obj(p=nested(100, {"nullable": True}))])
def test_arrays_without_names_nest_so_deep(schema: Json) -> None:
    with pytest.raises(SpecError) as caught:
        built(document_of({"A": schema}))
    [found] = caught.value.diagnostics
    assert (found.code, found.help) == ("too-deep", "declare the inner one as a schema of its own")
    assert found.origin is not None
    assert found.origin.pointer.startswith("/components/schemas/A/")


def test_arrays_nest_to_the_limit() -> None:
    package = built(document_of({"A": obj(p=nested(16, STR | {"nullable": True}))}, "3.0.3"))
    value: Json = ["x", None]
    for _ in range(15):
        value = [value]
    assert package.dump("A", package.load("A", {"p": value})) == {"p": value}


LINKS: dict[str, Any] = {
    "ring of objects": lambda number: obj(next=ref(f"S{(number + 1) % MANY}")),
    "chain of objects": lambda number: obj(next=ref(f"S{number + 1}")) if number < MANY else STR,
    "chain of arrays": lambda number: arr(ref(f"S{number + 1}")) if number < MANY else STR,
}


@pytest.mark.parametrize("link", LINKS.values(), ids=LINKS.keys())
def test_many_models_that_import_one_another_load(link: Any) -> None:
    package = built(document_of({f"S{number}": link(number) for number in range(MANY + 1)}))
    assert package.load("S0", {"next": {}} if link is not LINKS["chain of arrays"] else []) is not None


def test_a_chain_that_python_cannot_follow_ends_in_a_message() -> None:
    schemas = {f"S{n}": {"allOf": [ref(f"S{n + 1}"), obj(**{f"p{n}": STR})]} for n in range(2000)}
    with pytest.raises(SpecError) as caught:
        built(document_of(schemas | {"S2000": obj(p=STR)}))
    assert [d.code for d in caught.value.diagnostics] == ["too-deep"]


def test_the_links_of_a_chain_of_subtypes_are_not_compared_with_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[None] = []
    equal = Record.__eq__

    def counting(self: Record, other: object) -> bool:
        compared.append(None)
        return equal(self, other)

    monkeypatch.setattr(Record, "__eq__", counting)
    base = obj(t=STR) | {"discriminator": {"propertyName": "t"}}
    links: dict[str, Json] = {f"S{n}": {"allOf": [ref(f"S{n - 1}"), obj(**{f"p{n}": STR})]} for n in range(1, 60)}
    package = built(document_of({"S0": base} | links))
    assert package.dump("S59", package.load("S59", {"t": "S59", "p1": "a"})) == {"t": "S59", "p1": "a"}
    assert len(compared) < 60 * 10


@pytest.mark.parametrize("split", [0, 25], ids=["own", "inherited"])
def test_a_class_has_so_many_attributes(split: int, monkeypatch: pytest.MonkeyPatch) -> None:
    props = {f"p{n}": STR for n in range(49)}
    inherited = obj(t=STR, **dict([*props.items()][:split])) | {"discriminator": {"propertyName": "t"}}
    own = obj(**dict([*props.items()][split:]))
    document = document_of({"Base": inherited, "Wide": {"allOf": [ref("Base"), own]}})
    monkeypatch.setattr(members, "MAX_MEMBERS", 50)
    assert built(document).load("Wide", {"t": "Wide", "p48": "a"}).p48 == "a"
    document["info"]["title"] = "Too wide"
    monkeypatch.setattr(members, "MAX_MEMBERS", 49)
    with pytest.raises(SpecError) as caught:
        built(document)
    [found] = caught.value.diagnostics
    assert (found.code, found.message) == ("too-big", "this schema has more than 49 properties, too many for one class")
    assert found.origin is not None
    assert found.origin.pointer == "/components/schemas/Wide"


def counted(owner: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that grows with each call of a function."""
    calls: list[str] = []
    inner = getattr(owner, name)

    def counting(*given: Any) -> Any:
        calls.append(name)
        return inner(*given)

    monkeypatch.setattr(owner, name, counting)
    return calls


@pytest.mark.parametrize(
    ("last", "expected", "fails"),
    [
        ({"description": ""}, [], False),
        ({"$ref": "#/components/responses/R7"}, [("ref-cycle", "/components/responses/R7")], True),
        ({"$ref": "#/nowhere"}, [("ref-unresolved", f"/components/responses/R{MANY}")], False),
    ],
    ids=["chain", "circle", "nowhere"],
)
def test_references_among_responses_are_followed_once(
    last: Json, expected: list[tuple[str, str]], fails: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    followed = counted(references.Resolver, "target", monkeypatch)
    responses = {f"R{n}": {"$ref": f"#/components/responses/R{n + 1}"} for n in range(MANY)}
    document = document_of({"A": STR})
    document["components"]["responses"] = {**responses, f"R{MANY}": last}
    if fails:
        with pytest.raises(SpecError) as caught:
            built(document)
        assert [(d.code, d.origin and d.origin.pointer) for d in caught.value.diagnostics] == expected
    else:
        made = built(document)
        assert list(made.module.SERIALIZERS) == ["A"]
        assert reported(made) == expected
    assert len(followed) < 3 * MANY


@pytest.mark.parametrize(("property", "code"), [("t", None), ("u", "ref-unresolved")])
def test_pointers_through_a_chain_of_references_are_followed_once(
    property: str, code: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolved = counted(references, "resolve", monkeypatch)
    chain: dict[str, Json] = {f"S{n}": ref(f"S{n + 1}") for n in range(MANY)}
    whole = obj(**{f"p{n}": ref(f"S{n}/properties/{property}") for n in range(MANY)})
    document = document_of({**chain, f"S{MANY}": obj(t=STR), "Whole": whole})
    made = built(document)
    if code is None:
        assert made.load("Whole", {"p0": "a"}).p0 == "a"
    else:
        assert [finding for finding, _ in reported(made)] == [code] * MANY
    assert len(resolved) < 20 * MANY


def test_references_whose_ways_lead_through_one_another_need_no_frames_of_python() -> None:
    """Each is known only when the next one is."""
    last = f"S{MANY}"
    schemas = {f"S{n}": ref(f"S{n + 1}/properties/t") for n in range(MANY)}
    document = document_of({**schemas, last: obj(t=ref(last), u=STR)})
    assert built(document).load("S0", {"t": {"u": "a"}}).t.u == "a"


def test_unions_of_unions_are_compared_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = counted(ambiguity.Overlaps, "can_overlap", monkeypatch)
    schemas: dict[str, Json] = {
        f"V{n}": {"oneOf": [arr({"const": f"{n} {at}"}) for at in range(20)]} for n in range(20)
    }
    built(document_of(schemas | {"U": {"oneOf": [arr(ref(f"V{n}")) for n in range(20)]}}))
    assert len(tried) < 21 * 6_000
