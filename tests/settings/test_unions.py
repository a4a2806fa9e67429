"""Closed unions: a value that fits no branch, and a tag that names no type, are errors that say what was expected."""

from __future__ import annotations

from typing import get_args

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built
from tests.settings.rich import SPEC, VALUES

UUID_TEXT = "0f8fad5b-d9cb-469f-a165-70867728950e"
Problems = list[tuple[str, str, str]]


@pytest.fixture(scope="module")
def closed() -> Built:
    return built(SPEC, settings=changed(DEFAULTS, {"unions": "closed"}))


WRONG: list[tuple[str, Json, Problems]] = [
    ("Tagged", {"shape": "line"}, [("", 'object with "shape" "circle" or "square"', "object")]),
    ("Tagged", {}, [("", 'object with "shape" "circle" or "square"', "object")]),
    ("Tagged", 5, [("", 'object with "shape" "circle" or "square"', "integer 5")]),
    ("Tagged", {"shape": "circle"}, [("/radius", "number", "nothing")]),
    ("ByConstant", {"shape": "line"}, [("", 'object with "shape" "circle" or "square"', "object")]),
    ("ByKind", 1.5, [("", "string, integer or array", "number 1.5")]),
    ("ByKind", {}, [("", "string, integer or array", "object")]),
    ("ByKind", [1], [("/0", "string", "integer 1")]),
    ("ByKeys", {"z": 1}, [("", 'object with "x" or "shape"', "object")]),
    ("ByKeys", {"x": 1}, [("/y", "number", "nothing")]),
    ("InOrder", "soon", [("", "a value that fits one of 2 branches", 'string "soon"')]),
    ("InOrder", 5, [("", "string or object", "integer 5")]),
    ("InOrder", {"a": "x", "b": "y"}, [("/a", "integer", 'string "x"')]),
    ("Animal", {"kind": "bird"}, [("/kind", '"cat" or "dog"', 'string "bird"')]),
    ("Animal", {}, [("/kind", "string", "nothing")]),
    ("Pack", [{"kind": "cat", "lives": 1}, {"kind": "cow"}], [("/1/kind", '"cat" or "dog"', 'string "cow"')]),
]


@pytest.mark.parametrize(("schema", "value", "problems"), WRONG)
def test_what_fits_no_branch_is_an_error(closed: Built, schema: str, value: Json, problems: Problems) -> None:
    with pytest.raises(closed.module.DataError) as caught:
        closed.load(schema, value)
    assert [(p.path, p.expected, p.found) for p in caught.value.problems] == problems


@pytest.mark.parametrize(("schema", "value"), [(schema, value) for schema in VALUES for value in VALUES[schema]])
def test_what_fits_loads_and_dumps(closed: Built, schema: str, value: Json) -> None:
    assert closed.dump(schema, closed.load(schema, value)) == value


def test_a_union_has_its_branches_alone(closed: Built) -> None:
    module = closed.module
    assert set(get_args(module.Tagged)) == {module.Circle, module.Square}
    assert not hasattr(module, "Unrecognized")
    assert "Unrecognized" not in module.__all__
    assert "nrecognized" not in "".join(closed.files.values())


def test_an_open_union_keeps_what_fits_no_branch() -> None:
    package = built(SPEC)
    for schema, value, _ in WRONG[:3]:
        assert package.dump(schema, package.load(schema, value)) == value
    assert type(package.load("Animal", {"kind": "bird"})) is package.module.Animal
