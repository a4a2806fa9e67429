"""Findings as a report in the form of JUnit, which CI servers show as tests.

In: findings with their places, and the outputs that are in order. Out: XML in ASCII, so that no encoding of stdout
breaks it. Not done here: times.

An error is a failed test. A warning or a note is a skipped one: servers list it with its text, and it fails nothing.
Without findings there is one test for each output, or one for the run: an empty report counts as a broken one.
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
    """The report, with a test case for each finding."""
    from xml.etree.ElementTree import Element, SubElement, indent, tostring

    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    passed = [] if findings else [shortened(output) for output in outputs] or ["no finding"]
    counts = {
        "tests": str(len(findings) + len(passed)),
        "failures": str(failures),
        "errors": "0",
        "skipped": str(len(findings) - failures),
    }
    root = Element("testsuites", {"name": _NAME, **counts})
    suite = SubElement(root, "testsuite", {"name": _NAME, **counts})
    for name in passed:
        SubElement(suite, "testcase", classname=_NAME, name=name)
    for finding in findings:
        _add_case(suite, finding)
    indent(root)
    xml: bytes = tostring(root, encoding="us-ascii", xml_declaration=True)
    return xml.decode("ascii")


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
