"""Targets that are made side by side come out as if they were made one after the other."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright import pipeline
from schemawright.cli import apart
from schemawright.cli.entry import cli
from schemawright.project.job import Job
from tests.built import as_rendered, document_of

PET = {"type": "object", "properties": {"name": {"type": "string"}}}
NAMES = ("a", "b", "c", "d")


def run(*arguments: str) -> Result:
    with as_rendered():
        return CliRunner().invoke(cli, arguments, prog_name="schemawright")


def lay_out(folder: Path, broken: str = "") -> None:
    blocks: list[str] = []
    for name in NAMES:
        kind = "objekt" if name == broken else "object"
        schemas = {"Pet": PET, "pet": PET, name.upper(): {**PET, "type": kind}}
        (folder / f"{name}.json").write_text(json.dumps(document_of(schemas), indent=1))
        blocks.append(f'[[targets]]\nspec = "{name}.json"\noutput = "gen/{name}"\n')
    (folder / "schemawright.toml").write_text("".join(blocks))


def tree(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*.py"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


@pytest.fixture
def side_by_side(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose targets are made in two processes."""
    monkeypatch.setattr(apart, "MIN_BYTES_APART", 0)
    monkeypatch.setattr(apart, "_cores", lambda: 2)
    return here


def in_turn(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    with monkeypatch.context() as patched:
        patched.setattr(apart, "_cores", lambda: 1)
        return run(*arguments)


def test_the_output_and_the_messages_are_the_same(side_by_side: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(side_by_side)
    made: list[int] = []
    real = pipeline.build
    monkeypatch.setattr(pipeline, "build", lambda *given: (made.append(os.getpid()), real(*given))[1])
    one = run("generate", "--json")
    assert (one.exit_code, made) == (0, [])
    files = tree(side_by_side / "gen")
    for name in NAMES:
        (side_by_side / f"gen/{name}/__pycache__/schemawright.json").unlink()
    other = in_turn(monkeypatch, "generate", "--json")
    assert len(made) == len(NAMES)
    assert (json.loads(one.stdout)["diagnostics"], one.stderr) == (
        json.loads(other.stdout)["diagnostics"],
        other.stderr,
    )
    assert tree(side_by_side / "gen") == files
    assert len(files) > 4 * 4
    checks = [run("check"), in_turn(monkeypatch, "check")]
    assert checks[0].stderr == checks[1].stderr
    assert [check.exit_code for check in checks] == [0, 0]


def test_what_is_as_before_is_not_made(side_by_side: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(side_by_side)
    run("generate")
    pools: list[int] = []
    real = apart._pool  # pyright: ignore[reportPrivateUsage]
    monkeypatch.setattr(apart, "_pool", lambda workers: (pools.append(workers), real(workers))[1])
    assert run("generate").stdout.count("unchanged") == 4
    (side_by_side / "b.json").write_text(json.dumps(document_of({"Pet": PET})))
    assert run("generate").stdout.count("unchanged") == 3
    assert pools == []
    (side_by_side / "c.json").write_text(json.dumps(document_of({"Pet": PET})))
    (side_by_side / "b.json").write_text(json.dumps(document_of({"Dog": PET})))
    assert run("generate").stdout.count("unchanged") == 2
    assert pools == [2]


def test_a_target_that_fails_harms_no_other(side_by_side: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(side_by_side, broken="b")
    one = run("generate")
    assert (one.exit_code, (side_by_side / "gen").exists()) == (2, False)
    assert "b.json:" in one.stderr
    assert one.stderr == in_turn(monkeypatch, "generate").stderr
    assert run("generate", "--target", "a", "--target", "c").exit_code == 0


def test_a_process_that_ends_is_told_of_and_writes_nothing(side_by_side: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(side_by_side)
    real = pipeline.build

    def deadly(job: Job, *given: Any) -> Any:
        if job.specs == ("c.json",):
            os._exit(9)
        return real(job, *given)

    monkeypatch.setattr(pipeline, "build", deadly)
    result = run("generate")
    assert (result.exit_code, (side_by_side / "gen").exists()) == (2, False)
    assert "internal error: BrokenProcessPool: " in result.stderr


def test_a_bug_in_a_process_is_told_as_one_here(side_by_side: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(side_by_side)

    def broken(*_: Any) -> Any:
        raise KeyError("x")

    monkeypatch.setattr(pipeline, "build", broken)
    result = run("generate", "--debug")
    assert result.exit_code == 2
    assert "internal error: KeyError: 'x'" in result.stderr
    assert "in broken" in result.stderr


@pytest.mark.parametrize(
    ("specs", "more", "expected"),
    [
        (("big.json",), {}, True),
        (("big.json", "https://example.com/x"), {}, False),
        (("-",), {}, False),
        (("small.json",), {}, False),
        (("nothing.json",), {}, False),
        (("pages",), {}, True),
        (("big.json",), {"allow_origins": ("https://example.com",)}, False),
        ((), {"kind": "runtime"}, False),
    ],
)
def test_only_large_local_jobs_are_worth_a_process(
    here: Path, specs: tuple[str, ...], more: dict[str, Any], expected: bool
) -> None:
    (here / "big.json").write_bytes(b" " * 400_000)
    (here / "small.json").write_bytes(b" ")
    (here / "pages").mkdir()
    (here / "pages/A.md").write_bytes(b" " * 400_000)
    assert apart._is_for_a_process(Job(specs, Path("x"))._replace(**more)) is expected  # pyright: ignore[reportPrivateUsage]
