"""Files of a runtime joined to one module: nothing is missing, nothing is there twice, and ruff has no finding."""

from __future__ import annotations

import ast
import itertools
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

import schemawright.targets.dataclasses as target
from schemawright.targets.python.joined import Part, apart, joined, needed_first, parts_of

RUNTIME = Path(target.__file__).with_name("runtime")
PARTS = parts_of(RUNTIME)
STAND_INS = {
    "json_standard": ("json_standard", "json_orjson", "json_msgspec"),
    "model": ("model", "model_validating"),
    "patterns": ("patterns", "patterns_unicode"),
    "date_times": ("date_times", "date_times_utc", "date_times_as_is"),
}
CHOICES = [dict(zip(STAND_INS, files, strict=True)) for files in itertools.product(*STAND_INS.values())]
APART = (("streams",), ("operations", "spelling", "forms", "placing"), ("pydantic_answers",))
"""The files of modules beside the one that the others are joined to."""


def files_of(chosen: Mapping[str, str]) -> list[str]:
    """The files that can stand in one module with these."""
    others = {file for files in STAND_INS.values() for file in files} - set(chosen.values())
    apart_from_it = {file for files in APART for file in files}
    return [file for file in PARTS if file not in {*others, *apart_from_it, "__init__"}]


def names_in(body: list[ast.stmt]) -> list[str]:
    """The names that statements define in their module."""
    found: list[str] = []
    for node in body:
        match node:
            case ast.FunctionDef(name) | ast.AsyncFunctionDef(name) | ast.ClassDef(name):
                found.append(name)
            case ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)):
                found.append(name)
            case _:
                pass
    return found


@pytest.mark.parametrize("file", [file for file in PARTS if file != "__init__"])
def test_a_file_is_taken_apart_as_python_does(file: str) -> None:
    tree = ast.parse((RUNTIME / f"{file}.py").read_text("utf-8"))
    part = PARTS[file]
    assert ast.literal_eval(part.doc) == ast.get_docstring(tree, clean=False)
    body = [node for node in tree.body[1:] if not isinstance(node, ast.Import | ast.ImportFrom)]
    assert [ast.unparse(node) for node in ast.parse(part.body).body] == [ast.unparse(node) for node in body]
    assert part.defines == set(names_in(body))
    asked = {alias.name for node in tree.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert {symbol.name for symbol in part.siblings} <= asked


@pytest.mark.parametrize("chosen", CHOICES, ids=lambda chosen: "-".join(chosen.values()))
def test_no_two_files_define_one_name(chosen: Mapping[str, str]) -> None:
    for files in (files_of(chosen), *APART):
        names = Counter(name for file in files for name in PARTS[file].defines)
        names.update({symbol.name for file in files for symbol in PARTS[file].imports if symbol.name})
        assert [name for name, count in names.items() if count > 1] == []


def test_a_stand_in_defines_what_others_ask_for() -> None:
    for file, files in STAND_INS.items():
        asked = {s.name for part in PARTS.values() for s in part.siblings if s.module == file}
        for other in files:
            assert asked <= PARTS[other].defines


@pytest.mark.slow
def test_ruff_finds_nothing_whichever_files_are_joined(tmp_path: Path) -> None:
    for number, chosen in enumerate(CHOICES):
        for file in files_of(chosen):
            code = joined(PARTS, PARTS[file].defines, chosen)
            (tmp_path / f"{file}_{number}.py").write_text(code + "\n", "utf-8")
    for files in APART:
        code = apart([PARTS[file] for file in files], "._runtime")
        (tmp_path / f"{files[0]}.py").write_text(code + "\n", "utf-8")
    ruff = [sys.executable, "-m", "ruff"]
    subprocess.run([*ruff, "format", "-q", "--isolated", "."], cwd=tmp_path, check=True)
    done = subprocess.run([*ruff, "check", "--isolated", "."], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
def test_a_module_runs_with_any_of_its_files() -> None:
    """Most files give the same module whatever stands in for others; it runs once."""
    modules = {joined(PARTS, PARTS[file].defines, chosen): file for chosen in CHOICES for file in files_of(chosen)}
    assert len(modules) > len(PARTS)
    for code, file in modules.items():
        names: dict[str, object] = {"__name__": __name__}
        exec(compile(code, file, "exec"), names)
        assert PARTS[file].defines <= names.keys()


def test_one_file_more_moves_no_other() -> None:
    chosen = CHOICES[0]
    whole = joined(PARTS, {name for file in files_of(chosen) for name in PARTS[file].defines}, chosen)
    order = [file for file in needed_first(PARTS, PARTS, chosen) if file in files_of(chosen)]
    assert sorted(order, key=lambda file: whole.index(PARTS[file].body)) == order
    for file in order:
        text = joined(PARTS, PARTS[file].defines, chosen)
        there = [other for other in order if PARTS[other].body in text]
        assert sorted(there, key=lambda other: text.index(PARTS[other].body)) == there


def test_only_what_is_needed_is_there() -> None:
    code = joined(PARTS, {"string"}, CHOICES[0])
    assert "def string(" in code
    assert "class DataError(" in code
    assert "class Model" not in code
    assert "\nimport datetime" not in code


def test_a_file_that_is_no_runtime_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "odd.py").write_text('"""Odd."""\n\nfrom __future__ import annotations\n\n1 + 1\nx = 2\n', "utf-8")
    with pytest.raises(AssertionError):
        parts_of(tmp_path)


def test_parts_are_values() -> None:
    assert parts_of(RUNTIME) == PARTS
    assert all(isinstance(part, Part) for part in PARTS.values())
