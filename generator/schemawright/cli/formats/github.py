"""Findings as workflow commands of GitHub Actions, which become annotations of a change.

In: findings with their places. Out: one line for each. Not done here: the limit of annotations, which is GitHub's.

See "Workflow commands for GitHub Actions", section "Setting an error message"; the escapes are those of
`actions/toolkit`: `%`, carriage return and line feed in messages, `:` and `,` as well in properties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from schemawright.cli.escaping import shortened
from schemawright.cli.formats.words import explained
from schemawright.diagnostics import Diagnostic, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def workflow_commands(findings: Iterable[Diagnostic]) -> Iterator[str]:
    """The commands, in the order given."""
    for finding in findings:
        properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding))
        yield f"::{_COMMANDS[finding.severity]} {properties}::{_message(explained(finding))}"


def _properties(finding: Diagnostic) -> Iterator[tuple[str, str]]:
    if (origin := finding.origin) is not None:
        yield "file", shortened(origin.file)
        if origin.line:
            yield "line", str(origin.line)
        if origin.column:
            yield "col", str(origin.column)
    yield "title", f"schemawright: {finding.code}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
