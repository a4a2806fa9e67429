"""A complete client of the service that order.yaml defines, over the table of its operations."""

from __future__ import annotations

from functools import partial
from typing import Any, TypeVar

import httpx
from orders import OPERATIONS, Operation, form, placed

BodyT = TypeVar("BodyT")
ResultT = TypeVar("ResultT")


class Client:
    """Has a method for each operation, and `call`, which type checkers know the results of."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=url)
        for operation in OPERATIONS:
            setattr(self, operation.name, partial(self.call, operation))

    def call(self, operation: Operation[BodyT, ResultT], body: BodyT | None = None, **values: Any) -> ResultT | None:
        """Send a request; None where an answer has no body. `httpx.HTTPStatusError` for an answer that is an error."""
        path, query, headers, cookies, data = placed(operation, values)
        headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        sent: dict[str, Any] = {"data": dict(data)} if data else {}
        if body is not None and "json" in operation.request[0].media_type:
            headers["Content-Type"] = operation.request[0].media_type
            sent = {"content": operation.body.to_json(body)}
        elif body is not None:
            made = form(body, operation)
            sent = {"files": made.parts} if made.parts else {"content": made.encoded()}
            headers |= {} if made.parts else {"Content-Type": made.media_type}
        response = self._http.request(operation.method, path, params=tuple(query) or None, headers=headers, **sent)
        response.raise_for_status()
        content = operation.answer(response.status_code, response.headers.get("Content-Type"))
        value: ResultT | None = content.serializer.from_json(response.content) if content else None
        return value
