"""Shapes as code that loads and dumps: the expressions of serializers.

`load_call` and `dump_value` give an expression for a value at hand, `loader` a function for the helpers of the
runtime that walk lists and maps. Every helper that is named here stands in a file of the
runtime.
"""

from __future__ import annotations

from typing import assert_never

from schemawright.frozen import frozen
from schemawright.ir.constraints import Constraints
from schemawright.ir.definitions import Alias, Choice, Composite, Enumeration, Record
from schemawright.ir.shapes import (
    AnyValue,
    ListOf,
    Literal,
    MapOf,
    Never,
    Null,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TupleOf,
    TypeId,
    constraints_of,
    with_constraints,
    without_null,
)
from schemawright.targets.dataclasses.names import dump, load, method_name, runtime
from schemawright.targets.python.annotations import STR, is_open, keeps_texts
from schemawright.targets.python.code import Expr, call, fill, joined, local
from schemawright.targets.python.identifiers import counted
from schemawright.targets.python.literals import constant
from schemawright.targets.python.scalars import SCALARS
from schemawright.targets.python.scope import Scope

VALUE = local("value")


def loader(scope: Scope, shape: Shape) -> Expr:
    """A function of a value and its place that loads the shape."""
    key = ("loader", scope.place, shape)
    if key not in scope.expressions:
        scope.expressions[key] = _loader(scope, shape)
    return scope.expressions[key]


def _loader(scope: Scope, shape: Shape) -> Expr:
    constraints = _own_constraints(shape)
    if constraints is not None:
        return call(runtime("limited"), loader(scope, with_constraints(shape, None)), scope.constant_of(constraints))
    match shape:
        case Scalar(kind, _):
            function = runtime(SCALARS[kind].load)
            return call(runtime("formatted"), function) if keeps_texts(scope, kind) else function
        case Never() if scope.settings.schema.validate:
            return runtime("nothing")
        case AnyValue() | Never():
            return runtime("anything")
        case Null():
            return runtime("null")
        case Literal(value, is_open):
            return call(runtime("open_constant" if is_open else "constant"), constant(value))
        case ListOf(item, _):
            return call(runtime("list_of"), loader(scope.within("item"), item))
        case TupleOf():
            return call(runtime("tuple_of"), *_tuple_parts(scope, shape))
        case MapOf(value, _):
            return call(runtime("map_of"), loader(scope.within("value"), value))
        case Nullable(inner):
            return call(runtime("nullable"), loader(scope, inner))
        case Ref(id, _):
            return load(scope, id)
        case _:
            assert_never(shape)


def _tuple_parts(scope: Scope, shape: TupleOf) -> tuple[Expr, Expr]:
    items = [loader(scope.within(f"item_{index}"), item) for index, item in enumerate(shape.items)]
    rest = local("None") if shape.rest is None else loader(scope.within("item"), shape.rest)
    return fill("(" + "{}, " * len(items) + ")", *items), rest


def _own_constraints(shape: Shape) -> Constraints | None:
    return None if isinstance(shape, Nullable) else constraints_of(shape)


def load_call(scope: Scope, shape: Shape, value: Expr, place: Expr) -> Expr:
    """The loaded form of `value`, which stands at `place`."""
    constraints = _own_constraints(shape)
    if constraints is not None:
        bare = loader(scope, with_constraints(shape, None))
        return call(runtime("read_limited"), value, place, bare, scope.constant_of(constraints))
    if isinstance(shape, Ref):
        body = scope.body(shape.id)
        shape = body.shape if isinstance(body, Alias) and isinstance(body.shape, Null) else shape
    match shape:
        case ListOf(item, _):
            return call(runtime("read_list"), value, place, loader(scope.within("item"), item))
        case MapOf(inner, _):
            return call(runtime("read_map"), value, place, loader(scope.within("value"), inner))
        case TupleOf():
            return call(runtime("read_tuple"), value, place, *_tuple_parts(scope, shape))
        case Literal(expected, is_open):
            return call(runtime("read_open_constant" if is_open else "read_constant"), value, place, constant(expected))
        case Nullable(inner):
            return fill("None if {0} is None else {1}", value, load_call(scope, inner, value, place))
        case Null():
            return fill("None if {0} is None else {1}", value, call(runtime("wrong"), place, constant("null"), value))
        case Scalar(kind, _) if keeps_texts(scope, kind):
            return call(runtime("read_formatted"), value, place, runtime(SCALARS[kind].load))
        case Scalar() | AnyValue() | Never() | Ref():
            return call(loader(scope, shape), value, place)
        case _:
            assert_never(shape)


@frozen
class Kept:
    """Which values of the name `value` are taken as they are: those of a test, null, what stands for absent ones."""

    test: Expr | None
    null: bool
    unset: bool


def loaded_unless(kept: Kept, load: Expr) -> Expr:
    """The value itself where it is kept, else what `load` makes of it."""
    if kept == Kept(None, null=True, unset=False):
        return fill("None if value is None else {}", load)
    tests = [kept.test] if kept.test is not None else []
    tests += [local("value is None")] if kept.null else []
    tests += [local("value is UNSET")] if kept.unset else []
    return fill("value if {} else {}", joined(" or ", tests), load) if tests else load


def plain_test(shape: Shape) -> Expr | None:
    """A test on the name `value` under which it needs no loading; None where there is none."""
    if constraints_of(shape) is not None:
        return None
    if isinstance(shape, Literal) and shape.is_open and isinstance(shape.value, str):
        return fill("value == {}", constant(shape.value))
    kept = SCALARS[shape.kind].kept if isinstance(shape, Scalar) else ""
    return local(kept) if kept else None


def is_plain(shape: Shape) -> bool:
    """Whether a loaded value is the JSON value itself."""
    return isinstance(shape, Literal | Null) or (isinstance(shape, Scalar) and SCALARS[shape.kind].is_plain)


def is_written_as_it_is(scope: Scope, shape: Shape) -> bool:
    """Whether the JSON form of a value is the value itself: a plain one, or null, by another name as well."""
    shape = without_null(shape)
    body = scope.body(shape.id) if isinstance(shape, Ref) else None
    return is_plain(body.shape if isinstance(body, Alias) else shape)


def dump_value(scope: Scope, shape: Shape, value: Expr, depth: int = 0) -> Expr:
    """The JSON form of `value`; `depth` counts the comprehensions around."""
    if is_written_as_it_is(scope, shape):
        return value
    match shape:
        case Scalar(kind, _):
            return _dumped_scalar(scope, kind, value)
        case AnyValue() | Never():
            return call(runtime("to_json_value"), value)
        case TupleOf():
            return call(runtime("to_json_value"), call(runtime("sequence"), value))
        case ListOf(item, _):
            return _dumped_items(scope, item, value, depth)
        case MapOf(inner, _):
            return _dumped_values(scope, inner, value, depth)
        case Nullable(inner):
            return fill("None if {0} is None else {1}", value, dump_value(scope, inner, value, depth))
        case Ref(id, _):
            return _dumped_named(scope, id, value)
        case Literal() | Null():
            return value
        case _:
            assert_never(shape)


def _dumped_named(scope: Scope, id: TypeId, value: Expr) -> Expr:
    match body := scope.body(id):
        case Record():
            return fill("{}.{}()", value, local(method_name(scope.facts, id)))
        case Enumeration() if is_open(scope, body) and not body.is_integer:
            return fill('{} + ""', value)  # a text of any class as a plain one; what is no text is refused
        case Enumeration() | Choice() | Alias():
            return call(dump(scope, id), value)
        case Composite():
            raise AssertionError("composites are merged before code is planned")
        case _:
            assert_never(body)


def _dumped_scalar(scope: Scope, kind: ScalarKind, value: Expr) -> Expr:
    if keeps_texts(scope, kind):
        return call(runtime("to_json_branch"), value, SCALARS[kind].type, STR)
    return call(runtime(SCALARS[kind].dump), value)


def _dumped_items(scope: Scope, item: Shape, value: Expr, depth: int) -> Expr:
    if is_plain(item) or (isinstance(item, Nullable) and is_plain(item.inner)):
        return call(runtime("list_of_values"), value)
    name = local(counted("item", depth + 1))
    dumped = dump_value(scope, item, name, depth + 1)
    return fill("[{0} for {1} in {2}]", dumped, name, call(runtime("sequence"), value))


def _dumped_values(scope: Scope, inner: Shape, value: Expr, depth: int) -> Expr:
    if is_plain(inner) or (isinstance(inner, Nullable) and is_plain(inner.inner)):
        return call(runtime("map_of_values"), value)
    key, name = local(counted("key", depth + 1)), local(counted("item", depth + 1))
    dumped = dump_value(scope, inner, name, depth + 1)
    return fill("{{{0}: {1} for {0}, {2} in {3}.items()}}", key, dumped, name, call(runtime("mapping"), value))
