"""`diff` of revisions of git: they are read without a checkout, with all that they refer to."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from schemawright.project.versions import split_revision

Git = Callable[..., str]
PET = "Pet: {type: object, properties: {owner: {$ref: 'shared/people.yaml#/Owner'}}}"
SPEC = f"openapi: 3.1.0\ncomponents:\n  schemas:\n    {PET}\n"
ROW = "Name | Type | Description | Notes\n"
OWNER = "Owner: {type: object, properties: {name: {type: string}}}\n"


@pytest.fixture
def git(here: Path) -> Git:
    """Runs git in a repository of its own, whose first commit has a spec in two files."""

    def git(*words: str) -> str:
        identity = ("-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false")
        done = subprocess.run(["git", *identity, *words], cwd=here, capture_output=True, text=True, check=True)
        return done.stdout

    git("init", "-q", "-b", "main")
    (here / "specs" / "shared").mkdir(parents=True)
    (here / "specs" / "api.yaml").write_text(SPEC, "utf-8")
    (here / "specs" / "shared" / "people.yaml").write_text(OWNER, "utf-8")
    git("add", ".")
    git("commit", "-qm", "first")
    return git


def diff(*words: str) -> Result:
    return CliRunner().invoke(cli, ["diff", *words], prog_name="schemawright")


def changed(here: Path, name: str = "specs/api.yaml") -> None:
    """Give the spec a model, and take a file away that it referred to: the revision has it."""
    text = SPEC.replace("shared/people.yaml#/Owner", "#/components/schemas/Owner")
    (here / name).write_text(f"{text}    {OWNER}    Toy: {{type: object}}\n", "utf-8")
    (here / "specs" / "shared" / "people.yaml").unlink()


def test_a_revision_is_read_with_all_that_it_refers_to(git: Git, here: Path) -> None:
    changed(here)
    result = diff("HEAD:specs/api.yaml", "specs/api.yaml", "--json")
    assert result.exit_code in (0, 1), result.output
    (comparison,) = json.loads(result.stdout)["comparisons"]
    assert (comparison["old"], comparison["new"]) == ("HEAD:specs/api.yaml", "specs/api.yaml")
    assert [change["message"] for change in comparison["changes"] if change["model"] == "Toy"] == ["`Toy` is new"]


def test_places_are_those_in_the_revision(git: Git, here: Path) -> None:
    (here / "specs" / "api.yaml").write_text("openapi: 3.1.0\ncomponents: {schemas: {Toy: {type: object}}}\n", "utf-8")
    result = diff("HEAD:specs/api.yaml", "specs/api.yaml")
    assert "HEAD:specs/api.yaml:4:5: `Pet` is gone" in result.stdout


def test_two_revisions_are_compared(git: Git, here: Path) -> None:
    changed(here)
    git("commit", "-qam", "second")
    assert "`Toy` is new" in diff("HEAD~1:specs/api.yaml", "HEAD:specs/api.yaml").stdout
    assert "nothing changed" in diff("HEAD:specs/api.yaml", "specs/api.yaml").stdout


def test_a_renamed_file_is_the_same_spec(git: Git, here: Path) -> None:
    git("mv", "specs/api.yaml", "specs/v2.yaml")
    git("commit", "-qam", "second")
    assert "nothing changed" in diff("HEAD~1:specs/api.yaml", "specs/v2.yaml").stdout


def test_paths_start_at_the_root_or_here(git: Git, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(here / "specs")
    for word in ("HEAD:specs/api.yaml", "HEAD:./api.yaml", "HEAD:../specs/api.yaml", "main:./shared/../api.yaml"):
        result = diff(word, "api.yaml")
        assert "nothing changed" in result.stdout, result.output
        assert f"{word.partition(':')[0]}:specs/api.yaml" in result.stdout
    result = diff("HEAD:api.yaml", "api.yaml")
    assert result.exit_code == 2
    assert "help: paths start at the root of the repository; `HEAD:./api.yaml` is in this folder" in result.stderr


def test_a_folder_of_pages_is_read(git: Git, here: Path) -> None:
    (here / "docs").mkdir()
    page = f"# Pet\n\n## Properties\n\n{ROW}{'---- | ' * 4}\n**name** | **String** | | \n"
    (here / "docs" / "Pet.md").write_text(page, "utf-8")
    git("add", ".")
    git("commit", "-qm", "pages")
    (here / "docs" / "Toy.md").write_text(page.replace("Pet", "Toy"), "utf-8")
    assert "`Toy` is new" in diff("HEAD:docs", "docs").stdout
    assert "`Toy` is new" in diff("HEAD:docs/", "docs/").stdout


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("HEAD~7:specs/api.yaml", "git knows no revision HEAD~7"),
        ("nothing:specs/api.yaml", "git knows no revision nothing"),
        ("HEAD:specs/none.yaml", "there is no such file in the revision HEAD"),
        ("HEAD:specs/api.yaml/more", "there is no such file in the revision HEAD"),
        ("HEAD:specs/shared", "the folder holds no Markdown page (*.md)"),
        ("HEAD:../outside.yaml", "is not in the repository that has the revision HEAD"),
        ("HEAD:/etc/passwd", "is not in the repository that has the revision HEAD"),
        ("HEAD^{tree\n}:specs/api.yaml", "git knows no revision"),
    ],
)
def test_what_is_not_there_is_told(git: Git, here: Path, word: str, said: str) -> None:
    result = diff(word, "specs/api.yaml")
    assert result.exit_code == 2
    assert said in result.stderr


def test_outside_of_a_repository_there_is_no_revision(here: Path) -> None:
    (here / "api.yaml").write_text(SPEC, "utf-8")
    result = diff("HEAD:api.yaml", "api.yaml")
    assert result.exit_code == 2
    assert "HEAD:api.yaml: error[file-not-found]: names a revision, and this folder is in no git" in result.stderr


def test_links_are_followed_inside_of_the_revision(git: Git, here: Path) -> None:
    os.symlink("specs", here / "linked")
    os.symlink("../api.yaml", here / "specs" / "shared" / "same.yaml")
    os.symlink("/etc/passwd", here / "specs" / "absolute.yaml")
    os.symlink("../../out.yaml", here / "specs" / "out.yaml")
    os.symlink("round.yaml", here / "specs" / "round.yaml")
    git("add", ".")
    git("commit", "-qm", "links")
    assert "nothing changed" in diff("HEAD:linked/api.yaml", "specs/api.yaml").stdout
    for name, said in (
        ("absolute", "a link of the revision leads out of the repository"),
        ("out", "a link of the revision leads out of the repository"),
        ("round", "links lead in a circle"),
    ):
        result = diff(f"HEAD:specs/{name}.yaml", "specs/api.yaml")
        assert result.exit_code == 2
        assert said in result.stderr


def test_references_stay_in_the_folder_of_the_spec(git: Git, here: Path) -> None:
    (here / "specs" / "api.yaml").write_text(SPEC.replace("shared/people.yaml", "../people.yaml"), "utf-8")
    (here / "people.yaml").write_text(OWNER, "utf-8")
    git("add", ".")
    git("commit", "-qm", "outside")
    result = diff("HEAD:specs/api.yaml", "HEAD:specs/api.yaml")
    assert result.exit_code == 2
    assert "leads out of the folder of the spec" in result.stderr
    assert diff("HEAD:specs/api.yaml", "HEAD:specs/api.yaml", "--allow-path", ".").exit_code == 0


def test_submodules_and_pointers_of_lfs_are_told(git: Git, here: Path) -> None:
    head = git("rev-parse", "HEAD").strip()
    git("update-index", "--add", "--cacheinfo", f"160000,{head},sub")
    (here / "big.yaml").write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "utf-8")
    git("add", "big.yaml")
    git("commit", "-qm", "odd")
    assert "a submodule" in diff("HEAD:sub", "specs/api.yaml").stderr
    assert "a pointer of LFS" in diff("HEAD:big.yaml", "specs/api.yaml").stderr


def test_a_file_that_is_called_like_a_revision_is_a_file(git: Git, here: Path) -> None:
    (here / "HEAD:api.yaml").write_text(SPEC.replace("shared/", "specs/shared/"), "utf-8")
    assert "nothing changed" in diff("HEAD:api.yaml", "./HEAD:api.yaml").stdout


@pytest.mark.parametrize("word", ["C:\\specs\\api.yaml", "C:/specs/api.yaml", "https://x/api.yaml", "api.yaml", "-"])
def test_other_words_name_no_revision(here: Path, word: str) -> None:
    assert split_revision(word) == ("", word)


def test_a_colon_in_braces_is_one_of_the_revision(git: Git, here: Path) -> None:
    assert split_revision("HEAD^{/first: x}:specs/api.yaml") == ("HEAD^{/first: x}", "specs/api.yaml")
    assert "nothing changed" in diff("HEAD^{/first}:specs/api.yaml", "specs/api.yaml").stdout


CONFIG = (
    '[[targets]]\nspec = "specs/api.yaml"\noutput = "gen/api"\n\n[[targets]]\nspec = "new.yaml"\noutput = "gen/new"\n'
)


@pytest.mark.parametrize("words", [(), ("HEAD",), ("main",), ("--target", "api")])
def test_targets_are_compared_with_a_revision(git: Git, here: Path, words: tuple[str, ...]) -> None:
    (here / "schemawright.toml").write_text(CONFIG, "utf-8")
    (here / "new.yaml").write_text(SPEC.replace("shared/", "specs/shared/"), "utf-8")
    changed(here)
    result = diff(*words)
    assert "specs/api.yaml: " in result.stdout, result.output
    assert "`Toy` is new" in result.stdout
    remark = f"gen/new: new.yaml is not in {words[0] if words else 'HEAD'}, so all of it is new\n"
    assert result.stderr.endswith(remark) == ("--target" not in words)


def test_targets_are_compared_between_revisions(git: Git, here: Path) -> None:
    (here / "schemawright.toml").write_text(CONFIG.partition("\n\n")[0], "utf-8")
    changed(here)
    git("commit", "-qam", "second")
    assert "HEAD~1:specs/api.yaml -> HEAD:specs/api.yaml: " in diff("HEAD~1", "HEAD").stdout


def test_settings_are_those_of_the_target(git: Git, here: Path) -> None:
    (here / "schemawright.toml").write_text(CONFIG.partition("\n\n")[0] + '\nroots = ["Pet"]\n', "utf-8")
    changed(here)
    result = diff("HEAD:specs/api.yaml", "specs/api.yaml")
    assert result.stderr == "with the settings of the target gen/api in schemawright.toml\n"
    assert "Toy" not in result.stdout


def test_one_version_is_not_enough(git: Git, here: Path) -> None:
    result = diff("specs/api.yaml")
    assert result.exit_code == 2
    assert "with one version alone there is nothing to compare: specs/api.yaml" in result.stderr


def test_a_word_that_is_nothing_is_told(git: Git, here: Path) -> None:
    result = diff("origin/main")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "origin/main: error[file-not-found]: is no file, and git knows no revision of this name"
    )


def test_the_examples_of_the_help_are_complete_commands(git: Git, here: Path) -> None:
    git("update-ref", "refs/remotes/origin/main", "HEAD")
    target = '[[targets]]\nspec = "specs/api.yaml"\noutput = "src/acme/api"\n'
    (here / "schemawright.toml").write_text(target, "utf-8")
    assert CliRunner().invoke(cli, ["generate"]).exit_code == 0
    for name in ("old.yaml", "new.yaml"):
        (here / name).write_text(f"openapi: 3.1.0\ncomponents: {{schemas: {{{OWNER.strip()}}}}}\n", "utf-8")
    git("commit", "-q", "--allow-empty", "-m", "second")
    examples = re.findall(r"^ *schemawright diff (.+)$", cli.commands["diff"].help or "", re.MULTILINE)
    assert len(examples) == 5
    for example in examples:
        result = diff(*example.split())
        assert result.exit_code == 0, (example, result.output)
        assert "nothing changed" in result.stdout


def test_what_a_target_names_may_be_new(git: Git, here: Path) -> None:
    """A root and an overlay that the revision does not have."""
    changed(here)
    overlay = "overlay: 1.0.0\ninfo: {title: x, version: '1'}\nactions:\n  - {target: $.components, update: {x-a: 1}}\n"
    (here / "fixes.yaml").write_text(overlay, "utf-8")
    more = 'roots = ["Pet", "Toy"]\noverlays = ["fixes.yaml"]\n'
    (here / "schemawright.toml").write_text(f"{CONFIG.partition(chr(10) * 2)[0]}\n{more}", "utf-8")
    result = diff()
    assert result.exit_code == 0, result.output
    assert "`Toy` is new" in result.stdout
    (here / "schemawright.toml").write_text((here / "schemawright.toml").read_text().replace('"Pet", ', ""), "utf-8")
    result = diff()
    assert result.exit_code == 2
    assert "no model is named 'Toy'" in result.stderr


def test_a_target_that_cannot_be_read_hides_no_other(git: Git, here: Path) -> None:
    (here / "schemawright.toml").write_text(CONFIG, "utf-8")
    (here / "new.yaml").write_text("openapi: 3.1.0\n[", "utf-8")
    git("add", ".")
    git("commit", "-qm", "broken")
    changed(here)
    (here / "new.yaml").write_text(f"openapi: 3.1.0\ncomponents: {{schemas: {{{OWNER.strip()}}}}}\n", "utf-8")
    result = diff()
    assert result.exit_code == 2
    assert "`Toy` is new" in result.stdout
    assert "HEAD:new.yaml:2:2: error[syntax]" in result.stderr


@pytest.mark.parametrize("option", [("--root", "Pet"), ("--frozen",), ("--enums", "closed")])
def test_options_of_specs_need_specs(git: Git, here: Path, option: tuple[str, ...]) -> None:
    (here / "schemawright.toml").write_text(CONFIG, "utf-8")
    for words in ((), ("--tool",), ("HEAD", "HEAD")):
        result = diff(*words, *option)
        assert result.exit_code == 2
        assert f"error[config]: {option[0]} needs OLD and NEW: targets have a key for it" in result.stderr


def test_copies_of_documents_are_those_of_the_revision(git: Git, here: Path) -> None:
    """What servers gave is in the repository, so that no server is asked."""
    url, folder = "https://example.invalid/api.json", here / "specs" / "vendor"
    (here / "schemawright.toml").write_text(f'[[targets]]\nspec = "{url}"\noutput = "gen/api"\n', "utf-8")
    assert "its spec is at a server" in diff().stderr

    def keep(*models: str) -> None:
        text = json.dumps({"openapi": "3.1.0", "components": {"schemas": {model: {} for model in models}}})
        entry = {"url": url, "asked": [], "file": "api.json", "sha256": sha256(text.encode()).hexdigest(), "etag": ""}
        folder.mkdir(exist_ok=True)
        (folder / "api.json").write_text(text, "utf-8")
        (folder / "vendor.lock").write_text(json.dumps({"version": 1, "documents": [entry]}), "utf-8")

    keep("Pet")
    assert "specs/vendor/vendor.lock is not in HEAD, so all of it is new" in diff().stderr
    git("add", ".")
    git("commit", "-qm", "copies")
    keep("Pet", "Toy")
    result = diff()
    assert result.stdout.startswith(f"{url} (the copy in HEAD) -> {url} (the copy): 1 additive\n"), result.output
    assert f"  {url}:" in result.stdout
