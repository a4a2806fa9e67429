"""Types of Python as sets of alternatives, and whether code that has one in mind goes on with another one.

In: annotations as the target spells them, and what their names stand for. Out: `Type` values, compared by `fits`. Not
done here: finding out what annotations are (`targets`), and what values come at run time (`values`).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import TypeAlias

from schemawright.frozen import frozen


@frozen
class Part:
    """One alternative: `head` is `list`, `str`, `None`, ... or what a name of the package is.

    `class` and `name` are a class, and an alias that leads to itself; `text` is their key then, which is the same on
    both sides where they are the same model. `literal` is a constant, spelled in `text`.
    """

    head: str
    text: str = ""
    inside: tuple[Type, ...] = ()


Type: TypeAlias = "frozenset[Part]"
"""What a value may be: any of the parts."""

ANY, NONE, UNSET = Part("Any"), Part("None"), Part("Unset")
_WIDER = {"bool": ("int", "float"), "int": ("float",), "datetime.datetime": ("datetime.date",)}
_LITERALS = {"str": ("str",), "int": ("int", "float"), "bool": ("bool", "int", "float")}

Known: TypeAlias = "Callable[[str], tuple[Part, str] | None]"
"""What a name of the package stands for: the part that it is and, for names that are no class, their annotation."""


class TypeReader:
    """Reads the annotations of one package; what a name stands for is read where it is needed, circles end there."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._read: dict[str, Type] = {}

    def __call__(self, text: str) -> Type:
        """The type that an annotation spells."""
        if text not in self._read:
            self._read[text] = self._of(ast.parse(text, mode="eval").body, frozenset())
        return self._read[text]

    def _of(self, node: ast.expr, around: frozenset[str]) -> Type:
        match node:
            case ast.BinOp(left, ast.BitOr(), right):
                return self._of(left, around) | self._of(right, around)
            case ast.Constant(None):
                return frozenset({NONE})
            case ast.Name(name):
                return self._named(name, around)
            case ast.Attribute():
                return frozenset({Part(ast.unparse(node))})
            case ast.Subscript(ast.Name("Union"), ast.Tuple(parts)):
                return frozenset[Part]().union(*(self._of(part, around) for part in parts))
            case ast.Subscript(ast.Name("Literal"), inner):
                constants = inner.elts if isinstance(inner, ast.Tuple) else [inner]
                return frozenset(_literal(ast.literal_eval(constant)) for constant in constants)
            case ast.Subscript(ast.Name(head), inner):
                parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
                return frozenset({Part(head, "", tuple(self._of(part, around) for part in parts))})
            case _:
                raise ValueError(f"not an annotation of a package: {ast.unparse(node)}")

    def _named(self, name: str, around: frozenset[str]) -> Type:
        found = self._known(name)
        if found is None:
            return frozenset({Part(name)})
        part, stands_for = found
        if not stands_for or name in around:
            return frozenset({part})
        return self._of(ast.parse(stands_for, mode="eval").body, around | {name})


def _literal(value: object) -> Part:
    return Part("literal", f"{type(value).__name__} {value!r}")


def fits(given: Type, wanted: Type, above: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether code goes on with values of one type where it had those of another in mind.

    Code that had any value in mind did anything with it, so that nothing less fits; any value fits everywhere, as a
    type checker has it. `above` are the keys of the bases of each class, and the plain type below an enum.
    """
    return ANY in given or all(any(_is_one(part, one, above) for one in wanted) for part in given)


def reads_on(given: Type, wanted: Type, above: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether code that reads goes on: it got what is `wanted`, and now gets what is `given`."""
    return ANY in given if ANY in wanted else fits(given, wanted, above)


def writes_on(given: Type, wanted: Type, above: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether code that writes goes on: it gave what is `given`, and now has to give what is `wanted`."""
    return ANY in wanted or (ANY not in given and fits(given, wanted, above))


def is_vaguer(given: Type, wanted: Type) -> bool:
    """Whether any value may come where something was known of it."""
    return _vague(given) and not _vague(wanted)


def _vague(type: Type) -> bool:
    return any(part == ANY or any(_vague(inner) for inner in part.inside) for part in type)


def _is_one(part: Part, wanted: Part, above: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a part is one of what another part says; what can be changed has to be the same inside."""
    if part == wanted or wanted == ANY:
        return True
    if part.head == wanted.head and part.inside:
        pairs = zip(part.inside, wanted.inside, strict=False)
        if part.head == "tuple":
            same_length = len(part.inside) == len(wanted.inside)
            return same_length and all(fits(one, other, above) for one, other in pairs)
        return all(one == other or {ANY} in (one, other) for one, other in pairs)
    if part.head == "class":
        named = above.get(part.text, ())
        return wanted.text in named if wanted.head == "class" else any(wanted.head in _up(each) for each in named)
    if part.head == "literal":
        return wanted.head in _LITERALS.get(part.text.partition(" ")[0], ())
    return not part.inside and wanted.head in _up(part.head)


def _up(head: str) -> tuple[str, ...]:
    return (head, *_WIDER.get(head, ()))
