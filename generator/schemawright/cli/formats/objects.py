"""Findings and places as JSON values: the members that programs read.

In: a finding with its place. Out: values for `json.dumps`; null where something is not known. Not done here: escaping,
which JSON does.
"""

from __future__ import annotations

from typing import Any

from schemawright.diagnostics import Diagnostic, Origin


def finding_json(finding: Diagnostic) -> dict[str, Any]:
    """A finding; `related` holds its second places, each with what stands there."""
    return {
        "severity": finding.severity.name.lower(),
        "code": finding.code,
        "message": finding.message,
        "help": finding.help,
        **origin_json(finding.origin),
        "related": [{"message": second.message, **origin_json(second.origin)} for second in finding.related],
        "fingerprint": finding.fingerprint,
        "target": finding.target or None,
    }


def origin_json(origin: Origin | None) -> dict[str, Any]:
    """A place: file, pointer, line and column."""
    if origin is None:
        return {"file": None, "pointer": None, "line": None, "column": None}
    line, column = (origin.line or None), (origin.column or None)
    return {"file": origin.file, "pointer": origin.pointer, "line": line, "column": column}
