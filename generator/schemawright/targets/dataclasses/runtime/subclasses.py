"""Classes that a user derives from models: what is read becomes one of them."""

from __future__ import annotations

import dataclasses
from types import FunctionType
from typing import Any

from .errors import Load, Report, T
from .kept import is_mixed, memory_of, mixed
from .writing import DUMPS, dump_of, made


def as_class(model: Any, own: type[Any]) -> Any:
    """A model that was read, as one of a class derived from its own; `__post_init__` runs, `__init__` does not."""
    one = _derived(model, own)
    if one is not model and hasattr(one, "__post_init__"):
        one.__post_init__()
    return one


def _derived(model: Any, own: type[Any]) -> Any:
    """A model as one of a class derived from its own, made without a call of that.

    A model of another class, such as a subtype that a tag names, stays what it is.
    """
    found = dump_of(model)
    if found is None or isinstance(model, own) or not issubclass(own, found[0]):
        return model
    values = {each.name: getattr(model, each.name) for each in dataclasses.fields(found[0])}
    for each in dataclasses.fields(own):
        if each.name not in values and each.default_factory is not dataclasses.MISSING:
            values[each.name] = each.default_factory()
        elif each.name not in values and each.default is not dataclasses.MISSING:
            values[each.name] = each.default
    return mixed(made(own, values), values, *memory_of(model)) if is_mixed(model) else made(own, values)


_READ: dict[type[Any], Load[Any]] = {}
"""The load functions of models that are read as another class."""


def use_class(model: type[T], own: type[T]) -> None:
    """Have all objects of a model, wherever they stand in what is read, be of a class derived from it.

    With the model itself as the class, they are of the model again. Objects that are there already stay what they are,
    and so do those that are read in spite of their problems. `__post_init__` runs once for each object of a document,
    when all of it is read and is handed out.
    """
    if model not in DUMPS or not issubclass(own, model):
        raise TypeError(f"{own.__name__} is not derived from a model {model.__name__}")
    described: Any = model
    load = described.__load__
    read = _READ.setdefault(model, FunctionType(load.__code__, load.__globals__, load.__name__))

    def read_own(data: Any, report: Report) -> Any:
        before = report.count
        value = read(data, report)
        if value.__class__ is not model or report.count > before:
            return value
        one = _derived(value, own)
        if hasattr(one, "__post_init__"):
            report.derive([one])
        return one

    # Other modules hold the function itself, so that it has to be this one which reads otherwise.
    load.__kwdefaults__ = {"read_own": read_own}
    load.__code__ = _read_otherwise.__code__


def _read_otherwise(data: Any, report: Report, *, read_own: Load[Any]) -> Any:
    return read_own(data, report)
