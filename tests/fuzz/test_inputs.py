"""Whatever the bytes of a file are: a document, or errors that can be printed."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from pathlib import Path
from random import Random

import pytest

from schemawright.budgets import MAX_DEPTH
from schemawright.cli.messages import rendered
from schemawright.diagnostics import SpecError
from schemawright.source.documents import Document
from schemawright.source.positions import positions
from schemawright.source.workspace import Workspace
from tests.fuzz.inputs import FILES, File
from tests.fuzz.running import fuzz
from tests.generate.texts import text

pytestmark = pytest.mark.slow


def test_any_file_is_a_document_or_an_error(tmp_path: Path) -> None:
    def check(example: File) -> Iterator[Hashable]:
        suffix, data = example
        file = tmp_path / f"spec{suffix}"
        file.write_bytes(data)
        workspace = Workspace()
        try:
            document = workspace.open(file)
        except SpecError as error:
            yield from error.diagnostics[0].message.split()[:6]
            _demand(bool(rendered(error.diagnostics, workspace.documents)), "an error without a message")
            return
        pointers = _pointers(document, Random(len(data)))
        found = positions(document, pointers)
        _demand(all(line >= 1 and column >= 1 for line, column in found.values()), f"places {found}")
        _demand(all(pointer.count("/") <= MAX_DEPTH for pointer in pointers), "a document that is too deep")
        yield document.syntax, type(document.data).__name__, len(pointers)

    assert fuzz(0.12, FILES, check)


def _demand(holds: bool, otherwise: str) -> None:
    if not holds:
        raise AssertionError(otherwise)


def _pointers(document: Document, rng: Random) -> list[str]:
    """Pointers to some values of a document, deep ones among them, and to nothing."""
    found = ["", "/", "/a/0", f"/{text(rng)}"]
    node, pointer = document.data, ""
    while isinstance(node, dict | list) and node:
        key = rng.choice(list(node)) if isinstance(node, dict) else rng.randrange(len(node))
        pointer += "/" + str(key).replace("~", "~0").replace("/", "~1")
        node = node[key]  # type: ignore[index]
        found.append(pointer)
    return found
