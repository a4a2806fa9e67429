"""JSON text, read and written by orjson."""

from __future__ import annotations

from typing import Any

import orjson

from .errors import bytes_of_text, no_json, too_deep
from .misfits import misfits
from .writing import FAULTS


def parse_json(text: Any, model: str) -> Any:
    """The JSON value of a text, or of one in bytes; raise `DataError` where it is none."""
    given = text if isinstance(text, str) else bytes_of_text(text, model)
    try:
        return orjson.loads(given)
    except RecursionError:
        raise too_deep(model) from None
    except ValueError as error:
        raise no_json(model, error) from None


def json_text(data: Any, model: str) -> str:
    """The JSON text of a JSON value, without blanks; raise `DataError` for what the library does not write."""
    try:
        return orjson.dumps(data).decode()
    except FAULTS as error:
        raise misfits(orjson.dumps, data, model, error) from None
