"""JSON text, read and written by orjson."""

from __future__ import annotations

from typing import Any

import orjson

from .errors import no_json, too_deep


def parse_json(text: str | bytes | bytearray, model: str) -> Any:
    """The JSON value of a text; raise `DataError` where it is none."""
    try:
        return orjson.loads(text)
    except RecursionError:
        raise too_deep(model) from None
    except ValueError as error:
        raise no_json(model, error) from None


def json_text(data: Any, model: str) -> str:
    """The JSON text of a JSON value, without blanks."""
    return orjson.dumps(data).decode()
