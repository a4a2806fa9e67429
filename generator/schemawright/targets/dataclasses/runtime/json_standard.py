"""JSON text, read and written by the standard library."""

from __future__ import annotations

import json
import sys
from math import inf
from typing import Any, Never

from .errors import Findings, no_json, too_deep
from .kinds import entries, is_object, is_sequence
from .traced import Place


def _not_json(text: str) -> Never:
    raise ValueError(f"{text} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_not_json)
_ENCODER = json.JSONEncoder(separators=(",", ":"), allow_nan=False)


def parse_json(text: str | bytes | bytearray, model: str) -> Any:
    """The JSON value of a text; raise `DataError` where it is none."""
    try:
        if not isinstance(text, str):
            text = text.decode(json.detect_encoding(text), "surrogatepass")
        return _DECODER.decode(text)
    except RecursionError:
        raise too_deep(model) from None
    except ValueError as error:
        raise no_json(model, error) from None


def json_text(data: Any, model: str) -> str:
    """The JSON text of a JSON value, without blanks; raise `DataError` for numbers that have none."""
    try:
        return _ENCODER.encode(data)
    except RecursionError:
        raise too_deep(model) from None
    except ValueError:
        findings = Findings()
        _note_unwritten(data, findings)
        if not findings.count:
            raise
        raise findings.error(model) from None


def _note_unwritten(data: Any, findings: Findings) -> None:
    """Note each number that is infinite, as 1e999 is read, or no number, or has more digits than Python writes."""
    waiting: list[tuple[Place, Any]] = [(None, data)]
    seen = set[int]()
    digits = sys.get_int_max_str_digits()
    most = 10**digits if digits else inf
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, float) and value - value != 0:
            findings.add_at(place, "finite number", value)
        elif isinstance(value, int) and abs(value) >= most:
            findings.add_at(place, f"integer of {digits} digits or less", value)
        elif (is_object(value) or is_sequence(value)) and id(value) not in seen:
            seen.add(id(value))
            waiting += [((place, key), item) for key, item in reversed(list(entries(value)))]
