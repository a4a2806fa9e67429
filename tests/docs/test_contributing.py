"""CONTRIBUTING.md shows the code as it is: its changes start from real lines, its picture has the layers that hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from tests.docs.blocks import Block, blocks
from tests.packaging.test_layers import MAY_IMPORT

ROOT = Path(__file__).resolve().parents[2]
BLOCKS = blocks((ROOT / "CONTRIBUTING.md").read_text("utf-8"))


def lost_lines(diff: str) -> Iterator[str]:
    """The hunks of a diff whose old lines do not stand in the file that it names, one below the other."""
    for change in re.split(r"^\+\+\+ ", diff, flags=re.MULTILINE)[1:]:
        path, *hunks = re.split(r"\n@@\n", change)
        text = (ROOT / path).read_text("utf-8")
        for hunk in hunks:
            old = "\n".join(line[1:] for line in hunk.rstrip("\n").split("\n") if line[:1] in ("-", " "))
            if f"\n{old}\n" not in f"\n{text}":
                yield f"{path}: {old}"


def drawn(picture: Block) -> set[tuple[str, str]]:
    """The arrows of a picture, from the part that imports."""
    found: set[tuple[str, str]] = set()
    for line in picture.text.splitlines()[1:]:
        places = [part.split(" & ") for part in line.strip().split(" --> ")]
        for ends, starts in pairwise(places):
            found |= {(one, other) for one in ends for other in starts}
    return found


def test_changes_start_from_lines_that_are_there() -> None:
    diffs = [block.text for block in BLOCKS if block.language == "diff"]
    assert len(diffs) == 4
    assert [lost for diff in diffs for lost in lost_lines(diff)] == []


def test_a_change_of_other_lines_is_found() -> None:
    assert list(lost_lines("+++ CONTRIBUTING.md\n@@\n # Contributing\n-no such line\n")) != []


def test_the_picture_shows_what_may_be_imported() -> None:
    """An arrow for what is imported directly; the rest follows from the arrows."""
    (picture,) = (block for block in BLOCKS if block.language == "mermaid")
    direct = {
        (part, other)
        for part, allowed in MAY_IMPORT.items()
        for other in allowed - {part}
        if not any(other in MAY_IMPORT[between] for between in allowed - {part, other})
    }
    assert drawn(picture) == {arrow for arrow in direct if not arrow[0].startswith("__")}
