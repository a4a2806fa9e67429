"""`Fetcher`: the documents that one run gets from servers.

In: URLs in the spelling of `urls`, a limit. Out: each document, asked for once and not waited for too long. Not done
here: asking (`http`), and which origins may be asked (`workspace`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from schemawright.budgets import DOCUMENT_SECONDS, DOWNLOAD_SECONDS
from schemawright.diagnostics import Diagnostic, Origin, SpecError, fail
from schemawright.source.access import PLAIN, Access
from schemawright.source.headers import Header, headers_for

if TYPE_CHECKING:
    from schemawright.source.http import Answer


class Fetcher:
    """What each URL gave, failures too: all jobs of a run see one version of a document, messages find their lines in
    it, and a server that does not answer is waited for once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], Answer] = {}
        self._failed: dict[tuple[str, int], tuple[Access, tuple[Diagnostic, ...]]] = {}
        """What was asked for in vain, and how; in another way it may be had."""
        self._waited = 0.0
        """The seconds that all downloads took together."""

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What was fetched, by the URL that was asked for."""
        return {url: answer for (url, _), answer in self._known.items()}

    def fetched(self, url: str, limit: int, access: Access = PLAIN) -> Answer:
        """The document at a URL, or the copy of it.

        Raises what `http.answer`, `headers_for` and `Vendored` do, and `file-not-readable` when time is up.
        """
        if (url, limit) in self._known:
            return self._known[url, limit]
        tried, failure = self._failed.get((url, limit), (PLAIN, ()))
        if failure and access in (tried, PLAIN):
            raise SpecError(*failure)
        try:
            found = self._found(url, limit, access)
        except SpecError as error:
            self._failed[url, limit] = access, error.diagnostics
            raise
        self._known[found.url, limit] = self._known[url, limit] = found
        return found

    def _found(self, url: str, limit: int, access: Access) -> Answer:
        from schemawright.source.http import Answer

        if access.vendored is not None:
            return Answer(*access.vendored.document(url, limit))
        return self._in_time(url, limit, headers_for(url, access.headers))

    def asked_again(self, url: str, limit: int, headers: tuple[Header, ...], etag: str) -> Answer:
        """What a URL gives now, which may be the version of the tag. Raises what `fetched` does."""
        from schemawright.source.http import IF_NONE_MATCH

        tag = {IF_NONE_MATCH: etag} if etag else {}
        return self._in_time(url, limit, {**headers_for(url, headers), **tag})

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
