"""Findings as a log in SARIF 2.1.0 (OASIS), which code scanning services read.

In: findings with their places and fingerprints. Out: the log as values for `json.dumps`. Not done here: files outside
of the findings.

Sections 3.8 (properties), 3.13 (log), 3.14 (run), 3.19 (tool component), 3.27 (result), 3.28 to 3.30 (places) of the
standard. Columns count characters, which `columnKind` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from schemawright import __version__
from schemawright.diagnostics import CODES, Diagnostic, Origin, Related, Severity

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_FINGERPRINT = "schemawright/v1"


def sarif_log(findings: Sequence[Diagnostic]) -> dict[str, Any]:
    """A log of one run; its rules are the codes of the findings."""
    codes = sorted({finding.code for finding in findings})
    rules = [{"id": code, "shortDescription": {"text": CODES[code]}} for code in codes]
    driver = {"name": "schemawright", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.code)) for finding in findings],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _result(finding: Diagnostic, rule: int) -> dict[str, Any]:
    text = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
    }
    if finding.origin is not None:
        result["locations"] = [_location(finding.origin)]
    if finding.related:
        result["relatedLocations"] = [_related(second, number) for number, second in enumerate(finding.related, 1)]
    if finding.target:
        result["properties"] = {"target": finding.target}
    return result


def _related(second: Related, number: int) -> dict[str, Any]:
    return {"id": number, **_location(second.origin), "message": {"text": second.message}}


def _location(origin: Origin) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(origin.file)}}
    if origin.line:
        columns = {"startColumn": origin.column} if origin.column else {}
        physical["region"] = {"startLine": origin.line, **columns}
    location: dict[str, Any] = {"physicalLocation": physical}
    if origin.pointer:
        location["logicalLocations"] = [{"fullyQualifiedName": origin.pointer, "kind": "value"}]
    return location


def _uri(file: str) -> str:
    """The file as a URI reference (RFC 3986): relative where its path is."""
    from urllib.parse import quote

    from schemawright.source.documents import is_url

    if is_url(file):
        return quote(_octets(file), safe="/:?#[]@!$&'()*+,;=%~")
    path = PurePath(file)
    uri = quote(_octets(path.as_posix()), safe="/")
    if not path.is_absolute():
        return uri
    return f"file://{uri}" if uri.startswith("/") else f"file:///{uri}"


def _octets(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
