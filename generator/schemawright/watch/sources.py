"""When it is worth to look at files again.

In: the names of files. Out: a return from `wait`. Not done here: looking at them (`changes`): a source may wake for
nothing, and it wakes from time to time in any case, so whatever it misses is found a little later.
"""

from __future__ import annotations

import os
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from threading import Event, Thread
from typing import Protocol

POLLING_SECONDS = 0.5
"""Between two looks at all files: some hundred take a thousandth of a second."""
UNTOLD_SECONDS = 2.0
"""Between two looks at files whose changes are told: file systems of other machines tell nothing."""
_GROUPED_MS, _STEP_MS = 200, 20
_MAX_LINKS = 40


class Source(Protocol):
    """Waits."""

    @property
    def word(self) -> str:
        """What it does, in a word."""
        ...

    def wait(self, names: Collection[str]) -> bool:
        """Return when one of the files may have changed; False where nobody waits any more."""
        ...

    def pause(self, seconds: float) -> None:
        """Let a short time pass."""
        ...


def best_source() -> Source:
    """A source that is told of changes where the package for it, `watchfiles`, is installed; else one that polls."""
    try:
        return Told()
    except ImportError:
        return Polling()


class Polling:
    """Looks again and again."""

    word = "polling"

    def wait(self, names: Collection[str]) -> bool:
        """Return after a moment."""
        self.pause(POLLING_SECONDS)
        return True

    def pause(self, seconds: float) -> None:
        """Let a short time pass."""
        time.sleep(seconds)


class Told(Polling):
    """Is told by the system of changes in the folders of the files, in a thread of its own: signals are for the main
    one, and `watchfiles` would take all of them for an interruption.
    """

    word = "watching"

    def __init__(self) -> None:
        """Start without a thread. Raises `ImportError` where the package is not installed."""
        from watchfiles import watch

        self._watch = watch
        self._folders: dict[str, tuple[int, int]] = {}
        self._stop = Event()
        self._woken = Event()

    def wait(self, names: Collection[str]) -> bool:
        """Return when something has changed in a folder, or after some time."""
        folders = _identified(_folders(names))
        if folders != self._folders:
            self._stop.set()
            self._folders, self._stop = folders, Event()
            Thread(target=self._listen, args=(tuple(folders), self._stop), daemon=True).start()
            # What changes before the thread listens is found by looking soon.
            self._woken.wait(POLLING_SECONDS)
        else:
            self._woken.wait(UNTOLD_SECONDS)
        self._woken.clear()
        return True

    def _listen(self, folders: tuple[str, ...], stop: Event) -> None:
        """Wake whoever waits at each change; end where a folder is gone, or the system watches no more of them."""
        try:
            for _ in self._watch(
                *folders,
                watch_filter=None,
                debounce=_GROUPED_MS,
                step=_STEP_MS,
                stop_event=stop,
                raise_interrupt=False,
                recursive=False,
            ):
                self._woken.set()
        except (OSError, RuntimeError):
            return


def _identified(folders: Iterator[str]) -> dict[str, tuple[int, int]]:
    """The folders with what tells them from others that take their place."""
    found: dict[str, tuple[int, int]] = {}
    for folder in folders:
        try:
            status = os.stat(folder)
        except (OSError, ValueError):
            continue
        found[folder] = status.st_dev, status.st_ino
    return found


def _folders(names: Collection[str]) -> Iterator[str]:
    """The folders in which changes of files show: those of the names, and of what these link to."""
    beside: set[str] = set()
    for name in names:
        with suppress(OSError, ValueError):  # a link that is gone by now, and what no system has as a path
            path = os.path.abspath(name)
            if os.path.isdir(path):
                yield path
            for _ in range(_MAX_LINKS):
                beside.add(os.path.dirname(path))
                if not os.path.islink(path):
                    break
                path = os.path.join(os.path.dirname(path), os.readlink(path))
    for folder in beside:  # a thousand files may lie in one: it is looked up once
        with suppress(OSError, ValueError):
            yield _nearest(os.path.realpath(folder))


def _nearest(folder: str) -> str:
    """The folder, or the nearest one above it that is there."""
    while not os.path.isdir(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    return folder
