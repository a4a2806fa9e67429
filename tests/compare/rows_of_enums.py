"""Changes of enums."""

from __future__ import annotations

from tests.compare.rows import INTEGER, STRING, Row, enum, listed, mapped, may, must, ref

_CLOSED = {"enums": "closed"}
_TWO, _THREE, _ONE = enum("a", "b"), enum("a", "b", "c"), enum("a")

ENUMS = (
    Row("value added", must(_TWO), must(_THREE), "enum-value-added A"),
    Row("value added to a model", must(ref("Role"), Role=_TWO), must(ref("Role"), Role=_THREE), "enum-value-added A"),
    Row("value added in items", must(listed(_TWO)), must(listed(_THREE)), "enum-value-added A"),
    Row("integer added", must(enum(1, 2)), must(enum(1, 2, 3)), "enum-value-added A"),
    Row("value added, optional", may(_TWO), may(_THREE), "enum-value-added A"),
    Row("value added, closed", must(_TWO), must(_THREE), "enum-value-added T/A", _CLOSED),
    Row("value removed", must(_THREE), must(_TWO), "enum-value-removed T"),
    Row(
        "value removed from a model",
        must(ref("Role"), Role=_THREE),
        must(ref("Role"), Role=_TWO),
        "enum-value-removed T",
    ),
    Row("value removed, closed", must(_THREE), must(_TWO), "enum-value-removed T", _CLOSED),
    Row("one value for another", must(enum("a", "b")), must(enum("a", "c")), "enum-value-removed T enum-value-added A"),
    Row("values in another order", must(enum("a", "b")), must(enum("b", "a")), "order-changed B"),
    Row(
        "integers to texts",
        must(ref("Role"), Role=enum(1, 2)),
        must(ref("Role"), Role=enum("a", "b")),
        "enum-type-changed T",
    ),
    Row(
        "a member called otherwise",
        must(_TWO | {"x-enum-varnames": ["FIRST", "SECOND"]}),
        must(_TWO | {"x-enum-varnames": ["FIRST", "LAST"]}),
        "enum-member-renamed T",
    ),
    Row("text to enum", must(STRING), must(_TWO), "property-enum-added A"),
    Row("text to enum, closed", must(STRING), must(_TWO), "property-enum-added R/T", _CLOSED),
    Row("integer to enum", must(INTEGER), must(enum(1, 2)), "property-enum-added A"),
    Row("integer to enum of texts", must(INTEGER), must(_TWO), "property-enum-added T"),
    Row("items to enum", must(listed(STRING)), must(listed(_TWO)), "property-type-changed A"),
    Row("values of a map to enum", must(mapped(STRING)), must(mapped(_TWO)), "property-type-changed A"),
    Row("enum to text", must(ref("Role"), Role=_TWO), must(STRING, Role=_TWO), "property-enum-removed B/A"),
    Row(
        "enum to text, closed",
        must(ref("Role"), Role=_TWO),
        must(STRING, Role=_TWO),
        "property-enum-removed T/A",
        _CLOSED,
    ),
    Row("enum that is gone", must(_TWO), must(STRING), "model-removed T property-enum-removed B/T"),
    Row(
        "another enum",
        must(ref("Role"), Role=_TWO, Rank=enum("x", "y")),
        must(ref("Rank"), Role=_TWO, Rank=enum("x", "y")),
        "property-type-changed B/A",
    ),
    Row("text to one value, open", must(STRING), must(_ONE), "property-const-added A"),
    Row("one value to text, open", must(_ONE), must(STRING), "property-const-removed A/T"),
    Row("optional text to one value, open", may(STRING), may(_ONE), "property-const-added D"),
    Row("optional one value to text, open", may(_ONE), may(STRING), "property-const-removed D"),
    Row("another one value, open", must(_ONE), must(enum("b")), "property-const-changed A/B"),
    Row("one value more, open", must(_ONE), must(_TWO), "property-const-removed A/T"),
    Row(
        "one value and others to one value",
        must(_ONE),
        must({"const": "a"}),
        "property-const-added R/T",
        values=({"id": 1, "it": "another"},),
    ),
    Row("one value to one value and others", must({"const": "a"}), must(_ONE), "property-const-removed T/A"),
    Row("one value only, open", must(_TWO), must(_ONE), "model-removed T property-const-added B/T"),
    Row("one value more, closed", must(_ONE), must(_TWO), "property-const-removed T", _CLOSED),
    Row(
        "opened by the definition",
        must(ref("Role"), Role=_TWO),
        must(ref("Role"), Role={"anyOf": [_TWO, STRING]}),
        "enum-opened T/A",
        _CLOSED,
    ),
    Row(
        "closed by the definition",
        must(ref("Role"), Role={"anyOf": [_TWO, STRING]}),
        must(ref("Role"), Role=_TWO),
        "enum-closed R/T",
        _CLOSED,
    ),
    Row(
        "enum is a model and was a text",
        must(ref("Role"), Role=STRING),
        must(ref("Role"), Role=_TWO),
        "model-kind-changed T",
    ),
    Row(
        "enum was a model and is a text",
        must(ref("Role"), Role=_TWO),
        must(ref("Role"), Role=STRING),
        "model-kind-changed T",
    ),
)
