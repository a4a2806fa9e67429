"""Texts of dates, times and durations that Python would spell otherwise are written back as they came.

In: a package with each kind, under every form of the dataclasses. Out: that the texts outlive whatever copies a value,
and that a mark for absent properties stays the one that it is.
"""

from __future__ import annotations

import copy
import datetime
import itertools
import pickle
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Built, Json, built, document_of

FORMATS = {"at": "date-time", "on": "date", "by": "time", "long": "duration"}
TEXTS: list[dict[str, Json]] = [
    {"at": "2020-01-01T00:00:00.123456789Z"},
    {"at": "2016-12-31T23:59:60Z"},
    {"at": "2020-01-01t00:00:00z"},
    {"on": "2020-01-01T05:00:00Z"},
    {"by": "10:00:00Z"},
    {"long": "PT36H"},
    {"long": "-P1W"},
    {"at": "2020-01-01T00:00:00Z", "on": "2020-01-01", "by": "10:00:00", "long": "P1D"},
]
COPIES: dict[str, Callable[[Any], Any]] = {
    "pickle": lambda model: pickle.loads(pickle.dumps(model)),
    "old pickle": lambda model: pickle.loads(pickle.dumps(model, 2)),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "replace": replace,
    "asdict": lambda model: type(model)(**asdict(model)),
    "copies of the values": lambda model: replace(model, **{name: copy.copy(getattr(model, name)) for name in FORMATS}),
}


def forms() -> Iterator[Settings]:
    """All forms of the dataclasses."""
    for frozen, positional, formats in itertools.product((False, True), (False, True), ("check", "keep")):
        values = {"frozen": frozen, "positional": positional, "formats": formats}
        yield changed(DEFAULTS, {**values, "types": (("string/duration", "datetime.timedelta"),)})


def package(settings: Settings) -> Built:
    properties = {name: {"type": "string", "format": format} for name, format in FORMATS.items()}
    return built(document_of({"A": {"type": "object", "properties": properties}}), settings=settings)


@pytest.mark.parametrize("way", COPIES)
@pytest.mark.parametrize("settings", list(forms()), ids=lambda s: "-".join(map(str, (*s.python[2:], s.schema.formats))))
def test_texts_outlive_copies(settings: Settings, way: str) -> None:
    module = package(settings).module
    for data in TEXTS:
        model = module.A.from_dict(data)
        copied = COPIES[way](model)
        assert copied == model
        assert copied.to_dict() == data


def test_what_is_computed_has_a_text_of_its_own() -> None:
    module = package(next(forms())).module
    model = module.A.from_dict({"at": "2016-12-31T23:59:60Z", "long": "PT36H"})
    model.at += datetime.timedelta(seconds=1)
    model.long *= 2
    assert model.to_dict() == {"at": "2017-01-01T00:00:00Z", "long": "P3D"}


def test_the_mark_for_absent_properties_is_one() -> None:
    unset = package(next(forms())).module.UNSET
    for other in (pickle.loads(pickle.dumps(unset)), copy.copy(unset), copy.deepcopy(unset), copy.deepcopy([unset])[0]):
        assert other is unset
    assert (unset == unset, unset in {unset}, unset is None) == (True, True, False)
