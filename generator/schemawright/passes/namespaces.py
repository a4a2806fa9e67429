"""How a target makes names, and the names that are taken in one scope.

In: names that are wanted, or given. Out: names of which no two are the same. Not done here: what a name is made of
(`naming`, `member_naming`), and what an identifier is (the rules of a target).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import Protocol

from schemawright.ir.given_names import NameKind
from schemawright.ir.text import Identifier, SpecText


class NameRules(Protocol):
    """How a target makes identifiers; none of them is a reserved word or a name that generated code uses itself."""

    @property
    def reserved_types(self) -> frozenset[str]:
        """What no type can be called."""
        ...

    def type_name(self, text: SpecText) -> Identifier:
        """The name of a type called `text`, without what all names of types begin and end with."""
        ...

    def affixed(self, name: Identifier) -> Identifier:
        """The whole name of a type: with what all names of types begin and end with."""
        ...

    def bare(self, name: Identifier) -> Identifier:
        """The name of a type without that, where it has it."""
        ...

    def attribute_name(self, wire: SpecText) -> Identifier:
        """The name of an attribute for the property `wire`."""
        ...

    def member_name(self, value: str | int, suggested: SpecText) -> Identifier:
        """The name of an enum's member."""
        ...

    def spelled_member_name(self, value: str | int) -> Identifier:
        """The name of an enum's member in which the signs of its value are words."""
        ...

    def joined(self, owner: Identifier, *words: SpecText) -> Identifier:
        """The name of an inline type to which `words` lead from `owner`; no word of it is said twice at once."""
        ...

    def in_full(self, owner: Identifier, *words: SpecText) -> Identifier:
        """As `joined`, with all words."""
        ...

    def shorter(self, owner: Identifier, *words: SpecText) -> Iterable[Identifier]:
        """Names that leave words out where the joined name is too long to be read, the most telling first."""
        ...

    def numbered(self, name: Identifier, number: int) -> Identifier:
        """`name` made different by a number."""
        ...

    def given(self, kind: NameKind, text: str) -> Identifier:
        """A text that somebody gives as a name. Raises `NoName` where it cannot be one."""
        ...

    def folded(self, name: Identifier) -> str:
        """What must differ between two type names (file systems that fold case get one file a type)."""
        ...


class Namespace:
    """Names taken in one scope.

    No name is one of those `around`. `whole` makes the name that counts of one that is wanted, and `fold` what must
    differ between two of these.
    """

    def __init__(
        self,
        rules: NameRules,
        fold: Callable[[Identifier], str] = str,
        around: frozenset[str] = frozenset(),
        whole: Callable[[Identifier], Identifier] | None = None,
    ) -> None:
        self._rules = rules
        self._fold = fold
        self._around = around
        self._whole = whole or _as_it_is
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}
        """The number that a name got last, by its form with the first number: all below are taken for good."""

    def is_taken(self, name: Identifier) -> bool:
        """Whether the name is taken, or one of those around."""
        return not self._is_free(name)

    def take(self, wanted: Identifier) -> Identifier:
        """`wanted`, or the next free numbered form of it."""
        name = wanted if self._is_free(wanted) else self._numbered(wanted)
        self._taken.add(self._fold(self._whole(name)))
        return name

    def keep(self, whole: Identifier) -> bool:
        """Take a whole name that is given, unless it is taken; whether it was free."""
        folded = self._fold(whole)
        is_free = folded not in self._taken and whole not in self._around
        self._taken.add(folded)
        return is_free

    def _numbered(self, wanted: Identifier) -> Identifier:
        form = self._fold(self._whole(self._rules.numbered(wanted, 2)))
        for number in count(self._last.get(form, 1) + 1):
            name = self._rules.numbered(wanted, number)
            if self._is_free(name):
                self._last[form] = number
                return name
        raise AssertionError("numbers do not end")

    def _is_free(self, wanted: Identifier) -> bool:
        name = self._whole(wanted)
        return self._fold(name) not in self._taken and name not in self._around


def _as_it_is(name: Identifier) -> Identifier:
    return name
