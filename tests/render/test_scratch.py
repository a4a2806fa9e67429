"""Folders for temporary files: of this run alone, gone afterwards, and those of killed runs go with the next one."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from pathlib import Path

import pytest

from schemawright.render import scratch
from schemawright.render.scratch import scratch_folder

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="locks of POSIX")
OLD = "schemawright-scratch-abcd_123"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(scratch, "MEMORY", str(tmp_path))
    return tmp_path


def test_a_folder_is_gone_afterwards(temporary: Path) -> None:
    with scratch_folder(["x"]) as folder:
        (folder / "x").write_text("x")
        assert folder.parent == temporary
    assert list(temporary.iterdir()) == []


def test_a_signal_while_a_folder_is_removed_ends_the_run_and_leaves_nothing(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Handlers raise, and the signal that came is ignored from then on (`cli.process`)."""
    real, calls = shutil.rmtree, list[Path]()

    def rmtree(folder: Path, **options: bool) -> None:
        calls.append(folder)
        if len(calls) == 1:
            raise SystemExit(130)
        real(folder, **options)

    monkeypatch.setattr(shutil, "rmtree", rmtree)
    with pytest.raises(SystemExit), scratch_folder(["x"]):
        pass
    assert list(temporary.iterdir()) == []


def test_folders_of_killed_runs_go_and_those_of_others_stay(temporary: Path) -> None:
    for name in (OLD, "schemawright-broken-0", "schemawright-scratch-notes", "other"):
        (temporary / name).mkdir()
        (temporary / name / "x").write_text("x")
    (temporary / "schemawright-scratch-link0000").symlink_to(temporary / "other")
    with scratch_folder([]):
        assert not (temporary / OLD).exists()
    assert sorted(path.name for path in temporary.iterdir()) == [
        "other",
        "schemawright-broken-0",
        "schemawright-scratch-link0000",
        "schemawright-scratch-notes",
    ]
    assert (temporary / "other" / "x").exists()


def test_a_folder_in_use_stays_until_its_run_is_killed(temporary: Path) -> None:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        with scratch_folder([]):
            os.write(writing, b"x")
            signal.pause()
        os._exit(0)
    os.read(reading, 1)
    (used,) = temporary.iterdir()
    with scratch_folder([]):
        assert used.exists()
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with scratch_folder([]):
        assert not used.exists()
    for descriptor in (reading, writing):
        os.close(descriptor)


def test_a_folder_that_is_taken_for_abandoned_at_once_is_made_again(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, taken = scratch.locked, [FileNotFoundError(), BlockingIOError()]

    def locked(folder: Path) -> int | None:
        if taken:
            raise taken.pop()
        return real(folder)

    monkeypatch.setattr(scratch, "locked", locked)
    with scratch_folder([]) as folder:
        assert folder.is_dir()
    assert taken == []


def test_without_locks_nothing_of_others_is_removed(temporary: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scratch, "locked", lambda folder: None)
    (temporary / OLD).mkdir()
    with scratch_folder([]) as folder:
        assert folder.is_dir()
    assert [path.name for path in temporary.iterdir()] == [OLD]
