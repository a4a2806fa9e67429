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
_READ_ONLY = frozenset({"tuple", "Iterable", "Iterator", "AsyncIterable", "AsyncIterator", "Sequence", "Mapping"})
"""What cannot be changed by who has it: the types inside may be others as well."""
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


@frozen
class Ways:
    """How code goes on in the package of today.

    `above` are the keys of the bases of each class, and the plain type below an enum. Code that had any value in mind
    did anything with it, so that nothing less will do; a type checker takes any value for what it is wanted as.
    """

    above: Mapping[str, tuple[str, ...]]

    def reads(self, now: Type, before: Type) -> bool:
        """Whether code that reads goes on with what it gets now."""
        return all(part == ANY or self._has(before, part, True) for part in now)

    def writes(self, before: Type, now: Type) -> bool:
        """Whether code that writes goes on with what it gave before."""
        return ANY in now or all(self._has(now, part, False) for part in before)

    def _has(self, wanted: Type, part: Part, is_read: bool) -> bool:
        return any(self._is_one(part, one, is_read) for one in wanted)

    def _is_one(self, part: Part, wanted: Part, is_read: bool) -> bool:
        """Whether a part is what another part says; what can be changed has to be the same inside."""
        if part == wanted:
            return True
        if part.head == wanted.head and part.inside:
            if len(part.inside) != len(wanted.inside):
                return False
            return all(
                self._fit_inside(part.head, one, other, is_read)
                for one, other in zip(part.inside, wanted.inside, strict=True)
            )
        if part.head == "class":
            named = self.above.get(part.text, ())
            return wanted.text in named if wanted.head == "class" else any(wanted.head in _up(each) for each in named)
        if part.head == "literal":
            return wanted.head in _LITERALS.get(part.text.partition(" ")[0], ())
        return not part.inside and wanted.head in _up(part.head)

    def _fit_inside(self, head: str, given: Type, wanted: Type, is_read: bool) -> bool:
        goes_on = self.reads(given, wanted) if is_read else self.writes(given, wanted)
        is_all = head in _READ_ONLY or all(ANY in (part, *given) or self._has(given, part, is_read) for part in wanted)
        return goes_on and is_all


def is_vaguer(given: Type, wanted: Type) -> bool:
    """Whether any value may come where something was known of it."""
    return _vague(given) and not _vague(wanted)


def _vague(type: Type) -> bool:
    return any(part == ANY or any(_vague(inner) for inner in part.inside) for part in type)


def _up(head: str) -> tuple[str, ...]:
    return (head, *_WIDER.get(head, ()))
