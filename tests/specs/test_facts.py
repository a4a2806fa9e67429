"""The reference definitions in specs/ state the facts of the API, and the same twice.

In: specs/azure_openai.yaml, specs/azure_openai_docs/*.md and, where it is at hand, the
Swagger 2.0 document the facts come from. All are read into `Fact`, a neutral form, and
compared. Not here: whether schemawright reads them; no code of the generator is used.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import pytest

yaml = pytest.importorskip("yaml")

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "specs" / "azure_openai.yaml"
PAGES = ROOT / "specs" / "azure_openai_docs"
AZURE = ROOT.parent / "shared" / "azure"
SWAGGER = AZURE / "chat-closure-2024-09-01-preview.swagger2.json"

Schema: TypeAlias = dict[str, Any]
Tag: TypeAlias = tuple[str, frozenset[tuple[str, str]]]


@dataclass(frozen=True)
class Fact:
    """What a schema says, whichever dialect says it. Its description is no fact."""

    kind: str | None = None
    format: str | None = None
    ref: str | None = None
    nullable: bool = False
    enum: tuple[str, ...] = ()
    default: str | None = None
    limits: tuple[float | None, float | None] = (None, None)
    required: frozenset[str] = frozenset()
    bases: tuple[str, ...] = ()
    items: "Fact | None" = None
    values: "Fact | None" = None
    properties: tuple[tuple[str, "Fact"], ...] = ()
    tag: Tag | None = None
    doc: str = field(default="", compare=False)


# Each dialect has its own way to say that a value may be null.
Core: TypeAlias = Callable[[Schema], tuple[Schema, bool]]


def target(schema: Schema) -> str:
    return str(schema["$ref"]).rpartition("/")[2]


def optional_fact(schema: Schema | None, core: Core) -> Fact | None:
    return None if schema is None else fact(schema, core)


def properties(schema: Schema, core: Core) -> tuple[tuple[str, Fact], ...]:
    parts: dict[str, Schema] = schema.get("properties", {})
    return tuple((name, fact(part, core)) for name, part in parts.items())


def fact(schema: Schema, core: Core, tag: Tag | None = None) -> Fact:
    inner, nullable = core(schema)
    return Fact(
        kind=inner.get("type"),
        format=inner.get("format"),
        ref=target(inner) if "$ref" in inner else None,
        nullable=nullable,
        enum=tuple(inner.get("enum", ())),
        default=json.dumps(inner["default"]) if "default" in inner else None,
        limits=(inner.get("minimum"), inner.get("maximum")),
        required=frozenset(inner.get("required", ())),
        bases=tuple(target(base) for base in inner.get("allOf", ())),
        items=optional_fact(inner.get("items"), core),
        values=optional_fact(inner.get("additionalProperties"), core),
        properties=properties(inner, core),
        tag=tag,
        doc=schema.get("description", ""),
    )


def swagger_core(schema: Schema) -> tuple[Schema, bool]:
    nullable = bool(schema.get("x-nullable", False))
    wrapped: list[Schema] = schema.get("allOf", []) if nullable else []
    return (wrapped[0] if wrapped else schema), nullable


def swagger_facts(definitions: Mapping[str, Schema]) -> dict[str, Fact]:
    tags: dict[str, set[tuple[str, str]]] = {}
    for name, schema in definitions.items():
        for base in schema.get("allOf", ()):
            value = (schema["x-ms-discriminator-value"], name)
            tags.setdefault(target(base), set()).add(value)

    def tag(name: str) -> Tag | None:
        key = definitions[name].get("discriminator")
        return None if key is None else (key, frozenset(tags[name]))

    return {name: fact(s, swagger_core, tag(name)) for name, s in definitions.items()}


def openapi_core(schema: Schema) -> tuple[Schema, bool]:
    kinds = schema.get("type")
    if isinstance(kinds, list):
        kind, null = kinds
        assert null == "null"
        return {**schema, "type": kind}, True
    if "anyOf" in schema:
        branch, null = schema["anyOf"]
        assert null == {"type": "null"}
        return branch, True
    return schema, False


def openapi_tag(schema: Schema) -> Tag | None:
    if "discriminator" not in schema:
        return None
    tag: Schema = schema["discriminator"]
    mapping = {(value, target({"$ref": ref})) for value, ref in tag["mapping"].items()}
    return tag["propertyName"], frozenset(mapping)


def openapi_facts(schemas: Mapping[str, Schema]) -> dict[str, Fact]:
    return {name: fact(s, openapi_core, openapi_tag(s)) for name, s in schemas.items()}


DOCUMENT: Schema = yaml.safe_load(SPEC.read_text("utf-8"))
FACTS = openapi_facts(DOCUMENT["components"]["schemas"])


# --- the YAML and the document its facts come from


@pytest.fixture(scope="module")
def source() -> dict[str, Fact]:
    if not SWAGGER.is_file():
        pytest.skip(f"{SWAGGER.name} is not in ../shared/azure beside the project")
    return swagger_facts(json.loads(SWAGGER.read_text("utf-8"))["definitions"])


def refs(one: Fact | None) -> Iterator[str]:
    if one is None:
        return
    yield from one.bases
    if one.ref is not None:
        yield one.ref
    if one.tag is not None:
        yield from (name for _, name in one.tag[1])
    for part in (one.items, one.values, *(p for _, p in one.properties)):
        yield from refs(part)


def closure(facts: Mapping[str, Fact]) -> set[str]:
    reached: set[str] = set()
    waiting = ["ChatCompletionsOptions", "ChatCompletions"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += refs(facts[name])
    return reached


def test_schemas_are_the_closure_of_the_source(source: dict[str, Fact]) -> None:
    assert set(FACTS) == closure(source)


@pytest.mark.parametrize("name", FACTS)
def test_schema_states_the_source(name: str, source: dict[str, Fact]) -> None:
    assert FACTS[name] == source[name]


# --- the YAML by itself


def documented(one: Fact, path: str) -> Iterator[tuple[str, str]]:
    yield path, one.doc
    for name, part in one.properties:
        yield from documented(part, f"{path}/{name}")


def test_there_are_89_schemas() -> None:
    assert len(FACTS) == 89


def test_schemas_refer_to_each_other_only() -> None:
    assert closure(FACTS) == set(FACTS)


@pytest.mark.parametrize("name", FACTS)
def test_schema_is_described(name: str) -> None:
    assert FACTS[name].doc


@pytest.mark.parametrize("name", FACTS)
def test_properties_are_described(name: str) -> None:
    parts = documented(FACTS[name], name)
    assert [path for path, doc in parts if not doc] == []


# --- the Markdown pages and the YAML

SCALARS = {
    ("boolean", None): "bool",
    ("integer", "int32"): "i32",
    ("integer", "int64"): "i64",
    ("integer", "unixtime"): "i32",
    ("number", "double"): "f64",
    ("number", "float"): "f32",
    ("string", None): "String",
    ("string", "uri"): "String",
}
ROW = re.compile(r"^\*\*(?:r#)?(.+?)\*\* \| (.+?) \| (.*) \| (.*)$", re.MULTILINE)
VARIANT = re.compile(r"^\| \w+ \| (\S+) \|$", re.MULTILINE)
VARIANT_RULE = "|---- | -----|"


class Row(NamedTuple):
    name: str
    type: str
    option: bool
    doc: str
    notes: str


def folded(name: str) -> str:
    """Pages re-case names and spell out dots: compare without case and underscores."""
    return name.replace(".", "period").replace("_", "").casefold()


def snake_cased(wire: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", wire).lower()


def is_any(one: Fact) -> bool:
    return one.kind is None and one.ref is None


def is_page(one: Fact) -> bool:
    """A nested object has its own page, unless one of its properties has no type."""
    return bool(one.properties) and not any(is_any(part) for _, part in one.properties)


def type_text(one: Fact, path: str) -> str:
    if one.ref is not None:
        return f"models::{folded(one.ref)}"
    if one.items is not None:
        return f"Vec<{type_text(one.items, path)}>"
    if one.values is not None:
        return f"std::collections::HashMap<String, {type_text(one.values, path)}>"
    if is_page(one):
        return f"models::{folded(path)}"
    if one.kind in (None, "object"):
        return "serde_json::Value"
    return SCALARS[str(one.kind), one.format]


def doc_text(one: Fact) -> str:
    beside_reference = one.ref is not None and not one.nullable
    return "" if beside_reference or is_page(one) else one.doc.replace('"', '\\"')


def expected_rows(model: str, one: Fact) -> Iterator[Row]:
    for wire, part in one.properties:
        required = wire in one.required
        default = "" if part.default is None else f"[default to {part.default}]"
        yield Row(
            name=snake_cased(wire),
            type=folded(type_text(part, model + wire)),
            option=not required or part.nullable,
            doc=doc_text(part),
            notes=("" if required else "[optional]") + default,
        )
    for base in one.bases:
        yield from expected_rows(base, FACTS[base])


def page_rows(text: str) -> Iterator[Row]:
    for name, cell, doc, notes in ROW.findall(text):
        inside = re.search(r"\*\*(.+)\*\*", cell)
        assert inside is not None, cell
        option = cell.startswith("Option<")
        yield Row(name, folded(inside[1]), option, doc, notes)


def page_enum(text: str) -> tuple[str, ...]:
    return tuple(VARIANT.findall(text.partition(VARIANT_RULE)[2]))


def with_nested(facts: Mapping[str, Fact]) -> dict[str, tuple[str, Fact]]:
    """The models that have a page: the named ones and the nested objects in them."""
    models = {folded(name): (name, one) for name, one in facts.items()}
    for name, one in facts.items():
        nested = ((name + wire, part) for wire, part in one.properties if is_page(part))
        models |= {folded(path): (path, part) for path, part in nested}
    return models


MODELS = with_nested(FACTS)
FILES = {folded(path.stem): path for path in PAGES.iterdir()}


def test_each_model_has_a_page_and_nothing_else_is_there() -> None:
    assert set(FILES) == set(MODELS)
    assert {path.suffix for path in FILES.values()} == {".md"}


@pytest.mark.parametrize("key", MODELS)
def test_page_states_the_facts_of_the_yaml(key: str) -> None:
    name, one = MODELS[key]
    text = FILES[key].read_text("utf-8")
    assert text.startswith(f"# {FILES[key].stem}\n")
    # A base page is an enum page without variants: its properties are lost.
    rows = [] if one.tag else list(expected_rows(name, one))
    assert list(page_rows(text)) == rows
    assert page_enum(text) == one.enum
    assert ("## Properties" in text) == (not one.enum and not one.tag)
