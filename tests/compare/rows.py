"""Rows of the tables of changes: what a schema was and is, with which settings, and what is told of it.

In: rows. Out: documents of both sides, and `Side` values. The model `Pet` is what changes; operations read it, write
it, do both, or do not reach it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from schemawright.compare.comparison import changes
from schemawright.compare.sides import Side
from schemawright.diagnostics import Sink
from schemawright.pipeline import facts_of, read_models
from schemawright.project.job import Job
from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import written

Json = Any
PET = {"$ref": "#/components/schemas/Pet"}


@dataclass(frozen=True)
class Row:
    """A change of the schemas of a document, of which `Pet` is one.

    `told` are code and verdict of each change but those of texts, worst first; "" where there is none. `seen` is who
    sees the models.
    """

    name: str
    before: Json
    after: Json
    told: str
    seen: str = "BOTH"
    settings: Mapping[str, Any] = field(default_factory=dict)
    was_set: Mapping[str, Any] | None = None

    @property
    def expected(self) -> list[tuple[str, str]]:
        """Code and verdict of each change."""
        words = self.told.split()
        return list(zip(words[::2], words[1::2], strict=True))

    def documents(self) -> tuple[Json, Json]:
        """The documents of both sides."""
        return document(self.before, self.seen), document(self.after, self.seen)


def record(*required: str, **properties: Json) -> Json:
    """The schema of an object; `required` are names of properties."""
    found: Json = {"type": "object", "properties": properties}
    return found | {"required": list(required)} if required else found


def document(schemas: Json, seen: str = "BOTH") -> Json:
    """A document whose operations read or write `Pet`; a schema alone is that of `Pet`."""
    schemas = schemas if "Pet" in schemas else {"Pet": schemas}
    content = {"content": {"application/json": {"schema": PET}}}
    done = {"200": {"description": "Done."} | (content if seen in ("READERS", "BOTH") else {})}
    sent = {"requestBody": content | {"required": True}} if seen in ("WRITERS", "BOTH") else {}
    paths = {"/pet": {"post": {"operationId": "pet", "responses": done} | sent}} if seen != "UNKNOWN" else {}
    info = {"title": "Pets", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}


def side(document: Json, settings: Settings = DEFAULTS) -> Side:
    """One side of a comparison."""
    return _side(json.dumps(document), settings)


@cache
def _side(text: str, settings: Settings) -> Side:
    path = written({"spec.json": text}) / "spec.json"
    job = Job(specs=(str(path),), output=path.parent, settings=changed(settings, {"operation_table": True}))
    _, catalog = read_models(job, Sink())
    return Side(catalog, facts_of(catalog, Sink(), settings), settings)


def told(row: Row) -> list[tuple[str, str]]:
    """Code and verdict of each change that is found, but those of texts."""
    before, after = row.documents()
    now = changed(DEFAULTS, row.settings)
    was = now if row.was_set is None else changed(DEFAULTS, row.was_set)
    found = changes(side(before, was), side(after, now))
    return [(each.code, each.verdict.name) for each in found]
