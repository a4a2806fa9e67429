"""The wheel works alone: built, installed into a new environment, run from another folder.

In: the checkout; the index that pip is set up with gives the four dependencies in their locked versions. Nothing is
written into the checkout. Not here: what the command does, beyond one small spec.
"""

from __future__ import annotations

import email.message
import email.parser
import os
import re
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from schemawright import __version__

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths: {}
components:
  schemas:
    Order:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        placed: {type: string, format: date}
        lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
    Line:
      type: object
      required: [sku]
      properties:
        sku: {type: string}
        count: {type: integer, default: 1}
"""
USE = """\
import sys
sys.path.insert(0, "out")
from pkg import SERIALIZERS, Line, Order
order = Order(id=7, lines=[Line(sku="a", count=2)])
assert order.to_dict() == {"id": 7, "lines": [{"sku": "a", "count": 2}]}, order.to_dict()
data = {"id": 1, "placed": "2024-02-29", "lines": [{"sku": "b", "colour": "red"}]}
assert Order.from_dict(data).to_dict() == data
assert SERIALIZERS["Order"].dump(SERIALIZERS["Order"].load(data)) == data
"""


class Distributions(NamedTuple):
    """What one build gives."""

    wheel: Path
    sdist: Path


class Installed(NamedTuple):
    """A new environment with the wheel in it, and an empty folder to work in."""

    bin: Path
    work: Path

    def run(self, program: str, *args: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment, which sees no variable of the caller."""
        environment = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
        command = [str(self.bin / program), *args]
        return subprocess.run(
            command, cwd=self.work, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Distributions:
    """The sdist of the checkout, and the wheel built from that sdist."""
    out = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-P", "-m", "build", "--no-isolation", "--outdir", str(out), str(ROOT)]
    done = subprocess.run(build, cwd=out, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = out.glob("*.whl")
    (sdist,) = out.glob("*.tar.gz")
    return Distributions(wheel, sdist)


@pytest.fixture(scope="module")
def installed(distributions: Distributions, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel and its dependencies in an environment of their own."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "env", with_pip=True)
    bin = folder / "env" / ("Scripts" if sys.platform == "win32" else "bin")
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(locked_versions()) + "\n", "utf-8")
    pip = [str(bin / "python"), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run(
        [*pip, "--constraint", str(constraints), str(distributions.wheel)],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    work = folder / "work"
    work.mkdir()
    return Installed(bin, work)


def locked_versions() -> list[str]:
    """The pins of requirements.lock without their hashes, which pip refuses to mix with a wheel of our own."""
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    return re.findall(r"^([a-z0-9-]+==.*?) \\$", lock, re.MULTILINE)


def files_below(folder: Path) -> Iterator[str]:
    """The files that belong to a package, relative to the folder."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix()


def metadata(wheel: Path) -> email.message.Message:
    """The core metadata of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        text = archive.read(f"schemawright-{__version__}.dist-info/METADATA").decode("utf-8")
    return email.parser.Parser().parsestr(text)


def test_the_wheel_holds_the_generator_the_templates_and_nothing_else(distributions: Distributions) -> None:
    with zipfile.ZipFile(distributions.wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    templates = {f"schemawright/templates/{name}" for name in files_below(TEMPLATES)}
    assert templates, "there is no template"
    assert names == {f"schemawright/{name}" for name in files_below(ROOT / "generator" / "schemawright")} | templates


def test_the_metadata_name_the_dependencies_and_the_licence(distributions: Distributions) -> None:
    found = metadata(distributions.wheel)
    every = found.get_all("Requires-Dist", [])
    names = {re.split(r"[^a-z0-9]", requirement)[0]: requirement for requirement in every}
    needed = sorted(name for name, requirement in names.items() if "extra ==" not in requirement)
    assert needed == ["click", "jinja2", "pyyaml", "ruff"]
    assert found.get_all("Provides-Extra", []) == ["watch"]
    assert re.fullmatch(r"watchfiles>=[0-9.]+; extra == ['\"]watch['\"]", names["watchfiles"])
    assert found["Requires-Python"] == ">=3.11"
    assert (found["License-Expression"], found["License-File"]) == ("MIT", "LICENSE")


def test_the_sdist_holds_what_building_and_testing_need(distributions: Distributions) -> None:
    with tarfile.open(distributions.sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {f"templates/{name}" for name in files_below(TEMPLATES)}
    wanted |= {f"tests/packaging/{Path(__file__).name}", "specs/azure_openai.yaml", "requirements.lock", "Makefile"}
    assert wanted - names == set()
    assert [name for name in names if "__pycache__" in name or name.startswith(".venv")] == []


def test_the_command_is_the_installed_one(installed: Installed) -> None:
    done = installed.run("schemawright", "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout
    place = installed.run("python", "-I", "-c", "import schemawright; print(schemawright.__file__)").stdout.strip()
    assert Path(place).is_relative_to(installed.bin.parent)


def test_only_the_runtime_dependencies_are_installed(installed: Installed) -> None:
    listed = installed.run("python", "-I", "-m", "pip", "list", "--format=freeze").stdout
    names = {line.partition("==")[0].lower() for line in listed.splitlines()}
    wanted = {"schemawright", "click", "jinja2", "pyyaml", "ruff"}
    assert wanted <= names
    assert names - wanted <= {"markupsafe", "colorama", "pip", "setuptools"}


def test_a_generated_package_needs_the_standard_library_only(installed: Installed) -> None:
    (installed.work / "shop.yaml").write_text(SPEC, "utf-8")
    done = installed.run("schemawright", "generate", "shop.yaml", "-o", "out/pkg")
    assert done.returncode == 0, done.stdout + done.stderr
    # -S leaves out the packages of the environment.
    used = installed.run("python", "-I", "-S", "-c", USE)
    assert used.returncode == 0, used.stderr
