"""Type checkers see whether a `match` over what a definition allows leaves nothing out.

In: unions with and without tags, enums, and properties that may be null or absent. Out: nothing, or the case that is
missing. Not here: that packages have no findings of their own (`tests/corpus`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, ref

TEXT: Json = {"type": "string"}
KIND: Json = {"type": "object", "required": ["kind"]}
SCHEMAS: Json = {
    "Circle": KIND | {"properties": {"kind": {"const": "circle"}, "radius": {"type": "number"}}},
    "Square": KIND | {"properties": {"kind": {"const": "square"}, "side": {"type": "number"}}},
    "Figure": {"oneOf": [ref("Circle"), ref("Square")]},
    "Plain": {"oneOf": [TEXT, {"type": "integer"}, {"type": "array", "items": TEXT}]},
    "Colour": {"type": "string", "enum": ["red", "blue"]},
    "Holder": {
        "type": "object",
        "properties": {
            "figure": ref("Figure"),
            "plain": ref("Plain"),
            "colour": ref("Colour"),
            "note": {"type": ["string", "null"]},
        },
    },
}
PROGRAM = """
from {package} import UNSET, Circle, Colour, Holder, Square{names}


def figure(holder: Holder) -> object:
    match holder.figure:
        case Circle(radius=radius):
            return radius
        case Square(side=side):
            return side
{open_union}        case None:  # figure
            return 0


def plain(holder: Holder) -> object:
    match holder.plain:
        case str() | int() | list() | None:  # plain
            return 0
{open_union}

def colour(holder: Holder) -> object:
    match holder.colour:
        case Colour.RED:
            return 0
        case Colour.BLUE:  # colour
            return 1
{open_enum}        case None:
            return 2


def note(holder: Holder) -> object:
    if holder.note is UNSET:
        return 0
    match holder.note:
        case str():
            return 1
        case None:  # note
            return 2
"""
OPEN = {
    "names": ", Unrecognized",
    "open_union": "        case Unrecognized(value):\n            return value\n",
    "open_enum": "        case str():\n            return 3\n",
}
CLOSED = {"names": "", "open_union": "", "open_enum": ""}
LEFT_OUT = {
    "figure": ("        case None:  # figure\n            return 0\n", ""),
    "plain": (" | list() | None:  # plain", " | None:"),
    "colour": ("        case Colour.BLUE:  # colour\n            return 1\n", ""),
    "note": ("        case None:  # note\n            return 2\n", ""),
}


def findings(folder: Path, program: str) -> str:
    """What mypy and pyright find in a program."""
    (folder / "program.py").write_text(program, "utf-8")
    (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "include": ["program.py"]}', "utf-8")
    offline = {"PYRIGHT_PYTHON_FORCE_VERSION": "", "PYRIGHT_PYTHON_PYLANCE_VERSION": ""}  # as in the Makefile
    told = ""
    for command in (["mypy", "--strict", "--no-error-summary", "program.py"], ["pyright"]):
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=folder, env=os.environ | offline, capture_output=True, text=True
        )
        told += "".join(f"{line}\n" for line in done.stdout.splitlines() if " error: " in line or " error " in line)
        told += "" if done.returncode == 0 or told else done.stdout + done.stderr
    return told


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["open", "closed"])
def test_a_match_that_is_complete_is_known_to_be(kind: str, tmp_path: Path) -> None:
    settings = changed(DEFAULTS, {"unions": kind, "enums": kind})
    package = built(document_of(SCHEMAS), settings=settings)
    (tmp_path / "pets").symlink_to(package.folder, target_is_directory=True)
    program = PROGRAM.format(package="pets", **(OPEN if kind == "open" else CLOSED))
    assert findings(tmp_path, program) == ""
    for name in LEFT_OUT:
        if kind == "open" and name == "colour":
            continue  # any text may be one
        less = program.replace(*LEFT_OUT[name])
        assert less != program
        told = findings(tmp_path, less)
        assert "Missing return statement" in told
        assert "do not exhaustively handle all values" in told
