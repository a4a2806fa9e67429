"""`diff` of two specs: what is told, in which order and form, and with which exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.change_findings import LEAST
from schemawright.cli.diff_options import FAIL_ON
from schemawright.cli.entry import cli

Diff = Callable[..., Result]
PET: dict[str, Any] = {"type": "object", "properties": {"name": {"type": "string"}}}


@pytest.fixture
def diff(here: Path) -> Diff:
    """Compares specs with the given schemas; they are written to old.json and new.json."""

    def diff(old: dict[str, Any], new: dict[str, Any], *options: str) -> Result:
        for name, schemas in (("old.json", old), ("new.json", new)):
            spec = {"openapi": "3.1.0", "components": {"schemas": schemas}}
            (here / name).write_text(json.dumps(spec, indent=1), "utf-8")
        return CliRunner().invoke(cli, ["diff", "old.json", "new.json", *options], prog_name="schemawright")

    return diff


def test_changes_are_told_worst_first_with_their_places(diff: Diff) -> None:
    result = diff({"Pet": PET, "Toy": PET}, {"Pet": PET, "Cat": PET})
    assert result.exit_code == 1
    assert result.stderr == ""
    assert result.stdout.splitlines() == [
        "old.json -> new.json: 1 breaking at type-check time, 1 additive",
        "breaking at type-check time: 1",
        "  old.json:13:4: `Toy` is gone [model-removed]",
        "additive: 1",
        "  new.json:13:4: `Cat` is new [model-added]",
    ]


def test_nothing_is_told_as_such(diff: Diff) -> None:
    result = diff({"Pet": PET}, {"Pet": PET})
    assert result.exit_code == 0
    assert result.output == "old.json -> new.json: nothing changed for the Python that uses the package\n"


@pytest.mark.parametrize("fail_on", FAIL_ON)
def test_it_fails_on_what_is_as_grave(diff: Diff, fail_on: str) -> None:
    breaking = diff({"Pet": PET, "Toy": PET}, {"Pet": PET}, "--fail-on", fail_on).exit_code
    additive = diff({"Pet": PET}, {"Pet": PET, "Toy": PET}, "--fail-on", fail_on).exit_code
    assert breaking == (fail_on != "never")
    assert additive == (fail_on in ("additive", "documentation"))


def test_the_words_to_fail_on_are_known() -> None:
    assert tuple(LEAST) == FAIL_ON


def test_programs_get_all_of_it(diff: Diff) -> None:
    result = diff({"Pet": PET, "Toy": PET}, {"Pet": PET}, "--json")
    told = json.loads(result.stdout)
    (comparison,) = told["comparisons"]
    (change,) = comparison["changes"]
    (finding,) = told["diagnostics"]
    assert (comparison["old"], comparison["new"]) == ("old.json", "new.json")
    assert (change["code"], change["verdict"], change["severity"]) == ("model-removed", "breaking-types", "error")
    assert change["old"] == {"file": "old.json", "pointer": "/components/schemas/Toy", "line": 13, "column": 4}
    assert change["new"]["file"] is None
    assert (finding["file"], finding["line"], finding["code"]) == ("new.json", 1, "model-removed")
    assert finding["related"][0]["line"] == 13
    assert change["fingerprint"] == finding["fingerprint"]


def test_a_screen_holds_what_is_told(diff: Diff) -> None:
    many = {f"Pet{number}": PET for number in range(90)}
    short = diff({"Toy": PET}, {"Toy": PET, **many})
    assert len(short.stdout.splitlines()) < 40
    last = short.stdout.splitlines()[-1]
    assert last.startswith("  ... 58 more changes; --all shows them: Pet32, Pet33, ")
    assert last.endswith(", and 37 more")
    whole = diff({"Toy": PET}, {"Toy": PET, **many}, "--all")
    assert len(whole.stdout.splitlines()) == 2 + 90
    table = diff({"Toy": PET}, {"Toy": PET, **many}, "--stat").stdout.splitlines()
    assert len(table) < 40
    assert table[-1].split() == ["all", "-", "-", "-", "90", "-"]


def test_changes_are_acknowledged(diff: Diff, here: Path) -> None:
    """Those that break as well: the file says why they are put up with."""
    named = ("--acknowledged", "accepted.txt")
    first = diff({"Pet": PET, "Toy": PET}, {"Pet": PET}, *named, "--acknowledge", "nobody used it")
    assert first.exit_code == 0, first.output
    assert "model-removed" in (here / "accepted.txt").read_text("utf-8")
    second = diff({"Pet": PET, "Toy": PET}, {"Pet": PET}, *named)
    assert second.exit_code == 0
    assert second.stderr == "1 acknowledged finding is silent: accepted.txt\n"
    assert "nothing but what is acknowledged changed" in second.stdout
    released = diff({"Pet": PET, "Toy": PET}, {"Pet": PET}, *named, "--package-version", "1.2.3")
    assert "1.2.3 -> 2.0.0" in released.stdout
    written = diff({"Pet": PET, "Toy": PET}, {"Pet": PET}, *named, "--output-format", "changelog")
    assert "**Breaking:** `Toy` is gone" in written.stdout
    assert written.exit_code == 0
    third = diff({"Pet": PET, "Toy": PET, "Cat": PET}, {"Pet": PET}, *named)
    assert third.exit_code == 1


@pytest.mark.parametrize(("option", "code"), [("--silent", 0), ("--warning", 0), ("--error", 1)])
def test_codes_of_changes_are_judged_like_others(diff: Diff, option: str, code: int) -> None:
    assert diff({"Pet": PET, "Toy": PET}, {"Pet": PET}, option, "model-removed").exit_code == code
    if option == "--error":
        assert diff({"Pet": PET}, {"Pet": PET, "Toy": PET}, option, "model-added").exit_code == 1


def test_a_spec_that_is_wrong_ends_it(diff: Diff) -> None:
    result = diff({"Pet": PET}, {"Pet": {"type": "object", "properties": 1}})
    assert result.exit_code == 2
    assert "new.json:7:5" in result.stderr


@pytest.mark.parametrize("versions", [("a.json", "b.json", "c.json")])
def test_two_versions_are_compared(here: Path, versions: tuple[str, ...]) -> None:
    assert CliRunner().invoke(cli, ["diff", *versions]).exit_code == 2


def test_nothing_to_compare_is_told(here: Path) -> None:
    result = CliRunner().invoke(cli, ["diff"])
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "error[config]: there is no configuration here whose targets could be compared\n    help: "
    )
