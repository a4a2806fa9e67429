"""Rows of the tables of changes: what a schema was and is, with which settings, and what is told of it.

In: rows. Out: documents of both sides, and `Side` values. The model `Pet` is what changes; operations read it, write
it, do both, or do not reach it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeGuard

from schemawright.compare.changes import Audience, Change, Verdict
from schemawright.compare.comparison import changes
from schemawright.compare.sides import Side
from schemawright.diagnostics import Sink
from schemawright.pipeline import facts_of, read_models
from schemawright.project.job import Job
from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import written

Json = Any
STRING, INTEGER, NUMBER, BOOLEAN = ({"type": name} for name in ("string", "integer", "number", "boolean"))
ANYTHING: Json = {}
CAT = {"type": "object", "properties": {"lives": {"type": "integer"}}, "required": ["lives"]}
DOG = {"type": "object", "properties": {"barks": {"type": "boolean"}}, "required": ["barks"]}
BIRD = {"type": "object", "properties": {"wings": {"type": "integer"}}, "required": ["wings"]}

_VERDICTS = {
    "T": Verdict.BREAKING_TYPES,
    "R": Verdict.BREAKING_AT_RUN_TIME,
    "B": Verdict.BEHAVIOUR,
    "A": Verdict.ADDITIVE,
    "D": Verdict.DOCUMENTATION,
}


@dataclass(frozen=True)
class Row:
    """A change of the schemas of a document, of which `Pet` is one; a schema alone is that of `Pet`.

    `told` are codes and verdicts of all changes: what each does to who reads and, behind a slash, to who writes, by the
    first letters of `types`, `run time`, `behaviour`, `additive` and `documentation`; one letter is that of both.
    `was_set` are the settings of the old side where those are others; `values` show what samples may lack.
    """

    name: str
    before: Json
    after: Json
    told: str
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    was_set: Mapping[str, Any] | None = None
    values: tuple[Json, ...] = ()

    def expected(self, seen: Audience) -> list[tuple[str, str]]:
        """Code and verdict of each change, for an audience."""
        words = self.told.split()
        effects = [each.split("/") for each in words[1::2]]
        return sorted((code, _seen(each, seen)) for code, each in zip(words[::2], effects, strict=True))

    def sides(self, seen: Audience) -> tuple[Side, Side]:
        """Both sides, seen by an audience."""
        now = changed(DEFAULTS, self.settings)
        was = now if self.was_set is None else changed(DEFAULTS, self.was_set)
        return side(document(self.before, seen), was), side(document(self.after, seen), now)

    def found(self, seen: Audience) -> tuple[Change, ...]:
        """The changes, for an audience."""
        return changes(*self.sides(seen))


def _seen(effect: list[str], seen: Audience) -> str:
    reading, writing = _VERDICTS[effect[0]], _VERDICTS[effect[-1]]
    if seen is Audience.READERS:
        return reading.name
    return writing.name if seen is Audience.WRITERS else max(reading, writing).name


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a list."""
    return isinstance(value, list)


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def ref(name: str) -> Json:
    """A reference to a schema of the document."""
    return {"$ref": f"#/components/schemas/{name}"}


def null(schema: Json) -> Json:
    """The schema, or null."""
    if "type" in schema and "enum" not in schema:
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def listed(schema: Json) -> Json:
    """An array."""
    return {"type": "array", "items": schema}


def mapped(schema: Json) -> Json:
    """An object with any keys."""
    return {"type": "object", "additionalProperties": schema}


def enum(*values: Json) -> Json:
    """An enum of texts or integers."""
    return {"type": "string" if isinstance(values[0], str) else "integer", "enum": list(values)}


def record(*required: str, **properties: Json) -> Json:
    """The schema of an object; `required` are names of properties."""
    found: Json = {"type": "object", "properties": properties}
    return found | {"required": list(required)} if required else found


def may(schema: Json, **schemas: Json) -> Json:
    """`Pet` with an optional property `it` beside a required one, and other schemas."""
    return {"Pet": record("id", id=INTEGER, it=schema), **schemas}


def must(schema: Json, **schemas: Json) -> Json:
    """`Pet` with a required property `it` beside another one, and other schemas."""
    return {"Pet": record("id", "it", id=INTEGER, it=schema), **schemas}


def document(schemas: Json, seen: Audience = Audience.BOTH) -> Json:
    """A document whose operations read or write `Pet`; a schema alone is that of `Pet`, a document is itself."""
    if "openapi" in schemas:
        return schemas
    schemas = schemas if "Pet" in schemas else {"Pet": schemas}
    content = {"content": {"application/json": {"schema": ref("Pet")}}}
    answer = {"description": "Done.", **(content if seen in (Audience.READERS, Audience.BOTH) else {})}
    sent = {"requestBody": content} if seen in (Audience.WRITERS, Audience.BOTH) else {}
    paths = {"/pet": {"post": {"operationId": "pet", **sent, "responses": {"200": answer}}}}
    info = {"title": "Pets", "version": "1"}
    return {
        "openapi": "3.1.0",
        "info": info,
        "paths": {} if seen is Audience.UNKNOWN else paths,
        "components": {"schemas": schemas},
    }


def side(document: Json, settings: Settings = DEFAULTS) -> Side:
    """One side of a comparison."""
    return _side(json.dumps(document), settings)


@cache
def _side(text: str, settings: Settings) -> Side:
    path = written({"spec.json": text}) / "spec.json"
    job = Job(specs=(str(path),), output=path.parent, settings=changed(settings, {"operation_table": True}))
    _, catalog = read_models(job, Sink())
    return Side(catalog, facts_of(catalog, Sink(), settings), settings)
