"""The targets that there are: what each says of itself, and what asking them costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import schemawright.targets
from schemawright.render.template_files import template_folder
from schemawright.settings import DEFAULTS, SETTINGS
from schemawright.targets.target import Target, known_settings, target_of, targets

FOLDER = Path(schemawright.targets.__file__).parent
each_target = pytest.mark.parametrize("target", targets().values(), ids=targets().keys())


def test_every_folder_with_a_target_is_one() -> None:
    assert set(targets()) == {path.parent.name for path in FOLDER.glob("*/target.py")}
    assert target_of(DEFAULTS) in targets().values()


@each_target
def test_a_target_is_called_as_its_folders(target: Target) -> None:
    assert targets()[target.name] is target
    assert (template_folder() / target.name).is_dir()


@each_target
def test_a_target_reads_settings_of_the_table(target: Target) -> None:
    assert set(target.settings) <= set(SETTINGS)


def test_settings_are_shown_in_the_order_of_the_table() -> None:
    assert known_settings() == tuple(setting for setting in SETTINGS if setting in known_settings())


@pytest.mark.parametrize(
    "code", ["import schemawright.targets.target as t; t.known_settings()", "import schemawright.cli.entry"]
)
def test_asking_for_settings_loads_no_planner(code: str) -> None:
    heavy = (
        "schemawright.ir",
        "schemawright.targets.python",
        "schemawright.targets.dataclasses.package",
        "dataclasses",
    )
    shown = f"{code}\nimport sys\nprint([n for n in sys.modules if n.startswith({heavy!r})])"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
