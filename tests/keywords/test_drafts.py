"""Keywords that the draft of a schema does not have are words without a meaning."""

from __future__ import annotations

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, Json, built
from tests.keywords.table import INT, STR, obj

VALIDATING = changed(DEFAULTS, {"validate": True})
DRAFTS = {
    4: "http://json-schema.org/draft-04/schema#",
    6: "http://json-schema.org/draft-06/schema#",
    7: "http://json-schema.org/draft-07/schema#",
    2019: "https://json-schema.org/draft/2019-09/schema",
    2020: "https://json-schema.org/draft/2020-12/schema",
}
TABLE: list[tuple[int, str, Json, Json]] = [
    (2020, "prefixItems", {"type": "array", "prefixItems": [STR]}, [1]),
    (2019, "dependentRequired", obj(a=STR) | {"dependentRequired": {"a": ["b"]}}, {"a": "x"}),
    (2019, "dependentSchemas", obj(a=STR) | {"dependentSchemas": {"a": False}}, {"a": "x"}),
    (2019, "unevaluatedProperties", obj(a=STR) | {"unevaluatedProperties": False}, {"b": 1}),
    (2019, "unevaluatedItems", {"type": "array", "unevaluatedItems": False}, [1]),
    (7, "if", obj(a=STR) | {"if": {"required": ["a"]}, "then": False}, {"a": "x"}),
    (6, "const", obj(a={"type": "string", "const": "x"}), {"a": "y"}),
    (6, "contains", {"type": "array", "contains": INT}, ["x"]),
    (6, "propertyNames", {"type": "object", "propertyNames": {"maxLength": 1}}, {"long": 1}),
]
"""The first draft with a keyword, a schema, and a value that the keyword refuses."""


def made(draft: int, schema: Json) -> Built:
    document = {"$schema": DRAFTS[draft], "definitions": {"Main": schema}}
    return built(document, settings=VALIDATING)


@pytest.mark.parametrize(("first", "keyword", "schema", "value"), TABLE, ids=[keyword for _, keyword, _, _ in TABLE])
@pytest.mark.parametrize("draft", DRAFTS)
def test_a_keyword_counts_from_its_first_draft_on(
    draft: int, first: int, keyword: str, schema: Json, value: Json
) -> None:
    package = made(draft, schema)
    unknown = [d.message for d in package.found if d.code == "keyword-unknown"]
    if draft < first:
        assert package.dump("Main", package.load("Main", value)) == value
        assert any(f"`{keyword}` is no keyword of draft {draft}" in message for message in unknown)
    else:
        assert package.problems("Main", value) != []
        assert unknown == []


def test_a_schema_may_name_a_draft_of_its_own() -> None:
    """What stands in it is read in that draft, what stands beside it in that of the document (core section 8.1.1)."""
    old = {"$id": "https://example.com/old", "$schema": DRAFTS[2019]}
    pair = {"type": "array", "prefixItems": [STR]}
    schemas = {"Old": obj(a=pair) | old, "New": obj(a=pair)}
    package = built({"$schema": DRAFTS[2020], "$defs": schemas})
    assert package.dump("Old", package.load("Old", {"a": [1]})) == {"a": [1]}
    assert package.problems("New", {"a": [1]}) == ["/a/0"]
