"""JSON text, read and written by the standard library."""

from __future__ import annotations

import json
from typing import Any, Never

from .errors import bytes_of_text, no_json, too_deep
from .misfits import misfits
from .writing import FAULTS


def _not_json(text: str) -> Never:
    raise ValueError(f"{text} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_not_json)
_ENCODER = json.JSONEncoder(separators=(",", ":"), allow_nan=False)


def parse_json(text: Any, model: str) -> Any:
    """The JSON value of a text, or of one in bytes; raise `DataError` where it is none."""
    octets = b"" if isinstance(text, str) else bytes_of_text(text, model)
    try:
        if not isinstance(text, str):
            text = octets.decode(json.detect_encoding(octets), "surrogatepass")
        return _DECODER.decode(text)
    except RecursionError:
        raise too_deep(model) from None
    except ValueError as error:
        raise no_json(model, error) from None


def json_text(data: Any, model: str) -> str:
    """The JSON text of a JSON value, without blanks; raise `DataError` for what JSON does not have."""
    try:
        return _ENCODER.encode(data)
    except FAULTS as error:
        raise misfits(_ENCODER.encode, data, model, error) from None
