"""What pydantic, and FastAPI with it, ask of a type; it is answered in a module that loads pydantic and nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Any


def _answers() -> Any:
    """The module with the answers, loaded when pydantic asks."""
    return import_module("._pydantic", __package__)


class PydanticHooks:
    """What pydantic asks of a class: how its values are read and written, and what their JSON Schema is."""

    __slots__ = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return _answers().class_schema(cls, source, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        return _answers().json_schema_of_class(cls, schema, handler)


@dataclass(frozen=True, slots=True)
class PydanticType:
    """Stands in the annotation of a type that is no class, and answers for it: the one named so in a module.

    `load` and `dump` are the names of the functions that read and write its values.
    """

    module: str
    name: str
    load: str
    dump: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _answers().alias_schema(self)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        return _answers().json_schema_of_alias(self, handler)


class SchemaRef(str):
    """Stands in the JSON Schemas of a package where one refers to another: the name of that type in Python."""

    __slots__ = ()
