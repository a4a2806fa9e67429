"""What models and serializers do with JSON text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Self

from .errors import Load, Problem, T, read, read_model
from .json_standard import json_text, parse_json


class Model:
    """Base of all object models: reads and writes JSON with what each model has to say about its members."""

    __slots__ = ()

    @classmethod
    def from_dict(cls, data: Any, problems: list[Problem] | None = None) -> Self:
        """Read a JSON object; `DataError` lists every place that does not fit, unless there is a list for them."""
        model: Self = read_model(cls, data, problems)
        return model

    def to_dict(self) -> dict[str, Any]:
        """The JSON object; properties that are absent here are left out."""
        raise NotImplementedError

    @classmethod
    def from_json(cls, text: str | bytes | bytearray, problems: list[Problem] | None = None) -> Self:
        """Read JSON text; `DataError` lists every place that does not fit, unless there is a list for them."""
        data = parse_json(text, cls.__name__)
        return cls.from_dict(data) if problems is None else cls.from_dict(data, problems)

    def to_json(self) -> str:
        """The JSON text, without blanks."""
        return json_text(self.to_dict(), type(self).__name__)


@dataclass(frozen=True, slots=True)
class Serializer(Generic[T]):
    """Loads and dumps the values of one schema, named `name` in the definition."""

    name: str
    _load: Load[T]
    _dump: Callable[[T], Any]

    def load(self, data: Any, problems: list[Problem] | None = None) -> T:
        """The Python value of a JSON value; problems are added to the list or, without one, raised as `DataError`."""
        return read(self._load, data, self.name, problems)

    def dump(self, value: T) -> Any:
        """The JSON value of a Python value."""
        return self._dump(value)

    def from_json(self, text: str | bytes | bytearray, problems: list[Problem] | None = None) -> T:
        """The Python value of a JSON text; as `load` does with problems."""
        return self.load(parse_json(text, self.name), problems)

    def to_json(self, value: T) -> str:
        """The JSON text of a Python value, without blanks."""
        return json_text(self.dump(value), self.name)
