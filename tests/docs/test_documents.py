"""README.md and CONTRIBUTING.md: what they quote and refer to is there, and their commands give what is shown."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.blocks import Block, anchors, blocks, commands, fits, links, parts, paths, place_of
from tests.docs.conftest import ROOT, Copy, write_program

DOCUMENTS = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md")}
BLOCKS = [
    pytest.param(block, id=f"{name}:{block.line}-{block.language}")
    for name, text in DOCUMENTS.items()
    for block in blocks(text)
]
MARK = "=== the next command ==="
VERBS = {
    "make": "sed -n s/^## {0,1}//p Makefile",
    "make generate": "schemawright generate",
    "make check": "schemawright check",
    "make test": "python -m pytest -n auto --dist loadfile -m not slow",
    "SCHEMAWRIGHT_REFRESH=1 make test": "python -m pytest -n auto --dist loadfile -m not slow",
    "make test-all": "python -m pytest -n auto --dist loadfile\n",
    "make lint": "ruff check .",
}
"""What each verb runs first."""


def of(*languages: str) -> list[object]:
    return [p for p in BLOCKS if isinstance(p.values[0], Block) and p.values[0].language in languages]


def quoting() -> list[object]:
    return [p for p in BLOCKS if isinstance(p.values[0], Block) and p.values[0].source]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_is_of_a_kind_that_is_checked(block: Block) -> None:
    assert block.language in {"console", "diff", "sh", "python", "text", "toml", "make", "mermaid"} or block.source


@pytest.mark.parametrize("block", quoting())
def test_an_excerpt_stands_in_its_file(block: Block) -> None:
    lines = (ROOT / block.source).read_text("utf-8").splitlines()
    start = 0
    for part in parts(block):
        found = place_of(part, lines, start)
        assert found >= 0, f"not in {block.source} any more, from line {start + 1} on:\n" + "\n".join(part)
        start = found + len(part)


@pytest.mark.parametrize("block", of("console"))
def test_the_commands_give_what_is_shown(block: Block, checkout: Copy) -> None:
    script = "".join(f"code=$?; echo '{MARK}'; (exit $code)\n{command.text}\n" for command in commands(block))
    done = checkout.run(script)
    outputs = done.stdout.split(f"{MARK}\n")[1:]
    assert len(outputs) == len(commands(block)), done.stdout
    for command, output in zip(commands(block), outputs, strict=True):
        lines = output.splitlines()
        absent = [line for line in command.shown if line not in {*lines, "..."}]
        message = ["shown and not printed:", *absent, "what it prints:", f"$ {command.text}", *lines[:60]]
        assert fits(command.shown, lines), "\n".join(message)


@pytest.mark.parametrize("block", of("sh"))
def test_the_set_up_commands_work(block: Block, checkout: Copy, tmp_path: Path) -> None:
    """The verbs run in an environment that is ready, whose programs only tell how they were called."""
    programs = checkout.folder / ".venv" / "bin"
    for name in ("schemawright", "python", "ruff", "mypy", "pyright"):
        write_program(programs / name, f'echo {name} "$@"')
    (checkout.folder / ".venv" / ".ready").write_text(f"{checkout.folder.resolve()}\n", "utf-8")
    for line in block.text.splitlines():
        if line == "pip install .":
            install_without_dependencies(checkout.folder, tmp_path / "installed")
        else:
            done = checkout.run(line)
            assert done.returncode == 0, done.stdout
            assert VERBS[line] in done.stdout


def install_without_dependencies(folder: Path, target: Path) -> None:
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index"]
    options = ["--no-deps", "--no-build-isolation", "--target", str(target)]
    done = subprocess.run([*pip, *options, "."], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (target / "bin" / "schemawright").is_file()
    assert (target / "schemawright" / "templates").is_dir()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_and_paths_lead_somewhere(document: str) -> None:
    text = DOCUMENTS[document]
    targets = [*links(text), *paths(text)]
    assert targets
    lost = [target for target in targets if not re.match(r"https?://", target) and not leads_somewhere(target, text)]
    assert lost == []


def leads_somewhere(target: str, text: str) -> bool:
    """Whether there is such a file and, in it or in this text, such a heading."""
    path, _, anchor = target.partition("#")
    if path and not (ROOT / path).exists():
        return False
    return not anchor or anchor in anchors((ROOT / path).read_text("utf-8") if path else text)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_lines_of_prose_are_short(document: str) -> None:
    fenced = re.sub(r"^```.*?^```$", "", DOCUMENTS[document], flags=re.MULTILINE | re.DOTALL)
    assert [line for line in fenced.splitlines() if len(line) > 120 and not line.startswith("|")] == []


@pytest.mark.parametrize(
    ("shown", "lines", "expected"),
    [
        (["a", "b"], ["a", "b"], True),
        (["a"], ["a", "b"], False),
        (["a", "..."], ["a", "b", "c"], True),
        (["...", "c"], ["a", "b", "c"], True),
        (["a", "...", "c"], ["a", "c"], True),
        (["a", "...", "d"], ["a", "b", "c"], False),
        (["."], ["a"], False),
        ([], [], True),
        ([], ["a"], False),
        (["a "], ["a"], True),
    ],
)
def test_fits(shown: list[str], lines: list[str], expected: bool) -> None:
    assert fits(shown, lines) is expected


@pytest.mark.parametrize(
    ("part", "start", "expected"),
    [
        (["b:", "  c"], 0, 1),
        (["  b:", "    c"], 0, 1),
        (["b:", "c"], 0, -1),
        (["b:"], 2, -1),
        (["c"], 0, 2),
    ],
)
def test_place_of(part: list[str], start: int, expected: int) -> None:
    assert place_of(part, ["a", "  b:", "    c"], start) == expected
