"""The client that README.md shows calls a server on the loopback interface, and type checkers accept it.

In: client.py, and the package of order.yaml with its table of operations. Out: orders, sent and read. Not here: that
README.md shows the file (`test_documents`).
"""

from __future__ import annotations

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import UUID

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, built_specs

HERE = Path(__file__).parent
CLIENT = HERE / "client.py"
ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


class Handler(BaseHTTPRequestHandler):
    """Keeps one order."""

    kept: dict[str, Any]

    def do_GET(self) -> None:
        kept = type(self).kept
        if self.path == f"/v1/orders/{kept.get('orderId')}":
            self.answer(200, kept)
        else:
            self.answer(404, {})

    def do_POST(self) -> None:
        order = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        is_right = self.path == "/v1/orders" and self.headers["Content-Type"] == "application/json"
        type(self).kept = {**order, "createdAt": "today"}
        self.answer(201 if is_right else 400, type(self).kept)

    def answer(self, status: int, value: Any) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.end_headers()
        self.wfile.write(json.dumps(value).encode())

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def url() -> Iterator[str]:
    Handler.kept = {}
    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def package() -> Built:
    settings = changed(DEFAULTS, {"operation_table": True})
    return built_specs(HERE / "order.yaml", formatted=True, settings=settings)


def test_the_client_sends_and_reads_orders(url: str, package: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    orders = package.module
    monkeypatch.setitem(sys.modules, "orders", orders)
    shown = runpy.run_path(str(CLIENT))
    client = shown["Client"](url)
    order = orders.Order(order_id=UUID(ID), state=orders.State.OPEN, additional_properties={"more": 1})
    made = client.call(orders.OPERATIONS.create_order, order)
    assert made == orders.Order.from_dict({"orderId": ID, "state": "open", "more": 1, "createdAt": "today"})
    assert client.getOrder(orderId=UUID(ID)) == made
    with pytest.raises(shown["httpx"].HTTPStatusError, match="404"):
        client.getOrder(orderId=UUID(int=0))


def test_the_client_is_short() -> None:
    lines = CLIENT.read_text("utf-8").partition("class Client")[2].splitlines()
    assert len(lines) <= 32


@pytest.mark.slow
def test_type_checkers_know_what_calls_give(package: Built, tmp_path: Path) -> None:
    shutil.copytree(package.folder, tmp_path / "orders")
    shutil.copy(CLIENT, tmp_path / "client.py")
    use = "from client import Client\nfrom orders import OPERATIONS\n"
    use += "reveal_type(Client('').call(OPERATIONS.get_order))\n"
    (tmp_path / "use.py").write_text(use)
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path / "cache"), "client.py", "use.py"]
    done = subprocess.run(command, cwd=tmp_path, env={**os.environ, "MYPYPATH": ""}, capture_output=True, text=True)
    assert re.findall(r'type is "(.*)"', done.stdout) == ["orders.order.Order | None"]
    assert "error" not in done.stdout, done.stdout
