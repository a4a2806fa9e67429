"""Bytes come from regular files, and no more of them than allowed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from schemawright.source.borders import Borders
from schemawright.source.files import file_bytes
from schemawright.source.workspace import Workspace

Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "file").write_bytes(b"12345678")
    return tmp_path / "file"


def test_a_file_as_large_as_allowed_is_read(path: Path) -> None:
    assert file_bytes("spec", str(path), 8) == b"12345678"


def test_a_larger_file_is_not_even_begun(path: Path, monkeypatch: pytest.MonkeyPatch, refusal: Refusal) -> None:
    def unread(descriptor: int, count: int) -> bytes:
        raise AssertionError(f"{count} bytes of {descriptor} were asked for")

    monkeypatch.setattr(os, "read", unread)
    assert refusal(lambda: file_bytes("spec", str(path), 7))[0][:2] == ("file-too-large", "spec")


def test_a_file_that_grows_by_one_byte_is_noticed(
    path: Path, monkeypatch: pytest.MonkeyPatch, refusal: Refusal
) -> None:
    grown = [b"12345678", b"9", b""]

    def read(descriptor: int, count: int) -> bytes:
        return grown.pop(0)[:count]

    monkeypatch.setattr(os, "read", read)
    assert refusal(lambda: file_bytes("spec", str(path), 8))[0][0] == "file-too-large"


def test_a_link_is_followed_only_where_it_may_be(path: Path, refusal: Refusal) -> None:
    link = path.with_name("link")
    link.symlink_to(path)
    assert file_bytes("spec", str(link), 8) == b"12345678"
    found = refusal(lambda: file_bytes("spec", str(link), 8, follow_link=False))
    assert found[0][0] == "file-not-readable"


def test_a_referenced_file_that_becomes_a_link_is_not_read(
    path: Path, monkeypatch: pytest.MonkeyPatch, refusal: Refusal
) -> None:
    (path.parent / "specs").mkdir()
    main, part = path.parent / "specs/main.yaml", path.parent / "specs/part.yaml"
    main.write_text("a: 1")
    part.write_text("b: 2")
    workspace = Workspace()
    base = workspace.open(main)
    let_through = Borders.let_through

    def swap_then(self: Borders, name: str, resolved: str) -> bool:
        allowed = let_through(self, name, resolved)
        part.unlink()
        part.symlink_to(path)
        return allowed

    monkeypatch.setattr(Borders, "let_through", swap_then)
    assert refusal(lambda: workspace.open_relative(base, "part.yaml"))[0][0] == "file-not-readable"


def test_descriptors_are_closed(path: Path, refusal: Refusal) -> None:
    before = len(os.listdir("/dev/fd"))
    file_bytes("spec", str(path), 8)
    refusal(lambda: file_bytes("spec", str(path), 7))
    refusal(lambda: file_bytes("spec", str(path.parent), 7))
    assert len(os.listdir("/dev/fd")) == before
