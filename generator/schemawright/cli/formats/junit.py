"""Findings as a report in the form of JUnit, which CI servers show as tests.

In: findings with their places, and the outputs that are in order. Out: XML in ASCII, so that no encoding of stdout
breaks it. Not done here: times.

A target is a suite. An error is a failed test. A warning or a note is a skipped one: servers list it with its text, and
it fails nothing. Without findings there is one test for each output, or one for the run: an empty report counts as a
broken one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from schemawright.cli.escaping import shortened
from schemawright.cli.formats.words import explained, place
from schemawright.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAME = "schemawright"


def junit_report(findings: Sequence[Diagnostic], outputs: Sequence[str]) -> str:
    """The report, with a suite for each target and a test case for each finding."""
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    passed = [] if findings else [shortened(output) for output in outputs] or ["no finding"]
    root = Element("testsuites", {"name": _NAME, **_counts(findings, len(passed))})
    for target, of_target in _by_target(findings).items():
        suite = SubElement(root, "testsuite", {"name": target, **_counts(of_target, len(passed))})
        for name in passed:
            SubElement(suite, "testcase", classname=_NAME, name=name)
        for finding in of_target:
            _add_case(suite, finding)
    indent(root)
    xml: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return xml.decode("ascii")


def _by_target(findings: Sequence[Diagnostic]) -> dict[str, list[Diagnostic]]:
    """The findings of each target; one group at least, with what is about no target or all of them."""
    found: dict[str, list[Diagnostic]] = {} if findings else {_NAME: []}
    for finding in findings:
        found.setdefault(shortened(finding.target) or _NAME, []).append(finding)
    return found


def _counts(findings: Sequence[Diagnostic], passed: int) -> dict[str, str]:
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    tests, skipped = len(findings) + passed, len(findings) - failures
    return {"tests": str(tests), "failures": str(failures), "errors": "0", "skipped": str(skipped)}


def _add_case(suite: Element, finding: Diagnostic) -> None:
    from xml.etree.ElementTree import SubElement

    at = "" if finding.origin is None else place(finding.origin)
    file = "" if finding.origin is None else shortened(finding.origin.file)
    case = SubElement(suite, "testcase", classname=file or _NAME, name=f"{finding.code} {finding.fingerprint}")
    if finding.origin is not None and file:
        case.set("file", file)
        if finding.origin.line:
            case.set("line", str(finding.origin.line))
    severity = finding.severity.name.lower()
    message = f"{at}: {severity}: {shortened(finding.message)}" if at else f"{severity}: {shortened(finding.message)}"
    kind = "failure" if finding.severity is Severity.ERROR else "skipped"
    detail = SubElement(case, kind, message=message)
    if kind == "failure":
        detail.set("type", finding.code)
    detail.text = f"{at}\n{explained(finding)}" if at else explained(finding)
