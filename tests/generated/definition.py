"""specs/azure_openai.yaml as these tests read it: by hand, without the generator.

In: the document, JSON values. Out: its schemas; the places of a value, each with what its schema says; what a package
should make of the value. Not here: any keyword that is no matter of kinds and presence (limits, formats, enums, which
are open).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.generate import places as walk
from tests.generate.reading import Definition

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "specs" / "azure_openai.yaml"


def parsed_yaml(path: Path) -> Any:
    """The document of a YAML or JSON file."""
    return yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@cache
def definition() -> Definition:
    """The definition."""
    return Definition(parsed_yaml(SPEC))


def schemas() -> dict[str, dict[str, Any]]:
    """The named schemas of the definition, in its order."""
    return dict(definition().schemas)


def places_of(name: str, value: Any) -> list[walk.Place]:
    """The places of a value of a named schema."""
    return list(walk.places(definition(), definition().named(name), value))


def kept(name: str, value: Any) -> Any:
    """What loading and dumping make of a sound value: the same, but for nulls where absent and null mean one thing."""
    return walk.kept(definition(), definition().named(name), value)
