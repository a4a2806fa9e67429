"""Packages in git: a merge, a checkout and an edit are told apart, and nothing that only one person has is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from schemawright.diagnostics import SpecError
from schemawright.project.git_attributes import git_attributes
from schemawright.publish.publish import publish
from schemawright.publish.record import RECORD
from tests.render.conftest import HEADER

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

Git = Callable[..., str]
Files = dict[str, str]


@pytest.fixture
def output(tmp_path: Path, git: Git) -> Path:
    """The folder of a package in a repository of its own."""
    git("init", "-q", "-b", "main")
    (tmp_path / ".gitignore").write_text("__pycache__/\n")
    return tmp_path / "src" / "pets"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("HOME", str(tmp_path))

    def git(*words: str, fails: bool = False) -> str:
        command = ("git", "-c", "user.name=a", "-c", "user.email=a@example.com", *words)
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode != 0) is fails, done.stdout + done.stderr
        return done.stdout

    return git


def commit(git: Git) -> None:
    git("add", "-A")
    git("commit", "-q", "-m", "x")


def module(*names: str) -> str:
    return HEADER + "".join(f"{name} = 1\n" for name in names)


def two_branches(git: Git, output: Path, one: Files, two: Files, pet: str = f"{HEADER}A = 1\n") -> None:
    """A branch `one`, and a branch `two` that is checked out, both made of a package with `pet.py` alone."""
    publish({"pet.py": pet}, output)
    commit(git)
    git("checkout", "-q", "-b", "one")
    publish(one, output)
    commit(git)
    git("checkout", "-q", "-b", "two", "main")
    publish(two, output)
    commit(git)


def test_what_a_checkout_brings_is_no_edit(git: Git, output: Path) -> None:
    two_branches(git, output, {"pet.py": module("A", "B")}, {"pet.py": module("A", "C")})
    git("checkout", "-q", "one")
    assert publish({"pet.py": module("A")}, output).written == ("pet.py",)


def test_what_a_merge_brings_is_no_edit(git: Git, output: Path) -> None:
    one, two = module("X", "A", "B", "C"), module("A", "B", "C", "Y")
    two_branches(git, output, {"pet.py": one}, {"pet.py": two}, module("A", "B", "C"))
    git("merge", "-q", "one")
    assert (output / "pet.py").read_text() == module("X", "A", "B", "C", "Y")
    assert publish({"pet.py": module("A")}, output).written == ("pet.py",)


def test_a_conflict_is_written_over(git: Git, output: Path) -> None:
    two_branches(git, output, {"pet.py": module("B")}, {"pet.py": module("C")})
    git("merge", "-q", "one", fails=True)
    assert "<<<<<<<" in (output / "pet.py").read_text()
    wanted = {"pet.py": module("B", "C")}
    assert publish(wanted, output).written == ("pet.py",)
    assert (output / "pet.py").read_text() == wanted["pet.py"]


def test_a_conflict_that_was_resolved_by_hand_is_written_over(git: Git, output: Path) -> None:
    two_branches(git, output, {"pet.py": module("B")}, {"pet.py": module("C")})
    git("merge", "-q", "one", fails=True)
    (output / "pet.py").write_text(module("C", "B"))
    assert publish({"pet.py": module("B", "C")}, output).written == ("pet.py",)


def test_a_file_that_one_side_removed_goes_and_one_that_is_needed_comes_back(git: Git, output: Path) -> None:
    two_branches(git, output, {"pet.py": module("A"), "dog.py": module("D")}, {"dog.py": module("D", "E")})
    git("merge", "-q", "one", fails=True)
    assert publish({"pet.py": module("A")}, output).removed == ("dog.py",)
    assert (output / "pet.py").read_text() == module("A")


@pytest.mark.parametrize("staged", [False, True])
@pytest.mark.parametrize("stale", [False, True])
def test_an_edit_is_kept_as_long_as_git_has_no_copy(git: Git, output: Path, staged: bool, stale: bool) -> None:
    publish({"pet.py": module("A"), "dog.py": module("D")}, output)
    commit(git)
    (output / "dog.py").write_text(module("D", "mine"))
    if staged:
        git("add", "-A")
    done = publish({"pet.py": module("A"), **({} if stale else {"dog.py": module("D", "E")})}, output)
    assert (done.written, done.removed, done.kept) == (
        () if stale or not staged else ("dog.py",),
        ("dog.py",) if stale and staged else (),
        () if staged else ("dog.py",),
    )
    assert (output / "dog.py").exists() is (not (stale and staged))


@pytest.mark.parametrize("committed", [False, True])
def test_an_edit_that_loses_the_header_is_an_edit_unless_git_has_it(git: Git, output: Path, committed: bool) -> None:
    """Who commits a file in the place of one of the package means it to be there."""
    publish({"pet.py": module("A"), "dog.py": module("D")}, output)
    commit(git)
    (output / "dog.py").write_text("mine = 1\n")
    wanted = {"pet.py": module("B"), "dog.py": module("D")}
    if committed:
        commit(git)
        with pytest.raises(SpecError, match="did not write: dog"):
            publish(wanted, output, force=True)
        assert (output / "dog.py").read_text() == "mine = 1\n"
    else:
        done = publish(wanted, output)
        assert (done.written, done.kept) == (("pet.py",), ("dog.py",))
        assert publish(wanted, output, force=True).written == ("dog.py",)


def test_a_copy_with_the_header_is_kept_where_nobody_else_has_it(git: Git, output: Path) -> None:
    publish({"pet.py": module("A")}, output)
    shutil.copy(output / "pet.py", output / "mine.py")
    for files in ({"pet.py": module("A")}, {"pet.py": module("B")}):
        assert publish(files, output).kept == ("mine.py",)
    assert publish({"pet.py": module("B")}, output, force=True).removed == ("mine.py",)


def test_without_git_every_change_is_an_edit_but_for_conflicts(
    git: Git, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    two_branches(git, output, {"pet.py": module("B")}, {"pet.py": module("C")})
    git("checkout", "-q", "one")
    monkeypatch.setenv("PATH", "")
    assert publish({"pet.py": module("D")}, output).kept == ("pet.py",)
    (output / "pet.py").write_text(f"<<<<<<< a\n{module('A')}=======\n{module('B')}>>>>>>> b\n")
    assert publish({"pet.py": module("D")}, output).written == ("pet.py",)


def test_without_a_record_nothing_is_an_edit(git: Git, output: Path) -> None:
    publish({"pet.py": module("A"), "dog.py": module("D")}, output)
    (output / RECORD).unlink()
    (output / "pet.py").write_text(module("mine"))
    done = publish({"pet.py": module("B")}, output)
    assert (done.written, done.removed, done.kept) == (("pet.py",), ("dog.py",), ())


def test_a_package_inside_a_package_is_not_ours(output: Path, files: Files) -> None:
    """An output that holds other outputs, as on a command line with a part of the path left out."""
    publish(files, output / "inner")
    publish({"__init__.py": HEADER}, output / "other")
    (output / "other" / "__init__.py").write_text(f"<<<<<<< a\n{files['__init__.py']}>>>>>>> b\n")
    (output / "__init__.py").write_text(HEADER)
    assert publish({"__init__.py": HEADER}, output).removed == ()
    assert (output / "inner" / "pet.py").exists()


@pytest.mark.parametrize("folder", ["src/pets", "my src/pets", "a[b]c/x*y/pets", 'qu"o te/pets', "#x/pets", "ü/pets"])
def test_attributes_name_the_packages(git: Git, tmp_path: Path, folder: str) -> None:
    git("init", "-q")
    (tmp_path / ".gitattributes").write_text(git_attributes([folder, "other"]))
    paths = (f"{folder}/__init__.py", f"{folder}/deep/x.py", f"{folder}2/__init__.py", f"deep/{folder}/__init__.py")
    found = git("check-attr", "-z", "merge", "linguist-generated", "--", *paths).split("\0")
    values = {(found[n], found[n + 1]): found[n + 2] for n in range(0, len(found) - 1, 3)}
    unset = {"merge": "unspecified", "linguist-generated": "unspecified"}
    assert [{name: values[path, name] for name in unset} for path in paths] == [
        {"merge": "union", "linguist-generated": "set"},
        {"merge": "unspecified", "linguist-generated": "set"},
        unset,
        unset,
    ]
