"""The ledger of keywords: each keyword of a schema is modelled, told in the documentation, or reported here as lost.

In: views. Out: notes on keywords that say something of values and have no effect where they stand, and on words that
are no keywords. Not done here: values of the wrong kind (`checks`), and keywords that contradict one another.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from difflib import get_close_matches

from schemawright.budgets import MAX_SHOWN_VALUE
from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.node import REFERENCES
from schemawright.frontends.openapi.schema.contradictions import TYPE_OF
from schemawright.frontends.openapi.schema.keywords import KEYWORDS, Meaning
from schemawright.frontends.openapi.schema.kinds import SchemaKind, values_of_items
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.ir.text import JsonValue

_KINDS: dict[Meaning, Collection[SchemaKind]] = {
    Meaning.MEMBERS: {SchemaKind.RECORD, SchemaKind.MAP, SchemaKind.COMPOSITE},
    Meaning.ITEMS: {SchemaKind.LIST, SchemaKind.TUPLE},
    Meaning.VALUES: {SchemaKind.ENUM, SchemaKind.LITERAL, SchemaKind.NULL},
    Meaning.NAMES: {SchemaKind.ENUM, SchemaKind.LITERAL, SchemaKind.NULL},
    Meaning.TAG: {SchemaKind.RECORD, SchemaKind.COMPOSITE, SchemaKind.CHOICE, SchemaKind.ANY},  # alone it says nothing
}
"""The kinds of schemas in which keywords have an effect; all others have theirs in any, or in none."""
_TYPES = {Meaning.MEMBERS: "object", Meaning.ITEMS: "array"}
"""The types whose values they speak of."""
_RULED = frozenset({Meaning.MEMBERS, Meaning.ITEMS, Meaning.VALUES})
"""What rules check where no type says it, in runs that read constraints."""
_ASSUMED = {SchemaKind.RECORD: "object", SchemaKind.MAP: "object", SchemaKind.LIST: "array", SchemaKind.TUPLE: "array"}
_NAMING = frozenset({"if", "then", "else", "dependentSchemas", "dependencies"})
"""Keywords of conditions, which may name properties that nothing else does."""
_NOT_CHECKED = "`{}` is not checked; properties that conditions alone name are optional"
_NO_EFFECT = "`{}` has no effect on types and is not checked"


def losses(view: SchemaView, is_part: bool, are_checked: bool) -> Iterator[tuple[str, str]]:
    """Keywords of a schema that have no effect, each with a message.

    `is_part`: it is one of several parts of an allOf, whose keywords count even if it names no type. `are_checked`:
    the run reads constraints.
    """
    for keyword, value in view.node.schema.items():
        row = KEYWORDS.get(keyword)
        if row is None or not row.demand.holds(value) or _says_nothing(keyword, value):
            continue
        if row.meaning is Meaning.LOST or (row.meaning is Meaning.CHECKED and not are_checked):
            names_members = keyword in _NAMING and view.members is not None and view.members.conditional
            yield keyword, (_NOT_CHECKED if names_members else _NO_EFFECT).format(keyword)
        elif keyword in TYPE_OF and view.types and TYPE_OF[keyword] not in view.types:
            continue  # `contradictions` says so
        elif are_checked and row.meaning in _RULED:
            continue
        elif row.meaning in _KINDS and not _counts(view, row.meaning, keyword, is_part):
            yield keyword, _why(view, row.meaning, keyword)
        elif message := _in_part(view, keyword, value):
            yield keyword, message


def report_assumed(view: SchemaView, sink: Sink) -> None:
    """Report a schema that names no type and is taken for the one that its keywords are of: it accepts all others."""
    if view.kind in _ASSUMED and "type" not in view.node.schema:
        words = "an object" if _ASSUMED[view.kind] == "object" else "an array"
        sink.note("type-assumed", f"no type is named; {words} is taken as meant", view.node.origin)


def report_losses(view: SchemaView, is_part: bool, are_checked: bool, sink: Sink) -> None:
    """Report keywords that have no effect, and words that are no keywords."""
    for keyword, message in losses(view, is_part, are_checked):
        code = "required-undeclared" if keyword == "required" else "keyword-ignored"
        sink.note(code, message, view.node.origin.child(keyword))
    for word in view.node.schema:
        if word not in KEYWORDS and not word.startswith("x-"):
            near = get_close_matches(word, KEYWORDS, n=1)
            cure = f"did you mean `{near[0]}`?" if near else ""
            sink.note("keyword-unknown", f"`{word}` is no keyword", view.node.origin.child(word), cure)


def _in_part(view: SchemaView, keyword: str, value: JsonValue) -> str:
    """What is lost of a keyword that has an effect; "" for nothing."""
    if keyword == "patternProperties" and view.members is not None and view.members.unread:
        pattern = json.dumps(view.members.unread[0])[:MAX_SHOWN_VALUE]
        return f"the pattern {pattern} has no counterpart in Python; members that it or nothing names have no type"
    if value is False and view.items is not None and view.items.is_closed and keyword in ("items", "additionalItems"):
        return f"`{keyword}: false` is not checked: further items are kept"
    return ""


def _says_nothing(keyword: str, value: JsonValue) -> bool:
    """Whether a keyword allows what is allowed without it; in draft 3 and parameters `required` is a boolean."""
    if keyword == "required":
        return not isinstance(value, list) or not value
    return value is None or (KEYWORDS[keyword].meaning in _TYPES and (value is True or value in ([], {})))


def _counts(view: SchemaView, meaning: Meaning, keyword: str, is_part: bool) -> bool:
    """Whether a keyword has an effect in a schema, or in what is taken apart from it."""
    if meaning is Meaning.TAG and view.tagging is None:
        return True  # `checks` says what is wrong with it
    if view.wrapped is not None:
        return False
    if view.kind in _KINDS[meaning]:
        is_whole = meaning is Meaning.MEMBERS and view.kind is SchemaKind.MAP and keyword == "required"
        return is_part or not is_whole
    if keyword == "enum" and view.kind is SchemaKind.LIST:
        return bool(values_of_items(view.node.schema, view.types))
    if is_part and meaning is Meaning.MEMBERS and view.members is not None:
        return bool(view.members.required or view.members.patterns)
    apart = (view.typed_part,) if view.typed_part is not None else () if view.is_combined else view.branches
    return any(_counts(part, meaning, keyword, is_part=False) for part in apart)


def _why(view: SchemaView, meaning: Meaning, keyword: str) -> str:
    """Why a keyword has no effect."""
    if view.kind is SchemaKind.MAP and keyword == "required":
        return "the required members of an object without properties are not checked"
    if view.types and _TYPES.get(meaning) not in (None, *view.types):
        return f"`{keyword}` says nothing of the type {' or '.join(view.types)}"
    if not view.types and not view.is_combined and not view.reference:
        return f"`{keyword}` has no effect on a schema that names no type"
    beside = next((word for word in (*REFERENCES, "allOf", "oneOf", "anyOf") if word in view.node.schema), "type")
    return f"`{keyword}` has no effect beside `{beside}`"
