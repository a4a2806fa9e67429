"""`diff` for pull requests, changelogs and programs, and the version that it proposes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from schemawright.change_codes import CHANGES
from schemawright.cli.entry import cli
from schemawright.cli.formats.markdown import code, message, plain
from schemawright.compare.changes import Change, Verdict
from schemawright.compare.versioning import next_version, part_of

Diff = Callable[..., Result]
NAME: dict[str, Any] = {"name": {"type": "string"}}


@pytest.fixture
def diff(here: Path) -> Diff:
    """Compares two specs: a property changes its type, one is new, a text is another one."""

    def diff(*options: str) -> Result:
        old = {"Pet": {"type": "object", "properties": NAME}}
        age = {"type": "integer", "deprecated": True}
        new = {"Pet": {"type": "object", "description": "@me <b>`", "properties": {"name": age, "age": age}}}
        for name, schemas in (("old.json", old), ("new.json", new)):
            spec = {"openapi": "3.1.0", "components": {"schemas": schemas}}
            (here / name).write_text(json.dumps(spec, indent=1), "utf-8")
        return CliRunner().invoke(cli, ["diff", "old.json", "new.json", *options], prog_name="schemawright")

    return diff


def test_a_pull_request_gets_markdown(diff: Diff) -> None:
    result = diff("--output-format", "markdown")
    assert result.exit_code == 1
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines[0] == "### `old.json -> new.json`"
    assert lines[2:6] == [
        "**1** breaking at type-check time, **1** additive, **2** documentation",
        "(semantic version: **major**)",
        "",
        "#### Breaking at type-check time: 1",
    ]
    assert "- `Pet.name`: `str | None` -> `int | None` (`new.json:9:6`)" in lines
    assert "<details><summary>additive: 1</summary>" in lines
    assert lines.count("</details>") == 2


def test_a_changelog_gets_a_section(diff: Diff) -> None:
    result = diff("--output-format", "changelog", "--fail-on", "never")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "## [Unreleased]",
        "",
        "<!-- old.json -> new.json: a major version, as it breaks code -->",
        "",
        "### Added",
        "",
        "- `Pet.age` is new: `int | None`.",
        "",
        "### Changed",
        "",
        "- **Breaking:** `Pet.name`: `str | None` -> `int | None`.",
        "",
        "### Deprecated",
        "",
        "- `Pet.name` is deprecated.",
    ]


def test_nothing_is_a_section_too(here: Path) -> None:
    (here / "a.json").write_text('{"openapi": "3.1.0", "components": {"schemas": {"A": {}}}}', "utf-8")
    run = CliRunner()
    changelog = run.invoke(
        cli, ["diff", "a.json", "a.json", "--output-format", "changelog", "--package-version", "1.2.3"]
    )
    assert changelog.output.splitlines()[0] == "## [1.2.3]"
    assert "no new version, as nothing changed" in changelog.output
    markdown = run.invoke(cli, ["diff", "a.json", "a.json", "--output-format", "markdown"])
    assert markdown.output.endswith("Nothing changed for the Python that uses the package.\n")


def test_errors_are_text_beside_documents(diff: Diff, here: Path) -> None:
    result = CliRunner().invoke(cli, ["diff", "none.json", "none.json", "--output-format", "markdown"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "none.json: error[file-not-found]" in result.stderr


@pytest.mark.parametrize(
    ("version", "verdict", "expected"),
    [
        ("1.2.3", Verdict.BREAKING_TYPES, "2.0.0"),
        ("1.2.3", Verdict.BREAKING_AT_RUN_TIME, "2.0.0"),
        ("1.2.3", Verdict.BEHAVIOUR, "1.3.0"),
        ("1.2.3", Verdict.ADDITIVE, "1.3.0"),
        ("1.2.3", Verdict.DOCUMENTATION, "1.2.4"),
        ("1.2.3", None, "1.2.3"),
        ("0.2.3", Verdict.BREAKING_TYPES, "0.3.0"),
        ("0.2.3", Verdict.ADDITIVE, "0.2.4"),
        ("0.0.3", Verdict.BREAKING_TYPES, "0.1.0"),
        ("0.0.3", None, "0.0.3"),
    ],
)
def test_versions_follow_the_rules(version: str, verdict: Verdict | None, expected: str) -> None:
    changes = [] if verdict is None else [Change("model-added", verdict, "", "", "")]
    assert next_version(version, part_of(changes, version)) == expected


def test_the_next_version_is_told(diff: Diff) -> None:
    assert diff("--package-version", "0.4.1").stdout.splitlines()[0].endswith("; 0.4.1 -> 0.5.0")
    told = json.loads(diff("--package-version", "1.4.1", "--json").stdout)
    assert told["comparisons"][0]["version"] == {"part": "major", "next": "2.0.0"}
    assert diff("--package-version", "1.4").exit_code == 2


def test_all_formats_have_the_findings(diff: Diff) -> None:
    sarif = json.loads(diff("--output-format", "sarif").stdout)["runs"][0]
    assert {rule["id"] for rule in sarif["tool"]["driver"]["rules"]} <= CHANGES.keys()
    levels = [result["level"] for result in sarif["results"]]
    assert sorted(levels) == ["error", "note", "note", "note"]
    junit = ElementTree.fromstring(diff("--output-format", "junit").stdout)
    assert (junit.get("failures"), junit.get("skipped")) == ("1", "3")
    github = diff("--output-format", "github").stdout.splitlines()
    assert [line.partition(" ")[0] for line in github] == ["::error"]
    assert "line=9" in github[0]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("`a | b` -> `c`", "`a | b` -> `c`"),
        ("is <b>bold</b> now", "is &#60;b>bold&#60;/b> now"),
        ("ask @me about #1", "ask &#64;<!-- -->me about &#35;<!-- -->1"),
        ("see http://x", "see http&#58;//x"),
        ("one ` alone <i>", "one &#96; alone &#60;i>"),
        ("> quoted", "&#62; quoted"),
        ("a\nb", "a&#92;x0ab"),
    ],
)
def test_texts_of_a_spec_are_no_markup(text: str, shown: str) -> None:
    assert message(text) == shown


def test_code_holds_any_text() -> None:
    assert code("a`b``c") == "```a`b``c```"
    assert code("`a") == "`` `a ``"
    assert plain("snake_case") == "snake&#95;case"
