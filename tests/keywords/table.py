"""Tables of cases in the manner of the JSON Schema test suite: a schema, values it accepts, values it refuses.

In: cases. Out: checks, one for each case, dialect and question, and one for the code of all cases of a table, which a
file of `expected/` holds so that a change of it shows as a diff. All cases of a table that can share a definition are
built as one; where that fails, each is built alone, so that a failure stays with the case that causes it.

A case holds when
* `accepted` values load, none of their parts as `Unrecognized`, and dump as they were (`Respelt`: as another text of
  the same value);
* `kept` values load and dump as they were, in an open union as `Unrecognized`, in an open enum as plain values;
* `refused` values raise `DataError`, which names the pointer given and no other;
* the tool says what `reported` lists of the schemas of the case, and nothing else (None: whatever it says).
"""

from __future__ import annotations

import copy
import dataclasses
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from _pytest.mark import ParameterSet

from schemawright.diagnostics import SpecError
from tests.built import Built, Json, built, document_of
from tests.golden import expect_file
from tests.keywords.code import decisions

SWAGGER, OAS30, OAS31, OAS32 = "2.0", "3.0.3", "3.1.0", "3.2.0"
EVERY = (SWAGGER, OAS30, OAS31, OAS32)
OAS3 = (OAS30, OAS31, OAS32)
MODERN = (OAS31, OAS32)
MAIN = "Main"
EXPECTED = Path(__file__).parent / "expected"


@dataclasses.dataclass(frozen=True, slots=True)
class Respelt:
    """A value that is dumped as another text of the same value."""

    given: Json
    dumped: Json


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A schema with values, or with `others` several schemas of which `Main` is the one that is tried.

    `alone`: the names of the schemas matter, so the case does not share its definition. `wrong`: questions
    ("accepted", "kept", "refused", "reported", or "built" for all of them) that are answered wrongly today, and how.
    """

    name: str
    schema: Json
    others: Mapping[str, Json] = dataclasses.field(default_factory=dict[str, Any])
    accepted: Sequence[Json | Respelt] = ()
    kept: Sequence[Json] = ()
    refused: Sequence[tuple[Json, str]] = ()
    reported: Sequence[str] | None = ()
    dialects: Sequence[str] = MODERN
    alone: bool = False
    wrong: Mapping[str, str] = dataclasses.field(default_factory=dict[str, str])

    def schemas(self, prefix: str, dialect: str) -> dict[str, Json]:
        """The schemas, their names behind a prefix, references spelled as the dialect has them."""
        place = "#/definitions/" if dialect == SWAGGER else "#/components/schemas/"
        own = {MAIN: self.schema, **self.others}

        def spelled(match: re.Match[str]) -> str:
            return place + (prefix if match[1] in own else "") + match[1]

        text = json.dumps({prefix + name: schema for name, schema in own.items()})
        moved: dict[str, Json] = json.loads(re.sub(r"#/components/schemas/(\w+)", spelled, text))
        return moved


@dataclasses.dataclass(frozen=True, slots=True)
class Check:
    """One question about one case in one dialect."""

    table: Table
    number: int
    dialect: str
    question: str

    def hold(self) -> None:
        """Fail unless the answer is as the case says."""
        case = self.table.cases[self.number]
        package, prefix = self.table.package(self.number, self.dialect)
        main = prefix + MAIN
        match self.question:
            case "accepted":
                for value in case.accepted:
                    given, dumped = (value.given, value.dumped) if isinstance(value, Respelt) else (value, value)
                    loaded = package.load(main, copy.deepcopy(given))
                    assert list(unrecognized(loaded)) == [], given
                    assert exact(package.dump(main, loaded)) == exact(dumped), given
            case "kept":
                for value in case.kept:
                    assert exact(package.dump(main, package.load(main, copy.deepcopy(value)))) == exact(value), value
            case "refused":
                for value, pointer in case.refused:
                    assert package.problems(main, value) == [pointer], value
            case _:
                assert self._reported(package, prefix) == sorted(set(case.reported or ()))

    def _reported(self, package: Built, prefix: str) -> list[str]:
        place = f"/{'definitions' if self.dialect == SWAGGER else 'components/schemas'}/{prefix}"
        return sorted({d.code for d in package.found if d.origin is not None and d.origin.pointer.startswith(place)})


@dataclasses.dataclass(frozen=True, slots=True)
class CodeCheck:
    """The code of all cases of a table is as the table's expected file has it."""

    table: Table

    def hold(self) -> None:
        """Fail with a diff, unless it is (see tests/golden.py)."""
        cases = enumerate(self.table.cases)
        text = "".join(self._shown(number, case) for number, case in cases if "built" not in case.wrong)
        expect_file(EXPECTED / f"{self.table.name}.py", text)

    def _shown(self, number: int, case: Case) -> str:
        """The main schema of a case and the code of its module, in the first of the dialects."""
        dialect = case.dialects[0]
        package, prefix = self.table.package(number, dialect)
        loader = re.compile(rf"^(?:def )?load_{prefix}{MAIN}\b".lower(), re.MULTILINE)
        (module,) = filter(loader.search, package.files.values())
        code = re.sub(rf"{prefix[:-1]}_?", "", decisions(module), flags=re.IGNORECASE) if prefix else decisions(module)
        return f"# {case.name} ({dialect}): {json.dumps(case.schema)}\n{code}\n"


class Table:
    """Cases that share a definition for each dialect; the name is that of the file with their code."""

    def __init__(self, name: str, *cases: Case) -> None:
        self.name = name
        self.cases = cases

    def checks(self) -> list[ParameterSet]:
        """A parameter for each question on each case in each dialect, and for their code.

        Questions that are answered wrongly today are marked.
        """
        questions = [
            pytest.param(
                Check(self, number, dialect, question),
                id=f"{case.name}-{dialect}-{question}",
                marks=_marks(case, question),
            )
            for number, case in enumerate(self.cases)
            for dialect in case.dialects
            for question in _questions(case)
        ]
        return [*questions, pytest.param(CodeCheck(self), id="code")]

    def package(self, number: int, dialect: str) -> tuple[Built, str]:
        """The package that holds a case, and the prefix of the case's names in it."""
        case = self.cases[number]
        shared = None if case.alone or "built" in case.wrong else self.shared(dialect)
        if shared is not None:
            return shared, _prefix(number)
        prefix = "" if case.alone else _prefix(number)
        return built(document_of(case.schemas(prefix, dialect), dialect)), prefix

    def shared(self, dialect: str) -> Built | None:
        """The package of all cases that share one; None where it cannot be built."""
        return _shared(self, dialect)

    def dialects(self) -> list[str]:
        """The dialects that the cases speak."""
        return [dialect for dialect in EVERY if any(dialect in case.dialects for case in self.cases)]

    def shared_schemas(self, dialect: str) -> dict[str, Json]:
        """The schemas of all cases that share a definition."""
        return {
            name: schema
            for number, case in enumerate(self.cases)
            if dialect in case.dialects and not case.alone and "built" not in case.wrong
            for name, schema in case.schemas(_prefix(number), dialect).items()
        }


@cache
def _shared(table: Table, dialect: str) -> Built | None:
    try:
        return built(document_of(table.shared_schemas(dialect), dialect))
    except SpecError:
        return None


def _prefix(number: int) -> str:
    return f"Case{number}_"


def _questions(case: Case) -> Iterator[str]:
    yield from (question for question in ("accepted", "kept", "refused") if getattr(case, question))
    if case.reported is not None:
        yield "reported"


def _marks(case: Case, question: str) -> list[pytest.MarkDecorator]:
    reason = case.wrong.get(question, case.wrong.get("built"))
    return [] if reason is None else [pytest.mark.xfail(strict=True, reason=reason)]


def exact(value: Json) -> str:
    """A text that tells 1, 1.0 and true apart, which `==` does not, and knows no order of keys."""
    return json.dumps(value, sort_keys=True)


def unrecognized(value: Any) -> Iterator[Any]:
    """The parts of a loaded value that fit no branch of their union."""
    if type(value).__name__ == "Unrecognized":
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from unrecognized(getattr(value, field.name))
    elif isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from unrecognized(item)


# Shorthand for the schemas that fill most tables.


def ref(name: str) -> dict[str, Json]:
    """A reference to a schema of the same case."""
    return {"$ref": f"#/components/schemas/{name}"}


def obj(required: Sequence[str] = (), /, **properties: Json) -> dict[str, Json]:
    """An object with these properties."""
    return {"type": "object", "properties": properties} | ({"required": list(required)} if required else {})


def arr(items: Json) -> dict[str, Json]:
    """An array of such items."""
    return {"type": "array", "items": items}


def mapping(values: Json) -> dict[str, Json]:
    """An object with such values."""
    return {"type": "object", "additionalProperties": values}


def const(value: Json) -> dict[str, Json]:
    """One value."""
    return {"const": value}


STR: dict[str, Json] = {"type": "string"}
INT: dict[str, Json] = {"type": "integer"}
NUM: dict[str, Json] = {"type": "number"}
BOOL: dict[str, Json] = {"type": "boolean"}
NULL: dict[str, Json] = {"type": "null"}
DATE: dict[str, Json] = {"type": "string", "format": "date"}
DATE_TIME: dict[str, Json] = {"type": "string", "format": "date-time"}
