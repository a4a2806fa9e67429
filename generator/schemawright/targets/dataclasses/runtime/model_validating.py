"""As `model`, where limits are checked: with `validate` besides. A test holds that nothing else differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Self

from .errors import DataError, Load, Problem, T, read, read_model, too_deep
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

    def validate(self) -> None:
        """Raise `DataError` with every place of the JSON object that the definition does not allow."""
        self.from_dict(_dumped(self, type(self).to_dict, type(self).__name__))


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

    def validate(self, value: T) -> None:
        """Raise `DataError` with every place of the JSON value that the definition does not allow."""
        self.load(_dumped(value, self._dump, self.name))


def _dumped(value: T, dump: Callable[[T], Any], model: str) -> Any:
    """The JSON value of a Python value; raise `DataError` where its parts have types that it cannot be made of."""
    try:
        return dump(value)
    except RecursionError:
        raise too_deep(model) from None
    except (AttributeError, TypeError, ValueError) as error:
        raise DataError(
            model, [Problem("", "values of the annotated types", f"{type(error).__name__}: {error}")]
        ) from None
