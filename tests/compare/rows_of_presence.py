"""Changes of whether there is a property, whether it is required, and whether it may be null."""

from __future__ import annotations

from typing import Any

from schemawright.compare.changes import Audience
from tests.compare.rows import (
    ANYTHING,
    CAT,
    DOG,
    INTEGER,
    NUMBER,
    STRING,
    Row,
    document,
    enum,
    listed,
    mapped,
    may,
    must,
    null,
    record,
    ref,
)

_NONE = record("id", id=INTEGER)
_ONLY = enum("one")
_FORBID, _IGNORE, _APPLY = {"unknown_properties": "forbid"}, {"unknown_properties": "ignore"}, {"defaults": "apply"}
_CLOSED = {"enums": "closed"}
_ONLY_TWO = {"enum": ["a", "b"]}


def _unseen(pet: Any) -> Any:
    return document({"Pet": pet}, Audience.UNKNOWN)


PRESENCE = (
    # there or not
    Row("optional added", _NONE, may(STRING), "property-added A"),
    Row("optional nullable added", _NONE, may(null(STRING)), "property-added A"),
    Row("optional anything added", _NONE, may(ANYTHING), "property-added A"),
    Row("optional list added", _NONE, may(listed(STRING)), "property-added A"),
    Row("optional object added", _NONE, may(CAT), "property-added A"),
    Row("optional model added", _NONE, may(ref("Cat"), Cat=CAT), "property-added A model-added A"),
    Row("optional added, unknown ones ignored", _NONE, may(STRING), "property-added A", _IGNORE),
    Row("optional added, unknown ones forbidden", _NONE, may(STRING), "property-added B/A", _FORBID),
    Row(
        "optional added to an object with typed others",
        mapped(INTEGER) | _NONE,
        mapped(INTEGER) | may(STRING)["Pet"],
        "property-added B/A",
    ),
    Row(
        "optional added to an object with others of its type",
        mapped(STRING) | _NONE,
        mapped(STRING) | may(STRING)["Pet"],
        "property-added A",
    ),
    Row(
        "optional added to a closed object, checked",
        _NONE | {"additionalProperties": False},
        may(STRING)["Pet"] | {"additionalProperties": False},
        "property-added B/A",
        {"validate": True},
    ),
    Row("required added", _NONE, must(STRING), "property-added-required R/T"),
    Row("required nullable added", _NONE, must(null(STRING)), "property-added-required A/T"),
    Row("required anything added", _NONE, must(ANYTHING), "property-added-required R/T"),
    Row("required list added", _NONE, must(listed(INTEGER)), "property-added-required R/T"),
    Row("required constant added", _NONE, must({"const": "pet"}), "property-added R/A"),
    Row("required constant added, ignoring others", _NONE, must({"const": "pet"}), "property-added R/A", _IGNORE),
    Row("required with default added", _NONE, must(STRING | {"default": "x"}), "property-added-required R/T"),
    Row("required with applied default added", _NONE, must(STRING | {"default": "x"}), "property-added A", _APPLY),
    Row("optional with applied default added", _NONE, may(STRING | {"default": "x"}), "property-added A", _APPLY),
    Row("optional removed", may(STRING), _NONE, "property-removed T"),
    Row("required removed", must(STRING), _NONE, "property-removed T"),
    Row("object removed with what stands in it", must(CAT), _NONE, "property-removed T"),
    Row(
        "model removed with its property",
        must(ref("Cat"), Cat=CAT),
        {"Pet": _NONE},
        "property-removed T model-removed T",
    ),
    Row("removed, unknown ones forbidden", must(STRING), _NONE, "property-removed T", _FORBID),
    # another name
    Row(
        "spelled otherwise, the same in Python",
        record("e_mail", e_mail=STRING),
        record("eMail", eMail=STRING),
        "property-renamed R/B",
    ),
    Row("spelled otherwise, optional", record(e_mail=STRING), record(eMail=STRING), "property-renamed B"),
    Row(
        "another name, one text",
        record(a=STRING | {"description": "Its mail."}),
        record(b=STRING | {"description": "Its mail."}),
        "property-renamed T",
    ),
    Row(
        "another name, another text",
        record(a=STRING | {"description": "Its mail."}),
        record(b=STRING | {"description": "Another."}),
        "property-removed T property-added A",
    ),
    Row("another name, no text", record(a=STRING), record(b=STRING), "property-removed T property-added A"),
    Row(
        "another name, another type",
        record(a=STRING | {"description": "Its mail."}),
        record(b=NUMBER | {"description": "Its mail."}),
        "property-removed T property-added A",
    ),
    Row(
        "two of one text are no sure rename",
        record(a=STRING | {"description": "Mail."}, b=STRING | {"description": "Mail."}),
        record(c=STRING | {"description": "Mail."}),
        "property-removed T property-removed T property-added A",
    ),
    Row(
        "another name and required now",
        record(e_mail=STRING),
        record("email", email=STRING),
        "property-renamed T property-required R/T",
    ),
    Row(
        "the same on the wire, another name in Python",
        record(**{"a-b": STRING}),
        record(**{"a-b": STRING, "a_b": STRING}),
        "property-name-changed B property-added A",
    ),
    Row(
        "the same on the wire, no other one of its name in Python any more",
        record(**{"a-b": STRING, "a_b": STRING}),
        record(**{"a-b": STRING}),
        "property-removed T property-name-changed T",
    ),
    # required or not
    Row("optional to required", may(STRING), must(STRING), "property-required R/T"),
    Row("optional list to required", may(listed(STRING)), must(listed(STRING)), "property-required R/T"),
    Row("optional object to required", may(CAT), must(CAT), "property-required R/T"),
    Row("optional model to required", may(ref("Cat"), Cat=CAT), must(ref("Cat"), Cat=CAT), "property-required R/T"),
    Row("optional enum to required", may(enum("a", "b")), must(enum("a", "b")), "property-required R/T"),
    Row("optional anything to required", may(ANYTHING), must(ANYTHING), "property-required R/T"),
    Row("optional nullable to required nullable", may(null(STRING)), must(null(STRING)), "property-required B/T"),
    Row(
        "optional to required, default applied",
        may(STRING | {"default": "x"}),
        must(STRING | {"default": "x"}),
        "property-required A/T",
        _APPLY,
    ),
    Row("optional constant to required", may(_ONLY), must(_ONLY), "property-required R/T", _CLOSED),
    Row("required to optional", must(STRING), may(STRING), "property-optional T/A"),
    Row("required list to optional", must(listed(STRING)), may(listed(STRING)), "property-optional T/A"),
    Row("required model to optional", must(ref("Cat"), Cat=CAT), may(ref("Cat"), Cat=CAT), "property-optional T/A"),
    Row("required anything to optional", must(ANYTHING), may(ANYTHING), "property-optional T/A"),
    Row("required nullable to optional nullable", must(null(STRING)), may(null(STRING)), "property-optional T/A"),
    # null or not
    Row("required may be null", must(STRING), must(null(STRING)), "property-nullable T/A"),
    Row(
        "required model may be null",
        must(ref("Cat"), Cat=CAT),
        must(null(ref("Cat")), Cat=CAT),
        "property-nullable T/A",
    ),
    Row("required list may be null", must(listed(STRING)), must(null(listed(STRING))), "property-nullable T/A"),
    Row("required may not be null", must(null(STRING)), must(STRING), "property-not-nullable R/T"),
    Row("optional may be null", may(STRING), may(null(STRING)), "property-nullable T/B"),
    Row("optional may not be null", may(null(STRING)), may(STRING), "property-not-nullable B/T"),
    Row("optional enum may be null", may(enum("a", "b")), may(null(enum("a", "b"))), "property-nullable T/B"),
    Row("items may be null", must(listed(STRING)), must(listed(null(STRING))), "property-type-changed T"),
    Row("items may not be null", must(listed(null(STRING))), must(listed(STRING)), "property-type-changed T"),
    Row("values of a map may be null", must(mapped(STRING)), must(mapped(null(STRING))), "property-type-changed T"),
    Row("model may be null", {"Pet": _NONE, "Cat": CAT}, {"Pet": _NONE, "Cat": null(CAT)}, "model-nullable T"),
    Row("model may not be null", _unseen(null(_NONE)), _unseen(_NONE), "model-not-nullable R"),
    Row(
        "enum may not be null",
        {"Pet": _NONE, "Role": null(_ONLY_TWO)},
        {"Pet": _NONE, "Role": _ONLY_TWO},
        "model-not-nullable T",
    ),
    # both at once
    Row("required to optional nullable", must(STRING), may(null(STRING)), "property-optional T/A"),
    Row(
        "optional nullable to required",
        may(null(STRING)),
        must(STRING),
        "property-required R/T",
    ),
    Row("optional to required nullable", may(STRING), must(null(STRING)), "property-required A/T"),
    Row(
        "required nullable to optional",
        must(null(STRING)),
        may(STRING),
        "property-optional A/B",
    ),
    Row("another type and required", may(STRING), must(INTEGER), "property-required R/T property-type-changed T"),
    Row(
        "another model and nullable",
        must(ref("Cat"), Cat=CAT, Dog=DOG),
        must(null(ref("Dog")), Cat=CAT, Dog=DOG),
        "property-nullable T/A property-type-changed T",
    ),
)
