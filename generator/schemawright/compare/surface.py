"""What a package of Python offers to those who import it, as its source says: names, classes, attributes, functions.

In: nothing. Out: the data that `surface_reading` makes of source text and `surface_changes` compares. Not done here:
reading files, and importing a package, which would run its code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import Enum

from schemawright.frozen import frozen


class Kind(Enum):
    """What a name of a package is."""

    CLASS = "a class"
    ENUM = "an enum"
    ALIAS = "another name for a type"
    FUNCTION = "a function"
    VALUE = "a value"


@frozen
class Attribute:
    """An attribute of a class, or a member of an enum, whose value is its default then; `default` is "" without one."""

    name: str
    annotation: str
    default: str
    line: int
    doc: str = ""
    by_position: bool = False


@frozen
class Parameter:
    """A parameter of a function: `sign` is `*` or `**` for one that takes many."""

    name: str
    annotation: str
    has_default: bool
    by_position: bool
    by_keyword: bool
    sign: str = ""


@frozen
class Function:
    """A function or a method without what it is bound to."""

    name: str
    parameters: tuple[Parameter, ...]
    returns: str
    line: int

    def __str__(self) -> str:
        shown = (f"{each.sign}{each.name}{' = ...' if each.has_default else ''}" for each in self.parameters)
        return f"({', '.join(shown)}) -> {self.returns or 'Any'}"


@frozen
class Entry:
    """A name of a package. `options` are `dataclass` where it is one, and what that is asked for, such as `frozen`;
    `functions` are its methods, or it itself; `annotation` is what an alias stands for, or the class of a value.
    """

    name: str
    module: str
    kind: Kind
    line: int
    doc: str = ""
    bases: tuple[str, ...] = ()
    options: frozenset[str] = frozenset()
    attributes: tuple[Attribute, ...] = ()
    functions: tuple[Function, ...] = ()
    annotation: str = ""

    @property
    def is_model(self) -> bool:
        """Whether the definition has it; modules whose names start with `_` hold what all packages have."""
        return not self.module.startswith("_")


@frozen
class PackageSurface:
    """A package: the names that it gives out, all of its classes, the schemas that it reads and writes, and its code.

    `place` is its folder as messages name it; "" for one that is not on disk. `texts` are its modules.
    """

    place: str
    names: Mapping[str, Entry]
    classes: Mapping[str, Entry]
    schemas: Mapping[str, int]
    """The keys of `SERIALIZERS`, with their lines."""
    texts: Mapping[str, str]

    def lineage(self, name: str) -> list[Entry]:
        """The class and its bases in this package, nearest first."""
        found: dict[str, Entry] = {}
        waiting = [name]
        while waiting:
            entry = self.classes.get(waiting.pop())
            if entry is not None and entry.name not in found:
                found[entry.name] = entry
                waiting += reversed(entry.bases)
        return list(found.values())

    def is_closed(self, enum: str) -> bool:
        """Whether code may know all values of an enum: annotations name it, and none names the plain type beside it."""
        found = [each for each in self._annotations() if enum in each and re.search(rf"\b{enum}\b", each)]
        return bool(found) and not any(re.search(rf"\b{enum} \| (?:str|int)\b", each) for each in found)

    def _annotations(self) -> Iterator[str]:
        for entry in self.names.values():
            yield from (each.annotation for each in entry.attributes)
            yield entry.annotation

    def attributes(self, name: str) -> Iterator[tuple[Entry, Attribute]]:
        """The attributes of a class with the class that has each, inherited ones first."""
        found: dict[str, tuple[Entry, Attribute]] = {}
        for entry in reversed(self.lineage(name)):
            found |= {each.name: (entry, each) for each in entry.attributes}
        yield from found.values()
