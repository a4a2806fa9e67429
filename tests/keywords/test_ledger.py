"""The ledger of keywords: each keyword of a schema that is reached is modelled, documented, or reported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import Sink, SpecError
from schemawright.frontends.openapi.read import read_documents
from schemawright.frontends.openapi.schema import schemas
from schemawright.frontends.openapi.schema.keywords import KEYWORDS, Meaning
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.source.workspace import Workspace
from tests.built import Json, built, document_of, reported
from tests.keywords.table import INT, STR, arr, obj, ref

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
CORPORA = sorted(path for name in ("corpus", "corpus2") for path in (SHARED / name).glob("*.[jy]*") if path.is_file())
OWN = sorted(path for path in (ROOT / "specs").glob("*.[jy]*") if path.is_file())
LARGEST = 1_000_000
"""Bytes of a spec of the corpora that is read here: what larger ones say is said by these."""

PLACE = "/components/schemas/A"
NULL: Json = {"type": "null"}
LOST: dict[str, tuple[Json, list[tuple[str, str]]]] = {
    "patternProperties without type": ({"patternProperties": {"^x": INT}}, [("keyword-ignored", "/patternProperties")]),
    "a pattern that Python has not": (
        obj(p=INT) | {"patternProperties": {"(?<!a*)b": INT, "^x": INT}},
        [("keyword-ignored", "/patternProperties")],
    ),
    "patterns beside branches": (
        {"anyOf": [ref("B"), STR], "patternProperties": {"^x": INT}},
        [("keyword-ignored", "/patternProperties")],
    ),
    "required without type": ({"required": ["a"]}, [("required-undeclared", "/required")]),
    "required in branches": (
        obj(a=INT, b=INT) | {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]},
        [("required-undeclared", "/anyOf/0/required"), ("required-undeclared", "/anyOf/1/required")],
    ),
    "required beside branches": (
        {"required": ["b"], "oneOf": [ref("B"), STR]},
        [("required-undeclared", "/required")],
    ),
    "unevaluatedProperties without type": (
        {"unevaluatedProperties": {"minimum": 1}},
        [("keyword-ignored", "/unevaluatedProperties")],
    ),
    "untyped properties": ({"properties": {"a": INT}}, [("type-assumed", "")]),
    "untyped items": ({"items": INT}, [("type-assumed", "")]),
    "another constant": ({"type": "string", "const": True}, [("schema-invalid", "/const")]),
    "an enum beside allOf": ({"allOf": [ref("B")], "enum": [{"b": "x"}]}, [("keyword-ignored", "/enum")]),
    "items beside branches": ({"items": INT, "anyOf": [ref("B"), STR]}, [("keyword-ignored", "/items")]),
    "additionalProperties of a list": (
        arr(INT) | {"additionalProperties": False},
        [("keyword-ignored", "/additionalProperties")],
    ),
    "a media type": (STR | {"contentMediaType": "image/png"}, [("keyword-ignored", "/contentMediaType")]),
    "a slip": (STR | {"min_length": 3}, [("keyword-unknown", "/min_length")]),
}
"""Schemas that lose something, and what is said of it."""
KEPT: dict[str, Json] = {
    "a part that requires": {"allOf": [ref("B"), obj(p=INT), {"required": ["p"]}]},
    "properties in a part": {"allOf": [ref("B"), {"properties": {"p": INT}}]},
    "patterns beside allOf": {"allOf": [ref("B"), obj(p=INT)], "patternProperties": {"^x": INT}},
    "patterns beside a part": {"allOf": [ref("B")], "patternProperties": {"^x": INT}},
    "patterns in a part": {"allOf": [ref("B"), {"patternProperties": {"^x": INT}}]},
    "patterns beside properties": obj(a=INT) | {"patternProperties": {"^x": INT, "^y": STR}},
    "branches of an object": {"type": "object", "oneOf": [{"properties": {"a": INT}}, STR]},
    "an object or a list": {"type": ["object", "array"], "properties": {"a": INT}, "items": INT, "required": ["a"]},
    "an enum beside allOf, with its type": {
        "type": "string",
        "allOf": [{"minLength": 1}, {"maxLength": 3}],
        "enum": ["a"],
    },
    "an enum beside a reference": ref("C") | {"enum": ["x"]},
    "what says nothing": {"type": "string", "properties": {}, "required": [], "additionalProperties": True},
    "of vendors": STR | {"x-anything": 1},
}
"""Schemas all keywords of which have an effect, or nothing to say."""
VOCABULARY = frozenset({
    "$anchor", "$comment", "$defs", "$dynamicAnchor", "$dynamicRef", "$id", "$recursiveAnchor", "$recursiveRef",
    "$ref", "$schema", "$vocabulary", "additionalItems", "additionalProperties", "allOf", "anyOf", "const", "contains",
    "contentEncoding", "contentMediaType", "contentSchema", "default", "definitions", "dependencies",
    "dependentRequired", "dependentSchemas", "deprecated", "description", "disallow", "discriminator", "divisibleBy",
    "else", "enum", "example", "examples", "exclusiveMaximum", "exclusiveMinimum", "extends", "externalDocs", "format",
    "id", "if", "items", "maxContains", "maxItems", "maxLength", "maxProperties", "maximum", "minContains",
    "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "nullable", "oneOf", "pattern",
    "patternProperties", "prefixItems", "properties", "propertyNames", "readOnly", "required", "then", "title", "type",
    "unevaluatedItems", "unevaluatedProperties", "uniqueItems", "writeOnly", "xml",
})  # fmt: skip
"""JSON Schema from draft 3 to 2020-12, and the Schema Objects of OAS 2.0, 3.0, 3.1 and 3.2."""


def said(schema: Json) -> list[tuple[str, str]]:
    """Code and place of all that is said of the schema."""
    others = {"B": obj(b=STR), "C": STR}
    return [(code, at.removeprefix(PLACE)) for code, at in reported(built(document_of({"A": schema, **others})))]


@pytest.mark.parametrize(("schema", "losses"), LOST.values(), ids=LOST.keys())
def test_what_a_schema_loses_is_reported(schema: Json, losses: list[tuple[str, str]]) -> None:
    assert said(schema) == losses


@pytest.mark.parametrize("schema", KEPT.values(), ids=KEPT.keys())
def test_what_has_an_effect_is_not_reported(schema: Json) -> None:
    assert said(schema) == []


@pytest.mark.parametrize("schema", [{"allOf": [NULL]}, {"anyOf": [NULL]}, {"oneOf": [NULL, {"enum": [None]}]}])
def test_null_alone_is_null_however_it_is_combined(schema: Json) -> None:
    package = built(document_of({"A": obj(p=schema)}))
    assert package.problems("A", {"p": 1}) == ["/p"]
    assert package.problems("A", {"p": None}) == []
    assert reported(package) == []


def test_every_keyword_of_the_specifications_has_a_row() -> None:
    assert sorted(VOCABULARY - KEYWORDS.keys()) == []


def unaccounted(spec: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Keywords of the schemas that a spec reaches that have no row, or one that says that they are lost, unreported."""
    views: list[SchemaView] = []
    made = schemas.Schemas._unchecked

    def kept(self: schemas.Schemas, node: Any) -> SchemaView:
        views.append(made(self, node))
        return views[-1]

    monkeypatch.setattr(schemas.Schemas, "_unchecked", kept)
    sink, workspace = Sink(), Workspace()
    try:
        read_documents([workspace.open(str(spec))], workspace, sink)
    except SpecError:
        return []
    told = {d.origin for d in sink.found}
    return [
        f"{view.node.pointer}/{keyword}"
        for view in views
        for keyword in view.node.schema
        if not keyword.startswith("x-")
        if (row := KEYWORDS.get(keyword)) is None or row.meaning is Meaning.LOST
        if view.node.origin.child(keyword) not in told
    ]


@pytest.mark.slow
@pytest.mark.skipif(not CORPORA, reason="the corpora of real specs are not beside this checkout (../shared)")
def test_each_keyword_of_the_corpora_is_accounted_for(monkeypatch: pytest.MonkeyPatch) -> None:
    read = [path for path in CORPORA if path.stat().st_size < LARGEST]
    found = {path.name: unaccounted(path, monkeypatch) for path in read}
    assert {name: places[:3] for name, places in found.items() if places} == {}


@pytest.mark.parametrize("spec", OWN, ids=lambda path: path.name)
def test_each_keyword_of_an_own_spec_is_accounted_for(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert unaccounted(spec, monkeypatch) == []
