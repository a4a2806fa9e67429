"""Expected files are compared to the byte, and written only when that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import golden


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.py").write_text("a = 1\n")
    (tmp_path / "inner" / "b.txt").write_text("b\n")
    return tmp_path


FILES = {"a.py": "a = 1\n", "inner/b.txt": "b\n"}
OTHERS = {
    "another line": (FILES | {"a.py": "a = 2\n"}, "-a = 1\n+a = 2"),
    "a further file": (FILES | {"c.py": "c\n"}, "+c"),
    "a missing file": ({"a.py": "a = 1\n"}, "-b"),
    "no end of line": (FILES | {"a.py": "a = 1"}, ""),
}


def test_the_same_files_are_as_expected(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(golden, "REFRESHED", False)
    golden.expect_folder(folder, FILES)
    golden.expect_file(folder / "a.py", "a = 1\n")
    golden.expect_file(folder / "nowhere", "")


@pytest.mark.parametrize(("files", "shown"), OTHERS.values(), ids=OTHERS)
def test_other_files_are_not(folder: Path, files: dict[str, str], shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(golden, "REFRESHED", False)
    with pytest.raises(AssertionError) as caught:
        golden.expect_folder(folder, files)
    assert shown in str(caught.value)
    monkeypatch.setattr(golden, "REFRESHED", True)
    golden.expect_folder(folder, files)
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} == set(files)


def test_a_file_is_written_and_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new" / "said.txt"
    monkeypatch.setattr(golden, "REFRESHED", False)
    with pytest.raises(AssertionError):
        golden.expect_file(path, "words\n")
    monkeypatch.setattr(golden, "REFRESHED", True)
    golden.expect_file(path, "words\n")
    assert path.read_text() == "words\n"
    golden.expect_file(path, "")
    assert not path.exists()
