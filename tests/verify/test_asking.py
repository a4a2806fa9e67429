"""How a run is asked to verify, by the command line and by pyproject.toml, and what the record of the last run says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from tests.built import as_rendered
from tests.verify.conftest import PET, Break, Generate, spec_of

VERIFIED = "1 example verified"


@pytest.fixture(autouse=True)
def plain() -> Iterator[None]:
    """Nobody looks at the layout of the packages."""
    with as_rendered():
        yield


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, words, prog_name="schemawright")


@pytest.mark.parametrize(
    ("shared", "own", "option", "expected"),
    [
        ("", "", (), False),
        ("", "", ("--verify",), True),
        ("verify = true", "", (), True),
        ("verify = true", "verify = false", (), False),
        ("verify = false", "verify = true", (), True),
        ("", "verify = true", ("--no-verify",), False),
        ("verify = true", "verify = false", ("--verify",), True),
    ],
)
@pytest.mark.parametrize("verb", ["generate", "check"])
def test_the_nearest_word_counts(
    here: Path, verb: str, shared: str, own: str, option: tuple[str, ...], expected: bool
) -> None:
    run("generate", "spec.json", "-o", "pets")
    target = f'[[tool.schemawright.targets]]\nspec = "spec.json"\noutput = "pets"\n{own}\n'
    (here / "pyproject.toml").write_text(f"[tool.schemawright]\n{shared}\n{target}")
    result = run(verb, *option)
    assert result.exit_code == 0
    assert (VERIFIED in result.output) is expected


@pytest.mark.parametrize("place", ["shared", "own"])
def test_other_values_are_errors_with_their_place(here: Path, place: str) -> None:
    tables = ["[tool.schemawright]", "[[tool.schemawright.targets]]", 'spec = "spec.json"', 'output = "pets"']
    tables.insert(1 if place == "shared" else 4, 'verify = "yes"')
    (here / "pyproject.toml").write_text("\n".join(tables))
    result = run("generate")
    assert result.exit_code == 2
    line = 2 if place == "shared" else 5
    assert f"pyproject.toml:{line}:1: error[config]: `verify` must be true or false" in result.stderr


def test_inspect_has_no_such_option(here: Path) -> None:
    assert "No such option" in run("inspect", "spec.json", "--verify").stderr


def test_an_unchanged_package_that_was_not_verified_is_verified_when_asked_for(
    generate: Generate, broken: Break
) -> None:
    generate(verify=False)
    broken("pet.py", '"name": value.name', '"name": 5')
    assert generate().exit_code == 2


@pytest.fixture
def invalid(here: Path) -> Iterator[None]:
    """The spec has an example that its schema refuses."""
    spec = spec_of({"Pet": {**PET, "examples": [{"name": "a"}, {}]}})
    del spec["components"]["schemas"]["Pet"]["example"]
    (here / "spec.json").write_text(json.dumps(spec))
    return iter(())


@pytest.mark.usefixtures("invalid")
def test_a_verified_package_that_is_unchanged_is_not_verified_again(generate: Generate, broken: Break) -> None:
    first = generate()
    assert first.stdout.startswith(f"pets: 1 model, {VERIFIED}")
    broken("pet.py", '"name": value.name', '"name": 5')  # nobody runs it
    again = generate()
    assert again.stdout == f"pets: 1 model, {VERIFIED}, unchanged\n"
    assert "example-invalid" in first.stderr
    assert again.stderr == "1 warning on pets, as before: `schemawright check spec.json -o pets --verify` lists it\n"


@pytest.mark.usefixtures("invalid")
def test_who_does_not_ask_hears_nothing_of_examples(generate: Generate) -> None:
    generate()
    assert (generate(verify=False).stdout, generate(verify=False).stderr) == ("pets: 1 model, unchanged\n", "")
    assert VERIFIED in generate().stdout


def test_the_change_of_a_spec_is_verified(generate: Generate, broken: Break, here: Path) -> None:
    generate()
    (here / "spec.json").write_text(json.dumps(spec_of({"Pet": {**PET, "description": "New."}})))
    broken("pet.py", '"name": value.name', '"name": 5')
    assert generate().exit_code == 2


def test_check_verifies_what_the_spec_gives_and_not_what_lies_on_disk(generate: Generate, here: Path) -> None:
    generate()
    (here / "pets" / "pet.py").write_text("nonsense\n")
    result = generate(verb="check")
    assert result.exit_code == 1
    assert "-nonsense" in result.stdout
    assert json.loads(generate("--json", verb="check").stdout)["targets"][0]["verified"] == 1
