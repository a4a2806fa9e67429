"""Compares two sides.

In: the old and the new side. Out: their changes, worst first. Not done here: telling people.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.compare.changes import Change
from schemawright.compare.constraints import CONSTRAINTS
from schemawright.compare.documentation import text_changes
from schemawright.compare.models import gone_and_new, model_changes
from schemawright.compare.operations import operation_changes
from schemawright.compare.sides import Side
from schemawright.compare.switches import switch_changes
from schemawright.compare.telling import About
from schemawright.compare.views import Both


def changes(old: Side, new: Side) -> tuple[Change, ...]:
    """What differs, worst first and then in the order of the new spec; what is gone in the order of the old one."""
    both = Both(old, new)
    found = list(switch_changes(old, new))
    found += _of_models(both)
    found += gone_and_new(both, found)
    found += operation_changes(both)
    return tuple(sorted(found, key=lambda change: -change.verdict))


def _of_models(both: Both) -> Iterator[Change]:
    for old, new in both.definitions():
        about = About(both, old, new)
        told = list(model_changes(about))
        yield from told
        yield from text_changes(about, {each.path for each in told if each.code in CONSTRAINTS})
