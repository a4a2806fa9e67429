"""Data made by `frozen`: slotted, compared and hashed by its attributes, as passes and caches rely on."""

from __future__ import annotations

from dataclasses import replace

from schemawright.frozen import frozen


@frozen
class _Point:
    x: int
    y: int = 0


@frozen
class _Vector:
    x: int
    y: int = 0


def test_equal_attributes_make_equal_data() -> None:
    assert {_Point(1): "found"}[_Point(1, 0)] == "found"
    assert replace(_Point(1), y=2) == _Point(1, 2) != _Point(1)


def test_data_of_two_classes_is_never_equal() -> None:
    assert len({_Point(1), _Vector(1)}) == 2


def test_data_has_no_other_attributes() -> None:
    assert not hasattr(_Point(1), "__dict__")
