"""Packages that take what all models share from one runtime, which they check before they take anything.

In: two packages of `rich.SPEC` and of a small definition, with a runtime and without. Out: what they share, and what is
said where the runtime is another one or missing. Not here: making runtimes (`tests/cli/test_runtimes.py`), and how they
go together with other settings (`test_pairs.py`).
"""

from __future__ import annotations

import dataclasses
import importlib
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from schemawright import __version__
from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Built, built, document_of, ref, runtime_of
from tests.settings.rich import SPEC

NAME = "acme_of_tests.models_runtime"
SHARED = changed(DEFAULTS, {"runtime": NAME, "streams": "true", "operation_table": True})
ALONE = changed(DEFAULTS, {"streams": "true", "operation_table": True})
PETS = document_of(
    {
        "Pet": {
            "type": "object",
            "required": ["name"],
            "properties": {
                "name": {"type": "string"},
                "nick": {"type": ["string", "null"]},
                "validate": {"type": "boolean"},
                "home": {"oneOf": [ref("Home"), {"type": "integer"}]},
            },
        },
        "Home": {"type": "object", "properties": {"street": {"type": "string"}, "any": {}}},
    }
)
OWN_TEXT = {"_runtime.py", "_streams.py", "_requests.py"}


def pets(settings: Settings = SHARED) -> Built:
    return built(PETS, settings=settings)


def test_packages_have_the_same_names_and_modules_of_models() -> None:
    one, other = built(SPEC, settings=SHARED), built(SPEC, settings=ALONE)
    assert one.module.__all__ == other.module.__all__
    assert one.files.keys() == other.files.keys()
    assert {path for path, text in one.files.items() if text != other.files[path]} == OWN_TEXT


def test_what_is_shared_is_one_thing_in_all_packages_and_in_the_runtime() -> None:
    one, other, runtime = pets().module, built(SPEC, settings=SHARED).module, importlib.import_module(NAME)
    assert set(runtime.__all__) <= {*one.__all__, *other.__all__}
    for name in runtime.__all__:
        assert getattr(one, name) is getattr(other, name) is getattr(runtime, name)
    assert isinstance(one.Pet(name="a"), runtime.Model)
    with pytest.raises(runtime.DataError, match=r"^Pet at /name"):
        one.Pet.from_dict({})


def test_values_of_one_package_stand_in_those_of_another() -> None:
    one, other = pets().module, pets(changed(SHARED, {"frozen": True})).module
    pet = one.Pet(name="a", nick=other.UNSET, home=one.Home(any=other.Home(street="b")))
    assert pet.to_dict() == {"name": "a", "home": {"any": {"street": "b"}}}
    with pytest.raises(one.DataError, match=r"^Pet at /nick"):
        one.Pet(name="a", nick=pets(ALONE).module.UNSET).to_dict()


def test_models_of_a_runtime_can_be_validated_and_a_property_of_that_name_has_another() -> None:
    pet = pets().module.Pet.from_dict({"name": "a", "validate": True})
    assert (pet.validate_, pet.validate()) == (True, None)
    assert pet.to_dict() == {"name": "a", "validate": True}


def test_pydantic_is_answered_by_packages_that_ask_for_that_and_has_its_own_way_with_others() -> None:
    """They have the same base of models."""
    asking, other = pets(changed(SHARED, {"pydantic": True})).module, pets(changed(SHARED, {"frozen": True})).module
    answered, left = TypeAdapter(asking.Pet), TypeAdapter(other.Pet)
    value = {"name": "a", "new": 1}
    assert answered.validate_python(value) == asking.Pet.from_dict(value)
    assert answered.dump_python(asking.Pet.from_dict(value)) == value
    assert left.validate_python({"name": "a"}) == other.Pet(name="a")
    assert {*left.json_schema()["properties"]} == {field.name for field in dataclasses.fields(other.Pet)}


def test_pickles_name_the_runtime() -> None:
    module = pets().module
    assert pickle.loads(pickle.dumps(module.UNSET)) is module.UNSET
    assert NAME.encode() in pickle.dumps(module.UNSET)


@pytest.mark.parametrize(
    ("own", "needed", "newer"),
    [
        ("0.1.0", "0.1.0", ""),
        ("0.1.3", "0.1.0", ""),
        ("0.1.10", "0.1.9", ""),
        ("0.1.0rc1", "0.1.0.dev2", ""),
        ("1.4.0", "1.2.7", ""),
        ("0.1.0", "0.1.1", "0.1.1"),
        ("0.2.0", "0.1.0", "0.2.0"),
        ("1.0.0", "0.9.0", "1.0.0"),
        ("1.2.0", "1.10.0", "1.10.0"),
        ("2.0.0", "1.0.0", "2.0.0"),
    ],
)
def test_a_runtime_serves_packages_that_were_made_before_it_in_its_series(
    own: str, needed: str, newer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime_of(SHARED)
    version: Any = importlib.import_module(f"{NAME}.version")
    monkeypatch.setattr(version, "VERSION", own)
    if not newer:
        version.require("pets", needed)
        return
    with pytest.raises(ImportError) as caught:
        version.require("pets", needed)
    assert f"pets needs the runtime of schemawright {needed}" in str(caught.value)
    assert f"{NAME} is of {own}" in str(caught.value)
    aged = "pets" if newer == own else NAME
    assert str(caught.value).endswith(f"generate {aged} anew with schemawright {newer}")


@pytest.mark.parametrize("name", ["Pet", "SERIALIZERS", "iter_sse", "form", "DataError"])
def test_a_package_looks_at_the_version_before_it_takes_anything(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its settings are those of no other test, so that nothing of it was loaded before."""
    settings = changed(SHARED, {"types": ((f"string/{name}", "str"),)})
    package = pets(settings)
    version: Any = importlib.import_module(f"{NAME}.version")
    assert __version__ == version.VERSION
    monkeypatch.setattr(version, "VERSION", "0.0.1")
    with pytest.raises(ImportError, match=f"{package.module.__name__} needs the runtime of schemawright {__version__}"):
        getattr(package.module, name)
    monkeypatch.undo()
    assert getattr(package.module, name) is not None


def told(folder: Path, code: str) -> str:
    """The last line of what a fresh process says that finds packages in a folder alone."""
    command = [sys.executable, "-I", "-c", f"import sys; sys.path[:0] = [{str(folder)!r}]; {code}"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return (done.stdout + done.stderr).strip().splitlines()[-1]


def test_a_package_says_which_runtime_is_missing(tmp_path: Path) -> None:
    package = pets()
    for path, text in package.files.items():
        place = tmp_path / "pets" / path
        place.parent.mkdir(exist_ok=True)
        place.write_text(text, "utf-8")
    assert told(tmp_path, "import pets; print('loads nothing')") == "loads nothing"
    makes_it = "`schemawright generate --kind runtime` makes it"
    expected = f"ModuleNotFoundError: this package needs {NAME}; {makes_it}"
    for code in ("import pets; pets.Pet", "import pets; pets.iter_sse", "import pets.home"):
        assert told(tmp_path, code) == expected
    (tmp_path / "acme_of_tests").mkdir()
    assert told(tmp_path, "import pets.pet") == expected


def test_importing_a_package_loads_nothing_of_its_runtime() -> None:
    package = pets()
    code = f"import {package.module.__name__}, sys; print([n for n in sys.modules if {NAME!r} in n])"
    assert told(package.folder.parent, code) == "[]"


def test_no_more_of_a_runtime_is_loaded_than_is_used() -> None:
    package = pets()
    heavy = {"decimal", "ipaddress", f"{NAME}.rules", f"{NAME}.requests", f"{NAME}.streams"}
    code = f"import {package.module.__name__} as p, sys; p.Pet; print({heavy} & {{*sys.modules}})"
    assert told(package.folder.parent, code) == "set()"
