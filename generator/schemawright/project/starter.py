"""What a project needs to make its models in a build: a target, make targets, a step of CI, a hook, git attributes.

In: specs, an output, and the files that the folder has. Out: the pieces of text, each with the file that it belongs
into. Not done here: showing and writing them (`cli.starting`).

A piece becomes a new file, or is added at the end of one where that is safe. Where it is not, people get it to add by
hand; nothing of a file is ever replaced.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from schemawright import __version__
from schemawright.diagnostics import Origin, SpecError, fail
from schemawright.project.config_file import OWN, PYPROJECT, ConfigFile, config_of, nearest_config
from schemawright.project.configuration import jobs_of
from schemawright.project.git_attributes import git_attributes
from schemawright.project.job import KEYS, Job
from schemawright.project.lock_digests import LOCK
from schemawright.project.package_name import fitting
from schemawright.settings import Setting
from schemawright.source.documents import is_url, last_part
from schemawright.targets.target import known_settings

_NAMELESS = frozenset({"openapi", "swagger", "api", "spec", "docs", "schema", "index"})
"""Names of files that do not tell what is in them; their folder may."""
_EXAMPLES = {
    "text": '["Pet"]',
    "folder": '["../shared-schemas"]',
    "origin": '["https://example.com"]',
    "errors": '["wire-names-lost"]',
    "warnings": '["keyword-ignored"]',
    "silent": '["union-ambiguous"]',
    "switch": "true",
    "file": '"specs/accepted.txt"',
    "files": '["specs/fixes.yaml"]',
    "names": '{ "User.e_mail" = "email", "Azure*" = "*" }',
    "headers": '{ "https://example.com" = { Authorization = "env:SPEC_TOKEN" } }',
}
_SAID = "# Written by `schemawright init`."


class Piece(NamedTuple):
    """A text and its file: `new`, `added` at the end of what is there, `by hand` for people, or `there` already; `why`
    says why it is not written.
    """

    path: str
    text: str
    how: Literal["new", "added", "by hand", "there"]
    why: str = ""


def output_for(specs: Sequence[str]) -> Path:
    """The folder that a package of these specs may be made in."""
    first = specs[0].partition("?")[0].rstrip("/")
    names = [last_part(first).partition(".")[0], last_part(os.path.dirname(first))]
    telling = next((name for name in names if name and name.lower() not in _NAMELESS), "")
    return Path("generated", fitting(telling))


def pieces(specs: Sequence[str], output: Path) -> Iterator[Piece]:
    """The pieces of a project in the current folder.

    Raises `SpecError` with code "config" where targets stand in a folder above this one, or have the output already.
    """
    yield _target(specs, output)
    yield _added("Makefile", _MAKE, r"^(models|check-models)\s*:", "has a target `models` or `check-models`")
    yield _attributes(output)
    root = _top_of_repository()
    hook = _HOOK.format(version=__version__, files=_pattern(specs, output))
    yield _whole(".pre-commit-config.yaml", "repos:\n" + hook, hook, root, "below `repos:`")
    if os.path.exists(".gitlab-ci.yml"):
        yield Piece(".gitlab-ci.yml", _GITLAB.format(version=__version__), "by hand", "is there already")
    else:
        workflow = _GITHUB.format(version=__version__)
        yield _whole(".github/workflows/models.yml", workflow, workflow, root, "as a file")


def _target(specs: Sequence[str], output: Path) -> Piece:
    config = nearest_config()
    if config is not None and config.path.parent != Path():
        help = f"run this in {config.path.parent}, where the other targets are"
        raise fail("config", f"targets stand in {config.path}", config.origin(config.pointer), help)
    path = config.path if config is not None else Path(PYPROJECT if os.path.exists(PYPROJECT) else OWN)
    text = "\n".join(_table("[[targets]]" if path.name == OWN else "[[tool.schemawright.targets]]", specs, output))
    if config is not None:
        return _beside_others(config, text + "\n", specs, output)
    return _added(str(path), text + "\n", r"(?!)", "")


def _beside_others(config: ConfigFile, text: str, specs: Sequence[str], output: Path) -> Piece:
    """A target for a file that has some: at its end, unless that would break it."""
    jobs: Sequence[Job] = jobs_of(config) if config.table.get("targets") else ()
    for job in jobs:
        if os.path.realpath(job.output) == os.path.realpath(output):
            if job.specs == tuple(specs):
                return Piece(str(config.path), text, "there", "has this target already")
            place = Origin(str(config.path), "", *_line(job, config))
            raise fail("config", f"another target has the output {output}", place, "name another one with --output")
    try:
        jobs_of(config_of(config.path, _joined(config.text, text)))
    except SpecError:
        return Piece(str(config.path), text, "by hand", "has targets that are written in another way")
    return Piece(str(config.path), text, "added")


def _line(job: Job, config: ConfigFile) -> tuple[int, int]:
    origin = config.origin(job.listed[1] if job.listed else "")
    return origin.line, origin.column


def _table(header: str, specs: Sequence[str], output: Path) -> Iterator[str]:
    """A target with all that may be said of one in comments."""
    yield f"{_SAID} `schemawright settings` explains all keys."
    yield header
    given = {"spec": [_quoted(spec) for spec in specs], "output": [_quoted(output.as_posix())]}
    for key in KEYS:
        if key.key in given:
            value = ", ".join(given[key.key])
            yield f"# {key.entry.help}"
            yield f"{key.key} = {value if len(given[key.key]) == 1 else f'[{value}]'}"
    yield "# What else can be said of a target:"
    for key in KEYS:
        if example := _EXAMPLES.get(key.key) or _EXAMPLES.get(key.entry.kind):
            yield f"# {key.key} = {example}"
    for setting in known_settings():
        yield f"# {setting.key} = {_another(setting)}"


def _another(setting: Setting) -> str:
    """A value of a setting that is not its default."""
    if setting.is_table:
        return '{ "string/decimal" = "decimal.Decimal" }'
    if setting.is_affix:
        return '"Api"' if setting.key.endswith("prefix") else '"Model"'
    if setting.is_name:
        return '"acme.models_runtime"'
    if not setting.allowed:
        return str(not setting.default).lower()
    return _quoted(next(word for word in setting.allowed if word != setting.default))


def _quoted(text: str) -> str:
    """A basic string of TOML, whose escapes are those of JSON."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _added(path: str, text: str, taken: str, why: str) -> Piece:
    """A text for the end of a file, or for a new one; for people where the file holds what is taken."""
    if not os.path.lexists(path):
        return Piece(path, text, "new")
    try:
        before = Path(path).read_bytes().decode("utf-8") if os.path.isfile(path) else None
    except (OSError, UnicodeDecodeError):
        before = None
    if before is None:
        return Piece(path, text, "by hand", "cannot be read")
    if text in before.replace("\r\n", "\n"):
        return Piece(path, text, "there", "has it already")
    return Piece(path, text, "by hand", why) if re.search(taken, before, re.MULTILINE) else Piece(path, text, "added")


def _attributes(output: Path) -> Piece:
    return _added(".gitattributes", git_attributes([output.as_posix()]), r"(?!)", "")


def _whole(path: str, text: str, part: str, root: Path | None, where: str) -> Piece:
    """A file of its own, which belongs into the top folder of the repository."""
    if root is not None and root != Path.cwd().resolve():
        return Piece(path, part, "by hand", f"belongs into {os.path.relpath(root)}, the top of the repository")
    if not os.path.lexists(path):
        return Piece(path, text, "new")
    try:
        if part in Path(path).read_text("utf-8"):
            return Piece(path, part, "there", "has it already")
    except (OSError, UnicodeDecodeError):
        pass
    return Piece(path, part, "by hand", f"is there already; this belongs there {where}")


def _top_of_repository() -> Path | None:
    here = Path.cwd().resolve()
    return next((folder for folder in (here, *here.parents) if os.path.lexists(folder / ".git")), None)


def _pattern(specs: Sequence[str], output: Path) -> str:
    """A regular expression for the files whose change asks for a run: those beside the specs, the package, the lock."""
    files = [spec for spec in specs if not is_url(spec) and not os.path.normpath(spec).startswith((os.pardir, os.sep))]
    folders = [spec if os.path.isdir(spec) else os.path.dirname(spec) for spec in files]
    wanted = [f"{folder.rstrip('/')}/" if folder else spec for folder, spec in zip(folders, files, strict=True)]
    parts = dict.fromkeys(re.escape(os.path.normpath(each)) + ("/" if each[-1] == "/" else "") for each in wanted)
    return f"^({'|'.join([*parts, re.escape(output.as_posix()) + '/', re.escape(LOCK)])})".replace("'", "''")


def _joined(before: str, text: str) -> str:
    """A text with another one at its end, one empty line between them."""
    return text if not before.strip() else f"{before.rstrip()}\n\n{text}"


_MAKE = f"""\
{_SAID}
.PHONY: models check-models
models:
\tschemawright generate
check-models:
\tschemawright check
"""
_HOOK = """\
  - repo: local
    hooks:
      - id: schemawright
        name: schemawright generate
        entry: schemawright generate
        language: python
        additional_dependencies: ["schemawright=={version}"]
        pass_filenames: false
        files: '{files}'
"""
_GITHUB = f"""\
{_SAID} Fails when the models and their definition no longer agree.
name: models
on: [push, pull_request]
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install schemawright=={{version}}
      - run: schemawright check --output-format github
"""
_GITLAB = """\
models:
  image: python:3.13
  script:
    - pip install schemawright=={version}
    - schemawright check --output-format junit > models.xml
  artifacts:
    when: always
    reports:
      junit: models.xml
"""
