"""URLs: which ones may be asked for at all, in one spelling, and the origins they belong to.

In: what the user typed, references (RFC 3986 section 4), values of `--allow-origin`. Out: URLs with scheme and host in
lower case, without default port and fragment, in ASCII: equal ones are equal texts. Not done here: asking (`fetch`),
and which origins are allowed (`workspace`).
"""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit

from schemawright.source.pages import is_page

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f.]*:[0-9a-f:.]+")
# What a path may hold as it is (RFC 3986 section 3.3); % is there for escapes that were written.
_AS_IS = "%/:@!$&'()*+,;=~"


class UrlError(ValueError):
    """A URL that is never asked for; the text says why and fits after "the URL"."""

    def __init__(self, why: str, help: str = "") -> None:
        super().__init__(why)
        self.help = help


def checked_url(text: str) -> str:
    """The URL in the one spelling. Raises `UrlError`: only http and https, without credentials, and no pages."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise UrlError("is not well-formed") from None
    if parts.scheme not in _PORTS:
        raise UrlError("is neither an http: nor an https: URL")
    if "@" in parts.netloc:
        help = "schemawright sends no credentials: fetch the document with another program and give the file"
        raise UrlError("holds a user name or a password", help)
    if not _HOST.fullmatch(host):
        raise UrlError("names no host that can be asked", "write the name of the host in ASCII, as in xn--bcher-kva.de")
    if is_page(parts.path) or is_page(parts.query):
        help = "save the pages in a folder and give the folder"
        raise UrlError("names a Markdown page, and pages are read from files only", help)
    place = f"[{host}]" if ":" in host else host
    number = "" if port in (None, _PORTS[parts.scheme]) else f":{port}"
    path = quote(parts.path or "/", _AS_IS, errors="replace")
    query = "?" + quote(parts.query, f"{_AS_IS}?", errors="replace") if parts.query else ""
    return f"{parts.scheme}://{place}{number}{path}{query}"


def joined_url(base: str, reference: str) -> str:
    """The URL that a reference in the document `base` means (RFC 3986 section 5.2). Raises `UrlError`."""
    try:
        joined = urljoin(base, reference)
    except ValueError:
        raise UrlError("is not well-formed") from None
    return checked_url(joined)


def origin_of(url: str) -> str:
    """Scheme, host and port (RFC 6454 section 4) of a URL in the one spelling."""
    return "/".join(url.split("/", 3)[:3])


def checked_origin(text: str) -> str:
    """The origin that an option names, spelled as `origin_of` does. Raises `UrlError` where it names more, or less."""
    try:
        url = checked_url(text)
    except UrlError as error:
        help = error.help or "an origin is SCHEME://HOST[:PORT], as in https://example.com"
        raise UrlError(str(error), help) from None
    origin = origin_of(url)
    if url != f"{origin}/" or text[-1:] in ("?", "#") or urlsplit(text).fragment:
        raise UrlError("is more than an origin", f"write {origin}")
    return origin
