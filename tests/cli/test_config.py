"""pyproject.toml gives targets, or errors that say where and what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemawright.diagnostics import Diagnostic, SpecError
from schemawright.project.job import Job
from schemawright.project.pyproject import jobs_of, nearest_config, refuse_shared_outputs

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
        Job(specs=("specs/pets.yaml",), output=Path("generated/pets"), listed=(Path("pyproject.toml"), 0)),
        Job(
            specs=("docs/Pet.md", "docs/more/"),
            output=Path("generated/docs"),
            roots=("Pet", "Dog"),
            allow_paths=(Path("../shared"),),
            allow_origins=("https://host:8080",),
            strict=True,
            listed=(Path("pyproject.toml"), 1),
        ),
    )


def test_paths_are_seen_from_the_current_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "pyproject.toml").write_text(FULL.replace("specs/pets.yaml", "https://host/pets.yaml"))
    (here / "a" / "b").mkdir(parents=True)
    (here.parent / "shared").mkdir()
    monkeypatch.chdir(here / "a" / "b")
    config = nearest_config()
    assert config == Path("../../pyproject.toml")
    first, second = jobs_of(config)
    # No path: the pipeline has something to say about it.
    assert first.specs == ("https://host/pets.yaml",)
    assert second.specs == ("../../docs/Pet.md", "../../docs/more/")
    assert second.output == Path("../../generated/docs")
    assert second.allow_paths == (Path("../../../shared"),)


def test_the_nearest_file_wins(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a").mkdir()
    (here / "pyproject.toml").write_text(FULL)
    (here / "a" / "pyproject.toml").write_text("")
    monkeypatch.chdir(here / "a")
    assert nearest_config() == Path("pyproject.toml")


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
        [("4:1", "unknown key `colour`", "known are: spec, output, roots, allow-paths, allow-origins, errors")],
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
        refuse_shared_outputs(chosen, "pyproject.toml")
        return
    with pytest.raises(SpecError) as caught:
        refuse_shared_outputs(chosen, "pyproject.toml")
    (diagnostic,) = caught.value.diagnostics
    assert diagnostic.message == message
    assert diagnostic.help
