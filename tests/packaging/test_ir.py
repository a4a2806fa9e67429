"""What every module keeps to when it handles the values of `ir`.

In: the source text of generator/, read with `ast`. Out: one test per module and rule. Not here: layers and sizes.
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemawright.ir import definitions, shapes
from tests.packaging.trees import nodes_of

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator" / "schemawright"
MODULES = {".".join(p.relative_to(GENERATOR.parent).with_suffix("").parts): p for p in sorted(GENERATOR.rglob("*.py"))}
MAKER_OF_IDS = "schemawright.ir.ids"
ATTRIBUTES = {
    cls.__name__: [field.name for field in dataclasses.fields(cls) if field.init]
    for module in (shapes, definitions)
    for cls in vars(module).values()
    if isinstance(cls, type) and dataclasses.is_dataclass(cls) and cls.__module__ == module.__name__
}
"""The classes of shapes and definitions, with all that is said of one."""


def made_ids(source: str) -> list[int]:
    """The lines in which a `TypeId` is made of text."""
    calls = (node for node in nodes_of(source) if isinstance(node, ast.Call))
    return [call.lineno for call in calls if isinstance(call.func, ast.Name) and call.func.id == "TypeId"]


@pytest.mark.parametrize("module", MODULES)
def test_ids_come_from_one_maker(module: str) -> None:
    found = made_ids(MODULES[module].read_text("utf-8"))
    assert bool(found) == (module == MAKER_OF_IDS), found


def half_taken_apart(source: str) -> list[str]:
    """Patterns that take a shape or definition apart and name some of its attributes: a new one would not be seen."""
    patterns = (node for node in nodes_of(source) if isinstance(node, ast.MatchClass))
    found: list[str] = []
    for pattern in patterns:
        names = ATTRIBUTES.get(ast.unparse(pattern.cls), pattern.kwd_attrs)
        named = {*names[: len(pattern.patterns)], *pattern.kwd_attrs}
        if named and named != set(names):
            found.append(ast.unparse(pattern))
    return found


def incomplete(source: str) -> list[int]:
    """The lines of matches over shapes or definitions that the type checker does not hold to name every class."""
    matches = (node for node in nodes_of(source) if isinstance(node, ast.Match))
    return [
        match.lineno
        for match in matches
        if any(not ATTRIBUTES.keys().isdisjoint(classes(case.pattern)) for case in match.cases)
        and not ast.unparse(match.cases[-1]).startswith("case _:\n    assert_never(")
    ]


def classes(pattern: ast.pattern) -> Iterator[str]:
    """The classes that a pattern asks for."""
    match pattern:
        case ast.MatchClass(cls):
            yield ast.unparse(cls)
        case ast.MatchOr(patterns):
            for part in patterns:
                yield from classes(part)
        case ast.MatchAs(inner) if inner is not None:
            yield from classes(inner)
        case _:
            pass


@pytest.mark.parametrize("module", MODULES)
def test_what_is_taken_apart_is_named_whole(module: str) -> None:
    assert half_taken_apart(MODULES[module].read_text("utf-8")) == []


@pytest.mark.parametrize("module", MODULES)
def test_matches_over_shapes_and_definitions_are_complete(module: str) -> None:
    assert incomplete(MODULES[module].read_text("utf-8")) == []


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("Scalar()", []),
        ("Scalar(kind, _)", []),
        ("Scalar(kind)", ["Scalar(kind)"]),
        ("Alias(ListOf(item), _)", ["ListOf(item)"]),
        ("Record(base=base)", ["Record(base=base)"]),
        ("Alias(shape, opaque=True)", []),
        ("Other(a)", []),
        ("Other(a=1)", []),
    ],
)
def test_patterns_that_name_some_attributes_are_found(pattern: str, found: list[str]) -> None:
    assert half_taken_apart(f"match x:\n    case {pattern}:\n        pass") == found


@pytest.mark.parametrize(
    ("cases", "is_complete"),
    [
        ("case Scalar():\n  a\n case _:\n  assert_never(x)", True),
        ("case Scalar():\n  a\n case _:\n  b", False),
        ("case Scalar() | Ref() as y:\n  a", False),
        ("case 'a':\n  a\n case _:\n  b", True),
    ],
)
def test_incomplete_matches_are_found(cases: str, is_complete: bool) -> None:
    assert (incomplete(f"match x:\n {cases}") == []) is is_complete


def test_made_ids_are_found() -> None:
    assert made_ids('def f(a: TypeId):\n    return [TypeId(f"{a}#b")]') == [2]
