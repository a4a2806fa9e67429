"""The comparison can fail: a template or a text that leaks is found, and nothing sound is refused."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from schemawright.cli.entry import cli
from schemawright.diagnostics import Sink
from schemawright.ir.text import maker
from schemawright.pipeline import planned
from schemawright.project.job import Job
from schemawright.render import package as templates
from schemawright.render.package import NotChecked
from schemawright.render.ruff import formatted
from schemawright.targets.dataclasses.plan import ModulePlan, PackagePlan, RecordPlan
from schemawright.targets.dataclasses.records import LONG
from schemawright.targets.python.docstrings import Comment
from schemawright.targets.python.imports import ImportLine
from tests.plan_check.comparison import PlanMismatch, compare, rendered_package

CODE = '""" + __import__("os").system("touch leaked") + """'
PET = {
    "description": 'Says "hi" and """more""" \\ {{ braces }} {x}\n\nA second paragraph, to have several lines.',
    "type": "object",
    "required": ["kind", "name"],
    "discriminator": {"propertyName": "kind"},
    "properties": {
        "kind": {"type": "string"},
        "name": {"type": "string", "description": "Ends in a \\"},
        CODE: {"type": "string", "description": CODE + " and more"},
        "{__import__('os')}": {"type": ["integer", "null"]},
        "it's": {"type": "array", "items": {"$ref": "#/components/schemas/Color"}},
        "\u0130": {"type": "string", "format": "date-time"},
    },
    "additionalProperties": {"type": "integer"},
}
SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "paths": {},
    "components": {
        "schemas": {
            "Pet": PET,
            CODE: {"allOf": [{"$ref": "#/components/schemas/Pet"}], "properties": {"loud": {"type": "boolean"}}},
            "Color": {"type": "string", "enum": ["red", CODE, "print"], "description": "One line."},
            "Level": {"type": "integer", "enum": [1, 2]},
            "Name": {"type": "string", "description": CODE + " and more"},
            "Names": {"type": "array", "items": {"$ref": "#/components/schemas/Name"}},
            "Either": {"oneOf": [{"$ref": "#/components/schemas/Leaf"}, {"type": "string"}, {"type": "array"}]},
            "Leaf": {"type": "object", "properties": {"one": {"$ref": "#/components/schemas/Either"}}},
            "Tagged": {
                "oneOf": [
                    {"type": "object", "required": ["t"], "properties": {"t": {"const": CODE}}},
                    {"type": "object", "required": ["t"], "properties": {"t": {"const": "it's"}}},
                ]
            },
            "Empty": {"type": "object"},
            "Old": {
                "type": "object",
                "deprecated": True,
                "properties": {"gone": {"type": "string", "deprecated": True}},
            },
            "Long": {"type": "object", "properties": {f"p{n}": {"type": "string"} for n in range(LONG + 1)}},
        }
    },
}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> PackagePlan:
    file = tmp_path_factory.mktemp("spec") / "spec.json"
    file.write_text(json.dumps(SPEC))
    return planned(Job(specs=(str(file),), output=Path("made")), Sink()).plan


@pytest.fixture
def template_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the templates that stands in for them."""
    copy = tmp_path / "templates"
    shutil.copytree(templates.template_folder(), copy)
    monkeypatch.setattr(templates, "template_folder", lambda: copy)
    templates._environment.cache_clear()
    yield copy / "dataclasses"
    templates._environment.cache_clear()


def made(plan: PackagePlan) -> Mapping[str, str]:
    return formatted(rendered_package(plan))


def test_a_sound_package_is_like_its_plan(plan: PackagePlan) -> None:
    compare(plan, made(plan))


LEAKS = {
    "key-unquoted": ("record.py.jinja", "data[{{ write.key }}]", "data[{{ write.key[1:-1] }}]"),
    "key-in-docstring": (
        "record.py.jinja",
        "    if {{ write",
        '    """{{ write.key[1:-1] }}"""\n    if {{ write',
    ),
    "key-in-f-string": ("record.py.jinja", "data[{{ write.key }}]", "data[f{{ write.key }}]"),
    "key-evaluated": ("record.py.jinja", "data[{{ write.key }}]", "data[eval({{ write.key }})]"),
    "key-joined": ("record.py.jinja", "data[{{ write.key }}]", 'data[{{ write.key }} "x"]'),
    "key-dropped": ("record.py.jinja", "data[{{ write.key }}]", 'data["object"]'),
    "key-in-comment": ("record.py.jinja", "] = {{ write.value }}", "] = {{ write.value }}  # {{ write.key }}"),
    "default-dropped": ("record.py.jinja", " = {{ attribute.default }}", ""),
    "annotation-dropped": ("record.py.jinja", "{{ attribute.annotation }}", "Any"),
    "doc-in-code": (
        "record.py.jinja",
        "    {{ attribute.doc }}\n",
        "    x{{ attribute.name }} = {{ attribute.doc }}\n",
    ),
    "doc-assigned": ("record.py.jinja", "    {{ attribute.doc }}\n", "    x = {{ attribute.doc }}\n"),
    "doc-unquoted": ("record.py.jinja", "    {{ attribute.doc }}\n", "    {{ attribute.doc[3:-3] }}\n"),
    "doc-in-comment": ("record.py.jinja", "    {{ attribute.doc }}\n", "    # {{ attribute.doc }}\n"),
    "guard-negated": ("record.py.jinja", "if {{ write.guard }}", "if not {{ write.guard }} is None"),
    "function-called": ("record.py.jinja", "@dumper_of(", "print()\n\n\n@dumper_of("),
    "value-tested": ("record.py.jinja", "return {{ item.result }}", "return {{ 1 if item.name == 'Pet' else 2 }}"),
    "member-value-dropped": ("enum.py.jinja", "= {{ member.value }}", "= print"),
    "name-prefixed": ("enum.py.jinja", "{{ member.name }} =", "X{{ member.name }} ="),
    "loader-changed": ("enum.py.jinja", "{{ item.loader }}({{ item.name }})", "print"),
    "alias-changed": ("alias.py.jinja", "TypeAlias = {{ item.target }}", "TypeAlias = Any"),
    "alias-quoted": ("alias.py.jinja", "TypeAlias = {{ item.target }}", 'TypeAlias = "{{ item.target }}"'),
    "union-widened": ("choice.py.jinja", "TypeAlias = {{ item.target }}", "TypeAlias = None & {{ item.target }}"),
    "arm-changed": ("choice.py.jinja", "return {{ arm.load }}", 'return "x"'),
    "comment-in-docstring": (
        "serializers.py.jinja",
        "load and dump functions of every",
        "load {{ package.sources }} functions of every",
    ),
    "module-doc-dropped": ("module.py.jinja", "{{ module.doc }}", '"""Models."""'),
    "import-prefixed": ("module.py.jinja", "{{ line }}", "x = {{ line }}"),
    "types-in-init": ("init.py.jinja", "    {{ line }}", "    import os"),
    "load-in-serializers": ("serializers.py.jinja", "{{ item.load }}", "{{ item.module }}"),
    "key-in-serializers": ("serializers.py.jinja", "{{ item.schema }}:", '{{ item.schema }} "!":'),
}
"""Templates in which a text stands in a wrong place, not at all, or as something else."""


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_a_template_that_leaks_is_found(
    leak: tuple[str, str, str], plan: PackagePlan, template_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that prints mere text, which the product itself would refuse."""
    monkeypatch.setattr(templates, "_checked", lambda value: value)
    spoil(template_folder, *leak)
    with pytest.raises(PlanMismatch):
        compare(plan, rendered_package(plan))


def spoil(folder: Path, name: str, right: str, wrong: str) -> None:
    text = (folder / name).read_text()
    assert right in text
    (folder / name).write_text(text.replace(right, wrong))


REFUSED = {
    "part": ("enum.py.jinja", "= {{ member.value }}", "= {{ member.value[1:-1] }}", "'red', a str"),
    "joined": ("enum.py.jinja", "{{ member.name }} =", "{{ member.name ~ '_' }} =", "'RED_', a str"),
    "filtered": ("enum.py.jinja", "= {{ member.value }}", "= {{ member.value|upper }}", "\"'RED'\", a str"),
    "number": ("enum.py.jinja", "= {{ member.value }}", "= {{ 1 }}", "1, a int"),
    "nothing": ("enum.py.jinja", "= {{ member.value }}", "= {{ none }}", "None, a NoneType"),
    "plan": ("enum.py.jinja", "= {{ member.value }}", "= {{ member }}", "MemberPlan(name='RED', value=\"'red'\""),
    "setting": ("enum.py.jinja", "= {{ member.value }}", "= {{ item.template }}", "'enum.py.jinja', a str"),
}
"""Templates that print something else than checked text, and what is said of the value."""


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_checked_text_is_refused_with_its_place(
    case: tuple[str, str, str, str], plan: PackagePlan, template_folder: Path
) -> None:
    name, right, wrong, value = case
    spoil(template_folder, name, right, wrong)
    line = (template_folder / name).read_text()[: (template_folder / name).read_text().index(wrong)].count("\n") + 1
    with pytest.raises(NotChecked) as caught:
        rendered_package(plan)
    assert str(caught.value).startswith(value)
    assert f" is printed by {name}:{line}: " in str(caught.value)
    assert wrong in str(caught.value)


BAD_TEXTS = [
    ("key", "'a' + b"),
    ("key", "'a'\n'b'"),
    ("key", "'a\\'"),
    ("key", "f'{a}'"),
    ("key", "'it's'"),
    ("doc", '"""a""" + b + """c"""'),
    ("doc", '"""a\\"""'),
    ("doc", '"""a""""'),
    ("doc", "a"),
    ("name", "a b"),
    ("name", "class"),
    ("name", "e\u0301"),
    ("name", "a\n"),
    ("base", "Model, metaclass=Evil"),
    ("base", "Model): pass #"),
    ("extra_load", "__import__('os')"),
    ("extra_load", "rest.__dict__"),
    ("extra_load", "rest; rest"),
    ("extra_load", "rest\nrest"),
    ("extra_load", "rest  # rest"),
    ("extra_load", "rest if 'a' else 'b\\'"),
    ("extra_load", "f'{rest}'"),
    ("extra_load", "await rest"),
    ("extra_load", "(value := rest)"),
]


@pytest.mark.parametrize(("field", "text"), BAD_TEXTS)
def test_a_text_that_is_not_what_its_field_says_is_found(field: str, text: str, plan: PackagePlan) -> None:
    at = next(n for n, module in enumerate(plan.modules) if isinstance(module.definitions[0], RecordPlan))
    record: Any = plan.modules[at].definitions[0]
    holder: Any = record if hasattr(record, field) else record.required_writes[0]
    wrong = replace(holder, **{field: maker(type(getattr(holder, field)))(text)})
    record = wrong if holder is record else replace(record, required_writes=(wrong, *record.required_writes[1:]))
    definitions = (record, *plan.modules[at].definitions[1:])
    broken = with_module(plan, at, replace(plan.modules[at], definitions=definitions))
    with pytest.raises(PlanMismatch):
        compare(broken, rendered_package(broken))


def with_module(plan: PackagePlan, at: int, module: ModulePlan) -> PackagePlan:
    return replace(plan, modules=(*plan.modules[:at], module, *plan.modules[at + 1 :]))


@pytest.mark.parametrize("text", ["import os; os.system('x')", "from a import *", "import os\nimport sys", "x = 1"])
def test_an_import_line_that_is_none_is_found(text: str, plan: PackagePlan) -> None:
    module = replace(plan.modules[0], imports=(*plan.modules[0].imports, maker(ImportLine)(text)))
    broken = with_module(plan, 0, module)
    with pytest.raises(PlanMismatch):
        compare(broken, rendered_package(broken))


@pytest.mark.parametrize("text", ["a.yaml\nimport os", "a.yaml # noqa", "-*- coding: utf-7 -*-", "fileencoding=x"])
def test_sources_that_would_be_more_than_prose_are_found(text: str, plan: PackagePlan) -> None:
    broken = replace(plan, sources=maker(Comment)(text))
    with pytest.raises(PlanMismatch):
        compare(broken, rendered_package(broken))


def test_a_file_that_was_not_planned_is_found(plan: PackagePlan) -> None:
    files = rendered_package(plan)
    with pytest.raises(PlanMismatch):
        compare(plan, {**files, "more.py": ""})
    with pytest.raises(PlanMismatch):
        compare(plan, {path: text for path, text in files.items() if path != "pet.py"})


def test_a_file_that_was_changed_is_found(plan: PackagePlan) -> None:
    files = rendered_package(plan)
    for path, text in files.items():
        if path.endswith(".py"):
            with pytest.raises(PlanMismatch):
                compare(plan, {**files, path: text + "\nmore = 1\n"})


def test_code_that_is_not_python_is_an_internal_error_that_names_the_module(
    template_folder: Path, tmp_path: Path
) -> None:
    spoil(template_folder, "alias.py.jinja", "TypeAlias = ", "TypeAlias = (")
    spec = tmp_path / "spec.json"
    spec.write_text(json.dumps(SPEC))
    result = CliRunner().invoke(cli, ["generate", str(spec), "-o", str(tmp_path / "made")])
    assert result.exit_code == 2
    assert result.stderr.startswith("internal error: NotPython: empty.py:")
    assert "; name.py:" in result.stderr
    assert "this is a bug in schemawright" in result.stderr
    assert not (tmp_path / "made").exists()
