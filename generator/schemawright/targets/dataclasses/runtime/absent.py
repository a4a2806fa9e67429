"""Values that stand for a property that is absent, where null would mean something else."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal


class Unset(Enum):
    """The type of `UNSET`; its value is what libraries that know no `Unset` write for it, null."""

    UNSET = None

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""Stands for a property that is absent, where null would mean something else."""


class Missing(Enum):
    """The type of `MISSING`."""

    MISSING = 0


MISSING: Final = Missing.MISSING
"""Stands for a required property that is absent, while it is being read."""
