"""What `--output-format` prints is what its readers demand, whatever a spec says."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from schemawright.cli.formats import OUTPUT_FORMATS, printed
from schemawright.diagnostics import CODES, Diagnostic, Origin, Related, Severity

Run = Callable[..., Result]
Write = Callable[..., str]

ERROR = ["error", "ref-unresolved", "100% lost,\x1b[2J: here", "/findings/0", "look again"]
WARNING = ["warning", "name-collision", "two names are one", "/models", ""]
NOTE = ["note", "default-lost", "a default is lost", "/models", ""]
DUPLICATE = Diagnostic(
    "duplicate-key",
    Severity.ERROR,
    "the key 'a' stands here again",
    Origin("my spec.yaml", "/a~1b", 7, 3),
    "take one away",
    related=(Related("declared first here", Origin("my spec.yaml", "/a~1b", 2, 3)),),
    fingerprint="0123456789abcdef",
)

texts = st.text(st.characters(codec=None), max_size=30)
findings = st.builds(
    Diagnostic,
    st.sampled_from(sorted(CODES)),
    st.sampled_from(Severity),
    texts,
    st.none() | st.builds(Origin, texts, texts, st.integers(0, 99), st.integers(0, 99)),
    texts,
    fingerprint=st.just("0123456789abcdef"),
    target=st.just("") | texts,
    related=st.lists(st.builds(Related, texts, st.builds(Origin, texts, texts)), max_size=2).map(tuple),
)
several = st.lists(findings, max_size=4)


# What readers of SARIF 2.1.0 demand, from its schema: by object, the members that must be there and the others that
# are allowed as far as they are used here. A name stands for an object, a list for an array of it.
SARIF: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "log": ({"version": {"2.1.0"}, "runs": ["run"]}, {"$schema": str}),
    "run": ({"tool": "tool"}, {"results": ["result"], "columnKind": {"utf16CodeUnits", "unicodeCodePoints"}}),
    "tool": ({"driver": "component"}, {}),
    "component": ({"name": str}, {"version": str, "rules": ["rule"]}),
    "rule": ({"id": str}, {"shortDescription": "text"}),
    "text": ({"text": str}, {}),
    "result": (
        {"message": "text"},
        {
            "ruleId": str,
            "ruleIndex": int,
            "level": {"none", "note", "warning", "error"},
            "locations": ["location"],
            "relatedLocations": ["location"],
            "partialFingerprints": dict,
            "properties": "properties",
        },
    ),
    "properties": ({"target": str}, {}),
    "location": ({}, {"id": int, "physicalLocation": "physical", "logicalLocations": ["logical"], "message": "text"}),
    "physical": ({"artifactLocation": "artifact"}, {"region": "region"}),
    "artifact": ({"uri": "uri"}, {}),
    "region": ({"startLine": "positive"}, {"startColumn": "positive"}),
    "logical": ({}, {"fullyQualifiedName": str, "kind": str}),
}


def demand(value: Any, shape: Any) -> None:
    match shape:
        case "uri":
            assert re.fullmatch(r"[!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~\[\]]*", value), value
            assert not re.search(r"%(?![0-9A-F]{2})", value), value
            urlsplit(value)
        case "positive":
            assert isinstance(value, int)
            assert value >= 1
        case str():
            required, optional = SARIF[shape]
            assert required.keys() <= value.keys() <= required.keys() | optional.keys()
            for name, member in value.items():
                demand(member, {**required, **optional}[name])
        case [item]:
            assert isinstance(value, list)
            for each in value:
                demand(each, item)
        case set():
            assert value in shape
        case _:
            assert isinstance(value, shape)


@given(several)
def test_sarif_has_the_shape_of_its_schema(found: list[Diagnostic]) -> None:
    text = printed("sarif", found, {})
    assert text.isascii()
    log = json.loads(text)
    demand(log, "log")
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [finding.code for finding in found]


def test_sarif_tells_all_of_a_finding() -> None:
    (result,) = json.loads(printed("sarif", [DUPLICATE], {}))["runs"][0]["results"]
    artifact = {"uri": "my%20spec.yaml"}
    logical = [{"fullyQualifiedName": "/a~1b", "kind": "value"}]
    assert result == {
        "ruleId": "duplicate-key",
        "ruleIndex": 0,
        "level": "error",
        "message": {"text": "the key 'a' stands here again\ntake one away"},
        "partialFingerprints": {"schemawright/v1": "0123456789abcdef"},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": artifact, "region": {"startLine": 7, "startColumn": 3}},
                "logicalLocations": logical,
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {"artifactLocation": artifact, "region": {"startLine": 2, "startColumn": 3}},
                "logicalLocations": logical,
                "message": {"text": "declared first here"},
            }
        ],
    }


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("specs/a.yaml", "specs/a.yaml"),
        ("../ä b%.yaml", "../%C3%A4%20b%25.yaml"),
        ("/srv/a.yaml", "file:///srv/a.yaml"),
        ("a:b.yaml", "a%3Ab.yaml"),
        ("https://example.com/a b.yaml?x=1", "https://example.com/a%20b.yaml?x=1"),
    ],
)
def test_files_are_uris(file: str, uri: str) -> None:
    found = Diagnostic("syntax", Severity.ERROR, "wrong", Origin(file))
    (result,) = json.loads(printed("sarif", [found], {}))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def parsed(line: str) -> tuple[str, Mapping[str, str], str]:
    """A workflow command as GitHub's runner reads it."""
    match = COMMAND.fullmatch(line)
    assert match, line
    kind, properties, message = match.groups()
    pairs = (entry.partition("=") for entry in properties.split(","))
    return kind, {name: unescaped(value) for name, _, value in pairs}, unescaped(message)


def unescaped(text: str) -> str:
    return unquote(text, errors="strict")


@given(several)
def test_github_reads_one_command_for_each_finding(found: list[Diagnostic]) -> None:
    lines = printed("github", found, {}).split("\n") if found else []
    assert len(lines) == len(found)
    for line, finding in zip(lines, found, strict=True):
        assert line.isprintable()
        kind, properties, _ = parsed(line)
        assert kind == {"NOTE": "notice"}.get(finding.severity.name, finding.severity.name.lower())
        assert properties["title"] == f"schemawright: {finding.code}"
        assert properties.keys() <= {"file", "line", "col", "title"}


def test_github_gets_all_of_a_finding() -> None:
    kind, properties, message = parsed(printed("github", [DUPLICATE], {}))
    assert (kind, properties) == (
        "error",
        {"file": "my spec.yaml", "line": "7", "col": "3", "title": "schemawright: duplicate-key"},
    )
    assert message.split("\n") == [
        "the key 'a' stands here again (/a~1b)",
        "declared first here: my spec.yaml:2:3 (/a~1b)",
        "help: take one away",
    ]


def test_github_escapes() -> None:
    found = Diagnostic("syntax", Severity.WARNING, "100%, a: b\n::error::c", Origin("a,b:c%0A.yaml", "", 1))
    assert printed("github", [found], {}) == (
        "::warning file=a%2Cb%3Ac%250A.yaml,line=1,title=schemawright%3A syntax::100%25, a: b\\x0a::error::c"
    )


@given(several)
def test_junit_is_xml_that_counts(found: list[Diagnostic]) -> None:
    text = printed("junit", found, {"targets": [{"output": "pets\x00"}, {"output": "dogs"}]})
    assert text.isascii()
    root = ElementTree.fromstring(text)
    assert len(root.findall("testsuite/testcase")) == (len(found) or 2)
    assert len(root) == len({finding.target for finding in found} or {""})
    assert root.get("name") == "schemawright"
    for element in (root, *root):
        cases = list(element.iter("testcase"))
        errors, others = len(list(element.iter("failure"))), len(list(element.iter("skipped")))
        assert {key: value for key, value in element.attrib.items() if key != "name"} == {
            "tests": str(len(cases)),
            "failures": str(errors),
            "errors": "0",
            "skipped": str(others),
        }
        assert errors + others == len(cases) or not found
    assert len(root.findall(".//failure")) == sum(finding.severity is Severity.ERROR for finding in found)
    cases = root.findall("testsuite/testcase")
    assert all(case.get("name") and case.get("classname") for case in cases)


def test_junit_tells_all_of_a_finding() -> None:
    case = ElementTree.fromstring(printed("junit", [DUPLICATE], {}))[0][0]
    assert case.attrib == {
        "classname": "my spec.yaml",
        "name": "duplicate-key 0123456789abcdef",
        "file": "my spec.yaml",
        "line": "7",
    }
    assert case[0].attrib == {
        "message": "my spec.yaml:7:3: error: the key 'a' stands here again",
        "type": "duplicate-key",
    }
    assert (case[0].text or "").split("\n") == [
        "my spec.yaml:7:3",
        "the key 'a' stands here again (/a~1b)",
        "declared first here: my spec.yaml:2:3 (/a~1b)",
        "help: take one away",
    ]


def test_a_run_without_findings_is_one_passed_test() -> None:
    suite = ElementTree.fromstring(printed("junit", [], {"models": []}))[0]
    assert [case.get("name") for case in suite] == ["no finding"]


def test_json_has_second_places_and_the_fingerprint() -> None:
    (found,) = json.loads(printed("json", [DUPLICATE], {"targets": []}))["diagnostics"]
    assert found["fingerprint"] == "0123456789abcdef"
    place = {"file": "my spec.yaml", "pointer": "/a~1b", "line": 2, "column": 3}
    assert found["related"] == [{"message": "declared first here", **place}]


def test_what_is_true_of_several_targets_is_a_finding_of_each(run: Run, write: Write, here: Path) -> None:
    """For programs; people are told it once, and so is a reader of annotations."""
    spec = write(findings=[WARNING])
    targets = [f'[[targets]]\nspec = "{spec}"\noutput = "gen/{name}"\n' for name in "ab"]
    (here / "schemawright.toml").write_text("".join(targets))
    told = {form: run("generate", "--output-format", form, "--no-record") for form in OUTPUT_FORMATS}
    assert told["text"].stderr.count("warning[name-collision]") == 1
    assert "times" not in told["text"].stderr
    outputs = ["gen/a", "gen/b"]
    assert [found["target"] for found in json.loads(told["json"].stdout)["diagnostics"]] == outputs
    (log,) = json.loads(told["sarif"].stdout)["runs"]
    assert [result["properties"]["target"] for result in log["results"]] == outputs
    report = ElementTree.fromstring(told["junit"].stdout)
    assert [(suite.get("name"), suite.get("tests")) for suite in report] == [(output, "1") for output in outputs]
    assert report.get("tests") == "2"
    assert told["github"].stdout.count("::warning") == 1


def test_what_is_wrong_with_a_configuration_is_of_no_target(run: Run, here: Path) -> None:
    (here / "schemawright.toml").write_text("[[targets]]\nspec = 1\n")
    result = run("generate", "--json")
    assert {found["target"] for found in json.loads(result.stdout)["diagnostics"]} == {None}


VERBS = {"generate": ("-o", "pets"), "check": ("-o", "pets"), "inspect": ()}


@pytest.mark.parametrize("format", OUTPUT_FORMATS[1:])
@pytest.mark.parametrize("verb", VERBS)
def test_stdout_holds_the_findings_alone(run: Run, write: Write, verb: str, format: str) -> None:
    result = run(verb, write(findings=[WARNING, ERROR]), *VERBS[verb], "--output-format", format)
    assert result.exit_code == 2
    counts = {
        "json": lambda text: len(json.loads(text)["diagnostics"]),
        "github": lambda text: len([parsed(line) for line in text.removesuffix("\n").split("\n")]),
        "sarif": lambda text: len(json.loads(text)["runs"][0]["results"]),
        "junit": lambda text: len(ElementTree.fromstring(text)[0]),
    }
    assert counts[format](result.stdout) == 2
    assert ("error[ref-unresolved]" in result.stderr) == (format != "github")
    assert "1 error, 1 warning" in result.stderr
    assert "\x1b" not in result.output


@pytest.mark.parametrize("format", OUTPUT_FORMATS[1:])
def test_drift_is_a_finding(run: Run, write: Write, format: str) -> None:
    result = run("check", write(files={"a.py": "::error::"}), "-o", "pets", "--output-format", format)
    assert result.exit_code == 1
    assert "the package differs from what the spec gives" in result.stdout
    assert "\n::error::" not in result.stdout
    assert "+::error::" not in result.stdout or format == "json"


def test_github_tells_notes_where_they_are_asked_for(run: Run, write: Write) -> None:
    spec = write(findings=[NOTE, WARNING])
    assert run("generate", spec, "-o", "pets", "--output-format", "github").stdout.startswith("::warning ")
    assert run("generate", spec, "-o", "pets", "--output-format", "github", "-q").output == ""
    found = run("inspect", spec, "--output-format", "github").stdout
    assert re.findall(r"^::(\w+)", found, re.MULTILINE) == ["notice", "warning"]


def test_the_format_may_stand_in_the_environment(run: Run, write: Write) -> None:
    spec = write()
    environment = {"SCHEMAWRIGHT_OUTPUT_FORMAT": "sarif"}
    assert json.loads(run("inspect", spec, env=environment).stdout)["version"] == "2.1.0"
    assert json.loads(run("inspect", spec, "--json", env=environment).stdout)["models"] == []


def test_json_excludes_other_formats(run: Run, write: Write) -> None:
    spec = write()
    result = run("inspect", spec, "--json", "--output-format", "sarif")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--json and --output-format sarif exclude each other" in result.stderr
    assert run("inspect", spec, "--json", "--output-format", "json").stdout == run("inspect", spec, "--json").stdout
