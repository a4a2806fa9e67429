"""pyproject.toml gives targets, or errors that say where and what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from schemawright.cli.entry import cli
from schemawright.diagnostics import Diagnostic, SpecError
from schemawright.project.chosen import Selection, chosen_jobs, refuse_shared_outputs
from schemawright.project.config_file import nearest_config
from schemawright.project.configuration import jobs_of
from schemawright.project.job import Job

FULL = """
[project]
name = "pets"

[[tool.schemawright.targets]]
spec = "specs/pets.yaml"
output = "generated/pets"

[[tool.schemawright.targets]]
spec = ["docs/Pet.md", "docs/more/"]
output = "generated/docs"
roots = ["Pet", "Dog"]
allow-paths = ["../shared"]
allow-origins = ["https://host:8080"]
strict = true
"""


def diagnostics(text: str | bytes, path: Path) -> tuple[Diagnostic, ...]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SpecError) as caught:
        jobs_of(path)
    return caught.value.diagnostics


def test_targets_are_read_relative_to_the_file(here: Path) -> None:
    (here.parent / "shared").mkdir()
    (here / "pyproject.toml").write_text(FULL)
    assert jobs_of(Path("pyproject.toml")) == (
        Job(
            specs=("specs/pets.yaml",),
            output=Path("generated/pets"),
            listed=(Path("pyproject.toml"), "/tool/schemawright/targets/0"),
        ),
        Job(
            specs=("docs/Pet.md", "docs/more/"),
            output=Path("generated/docs"),
            roots=("Pet", "Dog"),
            allow_paths=(Path("../shared"),),
            allow_origins=("https://host:8080",),
            strict=True,
            listed=(Path("pyproject.toml"), "/tool/schemawright/targets/1"),
        ),
    )


def test_paths_are_seen_from_the_current_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "pyproject.toml").write_text(FULL.replace("specs/pets.yaml", "https://host/pets.yaml"))
    (here / "a" / "b").mkdir(parents=True)
    (here.parent / "shared").mkdir()
    monkeypatch.chdir(here / "a" / "b")
    config = nearest_config()
    assert config is not None
    assert config.path == Path("../../pyproject.toml")
    first, second = jobs_of(config)
    # No path: the pipeline has something to say about it.
    assert first.specs == ("https://host/pets.yaml",)
    assert second.specs == ("../../docs/Pet.md", "../../docs/more/")
    assert second.output == Path("../../generated/docs")
    assert second.allow_paths == (Path("../../../shared"),)


TABLE = "[tool.schemawright]\n"
FOUND: dict[str, tuple[dict[str, str], str]] = {
    "the nearest": ({"pyproject.toml": FULL, "a/pyproject.toml": TABLE}, "pyproject.toml"),
    "not one without the table": ({"pyproject.toml": FULL, "a/pyproject.toml": "[tool.ruff]\n"}, "../pyproject.toml"),
    "not one that only names it": (
        {"pyproject.toml": FULL, "a/pyproject.toml": '[project]\ndependencies = ["schemawright"]\n'},
        "../pyproject.toml",
    ),
    "not one that is broken and not ours": ({"pyproject.toml": FULL, "a/pyproject.toml": "["}, "../pyproject.toml"),
    "a file of our own": ({"pyproject.toml": FULL, "a/schemawright.toml": ""}, "schemawright.toml"),
    "a file of our own beside a pyproject.toml": (
        {"pyproject.toml": "[project]\n", "schemawright.toml": ""},
        "../schemawright.toml",
    ),
    "none": ({"pyproject.toml": "[project]\n"}, ""),
}


def lay_out(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.mark.parametrize("name", FOUND)
def test_the_nearest_file_with_a_table_wins(here: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    files, expected = FOUND[name]
    lay_out(here, {"a/x": "", **files})
    monkeypatch.chdir(here / "a")
    config = nearest_config()
    if not expected:
        assert config is None or ".." in config.path.parts[:2]
        return
    assert config is not None
    assert config.path == Path(expected)


def test_two_files_in_one_folder_are_an_error(here: Path) -> None:
    lay_out(here, {"pyproject.toml": "\n" + TABLE, "schemawright.toml": OWN})
    with pytest.raises(SpecError) as caught:
        nearest_config()
    (found,) = caught.value.diagnostics
    assert (found.code, found.message) == ("config", "pyproject.toml in the same folder configures schemawright, too")
    assert found.related[0].origin.line == 2


def test_a_broken_file_of_ours_is_an_error(here: Path) -> None:
    lay_out(here, {"pyproject.toml": "[tool.schemawright\n"})
    with pytest.raises(SpecError):
        nearest_config()


OWN = """
frozen = true
[[targets]]
spec = "specs/pets.yaml"
output = "generated/pets"
"""


@pytest.mark.parametrize("name", ["schemawright.toml", "other.toml"])
def test_a_file_of_its_own_has_the_keys_at_the_top(here: Path, name: str) -> None:
    lay_out(here, {name: OWN})
    (job,) = jobs_of(Path(name))
    assert (job.specs, job.listed) == (("specs/pets.yaml",), (Path(name), "/targets/0"))
    assert job.settings.python.frozen


def test_a_file_of_another_name_may_have_the_table(here: Path) -> None:
    lay_out(here, {"other.toml": FULL.replace("../shared", ".")})
    assert len(jobs_of(Path("other.toml"))) == 2


WRONG_OWN: dict[str, tuple[str, str, str]] = {
    "the table of pyproject.toml": (FULL, "unknown key `tool`", "in schemawright.toml the keys of [tool.schemawright]"),
    "a near miss": (OWN + "rots = ['Pet']\n", "unknown key `rots`", "did you mean `roots`?"),
    "single brackets": (OWN.replace("[[targets]]", "[targets]"), "`targets` must be a list", "write [[targets]], with"),
    "nothing": ("", "has no targets of schemawright", "add a table [[targets]] with spec"),
    "a key of a target": (
        'spec = "a"\n' + OWN,
        "unknown key `spec`",
        "it is a key of a target: write it below [[targets",
    ),
}


@pytest.mark.parametrize("name", WRONG_OWN)
def test_a_file_of_its_own_says_what_is_wrong(here: Path, name: str) -> None:
    text, message, help = WRONG_OWN[name]
    found = diagnostics(text, here / "schemawright.toml")
    (diagnostic,) = (one for one in found if one.message.startswith(message))
    assert diagnostic.help.startswith(help)
    assert diagnostic.origin is not None
    assert diagnostic.origin.line


@pytest.mark.parametrize("key", ["strict = true", "keep-going = true", "verify = true", "acknowledged = 'x'"])
def test_some_keys_may_be_said_for_all_targets(tmp_path: Path, key: str) -> None:
    path = tmp_path / "schemawright.toml"
    path.write_text(key + OWN)
    (job,) = jobs_of(path)
    attribute = key.partition(" ")[0].replace("-", "_")
    assert getattr(job, attribute)
    path.write_text(key + OWN + key.replace("true", "false").replace("'x'", "'y'"))
    (job,) = jobs_of(path)
    assert getattr(job, attribute) in (False, tmp_path / "y")


TARGETS = [Job(specs=("x",), output=Path(output)) for output in ("gen/a", "gen/v1/b", "gen/v2/b", "c")]
NAMED: dict[str, str] = {
    "a": "0",
    "gen/a": "0",
    "v1/b": "1",
    "gen/v2/b": "2",
    "c": "3",
    "./c": "3",
    "c/": "3",
    "b": "6: 2 targets are called `b`: name one of them: v1/b, v2/b",
    "v3/b": "9: no target is called `v3/b`: did you mean `v2/b`?",
    "zzz": "3: no target is called `zzz`: targets are called as their outputs: a, v1/b, v2/b, c",
    "en/a": "3: no target is called `en/a`: did you mean `a`?",
    "gen/v3/b": "9: no target is called `gen/v3/b`: did you mean `v2/b`?",
    "": "3: no target is called ``: ",
}


@pytest.mark.parametrize("name", NAMED)
def test_a_target_is_called_as_the_end_of_its_output(here: Path, name: str) -> None:
    blocks = "".join(f'[[targets]]\nspec = "x"\noutput = "{job.output}"\n' for job in TARGETS)
    lay_out(here, {"schemawright.toml": blocks})
    try:
        (found,) = chosen_jobs(Job((), Path()), Selection(targets=(name,)))
        said = str([job.output for job in TARGETS].index(found.output))
    except SpecError as error:
        (finding,) = error.diagnostics
        assert finding.origin is not None
        said = f"{finding.origin.line}: {finding.message}: {finding.help}"
    assert said.startswith(NAMED[name])
    named = chosen_jobs(Job((), Path()), Selection(targets=("c", "a", "c")))
    assert [job.output for job in named] == [Path("gen/a"), Path("c")]


TARGET = "[[tool.schemawright.targets]]\n"
GOOD = TARGET + 'spec = "a.yaml"\noutput = "a"\n'
WRONG: dict[str, tuple[str, list[tuple[str, str, str]]]] = {
    "no table": ("[project]\n", [("", "has no targets of schemawright", "add a table [[tool.schemawright.targets]]")]),
    "no tool table": ("tool = 1\n", [("", "has no targets of schemawright", "add a table")]),
    "no targets": ("[tool.schemawright]\n", [("", "has no targets of schemawright", "add a table")]),
    "not a table": ("[tool]\nschemawright = 1\n", [("", "[tool.schemawright] must be a table", "")]),
    "not TOML": (GOOD + "[x\n", [("4:3", "is not valid TOML: Expected ']'", "")]),
    "a near miss above": (
        '[tool.schemawright]\ntarget = [{spec = "a"}]\n',
        [("2:1", "unknown key `target`", "did you mean `targets`?")],
    ),
    "a near miss": (
        '[[tool.schemawright.targets]]\n  specs = "a.yaml"\n  output = "a"\n',
        [("2:3", "unknown key `specs`", "did you mean `spec`?"), ("1:1", "`spec` is missing", "")],
    ),
    "an underscore": (
        GOOD + 'allow_paths = ["x"]\n',
        [("4:1", "unknown key `allow_paths`", "did you mean `allow-paths`?")],
    ),
    "far off": (
        GOOD + "colour = 1\n",
        [
            (
                "4:1",
                "unknown key `colour`",
                "known are: spec, output, roots, allow-paths, allow-origins, overlays, errors",
            )
        ],
    ),
    "in the second target": (
        GOOD + "\n[tool.other]\nstrict = 1\n" + TARGET + 'output = "b"\nspec = "b"\nstrict = "yes"\n',
        [("10:1", "`strict` must be true or false", "")],
    ),
    "all at once": (
        TARGET + "spec = []\noutput = 3\nroots = 'Pet'\nallow-paths = ['']\n",
        [
            ("2:1", "`spec` must be a path or a list of paths, none of them empty", ""),
            ("3:1", "`output` must be the path of a folder", ""),
            ("4:1", "`roots` must be a list of texts, none of them empty", ""),
            ("5:1", "`allow-paths` must be a list of texts, none of them empty", ""),
        ],
    ),
    "no origins": (
        GOOD + "allow-origins = ['https://me:hunter@host', 'https://host/api', '*']\n",
        [
            ("4:18", "`https://host` in `allow-origins` holds a user name or a password", "schemawright sends no"),
            ("4:44", "`https://host/api` in `allow-origins` is more than an origin", "write https://host"),
            (
                "4:64",
                "`*` in `allow-origins` is neither an http: nor an https: URL",
                "an origin is SCHEME://HOST[:PORT]",
            ),
        ],
    ),
    "no list of origins": (
        GOOD + "allow-origins = 'https://host'\n",
        [("4:1", "`allow-origins` must be a list of texts, none of them empty", "")],
    ),
    "no output": (TARGET + "spec = 'a'\n", [("1:1", "`output` is missing", "")]),
    "standard input": (
        TARGET + "spec = ['a', '-']\noutput = 'a'\n",
        [("2:1", "standard input cannot be a spec here", "")],
    ),
    "a target that is no table": (
        "[tool.schemawright-plugin]\n[tool.schemawright]\ntargets = ['a']\n",
        [("3:12", "a target must be a table", "")],
    ),
    "a quoted key with a slash": (
        GOOD + "'a/b' = 1\n",
        [("4:1", "unknown key `a/b`", "known are: ")],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_with_its_place(tmp_path: Path, name: str) -> None:
    text, expected = WRONG[name]
    path = tmp_path / "pyproject.toml"
    found = diagnostics(text, path)
    assert [d.message for d in found if d.code == "config"] == [
        next(d.message for d in found if d.message.startswith(message)) for _, message, _ in expected
    ]
    for place, message, help in expected:
        (diagnostic,) = (d for d in found if d.message.startswith(message))
        assert diagnostic.origin is not None
        assert diagnostic.origin.file == str(path)
        if place:
            assert f"{diagnostic.origin.line}:{diagnostic.origin.column}" == place
        assert diagnostic.help.startswith(help)
        assert bool(diagnostic.help) == bool(help)


@pytest.mark.parametrize(("text", "code"), [(b"\xff", "encoding"), (b"a = 1\n" + b"[" * 9, "config")])
def test_a_file_that_is_no_toml_is_an_error(tmp_path: Path, text: bytes, code: str) -> None:
    (diagnostic,) = diagnostics(text, tmp_path / "pyproject.toml")
    assert diagnostic.code == code


def test_deep_nesting_is_an_error(tmp_path: Path) -> None:
    (diagnostic,) = diagnostics("a = " + "[" * 100_000, tmp_path / "pyproject.toml")
    assert diagnostic.code == "config"


@pytest.mark.parametrize(("name", "code"), [("missing.toml", "file-not-found"), (".", "file-not-readable")])
def test_a_file_that_cannot_be_read_is_an_error(tmp_path: Path, name: str, code: str) -> None:
    with pytest.raises(SpecError) as caught:
        jobs_of(tmp_path / name)
    assert [d.code for d in caught.value.diagnostics] == [code]


@pytest.mark.parametrize(
    ("outputs", "message"),
    [
        (("a", "b"), ""),
        (("a", "ab", "b/a"), ""),
        (("a", "b", "./a"), "targets 1 and 3 have the same output: a"),
        (("a/../b", "b"), "targets 1 and 2 have the same output: b"),
        (("a", "a/"), "targets 1 and 2 have the same output: a"),
        (("real/a", "link/a"), "targets 1 and 2 have the same output: link/a"),
        (("a", "b", "b/pet"), "targets 2 and 3 have outputs of which one holds the other: b/pet"),
        (("a/b/c", "a"), "targets 1 and 2 have outputs of which one holds the other: a"),
        (("real/a/b", "link/a"), "targets 1 and 2 have outputs of which one holds the other: link/a"),
    ],
)
def test_no_target_writes_into_the_output_of_another(here: Path, outputs: tuple[str, ...], message: str) -> None:
    (here / "real").mkdir()
    if any(output.startswith("link") for output in outputs):
        (here / "link").symlink_to("real")
    chosen = [Job(specs=("x",), output=Path(output)) for output in outputs]
    if not message:
        refuse_shared_outputs(chosen)
        return
    with pytest.raises(SpecError) as caught:
        refuse_shared_outputs(chosen)
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.message == message
    assert diagnostic.help


def test_the_options_of_the_configuration_exclude_what_they_cannot_mean(here: Path) -> None:
    lay_out(here, {"schemawright.toml": OWN, "x.json": "{}"})
    said = {
        ("generate", "--config", "a", "--config", "b"): "'--config': it was given more than once: one file holds all",
        ("check", "x.json", "-o", "y", "--target", "y"): "--target and SPEC exclude each other",
        ("generate", "--kind", "runtime", "-o", "y", "--target", "y"): "--target and --kind runtime exclude each other",
        ("generate", "--target", "pts"): "no target is called `pts`",
    }
    for arguments, message in said.items():
        result = CliRunner().invoke(cli, arguments)
        assert (result.exit_code, message in " ".join(result.stderr.split())) == (2, True), result.stderr


def test_the_command_that_is_named_selects_the_same_targets(here: Path) -> None:
    spec = '{"openapi": "3.1.0", "components": {"schemas": {"Pet": {"type": "object"}}}}'
    lay_out(here, {"schemawright.toml": OWN, "specs/pets.yaml": spec})
    result = CliRunner().invoke(cli, ["check", "--config", "schemawright.toml", "--target", "pets"])
    assert (result.exit_code, "generated/pets" in result.stderr) == (1, True)
    assert "`schemawright generate --config schemawright.toml --target pets`" in result.stderr
