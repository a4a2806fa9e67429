"""A plan of the same form, in which each text is a placeholder of the same type.

In: a `PackagePlan`. Out: the plan with placeholders, and what each stands for. Templates choose by what is there and
never by what it says, so both plans must be printed alike. Not done here: comparing what was printed (`comparison`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from schemawright.ir.text import CheckedText, Identifier, maker
from schemawright.targets.dataclasses.plan import PackagePlan
from schemawright.targets.dataclasses.shared_plan import SharedPlan
from schemawright.targets.python.code import Code
from schemawright.targets.python.docstrings import Comment, Docstring
from schemawright.targets.python.imports import ImportLine
from schemawright.targets.python.literals import Literal

WORD = re.compile(r"zq[0-9]+z")
"""What a placeholder looks like, wherever it stands."""

_FORMS: Mapping[type[CheckedText], str] = {
    Code: "{}",
    Comment: "{}",
    Docstring: '"""{}"""',
    Identifier: "{}",
    ImportLine: "import {}",
    Literal: "'{}'",
}


@dataclass(frozen=True, slots=True)
class Planned:
    """What a placeholder stands for: a text of the plan, and the field that holds it."""

    text: CheckedText
    place: str


def texts_of(plan: object) -> Iterator[tuple[type, str, object]]:
    """The values of all fields that hold texts, each with class and field.

    Text of this code base is none of them: modules that all packages share, names of templates and of settings.
    """
    for field in fields(plan) if is_dataclass(plan) and not isinstance(plan, SharedPlan) else ():
        value = getattr(plan, field.name)
        items = value if isinstance(value, tuple) else (value,)
        if any(kind.__name__ in re.findall(r"\w+", str(field.type)) for kind in _FORMS):
            yield from ((type(plan), field.name, item) for item in items)
        else:
            for item in items:
                yield from texts_of(item)


def with_placeholders(plan: PackagePlan) -> tuple[PackagePlan, Mapping[str, Planned]]:
    """The plan with a placeholder of its own for each text that is not empty; the texts by placeholder."""
    planned: dict[str, Planned] = {}
    return _replaced(plan, "", planned), planned


def _replaced(node: Any, place: str, planned: dict[str, Planned]) -> Any:
    if isinstance(node, CheckedText) and node:
        word = f"zq{len(planned)}z"
        planned[word] = Planned(node, place)
        return maker(type(node))(_FORMS[type(node)].format(word))
    if isinstance(node, tuple):
        return tuple(_replaced(item, place, planned) for item in node)
    if not is_dataclass(node) or isinstance(node, SharedPlan):
        return node
    name = type(node).__name__
    changes = {f.name: _replaced(getattr(node, f.name), f"{name}.{f.name}", planned) for f in fields(node) if f.init}
    return replace(node, **changes)  # type: ignore[type-var]
