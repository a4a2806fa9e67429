"""The rule in `examples/schemawright.bzl`: what it makes anew, and that it needs nothing but what it declares.

In: Bazel 4 or newer, such as Debian's `bazel-bootstrap`, which works without a network. Actions run in its sandbox.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builds.conftest import EXAMPLES, Project, package_files

BAZEL = shutil.which("bazel")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BAZEL is None, reason="bazel is not installed (on Debian: apt-get install bazel-bootstrap)"),
]

USES = """
def _uses(ctx):
    script = ctx.actions.declare_file(ctx.label.name)
    folder = ctx.attr.package[PyInfo].imports.to_list()[0]
    ctx.actions.write(script, "cd $0.runfiles/%s && exec python3 -c 'import shop; print(shop.Address)'" % folder, True)
    return [DefaultInfo(executable = script, runfiles = ctx.attr.package[DefaultInfo].default_runfiles)]

uses = rule(implementation = _uses, attrs = {"package": attr.label(providers = [PyInfo])}, executable = True)
"""


class Builder:
    """Bazel in a copy of the examples."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.base = project.folder.parent / "base"

    def run(self, command: str, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command; no server stays behind."""
        start = ["bazel", "--nohome_rc", "--batch", f"--output_base={self.base}"]
        strategy = "--spawn_strategy=linux-sandbox" if sys.platform == "linux" else "--spawn_strategy=sandboxed"
        path = f"--action_env=PATH={self.project.programs}:/usr/bin:/bin"
        return self.project.run(*start, command, strategy, path, "--color=no", *words, HOME=str(self.base.parent))

    def made(self, *words: str) -> list[str]:
        """The packages that a build makes."""
        done = self.run("build", *(words or ["//:shop", "//:billing"]))
        assert done.returncode == 0, done.stdout
        made = (line.partition("From Making models //:")[2] for line in done.stdout.splitlines())
        return sorted(name.rstrip(":") for name in made if name)


@pytest.fixture
def builder(project: Project, site: Path) -> Iterator[Builder]:
    shutil.copytree(site, project.folder / "third_party/schemawright")
    made = Builder(project)
    yield made
    for path in (made.base, *made.base.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
    shutil.rmtree(made.base, ignore_errors=True)


def test_only_what_depends_on_a_change_is_made(builder: Builder, tmp_path: Path) -> None:
    assert builder.made() == ["billing", "shop"]
    assert builder.made() == []
    out = builder.project.folder / "bazel-bin"
    for name in ("shop", "billing"):
        command = [sys.executable, "-m", "schemawright", "generate", f"specs/{name}.yaml", "-o", str(tmp_path / name)]
        subprocess.run(command, cwd=EXAMPLES, check=True, capture_output=True)
        assert package_files(out / name) == package_files(tmp_path / name)
        assert not (out / name / "__pycache__").exists()
    builder.project.edit("specs/parts/address.yaml", "city", "town")
    assert builder.made() == ["shop"]
    assert "town" in (out / "shop/address.py").read_text()


def test_a_file_that_is_not_declared_is_not_there(builder: Builder) -> None:
    builder.project.edit("BUILD.bazel", '    deps = ["specs/parts/address.yaml"],\n', "")
    done = builder.run("build", "//:shop")
    assert done.returncode != 0
    assert "error[ref-unresolved]: nothing stands at 'parts/address.yaml': there is no such file" in done.stdout


def test_the_package_is_what_python_rules_take(builder: Builder) -> None:
    (builder.project.folder / "uses.bzl").write_text(USES)
    build = builder.project.folder / "BUILD.bazel"
    build.write_text(f'{build.read_text()}\nload(":uses.bzl", "uses")\nuses(name = "printed", package = ":shop")\n')
    done = builder.run("run", "//:printed")
    assert done.returncode == 0, done.stdout
    assert "<class 'shop.address.Address'>" in done.stdout
