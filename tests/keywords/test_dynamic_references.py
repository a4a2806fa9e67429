"""`$dynamicRef` and `$recursiveRef`: what they mean is decided by the schemas from which a schema is reached."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.built import Built, Json, built, built_files, document_of, reported
from tests.keywords.table import INT, STR, Case, Check, Table, arr, obj, ref

LIST, PAGES, OF_USERS = (f"https://example.com/{name}" for name in ("list", "page", "p"))
ITEM: Json = {"$dynamicRef": "#item"}
PAGE: Json = obj(["items"], items=arr(ITEM), next=STR) | {"$defs": {"any": {"$dynamicAnchor": "item", "not": {}}}}
USER: Json = obj(["id"], id=INT)
TREE: Json = obj(["value"], value={}, children=arr({"$dynamicRef": "#node"})) | {"$dynamicAnchor": "node"}


def page_of(item: Json, id: str, page: Json) -> dict[str, Any]:
    """A page with such items: the generic one, with its anchor bound anew."""
    return {"$id": id, **page, "$defs": {"bound": {"$dynamicAnchor": "item"} | item}}


REFERENCES = Table(
    "dynamic_references",
    Case(
        name="an anchor that is bound in one place only",
        schema=TREE,
        accepted=[{"value": 1}, {"value": "x", "children": [{"value": 1, "children": []}]}],
        refused=[({"value": 1, "children": [{}]}, "/children/0/value"), ({"value": 1, "children": [1]}, "/children/0")],
        alone=True,
    ),
    Case(
        name="a reference to a dynamic anchor that is no dynamic one",
        schema=page_of(USER, "https://example.com/users", {"$ref": LIST}),
        others={
            "List": obj(items=arr({"$ref": "#item"})) | {"$id": LIST, "$defs": {"x": {"$dynamicAnchor": "item"} | STR}}
        },
        accepted=[{"items": ["x"]}],
        refused=[({"items": [{"id": 1}]}, "/items/0")],
        alone=True,
    ),
    Case(
        name="a dynamic reference to an anchor that is no dynamic one",
        schema=page_of(USER, "https://example.com/users", {"$ref": LIST}),
        others={"List": obj(items=arr(ITEM)) | {"$id": LIST, "$defs": {"x": {"$anchor": "item"} | STR}}},
        accepted=[{"items": ["x"]}],
        refused=[({"items": [{"id": 1}]}, "/items/0")],
        alone=True,
    ),
    Case(
        name="a page of users",
        schema=page_of(ref("User"), "https://example.com/users", {"$ref": PAGES}),
        others={"Page": PAGE | {"$id": PAGES}, "User": USER},
        accepted=[{"items": [{"id": 1}], "next": "n"}],
        refused=[({"items": [{"id": "x"}]}, "/items/0/id"), ({"items": [1]}, "/items/0"), ({}, "/items")],
        reported=None,
        alone=True,
    ),
    Case(
        name="a page of texts, as a part with more",
        schema=page_of(STR, "https://example.com/texts", {"allOf": [{"$ref": "page"}, obj(["total"], total=INT)]}),
        others={"Page": PAGE | {"$id": PAGES}},
        accepted=[{"items": ["x"], "total": 1}],
        refused=[({"items": [1], "total": 1}, "/items/0"), ({"items": []}, "/total")],
        reported=None,
        alone=True,
    ),
    Case(
        name="pages without any $id",
        schema=obj(
            users={"$ref": "#/components/schemas/Users"}, names={"$ref": "#/components/schemas/Names"}, any=ref("Page")
        ),
        others={
            "Page": PAGE,
            "Users": {"$ref": "#/components/schemas/Page", "$defs": {"a": {"$dynamicAnchor": "item"} | ref("User")}},
            "Names": {"$ref": "#/components/schemas/Page", "$defs": {"a": {"$dynamicAnchor": "item"} | STR}},
            "User": USER,
        },
        accepted=[{"users": {"items": [{"id": 1}]}, "names": {"items": ["x"]}, "any": {"items": []}}],
        refused=[
            ({"users": {"items": ["x"]}}, "/users/items/0"),
            ({"names": {"items": [{"id": 1}]}}, "/names/items/0"),
        ],
        reported=["keyword-ignored", "schema-invalid"],
        alone=True,
    ),
    Case(
        name="bound in a property",
        schema=obj(p=page_of(ref("User"), OF_USERS, {"$ref": PAGES}), q=ref("User")),
        others={"Page": PAGE | {"$id": PAGES}, "User": USER},
        accepted=[{"p": {"items": [{"id": 1}]}, "q": {"id": 1}}],
        refused=[({"p": {"items": [{"id": "x"}]}}, "/p/items/0/id")],
        reported=["keyword-ignored"],
        alone=True,
    ),
    Case(
        name="a tree of numbers, at every depth",
        schema={"$id": "https://example.com/numbers", "$dynamicAnchor": "node", "$ref": "tree"} | obj(value=INT),
        others={"Tree": TREE | {"$id": "https://example.com/tree"}},
        accepted=[{"value": 1, "children": [{"value": 2, "children": [{"value": 3}]}]}],
        refused=[
            ({"value": 1, "children": [{"value": "x"}]}, "/children/0/value"),
            ({"value": 1, "children": [{"value": 2, "children": [{"value": "x"}]}]}, "/children/0/children/0/value"),
        ],
        alone=True,
    ),
    Case(
        name="two anchors, of which one schema binds one and another one both",
        schema={"$id": "https://example.com/both", "$ref": "half", "$defs": {"k": {"$dynamicAnchor": "key"} | INT}},
        others={
            "Pair": obj(key={"$dynamicRef": "#key"}, value={"$dynamicRef": "#value"})
            | {
                "$id": "https://example.com/pair",
                "$defs": {"k": {"$dynamicAnchor": "key"} | STR, "v": {"$dynamicAnchor": "value"} | STR},
            },
            "Half": {
                "$id": "https://example.com/half",
                "$ref": "pair",
                "$defs": {"v": {"$dynamicAnchor": "value"} | INT},
            },
        },
        accepted=[{"key": 1, "value": 2}],
        refused=[({"key": "x", "value": 2}, "/key"), ({"key": 1, "value": "x"}, "/value")],
        alone=True,
    ),
    Case(
        name="a reference beside a dynamic one",
        schema=ref("Named") | {"$dynamicRef": "#node"},
        others={"Named": obj(["name"], name=STR), "Node": obj(["id"], id=INT) | {"$dynamicAnchor": "node"}},
        accepted=[{"name": "x", "id": 1}],
        refused=[({"name": "x", "id": "y"}, "/id"), ({"id": 1}, "/name")],
        alone=True,
    ),
    Case(
        name="$recursiveRef in a document",
        schema=obj(depth=INT, parts=arr({"$recursiveRef": "#"})),
        accepted=[{"parts": [{"parts": [], "depth": 1}]}],
        refused=[({"parts": [{"parts": [{"depth": "x"}]}]}, "/parts/0/parts/0/depth"), ({"parts": [1]}, "/parts/0")],
        reported=["ref-unresolved"],
        alone=True,
    ),
    Case(
        name="an anchor that nobody has",
        schema=obj(p={"$dynamicRef": "#nobody"}, q=INT),
        others={"Other": obj(a=INT) | {"$dynamicAnchor": "somebody"}},
        reported=["ref-unresolved"],
        alone=True,
    ),
)


@pytest.mark.parametrize("check", REFERENCES.checks())
def test_dynamic_references(check: Check) -> None:
    check.hold()


def package_of(**schemas: Json) -> Built:
    return built(document_of(schemas))


def test_a_generic_schema_is_called_after_what_its_anchors_mean() -> None:
    page = PAGE | {"$id": PAGES}
    of_user = page_of(ref("User"), OF_USERS, {"$ref": "page"})
    package = package_of(Page=page, User=USER, Result=obj(users=of_user, other={"$ref": PAGES}))
    assert {"page.py", "page_of_user.py"} <= package.files.keys()
    assert "    users: PageOfUser | None = None\n    other: Page | None = None" in package.files["result.py"]


def test_an_entry_that_binds_anchors_gives_its_name_to_the_schema_so_bound() -> None:
    page = PAGE | {"$id": PAGES}
    package = package_of(Page=page, User=USER, Users=page_of(ref("User"), "https://example.com/u", {"$ref": "page"}))
    assert "class Users(Model):\n    items: list[User]" in package.files["users.py"].replace("\n\n", "\n")


def test_schemas_that_ask_for_no_anchor_are_not_doubled() -> None:
    page = PAGE | {"$id": PAGES, "properties": PAGE["properties"] | {"about": ref("About")}}
    users = page_of(ref("User"), "https://example.com/u", {"$ref": "page"})
    package = package_of(Page=page, About=obj(a=INT), User=USER, Users=users)
    assert sorted(name for name in package.files if "about" in name) == ["about.py"]


FIRST_2019 = {"$schema": "https://json-schema.org/draft/2019-09/schema"}
NUMBERS_2019: Json = FIRST_2019 | {
    "$id": "https://example.com/numbers",
    "$recursiveAnchor": True,
    "$ref": "tree",
} | obj(value=INT)  # fmt: skip
BOTH = ("numbers.json", "tree.json")
TREE_2019: Json = FIRST_2019 | {
    "$id": "https://example.com/tree",
    "$recursiveAnchor": True,
} | obj(["value"], value={}, children=arr({"$recursiveRef": "#"}))  # fmt: skip


def test_a_recursive_reference_means_the_outermost_schema_with_a_recursive_anchor() -> None:
    package = built_files({"numbers.json": json.dumps(NUMBERS_2019), "tree.json": json.dumps(TREE_2019)}, specs=BOTH)
    value = {"value": 1, "children": [{"value": 2, "children": []}]}
    assert package.dump("numbers", package.load("numbers", value)) == value
    assert package.problems("numbers", {"value": 1, "children": [{"value": "x"}]}) == ["/children/0/value"]
    assert package.problems("tree", {"value": 1, "children": [{"value": "x"}]}) == []


def test_without_a_recursive_anchor_it_is_a_reference_like_any_other() -> None:
    plain = {key: value for key, value in TREE_2019.items() if key != "$recursiveAnchor"}
    package = built_files({"numbers.json": json.dumps(NUMBERS_2019), "tree.json": json.dumps(plain)}, specs=BOTH)
    assert package.problems("numbers", {"value": 1, "children": [{"value": "x"}]}) == []
    assert package.problems("numbers", {"value": 1, "children": [{}]}) == ["/children/0/value"]


def test_an_anchor_that_several_schemas_of_a_document_have_is_reported() -> None:
    package = package_of(A=TREE, B=TREE, C=obj(a=ref("A"), b=ref("B")))
    assert reported(package) == [("schema-invalid", "/components/schemas/B/$dynamicAnchor")]
