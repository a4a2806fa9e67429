"""Enumerations of pages: the table of an enum page, and the list at the end of a property's description.

In: rows and descriptions. Out: variants, each a value on the wire with the name that the language gives it, and the
`Enumeration` they make. Not done here: telling an enum page from other pages (`flavours`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from schemawright.frontends.markdown.escapes import folded, plain, without_entities, without_escapes
from schemawright.frozen import frozen
from schemawright.ir.definitions import Enumeration, Member
from schemawright.ir.text import SpecText

_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,18}")
_LIST = "(enum: "


@frozen
class Variant:
    """A value of an enumeration and the language's name for it, "" where the page shows none."""

    name: str
    value: str | int


@frozen
class NamedValues:
    """The values of an enumeration by all that a default may call them; a name that is not sure has several."""

    by_name: dict[str, list[str | int]]
    by_value: dict[str, list[str | int]]
    by_derived_name: dict[str, list[str | int]]


def variants(rows: Iterable[tuple[str, str]]) -> tuple[Variant, ...]:
    """The variants of rows of name and value as an enum page shows them, each value once."""
    pairs = [(plain(name), value_of_cell(value)) for name, value in rows]
    return _typed(pairs, all(_INTEGER.fullmatch(value) for _, value in pairs))


def value_of_cell(cell: str) -> str:
    """The value that a cell of an enum page shows.

    The generator doubles backslashes and escapes quotes, then Mustache writes entities; both are undone. A single
    backslash before other punctuation is Markdown of another hand, and undone likewise.
    """
    return without_escapes(without_entities(cell))


def listed_values(description: str) -> tuple[str, tuple[str, ...]]:
    """A description without the list of values `(enum: a, b)` at its end, and the values (7.26).

    A value that holds `, ` is not told from two values: the page does not quote them.
    """
    start = description.rfind(_LIST)
    if start < 0 or not description.endswith(")") or (start > 0 and description[start - 1] != " "):
        return description, ()
    listed = description[start + len(_LIST) : -1]
    return (description[:start].rstrip(), tuple(listed.split(", "))) if listed else (description, ())


def inline_variants(values: Sequence[str], default: str | None) -> tuple[Variant, ...]:
    """The variants of an inline enum by its listed values and the default of its property.

    A default that lists texts shows that the values are texts, even where they look like integers.
    """
    quoted = default is not None and default.startswith('["')
    return _typed([("", v) for v in values], not quoted and all(_INTEGER.fullmatch(v) for v in values))


def enumeration(variants: Sequence[Variant]) -> Enumeration:
    """The enumeration of at least one variant.

    The language's name for a value is taken as the spec's own suggestion only where its words differ from those of the
    value: otherwise it is derived from the value, as the target's name will be.
    """
    return Enumeration(tuple(Member(v.value, SpecText(_own_name(v))) for v in variants))


def named_values(variants: Iterable[Variant]) -> NamedValues:
    """The values of an enumeration, ready to be asked for many defaults."""
    found = NamedValues({}, {}, {})
    for variant in variants:
        found.by_name.setdefault(variant.name, []).append(variant.value)
        found.by_value.setdefault(str(variant.value), []).append(variant.value)
        for derived in _derived(variant.value):
            found.by_derived_name.setdefault(derived, []).append(variant.value)
    return found


def value_of(text: str, among: NamedValues) -> str | int | None:
    """The value that a default names, or None when that is not sure.

    A default is printed by the variant's name, in lists by the value. Where the name is not known (inline enums), it is
    compared with what the generator would make of each value.
    """
    for found in (among.by_name.get(text), among.by_value.get(text), among.by_derived_name.get(folded(text))):
        if found is not None and len(found) == 1:
            return found[0]
    return None


def _typed(pairs: Sequence[tuple[str, str]], integers: bool) -> tuple[Variant, ...]:
    # Text and number look alike on a page: `10` may be the text "10". Values that are all integers are taken for
    # integers, since numerals as text are the rarer case; fractions stay texts, where versions ("1.0") prevail.
    seen: dict[str, Variant] = {}
    for name, value in pairs:
        seen.setdefault(value, Variant(name, int(value) if integers else value))
    return tuple(seen.values())


def _own_name(variant: Variant) -> str:
    return "" if folded(variant.name) in _derived(variant.value) or not variant.name else variant.name


def _derived(value: str | int) -> tuple[str, str]:
    """What is left of the variant names that the generator derives from a value: a leading digit gets a prefix."""
    return folded(str(value)), "variant" + folded(str(value))
