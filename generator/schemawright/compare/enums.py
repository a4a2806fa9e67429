"""Changes of enums: values that are gone or new, names of members, and whether other values are kept.

In: an enum on both sides. Out: changes. A new value is more of what is there where an enum is open: it was read as a
plain value. A closed one refused it, and code that names all members does not name it.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.compare.changes import Change, Verdict
from schemawright.compare.telling import About, order_change
from schemawright.compare.verdicts import ADDITIVE, TYPES, Effect, effect
from schemawright.ir.definitions import Enumeration
from schemawright.ir.paths import value_step


def enum_changes(about: About, old: Enumeration, new: Enumeration) -> Iterator[Change]:
    """The changes of an enum."""
    both = about.both
    here, there = both.old.side.facts.names.members[about.old.id], both.new.side.facts.names.members[about.new.id]
    was_open, is_open = both.old.surface.is_open(about.old.id), both.new.surface.is_open(about.new.id)
    if old.is_integer is not new.is_integer:
        words = ("strings", "integers") if new.is_integer else ("integers", "strings")
        message = f"the values of `{about.name}` are {words[1]}, not {words[0]}"
        yield about.told("enum-type-changed", TYPES, message)
        return
    if was_open is not is_open:
        yield _opened(about) if is_open else _closed(about)
    before, after = {m.value for m in old.members}, {m.value for m in new.members}
    for member in old.members:
        if member.value not in after:
            message = f"`{about.name}.{here[member.value]}` is gone"
            yield about.told("enum-value-removed", TYPES, message, step=value_step(member.value))
    for member in new.members:
        name, step = there[member.value], value_step(member.value)
        if member.value not in before:
            found = ADDITIVE if is_open else effect(reading=Verdict.BREAKING_TYPES)
            yield about.told("enum-value-added", found, f"`{about.name}.{name}` is new", step=step)
        elif here[member.value] != name:
            message = f"`{about.name}.{here[member.value]}` is called `{name}` now"
            yield about.told("enum-member-renamed", TYPES, message, step=step)
    yield from order_change(about, [each.value for each in old.members], [each.value for each in new.members])


def _opened(about: About) -> Change:
    message = f"`{about.name}` keeps values that it does not name"
    return about.told("enum-opened", effect(reading=Verdict.BREAKING_TYPES), message)


def _closed(about: About) -> Change:
    message = f"`{about.name}` refuses values that it does not name"
    return about.told("enum-closed", Effect(Verdict.BREAKING_AT_RUN_TIME, Verdict.BREAKING_TYPES), message)
