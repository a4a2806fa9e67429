"""A workspace reads what the user named, what lies beside it, and nothing else."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from schemawright.budgets import Budgets
from schemawright.diagnostics import SpecError
from schemawright.source.documents import Syntax
from schemawright.source.workspace import Workspace

Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with specs/ and, beside it, other/."""
    for path, text in {
        "specs/main.yaml": "a: 1",
        "specs/part.json": '{"b": 2}',
        "specs/my:part.json": '{"b": 2}',
        "specs/sub/inner.yaml": "c: 3",
        "specs/sub/é x#.yaml": "d: 4",
        "specs/docs/B.md": "# B",
        "specs/docs/A.md": "# A",
        "specs/docs/notes.txt": "no page",
        "specs/docs/sub/C.md": "# C",
        "specs/bad.json": '{"secret": 1,\n secret',
        "other/far.yaml": "e: 5",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "typed",
    ["specs/main.yaml", "./specs/main.yaml", "specs/../specs/main.yaml"],
)
def test_a_spec_is_called_as_typed(typed: str, folder: Path) -> None:
    document = Workspace().open(typed)
    assert (document.name, document.path, document.data) == (typed, folder.resolve() / "specs/main.yaml", {"a": 1})


def test_a_spec_may_be_a_path(folder: Path) -> None:
    document = Workspace().open(folder / "specs" / "main.yaml")
    assert document.name == (folder / "specs" / "main.yaml").as_posix()


@pytest.mark.parametrize(
    ("reference", "name", "data"),
    [
        ("part.json", "specs/part.json", {"b": 2}),
        ("./part.json#/b", "specs/part.json", {"b": 2}),
        ("sub/inner.yaml", "specs/sub/inner.yaml", {"c": 3}),
        ("sub\\inner.yaml", "specs/sub/inner.yaml", {"c": 3}),
        ("./my:part.json", "specs/my:part.json", {"b": 2}),
        ("sub/../part.json", "specs/part.json", {"b": 2}),
        ("../specs/part.json", "specs/part.json", {"b": 2}),
        ("sub/%C3%A9%20x%23.yaml", "specs/sub/é x#.yaml", {"d": 4}),
        ("main.yaml#/a", "specs/main.yaml", {"a": 1}),
        ("#/a", "specs/main.yaml", {"a": 1}),
        ("", "specs/main.yaml", {"a": 1}),
    ],
)
def test_a_reference_means(reference: str, name: str, data: object) -> None:
    workspace = Workspace()
    document = workspace.open_relative(workspace.open("specs/main.yaml"), reference)
    assert (document.name, document.data) == (name, data)


def test_references_start_at_the_file_they_stand_in() -> None:
    workspace = Workspace()
    inner = workspace.open_relative(workspace.open("specs/main.yaml"), "sub/inner.yaml")
    assert workspace.open_relative(inner, "../part.json").name == "specs/part.json"


def test_names_are_relative_to_the_folder_of_the_spec(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.chdir(folder / "specs")
    workspace = Workspace()
    main = workspace.open("main.yaml")
    assert workspace.open_relative(main, "sub/inner.yaml").name == "sub/inner.yaml"
    assert (
        workspace.open_relative(main, str(folder / "specs/part.json")).name == (folder / "specs/part.json").as_posix()
    )


def test_a_file_is_read_once_and_in_order(folder: Path) -> None:
    workspace = Workspace()
    main = workspace.open("specs/main.yaml")
    part = workspace.open_relative(main, "part.json")
    (folder / "specs/part.json").unlink()
    assert workspace.open_relative(main, "sub/../part.json") is part
    assert workspace.open("specs/part.json") is part
    assert workspace.documents == (main, part)


@pytest.mark.parametrize(
    ("reference", "code", "help"),
    [
        ("../other/far.yaml", "outside-folder", "--allow-path"),
        ("../other/missing.yaml", "outside-folder", "--allow-path"),
        ("..", "outside-folder", "--allow-path"),
        ("%2e%2e/other/far.yaml", "outside-folder", "--allow-path"),
        ("sub/../../other/far.yaml", "outside-folder", "--allow-path"),
        ("/etc/passwd", "outside-folder", "--allow-path"),
        ("../specs-twin/x.yaml", "outside-folder", "--allow-path"),
        ("link.yaml", "outside-folder", "--allow-path"),
        ("linked/far.yaml", "outside-folder", "--allow-path"),
        ("http://127.0.0.1/x.yaml", "remote-reference", "--allow-origin"),
        ("HTTPS://example.com/x.yaml#/a", "remote-reference", "--allow-origin"),
        ("ftp://example.com/x", "remote-reference", "--allow-origin"),
        ("jar:file:///x.jar!/y", "remote-reference", "--allow-origin"),
        ("//example.com/x.yaml", "remote-reference", "--allow-origin"),
        ("%2F%2Fexample.com/x.yaml", "remote-reference", "--allow-origin"),
        ("\\\\example.com\\x.yaml", "remote-reference", "--allow-origin"),
        ("urn:example:x", "remote-reference", "--allow-origin"),
        ("file:///etc/passwd", "remote-reference", "relative"),
        ("File:part.json", "remote-reference", "relative"),
        (" http://example.com/x.yaml", "remote-reference", "--allow-origin"),
        ("ht\ntp://example.com/x.yaml", "remote-reference", "--allow-origin"),
        (" http://me:hunter@example.com/x.yaml", "remote-reference", "--allow-origin"),
        ("ftp://me:hunter@example.com/x.yaml", "remote-reference", "--allow-origin"),
        ("//me:hunter/2@example.com/x.yaml", "remote-reference", "--allow-origin"),
        ("file://me:hunter@example.com/x.yaml", "remote-reference", "relative"),
        ("C:/specs/part.json", "remote-reference", "--allow-origin"),
        ("C:\\specs\\part.json", "remote-reference", "--allow-origin"),
        ("a:part.json", "remote-reference", "--allow-origin"),
        ("..\\other\\far.yaml", "outside-folder", "--allow-path"),
        ("missing.yaml", "file-not-found", ""),
        ("main.yaml/x", "file-not-found", ""),
        ("nul%00.yaml", "outside-folder", "NUL"),
        ("/etc/passwd%00.json", "outside-folder", "NUL"),
        ("../../etc/passwd\0.json", "outside-folder", "NUL"),
        ("%66ile:///etc/passwd", "remote-reference", "relative"),
        ("file%3A///etc/passwd", "remote-reference", "relative"),
        ("%46%49%4C%45%3a%2F%2F/etc/passwd", "remote-reference", "relative"),
        ("http%3A//127.0.0.1/x", "remote-reference", "--allow-origin"),
        ("%68ttp://127.0.0.1/x", "remote-reference", "--allow-origin"),
        ("%20ht%09tp:%5C%5C127.0.0.1/x", "remote-reference", "--allow-origin"),
        ("a%3Ab.yaml", "file-not-found", ""),
        ("half\ud800.yaml", "file-not-found", ""),
        ("n" * 5000, "file-not-found", ""),
        ("sub", "file-not-readable", ""),
        ("sub/", "file-not-readable", ""),
        (".", "file-not-readable", ""),
        ("pipe", "file-not-readable", ""),
        ("loop.yaml", "file-not-readable", ""),
    ],
)
def test_a_reference_is_refused(reference: str, code: str, help: str, folder: Path, refusal: Refusal) -> None:
    (folder / "specs/link.yaml").symlink_to(folder / "other/far.yaml")
    (folder / "specs/linked").symlink_to(folder / "other")
    (folder / "specs/loop.yaml").symlink_to("loop.yaml")
    os.mkfifo(folder / "specs/pipe")
    (folder / "specs-twin").mkdir()
    workspace = Workspace()
    main = workspace.open("specs/main.yaml")
    ((found, _, line, _, _, text),) = refusal(lambda: workspace.open_relative(main, reference))
    assert (found, line) == (code, 0)
    assert help in text
    assert "hunter" not in text
    assert workspace.documents == (main,)


def test_a_link_inside_the_folder_is_followed(folder: Path) -> None:
    (folder / "specs/link.yaml").symlink_to("sub/inner.yaml")
    workspace = Workspace()
    assert workspace.open_relative(workspace.open("specs/main.yaml"), "link.yaml").data == {"c": 3}


def mirrored(real: Path, into: Path) -> None:
    """A tree of folders with a link to each file, as the sandboxes of build systems have them."""
    for path in sorted(real.rglob("*")):
        if path.is_file():
            link = into / path.relative_to(real)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(path)


def test_a_tree_of_links_is_read_as_the_tree_behind_it(folder: Path, refusal: Refusal) -> None:
    mirrored(folder / "specs", folder / "sandbox/specs")
    mirrored(folder / "other", folder / "sandbox/other")
    workspace = Workspace(allow_paths=(Path("sandbox/other"),))
    main = workspace.open("sandbox/specs/main.yaml")
    assert workspace.open_relative(main, "sub/inner.yaml").data == {"c": 3}
    assert workspace.open_relative(main, "../other/far.yaml").data == {"e": 5}
    assert workspace.open_relative(main, "part.json").name == "sandbox/specs/part.json"
    strict = Workspace()
    main = strict.open("sandbox/specs/main.yaml")
    ((code, *_),) = refusal(lambda: strict.open_relative(main, "../other/far.yaml"))
    assert code == "outside-folder"


@pytest.mark.parametrize("target", ["other/far.yaml", "specs/sub/inner.yaml"])
def test_a_link_that_is_no_part_of_such_a_tree_is_refused(target: str, folder: Path, refusal: Refusal) -> None:
    (folder / "sandbox").mkdir()
    (folder / "sandbox/main.yaml").symlink_to(folder / "specs/main.yaml")
    (folder / "sandbox/link.yaml").symlink_to(folder / target)
    workspace = Workspace()
    main = workspace.open("sandbox/main.yaml")
    ((code, *_),) = refusal(lambda: workspace.open_relative(main, "link.yaml"))
    assert code == "outside-folder"


def test_the_names_that_a_document_is_asked_for_by_are_kept(folder: Path) -> None:
    (folder / "specs/link.yaml").symlink_to("sub/inner.yaml")
    workspace = Workspace()
    main = workspace.open("specs/main.yaml")
    for reference in ("sub/inner.yaml", "link.yaml", "sub/../link.yaml", "missing.yaml"):
        with suppress(SpecError):
            workspace.open_relative(main, reference)
    found = {document.name: (document.other_names, document.data) for document in workspace.read()}
    assert found == {"specs/main.yaml": ((), None), "specs/sub/inner.yaml": (("specs/link.yaml",), None)}


def test_an_allowed_folder_is_open_to_references(folder: Path) -> None:
    workspace = Workspace(allow_paths=(Path("other"),))
    document = workspace.open_relative(workspace.open("specs/main.yaml"), "../other/far.yaml")
    assert (document.name, document.data) == ("other/far.yaml", {"e": 5})


def test_the_folder_of_every_spec_is_open_to_references() -> None:
    workspace = Workspace()
    main = workspace.open("specs/main.yaml")
    workspace.open("other/far.yaml")
    assert workspace.open_relative(main, "../other/far.yaml").data == {"e": 5}


def test_the_folder_of_a_reference_is_not(refusal: Refusal) -> None:
    workspace = Workspace(allow_paths=(Path("other/far.yaml"),))
    far = workspace.open_relative(workspace.open("specs/main.yaml"), "../other/far.yaml")
    assert refusal(lambda: workspace.open_relative(far, "near.yaml"))[0][0] == "outside-folder"


def test_an_error_inside_a_referenced_file_has_its_place_and_not_its_content(refusal: Refusal) -> None:
    workspace = Workspace()
    main = workspace.open("specs/main.yaml")
    ((code, file, line, column, _, text),) = refusal(lambda: workspace.open_relative(main, "bad.json"))
    assert (code, file, line, column) == ("syntax", "specs/bad.json", 2, 2)
    assert "secret" not in text


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("missing.yaml", "file-not-found"),
        ("specs/main.yaml/x", "file-not-found"),
        ("", "file-not-found"),
        ("nul\0.yaml", "file-not-found"),
        ("specs", "file-not-readable"),
        ("pipe.yaml", "file-not-readable"),
        ("/dev/null", "file-not-readable"),
        ("dangling.yaml", "file-not-found"),
        ("empty.yaml", "not-a-spec"),
        ("binary.yaml", "encoding"),
    ],
)
def test_a_file_is_refused(typed: str, code: str, folder: Path, refusal: Refusal) -> None:
    os.mkfifo(folder / "pipe.yaml")
    (folder / "dangling.yaml").symlink_to("missing")
    (folder / "empty.yaml").touch()
    (folder / "binary.yaml").write_bytes(b"\x1f\x8b\x08\x00")
    ((found, file, *_),) = refusal(lambda: Workspace().open(typed))
    assert (found, file) == (code, typed)


def test_a_file_without_permission_is_refused(monkeypatch: pytest.MonkeyPatch, refusal: Refusal) -> None:
    def forbidden(path: str, flags: int) -> int:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "open", forbidden)
    ((code, _, _, _, _, text),) = refusal(lambda: Workspace().open("specs/main.yaml"))
    assert (code, "Permission denied" in text) == ("file-not-readable", True)


@pytest.mark.parametrize(
    ("budgets", "code"),
    [
        (Budgets(file_bytes=7), "file-too-large"),
        (Budgets(total_bytes=11), "file-too-large"),
        (Budgets(files=1), "too-big"),
    ],
)
def test_a_budget_is_kept(budgets: Budgets, code: str, refusal: Refusal) -> None:
    workspace = Workspace(budgets)
    main = workspace.open("specs/main.yaml")
    ((found, file, *_),) = refusal(lambda: workspace.open_relative(main, "part.json"))
    assert (found, file) == (code, "specs/part.json")


def test_the_size_that_a_file_has_is_not_believed(monkeypatch: pytest.MonkeyPatch, refusal: Refusal) -> None:
    def endless(descriptor: int, count: int) -> bytes:
        return b"x" * min(count, 4)

    monkeypatch.setattr(os, "read", endless)
    assert refusal(lambda: Workspace(Budgets(file_bytes=100)).open("specs/main.yaml"))[0][0] == "file-too-large"


def test_inputs_within_the_budgets_are_read() -> None:
    workspace = Workspace(Budgets(file_bytes=8, total_bytes=12, files=2))
    assert workspace.open_relative(workspace.open("specs/main.yaml"), "part.json").data == {"b": 2}


class TestStandardInput:
    """The name - ."""

    @pytest.fixture(autouse=True)
    def stdin(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO('{"é": 1}\r\n'.encode())))

    def test_is_read_once(self) -> None:
        workspace = Workspace()
        document = workspace.open("-")
        assert (document.name, document.path, document.data) == ("-", None, {"é": 1})
        assert document.text == '{"é": 1}\n'
        assert workspace.open("-") is document
        assert workspace.documents == (document,)

    def test_has_a_budget(self, refusal: Refusal) -> None:
        assert refusal(lambda: Workspace(Budgets(file_bytes=10)).open("-"))[0][0] == "file-too-large"
        assert Workspace(Budgets(file_bytes=11)).documents == ()

    def test_has_no_folder(self, refusal: Refusal) -> None:
        workspace = Workspace()
        document = workspace.open("-")
        ((code, *_, text),) = refusal(lambda: workspace.open_relative(document, "specs/part.json"))
        assert (code, "instead of -" in text) == ("outside-folder", True)
        assert workspace.open_relative(document, "#/a") is document

    def test_may_be_closed(self, monkeypatch: pytest.MonkeyPatch, refusal: Refusal) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert refusal(lambda: Workspace().open("-"))[0][0] == "file-not-readable"


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["specs/docs"], ["specs/docs/A.md", "specs/docs/B.md"]),
        (["specs/docs/"], ["specs/docs/A.md", "specs/docs/B.md"]),
        (["specs/docs/B.md", "specs/docs/A.md"], ["specs/docs/A.md", "specs/docs/B.md"]),
        (["specs/docs/B.md", "specs/docs"], ["specs/docs/A.md", "specs/docs/B.md"]),
        (["specs/docs/sub", "specs/docs/A.md"], ["specs/docs/A.md", "specs/docs/sub/C.md"]),
    ],
)
def test_pages_are_sorted_by_name(paths: list[str], names: list[str]) -> None:
    pages = Workspace().pages(paths)
    assert [page.name for page in pages] == names
    assert {page.syntax for page in pages} == {Syntax.MARKDOWN}


def test_the_working_folder_may_hold_the_pages(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.chdir(folder / "specs/docs")
    assert [page.name for page in Workspace().pages(["."])] == ["A.md", "B.md"]


def test_a_folder_named_like_a_page_is_no_page(folder: Path) -> None:
    (folder / "specs/docs/Z.md").mkdir()
    assert [page.text for page in Workspace().pages(["specs/docs"])] == ["# A", "# B"]


@pytest.mark.parametrize(
    ("paths", "code", "file"),
    [
        (["other"], "not-a-spec", "other"),
        (["missing"], "file-not-found", "missing"),
        (["linked"], "outside-folder", "linked/far.md"),
        (["dangling"], "file-not-found", "dangling/x.md"),
        (["piped"], "file-not-readable", "piped/x.md"),
    ],
)
def test_pages_are_refused(paths: list[str], code: str, file: str, folder: Path, refusal: Refusal) -> None:
    for name in ("linked", "dangling", "piped"):
        (folder / name).mkdir()
    (folder / "linked/far.md").symlink_to(folder / "other/far.yaml")
    (folder / "dangling/x.md").symlink_to("missing.md")
    os.mkfifo(folder / "piped/x.md")
    ((found, at, *_),) = refusal(lambda: Workspace().pages(paths))
    assert (found, at) == (code, file)
