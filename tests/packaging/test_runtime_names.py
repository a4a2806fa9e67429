"""A runtime that packages share serves those that an earlier schemawright of its series made, so it keeps their names.

In: the files of the runtime, and `runtime_names.txt`: what the last release had. Out: what is missing since, or takes
other arguments. With a new release in CHANGELOG.md the list is to be written anew (SCHEMAWRIGHT_REFRESH=1). Not here:
what a package does with its runtime (`tests/settings/test_runtime.py`).
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import schemawright.targets.dataclasses as target
from schemawright import __version__
from tests.golden import REFRESHED

RUNTIME = Path(target.__file__).with_name("runtime")
LIST = Path(__file__).with_name("runtime_names.txt")
CHANGELOG = Path(__file__).resolve().parents[2] / "CHANGELOG.md"


def series(version: str) -> list[str]:
    """What stays the same in versions that go together, as the runtime's own `version.py` has it."""
    first, second, *_ = version.split(".")
    return [first, second] if first == "0" else [first]


def names_in(module: str, body: list[ast.stmt]) -> Iterator[str]:
    """The names that others can use, with what functions take."""
    for node in body:
        match node:
            case ast.FunctionDef(name, args) if not name.startswith("_"):
                yield f"{module}.{name}({ast.unparse(args)})"
            case ast.ClassDef(name) if not name.startswith("_"):
                yield f"{module}.{name}"
                yield from names_in(f"{module}.{name}", node.body)
            case ast.Assign([ast.Name(name)]) | ast.AnnAssign(ast.Name(name)) if not name.startswith("_"):
                yield f"{module}.{name}"
            case _:
                pass


def now() -> list[str]:
    texts = {path.stem: path.read_text("utf-8") for path in sorted(RUNTIME.glob("*.py"))}
    return [name for module, text in texts.items() for name in names_in(module, ast.parse(text).body)]


def test_the_names_of_the_last_release_are_still_there() -> None:
    (released, *_) = re.findall(r"^## \[([0-9.]+)\]", CHANGELOG.read_text("utf-8"), re.MULTILINE)
    version, *listed = LIST.read_text("utf-8").splitlines()
    if REFRESHED and version != released:
        LIST.write_text("\n".join([released, *now(), ""]), "utf-8")
        return
    assert version == released
    if series(version) == series(__version__):
        assert set(listed) <= set(now())


def test_what_counts_as_a_name() -> None:
    source = (
        "A = 1\n_b = 2\ndef f(a, *, b: int = 1): pass\nclass C:\n    x: int\n    def m(self): pass\nclass _D: pass\n"
    )
    assert list(names_in("m", ast.parse(source).body)) == ["m.A", "m.f(a, *, b: int=1)", "m.C", "m.C.x", "m.C.m(self)"]
    assert {"absent.UNSET", "version.require(package: str | None, needed: str)"} <= set(now())
