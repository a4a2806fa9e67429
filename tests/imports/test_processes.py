"""Packages work in processes that are started anew, from archives, below other packages, and when loaded again.

In: a package with models in a circle, a discriminator, streams and operations, in several forms. Out: what a script
says that uses it (`anywhere.py`). Not here: threads (`test_threads.py`), and pickles of earlier versions
(`test_pickles.py`).
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from schemawright.settings import DEFAULTS, Settings, Value, changed
from tests.built import Json, built, document_of, ref, runtime_of

SCRIPT = Path(__file__).with_name("anywhere.py")
RUNTIME = "runtime_of_processes"
HOME: Json = {
    "type": "object",
    "properties": {
        "pets": {"type": "array", "items": ref("Pet")},
        "colour": ref("Colour"),
        "up": ref("Home"),
        "any": {},
    },
}
BODY: Json = {"content": {"application/json": {"schema": ref("Home")}}}
DOCUMENT = {
    **document_of(
        {
            "Home": HOME,
            "Pet": {
                "type": "object",
                "required": ["kind"],
                "properties": {"kind": {"type": "string"}, "home": ref("Home")},
                "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
            },
            "Cat": {"allOf": [ref("Pet"), {"type": "object", "properties": {"name": {"type": "string"}}}]},
            "Colour": {"type": "string", "enum": ["red"]},
        }
    ),
    "paths": {"/homes": {"post": {"operationId": "addHome", "requestBody": BODY, "responses": {}}}},
}
FORMS: dict[str, Mapping[str, Value]] = {
    "plain": {},
    "frozen": {"frozen": True},
    "weak": {"weakref_slot": True, "validate": True},
    "shared": {"runtime": RUNTIME},
}
each_form = pytest.mark.parametrize("form", FORMS)
other_forms = pytest.mark.parametrize("form", sorted(FORMS.keys() - {"plain"}))


def settings_of(form: str) -> Settings:
    return changed(DEFAULTS, {"streams": "true", "operation_table": True, **FORMS[form]})


def put(form: str, folder: Path, *above: str) -> str:
    """The name of the package, put into a folder below packages of these names, its runtime beside it."""
    place = folder.joinpath(*above)
    place.mkdir(parents=True, exist_ok=True)
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(built(DOCUMENT, settings=settings_of(form)).folder, place / "pets", ignore=ignore)
    if form == "shared":
        shutil.copytree(runtime_of(settings_of(form)), folder / RUNTIME, ignore=ignore)
    return ".".join((*above, "pets"))


def told(path: Path, package: str, way: str) -> str:
    """What the script says."""
    command = [sys.executable, "-I", str(SCRIPT), str(path), package, way]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return done.stdout.strip() or done.stderr


def test_models_go_to_processes_of_pools_and_come_back(tmp_path: Path) -> None:
    assert told(tmp_path, put("plain", tmp_path), "pools") == "well"


@pytest.mark.slow
@other_forms
def test_models_of_other_forms_go_to_pools(form: str, tmp_path: Path) -> None:
    assert told(tmp_path, put(form, tmp_path), "pools") == "well"


def packed(form: str, folder: Path) -> tuple[Path, str]:
    """An archive with the package, and the name that this has there."""
    name, archive = put(form, folder / "files"), folder / "pets.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in (folder / "files").rglob("*.py"):
            file.write(path, path.relative_to(folder / "files"))
    return archive, name


@each_form
def test_a_package_in_an_archive(form: str, tmp_path: Path) -> None:
    assert told(*packed(form, tmp_path), "use") == "well"


@pytest.mark.slow
@each_form
def test_models_of_an_archive_go_to_pools(form: str, tmp_path: Path) -> None:
    assert told(*packed(form, tmp_path), "pools") == "well"


@each_form
def test_a_package_below_another_one(form: str, tmp_path: Path) -> None:
    assert told(tmp_path, put(form, tmp_path, "acme", "_vendor"), "use") == "well"


@each_form
def test_a_package_that_is_loaded_again(form: str, tmp_path: Path) -> None:
    assert told(tmp_path, put(form, tmp_path), "reload") == "well"
