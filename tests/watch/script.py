"""A script in the place of time, threads and what the system tells of files."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

Step = Callable[[], object]


class Script:
    """Does a step each time that somebody waits for a change, and ends; while changes settle, those of `meanwhile`, one
    for each pause. `mark` is called whenever all is done that a step led to.
    """

    word = "watching"

    def __init__(
        self, *steps: Step, meanwhile: Collection[Step] = (), mark: Callable[[], object] = lambda: None
    ) -> None:
        self._steps, self._meanwhile, self._mark = list(steps), list(meanwhile), mark
        self.names: list[set[str]] = []
        """What was waited for, each time."""
        self.waited = 0.0

    def wait(self, names: Collection[str]) -> bool:
        self.names.append(set(names))
        self._mark()
        if not self._steps:
            return False
        self._steps.pop(0)()
        return True

    def pause(self, seconds: float) -> None:
        self.waited += seconds
        if self._meanwhile:
            self._meanwhile.pop(0)()


def put(name: str, text: str) -> Step:
    """A step that writes a file; it is another one after that, however fast this goes."""

    def step() -> None:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name("beside")
        beside.write_text(text)
        beside.replace(path)

    return step
