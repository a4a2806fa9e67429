"""The page on constructs is complete: every keyword stands in it, and the codes it names exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from schemawright.diagnostics import CODES

PAGE = Path(__file__).resolve().parents[2] / "generator" / "schemawright" / "frontends" / "openapi" / "CONSTRUCTS.md"
TEXT = PAGE.read_text("utf-8")
ROWS = [line for line in TEXT.splitlines() if line.startswith("|") and not line.startswith(("| ---", "| construct"))]
KEYWORDS = """
$anchor $comment $defs $dynamicAnchor $dynamicRef $id $recursiveRef $ref $schema $vocabulary additionalItems
additionalProperties allOf anyOf const contains contentEncoding contentMediaType contentSchema default definitions
dependencies dependentRequired dependentSchemas deprecated description discriminator else enum example examples
exclusiveMaximum exclusiveMinimum externalDocs format if items maxContains maxItems maxLength maxProperties maximum
minContains minItems minLength minProperties minimum multipleOf not nullable oneOf pattern patternProperties
prefixItems properties propertyNames readOnly required then title type unevaluatedItems unevaluatedProperties
uniqueItems writeOnly x-nullable xml
"""
"""The keywords of JSON Schema from draft 4 to 2020-12, and of the Schema Objects of OpenAPI 2.0 to 3.2."""


@pytest.mark.parametrize("keyword", KEYWORDS.split())
def test_every_keyword_has_a_row(keyword: str) -> None:
    named = re.compile(rf"`{re.escape(keyword)}(`|:| )")
    assert any(named.search(row) for row in ROWS)


def test_codes_exist() -> None:
    reported = [row.rstrip("| ").rpartition(" | ")[2] for row in ROWS if row.rstrip().endswith("|")]
    codes = {code for cell in reported for code in re.findall(r"`([a-z]+(?:-[a-z]+)+)`", cell)}
    assert codes - CODES.keys() == set()
    assert len(codes) > 12


def test_tables_are_whole() -> None:
    for section in TEXT.split("\n## ")[1:]:
        widths = {line.count("|") for line in section.splitlines() if line.startswith("|")}
        assert len(widths) == 1
