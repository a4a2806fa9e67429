"""Overlays of a run: which documents they change, where findings are told, and what a run knows of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths: {}
components:
  schemas:
    Order:
      type: object
      properties:
        id: {type: objekt}
        address: {$ref: parts/address.yaml}
"""
ADDRESS = """\
type: object
properties:
  street: {type: string}
  city: {type: strin}
"""
FIXES = """\
overlay: 1.1.0
info: {title: Fixes, version: "1"}
actions:
- target: $.components.schemas.Order.properties.id.type
  update: integer
"""
MEND_ADDRESS = """\
overlay: 1.1.0
info: {title: Fixes of a part, version: "1"}
extends: ../specs/parts/address.yaml
actions:
- target: $.properties.city.type
  update: string
"""


@pytest.fixture(autouse=True)
def files(here: Path) -> None:
    for path, text in {
        "specs/shop.yaml": SPEC,
        "specs/parts/address.yaml": ADDRESS.replace("strin}", "string}"),
        "fixes/shop.yaml": FIXES,
    }.items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text)


def run(*words: str, verb: str = "generate") -> Result:
    return CliRunner().invoke(cli, [verb, *words], prog_name="schemawright")


def generate(*overlays: str, more: tuple[str, ...] = (), spec: str = "specs/shop.yaml") -> Result:
    options = [word for overlay in overlays for word in ("--overlay", overlay)]
    return run(spec, "-o", "shop", *options, *more)


def fixes(*actions: str, head: str = "overlay: 1.1.0", name: str = "fixes/more.yaml") -> str:
    Path(name).write_text(f"{head}\ninfo: {{title: More, version: '1'}}\nactions:\n" + "".join(actions))
    return name


def test_an_overlay_mends_a_spec() -> None:
    assert "specs/shop.yaml:9:14: error[schema-invalid]: there is no type 'objekt'" in generate().stderr
    result = generate("fixes/shop.yaml")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "    id: int | None = None" in Path("shop/order.py").read_text()
    assert "shop.yaml, shop.yaml" in Path("shop/__init__.py").read_text()


def test_overlays_are_applied_in_order() -> None:
    first = fixes("- {target: $.components.schemas.Order.properties.id, remove: true}\n", name="fixes/1.yaml")
    update = "{a: {type: string}, id: {type: number}}"
    second = fixes(f"- {{target: $.components.schemas.Order.properties, update: {update}}}\n", name="fixes/2.yaml")
    assert generate(first, second).exit_code == 0
    assert "    id: float | None" in Path("shop/order.py").read_text()
    result = generate(second, first)
    assert result.exit_code == 0
    assert "    id:" not in Path("shop/order.py").read_text()


def test_findings_tell_the_place_in_spec_or_overlay() -> None:
    name = fixes(
        "- target: $.components.schemas\n"
        "  update:\n"
        "    Pet:\n"
        "      type: object\n"
        "      properties:\n"
        "        name: {type: strin}\n"
    )
    result = generate(name)
    assert result.exit_code == 2
    lines = [line for line in result.stderr.splitlines() if "error[" in line]
    assert lines == [
        "fixes/more.yaml:9:16: error[schema-invalid]: there is no type 'strin' "
        "(/actions/0/update/Pet/properties/name/type)",
        "specs/shop.yaml:9:14: error[schema-invalid]: there is no type 'objekt' "
        "(/components/schemas/Order/properties/id/type)",
    ]
    found = json.loads(generate(name, more=("--json",)).stdout)["diagnostics"]
    assert {(one["file"], one["line"], one["column"]) for one in found} == {(name, 9, 16), ("specs/shop.yaml", 9, 14)}


def test_items_that_move_keep_their_places() -> None:
    Path("specs/shop.yaml").write_text(SPEC.replace("type: objekt", "anyOf: [{type: x}, {type: string}, {type: y}]"))
    name = fixes("- {target: '$.components.schemas.Order.properties.id.anyOf[0]', remove: true}\n")
    result = generate(name)
    assert "specs/shop.yaml:9:50: error[schema-invalid]: there is no type 'y'" in result.stderr
    assert "'x'" not in result.stderr


def test_an_action_that_finds_nothing_is_a_warning() -> None:
    name = fixes("- target: $.components.schemas.Gone\n  remove: true\n")
    result = generate("fixes/shop.yaml", name)
    assert result.exit_code == 0
    assert result.stderr == (
        "fixes/more.yaml:4:3: warning[overlay-unmatched]: the target selects nothing: the action has no effect "
        "(/actions/0/target)\n"
    )
    name = fixes("- target: $.paths.*.*[?@.operationId]\n  remove: true\n")
    assert "    help: a filter chooses among the members" in generate("fixes/shop.yaml", name).stderr
    again = generate("fixes/shop.yaml", name, more=("--strict",))
    assert again.exit_code == 2
    assert "fixes/more.yaml:4:3: error[overlay-unmatched]" in again.stderr


@pytest.mark.parametrize(
    ("text", "message", "help"),
    [
        ("overlay: 3.0.0\n", "fixes/bad.yaml:1:1: error[unsupported-version]", "known are 1.0 and 1.1"),
        ("overlay: 1.0.0\ninfo: {}\n", "fixes/bad.yaml:1:1: error[schema-invalid]: an overlay needs actions", "list"),
        (
            "overlay: 1.1.0\nactions:\n- target: $.paths./pets\n  remove: true\n",
            "fixes/bad.yaml:3:3: error[schema-invalid]: the JSONPath '$.paths./pets': there is no '/' at character 9",
            "$.paths['/pets']",
        ),
        (
            "overlay: 1.1.0\nactions:\n- {target: $.paths, remove: true, update: {}}\n",
            "fixes/bad.yaml:3:3: error[schema-invalid]: an action has one of `update` and `remove`, not both",
            "two actions",
        ),
        ("openapi: 3.1.0\n", "fixes/bad.yaml:1:1: error[not-a-spec]: this is no overlay", "overlay: 1.1.0"),
        ("overlay: [\n", "fixes/bad.yaml:2:1: error[syntax]", ""),
    ],
)
def test_a_broken_overlay_is_an_error_with_its_place(text: str, message: str, help: str) -> None:
    Path("fixes/bad.yaml").write_text(text)
    result = generate("fixes/bad.yaml")
    assert result.exit_code == 2
    assert message in result.stderr
    assert help in result.stderr
    assert not Path("shop").exists()


def test_an_overlay_that_is_not_there_is_an_error() -> None:
    result = generate("fixes/none.yaml")
    assert (result.exit_code, "fixes/none.yaml: error[file-not-found]" in result.stderr) == (2, True)


def test_references_of_an_overlay_are_those_of_the_document() -> None:
    update = "{Home: {$ref: parts/address.yaml}, Last: {$ref: '#/components/schemas/Order'}}"
    name = fixes(f"- {{target: $.components.schemas.Order.properties, update: {update}}}\n")
    result = generate("fixes/shop.yaml", name)
    assert (result.exit_code, result.stderr) == (0, "")
    text = Path("shop/order.py").read_text()
    assert "home: Address | None" in text
    assert "last: Order | None" in text


def test_the_folder_of_an_overlay_is_not_open_to_references() -> None:
    Path("fixes/secret.yaml").write_text("type: string\n")
    update = "{x: {$ref: ../fixes/secret.yaml}}"
    name = fixes(f"- {{target: $.components.schemas.Order.properties, update: {update}}}\n")
    result = generate("fixes/shop.yaml", name)
    assert result.exit_code == 2
    assert "fixes/more.yaml:4:" in result.stderr
    assert "[outside-folder]" in result.stderr or "[ref-unresolved]" in result.stderr


def test_identifiers_of_an_overlay_are_known() -> None:
    update = "{Pet: {$anchor: pet, type: object, properties: {next: {$ref: '#pet'}}}}"
    name = fixes(f"- {{target: $.components.schemas, update: {update}}}\n")
    result = generate("fixes/shop.yaml", name)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "next: Pet | None" in Path("shop/pet.py").read_text()


def test_an_overlay_may_extend_a_file_that_the_spec_refers_to() -> None:
    Path("specs/parts/address.yaml").write_text(ADDRESS)
    Path("fixes/address.yaml").write_text(MEND_ADDRESS)
    assert "specs/parts/address.yaml:4:10: error" in generate("fixes/shop.yaml").stderr
    result = generate("fixes/shop.yaml", "fixes/address.yaml")
    assert (result.exit_code, result.stderr) == (0, "")


def test_of_several_specs_an_overlay_changes_the_one_that_it_extends() -> None:
    other = (
        SPEC.replace("Order", "Parcel").replace("$ref: parts/address.yaml", "type: string").replace("objekt", "string")
    )
    Path("specs/post.yaml").write_text(other)
    Path("fixes/shop.yaml").write_text(FIXES + "- {target: $.components.schemas, update: {New: {type: string}}}\n")
    words = ("specs/shop.yaml", "specs/post.yaml", "--overlay", "fixes/shop.yaml", "--dump")
    assert run(*words, verb="inspect").stdout.count("New: ") == 2
    text = Path("fixes/shop.yaml").read_text()
    Path("fixes/shop.yaml").write_text(text.replace("actions:", "extends: ../specs/shop.yaml\nactions:"))
    one = run(*words, verb="inspect")
    assert (one.exit_code, one.stderr, one.stdout.count("New: ")) == (0, "", 1)


def test_without_extends_an_action_may_find_something_in_one_of_the_specs() -> None:
    other = (
        SPEC.replace("Order", "Parcel").replace("$ref: parts/address.yaml", "type: string").replace("objekt", "string")
    )
    Path("specs/post.yaml").write_text(other)
    result = run("specs/shop.yaml", "specs/post.yaml", "-o", "shop", "--overlay", "fixes/shop.yaml")
    assert (result.exit_code, result.stderr) == (0, "")


def test_an_overlay_of_what_is_not_read_is_a_warning() -> None:
    Path("fixes/other.yaml").write_text(FIXES.replace("actions:", "extends: absent.yaml\nactions:"))
    result = generate("fixes/shop.yaml", "fixes/other.yaml")
    assert result.exit_code == 0
    assert (
        "fixes/other.yaml:3:1: warning[overlay-unmatched]: no document that was read is 'absent.yaml'" in result.stderr
    )


def test_what_an_overlay_extends_may_be_no_path() -> None:
    Path("fixes/shop.yaml").write_text(FIXES.replace("actions:", 'extends: "a\\0b.yaml"\nactions:'))
    result = generate("fixes/shop.yaml")
    assert (result.exit_code, "internal error" in result.stderr) == (2, False)
    assert result.stderr.startswith("fixes/shop.yaml: error[")


def test_a_file_is_taken_for_a_copy_of_the_url_that_an_overlay_extends() -> None:
    url = "https://example.com/v1/shop.yaml"
    Path("fixes/shop.yaml").write_text(FIXES.replace("actions:", f"extends: {url}\nactions:"))
    result = generate("fixes/shop.yaml")
    assert result.exit_code == 0
    assert "1 note" in result.stderr
    listed = run("specs/shop.yaml", "--overlay", "fixes/shop.yaml", verb="inspect").stdout
    assert f"fixes/shop.yaml:3:1: note[overlay-unmatched]: the specs are taken for copies of '{url}'" in listed


def test_targets_of_the_configuration_have_overlays() -> None:
    Path("project").mkdir()
    Path("project/pyproject.toml").write_text(
        '[[tool.schemawright.targets]]\nspec = "../specs/shop.yaml"\n'
        'output = "shop"\noverlays = ["../fixes/shop.yaml"]\n'
    )
    result = run("--config", "project/pyproject.toml")
    assert (result.exit_code, result.stderr) == (0, "")
    Path("project/pyproject.toml").write_text(
        '[[tool.schemawright.targets]]\nspec = "../specs/shop.yaml"\noutput = "shop"\noverlays = "fixes.yaml"\n'
    )
    assert "`overlays` must be a list of texts" in run("--config", "project/pyproject.toml").stderr
    assert "--overlay needs SPEC" in run("--overlay", "fixes/shop.yaml").stderr


def test_an_overlay_is_an_input() -> None:
    fixed = ("fixes/shop.yaml", fixes("- {target: $.info.gone, remove: true}\n"))
    first = generate(*fixed, more=("--json", "--depfile", "shop.d"))
    target = json.loads(first.stdout)["targets"][0]
    assert target["inputs"] == ["specs/shop.yaml", *fixed, "specs/parts/address.yaml"]
    assert "\n  fixes/more.yaml \\\n" in Path("shop.d").read_text()
    second = generate(*fixed)
    assert "unchanged" in second.stdout
    assert "overlay-unmatched" in first.stderr
    Path("fixes/shop.yaml").write_text(FIXES.replace("integer", "number"))
    assert "written" in generate(*fixed).stdout
    drift = run("specs/shop.yaml", "-o", "shop", verb="check")
    assert drift.exit_code == 2
    result = run("specs/shop.yaml", "-o", "shop", "--overlay", "fixes/more.yaml", verb="check")
    assert result.exit_code == 2


def test_check_says_the_overlays() -> None:
    generate("fixes/shop.yaml")
    Path("fixes/shop.yaml").write_text(FIXES.replace("integer", "number"))
    result = run("specs/shop.yaml", "-o", "shop", "--overlay", "fixes/shop.yaml", verb="check")
    assert result.exit_code == 1
    assert (
        "`schemawright generate specs/shop.yaml -o shop --overlay fixes/shop.yaml` brings it up to date"
        in result.stderr
    )


def test_pages_have_no_overlays() -> None:
    Path("docs").mkdir()
    Path("docs/A.md").write_text("# A\n\n## Properties\n\nName | Type | Description | Notes\n---|---|---|---\n")
    result = generate("fixes/shop.yaml", spec="docs")
    assert (result.exit_code, "overlays change OpenAPI documents" in result.stderr) == (2, True)


def test_an_overlay_of_a_document_on_standard_input() -> None:
    spec = SPEC.replace("$ref: parts/address.yaml", "type: string")
    words = ["generate", "-", "-o", "shop", "--overlay", "fixes/shop.yaml"]
    result = CliRunner().invoke(cli, words, input=spec)
    assert (result.exit_code, result.stderr) == (0, "")


def test_acknowledged_findings_of_overlays_stay_so() -> None:
    name = fixes("- {target: $.info.gone, remove: true}\n")
    first = generate(
        "fixes/shop.yaml", name, more=("--acknowledged", "known.txt", "--acknowledge", "it comes and goes")
    )
    assert first.exit_code == 0
    text = Path(name).read_text()
    Path(name).write_text("# a line more\n" + text)
    again = generate("fixes/shop.yaml", name, more=("--acknowledged", "known.txt", "--strict"))
    assert again.exit_code == 0, again.stderr


def test_what_stands_in_a_spec_alone_is_not_touched() -> None:
    before: dict[str, Any] = {path.name: path.read_bytes() for path in Path("specs").rglob("*") if path.is_file()}
    generate("fixes/shop.yaml")
    assert before == {path.name: path.read_bytes() for path in Path("specs").rglob("*") if path.is_file()}
