"""The type of everything that is read from JSON and YAML. Not here: numbers that keep their spelling (`spelled`)."""

from __future__ import annotations

from typing import TypeAlias

JsonValue: TypeAlias = "dict[str, JsonValue] | list[JsonValue] | str | int | float | bool | None"
"""A JSON value; treated as immutable once read. Two places of a YAML document may share one object."""
