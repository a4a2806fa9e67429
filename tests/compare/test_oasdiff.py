"""Each check of oasdiff on bodies, properties and schemas is known: its kind has an example, which is told.

OASDIFF.md beside this file lists them; SCHEMAWRIGHT_REFRESH=1 writes it anew.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from pathlib import Path

import pytest

from schemawright.compare.changes import CHANGES, Audience
from tests.compare.oasdiff import KINDS, NAMES, Kind

PAGE = Path(__file__).with_name("OASDIFF.md")
SHARED = Path(__file__).resolve().parents[3] / "shared" / "needs" / "OASDIFF.md"
_HEAD = """# Checks of oasdiff, and what they are here

The checks of oasdiff on bodies, properties and schemas, by the codes of `schemawright.compare.changes.CHANGES`. What a
code means for somebody's Python goes by settings and direction: the tables beside this page hold that. Of a body that
is a model, what is said here of the type of a property is told as `model-type-changed` or `model-kind-changed`.

| checks | here |
| --- | --- |
"""


def _page() -> str:
    return _HEAD + "".join(f"| {_listed(kind)} | {_here(kind)} |\n" for kind in KINDS)


def _listed(kind: Kind) -> str:
    return ", ".join(f"`{name}`" for name in kind.names())


def _here(kind: Kind) -> str:
    if not kind.told:
        return f"nothing: {kind.why}"
    return f"`{kind.told}`" + (", where limits are checked (`validate`)" if kind.validate else "")


def test_each_check_has_one_kind() -> None:
    counted = Counter(name for kind in KINDS for name in kind.names())
    assert {name: counted[name] for name in NAMES if counted[name] != 1} == {}
    assert len(NAMES) == 383
    assert [kind.pattern for kind in KINDS if not kind.names()] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.told], ids=lambda kind: kind.names()[0])
def test_an_example_of_each_kind_is_told(kind: Kind) -> None:
    assert kind.told in CHANGES
    assert kind.told in {change.code for change in kind.row().found(Audience.BOTH)}


def test_the_page_lists_them() -> None:
    if os.environ.get("SCHEMAWRIGHT_REFRESH"):
        PAGE.write_text(_page(), "utf-8")
    assert PAGE.read_text("utf-8") == _page()


@pytest.mark.skipif(not SHARED.exists(), reason="the list of checks is elsewhere")
def test_the_names_are_those_of_oasdiff() -> None:
    ours = SHARED.read_text("utf-8").partition("## Parameters")[0]
    assert set(re.findall(r"`([a-z0-9-]+)`", ours)) == set(NAMES)
