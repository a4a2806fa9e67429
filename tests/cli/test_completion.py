"""Shells complete words: commands, options, their values, codes, targets, files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from schemawright.cli.entry import cli
from schemawright.settings import SETTINGS

CONFIG = "".join(f'[[targets]]\nspec = "a"\noutput = "{output}"\n' for output in ("gen/pets", "v1/shop", "v2/shop"))


def completed(*words: str) -> list[str]:
    """What the last word may become; files and folders go by their kind."""
    found = ShellComplete(cli, {}, "schemawright", "X").get_completions(list(words[:-1]), words[-1])
    return [item.value if item.type == "plain" else f"<{item.type}>" for item in found]


COMPLETED: dict[tuple[str, ...], list[str]] = {
    ("",): sorted(cli.commands),
    ("gen",): ["generate"],
    ("generate", ""): ["<file>"],
    ("check", "specs/p"): ["<file>"],
    ("inspect", ""): ["<file>"],
    ("generate", "--enu"): ["--enums"],
    ("generate", "--enums", ""): ["open", "closed"],
    ("check", "--output-format", "s"): ["sarif"],
    ("generate", "--silent", "page-e"): ["page-empty"],
    ("inspect", "--error", "verify-"): ["verify-failed", "verify-impossible"],
    ("generate", "-o", "ge"): ["<dir>"],
    ("generate", "--allow-path", ""): ["<dir>"],
    ("generate", "--acknowledged", ""): ["<file>"],
    ("generate", "--config", ""): ["<file>"],
    ("generate", "--target", ""): ["pets", "v1/shop", "v2/shop"],
    ("check", "--target", "pets", "--target", "v"): ["v1/shop", "v2/shop"],
    ("check", "--config", "other.toml", "--target", ""): ["other"],
    ("check", "--config", "broken.toml", "--target", ""): [],
    ("diff", ""): ["<file>"],
    ("diff", "--fail-on", "ty"): ["types"],
    ("diff", "--output-format", "ma"): ["markdown"],
    ("diff", "--target", "p"): ["pets"],
    ("diff", "--silent", "model-re"): ["model-removed", "model-replaced", "model-renamed", "model-reactivated"],
    ("settings", "--json-schema", ""): ["schemawright.toml", "pyproject.toml"],
}


@pytest.mark.parametrize("words", COMPLETED, ids=" ".join)
def test_a_word_is_completed(words: tuple[str, ...], here: Path) -> None:
    (here / "schemawright.toml").write_text(CONFIG)
    (here / "other.toml").write_text('[[targets]]\nspec = "a"\noutput = "other"\n')
    (here / "broken.toml").write_text("[")
    assert completed(*words) == COMPLETED[words]


def test_every_setting_is_completed() -> None:
    for setting in SETTINGS:
        assert setting.option in completed("generate", setting.option[:-1])
        if setting.allowed:
            assert completed("generate", setting.option, "") == list(setting.allowed)


SCRIPTS = {
    "bash": 'eval "$(_SCHEMAWRIGHT_COMPLETE=bash_source schemawright)"\n'
    'COMP_WORDS=(schemawright generate --enums ""); COMP_CWORD=3\n'
    '_schemawright_completion schemawright; echo "${COMPREPLY[@]}"; complete -p schemawright',
    "zsh": "autoload -Uz compinit; compinit -u -D\n"
    'eval "$(_SCHEMAWRIGHT_COMPLETE=zsh_source schemawright)"\n'
    'echo $_comps[schemawright]; COMP_WORDS="schemawright generate --enums " COMP_CWORD=3 '
    "_SCHEMAWRIGHT_COMPLETE=zsh_complete schemawright | grep -v '^_$' | grep -v plain | tr '\\n' ' '",
    "fish": "_SCHEMAWRIGHT_COMPLETE=fish_source schemawright | source\n"
    'echo (complete -C "schemawright generate --enums ")',
}
"""As README.md has them, and a word that is completed by the shell itself, or for it."""


@pytest.mark.slow
@pytest.mark.parametrize("shell", SCRIPTS)
def test_shells_complete_as_the_readme_says(shell: str, here: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    program = here / "bin" / "schemawright"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m schemawright "$@"\n')
    program.chmod(0o755)
    path = os.pathsep.join([str(program.parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path, "HOME": str(here), "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([shell, "-c", SCRIPTS[shell]], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert {"open", "closed"} <= set(done.stdout.split())
