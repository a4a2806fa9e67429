"""How findings and results are printed for programs.

In: a format's name, findings with their places, and the result of a command. Out: the text for stdout. Not done here:
text for people (`cli.messages`), places (`cli.places`), and which findings are told.

Each format is a module with one function; it is imported when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from schemawright.diagnostics import Diagnostic

OUTPUT_FORMATS = ("text", "json", "github", "sarif", "junit")
"""What `--output-format` takes; the first is the default."""

JSON_LINE = "json-line"
"""The form of `json` where there is more than one document: each is a line."""


def printed(name: str, findings: Sequence[Diagnostic], result: Mapping[str, Any]) -> str:
    """What a format other than text makes of findings that have places and fingerprints."""
    match name:
        case "github":
            from schemawright.cli.formats.github import workflow_commands

            return "\n".join(workflow_commands(findings))
        case "sarif":
            from schemawright.cli.formats.sarif import sarif_log

            return _as_text(sarif_log(findings))
        case "junit":
            from schemawright.cli.formats.junit import junit_report

            return junit_report(findings, [target["output"] for target in result.get("targets", ())])
        case _:
            from schemawright.cli.formats.objects import finding_json

            every = {**result, "diagnostics": [finding_json(finding) for finding in findings]}
            return _as_text(every, indent=None if name == JSON_LINE else 2)


def _as_text(value: object, indent: int | None = 2) -> str:
    import json

    return json.dumps(value, indent=indent)
