"""A conversation over HTTP: what a client sends and what it reads, whole and as a stream of server-sent events.

In: a server on the loopback device, which holds what it gets against the definition. The clients are as short as the
README shows them, on the standard library alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from azure_openai import (
    UNSET,
    ChatCompletions,
    ChatCompletionsOptions,
    ChatCompletionStreamOptions,
    ChatRequestSystemMessage,
    ChatRequestUserMessage,
    ChatRole,
    CompletionsFinishReason,
    DataError,
)

PIECES = ["Hel", "lo, ", "wörld", ""]


def answer(text: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": text, "refusal": None}
    choice = {"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}
    return {"id": "chat-1", "object": "chat.completion", "created": 1_725_000_000, "choices": [choice]}


def chunk(piece: str, *, is_last: bool) -> dict[str, Any]:
    delta = {"role": "assistant", "content": piece, "refusal": None}
    choice = {"index": 0, "finish_reason": "stop" if is_last else None, "logprobs": None, "delta": delta}
    return {"id": "chat-1", "object": "chat.completion.chunk", "created": 1_725_000_000, "choices": [choice]}


class Deployment(BaseHTTPRequestHandler):
    """Greets whoever asks; answers what is no request by the definition with an error that names the place."""

    seen: ClassVar[list[ChatCompletionsOptions]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        try:
            options = ChatCompletionsOptions.from_json(body)
        except DataError as error:
            self.reply(400, "application/json", json.dumps({"error": {"code": error.path, "message": str(error)}}))
            return
        self.seen.append(options)
        if options.stream:
            chunks = [chunk(piece, is_last=not piece) for piece in PIECES]
            events = "".join(f"data: {json.dumps(event, ensure_ascii=False)}\n\n" for event in chunks)
            self.reply(200, "text/event-stream", f": so that the line stays open\n\n{events}data: [DONE]\n\n")
        else:
            self.reply(200, "application/json", json.dumps(answer("".join(PIECES))))

    def reply(self, status: int, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def url(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a deployment; requests to it take no proxy."""
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    Deployment.seen.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Deployment) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/openai/deployments/d/chat/completions?api-version=2024-09-01-preview"
        server.shutdown()
        thread.join()


def post(url: str, body: ChatCompletionsOptions) -> HTTPResponse:
    headers = {"api-key": "key", "Content-Type": "application/json"}
    response: HTTPResponse = urlopen(Request(url, body.to_json().encode(), headers), timeout=10)
    return response


def test_an_answer_in_one_piece(url: str) -> None:
    options = ChatCompletionsOptions(
        messages=[ChatRequestSystemMessage(content="Be brief."), ChatRequestUserMessage(content="Grüße?")],
        temperature=0.2,
        logprobs=None,
    )
    with post(url, options) as response:
        completions = ChatCompletions.from_json(response.read())

    assert Deployment.seen == [options]
    assert Deployment.seen[0].top_logprobs is UNSET
    [choice] = completions.choices
    assert choice.message is not None
    assert (choice.message.role, choice.message.content) == (ChatRole.ASSISTANT, "Hello, wörld")
    assert completions.additional_properties == {"object": "chat.completion"}
    assert completions.to_dict() == answer("Hello, wörld")


def test_an_answer_as_a_stream(url: str) -> None:
    options = ChatCompletionsOptions(
        messages=[ChatRequestUserMessage(content="Hello?")],
        stream=True,
        stream_options=ChatCompletionStreamOptions(include_usage=False),
    )
    chunks: list[ChatCompletions] = []
    with post(url, options) as response:
        for line in response:
            if line.startswith(b"data: {"):
                chunks.append(ChatCompletions.from_json(line.removeprefix(b"data: ")))

    assert Deployment.seen == [options]
    choices = [choice for chunk in chunks for choice in chunk.choices]
    assert [choice.delta.content for choice in choices if choice.delta is not None] == PIECES
    assert [choice.finish_reason for choice in choices] == [None, None, None, CompletionsFinishReason.STOP]
    assert {choice.message for choice in choices} == {None}


def test_a_request_that_the_server_refuses(url: str) -> None:
    options = ChatCompletionsOptions(messages=[], user=7)  # type: ignore[arg-type]
    with pytest.raises(HTTPError) as caught:
        post(url, options)
    with caught.value as response:
        error = json.load(response)["error"]
    assert error == {"code": "/user", "message": "ChatCompletionsOptions at /user: expected string, found integer 7"}
    assert Deployment.seen == []
