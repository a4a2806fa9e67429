"""What published documents do against their specification, and what is understood all the same.

In: a place or a word of a document. Out: whether it is such a case, or what is meant. Each says in what kind of
document it is met. Not done here: reporting it (`references`, `checks`).
"""

from __future__ import annotations

import posixpath
import re
from urllib.parse import urlsplit

_NEIGHBOUR = re.compile(r"\.\./[\w./#-]+")
_OF_PARAMETER = re.compile(r"(?:/paths/[^/]+(?:/[a-z]+)?|/components)/parameters/[^/]+/schema")

MEANT_TYPES = {
    "any": "", "bool": "boolean", "int": "integer", "int32": "integer", "int64": "integer", "long": "integer",
    "float": "number", "double": "number", "decimal": "number", "str": "string", "text": "string",
    "date": "string", "datetime": "string", "date-time": "string", "time": "string", "timestamp": "string",
    "uuid": "string", "uri": "string", "url": "string", "email": "string", "binary": "string", "byte": "string",
    "enum": "", "list": "array", "map": "object", "dict": "object", "hash": "object", "json": "", "mixed": "",
    "none": "null", "undefined": "", "unknown": "", "void": "", "schema": "",
}  # fmt: skip
"""Words that stand for a type, with the type meant ("": any value): in documents written by hand, in the words of the
programming language at hand."""


def is_left_from_parts(pointer: str, reference: str) -> bool:
    """Whether the whole schema of a parameter is a path into a neighbour folder.

    In documents that a program put together from the files of several folders, of which it took in the bodies only. No
    model needs such a schema.
    """
    return _NEIGHBOUR.fullmatch(reference) is not None and _OF_PARAMETER.fullmatch(pointer) is not None


def ways_beside(base: str, uri: str, place: str) -> tuple[str, ...]:
    """The ways to files that a URL stands for in a copy of what was published below `base`: as the URLs lie to one
    another, and as the reference is written.

    In collections of JSON Schemas with an `$id` each, of which people have the files.
    """
    try:
        one, other, written = urlsplit(base), urlsplit(uri), urlsplit(place)
    except ValueError:
        return ()
    ways: list[str] = []
    if (one.scheme, one.netloc) == (other.scheme, other.netloc) and other.path:
        ways.append(posixpath.relpath(other.path, posixpath.dirname(one.path) or "/"))
    if not written.scheme and not place.startswith("/"):
        ways.append(place)
    return tuple(dict.fromkeys(ways))
