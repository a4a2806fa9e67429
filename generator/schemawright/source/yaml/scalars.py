"""YAML scalars by the core schema of YAML 1.2 (section 10.3.2): `no`, `on` and dates are text.

In: the text of a scalar, and its tag where it has one. Out: a JSON value, or `ScalarError`. Not done here: quoted
scalars, which are text, and places, which the caller knows.
"""

from __future__ import annotations

import math
import re

from schemawright.source.quoting import quoted
from schemawright.source.values import Scalar, float_from, int_from

SUSPECTS = frozenset(["", *"~nNtTfF+-.0123456789"])
"""First characters (none at all for an empty scalar) of plain scalars that may be something else than text."""

_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_OTHER_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_CORE = "tag:yaml.org,2002:"
MERGE = f"{_CORE}merge"
_BASES = {"0o": 8, "0x": 16}


class ScalarError(Exception):
    """A scalar that has no JSON value; `code` is the diagnostic's."""

    def __init__(self, code: str, message: str, help: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = help


class BeyondJson(ScalarError):
    """A number that JSON cannot hold."""


def plain_value(text: str, max_digits: int) -> Scalar:
    """The value of a plain scalar (YAML 1.2 section 10.3.2); `ScalarError` where JSON has no such number."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    return _number(text, max_digits)


def _number(text: str, max_digits: int) -> Scalar:
    if _INTEGER.fullmatch(text):
        return _integer(text, text, 10, max_digits)
    if _OTHER_BASE.fullmatch(text):
        return _integer(text, text[2:], _BASES[text[:2]], max_digits)
    if _FLOAT.fullmatch(text):
        number = float_from(text)
        if math.isinf(number):
            raise BeyondJson("syntax", "a number too large for JSON readers", "put quotes around it if it is text")
        return number
    if _NOT_FINITE.fullmatch(text):
        raise BeyondJson("syntax", "JSON has no infinity and no not-a-number", "put quotes around it if it is text")
    return text


def _integer(text: str, digits: str, base: int, max_digits: int) -> int:
    # The budget is about decimal digits, as the number will be printed with them.
    count = math.ceil(len(digits.lstrip("+-")) * math.log10(base))
    if count > max_digits:
        raise ScalarError("too-big", f"an integer of {count} digits; {max_digits} is the limit")
    try:
        return int_from(text, digits, base)
    except ValueError:
        # Python can be set to read fewer digits than the budget allows.
        raise ScalarError("too-big", f"an integer of {count} digits, more than Python is set to read") from None


def tagged_value(text: str, tag: str, max_digits: int) -> Scalar:
    """The value of a scalar with an explicit tag: one of the core schema that its text fits, else `ScalarError`."""
    kind = tag.removeprefix(_CORE)
    if tag == "!" or (kind == "str" and kind != tag):
        return text
    value = plain_value(text, max_digits)
    match kind if kind != tag else "", value:
        case ("null", None) | ("bool", bool()) | ("float", float()):
            return value
        case ("int", int()) if not isinstance(value, bool):
            return value
        case ("float", int()) if not isinstance(value, bool):
            return float_from(text) if _FLOAT.fullmatch(text) else float(value)
        case (("null" | "bool" | "int" | "float"), _):
            raise ScalarError("syntax", f"the tag !!{kind} does not fit its value")
        case _:
            raise tag_error(tag)


def tag_error(tag: str) -> ScalarError:
    """The refusal of a tag: tags may stand for anything, code included (OAS 3.1 section 4.3 allows JSON's types)."""
    shown = f"!!{tag.removeprefix(_CORE)}" if tag.startswith(_CORE) else tag
    return ScalarError("syntax", f"the YAML tag {quoted(shown)} is not allowed", "write a value that JSON can hold")


def fits_collection(tag: str | None, kind: str) -> bool:
    """Whether a tag on a collection says no more than that it is one; `kind` is "map" or "seq"."""
    return tag is None or tag == "!" or tag == _CORE + kind
