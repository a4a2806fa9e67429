"""`$id`, `$anchor` and what references mean by them: in one document, across files, in every draft."""

from __future__ import annotations

import json
from typing import Any

import pytest

from schemawright.diagnostics import Severity, SpecError
from tests.built import Built, Json, built_files, document_of, reported
from tests.keywords.table import INT, STR, obj

MODERN = "https://json-schema.org/draft/2020-12/schema"
DRAFT_7 = "http://json-schema.org/draft-07/schema#"
POINTED = obj(n=INT)
SITE = "https://example.com/s"


def package(main: Json, *, specs: tuple[str, ...] = (), **files: Json) -> Built:
    """The package of `main.json`, with other files beside it by their stems; `__` stands for a slash."""
    texts = {f"{name.replace('__', '/')}.json": json.dumps(schema) for name, schema in files.items()}
    return built_files({"main.json": json.dumps(main), **texts}, specs=specs)


def pointing(reference: str, **more: Any) -> dict[str, Any]:
    return {"$schema": MODERN, **obj(p={"$ref": reference}), **more}


def holds(made: Built, schema: str = "main") -> bool:
    """Whether property p is the integer-holding object that a reference was to lead to."""
    return made.problems(schema, {"p": {"n": "x"}}) == ["/p/n"] and made.problems(schema, {"p": {"n": 1}}) == []


@pytest.mark.parametrize(
    "reference",
    [
        f"{SITE}/main.json#/$defs/Q",
        "main.json#/$defs/Q",
        "#/$defs/Q",
        f"{SITE}/main.json#here",
        "main.json#here",
        "#here",
    ],
)
@pytest.mark.parametrize("own", [f"{SITE}/main.json", f"{SITE}/main.json#"])
def test_a_document_answers_to_its_own_identifier(reference: str, own: str) -> None:
    made = package({**pointing(reference), "$id": own, "$defs": {"Q": {**POINTED, "$anchor": "here"}}})
    assert holds(made)
    assert not made.found


def test_an_identifier_may_be_no_address() -> None:
    assert holds(package(pointing("urn:x:main#/$defs/Q", **{"$id": "urn:x:main", "$defs": {"Q": POINTED}})))


def test_a_document_refers_to_itself_as_a_whole() -> None:
    made = package({**pointing(f"{SITE}/main.json"), "$id": f"{SITE}/main.json", "required": ["p"]})
    assert made.problems("main", {"p": {}}) == ["/p/p"]


@pytest.mark.parametrize("specs", [("main.json", "b.json"), ("b.json", "main.json"), ("main.json",)])
@pytest.mark.parametrize("reference", ["b.json", f"{SITE}/b.json", "b.json#", f"{SITE}/b.json#/$defs/Q", "b.json#here"])
def test_documents_side_by_side_know_one_another(specs: tuple[str, ...], reference: str) -> None:
    made = package(
        {**pointing(reference), "$id": f"{SITE}/main.json"},
        specs=specs,
        b={"$schema": MODERN, "$id": f"{SITE}/b.json", **POINTED, "$defs": {"Q": {**POINTED, "$anchor": "here"}}},
    )
    assert holds(made)
    assert not made.found


@pytest.mark.parametrize(
    ("own", "reference", "file"),
    [
        (f"{SITE}/v1/main.json", f"{SITE}/v1/sub/b.json", "sub__b"),
        (f"{SITE}/v1/main.json", "sub/b.json", "sub__b"),
        (f"{SITE}/v1/main.json", "/s/v1/b.json", "b"),
        (f"{SITE}/v1/main.json", "./b.json", "b"),
        ("https://example.com/main.json", "b.json#/$defs/Q", "b"),
    ],
)
def test_a_copy_of_published_schemas_needs_no_server(own: str, reference: str, file: str) -> None:
    made = package({**pointing(reference), "$id": own}, **{file: {**POINTED, "$defs": {"Q": POINTED}}})
    assert holds(made)
    assert not made.found


@pytest.mark.parametrize("reference", [f"{SITE}/gone.json", "gone.json", "https://elsewhere.example/b.json"])
def test_what_no_file_holds_is_still_asked_leave_for(reference: str) -> None:
    with pytest.raises(SpecError) as caught:
        package({**pointing(reference), "$id": f"{SITE}/main.json"}, b=POINTED)
    assert [(d.code, "--allow-origin" in d.help) for d in caught.value.diagnostics] == [("remote-reference", True)]


def test_a_document_reached_by_its_path_answers_to_its_identifier() -> None:
    main = obj(a={"$ref": "b.json"}, p={"$ref": f"{SITE}/other/name.json#/$defs/Q"})
    made = package(main, b={"$id": f"{SITE}/other/name.json", **obj(x=STR), "$defs": {"Q": POINTED}})
    assert holds(made)


def test_a_relative_identifier_is_known_in_its_document_alone() -> None:
    made = package(
        obj(a={"$ref": "other.json"}, p={"$ref": "b.json"}), b=POINTED, other={**obj(x=STR), "$id": "b.json"}
    )
    assert holds(made)


def test_anchors_belong_to_their_resource() -> None:
    inner = {"$id": "inner.json", **obj(q={"$ref": "#x"}), "$defs": {"X": {**obj(s=STR), "$anchor": "x"}}}
    main = {
        "$schema": MODERN,
        **obj(p={"$ref": "#x"}, r={"$ref": "inner.json"}, t={"$ref": "inner.json#x"}),
        "$defs": {"Inner": inner, "Own": {**POINTED, "$anchor": "x"}},
    }
    made = package(main)
    assert holds(made)
    assert made.problems("main", {"r": {"q": {"s": 1}}, "t": {"s": 1}}) == ["/r/q/s", "/t/s"]


@pytest.mark.parametrize(
    "reference", ["b.json#here", "b.json#%68ere", "b.json#/", "b.json#", "b.json", "./b.json#/properties/o"]
)
def test_fragments_of_other_files(reference: str) -> None:
    b = {**obj(n=INT, o={**POINTED, "$anchor": "here"})}
    assert holds(package(pointing(reference), b=b))


def test_a_slash_alone_is_the_whole_unless_a_member_has_no_name() -> None:
    made = package(pointing("#/", required=["p"]))
    assert made.problems("main", {"p": {}}) == ["/p/p"]
    assert holds(package(pointing("b.json#/"), b={"": POINTED, "type": "string"}))


@pytest.mark.parametrize(
    ("draft", "reference", "leads"),
    [
        (DRAFT_7, "#foo", True),
        ("http://json-schema.org/draft-06/schema#", "#foo", True),
        ("http://json-schema.org/draft-04/schema#", "#foo", True),
        ("http://json-schema.org/draft-04/schema", "#foo", True),
    ],
)
def test_anchors_of_old_drafts(draft: str, reference: str, leads: bool) -> None:
    keyword = "id" if "04" in draft else "$id"
    main = {"$schema": draft, **obj(p={"$ref": reference}), "definitions": {"A": {keyword: "#foo", **POINTED}}}
    assert holds(package(main)) is leads


@pytest.mark.parametrize(("draft", "is_read"), [(DRAFT_7, False), (MODERN, True)])
def test_an_identifier_beside_a_reference(draft: str, is_read: bool) -> None:
    """Up to draft 7 it is ignored: the reference is relative to what is around it."""
    main = {
        "$schema": draft,
        "$id": f"{SITE}/main.json",
        **obj(p={"$id": f"{SITE}/sub/", "$ref": "b.json"}),
        "definitions": {"B": {"$id": f"{SITE}/b.json", **POINTED}, "S": {"$id": f"{SITE}/sub/b.json", **obj(n=STR)}},
    }
    assert package(main).problems("main", {"p": {"n": "x"}}) == ([] if is_read else ["/p/n"])


def test_properties_may_be_called_as_keywords_that_hold_data() -> None:
    made = package(pointing("q.json", **{"$defs": {"D": obj(default={**POINTED, "$id": "q.json"})}}))
    assert holds(made)


def test_identifiers_in_data_are_none() -> None:
    main = pointing(
        "#q", examples=[{"$anchor": "q", "type": "string"}], **{"$defs": {"D": {**POINTED, "$anchor": "q"}}}
    )
    assert holds(package(main))


def test_references_into_the_document_below_an_identifier() -> None:
    document = document_of({
        "Main": {"$id": f"{SITE}/main.json", **obj(p={"$ref": "#/components/schemas/Q"})},
        "Q": POINTED,
    })  # fmt: skip
    made = built_files({"spec.json": json.dumps(document)})
    assert holds(made, "Main")
    assert not made.found


@pytest.mark.parametrize("version", ["3.0.3", "3.1.1"])
def test_references_that_start_at_the_schema_around_them(version: str) -> None:
    main = obj(q=POINTED, p={"$ref": "#/properties/q"})
    made = built_files({"spec.json": json.dumps(document_of({"Main": main, "Other": obj(q=STR)}, version))})
    assert holds(made, "Main")
    assert reported(made, Severity.WARNING) == [("ref-unresolved", "/components/schemas/Main/properties/p")]


def test_references_that_start_at_the_schema_of_a_body() -> None:
    schema = obj(q=POINTED, p={"$ref": "#/properties/q"})
    operation = {"operationId": "add", "requestBody": {"content": {"application/json": {"schema": schema}}}}
    document = {"openapi": "3.1.1", "paths": {"/a": {"post": operation}}}
    assert holds(built_files({"spec.json": json.dumps(document)}), "addRequest")


META_SCHEMAS = [
    "http://json-schema.org/draft-04/schema#",
    "http://json-schema.org/draft-06/schema#",
    DRAFT_7,
    "https://json-schema.org/draft-07/schema",
    "https://json-schema.org/draft/2019-09/schema",
    "https://json-schema.org/draft/2020-12/schema",
]


@pytest.mark.parametrize("reference", META_SCHEMAS)
def test_meta_schemas_are_known(reference: str) -> None:
    made = package({"$schema": reference, **obj(p={"$ref": reference})})
    good = {"type": "object", "properties": {"a": {"type": ["string", "null"], "minLength": 1}}, "required": ["a"]}
    assert made.dump("main", made.load("main", {"p": good})) == {"p": good}
    assert made.load("main", {"p": good}).p.properties["a"].min_length == 1
    assert made.problems("main", {"p": {"properties": {"a": {"title": 5}}}}) != []
    assert not reported(made, Severity.WARNING)


@pytest.mark.parametrize(
    ("reference", "value"),
    [(f"{DRAFT_7}/definitions/nonNegativeInteger", "x"), (f"{MODERN}#/$defs/stringArray", [1])],
)
def test_parts_of_meta_schemas(reference: str, value: Json) -> None:
    assert package(pointing(reference)).problems("main", {"p": value})


@pytest.mark.parametrize("file", ["04", "06", "07", "2019-09", "2020-12"])
def test_meta_schemas_are_schemas_of_their_draft(file: str) -> None:
    """They say of themselves which draft they are of, and each reference in them leads somewhere."""
    from schemawright.frontends.openapi.document import meta_schemas

    place = next(place for place, name in meta_schemas._FILES.items() if name.endswith(file))
    document = meta_schemas.meta_schema_at(f"https://{place}")
    assert document is not None
    assert isinstance(document.data, dict)
    assert place in str(document.data.get("$id", document.data.get("id")))
    made = built_files({"schema.json": document.text})
    assert not [d for d in made.found if d.severity >= Severity.WARNING]
