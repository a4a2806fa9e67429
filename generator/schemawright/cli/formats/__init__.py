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

            return _as_text({**result, "diagnostics": [finding_json(finding) for finding in findings]})


def _as_text(value: object) -> str:
    import json

    return json.dumps(value, indent=2)
