"""HTTP(S) to bytes.

In: a URL in the spelling of `urls`, a limit, headers for its origin. Out: the bytes of the document there, and its URL
after redirects within the origin. What is sent is a GET without cookies, and without credentials but those that the
user names for the origin, directly or through the proxy that the system's settings name (`http_proxy`, `https_proxy`,
`no_proxy`; see `urllib.request.getproxies`). Nothing that a server says gets into messages but its status and the place
it redirects to. Not done here: asking once and in time (`fetcher`), which origins may be asked (`workspace`), and what
the bytes mean.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from schemawright import __version__
from schemawright.budgets import MAX_REDIRECTS, MAX_RETRY_SECONDS, MAX_SHOWN_VALUE, RETRY_SECONDS, WAIT_SECONDS
from schemawright.diagnostics import Origin, SpecError, fail
from schemawright.frozen import frozen
from schemawright.source.files import size_failure
from schemawright.source.urls import UrlError, checked_url, joined_url, origin_of

if TYPE_CHECKING:
    from http.client import HTTPResponse
    from urllib.request import OpenerDirector


_CHUNK = 1 << 16
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_GONE = frozenset({404, 410})
_BUSY = frozenset({429, 500, 502, 503, 504})
"""Statuses that may pass (RFC 9110 section 15.6, RFC 6585 section 4)."""
_HEADERS = {"User-Agent": f"schemawright/{__version__}", "Accept": "application/json, application/yaml, */*;q=0.5"}

IF_NONE_MATCH = "If-None-Match"
"""The header that names a version which need not come again (RFC 9110 section 13.1.2)."""
_TAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e]*"')
_SIGN_IN = (
    "name a header with a key for this origin, headers in pyproject.toml, or fetch it with a program that can sign in"
)


@frozen
class Answer:
    """A document as a server gave it; `url` is where redirects led, `etag` what tells this version from others.

    `is_unchanged`: it is the version that was asked about, and does not come again.
    """

    url: str
    data: bytes
    etag: str = ""
    is_unchanged: bool = False


class _BusyError(SpecError):
    """A trouble that may pass; `wait` is how many seconds the server wants to be left alone."""

    def __init__(self, failure: SpecError, wait: float = 0.0) -> None:
        super().__init__(*failure.diagnostics)
        self.wait = wait


def answer(url: str, limit: int, headers: Mapping[str, str] | None = None) -> Answer:
    """The document at a URL; `headers` are for its origin, which redirects do not leave.

    A server that is busy, or ends a connection before its answer does, is asked again. Raises `SpecError`:
    `file-not-found` for the statuses 404 and 410, `file-not-readable` for any other trouble, `file-too-large`, and
    `remote-reference` for redirects that leave the origin (RFC 6454) or do not end.
    """
    from time import sleep

    opener = _opener()
    for delay in RETRY_SECONDS:
        try:
            return _followed(opener, url, limit, headers or {})
        except _BusyError as error:
            if error.wait > MAX_RETRY_SECONDS:
                raise
            sleep(max(delay, error.wait))
    return _followed(opener, url, limit, headers or {})


def _followed(opener: OpenerDirector, url: str, limit: int, headers: Mapping[str, str]) -> Answer:
    """The document where redirects lead to in the end."""
    from http.client import HTTPException

    place = url
    for _ in range(MAX_REDIRECTS + 1):
        try:
            with _response(opener, place, headers) as response:
                etag = response.headers.get("ETag", "")
                if response.status == 304 and IF_NONE_MATCH in headers:
                    return Answer(place, b"", etag, is_unchanged=True)
                if response.status not in _REDIRECTS:
                    return Answer(place, _body(url, response, limit), etag if _TAG.fullmatch(etag) else "")
                place = _moved(url, place, response)
        except (OSError, HTTPException, ValueError) as error:
            failure = fail("file-not-readable", _reason(error), Origin(url))
            raise (_BusyError(failure) if _may_pass(error) else failure) from None
    raise fail("remote-reference", f"the server redirects more than {MAX_REDIRECTS} times", Origin(url))


def _may_pass(error: Exception) -> bool:
    """Whether a connection broke that was there; a server that let us wait is not waited for again."""
    from http.client import IncompleteRead
    from urllib.error import URLError

    cause = error.reason if isinstance(error, URLError) else error
    return isinstance(cause, ConnectionError | IncompleteRead) and not isinstance(cause, ConnectionRefusedError)


def _opener() -> OpenerDirector:
    """What asks: of urllib's handlers those for HTTP and the proxy, none for files, FTP, passwords and cookies."""
    from urllib.request import HTTPHandler, HTTPSHandler, OpenerDirector, ProxyHandler, UnknownHandler

    opener = OpenerDirector()
    for handler in (ProxyHandler(), UnknownHandler(), HTTPHandler(), HTTPSHandler()):
        opener.add_handler(handler)
    return opener


def _response(opener: OpenerDirector, url: str, headers: Mapping[str, str]) -> HTTPResponse:
    from urllib.request import Request

    request = Request(url, headers={**_HEADERS, **headers})
    return cast("HTTPResponse", opener.open(request, timeout=WAIT_SECONDS))


def _moved(url: str, place: str, response: HTTPResponse) -> str:
    """Where a redirect leads (RFC 9110 section 10.2.2); its query, which may be a key, is not shown."""
    from urllib.parse import quote

    location = response.headers.get("Location")
    if not location:
        raise _status_failure(url, response.status)
    try:
        # http.client reads the bytes of headers as Latin-1.
        target = joined_url(place, quote(location, safe="%/?#[]:@!$&'()*+,;=~", encoding="latin-1", errors="replace"))
    except UrlError as error:
        message = f"the server redirects to a place that {error}"
        raise fail("remote-reference", message, Origin(url), error.help) from None
    if origin_of(target) == origin_of(place):
        return target
    secure = f"https:{url.removeprefix('http:')}"
    path, query, _ = target.partition("?")
    shown = f"{path}?..." if query else path
    place_now = shown if len(shown) <= MAX_SHOWN_VALUE else origin_of(target)
    help = f"give the URL that the document has now: it is at {place_now}"
    with suppress(UrlError):
        if origin_of(target) == origin_of(checked_url(secure)):
            help = f"give {secure}"
    raise fail("remote-reference", "the server redirects to another origin", Origin(url), help)


def _body(url: str, response: HTTPResponse, limit: int) -> bytes:
    """The content of an answer, not more of it than the limit."""
    if response.status in _BUSY:
        wait = response.headers.get("Retry-After", "")
        raise _BusyError(_status_failure(url, response.status), float(wait) if wait.isdecimal() else 0.0)
    if response.status != 200:
        raise _status_failure(url, response.status)
    if response.headers.get("Content-Encoding", "identity").strip().lower() not in ("", "identity"):
        raise fail("file-not-readable", "the server compresses the document, which nobody asked for", Origin(url))
    if (response.length or 0) > limit:
        raise size_failure(url, limit)
    chunks: list[bytes] = []
    left = limit + 1
    while left > 0 and (chunk := response.read(min(left, _CHUNK))):
        chunks.append(chunk)
        left -= len(chunk)
    if left <= 0:
        raise size_failure(url, limit)
    # A part of YAML is YAML too: it would be taken for the whole.
    if response.length:
        raise _BusyError(fail("file-not-readable", "the answer ends too early", Origin(url)))
    return b"".join(chunks)


def _status_failure(url: str, status: int) -> SpecError:
    if status in _GONE:
        return fail("file-not-found", f"the server has no such document (status {status})", Origin(url))
    help = _SIGN_IN if status in (401, 403, 407) else ""
    return fail("file-not-readable", f"the server does not give the document (status {status})", Origin(url), help)


def _reason(error: Exception) -> str:
    """What to say about an error, in words of the system or of this module: others may quote the server."""
    from http.client import HTTPException, IncompleteRead, RemoteDisconnected
    from socket import gaierror
    from ssl import SSLCertVerificationError, SSLError
    from urllib.error import URLError

    cause = error.reason if isinstance(error, URLError) else error
    match cause:
        case TimeoutError():
            return f"no answer within {WAIT_SECONDS:g} seconds"
        case gaierror():
            return "the name of the host is not known"
        case SSLCertVerificationError():
            return f"the server's certificate is not accepted: {cause.verify_message}"
        case SSLError():
            return "no secure connection to the server"
        case IncompleteRead():
            return "the answer ends too early"
        case RemoteDisconnected():
            return "the server ends the connection without an answer"
        case OSError(strerror=str(strerror)):
            return f"the server cannot be reached: {strerror}"
        case HTTPException():
            return "the server does not answer in HTTP"
        case _:
            return "the server cannot be reached"
