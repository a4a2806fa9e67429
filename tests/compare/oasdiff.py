"""What each check of oasdiff on bodies, properties and schemas is here: an example of the change, and what is told.

In: nothing. Out: kinds of checks, by the names of these. A kind with `validate` is told where limits are checked, and
is no Python elsewhere; one without an example is no Python at all, and says why.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.compare.rows import (
    CAT,
    DOG,
    INTEGER,
    NUMBER,
    STRING,
    Json,
    Row,
    enum,
    listed,
    may,
    must,
    null,
    record,
    ref,
)
from tests.compare.rows_of_operations import operation

NAMES = tuple(Path(__file__).with_name("oasdiff_names.txt").read_text("utf-8").split())


@dataclass(frozen=True)
class Kind:
    """Checks whose names `pattern` fits; `told` are the codes of an example, and `why` there is none."""

    pattern: str
    told: str = ""
    before: Json = None
    after: Json = None
    validate: bool = False
    why: str = ""

    def names(self) -> list[str]:
        """The checks."""
        return [name for name in NAMES if re.fullmatch(f"(?:{self.pattern})", name)]

    def row(self) -> Row:
        """The example."""
        return Row(self.pattern, self.before, self.after, "", {"validate": self.validate, "operation_table": True})


_SIDE = r"(?:request|response)-"
_OF = rf"{_SIDE}(?:read-only-|write-only-)?(?:body|property)-"


def _of(words: str, told: str = "", before: Json = None, after: Json = None, why: str = "") -> Kind:
    """Checks on bodies and properties of both directions."""
    return Kind(f"{_OF}(?:{words})", told, before, after, why=why)


def _checked(words: str, told: str, before: Json, after: Json) -> Kind:
    """As `_of`, of limits."""
    return Kind(f"{_OF}(?:{words})", told, before, after, validate=True)


def _both_ways(keyword: str, schema: Json, with_it: Json) -> tuple[Kind, Kind]:
    """Checks on a keyword that comes and goes."""
    added = _checked(f"{keyword}-added", "constraint-tightened", schema, with_it)
    return added, _checked(f"{keyword}-removed", "constraint-loosened", with_it, schema)


def _if(**more: Json) -> Json:
    return record(a=STRING, b=STRING) | {"if": {"required": ["a"]}, **more}


_ONE_MEDIUM = {"content": {"application/json": {"schema": ref("Cat")}}}
_TWO_MEDIA = {"content": {"application/json": {"schema": ref("Cat")}, "text/json": {"schema": STRING}}}
_TWO, _THREE = enum("a", "b"), enum("a", "b", "c")
_THEN, _ELSE = {"then": {"required": ["b"]}}, {"else": {"required": ["b"]}}
_PETS = {"Cat": CAT, "Dog": DOG}
_EITHER = {"oneOf": [ref("Cat"), ref("Dog")]}
_TAGGED = {"Cat": record("kind", kind=STRING), "Dog": record("kind", kind=STRING)}
_AB = record(a=STRING, b=STRING)


def _tag(wire: str = "kind", **mapping: str) -> Any:
    there = {value: f"#/components/schemas/{name}" for value, name in mapping.items()}
    return must(_EITHER | {"discriminator": {"propertyName": wire, "mapping": there}}, **_TAGGED)


def _header(schema: Json) -> Any:
    return operation(parameters=[{"name": "x", "in": "header", "schema": schema}])


def _limit(keyword: str, less: Json, more: Json, schema: Json = INTEGER, **beside: Json) -> tuple[Json, Json]:
    return must(schema | {keyword: less} | beside), must(schema | {keyword: more} | beside)


def _limits() -> tuple[Kind, ...]:
    """Checks on limits: what is raised or lowered, set or unset."""
    found: list[Kind] = []
    for words, keyword, schema, low, high in (
        ("max", "maximum", INTEGER, 1, 9),
        ("exclusive-max", "exclusiveMaximum", INTEGER, 1, 9),
        ("max-length", "maxLength", STRING, 1, 9),
        ("max-contains", "maxContains", listed(STRING) | {"contains": STRING}, 1, 9),
        ("min", "minimum", INTEGER, 1, 9),
        ("exclusive-min", "exclusiveMinimum", INTEGER, 1, 9),
        ("min-length", "minLength", STRING, 1, 9),
        ("min-items", "minItems", listed(STRING), 1, 9),
        ("min-contains", "minContains", listed(STRING) | {"contains": STRING}, 1, 9),
    ):
        lower, higher = _limit(keyword, low, high, schema)
        is_rule = "contains" in words
        tight, loose = ("constraint-changed",) * 2 if is_rule else ("constraint-tightened", "constraint-loosened")
        up, down = (loose, tight) if words.startswith(("max", "exclusive-max")) else (tight, loose)
        found += [
            _checked(f"{words}-increased", up, lower, higher),
            _checked(f"{words}-decreased", down, higher, lower),
        ]
        if not is_rule:
            found += [
                _checked(f"{words}-set", "constraint-tightened", must(schema), lower),
                _checked(f"{words}-unset", "constraint-loosened", lower, must(schema)),
            ]
    return tuple(kind for kind in found if kind.names())


KINDS: tuple[Kind, ...] = (
    Kind("api-schema-removed", "model-removed", {"Pet": CAT, "Dog": DOG}, {"Pet": CAT}),
    Kind("new-optional-request-property|response-optional-(?:write-only-)?property-added", "property-added",
         record("id", id=INTEGER), may(STRING)),
    Kind("new-required-request-property|response-required-(?:write-only-)?property-added", "property-added-required",
         record("id", id=INTEGER), must(STRING)),
    Kind("new-required-request-property-with-default", "property-added-required", record("id", id=INTEGER),
         must(STRING | {"default": "x"})),
    Kind(r"(?:request|response)-(?:optional-|required-)?(?:write-only-)?property-removed", "property-removed",
         must(STRING), record("id", id=INTEGER)),
    Kind("new-required-request-header-property", "property-added-required", _header(record(a=STRING)),
         _header(record("b", a=STRING, b=STRING))),
    Kind("request-header-property-became-required", "property-required", _header(record(a=STRING)),
         _header(record("a", a=STRING))),
    Kind("request-header-property-became-enum", "property-enum-added", _header(record(a=STRING)),
         _header(record(a=enum("a", "b")))),
    # bodies
    Kind("request-body-added-(?:optional|required)", "body-media-type-added", operation(),
         operation(requestBody=_ONE_MEDIUM)),
    Kind("request-body-removed", "body-media-type-removed",
         operation(requestBody=_ONE_MEDIUM), operation()),
    Kind("request-body-became-required", "body-required",
         operation(requestBody=_ONE_MEDIUM),
         operation(requestBody={"required": True, "content": {"application/json": {"schema": ref("Cat")}}})),
    Kind("request-body-became-optional", "body-optional",
         operation(requestBody={"required": True, "content": {"application/json": {"schema": ref("Cat")}}}),
         operation(requestBody=_ONE_MEDIUM)),
    Kind("request-body-media-type-added", "body-media-type-added",
         operation(requestBody=_ONE_MEDIUM),
         operation(requestBody=_TWO_MEDIA)),
    Kind("request-body-media-type-removed", "body-media-type-removed",
         operation(requestBody=_TWO_MEDIA),
         operation(requestBody=_ONE_MEDIUM)),
    Kind("(?:request|response)-body-media-type-schema-(?:added|removed)", "body-type-changed",
         operation(requestBody={"content": {"application/json": {}}}),
         operation(requestBody=_ONE_MEDIUM)),
    # required, null
    Kind(r"(?:request|response-write-only|response)-property-became-required(?:-with-default)?", "property-required",
         may(STRING), must(STRING)),
    Kind(r"(?:request|response-write-only|response)-property-became-optional", "property-optional", must(STRING),
         may(STRING)),
    _of("became-nullable", "property-nullable", must(STRING), must(null(STRING))),
    _of("became-not-nullable", "property-not-nullable", must(null(STRING)), must(STRING)),
    # types
    _of("type-changed|list-of-types-(?:narrowed|widened)|type-generalized|type-specialized", "property-type-changed",
        must(INTEGER), must(NUMBER)),
    _of("type-compatible", "property-format-changed", must(STRING), must(STRING | {"format": "uuid"})),
    _of("wrapped-in-one-of", "property-type-changed", must(ref("Cat"), **_PETS), must(_EITHER, **_PETS)),
    _of("const-added", "property-const-added", must(STRING), must({"const": "a"})),
    _of("const-changed", "property-const-changed", must({"const": "a"}), must({"const": "b"})),
    _of("const-removed", "property-const-removed", must({"const": "a"}), must(STRING)),
    _of("prefix-items-(?:added|removed)", "property-type-changed", must(listed(STRING)),
        must({"type": "array", "prefixItems": [INTEGER], "items": STRING})),
    _of("pattern-property-(?:added|removed)", "additional-properties-changed", record(a=STRING),
        record(a=STRING) | {"patternProperties": {"^x": INTEGER}, "additionalProperties": False}),
    _of("content-schema-(?:added|removed)|content-(?:encoding|media-type)-changed", why="texts stay texts"),
    # enums
    _of("became-enum", "property-enum-added", must(STRING), must(_TWO)),
    _of("enum-value-added", "enum-value-added", must(_TWO), must(_THREE)),
    Kind(rf"{_OF}enum-value-removed|response-mediatype-enum-value-removed", "enum-value-removed", must(_THREE),
         must(_TWO)),
    _of("x-extensible-enum-value-removed", why="the extension is not read"),
    # unions and parts
    _of("one-of-added|any-of-added", "union-branch-added", must(_EITHER, **_PETS),
        must({"oneOf": [ref("Cat"), ref("Dog"), STRING]}, **_PETS)),
    _of("one-of-removed|any-of-removed", "union-branch-removed",
        must({"oneOf": [ref("Cat"), ref("Dog"), STRING]}, **_PETS), must(_EITHER, **_PETS)),
    _of("all-of-added", "property-added-required", {"Pet": record(a=STRING), "Cat": CAT},
        {"Pet": {"allOf": [record(a=STRING), ref("Cat")]}, "Cat": CAT}),
    _of("all-of-removed", "property-removed", {"Pet": {"allOf": [record(a=STRING), ref("Cat")]}, "Cat": CAT},
        {"Pet": record(a=STRING), "Cat": CAT}),
    _of("all-of-(?:added|removed)-annotation-only", "documentation-changed", must(STRING),
        must({"allOf": [STRING, {"description": "A name."}]})),
    _of("discriminator-added", "union-tag-added", must(_EITHER, **_TAGGED), _tag(cat="Cat", dog="Dog")),
    _of("discriminator-removed", "union-tag-removed", _tag(cat="Cat", dog="Dog"), must(_EITHER, **_TAGGED)),
    _of("discriminator-property-name-changed", "union-tag-changed", must(
        _EITHER | {"discriminator": {"propertyName": "kind"}}, Cat=record("kind", "sort", kind=STRING, sort=STRING),
        Dog=record("kind", "sort", kind=STRING, sort=STRING)), must(
        _EITHER | {"discriminator": {"propertyName": "sort"}}, Cat=record("kind", "sort", kind=STRING, sort=STRING),
        Dog=record("kind", "sort", kind=STRING, sort=STRING))),
    _of("discriminator-mapping-added", "union-mapping-added", _tag(cat="Cat", dog="Dog"),
        _tag(cat="Cat", dog="Dog", hound="Dog")),
    _of("discriminator-mapping-changed", "union-mapping-changed", _tag(cat="Cat", dog="Dog"),
        _tag(cat="Dog", dog="Cat")),
    _of("discriminator-mapping-deleted", "union-mapping-removed", _tag(cat="Cat", dog="Dog", hound="Dog"),
        _tag(cat="Cat", dog="Dog")),
    # what is said
    _of("default-value-added", "default-added", may(STRING), may(STRING | {"default": "x"})),
    _of("default-value-changed", "default-changed", may(STRING | {"default": "x"}), may(STRING | {"default": "y"})),
    _of("default-value-removed", "default-removed", may(STRING | {"default": "x"}), may(STRING)),
    _of("deprecated|deprecated-with-sunset|deprecated-sunset-(?:invalid|missing)", "property-deprecated", must(STRING),
        must(STRING | {"deprecated": True})),
    _of("reactivated", "property-reactivated", must(STRING | {"deprecated": True}), must(STRING)),
    _of("stability-(?:de|in)creased|sunset-date-too-small", why="extensions on stability and sunset are not read"),
    Kind(rf"{_SIDE}(?:optional|required)-property-became-(?:not-)?(?:read|write)-only", "property-access-changed",
         must(STRING), must(STRING | {"readOnly": True})),
    # limits
    *_limits(),
    *_both_ways("pattern", must(STRING), must(STRING | {"pattern": "^a"})),
    _checked("pattern-changed|pattern-generalized", "constraint-changed", must(STRING | {"pattern": "^a"}),
             must(STRING | {"pattern": "^b"})),
    *_both_ways("contains", must(listed(STRING)), must(listed(STRING) | {"contains": {"minLength": 1}})),
    *_both_ways("dependent-required", _AB, _AB | {"dependentRequired": {"a": ["b"]}}),
    _checked("dependent-required-changed", "constraint-changed", _AB | {"dependentRequired": {"a": ["b"]}},
             _AB | {"dependentRequired": {"b": ["a"]}}),
    *_both_ways("dependent-schema", _AB, _AB | {"dependentSchemas": {"a": {"required": ["b"]}}}),
    *_both_ways("property-names", _AB, _AB | {"propertyNames": {"maxLength": 3}}),
    *_both_ways("unevaluated-properties", _AB, _AB | {"unevaluatedProperties": False}),
    *_both_ways("unevaluated-items", must(listed(STRING)), must({"type": "array", "unevaluatedItems": INTEGER})),
    *_both_ways("if", _AB, _if(**_THEN)),
    _checked("then-(?:added|removed)", "constraint-changed", _if(**_ELSE), _if(**_THEN, **_ELSE)),
    _checked("else-(?:added|removed)", "constraint-changed", _if(**_THEN), _if(**_THEN, **_ELSE)),
)  # fmt: skip
