"""Where keys that stand in a mapping twice stand first.

In: YAML text that was read, and what there is to say of its repeated keys. Out: the same, with the first places. Not
done here: finding repeated keys (`read`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from schemawright.diagnostics import Diagnostic, Origin, Related
from schemawright.source.lines import LineTable
from schemawright.source.pointers import parse_pointer
from schemawright.source.wanted import Wanted
from schemawright.source.yaml.offsets import yaml_offsets


def with_first_places(text: str, duplicates: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings, each with the place of the key that came first."""
    root, table = Wanted(), LineTable(text)
    leaves = [root.below(parse_pointer(found.origin.pointer)) for found in duplicates if found.origin is not None]
    yaml_offsets(text, root)
    return [
        replace(found, related=(_first(found.origin, table.line_and_column(leaf.nearest_offset())),))
        for found, leaf in zip(duplicates, leaves, strict=True)
        if found.origin is not None
    ]


def _first(again: Origin, place: tuple[int, int]) -> Related:
    return Related("declared first here", Origin(again.file, again.pointer, *place))
