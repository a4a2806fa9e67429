"""What really happens to those who use the package of before when it becomes that of today.

In: a row and who sees it. Out: what a type checker says of their code, and what becomes of their values.
"""

from __future__ import annotations

import ast
import dataclasses
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from random import Random
from typing import Any

from schemawright.compare.changes import Audience
from schemawright.compare.sides import Side
from schemawright.ir.definitions import Record
from schemawright.settings import DEFAULTS, Settings, changed
from tests.built import Built, built
from tests.compare.rows import Json, Row, document, is_list, is_object, side
from tests.compare.user_code import surface_of, user_code
from tests.generate.reading import Definition
from tests.generate.values import Sampler

SAMPLES = 150
_MYPY_LINE = re.compile(r"(use_\w+)\.py:\d+: error: (.*)")


@dataclass(frozen=True)
class Trial:
    """Documents of before and of today, seen by an audience, with both packages; `title` says which."""

    title: str
    documents: tuple[Json, Json]
    seen: Audience
    sides: tuple[Side, Side]
    packages: tuple[Built, Built]
    values: tuple[Json, ...] = ()

    def files(self) -> Iterator[tuple[str, str]]:
        """The code of a user of before, for both packages, by the name of its module."""
        old, new = (package.module.__name__ for package in self.packages)
        yield f"use_{old}_{new}_old", user_code(self.sides[0], old)
        yield f"use_{old}_{new}_new", user_code(self.sides[0], new)


def trial(row: Row, seen: Audience) -> Trial:
    """The trial of a row."""
    documents = document(row.before, seen), document(row.after, seen)
    was = row.settings if row.was_set is None else row.was_set
    packages = _package(documents[0], changed(DEFAULTS, was)), _package(documents[1], changed(DEFAULTS, row.settings))
    return Trial(f"{row.name} ({seen.name})", documents, seen, row.sides(seen), packages, row.values)


def trial_of(title: str, documents: tuple[Json, Json], settings: Settings) -> Trial:
    """The trial of two documents without operations. Raises `SpecError` where there is no package."""
    sides = side(documents[0], settings), side(documents[1], settings)
    packages = _package(documents[0], settings), _package(documents[1], settings)
    return Trial(title, documents, Audience.UNKNOWN, sides, packages)


def _package(document: Json, settings: Settings) -> Built:
    return built(document, settings=_sharing(settings))


def _sharing(settings: Settings) -> Settings:
    """The settings with a runtime that packages share, so that it is checked once."""
    python = settings.python
    name = f"proof_{python.json_library}_{python.naive_datetimes}".replace("-", "_")
    return changed(settings, {"runtime": name})


def refused_types(trials: Sequence[Trial]) -> dict[str, list[str]]:
    """What mypy and pyright say of each module of user code in which they find an error."""
    folder = trials[0].packages[0].folder.parent
    modules = {name: text for each in trials for name, text in each.files()}
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(text, "utf-8")
    found: dict[str, list[str]] = {}
    for name, message in (*_mypy(folder, list(modules)), *_pyright(folder, list(modules))):
        found.setdefault(name, []).append(message)
    for name in modules:
        (folder / f"{name}.py").unlink()
    return found


def _mypy(folder: Path, modules: Sequence[str]) -> Iterator[tuple[str, str]]:
    options = [
        "--no-implicit-reexport",
        "--config-file=",
        "--cache-dir",
        os.devnull,
        "--no-error-summary",
        "--python-version",
        "3.11",
    ]
    command = [sys.executable, "-m", "mypy", *options, *(f"{name}.py" for name in modules)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode <= 1, done.stdout + done.stderr
    for line in done.stdout.splitlines():
        if match := _MYPY_LINE.fullmatch(line):
            yield match[1], f"mypy: {match[2]}"


def _pyright(folder: Path, modules: Sequence[str]) -> Iterator[tuple[str, str]]:
    config = folder / "pyrightconfig.json"
    rules = {"typeCheckingMode": "standard", "reportUnnecessaryComparison": False, "pythonVersion": "3.11"}
    config.write_text(json.dumps({"include": [f"{name}.py" for name in modules], **rules}), "utf-8")
    command = [sys.executable, "-m", "pyright", "--outputjson", "-p", str(config), "--pythonpath", sys.executable]
    env = os.environ | {"PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=env)
    config.unlink()
    for item in json.loads(done.stdout)["generalDiagnostics"]:
        if item["severity"] == "error":
            yield Path(item["file"]).stem, f"pyright: {item['message']}"


def broken_values(made: Trial) -> list[str]:
    """What becomes of values of before in the package of today, for those who read and those who write."""
    values = [*_samples(made.packages[0], made.documents[0]), *made.values]
    names = made.packages[0].module.SERIALIZERS.keys() - made.packages[1].module.SERIALIZERS.keys()
    found = [f"SERIALIZERS[{name!r}] is gone" for name in names]
    for value in values:
        if made.seen is not Audience.WRITERS:
            found += _read_anew(made, value)
        if made.seen is not Audience.READERS:
            found += _written_anew(made, value)
    if made.seen is not Audience.WRITERS:
        found += _misread(made, _samples(made.packages[1], made.documents[1]))
    return found


def refused_by_the_old(made: Trial) -> list[str]:
    """The values of today that the package of before does not read."""
    values = _samples(made.packages[1], made.documents[1])
    return [str(value) for value in values if made.packages[0].problems("Pet", value)]


def _samples(package: Built, document: Any) -> list[Any]:
    """Values of the model `Pet` that its package takes for such."""
    definition = Definition(document)
    chance = Random(7)
    made = [Sampler(definition, chance).value(definition.named("Pet")) for _ in range(SAMPLES)]
    return [value for value in made if not package.problems("Pet", value)]


def _read_anew(made: Trial, value: Any) -> Iterator[str]:
    old, new = made.packages
    problems = new.problems("Pet", value)
    if problems:
        yield f"{value} is refused at {problems}"
        return
    before, after = old.load("Pet", value), new.load("Pet", value)
    yield from (f"{value}: {each}" for each in other_classes(old, before, after, ""))
    yield from _misread(made, [value])


def other_classes(old: Built, before: Any, after: Any, place: str) -> Iterator[str]:
    """Where a model, or what is in one, is of another class."""
    if isinstance(before, old.module.Model):
        if type(before).__name__ != type(after).__name__:
            yield f"{place or 'it'} is {type(after).__name__}, not {type(before).__name__}"
            return
        for field in dataclasses.fields(before):
            if hasattr(after, field.name):
                parts = getattr(before, field.name), getattr(after, field.name)
                yield from other_classes(old, *parts, f"{place}.{field.name}")
    elif type(after).__name__ == "Unrecognized" != type(before).__name__:
        yield f"{place} is not recognized"
    elif is_list(before) and is_list(after):
        for one, other in zip(before, after, strict=False):
            yield from other_classes(old, one, other, f"{place}[]")


def _misread(made: Trial, values: Sequence[Any]) -> Iterator[str]:
    """Attributes that are not what the package of before says of them."""
    side, new = made.sides[0], made.packages[1]
    pet = next(d for d in side.catalog if d.name.declared and d.name.text == "Pet")
    surface = surface_of(side)
    ids = {str(name): id for id, name in side.facts.names.types.items()}
    for value in values if isinstance(pet.body, Record) else ():
        loaded = new.load("Pet", value)
        for each in surface.attributes(pet.id).values():
            held = getattr(loaded, each.name)
            tree = ast.parse(each.annotation, mode="eval").body
            if not _Conforming(surface, ids).conforms(held, tree, 0):
                yield f"{value}: {each.name} is {held!r}, not {each.annotation}"
        unknown, text = surface.unknown(pet.id)
        for held in loaded.additional_properties.values() if unknown == "keep" else ():
            if not _Conforming(surface, ids).conforms(held, ast.parse(text, mode="eval").body, 0):
                yield f"{value}: {held!r} is not {text}"


class _Conforming:
    """Whether values are what annotations say, as far as classes tell."""

    def __init__(self, surface: Any, ids: dict[str, Any]) -> None:
        self.surface = surface
        self.ids = ids

    def conforms(self, value: Any, node: ast.expr, depth: int) -> bool:
        """Whether a value is of a type."""
        match node:
            case ast.BinOp(left, _, right):
                return self.conforms(value, left, depth) or self.conforms(value, right, depth)
            case ast.Constant(None):
                return value is None
            case ast.Subscript(ast.Name("Literal"), inner):
                return value in _constants(inner)
            case ast.Subscript(ast.Name("list"), inner):
                return is_list(value) and self._all_conform(value, inner, depth)
            case ast.Subscript(ast.Name("dict"), ast.Tuple([_, inner])):
                return is_object(value) and self._all_conform(value.values(), inner, depth)
            case ast.Subscript(ast.Name("tuple"), _):
                return isinstance(value, tuple)
            case ast.Attribute(_, name) | ast.Name(name):
                stands_for = self.surface.type_of(self.ids[name]) if name in self.ids and depth < 9 else ""
                if stands_for:
                    return self.conforms(value, ast.parse(stands_for, mode="eval").body, depth + 1)
                names = {cls.__name__ for cls in type(value).__mro__}
                return name == "Any" or name in names or (name == "float" and "int" in names)
            case _:
                raise AssertionError(ast.unparse(node))

    def _all_conform(self, values: Iterable[Any], node: ast.expr, depth: int) -> bool:
        return all(self.conforms(each, node, depth) for each in values)


def _constants(node: ast.expr) -> list[Any]:
    return [ast.literal_eval(each) for each in (node.elts if isinstance(node, ast.Tuple) else [node])]


def _written_anew(made: Trial, value: Any) -> Iterator[str]:
    """Make an object of today with the arguments of before, and write it."""
    old, new = made.packages
    before: Any = old.load("Pet", value)
    if before is None and new.problems("Pet", None):
        yield "null is not written"
    if before is None or not isinstance(before, old.module.Model):
        return
    given = {
        field.name: _moved(old, new, getattr(before, field.name))
        for field in dataclasses.fields(before)
        if getattr(before, field.name) is not old.module.UNSET
    }
    try:
        getattr(new.module, type(before).__name__)(**given).to_json(check=True)
    except (new.module.DataError, TypeError, ValueError) as error:
        yield f"{given} is not written: {error}"


def _moved(old: Built, new: Built, value: Any) -> Any:
    """A value of the package of before as a value of that of today."""
    if isinstance(value, old.module.Model):
        return getattr(new.module, type(value).__name__).from_dict(value.to_dict())
    if isinstance(value, Enum) and hasattr(new.module, type(value).__name__):
        return getattr(new.module, type(value).__name__)(value.value)
    if is_list(value):
        return [_moved(old, new, each) for each in value]
    if is_object(value):
        return {key: _moved(old, new, each) for key, each in value.items()}
    return value
