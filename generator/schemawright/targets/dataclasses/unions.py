"""Unions to their plans: a dispatch as tests and the loaders that they lead to."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import LiteralString, assert_never

from schemawright.ir.definitions import Choice, Tag, TypeDef
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, Fit, JsonKind, Take
from schemawright.ir.shapes import Literal, Ref, Shape, TypeId
from schemawright.ir.text import SpecText
from schemawright.targets.dataclasses.codecs import REPORT, VALUE, dump_branch, load_call, loader
from schemawright.targets.dataclasses.definitions import described_type
from schemawright.targets.dataclasses.names import dump_name, load_name, runtime
from schemawright.targets.dataclasses.plan import ArmPlan, ChoicePlan
from schemawright.targets.python.annotations import ANY_TYPE, branches, is_closed_literal
from schemawright.targets.python.code import (
    NOTHING,
    Code,
    Expr,
    Use,
    call,
    fill,
    imported,
    joined,
    listed,
    local,
    tuple_of,
    union,
)
from schemawright.targets.python.docstrings import docstring, summary
from schemawright.targets.python.identifiers import snake
from schemawright.targets.python.literals import constant, literal
from schemawright.targets.python.prose import in_words, quoted, type_paragraphs
from schemawright.targets.python.scope import Scope

DATA = local("data")
_TAG = local("tag")
_KIND_TESTS: Mapping[JsonKind, LiteralString] = {
    JsonKind.STRING: "is_string",
    JsonKind.INTEGER: "is_integer",
    JsonKind.NUMBER: "is_float",
    JsonKind.BOOLEAN: "is_boolean",
    JsonKind.OBJECT: "is_object",
    JsonKind.ARRAY: "is_array",
}
_Arm = tuple[Sequence[Expr], Expr]
"""The tests that must all hold, and what is returned then."""


def choice_plan(scope: Scope, definition: TypeDef, body: Choice, use: Use) -> ChoicePlan:
    """A union: its branches as a type, and the plan by which a value's branch is chosen."""
    dispatch = scope.facts.dispatch[definition.id]
    within = scope.within(snake(scope.facts.names.types[definition.id]))
    printed = _Printed(within, definition.id, body, _first_tag(dispatch))
    if printed.wire is not None:
        use(runtime("member"))
    return ChoicePlan(
        name=scope.facts.names.types[definition.id],
        target=use(described_type(scope, definition, type_of_choice(scope, definition.id, body))),
        doc=docstring(type_paragraphs(definition), 0),
        load=load_name(scope.facts, definition.id),
        load_doc=summary(SpecText(f"Read a JSON value. {_words(dispatch)}")),
        tag_key=literal(printed.wire) if printed.wire is not None else None,
        arms=tuple(ArmPlan(use(_all(tests)), use(load)) for tests, load in printed.arms(dispatch, ())),
        otherwise=use(NOTHING if is_total(dispatch) else printed.otherwise(dispatch)),
        constraints=use(within.constant_of(body.constraints)) if body.constraints is not None else Code(""),
        dump=dump_name(scope.facts, definition.id),
        dump_value=use(dump_branch(scope, Ref(definition.id), VALUE)),
    )


def type_of_choice(scope: Scope, id: TypeId, body: Choice) -> Expr:
    """The type of a union: its branches and, where it is open, what fits none of them."""
    parts = [ANY_TYPE] if id in scope.facts.inexpressible else branches(scope, body.branches)
    return union([*parts, *([] if is_closed(scope, body) else [runtime("Unrecognized")])])


def is_closed(scope: Scope, body: Choice) -> bool:
    """Whether a value that fits no branch is refused."""
    return scope.settings.schema.unions == "closed" and not body.is_free


def is_total(dispatch: Dispatch) -> bool:
    """Whether there is an answer for every value that comes to a plan."""
    match dispatch:
        case Take() | ByKeys() | Fit():
            return True
        case ByKind(_, otherwise):
            return otherwise is not None
        case ByTag(_, _, absent, other):
            return absent is not None and other is not None
        case _:
            assert_never(dispatch)


def _first_tag(dispatch: Dispatch) -> SpecText | None:
    """The property that is looked up once, before all tests."""
    if isinstance(dispatch, ByKind):
        return next((tag for _, inner in dispatch.arms if (tag := _first_tag(inner)) is not None), None)
    return dispatch.wire if isinstance(dispatch, ByTag) else None


class _Printed:
    """The dispatch of one union as tests and loaders; `wire` is the property that stands in the variable `tag`."""

    def __init__(self, scope: Scope, id: TypeId, body: Choice, wire: SpecText | None) -> None:
        self.scope = scope
        self.wire = wire
        self.is_free = body.is_free
        self.is_closed = is_closed(scope, body)
        self.name = scope.facts.names.types[id]
        self.asks = local(load_name(scope.facts, id))

    def arms(self, dispatch: Dispatch, tests: Sequence[Expr]) -> Iterator[_Arm]:
        """The arms of a plan in order, each with the `tests` that lead to it."""
        match dispatch:
            case Take(shape):
                yield tests, load_call(self.scope, shape, DATA)
            case Fit((only,), is_named) if is_named or self.is_closed:
                yield tests, load_call(self.scope, only, DATA)
            case Fit(shapes, is_named):
                yield tests, self.fit(shapes, {}, is_named)
            case ByKeys(arms, others, is_named):
                yield tests, self.fit(others, dict(arms), is_named)
            case ByKind(arms, otherwise):
                for kind, inner in arms:
                    test = call(runtime(_KIND_TESTS[kind]), DATA) if kind in _KIND_TESTS else fill("{} is None", DATA)
                    yield from self.arms(inner, (*tests, test))
                if otherwise is not None:
                    yield from self.arms(otherwise, tests)
            case ByTag():
                yield from self.by_tag(dispatch, tests)
            case _:
                assert_never(dispatch)

    def by_tag(self, dispatch: ByTag, tests: Sequence[Expr]) -> Iterator[_Arm]:
        """The arms of a plan by a tag; an object that a test of the tag is true of needs no other test for that."""
        tag = _TAG if dispatch.wire == self.wire else call(runtime("member"), DATA, constant(dispatch.wire))
        before = [test for test in tests if test != call(runtime("is_object"), DATA)]
        for values, inner in _grouped(dispatch.arms):
            yield from self.below(inner, (*before, _is_one(tag, values)), dispatch)
        absent, other = dispatch.absent, dispatch.other
        if absent == other:
            yield from self.arms(other, tests) if other is not None else ()
            return
        no_tag = fill("{} is None", tag)
        if absent is not None:
            yield from self.below(absent, (*tests, no_tag), dispatch)
        elif other is not None:
            yield (*tests, no_tag), self.otherwise(dispatch)
        if other is not None:
            yield from self.arms(other, tests)

    def below(self, dispatch: Dispatch, tests: Sequence[Expr], around: ByTag) -> Iterator[_Arm]:
        """The arms below one answer; no value falls through to those of other answers."""
        yield from self.arms(dispatch, tests)
        if around.other is not None and not is_total(dispatch):
            yield tests, self.otherwise(dispatch)

    def fit(self, shapes: Sequence[Shape], keys: Mapping[SpecText, Shape], is_named: bool) -> Expr:
        """The value as the shape that it fits best; type checkers do not find out by themselves what that is."""
        loads = self.loaders([*keys.values(), *shapes])
        entries = [fill("{}: {}", constant(key), load) for key, load in zip(keys, loads, strict=False)]
        by_key = [fill("keys={{{}}}", listed(entries))] if entries else []
        arguments = [self.asks, DATA, REPORT, *loads[len(keys) :], *by_key]
        if self.is_free:
            return call(runtime("fit_or_kept"), *arguments)
        is_open = not is_named and not self.is_closed
        fitted = call(runtime("best_fit" if is_open else "nearest_fit"), *arguments)
        # Of the loader of a constant pyright only finds out what type it has; true and false are all of theirs.
        literals = (s for s in (*keys.values(), *shapes) if isinstance(s, Literal) and is_closed_literal(s))
        constants = {json.dumps(s.value) for s in literals}
        is_told = is_open and (not constants or constants == {"true", "false"})
        return fitted if is_told else call(imported("typing", "cast"), constant(self.name), fitted)

    def loaders(self, shapes: Sequence[Shape]) -> list[Expr]:
        """The loaders of branches that are tried: they hold to what the type of a branch does not say."""
        catalog = self.scope.catalog
        fields = [catalog.properties(shape) or {} for shape in shapes]
        nulls = Counter(f.wire for members in fields for f in members.values() if catalog.accepts_null(f.shape))
        found: list[Expr] = []
        for shape, members in zip(shapes, fields, strict=True):
            load = loader(self.scope, shape)
            also = [constant(wire) for wire in catalog.also_required(shape)]
            barred = [
                constant(f.wire)
                for f in members.values()
                if not (f.required or catalog.accepts_null(f.shape)) and nulls[f.wire]
            ]
            load = call(runtime("having"), load, *also) if also else load
            found.append(call(runtime("free_of_null"), load, *barred) if barred else load)
        return found

    def otherwise(self, dispatch: Dispatch) -> Expr:
        """What a value is read as that the plan has no answer for."""
        if self.is_closed:
            return call(runtime("wrong"), REPORT, constant(_expected(dispatch)), DATA)
        return call(runtime("unrecognized"), DATA, REPORT)


def _all(tests: Sequence[Expr]) -> Expr:
    return joined(" and ", tests)


def _grouped(arms: Sequence[tuple[Tag, Dispatch]]) -> Iterator[tuple[list[Tag], Dispatch]]:
    """The arms, those that follow one another with one answer together."""
    values: list[Tag] = []
    for at, (value, inner) in enumerate(arms):
        values.append(value)
        if at + 1 == len(arms) or arms[at + 1][1] != inner:
            yield values, inner
            values = []


def _is_one(tag: Expr, values: Sequence[Tag]) -> Expr:
    """A test for one of several values; 1 is not true, which Python takes for equal."""
    if len(values) > 1 and not any(isinstance(value, bool) or value in (0, 1) for value in values):
        return fill("{} in {}", tag, tuple_of([constant(value) for value in values]))
    tests = [_is(tag, value) for value in values]
    return tests[0] if len(tests) == 1 else fill("({})", joined(" or ", tests))


def _is(tag: Expr, value: Tag) -> Expr:
    if isinstance(value, bool):
        return fill("{} is {}", tag, constant(value))
    if value in (0, 1):
        return fill("{0} is not {2} and {0} == {1}", tag, constant(value), constant(bool(value)))
    return fill("{} == {}", tag, constant(value))


def _expected(dispatch: Dispatch) -> str:
    """What a value must be to fit an arm, in words."""
    match dispatch:
        case ByKind(arms, _):
            inner = ((kind.value, _expected(plan)) for kind, plan in arms)
            return in_words(list(dict.fromkeys(f"{kind} {words}".strip() for kind, words in inner)))
        case ByTag(wire, arms, absent, other):
            return "" if absent or other else f"with {quoted([wire])} {quoted([value for value, _ in arms])}"
        case ByKeys(arms, others, _):
            return "" if others else f"with {quoted([key for key, _ in arms])}"
        case Take() | Fit():
            return ""
        case _:
            assert_never(dispatch)


def _plans(dispatch: Dispatch) -> Iterator[Dispatch]:
    """A plan and those inside."""
    yield dispatch
    match dispatch:
        case ByKind(arms, otherwise):
            inner = [plan for _, plan in arms] + [otherwise]
        case ByTag(_, arms, absent, other):
            inner = [*(plan for _, plan in arms), absent, other]
        case Take() | ByKeys() | Fit():
            inner = []
        case _:
            assert_never(dispatch)
    for plan in inner:
        if plan is not None:
            yield from _plans(plan)


def _words(dispatch: Dispatch) -> str:
    """The plan in words; no text of a spec is in them, the code below shows it."""
    kinds = {type(plan) for plan in _plans(dispatch)}
    by = [
        words
        for kind, words in (
            (ByTag, "by the property that tags it"),
            (ByKeys, "by the properties it has"),
            (Fit, "as the one that fits best"),
        )
        if kind in kinds
    ]
    if isinstance(dispatch, ByKind) and len(dispatch.arms) > 1:
        by.insert(0, "by the kind of JSON value")
    return f"The branch is chosen {', then '.join(by)}." if by else "There is one branch for each kind of value."
