"""What is rendered is held against the plan: nothing sound is refused, and a template that leaks is caught."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import Sink
from schemawright.ir.facts import Identifier
from schemawright.pipeline import facts_of, read_models
from schemawright.project.job import Job
from schemawright.render import package as templates
from schemawright.render.module_tree import compare_module
from schemawright.render.plan_texts import PlanMismatch, checked_texts
from schemawright.render.ruff import formatted
from schemawright.render.verify import verified
from schemawright.settings import DEFAULTS
from schemawright.targets.dataclasses.package import package_plan
from schemawright.targets.dataclasses.plan import PackagePlan, RecordPlan
from schemawright.targets.dataclasses.records import LONG
from schemawright.targets.python.code import Code

ROOT = Path(__file__).parents[2]
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


def plan_of(spec: object, folder: Path) -> PackagePlan:
    """The plan of a package for a spec."""
    file = folder / "spec.json"
    file.write_text(json.dumps(spec))
    return plan_of_file(file)


def plan_of_file(file: Path) -> PackagePlan:
    sink = Sink()
    _, catalog = read_models(Job(specs=(str(file),), output=file.parent / "made"), sink)
    return package_plan(catalog, facts_of(catalog, sink), DEFAULTS, Identifier("made"), "schemawright 0", [file.name])


@pytest.fixture
def plan(tmp_path: Path) -> PackagePlan:
    return plan_of(SPEC, tmp_path)


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
    return formatted(templates.rendered_package(plan))


def test_a_sound_package_is_returned_as_it_is(plan: PackagePlan) -> None:
    files = made(plan)
    assert verified(plan, files) == files


@pytest.mark.parametrize("spec", ["azure_openai.yaml", "azure_openai_docs"])
def test_every_module_of_a_sound_package_is_like_its_plan(spec: str) -> None:
    plan = plan_of_file(ROOT / "specs" / spec)
    files, words = made(plan), checked_texts(plan).words
    assert len(plan.modules) > 20
    for module in plan.modules:
        compare_module(module, files[f"{module.name}.py"], words)


def test_every_module_of_a_hostile_package_is_like_its_plan(plan: PackagePlan) -> None:
    files, words = made(plan), checked_texts(plan).words
    for module in plan.modules:
        compare_module(module, files[f"{module.name}.py"], words)


def test_a_package_of_many_models_is_compared_by_its_lists(tmp_path: Path) -> None:
    schemas = {f"Model{n}" + "Long" * (n % 20): {"type": "object"} for n in range(150)}
    plan = plan_of(SPEC | {"components": {"schemas": schemas}}, tmp_path)
    files = dict(made(plan))
    assert verified(plan, files) == files
    for name in ("__init__.py", "_serializers.py"):
        broken = files[name].replace("model149_long", "model148_long", 1)
        assert broken != files[name]
        with pytest.raises(PlanMismatch):
            verified(plan, files | {name: broken})


LEAKS = {
    "schema-in-docstring": ("record.py.jinja", '"""Read a JSON object that', '"""{{ item.schema[1:-1] }} that'),
    "key-in-f-string": ("record.py.jinja", "data[{{ write.key }}]", "data[f{{ write.key }}]"),
    "key-evaluated": ("record.py.jinja", "take({{ read.key }},", "take(eval({{ read.key }}),"),
    "constant-added": ("record.py.jinja", "take({{ read.key }},", 'take({{ read.key }} or "x",'),
    "key-dropped": ("record.py.jinja", "data[{{ write.key }}]", 'data["object"]'),
    "statement-added": ("record.py.jinja", "    rest = data.copy()", "    global at2\n    rest = data.copy()"),
    "default-dropped": ("record.py.jinja", '{{ " = " if attribute.default }}{{ attribute.default }}', ""),
    "annotation-changed": ("record.py.jinja", "{{ attribute.annotation }}", "Any"),
    "doc-dropped": ("record.py.jinja", "    {{ attribute.doc }}\n", "    0\n"),
    "decorator-added": ("record.py.jinja", "@dataclass(", "@print\n@dataclass("),
    "warning-changed": ("record.py.jinja", "@deprecated({{ item.deprecated }})", '@deprecated("x")'),
    "method-is-code": ("record.py.jinja", "    @classmethod\n", "    print()\n\n    @classmethod\n"),
    "member-value-raw": ("enum.py.jinja", "= {{ member.value }}", "= print"),
    "member-doubled": ("enum.py.jinja", "= {{ member.value }}", "= {{ member.value }}\n    X{{ member.name }} = 1"),
    "loader-changed": ("enum.py.jinja", "{{ item.loader }}({{ item.name }})", "print"),
    "alias-changed": ("alias.py.jinja", "TypeAlias = {{ item.target }}", "TypeAlias = Any"),
    "union-changed": ("choice.py.jinja", "TypeAlias = {{ item.target }}", "TypeAlias = Any"),
    "arm-changed": ("choice.py.jinja", "return {{ arm.load }}", 'return "x"'),
    "import-added": ("module.py.jinja", "{% for item in", "import os\n{% for item in"),
    "code-at-the-end": ("module.py.jinja", "{% include item.template %}", "{% include item.template %}\n\nx = 1\n"),
    "module-doc-changed": ("module.py.jinja", '"""{{ module.doc }}."""', '"""Models."""'),
    "code-in-init": ("init.py.jinja", "__all__ = [", "print()\n__all__ = ["),
    "import-in-init": ("init.py.jinja", "from importlib import import_module", "from os import path"),
    "function-in-init": ("init.py.jinja", "def __dir__()", "def __call__()"),
    "public-in-init": ("init.py.jinja", '    "{{ name }}",', '    "{{ name }}_",'),
    "exports-in-init": ("init.py.jinja", '".{{ export.module }}"', '"{{ export.module }}"'),
    "types-in-init": ("init.py.jinja", "    {{ line }}", "    import os"),
    "load-in-serializers": ("serializers.py.jinja", "{{ item.load }}", "{{ item.module }}"),
    "key-in-serializers": ("serializers.py.jinja", "{{ item.schema }}:", '{{ item.schema }} "!":'),
    "code-in-serializers": ("serializers.py.jinja", "{{ item.dump }}", "print()"),
    "entry-dropped": ("serializers.py.jinja", "{% for item in package.serializers %}", "{% for item in [] %}"),
}


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_a_template_that_prints_anything_else_is_caught(
    leak: tuple[str, str, str], plan: PackagePlan, template_folder: Path
) -> None:
    name, right, wrong = leak
    file = template_folder / name
    text = file.read_text()
    assert right in text
    file.write_text(text.replace(right, wrong))
    files = made(plan)
    with pytest.raises(PlanMismatch):
        verified(plan, files)


BAD_TEXTS = [
    ("schema", "'a' + b"),
    ("schema", "'a'\n'b'"),
    ("schema", "'a\\'"),
    ("schema", "f'{a}'"),
    ("schema", "'it's'"),
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
    ("extra_load", "rest; rest"),
    ("extra_load", "rest\nrest"),
    ("extra_load", "rest  # rest"),
    ("extra_load", "rest if 'a' else 'b\\'"),
    ("extra_load", "f'{rest}'"),
    ("extra_load", "await rest"),
    ("extra_load", "(value := rest)"),
    ("extra_load", "rest @ rest"),
]


@pytest.mark.parametrize(("field", "text"), BAD_TEXTS)
def test_a_text_that_is_not_what_its_field_says_is_caught(field: str, text: str, plan: PackagePlan) -> None:
    checked_texts(plan)
    with pytest.raises(PlanMismatch):
        checked_texts(with_text(plan, field, Code(text)))


def with_text(plan: PackagePlan, field: str, text: Code) -> PackagePlan:
    """The plan with a text of its first record replaced."""
    modules = list(plan.modules)
    at = next(n for n, module in enumerate(modules) if isinstance(module.definitions[0], RecordPlan))
    record: Any = modules[at].definitions[0]
    modules[at] = replace(modules[at], definitions=(replace(record, **{field: text}), *modules[at].definitions[1:]))
    return replace(plan, modules=tuple(modules))


@pytest.mark.parametrize("text", ["import os; os.system('x')", "from a import *", "import os\nimport sys", "x = 1"])
def test_an_import_line_that_is_none_is_caught(text: str, plan: PackagePlan) -> None:
    module = replace(plan.modules[0], imports=(*plan.modules[0].imports, Code(text)))
    with pytest.raises(PlanMismatch):
        checked_texts(replace(plan, modules=(module, *plan.modules[1:])))


@pytest.mark.parametrize("text", ["a.yaml\nimport os", "a.yaml # noqa", "-*- coding: utf-7 -*-", "fileencoding=x"])
def test_sources_that_would_be_more_than_prose_are_caught(text: str, plan: PackagePlan) -> None:
    with pytest.raises(PlanMismatch):
        checked_texts(replace(plan, sources=Code(text)))


def test_a_file_that_was_not_planned_is_caught(plan: PackagePlan) -> None:
    files = made(plan)
    with pytest.raises(PlanMismatch):
        verified(plan, {**files, "more.py": ""})
    with pytest.raises(PlanMismatch):
        verified(plan, {path: text for path, text in files.items() if path != "pet.py"})


def test_the_shared_modules_hold_nothing_of_a_plan_but_the_header(plan: PackagePlan) -> None:
    files = templates.rendered_package(plan)
    for file, code in (("_runtime.py", plan.code.runtime), ("_streams.py", plan.code.streams)):
        first, rest = files[file].split("\n", 1)
        assert first == f"# Generated by {plan.generator} from {plan.sources}. Do not edit."
        assert rest == f"{code}\n"


def test_modules_are_chosen_by_shape_and_by_delicate_texts(tmp_path: Path) -> None:
    schemas: dict[str, object] = {f"Plain{n}": {"type": "object"} for n in range(50)}
    schemas["Quoted"] = {"type": "object", "properties": {"it's": {}}}
    schemas["Documented"] = {"type": "object", "description": "Text."}
    plan = plan_of(SPEC | {"components": {"schemas": schemas}}, tmp_path)
    texts = checked_texts(plan)
    sizes = {str(module.name): 1 for module in plan.modules}
    assert texts.delicate_modules() == {"quoted"}
    chosen = texts.of_each_shape(sizes)
    assert "documented" in chosen
    assert len([name for name in chosen if name.startswith("plain")]) == 1
