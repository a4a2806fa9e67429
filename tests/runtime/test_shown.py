"""What `repr` shows of models: a call that makes an equal one, or plainly no call where it is cut short.

In: models of a small definition and of `rich.SPEC`. Out: their texts, and how long those get. Not here: rich
(`tests/docs`).
"""

from __future__ import annotations

import dataclasses
import datetime
import re
import time
from typing import Any
from uuid import UUID

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import Json, built, document_of, ref
from tests.settings.rich import SPEC, VALUES

DOCUMENT = document_of(
    {
        "Node": {
            "type": "object",
            "required": ["label", "needed"],
            "properties": {
                "label": {"type": "string"},
                "needed": {"type": ["string", "null"]},
                "maybe": {"type": ["string", "null"]},
                "next": ref("Node"),
                "nodes": {"type": "array", "items": ref("Node")},
                "colour": ref("Colour"),
                "any": {},
                "size": {"type": "integer", "default": 1},
            },
        },
        "Colour": {"type": "string", "enum": ["red", "blue"]},
        "Leaf": {"type": "object", "properties": {"a": {"type": "string"}}},
    }
)
module: Any = built(DOCUMENT).module
applied: Any = built(DOCUMENT, settings=changed(DEFAULTS, {"defaults": "apply"})).module
Node, Leaf = module.Node, module.Leaf


def node(**values: Any) -> Any:
    return Node(**{"label": "a", "needed": None} | values)


SHOWN: list[tuple[Any, str]] = [
    (Leaf(), "Leaf()"),
    (Leaf(a="b"), "Leaf(a='b')"),
    (node(), "Node(label='a', needed=None)"),
    (node(maybe=None, next=Leaf()), "Node(label='a', needed=None, maybe=None, next=Leaf())"),
    (node(label=module.UNSET, maybe=module.UNSET), "Node(label=UNSET, needed=None)"),
    (node(colour=module.Colour.RED), "Node(label='a', needed=None, colour=Colour.RED)"),
    (Leaf(additional_properties={"x": 1}, a="b"), "Leaf(a='b', additional_properties={'x': 1})"),
    (Leaf(additional_properties={"x": [], "y": (1,), "z": {1: (1, 2)}}), "x': [], 'y': (1,), 'z': {1: (1, 2)}})"),
    (module.Unrecognized({"a": 1}), "Unrecognized(value={'a': 1})"),
    (applied.Leaf(), "Leaf()"),
    (applied.Node(label="a", needed="b"), "Node(label='a', needed='b')"),
    (applied.Node(label="a", needed="b", size=None), "Node(label='a', needed='b', size=None)"),
    (applied.Node(label="a", needed="b", size=True), "Node(label='a', needed='b', size=True)"),
]


@pytest.mark.parametrize(("value", "text"), SHOWN)
def test_what_has_its_default_is_left_out(value: Any, text: str) -> None:
    assert repr(value).endswith(text)


@pytest.mark.parametrize("settings", [{}, {"frozen": True}, {"defaults": "apply"}, {"positional": True}], ids=str)
@pytest.mark.parametrize("schema", VALUES)
def test_it_is_a_call_that_makes_an_equal_model(schema: str, settings: dict[str, Any]) -> None:
    package = built(SPEC, settings=changed(DEFAULTS, settings))
    names = {name: getattr(package.module, name) for name in package.module.__all__}
    for value in VALUES[schema]:
        model = package.load(schema, value)
        if isinstance(model, package.module.Model):
            assert eval(repr(model), {**names, "datetime": datetime, "UUID": UUID}) == model


CUT: list[tuple[Any, str]] = [
    (Leaf(a="x" * 200), f"Leaf(a='{'x' * 200}')"),
    (Leaf(a="x" * 2000), f"Leaf(a='{'x' * 100}' <and 1,900 characters more>)"),
    (node(any=b"x" * 2000), f"any=b'{'x' * 100}' <and 1,900 bytes more>)"),
    (node(any=list(range(20))), f"any={list(range(20))})"),
    (node(any=list(range(1000))), f"any=[{', '.join(map(str, range(20)))}, <and 980 more>])"),
    (node(any=(*range(21),)), f"any=({', '.join(map(str, range(20)))}, <and 1 more>))"),
    (node(any=dict.fromkeys(range(22))), "19: None, <and 2 more>})"),
    (node(any=[[[[[[[[1]]]]]]]]), "any=[[[[[[[<list of 1>]]]]]]])"),
    (node(any=[[[[[[[{1: 2}]]]]]]]), "<dict of 1>]]]]]]])"),
    (node(any=[[[[[[[Leaf()]]]]]]]), "<Leaf>]]]]]]])"),
]


@pytest.mark.parametrize(("value", "text"), CUT, ids=range(len(CUT)))
def test_what_is_long_is_cut_and_says_so(value: Any, text: str) -> None:
    assert repr(value).endswith(text)
    if "<" in text:
        with pytest.raises(SyntaxError):
            compile(repr(value), "repr", "eval")


def test_a_model_that_holds_itself() -> None:
    one = node()
    one.next = one
    assert repr(one) == "Node(label='a', needed=None, next=<Node that holds this>)"
    one.next = node(any=[one, one])
    assert repr(one).count("<Node that holds this>") == 2


def wide(depth: int) -> Json:
    return {"label": "x" * 150, "needed": "y" * 50, "nodes": [wide(depth - 1)] * 19 if depth else []}


def test_the_whole_stays_short_and_quick() -> None:
    """However large a model is: of what is not shown, nothing is looked at."""
    model = Node.from_dict(wide(3))
    assert len(list(re.finditer("Node", repr(model)))) > 10
    assert len(repr(model)) < 6000
    deep: Any = node()
    for _ in range(100_000):
        deep = node(any=[deep])
    assert repr(deep).count("Node") == 5
    start = time.process_time()
    repr(node(any=[b"x" * 10**8, "x" * 10**8, list(range(10**6)), model]))
    assert time.process_time() - start < 5
    del deep.any


def test_a_model_that_is_being_read_has_no_values_yet() -> None:
    assert repr(object.__new__(Node)) == "Node()"


def test_classes_of_the_user_are_shown_alike_unless_they_say_otherwise() -> None:
    class Plain(Leaf):  # type: ignore[misc]
        pass

    @dataclasses.dataclass
    class Mine(Leaf):  # type: ignore[misc]
        seen: int = 0

    class Own(Leaf):  # type: ignore[misc]
        def __repr__(self) -> str:
            return "own"

    name = "test_classes_of_the_user_are_shown_alike_unless_they_say_otherwise.<locals>."
    assert repr(Plain(a="b")) == f"{name}Plain(a='b')"
    assert repr(Mine(a="b", seen=1)) == f"{name}Mine(a='b', seen=1)"
    assert repr(node(next=Own())) == "Node(label='a', needed=None, next=own)"


def test_what_is_kept_in_spite_of_problems_is_shown_as_it_came() -> None:
    model = Node.from_dict({"label": 1, "nodes": {"a": "b"}, "next": {"label": None, "needed": "x"}}, [])
    text = "Node(label=1, needed=None, next=Node(label=None, needed='x'), nodes={'a': 'b'})"
    assert repr(model) in (text, text.replace("needed=None", "needed=UNSET", 1))
