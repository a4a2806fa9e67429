"""A plan of the same form, in which each text is a placeholder of the same kind.

In: a `PackagePlan`. Out: the plan with placeholders, and what each stands for. Templates choose by what is there and
never by what it says, so both plans must be printed alike. Not done here: comparing what was printed (`comparison`).
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any

from schemawright.ir.facts import Identifier
from schemawright.targets.dataclasses import plan as plans
from schemawright.targets.dataclasses.plan import PackagePlan
from schemawright.targets.python.code import Code

WORD = re.compile(r"zq[0-9]+z")
"""What a placeholder looks like, wherever it stands."""


class Kind(Enum):
    """What a text of a plan is."""

    NAME = "name"
    LITERAL = "literal"
    DOCSTRING = "docstring"
    EXPRESSION = "expression"
    IMPORT = "import"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Planned:
    """What a placeholder stands for: a text, its kind, and the field of the plan that holds it."""

    text: str
    kind: Kind
    place: str


_KINDS = {
    (plans.RecordPlan, "schema"): Kind.LITERAL,
    (plans.RecordPlan, "tag_key"): Kind.LITERAL,
    (plans.RecordPlan, "deprecated"): Kind.LITERAL,
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
_BY_TYPE = {
    "Identifier": Kind.NAME,
    "tuple[Identifier, ...]": Kind.NAME,
    "Code": Kind.EXPRESSION,
    "tuple[Code, ...]": Kind.IMPORT,
}


def kind_of(owner: type, field: str, type: str) -> Kind | None:
    """The kind of text that a field holds, None for what is no text of its own."""
    if type == "Code" and field == "doc" and (owner, field) not in _KINDS:
        return Kind.DOCSTRING
    return _KINDS.get((owner, field), _BY_TYPE.get(type))


def with_placeholders(plan: PackagePlan) -> tuple[PackagePlan, Mapping[str, Planned]]:
    """The plan with a placeholder of its own for each text that is not empty; texts and kinds by placeholder."""
    planned: dict[str, Planned] = {}
    words = (f"zq{number}z" for number in itertools.count())
    return _replaced(plan, planned, words), planned


def _replaced(node: Any, planned: dict[str, Planned], words: Iterator[str]) -> Any:
    if isinstance(node, tuple):
        return tuple(_replaced(item, planned, words) for item in node)
    if not is_dataclass(node) or isinstance(node, plans.SharedPlan):
        return node
    cls = type(node)
    changes: dict[str, Any] = {}
    for field in fields(cls):
        if field.init:
            value = getattr(node, field.name)
            kind = kind_of(cls, field.name, str(field.type))
            if kind is None:
                changes[field.name] = _replaced(value, planned, words)
            elif isinstance(value, tuple):
                place = f"{cls.__name__}.{field.name}"
                changes[field.name] = tuple(_placeholder(text, kind, place, planned, words) for text in value)
            else:
                changes[field.name] = _placeholder(value, kind, f"{cls.__name__}.{field.name}", planned, words)
    return replace(node, **changes)


def _placeholder(text: str, kind: Kind, place: str, planned: dict[str, Planned], words: Iterator[str]) -> str:
    if not text:
        return text
    word = next(words)
    planned[word] = Planned(text, kind, place)
    match kind:
        case Kind.NAME:
            return Identifier(word)
        case Kind.LITERAL:
            return Code(f"'{word}'")
        case Kind.DOCSTRING:
            return Code(f'"""{word}"""')
        case Kind.IMPORT:
            return Code(f"import {word}")
        case Kind.EXPRESSION | Kind.REMARK:
            return Code(word)
