"""How a command ends: its exit codes, and an end before all is done.

In: nothing. Out: the codes, and `Ending`. Not done here: ending the process (`process`).
"""

from __future__ import annotations

DONE, FINDING, WRONG, INTERRUPTED, BROKEN_PIPE = 0, 1, 2, 130, 141
"""Done; a finding of `check`; the input, the options or the environment is wrong (see README.md); and as shells do."""


class Ending(SystemExit):
    """The end of the process before all is done: the exit code, and words for stderr. No `Exception` that is caught."""

    def __init__(self, code: int, words: str = "") -> None:
        super().__init__(code)
        self.words = words


def unwritable(error: OSError) -> Ending:
    """What a standard stream that cannot be written ends in; a reader that went away is no news."""
    if isinstance(error, BrokenPipeError):
        return Ending(BROKEN_PIPE)
    return Ending(WRONG, f"the output cannot be written: {error.strerror or type(error).__name__}")
