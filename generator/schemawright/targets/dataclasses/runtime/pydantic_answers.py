"""How pydantic reads, writes and describes the types of a package: by the functions of the package itself.

Values of Python are taken as they are. Whatever else pydantic has is read as JSON, and each place that does not fit
becomes one of its errors. A type has one JSON Schema, for requests and responses alike, since it reads what it writes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from typing import Any, ClassVar, NamedTuple, Never, TypeAlias

from .errors import DataError, Problem
from .kinds import is_array, is_object
from .model import Serializer
from .pydantic_hooks import PydanticType, SchemaRef
from .writing import DUMPS

_pydantic_core: Any = import_module("pydantic_core")
_schemas: Any = _pydantic_core.core_schema
_SCALARS = frozenset({str, int, float, bool, type(None)})
_Json: TypeAlias = Any
_Step: TypeAlias = "str | int"


def class_schema(cls: type[Any], source: Any, handler: Any) -> Any:
    """How pydantic reads and writes a model or an enum; as `handler` does where its package describes no types."""
    if not _is_described(cls):
        return handler(source)
    described = _of_class(cls)
    if issubclass(cls, Enum):
        kind = "str" if issubclass(cls, str) else "int"
        return _schemas.enum_schema(cls, list(cls), sub_type=kind, ref=described.reference)
    return _by_functions(_model_reader(cls), _model_writer(cls), cls.__name__, described.reference)


def alias_schema(type: PydanticType) -> Any:
    """How pydantic reads and writes the values of a type that is no class."""
    home = sys.modules[type.module]
    serializer: Serializer[Any] = Serializer(type.name, getattr(home, type.load), getattr(home, type.dump))
    return _by_functions(_value_reader(serializer), serializer.dump, type.name, None)


def _by_functions(read: Callable[[Any], Any], write: Callable[[Any], Any], name: str, reference: str | None) -> Any:
    """A schema of two functions; in unions of pydantic, errors call the first one by its name."""
    read.__name__ = read.__qualname__ = name
    writer = _schemas.plain_serializer_function_ser_schema(write)
    return _schemas.no_info_plain_validator_function(read, ref=reference, serialization=writer)


def _model_reader(cls: type[Any]) -> Callable[[Any], Any]:
    def read(data: Any) -> Any:
        if isinstance(data, cls):
            return data
        try:
            return cls.from_dict(data)
        except DataError as error:
            _refuse(error, data)

    return read


def _model_writer(cls: type[Any]) -> Callable[[Any], Any]:
    def write(value: Any) -> Any:
        if not isinstance(value, cls):  # another branch of a union of pydantic may write it
            raise _pydantic_core.PydanticSerializationUnexpectedValue(f"Expected {cls.__name__}")
        return value.to_dict()

    return write


def _value_reader(serializer: Serializer[Any]) -> Callable[[Any], Any]:
    def read(data: Any) -> Any:
        try:
            if _is_json_throughout(data):
                return serializer.load(data)
            serializer.load(serializer.dump(data))
        except DataError as error:
            _refuse(error, data)
        return data

    return read


def _is_json_throughout(data: Any) -> bool:
    """Whether this is a JSON value; else there are values of Python in it, which are not to be read."""
    waiting = [data]
    while waiting:
        value = waiting.pop()
        if value.__class__ is dict or value.__class__ is list:
            waiting += value.values() if value.__class__ is dict else value
        elif value.__class__ not in _SCALARS:
            return False
    return True


def _refuse(error: DataError, data: Any) -> Never:
    """Raise the problems as errors of pydantic, which adds each to its own, behind the place of the data."""
    found = [_line(problem, data) for problem in error.problems]
    if error.more:
        text = _pydantic_core.PydanticCustomError("more_problems", "And {more} more problems", {"more": error.more})
        found.append({"type": text, "loc": (), "input": data})
    raise _pydantic_core.ValidationError.from_exception_data(error.model, found) from None


def _line(problem: Problem, data: Any) -> dict[str, Any]:
    """The error of pydantic for a problem, with the value that it is about or, where that is missing, what lacks it."""
    steps = _steps(problem)
    if problem.found == "nothing":
        return {"type": "missing", "loc": steps, "input": _value_at(data, steps[:-1])}
    words = {"expected": problem.expected, "found": problem.found}
    text = _pydantic_core.PydanticCustomError("unfit_value", "Expected {expected}, found {found}", words)
    return {"type": text, "loc": steps, "input": _value_at(data, steps)}


def _steps(problem: Problem) -> tuple[_Step, ...]:
    """The keys and indices that lead to the place of a problem."""
    found: list[_Step] = []
    place = getattr(problem, "_place", None)
    while place is not None:
        place, step = place
        found.append(step)
    return tuple(reversed(found))


def _value_at(data: Any, steps: Sequence[_Step]) -> Any:
    for step in steps:
        try:
            data = data[step]
        except (IndexError, KeyError, TypeError):
            return None
    return data


class _Described(NamedTuple):
    """A type with its JSON Schema and those of its package; `reference` is what pydantic names the schema after."""

    name: str
    reference: str
    schemas: Mapping[str, tuple[str, _Json]]
    package: str

    def other(self, name: str) -> _Described:
        """Another type of the package."""
        return self._replace(name=name, reference=f"{self.package}.{self.schemas[name][0]}:{name}")

    @property
    def content(self) -> _Json:
        """The schema, in which others are named."""
        return self.schemas[self.name][1]


def _of_name(module: str, name: str) -> _Described:
    package = sys.modules[module].__package__ or ""
    return _Described("", "", import_module("._json_schemas", package).SCHEMAS, package).other(name)


def _made(cls: type[Any]) -> type[Any]:
    """The generated class, which users may have derived theirs from."""
    return next((base for base in cls.__mro__ if base in DUMPS), cls)


def _is_described(cls: type[Any]) -> bool:
    """Whether the package of a class describes its types; with others that do, it may share the base of all models."""
    package = sys.modules[_made(cls).__module__].__package__
    return find_spec("._json_schemas", package) is not None


def _of_class(cls: type[Any]) -> _Described:
    """What is told of a class; one that users derive from a model goes by a name of its own."""
    made = _made(cls)
    found = _of_name(made.__module__, made.__name__)
    return found if made is cls else found._replace(reference=f"{cls.__module__}.{cls.__name__}:{id(cls)}")


def json_schema_of_class(cls: type[Any], schema: Any, handler: Any) -> _Json:
    """The JSON Schema of a class; `handler` is pydantic's, which gets those of all types that this one needs."""
    if not _is_described(cls):
        return handler(schema)
    described = _of_class(cls)
    _define(described, handler)
    return _with_references(described, handler)


def json_schema_of_alias(type: PydanticType, handler: Any) -> _Json:
    """The reference to the JSON Schema of a type that is no class."""
    described = _of_name(type.module, type.name)
    _define(described, handler)
    return _reference(described, handler)


def _define(described: _Described, handler: Any) -> None:
    """Have pydantic know the schema, and those that it needs, each once."""
    if _is_defined(described, handler):
        return
    found = [described.name]
    known = set(found)
    for name in found:
        more = [other for other in _referred(described.schemas[name][1]) if other not in known]
        known.update(more)
        found += dict.fromkeys(more)
    for name in found:
        _reference(described.other(name), handler, is_new=True)


def _is_defined(described: _Described, handler: Any) -> bool:
    try:
        handler.resolve_ref_schema(_reference(described, handler))
    except LookupError:
        return False
    return True


class _OneMode:
    """Has pydantic describe what stands in it as if it were for requests, so that no schema comes twice."""

    __pydantic_config__: ClassVar[Any] = {"json_schema_mode_override": "validation"}


def _reference(described: _Described, handler: Any, *, is_new: bool = False) -> _Json:
    """What refers to a schema; with `is_new`, pydantic is given the schema as well."""

    def told(_: Any, inner_handler: Any) -> _Json:
        return _with_references(described, inner_handler)

    inner = _schemas.definition_reference_schema(described.reference)
    if is_new:
        inner = _schemas.any_schema(ref=described.reference, metadata={"pydantic_js_functions": [told]})
    around = _schemas.dataclass_schema(_OneMode, _schemas.list_schema(inner), [])
    return dict(handler(around)["items"])


def _with_references(described: _Described, handler: Any) -> _Json:
    """A copy of a schema in which references are those of pydantic."""
    made: dict[str, _Json] = {}

    def copied(value: Any) -> Any:
        if isinstance(value, SchemaRef):
            if value not in made:
                made[value] = _reference(described.other(value), handler)["$ref"]
            return made[value]
        if is_object(value):
            return {key: copied(item) for key, item in value.items()}
        return [copied(item) for item in value] if is_array(value) else value

    return copied(described.content)


def _referred(schema: _Json) -> Iterator[str]:
    """The names of the types that a schema refers to."""
    if isinstance(schema, SchemaRef):
        yield schema
    elif is_object(schema) or is_array(schema):
        for part in schema.values() if is_object(schema) else schema:
            yield from _referred(part)
