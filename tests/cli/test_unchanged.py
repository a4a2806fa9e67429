"""Whatever says "unchanged" agrees with `check`, however files, links, times and settings change in between.

In: a small project with a spec that refers through links, a folder of pages, and settings. Out: after every change,
`generate` says "unchanged" if and only if `check` finds the package up to date before it. Not here: what a whole run
makes (`test_record`), and what an unchanged run costs (`tests/bench`).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.publish import comparison, inputs_read, last_run, stats, tool
from schemawright.publish import folder as package_folder

RECORD = Path("pets/__pycache__/schemawright.json")
TABLE = "Name | Type | Description | Notes\n---|---|---|---\n**a** | **String** | Text. | \n"
PAGE = f"# {{name}}\n\n## Properties\n\n{TABLE}"
CONFIG = """[[targets]]
spec = ["spec.json", "docs"]
output = "pets"
"""
ROOT = Path(__file__).resolve().parents[2]
OLD = 1_600_000_000 * 10**9
"""A moment long ago, in nanoseconds, of which a file system tells whole seconds alone."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, modes and times of POSIX")


def run(verb: str, *options: str) -> Result:
    return CliRunner().invoke(cli, [verb, *options], prog_name="schemawright")


def document(name: str, kind: str = "string") -> str:
    return json.dumps({"type": "object", "properties": {name: {"type": kind}}})


def spec(**schemas: Any) -> str:
    made = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas}}
    return json.dumps(made, indent=1)


@pytest.fixture
def project(here: Path) -> Path:
    """A project whose files are old, with a package that was just made, and once more found to be unchanged."""
    Path("schemawright.toml").write_text(CONFIG)
    for folder, name in (("one", "name"), ("two", "size"), ("same", "name")):
        Path(folder).mkdir()
        Path(folder, "part.json").write_text(document(name))
    Path("link").symlink_to("one")
    Path("part.json").symlink_to("one/part.json")
    schemas = {"Pet": json.loads(document("tag")), "A": {"$ref": "link/part.json"}, "B": {"$ref": "part.json"}}
    Path("spec.json").write_text(spec(**schemas))
    Path("docs").mkdir()
    Path("docs/Page.md").write_text(PAGE.format(name="Page"))
    for path in files("."):
        set_time(path, OLD)
    assert run("generate").exit_code == 0
    for name in ("mine.py", "my notes.txt", ".hidden"):
        Path("pets", name).write_text("x = 1\n")
    settle()
    assert "unchanged" in run("generate").stdout
    return here


def files(folder: str) -> list[str]:
    found = (os.path.join(place, name) for place, _, names in os.walk(folder) for name in names)
    return sorted(path for path in found if not os.path.islink(path) and "__pycache__" not in path)


def set_time(path: str, time: int) -> None:
    os.utime(path, ns=(time, time))


def settle(folder: str = ".") -> None:
    """Have the next run begin when the step of the file system is over."""
    moment = max(os.lstat(path).st_ctime_ns for path in files(folder))
    while not stats._is_over(moment | 1, last_run.time.time_ns()):
        last_run.time.sleep(0.01)


def agree() -> bool:
    """Whether the package is up to date; `generate` must say the same as `check`."""
    is_right = run("check").exit_code == 0
    result = run("generate")
    says_so = result.exit_code == 0 and result.stdout.endswith("unchanged\n")
    assert says_so == is_right, f"check: {is_right}, generate: {result.output}"
    return is_right


def swap(one: str, other: str) -> None:
    """Let two files change places, with all that the system says of each."""
    os.rename(one, "between")
    os.rename(other, one)
    os.rename("between", other)


def written(path: str, text: str, time: int | None = None) -> None:
    """Another text in the same file, whose time may be set back."""
    Path(path).write_text(text)
    if time is not None:
        set_time(path, time)


def edited(path: str, old: str, new: str, *, keeps_time: bool = False) -> None:
    status = os.stat(path)
    text = Path(path).read_text()
    assert old in text
    written(path, text.replace(old, new), status.st_mtime_ns if keeps_time else None)


def linked(link: str, target: str) -> None:
    os.unlink(link)
    os.symlink(target, link)


def moved_away(path: str) -> None:
    """A file that is another one of the same size and time."""
    status = os.stat(path)
    text = Path(path).read_text()
    os.unlink(path)
    written(path, text.replace("a", "b"), status.st_mtime_ns)


CHANGES: dict[str, Callable[[], Any]] = {
    "nothing": lambda: None,
    "an edit of the spec": lambda: edited("spec.json", "tag", "tags"),
    "one of the same size": lambda: edited("spec.json", "tag", "tog"),
    "one of another size, with its time": lambda: edited("spec.json", "tag", "tags", keeps_time=True),
    "one of the same size, with its time": lambda: edited("spec.json", "tag", "tog", keeps_time=True),
    "a touch": lambda: os.utime("spec.json"),
    "a touch into the past": lambda: set_time("spec.json", OLD - 10**9),
    "a touch into the future": lambda: set_time("spec.json", last_run.time.time_ns() + 10**13),
    "another file in its place": lambda: moved_away("spec.json"),
    "files that change places": lambda: swap("one/part.json", "two/part.json"),
    "files of the same text that change places": lambda: swap("one/part.json", "same/part.json"),
    "a folder behind a link": lambda: linked("link", "two"),
    "a folder of the same text behind a link": lambda: linked("link", "same"),
    "a file behind a link": lambda: linked("part.json", "two/part.json"),
    "a file of the same text behind a link": lambda: linked("part.json", "same/part.json"),
    "a link that leads out": lambda: (
        shutil.move("one", "../out"),
        linked("link", "../out"),
        linked("part.json", "two/part.json"),
    ),
    "a link that leads nowhere": lambda: shutil.rmtree("one"),
    "a file in the place of a link": lambda: (os.unlink("part.json"), written("part.json", document("name"))),
    "a page": lambda: edited("docs/Page.md", "**a**", "**b**", keeps_time=True),
    "one page more": lambda: written("docs/Other.md", PAGE.format(name="Other"), OLD),
    "no page": lambda: os.unlink("docs/Page.md"),
    "a setting": lambda: written("schemawright.toml", f"{CONFIG}frozen = true\n", OLD),
    "no setting": lambda: written("schemawright.toml", f"{CONFIG}\n\n", OLD),
    "a root": lambda: written("schemawright.toml", f'{CONFIG}roots = ["Pet"]\n', OLD),
    "a line of the package": lambda: edited("pets/pet.py", "class Pet", "class Pat", keeps_time=True),
    "a comment in the package": lambda: edited("pets/pet.py", "tag", "tga", keeps_time=True),
    "line ends of the package": lambda: edited("pets/pet.py", "\n", "\r\n"),
    "a file of the package less": lambda: os.unlink("pets/page.py"),
    "a link to itself in the package": lambda: (
        shutil.move("pets/page.py", "page"),
        os.symlink("../page", "pets/page.py"),
    ),
    "a folder in the package": lambda: (os.unlink("pets/page.py"), os.mkdir("pets/page.py")),
    "modules that change places": lambda: swap("pets/page.py", "pets/pet.py"),
    "a copy of a module": lambda: shutil.copy2("pets/page.py", "pets/page2.py"),
    "a module in the place of a file of others": lambda: shutil.copy2("pets/page.py", "pets/mine.py"),
    "a file of others": lambda: written("pets/yours.py", "y = 1\n"),
    "another file of others": lambda: written("pets/mine.py", "y = 1\n"),
    "a folder of others": lambda: (os.mkdir("pets/yours"), written("pets/yours/it.py", "y = 1\n")),
    "a module in a folder": lambda: (os.mkdir("pets/yours"), shutil.copy2("pets/page.py", "pets/yours/page.py")),
    "a package in the package": lambda: shutil.copytree("pets", "../other") and shutil.move("../other", "pets/other"),
    "a package elsewhere": lambda: os.rename("pets", "cats"),
    "a copy of the package": lambda: (
        shutil.copytree("pets", "cats"),
        shutil.rmtree("pets"),
        os.rename("cats", "pets"),
    ),
    "a package through a link": lambda: (os.rename("pets", "cats"), os.symlink("cats", "pets")),
    "no package": lambda: shutil.rmtree("pets"),
    "no record": lambda: os.unlink(RECORD),
    "no cache": lambda: shutil.rmtree("pets/__pycache__"),
    "modes": lambda: os.chmod("pets/pet.py", 0o600),
}


@pytest.mark.slow
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_unchanged_is_what_check_calls_up_to_date(project: Path, change: Callable[[], Any]) -> None:
    change()
    agree()
    agree()


@pytest.mark.parametrize(
    ("link", "reference", "target"),
    [("link", "link/part.json", "../out"), ("part.json", "part.json", "../out/part.json")],
)
def test_a_link_that_leads_out_makes_a_whole_run(project: Path, link: str, reference: str, target: str) -> None:
    """The file behind it is the same one, which was moved to where no reference may lead."""
    Path("spec.json").write_text(spec(Pet={"$ref": reference}))
    assert run("generate").exit_code == 0
    settle()
    assert agree()
    shutil.move("one", "../out")
    linked(link, target)
    assert not agree()
    assert run("generate").exit_code == 2


def test_a_file_that_was_looked_for_in_vain_makes_a_whole_run(project: Path) -> None:
    """Below an `$id` a reference is tried as its URL lies to that of the document, and then as it is written."""
    inner = {"$id": "inner/", "type": "object", "properties": {"part": {"$ref": "part.json"}}}
    root = {"$id": "https://example.com/spec.json", "type": "object", "properties": {"inner": inner}}
    Path("spec.json").write_text(json.dumps({"title": "Pet", **root}))
    assert run("generate").exit_code == 0
    settle()
    assert agree()
    Path("inner").mkdir()
    Path("inner/part.json").write_text(document("name", "integer"))
    assert not agree()
    assert agree()


LOADED = """
. budgets change_codes cli cli.acknowledging cli.building cli.commands cli.console cli.diff_options cli.endings
cli.entry cli.escaping cli.formats cli.judging cli.locking cli.options cli.process cli.reaching cli.setting_options
cli.writing diagnostics frozen project project.chosen project.job project.levels project.package_name publish
publish.contents publish.folder publish.inputs_read publish.last_run publish.ownership publish.published
publish.record publish.stats publish.tool publish.unchanged render render.abandoned settings source source.files
source.pages source.web_names targets targets.dataclasses targets.dataclasses.target targets.target
"""
"""All of the program that a run loads which has nothing to do."""
OF_CONFIGURATIONS = """
project.config_file project.configuration project.copies project.headers project.key_values project.lock_digests
project.origins project.runtimes project.wrong_value publish.unlisted
"""
HEAVY = ("concurrent", "hashlib", "http", "importlib.metadata", "importlib.resources", "jinja2", "random", "ruff")
HEAVY += ("secrets", "shutil", "subprocess", "tempfile", "yaml", "zlib")


@pytest.mark.parametrize("arguments", [["generate", "spec.json", "docs", "-o", "pets"], ["generate"]], ids=len)
def test_an_unchanged_run_loads_next_to_nothing(project: Path, arguments: list[str], tmp_path: Path) -> None:
    """Folders of killed runs would have it load more: none are looked for where other runs may be at work."""
    script = (
        "import atexit, sys\n"
        "import click\n"
        "before = set(sys.modules)\n"
        "atexit.register(lambda: print(*sorted(set(sys.modules) - before), file=sys.stderr))\n"
        "from schemawright.render import abandoned\n"
        "abandoned._USUAL, abandoned.MEMORY = (), ''\n"
        "from schemawright.cli import main\n"
        "main()\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "generator"), "TMPDIR": str(tmp_path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    for _ in range(3):
        command = [sys.executable, "-c", script, *arguments]
        result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
        settle()
    assert result.stdout.endswith("unchanged\n")
    loaded = result.stderr.splitlines()[-1].split()
    own = [name.removeprefix("schemawright").removeprefix(".") or "." for name in loaded if "schemawright" in name]
    expected = f"{LOADED} {OF_CONFIGURATIONS if len(arguments) == 1 else ''}"
    assert sorted({*own} ^ {*expected.split()}) == []
    assert not set(HEAVY) & {part for name in loaded for part in (name, name.partition(".")[0])}


AGAIN = [name for name in CHANGES if not name.startswith(("a link", "a file in the place of", "a package", "files"))]
"""Changes that can be made after others, as far as these left what they need."""


def test_a_run_reads_no_file_that_has_not_changed(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[str] = []
    monkeypatch.setattr(inputs_read, "_bytes", lambda path: looked_at.append(path) or Path(path).read_bytes())
    monkeypatch.setattr(comparison, "are_as_recorded", lambda _, paths, __: bool(looked_at.extend(paths)) or True)
    assert run("generate").stdout.endswith("unchanged\n")
    assert looked_at == []
    os.utime("spec.json")
    os.utime("pets/pet.py")
    settle()
    for seen in (["spec.json", "pet.py"], []):
        assert run("generate").stdout.endswith("unchanged\n")
        assert [os.path.basename(path) for path in looked_at] == seen, "what is the same is not read again"
        looked_at.clear()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(12))
def test_one_change_after_another(project: Path, seed: int) -> None:
    random = Random(seed)
    for _ in range(8):
        name = random.choice(AGAIN)
        with suppress(OSError, AssertionError, shutil.Error):  # an earlier change took away what this one is about
            CHANGES[name]()
        if random.random() < 0.5:
            settle()
        agree()


@pytest.fixture
def coarse(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """A file system that tells time in steps of so many seconds."""
    step = request.param * 10**9

    def line_of(status: os.stat_result) -> str:
        times = (status.st_mtime_ns // step * step, status.st_ctime_ns // step * step)
        return " ".join(map(str, (*times, status.st_ino, status.st_size, status.st_mode)))

    for module in (stats, package_folder, tool):
        monkeypatch.setattr(module, "line_of", line_of)


@pytest.mark.slow
@pytest.mark.parametrize("coarse", [1, 2], indirect=True)
@pytest.mark.parametrize("path", ["spec.json", "pets/pet.py"])
def test_an_edit_within_a_step_of_time_is_noticed(coarse: None, project: Path, path: str) -> None:
    """It has the size and, as far as the system tells, the time of what was there."""
    for new in ("tog", "tug"):
        edited(path, "tag", new)
        assert not agree()
        edited(path, new, "tag")
        assert agree() or run("generate", "--force").exit_code == 0


@pytest.mark.parametrize("hours", [-1, 1])
def test_a_clock_that_is_set_hides_nothing(project: Path, monkeypatch: pytest.MonkeyPatch, hours: int) -> None:
    real = last_run.time.time_ns
    monkeypatch.setattr(last_run.time, "time_ns", lambda: real() + hours * 3600 * 10**9)
    for old, new in (("tag", "tog"), ("tog", "tug")):
        edited("spec.json", old, new)
        assert not agree()
        assert agree()


def test_an_edit_that_sets_size_and_all_times_back_is_not_noticed(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one exception: where the system lets the time of the last change be set, or tells none. `--force` reads."""

    def line_of(status: os.stat_result) -> str:
        return f"{status.st_mtime_ns} 0 {status.st_ino} {status.st_size} {status.st_mode}"

    for module in (stats, package_folder, tool):
        monkeypatch.setattr(module, "line_of", line_of)
    assert agree()
    edited("spec.json", "tag", "tog", keeps_time=True)
    assert run("check").exit_code == 1
    assert run("generate").stdout.endswith("unchanged\n")
    assert run("generate", "--force").stdout.endswith("1 file written\n")
    assert agree()


@pytest.mark.parametrize("path", ["generator/schemawright/pipeline.py", "templates/dataclasses/record.py.jinja"])
def test_an_edit_of_the_program_makes_a_whole_run(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, path: str
) -> None:
    """Of the same size, and with the time of before."""
    for folder in ("generator", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(tool, "__file__", str(tmp_path / "generator/schemawright/publish/tool.py"))
    settle(str(tmp_path))
    monkeypatch.setattr(tool, "_LOADED", last_run.time.time_ns())
    whole = []
    for _ in range(3):
        whole.append("printing" in run("generate", "-v").stderr)
    assert whole == [True, False, False]
    edited(str(tmp_path / path), "s", "z", keeps_time=True)
    settle(str(tmp_path))
    for _ in range(2):  # what runs here is still the program of before
        assert "printing" in run("generate", "-v").stderr
    monkeypatch.setattr(tool, "_LOADED", last_run.time.time_ns())
    assert "printing" in run("generate", "-v").stderr
    assert "printing" not in run("generate", "-v").stderr
