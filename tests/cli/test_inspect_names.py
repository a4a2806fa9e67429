"""`inspect --names`: path, name, and why it is so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from schemawright.cli.entry import cli

SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "paths": {"/pets": {"get": {"operationId": "listPets", "responses": {"200": {"description": ""}}}}},
    "components": {
        "schemas": {
            "Pet": {
                "type": "object",
                "properties": {
                    "class": {"type": "string"},
                    "aB": {"type": "string"},
                    "a_b": {"type": "string"},
                    "kind": {"type": "string", "enum": ["+a", "-a", "mro"]},
                },
            },
            "pet": {"type": "object"},
            "Model": {"type": "object"},
            "PetKind": {"type": "object"},
            "pet.": {"type": "object"},
            "petObject": {"type": "object"},
        }
    },
}


def listed(*words: str) -> dict[tuple[str, str], tuple[str, str]]:
    result = CliRunner().invoke(cli, ["inspect", *words, "--json"])
    assert result.exit_code == 0, result.stderr
    return {(n["kind"], n["path"]): (n["name"], n["why"]) for n in json.loads(result.stdout)["names"]}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec.json").write_text(json.dumps(SPEC))


def test_reasons() -> None:
    reserved = "is a name that generated code, or Python there, uses itself"
    assert listed("spec.json", "--names", "--operation-table") == {
        ("class", "Pet"): ("Pet", "as in the spec"),
        ("module", "Pet"): ("pet", "after Pet"),
        ("field", "Pet/class"): ("class_", "from 'class': `class` is no name in Python"),
        ("field", "Pet/aB"): ("a_b_2", "from 'aB', told apart by a number"),
        ("field", "Pet/a_b"): ("a_b", "as in the spec"),
        ("field", "Pet/kind"): ("kind", "as in the spec"),
        ("class", "pet"): ("PetMap", "from 'pet', told apart by its kind"),
        ("module", "pet"): ("pet_map", "after PetMap"),
        ("class", "Model"): ("ModelModel", f"from 'Model': `Model` {reserved}"),
        ("module", "Model"): ("model_model", "after ModelModel"),
        ("class", "PetKind"): ("PetKind", "as in the spec"),
        ("module", "PetKind"): ("pet_kind", "after PetKind"),
        ("class", "pet."): ("PetMap2", "from 'pet.', told apart by a number"),
        ("module", "pet."): ("pet_map2", "after PetMap2"),
        ("class", "petObject"): ("PetObject", "from 'petObject'"),
        ("module", "petObject"): ("pet_object", "after PetObject"),
        ("class", "Pet/kind"): ("PetKindEnum", "from 'kind', told apart by its kind"),
        ("member", "Pet/kind/=+a"): ("PLUS_A", "from '+a', told apart by its signs"),
        ("member", "Pet/kind/=-a"): ("MINUS_A", "from '-a', told apart by its signs"),
        ("member", "Pet/kind/=mro"): ("MRO_", f"from 'mro': `MRO` {reserved}"),
        ("operation", "/paths/~1pets/get"): ("list_pets", "from 'listPets'"),
    }


def test_the_lock_and_the_new_names_of_targets_count() -> None:
    text = '[[targets]]\nspec = "spec.json"\noutput = "pets"\n'
    Path("schemawright.toml").write_text(text)
    assert CliRunner().invoke(cli, ["lock"]).exit_code == 0
    lock = Path("schemawright.lock")
    lock.write_text(lock.read_text().replace("class petObject = PetObject", "class petObject = Odd"))
    Path("schemawright.toml").write_text(
        f'{text}rename = {{ "Pet.aB" = "ab", Model = "Shape" }}\nclass-prefix = "Api"\n'
    )
    found = listed("--names")
    assert found["class", "petObject"] == ("ApiOdd", "locked, else ApiPetObject")
    assert found["class", "Pet"] == ("ApiPet", "from 'Pet', with prefix or suffix, locked")
    assert found["class", "Model"] == ("Shape", "renamed, else ApiModel")
    assert found["module", "Model"] == ("shape", "after Shape")
    assert found["field", "Pet/aB"] == ("ab", "renamed, else a_b_2")
    lines = CliRunner().invoke(cli, ["inspect", "--names"]).stdout.splitlines()
    assert lines[0] == "pets:"
    assert lines[1].split() == ["kind", "name", "path", "why"]
    assert "field   ab" in "\n".join(lines)


def test_the_setting_of_that_name_goes_on_to_be_one() -> None:
    assert listed("--names", "spec.json", "--names", "wire")["field", "Pet/aB"] == ("aB", "as in the spec")
    assert listed("spec.json", "--names=wire", "--list-names")["field", "Pet/aB"] == ("aB", "as in the spec")
    result = CliRunner().invoke(cli, ["inspect"])
    assert (result.exit_code, "Missing argument 'SPEC...'" in result.stderr) == (2, True)
    result = CliRunner().invoke(cli, ["inspect", "--names", "--dump", "spec.json"])
    assert (result.exit_code, "exclude each other" in result.stderr) == (2, True)
