"""Enums, aliases and unions to their plans."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import LiteralString, assert_never

from schemawright.ir.definitions import Alias, Choice, Enumeration, Field, TypeDef
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, InOrder, JsonKind, Take
from schemawright.ir.shapes import Scalar, ScalarKind, Shape, TypeId, names_null
from schemawright.ir.text import SpecText
from schemawright.targets.dataclasses.codecs import dump_value, load_call, loader
from schemawright.targets.dataclasses.names import dump_name, load_name, runtime
from schemawright.targets.dataclasses.plan import AliasPlan, ArmPlan, ChoicePlan, EnumPlan, MemberPlan
from schemawright.targets.python.annotations import ANY_TYPE, annotation, branches, is_open
from schemawright.targets.python.code import NOTHING, Code, Expr, Use, call, fill, imported, local, union
from schemawright.targets.python.docstrings import docstring, summary
from schemawright.targets.python.identifiers import snake
from schemawright.targets.python.literals import constant, literal
from schemawright.targets.python.prose import in_words, quoted, type_paragraphs
from schemawright.targets.python.scope import Scope

DATA = local("data")
AT = local("at")


def enum_plan(scope: Scope, definition: TypeDef, body: Enumeration, use: Use) -> EnumPlan:
    """An enum whose load function keeps the values that a newer server may send."""
    names = scope.facts.names
    members = names.members[definition.id]
    return EnumPlan(
        name=names.types[definition.id],
        base=use(imported("enum", "IntEnum" if body.is_integer else "StrEnum")),
        doc=docstring(type_paragraphs(definition), 4),
        members=tuple(
            MemberPlan(members[m.value], literal(m.value), docstring([m.doc.text] if m.doc.text else [], 4))
            for m in body.members
        ),
        load=load_name(scope.facts, definition.id),
        loader=use(_enum_loader(scope, body)),
    )


def _enum_loader(scope: Scope, body: Enumeration) -> Expr:
    if is_open(scope, body):
        return runtime("integer_enum" if body.is_integer else "string_enum")
    return runtime("closed_integer_enum" if body.is_integer else "closed_string_enum")


def alias_plan(scope: Scope, definition: TypeDef, body: Alias, use: Use) -> AliasPlan:
    """Another name for a type; an alias that only leads back to itself can be anything."""
    target = ANY_TYPE if definition.id in scope.facts.inexpressible else annotation(scope, body.shape)
    return AliasPlan(
        name=scope.facts.names.types[definition.id],
        target=use(target),
        doc=docstring(type_paragraphs(definition), 0),
        load=load_name(scope.facts, definition.id),
        load_value=use(load_call(_within(scope, definition), body.shape, DATA, AT)),
        dump=dump_name(scope.facts, definition.id),
        dump_value=use(dump_value(scope, body.shape, local("value"))),
    )


def choice_plan(scope: Scope, definition: TypeDef, body: Choice, use: Use) -> ChoicePlan:
    """A union: its branches as a type, and the plan by which a value's branch is chosen."""
    parts = [ANY_TYPE] if definition.id in scope.facts.inexpressible else branches(scope, body.branches)
    dispatch = scope.facts.dispatch[definition.id]
    arms = list(_arms(_within(scope, definition), dispatch, definition.id, ""))
    tag = next((plan.wire for plan in _plans(dispatch) if isinstance(plan, ByTag)), None)
    unfit = [] if scope.settings.schema.unions == "closed" else [runtime("Unrecognized")]
    if tag is not None:
        use(runtime("member"))
    return ChoicePlan(
        name=scope.facts.names.types[definition.id],
        target=use(union([*parts, *unfit])),
        doc=docstring(type_paragraphs(definition), 0),
        load=load_name(scope.facts, definition.id),
        load_doc=summary(SpecText(f"Read the JSON value that stands at `at`. {_words(dispatch)}")),
        tag_key=literal(tag) if tag is not None else None,
        arms=tuple(ArmPlan(use(test), use(load)) for test, load in arms),
        otherwise=use(_otherwise(scope, dispatch)),
        constraints=use(_within(scope, definition).constant_of(body.constraints))
        if body.constraints is not None
        else Code(""),
        dump=dump_name(scope.facts, definition.id),
    )


def _within(scope: Scope, definition: TypeDef) -> Scope:
    return scope.within(snake(scope.facts.names.types[definition.id]))


def _first_fit(scope: Scope, shapes: Sequence[Shape], union: TypeId) -> Expr:
    """The value as the first of the shapes that it fits; type checkers do not find out by themselves what that is."""
    asks = local(load_name(scope.facts, union))
    fit = call(runtime("first_fit"), asks, DATA, AT, *_tries(scope, shapes))
    if scope.settings.schema.unions == "open":
        return fit
    return fill("{}({}, {})", imported("typing", "cast"), constant(scope.facts.names.types[union]), fit)


def _tries(scope: Scope, shapes: Sequence[Shape]) -> Iterator[Expr]:
    """The loaders to be tried: if no branch matches strictly, missing nullable properties are tolerated.

    Required properties that may be null can be missing then, and optional ones that may not be null can be null all the
    same. Where texts with date and time have a branch of their own, a date is nothing but a date.
    """
    lenient: list[Expr] = []
    kinds = {shape.kind for shape in shapes if isinstance(shape, Scalar)}
    fields = [_fields(scope, shape) for shape in shapes]
    accepts_null = scope.catalog.accepts_null
    nulls = Counter(field.wire for members in fields for field in members if accepts_null(field.shape))
    for shape, members in zip(shapes, fields, strict=True):
        if isinstance(shape, Scalar) and shape.kind is ScalarKind.DATE and ScalarKind.DATE_TIME in kinds:
            yield runtime("full_date")
            continue
        strict = load = loader(scope, shape)
        expected = [constant(field.wire) for field in members if field.required and names_null(field.shape)]
        barred = [constant(f.wire) for f in members if not (f.required or accepts_null(f.shape)) and nulls[f.wire]]
        if expected:
            strict = call(runtime("having"), strict, *expected)
        if barred:
            strict = call(runtime("free_of_null"), strict, *barred)
        if strict is not load:
            lenient.append(load)
        yield strict
    yield from lenient


def _fields(scope: Scope, shape: Shape) -> Collection[Field]:
    """The properties of an object; none for any other shape."""
    return (scope.catalog.properties(shape) or {}).values()


def _otherwise(scope: Scope, dispatch: Dispatch) -> Expr:
    """What a value is read as that fits no arm; nothing where there is an arm for every value."""
    if isinstance(dispatch, InOrder | Take):
        return NOTHING
    if scope.settings.schema.unions == "closed":
        return call(runtime("wrong"), AT, constant(_expected(dispatch)), DATA)
    return call(runtime("unrecognized"), DATA, AT)


def _expected(dispatch: Dispatch) -> str:
    """What a value must be to fit an arm, in words."""
    match dispatch:
        case ByKind(arms):
            inner = ((kind.value, _expected(plan)) for kind, plan in arms)
            return in_words(list(dict.fromkeys(f"{kind} {words}".strip() for kind, words in inner)))
        case ByTag(wire, arms, otherwise):
            return "" if otherwise else f"with {quoted([wire])} {quoted([value for value, _ in arms])}"
        case ByKeys(arms, otherwise):
            return "" if otherwise else f"with {quoted([key for key, _ in arms])}"
        case Take() | InOrder():
            return ""
        case _:
            assert_never(dispatch)


def _plans(dispatch: Dispatch) -> Iterator[Dispatch]:
    yield dispatch
    if isinstance(dispatch, ByKind):
        for _, inner in dispatch.arms:
            yield from _plans(inner)


def _arms(scope: Scope, dispatch: Dispatch, union: TypeId, condition: LiteralString) -> Iterator[tuple[Expr, Expr]]:
    """Tests and load expressions in order; `union` is whose, `condition` tests the JSON kind around."""
    test = call(runtime(condition), DATA) if condition else NOTHING
    match dispatch:
        case Take(shape):
            yield test, _load(scope, shape)
        case InOrder((only,)) if scope.settings.schema.unions == "closed":
            yield test, _load(scope, only)
        case InOrder(shapes):
            yield test, _first_fit(scope, shapes, union)
        case ByKind(arms):
            for kind, inner in arms:
                yield from _arms(scope, inner, union, _KIND_TESTS[kind])
        case ByTag(_, arms, otherwise):
            for value, shape in arms:
                yield fill("tag == {}", constant(value)), _load(scope, shape)
            if otherwise is not None:
                yield from _arms(scope, otherwise, union, condition)
        case ByKeys(arms, otherwise):
            for key, shape in arms:
                yield call(runtime("has"), DATA, constant(key)), _load(scope, shape)
            if otherwise is not None:
                yield from _arms(scope, otherwise, union, condition)
        case _:
            assert_never(dispatch)


_KIND_TESTS: Mapping[JsonKind, LiteralString] = {
    JsonKind.STRING: "is_string",
    JsonKind.INTEGER: "is_integer",
    JsonKind.NUMBER: "is_float",
    JsonKind.BOOLEAN: "is_boolean",
    JsonKind.OBJECT: "is_object",
    JsonKind.ARRAY: "is_array",
}


def _load(scope: Scope, shape: Shape) -> Expr:
    return load_call(scope, shape, DATA, AT)


def _words(dispatch: Dispatch) -> str:
    """The plan in words; no text of a spec is in them, the code below shows it."""
    by = [
        words
        for kind, words in (
            (ByTag, "by the property that tags it"),
            (ByKeys, "by the properties it has"),
            (InOrder, "as the first that fits"),
        )
        if any(isinstance(plan, kind) for plan in _plans(dispatch))
    ]
    if isinstance(dispatch, ByKind) and len(dispatch.arms) > 1:
        by.insert(0, "by the kind of JSON value")
    return f"The branch is chosen {', then '.join(by)}." if by else "There is one branch for each kind of value."
