"""What a reference that leads nowhere is likely meant to lead to.

In: a document and the fragment of a reference into it. Out: the reference that its author may have meant; "" where
nothing is like it. Not done here: why it leads nowhere (`references`).
"""

from __future__ import annotations

from difflib import get_close_matches

from schemawright.source.documents import Document
from schemawright.source.pointers import PointerError, parse_fragment, percent_decoded, pointer_text, resolve
from schemawright.source.values import JsonValue

_TABLES = (("components", "schemas"), ("definitions",), ("$defs",))
"""Where schemas are declared; a reference may have taken one for another."""
_LIKENESS = 0.75
_MOST_NAMES = 10_000
"""Names that are compared; in larger tables only the case of letters is."""


def suggestion(document: Document, fragment: str) -> str:
    """The fragment that is likely meant, with its `#`."""
    try:
        tokens = parse_fragment(fragment)
    except PointerError:
        tokens = (percent_decoded(fragment).lstrip("/"),)
    if not tokens:
        return ""
    ways = [_with_near_names(document.data, tokens), *((*table, tokens[-1]) for table in _TABLES)]
    found = next((way for way in ways if way and way != tokens and _stands(document.data, way)), ())
    return f"#{pointer_text(found)}" if found else ""


def _with_near_names(data: JsonValue, tokens: tuple[str, ...]) -> tuple[str, ...]:
    """The tokens, each that leads nowhere replaced by the name most like it; none where there is no such name."""
    way: list[str] = []
    for token in tokens:
        found = token if _stands(data, (token,)) else _near_name(data, token)
        if not found:
            return ()
        way.append(found)
        data = resolve(data, (found,))
    return tuple(way)


def _near_name(holder: JsonValue, name: str) -> str:
    names = list(holder) if isinstance(holder, dict) else []
    folded = {known.casefold(): known for known in reversed(names)}
    if name.casefold() in folded:
        return folded[name.casefold()]
    near = get_close_matches(name, names, n=1, cutoff=_LIKENESS) if len(names) <= _MOST_NAMES else []
    return near[0] if near else ""


def _stands(data: JsonValue, tokens: tuple[str, ...]) -> bool:
    try:
        resolve(data, tokens)
    except PointerError:
        return False
    return True
