"""The table of operations in a package: what it holds, its types, and that no text of a definition becomes code.

In: a definition with all that operations can have, and one whose texts are hostile. Out: what users see of the package.
Not here: which operations are read (`test_reading`), and what is made of parameters (`test_placed`).
"""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built, document_of, ref

TABLE = changed(DEFAULTS, {"operation_table": True})
STRING = {"type": "string"}
PET = {"type": "object", "required": ["name"], "properties": {"name": STRING, "born": {"format": "date", **STRING}}}
DATES = {"type": "array", "items": {"format": "date", **STRING}}


def body(schema: Json, media: str = "application/json") -> Json:
    return {"content": {media: {"schema": schema}}}


def document(paths: Json, **schemas: Json) -> Json:
    return {**document_of({"Pet": PET, **schemas}), "paths": paths}


PETS = document(
    {
        "/pets": {
            "get": {
                "operationId": "listPets",
                "tags": ["pets", "all"],
                "summary": "All  pets.",
                "parameters": [{"name": "born", "in": "query", "schema": DATES}],
                "responses": {
                    "200": {"description": "", **body({"type": "array", "items": ref("Pet")})},
                    "4XX": {"description": "", **body(ref("Error"))},
                    "default": {"description": "", **body({"type": ["string", "null"], "format": "int64"})},
                },
            },
            "post": {
                "operationId": "create-pet",
                "requestBody": {"required": True, **body(ref("Pet"))},
                "responses": {"201": {"description": "", **body(ref("Pet"), "application/*")}},
            },
            "delete": {"responses": {"204": {"description": ""}}},
        }
    },
    Error={"type": "object", "properties": {"code": {"type": "integer"}}},
    Colour={"enum": ["red", "blue"], **STRING},
    Days=DATES,
)


@pytest.fixture(scope="module")
def package() -> Built:
    return built(PETS, formatted=True, settings=TABLE)


@pytest.fixture(scope="module")
def pets(package: Built) -> Any:
    return package.module


def test_operations_by_order_name_and_attribute(pets: Any) -> None:
    table = pets.OPERATIONS
    assert [operation.name for operation in table] == ["listPets", "create-pet", "DELETE /pets"]
    assert len(table) == 3
    assert "listPets" in table
    assert table["listPets"] is table.list_pets
    assert (table.list_pets.method, table.list_pets.path, table.list_pets.tags) == ("GET", "/pets", ("pets", "all"))
    with pytest.raises(AttributeError):
        table.list_pets = None


def test_serializers_of_parameters_bodies_and_results(pets: Any) -> None:
    operation = pets.OPERATIONS.list_pets
    (born,) = operation.parameters
    assert born.serializer.dump([datetime.date(2024, 2, 29)]) == ["2024-02-29"]
    assert operation.result.load([{"name": "Rex"}]) == [pets.Pet(name="Rex")]
    assert operation.result.dump([pets.Pet(name="Rex")]) == [{"name": "Rex"}]
    with pytest.raises(pets.DataError, match="listPets 200 at /0/name"):
        operation.result.load([{}])
    with pytest.raises(LookupError):
        assert operation.body
    create = pets.OPERATIONS.create_pet
    assert create.body_required
    assert create.body.to_json(pets.Pet(name="Rex")) == '{"name":"Rex"}'


@pytest.mark.parametrize(
    ("status", "media", "found"),
    [
        (200, "application/json; charset=utf-8", "listPets 200"),
        (200, "Application/JSON", "listPets 200"),
        (200, "text/html", None),
        (200, None, None),
        (404, "application/json", "Error"),
        (500, "application/json", "listPets default"),
    ],
)
def test_answers_are_found_by_status_and_media_type(status: int, media: str, found: str | None, pets: Any) -> None:
    content = pets.OPERATIONS.list_pets.answer(status, media)
    assert (content and content.serializer.name) == found


def test_ranges_of_media_types_and_statuses_without_an_answer(pets: Any) -> None:
    assert pets.OPERATIONS.create_pet.answer(201, "application/x-any").serializer.name == "Pet"
    assert pets.OPERATIONS.create_pet.answer(404, "application/json") is None


def test_values_that_their_class_does_not_tell_are_written_by_their_schema(pets: Any) -> None:
    serializer = pets.OPERATIONS.list_pets.answer(500, "application/json").serializer
    assert (serializer.load("12"), serializer.dump(12), serializer.dump(None)) == (12, "12", None)


def test_no_model_is_loaded_before_it_is_used(package: Built) -> None:
    name = package.module.__name__
    code = f"import sys, {name}; {name}.OPERATIONS; print('{name}.pet' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=package.folder.parent, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("False\n", "")


def test_the_table_is_documented(package: Built) -> None:
    assert '    """`GET /pets`: All pets."""\n' in package.files["_operations.py"]


def test_without_the_setting_there_is_none() -> None:
    plain = built(PETS)
    assert not {"_operations.py", "_requests.py"} & plain.files.keys()
    assert "OPERATIONS" not in plain.module.__all__


def test_models_called_as_the_table_is_get_another_name() -> None:
    schemas = {"Operation": PET, "Operations": PET, "placed": PET, "Response": PET}
    made = built(document({}, **schemas), settings=TABLE).module
    assert {"OperationModel", "OperationsModel", "Response"} <= set(made.__all__)
    assert len(made.OPERATIONS) == 0
    assert callable(made.placed)


HOSTILE = ['"); import os; ("', "a\nb", "\u202e", "{x}", "class", "__init__", "_by_name", "list", "Pet", "1", " ", "\\"]


@pytest.mark.parametrize("names", ["snake", "wire"])
def test_texts_stay_texts_and_names_apart(names: str) -> None:
    paths = {
        f"/{number}/{text}": {
            "get": {
                "operationId": text,
                "tags": [text],
                "summary": text,
                "parameters": [{"name": text, "in": "query", "style": text, "schema": STRING}],
                "requestBody": {
                    "content": {text: {"schema": ref("Pet"), "encoding": {text: {"contentType": text, "style": text}}}}
                },
                "responses": {text: {"description": text, **body(STRING, text)}},
            }
        }
        for number, text in enumerate([*HOSTILE, "a b", "a-b", "aB"])
    }
    table = built(document(paths), formatted=True, settings=changed(TABLE, {"names": names})).module.OPERATIONS
    assert len(table) == len(paths)
    for (path, item), operation in zip(paths.items(), table, strict=True):
        text = item["get"]["operationId"]
        assert (operation.name, operation.path) == (text if text.strip() else f"GET {path}", path)
        assert (operation.tags, operation.parameters[0].name) == ((text,), text)
        assert (operation.request[0].media_type, operation.responses[0].status) == (text, text)
        assert list(operation.request[0].encodings) == [text]
    attributes = [name for name in vars(table) if name != "_by_name"]
    assert len(attributes) == len(paths)
    assert all(name.isidentifier() and not name.startswith("_") for name in attributes)


USE = """
from {package} import OPERATIONS, SERIALIZERS, Pet

reveal_type(OPERATIONS.list_pets.result.load([]))
reveal_type(OPERATIONS.create_pet.body.dump)
reveal_type(OPERATIONS.create_pet.result.from_json(""))
for operation in OPERATIONS:
    reveal_type(operation.method)
reveal_type(SERIALIZERS["Colour"].load(""))
reveal_type(SERIALIZERS["Days"].dump)
reveal_type(SERIALIZERS["Pet"].load({{}}))
"""


@pytest.mark.slow
def test_type_checkers_know_what_is_loaded(package: Built, tmp_path: Path) -> None:
    (tmp_path / "use.py").write_text(USE.format(package=package.module.__name__))
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "use.py"]
    environment = {"MYPYPATH": str(package.folder.parent), "PATH": ""}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    types = [
        line.partition('"')[2].rstrip('"').replace("builtins.", "")
        for line in done.stdout.splitlines()
        if "Revealed" in line
    ]
    here = package.module.__name__
    assert types == [
        f"list[{here}.pet.Pet]",
        f"def (value: {here}.pet.Pet) -> Any",
        f"{here}.pet.Pet",
        "str",
        "str",
        "def (value: list[datetime.date]) -> Any",
        "Any",
    ]
    assert done.stdout.splitlines()[-1].startswith("Success")
