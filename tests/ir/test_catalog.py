"""Questions to a catalog that look through aliases, circles of them included."""

from dataclasses import replace

import pytest

from schemawright.ir.definitions import Alias
from schemawright.ir.shapes import ANY, STRING, ListOf, Never, Null, Nullable, Shape, nullable
from tests.passes.made import catalog, record, ref

CATALOG = catalog(
    Any=Alias(ANY),
    AnyAgain=Alias(ref("Any")),
    Unknown=Alias(ANY, opaque=True),
    Nothing=Alias(Null()),
    Maybe=Alias(nullable(STRING)),
    Text=Alias(STRING),
    Object=record(),
    Circle=Alias(ref("Circle")),
)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (nullable(STRING), True),
        (Null(), True),
        (ANY, True),
        (Never(), False),
        (STRING, False),
        (ListOf(Null()), False),
        (ref("AnyAgain"), True),
        (ref("Unknown"), False),
        (ref("Nothing"), True),
        (ref("Maybe"), True),
        (ref("Text"), False),
        (ref("Object"), False),
        (ref("Circle"), False),
        (nullable(ref("Object")), True),
    ],
)
def test_which_shapes_accept_null(shape: Shape, expected: bool) -> None:
    assert CATALOG.accepts_null(shape) is expected


def test_a_definition_is_known_by_what_refers_to_it() -> None:
    definition = CATALOG[ref("Object").id]
    assert replace(definition, reference=Nullable(ref("Other"))).id == ref("Other").id
