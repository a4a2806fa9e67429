"""Shapes and union plans in the words of a spec, for people and for programs that ask.

In: a catalog, its names, and the plan of a union or the tags of a base. Out: `Arm` values with plain text. The text may
quote the spec: it is no code, and escaped where it is shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple, assert_never

from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Tag
from schemawright.ir.facts import ByKeys, ByKind, ByTag, Dispatch, Fit, Names, Take
from schemawright.ir.shapes import (
    ANY,
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
    Shape,
    TupleOf,
    TypeId,
)


class Arm(NamedTuple):
    """One way of a plan: values of a JSON `kind` ("" for any) lead to the `branches`, of which the best fit is taken.

    `by` says what is asked: "kind" nothing more, "tag" whether the property `wire` is one of `values` (is absent, where
    there are none), "key" whether there is a property `wire`, "fit" how well the value fits.
    """

    kind: str
    by: str
    wire: str
    values: tuple[str | int | bool, ...]
    branches: tuple[str, ...]


def arms(catalog: Catalog, names: Names, plan: Dispatch, kind: str = "") -> Iterator[Arm]:
    """The branches of a plan in the order in which they are asked for."""
    match plan:
        case Take(shape):
            yield Arm(kind, "kind", "", (), (worded(catalog, names, shape),))
        case Fit(shapes, _):
            yield Arm(kind, "fit", "", (), tuple(worded(catalog, names, shape) for shape in shapes))
        case ByKind(inner, otherwise):
            for json_kind, rest in inner:
                yield from arms(catalog, names, rest, json_kind.value)
            if otherwise is not None:
                yield from arms(catalog, names, otherwise)
        case ByTag(wire, tagged, absent, other):
            yield from tag_arms(catalog, names, wire, [(value, branches_of(plan)) for value, plan in tagged])
            if absent is not None and absent != other:
                yield from tag_arms(catalog, names, wire, [(None, branches_of(absent))])
            if other is not None:
                yield from arms(catalog, names, other, kind)
        case ByKeys(keyed, others, _):
            for wire, shape in keyed:
                yield Arm(kind, "key", wire, (), (worded(catalog, names, shape),))
            if others:
                yield Arm(kind, "fit", "", (), tuple(worded(catalog, names, shape) for shape in others))
        case _:
            assert_never(plan)


def branches_of(plan: Dispatch) -> tuple[Shape, ...]:
    """All branches that a plan leads to, each once."""
    match plan:
        case Take(shape):
            return (shape,)
        case Fit(shapes, _):
            return shapes
        case ByKeys(keyed, others, _):
            return tuple(dict.fromkeys((*(shape for _, shape in keyed), *others)))
        case ByKind(inner, otherwise):
            plans = [rest for _, rest in inner] + [otherwise]
        case ByTag(_, tagged, absent, other):
            plans = [*(rest for _, rest in tagged), absent, other]
        case _:
            assert_never(plan)
    return tuple(dict.fromkeys(shape for rest in plans if rest is not None for shape in branches_of(rest)))


def tag_arms(
    catalog: Catalog, names: Names, wire: str, tagged: Iterable[tuple[Tag | None, tuple[Shape, ...]]]
) -> Iterator[Arm]:
    """The branches of objects that a property tags, None for objects without it; neighbours with the same are one."""
    for shapes, group in groupby(tagged, key=lambda arm: arm[1]):
        values = tuple(value for value, _ in group if value is not None)
        yield Arm("object", "tag", wire, values, tuple(worded(catalog, names, shape) for shape in shapes))


def worded(catalog: Catalog, names: Names, shape: Shape) -> str:
    """A shape in words: the name of a schema, else what JSON Schema calls it."""
    match shape:
        case Ref(id, _):
            return name_of(catalog, names, id)
        case Scalar(kind, _):
            return kind.value
        case Literal(value, _):
            return json.dumps(value, ensure_ascii=False)
        case ListOf(item, _):
            return "array" if item == ANY else f"array of {worded(catalog, names, item)}"
        case TupleOf():
            return "array"
        case MapOf(value, _):
            return "object" if value == ANY else f"object of {worded(catalog, names, value)}"
        case ByName():
            return " or ".join(worded(catalog, names, part) for part in shape.shapes)
        case Nullable(inner):
            return f"{worded(catalog, names, inner)} or null"
        case Null():
            return "null"
        case AnyValue():
            return "any value"
        case Never():
            return "no value"
        case _:
            assert_never(shape)


def name_of(catalog: Catalog, names: Names, id: TypeId) -> str:
    """The name of a type in the spec; that in Python where the spec has none."""
    name = catalog[id].name
    return name.text if name.declared else names.types[id]
