"""After a change of a spec only the modules that change are formatted and written, and a package is what a run from
scratch gives.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.render import ruff

Formatted = list[set[str]]
Schemas = dict[str, Any]
RECORD = Path("pets/__pycache__/schemawright.json")
ALWAYS = {"__init__.py"}
"""It lists the models."""


@pytest.fixture
def formatted(here: Path, monkeypatch: pytest.MonkeyPatch) -> Formatted:
    """What each run gave to ruff, in an empty folder."""
    found: Formatted = []
    real = ruff.formatted

    def noted(files: dict[str, str]) -> dict[str, str]:
        found.append(set(files))
        return real(files)

    monkeypatch.setattr(ruff, "formatted", noted)
    return found


def run(*arguments: str, verb: str = "generate") -> Result:
    return CliRunner().invoke(cli, [verb, *arguments], prog_name="schemawright")


def write(schemas: Schemas) -> None:
    made = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas}}
    Path("spec.json").write_text(json.dumps(made, indent=1))


def record(**properties: Any) -> Any:
    return {"type": "object", "properties": properties}


def given() -> Schemas:
    return {
        "Pet": record(name={"type": "string"}, tail={"$ref": "#/components/schemas/Tail"}),
        "Tail": record(length={"type": "integer", "description": "In metres."}),
        "Colour": {"type": "string", "enum": ["red", "green"]},
        "Owner": record(pets={"type": "array", "items": {"$ref": "#/components/schemas/Pet"}}),
    }


def tree(folder: str) -> dict[str, bytes]:
    files = (path for path in Path(folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def generate(*more: str) -> set[str]:
    """The files that a run wrote; the package is that of a run from scratch."""
    result = run("spec.json", "-o", "pets", "--json", *more)
    assert result.exit_code == 0, result.output
    shutil.rmtree("new", ignore_errors=True)
    assert run("spec.json", "-o", "new/pets", "-q", *more).exit_code == 0
    assert tree("pets") == tree("new/pets")
    return set(json.loads(result.stdout)["targets"][0]["written"])


CHANGES: dict[str, tuple[Callable[[Schemas], Any], set[str]]] = {
    "a description": (lambda s: s["Tail"]["properties"]["length"].update(description="In feet."), {"tail.py"}),
    "a type": (lambda s: s["Tail"]["properties"]["length"].update(type="number"), {"tail.py"}),
    "one more property": (lambda s: s["Tail"]["properties"].update(end={"type": "string"}), {"tail.py"}),
    "one property less": (lambda s: s["Pet"]["properties"].pop("tail"), {"pet.py"}),
    "a value of an enum": (lambda s: s["Colour"]["enum"].append("blue"), {"colour.py"}),
    "one more schema": (lambda s: s.update(Ear=record()), {"ear.py", "__init__.py"}),
    "one schema less": (lambda s: s.pop("Owner"), {"__init__.py"}),
    "an alias": (lambda s: s.update(Tail={"type": "string"}), {"pet.py", "tail.py"}),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changes_is_formatted_and_written_alone(formatted: Formatted, change: str) -> None:
    schemas = given()
    write(schemas)
    generate()
    change_it, expected = CHANGES[change]
    change_it(schemas)
    write(schemas)
    written = generate()
    assert expected <= written
    assert formatted[2] == written
    assert len(written) <= 4


def test_a_run_that_changes_nothing_formats_nothing(formatted: Formatted) -> None:
    write(given())
    generate()
    Path("spec.json").write_text(Path("spec.json").read_text() + "\n")
    assert generate() == set()
    assert formatted[2] == set()


def test_check_and_runs_without_a_record_format_all(formatted: Formatted) -> None:
    write(given())
    generate()
    assert run("spec.json", "-o", "pets", verb="check").exit_code == 0
    RECORD.unlink()
    assert generate() == set()
    assert formatted[0] == formatted[2] == formatted[3] > {"pet.py"}


def test_settings_and_verifying_make_the_same_use_of_it(formatted: Formatted) -> None:
    schemas = given()
    write(schemas)
    generate("--verify")
    schemas["Tail"]["properties"]["length"]["description"] = "In feet."
    write(schemas)
    assert generate("--verify") == {"tail.py"}
    assert formatted[2] == {"tail.py"}
    assert "pet.py" in generate("--frozen")
    assert "pet.py" in formatted[4]


def test_what_is_not_on_disk_as_it_was_is_formatted(formatted: Formatted) -> None:
    schemas = given()
    write(schemas)
    generate()
    Path("pets/pet.py").unlink()
    Path("pets/owner.py").write_bytes(Path("pets/owner.py").read_bytes().replace(b"\n", b"\r\n"))
    Path("pets/colour.py").write_text("<<<<<<< a\n# Generated by schemawright. Do not edit.\n=======\n>>>>>>> b\n")
    schemas["Tail"]["properties"]["length"]["description"] = "In feet."
    write(schemas)
    result = run("spec.json", "-o", "pets", "--json")
    assert set(json.loads(result.stdout)["targets"][0]["written"]) == {"pet.py", "tail.py", "colour.py"}
    assert formatted[2] == {"pet.py", "tail.py", "colour.py"}
    assert run("spec.json", "-o", "pets", verb="check").exit_code == 0


def test_an_edit_is_kept_and_forgotten_with_force(formatted: Formatted) -> None:
    schemas = given()
    write(schemas)
    generate()
    Path("pets/pet.py").write_text(Path("pets/pet.py").read_text() + "EDIT = 1\n")
    for description in ("In feet.", "In miles."):
        schemas["Tail"]["properties"]["length"]["description"] = description
        write(schemas)
        result = json.loads(run("spec.json", "-o", "pets", "--json").stdout)["targets"][0]
        assert (result["written"], result["kept"]) == (["tail.py"], ["pet.py"])
        assert formatted[-1] == {"pet.py", "tail.py"}
    assert generate("--force") == {"pet.py"}


@pytest.mark.parametrize("part", ["the formatter", "the digests"])
def test_other_tools_and_broken_records_cost_time_alone(
    formatted: Formatted, monkeypatch: pytest.MonkeyPatch, part: str
) -> None:
    write(given())
    generate()
    if part == "the formatter":
        monkeypatch.setattr(ruff, "_ARGUMENTS", ("format", "--isolated", "--no-cache", "--line-length", "60", "."))
        Path("spec.json").write_text(Path("spec.json").read_text() + "\n")
        assert "pet.py" in generate()
    else:
        content = json.loads(RECORD.read_text())
        RECORD.write_text(json.dumps({**content, "run": None, "plans": dict.fromkeys(content["plans"], "0")}))
        assert generate() == set()
    assert formatted[2] == formatted[0]


def changed_at_random(schemas: Schemas, chance: random.Random) -> None:
    """One change of a kind that specs see, at some place of it."""
    names = sorted(schemas)
    name = chance.choice(names)
    kinds: Sequence[Any] = [{"type": "string"}, {"type": "integer"}, {"type": "string", "format": "date"}]
    kinds = [*kinds, *({"$ref": f"#/components/schemas/{other}"} for other in names)]
    kind = {**chance.choice(kinds), "description": chance.choice(["A.", "B."])}
    match chance.randrange(6):
        case 0:
            schemas[f"New{chance.randrange(5)}"] = record(a=kind)
        case 1 if len(names) > 2:
            del schemas[name]
            text = json.dumps(schemas).replace(f'"$ref": "#/components/schemas/{name}"', '"type": "null"')
            schemas.update(json.loads(text))
        case 2:
            schemas[name] = {"type": "string", "enum": chance.sample(["a", "b", "c", "d"], 2)}
        case 3:
            schemas[name] = {"oneOf": chance.sample(kinds, 2), "description": "Either."}
        case 4:
            schemas[name] = {"allOf": [record(base=chance.choice(kinds)), record(own=kind)]}
        case _:
            properties = schemas[name].setdefault("properties", {})
            properties[chance.choice(["a", "b", "class", "A"])] = kind


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_changes_at_random_give_what_runs_from_scratch_give(formatted: Formatted, seed: int) -> None:
    chance = random.Random(seed)
    schemas = given()
    for _ in range(12):
        write(schemas)
        if run("spec.json", "-o", "new/tried", "-q").exit_code == 0:  # else it refers to itself alone
            generate()
        before = json.dumps(schemas)
        changed_at_random(schemas, chance)
        write(schemas)
        if run("spec.json", "-o", "new/tried", "-q").exit_code:
            schemas = json.loads(before)
    assert any(0 < len(files) < len(formatted[0]) for files in formatted)
