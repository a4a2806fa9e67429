"""Import lines stand as ruff's isort wants them, whatever the names."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from schemawright.ir.text import SpecText
from schemawright.settings import DEFAULTS
from schemawright.targets.python.code import Code, Expr, Symbol, Use, call, fill, imported, local, union
from schemawright.targets.python.imports import import_lines, sorted_imports
from schemawright.targets.target import target_of

STANDARD = [
    Symbol("datetime"),
    Symbol("uuid", "UUID"),
    Symbol("dataclasses", "dataclass"),
    Symbol("dataclasses", "field"),
    Symbol("enum", "StrEnum"),
    Symbol("enum", "IntEnum"),
    Symbol("functools", "cache"),
    Symbol("typing", "Any"),
    Symbol("typing", "TypeAlias"),
    Symbol("typing", "Literal"),
]
WORDS = [
    "Chat",
    "chat",
    "HTTP",
    "V2",
    "v10",
    "V1",
    "A",
    "AB",
    "Ab",
    "a",
    "x9",
    "X10",
    "X1_2",
    "Item",
    "item2",
    "É",
    "ID",
    "UNSET",
    "is",
    "B07",
    "B7",
]


def symbols(random: Random) -> list[Symbol]:
    """Names as modules of a package import them: of the standard library, the runtime, and other modules."""
    rules = target_of(DEFAULTS).names(DEFAULTS)
    found = random.sample(STANDARD, random.randint(0, len(STANDARD)))
    found += [
        Symbol("._runtime", n) for n in random.sample(["UNSET", "Model", "Place", "read", "is_array", "MISSING"], 3)
    ]
    for _ in range(random.randint(0, 12)):
        name = rules.type_name(SpecText(" ".join(random.choices(WORDS, k=random.randint(1, 3)))))
        module = rules.module_name(name)
        kind = random.random()
        if kind < 0.3:
            found.append(Symbol(f".{module}", name, is_qualified=True))
        else:
            found += [Symbol(f".{module}", name), Symbol(f".{module}", f"load_{module}")]
    random.shuffle(found)
    return found


def uses(found: list[Symbol]) -> str:
    return "\n".join(sorted({f"print({used(symbol)})" for symbol in found}))


def used(symbol: Symbol) -> str:
    return f"{symbol.module[1:]}.{symbol.name}" if symbol.is_qualified else symbol.name or symbol.module


def test_the_order_is_that_of_isort(tmp_path: Path) -> None:
    random = Random(20)
    package = tmp_path / "pkg"
    package.mkdir()
    (package / "__init__.py").touch()
    for number in range(300):
        found = symbols(random)
        text = "\n".join(import_lines(found))
        (package / f"m{number}.py").write_text(f"{text}\n\n{uses(found)}\n", "utf-8")
    command = [
        sys.executable,
        "-m",
        "ruff",
        "check",
        "--isolated",
        "--no-cache",
        "--quiet",
        "--select=I",
        "--output-format=concise",
    ]
    run = subprocess.run(
        [*command, "--line-length=320", "."], cwd=tmp_path, capture_output=True, check=False, encoding="utf-8"
    )
    assert (run.stdout, run.stderr, run.returncode) == ("", "", 0)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], ["from __future__ import annotations"]),
        ([Symbol("typing", "Any")], ["from __future__ import annotations", "", "from typing import Any"]),
        (
            [Symbol("._runtime", "read"), Symbol("datetime"), Symbol("typing", "Any"), Symbol("._runtime", "Model")],
            [
                "from __future__ import annotations",
                "",
                "import datetime",
                "from typing import Any",
                "",
                "from ._runtime import Model, read",
            ],
        ),
        (
            [Symbol("._b", "B", is_qualified=True), Symbol("._a", "A", is_qualified=True), Symbol(".c", "C")],
            [
                "from __future__ import annotations",
                "",
                "from . import _a, _b",
                "from .c import C",
            ],
        ),
    ],
)
def test_groups(given: list[Symbol], expected: list[str]) -> None:
    assert list(import_lines(given)) == expected
    assert list(import_lines([*reversed(given), *given])) == expected


def test_lines_of_one_group() -> None:
    found = sorted_imports([Symbol(".v10", "V10"), Symbol(".v2", "V2"), Symbol(".v2", "load_v2"), Symbol(".v2", "A_B")])
    assert list(found) == ["from .v2 import A_B, V2, load_v2", "from .v10 import V10"]


def test_expressions_bring_their_symbols() -> None:
    uuid, place = imported("uuid", "UUID"), local(Code("at"))
    made = fill("{}[{}]", imported("typing", "Literal"), call(uuid, place))
    use = Use()
    assert use(made) == "Literal[UUID(at)]"
    assert use.symbols == {Symbol("uuid", "UUID"), Symbol("typing", "Literal")}


def test_unions_name_each_part_once() -> None:
    parts = [local(Code("str")), local(Code("int")), local(Code("str"))]
    assert union(parts) == Expr(Code("str | int"))
