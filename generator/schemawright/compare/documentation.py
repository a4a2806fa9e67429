"""Changes of what a definition says for people: texts, examples, and limits that the package does not check.

In: a model on both sides. Out: at most one change for its texts, and one for each place whose limits are others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from schemawright.compare.changes import Change
from schemawright.compare.telling import About
from schemawright.compare.verdicts import DOCUMENTATION
from schemawright.ir.definitions import Doc, Enumeration, Field, Record, TypeDef


def text_changes(about: About, checked: Collection[str]) -> Iterator[Change]:
    """The changes of texts and examples of a model, and of limits where these are no more than text.

    `checked` are the paths of what is told to be checked otherwise.
    """
    before, after = _docs(about.old), _docs(about.new)
    shared = [key for key in after if key in before]
    differing = [key for key in shared if _said(before[key]) != _said(after[key])]
    if differing or about.old.examples != about.new.examples:
        parts = [f"`{about.name}.{key}`" if key else f"`{about.name}`" for key in differing]
        more = f" and {len(parts) - 2} more" if len(parts) > 3 else ""
        shown = parts if len(parts) <= 3 else parts[:2]
        words = f"other texts: {', '.join(shown)}{more}" if parts else f"other examples: `{about.name}`"
        yield about.told("documentation-changed", DOCUMENTATION, words)
    if about.both.old.side.settings.schema.validate is not about.both.settings.schema.validate:
        return  # as with `told_constraints`
    for key in shared:
        old, new = _limits(before[key]), _limits(after[key])
        if old != new and (change := _limit_change(about, key, (old, new))).path not in checked:
            yield change


def _limit_change(about: About, key: str, limits: tuple[list[str], list[str]]) -> Change:
    gone = " ".join(each for each in limits[0] if each not in limits[1]) or "no limit"
    come = " ".join(each for each in limits[1] if each not in limits[0]) or "no limit"
    name = f"`{about.name}.{key}`" if key else f"`{about.name}`"
    message = f"{name} is said to have other limits: {gone} -> {come}"
    fields = _field(about.old, key), _field(about.new, key)
    return about.told_of("limits-documented", DOCUMENTATION, message, fields)


def _docs(definition: TypeDef) -> Mapping[str, Doc]:
    """What is said of a model (""), its properties and its values."""
    found = {"": definition.doc}
    body = definition.body
    if isinstance(body, Record):
        found |= {str(field.wire): field.doc for field in body.fields}
    elif isinstance(body, Enumeration):
        found |= {str(member.value): member.doc for member in body.members}
    return found


def _field(definition: TypeDef, wire: str) -> Field | None:
    fields = definition.body.fields if isinstance(definition.body, Record) else ()
    return next((field for field in fields if field.wire == wire), None)


def _said(doc: Doc) -> tuple[str, list[str]]:
    return str(doc.text), [str(fact) for fact in doc.facts if _is_example(fact)]


def _limits(doc: Doc) -> list[str]:
    return [str(fact) for fact in doc.facts if not _is_example(fact)]


def _is_example(fact: str) -> bool:
    return fact.startswith("Example: ")
