"""What a pickle or a copy gives back to a model, which may have other properties by now than when it was made."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from .absent import UNSET

_set_attribute = object.__setattr__


def set_state(model: Any, state: Any) -> None:
    """Give a new model the attributes of another one, by their names.

    Properties that the model did not have then are absent: they have their defaults or, where they are required now,
    `UNSET`. Those that it does not have any more are left out, as it has no room for them.
    """
    parts: tuple[dict[str, Any] | None, dict[str, Any]] = state if state.__class__ is tuple else (state, {})
    own, values = parts
    try:
        for name, value in values.items():
            _set_attribute(model, name, value)
    except AttributeError:
        _set_those_it_has(model, values)
    if own:  # attributes of a class of the user's, which may have room for any
        model.__dict__.update(own)
        values = {**own, **values}
    if not values.keys() >= model.__dataclass_fields__.keys():
        _set_absent(model, values)


def _set_those_it_has(model: Any, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        with suppress(AttributeError):
            _set_attribute(model, name, value)


def _set_absent(model: Any, values: Mapping[str, Any]) -> None:
    for each in dataclasses.fields(model):
        if each.name not in values:
            default = UNSET if each.default is dataclasses.MISSING else each.default
            made = default if each.default_factory is dataclasses.MISSING else each.default_factory()
            _set_attribute(model, each.name, made)
