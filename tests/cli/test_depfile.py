"""What a build system is told: a depfile, the inputs, and no record where it wants none.

In: small specs in a folder of their own. Not here: whether make, ninja and Bazel do with it what they should
(`tests/builds`).
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.diagnostics import SpecError
from schemawright.publish.depfile import Rule, depfile_text

PAGE = "# Leaf\n\n## Properties\n\nName | Type | Description | Notes\n---|---|---|---\n**a** | **String** | A. | \n"


@pytest.fixture(autouse=True)
def specs(here: Path) -> None:
    Path("specs").mkdir()
    order = {"properties": {"one": {"$ref": "part.json"}, "other": {"$ref": "link.json"}}}
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": {"Order": order}}}
    Path("specs/shop.json").write_text(json.dumps(document))
    Path("specs/part.json").write_text('{"type": "object", "properties": {"size": {"type": "integer"}}}')
    Path("specs/link.json").symlink_to("part.json")
    Path("docs").mkdir()
    Path("docs/Leaf.md").write_text(PAGE)


def generate(*words: str) -> Result:
    return CliRunner().invoke(cli, ["generate", *words], prog_name="schemawright")


def read(path: str) -> dict[str, list[str]]:
    """The rules of a depfile whose names need no escapes."""
    lines = Path(path).read_text().replace(" \\\n", "").splitlines()
    return {target: names.split() for target, _, names in (line.partition(":") for line in lines)}


def test_a_depfile_names_outputs_and_inputs() -> None:
    assert generate("specs/shop.json", "-o", "out/shop", "--depfile", "build/deep/shop.d").exit_code == 0
    outputs, *alone = read("build/deep/shop.d").items()
    files = [f"out/shop/{p.name}" for p in Path("out/shop").iterdir() if p.is_file()]
    assert outputs[0].split() == ["out/shop/__init__.py", *sorted(set(files) - {"out/shop/__init__.py"})]
    assert outputs[1][:3] == ["specs/shop.json", "specs/part.json", "specs/link.json"]
    assert {Path(name).name for name in outputs[1]} >= {"__init__.py", "record.py.jinja"}
    assert alone == [(name, []) for name in outputs[1]]
    assert os.listdir("build/deep") == ["shop.d"]


def test_it_is_the_same_whether_anything_had_to_be_done() -> None:
    words = ("specs/shop.json", "docs", "-o", "out/shop", "--depfile", "shop.d")
    generate(*words)
    first = Path("shop.d").read_bytes()
    Path("shop.d").unlink()
    assert "unchanged" in generate(*words).stdout
    assert Path("shop.d").read_bytes() == first


def test_targets_may_be_named() -> None:
    generate("specs/shop.json", "-o", "shop", "--depfile", "shop.d", "--depfile-target", "a", "--depfile-target", "b")
    assert next(iter(read("shop.d"))) == "a b"


def test_folders_links_and_files_of_the_configuration_are_inputs() -> None:
    Path("specs/spec.json").symlink_to("shop.json")
    Path("accepted.txt").touch()
    Path("pyproject.toml").write_text(
        '[[tool.schemawright.targets]]\nspec = ["specs/spec.json", "docs"]\noutput = "shop"\n'
        'acknowledged = "accepted.txt"\n'
    )
    (target,) = json.loads(generate("--json", "--depfile", "all.d").stdout)["targets"]
    assert target["inputs"] == [
        "docs/Leaf.md",
        "specs/spec.json",
        "specs/shop.json",
        "specs/part.json",
        "specs/link.json",
        "docs",
        "pyproject.toml",
        "accepted.txt",
    ]
    (_, inputs), *_ = read("all.d").items()
    assert inputs[: len(target["inputs"])] == target["inputs"]


def test_every_target_of_the_configuration_has_a_rule() -> None:
    block = '[[tool.schemawright.targets]]\nspec = "{}"\noutput = "{}"\n'
    Path("pyproject.toml").write_text(block.format("specs/shop.json", "shop") + block.format("docs", "leaves"))
    generate("--depfile", "all.d")
    rules = {target.split()[0]: inputs for target, inputs in read("all.d").items() if inputs}
    assert "specs/part.json" in rules["shop/__init__.py"]
    assert "docs/Leaf.md" in rules["leaves/__init__.py"]
    assert "docs/Leaf.md" not in rules["shop/__init__.py"]


def test_check_tells_the_inputs_too() -> None:
    generate("specs/shop.json", "-o", "shop")
    result = CliRunner().invoke(cli, ["check", "specs/shop.json", "-o", "shop", "--json"])
    assert json.loads(result.stdout)["targets"][0]["inputs"][0] == "specs/shop.json"


@pytest.mark.parametrize("option", ["--json", "--dump", "--operations"])
def test_inspect_tells_the_inputs_too(option: str) -> None:
    result = CliRunner().invoke(cli, ["inspect", "specs/shop.json", "--json", option])
    assert json.loads(result.stdout)["inputs"] == ["specs/shop.json", "specs/part.json", "specs/link.json"]


@pytest.mark.parametrize("place", ["specs/part.json", "specs/link.json", "shop/x.d"])
def test_a_depfile_takes_the_place_of_nothing(place: str) -> None:
    before = Path("specs/part.json").read_bytes()
    result = generate("specs/shop.json", "-o", "shop", "--depfile", place)
    assert result.exit_code == 2
    assert "output-unsafe" in result.stderr
    assert Path("specs/part.json").read_bytes() == before
    assert not Path("shop").exists()


def test_a_failed_run_leaves_the_depfile_alone() -> None:
    Path("shop.d").write_text("old")
    Path("specs/shop.json").write_text("{")
    assert generate("specs/shop.json", "-o", "shop", "--depfile", "shop.d").exit_code == 2
    assert Path("shop.d").read_text() == "old"


def test_a_depfile_that_cannot_be_written_is_an_error() -> None:
    Path("file").touch()
    result = generate("specs/shop.json", "-o", "shop", "--depfile", "file/shop.d")
    assert result.exit_code == 2
    assert "error[output-not-writable]: the depfile file/shop.d cannot be written" in result.stderr


def test_targets_without_a_depfile_are_a_wrong_use() -> None:
    assert "--depfile-target needs --depfile" in generate("x.json", "-o", "x", "--depfile-target", "a").stderr


def test_without_a_record_nothing_but_the_package_is_written() -> None:
    generate("specs/shop.json", "-o", "shop", "--no-record")
    assert not Path("shop/__pycache__").exists()
    generate("specs/shop.json", "-o", "shop")
    assert not Path("shop/__pycache__").exists() or os.listdir("shop/__pycache__")


def test_a_link_that_leads_elsewhere_is_a_change() -> None:
    generate("specs/shop.json", "-o", "shop")
    assert "unchanged" in generate("specs/shop.json", "-o", "shop").stdout
    Path("specs/new.json").write_text('{"type": "object", "properties": {"weight": {"type": "number"}}}')
    Path("specs/link.json").unlink()
    Path("specs/link.json").symlink_to("new.json")
    assert "written" in generate("specs/shop.json", "-o", "shop").stdout


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a b", r"a\ b"),
        (r"a\ b", r"a\\\ b"),
        ("a$b", "a$$b"),
        ("a#b", r"a\#b"),
        ("a:b", r"a\:b"),
        (r"a\b", r"a\b"),
        ("ä(b) c.yaml", r"ä(b)\ c.yaml"),
        ("half\udc80", "half\udc80"),
    ],
)
def test_names_are_escaped(name: str, written: str) -> None:
    assert depfile_text([Rule(["x"], [name])]).partition("\n")[2].splitlines()[0].strip() == written


@pytest.mark.parametrize(
    "name", ["a\nb", "a;b", "a|b", "a*b", "a<b", r"a\#b", "a\\", "a:", "lib(x)", "a`b", r"a\$b", "a ", "~a"]
)
def test_names_that_the_two_programs_read_differently_are_refused(name: str) -> None:
    with pytest.raises(SpecError) as error:
        depfile_text([Rule(["x"], [name])])
    assert error.value.diagnostics[0].code == "output-not-writable"


def test_what_make_would_misread_gets_no_rule_of_its_own() -> None:
    assert depfile_text([Rule(["x"], ["a=b", "50%", "c"])]) == "x: \\\n  50% \\\n  c \\\n  a=b\nc:\n"
