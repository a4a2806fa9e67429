"""The package that reads and writes JSON text can be chosen; the models and their values do not change by that."""

from __future__ import annotations

import json

import pytest

from schemawright.settings import DEFAULTS, SETTINGS, changed
from tests.built import Built, Json, built
from tests.settings.rich import SPEC, VALUES

LIBRARIES = next(setting.allowed for setting in SETTINGS if setting.key == "json-library")
each_library = pytest.mark.parametrize("library", LIBRARIES)


def package(library: str) -> Built:
    return built(SPEC, settings=changed(DEFAULTS, {"json_library": library}))


@each_library
@pytest.mark.parametrize(("schema", "value"), [(schema, value) for schema in VALUES for value in VALUES[schema]])
def test_texts_are_read_and_written(library: str, schema: str, value: Json) -> None:
    serializer = package(library).module.SERIALIZERS[schema]
    for text in (json.dumps(value), json.dumps(value).encode(), bytearray(json.dumps(value).encode())):
        loaded = serializer.from_json(text)
        assert loaded == serializer.load(value)
        written = serializer.to_json(loaded)
        assert isinstance(written, str)
        assert json.loads(written) == value
        if hasattr(loaded, "to_json"):
            assert loaded.to_json() == written
            assert type(loaded).from_json(text) == loaded


@each_library
@pytest.mark.parametrize(
    "text", ["", "[1,]", "{", "nul", "NaN", '{"x": 1, "y": Infinity}', b"\xff", "1 2", "[" * 100_000]
)
def test_what_is_no_json_is_an_error_of_the_package(library: str, text: str | bytes) -> None:
    module = package(library).module
    with pytest.raises(module.DataError) as caught:
        module.Point.from_json(text)
    assert caught.value.path == ""
    assert caught.value.expected in ("JSON text", "less deeply nested data")


@each_library
def test_texts_of_all_scripts_survive(library: str) -> None:
    module = package(library).module
    point = module.Point(x=1, y=2, label='é "\\ \u2028 \U0001f600')
    assert module.Point.from_json(point.to_json()) == point


@each_library
def test_one_library_alone_is_imported(library: str) -> None:
    text = package(library).files["_runtime.py"]
    assert [name for name in LIBRARIES if f"\nimport {name}\n" in text] == ([library] if library != "standard" else [])


@pytest.mark.parametrize("library", ["standard", "msgspec"])
def test_integers_of_any_size_survive(library: str) -> None:
    """orjson reads integers beyond 64 bits as floats; SETTINGS.md says so."""
    module = package(library).module
    text = '{"x":' + "1" * 30 + ',"y":0}'
    assert module.Point.from_json(text).to_json() == text
