"""Paths of definitions: which places have which, and that nothing moves them that does not concern them.

In: documents and pages. Out: paths by pointer, and definitions by path. Not here: paths that passes make.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import Sink
from schemawright.frontends.markdown import Page, read_pages
from schemawright.frontends.openapi.read import read_documents
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Field, Member
from schemawright.source.pointers import parse_pointer, resolve
from schemawright.source.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
REFERENCE = {"$ref": "#/components/schemas/A"}
OBJECT = {"type": "object", "properties": {"x": {"type": "string"}}}


def read(*specs: str | Path) -> Catalog:
    workspace = Workspace()
    return read_documents([workspace.open(spec) for spec in specs], workspace, Sink())


def written(folder: Path, document: object, name: str = "spec.json") -> Catalog:
    (folder / name).write_text(json.dumps(document), "utf-8")
    return read(folder / name)


def schemas(**declared: object) -> dict[str, Any]:
    return {"openapi": "3.1.0", "info": {}, "paths": {}, "components": {"schemas": declared}}


def paths(of: Catalog) -> dict[str, str]:
    """Paths by the pointers of what they lead to."""
    return {d.origin.pointer: of.path_of(d.id) for d in of}


def marked(value: str, **more: object) -> dict[str, Any]:
    return {"type": "object", "properties": {"kind": {"const": value}, "inner": OBJECT, **more}}


IN_SCHEMAS: list[tuple[str, object, str, str]] = [
    ("property", {"properties": {"owner": OBJECT}}, "properties/owner", "Pet/owner"),
    ("items", {"properties": {"tags": {"items": OBJECT}}}, "properties/tags/items", "Pet/tags/[]"),
    ("tuple", {"properties": {"t": {"prefixItems": [True, OBJECT]}}}, "properties/t/prefixItems/1", "Pet/t/[1]"),
    ("old tuple", {"properties": {"t": {"items": [True, OBJECT]}}}, "properties/t/items/1", "Pet/t/[1]"),
    ("map", {"properties": {"m": {"additionalProperties": OBJECT}}}, "properties/m/additionalProperties", "Pet/m/{}"),
    (
        "pattern",
        {"properties": {"a": True}, "patternProperties": {"^x": OBJECT}, "additionalProperties": False},
        "patternProperties/^x",
        "Pet/{^x}",
    ),
    ("branch by tag", {"oneOf": [OBJECT, marked("cat")]}, "oneOf/1", "Pet/<cat>"),
    (
        "branch by the tag of the union",
        {"oneOf": [{**marked("a"), "properties": {"v": {"const": 1}, "t": {"const": "b"}}}, OBJECT],
         "discriminator": {"propertyName": "t"}},
        "oneOf/0",
        "Pet/<b>",
    ),
    ("branch by title", {"anyOf": [{**OBJECT, "title": "A b"}, True]}, "anyOf/0", "Pet/<A b>"),
    ("branch by required keys", {"anyOf": [{**OBJECT, "required": ["z", "y"]}, True]}, "anyOf/0", "Pet/<y,z>"),
    ("branch by its properties", {"anyOf": [OBJECT, True]}, "anyOf/0", "Pet/<x>"),
    ("branch by its type", {"anyOf": [{"enum": ["a", "b"], "type": "string"}, OBJECT]}, "anyOf/0", "Pet/<string>"),
    ("branch of arrays", {"oneOf": [{"items": OBJECT}, True]}, "oneOf/0/items", "Pet/<[x]>/[]"),
    ("type list", {"type": ["string", "array"], "items": OBJECT}, "type/1/items", "Pet/<array>/[]"),
    ("in a part", {"allOf": [REFERENCE, {"properties": {"p": OBJECT}}]}, "allOf/1/properties/p", "Pet/p"),
    ("part", {"allOf": [REFERENCE, {"title": "T", "anyOf": [OBJECT, {"type": "string"}]}]}, "allOf/1", "Pet/&T"),
    ("slash and others", {"properties": {"a/b~#": OBJECT}}, "properties/a~1b~0#", "Pet/a~1b~0~2"),
    ("like a step", {"properties": {"[]": OBJECT}}, "properties/[]", "Pet/~3[]"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "place", "expected"), [row[1:] for row in IN_SCHEMAS], ids=[r[0] for r in IN_SCHEMAS]
)
def test_places_in_a_schema(schema: object, place: str, expected: str, tmp_path: Path) -> None:
    found = paths(written(tmp_path, schemas(A=OBJECT, Pet=schema)))
    assert found[f"/components/schemas/Pet/{place}"] == expected
    assert found["/components/schemas/Pet"] == "Pet"


def operations() -> dict[str, Any]:
    json_body = {"content": {"application/json": {"schema": marked("json")}}}
    near = {"name": "near", "in": "query", "schema": marked("query")}
    parameters = [near, {**near, "in": "header", "schema": marked("header")}]
    post = {"parameters": parameters, "requestBody": json_body, "responses": {"200": copy.deepcopy(json_body)}}
    return {**schemas(), "paths": {"/pets/{id}": {"post": post}}}


def test_places_in_operations(tmp_path: Path) -> None:
    found = written(tmp_path, operations())
    above = "/paths/~1pets~1{id}/post"
    assert {found.path_of(id) for id in found.roots} == {
        f"{above}/parameters/query:near",
        f"{above}/parameters/header:near",
        f"{above}/requestBody/content/application~1json",
        f"{above}/responses/200/content/application~1json",
    }
    assert found.by_path(f"{above}/requestBody/content/application~1json/inner") is not None


def test_places_in_documents_of_other_kinds(tmp_path: Path) -> None:
    root = {"properties": {"p": OBJECT, "r": {"$ref": "#/Other"}}, "$defs": {"D": OBJECT}, "Other": OBJECT}
    assert set(paths(written(tmp_path, root)).values()) == {"#", "/p", "D", "Other"}
    swagger = {"swagger": "2.0", "info": {}, "paths": {}, "definitions": {"Pet": {"properties": {"o": OBJECT}}}}
    assert set(paths(written(tmp_path, swagger)).values()) == {"Pet", "Pet/o"}


Spec = dict[str, Any]
CHANGES: dict[str, tuple[Callable[[Spec], list[Any]], Any]] = {
    "branch": (lambda spec: spec["components"]["schemas"]["Shape"]["oneOf"], {"title": "New", **OBJECT}),
    "nested branch": (
        lambda spec: spec["components"]["schemas"]["Shape"]["oneOf"][0]["properties"]["deep"]["anyOf"],
        marked("new"),
    ),
    "part": (lambda spec: spec["components"]["schemas"]["Whole"]["allOf"], {"properties": {"more": OBJECT}}),
    "referring part": (
        lambda spec: spec["components"]["schemas"]["Whole"]["allOf"], {"$ref": "#/components/schemas/Other"},
    ),
    "union as a part": (
        lambda spec: spec["components"]["schemas"]["Whole"]["allOf"], {"oneOf": [marked("n1"), marked("n2")]},
    ),
    "parameter": (
        lambda spec: spec["paths"]["/pets/{id}"]["post"]["parameters"],
        {"name": "new", "in": "query", "schema": OBJECT},
    ),
    "parameter of the path": (
        lambda spec: spec["paths"]["/pets/{id}"].setdefault("parameters", []),
        {"name": "near", "in": "query", "schema": OBJECT},
    ),
}  # fmt: skip


def spec() -> Spec:
    deep = {"anyOf": [marked("one"), {"required": ["x"], **OBJECT}, {"items": OBJECT}, {"enum": ["a", "b"]}]}
    shape = {"oneOf": [marked("circle", deep=deep), marked("square"), {"type": ["array"], "items": marked("many")}]}
    whole = {
        "allOf": [
            {"$ref": "#/components/schemas/New"},
            {"properties": {"p": OBJECT, "e": {"enum": ["a", "b"]}}},
            {"properties": {"q": {"items": OBJECT}}, "required": ["q"]},
        ]
    }
    found = operations()
    found["components"]["schemas"] = {"New": OBJECT, "Other": OBJECT, "Shape": shape, "Whole": whole}
    return found


def without(value: Any, what: object) -> Any:
    """A value without what was inserted into a list in it."""
    if isinstance(value, list):
        return [without(item, what) for item in value if item != what]
    return {key: without(item, what) for key, item in value.items()} if isinstance(value, dict) else value


def at(document: Spec, pointer: str) -> Any:
    return resolve(document, parse_pointer(pointer))


@pytest.mark.parametrize("index", [0, 1, None], ids=["first", "second", "last"])
@pytest.mark.parametrize(("where", "what"), CHANGES.values(), ids=CHANGES)
def test_an_insertion_moves_no_path(
    where: Callable[[Spec], list[Any]], what: object, index: int | None, tmp_path: Path
) -> None:
    before, document = written(tmp_path, spec()), spec()
    entries = where(document)
    entries.insert(len(entries) if index is None else index, what)
    after = written(tmp_path, document)
    assert len(after) > len(before) or "$ref" in str(what)
    for definition in before:
        found = after.by_path(before.path_of(definition.id))
        assert found is not None, before.path_of(definition.id)
        assert without(at(document, after[found].origin.pointer), what) == at(spec(), definition.origin.pointer)


@pytest.mark.parametrize("keyword", ["requestBody", "responses"])
@pytest.mark.parametrize("is_first", [True, False])
def test_another_media_type_moves_no_path(keyword: str, is_first: bool, tmp_path: Path) -> None:
    before, document = written(tmp_path, spec()), spec()
    holder = document["paths"]["/pets/{id}"]["post"][keyword]
    holder = holder["200"] if keyword == "responses" else holder
    more = {"text/json": {"schema": OBJECT}}
    holder["content"] = {**more, **holder["content"]} if is_first else {**holder["content"], **more}
    after = written(tmp_path, document)
    known = {before.path_of(d.id): d.origin for d in before}
    assert known.items() <= {after.path_of(d.id): d.origin for d in after}.items()
    assert len(after) == len(before) + 1


def specs() -> list[Path]:
    cases = [path.parent for path in (ROOT / "tests" / "cases").glob("*/expected")]
    found = [*(ROOT / "specs").glob("*.*"), *(path for case in cases for path in case.glob("spec.*"))]
    return sorted(path for path in found if path.suffix in (".json", ".yaml"))


@pytest.mark.parametrize("path", specs(), ids=lambda path: "/".join(path.parts[-2:]))
def test_paths_lead_to_one_definition_and_back(path: Path) -> None:
    found = read(path)
    assert len({found.path_of(id) for id in found.types}) == len(found)
    assert all(found.by_path(found.path_of(id)) == id for id in found.types)
    for id in found.types:
        assert all(path.startswith(f"{found.path_of(id)}/") for path in found.members(id))
    paths = [path for id in found.types for path in found.members(id)]
    assert len({*paths}) == len(paths)


def test_members_are_called_by_what_they_are(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        schemas(
            Pet={"properties": {"owner": OBJECT}, "additionalProperties": {"type": "string"}},
            Colour={"enum": ["red", "a/b"]},
            Shape={"oneOf": [{"$ref": "#/components/schemas/Pet"}, marked("circle"), {"type": "string"}]},
        ),
    )
    assert [path for id in found.roots for path in found.members(id)] == [
        "Pet/owner",
        "Pet/{}",
        "Colour/=red",
        "Colour/=a~1b",
        "Shape/<Pet>",
        "Shape/<circle>",
        "Shape/<string>",
    ]
    members = {str(path): part for id in found.types for path, part in found.members(id).items()}
    assert [type(members[path]) for path in ("Pet/owner", "Colour/=red")] == [Field, Member]
    assert found.by_path("Pet/owner") is not None
    assert found.by_path("Colour/=red") is None
    assert found.by_path("Nothing") is None


HOSTILE = ["", "/", "~", "~1", "#", "[]", "{}", "<x>", "&A", ":not", "=a", "a#b", "\n", "\x1b[0m", "\u202e"]


def test_hostile_names_have_paths_of_their_own(tmp_path: Path) -> None:
    whole = {
        "properties": dict.fromkeys([*HOSTILE, "not", "x"], OBJECT),
        "additionalProperties": OBJECT,
        "patternProperties": {},
        "not": {"properties": {"x": OBJECT}},
    }
    named = dict.fromkeys([*HOSTILE, "A", "A/x"], whole)
    twins = {"anyOf": [OBJECT, OBJECT, {**OBJECT, "title": "x"}, marked("x"), {"items": OBJECT}, {"items": OBJECT}]}
    found = written(tmp_path, schemas(**named, Twins=twins))
    all_paths = [found.path_of(id) for id in found.types]
    assert len(set(all_paths)) == len(found) > len(named) * len(HOSTILE)
    assert all(path.isprintable() and path.encode() for path in all_paths)
    assert [path for path in all_paths if "~~" in path] == [
        f"Twins/{path}" for path in ("<x>~~2", "<x>~~3", "<x>~~4", "<x>/inner", "<[x]>/[]~~2") if "~~" in path
    ]


def test_paths_are_the_same_from_every_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    specs, common = tmp_path / "specs", tmp_path / "specs" / "common"
    (tmp_path / "elsewhere").mkdir()
    common.mkdir(parents=True)
    (common / "pets.json").write_text(json.dumps({**schemas(Pet={"properties": {"o": OBJECT}}), "Bare": OBJECT}))
    (common / "one.json").write_text(json.dumps({"properties": {"o": OBJECT}}))
    here = schemas(
        A={
            "properties": {
                "pet": {"$ref": "common/pets.json#/components/schemas/Pet"},
                "one": {"$ref": "common/one.json"},
            }
        }
    )
    (specs / "api.json").write_text(json.dumps(here))
    expected = {"A", "common/pets.json#Pet", "common/pets.json#Pet/o", "common/one.json#", "common/one.json#/o"}
    for folder, name in (
        (tmp_path, "specs/api.json"),
        (specs, "api.json"),
        (specs, "./api.json"),
        (common, "../api.json"),
        (tmp_path / "elsewhere", "../specs/api.json"),
        (tmp_path, str(specs / "api.json")),
    ):
        monkeypatch.chdir(folder)
        found = read(name)
        assert {found.path_of(id) for id in found.types} == expected


def test_pages_and_documents_call_a_model_the_same() -> None:
    pages = [Page(p.name, p.read_text("utf-8")) for p in sorted((ROOT / "specs" / "azure_openai_docs").glob("*.md"))]
    of_pages, of_document = read_pages(pages, Sink()), read(ROOT / "specs" / "azure_openai.yaml")
    kept = [d for d in of_document.declared() if d.name.text in {page.name.text for page in of_pages.declared()}]
    assert len(kept) > 50
    assert all(of_pages.by_path(of_document.path_of(d.id)) is not None for d in kept)


def test_an_enum_inline_in_a_page_has_the_path_of_its_property() -> None:
    row = "**tags** | Option<**Vec<Status>**> | Which. (enum: low, high) | [optional]"
    page = f"# Pet\n\n## Properties\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n{row}\n"
    found = read_pages([Page("Pet.md", page)], Sink())
    assert {found.path_of(id) for id in found.types} == {"Pet", "Pet/tags/[]"}
