"""Pages that generators really wrote, against the documents they were written from.

In: the reference pages of the checkout and, where they are at hand, pages of six versions of the rust generator with
the documents behind them. Out: every field of every page compared with its schema, as far as a page can hold it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml

from schemawright.diagnostics import Severity, Sink
from schemawright.frontends.markdown import Page, read_pages
from schemawright.frontends.markdown.escapes import folded
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Access, Alias, Default, Enumeration, Record, TypeDef
from schemawright.ir.shapes import ANY, names_null
from tests.frontends.markdown.spelling import codes, definition, fields, said, spelled, spelled_body

Schema: TypeAlias = dict[str, Any]

ROOT = Path(__file__).resolve().parents[3]
OWN = ROOT / "specs" / "azure_openai_docs"
SHARED = ROOT.parent / "shared"
RUST = SHARED / "markdown" / "rust"
VERSIONS = ["4.3.1", "5.4.0", "6.6.0", "7.4.0", "7.9.0", "7.26.0"]

needs_shared = pytest.mark.skipif(not RUST.is_dir(), reason="the reference pages are not beside the checkout")


@cache
def read_folder(folder: Path) -> tuple[Catalog, Sink]:
    pages = [Page(p.name, p.read_bytes().decode()) for p in sorted(folder.glob("*.md"))]
    sink = Sink()
    return read_pages(pages, sink), sink


def release(version: str) -> tuple[int, int]:
    major, minor, _ = version.split(".")
    return int(major), int(minor)


# ChatCompletionsOptions alone, written out by hand: no rule derives what is expected of it.

CHAT_OPTIONS = """
    messages              7  [missing(ChatRequestMessage)]                required
    functions             8  [missing(FunctionDefinition)]                optional
    function_call         9  any                                          optional
    max_tokens            10 integer                                      optional
    max_completion_tokens 11 integer                                      optional
    temperature           12 number                                       optional
    top_p                 13 number                                       optional
    logit_bias            14 {integer}                                    optional
    user                  15 string                                       optional
    n                     16 integer                                      optional
    stop                  17 [string]                                     optional
    presence_penalty      18 number                                       optional
    frequency_penalty     19 number                                       optional
    stream                20 boolean                                      optional
    stream_options        21 missing(ChatCompletionStreamOptions)         optional
    model                 22 string                                       optional
    data_sources          23 [missing(AzureChatExtensionConfiguration)]   optional
    enhancements          24 missing(AzureChatEnhancementConfiguration)   optional
    seed                  25 integer                                      optional
    logprobs              26 boolean                                      optional False
    top_logprobs          27 integer                                      optional
    response_format       28 missing(ChatCompletionsResponseFormat)       optional
    tools                 29 [missing(ChatCompletionsToolDefinition)]     optional
    tool_choice           30 any                                          optional
    parallel_tool_calls   31 boolean                                      optional True
"""

CHAT_OPTIONS_MISSING = {
    "ChatRequestMessage": 7,
    "FunctionDefinition": 8,
    "ChatCompletionStreamOptions": 21,
    "AzureChatExtensionConfiguration": 23,
    "AzureChatEnhancementConfiguration": 24,
    "ChatCompletionsResponseFormat": 28,
    "ChatCompletionsToolDefinition": 29,
}

CHAT_PAGES = [
    pytest.param(OWN / "ChatCompletionsOptions.md", id="own"),
    pytest.param(SHARED / "azure" / "ChatCompletionsOptions.md", id="azure", marks=needs_shared),
    pytest.param(RUST / "azure-7.9.0" / "ChatCompletionsOptions.md", id="7.9", marks=needs_shared),
    pytest.param(RUST / "azure-7.26.0" / "ChatCompletionsOptions.md", id="7.26", marks=needs_shared),
]


def read_alone(path: Path) -> tuple[Catalog, Sink]:
    sink = Sink()
    return read_pages([Page(path.name, path.read_bytes().decode())], sink), sink


@pytest.mark.parametrize("path", CHAT_PAGES)
def test_chat_options_alone(path: Path) -> None:
    catalog, _ = read_alone(path)
    found: list[list[str]] = []
    for wire, field in fields(catalog, "ChatCompletionsOptions").items():
        assert not names_null(field.shape)
        assert (field.origin.file, field.origin.column) == (path.name, 1)
        presence = "required" if field.required else "optional"
        default = [] if field.default is None else [str(field.default.value)]
        found.append([wire, str(field.origin.line), spelled(catalog, field.shape), presence, *default])
    assert found == [line.split() for line in CHAT_OPTIONS.strip().splitlines()]
    assert len(found) == 25


@pytest.mark.parametrize("path", CHAT_PAGES)
def test_chat_options_alone_reports_each_missing_model_once(path: Path) -> None:
    catalog, sink = read_alone(path)
    warnings = [d for d in sink.found if d.severity is not Severity.NOTE]
    assert [(d.code, d.message) for d in warnings] == [
        ("page-missing", f"model {name} has no page here; its values pass through unchanged")
        for name in CHAT_OPTIONS_MISSING
    ]
    lines = [("page-missing", path.name, line) for line in CHAT_OPTIONS_MISSING.values()]
    assert said(sink, "page-missing") == lines
    opaque = [d for d in catalog if isinstance(d.body, Alias)]
    assert [d.name.text for d in opaque] == list(CHAT_OPTIONS_MISSING)
    assert all(isinstance(d.body, Alias) and d.body.opaque for d in opaque)
    assert [(d.code, d.message.split()[0]) for d in sink.found if d.severity is Severity.NOTE] == [
        ("nullability-lost", "24"),
        ("wire-names-lost", "13"),
    ]


@needs_shared
def test_chat_options_descriptions_are_those_of_the_document() -> None:
    catalog, _ = read_alone(SHARED / "azure" / "ChatCompletionsOptions.md")
    properties = azure_document()["ChatCompletionsOptions"]["properties"]
    for wire, field in fields(catalog, "ChatCompletionsOptions").items():
        # A page keeps no description beside a $ref, and writes a line end as a blank.
        expected = "" if "$ref" in properties[wire] else properties[wire]["description"]
        assert field.doc.text == expected.strip().replace("\n", " "), wire


# The pages of the checkout.


def test_own_pages_lose_what_their_bases_hold_and_nothing_else() -> None:
    catalog, sink = read_folder(OWN)
    assert codes(sink, Severity.ERROR) == []
    assert set(codes(sink, Severity.WARNING)) == {"page-empty"}
    empty = {d.origin.file for d in sink.found if d.code == "page-empty" and d.origin}
    assert empty == {
        f"{name}.md"
        for name in (
            "AzureChatExtensionConfiguration",
            "ChatCompletionsResponseFormat",
            "ChatCompletionsToolCall",
            "ChatCompletionsToolDefinition",
            "ChatRequestMessage",
            "OnYourDataAuthenticationOptions",
            "OnYourDataVectorSearchAuthenticationOptions",
            "OnYourDataVectorizationSource",
        )
    }
    assert len(catalog) == len(catalog.roots) == len(list(OWN.glob("*.md")))
    assert spelled_body(catalog, "ChatRole") == "enum(system assistant user function tool)"


# Pages of every version, against their documents.


@needs_shared
@pytest.mark.parametrize("folder", sorted(p.name for p in RUST.glob("*")))
def test_every_page_of_every_version_reads(folder: str) -> None:
    catalog, sink = read_folder(RUST / folder)
    assert codes(sink, Severity.ERROR) == []
    odd = [d for d in sink.found if d.code in ("page-row", "page-type", "name-collision")]
    assert odd == []
    skipped = {"DefaultApi.md", "README.generated.md", "README.md"}
    assert {catalog[id].origin.file for id in catalog.roots} == {p.name for p in (RUST / folder).glob("*.md")} - skipped


@dataclass(frozen=True)
class Truth:
    """What a property's schema says, as far as a page of some version can hold it."""

    shape: str
    required: bool
    default: Any
    access: Access


@dataclass(frozen=True)
class Writer:
    """How a version of the generator writes a document: which schemas have a page, and by which title."""

    schemas: Mapping[str, Schema]
    version: tuple[int, int]
    title: Callable[[str], str]

    def shape(self, schema: Schema, inner_title: str) -> str:
        """A schema as `spelled` spells it; `inner_title` is the title of the page that an inline object gets."""
        match schema:
            case {"$ref": str(ref)}:
                return self.named(ref.rpartition("/")[2])
            case {"allOf": [{"$ref": str(ref)}], "nullable": True} if self.version in ((6, 6), (7, 4)):
                return inner_title
            case {"allOf": [{"$ref": str(ref)}]}:
                return self.named(ref.rpartition("/")[2])
            case {"oneOf": _}:
                return inner_title if self.version >= (6, 6) else "missing(OneOfstringarray)"
            case {"enum": list(values)} if self.version >= (7, 26):
                return f"enum({' '.join(map(str, values))})"
            case {"type": "array", "items": dict(items)}:
                return f"[{self.shape(items, inner_title)}]"
            case {"type": "object", "additionalProperties": dict(values)} if values:
                return f"{{{self.shape(values, inner_title)}}}"
            case {"type": "object", "additionalProperties": True}:
                return "{any}"
            case {"type": "object", "properties": _}:
                return inner_title
            case {"type": "string"}:
                return self.text(schema.get("format"))
            case {"type": "integer" | "number" | "boolean" as kind}:
                return str(kind)
            case _:
                return "any"

    def text(self, format: str | None) -> str:
        """A string by its format: dates are texts before 7.26, UUIDs before 6."""
        if format == "uuid":
            return "uuid" if self.version >= (6, 0) else "string"
        return format if format in ("date", "date-time") and self.version >= (7, 26) else "string"

    def named(self, name: str) -> str:
        """A reference: a named array, map or scalar that is no enum has no page and is written out."""
        schema = self.schemas[name]
        if "enum" in schema or schema.keys() & {"properties", "allOf", "oneOf", "anyOf"}:
            return self.title(name)
        return self.shape(schema, "")

    def inner_title(self, owner: str, name: str) -> str:
        """The title of the page for an object inline in a property; 7.9 writes none for a schema with parents."""
        words = "".join(w[:1].upper() + w[1:] for w in name.split("_"))
        if "allOf" not in self.schemas[owner]:
            return self.title(owner) + words
        return f"{self.title(owner)}AllOf{words}" if self.version >= (7, 26) else "any"

    def truth(self, owner: str, name: str, schema: Schema, required: bool) -> Truth:
        """A property of a schema."""
        # What stands beside a $ref, the generator does not see.
        nullable = "$ref" not in schema and bool(schema.get("nullable") or schema.get("x-nullable"))
        shape = self.shape(schema, self.inner_title(owner, name))
        return Truth(
            shape=f"{shape}?" if required and nullable and shape != "any" else shape,
            required=required,
            default=self.default(schema),
            access=Access.READ if schema.get("readOnly") else Access.BOTH,
        )

    def default(self, schema: Schema) -> Any:
        """The default, None where the page has none that can be understood."""
        match schema:
            case {"format": "date"}:
                return None
            case {"enum": _, "type": "string", "default": str(value)} if self.version < (7, 26):
                # The variant of an enum that the page does not show: a plain text to every reader.
                return None if self.version < (6, 0) else value.capitalize()
            case {"allOf": _} if self.version < (7, 0):
                return None
            case _:
                return schema.get("default")

    def properties(self, name: str, schema: Schema) -> Iterator[tuple[str, Truth]]:
        """The properties that a page shows: also those of the parents."""
        for part in schema.get("allOf", []):
            parent = part["$ref"].rpartition("/")[2] if "$ref" in part else name
            yield from self.properties(parent, self.schemas[parent] if "$ref" in part else part)
        for wire, property in schema.get("properties", {}).items():
            yield wire, self.truth(name, wire, property, wire in schema.get("required", []))


def described(catalog: Catalog, record: Record) -> dict[str, Truth]:
    """The fields of a record in the terms of `Truth`, by the names as far as re-casing left them."""
    return {
        folded(f.wire): Truth(spelled(catalog, f.shape), f.required, f.default.value if f.default else None, f.access)
        for f in record.fields
    }


@cache
def probe_document() -> dict[str, Schema]:
    text = (SHARED / "markdown" / "probe.yaml").read_text(encoding="utf-8")
    schemas: dict[str, Schema] = yaml.load(text, yaml.BaseLoader)["components"]["schemas"]
    typed = yaml.safe_load(text)["components"]["schemas"]
    # YAML 1.1 would read a date where the document has a text.
    typed["Probe"]["properties"]["dt"]["default"] = schemas["Probe"]["properties"]["dt"]["default"]
    return dict(typed)


@cache
def azure_document() -> dict[str, Schema]:
    path = SHARED / "azure" / "chat-closure-2024-09-01-preview.swagger2.json"
    return dict(json.loads(path.read_bytes())["definitions"])


PROBE_RECORDS = ["Probe", "Leaf", "OpenModel", "Circle", "Square", "ProbeAnswer"]


@needs_shared
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", [*PROBE_RECORDS, "Cat", "Dog"])
def test_fields_of_probe_page(name: str, version: str) -> None:
    catalog, _ = read_folder(RUST / f"probe-{version}")
    document = probe_document()
    truth = dict(Writer(document, release(version), lambda title: title).properties(name, document[name]))
    if version == "4.3.1":
        truth = {wire: t for wire, t in truth.items() if wire not in ("pet_type", "kind")}  # it drops discriminators
    renamed = {"4.3.1": "odata_id", "6.6.0": "at_odata_period_id", "7.4.0": "at_odata_period_id"}
    renamed |= {"7.9.0": "at_odata_period_id"}
    names = {"@odata.id": renamed.get(version, "at_odata_id")}
    body = definition(catalog, name).body
    assert isinstance(body, Record)
    assert described(catalog, body) == {folded(names.get(wire, wire)): t for wire, t in truth.items()}


@needs_shared
@pytest.mark.parametrize(
    ("version", "bodies"),
    [
        *((v, {"Color": "opaque", "IntEnum": "opaque", "Pet": "record(pet_type name)"}) for v in VERSIONS[:3]),
        *((v, {"Shape": "record(kind r s)"}) for v in VERSIONS[:3]),
        ("6.6.0", {"ProbeInlineUnion": "opaque", "ProbeNullModel": "record(name)"}),
        *((v, {"Color": "enum(red light-blue 1st)", "IntEnum": "enum(10 20)"}) for v in VERSIONS[3:]),
        *((v, {"Pet": "opaque", "Shape": "opaque"}) for v in VERSIONS[3:]),
        *((v, {"ProbeInlineUnion": "choice(string | [string])"}) for v in VERSIONS[3:]),
        *((v, {"AnyThing": "record(name)", "ProbeInlineObj": "record(a b)"}) for v in VERSIONS),
    ],
)
def test_other_probe_pages(version: str, bodies: dict[str, str]) -> None:
    catalog, sink = read_folder(RUST / f"probe-{version}")
    assert {name: spelled_body(catalog, name) for name in bodies} == bodies
    reported = {file for _, file, _ in said(sink, "page-empty")}
    assert {f"{name}.md" for name, body in bodies.items() if body == "opaque"} <= reported


@needs_shared
def test_enum_default_of_probe_pages_with_values() -> None:
    for version in VERSIONS[3:]:
        catalog, sink = read_folder(RUST / f"probe-{version}")
        assert fields(catalog, "Probe")["ref_enum_def"].default == Default("red")
        assert [d.message for d in sink.found if d.code == "default-lost"] == [
            "the default of d is shown as Thu Jan 02 00:00:00 UTC 2020; its value on the wire is not known"
        ]


def azure_title(version: str) -> Callable[[str], str]:
    """The title of a definition's page: 7.9 writes a dot as a word; either re-cases two names."""

    def title(name: str) -> str:
        name = name.replace(".", "Period" if version == "7.9.0" else "")
        return name.replace("CosmosDB", "CosmosDb").replace("MongoDB", "MongoDb").replace("OCR", "Ocr")

    return title


@needs_shared
@pytest.mark.parametrize("version", ["7.9.0", "7.26.0"])
def test_azure_pages(version: str) -> None:
    catalog, _ = read_folder(RUST / f"azure-{version}")
    document = azure_document()
    writer = Writer(document, release(version), azure_title(version))
    kinds: list[str] = []
    for name, schema in document.items():
        found = definition(catalog, writer.title(name))
        kinds.append(compare_azure(catalog, found, writer, name, schema))
    assert sorted({kind: kinds.count(kind) for kind in kinds}.items()) == [("base", 8), ("enum", 11), ("record", 71)]


def compare_azure(catalog: Catalog, found: TypeDef, writer: Writer, name: str, schema: Schema) -> str:
    if "enum" in schema:
        assert isinstance(found.body, Enumeration)
        assert [m.value for m in found.body.members] == schema["enum"]
        return "enum"
    if "discriminator" in schema:
        assert found.body == Alias(ANY, opaque=True)
        return "base"
    assert isinstance(found.body, Record)
    truth = {folded(wire): t for wire, t in writer.properties(name, schema)}
    assert described(catalog, found.body) == truth, name
    return "record"
