"""What the tests of `verify` share: the real command in an empty folder, and packages that break on their way.

In: a spec as JSON. Out: what the command said. A break replaces text in the files that the process of its own gets, as
a broken template would; what is published or kept aside is not touched by it.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.verify import child

Generate = Callable[..., Result]
Break = Callable[..., None]

PET = {
    "type": "object",
    "required": ["name"],
    "properties": {
        "name": {"type": "string"},
        "born": {"type": "string", "format": "date-time"},
        "friends": {"type": "array", "items": {"$ref": "#/components/schemas/Pet"}},
    },
    "example": {"name": "Rex", "friends": [{"name": "Tom", "born": "2020-01-01T00:00:00.5+00:00", "size": 3}]},
}


def spec_of(schemas: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    head = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}}
    return {**head, "components": {"schemas": dict(schemas)}, **more}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty but for a spec; temporary files have a folder of their own."""
    folder = tmp_path / "here"
    (tmp_path / "temporary").mkdir()
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (folder / "spec.json").write_text(json.dumps(spec_of({"Pet": PET}), indent=1))
    return folder


@pytest.fixture
def temporary(here: Path) -> Path:
    return here.parent / "temporary"


@pytest.fixture
def generate(here: Path) -> Generate:
    """`schemawright generate --verify spec.json -o pets`, or another verb, with more options."""

    def generate(*options: str, verb: str = "generate", verify: bool = True) -> Result:
        words = [verb, "spec.json", "-o", "pets", *(["--verify"] if verify else []), *options]
        return CliRunner().invoke(cli, words, prog_name="schemawright")

    return generate


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Break:
    """Replaces a text, which must be there, in a file of the package while it is verified."""

    def broken(name: str, old: str, new: str) -> None:
        write = child.write_files

        def spoiled(files: Mapping[str, str], folder: Path) -> None:
            path = next(path for path in files if path.endswith(f"/{name}"))
            assert old in files[path]
            write({**files, path: files[path].replace(old, new)}, folder)

        monkeypatch.setattr(child, "write_files", spoiled)

    return broken
