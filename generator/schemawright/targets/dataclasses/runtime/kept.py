"""Values that do not fit, kept as they came: what they are marked by, and how they are written back.

A text, a number, an array or an object is of a class of its own, so that it goes wherever it is put. Null, true and
false cannot be; what holds them knows of them: a model, list or map of a class of its own, made for the purpose. What
is written goes the usual way, with an `Attribute` in the place of each value that is kept.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import fields
from typing import Any, Self, SupportsIndex, cast

from .absent import MISSING, UNSET
from .json_values import to_json_value
from .kinds import is_object, is_sequence
from .writing import DUMPS, FAULTS, PLACES, Attribute, attributes_of, dump_of, made, write_by


class KeptText(str):
    """A text where the definition wants something else."""

    __slots__ = ()


class KeptInteger(int):
    """An integer where the definition wants something else."""

    __slots__ = ()


class KeptNumber(float):
    """A number where the definition wants something else."""

    __slots__ = ()


class KeptArray(list[Any]):
    """An array where the definition wants something else."""

    __slots__ = ()


class KeptObject(dict[str, Any]):
    """An object where the definition wants something else."""

    __slots__ = ()


class KeptConstant:
    """Null, true or false as a whole document, where the definition wants something else; equal to its `value`."""

    __slots__ = ("value",)

    def __init__(self, value: bool | None) -> None:
        self.value = value

    def __bool__(self) -> bool:
        return bool(self.value)

    def __eq__(self, other: object) -> bool:
        return self.value is (other.value if isinstance(other, KeptConstant) else other)

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return repr(self.value)


class MixedList(list[Any]):
    """A list in which values are kept; null, true and false among them."""

    __slots__ = ()


class MixedTuple(tuple[Any, ...]):
    """A tuple in which values are kept; null, true and false among them."""

    __slots__ = ()


class MixedMap(dict[str, Any]):
    """A map in which values are kept; null, true and false among them."""

    __slots__ = ()


KEPT_AS: dict[type[Any], type[Any]] = {
    str: KeptText, int: KeptInteger, float: KeptNumber, list: KeptArray, dict: KeptObject,
    bool: KeptConstant, type(None): KeptConstant,
}  # fmt: skip
"""The class of values that are kept, by that of the JSON value."""
_PLAIN_KINDS = {KEPT_AS[kind]: kind for kind in (str, int, float, list, dict)}
_MIXED = frozenset((MixedList, MixedTuple, MixedMap))
KEPT: frozenset[type[Any]] = frozenset(KEPT_AS.values()) | _MIXED
"""The classes of values that are kept, and of the lists and maps that hold some."""


def kept(found: Any) -> Any:
    """A JSON value that does not fit, marked; what is none of JSON as it is."""
    kind = next((KEPT_AS[base] for base in type(found).__mro__ if base in KEPT_AS), None)
    return found if kind is None else kind(found)


def unmarked(value: Any) -> Any:
    """The plain JSON value of one that is kept; never shares containers with it."""
    if isinstance(value, KeptConstant):
        return value.value
    kind = _PLAIN_KINDS.get(value.__class__)
    return to_json_value(kind(value)) if kind else value


class _Cover(Attribute):
    """Stands for a value that is kept, or absent, while what holds it is written; true as any attribute."""

    __slots__ = ("value",)

    value: Any

    def __new__(cls, value: Any) -> Self:
        cover = super().__new__(cls, "kept")
        cover.value = value
        return cover


def rewritten(write: Callable[[Any], Any], value: Any) -> Any:
    """What a function writes of a value that is kept, or that holds some."""
    hidden = covered(value)
    return restored(hidden, write(hidden))


def covered(value: Any) -> Any:
    """The value with something else in each place that is kept, which passes wherever values are written."""
    kind = value.__class__
    if value is UNSET or (kind in KEPT and kind not in _MIXED):
        return _Cover(unmarked(value))
    if kind is MixedMap:
        return {key: _covered_part(part) for key, part in value.items()}
    return [_covered_part(part) for part in value] if kind in _MIXED else value


def _covered_part(value: Any) -> Any:
    return _Cover(value) if value is None or value is True or value is False else covered(value)


def restored(hidden: Any, written: Any) -> Any:
    """What was written of a covered value, with what is kept in its place; `UNSET` for what is absent."""
    if isinstance(hidden, _Cover):
        return hidden.value
    if is_sequence(hidden):
        return [restored(part, item) for part, item in zip(hidden, written, strict=True)]
    return {key: restored(hidden[key], item) for key, item in written.items()} if is_object(hidden) else written


def is_mixed(model: Any) -> bool:
    """Whether a model is of a class that `mixed` makes."""
    return hasattr(model.__class__, "__kept__")


def covered_attributes(model: Any) -> dict[str, Any]:
    """The attributes of a model, without those that it does not have; covered where the model is a mixed one."""
    values = {each.name: getattr(model, each.name, MISSING) for each in fields(model)}
    found = {name: value for name, value in values.items() if value is not MISSING}
    if not is_mixed(model):
        return found
    base: type[Any] = model.__class__
    constants = memory_of(model)[0]
    hidden = {name: covered(value) for name, value in found.items()}
    for name, value in found.items():
        if value is None or value is True or value is False:
            is_kept = writes(base, name, value) is None if constants is None else name in constants
            hidden[name] = _Cover(value) if is_kept else value
    return hidden


def memory_of(model: Any) -> tuple[frozenset[str] | None, dict[str, Any]]:
    """What a mixed model knows: which attributes hold null, true or false as they came, and what no attribute is for.

    A copy that `dataclasses.replace` made knows nothing of the first: None.
    """
    found: tuple[frozenset[str] | None, dict[str, Any]] = getattr(model, "__kept__", (None, {}))
    return found


_WRITES: dict[tuple[type[Any], str, Any], bool | None] = {}
"""What `writes` has found."""


def writes(model: type[Any], name: str, value: Any) -> bool | None:
    """Whether a model writes an attribute that is null, true, false or `UNSET`; None where it refuses to."""
    base = next(each for each in model.__mro__ if each in DUMPS)
    key = base, name, value
    if key not in _WRITES:
        try:
            data = DUMPS[base](made(base, attributes_of(base) | {name: value}))
            _WRITES[key] = len(data) == len(PLACES[base])
        except FAULTS:
            _WRITES[key] = None
    return _WRITES[key]


def mixed(model: Any, values: dict[str, Any], constants: frozenset[str] | None, rest: dict[str, Any]) -> Any:
    """A model with these attributes in which values are kept; for `constants` and `rest` see `memory_of`."""
    values = {**getattr(model, "__dict__", {}), **values, "__kept__": (constants, rest)}
    kind: type[Any] = model.__class__
    return made(_mixed_class(kind), values)


_CLASSES: dict[type[Any], type[Any]] = {}
"""What `_mixed_class` has made."""


def _mixed_class(own: type[Any]) -> type[Any]:
    """The class of the models of a class in which values are kept; to its users it looks like that one."""
    if own in _CLASSES:
        return _CLASSES[own]
    base, kind_of_class = next(each for each in own.__mro__ if each in DUMPS), cast("Any", type(own))
    names = {name: getattr(own, name) for name in ("__doc__", "__module__", "__qualname__")}
    methods = {"__slots__": ("__kept__",), "__dump__": _dump_mixed, "__reduce_ex__": _reduced}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of classes that are deprecated
        kind: type[Any] = kind_of_class(own.__name__, (own,), {**names, **methods})
    if cast("Any", own).__written__ is DUMPS[base]:  # no class of the user's that has a `to_dict` of its own
        write_by(kind, _dump_mixed)
    return _CLASSES.setdefault(own, kind)


def _dump_mixed(model: Any) -> dict[str, Any]:
    """The JSON object of a model in which values are kept."""
    found = dump_of(model)
    assert found is not None
    base, dump = found
    hidden = covered_attributes(model)
    data = dump(made(base, hidden))
    parts = {key: hidden.get(name) for key, name in PLACES[base].items()}
    parts |= hidden.get("additional_properties") or {}
    written = ((key, restored(parts.get(key), value)) for key, value in data.items())
    return {key: value for key, value in written if value is not UNSET} | memory_of(model)[1]


def _reduced(model: Any, protocol: SupportsIndex) -> tuple[Any, ...]:
    """What copies and pickles are made of, without a class that no module has."""
    parts: Any = object.__reduce_ex__(model, max(2, int(protocol)))
    return _revived, (type(model).__base__, memory_of(model)), *parts[2:]


def _revived(own: type[Any], memory: tuple[frozenset[str] | None, dict[str, Any]]) -> Any:
    return made(_mixed_class(own), {"__kept__": memory})
