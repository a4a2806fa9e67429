"""Properties whose schemas say the same are read once, and nobody can tell."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import Sink, SpecError
from schemawright.frontends.openapi.schema import plain
from schemawright.frontends.openapi.schema.schemas import Schemas
from schemawright.pipeline import read_models
from schemawright.project.job import Job
from schemawright.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
SPECS = [*sorted((ROOT / "specs").glob("*.yaml")), *sorted(ROOT.glob("tests/c*/**/*.yaml"))]

Found = tuple[str, Sequence[object]]


def read(spec: Path, monkeypatch: pytest.MonkeyPatch, *, is_shared: bool) -> tuple[Found, int]:
    """The models of a spec and all that is said of them; and how many schemas were viewed."""
    seen = 0
    view = Schemas.view

    def counted(*arguments: Any, **options: Any) -> Any:
        nonlocal seen
        seen += 1
        return view(*arguments, **options)

    sink = Sink()
    with monkeypatch.context() as patched:
        patched.setattr(Schemas, "view", counted)
        if not is_shared:
            patched.setattr(plain, "stands_alone", lambda _: False)
        try:
            _, catalog = read_models(Job((str(spec),), Path("pets"), settings=Settings()), sink)
        except SpecError as error:
            return (repr(error.diagnostics), sink.found), seen
    return (repr((catalog.types, catalog.roots)), sink.found), seen


def written(folder: Path, *properties: Any) -> Path:
    """A spec of a schema for each property, which all call it the same."""
    schemas = {f"S{number}": {"type": "object", "properties": {"a": p}} for number, p in enumerate(properties)}
    made = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": schemas}}
    path = folder / "spec.json"
    path.write_text(json.dumps(made))
    return path


OWN: dict[str, Sequence[Any]] = {
    "the same": [{"type": "string", "description": "A."}] * 3,
    "numbers that are equal": [{"default": value} for value in (1, 1.0, True, "1", None, [1], [True])],
    "the order of words": [{"type": "string", "title": "A"}, {"title": "A", "type": "string"}],
    "lists": [{"type": "array", "items": {"type": "string", "format": "date"}}] * 2,
    "enums, which are types": [{"type": "string", "enum": ["a", "b"]}] * 2,
    "lists of enums": [{"type": "array", "items": {"enum": ["a", "b"]}}] * 2,
    "constants": [{"type": "string", "enum": ["a"]}] * 2,
    "objects": [{"type": "object"}] * 2,
    "several types": [{"type": ["string", "integer", "null"]}] * 2,
    "references": [{"$ref": "#/components/schemas/S1"}, {"type": "object", "properties": {"b": {}}}] * 2,
    "what is wrong with each": [{"type": "String"}] * 3,
    "what is wrong with items": [{"type": "array", "items": {"type": "String"}}] * 3,
    "a default of another type": [{"type": "string", "default": 1}] * 3,
    "errors": [{"type": "objekt"}] * 2,
    "words that are none": [{"type": "string", "describtion": "A."}] * 2,
    "one that was read before, with its finding": [
        {"$ref": "#/components/schemas/S1/properties/a"}, *[{"type": "String"}] * 3,
    ],
    "items that were read before": [
        {"$ref": "#/components/schemas/S1/properties/a/items"},
        *[{"type": "array", "items": {"type": "String"}}] * 3,
    ],
}  # fmt: skip


@pytest.mark.parametrize("kind", OWN)
def test_properties_that_say_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    spec = written(tmp_path, *OWN[kind])
    assert read(spec, monkeypatch, is_shared=True)[0] == read(spec, monkeypatch, is_shared=False)[0]


def test_they_are_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = written(tmp_path, *OWN["the same"])
    seen = [read(spec, monkeypatch, is_shared=is_shared)[1] for is_shared in (True, False)]
    assert seen[1] - seen[0] == 2


@pytest.mark.slow
@pytest.mark.parametrize("spec", SPECS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_specs_of_the_project(monkeypatch: pytest.MonkeyPatch, spec: Path) -> None:
    assert read(spec, monkeypatch, is_shared=True)[0] == read(spec, monkeypatch, is_shared=False)[0]


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason="the published specs are not at hand")
@pytest.mark.parametrize("name", ["github.json", "stripe.json", "openai.yaml", "kubernetes.json", "plaid.yml"])
def test_published_specs(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    spec = CORPUS / name
    assert read(spec, monkeypatch, is_shared=True)[0] == read(spec, monkeypatch, is_shared=False)[0]
