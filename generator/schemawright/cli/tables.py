"""What `inspect` tells about models and unions, as tables for people and as JSON for programs.

In: the facts of a survey. Out: lines of text, or values for `json.dumps`. Not done here: printing them (`console`), and
operations (`operation_tables`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from schemawright.cli.escaping import escaped
from schemawright.cli.formats.objects import origin_json

if TYPE_CHECKING:
    from schemawright.passes.name_reasons import NameFacts
    from schemawright.passes.unions.describe import Arm
    from schemawright.survey import ModelFacts, UnionFacts


def model_json(model: ModelFacts) -> dict[str, Any]:
    """The facts on a model."""
    return {
        "name": model.name,
        "python_name": model.python_name,
        "kind": model.kind,
        "properties": model.properties,
        "closure": list(model.closure),
        "origin": origin_json(model.origin),
    }


def union_json(union: UnionFacts) -> dict[str, Any]:
    """The facts on a union; `kind` is null in a way that any value may go, `property` where none is asked for."""
    return {
        "name": union.name,
        "python_name": union.python_name,
        "plan": [
            {
                "kind": arm.kind or None,
                "by": arm.by,
                "property": arm.wire if arm.by in ("tag", "key") else None,
                "values": list(arm.values),
                "branches": list(arm.branches),
            }
            for arm in union.plan
        ],
        "ambiguous": [list(pair) for pair in union.ambiguous],
        "origin": origin_json(union.origin),
    }


def model_table(models: Iterable[ModelFacts]) -> list[str]:
    """Name, kind, number of properties and number of models in the closure, in columns."""
    heads = ("model", "kind", "properties", "closure")
    return columns([heads, *((m.name, m.kind, str(m.properties), str(len(m.closure))) for m in models)], "<<>>")


def name_json(fact: NameFacts) -> dict[str, Any]:
    """A name and its reason."""
    origin = None if fact.origin is None else origin_json(fact.origin)
    return {"kind": fact.kind.value, "path": fact.path, "name": fact.name, "why": fact.why, "origin": origin}


def name_table(facts: Iterable[NameFacts]) -> list[str]:
    """Kind, name, path and reason, in columns."""
    return columns([("kind", "name", "path", "why"), *((f.kind.value, f.name, f.path, f.why) for f in facts)], "<<<<")


def union_table(unions: Iterable[UnionFacts]) -> list[str]:
    """Name, what is asked of a value, and the branch that it belongs to then, in columns."""
    rows = [("union", "value", "branch")]
    for union in unions:
        guesses = {branch for pair in union.ambiguous for branch in pair}
        for arm in union.plan:
            branches = " or ".join(arm.branches)
            if arm.by != "kind" and not guesses.isdisjoint(arm.branches):
                branches += " (ambiguous)"
            rows.append((union.name if arm is union.plan[0] else "", _condition(arm), branches))
    return columns(rows, "<<<")


def _condition(arm: Arm) -> str:
    kind = arm.kind or "any value"
    match arm.by:
        case "tag" if not arm.values:
            return f"{kind} without {arm.wire}"
        case "tag":
            values = " or ".join(json.dumps(value, ensure_ascii=False) for value in arm.values)
            return f"{kind}, {arm.wire} is {values}"
        case "key":
            return f"{kind} with {arm.wire}"
        case "fit" if len(arm.branches) > 1:
            return f"{kind}, the best fit"
        case _:
            return kind


def columns(rows: Sequence[Sequence[str]], sides: str) -> list[str]:
    """The rows as lines; `sides` says for each column whether it stands left (<) or right (>)."""
    shown = [[escaped(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    return [
        "  ".join(f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True)).rstrip()
        for row in shown
    ]
