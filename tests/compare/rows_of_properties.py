"""Changes of properties: gone, new, required, null, and types."""

from __future__ import annotations

from tests.compare.rows import Row, record

_S, _I, _N, _B = {"type": "string"}, {"type": "integer"}, {"type": "number"}, {"type": "boolean"}
_NAME = record("id", id=_I, name=_S)


def _null(schema: dict[str, object]) -> dict[str, object]:
    return schema | {"type": [schema["type"], "null"]}


def _of(before: object, after: object) -> tuple[object, object]:
    return record("id", id=before), record("id", id=after)


PROPERTIES = (
    Row("optional property added", record(id=_I), record(id=_I, name=_S), "property-added ADDITIVE"),
    Row("property removed", _NAME, record("id", id=_I), "property-removed BREAKING_TYPES"),
    Row("property removed, readers", _NAME, record("id", id=_I), "property-removed BREAKING_TYPES", "READERS"),
    Row("required added", record(id=_I), record("name", id=_I, name=_S), "property-added-required BREAKING_TYPES"),
    Row("required added, readers", record(id=_I), record("name", id=_I, name=_S),
        "property-added-required BREAKING_AT_RUN_TIME", "READERS"),
    Row("required added, writers", record(id=_I), record("name", id=_I, name=_S),
        "property-added-required BREAKING_TYPES", "WRITERS"),
)  # fmt: skip
