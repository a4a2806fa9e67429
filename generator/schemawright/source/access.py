"""How a run comes to documents: where its files are, and with which headers or from which copies those of servers come.

In: what a configuration says of them, and a revision. Out: `Access`, which a workspace hands to its fetcher.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from schemawright.frozen import frozen
from schemawright.source.files import ON_DISK, Files
from schemawright.source.headers import Header
from schemawright.source.vendored import Vendored, vendored_in


@frozen
class Access:
    """`headers` are sent, each to its origin; where documents are `vendored`, nobody is asked."""

    headers: tuple[Header, ...] = ()
    vendored: Vendored | None = None
    files: Files = ON_DISK


PLAIN = Access()


def access_of(headers: Iterable[tuple[str, str, str]], lock: Path | None, files: Files = ON_DISK) -> Access:
    """The access that a job has. Raises what `vendored_in` does."""
    vendored = None if lock is None else vendored_in(str(lock), files)
    return Access(tuple(Header(*each) for each in headers), vendored, files)
