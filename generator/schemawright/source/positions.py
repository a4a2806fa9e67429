"""Where in the text of a document values stand.

In: a document and JSON Pointers into it. Out: line and column of each. It is asked for when something is to be said
about an input, so it reads the text a second time instead of making every run keep places. Not done here: pointers
into Markdown, whose front end knows its lines.
"""

from __future__ import annotations

from collections.abc import Collection

from schemawright.source.documents import Document, Syntax, paused_collection
from schemawright.source.json.offsets import json_offsets
from schemawright.source.lines import LineTable
from schemawright.source.pointers import PointerError, parse_pointer
from schemawright.source.wanted import Wanted


def positions(document: Document, pointers: Collection[str]) -> dict[str, tuple[int, int]]:
    """Line and column, from 1, of the value that each pointer leads to: of its key, where it is an object's member.

    A pointer that leads nowhere gets the place of the nearest value above it that exists; so does a malformed one, at
    the root. Values below a YAML alias stand where their anchor is. {} for Markdown. Takes time linear in the text.
    """
    if document.syntax is Syntax.MARKDOWN or not pointers:
        return {}
    root = Wanted()
    leaves = {pointer: root.below(_tokens(pointer)) for pointer in pointers}
    with paused_collection():
        _find_offsets(document, root)
    table = LineTable(document.text)
    return {pointer: table.line_and_column(leaf.nearest_offset()) for pointer, leaf in leaves.items()}


def _find_offsets(document: Document, root: Wanted) -> None:
    if document.syntax is Syntax.JSON:
        json_offsets(document.text, root)
    else:
        from schemawright.source.yaml.offsets import yaml_offsets

        yaml_offsets(document.text, root)


def _tokens(pointer: str) -> tuple[str, ...]:
    try:
        return parse_pointer(pointer)
    except PointerError:
        return ()
