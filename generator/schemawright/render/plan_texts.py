"""The texts of a plan, each checked to be what its field says: a literal, a docstring, a name or an expression.

In: a `PackagePlan`. Out: `PlanTexts`; `PlanMismatch` for a text that is not closed in itself, so that it could run into
the text around it, or that uses a name which neither the plan nor the patterns of the target know. Not done here:
comparing the plan with what was rendered (`verify`).

The makers of literals, docstrings and names promise this already. It is checked a second time, by other means, because
the texts stem from inputs that nobody vouches for. A plan of a large spec has a hundred thousand texts: they are read
by columns, which keeps the work out of Python's own loops.
"""

from __future__ import annotations

import keyword
import re
import string
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from enum import Enum
from itertools import chain, islice, repeat
from operator import attrgetter, contains
from typing import Any, TypeAlias

from schemawright.frozen import frozen
from schemawright.ir.constraints import Limits
from schemawright.targets.dataclasses import plan as plans

Shape: TypeAlias = tuple[object, ...]
"""A class with the names of fields that are empty in some of its parts, then for a part which of those are filled."""
PlanNode: TypeAlias = object
"""An instance of a class of `targets.dataclasses.plan`; fields are found by reflection, so new ones are covered."""


class PlanMismatch(Exception):
    """Rendered code is not what was planned: a bug in schemawright or its templates, never a mistake of the user."""


class Kind(Enum):
    """What a text of a plan is."""

    NAME = "name"
    LITERAL = "literal"
    DOCSTRING = "docstring"
    EXPRESSION = "expression"
    IMPORT = "import line"
    REMARK = "remark"


_KINDS = {
    (plans.RecordPlan, "schema"): Kind.LITERAL,
    (plans.RecordPlan, "tag_key"): Kind.LITERAL,
    (plans.ReadPlan, "key"): Kind.LITERAL,
    (plans.WritePlan, "key"): Kind.LITERAL,
    (plans.SubtypePlan, "tag"): Kind.LITERAL,
    (plans.MemberPlan, "value"): Kind.LITERAL,
    (plans.ChoicePlan, "tag_key"): Kind.LITERAL,
    (plans.ChoicePlan, "plan"): Kind.REMARK,
    (plans.ModulePlan, "doc"): Kind.REMARK,
    (plans.SerializerPlan, "schema"): Kind.LITERAL,
    (plans.SerializerPlan, "module"): Kind.LITERAL,
    (plans.SerializerPlan, "load"): Kind.LITERAL,
    (plans.SerializerPlan, "dump"): Kind.LITERAL,
    (plans.PackagePlan, "generator"): Kind.REMARK,
    (plans.PackagePlan, "sources"): Kind.REMARK,
}
"""Fields of type `Code` that hold less than any expression; those called `doc` hold docstrings."""
_ITEMS = {"tuple[Code, ...]": Kind.IMPORT, "tuple[Identifier, ...]": Kind.NAME}
"""Fields that hold several texts: all of type `Code` are import lines."""

_STRING = r"""(?<!\w)'(?:[^'\\\n]++|\\[^\n])*+'|(?<!\w)"(?:[^"\\\n]++|\\[^\n])*+\""""
_WORD = r"[^\x00-/:-@\[-\^`{-\x7f]++"
"""What names consist of: outside quotes, a character that is not ASCII can be part of a name or a syntax error.

Sets are told by what they lack: `re` takes 30 ms to compile one with a range of all characters beyond ASCII.
"""
_IMPORTED = rf"{_WORD}(?: as {_WORD})?"
_CLOSED: Mapping[Kind, re.Pattern[str]] = {
    Kind.LITERAL: re.compile(rf"{_STRING}|-?[0-9]++"),
    Kind.DOCSTRING: re.compile(r'"""(?:[^"\\]++|\\[^\x00]|"(?!""))*+"""'),
    Kind.EXPRESSION: re.compile(rf"(?:[^\x00-\x1f!-'+/:-<>-@\\^`~\x7f]++|:(?!=)|{_STRING})*+"),
    Kind.IMPORT: re.compile(rf"(?:from (?:\.|{_WORD})++ )?import {_IMPORTED}(?:, {_IMPORTED})*+"),
    Kind.REMARK: re.compile(r"(?:[^\n\r\x00#c]++|c(?!oding[:=]))*+"),
}
_QUOTED = re.compile(_STRING.replace(r"(?<!\w)", ""))
_AT_ONCE = 1000
"""Texts that are taken apart together: few enough that their words are no burden, many enough to save time."""
_PUNCTUATION = str.maketrans(dict.fromkeys(string.punctuation.replace("_", ""), " "))
# fmt: off
_PATTERN_WORDS = frozenset({
    "Decimal", "IPv4Address", "IPv6Address", "timedelta",
    "None", "True", "False", "and", "at", "bool", "bytes", "data", "date", "default_factory", "dict", "else", "float",
    "for", "hash", "if", "in", "int", "is", "isoformat", "items", "lambda", "list", "not", "or", "rest", "self", "str",
    "tag", "to_dict", "type", "value",
}) | {f.name for f in fields(Limits)}
# fmt: on
"""Words of the target's own patterns, besides the names that a plan defines or imports."""
_COUNTED = re.compile(r"(?:item|key)?[0-9]*|[0-9]+e[0-9]*")
"""Numbers or parts of them, and names that the patterns make by counting."""
_DELICATE: Mapping[Kind, Callable[[str], bool]] = {
    Kind.NAME: lambda text: not text.isascii(),
    Kind.LITERAL: lambda text: "\\" in text or '"' in text or "'" in text[1:-1],
    Kind.EXPRESSION: lambda text: "\\" in text or '"' in text,
    Kind.REMARK: lambda text: "\\" in text or '"' in text,
}


@frozen
class _Batch:
    """All parts of one class: the modules they stand in, their texts by field, and their shapes.

    Where all parts have one shape, it is there once.
    """

    owners: Sequence[str]
    texts: Sequence[tuple[Kind, Sequence[str]]]
    shapes: Sequence[Shape]


@frozen
class PlanTexts:
    """The texts of a package by kind, and the words that its code may use."""

    texts: Mapping[Kind, Collection[str]]
    words: frozenset[str]
    _batches: Sequence[_Batch]

    def of_each_shape(self, sizes: Mapping[str, int]) -> set[str]:
        """Names of modules that together hold a part of every shape, the small ones by preference.

        `sizes` are those of the modules by name; parts of the package itself do not count.
        """
        owners: dict[Shape, set[str]] = {}
        for batch in self._batches:
            for shape, owner in set(zip(batch.shapes, batch.owners, strict=False)):
                owners.setdefault(shape, set()).add(owner)
        chosen: set[str] = set()
        for found in sorted(owners.values(), key=len):
            candidates = found & sizes.keys()
            if candidates and chosen.isdisjoint(candidates):
                chosen.add(min(candidates, key=lambda name: (sizes[name], name)))
        return chosen

    def delicate_modules(self) -> set[str]:
        """Names of modules with a text that would be safe in some wrong places only because of what is in it.

        That is one with an escape or with quotes inside quotes; and a name that is not ASCII, to be sure that Python
        takes it for one. Docstrings are not among them: no wrong place for one goes unnoticed, whatever it says.
        """
        found: set[str] = set()
        for kind, is_delicate in _DELICATE.items():
            texts = set(filter(is_delicate, self.texts[kind]))
            for batch in self._batches if texts else ():
                for _, column in (entry for entry in batch.texts if entry[0] is kind):
                    found.update(owner for text, owner in zip(column, batch.owners, strict=True) if text in texts)
        return found


def checked_texts(plan: plans.PackagePlan) -> PlanTexts:
    """The texts of a plan. Raises `PlanMismatch` for one that is not what its field says."""
    batches = tuple(_batches(plan))
    texts: dict[Kind, set[str]] = {kind: set() for kind in Kind}
    for batch in batches:
        for kind, column in batch.texts:
            texts[kind].update(column)
    for kind, pattern in _CLOSED.items():
        _demand(kind, texts[kind], pattern.fullmatch)
    _demand(Kind.NAME, texts[Kind.NAME], _is_name)
    words = _PATTERN_WORDS.union(texts[Kind.NAME], _words(filter(_brings_foreign_names, texts[Kind.IMPORT])))
    used = _words(texts[Kind.EXPRESSION])
    _demand(Kind.NAME, used - words, _COUNTED.fullmatch)
    return PlanTexts(texts, words | used, batches)


def _demand(kind: Kind, texts: Iterable[str], is_sound: Callable[[str], object]) -> None:
    for text in texts:
        if text and not is_sound(text):
            raise PlanMismatch(f"a planned {kind.value} is none: {text[:80]!r}")


def _brings_foreign_names(line: str) -> bool:
    """Whether an import line may bring names that are not those of definitions of the plan."""
    return not line.startswith("from .") or line.startswith(("from . ", "from ._"))


def _is_name(text: str) -> bool:
    """Whether a text is a name, in the spelling that Python gives it (PEP 3131)."""
    normal = text.isascii() or unicodedata.normalize("NFKC", text) == text
    return normal and text.isidentifier() and not keyword.iskeyword(text)


def _words(texts: Iterable[str]) -> set[str]:
    """The words of code outside of quotes; numbers count as words."""
    found: set[str] = set()
    waiting = iter(texts)
    while part := list(islice(waiting, _AT_ONCE)):
        found.update(_QUOTED.sub("", "\n".join(part)).translate(_PUNCTUATION).split())
    return found


def _batches(plan: plans.PackagePlan) -> Iterator[_Batch]:
    """The parts of a plan, class by class."""
    modules = [m.name for m in plan.modules]
    definitions = list(chain.from_iterable(m.definitions for m in plan.modules))
    owners = list(_repeated(modules, [m.definitions for m in plan.modules]))
    waiting: list[tuple[Sequence[PlanNode], Sequence[str]]] = [([plan], [""]), (plan.modules, modules)]
    for cls in dict.fromkeys(map(type, definitions)):
        chosen = [(d, owner) for d, owner in zip(definitions, owners, strict=True) if type(d) is cls]
        waiting.append(([d for d, _ in chosen], [owner for _, owner in chosen]))
    for nodes, places in waiting:  # grows while it is walked
        if not nodes:
            continue
        form = _form(type(nodes[0]))
        columns = {name: list(map(value, nodes)) for name, value in form.values}
        yield _Batch(places, [(kind, columns[name]) for name, kind in form.texts], _shapes(form, columns))
        for name, kind in form.several:
            if kind is not None:
                flat = list(chain.from_iterable(columns[name]))
                yield _Batch(list(_repeated(places, columns[name])), [(kind, flat)], ())
            elif (type(nodes[0]), name) not in _WALKED_APART:
                waiting.append((list(chain.from_iterable(columns[name])), list(_repeated(places, columns[name]))))


_WALKED_APART = frozenset({(plans.PackagePlan, "modules"), (plans.ModulePlan, "definitions")})


def _repeated(owners: Iterable[str], parts: Iterable[Sequence[object]]) -> Iterator[str]:
    """The owner of each part, where every owner has several."""
    return chain.from_iterable(map(repeat, owners, map(len, parts)))


def _shapes(form: _Form, columns: Mapping[str, Sequence[Any]]) -> list[Shape]:
    """For each part which of its fields are filled, and which docstrings have several lines."""
    varying = [n for n, column in columns.items() if n not in form.choices and any(column) and not all(column)]
    docs = [name for name, kind in form.texts if kind is Kind.DOCSTRING and any(columns[name])]
    filled = [map(bool, columns[name]) for name in varying]
    long = [map(contains, columns[name], repeat("\n")) for name in docs]
    key = ".".join((form.cls.__name__, *varying))  # a text remembers its hash
    if not (varying or docs):
        return [(key,)]
    known: dict[Shape, Shape] = {}  # a few shapes, of a hundred thousand parts
    return [known.setdefault(shape, shape) for shape in zip(repeat(key), *filled, *long, strict=False)]


@frozen
class _Form:
    """How a plan class is read: its fields, those that hold a text, several texts or parts, or a choice of wordings."""

    cls: type
    values: Sequence[tuple[str, Callable[[PlanNode], Any]]]
    texts: Sequence[tuple[str, Kind]]
    several: Sequence[tuple[str, Kind | None]]
    choices: frozenset[str]


def _form(cls: type[Any]) -> _Form:
    types = {f.name: str(f.type) for f in fields(cls) if f.init}
    texts = [(name, kind) for name, type in types.items() if (kind := _kind(cls, name, type)) is not None]
    several = [(name, _ITEMS.get(type)) for name, type in types.items() if type.startswith("tuple[")]
    choices = frozenset(name for name, type in types.items() if type == "bool")
    return _Form(cls, [(name, attrgetter(name)) for name in types], texts, several, choices)


def _kind(cls: type, name: str, type: str) -> Kind | None:
    if type == "Identifier":
        return Kind.NAME
    if type != "Code":
        return None
    return _KINDS.get((cls, name), Kind.DOCSTRING if name == "doc" else Kind.EXPRESSION)
