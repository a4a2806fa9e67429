"""Shapes as code that loads and dumps: the expressions of serializers.

`load_call` and `dump_value` give an expression for a value at hand, `loader` a function for the helpers of the
runtime that walk lists and maps. Every helper that is named here stands in a file of the
runtime.
"""

from __future__ import annotations

from typing import LiteralString, assert_never

from schemawright.frozen import frozen
from schemawright.ir.constraints import Constraints
from schemawright.ir.definitions import Alias, Choice, Composite, Enumeration, Record
from schemawright.ir.shapes import (
    AnyValue,
    ByName,
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
from schemawright.targets.dataclasses.classes import classes_of
from schemawright.targets.dataclasses.names import dump, load, method_name, runtime
from schemawright.targets.python.annotations import NONE, STR, keeps_texts
from schemawright.targets.python.code import Expr, call, fill, joined, listed, local, tuple_of
from schemawright.targets.python.identifiers import counted
from schemawright.targets.python.literals import constant
from schemawright.targets.python.scalars import SCALARS
from schemawright.targets.python.scope import Scope

VALUE = local("value")
REPORT = local("report")


def loader(scope: Scope, shape: Shape) -> Expr:
    """A function of a value and a report that loads the shape."""
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
        case TupleOf(_, _, _, True):
            return call(runtime("exactly"), tuple_of(_items(scope, shape)))
        case TupleOf():
            return call(runtime("tuple_of"), *_tuple_parts(scope, shape))
        case MapOf(value, _):
            reader, load_value = map_parts(scope.within("value"), value)
            return call(runtime(f"{reader}_of"), load_value)
        case ByName():
            raise AssertionError("shapes by name are those of members (`map_parts`)")
        case Nullable(inner):
            return call(runtime("nullable"), loader(scope, inner))
        case Ref(id, _):
            return load(scope, id)
        case _:
            assert_never(shape)


def _items(scope: Scope, shape: TupleOf) -> list[Expr]:
    return [loader(scope.within(f"item_{index}"), item) for index, item in enumerate(shape.items)]


def _tuple_parts(scope: Scope, shape: TupleOf) -> tuple[Expr, Expr]:
    items = _items(scope, shape)
    rest = local("None") if shape.rest is None else loader(scope.within("item"), shape.rest)
    return fill("(" + "{}, " * len(items) + ")", *items), rest


def map_parts(scope: Scope, value: Shape, others: Expr | None = None) -> tuple[LiteralString, Expr]:
    """What reads a map with such values, `map` or, where names tell what they are, `named_map`; what loads one of them.

    `others` loads the members that the shape has nothing for.
    """
    if not isinstance(value, ByName):
        return "map", loader(scope, value)
    rest = loader(scope.within("other"), value.rest) if value.rest is not None else others
    if rest is None and len(value.shapes) == 1:
        return "map", loader(scope, value.shapes[0])
    if rest is None and scope.settings.schema.validate:
        rest = runtime("anything")  # a rule refuses them
    scope.patterns.update(dict.fromkeys(text for text, _ in value.patterns))
    loads = [fill("{}: {}", constant(text), loader(scope, part)) for text, part in value.patterns]
    table = fill("{{{}}}", listed(loads))
    return "named_map", call(runtime("by_name"), table, *([] if rest is None else [rest]))


def _own_constraints(shape: Shape) -> Constraints | None:
    return None if isinstance(shape, Nullable) else constraints_of(shape)


def load_call(scope: Scope, shape: Shape, value: Expr) -> Expr:
    """The loaded form of `value`, which was just read; what does not fit is noted on the report."""
    constraints = _own_constraints(shape)
    if constraints is not None:
        bare = loader(scope, with_constraints(shape, None))
        return call(runtime("read_limited"), value, REPORT, bare, scope.constant_of(constraints))
    if isinstance(shape, Ref):
        body = scope.body(shape.id)
        shape = body.shape if isinstance(body, Alias) and isinstance(body.shape, Null) else shape
    match shape:
        case ListOf(item, _):
            return call(runtime("read_list"), value, REPORT, loader(scope.within("item"), item))
        case MapOf(inner, _):
            kind, load_value = map_parts(scope.within("value"), inner)
            return call(runtime(f"read_{kind}"), value, REPORT, load_value)
        case TupleOf(_, _, _, True):
            return call(runtime("read_exactly"), value, REPORT, tuple_of(_items(scope, shape)))
        case TupleOf():
            return call(runtime("read_tuple"), value, REPORT, *_tuple_parts(scope, shape))
        case Literal(expected, is_open):
            return call(
                runtime("read_open_constant" if is_open else "read_constant"), value, REPORT, constant(expected)
            )
        case Nullable(inner):
            return fill("None if {0} is None else {1}", value, load_call(scope, inner, value))
        case Null():
            return fill("None if {0} is None else {1}", value, call(runtime("wrong"), REPORT, constant("null"), value))
        case Scalar(kind, _) if keeps_texts(scope, kind):
            return call(runtime("read_formatted"), value, REPORT, runtime(SCALARS[kind].load))
        case Scalar() | AnyValue() | Never() | Ref() | ByName():
            return call(loader(scope, shape), value, REPORT)
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
        case TupleOf(items, _, _, True):
            return call(runtime("write_exactly"), value, tuple_of([_dumper(scope, item, depth) for item in items]))
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
        case ByName():
            raise AssertionError("shapes by name are those of members (`_dumped_values`)")
        case Literal() | Null():
            return value
        case _:
            assert_never(shape)


def _dumper(scope: Scope, shape: Shape, depth: int) -> Expr:
    """A function of a value that gives the JSON form of a shape."""
    if is_written_as_it_is(scope, shape):
        return runtime("given")
    match shape:
        case Scalar(kind, _) if not keeps_texts(scope, kind):
            return runtime(SCALARS[kind].dump)
        case AnyValue() | Never():
            return runtime("to_json_value")
        case Ref(id, _) if not isinstance(scope.body(id), Record):
            return dump(scope, id)
        case Scalar() | Null() | Literal() | ListOf() | TupleOf() | MapOf() | Nullable() | Ref() | ByName():
            name = local(counted("item", depth + 1))
            return fill("lambda {0}: {1}", name, dump_value(scope, shape, name, depth + 1))
        case _:
            assert_never(shape)


def _dumped_named(scope: Scope, id: TypeId, value: Expr) -> Expr:
    match body := scope.body(id):
        case Record():
            return fill("{}.{}()", value, local(method_name(scope.facts, id)))
        case Enumeration() | Choice() | Alias():
            return call(dump(scope, id), value)
        case Composite():
            raise AssertionError("composites are merged before code is planned")
        case _:
            assert_never(body)


def dump_branch(scope: Scope, shape: Shape, value: Expr) -> Expr:
    """The JSON form of `value`, which must be of one of the classes that values of a shape have."""
    kinds = classes_of(scope, shape)
    if kinds is None:
        return call(runtime("to_json_value"), value)
    dumped = call(runtime("to_json_branch"), value, *(kind for kind in kinds if kind != NONE))
    return fill("None if {} is None else {}", value, dumped) if NONE in kinds else dumped


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
    parts = inner.shapes if isinstance(inner, ByName) else (inner,)
    if all(is_plain(without_null(part)) for part in parts):
        return call(runtime("map_of_values"), value)
    key, name = local(counted("key", depth + 1)), local(counted("item", depth + 1))
    is_alike = len(parts) == 1
    dumped = dump_value(scope, parts[0], name, depth + 1) if is_alike else dump_branch(scope, inner, name)
    return fill("{{{0}: {1} for {0}, {2} in {3}.items()}}", key, dumped, name, call(runtime("mapping"), value))
