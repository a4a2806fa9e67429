"""Which files have changed, and when a change is over: with a script in the place of time, threads and the system."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pytest

from schemawright.watch.changes import MAX_SETTLING_SECONDS, changes
from schemawright.watch.looks import Look, looks
from tests.watch.script import Script


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    monkeypatch.chdir(tmp_path)
    found = {name: tmp_path / name for name in ("a", "b", "c")}
    for name in ("a", "b"):
        found[name].write_text(name)
    return found


def heard(script: Script, names: Collection[str] = ("a", "b", "c")) -> list[list[str]]:
    """What changed, where each change is followed by reading everything anew."""
    state: dict[str, Mapping[str, Look]] = {"seen": looks(names)}

    def each() -> Iterator[list[str]]:
        for changed in changes(lambda: state["seen"], script):
            state["seen"] = looks(names)
            yield changed

    return list(each())


def test_what_is_left_alone_is_no_change(files: dict[str, Path]) -> None:
    assert heard(Script(lambda: None, lambda: Path(".a.swp").write_text("x"), lambda: Path("out").mkdir())) == []


def test_changes_are_told_one_after_the_other(files: dict[str, Path]) -> None:
    def all_of_them() -> None:
        files["a"].write_text("longer")
        files["b"].unlink()
        files["c"].write_text("new")

    script = Script(lambda: files["a"].write_text("aa"), lambda: None, all_of_them, lambda: files["c"].unlink())
    assert heard(script) == [["a"], ["a", "b", "c"], ["c"]]


def test_an_editor_that_saves_twice_is_one_change(files: dict[str, Path]) -> None:
    twice = Script(lambda: files["a"].write_text("aa"), meanwhile=[lambda: files["a"].write_text("aaa")])
    assert heard(twice) == [["a"]]


def test_a_checkout_of_many_files_is_one_change(files: dict[str, Path]) -> None:
    later = [lambda: files["b"].write_text("bb"), lambda: files["c"].write_text("cc")]
    assert heard(Script(lambda: files["a"].write_text("aa"), meanwhile=later)) == [["a", "b", "c"]]


@pytest.mark.parametrize("first", ["emptied", "away"])
def test_a_file_that_vanishes_gets_time_to_come_back(files: dict[str, Path], first: str) -> None:
    def vanish() -> None:
        files["a"].unlink() if first == "away" else files["a"].write_text("")

    quick, slow = Script(lambda: files["b"].write_text("bb")), Script(vanish, meanwhile=[lambda: None])
    heard(quick)
    assert heard(slow) == [["a"]]
    assert slow.waited > 4 * quick.waited
    files["a"].write_text("a")
    assert heard(Script(vanish, meanwhile=[lambda: files["a"].write_text("aa")])) == [["a"]]


def test_what_is_undone_at_once_is_no_change(files: dict[str, Path]) -> None:
    script = Script(lambda: files["a"].rename("x"), meanwhile=[lambda: Path("x").rename("a")])
    assert heard(script) == []


def test_a_file_that_never_comes_to_rest_is_read_at_last(files: dict[str, Path]) -> None:
    more = [lambda n=n: files["a"].write_text("a" * n) for n in range(2, 1000)]
    script = Script(lambda: files["a"].write_text("longer"), meanwhile=more)
    assert heard(script) == [["a"]]
    assert script.waited == pytest.approx(MAX_SETTLING_SECONDS, abs=0.2)


def test_what_changes_while_it_is_read_is_a_change(files: dict[str, Path]) -> None:
    """The looks that count are those from before the reading."""
    before = looks(["a"])
    files["a"].write_text("aa")
    found = changes(lambda: before, Script(lambda: None))
    assert next(found) == ["a"]
