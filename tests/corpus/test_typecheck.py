"""Generated packages have no finding of mypy, pyright and ruff: the project's own specs, and those of both corpora.

SCHEMAWRIGHT_CORPUS=all takes the largest documents as well. Here are also specs that hold every construct once.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

HERE = Path(__file__).resolve().parent
CORPORA = [HERE.parents[2] / "shared" / name / "index.json" for name in ("corpus", "corpus2")]
MIDDLE = 1_000_000
"""Bytes of documents whose packages are checked in a minute; the twenty larger ones take up to ten minutes each."""


def real() -> Iterator[Any]:
    """The documents of both corpora; the larger ones only where SCHEMAWRIGHT_CORPUS is "all"."""
    most = sys.maxsize if os.environ.get("SCHEMAWRIGHT_CORPUS") == "all" else MIDDLE
    for index in CORPORA:
        for entry in json.loads(index.read_text("utf-8")) if index.is_file() else []:
            if (index.parent / entry["file"]).stat().st_size <= most:
                yield pytest.param(index, entry["name"], id=f"{index.parent.name}-{entry['name']}")


REAL = list(real())


@pytest.fixture(scope="module")
def typecheck() -> ModuleType:
    spec = importlib.util.spec_from_file_location("typecheck", HERE / "typecheck.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["typecheck"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_own_specs_have_no_findings(typecheck: ModuleType, tmp_path: Path) -> None:
    specs = typecheck.specs_of(sorted(HERE.glob("*.yaml")))
    assert len(specs) >= 3
    assert [*typecheck.generated(specs, tmp_path), *typecheck.findings(tmp_path)] == []


@pytest.mark.slow
def test_own_specs_have_no_findings_where_limits_are_checked(typecheck: ModuleType, tmp_path: Path) -> None:
    paths = [*HERE.glob("*.yaml"), HERE.parents[1] / "specs" / "azure_openai.yaml"]
    specs = [spec._replace(arguments=("--validate",)) for spec in typecheck.specs_of(sorted(paths))]
    assert [*typecheck.generated(specs, tmp_path), *typecheck.findings(tmp_path)] == []
    assert sum("Limits(" in path.read_text("utf-8") for path in tmp_path.glob("*/*.py")) > len(specs)


USED = """\
\"\"\"What programs do with a package.\"\"\"

from typing import assert_type

from p_inheritance_30 import Cat, Route, Vessel

assert_type(Route.from_dict({}), Route)
assert_type(Route.from_json("{}"), Route)
assert_type(Vessel.from_dict({}), Vessel)
assert_type(Cat.from_dict({}), Vessel)
"""


@pytest.mark.slow
def test_each_model_reads_itself(typecheck: ModuleType, tmp_path: Path) -> None:
    """The last line of the program is wrong, which shows that the others are looked at."""
    assert typecheck.generated(typecheck.specs_of([HERE / "inheritance_30.yaml"]), tmp_path) == []
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "__init__.py").write_text(USED, "utf-8")
    found = {(f.place, f.tool, f.rule) for f in typecheck.findings(tmp_path)}
    place = f"used/__init__.py:{USED.count(chr(10))}"
    assert found == {(place, "mypy", "assert-type"), (place, "pyright", "reportAssertTypeFailure")}


@pytest.mark.slow
@pytest.mark.parametrize(("index", "name"), REAL)
def test_real_specs_have_no_findings(typecheck: ModuleType, tmp_path: Path, index: Path, name: str) -> None:
    entry = next(entry for entry in json.loads(index.read_text("utf-8")) if entry["name"] == name)
    allowed = tuple(a.format(corpus=index.parent) for a in entry.get("args", ()))
    spec = typecheck.Spec("real", index.parent / entry["file"], allowed)
    assert [*typecheck.generated([spec], tmp_path), *typecheck.findings(tmp_path)] == []


WRONG = """\
import os
from typing import Any


def f(x:Any) -> str:
    return x


def g(x: str) -> int:
    return x
"""


@pytest.mark.slow
def test_each_checker_reports_what_is_wrong(typecheck: ModuleType, tmp_path: Path) -> None:
    """The proof that an empty list of findings means something."""
    (tmp_path / "wrong").mkdir()
    (tmp_path / "wrong" / "__init__.py").write_text(WRONG, "utf-8")
    (tmp_path / "right").mkdir()
    (tmp_path / "right" / "__init__.py").write_text('"""Nothing."""\n', "utf-8")
    found = {(f.package, f.place, f.tool, f.rule) for f in typecheck.findings(tmp_path)}
    assert {
        ("wrong", "wrong/__init__.py:6", "mypy", "no-any-return"),
        ("wrong", "wrong/__init__.py:10", "mypy", "return-value"),
        ("wrong", "wrong/__init__.py:10", "pyright", "reportReturnType"),
        ("wrong", "wrong/__init__.py:1", "pyright", "reportUnusedImport"),
        ("wrong", "wrong/__init__.py:1", "ruff", "F401"),
        ("wrong", "wrong/__init__.py:5", "ruff", "unformatted"),
    } <= found
    assert all(package == "wrong" for package, *_ in found)


def test_a_spec_without_package_is_a_finding(typecheck: ModuleType, tmp_path: Path) -> None:
    spec = tmp_path / "empty.yaml"
    spec.write_text("openapi: 4.0.0\npaths: {}\n", "utf-8")
    (finding,) = typecheck.generated(typecheck.specs_of([spec]), tmp_path / "out")
    assert (finding.tool, finding.rule) == ("schemawright", "failed")
    assert "error[unsupported-version]" in finding.text


def test_batches_are_whole_packages(typecheck: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typecheck, "FILES_AT_ONCE", 10)
    assert typecheck._batches({"a": 4, "b": 6, "c": 1, "d": 40, "e": 2}) == [["a", "b"], ["c"], ["d"], ["e"]]
