"""Which files have changed, once they are left alone.

In: how files looked when they were read, and a source. Out: the names of those that look otherwise, each time that
there are such. Not done here: reading them, and anything that follows from a change.

Editors save by writing beside and renaming, or by emptying and writing, some do it twice; a checkout changes many
files. All of this is one change: it is over when two looks in a row see the same. A file that vanished gets more time
to come back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from schemawright.watch.looks import Look, has_vanished, looks
from schemawright.watch.sources import Source

SETTLED_SECONDS = 0.1
"""Between the two looks."""
VANISHED_SECONDS = 0.5
"""Between the two looks at a file that is away or empty."""
MAX_SETTLING_SECONDS = 3.0
"""The longest wait for files that never come to rest."""


def changes(seen: Callable[[], Mapping[str, Look]], source: Source) -> Iterator[list[str]]:
    """The names of the files that changed, whenever some have. `seen` tells how the files looked that count now."""
    while source.wait(seen().keys()):
        if changed := settled(seen(), source):
            yield changed


def settled(before: Mapping[str, Look], source: Source) -> list[str]:
    """The files that look otherwise than before, when they have come to rest."""
    now, waited = looks(before), 0.0
    while now != before and waited < MAX_SETTLING_SECONDS:
        vanished = any(has_vanished(before[name], seen) for name, seen in now.items())
        pause = VANISHED_SECONDS if vanished else SETTLED_SECONDS
        source.pause(pause)
        waited += pause
        earlier, now = now, looks(before)
        if now == earlier:
            break
    return [name for name in before if now[name] != before[name]]
