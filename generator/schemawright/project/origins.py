"""Origins that references may lead to, as a configuration lists them.

In: the entries of a list. Out: what is wrong with them. Not done here: what an origin is (`source.urls`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence


def wrong_origins(origins: Sequence[str], key: str) -> Iterator[tuple[int, str, str]]:
    """The number of each entry that is no origin, what is wrong with it, and the cure."""
    if not origins:
        return
    from schemawright.source.quoting import without_credentials
    from schemawright.source.urls import UrlError, checked_origin

    for number, origin in enumerate(origins):
        try:
            checked_origin(origin)
        except UrlError as error:
            yield number, f"`{without_credentials(origin)}` in `{key}` {error}", error.help
