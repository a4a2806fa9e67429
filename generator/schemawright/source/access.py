"""How a run comes to the documents of servers: with which headers, or from which copies.

In: what a configuration says of both. Out: `Access`, which a workspace hands to its fetcher.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from schemawright.frozen import frozen
from schemawright.source.headers import Header
from schemawright.source.vendored import Vendored, vendored_in


@frozen
class Access:
    """`headers` are sent, each to its origin; where documents are `vendored`, nobody is asked."""

    headers: tuple[Header, ...] = ()
    vendored: Vendored | None = None


PLAIN = Access()


def access_of(headers: Iterable[tuple[str, str, str]], lock: Path | None) -> Access:
    """The access that a job has. Raises what `vendored_in` does."""
    return Access(tuple(Header(*each) for each in headers), None if lock is None else vendored_in(str(lock)))
