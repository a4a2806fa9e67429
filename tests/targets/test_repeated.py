"""Members that nobody could tell apart are planned once, and the package is the same."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import Sink, SpecError
from schemawright.pipeline import planned
from schemawright.project.job import Job
from schemawright.render.package import rendered
from schemawright.settings import DEFAULTS, Settings, changed
from schemawright.targets.dataclasses import records

ROOT = Path(__file__).resolve().parents[2]
SPECS = [*sorted((ROOT / "specs").glob("*.yaml")), *sorted(ROOT.glob("tests/c*/**/*.yaml"))]

PLAIN = {"type": "string", "description": "A."}
DATE = {"type": "string", "format": "date"}
PROPERTIES: Sequence[Any] = [
    PLAIN, {**PLAIN, "description": "B."}, {**PLAIN, "readOnly": True}, {**PLAIN, "deprecated": True},
    {**PLAIN, "default": "a"}, {**PLAIN, "maxLength": 3}, {"type": "integer"}, {"type": "integer", "default": 1}, DATE,
    {"type": "number"}, {"type": ["string", "null"]}, {}, {"type": "null"}, False,
    {"type": "string", "enum": ["a", "b"]}, {"const": 1}, {"const": True}, {"const": "a"},
    {"type": "array", "items": DATE}, {"type": "array", "items": {"type": "string", "maxLength": 3}},
    {"type": "object", "additionalProperties": DATE}, {"type": "object", "patternProperties": {"^x": DATE}},
    {"$ref": "#/components/schemas/S0"},
]  # fmt: skip
OTHERS = {
    "Dashed": {"type": "object", "properties": {"a-b": PLAIN}},
    "Joined": {"type": "object", "properties": {"a_b": PLAIN}},
    "Untagged": {"type": "object", "properties": {"kind": PLAIN}, "required": ["kind"]},
    "Cat": {"type": "object", "properties": {"kind": PLAIN}, "required": ["kind"]},
    "Dog": {"type": "object", "properties": {"kind": PLAIN}, "required": ["kind"]},
    "Pet": {
        "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}],
        "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat", "dog": "Dog"}},
    },
}
SETTINGS: Sequence[Any] = [
    {}, {"validate": True}, {"defaults": "apply"},
    pytest.param({"formats": "keep"}, marks=pytest.mark.slow), pytest.param({"frozen": True}, marks=pytest.mark.slow),
]  # fmt: skip


def files(spec: Path, settings: Settings) -> Mapping[str, str]:
    try:
        made = planned(Job((str(spec),), Path("pets"), settings=settings), Sink())
    except SpecError:
        return {}
    return rendered(made.target.name, made.target.files(made.plan))


def assert_the_same(spec: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = files(spec, settings)
    with monkeypatch.context() as patched:
        patched.setattr(records, "plans_of", lambda *_: None)
        assert files(spec, settings) == shared


def written(folder: Path) -> Path:
    """A spec of models that have all these properties under the same names, required in every other model."""
    count = len(PROPERTIES)
    schemas: dict[str, Any] = {}
    for number in range(2 * count):
        properties = {f"p{place}": PROPERTIES[(place + number) % count] for place in range(count)}
        schemas[f"S{number}"] = {
            "type": "object",
            "properties": properties,
            "required": [*properties][:: number % 2 + 1],
        }
    made = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas | OTHERS}}
    path = folder / "spec.json"
    path.write_text(json.dumps(made))
    return path


@pytest.mark.parametrize("settings", SETTINGS, ids=lambda one: next(iter(one), "default"))
def test_members_of_all_kinds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, settings: Mapping[str, Any]) -> None:
    assert_the_same(written(tmp_path), changed(DEFAULTS, settings), monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_specs_of_the_project(monkeypatch: pytest.MonkeyPatch, spec: Path) -> None:
    assert_the_same(spec, DEFAULTS, monkeypatch)
