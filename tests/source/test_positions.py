"""Pointers become lines and columns; a reference that writes the text itself knows where it put each value."""

from __future__ import annotations

import itertools
import json
import random
import re
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from schemawright.source.documents import Document, Syntax, parsed_document
from schemawright.source.lines import LineTable, line_and_column
from schemawright.source.pointers import pointer_text
from schemawright.source.positions import positions
from schemawright.source.values import JsonValue

JSON = '{"a": {"b": [10, {"c/d": null}]},\n "é~": "x", "": []}\n'
YAML = """\
# comment
a:
  b:
    - 10
    - c/d:
é~: x
'': []
shared: &s
  k: 1
use: *s
deep:
  inner: [*s, *s]
merged:
  <<: [*s, {m: 2}]
  own: 3
overriding: {<<: *s, k: 4}
"""


@pytest.mark.parametrize(
    ("text", "pointer", "expected"),
    [
        (JSON, "", (1, 1)),
        (JSON, "/a", (1, 2)),
        (JSON, "/a/b", (1, 8)),
        (JSON, "/a/b/0", (1, 14)),
        (JSON, "/a/b/1", (1, 18)),
        (JSON, "/a/b/1/c~1d", (1, 19)),
        (JSON, "/é~0", (2, 2)),
        (JSON, "/", (2, 13)),
        (JSON, "/nope", (1, 1)),
        (JSON, "/a/nope/deeper", (1, 2)),
        (JSON, "/a/b/2", (1, 8)),
        (JSON, "/a/b/01", (1, 8)),
        (JSON, "/a/b/1/c~1d/x", (1, 19)),
        (JSON, "malformed", (1, 1)),
        (" \n [1, [ ] , 2]", "", (2, 2)),
        (" \n [1, [ ] , 2]", "/2", (2, 12)),
        (YAML, "", (2, 1)),
        (YAML, "/a", (2, 1)),
        (YAML, "/a/b/0", (4, 7)),
        (YAML, "/a/b/1", (5, 7)),
        (YAML, "/a/b/1/c~1d", (5, 7)),
        (YAML, "/é~0", (6, 1)),
        (YAML, "/", (7, 1)),
        (YAML, "/use", (10, 1)),
        (YAML, "/use/k", (9, 3)),
        (YAML, "/deep/inner/1", (12, 15)),
        (YAML, "/deep/inner/1/k", (9, 3)),
        (YAML, "/merged/k", (9, 3)),
        (YAML, "/merged/m", (14, 13)),
        (YAML, "/merged/own", (15, 3)),
        (YAML, "/merged/nope", (13, 1)),
        (YAML, "/overriding/k", (16, 22)),
        (YAML, "/a/b/-1", (3, 3)),
        (YAML, "/a/b/\u0660", (3, 3)),
        (YAML, "/nope", (2, 1)),
        ("a: 1\n'<<': {y: 3}", "/<</y", (2, 8)),
        ("a: &n b\n*n : 2", "/b", (2, 1)),
    ],
)
def test_a_pointer_stands_at(text: str, pointer: str, expected: tuple[int, int]) -> None:
    document = parsed_document("spec", text)
    assert positions(document, [pointer]) == {pointer: expected}


def test_markdown_has_no_pointers() -> None:
    assert positions(parsed_document("page.md", "# A"), ["", "/a"]) == {}


def test_no_pointers_no_places() -> None:
    assert positions(parsed_document("spec", JSON), []) == {}


def test_a_deep_document_is_no_trouble() -> None:
    text = '{"a":' * 399 + "[1]" + "}" * 399
    pointer = "/a" * 399 + "/0"
    assert positions(parsed_document("spec", text), [pointer]) == {pointer: (1, 399 * 5 + 2)}


class Writer:
    """Writes JSON with random space around tokens and takes down where each value (or its key) stands."""

    def __init__(self, seed: int, syntax: Syntax) -> None:
        self.random = random.Random(seed)
        self.gaps = ["", "", " ", "\n", " \n  "]
        # YAML wants the colon on the line of the key.
        self.gaps_after_key = self.gaps if syntax is Syntax.JSON else ["", " "]
        self.text = ""
        self.offsets: dict[str, int] = {}

    def put(self, text: str, gaps: list[str]) -> None:
        self.text += text + self.random.choice(gaps)

    def write(self, value: JsonValue, pointer: str = "") -> None:
        self.offsets.setdefault(pointer, len(self.text))
        if isinstance(value, dict):
            self.put("{", self.gaps)
            for number, (key, member) in enumerate(value.items()):
                self.put("," * bool(number), self.gaps)
                below = pointer + pointer_text([key])
                self.offsets[below] = len(self.text)
                self.put(json.dumps(key, ensure_ascii=False), self.gaps_after_key)
                self.put(":", self.gaps)
                self.write(member, below)
            self.put("}", self.gaps)
        elif isinstance(value, list):
            self.put("[", self.gaps)
            for index, item in enumerate(value):
                self.put("," * bool(index), self.gaps)
                self.write(item, f"{pointer}/{index}")
            self.put("]", self.gaps)
        else:
            self.put(json.dumps(value, ensure_ascii=False), self.gaps)


# An index among the keys: a token means an item in an array and a member in an object.
KEYS = st.sampled_from(["a", "b/c", "~", "", "0", "1", "é😀", '"', "\\", ": ", "<<"])
SCALARS = st.none() | st.booleans() | st.integers(-99, 99) | KEYS
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=30)


def reference(text: str, offsets: dict[str, int], pointer: str) -> tuple[int, int]:
    """The place of the longest written prefix of the pointer."""
    while pointer not in offsets:
        pointer = pointer.rpartition("/")[0]
    before = text[: offsets[pointer]]
    return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1


@given(VALUES, st.integers(0, 2**32), st.lists(KEYS, max_size=4), st.sampled_from([Syntax.JSON, Syntax.YAML]))
def test_any_pointer_stands_where_it_was_written(value: JsonValue, seed: int, tail: list[str], syntax: Syntax) -> None:
    writer = Writer(seed, syntax)
    writer.write(value)
    document = Document("spec", None, writer.text, value, syntax)
    pointers = [pointer + more for pointer in writer.offsets for more in ("", pointer_text(tail))]
    assert positions(document, pointers) == {p: reference(writer.text, writer.offsets, p) for p in pointers}


def composed(node: Any, pointer: str, offset: int) -> dict[str, int]:
    """The offsets of a node and all below it, by PyYAML's own tree."""
    found = {pointer: offset}
    if isinstance(node, yaml.MappingNode):
        for key, member in node.value:
            found |= composed(member, pointer + pointer_text([key.value]), key.start_mark.index)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            found |= composed(item, f"{pointer}/{index}", item.start_mark.index)
    return found


@given(VALUES, st.sampled_from([True, False, None]))
def test_block_yaml_has_the_places_that_its_reader_sees(value: JsonValue, flow: bool | None) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, sort_keys=False, allow_unicode=True)
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert node is not None
    offsets = composed(node, "", node.start_mark.index)
    document = Document("spec", None, text, value, Syntax.YAML)
    assert positions(document, offsets.keys()) == {p: reference(text, offsets, p) for p in offsets}


@given(st.text(st.sampled_from("a\né\u2028\x85")))
def test_lines_are_counted_one_way(text: str) -> None:
    table = LineTable(text)
    starts = itertools.accumulate([0, *(len(line) + 1 for line in re.split("\n", text))])
    for index in range(len(text) + 1):
        line, column = line_and_column(text, index)
        assert table.line_and_column(index) == (line, column)
    assert [line_and_column(text, start) for start in list(starts)[:-1]] == [
        (n + 1, 1) for n in range(text.count("\n") + 1)
    ]
