"""`Fetcher`: the documents that one run gets from servers.

In: URLs in the spelling of `urls`, a limit. Out: each document, asked for once and not waited for too long. Not done
here: asking (`http`), and which origins may be asked (`workspace`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from schemawright.budgets import DOCUMENT_SECONDS, DOWNLOAD_SECONDS
from schemawright.diagnostics import Diagnostic, Origin, SpecError, fail
from schemawright.source.headers import Header, headers_for

if TYPE_CHECKING:
    from schemawright.source.http import Answer

Headers: TypeAlias = tuple[Header, ...]


class Fetcher:
    """What each URL gave, failures too: all jobs of a run see one version of a document, messages find their lines in
    it, and a server that does not answer is waited for once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], Answer] = {}
        self._failed: dict[tuple[str, int], tuple[Headers, tuple[Diagnostic, ...]]] = {}
        """What was asked for in vain, and with which headers; with others it may be had."""
        self._waited = 0.0
        """The seconds that all downloads took together."""

    def fetched(self, url: str, limit: int, headers: Headers = ()) -> Answer:
        """The document at a URL; of `headers` those for its origin are sent.

        Raises what `http.answer` and `headers_for` do, and `file-not-readable` when time is up.
        """
        if (url, limit) in self._known:
            return self._known[url, limit]
        tried, failure = self._failed.get((url, limit), ((), ()))
        if failure and (tried == headers or not headers):
            raise SpecError(*failure)
        try:
            found = self._in_time(url, limit, headers_for(url, headers))
        except SpecError as error:
            self._failed[url, limit] = headers, error.diagnostics
            raise
        self._known[found.url, limit] = self._known[url, limit] = found
        return found

    def _in_time(self, url: str, limit: int, headers: Mapping[str, str]) -> Answer:
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
                found.append(answer(url, limit, headers))
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
