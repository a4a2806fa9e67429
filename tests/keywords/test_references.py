"""`$ref`: what references may lead to, in one file and across files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import Severity, SpecError
from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, built_files, document_of, reported, written
from tests.keywords.table import EVERY, INT, OAS3, OAS30, STR, SWAGGER, Case, Check, Table, arr, obj, ref

POINTED = obj(a=INT)


def pointing(name: str, pointer: str, holder: Json, **more: Any) -> Case:
    """A property that is a reference to some place in the schemas of the same document."""
    return Case(
        name=name,
        schema=obj(["p"], p={"$ref": pointer}),
        others=holder,
        accepted=[{"p": {"a": 1}}],
        refused=[({"p": {"a": "x"}}, "/p/a"), ({"p": 1}, "/p")],
        alone=True,
        **more,
    )


LOCAL = Table(
    "references_local",
    pointing("schema", "#/components/schemas/Other", {"Other": POINTED}, dialects=EVERY[1:]),
    pointing("definition", "#/definitions/Other", {"Other": POINTED}, dialects=[SWAGGER]),
    pointing("slash in a name", "#/components/schemas/a~1b", {"a/b": POINTED}),
    pointing("tilde in a name", "#/components/schemas/a~0b", {"a~b": POINTED}),
    pointing("blank in a name", "#/components/schemas/a%20b", {"a b": POINTED}),
    pointing("percent-encoded name", "#/components/schemas/%C3%A4", {"ä": POINTED}),
    pointing("property", "#/components/schemas/Other/properties/x", {"Other": obj(x=POINTED)}),
    pointing("items", "#/components/schemas/Other/items", {"Other": arr(POINTED)}),
    pointing("part of an allOf", "#/components/schemas/Other/allOf/0", {"Other": {"allOf": [POINTED, obj(b=INT)]}}),
    pointing(
        "own $defs",
        "#/components/schemas/Main/$defs/X",
        {"Main": obj(["p"], p={"$ref": "#/components/schemas/Main/$defs/X"}) | {"$defs": {"X": POINTED}}},
    ),
    pointing(
        "through a reference",
        "#/components/schemas/Other/properties/y/properties/x",
        {"Other": obj(y=ref("Third")), "Third": ref("Fourth"), "Fourth": obj(x=POINTED)},
    ),
    pointing("reference to a reference", "#/components/schemas/Other", {"Other": ref("Third"), "Third": POINTED}),
    pointing(
        "$anchor",
        "#here",
        {"Other": POINTED | {"$anchor": "here"}},
    ),
    pointing(
        "$id",
        "other.json",
        {"Other": POINTED | {"$id": "other.json"}},
    ),
    Case(
        name="to itself",
        schema=obj(p=ref("Main"), n=INT),
        dialects=EVERY,
        accepted=[{"p": {"p": {}, "n": 1}}],
        refused=[({"p": {"p": {"n": "x"}}}, "/p/p/n")],
    ),
    Case(
        name="in a circle of models",
        schema=obj(b=ref("B")),
        others={"B": obj(["c"], c=ref("C")), "C": obj(a=ref("Main"), b=arr(ref("B")))},
        dialects=EVERY,
        accepted=[{"b": {"c": {"a": {}, "b": [{"c": {}}]}}}],
        refused=[({"b": {}}, "/b/c"), ({"b": {"c": {"b": [{}]}}}, "/b/c/b/0/c")],
    ),
    Case(
        name="annotations beside",
        schema=obj(p=ref("Other") | {"description": "Which.", "deprecated": True, "example": {}}),
        others={"Other": POINTED},
        dialects=EVERY,
        accepted=[{"p": {"a": 1}}],
        refused=[({"p": {"a": "x"}}, "/p/a")],
    ),
    Case(
        name="properties beside",
        schema=obj(p=ref("Other") | obj(b=INT)),
        others={"Other": POINTED},
        accepted=[{"p": {"a": 1, "b": 1}}],
        refused=[({"p": {"a": "x"}}, "/p/a"), ({"p": {"b": "x"}}, "/p/b")],
    ),
    Case(
        name="properties beside, before 3.1",
        schema=obj(p=ref("Other") | obj(b=INT)),
        others={"Other": POINTED},
        dialects=[SWAGGER, OAS30],
        accepted=[{"p": {"a": 1, "b": "x"}}],
        refused=[({"p": {"a": "x"}}, "/p/a")],
        reported=["keyword-ignored"],
    ),
    Case(
        name="required beside",
        schema=ref("Other") | {"required": ["a"]},
        others={"Other": POINTED},
        accepted=[{"a": 1}],
        refused=[({}, "/a"), ({"a": "x"}, "/a")],
    ),
    Case(
        name="allOf beside",
        schema=ref("Other") | {"allOf": [obj(b=INT), obj(["c"], c=INT)]},
        others={"Other": POINTED},
        accepted=[{"a": 1, "b": 1, "c": 1}],
        refused=[({"a": "x", "c": 1}, "/a"), ({"b": "x", "c": 1}, "/b"), ({}, "/c")],
    ),
    Case(
        name="oneOf beside",
        schema=ref("Other") | {"oneOf": [obj(["b"], b=INT), obj(["c"], c=INT)]},
        others={"Other": POINTED},
        accepted=[{"a": 1, "b": 1}, {"c": 1}],
        refused=[({"a": "x", "b": 1}, "/a"), ({"c": "x"}, "/c")],
    ),
    Case(
        name="enum beside",
        schema=obj(p=ref("Other") | {"enum": ["a", "b"]}),
        others={"Other": STR},
        accepted=[{"p": "a"}],
        kept=[{"p": "c"}],
        refused=[({"p": 1}, "/p")],
    ),
    Case(
        name="the type again",
        schema=obj(p=ref("Other") | {"type": "object", "nullable": False}),
        others={"Other": POINTED},
        accepted=[{"p": {"a": 1}}],
        refused=[({"p": {"a": "x"}}, "/p/a")],
    ),
    Case(
        name="null where what is referred to allows it",
        schema=obj(p=ref("Other") | obj(b=INT)),
        others={"Other": {"type": ["object", "null"], "properties": {"a": INT}}},
        accepted=[{"p": {"a": 1}}],
        refused=[({"p": {"b": "x"}}, "/p/b")],
    ),
    Case(
        name="to a schema that is not declared",
        schema=obj(p=ref("Nowhere"), a=INT),
        dialects=EVERY,
        accepted=[{"p": [1], "a": 1}, {"p": None}],
        refused=[({"a": "x"}, "/a")],
        reported=["ref-unresolved"],
    ),
    Case(
        name="a name that is none",
        schema=ref("Other"),
        others={"Other": ref("Third"), "Third": POINTED},
        dialects=EVERY,
        accepted=[{"a": 1}],
        refused=[({"a": "x"}, "/a")],
    ),
)


@pytest.mark.parametrize("check", LOCAL.checks())
def test_local_references(check: Check) -> None:
    check.hold()


def several(main: Json, **files: Json) -> Built:
    """The package of a document with one schema `Main` and of files beside it; `__` in a name stands for `/`."""
    named = {name.replace("__", "/") + ".json": json.dumps(content) for name, content in files.items()}
    return built_files({"api/spec.json": json.dumps(document_of({"Main": main})), **named})


@pytest.mark.parametrize(
    ("reference", "files"),
    [
        ("other.json", {"api__other": POINTED}),
        ("./other.json", {"api__other": POINTED}),
        ("other.json#/Pointed", {"api__other": {"Pointed": POINTED}}),
        ("other.json#/components/schemas/Pointed", {"api__other": document_of({"Pointed": POINTED})}),
        ("models/other.json", {"api__models__other": POINTED}),
        ("models/other.json", {"api__models__other": {"$ref": "../third.json"}, "api__third": POINTED}),
        ("a%20b.json", {"api__a b": POINTED}),
        ("other.json#/properties/x", {"api__other": obj(x=POINTED)}),
    ],
)
def test_other_files(reference: str, files: dict[str, Json]) -> None:
    package = several(obj(["p"], p={"$ref": reference}), **files)
    assert package.dump("Main", package.load("Main", {"p": {"a": 1}})) == {"p": {"a": 1}}
    assert package.problems("Main", {"p": {"a": "x"}}) == ["/p/a"]
    assert reported(package) == []


def test_circles_across_files() -> None:
    package = several(
        obj(["n"], n=INT, p={"$ref": "other.json"}), api__other=obj(back={"$ref": "spec.json#/components/schemas/Main"})
    )
    value = {"n": 1, "p": {"back": {"n": 2}}}
    assert package.dump("Main", package.load("Main", value)) == value
    assert package.problems("Main", {"n": 1, "p": {"back": {}}}) == ["/p/back/n"]


def test_yaml_and_json_refer_to_one_another() -> None:
    package = built_files(
        {
            "spec.yaml": "openapi: 3.1.0\ncomponents: {schemas: {Main: {properties: {p: {$ref: other.json#/X}}}}}\n",
            "other.json": json.dumps({"X": {"$ref": "third.yml"}}),
            "third.yml": "type: object\nproperties: {a: {type: integer}}\n",
        }
    )
    assert package.problems("Main", {"p": {"a": "x"}}) == ["/p/a"]


def test_schemas_of_other_files_are_exported_by_their_names() -> None:
    package = several(
        obj(p={"$ref": "models/pet.json"}, q={"$ref": "other.json#/Dog"}),
        api__models__pet=POINTED,
        api__other={"Dog": POINTED},
    )
    assert set(package.module.SERIALIZERS) == {"Main", "pet", "Dog"}
    assert {"Main", "Pet", "Dog"} <= set(package.module.__all__)


def test_mappings_lead_to_files() -> None:
    main = obj(["k"], k=STR) | {
        "discriminator": {"propertyName": "k", "mapping": {"cat": "./cat.json", "dog": "other.json#/Dog"}}
    }
    beside = {"$ref": "spec.json#/components/schemas/Main"}
    package = several(
        main,
        api__cat={"allOf": [beside, obj(["lives"], lives=INT)]},
        api__other={"Dog": {"allOf": [beside, obj(bark=INT)]}},
    )
    assert type(package.load("Main", {"k": "cat", "lives": 9})).__name__ == "Cat"
    assert type(package.load("Main", {"k": "dog"})).__name__ == "Dog"
    assert package.problems("Main", {"k": "cat"}) == ["/lives"]


@pytest.mark.parametrize("dialect", OAS3)
def test_references_into_operations(dialect: str) -> None:
    pointer = "#/paths/~1pets~1%7Bid%7D/get/responses/200/content/application~1json/schema"
    document = document_of({"Main": obj(["p"], p={"$ref": pointer})}, dialect)
    content = {"application/json": {"schema": POINTED}}
    document["paths"] = {"/pets/{id}": {"get": {"responses": {"200": {"description": "", "content": content}}}}}
    package = built(document)
    assert package.problems("Main", {"p": {"a": "x"}}) == ["/p/a"]
    assert package.problems("Main", {"p": {"a": 1}}) == []


def test_files_outside_the_folder_need_leave() -> None:
    files = {"in/spec.json": json.dumps(document_of({"Main": obj(p={"$ref": "../out.json"})})), "out.json": "{}"}
    with pytest.raises(SpecError) as caught:
        built_files(files)
    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.code, diagnostic.severity) == ("outside-folder", Severity.ERROR)
    assert "--allow-path" in diagnostic.help


def test_leave_is_given_by_folder() -> None:
    outside = written({"out.json": json.dumps(POINTED)})
    document = document_of({"Main": obj(["p"], p={"$ref": f"../{outside.name}/out.json"})})
    package = built_files({"spec.json": json.dumps(document)}, allow_paths=(outside,))
    assert package.problems("Main", {"p": {"a": "x"}}) == ["/p/a"]


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("#", "ref-unresolved"),
        (3, "schema-invalid"),
        ("http://127.0.0.1:9/x.json", "remote-reference"),
        ("//127.0.0.1/x.json", "remote-reference"),
        ("file:///etc/hostname", "remote-reference"),
        ("/etc/hostname", "outside-folder"),
        ("../../../../etc/hostname", "outside-folder"),
    ],
)
def test_references_that_end_the_run(reference: Json, code: str) -> None:
    with pytest.raises(SpecError) as caught:
        built(document_of({"Main": obj(p={"$ref": reference})}))
    [diagnostic] = caught.value.diagnostics
    assert (diagnostic.code, diagnostic.severity) == (code, Severity.ERROR)
    assert diagnostic.origin is not None
    assert diagnostic.origin.pointer.startswith("/components/schemas/Main/properties/p")


@pytest.mark.parametrize(
    "schemas",
    [
        {"A": {"$ref": "#/components/schemas/A/properties/x"}},
        {"A": {"$ref": "#/components/schemas/B/x"}, "B": {"$ref": "#/components/schemas/A/x"}},
        {"A": ref("B"), "B": ref("A"), "C": obj(p={"$ref": "#/components/schemas/A/x"})},
    ],
)
def test_pointers_through_circles_lead_nowhere(schemas: dict[str, Json]) -> None:
    try:
        found = reported(built(document_of(schemas)), Severity.WARNING)
    except SpecError as error:
        found = [(diagnostic.code, "") for diagnostic in error.diagnostics]
    assert "ref-unresolved" in {code for code, _ in found}


@pytest.mark.parametrize("index", ["2", "99", "-", "01"])
def test_an_item_that_an_array_does_not_have_is_an_error(index: str) -> None:
    """Of an array that lost items, other references mean other items than before."""
    schemas = {"Main": obj(p=ref(f"Both/allOf/{index}")), "Both": {"allOf": [obj(a=INT), obj(b=INT)]}}
    with pytest.raises(SpecError) as caught:
        built(document_of(schemas))
    (error,) = caught.value.diagnostics
    assert (error.code, error.severity) == ("ref-unresolved", Severity.ERROR)
    assert error.message.endswith("is no index of an array of 2")


@pytest.mark.parametrize(
    ("reference", "meant"),
    [
        ("#/components/schemas/Custmer", "#/components/schemas/Customer"),
        ("#/components/schemas/customer", "#/components/schemas/Customer"),
        ("#/component/schema/Customer", "#/components/schemas/Customer"),
        ("#/definitions/Customer", "#/components/schemas/Customer"),
        ("#/$defs/Customer", "#/components/schemas/Customer"),
        ("#Customer", "#/components/schemas/Customer"),
        ("Customer", "#/components/schemas/Customer"),
        ("#/components/schemas/Customer/propertes/a~1b", "#/components/schemas/Customer/properties/a~1b"),
        ("other.json#/$defs/Pets", "other.json#/$defs/Pet"),
        ("#/components/schemas/Zebra", ""),
        ("#/components/responses/Customer/x", ""),
        ("missing.json", ""),
    ],
)
def test_a_reference_to_nothing_takes_any_value_and_says_what_is_likely_meant(reference: str, meant: str) -> None:
    other = json.dumps({"$defs": {"Pet": INT}})
    schemas = {"Main": obj(p={"$ref": reference}, a=INT), "Customer": obj(**{"a/b": INT})}
    package = built_files({"spec.json": json.dumps(document_of(schemas)), "other.json": other})
    (warning,) = [finding for finding in package.found if finding.severity is Severity.WARNING]
    assert warning.code == "ref-unresolved"
    assert warning.help.startswith(f"did you mean {meant!r}? " if meant else ("declare the schema", "until then"))
    assert package.problems("Main", {"p": [1], "a": "x"}) == ["/a"]


@pytest.mark.parametrize("content", ["[1]", '"text"', "3"])
def test_a_reference_to_a_file_that_holds_no_schema_is_an_error_where_it_stands(content: str) -> None:
    document = document_of({"Main": obj(p={"$ref": "other.json"})})
    with pytest.raises(SpecError) as caught:
        built_files({"spec.json": json.dumps(document), "other.json": content})
    (error,) = caught.value.diagnostics
    place = "/components/schemas/Main/properties/p"
    assert (error.code, error.origin and error.origin.pointer) == ("ref-unresolved", place)
    assert "'other.json' leads to a" in error.message
    assert [Path(second.origin.file).name for second in error.related] == ["other.json"]


@pytest.mark.parametrize(
    ("own", "seconds"), [({"$id": "https://x.example/main"}, ["/components/schemas/Main"]), ({}, [])]
)
def test_a_reference_to_nothing_names_the_identifier_that_changes_its_meaning(own: Json, seconds: list[str]) -> None:
    package = built(document_of({"Main": own | obj(p={"$ref": "#/components/schemas/Ghost"})}))
    (warning,) = [finding for finding in package.found if finding.severity is Severity.WARNING]
    assert [second.origin.pointer for second in warning.related] == seconds


WHOLE: dict[str, Json] = {
    "paths": {
        "/x": {
            "parameters": [{"name": "q", "in": "query", "schema": STR}],
            "get": {"responses": {"200": {"description": "", "content": {"a/b": {"schema": INT}}}}},
        }
    },
    "components": {
        "schemas": {"T": obj(properties=obj(a=INT)) | {"default": {"a": 1}, "x-part": obj(a=INT)}},
        "parameters": {"P": {"name": "p", "in": "query", "schema": {"type": "object", "not": STR}}},
        "responses": {"R": {"description": "", "headers": {"H": {"schema": STR}}}},
        "callbacks": {"C": {"{$url}": {}}},
        "examples": {"E": {"value": {}}},
        "more": {"M": obj(a=INT)},
    },
    "x-schemas": {"X": obj(a=INT)},
}


def referring(reference: str, **schemas: Json) -> dict[str, Json]:
    """A document with all kinds of objects, and a property that refers to one of them."""
    document: dict[str, Json] = json.loads(json.dumps(document_of({}) | WHOLE))
    document["components"]["schemas"] |= {"Main": obj(p={"$ref": reference}), **schemas}
    return document


@pytest.mark.parametrize(
    "pointer",
    [
        "#/info",
        "#/components",
        "#/components/schemas",
        "#/components/parameters",
        "#/components/responses",
        "#/components/responses/R/headers",
        "#/components/callbacks/C",
        "#/components/callbacks/C/{$url}",
        "#/components/examples/E/value",
        "#/paths",
        "#/paths/~1x",
        "#/paths/~1x/get",
        "#/paths/~1x/get/responses/200/content",
        "#/components/schemas/T/properties",
        "#/components/schemas/T/properties/properties/properties",
        "#/components/schemas/T/default",
    ],
)
def test_references_to_objects_that_are_no_schemas(pointer: str) -> None:
    with pytest.raises(SpecError) as caught:
        built(referring(pointer))
    found = [(d.code, d.origin and d.origin.pointer) for d in caught.value.diagnostics if d.severity is Severity.ERROR]
    assert found == [("ref-unresolved", "/components/schemas/Main/properties/p")]


@pytest.mark.parametrize(
    "pointer",
    [
        "#/components/parameters/P",
        "#/components/responses/R",
        "#/components/responses/R/headers/H",
        "#/paths/~1x/parameters/0",
        "#/paths/~1x/get/responses/200/content/a~1b",
    ],
)
def test_references_to_what_holds_a_schema_accept_any_value(pointer: str) -> None:
    package = built(referring(pointer))
    assert ("ref-unresolved", "/components/schemas/Main/properties/p") in reported(package, Severity.WARNING)
    assert package.problems("Main", {"p": [1]}) == []


@pytest.mark.parametrize(
    "pointer",
    [
        "#/components/parameters/P/schema",
        "#/components/parameters/P/schema/not",
        "#/components/responses/R/headers/H/schema",
        "#/paths/~1x/parameters/0/schema",
        "#/paths/~1x/get/responses/200/content/a~1b/schema",
        "#/components/schemas/T/properties/properties",
        "#/components/schemas/T/properties/properties/properties/a",
        "#/components/schemas/T/x-part",
        "#/components/more/M",
        "#/x-schemas/X",
    ],
)
def test_references_to_schemas_anywhere(pointer: str) -> None:
    assert [code for code, _ in reported(built(referring(pointer)), Severity.WARNING)] == []


def test_mappings_to_objects_that_are_no_schemas() -> None:
    union = {"oneOf": [ref("T")], "discriminator": {"propertyName": "k", "mapping": {"a": "#/info"}}}
    with pytest.raises(SpecError) as caught:
        built(referring("#/x-schemas/X", U=union))
    place = "/components/schemas/U/discriminator/mapping/a"
    assert ("ref-unresolved", place) in {(d.code, d.origin and d.origin.pointer) for d in caught.value.diagnostics}


@pytest.mark.parametrize("reference", ["missing.json", "missing.json#/X", "Pet"])
def test_a_file_that_is_missing_is_a_warning(reference: str) -> None:
    package = built(document_of({"Main": obj(p={"$ref": reference}, a=INT)}))
    assert reported(package) == [("ref-unresolved", "/components/schemas/Main/properties/p")]
    assert package.problems("Main", {"p": [1], "a": "x"}) == ["/a"]


@pytest.mark.parametrize(
    "schemas",
    [
        {"A": ref("A")},
        {"A": ref("B"), "B": ref("A")},
        {"A": {"allOf": [ref("B"), obj(a=INT)]}, "B": {"allOf": [ref("A"), obj(b=INT)]}},
        {"A": {**ref("A"), "maxProperties": 3}},
        {"A": {**ref("A"), "type": "object", "maxProperties": 3}, "R": obj(a=ref("A"))},
        {"A": {"allOf": [ref("B")], "minProperties": 1}, "B": {**ref("A"), "maxProperties": 3}},
        {"A": {"anyOf": [ref("A"), {"type": "null"}]}},
    ],
)
@pytest.mark.parametrize("validate", [False, True])
def test_circles_that_define_nothing(schemas: dict[str, Json], validate: bool) -> None:
    with pytest.raises(SpecError) as caught:
        built(document_of(schemas), settings=changed(DEFAULTS, {"validate": validate}))
    assert {diagnostic.code for diagnostic in caught.value.diagnostics} == {"ref-cycle"}
