"""YAML text becomes values by the core schema of YAML 1.2, within budgets."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from schemawright.budgets import MAX_DUPLICATES, Budgets
from schemawright.diagnostics import Severity, Sink
from schemawright.source.values import SpelledFloat, SpelledInt
from schemawright.source.yaml.read import yaml_value

Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]

SMALL = Budgets(depth=5, key_length=10, integer_digits=8, expansion=20, text_of_expansion=1_000_000)
PARSERS = pytest.mark.parametrize("pure", [False, True], ids=["C parser", "Python parser"])


def as_json(value: object) -> str:
    """A text that tells 1 from 1.0 and from true, and keeps the order of keys."""
    return json.dumps(value)


@PARSERS
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("~", None),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("nULL", "nULL"),
        ("'null'", "null"),
        ("true", True),
        ("False", False),
        ("TRUE", True),
        ("tRUE", "tRUE"),
        ("yes", "yes"),
        ("No", "No"),
        ("on", "on"),
        ("OFF", "OFF"),
        ("y", "y"),
        ("0", 0),
        ("-12", -12),
        ("+12", 12),
        ("010", 10),
        ("0o17", 15),
        ("0x1F", 31),
        ("0b1", "0b1"),
        ("1_000", "1_000"),
        ("12:30:45", "12:30:45"),
        ("-0x1F", "-0x1F"),
        ("0o8", "0o8"),
        ("1.5", 1.5),
        ("1.", 1.0),
        (".5", 0.5),
        ("-.5e-3", -0.0005),
        ("1e3", 1000.0),
        ("+1E+3", 1000.0),
        (".", "."),
        ("1e", "1e"),
        ("e3", "e3"),
        ("1.2.3", "1.2.3"),
        ("-", [None]),
        ("--", "--"),
        ("2024-05-06", "2024-05-06"),
        ("2024-05-06 10:11:12", "2024-05-06 10:11:12"),
        ("NaN", "NaN"),
        ("'1'", "1"),
        ('"1.5"', "1.5"),
        ("|\n  1\n", "1\n"),
        ("1\n  2", "1 2"),
        ("! 12", "12"),
        ("!!str 12", "12"),
        ("!!str", ""),
        ("!!int '12'", 12),
        ("!!float 1", 1.0),
        ("!!float 0x10", 16.0),
        ("!!bool 'true'", True),
        ("!!null ''", None),
        ("!!map {a: 1}", {"a": 1}),
        ("!!seq [1]", [1]),
        ("! [1]", [1]),
        ("!<tag:yaml.org,2002:str> 1", "1"),
        ("[]", []),
        ("{}", {}),
        ("[a, b: 1]", ["a", {"b": 1}]),
        ("%YAML 1.1\n---\nno", "no"),
        ("--- \nno\n...\n", "no"),
    ],
)
def test_a_document_reads_as(text: str, value: object, pure: bool) -> None:
    assert as_json(yaml_value("spec", text, pure=pure)) == as_json(value)


@PARSERS
@pytest.mark.parametrize("key", ["200", "2.50", "0x10", "null", "~", "true", "no", "2024-05-06", "a b", "<<x", "''"])
def test_a_key_is_its_text(key: str, pure: bool) -> None:
    assert yaml_value("spec", f"{key}: 1", pure=pure) == {key.strip("'"): 1}


@pytest.mark.parametrize(
    ("text", "spelling"), [("1.10", "1.10"), ("010", "010"), ("0x1f", "0x1f"), ("1e3", "1e3"), ("!!float 1", "1")]
)
def test_a_number_keeps_its_spelling(text: str, spelling: str) -> None:
    value = yaml_value("spec", text)
    assert isinstance(value, SpelledFloat | SpelledInt)
    assert value.spelling == spelling


@PARSERS
@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: &x [1]\nb: *x", {"a": [1], "b": [1]}, id="alias"),
        pytest.param("a: &x 1\nb: *x\nc: &x 2\nd: *x", {"a": 1, "b": 1, "c": 2, "d": 2}, id="an anchor anew"),
        pytest.param("&k a: &v 1\n*v : 2\nb: *k", {"a": 1, "1": 2, "b": "a"}, id="aliases as key and of keys"),
        pytest.param("a: &x 010\n*x : 1", {"a": 10, "010": 1}, id="a number's alias as key"),
        pytest.param("b: &b {x: 1, y: 2}\nc: {<<: *b, y: 3}", {"b": {"x": 1, "y": 2}, "c": {"x": 1, "y": 3}}, id="own"),
        pytest.param("c:\n  y: 3\n  <<: {x: 1, y: 2}", {"c": {"x": 1, "y": 3}}, id="own before"),
        pytest.param("<<: [{a: 1}, {a: 2, b: 2}]\nc: 3", {"a": 1, "b": 2, "c": 3}, id="earlier"),
        pytest.param("<<: {a: 1}\n<<: {a: 2, b: 2}", {"a": 1, "b": 2}, id="two merge keys"),
        pytest.param("<<: {<<: {a: 1}, b: 2}", {"a": 1, "b": 2}, id="merge in a merge"),
        pytest.param("<<: []\na: 1", {"a": 1}, id="nothing to merge"),
        pytest.param("'<<': {a: 1}", {"<<": {"a": 1}}, id="a quoted << is a key"),
        pytest.param("'<<': 1\n<<: {a: 2}", {"a": 2, "<<": 1}, id="both"),
        pytest.param("a: <<", {"a": "<<"}, id="<< as value"),
        pytest.param("a: &m {<<: {x: 1}}\nb: *m", {"a": {"x": 1}, "b": {"x": 1}}, id="alias of a merged mapping"),
    ],
)  # fmt: skip
def test_anchors_and_merges(text: str, value: object, pure: bool) -> None:
    assert as_json(yaml_value("spec", text, pure=pure)) == as_json(value)


def test_an_alias_shares_the_object() -> None:
    value = yaml_value("spec", "a: &x {b: 1}\nc: *x")
    assert isinstance(value, dict)
    assert value["a"] is value["c"]


TOWER = "a: &a [1, 1, 1]\nb: &b [*a, *a]\nc: [*b, *b]"
MERGES = "a: &a {x: 1}\nb: &b {<<: [*a, *a]}\nc: &c {<<: [*b, *b]}\nd: {<<: [*c, *c]}"


@PARSERS
@pytest.mark.parametrize(
    ("text", "code", "place", "pointer"),
    [
        pytest.param("", "not-a-spec", (0, 0), "", id="no document"),
        pytest.param("# only\n", "not-a-spec", (0, 0), "", id="only a comment"),
        pytest.param("a: 1\n---\nb: 2", "syntax", (2, 1), "", id="two documents"),
        pytest.param("a: 1\n---\n", "syntax", (2, 1), "", id="an empty second document"),
        pytest.param("a: 1\nb: 2\na: 3", "duplicate-key", (3, 1), "/a", id="key twice"),
        pytest.param("x:\n- {}\n- {a/b: 1, 'a/b': 2}", "duplicate-key", (3, 12), "/x/1/a~1b", id="key twice, quoted"),
        pytest.param("a: &k b\n*k : 1\nb: 2", "duplicate-key", (3, 1), "/b", id="key twice, by alias"),
        pytest.param("1: 1\n1: 2", "duplicate-key", (2, 1), "/1", id="number twice"),
        pytest.param("? [a]\n: 1", "syntax", (1, 3), "", id="a list as key"),
        pytest.param("a:\n  ? {b: 1}\n  : 1", "syntax", (2, 5), "/a", id="a mapping as key"),
        pytest.param("a: &x [1]\n*x : 1", "syntax", (2, 1), "", id="an aliased list as key"),
        pytest.param("a: !!python/name:os.system x", "syntax", (1, 4), "/a", id="python tag"),
        pytest.param("a: !ENV x", "syntax", (1, 4), "/a", id="local tag"),
        pytest.param("a: !!binary YQ==", "syntax", (1, 4), "/a", id="binary"),
        pytest.param("a: !!timestamp 2024-05-06", "syntax", (1, 4), "/a", id="timestamp"),
        pytest.param("a: !!set {x}", "syntax", (1, 4), "/a", id="set"),
        pytest.param("a: !!omap [x: 1]", "syntax", (1, 4), "/a", id="ordered map"),
        pytest.param("a: !!map [1]", "syntax", (1, 4), "/a", id="map tag on a list"),
        pytest.param("a: !!seq 1", "syntax", (1, 4), "/a", id="list tag on a scalar"),
        pytest.param("a: !!int 1.5", "syntax", (1, 4), "/a", id="int tag on a float"),
        pytest.param("a: !!int true", "syntax", (1, 4), "/a", id="int tag on a boolean"),
        pytest.param("a: !!float true", "syntax", (1, 4), "/a", id="float tag on a boolean"),
        pytest.param("a: !!bool 1", "syntax", (1, 4), "/a", id="bool tag on a number"),
        pytest.param("a: !!null 0", "syntax", (1, 4), "/a", id="null tag on a number"),
        pytest.param("!!int x: 1", "syntax", (1, 1), "", id="a tag that does not fit a key"),
        pytest.param("a: *x", "syntax", (1, 4), "/a", id="alias without anchor"),
        pytest.param("a: &x [1, *x]", "syntax", (1, 11), "/a/1", id="alias inside its list"),
        pytest.param("&x {a: {b: *x}}", "syntax", (1, 12), "/a/b", id="alias inside its mapping"),
        pytest.param("a: &x 1\nb: &x [*x]", "syntax", (2, 8), "/b/0", id="alias inside the newer anchor"),
        pytest.param("&a {<<: *a}", "syntax", (1, 9), "", id="merge of itself"),
        pytest.param("b: {<<: 1}", "syntax", (1, 5), "/b", id="merge of a scalar"),
        pytest.param("a: 0\n<<: [{}, []]", "syntax", (2, 1), "", id="merge of a list of lists"),
        pytest.param("a: 'x\n", "syntax", (2, 1), "", id="unclosed text"),
        pytest.param("é: b: c", "syntax", (1, 5), "", id="columns count characters"),
        pytest.param('a: "\\ud800"', "syntax", (1, 7), "", id="lone surrogate"),
        pytest.param("a:\n  é: \x07", "syntax", (2, 6), "", id="control character"),
        pytest.param("[[[[[[1]]]]]]", "too-deep", (1, 6), "/0/0/0/0/0", id="too deep"),
        pytest.param("[" * 1000, "too-deep", (1, 6), "/0/0/0/0/0", id="much too deep"),
        pytest.param("a: &a [[[1]]]\nb: [[*a]]", "too-deep", (2, 6), "/b/0/0", id="too deep by alias"),
        pytest.param(TOWER, "too-big", (3, 9), "/c/1", id="too many values by aliases"),
        pytest.param(MERGES, "too-big", (4, 10), "/d/0", id="too many values by merges"),
        pytest.param(f"a: &a '{'x' * 640}'\nb: [*a, *a]", "too-big", (2, 9), "/b/1", id="too much text by aliases"),
        pytest.param("a: 123456789", "too-big", (1, 4), "/a", id="long integer"),
        pytest.param("a: 0xfffffff", "too-big", (1, 4), "/a", id="long hexadecimal"),
        pytest.param("abcdefghijk: 1", "too-big", (1, 1), "", id="long key"),
    ],
)
def test_text_is_refused_at(
    text: str, code: str, place: tuple[int, int], pointer: str, pure: bool, refusal: Refusal
) -> None:
    found = refusal(lambda: yaml_value("spec", text, SMALL, pure=pure))
    if code == "syntax" and pointer == "" and pure:
        # The parsers agree on what is malformed, not always on where.
        assert [entry[:2] for entry in found] == [(code, "spec")]
    else:
        assert [entry[:5] for entry in found] == [(code, "spec", *place, pointer)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[[[[[1]]]]]", id="depth"),
        pytest.param("a: &a [[[1]]]\nb: [*a]", id="depth by alias"),
        pytest.param("a: &a [1, 1, 1]\nb: &b [*a, *a]\nc: *b", id="expansion"),
        pytest.param("[12345678, -12345678, 0xffffff]", id="digits"),
        pytest.param("abcdefghij: 1", id="key length"),
    ],
)
def test_text_within_the_budgets_is_read(text: str) -> None:
    assert yaml_value("spec", text, SMALL) is not None


def test_a_long_text_may_repeat_more_than_a_short_one(refusal: Refusal) -> None:
    uses = "a: &a [1, 1, 1, 1]\nb: [*a, *a, *a, *a, *a]\n"
    budgets = SMALL._replace(text_of_expansion=10)
    assert [entry[0] for entry in refusal(lambda: yaml_value("spec", uses, budgets))] == ["too-big"]
    assert yaml_value("spec", f"{uses}# {'-' * 40}\n", budgets)


def test_a_chain_of_aliases_is_as_deep_as_it_reads(refusal: Refusal) -> None:
    links = "".join(f"n{i}: &n{i} [*n{i - 1}]\n" for i in range(1, 1000))
    ((code, _, line, _, pointer, _),) = refusal(lambda: yaml_value("spec", f"n0: &n0 []\n{links}"))
    assert (code, line, pointer) == ("too-deep", 400, "/n399/0")


def test_all_repeated_keys_are_reported_together(refusal: Refusal) -> None:
    found = refusal(lambda: yaml_value("spec", "a: 1\na: 2\nb: {c: 1, c: 2}\nb: 3"))
    assert [(line, pointer) for _, _, line, _, pointer, _ in found] == [(2, "/a"), (3, "/b/c"), (4, "/b")]


def test_no_more_than_a_screen_of_repeated_keys(refusal: Refusal) -> None:
    assert len(refusal(lambda: yaml_value("spec", "a: 1\n" * 100))) == MAX_DUPLICATES


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: !ENV x", "'!ENV'"),
        ("a: !!python/name:x y", "'!!python/name:x'"),
        ("a:\n\tb: 1", "with spaces"),
        ("a: b: c", "quotes around"),
        ("a: \x07", "U+0007"),
        ("a: 1\na: 2", "'a'"),
        ("a: &x [*x]", "inside the node"),
    ],
)
def test_a_message_says(text: str, words: str, refusal: Refusal) -> None:
    assert words in refusal(lambda: yaml_value("spec", text))[0][5]


def test_digits_beyond_the_setting_of_python_are_refused(refusal: Refusal) -> None:
    text = "a: " + "9" * 5000
    assert refusal(lambda: yaml_value("spec", text, Budgets(integer_digits=10_000)))[0][0] == "too-big"


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(
    ("text", "value", "pointer"),
    [
        ("a: .nan", {"a": ".nan"}, "/a"),
        ("[1, -.Inf]", [1, "-.Inf"], "/1"),
        ("a: 1e999", {"a": "1e999"}, "/a"),
        ("a: {b: [600e27371700]}", {"a": {"b": ["600e27371700"]}}, "/a/b/0"),
        ("a: &x 1e999\nb: *x", {"a": "1e999", "b": "1e999"}, "/a"),
    ],
)
def test_numbers_beyond_json_are_texts(text: str, value: object, pointer: str, pure: bool) -> None:
    sink = Sink()
    assert yaml_value("f", text, pure=pure, sink=sink) == value
    assert [(d.severity, d.code, d.origin and d.origin.pointer) for d in sink.found] == [
        (Severity.WARNING, "syntax", pointer)
    ]
    assert "quotes around" in sink.found[0].help


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(
    "text",
    [
        "x: &a {t: 1, u: 2}\nv:\n  !!merge <<: *a\n  u: 3\n",
        "x: &a {t: 1}\nv: {!!merge <<: [*a, {t: 5, u: 3}]}\n",
        "x: &a {t: 1}\nv: {!<tag:yaml.org,2002:merge> <<: *a, u: 3}\n",
    ],
)
def test_the_merge_key_may_have_its_tag(text: str, pure: bool) -> None:
    value = yaml_value("f", text, pure=pure)
    assert isinstance(value, dict)
    assert value["v"] == {"t": 1, "u": 3}


PRINTABLE = st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="\ufeff\u2028\u2029")
TEXTS = st.text(PRINTABLE)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(SCALARS | TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner), max_leaves=30)


@pytest.mark.slow
@given(VALUES, st.sampled_from([None, 0, 2]), st.booleans())
def test_json_is_yaml(value: object, indent: int | None, pure: bool) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    assert as_json(yaml_value("spec", text, pure=pure)) == as_json(value)


@given(VALUES, st.sampled_from([True, False, None]), st.booleans(), st.booleans())
def test_what_a_yaml_writer_writes_is_read(value: object, flow: bool | None, unicode: bool, pure: bool) -> None:
    # Quotes (and tags) everywhere: plain scalars of YAML 1.1, which the writer speaks, may mean something else in 1.2.
    text = yaml.safe_dump(value, default_style='"', default_flow_style=flow, allow_unicode=unicode, sort_keys=False)
    assert as_json(yaml_value("spec", text, pure=pure)) == as_json(value)


WORDS = st.sampled_from(
    ["no", "On", "null", "~", "true", "y", "a: b", "- c", "#d", "e #f", "'g'", '"h"', "i\nj", "", " k "]
)
WORD_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda inner: st.lists(inner) | st.dictionaries(WORDS, inner),
    max_leaves=30,
)  # fmt: skip


@given(WORD_VALUES, st.sampled_from([True, False, None]))
def test_plain_and_quoted_words_are_told_apart(value: object, flow: bool | None) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, sort_keys=False)
    assert as_json(yaml_value("spec", text)) == as_json(value)
