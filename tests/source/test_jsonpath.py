"""Paths are read and select as RFC 9535 says, but for functions; another implementation of it agrees.

In: tables by the kinds of the published compliance tests, and paths made at random. Not here: overlays.
"""

from __future__ import annotations

import json
import random
from typing import Any

import jsonpath_rfc9535
import pytest

from schemawright.source.jsonpath import select as selecting
from schemawright.source.jsonpath.parse import parse_path
from schemawright.source.jsonpath.select import select
from schemawright.source.jsonpath.syntax import PathError

DOCUMENT: Any = {
    "a": {"b": 1, "c": [1, 2.0, "x", None, True, {"b": "x"}], "d-e": {"b": 2}},
    "b": [{"a": 1, "k": "x"}, {"a": 1.0, "k": "y"}, {"a": True}, {"a": None}, {}, [3, [1, 2]], "text"],
    "ü": {"'": 1, '"': 2, "\\": 3, "/": 4, "\n": 5, "\U0001f600": 6, "": 7},
    "e": {"one": [1, [2]], "other": [1, [2]], "x": {"y": 1}, "z": {"y": 1.0}},
}


def found(path: str, document: Any = DOCUMENT) -> list[tuple[str | int, ...]]:
    return [node.tokens for node in select(parse_path(path), document)]


def expected(path: str, document: Any = DOCUMENT) -> list[tuple[str | int, ...]]:
    return [tuple(node.location) for node in jsonpath_rfc9535.find(path, document)]


PATHS = [
    # root, names, wildcards
    "$", "$.a", "$['a']", '$["a"]', "$.a.b", "$.nothing", "$.b.a", "$.*", "$[*]", "$.a.*", "$.ü", "$ .a ['b']",
    "$['a','b']", "$['b','a','b']", "$.a['b', 'c']", "$\n.a", "$.true", "$.null",
    # texts
    r"$.ü['\'']", "$.ü['\"']", r"$.ü['\\']", r"$.ü['\/']", r"$.ü['\n']", "$.ü['']",
    r"$.ü['\ud83d\ude00']", r"$['\u00fc']", "$.ü['\U0001f600']", "$['a b']", "$.ü[\"'\"]",
    # indexes and slices
    "$.b[0]", "$.b[-1]", "$.b[9]", "$.b[-9]", "$.a[0]", "$.b[0,2]", "$.b[1:3]", "$.b[:2]", "$.b[5:]", "$.b[::2]",
    "$.b[::-1]", "$.b[-2:]", "$.b[3:1]", "$.b[3:1:-1]", "$.b[::0]", "$.b[ 1 : 3 : 1 ]", "$.b[0:9007199254740991]",
    "$.b[:]", "$.b[*,0]", "$.b[0:2,'a']", "$.a[1:2]",
    # descendants
    "$..b", "$..*", "$..[0]", "$..['a','b']", "$.b..a", "$..[*]", "$..c..b", "$..nothing", "$ ..b",
    # filters: existence
    "$.b[?@.a]", "$.b[?!@.a]", "$.b[?(@.a)]", "$.b[?@[0]]", "$.b[?@.*]", "$.a[?@..b]", "$.b[?@]", "$[?@.b]",
    "$.b[?$.a]", "$.b[?$.nothing]", "$.b[?@.a,0]", "$.b[?@.a,?@.k]", "$.b[? @.a ]", "$.b[?!(@.a)]", "$.b[?! @.a]",
    # filters: comparisons
    "$.b[?@.a==1]", "$.b[?@.a==1.0]", "$.b[?@.a==true]", "$.b[?@.a==null]", "$.b[?@.a!=1]", "$.b[?@.k=='x']",
    '$.b[?@.k=="x"]', "$.b[?'x'==@.k]", "$.b[?@.k<'y']", "$.b[?@.a<2]", "$.b[?@.a<=1]", "$.b[?@.a>0]", "$.b[?@.a>=1]",
    "$.b[?@.k>='x']", "$.b[?@.nothing==@.other]", "$.b[?@.nothing!=@.other]", "$.b[?@.nothing<=@.other]",
    "$.b[?@=='text']", "$.b[?@.a==-0]", "$.b[?@.a==1e0]", "$.b[?@.a==10e-1]", "$.b[?1==1]", "$.b[?'a'<'b']",
    "$.e[?@==$.e.one]", "$.e[?@==$.x]", "$.e[?@==$.e.x]", "$.e[?@!=$.e.one]", "$.b[?@.a<=null]", "$.b[?@.a<true]",
    "$.a.c[?@==1]", "$.a.c[?@==2]", "$.a.c[?@==null]", "$.b[?@.a==$['a']['b']]", "$.b[?@.a == 1]", "$.b[?true==@.a]",
    # filters: and, or, not, parentheses
    "$.b[?@.a && @.k]", "$.b[?@.a || @[0]]", "$.b[?@.a&&@.k||@[0]]", "$.b[?@.a && (@.k || @[0])]", "$.b[?!@.a||!@.k]",
    "$.b[?(@.a==1)&&!(@.k=='x')]", "$.b[?@.a==1 && @.k=='x' && @.a]", "$.b[?((@.a))]", "$.b[?@[?@>1]]",
    "$..[?@.b==1]", "$..[?@.b]", "$.*[?@.a==1].k", "$..[?@.b=='x']",
]  # fmt: skip

WRONG = [
    "", " $", "$ ", "a", "@", "@.a", "$.", "$..", "$.&", "$.1", "$. a", "$.. b", "$.['a']", "$[]", "$['a'", "$['a]",
    "$[a]", "$['a' 'b']", "$['a',]", "$[,'a']", "$[01]", "$[-0]", "$[1.0]", "$[1e1]", "$[9007199254740992]",
    "$[1:2:3:4]", "$[1:a]", "$[:-0]", "$['\\q']", "$['\\ud83d']", "$['\\ude00']", "$['\\u12']", "$[\"\\'\"]",
    "$['\\\"']", "$['\n']", "$[?]", "$[?@.a==]", "$[?==1]", "$[?1]", "$[?'a']", "$[?true]", "$[?@.a=1]", "$[?@.*==1]",
    "$[?@..a==1]", "$[?@[0:1]==1]", "$[?@[0,1]==1]", "$[?@.a &&]", "$[?@.a & @.b]", "$[?(@.a]", "$[?@.a)]",
    "$[?@.a==[1]]", "$[?@.a=={}]", "$[?@.a==True]", "$[?@.a==nul]", "$[?@.a==01]", "$[?@.a==.1]", "$[?@.a==1.]",
    "$[?@.a=='x]", "$a", "$.a.", "$.a b", "$[*", "$**", "$.*.", "$[?@.a===1]",
]  # fmt: skip


AGAINST_THE_GRAMMAR = ["$[?!1]", "$[?!@.a==1]", "$[?@.a==1==2]", "$.a[?(@.a==1) == 1]"]
"""Paths that the grammar of RFC 9535 (section 2.3.5.1) does not have, and that the other implementation reads."""


@pytest.mark.parametrize("path", PATHS)
def test_a_path_selects_what_another_implementation_does(path: str) -> None:
    assert found(path) == expected(path)


@pytest.mark.parametrize("path", WRONG)
def test_a_path_that_is_none_is_refused(path: str) -> None:
    with pytest.raises(PathError):
        parse_path(path)
    with pytest.raises(jsonpath_rfc9535.JSONPathError):
        jsonpath_rfc9535.find(path, DOCUMENT)


@pytest.mark.parametrize("path", AGAINST_THE_GRAMMAR)
def test_a_path_beside_the_grammar_is_refused(path: str) -> None:
    with pytest.raises(PathError):
        parse_path(path)


def test_names_behind_a_dot_may_hold_hyphens() -> None:
    assert found("$.a.d-e.b") == [("a", "d-e", "b")]
    assert found("$[?(@.d-e)]") == [("a",)]


@pytest.mark.parametrize(
    ("path", "message", "help"),
    [
        ("$.paths./pets", "there is no '/' at character 9 of a path", "brackets"),
        ("$.a[?length(@)>1]", "functions such as length() are not read here", ""),
        ("$.a[?@.tags[*]=='x']", "the comparison at character 6 is with several nodes", "filter of its own"),
        ("$[a]", "'a' at character 3 is not what can stand there", "quotes"),
        ("$['a", "the text that starts at character 3 does not end, or holds what it must not", ""),
        ("paths", "a path starts with $", ""),
    ],
)
def test_what_is_wrong_is_told(path: str, message: str, help: str) -> None:
    with pytest.raises(PathError) as error:
        parse_path(path)
    assert str(error.value) == message
    assert help in error.value.help


def test_nesting_is_bounded() -> None:
    with pytest.raises(PathError):
        parse_path("$" + "[?(" * 5000 + "@.a" + ")]" * 5000)
    with pytest.raises(PathError):
        parse_path("$" + "[?@" * 5000 + "]" * 5000)


def test_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selecting, "MAX_PATH_STEPS", 10_000)
    deep: Any = {}
    for _ in range(60):
        deep = {"a": deep}
    with pytest.raises(PathError, match="steps"):
        found("$..a..a..a..a", deep)
    with pytest.raises(PathError, match="steps"):
        found("$..[?@..[?@..[?@.x]]]", deep)


def made_path(choose: random.Random, depth: int = 0) -> str:
    """Segments of a path."""
    names = ["a", "b", "c", "k", "e", "x", "y", "one"]
    parts: list[str] = []
    for _ in range(choose.randint(0 if depth else 1, 3)):
        kind = choose.randrange(9)
        dots = ".." if choose.random() < 0.25 else ""
        if kind < 3:
            parts.append(f"{dots or '.'}{choose.choice([*names, '*'])}")
        elif kind < 7 or depth > 1:
            start, stop = choose.randint(-3, 3), choose.randint(-3, 5)
            selectors = [
                str(start),
                f"'{choose.choice(names)}'",
                "*",
                f"{start}:{stop}",
                f"::{choose.choice([1, -1, 2])}",
            ]
            parts.append(f"{dots}[{','.join(choose.sample(selectors, choose.randint(1, 2)))}]")
        else:
            parts.append(f"{dots}[?{made_test(choose, depth + 1)}]")
    return "".join(parts)


def made_test(choose: random.Random, depth: int) -> str:
    """A test of a filter; some are not well-formed."""
    kind = choose.randrange(8)
    if kind < 2:
        return f"{choose.choice(['', '!'])}@{made_path(choose, depth)}"
    if kind < 4 and depth < 3:
        operator = choose.choice(["&&", "||"])
        return f"{made_test(choose, depth + 1)} {operator} {made_test(choose, depth + 1)}"
    if kind == 4 and depth < 3:
        return f"{choose.choice(['', '!'])}({made_test(choose, depth + 1)})"
    operands = [
        "1",
        "'x'",
        "null",
        "true",
        "2.0",
        "@.a",
        "@['b']",
        "@[0]",
        "$.a.b",
        "@",
        f"@{made_path(choose, depth)}",
    ]
    left, right = choose.choice(operands), choose.choice(operands)
    return f"{left}{choose.choice(['==', '!=', '<', '<=', '>', '>='])}{right}"


def test_paths_made_at_random_are_read_as_another_implementation_reads_them() -> None:
    choose = random.Random(9535)
    selected = refused = 0
    for _ in range(3000):
        path = f"${made_path(choose)}"
        try:
            wanted = expected(path)
        except jsonpath_rfc9535.JSONPathError:
            refused += 1
            with pytest.raises(PathError):
                parse_path(path)
        else:
            selected += bool(wanted)
            assert found(path) == wanted, json.dumps(path)
    assert selected > 500
    assert refused > 50
