"""The values of a model for rows and tables, which have no place for `UNSET`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from .absent import UNSET


def present_values(model: Any) -> dict[str, Any]:
    """What `dataclasses.asdict` gives of a model, without what is `UNSET`, in models inside it as well."""
    return asdict(model, dict_factory=_without_absent)


def _without_absent(values: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    return {name: value for name, value in values if value is not UNSET}
