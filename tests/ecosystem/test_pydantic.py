"""Types of a package with `pydantic = true`, as pydantic sees them.

In: a small definition with a union, an enum, a base with subtypes, dates and limits. Out: what pydantic reads, writes,
refuses and describes, alone, inside of its own types, and in settings. Not here: FastAPI (`test_fastapi.py`).
"""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError, create_model
from pydantic_core import PydanticSerializationError

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, built, document_of, ref

SCHEMAS: dict[str, Any] = {
    "Colour": {"type": "string", "enum": ["red", "green"], "description": "A colour."},
    "Pet": {
        "type": "object",
        "required": ["petKind"],
        "properties": {"petKind": {"type": "string"}, "bornOn": {"type": "string", "format": "date"}},
        "discriminator": {"propertyName": "petKind"},
    },
    "Cat": {"allOf": [ref("Pet"), {"type": "object", "properties": {"livesLeft": {"type": "integer"}}}]},
    "Home": {
        "type": "object",
        "required": ["pets"],
        "properties": {
            "pets": {"type": "array", "items": ref("Pet")},
            "wallColour": {"oneOf": [ref("Colour"), {"type": "null"}]},
            "inner": ref("Home"),
            "part": ref("Part"),
        },
    },
    "Circle": {"type": "object", "required": ["r"], "properties": {"r": {"type": "number", "minimum": 0}}},
    "Box": {"type": "object", "required": ["side"], "properties": {"side": {"type": "number"}}},
    "Part": {"oneOf": [ref("Circle"), ref("Box"), {"type": "string", "maxLength": 3}]},
    "Parts": {"type": "array", "items": ref("Part"), "minItems": 1},
    "dotted.Name": {"type": "object", "properties": {"a": {"type": "integer"}}},
}
HOME = {"pets": [{"petKind": "Cat", "livesLeft": 9, "bornOn": "2020-02-29"}], "wallColour": "blue", "new": {"x": [1]}}
BROKEN = {"pets": [{"petKind": "Cat", "livesLeft": "nine"}, {}, 7]}

PACKAGE: Built = built(document_of(SCHEMAS), settings=changed(DEFAULTS, {"pydantic": True}))
api: Any = PACKAGE.module


def errors(type: Any, data: Any) -> list[tuple[Any, ...]]:
    """What pydantic says of data that does not fit: the place, the kind and the words of each error."""
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(type).validate_python(data)
    return [(error["loc"], error["type"], error["msg"]) for error in raised.value.errors()]


def test_models_are_read_and_written_as_by_the_package() -> None:
    adapter = TypeAdapter(api.Home)
    found = adapter.validate_python(HOME)
    assert found == api.Home.from_dict(HOME)
    assert type(found.pets[0]) is api.Cat
    assert found.pets[0].born_on == datetime.date(2020, 2, 29)
    assert adapter.validate_python(found) is found
    assert adapter.validate_json(json.dumps(HOME)) == found
    assert adapter.dump_python(found) == HOME
    assert json.loads(adapter.dump_json(found)) == HOME


def test_each_problem_is_an_error_with_its_place() -> None:
    expected = [
        (("pets", 0, "livesLeft"), "unfit_value", 'Expected integer, found string "nine"'),
        (("pets", 1, "petKind"), "missing", "Field required"),
        (("pets", 2), "unfit_value", "Expected object, found integer 7"),
    ]
    assert errors(api.Home, BROKEN) == expected
    assert errors(list[api.Home], [BROKEN]) == [((0, *loc), kind, text) for loc, kind, text in expected]
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(api.Home).validate_python(BROKEN)
    assert [error["input"] for error in raised.value.errors()] == ["nine", {}, 7]


def test_braces_in_data_are_no_placeholders() -> None:
    assert errors(api.Circle, {"r": "{found}"}) == [
        (("r",), "unfit_value", 'Expected number, found string "{found}"'),
    ]


def test_of_very_many_problems_the_first_are_told() -> None:
    found = errors(api.Home, {"pets": [1] * 1500})
    assert len(found) == 1001
    assert found[-1] == ((), "more_problems", "And 500 more problems")


def test_what_is_no_object_is_refused_at_the_root() -> None:
    for data in (None, "text", 3, b"{}", []):
        assert [error[:2] for error in errors(api.Home, data)] == [((), "unfit_value")]


def test_unions_are_read_by_the_definition() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(api.Part)
    for data in ({"r": 1.5}, {"side": 2}, "abc"):
        value = adapter.validate_python(data)
        assert value == PACKAGE.load("Part", data)
        assert adapter.validate_python(value) == value
        assert adapter.dump_python(value) == data
    circle = api.Circle(r=1)
    assert adapter.validate_python(circle) is circle
    assert [error[0] for error in errors(api.Part, object())] == [()]


def test_lists_that_the_definition_names_take_values_of_python() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(api.Parts)
    values = [api.Circle(r=1), "abc"]
    assert adapter.validate_python(values) is values
    assert adapter.validate_python([{"r": 1}, "abc"]) == values
    assert json.loads(adapter.dump_json(values)) == [{"r": 1}, "abc"]


def test_enums_are_those_of_python() -> None:
    adapter = TypeAdapter(api.Colour)
    assert adapter.validate_python("red") is api.Colour.RED
    assert adapter.dump_json(api.Colour.RED) == b'"red"'
    assert [kind for _, kind, _ in errors(api.Colour, "blue")] == ["enum"]
    assert TypeAdapter(api.Colour | str).validate_python("blue") == "blue"


def test_models_stand_in_models_of_pydantic() -> None:
    outer = create_model(
        "Outer", home=(api.Home, ...), part=(api.Part | None, None), circles=(dict[str, api.Circle], {})
    )
    data = {"home": HOME, "part": {"side": 2}, "circles": {"a": {"r": 1}}}
    found: Any = outer.model_validate(data)
    assert type(found.part) is api.Box
    assert found.model_dump() == data
    assert found.model_dump(exclude={"home"}) == {key: data[key] for key in ("part", "circles")}
    assert json.loads(found.model_dump_json()) == data
    assert errors(outer, {"home": BROKEN, "circles": {"a": {}}})[-1][0] == ("circles", "a", "r")
    assert outer.model_json_schema()["properties"]["home"] == {"$ref": "#/$defs/Home"}


def test_another_branch_of_a_union_of_pydantic_writes_what_is_no_model() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(api.Circle | api.Box | int)
    assert adapter.dump_python(api.Box(side=1)) == {"side": 1}
    assert adapter.dump_python(3) == 3
    assert [error[0] for error in errors(api.Circle | int, "x")] == [("function-plain[Circle()]",), ("int",)]


def test_what_cannot_be_written_is_an_error() -> None:
    with pytest.raises(PydanticSerializationError, match="DataError: Home at /pets/0"):
        TypeAdapter(api.Home).dump_json(api.Home(pets=[None]))


def test_classes_of_the_user_are_their_own() -> None:
    class Mine(api.Circle):  # type: ignore[misc]
        pass

    adapter = TypeAdapter(Mine)
    assert type(adapter.validate_python({"r": 1})) is Mine
    assert TypeAdapter(list[Mine]).json_schema()["items"] == {"$ref": "#/$defs/Mine"}


def test_settings_of_pydantic_hold_models(monkeypatch: pytest.MonkeyPatch) -> None:
    from pydantic_settings import BaseSettings, SettingsConfigDict

    class Settings(BaseSettings):
        model_config = SettingsConfigDict(env_prefix="APP_")
        home: api.Home
        colour: api.Colour = api.Colour.GREEN

    monkeypatch.setenv("APP_HOME", json.dumps(HOME))
    monkeypatch.setenv("APP_COLOUR", "red")
    found = Settings()
    assert (found.home, found.colour) == (api.Home.from_dict(HOME), api.Colour.RED)
    monkeypatch.setenv("APP_HOME", json.dumps(BROKEN))
    with pytest.raises(ValidationError) as raised:
        Settings()
    assert raised.value.errors()[0]["loc"] == ("home", "pets", 0, "livesLeft")


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_schemas_say_what_the_definition_says(mode: Any) -> None:
    schema = TypeAdapter(list[api.Home]).json_schema(mode=mode)
    assert schema["items"] == {"$ref": "#/$defs/Home"}
    assert sorted(schema["$defs"]) == ["Box", "Cat", "Circle", "Colour", "Home", "Part", "Pet"]
    home = schema["$defs"]["Home"]
    assert home["required"] == ["pets"]
    assert home["properties"] == {
        "pets": {"type": "array", "items": {"$ref": "#/$defs/Pet"}},
        "wallColour": {"anyOf": [{"$ref": "#/$defs/Colour"}, {"type": "null"}]},
        "inner": {"$ref": "#/$defs/Home"},
        "part": {"$ref": "#/$defs/Part"},
    }
    assert schema["$defs"]["Colour"] == SCHEMAS["Colour"]
    assert schema["$defs"]["Circle"] == SCHEMAS["Circle"]
    assert schema["$defs"]["Part"]["oneOf"][2] == {"type": "string", "maxLength": 3}
    assert schema["$defs"]["Pet"]["discriminator"]["mapping"] == {"Cat": "#/$defs/Cat"}


def test_names_of_the_definition_are_those_of_schemas() -> None:
    schema = TypeAdapter(list[api.DottedName]).json_schema()
    assert list(schema["$defs"]) == ["dotted_Name"]


def test_schemas_of_two_packages_stay_apart() -> None:
    other = built(
        document_of({"Circle": {"type": "object", "properties": {"other": {"type": "string"}}}}),
        settings=changed(DEFAULTS, {"pydantic": True}),
    ).module
    schema = TypeAdapter(tuple[api.Circle, other.Circle]).json_schema()
    assert len(schema["$defs"]) == 2
    assert all(name.endswith("Circle") for name in schema["$defs"])


def test_nothing_of_pydantic_is_loaded_before_it_asks(tmp_path: Path) -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(PACKAGE.folder.parent)!r})\n"
        f"import {PACKAGE.module.__name__} as api\n"
        "api.Home.from_dict({'pets': []}).to_json(); api.Colour.RED; api.SERIALIZERS['Part'].load('abc')\n"
        "assert not [name for name in sys.modules if name.startswith('pydantic') or '_json_schemas' in name]\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=tmp_path)


def test_a_subtype_with_fields_of_pydantic_stays_whole() -> None:
    class Holder(BaseModel):
        pet: api.Pet

    held = Holder(pet=api.Cat(lives_left=3))
    assert held.model_dump() == {"pet": {"petKind": "Cat", "livesLeft": 3}}


def test_no_module_needs_pydantic_to_be_checked() -> None:
    """Type checkers and importers find no import of it, so that a package is sound where it is not installed."""
    imports = re.compile(r"^\s*(?:from|import) pydantic", re.MULTILINE)
    assert [name for name, text in PACKAGE.files.items() if imports.search(text)] == []
