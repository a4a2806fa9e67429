"""Changes of settings, which are told once and not for each model."""

from __future__ import annotations

from typing import Any

from tests.compare.rows import CAT, DOG, INTEGER, STRING, Row, enum, may, must, null, ref

_RICH = must(
    {"oneOf": [ref("Cat"), ref("Dog")]},
    Cat=CAT,
    Dog=DOG,
    Role=enum("a", "b"),
    Held={"type": "object", "properties": {"role": ref("Role"), "twoWords": null(STRING), "n": INTEGER}},
)


def _set(told: str, was: dict[str, Any] | None = None, **now: Any) -> Row:
    name = f"{' '.join(f'{key}={value}' for key, value in now.items())} was {was or 'default'}"
    return Row(name, _RICH, _RICH, told, now, was or {})


SETTINGS = (
    _set("setting-changed T", enums="closed"),
    _set("setting-changed T", {"enums": "closed"}, enums="open"),
    _set("setting-changed T", unions="closed"),
    _set("setting-changed T", {"unions": "closed"}, unions="open"),
    _set("setting-changed T", unknown_properties="forbid"),
    _set("setting-changed T", unknown_properties="ignore"),
    _set("setting-changed B", {"unknown_properties": "forbid"}, unknown_properties="keep"),
    _set("setting-changed R", validate=True),
    _set("setting-changed T", {"validate": True}, validate=False),
    _set("setting-changed T", frozen=True),
    _set("setting-changed R", {"frozen": True}, frozen=False),
    _set("setting-changed A", positional=True),
    _set("setting-changed T", {"positional": True}, positional=False),
    _set("setting-changed R", json_library="orjson"),
    _set("setting-changed B", naive_datetimes="utc"),
    _set("setting-changed R", {"naive_datetimes": "utc"}, naive_datetimes="refuse"),
    _set("setting-changed T", names="wire"),
    _set("setting-changed T", class_prefix="Acme"),
    _set("setting-changed A", operation_table=True),
    _set("setting-changed B", pydantic=True),
    _set("setting-changed A", weakref_slot=True),
    _set("setting-changed A", streams="true"),
    _set("setting-changed T", types=(("string/date-time", "str"),)),
    Row(
        "two settings and a property",
        must(STRING),
        may(STRING),
        "setting-changed T setting-changed R property-optional T/A",
        {"frozen": True, "validate": True},
        {},
    ),
)
