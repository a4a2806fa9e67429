"""Any two settings go together: packages that hold each pair of their values are typed, load, dump and import.

In: the table of settings and `rich.SPEC`. Out: one package for each row of a covering array, all of them checked by
mypy, pyright and ruff in one run. Not here: what each setting changes.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import shutil
import sys
import typing
from collections.abc import Mapping, Sequence
from dataclasses import is_dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, SETTINGS, Settings, Value, changed
from tests.built import Built, built, runtime_of
from tests.settings.rich import SPEC, VALUES

CHECKS = Path(__file__).resolve().parents[1] / "corpus" / "typecheck.py"
TYPES = (
    ("number/decimal", "decimal.Decimal"),
    ("string/date-time", "str"),
    ("string/decimal", "decimal.Decimal"),
    ("string/duration", "datetime.timedelta"),
    ("string/ipv4", "ipaddress.IPv4Address"),
    ("string/ipv6", "ipaddress.IPv6Address"),
)
RUNTIME = "runtime_of_pairs"
Pair = frozenset[tuple[str, Value]]


def covering(values: Mapping[str, Sequence[Value]]) -> list[dict[str, Value]]:
    """Rows of one value a setting, in which any two values of two settings stand together at least once."""
    pairs: dict[Pair, None] = {
        frozenset(((one, a), (other, b))): None
        for one, other in itertools.combinations(values, 2)
        for a in values[one]
        for b in values[other]
    }
    rows: list[dict[str, Value]] = []
    while pairs:
        row = dict(sorted(next(iter(pairs)), key=str))
        for name in values:
            if name not in row:
                row[name] = max(
                    values[name], key=lambda v: sum(frozenset(((name, v), e)) in pairs for e in row.items())
                )
        pairs = {pair: None for pair in pairs if not pair <= row.items()}
        rows.append(row)
    return rows


CHOICES: dict[str, Sequence[Value]] = {
    s.attribute: s.allowed
    or ([(), TYPES] if s.is_table else ["", RUNTIME] if s.is_name else ["", "Api"] if s.is_affix else [False, True])
    for s in SETTINGS
}
ROWS = covering(CHOICES)
PACKAGES = {f"row_{number}": changed(DEFAULTS, row) for number, row in enumerate(ROWS)}


def test_any_two_values_stand_together() -> None:
    for one, other in itertools.combinations(CHOICES, 2):
        for a, b in itertools.product(CHOICES[one], CHOICES[other]):
            assert any((row[one], row[other]) == (a, b) for row in ROWS)


def with_runtime(settings: Settings) -> Settings:
    """The settings with a runtime that is like them, where they have one."""
    python = settings.python
    name = python.runtime and f"{RUNTIME}_{python.json_library}_{python.naive_datetimes.replace('-', '_')}"
    return changed(settings, {"runtime": name})


def package(name: str, *, formatted: bool = False) -> Built:
    """The package of a row."""
    return built(SPEC, settings=with_runtime(PACKAGES[name]), formatted=formatted)


def module_at(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("typecheck", path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["typecheck"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_packages_have_no_findings(tmp_path: Path) -> None:
    for folder in {
        runtime_of(settings) for settings in map(with_runtime, PACKAGES.values()) if settings.python.runtime
    }:
        shutil.copytree(folder, tmp_path / folder.name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in PACKAGES:
        folder = package(name, formatted=True).folder
        shutil.copytree(folder, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    assert module_at(CHECKS).findings(tmp_path) == []


def is_lossy(settings: Settings, schema: str) -> bool:
    """A union that nothing tells apart drops what its first branch does not name."""
    return schema == "InOrder" and settings.schema.unknown_properties == "ignore"


@pytest.mark.parametrize("name", PACKAGES)
def test_packages_import_and_keep_values(name: str) -> None:
    module: Any = package(name).module
    for exported in module.__all__:
        value = getattr(module, exported)
        if isinstance(value, type) and is_dataclass(value):
            typing.get_type_hints(value)
    for schema, values in VALUES.items():
        serializer = module.SERIALIZERS[schema]
        for value in values if not is_lossy(PACKAGES[name], schema) else ():
            assert serializer.dump(serializer.load(value)) == value
            assert json.loads(serializer.to_json(serializer.from_json(json.dumps(value)))) == value
