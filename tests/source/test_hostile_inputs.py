"""The suite of hostile inputs, as far as reading alone decides about them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from schemawright.diagnostics import SpecError
from schemawright.source.workspace import Workspace

HOSTILE = Path(__file__).resolve().parents[2].parent / "shared" / "hostile"
Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]

pytestmark = pytest.mark.skipif(not HOSTILE.is_dir(), reason="the suite of hostile inputs is not at hand")

REFUSED = {
    "100-env-yaml-tag.yaml": ("syntax", 2),
    "223-dup-key-yaml.yaml": ("duplicate-key", 11),
    "224-dup-schema-yaml.yaml": ("duplicate-key", 11),
    "225-dup-key-json.json": ("duplicate-key", 3),
    "234-tag-python-object.yaml": ("syntax", 2),
    "237-tag-binary-set-omap.yaml": ("syntax", 9),
    "243-utf32.yaml": ("encoding", 1),
    "244-invalid-utf8.yaml": ("encoding", 11),
    "246-overlong-utf8.yaml": ("encoding", 2),
    "250-empty.yaml": ("not-a-spec", 0),
    "251-whitespace-only.yaml": ("not-a-spec", 0),
    "253-multi-document.yaml": ("syntax", 11),
    "260-nan-json.json": ("syntax", 2),
    "file-60mb.yaml": ("too-big", 0),
    "261-json-single-quotes.json": ("syntax", 1),
    "265-yaml-complex-key.yaml": ("syntax", 9),
    "266-surrogate-pair-name.json": ("syntax", 1),
    "270-gzip-bytes.yaml": ("encoding", 1),
    "yaml-billion-laughs.yaml": ("too-big", 9),
    "yaml-billion-laughs-default.yaml": ("too-big", 9),
    "yaml-quadratic-alias.yaml": ("too-big", 5),
    "yaml-self-alias.yaml": ("syntax", 4),
    "yaml-merge-bomb.yaml": ("too-big", 9),
    "schema-deep-properties.json": ("too-deep", 1),
    "schema-deep-oneof.json": ("too-deep", 1),
    "huge-int.json": ("too-big", 1),
    "huge-int-yaml-hex.yaml": ("too-big", 4),
    "long-name-100k.json": ("too-big", 1),
}

MADE_BY_THE_RUNNER = "167-error-leaks-content.yaml"
"""Well-formed only after the suite's runner has put the path of a folder in."""


@pytest.fixture(scope="module")
def bombs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the inputs that are made, not kept."""
    folder = tmp_path_factory.mktemp("bombs")
    subprocess.run([sys.executable, HOSTILE / "make_bombs.py", "--output", folder], check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("name", REFUSED)
def test_an_input_is_refused_by_reading_it(name: str, bombs: Path, refusal: Refusal) -> None:
    path = HOSTILE / "cases" / name if name[:3].isdecimal() else bombs / name
    code, _, line, *_ = refusal(lambda: Workspace().open(path))[0]
    assert (code, line) == REFUSED[name]


@pytest.mark.slow
def test_every_other_input_is_read_or_left_to_later_stages(bombs: Path) -> None:
    refused: set[str] = set()
    for path in [*(HOSTILE / "cases").iterdir(), *bombs.iterdir()]:
        try:
            Workspace().open(path)
        except SpecError:
            refused.add(path.name)
    assert refused == {*REFUSED, MADE_BY_THE_RUNNER}


def test_no_input_that_must_be_accepted_is_refused() -> None:
    cases = json.loads((HOSTILE / "manifest.json").read_text("utf-8"))["cases"]
    must = {Path(c["file"]).name for c in cases if c["expect"] == "accept-safe" and c.get("alt") != "reject"}
    assert len(must) > 50
    assert must.isdisjoint(REFUSED)
