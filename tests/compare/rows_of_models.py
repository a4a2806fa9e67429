"""Changes of models as a whole: gone, new, renamed, of another kind, of another base, and of other properties."""

from __future__ import annotations

from typing import Any

from tests.compare.rows import BOOLEAN, CAT, DOG, INTEGER, NUMBER, STRING, Row, enum, listed, mapped, must, record, ref

_PET = record("id", id=INTEGER)
_OWNER = record("name", name=STRING, age=INTEGER, mail=STRING)
_NEARLY = record("name", name=STRING, age=INTEGER, mail=STRING, phone=STRING, street=STRING)
_MORE = record("name", name=STRING, age=INTEGER, mail=STRING, phone=STRING, street=STRING, city=STRING)
_BASE = record(kind=STRING) | {"discriminator": {"propertyName": "kind"}}
_WIDE = record(kind=STRING, name=STRING) | {"discriminator": {"propertyName": "kind"}}
_BELOW = {"allOf": [ref("Base"), record(age=INTEGER)]}
_VALIDATE, _SPLIT, _FORBID, _FROZEN, _POSITIONAL = (
    {"validate": True},
    {"read_write": "split"},
    {"unknown_properties": "forbid"},
    {"frozen": True},
    {"positional": True},
)


def _extends(pet: Any, base: Any) -> Any:
    return {"Pet": pet, "Base": base}


MODELS = (
    Row("nothing", _PET, _PET, ""),
    Row("schemas in another order", {"Pet": _PET, "Cat": CAT}, {"Cat": CAT, "Pet": _PET}, ""),
    Row("properties in another order", record(a=STRING, b=INTEGER), record(b=INTEGER, a=STRING), "order-changed B"),
    Row(
        "properties in another order, by position",
        record("a", "b", a=STRING, b=INTEGER),
        record("a", "b", b=INTEGER, a=STRING),
        "positions-changed B/T order-changed B",
        _POSITIONAL,
    ),
    Row(
        "optional properties in another order, by position",
        record("a", a=STRING, b=INTEGER, c=STRING),
        record("a", c=STRING, b=INTEGER, a=STRING),
        "order-changed B",
        _POSITIONAL,
    ),
    Row(
        "what was given by position need not be",
        record("a", "b", a=STRING, b=INTEGER),
        record("a", a=STRING, b=INTEGER),
        "property-optional T/A positions-changed B/T",
        _POSITIONAL,
    ),
    Row(
        "one more by position",
        record("a", a=STRING, b=INTEGER),
        record("a", "b", a=STRING, b=INTEGER),
        "property-required R/T",
        _POSITIONAL,
    ),
    Row("model added", {"Pet": _PET}, {"Pet": _PET, "Cat": CAT}, "model-added A"),
    Row("model removed", {"Pet": _PET, "Cat": CAT}, {"Pet": _PET}, "model-removed T"),
    Row("enum added", {"Pet": _PET}, {"Pet": _PET, "Role": enum("a", "b")}, "model-added A"),
    Row("enum removed", {"Pet": _PET, "Role": enum("a", "b")}, {"Pet": _PET}, "model-removed T"),
    Row("model renamed", must(ref("Owner"), Owner=_OWNER), must(ref("Keeper"), Keeper=_OWNER), "model-renamed T"),
    Row(
        "model renamed with a property more",
        must(ref("Owner"), Owner=_NEARLY),
        must(ref("Keeper"), Keeper=_MORE),
        "model-renamed T property-added A",
    ),
    Row(
        "model renamed that holds itself",
        must(ref("Owner"), Owner=record(a=STRING, b=INTEGER, next=ref("Owner"))),
        must(ref("Keeper"), Keeper=record(a=STRING, b=INTEGER, next=ref("Keeper"))),
        "model-renamed T",
    ),
    Row(
        "model renamed with what stands in it",
        must(ref("Owner"), Owner=record(a=STRING, b=INTEGER, c=_OWNER)),
        must(ref("Keeper"), Keeper=record(a=STRING, b=INTEGER, c=_OWNER)),
        "model-renamed T",
    ),
    Row(
        "two that are alike are no sure rename",
        {"Pet": _PET, "Owner": _OWNER},
        {"Pet": _PET, "Keeper": _OWNER, "Holder": _OWNER},
        "model-removed T model-added A model-added A",
    ),
    Row(
        "too unlike to be renamed",
        {"Pet": _PET, "Owner": _OWNER},
        {"Pet": _PET, "Keeper": record(name=STRING, legs=INTEGER)},
        "model-removed T model-added A",
    ),
    Row(
        "too small to be renamed",
        {"Pet": _PET, "Name": STRING},
        {"Pet": _PET, "Title": STRING},
        "model-removed T model-added A",
    ),
    Row(
        "two that are alike, of names that are nearly theirs",
        {"Pet": _PET, "RoleTypes": enum(1, 2, 3), "RankTypes": enum(1, 2, 3)},
        {"Pet": _PET, "RoleType": enum(1, 2, 3), "RankType": enum(1, 2, 3)},
        "model-renamed T model-renamed T",
    ),
    Row(
        "moved to another namespace",
        must(ref("a.Owner"), **{"a.Owner": record(x=STRING, y=STRING)}),
        must(ref("b.Owner"), **{"b.Owner": record(x=STRING, y=STRING, z=STRING)}),
        "model-renamed T property-added A",
    ),
    Row(
        "another model of that name in another namespace",
        must(ref("a.Owner"), **{"a.Owner": record(x=STRING, y=STRING)}),
        must(ref("b.Owner"), **{"b.Owner": record(u=STRING, v=STRING)}),
        "model-removed T property-type-changed T model-added A",
    ),
    Row(
        "enum renamed",
        must(ref("Role"), Role=enum("a", "b", "c")),
        must(ref("Rank"), Rank=enum("a", "b", "c")),
        "model-renamed T",
    ),
    Row("the same name in Python", {"Pet": _PET, "user_name": CAT}, {"Pet": _PET, "UserName": CAT}, "model-moved R"),
    Row(
        "a newcomer takes the name",
        {"Pet": _PET, "user": CAT},
        {"Pet": _PET, "user": CAT, "User": DOG},
        "model-name-changed T model-added A",
    ),
    Row(
        "inline to declared, the same name",
        must(_OWNER),
        must(ref("PetIt"), PetIt=_OWNER),
        "model-moved D module-moved T",
    ),
    Row(
        "another schema has the name",
        {"Pet": _PET, "user": CAT},
        {"Pet": _PET, "User": enum("a", "b")},
        "model-replaced T model-added A",
    ),
    Row("class to map", must(ref("Cat"), Cat=CAT), must(ref("Cat"), Cat=mapped(INTEGER)), "model-kind-changed T"),
    Row("map to class", must(ref("Cat"), Cat=mapped(INTEGER)), must(ref("Cat"), Cat=CAT), "model-kind-changed T"),
    Row(
        "class to list of it", must(ref("Cat"), Cat=CAT), must(ref("Cat"), Cat=listed(INTEGER)), "model-kind-changed T"
    ),
    Row(
        "class to union",
        must(ref("Cat"), Cat=CAT),
        must(ref("Cat"), Cat={"oneOf": [STRING, INTEGER]}),
        "model-kind-changed T",
    ),
    Row(
        "text to union with text",
        must(ref("Name"), Name=STRING),
        must(ref("Name"), Name={"oneOf": [STRING, INTEGER]}),
        "model-kind-changed T/A",
    ),
    Row(
        "union to one of its types",
        must(ref("Name"), Name={"oneOf": [STRING, INTEGER]}),
        must(ref("Name"), Name=STRING),
        "model-kind-changed R/T",
    ),
    Row("deprecated", {"Pet": _PET}, {"Pet": _PET | {"deprecated": True}}, "model-deprecated D/B"),
    Row("deprecated, frozen", {"Pet": _PET}, {"Pet": _PET | {"deprecated": True}}, "model-deprecated D", _FROZEN),
    Row("no longer deprecated", {"Pet": _PET | {"deprecated": True}}, {"Pet": _PET}, "model-reactivated D"),
    Row(
        "enum deprecated",
        must(ref("Role"), Role=enum("a", "b")),
        must(ref("Role"), Role=enum("a", "b") | {"deprecated": True}),
        "model-deprecated D property-deprecated D",
    ),
    # bases
    Row(
        "base added",
        _extends(record(age=INTEGER, kind=STRING), _BASE),
        _extends(_BELOW, _BASE),
        "base-changed A property-tag-changed A/B union-mapping-added A",
    ),
    Row(
        "base removed",
        _extends(_BELOW, _BASE),
        _extends(record(age=INTEGER, kind=STRING), _BASE),
        "base-changed T property-tag-changed A/B union-mapping-removed R/A",
    ),
    Row(
        "property moved to the base",
        _extends(_BELOW, _BASE),
        _extends({"allOf": [ref("Base")]}, _BASE | {"properties": {"kind": STRING, "age": INTEGER}}),
        "property-added A",
    ),
    Row("property added to the base", _extends(_BELOW, _BASE), _extends(_BELOW, _WIDE), "property-added A"),
    Row("property removed from the base", _extends(_BELOW, _WIDE), _extends(_BELOW, _BASE), "property-removed T"),
    Row(
        "property of the base is of another type",
        _extends(_BELOW, _WIDE),
        _extends(_BELOW, _WIDE | {"properties": {"kind": STRING, "name": INTEGER}}),
        "property-type-changed T",
    ),
    Row(
        "parts of allOf are no base",
        {"Pet": {"allOf": [ref("Part"), record(age=INTEGER)]}, "Part": record(name=STRING)},
        {"Pet": record(name=STRING, age=INTEGER), "Part": record(name=STRING)},
        "",
    ),
    # properties without a name
    Row("others are integers", _PET, _PET | {"additionalProperties": INTEGER}, "additional-properties-changed T"),
    Row("others are anything", _PET | {"additionalProperties": INTEGER}, _PET, "additional-properties-changed R/A"),
    Row(
        "others are of another type",
        _PET | {"additionalProperties": INTEGER},
        _PET | {"additionalProperties": STRING},
        "additional-properties-changed T",
    ),
    Row("others are forbidden", _PET, _PET | {"additionalProperties": False}, "additional-properties-changed D"),
    Row(
        "others are forbidden, checked",
        _PET,
        _PET | {"additionalProperties": False},
        "additional-properties-changed R",
        _VALIDATE,
    ),
    Row(
        "others are allowed, checked",
        _PET | {"additionalProperties": False},
        _PET,
        "additional-properties-changed B/A",
        _VALIDATE,
    ),
    Row(
        "others are kept, though unknown ones are not",
        _PET,
        _PET | {"additionalProperties": INTEGER},
        "additional-properties-changed B/A",
        _FORBID,
    ),
    Row(
        "others are not kept any more",
        _PET | {"additionalProperties": INTEGER},
        _PET,
        "additional-properties-changed T",
        _FORBID,
    ),
    Row(
        "others are of a type, and were dropped",
        _PET,
        _PET | {"additionalProperties": INTEGER},
        "additional-properties-changed R/A",
        {"unknown_properties": "ignore"},
    ),
    Row(
        "others of a class below are forbidden, checked",
        _extends(_BELOW, _BASE),
        _extends({"allOf": [ref("Base"), record(age=INTEGER) | {"additionalProperties": False}]}, _BASE),
        "additional-properties-changed R",
        _VALIDATE,
    ),
    # directions
    Row("read-only", must(STRING), must(STRING | {"readOnly": True}), "property-access-changed D"),
    Row("write-only", must(STRING), must(STRING | {"writeOnly": True}), "property-access-changed D"),
    Row("in both directions", must(STRING | {"readOnly": True}), must(STRING), "property-access-changed D"),
    Row("property deprecated", must(STRING), must(STRING | {"deprecated": True}), "property-deprecated D"),
    Row("property no longer deprecated", must(STRING | {"deprecated": True}), must(STRING), "property-reactivated D"),
    Row("a number in the place of a boolean", must(BOOLEAN), must(NUMBER), "property-type-changed T/R"),
)
