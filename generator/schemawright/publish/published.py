"""`Published`: what a run has done to a package folder."""

from __future__ import annotations

from typing import NamedTuple


class Published(NamedTuple):
    """What a run did: files put in place and removed (sorted), how many it left as they were, and those that it kept
    because they were edited by hand.
    """

    written: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    kept: tuple[str, ...] = ()
