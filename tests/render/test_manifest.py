"""A manifest is sorted, read back as it was written, and not believed when it is not ours."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright import __version__
from schemawright.publish.manifest import MANIFEST, digest, is_package_path, manifest_text, owned_files


def test_the_text_is_sorted_and_ends_with_a_line_end() -> None:
    text = manifest_text({"b.py": "2", "a/x.py": "1"})
    generator = f'{{\n  "generator": "schemawright {__version__}",\n'
    assert text == generator + '  "files": {\n    "a/x.py": "1",\n    "b.py": "2"\n  }\n}\n'


def test_digests_do_not_depend_on_line_ends() -> None:
    assert digest(b"a\r\nb\r\n") == digest(b"a\nb\n") != digest(b"ab\n")
    assert digest(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pets")


SEGMENTS = st.from_regex(r"[A-Za-z0-9_][A-Za-z0-9_.]{0,8}", fullmatch=True)


@given(st.dictionaries(st.lists(SEGMENTS, min_size=1, max_size=4).map("/".join), st.text(), max_size=6))
def test_what_is_written_is_read_back(folder: Path, digests: dict[str, str]) -> None:
    (folder / MANIFEST).write_text(manifest_text(digests))
    assert owned_files(folder) == digests


@given(st.text(alphabet="./\\~:a_C \n\x00", max_size=12))
def test_a_path_that_passes_stays_inside(path: str) -> None:
    if is_package_path(path):
        inside = os.path.normpath(os.path.join("/out", path))
        assert inside.startswith("/out/")
        assert inside == "/out/" + path
        assert "\\" not in path


OURS = "schemawright 0.1.0"
NOT_OURS: dict[str, str | bytes] = {
    "not JSON": "{",
    "not UTF-8": b'{"generator": "\xff"}',
    "not an object": "[]",
    "nested too deeply": "[" * 100_000,
    "no generator": json.dumps({"files": {}}),
    "another generator": json.dumps({"generator": "schemawrights 1", "files": {}}),
    "a generator of the wrong kind": json.dumps({"generator": 1, "files": {}}),
    "no files": json.dumps({"generator": OURS}),
    "files of the wrong kind": json.dumps({"generator": OURS, "files": ["a.py"]}),
    "a digest of the wrong kind": json.dumps({"generator": OURS, "files": {"a.py": 1}}),
    **{
        f"the path {path!r}": json.dumps({"generator": OURS, "files": {"a.py": "", path: ""}})
        for path in ("../x", "a/../x", "/etc/x", "a\\b", "C:/x", "", ".", "..", ".git/config", "a//b", "a/", MANIFEST)
    },
}


@pytest.mark.parametrize("name", NOT_OURS)
def test_a_manifest_that_is_not_ours_owns_nothing(tmp_path: Path, name: str) -> None:
    content = NOT_OURS[name]
    (tmp_path / MANIFEST).write_bytes(content if isinstance(content, bytes) else content.encode())
    assert owned_files(tmp_path) is None


def test_without_a_manifest_nothing_is_owned(tmp_path: Path) -> None:
    assert owned_files(tmp_path) is None
    (tmp_path / MANIFEST).mkdir()
    assert owned_files(tmp_path) is None


def test_a_manifest_that_cannot_be_read_is_not_taken_for_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / MANIFEST).write_text(manifest_text({"a.py": ""}))
    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(PermissionError):
        owned_files(tmp_path)


def test_a_link_is_no_manifest(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text(manifest_text({"a.py": ""}))
    (tmp_path / MANIFEST).symlink_to(tmp_path / "real.json")
    assert owned_files(tmp_path) is None


def test_members_of_a_later_version_do_no_harm(tmp_path: Path) -> None:
    content = {"generator": "schemawright 9.0", "files": {"a.py": "1"}, "inputs": []}
    (tmp_path / MANIFEST).write_text(json.dumps(content))
    assert owned_files(tmp_path) == {"a.py": "1"}
