"""`watch`: what is made anew after which change, and what is printed; a script stands for time and the system.

Processes that are really watching are in `test_watch_process`.
"""

from __future__ import annotations

import gc
import json
import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli import console, watching
from schemawright.cli.entry import cli
from schemawright.project.lock_digests import LOCK
from schemawright.render import ruff
from schemawright.source.documents import Document
from tests.watch.script import Script, Step, put

PETS = """\
openapi: 3.1.0
info: {title: t, version: "1"}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
"""
CAT = "    Cat: {type: object}\n"
BROKEN = "    Dog: {type: objekt}\n"
WARNED = "    Dog: {$ref: '#/components/schemas/Wolf'}\n"
CONFIG = (
    '[[targets]]\nspec = "pets.yaml"\noutput = "gen/pets"\n\n[[targets]]\nspec = "shop.yaml"\noutput = "gen/shop"\n'
)
NOT_JSON = "{"


def mark() -> None:
    """Show where the output of a step ends."""
    console.say("--")
    console.say("--", err=True)


class Watch:
    """Runs the command; `out` and `err` are what it printed at its start and after each step."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.out: list[str] = []
        self.err: list[str] = []
        self.names: list[set[str]] = []

    def __call__(self, *arguments: str, steps: Collection[Step] = (), **options: Any) -> Result:
        script = Script(*steps, mark=mark)
        self._monkeypatch.setattr(watching, "best_source", lambda: script)
        result = CliRunner().invoke(cli, ["watch", *arguments], prog_name="schemawright", **options)
        self.out, self.err = (re.split(r"^--\n", text, flags=re.M)[:-1] for text in (result.stdout, result.stderr))
        self.names = script.names
        return result


@pytest.fixture(scope="module", autouse=True)
def _old_garbage() -> None:
    """Each run collects garbage; what earlier tests left is not looked at every time."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def watch(here: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """The command, whose packages are not formatted: that takes longer than all the rest."""
    monkeypatch.setattr(ruff, "formatted", dict)
    return Watch(monkeypatch)


def nothing() -> None:
    pass


@pytest.fixture
def pets(here: Path) -> str:
    put("pets.yaml", PETS)()
    return "pets.yaml"


@pytest.fixture
def project(here: Path) -> None:
    for name, text in (("pets.yaml", PETS), ("shop.yaml", PETS), ("schemawright.toml", CONFIG)):
        put(name, text)()


def test_it_generates_and_then_tells_what_changed_in_the_models(watch: Watch, pets: str) -> None:
    result = watch(pets, "-o", "gen/pets", steps=[put(pets, PETS + CAT), nothing, put(pets, PETS)])
    assert result.exit_code == 0
    assert watch.out == [
        "gen/pets: 1 model, 5 files written\n",
        "gen/pets: 1 change\n    + `Cat` is new\n",
        "",
        "gen/pets: 1 breaking change\n    - `Cat` is gone\n",
    ]
    assert watch.err == ["watching 1 file; Ctrl-C ends\n", "pets.yaml changed\n", "", "pets.yaml changed\n"]
    assert not Path("gen/pets/cat.py").exists()


def test_the_gravest_changes_come_first_and_the_rest_is_counted(watch: Watch, pets: str) -> None:
    many = "".join(f"    Cat{number}: {{type: object}}\n" for number in range(10))
    watch(pets, "-o", "pets", steps=[put(pets, PETS.replace("Pet:", "Ant:") + many)])
    first, *lines = watch.out[1].splitlines()
    assert first == "pets: 12 changes, 1 of them breaking"
    assert lines[:2] == ["    - `Pet` is gone", "    + `Ant` is new"]
    assert lines[-1] == "    ... and 4 more"
    assert len(lines) == 9


def test_a_package_is_said_to_be_unchanged_where_it_is(watch: Watch, pets: str) -> None:
    reworded = PETS.replace("Pet: {", "Pet: {description: A pet., ")
    watch(pets, "-o", "pets", steps=[put(pets, PETS + "\n"), put(pets, reworded)])
    assert watch.out[1] == "pets: unchanged\n"
    assert watch.out[2].startswith("pets: ")


def test_models_have_changed_where_a_checkout_brings_their_package(watch: Watch, pets: str) -> None:
    def check_out() -> None:
        put(pets, PETS + CAT)()
        assert CliRunner().invoke(cli, ["generate", pets, "-o", "pets"]).exit_code == 0

    watch(pets, "-o", "pets", steps=[check_out])
    assert watch.out[1] == "pets: 1 change\n    + `Cat` is new\n"


@pytest.mark.parametrize("start", ["broken", "whole"])
def test_a_broken_spec_leaves_the_package_and_is_told_once(watch: Watch, pets: str, start: str) -> None:
    steps = [put(pets, PETS), put(pets, PETS + BROKEN), put(pets, f"# moved\n{PETS}{BROKEN}"), put(pets, PETS + CAT)]
    if start == "broken":
        put(pets, PETS + BROKEN)()
    watch(pets, "-o", "pets", "--strict", steps=steps)
    if start == "broken":
        assert "pets.yaml:6:11: error[schema-invalid]" in watch.err[0]
        assert watch.out[0] == ""
        assert watch.out[1] == "pets: 1 model, 5 files written\n"
        assert watch.err[1] == "pets.yaml changed\n1 error mended\n"
    assert watch.err[2].startswith("pets.yaml changed\npets.yaml:6:11: error[schema-invalid]")
    assert watch.err[2].endswith("\n1 error: nothing was written for pets\n")
    assert watch.err[3] == "pets.yaml changed\n1 error as before\n"
    assert watch.err[4] == "pets.yaml changed\n1 error mended\n"
    assert watch.out[2:] == ["", "", "pets: 1 change\n    + `Cat` is new\n"]


def test_an_error_elsewhere_with_the_same_words_is_told(watch: Watch, pets: str) -> None:
    watch(pets, "-o", "pets", steps=[put(pets, PETS + "  x: [\n"), put(pets, PETS + "\n\n  x: [\n")])
    assert [text.count("error[syntax]") for text in watch.err] == [0, 1, 1]
    assert "mended" not in watch.err[2]


@pytest.mark.slow
def test_warnings_and_remarks_are_told_once_and_again_when_they_come_back(watch: Watch, pets: str) -> None:
    warned = PETS + WARNED
    noted = "    Ant: {contentMediaType: text/plain}\n"
    steps = [put(pets, warned + noted), put(pets, warned + CAT + noted), put(pets, PETS + noted), put(pets, warned)]
    watch(pets, "-o", "pets", steps=steps)
    assert ["warning[ref-unresolved]" in text for text in watch.err] == [False, True, False, False, True]
    assert ["1 note on what" in text for text in watch.err] == [False, True, False, False, False]


@pytest.mark.slow
def test_only_targets_with_inputs_that_changed_are_made(watch: Watch, project: None) -> None:
    watch(steps=[put("shop.yaml", PETS + CAT), put("pets.yaml", PETS + BROKEN), put("shop.yaml", PETS)])
    assert watch.out[0] == "gen/pets: 1 model, 5 files written\ngen/shop: 1 model, 5 files written\n"
    assert watch.err[0] == "watching 3 files; Ctrl-C ends\n"
    assert watch.out[1:] == [
        "gen/shop: 1 change\n    + `Cat` is new\n",
        "",
        "gen/shop: 1 breaking change\n    - `Cat` is gone\n",
    ]


def test_many_files_are_one_run(watch: Watch, project: None) -> None:
    def checkout() -> None:
        put("shop.yaml", PETS + CAT)()
        put("pets.yaml", PETS + CAT)()

    watch(steps=[checkout])
    assert watch.err[1] == "pets.yaml, shop.yaml changed\n"
    assert watch.out[1].count("`Cat` is new") == 2


@pytest.mark.slow
def test_targets_follow_the_configuration(watch: Watch, project: None) -> None:
    first, second = (f"[[targets]]{target}" for target in CONFIG.split("[[targets]]")[1:])
    third = second.replace("gen/shop", "gen/more")
    steps = [
        put("schemawright.toml", second + first),
        put("schemawright.toml", first + second + third),
        put("schemawright.toml", f'{first}enums = "clsed"\n{second}'),
        put("pets.yaml", PETS + CAT),
        put("schemawright.toml", f"{first}frozen = true\n{second}"),
        put("pets.yaml", PETS),
    ]
    watch(steps=steps)
    assert watch.out[1:] == [
        "",
        "gen/more: 1 model, 5 files written\n",
        "",
        "gen/pets: 1 change\n    + `Cat` is new\n",
        watch.out[5],
        "gen/pets: 1 breaking change\n    - `Cat` is gone\n",
    ]
    assert watch.out[5].startswith("gen/pets: ")
    assert "gen/shop" not in watch.out[5]
    assert "schemawright.toml:5:1: error[config]" in watch.err[3]
    assert watch.err[3].endswith("1 error: all stays as it was\n")
    assert watch.err[4] == "pets.yaml changed\n1 error as before\n"
    assert "warning[unlisted-package]" in watch.err[5]
    assert watch.err[5].endswith("1 error mended\n")


def test_a_nearer_configuration_counts_from_then_on(
    watch: Watch, project: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("inner").mkdir()
    monkeypatch.chdir("inner")
    nearer = '[[targets]]\nspec = "../pets.yaml"\noutput = "own"\n'
    watch(steps=[put("schemawright.toml", nearer)])
    assert watch.out[1] == "own: 1 model, 5 files written\n"


INPUTS: dict[str, tuple[str, str]] = {
    "a document that is referred to": ("parts/owner.yaml", "{type: object, properties: {age: {type: integer}}}"),
    "one that is not there yet": ("parts/late.yaml", "{type: object}"),
    "an overlay": ("fix.yaml", "overlay: 1.0.0\nactions: [{target: $.info, update: {title: u}}]\n"),
    "acknowledged findings": ("known.txt", "# none\n"),
    "a model page": ("docs/Dog.md", "# Dog\n\n## Properties\n\nName | Type\n-|-\n"),
}


@pytest.fixture
def everything(here: Path) -> tuple[str, ...]:
    """A job that reads all kinds of files."""
    properties = "{a: {$ref: parts/owner.yaml}, b: {$ref: parts/late.yaml}}"
    put("real/pets.yaml", PETS.replace("{name: {type: string}}", properties))()
    Path("pets.yaml").symlink_to("real/pets.yaml")
    put("real/parts/owner.yaml", "{type: object}")()
    Path("parts").symlink_to("real/parts")
    put("fix.yaml", "overlay: 1.0.0\nactions: [{target: $.info, update: {title: v}}]\n")()
    put("known.txt", "")()
    heads = "Name | Type | Description | Notes", " | ".join(["------------", *["-------------"] * 3])
    page = "\n".join(["# Pet", "", "## Properties", "", *heads, ""])
    put("docs/Pet.md", f"{page}**name** | Option<**String**> |  | [optional]\n")()
    return ("pets.yaml", "docs", "-o", "gen", "--overlay", "fix.yaml", "--acknowledged", "known.txt")


@pytest.mark.parametrize("name", INPUTS)
def test_all_that_is_read_is_watched(watch: Watch, everything: tuple[str, ...], name: str) -> None:
    path, text = INPUTS[name]
    watch(*everything, steps=[put(path, text)])
    assert watch.err[0].endswith("; Ctrl-C ends\n"), watch.err[0]
    assert watch.err[1].startswith(f"{path if path in watch.names[0] else os.path.dirname(path)} changed\n"), (
        watch.names
    )


def test_the_file_behind_a_link_is_watched(watch: Watch, everything: tuple[str, ...]) -> None:
    def edit() -> None:
        path = Path("real/pets.yaml")
        path.write_text(path.read_text() + CAT)

    def another() -> None:
        put("real/other.yaml", PETS)()
        Path("pets.yaml").unlink()
        Path("pets.yaml").symlink_to("real/other.yaml")

    watch(*everything, steps=[edit, another])
    assert ["`Cat` is new" in text for text in watch.out] == [False, True, False]
    assert ["`Cat` is gone" in text for text in watch.out] == [False, False, True]


def test_what_it_writes_is_no_change(watch: Watch, pets: str) -> None:
    """Though the package lies beside the spec, and acknowledged findings in it."""
    watch(pets, "-o", "pets", steps=[put(pets, PETS + CAT), nothing, put("pets/mine.py", ""), put("pets.yaml~", "")])
    assert [bool(text) for text in watch.err] == [True, True, False, False, False]


def test_the_lock_of_names_is_kept_and_watched(watch: Watch, project: None) -> None:
    """What a run writes there is no change, for none of the targets; what others write is one."""
    lock = Path(LOCK)

    def edit() -> None:
        put(LOCK, lock.read_text().replace("class Cat = Cat", "class Cat = Tom"))()

    lock.write_text("")
    watch(steps=[put("shop.yaml", PETS + CAT), nothing, edit, nothing, lock.unlink])
    assert [bool(text) for text in watch.err] == [True, True, False, True, False, True]
    assert watch.err[1] == f"shop.yaml changed\n{LOCK}: gen/shop: 2 added\n"
    assert watch.out[3] == "gen/pets: unchanged\ngen/shop: 1 breaking change\n    ~ `Cat` is `Tom` now\n"
    assert "~ `Tom` is `Cat` now" in watch.out[5]


def test_edits_by_hand_are_kept_and_told_once(watch: Watch, pets: str) -> None:
    def edit() -> None:
        with open("pets/pet.py", "a") as file:
            file.write("EDITED = 1\n")

    cats = [PETS + CAT, PETS + CAT + CAT.replace("Cat", "Tom"), PETS]
    watch(pets, "-o", "pets", steps=[edit, *(put(pets, text) for text in cats)])
    assert ["warning[hand-edited]" in text for text in watch.err] == [False, False, True, False, False]
    assert watch.out[2].startswith("pets: 1 change, 1 edited by hand and kept\n")
    assert "EDITED" in Path("pets/pet.py").read_text()
    watch(pets, "-o", "pets", "--force")
    assert "EDITED" not in Path("pets/pet.py").read_text()


def test_a_finding_that_is_acknowledged_later_is_mended(watch: Watch, pets: str) -> None:
    put(pets, PETS + WARNED)()
    put("known.txt", "")()
    found = json.loads(CliRunner().invoke(cli, ["inspect", pets, "--json"]).stdout)["diagnostics"]
    acknowledged = put("known.txt", "".join(f"{finding['fingerprint']}  so be it\n" for finding in found))
    watch(
        pets,
        "-o",
        "pets",
        "--strict",
        "--acknowledged",
        "known.txt",
        steps=[acknowledged, put(pets, PETS + WARNED + CAT)],
    )
    assert watch.out[:2] == ["", "pets: 2 models, 6 files written\n"]
    assert watch.err[1] == "known.txt changed\n1 error mended\n1 acknowledged finding is silent: known.txt\n"
    assert "warning" not in watch.err[2]


def test_json_is_a_line_for_each_run(watch: Watch, pets: str) -> None:
    steps = [put(pets, PETS + CAT), put(pets, PETS + BROKEN), put(pets, PETS + BROKEN + "\n")]
    watch(pets, "-o", "pets", "--json", "--strict", steps=steps)
    runs = [json.loads(text) for text in watch.out]
    assert all(text.count("\n") == 1 for text in watch.out)
    assert [run["changed"] for run in runs] == [[], ["pets.yaml"], ["pets.yaml"], ["pets.yaml"]]
    assert [[target["output"] for target in run["targets"]] for run in runs] == [["pets"], ["pets"], [], []]
    assert [[found["code"] for found in run["diagnostics"]] for run in runs] == [[], [], *[["schema-invalid"]] * 2]
    (target,) = runs[1]["targets"]
    assert target["written"]
    (change,) = target["changes"]
    assert {key: change[key] for key in ("code", "verdict", "path")} == {
        "code": "model-added",
        "verdict": "additive",
        "path": "Cat",
    }
    assert [text.count("error[schema-invalid]") for text in watch.err] == [0, 0, 1, 0]


def test_quiet_prints_errors_alone(watch: Watch, pets: str) -> None:
    watch(pets, "-o", "pets", "-q", steps=[put(pets, PETS + CAT), put(pets, NOT_JSON), put(pets, PETS)])
    assert watch.out == ["", "", "", ""]
    assert [bool(text) for text in watch.err] == [False, False, True, False]


def test_verbose_tells_the_seconds_of_each_run(watch: Watch, pets: str) -> None:
    watch(pets, "-o", "pets", "-v", steps=[put(pets, PETS + CAT)])
    assert all(
        re.search(r"^pets: reading \d+\.\d\d s, .*, writing \d+\.\d\d s, comparing .*; \d+\.\d\d s$", text, re.M)
        for text in watch.err
    )


def test_a_terminal_is_told_the_time(watch: Watch, pets: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "is_terminal", lambda stream: True)
    watch(pets, "-o", "pets", steps=[put(pets, PETS + CAT)])
    assert re.fullmatch(r"\d\d:\d\d:\d\d pets.yaml changed\n", watch.err[1])


def test_a_bug_is_told_and_does_not_end_it(watch: Watch, pets: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from schemawright import pipeline

    real, calls = pipeline.build, list[int]()

    def build(*arguments: Any) -> Any:
        calls.append(1)
        if len(calls) == 2:
            raise KeyError("bug")
        return real(*arguments)

    monkeypatch.setattr(pipeline, "build", build)
    watch(pets, "-o", "pets", steps=[put(pets, PETS + CAT), nothing, put(pets, PETS + CAT + "\n")])
    assert "internal error: KeyError: 'bug'" in watch.err[1]
    assert watch.err[2] == ""
    assert watch.out[3] == "pets: 1 change\n    + `Cat` is new\n"


USAGE: dict[tuple[str, ...], str] = {
    ("-", "-o", "pets"): "standard input cannot be watched",
    ("--kind", "runtime", "-o", "own"): "made from nothing that changes",
    ("pets.yaml", "-o", "pets", "--output-format", "sarif"): "watch prints text or json",
    ("pets.yaml", "-o", "pets", "--output-format", "junit"): "watch prints text or json",
    ("pets.yaml",): "schemawright watch pets.yaml -o generated/my_api",
    ("pets.yaml", "-o", "pets", "--acknowledge", "why"): "No such option",
}


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_what_cannot_be_watched_is_refused(watch: Watch, pets: str, arguments: tuple[str, ...]) -> None:
    result = watch(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert USAGE[arguments] in " ".join(result.stderr.split())


@pytest.mark.parametrize("why", ["none", "wrong", "unknown target"])
def test_without_a_configuration_there_is_nothing_to_watch(watch: Watch, here: Path, why: str) -> None:
    if why != "none":
        put("schemawright.toml", "[[targets]\n" if why == "wrong" else CONFIG)()
    result = watch(*(["--target", "petz"] if why == "unknown target" else []))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "error[config]" in result.stderr
    assert "Ctrl-C" not in result.stderr


def test_a_spec_may_come_later(watch: Watch, here: Path) -> None:
    watch("pets.yaml", "-o", "pets", steps=[put("pets.yaml", PETS)])
    assert watch.err[0].startswith("pets.yaml: error[file-not-found]: there is no such file\nwatching 1 file; ")
    assert watch.out == ["", "pets: 1 model, 5 files written\n"]
    assert watch.err[1] == "pets.yaml changed\n1 error mended\n"


def test_documents_at_urls_are_not_watched(watch: Watch, project: None) -> None:
    url = "http://127.0.0.1:9/pets.yaml"
    result = watch(url, "-o", "pets")
    assert (result.exit_code, "there is nothing to watch" in result.stderr) == (2, True)
    put("schemawright.toml", CONFIG.replace("shop.yaml", url))()
    watch(steps=[put("pets.yaml", PETS + CAT)])
    assert f"{url} is not watched; `schemawright vendor` keeps copies that are\n" in watch.err[0]
    assert url not in watch.err[1]
    assert "`Cat` is new" in watch.out[1]


def test_copies_of_documents_are_watched(watch: Watch, project: None) -> None:
    import hashlib

    def keep(text: str) -> Step:
        entry = {"url": "http://host/pets.yaml", "asked": [], "file": "pets.yaml", "etag": ""}
        entry["sha256"] = hashlib.sha256(text.encode()).hexdigest()

        def step() -> None:
            put("specs/vendor/pets.yaml", text)()
            put("specs/vendor/vendor.lock", json.dumps({"version": 1, "documents": [entry]}))()

        return step

    put("schemawright.toml", CONFIG.replace("shop.yaml", "http://host/pets.yaml"))()
    keep(PETS)()
    watch(steps=[keep(PETS + CAT), put("specs/vendor/pets.yaml", PETS)])
    assert watch.out[1] == "gen/shop: 1 change\n    + `Cat` is new\n"
    assert "the copy differs from its hash" in watch.err[2]
    Path("specs/vendor/vendor.lock").unlink()
    watch(steps=[keep(PETS)])
    assert watch.out[1].startswith("gen/shop: 1 model, ")


@pytest.mark.slow
def test_a_run_that_does_not_end_leaves_no_garbage_and_keeps_no_document(watch: Watch, pets: str) -> None:
    counts, kept = list[int](), list[str]()

    def count() -> None:
        found = gc.get_objects()
        counts.append(len(found))
        kept.extend(one.name for one in found if isinstance(one, Document) and one.path and one.data is not None)

    put("parts/owner.yaml", "{$defs: {Home: {type: object}}}")()
    inline = PETS.replace("{type: string}", "{$ref: 'parts/owner.yaml#/$defs/Home'}")
    steps = [step for n in range(6) for step in (put(pets, inline + (CAT if n % 2 else "")), count)]
    gc.disable()
    try:
        watch(pets, "-o", "pets", steps=steps)
    finally:
        gc.enable()
    assert counts[-1] - counts[1] < 1000, counts
    assert kept == []
