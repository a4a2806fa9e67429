"""Imports and annotations of the generated packages: what type checkers, validators and start-up times live on."""

from __future__ import annotations

import ast
import dataclasses
import importlib
import json
import os
import subprocess
import sys
from functools import cache
from types import ModuleType
from typing import Any, get_type_hints

import pytest

from tests.generated.definition import ROOT

GENERATED = ROOT / "generated"
PACKAGES = ["azure_openai", "azure_openai_docs"]
SHARED = {"_runtime", "_serializers"}


@cache
def package(name: str) -> ModuleType:
    return importlib.import_module(name)


def public(name: str) -> list[str]:
    return list(package(name).__all__)


PUBLIC_NAMES = [(name, attribute) for name in PACKAGES for attribute in public(name)]
DATACLASSES = [
    (name, attribute) for name, attribute in PUBLIC_NAMES if dataclasses.is_dataclass(getattr(package(name), attribute))
]


def printed(program: str, *options: str) -> Any:
    """The JSON value that a program prints, run by a fresh interpreter which finds the generated packages."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    run = subprocess.run(
        [sys.executable, "-B", *options, "-c", f"import sys, json; sys.path.insert(0, {str(GENERATED)!r})\n{program}"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env=environment,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def loaded_modules(name: str, program: str) -> set[str]:
    """The modules of a package that a program loads, without what all models share."""
    found: list[str] = printed(f"{program}\nprint(json.dumps([m for m in sys.modules if m.startswith('{name}.')]))")
    modules = {module.removeprefix(f"{name}.") for module in found}
    assert ("_serializers" in modules) == ("SERIALIZERS" in program)
    return modules - SHARED


@pytest.mark.parametrize(("name", "attribute"), DATACLASSES)
def test_annotations_resolve(name: str, attribute: str) -> None:
    model = getattr(package(name), attribute)
    hints = get_type_hints(model)
    fields = [field.name for field in dataclasses.fields(model)]
    assert set(hints) >= set(fields)
    assert not [field for field in fields if isinstance(hints[field], str)]


@pytest.mark.parametrize(("name", "count"), [("azure_openai", 82), ("azure_openai_docs", 72)])
def test_every_object_model_is_among_the_dataclasses(name: str, count: int) -> None:
    model = package(name).Model
    found = [getattr(package(name), attribute) for owner, attribute in DATACLASSES if owner == name]
    assert len([cls for cls in found if issubclass(cls, model)]) == count


@pytest.mark.parametrize(("name", "attribute"), PUBLIC_NAMES)
def test_public_names_can_be_imported(name: str, attribute: str) -> None:
    scope: dict[str, Any] = {}
    exec(f"from {name} import {attribute}", scope)
    value = scope[attribute]
    if isinstance(value, type) and value is not Any:
        assert (value.__name__, value.__module__.partition(".")[0]) == (attribute, name)


@pytest.mark.parametrize("name", PACKAGES)
def test_all_is_complete(name: str) -> None:
    names = public(name)
    assert len(names) == len(set(names))
    assert set(dir(package(name))) >= set(names)
    scope: dict[str, Any] = {}
    exec(f"from {name} import *", scope)
    assert set(scope) - {"__builtins__"} == set(names)


@pytest.mark.slow
@pytest.mark.parametrize("name", PACKAGES)
def test_type_checkers_see_the_names_that_programs_see(name: str) -> None:
    tree = ast.parse((GENERATED / name / "__init__.py").read_text("utf-8"))
    imported = {
        alias.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level for alias in node.names
    }
    assert imported == set(public(name))


@pytest.mark.parametrize("name", PACKAGES)
def test_an_unknown_name_is_an_attribute_error(name: str) -> None:
    assert not hasattr(package(name), "ChatCompletionOptions")
    with pytest.raises(ImportError, match="ChatCompletionOptions"):
        exec(f"from {name} import ChatCompletionOptions")


@pytest.mark.slow
@pytest.mark.parametrize("name", PACKAGES)
def test_type_checkers_are_told_of_the_annotations(name: str) -> None:
    assert (GENERATED / name / "py.typed").read_bytes() == b""


@pytest.mark.parametrize("name", PACKAGES)
@pytest.mark.parametrize(
    "program",
    [
        "import {name}",
        "from {name} import SERIALIZERS, UNSET, DataError, Model; len(SERIALIZERS), list(SERIALIZERS)",
        "import {name}; dir({name}), {name}.__all__, hasattr({name}, 'ChatRoles')",
        "from {name} import SERIALIZERS; 'ChatRole' in SERIALIZERS, 'ChatRoles' in SERIALIZERS",
    ],
)
def test_the_package_alone_loads_no_model(name: str, program: str) -> None:
    assert loaded_modules(name, program.format(name=name)) == set()


CLOSURES = {
    "from {name} import FunctionCall": {"function_call"},
    "from {name} import ChatRole": {"chat_role"},
    "import {name}; {name}.FunctionCall(name='a', arguments='').to_json()": {"function_call"},
    "from {name} import SERIALIZERS; SERIALIZERS['FunctionCall'].load({{'name': 'a', 'arguments': ''}})": {
        "function_call"
    },
    "from {name} import ContentFilterResult": {"content_filter_result", "content_filter_severity"},
    "from {name} import ChatChoiceLogProbabilityInfo": {
        "chat_choice_log_probability_info",
        "chat_token_log_probability_info",
        "chat_token_log_probability_result",
    },
}
"""Uses that load the same modules in both packages."""


@pytest.mark.parametrize("name", PACKAGES)
@pytest.mark.parametrize(("program", "modules"), CLOSURES.items(), ids=CLOSURES)
def test_a_model_loads_its_closure_only(name: str, program: str, modules: set[str]) -> None:
    assert loaded_modules(name, program.format(name=name)) == modules


def test_a_subtype_loads_its_base_but_not_its_siblings() -> None:
    found = loaded_modules("azure_openai", "from azure_openai import ChatRequestUserMessage")
    assert found == {"chat_request_user_message", "chat_request_message", "chat_role"}


def test_a_request_loads_no_model_of_the_response() -> None:
    message = {"role": "user", "content": ""}
    program = (
        f"from azure_openai import ChatCompletionsOptions as Options; Options.from_dict({{'messages': [{message}]}})"
    )
    found = loaded_modules("azure_openai", program)
    assert found >= {"chat_completions_options", "chat_request_tool_message", "function_definition"}
    assert not [module for module in found if module.startswith(("chat_choice", "content_filter", "completions_"))]
    assert "chat_completions" not in found


@pytest.mark.parametrize("name", PACKAGES)
def test_nothing_but_the_standard_library_is_needed(name: str) -> None:
    program = f"from {name} import *; [SERIALIZERS[n] for n in SERIALIZERS]; print(json.dumps(list(sys.modules)))"
    found = {module.partition(".")[0] for module in printed(program, "-S")}
    assert name in found
    assert found - sys.stdlib_module_names - {name, "__main__"} == set()
