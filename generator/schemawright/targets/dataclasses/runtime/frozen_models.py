"""Models whose attributes cannot be set again, while they are being read."""

from __future__ import annotations

from typing import Any

from .errors import T


def unfrozen(model: type[Any]) -> Any:
    """A class of the same layout whose attributes can be set, for an object that is being read.

    The model loses what `dataclass` gave it for pickles: that tells values by their positions, which move when a model
    gets one more property, and `Model` by their names.
    """
    del model.__getstate__, model.__setstate__
    return type(model.__name__, (model,), {"__slots__": (), "__setattr__": object.__setattr__})


def sealed(result: Any, model: type[T]) -> T:
    """The object, from now on one of its model."""
    result.__class__ = model
    value: T = result
    return value
