"""JSON text, read and written by the standard library."""

from __future__ import annotations

import json
from typing import Any, Never

from .errors import DataError, Place, Report, no_json, note, too_deep
from .kinds import entries, is_object, is_sequence


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
    """The JSON text of a JSON value, without blanks; raise `DataError` for numbers that JSON does not have."""
    try:
        return _ENCODER.encode(data)
    except RecursionError:
        raise too_deep(model) from None
    except ValueError:
        report = Report()
        _note_infinite(data, report)
        if not report.problems:
            raise
        raise DataError(model, report.problems, report.more) from None


def _note_infinite(data: Any, at: Place) -> None:
    """Note each number that is infinite, or no number; a text such as 1e999 is read as one."""
    waiting, seen = [(at, data)], set[int]()
    while waiting:
        at, value = waiting.pop()
        if isinstance(value, float) and value - value != 0:
            note(at, "finite number", value)
        elif (is_object(value) or is_sequence(value)) and id(value) not in seen:
            seen.add(id(value))
            waiting += [((at, key), item) for key, item in reversed(list(entries(value)))]
