"""A server on the loopback interface that answers as a test tells it to.

In: answers by path, as bytes or as something to be called. Out: the requests that came, in order.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

PROXY_VARIABLES = [f"{name}_proxy" for name in ("http", "https", "all", "no")]


@dataclass
class Site:
    """`answers` holds raw HTTP by path; `ended` is set when the test is over."""

    origin: str
    answers: dict[str, bytes | Callable[[Any], None]] = field(default_factory=dict[str, Any])
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list[Any])
    ended: Event = field(default_factory=Event)

    def url(self, path: str) -> str:
        return self.origin + path

    def paths(self) -> list[str]:
        return [path for path, _ in self.requests]


def answer(body: bytes | str = b"", status: str = "200 OK", **headers: str) -> bytes:
    """An answer with its length, unless `Content_Length` is given."""
    data = body.encode() if isinstance(body, str) else body
    fields = {"Content-Length": str(len(data))} | {name.replace("_", "-"): text for name, text in headers.items()}
    lines = [f"HTTP/1.1 {status}", *(f"{name}: {text}" for name, text in fields.items()), "", ""]
    return "\r\n".join(lines).encode() + data


@contextmanager
def running_site() -> Generator[Site]:
    """A site at a port of its own, gone at the end."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.requests.append((self.path, dict(self.headers)))
            found = site.answers.get(self.path, answer(status="404 Not Found"))
            if callable(found):
                found(self)
            else:
                self.wfile.write(found)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """A client may leave in the middle of an answer, or speak TLS."""

    server = Server(("127.0.0.1", 0), Handler)
    site = Site(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.ended.set()
        server.shutdown()
        thread.join()
        server.server_close()
