"""As `model`, where limits are checked: with `validate` besides. A test holds that nothing else differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from .errors import Load, Problem, T, read, read_model
from .in_spite import read_on
from .json_standard import json_text, parse_json
from .kept import KEPT, covered, rewritten
from .misfits import misfits, model_misfits
from .pickles import set_state
from .shown import shown, shown_attributes
from .subclasses import as_class
from .writing import FAULTS, write_by

ModelT = TypeVar("ModelT", bound="Model")
"""The own class, spelled for editors that ask jedi, which does not see through `Self` (and so PYI019 is wrong here)."""


class Model:
    """Base of all object models: reads and writes JSON with what each model has to say about its members."""

    __slots__ = ()
    __repr__ = shown
    __rich_repr__ = shown_attributes
    __setstate__ = set_state

    def __init_subclass__(cls) -> None:
        """Have a class of the user's that has a `to_dict` of its own be written by that.

        `dataclass` gives no class a `__repr__` that has one.
        """
        if "__repr__" not in cls.__dict__:
            described: Any = cls
            described.__repr__ = shown
        if "to_dict" in cls.__dict__:
            write_by(cls, cls.to_dict)

    @classmethod
    def from_dict(  # noqa: PYI019
        cls: type[ModelT], data: Any, problems: list[Problem] | None = None
    ) -> ModelT:
        """Read a JSON object; `DataError` lists every place that does not fit, unless there is a list for them."""
        described: Any = cls
        model = (
            read_model(cls, data)
            if problems is None
            else read_on(described.__load__, data, described.__schema__, problems)
        )
        own: ModelT = model if model.__class__ is cls else as_class(model, cls)
        return own

    def to_dict(self) -> dict[str, Any]:
        """The JSON object, without properties that are absent here; `DataError` lists what cannot be written."""
        model: Any = self
        try:
            dumped: dict[str, Any] = model.__dump__()
            return dumped
        except FAULTS as error:
            raise model_misfits(self, error) from None

    @classmethod
    def from_json(  # noqa: PYI019
        cls: type[ModelT], text: str | bytes | bytearray | memoryview, problems: list[Problem] | None = None
    ) -> ModelT:
        """Read JSON text; `DataError` lists every place that does not fit, unless there is a list for them."""
        data = parse_json(text, cls.__name__)
        return cls.from_dict(data) if problems is None else cls.from_dict(data, problems)

    def to_json(self, *, check: bool = False) -> str:
        """The JSON text, without blanks; with `check`, `DataError` where reading it would end in one."""
        data = self.to_dict()
        if check:
            read_model(type(self), data)
        return json_text(data, type(self).__name__)

    def validate(self) -> None:
        """Raise `DataError` with every place of the JSON object that the definition does not allow."""
        read_model(type(self), self.to_dict())


@dataclass(frozen=True, slots=True)
class Serializer(Generic[T]):
    """Loads and dumps the values of one schema, named `name` in the definition."""

    name: str
    _load: Load[T]
    _dump: Callable[[T], Any]

    def load(self, data: Any, problems: list[Problem] | None = None) -> T:
        """The Python value of a JSON value; problems are added to the list or, without one, raised as `DataError`."""
        if problems is not None:
            return read_on(self._load, data, self.name, problems)
        return read(self._load, data, self.name)

    def dump(self, value: T) -> Any:
        """The JSON value of a Python value; `DataError` lists every place that cannot be written."""
        try:
            return self._dump(value) if value.__class__ not in KEPT else rewritten(self._dump, value)
        except FAULTS as error:
            raise misfits(self._dump, covered(value), self.name, error) from None

    def from_json(self, text: str | bytes | bytearray | memoryview, problems: list[Problem] | None = None) -> T:
        """The Python value of a JSON text; as `load` does with problems."""
        return self.load(parse_json(text, self.name), problems)

    def to_json(self, value: T, *, check: bool = False) -> str:
        """The JSON text of a Python value, without blanks; with `check`, as that of a model."""
        data = self.dump(value)
        if check:
            self.load(data)
        return json_text(data, self.name)

    def validate(self, value: T) -> None:
        """Raise `DataError` with every place of the JSON value that the definition does not allow."""
        self.load(self.dump(value))
