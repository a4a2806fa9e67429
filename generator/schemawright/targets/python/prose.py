"""Text for people: the paragraphs of docstrings, and what messages of generated code say that they expect.

The paragraphs are the description, then facts that the type does not show, then the server's default.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from schemawright.budgets import MAX_LISTED_VALUES, MAX_SHOWN_DEFAULT
from schemawright.ir.definitions import Access, Doc, Field, TypeDef
from schemawright.ir.shapes import Literal, without_null
from schemawright.ir.text import SpecText


def type_paragraphs(definition: TypeDef) -> list[SpecText]:
    """The paragraphs on a type."""
    return _paragraphs(definition.doc, [])


def field_paragraphs(field: Field) -> list[SpecText]:
    """The paragraphs on a property."""
    facts: list[str] = []
    shape = without_null(field.shape)
    if isinstance(shape, Literal) and not _says(field.doc.text, shape.value):
        facts.append(f"Always `{json.dumps(shape.value, ensure_ascii=False)}`.")
    if field.access is not Access.BOTH:
        facts.append("Read-only." if field.access is Access.READ else "Write-only.")
    if field.default is not None:
        text = json.dumps(field.default.value, ensure_ascii=False)
        shown = text if len(text) <= MAX_SHOWN_DEFAULT else f"{text[:MAX_SHOWN_DEFAULT]}..."
        facts.append(f"Server default: `{shown}`.")
    return _paragraphs(field.doc, facts)


def _says(text: str, value: str | int | bool) -> bool:
    """Whether a description tells already that a property always has this value."""
    lowered = text.lower()
    return "always" in lowered and any(f"{quote}{value}{quote}".lower() in lowered for quote in "`'\"")


def in_words(texts: Sequence[str]) -> str:
    """The texts as alternatives: `a, b or c`."""
    return " or ".join(filter(None, (", ".join(texts[:-1]), *texts[-1:])))


def quoted(values: Sequence[str | int | bool]) -> str:
    """The values as alternatives, in JSON; the first of them where there are many."""
    texts = [json.dumps(value) for value in values[:MAX_LISTED_VALUES]]
    return in_words([*texts, f"{len(values) - len(texts)} others"] if len(values) > len(texts) else texts)


def _paragraphs(doc: Doc, more: list[str]) -> list[SpecText]:
    facts = [*(["Deprecated."] if doc.deprecated else []), *doc.facts, *more]
    return [text for text in (doc.text, SpecText(" ".join(facts))) if text]
