"""When it is worth to look again: folders in which changes show. What the system tells of them is slow to test."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest

from schemawright.watch import sources
from schemawright.watch.sources import Polling, Told, best_source


def folders(*names: str) -> set[str]:
    return set(sources._identified(sources._folders(names)))


def test_changes_show_in_the_folders_of_names_and_of_what_they_link_to(tmp_path: Path) -> None:
    for folder in ("specs", "shared", "real", "pages"):
        (tmp_path / folder).mkdir()
    (tmp_path / "real" / "pets.yaml").write_text("")
    (tmp_path / "shared" / "pets.yaml").symlink_to("../real/pets.yaml")
    (tmp_path / "specs" / "pets.yaml").symlink_to(tmp_path / "shared" / "pets.yaml")
    (tmp_path / "specs" / "loop").symlink_to("loop")
    here = str(tmp_path)
    assert folders(f"{here}/specs/pets.yaml") == {f"{here}/{name}" for name in ("specs", "shared", "real")}
    assert folders(f"{here}/specs/loop") == {f"{here}/specs"}
    assert folders(f"{here}/pages") == {here, f"{here}/pages"}


def test_a_folder_that_is_not_there_shows_in_the_one_above(tmp_path: Path) -> None:
    assert folders(f"{tmp_path}/nowhere/at/all/spec.yaml", "x\0y") >= {str(tmp_path)}


def test_a_folder_is_looked_up_once_whatever_lies_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def nearest(folder: str) -> str:
        asked.append(folder)
        return folder

    monkeypatch.setattr(sources, "_nearest", nearest)
    assert folders(*(f"{tmp_path}/Page{number}.md" for number in range(9))) == {str(tmp_path)}
    assert asked == [str(tmp_path)]


def test_without_the_package_files_are_polled(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(best_source(), Told)
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    source, waited = best_source(), list[float]()
    assert isinstance(source, Polling)
    monkeypatch.setattr(time, "sleep", waited.append)
    assert source.wait(["spec.yaml"])
    assert waited == [sources.POLLING_SECONDS]


@pytest.mark.slow
def test_the_system_tells_of_a_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in a folder that was taken away and made again."""
    monkeypatch.setattr(sources, "UNTOLD_SECONDS", 60.0)
    spec, source = tmp_path / "specs" / "spec.yaml", Told()
    for _ in range(2):
        spec.parent.mkdir()
        spec.write_text("x")
        source.wait([str(spec)])  # has the thread start
        timer = threading.Timer(0.5, spec.write_text, ["y"])
        timer.start()
        start = time.monotonic()
        assert source.wait([str(spec)])
        assert time.monotonic() - start < 30
        timer.join()
        spec.unlink()
        spec.parent.rmdir()
        source.wait([str(spec)])
