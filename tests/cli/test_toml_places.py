"""Keys and values of TOML have their lines and columns, however they are written."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemawright.diagnostics import escape_token
from schemawright.project.toml_places import places

TEXTS: dict[str, dict[str, str]] = {
    "a = 1\nb.c = 2\n": {"/a": "1:1", "/b": "2:1", "/b/c": "2:3"},
    "\n  [a]\n  b = 1 # [c]\n": {"/a": "2:3", "/a/b": "3:3"},
    "[[a]]\nb = 1\n[[ a ]]\n'b' = 2\n[a.c]\nd = 3\n": {
        "/a": "1:1",
        "/a/0": "1:1",
        "/a/0/b": "2:1",
        "/a/1": "3:1",
        "/a/1/b": "4:1",
        "/a/1/c": "5:1",
        "/a/1/c/d": "6:1",
    },
    "[a]\nb = [{c = 1}, {'d' = [2, 3], e.f = 4}]\n": {
        "/a/b/0": "2:6",
        "/a/b/0/c": "2:7",
        "/a/b/1": "2:15",
        "/a/b/1/d": "2:16",
        "/a/b/1/d/1": "2:26",
        "/a/b/1/e/f": "2:32",
    },
    'a = """\n[b]\n"c = 1" """\nb = 1\n': {"/a": "1:1", "/b": "4:1"},
    "a = '''b = \\'''\nc = '\\'\nd = \"\\\"\"\n": {"/c": "2:1", "/d": "3:1"},
    'a = """"x""""\nb = """"""\nc = """\\""""\nd = 1': {"/b": "2:1", "/c": "3:1", "/d": "4:1"},
    'a = 1979-05-27 07:32:00.5-07:00 # "\nb = 1979-05-27\nc = [1979-05-27 07:32:00, 07:32:00]\n': {
        "/a": "1:1",
        "/b": "2:1",
        "/c/1": "3:27",
    },
    '"a.b"."c/d~".\'\' = +inf\n': {"/a.b": "1:1", "/a.b/c~1d~0": "1:7", "/a.b/c~1d~0/": "1:14"},
    "a = [\n  # b = 1\n  'x',\n  'y', # z\n]\r\nb = {}\r\nc = []\r\n": {"/a/0": "3:3", "/a/1": "4:3", "/c": "7:1"},
    "3.14 = 1e5\n-_- = 0x_1\n".replace("0x_1", "0xF"): {"/3": "1:1", "/3/14": "1:3", "/-_-": "2:1"},
    '"\\u0061\\t" = 1': {"/a\t": "1:1"},
    "": {},
}


@pytest.mark.parametrize("text", TEXTS)
def test_a_pointer_has_its_place(text: str) -> None:
    found = {pointer: f"{line}:{column}" for pointer, (line, column) in places(text).items()}
    assert {pointer: found.get(pointer) for pointer in TEXTS[text]} == TEXTS[text]
    assert set(found) == set(pointers(tomllib.loads(text)))


def pointers(value: Any, at: str = "") -> list[str]:
    """The pointers of all that a value holds."""
    members: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        members = [(f"{at}/{escape_token(key)}", inner) for key, inner in value.items()]
    elif isinstance(value, list):
        members = [(f"{at}/{number}", inner) for number, inner in enumerate(value)]
    return [pointer for name, inner in members for pointer in (name, *pointers(inner, name))]


KEYS = st.sampled_from(["a", "b", "'c d'", '"e\\"f"', "1-2", '""'])
SCALARS = st.sampled_from(
    ["1", "'x = ['", '"# \\" ]"', "true", "1e9", "1979-05-27 07:32:00Z", '"""\n[x]\n"""', "'''a\n'b = 1'''", "nan"]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(inner, min_size=1, max_size=3).map(lambda items: "[\n  " + ", # ]\n  ".join(items) + ",\n]"),
        st.lists(st.tuples(KEYS, inner), max_size=3).map(lambda m: f"{{ {', '.join(f'{k} = {v}' for k, v in m)} }}"),
    ),
    max_leaves=6,
)
DOTTED = st.lists(KEYS, min_size=1, max_size=3).map(" . ".join)
STATEMENTS = st.one_of(
    st.tuples(DOTTED, VALUES).map(lambda pair: f"{pair[0]} = {pair[1]}"),
    DOTTED.map(lambda name: f"[ {name} ]"),
    DOTTED.map(lambda name: f"\t[[{name}]] # x = 1"),
    st.just("# 'open"),
)


@given(st.lists(STATEMENTS, max_size=8))
def test_every_pointer_of_a_document_has_a_place(statements: list[str]) -> None:
    kept: list[str] = []
    for statement in statements:
        try:
            tomllib.loads("\n".join([*kept, statement]))
        except tomllib.TOMLDecodeError:
            continue
        kept.append(statement)
    text = "\n".join(kept)
    found = places(text)
    assert set(found) == set(pointers(tomllib.loads(text)))
    lines = text.split("\n")
    assert all(1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) for line, column in found.values())
