"""Files of a revision: what git has, in repositories of all kinds, and what is said where git has nothing or fails."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from schemawright.diagnostics import SpecError
from schemawright.source import git_objects
from schemawright.source.git_objects import GitObjects
from schemawright.source.revisions import Revision

Git = Callable[..., str]
LIMIT = 1 << 20


@pytest.fixture(params=["sha1", "sha256"])
def git(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs git in an empty repository, which is the current folder."""
    monkeypatch.chdir(tmp_path)

    def git(*words: str | bytes, text: bytes | None = None) -> str:
        identity = ("-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false")
        return subprocess.run(["git", *identity, *words], input=text, capture_output=True, check=True).stdout.decode()

    git("init", "-q", f"--object-format={request.param}", ".")
    return git


def said(read: Callable[[], object]) -> tuple[str, str]:
    """The code and the message of the one error."""
    with pytest.raises(SpecError) as raised:
        read()
    (found,) = raised.value.diagnostics
    return found.code, found.message


def commit(git: Git, **files: str) -> None:
    for name, text in files.items():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")
    git("add", ".")
    git("commit", "-qm", "more")


def test_files_are_those_of_the_revision(git: Git, tmp_path: Path) -> None:
    commit(git, **{"a/b/c.txt": "one", "a/d.txt": "two", "e.txt": ""})
    git("tag", "-am", "a tag with a message", "v1")
    (tmp_path / "a/b/c.txt").write_text("changed")
    for name in ("HEAD", "v1", "HEAD^{/more}"):
        with Revision(name, tmp_path) as files:
            assert files.content("x", "a/b/c.txt", LIMIT) == b"one"
            assert files.content("x", str(tmp_path / "a/d.txt"), LIMIT) == b"two"
            assert files.content("x", "e.txt", LIMIT) == b""
            assert (files.is_folder("a/b"), files.is_folder("e.txt"), files.is_folder("")) == (True, False, True)
            assert (files.has("a"), files.has("none"), files.has("e.txt/x")) == (True, False, False)
            assert files.names_in("x", "a") == ["d.txt"]
            assert files.exists()


def test_names_need_not_be_text(git: Git, tmp_path: Path) -> None:
    blob = git("hash-object", "-w", "--stdin", text=b"odd").strip().encode()
    tree = git("mktree", "-z", text=b"100644 blob %s\t\xff\n \0" % blob).strip()
    commit_id = git("commit-tree", tree, "-m", "odd").strip()
    with Revision(commit_id, tmp_path) as files:
        (name,) = files.names_in("x", "")
        assert os.fsencode(name) == b"\xff\n "
        assert files.content("x", name, LIMIT) == b"odd"


def test_files_beyond_the_limit_are_not_read(git: Git, tmp_path: Path) -> None:
    commit(git, big="x" * 100_000, small="y")
    with Revision("HEAD", tmp_path) as files:
        for _ in range(2):
            assert said(lambda: files.content("x", "big", 99_999)) == ("file-too-large", "more than 99,999 bytes")
            assert files.content("x", "small", 1) == b"y"
        assert len(files.content("x", "big", 100_000)) == 100_000


def test_shallow_clones_say_so(git: Git, tmp_path: Path) -> None:
    commit(git, a="1")
    commit(git, a="2")
    git("clone", "-q", "--depth", "1", tmp_path.as_uri(), "shallow")
    with pytest.raises(SpecError) as raised, Revision("HEAD~1", tmp_path / "shallow") as files:
        files.content("x", "a", LIMIT)
    assert "git fetch --unshallow" in raised.value.diagnostics[0].help


def test_what_git_says_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with Revision("HEAD", tmp_path) as files:
        code, message = said(lambda: files.content("x", "a", LIMIT))
    assert code == "file-not-readable"
    assert message.startswith("git says: not a git repository")


def test_without_git_there_is_no_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with Revision("HEAD", tmp_path) as files:
        found = said(lambda: files.content("x", "a", LIMIT))
    assert found == ("file-not-readable", "git is not installed, or not on the path")


@pytest.mark.parametrize("script", ["sleep 60", "exit 0", "echo; sleep 60", "echo a blob 5; echo a"])
def test_a_git_that_does_not_answer_is_not_waited_for(
    script: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "git").write_text(f"#!/bin/sh\nexec 2>/dev/null\n{script}\n", "utf-8")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(git_objects, "GIT_SECONDS", 0.3)
    with Revision("HEAD", tmp_path) as files:
        assert said(lambda: files.content("x", "a", LIMIT))[0] in ("file-not-readable", "file-not-found")


def test_names_of_objects_are_lines(git: Git, tmp_path: Path) -> None:
    commit(git, a="1")
    objects = GitObjects(tmp_path)
    assert [objects.read(name, LIMIT) for name in ("", "HEAD\nHEAD", "HEAD\0", "none")] == [None] * 4
    found = objects.read("HEAD:a", LIMIT)
    assert found is not None
    assert (found.kind, found.content) == ("blob", b"1")
    objects.close()
