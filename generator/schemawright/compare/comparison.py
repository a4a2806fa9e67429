"""Compares two sides.

In: the old and the new side. Out: their changes, worst first. Not done here: telling people.
"""

from __future__ import annotations

from schemawright.compare.changes import Audience, Change, Verdict
from schemawright.compare.sides import Side


def changes(old: Side, new: Side) -> tuple[Change, ...]:
    """What differs, worst first and then in the order of the new spec; what is gone in the order of the old one."""
    before = {old.catalog.path_of(d.id): d for d in old.catalog.declared()}
    after = {new.catalog.path_of(d.id): d for d in new.catalog.declared()}
    found: list[Change] = []
    for path, gone in before.items():
        if path not in after:
            name = old.facts.names.types[gone.id]
            message = f"`{name}` is gone"
            origin = gone.origin
            found.append(Change("model-removed", Verdict.BREAKING_TYPES, message, path, name, Audience.UNKNOWN, origin))
    for path, come in after.items():
        if path not in before:
            name = new.facts.names.types[come.id]
            found.append(Change("model-added", Verdict.ADDITIVE, f"`{name}` is new", path, name, new=come.origin))
    return tuple(sorted(found, key=lambda change: -change.verdict))
