"""Overlays change documents as their specification says, and every part of the result knows where it comes from.

In: documents, actions and results in tables; changes made at random. Not here: paths (`test_jsonpath`), and what a run
makes of overlays (`tests/cli/test_overlays.py`).
"""

from __future__ import annotations

import copy
import json
import random
from typing import Any

import pytest

from schemawright.diagnostics import Severity, Sink
from schemawright.source.documents import parsed_document
from schemawright.source.overlay import applying
from schemawright.source.overlay.applying import Changed
from schemawright.source.overlay.reading import read_overlay
from schemawright.source.pointers import parse_pointer, pointer_text
from schemawright.source.positions import positions
from schemawright.source.provenance import Provenance

DOCUMENT: Any = {
    "info": {"title": "Pets", "tags": ["a", "b"]},
    "paths": {
        "/pets": {"get": {"summary": "all", "parameters": [{"name": "x"}, {"name": "y"}], "x-internal": True}},
        "/dogs": {"get": {"summary": "dogs"}, "post": {"summary": "new", "x-internal": True}},
    },
}


def action(target: str, **modifier: Any) -> Any:
    return {"target": target, **modifier}


def overlay_text(*actions: Any, version: str = "1.1.0", **more: Any) -> str:
    return json.dumps(
        {"overlay": version, "info": {"title": "t", "version": "1"}, "actions": actions, **more}, indent=1
    )


def applied(*actions: Any, document: Any = DOCUMENT, version: str = "1.1.0") -> tuple[Any, Sink, Changed, set[int]]:
    sink = Sink()
    overlay = read_overlay(parsed_document("o.json", overlay_text(*actions, version=version)), sink)
    assert overlay is not None
    changed = Changed(document, Provenance("s.json"))
    matched = changed.apply(overlay, sink)
    return changed.root, sink, changed, matched


def said(sink: Sink) -> list[tuple[str, str, str]]:
    return [(d.severity.name.lower(), d.message, d.origin.pointer if d.origin else "") for d in sink.found]


A: Any = {"a": {"b": 1, "c": [1, 2], "d": {"e": 1}}, "n": None}
RESULTS: dict[str, tuple[Any, list[Any], Any]] = {
    "a member is added": (A, [action("$", update={"z": 1})], {**A, "z": 1}),
    "a single value is replaced": (A, [action("$", update={"n": 2})], {**A, "n": 2}),
    "objects are merged": (
        A, [action("$.a", update={"d": {"f": 2}, "b": 3})], {**A, "a": {**A["a"], "b": 3, "d": {"e": 1, "f": 2}}},
    ),
    "arrays are joined": (A, [action("$", update={"a": {"c": [3]}})], {**A, "a": {**A["a"], "c": [1, 2, 3]}}),
    "an object is appended": (A, [action("$.a.c", update={"x": 1})], {**A, "a": {**A["a"], "c": [1, 2, {"x": 1}]}}),
    "a single value is appended": (A, [action("$.a.c", update=3)], {**A, "a": {**A["a"], "c": [1, 2, 3]}}),
    "an array is joined": (A, [action("$.a.c", update=[3, 4])], {**A, "a": {**A["a"], "c": [1, 2, 3, 4]}}),
    "a single value is the target": (A, [action("$.a.b", update="x")], {**A, "a": {**A["a"], "b": "x"}}),
    "several items are the target": (A, [action("$.a.c[*]", update=0)], {**A, "a": {**A["a"], "c": [0, 0]}}),
    "a member is removed": (A, [action("$.a.d", remove=True)], {**A, "a": {"b": 1, "c": [1, 2]}}),
    "items are removed": ([1, 2, 3, 4], [action("$[?@ > 1 && @ < 4]", remove=True)], [1, 4]),
    "an item is removed once": ([1, 2, 3], [action("$[0,0,-3]", remove=True)], [2, 3]),
    "nodes in nodes are removed": (
        [{"d": 1, "k": [{"d": 1}, {"d": 0}]}, {"d": 0, "k": [{"d": 1}, {"e": 1}]}],
        [action("$..[?@.d == 1]", remove=True)],
        [{"d": 0, "k": [{"e": 1}]}],
    ),
    "actions see what those before have done": (
        A, [action("$.a", remove=True), action("$", update={"a": 1}), action("$.a", update=2)], {"n": None, "a": 2},
    ),
    "what is not there is left alone": (A, [action("$.nothing", update={}), action("$.x.y", remove=True)], A),
    "a node is copied": (A, [action("$.a.d", copy="$.a")], {**A, "a": {**A["a"], "d": {"e": 1, **A["a"]}}}),
    "a node is moved": (
        A,
        [action("$", update={"m": {}}), action("$.m", copy="$.a.d"), action("$.a.d", remove=True)],
        {"a": {"b": 1, "c": [1, 2]}, "n": None, "m": {"e": 1}},
    ),
    "what was copied is apart": (
        A, [action("$.n", copy="$.a.b"), action("$.a.b", update=9)], {**A, "n": 1, "a": {**A["a"], "b": 9}},
    ),
    "a copied array is joined": (A, [action("$.a.c", copy="$.a.c")], {**A, "a": {**A["a"], "c": [1, 2, 1, 2]}}),
    "what was added at two places is apart": (
        {"x": {}, "y": {}},
        [action("$.*", update={"v": {"w": 1}}), action("$.x.v", update={"w": 2})],
        {"x": {"v": {"w": 2}}, "y": {"v": {"w": 1}}},
    ),
    "the whole is replaced": (3, [action("$", update=4)], 4),
    "by hyphens": (
        DOCUMENT,
        [action("$.paths.*.*[?(@.x-internal)]", remove=True), action("$.paths.*[?(@.x-internal)]", remove=True)],
        {**DOCUMENT, "paths": {"/pets": {}, "/dogs": {"get": {"summary": "dogs"}}}},
    ),
    "published: tags of all": (
        DOCUMENT["paths"]["/pets"],
        [action("$.*", update={"tags": ["done"]}), action("$.get.parameters[?@.name == 'x']", update={"in": "query"})],
        {"get": {**DOCUMENT["paths"]["/pets"]["get"], "tags": ["done"],
                 "parameters": [{"name": "x", "in": "query"}, {"name": "y"}]}},
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", RESULTS)
def test_actions_change_a_document(case: str) -> None:
    document, actions, expected = RESULTS[case]
    before = copy.deepcopy(document)
    result, sink, _, _ = applied(*actions, document=document)
    assert (result, said(sink)) == (expected, [])
    assert document == before


def test_a_value_that_stands_at_two_places_is_changed_at_one() -> None:
    document = parsed_document("s.yaml", "x: &a {b: {c: 1}}\ny: *a\n")
    result, _, _, _ = applied(action("$.x.b", update={"c": 2}), document=document.data)
    assert result == {"x": {"b": {"c": 2}}, "y": {"b": {"c": 1}}}


MISFITS = [
    ("$.info", [1], "an array cannot be merged with an object"),
    ("$.info", "x", "a single value cannot be merged with an object"),
    ("$.info.title", {"a": 1}, "an object cannot be merged with a single value"),
    ("$.info.title", [1], "an array cannot be merged with a single value"),
    ("$", {"info": "x"}, "a single value cannot be merged with an object"),
    ("$", {"info": {"tags": "x"}}, "a single value cannot be merged with an array"),
    ("$", {"info": {"tags": {}}}, "an object cannot be merged with an array"),
]


@pytest.mark.parametrize(("target", "update", "message"), MISFITS)
def test_values_that_do_not_go_together(target: str, update: Any, message: str) -> None:
    result, sink, _, matched = applied(action(target, update=update))
    assert [(level, text) for level, text, _ in said(sink)] == [("error", message)]
    assert said(sink)[0][2].startswith("/actions/0/update")
    assert (result, matched) == (DOCUMENT, {0})
    _, sink, _, _ = applied(action(target, update=update), version="1.0.0")
    assert [(level, text) for level, text, _ in said(sink)] == [("warning", f"{message}, whose place it takes")]


def test_nothing_takes_no_place_in_1_0() -> None:
    """The structured example of the specification has keys without a value."""
    result, sink, _, _ = applied(action("$", update={"paths": None, "info": {"title": "x"}}), version="1.0.0")
    assert result == {**DOCUMENT, "info": {**DOCUMENT["info"], "title": "x"}}
    assert [level for level, *_ in said(sink)] == ["warning"]


def test_targets_of_several_kinds_are_an_error() -> None:
    _, sink, _, _ = applied(action("$.info.*", update="x"))
    assert said(sink)[0][::2] == ("error", "/actions/0/target")
    result, sink, _, _ = applied(action("$.info.*", update="x"), version="1.0.1")
    assert (result["info"], said(sink)) == ({"title": "x", "tags": ["a", "b", "x"]}, [])


def test_copies_need_one_source() -> None:
    _, sink, _, _ = applied(action("$.info", copy="$.paths.*"))
    assert said(sink) == [("error", "`copy` selects 2 nodes, and one can be copied", "/actions/0/copy")]
    result, sink, _, _ = applied(action("$.info", copy="$.nothing"))
    assert (result, said(sink)) == (DOCUMENT, [("warning", "there is nothing to be copied", "/actions/0/copy")])


def test_what_found_nothing_is_known() -> None:
    assert applied(action("$.x", remove=True), action("$.info", update={}), action("$..x", update=1))[3] == {1}


BROKEN: dict[str, tuple[Any, str, str, str]] = {
    "no object": ([1], "not-a-spec", "no key `overlay`", ""),
    "a spec": ({"openapi": "3.1.0"}, "not-a-spec", "no key `overlay`", ""),
    "a wrong version": ({"overlay": "2.0.0"}, "unsupported-version", "not known", "/overlay"),
    "a later version": ({"overlay": "1.2.0"}, "unsupported-version", "not known", "/overlay"),
    "no actions": ({"overlay": "1.0.0"}, "schema-invalid", "an overlay needs actions", ""),
    "empty actions": ({"overlay": "1.0.0", "actions": []}, "schema-invalid", "an overlay needs actions", "/actions"),
    "actions of a wrong kind": ({"overlay": "1.1", "actions": {}}, "schema-invalid", "needs actions", "/actions"),
    "extends of a wrong kind": ({"overlay": "1.1", "extends": 1}, "schema-invalid", "`extends` must", "/extends"),
}
BROKEN_ACTIONS: dict[str, tuple[Any, str, str]] = {
    "no object": ("x", "an action must be an object", "/actions/0"),
    "no target": ({"update": 1}, "an action needs a JSONPath as its `target`", "/actions/0"),
    "a target of a wrong kind": ({"target": 1, "update": 1}, "an action needs a JSONPath", "/actions/0/target"),
    "a bad path": (action("$.[", update=1), "the JSONPath '$.['", "/actions/0/target"),
    "a bad copy": (action("$", copy="x"), "the JSONPath 'x': a path starts with $", "/actions/0/copy"),
    "update and remove": (action("$.x", update=1, remove=True), "`update` and `remove`, not both", "/actions/0"),
    "update and copy": (action("$.x", update=1, copy="$"), "`update` and `copy`, not both", "/actions/0"),
    "nothing to do": (action("$.x"), "needs `update`, `copy` or `remove: true`", "/actions/0"),
    "remove: false": (action("$.x", remove=False), "needs `update`, `copy` or `remove: true`", "/actions/0"),
    "remove of a wrong kind": (action("$.x", remove="yes"), "`remove` must be true or false", "/actions/0/remove"),
    "the whole removed": (action("$", remove=True), "the whole document cannot be removed", "/actions/0/target"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_overlay_is_an_error(case: str) -> None:
    content, code, message, pointer = BROKEN[case]
    sink = Sink()
    read_overlay(parsed_document("o.json", json.dumps(content)), sink)
    found = next(d for d in sink.found if d.severity is Severity.ERROR)
    assert (found.code, found.origin.pointer if found.origin else None) == (code, pointer)
    assert message in found.message


@pytest.mark.parametrize("case", BROKEN_ACTIONS)
def test_a_broken_action_is_an_error(case: str) -> None:
    entry, message, pointer = BROKEN_ACTIONS[case]
    sink = Sink()
    read_overlay(parsed_document("o.json", overlay_text(entry)), sink)
    ((level, text, place),) = said(sink)
    assert (level, place) == ("error", pointer)
    assert message in text


def test_slips_are_warnings() -> None:
    sink = Sink()
    text = json.dumps({"overlay": "1.0.0", "info": {"title": "t"}, "x-a": 1, "action": 1, "actions": [
        {"target": "$.x", "remove": True, "update": 1, "descripton": "d", "x-b": 1}]})  # fmt: skip
    overlay = read_overlay(parsed_document("o.json", text), sink)
    assert overlay is not None
    assert [one.modifier for one in overlay.actions] == ["remove"]
    assert {(level, pointer) for level, _, pointer in said(sink)} == {
        ("warning", "/action"), ("warning", "/info"), ("warning", "/actions/0/descripton"),
        ("warning", "/actions/0/update"),
    }  # fmt: skip
    sink = Sink()
    read_overlay(parsed_document("o.json", overlay_text(action("$", copy="$.x"), version="1.0.0")), sink)
    assert said(sink)[0][:2] == ("error", "`copy` is not known to Overlay 1.0")


@pytest.mark.slow
def test_what_overlays_add_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    doubling = [action("$", update={f"c{n}": {}}) for n in range(60)]
    doubling += [action(f"$.c{n}", copy="$") for n in range(60)]
    monkeypatch.setattr(applying, "MAX_OVERLAID_VALUES", 100_000)
    _, sink, _, _ = applied(*doubling, document={})
    assert any(d.code == "too-big" for d in sink.found)
    deeper = [action("$..x", update={"x": {}}) for _ in range(500)]
    _, sink, _, _ = applied(*deeper, document={"x": {}})
    assert any(d.code in ("too-deep", "too-big") for d in sink.found)


def value_at(pointer: str, value: Any) -> Any:
    for token in parse_pointer(pointer):
        value = value[int(token)] if isinstance(value, list) else value[token]
    return value


def leaves(value: Any, tokens: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Any]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [leaf for token, member in inner for leaf in leaves(member, (*tokens, token))]
    return found if isinstance(value, dict | list) else [(tokens, value)]


def made(choose: random.Random, prefix: str, depth: int = 0) -> Any:
    """A value whose single values are all different."""
    kind = choose.randrange(3) if depth < 4 else 2
    if kind == 0 or not depth:
        return {
            name: made(choose, f"{prefix}{name}", depth + 1) for name in choose.sample("abc~/", choose.randint(1, 4))
        }
    if kind == 1:
        return [made(choose, f"{prefix}{n}", depth + 1) for n in range(choose.randint(0, 4))]
    return f"{prefix}.{choose.random()}"


@pytest.mark.parametrize("seed", range(300))
def test_every_part_of_the_result_knows_where_it_comes_from(seed: int) -> None:
    choose = random.Random(seed)
    document = made(choose, "s")
    paths = ["$", "$.a", "$..a", "$..b", "$.*.*", "$..[0]", "$..[-1]", "$..[::2]", "$[?@.a]", "$..[?@.c]", "$..['~']"]
    actions: list[Any] = []
    for number in range(choose.randint(1, 6)):
        target = choose.choice(paths)
        kind = choose.randrange(4)
        if kind == 0 and target != "$":
            actions.append(action(target, remove=True))
        elif kind == 1:
            actions.append(action(target, copy=choose.choice(["$.a", "$.b", "$.c[0]", "$.a.b"])))
        else:
            actions.append(action(target, update=made(choose, f"o{number}", choose.randint(0, 3))))
    result, _, changed, _ = applied(*actions, document=document)
    sources = {"s.json": document, "o.json": {"actions": actions}}
    for tokens, value in leaves(result):
        origin = changed.places.origin(pointer_text(tokens))
        assert value_at(origin.pointer, sources[origin.file]) == value, (tokens, origin)


def test_places_lead_to_lines_of_the_overlay() -> None:
    text = overlay_text(action("$.info", update={"license": {"name": 7}}))
    document = parsed_document("o.json", text)
    overlay = read_overlay(document, Sink())
    assert overlay is not None
    changed = Changed(DOCUMENT, Provenance("s.json"))
    changed.apply(overlay, Sink())
    origin = changed.places.origin("/info/license/name")
    assert (origin.file, origin.pointer) == ("o.json", "/actions/0/update/license/name")
    line, _ = positions(document, [origin.pointer])[origin.pointer]
    assert text.splitlines()[line - 1].strip() == '"name": 7'
