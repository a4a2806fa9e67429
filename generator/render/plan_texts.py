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
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum
from functools import cache
from itertools import chain, repeat
from operator import attrgetter, contains
from typing import Any, TypeAlias

from generator.targets.dataclasses import plan as plans

PlanNode: TypeAlias = Any
"""An instance of a class of `targets.dataclasses.plan`; their fields are read by reflection, so new ones are covered."""


class PlanMismatch(Exception):
    """Rendered code is not what was planned: a bug in modelwright or its templates, never a mistake of the user."""


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

_STRING = r"""(?<!\w)'(?:[^'\\\n]|\\[^\n])*+'|(?<!\w)"(?:[^"\\\n]|\\[^\n])*+\""""
_CLOSED: Mapping[Kind, re.Pattern[str]] = {
    Kind.LITERAL: re.compile(rf"{_STRING}|-?[0-9]++"),
    Kind.DOCSTRING: re.compile(r'"""(?!")(?:[^"\\]|\\[^\x00]|"(?!""))*+"""'),
    Kind.EXPRESSION: re.compile(rf"(?:[\w .,()\[\]{{}}|=:*-]++|{_STRING})*+"),
    Kind.IMPORT: re.compile(r"(?:from [\w.]++ )?import \w++(?: as \w++)?(?:, \w++(?: as \w++)?)*+"),
    Kind.REMARK: re.compile(r"[^\n\r\x00]*+"),
}
_QUOTED = re.compile(_STRING)
_WORD = re.compile(r"[^\W\d]\w*+")
_PATTERN_WORDS = frozenset(
    "None True False and at bool bytes data default_factory dict else float for if in int is isoformat items list not "
    "or rest self str tag to_dict type value".split()
)
"""Words of the target's own patterns, besides the names that a plan defines or imports."""
_NUMBERED = re.compile(r"(?:item|key)[0-9]*")


@dataclass(frozen=True, slots=True)
class _Batch:
    """All parts of one class: the modules they stand in, and their texts by field."""

    owners: Sequence[str]
    texts: Sequence[tuple[Kind, Sequence[str]]]
    shapes: Sequence[tuple[object, ...]]


@dataclass(frozen=True, slots=True)
class PlanTexts:
    """The texts of a package by kind, and the words that its code may use."""

    texts: Mapping[Kind, Collection[str]]
    words: frozenset[str]
    _batches: Sequence[_Batch]

    def of_each_shape(self) -> set[str]:
        """Names of modules that together hold a part of every shape: one whose fields are filled in the same way."""
        found: dict[tuple[object, ...], str] = {}
        for batch in self._batches:
            found.update(zip(batch.shapes, batch.owners, strict=True))
        return set(found.values())

    def holding(self, wanted: Collection[str]) -> set[str]:
        """The names of the modules that hold one of some texts."""
        found: set[str] = set()
        for batch in self._batches if wanted else ():
            for _, column in batch.texts:
                found.update(owner for text, owner in zip(column, batch.owners, strict=True) if text in wanted)
        return found

    def delicate(self) -> set[str]:
        """The texts that end where they seem to only because of what is in them: an escape, a quote inside quotes.

        A name that is not ASCII belongs to them, since Python itself changes its spelling.
        """
        found = {text for text in self.texts[Kind.LITERAL] if "\\" in text or '"' in text or "'" in text[1:-1]}
        for kind in (Kind.DOCSTRING, Kind.EXPRESSION, Kind.REMARK):
            found.update(text for text in self.texts[kind] if "\\" in text)
        for kind in (Kind.EXPRESSION, Kind.REMARK):
            found.update(text for text in self.texts[kind] if '"' in text)
        return found.union(name for name in self.texts[Kind.NAME] if not name.isascii())


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
    words = _PATTERN_WORDS | texts[Kind.NAME] | _words(texts[Kind.IMPORT])
    _demand(Kind.NAME, _words(texts[Kind.EXPRESSION]) - words, _NUMBERED.fullmatch)
    return PlanTexts(texts, frozenset(words), batches)


def _demand(kind: Kind, texts: Iterable[str], is_sound: Callable[[str], object]) -> None:
    for text in texts:
        if text and not is_sound(text):
            raise PlanMismatch(f"a planned {kind.value} is none: {text[:80]!r}")


def _is_name(text: str) -> bool:
    return text.isidentifier() and not keyword.iskeyword(text)


def _words(texts: Iterable[str]) -> set[str]:
    return set(_WORD.findall(_QUOTED.sub("", "\n".join(texts))))


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
        columns = dict(zip(form.names, zip(*map(form.values, nodes), strict=True), strict=True))
        yield _Batch(places, [(kind, columns[name]) for name, kind in form.texts], _shapes(form, columns))
        for name, kind in form.several:
            if kind is not None:
                flat = list(chain.from_iterable(columns[name]))
                yield _Batch(list(_repeated(places, columns[name])), [(kind, flat)], [(kind,)] * len(flat))
            elif (type(nodes[0]), name) not in _WALKED_APART:
                waiting.append((list(chain.from_iterable(columns[name])), list(_repeated(places, columns[name]))))


_WALKED_APART = frozenset({(plans.PackagePlan, "modules"), (plans.ModulePlan, "definitions")})


def _repeated(owners: Iterable[str], parts: Iterable[Sequence[object]]) -> Iterator[str]:
    """The owner of each part, where every owner has several."""
    return chain.from_iterable(map(repeat, owners, map(len, parts)))


def _shapes(form: _Form, columns: Mapping[str, Sequence[Any]]) -> list[tuple[object, ...]]:
    """For each part which of its fields are filled, and which texts have several lines."""
    filled = [map(bool, column) for column in columns.values()]
    long = [map(contains, columns[name], repeat("\n")) for name, _ in form.texts]
    return list(zip(repeat(form.cls), *filled, *long, strict=False))


@dataclass(frozen=True, slots=True)
class _Form:
    """How a plan class is read: its fields, those that hold a text, and those that hold several texts or parts."""

    cls: type
    names: Sequence[str]
    values: Callable[[PlanNode], tuple[Any, ...]]
    texts: Sequence[tuple[str, Kind]]
    several: Sequence[tuple[str, Kind | None]]


@cache
def _form(cls: type) -> _Form:
    types = {f.name: str(f.type) for f in fields(cls)}
    texts = [(name, kind) for name, type in types.items() if (kind := _kind(cls, name, type)) is not None]
    several = [(name, _ITEMS.get(type)) for name, type in types.items() if type.startswith("tuple[")]
    return _Form(cls, list(types), attrgetter(*types), texts, several)


def _kind(cls: type, name: str, type: str) -> Kind | None:
    if type == "Identifier":
        return Kind.NAME
    if type != "Code":
        return None
    return _KINDS.get((cls, name), Kind.DOCSTRING if name == "doc" else Kind.EXPRESSION)
