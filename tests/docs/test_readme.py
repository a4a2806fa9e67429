"""README.md: its examples run, and its tables say what the generator does."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from schemawright.diagnostics import CODES
from schemawright.project.configuration import jobs_of
from tests.docs.blocks import Block, blocks, codes, table
from tests.docs.conftest import ROOT, Copy
from tests.docs.service import service

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = blocks(README)
MARK = "=== the next example ==="
PROPERTIES = [(codes(row[0])[0], codes(row[1])[0]) for row in table(README, "schema of a property")]
SCHEMAS = [(codes(row[0])[0], codes(row[1])) for row in table(README, "named schema")]
"""Schema, and the pieces of Python that it becomes."""


def block(language: str, word: str = "") -> Block:
    """The only block of a language that holds a word."""
    (found,) = (b for b in BLOCKS if b.language == language and word in b.text)
    return found


def examples() -> list[tuple[str, str]]:
    """The examples in Python with what they print; a block `text` after an example shows it."""
    written = [b for b in BLOCKS if not b.source]
    return [
        (example.text, after.text if after.language == "text" else "")
        for example, after in pairwise(written)
        if example.language == "python"
    ]


LIBRARIES = ("pydantic", "cattrs", "rich", "pandas")
"""Libraries that examples import; the other examples need nothing that is installed."""


@pytest.mark.parametrize("installed", [False, True])
def test_the_examples_print_what_is_shown(original: Copy, tmp_path: Path, installed: bool) -> None:
    """They run in order, as one program; those that need no library run without any package that is installed."""
    needing = re.compile(rf"^(?:from|import) (?:{'|'.join(LIBRARIES)})\b", re.MULTILINE)
    chosen = [(text, shown) for text, shown in examples() if installed or not needing.search(text)]
    script = tmp_path / "examples.py"
    script.write_text("".join(f"print({MARK!r})\n{text}\nprint()\n" for text, _ in chosen), "utf-8")
    with service() as variables:
        environment = variables | {"PYTHONPATH": str(original.folder / "generated")}
        command = [sys.executable, *([] if installed else ["-S"]), "-B", str(script)]
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    printed = [text.strip() for text in done.stdout.split(f"{MARK}\n")[1:]]
    assert printed == [shown.strip() for _, shown in chosen]


def test_importing_the_package_loads_no_model(original: Copy) -> None:
    script = "import sys, azure_openai\nprint(sorted(name for name in sys.modules if name.startswith('azure_openai')))"
    environment = {"PYTHONPATH": str(original.folder / "generated")}
    done = subprocess.run([sys.executable, "-S", "-B", "-c", script], env=environment, capture_output=True, text=True)
    assert done.stdout.strip() == "['azure_openai']"


def test_the_classes_of_the_diagram_are_related_so(original: Copy) -> None:
    diagram = block("mermaid").text
    inherited = re.findall(r"(\w+) <\|-- (\w+)", diagram)
    held = re.findall(r"(\w+) o-- (\w+) : (\w+)", diagram)
    assert inherited
    assert held
    package = original.folder / "generated" / "azure_openai"
    modules = "".join(path.read_text("utf-8") for path in sorted(package.glob("*.py")))
    for base, subtype in inherited:
        assert f"\nclass {subtype}({base}):\n" in modules
    for owner, held_type, attribute in held:
        body = modules.split(f"\nclass {owner}(")[1].split("\n    @classmethod\n")[0]
        assert re.search(rf"^    {attribute}: .*\b{held_type}\b", body, re.MULTILINE)


def test_the_configuration_is_understood(tmp_path: Path) -> None:
    pyproject = tmp_path / "pyproject.toml"
    on_findings, configuration, on_names = (b.text for b in BLOCKS if b.language == "toml")
    pyproject.write_text(on_findings, "utf-8")
    (judged,) = jobs_of(pyproject)
    assert (judged.errors, judged.warnings, judged.silent) == (
        ("wire-names-lost",),
        ("union-ambiguous",),
        ("page-empty",),
    )
    pyproject.write_text(configuration, "utf-8")
    (tmp_path / "specs" / "shared").mkdir(parents=True)
    first, second = jobs_of(pyproject)
    assert [Path(spec).relative_to(tmp_path).as_posix() for spec in first.specs] == ["specs/azure_openai.yaml"]
    assert (second.output, second.roots, second.strict) == (tmp_path / "src/shop_models", ("Order",), True)
    pyproject.write_text(on_names, "utf-8")
    (named,) = jobs_of(pyproject)
    assert named.settings.python.class_prefix == "Shop"
    assert [entry[:2] for entry in named.rename][1:3] == [("Order.e_mail", "email"), ("Color.RED", "CRIMSON")]


@pytest.mark.slow
def test_the_make_targets_work(checkout: Copy) -> None:
    (checkout.folder / "Makefile").write_text(block("make", "check-models").text, "utf-8")
    assert checkout.run("make check-models").returncode == 0
    changed = checkout.folder / "generated" / "azure_openai" / "chat_role.py"
    changed.write_text("", "utf-8")
    assert checkout.run("make check-models").returncode != 0
    assert checkout.run("make models").returncode == 0
    assert checkout.run("make check-models").returncode == 0


def test_the_losses_of_pages_have_codes() -> None:
    rows = [codes(row[0])[0] for row in table(README, "code")]
    assert rows
    assert [code for code in rows if code not in CODES] == []


@pytest.fixture(scope="module")
def modules(original: Copy, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The package that the schemas of both tables give, as text by module; the properties are those of `Row`."""
    folder = tmp_path_factory.mktemp("tables")
    properties = "".join(f"        p{number}: {schema}\n" for number, (schema, _) in enumerate(PROPERTIES))
    required = ", ".join(f"p{number}" for number in range(len(PROPERTIES)))
    schemas = "".join(f"    {schema}\n" for schema, _ in SCHEMAS)
    row = f"    Row:\n      type: object\n      required: [{required}]\n      properties:\n{properties}"
    (folder / "spec.yaml").write_text(f"openapi: 3.1.0\ncomponents:\n  schemas:\n{schemas}{row}", "utf-8")
    done = original.run(f"schemawright generate --strict '{folder}/spec.yaml' -o '{folder}/tables'")
    assert done.returncode == 0, done.stdout
    return {path.stem: path.read_text("utf-8") for path in (folder / "tables").glob("*.py")}


@pytest.mark.parametrize(
    ("number", "annotation"), [pytest.param(n, text, id=s) for n, (s, text) in enumerate(PROPERTIES)]
)
def test_a_property_has_the_annotation_of_the_table(number: int, annotation: str, modules: dict[str, str]) -> None:
    assert f"\n    p{number}: {annotation}\n" in modules["row"]


@pytest.mark.parametrize(("schema", "pieces"), SCHEMAS)
def test_a_schema_becomes_what_the_table_says(schema: str, pieces: list[str], modules: dict[str, str]) -> None:
    module = modules[schema.partition(":")[0].lower()]
    assert pieces
    assert [piece for piece in pieces if f"\n{piece}" not in module and f"\n    {piece}" not in module] == []


def test_presence_is_as_the_table_says(original: Copy, tmp_path: Path) -> None:
    """Each row as a model `P0` to `P3` with one property: how it is declared, read and written."""
    rows = table(README, "property")
    kinds = {False: "string", True: "[string, 'null']"}
    schemas = [
        f"    P{number}: {{type: object, properties: {{x: {{type: {kinds['nullable' in row[0]]}}}}}, "
        f"required: [{'x' if row[0].startswith('required') else ''}]}}\n"
        for number, row in enumerate(rows)
    ]
    (tmp_path / "spec.yaml").write_text("openapi: 3.1.0\ncomponents:\n  schemas:\n" + "".join(schemas), "utf-8")
    done = original.run(f"schemawright generate '{tmp_path}/spec.yaml' -o '{tmp_path}/presence'")
    assert done.returncode == 0, done.stdout
    (tmp_path / "probe.py").write_text(PROBE, "utf-8")
    probed = original.run(f"cd '{tmp_path}' && '{sys.executable}' probe.py")
    assert probed.returncode == 0, probed.stdout
    shown = [[re.sub(r"\bT\b", "str", cell.replace("`", "")) for cell in row[1:]] for row in rows]
    assert json.loads(probed.stdout) == shown


def test_the_keywords_without_effect_have_none_and_are_noted(original: Copy, tmp_path: Path) -> None:
    (item,) = (text for text in README.split("\n- ") if text.startswith("These keywords have no effect"))
    keywords = codes(item)
    assert keywords
    values = {key: 1 if key.endswith("Contains") else "#x" if key.endswith("Ref") else {} for key in keywords}
    for name, extra in (("with", values), ("without", {})):
        schema = {"type": "object", "properties": {"x": {"type": "string"}}} | extra
        spec = {"openapi": "3.1.0", "components": {"schemas": {"A": schema}}}
        (tmp_path / name).mkdir()
        (tmp_path / name / "spec.json").write_text(json.dumps(spec), "utf-8")
        done = original.run(
            f"schemawright generate --json '{tmp_path}/{name}/spec.json' -o '{tmp_path}/{name}/out' 2>/dev/null"
        )
        noted = [found["pointer"].rsplit("/", 1)[1] for found in json.loads(done.stdout)["diagnostics"]]
        assert sorted(noted) == sorted(extra)
    modules = [(tmp_path / name / "out" / "a.py").read_text("utf-8") for name in ("with", "without")]
    assert modules[0] == modules[1]


PROBE = """\
import dataclasses, json
import presence
from presence import UNSET, DataError

def read(model, data):
    try:
        value = model.from_dict(data).x
    except DataError:
        return "error"
    return "UNSET" if value is UNSET else repr(value)

def written(model):
    left_out = [name for name, value in (("None", None), ("UNSET", UNSET)) if model(x=value).to_dict() == {}]
    return f"unless {left_out[-1]}" if left_out else "always"

def default(field):
    if field.default is dataclasses.MISSING:
        return "none"
    return "UNSET" if field.default is UNSET else repr(field.default)

rows = []
for number in range(4):
    model = getattr(presence, f"P{number}")
    field = dataclasses.fields(model)[0]
    rows.append([field.type, default(field), read(model, {}), read(model, {"x": None}), written(model)])
print(json.dumps(rows))
"""
