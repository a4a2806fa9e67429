"""What editors and notebooks complete behind a model that was read: jedi knows its attributes.

In: lines of code that end with a dot. Out: the names that jedi offers there.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from tests.generated.definition import ROOT

jedi: Any = import_module("jedi")  # it comes without types

IMPORTS = "from azure_openai import ChatCompletionsOptions, use_class\n"
MINE = "class Mine(ChatCompletionsOptions):\n    extra: int = 1\n"
FIELDS = {"messages", "temperature", "additional_properties", "to_json"}
LINES: dict[str, tuple[str, set[str]]] = {
    "from_json": ("ChatCompletionsOptions.from_json('{}').", FIELDS),
    "from_dict": ("options = ChatCompletionsOptions.from_dict({})\noptions.", FIELDS),
    "in spite of problems": ("ChatCompletionsOptions.from_json('{}', []).", FIELDS),
    "a class of the user's": (f"{MINE}Mine.from_json('{{}}').", FIELDS | {"extra"}),
    "after use_class": (f"{MINE}use_class(ChatCompletionsOptions, Mine)\nMine.from_dict({{}}).", FIELDS | {"extra"}),
    "made": ("ChatCompletionsOptions(messages=[]).", FIELDS),
}


@pytest.mark.parametrize("name", LINES)
def test_attributes_are_completed(name: str) -> None:
    line, expected = LINES[name]
    project = jedi.Project(ROOT, added_sys_path=[str(ROOT / "generated")])
    found = {each.name for each in jedi.Script(IMPORTS + line, path=ROOT / "session.py", project=project).complete()}
    assert expected <= found
