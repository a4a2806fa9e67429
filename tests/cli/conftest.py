"""What the tests of the command line share: a fake pipeline, a folder to work in, and a way to run the command."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli

FAKE = Path(__file__).with_name("fake_pipeline.py")


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The fake, in the place of `schemawright.pipeline` and of `schemawright.survey`."""
    spec = importlib.util.spec_from_file_location("schemawright.pipeline", FAKE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    for name in ("pipeline", "survey"):
        monkeypatch.setitem(sys.modules, f"schemawright.{name}", module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return folder


@pytest.fixture
def run(pipeline: ModuleType, here: Path) -> Callable[..., Result]:
    def run(*arguments: str, **options: Any) -> Result:
        return CliRunner().invoke(cli, arguments, prog_name="schemawright", **options)

    return run


@pytest.fixture
def write(here: Path) -> Callable[..., str]:
    """Writes a spec for the fake pipeline and returns its name; orders are given by keyword."""

    def write(name: str = "spec.json", **orders: Any) -> str:
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(orders, indent=1))
        return name

    return write
