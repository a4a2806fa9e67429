"""The application that README.md shows takes and gives orders, tells each problem, and type checkers accept it.

In: app.py, and the package of order.yaml with `pydantic = true`. Out: answers of the application, which uvicorn serves
on the loopback interface. Not here: that README.md shows the file (`test_documents`).
"""

from __future__ import annotations

import os
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Built, built_specs
from tests.ecosystem.served import served

HERE = Path(__file__).parent
APP = HERE / "app.py"
ID = "0f8fad5b-d9cb-469f-a165-70867728950e"


@pytest.fixture(scope="module")
def package() -> Built:
    settings = changed(DEFAULTS, {"pydantic": True})
    return built_specs(HERE / "order.yaml", formatted=True, settings=settings)


def test_the_application_takes_and_gives_orders(package: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "orders", package.module)
    with served(runpy.run_path(str(APP))["app"]) as client:
        order = {"orderId": ID, "state": "sent", "count": 2, "note": {"new": 1}}
        assert client.post("/orders", json=order).json() == order
        paid = client.put(f"/orders/{ID}/payment", json={"iban": "DE1"}).json()
        assert paid == client.get(f"/orders/{ID}").json() == {**order, "payment": {"iban": "DE1"}}
        wrong = client.post("/orders", json={"orderId": "1", "count": "many"})
        assert wrong.status_code == 422
        assert [entry["loc"] for entry in wrong.json()["detail"]] == [
            ["body", "orderId"],
            ["body", "state"],
            ["body", "count"],
        ]
        schemas = client.get("/openapi.json").json()["components"]["schemas"]
        assert schemas["Order"]["properties"]["count"] == {"type": "integer", "minimum": 1, "default": 1}
        assert schemas["Order"]["properties"]["createdAt"] == {"type": "string", "readOnly": True}
        assert {"Order", "Payment", "State"} <= set(schemas)


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_type_checkers_accept_the_application(package: Built, checker: str, tmp_path: Path) -> None:
    shutil.copytree(package.folder, tmp_path / "orders", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(APP, tmp_path)
    options = {
        "mypy": ["--strict", "--python-version=3.11", "app.py"],
        "pyright": ["--pythonversion=3.11", f"--pythonpath={sys.executable}", "."],
    }
    (tmp_path / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict"}', "utf-8")
    command = [str(Path(sys.executable).with_name(checker)), *options[checker]]
    environment = {"PYRIGHT_PYTHON_FORCE_VERSION": "", "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    done = subprocess.run(command, cwd=tmp_path, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
