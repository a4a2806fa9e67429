"""Changes of what is said for people: one for each model."""

from __future__ import annotations

from tests.compare.rows import INTEGER, STRING, Row, enum, must, record

TEXTS = (
    Row("text of a model", record(a=STRING), record(a=STRING) | {"description": "A pet."}, "documentation-changed D"),
    Row("text of a property", must(STRING), must(STRING | {"description": "Its name."}), "documentation-changed D"),
    Row(
        "texts of many properties",
        record(a=STRING, b=STRING, c=STRING, d=STRING),
        record(**{name: STRING | {"description": "A text."} for name in "abcd"}),
        "documentation-changed D",
    ),
    Row(
        "text of an enum",
        must(enum("a", "b")),
        must(enum("a", "b") | {"description": "Of a kind."}),
        "documentation-changed D documentation-changed D",
    ),
    Row(
        "text of a value",
        must(enum("a", "b")),
        must(enum("a", "b") | {"x-enum-descriptions": ["One.", "Two."]}),
        "documentation-changed D",
    ),
    Row("example of a property", must(INTEGER), must(INTEGER | {"examples": [1]}), "documentation-changed D"),
    Row(
        "text and limit",
        must(INTEGER),
        must(INTEGER | {"minimum": 1, "description": "Its age."}),
        "documentation-changed D limits-documented D",
    ),
    Row("title of a model", record(a=STRING), record(a=STRING) | {"title": "A pet"}, "documentation-changed D"),
)
