"""Headers for servers, as a configuration names them.

In: the value of the key `headers`: origins, and for each the names of headers with `env:` and the name of a
variable. Out: `Sent` values, and what is wrong with the rest, by its place. Not done here: reading variables
(`source.headers`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from schemawright.diagnostics import escape_token
from schemawright.project.wrong_value import Wrong

_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_VARIABLE = r"env:([A-Za-z_][A-Za-z0-9_]*)"
_OWN = frozenset({"host", "connection", "content-length", "transfer-encoding", "te", "upgrade", "if-none-match"})
"""What a request says of itself."""
_LOOPBACK = r"http://(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]+)?"
_EXAMPLE = 'write headers = {"https://api.example.com" = {Authorization = "env:SPEC_TOKEN"}}'


class Sent(NamedTuple):
    """A header for one origin, and the variable that holds its value (`source.headers.Header`)."""

    origin: str
    name: str
    variable: str


def headers_in(value: object) -> tuple[tuple[Sent, ...], Sequence[Wrong]]:
    """The headers of a table by origins, and what is wrong with it."""
    found = list(_headers_of(value))
    return tuple(e for e in found if isinstance(e, Sent)), [e for e in found if isinstance(e, Wrong)]


def _headers_of(table: Any) -> Iterator[Sent | Wrong]:
    """The headers of a table, and what is wrong with it."""
    if not isinstance(table, dict):
        yield Wrong("", "`headers` must be a table of origins", _EXAMPLE)
        return
    for typed, named in cast("Mapping[str, Any]", table).items():
        pointer = f"/{escape_token(typed)}"
        origin = _origin(typed, pointer)
        if isinstance(origin, Wrong):
            yield origin
        elif not isinstance(named, dict):
            yield Wrong(pointer, f"the headers for {origin} must be a table of names and variables", _EXAMPLE)
        else:
            for name, value in cast("Mapping[str, Any]", named).items():
                yield _header(origin, name, value, f"{pointer}/{escape_token(name)}")


def _origin(typed: str, pointer: str) -> str | Wrong:
    """The origin in its one spelling; what is sent to it is not to be read on the way."""
    from schemawright.source.quoting import without_credentials
    from schemawright.source.urls import UrlError, checked_origin

    try:
        origin = checked_origin(typed)
    except UrlError as error:
        return Wrong(pointer, f"`{without_credentials(typed)}` in `headers` {error}", error.help)
    if not origin.startswith("https:") and not re.fullmatch(_LOOPBACK, origin):
        return Wrong(pointer, f"headers for {origin} could be read on the way", "use https:")
    return origin


def _header(origin: str, name: str, value: Any, pointer: str) -> Sent | Wrong:
    if not re.fullmatch(_NAME, name) or name.lower() in _OWN:
        return Wrong(pointer, f"`{name}` is no header that can be set")
    found = re.fullmatch(_VARIABLE, value) if isinstance(value, str) else None
    if found is None:
        help = f'write {name} = "env:SPEC_TOKEN", with the name of a variable of the environment'
        return Wrong(pointer, f"the value of `{name}` must be the name of a variable: it is not kept in a file", help)
    return Sent(origin, name, found[1])


def merged(shared: Iterable[tuple[str, str, str]], own: Iterable[Sent]) -> tuple[Sent, ...]:
    """The headers of all targets with those of one, which count where both name one header."""
    by_name = {(each.origin, each.name.lower()): each for each in (*(Sent(*each) for each in shared), *own)}
    return tuple(by_name.values())
