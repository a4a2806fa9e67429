"""A stand-in for the service that the examples of README.md talk to, on the loopback interface.

In: requests as the examples send them. Out: an answer, whole or as a stream of events, in the form of the public
service: the first event has no choice, only the second has a role, the last has nothing new.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

ANSWER = "It translates source code into a form that a machine can run."
KEY = "a-key"
DEPLOYMENT = "a-deployment"
PATH = f"/openai/deployments/{DEPLOYMENT}/chat/completions?api-version=2024-09-01-preview"
QUESTION = [
    {"role": "system", "content": "Answer in one sentence."},
    {"role": "user", "content": "What does a compiler do?"},
]


def whole_answer() -> dict[str, Any]:
    """The answer to a request that wants no stream."""
    message = {"role": "assistant", "content": ANSWER}
    choice = {"index": 0, "finish_reason": "stop", "logprobs": None, "message": message}
    usage = {"prompt_tokens": 20, "completion_tokens": 14, "total_tokens": 34}
    return {"id": "answer-1", "object": "chat.completion", "created": 1, "choices": [choice], "usage": usage}


def events() -> Iterator[str]:
    """The data of the events of a stream."""
    yield json.dumps({"id": "", "created": 0, "choices": [], "prompt_filter_results": []})
    words = [f"{word} " for word in ANSWER.split()]
    words[-1] = words[-1].rstrip()
    for delta in ({"role": "assistant", "content": None}, *({"content": word} for word in words), {}):
        choice = {"index": 0, "finish_reason": None if delta else "stop", "logprobs": None, "delta": delta}
        yield json.dumps({"id": "answer-1", "created": 1, "choices": [choice]})
    yield "[DONE]"


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        """Answer a request that is exactly as it should be; refuse any other."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        stream = body.pop("stream", False)
        as_it_should_be = self.path == PATH and self.headers["api-key"] == KEY
        if not as_it_should_be or body != {"messages": QUESTION, "temperature": 0.2}:
            self.send_error(400, explain=json.dumps([self.path, body]))
            return
        self.send_response(200)
        self.end_headers()
        text = "".join(f"data: {event}\n\n" for event in events()) if stream else json.dumps(whole_answer())
        self.wfile.write(text.encode("ascii"))

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def service() -> Generator[dict[str, str]]:
    """The running stand-in, as the variables of the environment that the examples read."""
    server = HTTPServer(("127.0.0.1", 0), _Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield {
            "AZURE_OPENAI_ENDPOINT": f"http://127.0.0.1:{server.server_port}",
            "AZURE_OPENAI_DEPLOYMENT": DEPLOYMENT,
            "AZURE_OPENAI_API_KEY": KEY,
        }
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
