"""`Fetcher`: the documents that one run gets from servers.

In: URLs in the spelling of `urls`, a limit. Out: each document, asked for once and not waited for too long. Not done
here: asking (`http`), and which origins may be asked (`workspace`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemawright.budgets import DOCUMENT_SECONDS, DOWNLOAD_SECONDS
from schemawright.diagnostics import Diagnostic, Origin, SpecError, fail

if TYPE_CHECKING:
    from schemawright.source.http import Answer


class Fetcher:
    """What each URL gave, failures too: all jobs of a run see one version of a document, messages find their lines in
    it, and a server that does not answer is waited for once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], Answer | tuple[Diagnostic, ...]] = {}
        self._waited = 0.0
        """The seconds that all downloads took together."""

    def fetched(self, url: str, limit: int) -> Answer:
        """The document at a URL. Raises what `http.answer` does, and `file-not-readable` when time is up."""
        found = self._known.get((url, limit))
        if found is None:
            try:
                found = self._in_time(url, limit)
                self._known[found.url, limit] = found
            except SpecError as error:
                found = error.diagnostics
            self._known[url, limit] = found
        if isinstance(found, tuple):
            raise SpecError(*found)
        return found

    def _in_time(self, url: str, limit: int) -> Answer:
        """The answer of a thread, left to itself when time is up: asking for a host's name cannot be stopped."""
        from threading import Thread
        from time import monotonic

        from schemawright.source.http import answer

        left = DOWNLOAD_SECONDS - self._waited
        if left <= 0:
            raise _late(url, left)
        found: list[Answer | Exception] = []

        def work() -> None:
            try:
                found.append(answer(url, limit))
            except Exception as error:
                found.append(error)

        worker = Thread(target=work, daemon=True)
        start = monotonic()
        worker.start()
        worker.join(min(DOCUMENT_SECONDS, left))
        self._waited += monotonic() - start
        if not found:
            raise _late(url, left)
        if isinstance(found[0], Exception):
            raise found[0]
        return found[0]


def _late(url: str, left: float) -> SpecError:
    """The error for a document that has not come in time, with so much of the whole time left when it was asked for."""
    if left >= DOCUMENT_SECONDS:
        return fail("file-not-readable", f"no whole answer within {DOCUMENT_SECONDS:g} seconds", Origin(url))
    message = f"the downloads of this run took {DOWNLOAD_SECONDS:g} seconds together, and this one is not among them"
    return fail("file-not-readable", message, Origin(url), "save the documents beside one another, and give the file")
