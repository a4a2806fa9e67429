"""Where a value stands that cannot be written: looked for once writing has failed, which keeps no places itself."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import fields
from typing import Any, TypeAlias

from .absent import MISSING
from .errors import Findings, too_deep
from .kept import covered_attributes
from .kinds import is_object, is_sequence
from .traced import Place
from .writing import FAULTS, PLACES, Attribute, Unfit, attributes_of, dump_of, made, unfit

_SEARCHING = ContextVar("_SEARCHING", default=False)
Write: TypeAlias = Callable[[Any], Any]


def model_misfits(model: Any, error: Exception) -> Exception:
    """The error for a model that cannot be written; its name is looked up for errors only."""
    return misfits(_written, model, model.__schema__, error)


def _written(model: Any) -> Any:
    return model.__dump__()


def misfits(write: Write, value: Any, model: str, error: Exception) -> Exception:
    """The `DataError` with all places that a function cannot write; the error that it ended in where there are none."""
    if _SEARCHING.get():
        return error  # inside another value, whose search goes on to the place itself
    findings, before = Findings(), _SEARCHING.set(True)
    try:
        _search(write, value, None, findings, frozenset())
    except RecursionError:
        return too_deep(model)
    finally:
        _SEARCHING.reset(before)
    return findings.error(model) if findings.count else error


def _search(write: Write, value: Any, at: Place, findings: Findings, around: frozenset[int]) -> bool:
    """Note the innermost places that cannot be written; whether there are any. `around` are the values that hold it."""
    if id(value) in around:
        findings.add_at(at, "value that does not contain itself", value)
        return True
    try:
        write(value)
    except FAULTS as error:
        inside = around | {id(value)}
        found = [_search(write, part, place, findings, inside) for write, part, place in _parts(write, value, at)]
        if not any(found):
            findings.add_at(at, _expected(error, value), value)
        return True
    return False


def _parts(write: Write, value: Any, at: Place) -> Iterator[tuple[Write, Any, Place]]:
    """What a value holds, each part with a function that writes it alone, and its place."""
    if dump_of(value) is not None:
        yield from _attributes(value, at)
    elif is_object(value) and _is_written(write, {}):
        names: Any = value
        for key, item in names.items():
            alone = _in_object(write, key) if isinstance(key, str) else _refused("object with names that are texts")
            yield alone, item, (at, str(key))
    elif is_sequence(value):
        yield from ((alone, item, (at, index)) for index, (alone, item) in enumerate(_items(write, value)))


def _items(write: Write, value: Sequence[Any]) -> Iterable[tuple[Write, Any]]:
    """The items of an array, each with what writes it alone; none where no array is written.

    What writes arrays of one length alone gets the item among others that it lets pass.
    """
    if _is_written(write, []):
        return ((_in_array(write, (), ()), item) for item in value)
    others = [Attribute("item") for _ in value]
    if not _is_written(write, others):
        return ()
    return ((_in_array(write, others[:index], others[index + 1 :]), item) for index, item in enumerate(value))


def _is_written(write: Write, value: Any) -> bool:
    """Whether a value, an empty one, is of the kind that a function writes."""
    try:
        write(value)
    except RecursionError:
        raise  # there is no room left to look any deeper
    except FAULTS:
        return False
    return True


def _attributes(model: Any, at: Place) -> Iterator[tuple[Write, Any, Place]]:
    """The attributes of a model, as `_parts`."""
    found = dump_of(model)
    assert found is not None
    base, dump = found
    places = {name: key for key, name in PLACES[base].items()}
    others = attributes_of(base)
    values = covered_attributes(model)
    for name in (each.name for each in fields(base)):
        place: Place = (at, places[name]) if name in places else at
        value = values.get(name, MISSING)
        alone = _refused("value") if value is MISSING else _in_model(base, dump, others, name)
        yield alone, value, place


def _in_model(model: type[Any], dump: Write, others: dict[str, Any], name: str) -> Write:
    return lambda part: dump(made(model, others | {name: part}))


def _in_object(write: Write, key: str) -> Write:
    return lambda part: write({key: part})


def _in_array(write: Write, before: Sequence[Any], after: Sequence[Any]) -> Write:
    return lambda part: write([*before, part, *after])


def _refused(expected: str) -> Write:
    return lambda part: unfit(part, expected)


def _expected(error: Exception, value: Any) -> str:
    """What is expected in the place of a value, in words."""
    if isinstance(error, Unfit):
        return error.expected
    method = error.name if isinstance(error, AttributeError) else None
    if method and method.startswith("__"):
        return method.strip("_")  # that by which a model is written
    if isinstance(value, float):
        return "finite number"
    if type(value) is int and isinstance(error, ValueError):
        return f"integer of {sys.get_int_max_str_digits()} digits or less"  # of the standard library
    is_long = type(value) is int and abs(value) >= 2**63
    return "integer that the JSON library writes" if is_long else "value of the annotated type"
