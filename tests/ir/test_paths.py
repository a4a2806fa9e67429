"""Steps and paths: every name has a step of its own, and twins are told apart in their order."""

from __future__ import annotations

import pytest

from schemawright.ir.paths import (
    Path,
    branch_step,
    distinct,
    joined_path,
    keyword_step,
    name_step,
    part_step,
    path_to,
    pattern_step,
    value_step,
    within,
)

NAMES = ["", "a", "a/b", "a~1b", "~", "~0", "#", "[]", "[0]", "{}", "<a>", "&a", "=a", ":a", "~3", "~3a", "\n", "~uA;"]
STEPS = [name_step, branch_step, part_step, pattern_step, value_step, keyword_step]


def test_steps_differ_where_names_do() -> None:
    steps = {step(name) for step in STEPS for name in NAMES} | {"[]", "[0]"}
    assert len(steps) == len(STEPS) * len(NAMES) + 2
    assert not any("/" in step or "#" in step for step in steps)


@pytest.mark.parametrize(
    ("steps", "file", "expected"),
    [
        (["Pet"], "", "Pet"),
        (["Pet", "owner"], "common.yaml", "common.yaml#Pet/owner"),
        ([""], "pet.yaml", "pet.yaml#"),
        ([""], "", "#"),
        (["", "x"], "", "/x"),
    ],
)
def test_paths_of_steps(steps: list[str], file: str, expected: str) -> None:
    assert path_to(steps, file) == expected


def test_a_path_goes_on() -> None:
    assert within(path_to(["Pet"]), name_step("owner"), "[]") == "Pet/owner/[]"


def test_what_is_several_things_has_one_path_in_every_order() -> None:
    a, b = path_to(["A"]), path_to(["B"])
    assert joined_path([a, b]) == joined_path([b, a]) == "&A&B"


def test_twins_are_numbered_in_their_order() -> None:
    given = ["a", "b", "a", "a", "a~~2", "b"]
    assert list(distinct(map(Path, given))) == ["a", "b", "a~~2", "a~~3", "a~~2~~2", "b~~2"]


def test_many_twins_take_no_time() -> None:
    assert len(set(distinct([Path("a")] * 50_000))) == 50_000
