"""Headers that a user has sent along to one origin, with values that stand in variables of the environment.

In: headers as a configuration names them, and a URL. Out: the headers of a request to it. A value is read when a
request is made and kept nowhere; no message shows one. Not done here: configurations (`project.headers`), asking
(`http`).
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from schemawright.diagnostics import Origin, fail
from schemawright.frozen import frozen

_VALUE = re.compile(r"[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?")
"""What a header may hold (RFC 9110 section 5.5), without the bytes beyond ASCII that servers read in various ways."""


@frozen
class Header:
    """A header for one origin, in the spelling of `urls`, and the variable that holds its value."""

    origin: str
    name: str
    variable: str


def headers_for(url: str, headers: Sequence[Header]) -> dict[str, str]:
    """The headers of a request to a URL: those of its origin alone (RFC 6454).

    Raises `SpecError` with code "config" for a variable that is not set or that no header can hold.
    """
    if not headers:
        return {}
    from schemawright.source.urls import origin_of

    found: dict[str, str] = {}
    for header in headers:
        if header.origin == origin_of(url):
            value = os.environ.get(header.variable)
            what = f"the variable {header.variable}, which holds the header {header.name} for {header.origin},"
            if value is None:
                raise fail("config", f"{what} is not set", Origin(url), f"set it: export {header.variable}=...")
            if not _VALUE.fullmatch(value):
                raise fail("config", f"{what} holds what no header can: nothing, a line end or no ASCII", Origin(url))
            found[header.name] = value
    return found
