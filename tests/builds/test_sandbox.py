"""The same bytes in a sandbox as those of remote execution: another user, folder, locale and time zone, inputs that are
links and cannot be written, a home that cannot be written either, and no network.

In: specs of this checkout, and Linux's namespaces. Not here: Bazel's own sandbox (`test_bazel`).
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builds.conftest import ROOT, package_files

SANDBOX = ["unshare", "--user", "--map-user=1234", "--map-group=1234", "--net", "--ipc", "--uts", "--"]
"""A user that nobody knows and that has no rights but those of the owner of the files; no network but a loopback that
is down."""


def can_be_made() -> bool:
    """Whether this machine lets a process into such a sandbox."""
    return bool(shutil.which("unshare")) and subprocess.run([*SANDBOX, "true"], capture_output=True).returncode == 0


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux" or not can_be_made(), reason="there are no namespaces for a sandbox"),
]

CASES = {
    "a spec of two files": (ROOT / "examples/specs", ["shop.yaml"], ["--strict"]),
    "the reference definition": (ROOT / "specs", ["azure_openai.yaml"], ["--streams", "true", "--verify"]),
    "pages": (ROOT / "specs/azure_openai_docs", ["."], []),
}


def sealed(folder: Path) -> None:
    """Let nobody write below a folder."""
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o555 if path.is_dir() else 0o444)


def opened(folder: Path) -> None:
    """Let the owner write below a folder again, so that it can be removed."""
    for path in (folder, *folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


def mirrored(real: Path, into: Path) -> None:
    """A tree of folders with a link to each file."""
    for path in real.rglob("*"):
        if path.is_file():
            link = into / path.relative_to(real)
            link.parent.mkdir(parents=True, exist_ok=True)
            link.symlink_to(path)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("links", [False, True], ids=["files", "links"])
def test_the_bytes_are_the_same(case: str, links: bool, tmp_path: Path, site: Path) -> None:
    source, specs, options = CASES[case]
    if links and specs == ["."]:
        specs = sorted(path.name for path in source.glob("*.md"))  # links in a folder may not lead out of it
    words = [*specs, "--no-record", "--quiet", *options, "-o"]
    plain = [sys.executable, "-m", "schemawright", "generate", *words, str(tmp_path / "plain" / "api")]
    done = subprocess.run(plain, cwd=source, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr

    real, inputs, home, work = (tmp_path / name for name in ("real", "some where/ün", "home", "work"))
    shutil.copytree(source, real if links else inputs)
    if links:
        mirrored(real, inputs)
    home.mkdir()
    work.mkdir()
    for path in (real, inputs, home):
        if path.exists():
            sealed(path)
    start = f"import sys; sys.path.insert(0, {str(site)!r}); from schemawright.cli import main; main()"
    command = [sys.executable, "-I", "-B", "-c", start, "generate", *words, str(work / "deep" / "api")]
    variables = {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "LC_ALL": "tr_TR.ISO-8859-9",
        "TZ": "Asia/Kathmandu",
        "PYTHONHASHSEED": "7",
        "USER": "",
    }
    done = subprocess.run(
        [*SANDBOX, *command], cwd=inputs, env=variables, stdin=subprocess.DEVNULL, capture_output=True, umask=0o077
    )
    for path in (real, inputs, home):
        if path.exists():
            opened(path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", done.stderr)
    assert package_files(work / "deep" / "api") == package_files(tmp_path / "plain" / "api")
    assert os.listdir(home) == []
    assert os.listdir(work / "deep") == ["api"]


def test_the_sandbox_is_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch(0o444)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        tries = (
            "open('file', 'w')",
            f"import socket; socket.create_connection(('127.0.0.1', {port}))",
            "import os; os.getuid() == 1234 and 1 / 0",
        )
        for code in tries:
            done = subprocess.run([*SANDBOX, sys.executable, "-c", code], cwd=tmp_path, capture_output=True)
            assert done.returncode == 1, code
