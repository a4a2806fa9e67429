"""Changes: what differs between two packages of models, and what that means for the Python that uses them.

In: nothing. Out: the data that `comparison` makes and `cli` tells. Not done here: finding changes.
"""

from __future__ import annotations

from enum import Enum, IntEnum

from schemawright.change_codes import CHANGES
from schemawright.diagnostics import Origin
from schemawright.frozen import frozen


class Verdict(IntEnum):
    """What a change does to code that uses the package; the greater, the graver."""

    DOCUMENTATION = 0
    """Only texts differ."""
    ADDITIVE = 1
    """There is more than before; code goes on to work, and the package of before reads what comes now."""
    BEHAVIOUR = 2
    """The same code type-checks and runs, and does something else: another default is applied, null is written where
    nothing was; or only the package of before refuses what comes now."""
    BREAKING_AT_RUN_TIME = 3
    """Values that were read or written are refused, or are of another class."""
    BREAKING_TYPES = 4
    """A type checker refuses code that it accepted; at run time it likely fails too."""

    @property
    def is_breaking(self) -> bool:
        """Whether code has to be changed."""
        return self >= Verdict.BREAKING_AT_RUN_TIME


class Audience(Enum):
    """Who sees a change: from the operations that reach the model."""

    READERS = "readers of responses"
    WRITERS = "writers of requests"
    BOTH = "readers and writers"
    UNKNOWN = "whoever uses it"
    """No operation reaches the model, or there are none."""


@frozen
class Change:
    """One change: `code` is a key of `CHANGES`, `message` one short phrase with Python names in backquotes.

    `path` is the stable path (`Catalog.path_of`, `Catalog.members`) of what changed, in the new catalog where it is
    there, else in the old one; `model` is the name of the class that it belongs to in Python, the new one where there
    is one. `old` and `new` are the places in both specs; None where there is none.
    """

    code: str
    verdict: Verdict
    message: str
    path: str
    model: str
    audience: Audience = Audience.UNKNOWN
    old: Origin | None = None
    new: Origin | None = None
    help: str = ""

    def __post_init__(self) -> None:
        if self.code not in CHANGES:
            raise ValueError(f"unlisted code of a change: {self.code}")
