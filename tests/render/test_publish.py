"""`publish` does what its rules say, and touches nothing else."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import SpecError
from schemawright.publish import publish as publish_module
from schemawright.publish import staging
from schemawright.publish.changes import planned
from schemawright.publish.contents import OLD_MANIFEST
from schemawright.publish.publish import publish
from schemawright.publish.published import Published
from schemawright.publish.record import RECORD, read_record
from tests.render.conftest import HEADER, drift

ROOT = Path(__file__).resolve().parents[2]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and modes of POSIX")

Files = dict[str, str]
Pictures = Callable[[Path], Any]
Make = Callable[[Path, Path], None]


def refusal(files: Mapping[str, str], output: Path, *, force: bool = False) -> tuple[str, str]:
    """Code and message of the one error that publishing ends with."""
    with pytest.raises(SpecError) as caught:
        publish(files, output, force=force)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.help
    return diagnostic.code, diagnostic.message


def contents(folder: Path) -> Files:
    found = {p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()}
    return {path: text for path, text in found.items() if not path.startswith("__pycache__/")}


def recorded(folder: Path) -> set[str]:
    return set(read_record(folder).files)


def test_a_new_package_appears_whole_below_folders_that_are_made(tmp_path: Path, files: Files) -> None:
    output = tmp_path / "a" / "b" / "pets"
    done = publish(files, output)
    assert done == Published(tuple(sorted(files)), 0, ())
    assert contents(output) == files
    assert recorded(output) == set(files)
    assert os.listdir(output.parent) == ["pets"]


@posix_only
@pytest.mark.parametrize(("umask", "file_mode", "folder_mode"), [(0o002, 0o644, 0o775), (0o077, 0o600, 0o700)])
def test_modes_follow_the_umask(tmp_path: Path, files: Files, umask: int, file_mode: int, folder_mode: int) -> None:
    before = os.umask(umask)
    try:
        publish(files, tmp_path / "pets")
        publish(files | {"new.py": ""}, tmp_path / "pets")
    finally:
        os.umask(before)
    for path in (tmp_path / "pets").rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (folder_mode if path.is_dir() else file_mode), path


def test_a_second_run_touches_nothing(tmp_path: Path, files: Files, picture: Pictures) -> None:
    output = tmp_path / "pets"
    publish(files, output)
    before = picture(output)
    assert publish(files, output) == Published((), len(files), ())
    assert picture(output) == before


def test_only_what_differs_is_written(tmp_path: Path, files: Files, picture: Pictures) -> None:
    output = tmp_path / "pets"
    publish(files, output)
    before = picture(output)
    done = publish(files | {"pet.py": "class Pet:\n    pass\n", "parts/ear.py": "EARS = 2\n"}, output)
    assert done == Published(("parts/ear.py", "pet.py"), len(files) - 1, ())
    after = picture(output)
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {".", "parts", "pet.py", "parts/ear.py", "__pycache__", RECORD}
    assert contents(output)["pet.py"] == "class Pet:\n    pass\n"
    assert "parts/ear.py" in recorded(output)


def test_stale_files_go_with_their_bytecode_and_folders(tmp_path: Path, files: Files) -> None:
    output = tmp_path / "pets"
    publish(files | {"old.py": "", "parts/deep/er/x.py": "", "parts/deep/__init__.py": ""}, output)
    (output / "parts/deep/__pycache__").mkdir()
    (output / "parts/deep/__pycache__/__init__.cpython-311.pyc").write_bytes(b"bytecode")
    done = publish(files, output)
    assert done.removed == ("old.py", "parts/deep/__init__.py", "parts/deep/er/x.py")
    assert done.written == ()
    assert set(contents(output)) == set(files)
    assert not (output / "parts/deep").exists()


@posix_only
@pytest.mark.parametrize("path", ["pet.py", "."])
def test_what_cannot_be_read_is_said_to_be_so(tmp_path: Path, files: Files, kept_out: None, path: str) -> None:
    """And not that somebody else wrote the files."""
    publish(files, tmp_path / "pets")
    (tmp_path / "pets" / path).chmod(0o300 if path == "." else 0)
    expected = ("output-not-writable", f"{tmp_path / 'pets' / path} cannot be read or written: Permission denied")
    try:
        assert refusal({**files, "__init__.py": "x = 1\n"}, tmp_path / "pets") == expected
        with pytest.raises(SpecError, match="Permission denied"):
            drift(files, tmp_path / "pets")
    finally:
        (tmp_path / "pets").chmod(0o700)


@posix_only
def test_a_folder_of_others_inside_that_cannot_be_read_is_no_obstacle(
    tmp_path: Path, files: Files, kept_out: None
) -> None:
    publish(files, tmp_path / "pets")
    (tmp_path / "pets" / "mine").mkdir(mode=0)
    assert publish({**files, "pet.py": HEADER}, tmp_path / "pets").written == ("pet.py",)
    (tmp_path / "pets" / "mine").chmod(0o700)


def test_files_of_others_inside_a_package_stay(tmp_path: Path, files: Files) -> None:
    output = tmp_path / "pets"
    publish(files | {"parts/deep/x.py": ""}, output)
    (output / "parts/deep/notes.txt").write_text("mine")
    (output / "mine.py").write_text("mine")
    publish(files, output)
    assert contents(output) == {**files, "parts/deep/notes.txt": "mine", "mine.py": "mine"}
    assert drift(files, output) == ""


def test_a_stale_file_that_is_gone_already_is_no_news(tmp_path: Path, files: Files) -> None:
    output = tmp_path / "pets"
    publish(files | {"parts/deep/x.py": ""}, output)
    (output / "parts/deep/x.py").unlink()
    (output / "parts/deep").rmdir()
    assert publish(files, output).removed == ()
    assert recorded(output) == set(files)


FOREIGN: dict[str, tuple[Files, str]] = {
    "a file": ({"notes.txt": "mine"}, "notes.txt"),
    "a hidden file": ({".gitignore": "*"}, ".gitignore"),
    "a folder": ({"sub/x.py": "", "__pycache__/x.pyc": ""}, "sub"),
    "three": ({"a": "", "b": "", "c": ""}, "a, b, c"),
    "more than three": ({"a": "", "b": "", "c": "", "d": "", "e": ""}, "a, b, c and 2 more"),
    "a file of the package's own name": ({"__init__.py": ""}, "__init__.py"),
    "an old manifest beside it": ({OLD_MANIFEST: '{"generator": "other 1.0", "files": {}}', "x.py": ""}, "x.py"),
    "a record that leads out": ({RECORD: '{"form": 1, "files": {"../victim": ""}, "pending": {}}', "x.py": ""}, "x.py"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_folder_of_others_is_left_alone(tmp_path: Path, files: Files, picture: Pictures, name: str) -> None:
    present, named = FOREIGN[name]
    output = tmp_path / "pets"
    for path, text in present.items():
        (output / path).parent.mkdir(parents=True, exist_ok=True)
        (output / path).write_text(text)
    (tmp_path / "victim").write_text("mine")
    before = picture(tmp_path)
    code, message = refusal(files, output)
    assert code == "output-not-owned"
    assert message == f"{output} holds files that schemawright did not write: {named}"
    assert picture(tmp_path) == before


@pytest.mark.parametrize("present", [(), ("__pycache__",), (".schemawright-edit-0123456789abcdef",)])
def test_a_folder_without_anything_of_others_is_filled(tmp_path: Path, files: Files, present: tuple[str, ...]) -> None:
    output = tmp_path / "pets"
    output.mkdir()
    for name in present:
        (output / name).mkdir()
        (output / name / "x.pyc").write_text("")
    inode = output.stat().st_ino
    assert len(publish(files, output).written) == len(files)
    assert output.stat().st_ino == inode
    assert drift(files, output) == ""
    assert not list(output.glob(".schemawright-*"))


def test_a_file_in_the_way_is_not_overwritten(tmp_path: Path, files: Files, picture: Pictures) -> None:
    output = tmp_path / "pets"
    publish(files, output)
    (output / "dog.py").write_text("mine")
    before = picture(output)
    code, message = refusal(files | {"dog.py": "class Dog: ...\n", "pet.py": ""}, output)
    assert (code, message.rpartition(": ")[2]) == ("output-not-owned", "dog.py")
    assert picture(output) == before


def test_a_file_in_the_way_that_is_the_same_is_adopted(tmp_path: Path, files: Files) -> None:
    output = tmp_path / "pets"
    publish(files, output)
    (output / "dog.py").write_text("class Dog: ...\n")
    done = publish(files | {"dog.py": "class Dog: ...\n"}, output)
    assert done.written == ()
    assert "dog.py" in recorded(output)


def _out_is_link(output: Path, victim: Path) -> None:
    output.symlink_to(victim)


def _out_is_dangling(output: Path, victim: Path) -> None:
    output.symlink_to(victim / "nowhere")


def _out_is_file(output: Path, victim: Path) -> None:
    output.write_text("mine")


def _out_is_pipe(output: Path, victim: Path) -> None:
    os.mkfifo(output)


OUTPUTS: dict[Make, str] = {
    _out_is_link: "is a symbolic link",
    _out_is_dangling: "is a symbolic link",
    _out_is_file: "is not a folder",
    _out_is_pipe: "is not a folder",
}


@posix_only
@pytest.mark.parametrize("make", OUTPUTS)
def test_an_output_that_is_no_folder_is_refused(tmp_path: Path, files: Files, picture: Pictures, make: Make) -> None:
    output, victim = tmp_path / "pets", tmp_path / "victim"
    victim.mkdir()
    make(output, victim)
    before = picture(tmp_path)
    code, message = refusal(files, output)
    assert code == "output-unsafe"
    assert message == f"the output {output} {OUTPUTS[make]}"
    assert picture(tmp_path) == before
    with pytest.raises(SpecError):
        drift(files, output)


def _file_is_link(path: Path, victim: Path) -> None:
    path.symlink_to(victim / "own.py")


def _file_is_hard_link(path: Path, victim: Path) -> None:
    os.link(victim / "own.py", path)


def _file_is_folder(path: Path, victim: Path) -> None:
    path.mkdir()


def _file_is_pipe(path: Path, victim: Path) -> None:
    os.mkfifo(path)


def _folder_is_link(path: Path, victim: Path) -> None:
    for inner in path.parent.iterdir():
        inner.unlink()
    path.parent.rmdir()
    path.parent.symlink_to(victim)


def _folder_is_file(path: Path, victim: Path) -> None:
    for inner in path.parent.iterdir():
        inner.unlink()
    path.parent.rmdir()
    path.parent.write_text("mine")


INSIDE: dict[Make, tuple[str, str]] = {
    _file_is_link: ("parts/tail.py", "is a symbolic link"),
    _file_is_hard_link: ("parts/tail.py", "is a hard link to a file of other names too"),
    _file_is_folder: ("parts/tail.py", "is a folder where a file is needed"),
    _file_is_pipe: ("parts/tail.py", "is neither a regular file nor a folder"),
    _folder_is_link: ("parts", "is a symbolic link"),
    _folder_is_file: ("parts", "is a file where a folder is needed"),
}


@posix_only
@pytest.mark.parametrize("make", INSIDE)
def test_a_path_inside_that_is_no_file_of_ours_is_refused(
    tmp_path: Path, files: Files, picture: Pictures, make: Make
) -> None:
    output = _with_something_else_inside(tmp_path, files, make)
    before = picture(tmp_path)
    path, what = INSIDE[make]
    assert refusal(files, output, force=True) == ("output-unsafe", f"{output / path} {what}")
    assert picture(tmp_path) == before


@posix_only
@pytest.mark.parametrize("make", INSIDE)
def test_a_path_inside_that_is_no_file_of_ours_is_not_removed(
    tmp_path: Path, files: Files, picture: Pictures, make: Make
) -> None:
    """Where the package has such a file no more."""
    output = _with_something_else_inside(tmp_path, files, make)
    before = picture(tmp_path)
    publish({path: text for path, text in files.items() if not path.startswith("parts/")}, output)
    after = picture(tmp_path)
    ours = ("pets", "pets/__pycache__", f"pets/{RECORD}", "pets/parts", "pets/parts/__init__.py")
    assert {path: after.get(path) for path in before if path not in ours} == {
        path: found for path, found in before.items() if path not in ours
    }


def _with_something_else_inside(folder: Path, files: Files, make: Make) -> Path:
    """A package with something in the place of a file of it."""
    output, victim = folder / "pets", folder / "victim"
    publish(files, output)
    victim.mkdir()
    (victim / "own.py").write_text(f"{HEADER}mine")
    (output / "parts/tail.py").unlink()
    make(output / "parts/tail.py", victim)
    return output


@posix_only
def test_a_hard_link_that_need_not_be_written_is_no_obstacle(tmp_path: Path, files: Files) -> None:
    output = tmp_path / "pets"
    publish(files, output)
    os.link(output / "pet.py", tmp_path / "backup.py")
    assert publish(files | {"parts/tail.py": ""}, output).written == ("parts/tail.py",)


@pytest.mark.parametrize(
    "path",
    ["", "../x.py", "a/../../x.py", "/x.py", "a//b.py", "a\\b.py", "C:x.py", "a/", ".", "a\n", ".git/x", OLD_MANIFEST],
)
def test_a_path_that_could_lead_elsewhere_is_a_bug(tmp_path: Path, path: str) -> None:
    for function in (publish, planned, drift):
        with pytest.raises(ValueError, match="not a path of a package"):
            function({path: ""}, tmp_path / "pets")
    assert not list(tmp_path.iterdir())


def _failing(calls_before: int, error: OSError, real: Callable[..., Any]) -> Callable[..., Any]:
    calls = 0

    def replace(*arguments: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls > calls_before:
            raise error
        return real(*arguments)

    return replace


@pytest.mark.parametrize("calls_before", range(3))
def test_a_failure_midway_leaves_no_stage_and_can_be_repeated(
    tmp_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch, calls_before: int
) -> None:
    output = tmp_path / "pets"
    publish(files | {"old.py": ""}, output)
    wanted = files | {"pet.py": f"{HEADER}# new\n", "dog.py": f"{HEADER}# new\n"}
    with monkeypatch.context() as patch:
        patch.setattr(os, "replace", _failing(calls_before, OSError(errno.ENOSPC, "No space left"), os.replace))
        code, message = refusal(wanted, output)
    assert (code, message) == ("output-not-writable", f"{output} cannot be read or written: No space left")
    assert not list(tmp_path.rglob(".schemawright-*-*"))
    publish(wanted, output)
    assert drift(wanted, output) == ""
    assert set(contents(output)) == set(wanted)


def test_a_new_package_that_cannot_be_moved_is_not_there(
    tmp_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = PermissionError(errno.EACCES, "Permission denied")
    # The first is that of the record in the staged folder.
    monkeypatch.setattr(os, "replace", _failing(1, error, os.replace))
    code, _ = refusal(files, tmp_path / "pets")
    assert code == "output-not-writable"
    assert not list(tmp_path.iterdir())


def test_an_output_below_a_file_is_not_writable(tmp_path: Path, files: Files) -> None:
    (tmp_path / "file").write_text("mine")
    assert refusal(files, tmp_path / "file" / "sub" / "pets")[0] == "output-not-writable"
    assert refusal(files, tmp_path / "file" / "pets")[0] == "output-not-writable"


KILLED = """
import os, sys
from pathlib import Path
from schemawright.publish import publish as module

def dying(name, calls):
    real = getattr(os, name)
    def call(*arguments, **options):
        nonlocal calls
        if calls == 0:
            os._exit(9)
        calls -= 1
        return real(*arguments, **options)
    setattr(os, name, call)

name, calls, output = sys.argv[1:]
dying(name, int(calls))
module.publish({"__init__.py": "", "pet.py": "# new\\n", "dog.py": "# new\\n"}, Path(output))
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("exists", "call", "calls"), [(False, "replace", 1), *((True, "replace", n) for n in range(3)), (True, "rmdir", 0)]
)
def test_after_a_kill_the_next_run_succeeds(tmp_path: Path, exists: bool, call: str, calls: int) -> None:
    output = tmp_path / "pets"
    if exists:
        publish({"__init__.py": "", "pet.py": "# old\n", "old.py": ""}, output)
    argv = [sys.executable, "-c", KILLED, call, str(calls), str(output)]
    killed = subprocess.run(argv, cwd=ROOT, check=False, timeout=60)
    assert killed.returncode == 9
    assert list(tmp_path.rglob(".schemawright-*-*"))
    # Another version of the spec meets what the killed run left.
    wanted = {"__init__.py": "", "pet.py": "# newer\n", "dog.py": "# newer\n"}
    publish(wanted, output)
    assert drift(wanted, output) == ""
    assert set(contents(output)) == set(wanted)
    assert not list(tmp_path.rglob(".schemawright-*-*"))


@pytest.mark.slow
def test_runs_at_once_leave_the_package_of_one(tmp_path: Path) -> None:
    output = tmp_path / "pets"
    versions = [{f"m{n}.py": f"# {version}\n" for n in range(version, version + 9)} for version in range(6)]
    errors: list[BaseException] = []
    start = threading.Barrier(len(versions))

    def run(files: Files) -> None:
        start.wait()
        for _ in range(3):
            try:
                publish(files, output)
            except BaseException as error:
                errors.append(error)

    threads = [threading.Thread(target=run, args=(files,)) for files in versions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert [drift(files, output) for files in versions].count("") == 1
    assert os.listdir(tmp_path) == ["pets"]
    assert not list(output.glob(".schemawright-*-*"))


def test_without_locks_it_works_and_spares_stages_that_may_be_in_use(
    tmp_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def no_lock(folder: Path) -> Generator[bool]:
        yield False

    monkeypatch.setattr(publish_module, "exclusive", no_lock)
    output = tmp_path / "pets"
    others = tmp_path / ".schemawright-new-0123456789abcdef"
    others.mkdir()
    publish(files, output)
    publish(files | {"x.py": ""}, output)
    assert drift(files | {"x.py": ""}, output) == ""
    assert others.is_dir()


def test_only_stages_are_cleared_away(tmp_path: Path, files: Files) -> None:
    for name in (".schemawright-new-0123456789abcdef", ".schemawright-new-notes", ".schemawright"):
        (tmp_path / name).mkdir()
    publish(files, tmp_path / "pets")
    assert sorted(os.listdir(tmp_path)) == [".schemawright", ".schemawright-new-notes", "pets"]


def _with_crlf(output: Path) -> None:
    for path in output.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def test_line_ends_of_a_checkout_are_no_difference(tmp_path: Path, files: Files, picture: Pictures) -> None:
    output = tmp_path / "pets"
    publish(files, output)
    _with_crlf(output)
    before = picture(output)
    assert b"\r\n" in (output / "pet.py").read_bytes()
    assert drift(files, output) == ""
    assert publish(files, output) == Published((), len(files), ())
    assert picture(output) == before
    changed = files | {"pet.py": "class Pet:\n    age: int\n"}
    assert "-    name: str\n+    age: int\n" in drift(changed, output)
    assert publish(changed, output).written == ("pet.py",)
    assert (output / "pet.py").read_bytes() == b"class Pet:\n    age: int\n"


def test_a_package_that_is_not_there_is_one_line(tmp_path: Path, files: Files) -> None:
    assert drift(files, tmp_path / "pets") == "pets: the package is missing (5 files)\n"
    assert not list(tmp_path.iterdir())


TOP = f" {HEADER}"
DRIFTS: dict[str, tuple[str, str | None, str]] = {
    "changed": (
        "pet.py",
        f"{HEADER}class Pet:\n    name: int\n",
        f"--- a/pet.py\n+++ b/pet.py\n@@ -1,3 +1,3 @@\n{TOP} class Pet:\n-    name: int\n+    name: str\n",
    ),
    "missing": (
        "parts/tail.py",
        None,
        f"--- /dev/null\n+++ b/parts/tail.py\n@@ -0,0 +1,3 @@\n+{HEADER}+class Tail:\n+    pass\n",
    ),
    "missing and empty": ("py.typed", None, "--- /dev/null\n+++ b/py.typed\n"),
    "no line end": (
        "parts/__init__.py",
        HEADER.rstrip(),
        "--- a/parts/__init__.py\n+++ b/parts/__init__.py\n@@ -1 +1 @@\n"
        f"-{HEADER}\\ No newline at end of file\n+{HEADER}",
    ),
    "a form feed": (
        "parts/__init__.py",
        f"{HEADER}a\x0cb\n",
        f"--- a/parts/__init__.py\n+++ b/parts/__init__.py\n@@ -1,2 +1 @@\n{TOP}-a\x0cb\n",
    ),
}


@pytest.mark.parametrize("name", DRIFTS)
def test_drift_shows_what_a_run_would_change(tmp_path: Path, files: Files, picture: Pictures, name: str) -> None:
    path, text, expected = DRIFTS[name]
    output = tmp_path / "pets"
    publish(files, output)
    if text is None:
        (output / path).unlink()
    else:
        (output / path).write_text(text)
    before = picture(output)
    assert drift(files, output) == expected
    assert picture(output) == before
    publish(files, output, force=True)
    assert drift(files, output) == ""


def test_drift_shows_what_is_stale_and_what_is_not_utf_8(tmp_path: Path, files: Files) -> None:
    output = tmp_path / "pets"
    publish(files | {"old.py": "OLD = 1\n"}, output)
    (output / "pet.py").write_bytes(HEADER.encode() + b"\xff\n")
    shown = drift(files, output)
    assert "--- a/old.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-OLD = 1\n" in shown
    assert "-\\xff\n+class Pet:\n" in shown


def test_a_stale_empty_file_is_drift(tmp_path: Path, files: Files) -> None:
    output = tmp_path / "pets"
    publish(files | {"old.py": ""}, output)
    assert drift(files, output) == "--- a/old.py\n+++ /dev/null\n"


@posix_only
def test_a_run_that_never_ends_is_an_error_of_the_others(
    tmp_path: Path, files: Files, picture: Pictures, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(files, tmp_path / "pets")
    before = picture(tmp_path)
    monkeypatch.setattr(staging, "LOCK_SECONDS", 0.0)
    with staging.exclusive(tmp_path) as alone:
        assert alone
        code, message = refusal({**files, "pet.py": HEADER}, tmp_path / "pets")
    assert (code, message) == ("output-busy", f"another run is writing into {tmp_path} all the time")
    assert picture(tmp_path) == before
    publish({**files, "pet.py": HEADER}, tmp_path / "pets")


@pytest.mark.parametrize(
    ("winerror", "times", "moved"), [(32, 2, True), (5, 2, True), (None, 1, False), (32, 99, False)]
)
def test_a_file_that_windows_does_not_let_go_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, winerror: int | None, times: int, moved: bool
) -> None:
    real, left = os.replace, times

    def replace(source: Path, target: Path) -> None:
        nonlocal left
        left -= 1
        if left >= 0:
            error = PermissionError(errno.EACCES, "in use")
            error.__dict__["winerror"] = winerror
            raise error
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(staging, "MOVE_SECONDS", 0.1)
    (tmp_path / "new").write_text("new")
    if moved:
        staging.move(tmp_path / "new", tmp_path / "old")
    else:
        with pytest.raises(PermissionError):
            staging.move(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old").exists() is moved


def test_a_file_that_is_not_there_as_it_was_written_is_an_error(
    tmp_path: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on file systems that take writes before they have room for them."""
    real = os.stat

    def stat(path: Any, **options: Any) -> Any:
        status = real(path, **options)
        return os.stat_result((*status[:6], 0, *status[7:])) if str(path).endswith("pet.py") else status

    monkeypatch.setattr(os, "stat", stat)
    assert refusal(files, tmp_path / "pets")[0] == "output-not-writable"
    assert not (tmp_path / "pets").exists()
