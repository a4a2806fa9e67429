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

    def call(
        self, operation: Operation[BodyT, ResultT], body: BodyT | None = None, files: Any = None, /, **values: Any
    ) -> ResultT | None:
        """Send a request; None where an answer has no body. `httpx.HTTPStatusError` for an answer that is an error."""
        made = placed(operation, values)
        headers, data, in_form = dict(made.headers), None, made.form
        if made.cookies:
            headers["Cookie"] = "; ".join(map("=".join, made.cookies))
        if body is not None and operation.request[0].is_form:
            in_form = form(body, operation, files)
        elif body is not None:
            data, headers["Content-Type"] = operation.request[0].to_bytes(body), operation.request[0].media_type
        if in_form is not None:
            data, headers["Content-Type"] = in_form.encoded(), in_form.content_type
        response = self._http.request(operation.method, made.target, content=data, headers=headers)
        response.raise_for_status()
        media_type = response.headers.get("Content-Type", "")
        answer = operation.answer(response.status_code, media_type)
        return answer.from_bytes(response.content, media_type) if answer else None
