"""What generated packages offer changes with a line in CHANGELOG.md, and not without.

In: the packages of the project, and one with all that a package may have. Out: their surfaces, listed in `surfaces/`,
and whether CHANGELOG.md knows them: its section on what is not released says `<!-- surfaces: DIGEST -->`. A change of a
surface shows as a diff here; after it is meant, SCHEMAWRIGHT_REFRESH=1 lists it, and whoever writes the line for those
who notice writes the new digest with it. No history of git is needed.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemawright.compare.surface import Entry, Function, Kind, PackageSurface
from schemawright.compare.surface_reading import surface_of
from schemawright.diagnostics import Sink
from schemawright.pipeline import planned
from schemawright.project.job import Job
from schemawright.render.package import rendered
from schemawright.settings import DEFAULTS, changed
from schemawright.source.files import ON_DISK
from schemawright.source.package_files import package_modules
from tests.golden import expect_file

ROOT = Path(__file__).resolve().parents[2]
SURFACES = Path(__file__).with_name("surfaces")
GENERATED = ("azure_openai", "azure_openai_docs")
WHOLE = "whole"
SPEC = {
    "openapi": "3.1.0",
    "paths": {"/pets": {"post": {"operationId": "addPet", "requestBody": {"$ref": "#/components/requestBodies/Pet"}}}},
    "components": {
        "requestBodies": {"Pet": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}},
        "schemas": {"Pet": {"type": "object", "properties": {"age": {"type": ["integer", "null"], "minimum": 0}}}},
    },
}


def surface(name: str, folder: Path) -> PackageSurface:
    """A package of the project or, in a folder, the one with all that settings add to a package."""
    if name in GENERATED:
        return surface_of(package_modules(ON_DISK, str(ROOT / "generated" / name)), name)
    (folder / "spec.json").write_text(json.dumps(SPEC), "utf-8")
    settings = changed(DEFAULTS, {"operation_table": True, "validate": True, "pydantic": True, "streams": "true"})
    made = planned(Job((str(folder / "spec.json"),), folder / WHOLE, settings=settings), Sink())
    files = rendered(made.target.name, made.target.files(made.plan))
    return surface_of({path: text for path, text in files.items() if path.endswith(".py")}, "")


def lines(package: PackageSurface) -> Iterator[str]:
    """What the package offers, a line for each name and for what is in it."""
    for entry in package.names.values():
        yield from _lines(entry)
    yield from (f"SERIALIZERS[{key!r}]" for key in package.schemas)


def _lines(entry: Entry) -> Iterator[str]:
    name = f"{entry.module}.{entry.name}"
    if entry.kind is Kind.FUNCTION:
        yield f"{name}{_signature(entry.functions[0])}"
        return
    facts = [entry.kind.value, *entry.bases, *sorted(entry.options), entry.annotation]
    yield f"{name}: {' '.join(filter(None, facts))}"
    for each in entry.attributes:
        yield f"{name}.{each.name}: {each.annotation}{f' = {each.default}' if each.default else ''}"
    yield from (f"{name}.{each.name}{_signature(each)}" for each in entry.functions)


def _signature(function: Function) -> str:
    shown = [f"{each.sign}{each.name}: {each.annotation}{' = ...' * each.has_default}" for each in function.parameters]
    return f"({', '.join(shown)}) -> {function.returns}"


@pytest.mark.parametrize("name", [*GENERATED, WHOLE])
def test_a_surface_is_as_listed(name: str, tmp_path: Path) -> None:
    expect_file(SURFACES / f"{name}.txt", "".join(f"{line}\n" for line in lines(surface(name, tmp_path))))


def test_a_change_of_a_surface_has_a_line_in_the_changelog() -> None:
    listed = "".join(path.read_text("utf-8") for path in sorted(SURFACES.glob("*.txt")))
    digest = hashlib.sha256(listed.encode()).hexdigest()[:12]
    unreleased = re.split(r"^## \[", (ROOT / "CHANGELOG.md").read_text("utf-8"), flags=re.MULTILINE)[1]
    wanted = f"<!-- surfaces: {digest} -->"
    assert wanted in unreleased, f"what packages offer has changed: tell of it in CHANGELOG.md, and put {wanted} there"
