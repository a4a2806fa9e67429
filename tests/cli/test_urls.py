"""Specs at URLs, with the real pipeline: the code that they give, drift, and what messages tell about them."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from tests.source.site import PROXY_VARIABLES, Site, answer, running_site

Schemawright = Callable[..., Result]
PET = {"type": "object", "properties": {"name": {"type": "string"}, "owner": {"$ref": "owner.json"}}}
OWNER = {"type": "object", "properties": {"age": {"type": "integer"}}}


def spec(**schemas: Any) -> str:
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    return json.dumps({**head, "components": {"schemas": schemas}}, indent=1)


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        site.answers |= {"/v1/pets.json?key=k-1": answer(spec(Pet=PET)), "/v1/owner.json": answer(json.dumps(OWNER))}
        yield site


@pytest.fixture
def schemawright(here: Path, monkeypatch: pytest.MonkeyPatch) -> Schemawright:
    """Runs the command."""
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(urllib.request, "getproxies", urllib.request.getproxies_environment)
    monkeypatch.setattr("schemawright.source.http.RETRY_SECONDS", (0.0, 0.0))

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(cli, arguments, prog_name="schemawright")

    return run


def test_a_url_gives_the_package_that_the_file_gives(schemawright: Schemawright, site: Site, here: Path) -> None:
    (here / "pets.json").write_text(spec(Pet=PET))
    (here / "owner.json").write_text(json.dumps(OWNER))
    assert schemawright("generate", "pets.json", "-o", "file/pets").exit_code == 0
    result = schemawright("generate", site.url("/v1/pets.json?key=k-1"), "-o", "url/pets")
    assert (result.exit_code, result.stderr) == (0, "")
    files, urls = (sorted(p for p in (here / name / "pets").iterdir() if p.is_file()) for name in ("file", "url"))
    assert [path.read_bytes() for path in urls] == [path.read_bytes() for path in files]
    assert " from pets.json. Do not edit.\n" in (here / "url/pets/__init__.py").read_text()
    assert site.paths() == ["/v1/pets.json?key=k-1", "/v1/owner.json"]


def test_check_notices_that_the_document_was_changed(schemawright: Schemawright, site: Site) -> None:
    arguments = (site.url("/v1/pets.json?key=k-1"), "-o", "pets")
    schemawright("generate", *arguments)
    assert schemawright("check", *arguments).exit_code == 0
    site.answers["/v1/owner.json"] = answer(json.dumps({**OWNER, "description": "Who feeds it."}))
    result = schemawright("check", *arguments)
    assert (result.exit_code, '+    """Who feeds it."""' in result.stdout) == (1, True)


def test_the_targets_of_a_run_see_one_version(schemawright: Schemawright, site: Site, here: Path) -> None:
    blocks = [
        f'[[tool.schemawright.targets]]\nspec = "{site.url("/v1/pets.json?key=k-1")}"\noutput = "{name}"\n'
        for name in ("a", "b")
    ]
    (here / "pyproject.toml").write_text("\n".join(blocks))
    assert schemawright("generate").exit_code == 0
    assert site.paths() == ["/v1/pets.json?key=k-1", "/v1/owner.json"]


def test_an_error_that_ends_the_run_has_its_line(schemawright: Schemawright, site: Site) -> None:
    """And the document is not fetched for that again."""
    site.answers["/v1/bad.json"] = answer(spec(Pet={"type": "object", "properties": {"a": {"$ref": "#/info"}}}))
    result = schemawright("generate", site.url("/v1/bad.json"), "-o", "pets")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{site.url('/v1/bad.json')}:13:6: error[ref-unresolved]: ")
    assert site.paths() == ["/v1/bad.json"]


@pytest.mark.parametrize(
    ("status", "code", "exit_code"),
    [("404 Not Found", "warning[ref-unresolved]", 0), ("503 Busy", "error[file-not-readable]", 2)],
)
def test_a_reference_to_what_the_server_does_not_give(
    status: str, code: str, exit_code: int, schemawright: Schemawright, site: Site
) -> None:
    """A document that is gone is a reference to nowhere; a server in trouble must not change the package."""
    site.answers["/v1/owner.json"] = answer("said by the server", status)
    result = schemawright("generate", site.url("/v1/pets.json?key=k-1"), "-o", "pets")
    assert result.exit_code == exit_code
    assert f"{code}: " in result.stderr
    assert ": the server " in result.stderr
    assert status[:3] in result.stderr
    assert "said by" not in result.output


@pytest.mark.parametrize("id", [None, "ORIGIN/v1/elsewhere.json"])
def test_a_file_reaches_an_origin_that_is_allowed(
    id: str | None, schemawright: Schemawright, site: Site, here: Path
) -> None:
    """By its URL, or by an `$id` that makes a relative reference one."""
    owner = {"$ref": site.url("/v1/owner.json")}
    if id is not None:
        owner = {"$id": id.replace("ORIGIN", site.origin), "$ref": "owner.json"}
    (here / "pets.json").write_text(spec(Pet={"type": "object", "properties": {"owner": owner}}))
    arguments = ("generate", "pets.json", "-o", "pets")
    refused = schemawright(*arguments)
    assert (refused.exit_code, site.requests) == (2, [])
    assert "error[remote-reference]" in refused.stderr
    assert f"    help: name its origin with --allow-origin {site.origin} to let" in refused.stderr
    assert schemawright(*arguments, "--allow-origin", site.origin).exit_code == 0
    assert (here / "pets/owner.py").is_file()
    (here / "pets/owner.py").write_text("")
    drift = schemawright("check", *arguments[1:], "--allow-origin", site.origin)
    assert f"`schemawright generate pets.json -o pets --allow-origin {site.origin}` brings" in drift.stderr


def test_the_origins_of_a_target_are_allowed(schemawright: Schemawright, site: Site, here: Path) -> None:
    (here / "pets.json").write_text(spec(Pet={"$ref": site.url("/v1/owner.json")}))
    target = '[[tool.schemawright.targets]]\nspec = "pets.json"\noutput = "pets"\n'
    (here / "pyproject.toml").write_text(target)
    assert schemawright("generate").exit_code == 2
    (here / "pyproject.toml").write_text(f'{target}allow-origins = ["{site.origin}"]\n')
    assert schemawright("generate").exit_code == 0


def test_a_page_is_not_fetched(schemawright: Schemawright, site: Site) -> None:
    result = schemawright("inspect", site.url("/docs/Pet.md"))
    assert (result.exit_code, site.requests) == (2, [])
    assert "names a Markdown page, and pages are read from files only" in result.stderr
