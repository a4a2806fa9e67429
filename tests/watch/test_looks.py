"""How files look: what tells a changed file, and what does not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from schemawright.watch.looks import Seen, has_vanished, look, looks


def saved_beside(path: Path) -> None:
    """As editors do that write a new file and rename it; time and size stay."""
    status = path.stat()
    beside = path.with_name("beside")
    beside.write_bytes(path.read_bytes())
    os.utime(beside, ns=(status.st_atime_ns, status.st_mtime_ns))
    beside.replace(path)


def written_later(path: Path) -> None:
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))


def linked(path: Path) -> None:
    path.with_name("other").write_text("y: 1")
    path.unlink()
    path.symlink_to("other")


CHANGED: dict[str, Callable[[Path], object]] = {
    "longer": lambda path: path.write_text("x: 1\n"),
    "later": written_later,
    "renamed into its place": saved_beside,
    "gone": Path.unlink,
    "a link now": linked,
}
SAME: dict[str, Callable[[Path], object]] = {
    "nothing": lambda path: None,
    "read": Path.read_text,
    "a file beside it": lambda path: path.with_name(".spec.yaml.swp").write_text(""),
    "a link to it": lambda path: path.with_name("link").symlink_to(path),
    "its mode": lambda path: path.chmod(0o600),
}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    path = tmp_path / "spec.yaml"
    path.write_text("x: 1")
    return path


@pytest.mark.parametrize("name", [*CHANGED, *SAME])
def test_a_file_looks_otherwise_when_it_may_hold_something_else(spec: Path, name: str) -> None:
    before = look(str(spec))
    (CHANGED | SAME)[name](spec)
    assert (look(str(spec)) != before) is (name in CHANGED)


def test_a_link_looks_as_the_file_behind_it(spec: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to("spec.yaml")
    assert look(str(link)) == look(str(spec))
    spec.write_text("x: 12")
    assert look(str(link)) == look(str(spec))
    (tmp_path / "other.yaml").write_text("x: 12")
    link.unlink()
    link.symlink_to("other.yaml")
    assert look(str(link)) != look(str(spec))


def test_a_folder_looks_as_its_pages(tmp_path: Path) -> None:
    (tmp_path / "Pet.md").write_text("# Pet")
    before = look(str(tmp_path))
    (tmp_path / "notes.txt").write_text("")
    (tmp_path / "Pet.md").write_text("# Pets")
    assert look(str(tmp_path)) == before
    (tmp_path / "Dog.md").write_text("# Dog")
    assert look(str(tmp_path)) != before


@pytest.mark.parametrize("name", ["", "nowhere", "nowhere/spec.yaml", "x\0y", "/dev/null/spec.yaml"])
def test_what_cannot_be_read_looks_like_nothing(name: str) -> None:
    assert look(name) is None


def test_a_file_that_is_away_or_empty_for_a_moment_has_vanished(spec: Path, tmp_path: Path) -> None:
    before, empty = look(str(spec)), tmp_path / "empty"
    empty.write_text("")
    assert has_vanished(before, None)
    assert has_vanished(before, look(str(empty)))
    assert not has_vanished(before, look(str(spec)))
    assert not has_vanished(None, None)
    assert not has_vanished(look(str(empty)), None)


def test_the_first_look_counts(spec: Path) -> None:
    """What is written while a file is read is a change, as nobody knows which part was read."""
    seen = Seen()
    seen.see(str(spec))
    before = look(str(spec))
    spec.write_text("x: 12")
    seen.see(str(spec))
    assert seen.looks == {str(spec): before} != looks(seen.looks)
