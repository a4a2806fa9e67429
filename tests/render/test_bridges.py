"""A module that loses names has them until all others are replaced."""

from __future__ import annotations

from typing import Any

import pytest

from schemawright.publish.bridges import bridge, is_bridge

HEAD = "from __future__ import annotations\n"
LOST: dict[str, tuple[str, str, list[str]]] = {
    "a function": ("def a():\n    return 1\ndef b():\n    return a()\n", "def a():\n    return 2\n", ["b"]),
    "a class with decorators": (
        "def mark(it):\n    return it\n@mark\n@mark\nclass B:\n    x = 1\n",
        "def mark(it):\n    return it\n",
        ["B"],
    ),
    "what needs what is lost": ("A = 1\nB = A + 1\n", "C = 1\n", ["A", "B"]),
    "a value with a type": ("A: int = 1\n", "C = 1\n", ["A"]),
    "an import": ("import os\nfrom math import cos, sin\nA = os.sep\n", "from math import sin\n", ["os", "cos", "A"]),
    "a name of several": ("A = B = 1\n", "A = 2\n", []),
    "nothing": ("A = 1\n", "A = 2\nB = 1\n", []),
    "code that is none": ("A = (\n", "B = 1\n", []),
}


@pytest.mark.parametrize("name", LOST)
def test_what_is_lost_is_there_and_what_is_new_counts(name: str) -> None:
    old, new, lost = LOST[name]
    text = bridge(HEAD + old, HEAD + new)
    assert bool(text) is bool(lost)
    wanted: dict[str, Any] = {}
    exec(new, wanted)
    found: dict[str, Any] = {}
    exec(text or new, found)
    assert found.keys() - wanted.keys() - {"annotations", "__annotations__"} == set(lost)
    assert all(found[name] == wanted[name] for name in wanted if name.isupper())


def test_a_bridge_is_known_as_one() -> None:
    text = bridge("A = 1\n", "B = 1\n")
    assert is_bridge(text.encode())
    assert not is_bridge(b"B = 1\n")
