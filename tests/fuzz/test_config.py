"""Whatever a pyproject.toml says: targets, or errors that are told."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from pathlib import Path
from random import Random

import pytest

from schemawright.cli.messages import rendered
from schemawright.diagnostics import SpecError
from schemawright.project.configuration import jobs_of
from tests.fuzz.running import Examples, fuzz
from tests.generate.texts import text

pytestmark = pytest.mark.slow

SOUND = """[tool.schemawright]
enums = "closed"
types = { "string/date-time" = "str" }

[[tool.schemawright.targets]]
spec = ["specs/a.yaml", "docs"]
output = "generated/a"
roots = ["Pet"]
allow-paths = ["../shared"]
allow-origins = ["https://example.com"]
strict = true
frozen = false

[[tool.schemawright.targets]]
spec = "b.json"
output = "generated/b"
"""
_VALUES = (
    "1",
    "true",
    '""',
    "[]",
    "{}",
    '"x"',
    "[[]]",
    '"\\u0000"',
    "1e999",
    "nan",
    "2020-01-01",
    '"https://u:p@h"',
    "-1",
)


def _fresh(rng: Random) -> str:
    return _changed(rng, SOUND)


def _changed(rng: Random, original: str) -> str:
    """The text with lines dropped, doubled or given other values."""
    lines = original.split("\n")
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(lines))
        key, equals, _ = lines[at].partition(" = ")
        match rng.randrange(4):
            case 0:
                del lines[at : at + 1]
                lines = lines or [""]
            case 1:
                lines.insert(at, rng.choice(lines))
            case 2 if equals:
                lines[at] = f"{key} = {rng.choice(_VALUES)}"
            case _:
                place = rng.randint(0, len(lines[at]))
                lines[at] = lines[at][:place] + rng.choice(("[", "]", '"', ".", "=", text(rng))) + lines[at][place:]
    return "\n".join(lines)


def _smaller(original: str) -> Iterator[str]:
    lines = original.split("\n")
    return ("\n".join(lines[:at] + lines[at + 1 :]) for at in range(len(lines)))


def test_any_configuration_gives_targets_or_errors(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"

    def check(example: str) -> Iterator[Hashable]:
        file.write_bytes(example.encode("utf-8", "surrogatepass"))
        try:
            found = jobs_of(file)
        except SpecError as error:
            said, found = error.diagnostics, ()
        else:
            said = ()
        assert bool(found) is not bool(said)
        assert all(line.isprintable() for line in rendered(said))
        yield from (diagnostic.message[:30] for diagnostic in said)
        yield from ((target.strict, target.settings, bool(target.roots)) for target in found)

    assert fuzz(0.03, Examples(_fresh, _changed, _smaller), check, [SOUND])
