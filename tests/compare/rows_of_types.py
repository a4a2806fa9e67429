"""Changes of what a property is."""

from __future__ import annotations

from tests.compare.rows import (
    ANYTHING,
    BOOLEAN,
    CAT,
    DOG,
    INTEGER,
    NUMBER,
    STRING,
    Row,
    enum,
    listed,
    mapped,
    may,
    must,
    null,
    record,
    ref,
)

_DATE = STRING | {"format": "date"}
_DATE_TIME = STRING | {"format": "date-time"}
_UUID = STRING | {"format": "uuid"}
_BYTES = STRING | {"format": "byte"}
_EMAIL = STRING | {"format": "email"}
_PAIR = {"type": "array", "prefixItems": [STRING, INTEGER]}

TYPES = (
    Row("text to integer", must(STRING), must(INTEGER), "property-type-changed T"),
    Row("integer to text", must(INTEGER), must(STRING), "property-type-changed T"),
    Row("integer to number", must(INTEGER), must(NUMBER), "property-type-changed T/A"),
    Row("number to integer", must(NUMBER), must(INTEGER), "property-type-changed R/T"),
    Row("boolean to integer", must(BOOLEAN), must(INTEGER), "property-type-changed T/R"),
    Row("integer to boolean", must(INTEGER), must(BOOLEAN), "property-type-changed R/T"),
    Row("text to anything", must(STRING), must(ANYTHING), "property-type-changed R/A"),
    Row("anything to text", must(ANYTHING), must(STRING), "property-type-changed T"),
    Row("object to anything", must(ref("Cat"), Cat=CAT), must(ANYTHING, Cat=CAT), "property-type-changed R/A"),
    Row("anything to object", must(ANYTHING, Cat=CAT), must(ref("Cat"), Cat=CAT), "property-type-changed T"),
    Row(
        "one model to another",
        must(ref("Cat"), Cat=CAT, Dog=DOG),
        must(ref("Dog"), Cat=CAT, Dog=DOG),
        "property-type-changed T",
    ),
    Row("text to model", must(STRING, Cat=CAT), must(ref("Cat"), Cat=CAT), "property-type-changed T"),
    Row("text to list", must(STRING), must(listed(STRING)), "property-type-changed T"),
    Row("list to text", must(listed(STRING)), must(STRING), "property-type-changed T"),
    Row("items to another type", must(listed(STRING)), must(listed(INTEGER)), "property-type-changed T"),
    Row("items to anything", must(listed(STRING)), must(listed(ANYTHING)), "property-type-changed R/A"),
    Row("items from anything", must(listed(ANYTHING)), must(listed(STRING)), "property-type-changed T"),
    Row("items to a wider type", must(listed(INTEGER)), must(listed(NUMBER)), "property-type-changed T"),
    Row("items to a narrower type", must(listed(NUMBER)), must(listed(INTEGER)), "property-type-changed T"),
    Row("values of a map to another type", must(mapped(STRING)), must(mapped(INTEGER)), "property-type-changed T"),
    Row("map to model", must(mapped(INTEGER), Cat=CAT), must(ref("Cat"), Cat=CAT), "property-type-changed T"),
    Row("model to map", must(ref("Cat"), Cat=CAT), must(mapped(INTEGER), Cat=CAT), "property-type-changed T"),
    Row("list to one with first items", must(listed(ANYTHING)), must(_PAIR), "property-type-changed T/R"),
    Row(
        "text to a list or a text", must(STRING), must({"anyOf": [STRING, listed(STRING)]}), "property-type-changed T/A"
    ),
    Row(
        "a list or a text to text",
        must({"anyOf": [STRING, listed(STRING)]}),
        must(STRING),
        "model-removed T property-type-changed R/T",
    ),
    Row(
        "model to a union with it",
        must(ref("Cat"), Cat=CAT, Dog=DOG),
        must({"anyOf": [ref("Cat"), ref("Dog")]}, Cat=CAT, Dog=DOG),
        "property-type-changed T/A",
    ),
    Row(
        "union to one of it",
        must({"anyOf": [ref("Cat"), ref("Dog")]}, Cat=CAT, Dog=DOG),
        must(ref("Cat"), Cat=CAT, Dog=DOG),
        "model-removed T property-type-changed R/T",
    ),
    Row(
        "model to its base",
        must(ref("Cat"), Base=record(name=STRING), Cat={"allOf": [ref("Base"), CAT]}),
        must(ref("Base"), Base=record(name=STRING), Cat={"allOf": [ref("Base"), CAT]}),
        "property-type-changed T",
    ),
    # formats
    Row("text to datetime", must(STRING), must(_DATE_TIME), "property-format-changed T"),
    Row("datetime to text", must(_DATE_TIME), must(STRING), "property-format-changed T"),
    Row("date to datetime", must(_DATE), must(_DATE_TIME), "property-format-changed B/T"),
    Row("datetime to date", must(_DATE_TIME), must(_DATE), "property-format-changed T/R"),
    Row("text to uuid", must(STRING), must(_UUID), "property-format-changed T"),
    Row("uuid to text", must(_UUID), must(STRING), "property-format-changed T"),
    Row("text to bytes", must(STRING), must(_BYTES), "property-format-changed T"),
    Row("text to a format that is text", must(STRING), must(_EMAIL), "limits-documented D"),
    Row("items to datetime", must(listed(STRING)), must(listed(_DATE_TIME)), "property-type-changed T"),
    Row(
        "text to datetime, read as text", must(STRING), must(_DATE_TIME), "", {"types": (("string/date-time", "str"),)}
    ),
    Row(
        "number to decimal",
        must(NUMBER),
        must(NUMBER | {"format": "decimal"}),
        "property-format-changed T limits-documented D",
        {"types": (("number/decimal", "decimal.Decimal"),)},
    ),
    Row(
        "text to datetime, misfits kept",
        must(STRING),
        must(_DATE_TIME),
        "property-format-changed T/A",
        {"formats": "keep"},
    ),
    # constants
    Row("text to constant", must(STRING), must({"const": "a"}), "property-const-added R/T"),
    Row("constant to text", must({"const": "a"}), must(STRING), "property-const-removed T"),
    Row("another constant", must({"const": "a"}), must({"const": "b"}), "property-const-changed T"),
    Row("optional constant to text", may({"const": "a"}), may(STRING), "property-const-removed T/A"),
    Row("optional, another constant", may({"const": "a"}), may({"const": "b"}), "property-const-changed T"),
    Row("constant to enum with it", must({"const": "a"}), must(enum("a", "b")), "property-const-removed T"),
    # names that stand for the same
    Row("text to a name for text", must(STRING), must(ref("Name"), Name=STRING), "model-added A"),
    Row(
        "items that may be null to a name for text",
        must(listed(null(STRING)), Name=STRING),
        must(listed(null(ref("Name"))), Name=STRING),
        "",
    ),
    Row("a name for text to text", must(ref("Name"), Name=STRING), must(STRING), "model-removed T"),
    Row(
        "inline to declared",
        must(record(a=STRING, b=INTEGER)),
        must(ref("Cat"), Cat=record(a=STRING, b=INTEGER)),
        "model-renamed T",
    ),
    Row(
        "inline to declared, too little to tell",
        must(CAT),
        must(ref("Cat"), Cat=CAT),
        "model-removed T property-type-changed T model-added A",
    ),
    Row(
        "a name stands for another type",
        must(ref("Name"), Name=STRING),
        must(ref("Name"), Name=INTEGER),
        "model-type-changed T",
    ),
    Row(
        "a name stands for a wider type",
        must(ref("Name"), Name=INTEGER),
        must(ref("Name"), Name=NUMBER),
        "model-type-changed T/A",
    ),
    Row(
        "a name stands for a list of something else",
        must(ref("Name"), Name=listed(STRING)),
        must(ref("Name"), Name=listed(BOOLEAN)),
        "model-type-changed T",
    ),
)
