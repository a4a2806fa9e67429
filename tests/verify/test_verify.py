"""A package that does not work is not published: one break for each way in which it may not."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.cli.process import Ending
from schemawright.verify import child
from tests.verify.conftest import PET, Break, Generate, spec_of

MOMENT_LOADER = "def date_time(data: Any, report: Report) -> datetime.datetime:\n"
NAME_LOADED = '"name": value.name'
IMPORTS = "from __future__ import annotations\n"


def broken_parts() -> dict[str, tuple[str, str, str, str]]:
    """By kind of failure: the file, the text that is replaced and what by, and what is said of it."""
    pet, runtime = "pet.py", "_runtime.py"
    after_imports = "from ._runtime import"
    return {
        "a module that does not import": (
            pet, after_imports, "nonsense\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: NameError: name 'nonsense' is not defined",
        ),
        "a module that is not Python": (
            pet, after_imports, "def\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: SyntaxError: ",
        ),
        "a module that is not there": (
            pet, after_imports, "from .dog import Dog\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: ModuleNotFoundError: No module named 'verified_package.dog'",
        ),
        "a package that is not installed": (
            pet, after_imports, "import pet_tools\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: ModuleNotFoundError: No module named 'pet_tools'",
        ),
        "a module without a schema": (
            "_streams.py", IMPORTS, f"{IMPORTS}nonsense\n",
            "the module _streams failed: importing it ends in an error: NameError",
        ),
        "hints that do not resolve": (
            pet, "    name: str\n", "    name: Strr\n",
            "Pet failed: the type hints of Pet do not resolve: NameError: name 'Strr' is not defined",
        ),
        "hints of the runtime": (
            runtime, "    found: str\n", "    found: Strr\n",
            "the module _runtime failed: the type hints of Problem do not resolve: NameError",
        ),
        "loading that raises": (
            runtime, MOMENT_LOADER, f"{MOMENT_LOADER}    raise KeyError(data)\n",
            "Pet failed: loading this example ends in an error: KeyError: '2020-01-01T00:00:00.5+00:00'",
        ),
        "dumping that raises": (
            pet, NAME_LOADED, '"name": value.nome',
            "Pet failed: dumping this example ends in an error: AttributeError: ",
        ),
        "a value that changes": (
            pet, NAME_LOADED, '"name": value.name.upper()',
            'Pet failed: this example comes back changed: "Rex" becomes "REX"',
        ),
        "a member that is lost": (
            pet, NAME_LOADED, '"nome": value.name',
            'Pet failed: this example comes back changed: "Rex" is lost',
        ),
        "a member that is added": (
            pet, NAME_LOADED, '"more": 1, "name": value.name',
            "Pet failed: this example comes back changed: 1 is added",
        ),
        "a value of another type": (
            runtime, MOMENT_LOADER, f"{MOMENT_LOADER}    return 5\n",
            'Pet failed: dumping this example ends in an error: DataError: Pet at ',
        ),
        "input that is changed": (
            pet, "data.copy()", "data",
            "Pet failed: loading this example changes it: ",
        ),
        "a module of the generator": (
            pet, after_imports, "import subjects\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: ModuleNotFoundError: No module named 'subjects'",
        ),
        "an answer that breaks off": (
            pet, after_imports, "import os\nos.write(3, b'[0, 5'), os._exit(4)\nfrom ._runtime import",
            "Pet failed: its process ended with exit code 4",
        ),
        "writing": (
            pet, after_imports, "open('left.txt', 'w')\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: PermissionError: writing is refused",
        ),
        "writing otherwise": (
            pet, after_imports, "import os\nos.open('left.txt', os.O_CREAT)\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: PermissionError: writing is refused",
        ),
        "removing": (
            pet, after_imports, "import os\nos.remove(__file__)\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: PermissionError: os.remove is refused",
        ),
        "the network": (
            pet, after_imports, "import socket\nsocket.create_connection(('127.0.0.1', 9))\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: PermissionError: socket.",
        ),
        "another program": (
            pet, after_imports, "import subprocess, sys\nsubprocess.run([sys.executable])\nfrom ._runtime import",
            "Pet failed: importing it ends in an error: PermissionError: subprocess.Popen is refused",
        ),
        "an exit": (
            pet, after_imports, "raise SystemExit(7)\nfrom ._runtime import",
            "Pet failed: its process ended with exit code 7",
        ),
        "a crash": (
            runtime, MOMENT_LOADER, f"{MOMENT_LOADER}    import os; os._exit(9)\n",
            "Pet failed: its process ended with exit code 9",
        ),
    }  # fmt: skip


BROKEN = broken_parts()
OFTEN = {"hints that do not resolve", "dumping that raises", "a value that changes", "removing", "a crash"}
"""One of each way to fail, which the quick tests try; each takes a process of its own."""


def kept(result: Result) -> Path:
    """The folder that a message names."""
    found = re.search(r"report it with the spec and the package, which is kept in (.+)", result.stderr)
    assert found is not None, result.stderr
    return Path(found[1])


@pytest.mark.parametrize(
    "kind", [kind if kind in OFTEN else pytest.param(kind, marks=pytest.mark.slow) for kind in BROKEN]
)
def test_a_broken_package_is_not_published(
    generate: Generate, broken: Break, here: Path, temporary: Path, kind: str
) -> None:
    *change, words = BROKEN[kind]
    broken(*change)
    result = generate("--streams", "true")
    assert result.exit_code == 2
    assert f"error[verify-failed]: verifying {words}" in result.stderr
    assert "spec.json:" in result.stderr or "the module" in words
    assert result.stderr.endswith("1 error: nothing was written\n")
    assert sorted(path.name for path in here.iterdir()) == ["spec.json"]
    assert {"pet.py", "verify.txt"} < {path.name for path in kept(result).iterdir()}
    assert words in (kept(result) / "verify.txt").read_text("utf-8")
    assert [path.name.rpartition("-")[0] for path in temporary.iterdir()] == ["schemawright-broken"]


def test_the_package_works_unless_it_is_broken(generate: Generate, here: Path, temporary: Path) -> None:
    result = generate()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "pets: 1 model, 1 example verified, 5 files written\n"
    assert list(temporary.iterdir()) == []
    assert not list(here.glob("pets/__pycache__/*.pyc"))


def test_the_bytes_are_those_of_a_run_without(generate: Generate, here: Path) -> None:
    generate(verify=False)
    before = {path.name: path.read_bytes() for path in (here / "pets").iterdir() if path.is_file()}
    (here / "pets" / "__pycache__" / "schemawright.json").unlink()
    assert generate().stdout == "pets: 1 model, 1 example verified, unchanged\n"
    assert {path.name: path.read_bytes() for path in (here / "pets").iterdir() if path.is_file()} == before


def test_the_message_stands_at_the_culprit_inside_the_example(generate: Generate, broken: Break, here: Path) -> None:
    broken("pet.py", NAME_LOADED, '"name": "Rex"')
    place = json.loads(generate("--json").stdout)["diagnostics"][0]
    line = [line.strip() for line in (here / "spec.json").read_text().splitlines()].index('"name": "Tom",') + 1
    assert (place["pointer"], place["line"]) == ("/components/schemas/Pet/example/friends/0/name", line)


def test_what_was_published_before_stays(generate: Generate, broken: Break, here: Path) -> None:
    generate()
    before = (here / "pets" / "pet.py").read_bytes()
    (here / "spec.json").write_text(json.dumps(spec_of({"Pet": {**PET, "description": "New."}})))
    broken("pet.py", NAME_LOADED, '"name": 5')
    assert generate().exit_code == 2
    assert (here / "pets" / "pet.py").read_bytes() == before


def test_one_target_that_fails_keeps_all_from_being_published(generate: Generate, broken: Break, here: Path) -> None:
    good = {**PET, "example": {"name": "Rex"}}
    (here / "good.json").write_text(json.dumps(spec_of({"Pet": good})))
    tables = "".join(
        f'[[tool.schemawright.targets]]\nspec = "{name}.json"\noutput = "{name}"\nverify = true\n'
        for name in ("good", "spec")
    )
    (here / "pyproject.toml").write_text(tables)
    broken("_runtime.py", MOMENT_LOADER, f"{MOMENT_LOADER}    return 5\n")
    result = CliRunner().invoke(cli, ["generate"], prog_name="schemawright")
    assert result.exit_code == 2
    assert "verifying Pet failed" in result.stderr
    assert not (here / "good").exists()


def test_what_is_kept_replaces_what_was_kept_for_the_same_output(
    generate: Generate, broken: Break, temporary: Path
) -> None:
    broken("pet.py", NAME_LOADED, '"name": 5')
    first, second = kept(generate()), kept(generate(verb="check"))
    other = kept(generate("-o", "more/pets"))
    assert first == second != other
    assert sorted(path.parent for path in temporary.glob("*/*")) == [first.parent] * 2
    assert first.parent.stat().st_mode & 0o777 == 0o700


def test_files_of_others_are_in_nobodys_way(generate: Generate, broken: Break, temporary: Path) -> None:
    broken("pet.py", NAME_LOADED, '"name": 5')
    place = kept(generate())
    shutil.rmtree(place)
    place.mkdir()
    (place / "mine.txt").write_text("mine")
    result = generate()
    assert "which could not be kept: " in result.stderr
    assert [path.name for path in place.iterdir()] == ["mine.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
@pytest.mark.parametrize("kind", ["open to others", "a link"])
def test_a_folder_that_others_may_have_made_is_not_used(
    generate: Generate, broken: Break, temporary: Path, kind: str
) -> None:
    broken("pet.py", NAME_LOADED, '"name": 5')
    holder = kept(generate()).parent
    if kind == "a link":
        holder.rename(temporary / "elsewhere")
        holder.symlink_to(temporary / "elsewhere")
    else:
        holder.chmod(0o777)
    result = generate()
    assert result.exit_code == 2
    assert f"which could not be kept: {holder} is not a folder of this user alone" in result.stderr


def test_many_failures_are_not_all_listed(generate: Generate, broken: Break, here: Path) -> None:
    stamp = {"type": "object", "properties": {"at": {"type": "string", "format": "date-time"}}}
    stamps = {f"Stamp{number}": {**stamp, "example": {"at": "2020-01-01T00:00:00Z"}} for number in range(50)}
    (here / "spec.json").write_text(json.dumps(spec_of(stamps)))
    broken("_runtime.py", MOMENT_LOADER, f"{MOMENT_LOADER}    return 5\n")
    result = generate()
    assert result.stderr.count("error[verify-failed]") == 20
    assert result.stderr.count("this is a bug in schemawright") == 1


@pytest.mark.slow
def test_a_run_without_an_end_is_ended(generate: Generate, broken: Break, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "VERIFY_SECONDS", 2)
    broken("_runtime.py", MOMENT_LOADER, f"{MOMENT_LOADER}    while True: pass\n")
    result = generate()
    assert result.exit_code == 2
    assert "verifying Pet failed: it takes longer than 2 seconds (/components/schemas/Pet/example)" in result.stderr
    assert kept(result).is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_process_whose_parent_is_gone_ends_itself(generate: Generate, broken: Break, here: Path) -> None:
    (here / "verified_package").mkdir()
    (here / "verified_package" / "__init__.py").write_text("while True: pass\n")
    probe = Path(child.__file__).with_name("probe.py")
    command = [sys.executable, "-I", "-B", str(probe), str(here), "0.5"]
    done = subprocess.run(command, input='[["import", ""]]', capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (1, "[0]\n")
    assert "__init__.py" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_signal_that_ends_the_process_is_named(generate: Generate, broken: Break) -> None:
    broken("_runtime.py", MOMENT_LOADER, f"{MOMENT_LOADER}    import os; os.kill(os.getpid(), 9)\n")
    assert "verifying Pet failed: its process was ended by signal 9 (/components" in generate().stderr


def test_an_interrupted_run_leaves_nothing(
    generate: Generate, here: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(command: list[str], **_: Any) -> None:
        assert Path(command[-2], "verified_package", "pet.py").is_file()
        raise Ending(143)

    monkeypatch.setattr(child.subprocess, "run", ended)
    with pytest.raises(Ending):
        child.answers({"pet.py": ""}, {}, [], ())
    assert list(temporary.iterdir()) == []


def test_what_a_package_prints_is_no_answer(generate: Generate, broken: Break) -> None:
    text = 'print(\'[0, "failed", "", "printed", ""]\')\nimport os; os.write(1, b"[]")\nfrom ._runtime import'
    broken("pet.py", "from ._runtime import", text)
    assert generate().exit_code == 0


def test_the_environment_and_the_folder_have_no_effect(
    generate: Generate, broken: Break, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("json", "dataclasses", "_runtime", "verified_package", "sitecustomize"):
        (here / f"{name}.py").write_text("raise SystemExit(5)\n")
    broken("pet.py", "from ._runtime import", "import os\nassert 'SECRET' not in os.environ\nfrom ._runtime import")
    monkeypatch.setenv("SECRET", "secret")
    monkeypatch.setenv("PYTHONPATH", str(here))
    monkeypatch.setenv("PYTHONSTARTUP", str(here / "json.py"))
    monkeypatch.setenv("PYTHONHOME", str(here))
    assert generate().exit_code == 0


@pytest.mark.parametrize("name", ["json", "typing", "staged", "socket"])
def test_a_package_may_be_called_as_a_module_of_python(generate: Generate, here: Path, name: str) -> None:
    assert generate("-o", name).exit_code == 0
    assert (here / name / "pet.py").is_file()


@pytest.mark.parametrize("library", ["orjson", "msgspec"])
def test_other_json_libraries_work(generate: Generate, library: str) -> None:
    result = generate("--json-library", library)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("library", ["orjson", "msgspec"])
def test_a_json_library_that_is_not_installed_is_named(
    generate: Generate, broken: Break, here: Path, temporary: Path, library: str
) -> None:
    missing = f'raise ModuleNotFoundError("No module named {library}", name="{library}")\n'
    broken("_runtime.py", f"import {library}\n", missing)
    result = generate("--json-library", library)
    assert result.exit_code == 2
    assert result.stderr == (
        f"error[verify-impossible]: the package needs {library}, which is not installed beside schemawright\n"
        f"    help: install it into the same environment: python -m pip install {library}; or do not verify\n"
        "1 error: nothing was written\n"
    )
    assert [path.name for path in here.iterdir()] == ["spec.json"]
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(("program", "words"), [("/nowhere/python", "the package cannot be run: "), ("", "")])
def test_without_a_python_nothing_is_published(
    generate: Generate, here: Path, monkeypatch: pytest.MonkeyPatch, program: str, words: str
) -> None:
    monkeypatch.setattr(sys, "executable", program)
    result = generate()
    assert result.exit_code == 2
    assert f"error[verify-impossible]: {words}" in result.stderr
    assert not (here / "pets").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a shell script")
def test_a_python_that_does_not_start_is_no_bug_of_the_package(
    generate: Generate, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "python").write_text("#!/bin/sh\necho no such library >&2\nexit 127\n")
    (here / "python").chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(here / "python"))
    result = generate()
    words = "the package cannot be run: its process ended with exit code 127: no such library"
    assert f"error[verify-impossible]: {words}\n" in result.stderr
