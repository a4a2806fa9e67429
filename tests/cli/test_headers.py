"""Headers for servers that want a key: from the environment, to one origin, and nowhere else.

In: pyproject.toml with `headers`, and servers on the loopback interface. Out: what they were sent, and messages, in
which no key is shown. Not here: what else is sent (`tests/source/test_fetch`).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from tests.source.site import PROXY_VARIABLES, Site, answer, running_site

KEY = "Bearer s3cret"
OWNER = {"type": "object", "properties": {"age": {"type": "integer"}}}


def spec(reference: str) -> str:
    pet = {"type": "object", "properties": {"owner": {"$ref": reference}}}
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    return json.dumps({**head, "components": {"schemas": {"Pet": pet}}})


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*PROXY_VARIABLES, *map(str.upper, PROXY_VARIABLES)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SPEC_TOKEN", KEY)


def generate(here: Path, site: Site, headers: str, more: str = "", shared: str = "") -> Result:
    target = f'[[tool.schemawright.targets]]\nspec = "{site.url("/pets.json")}"\noutput = "pets"\n{headers}\n{more}\n'
    (here / "pyproject.toml").write_text(f"[tool.schemawright]\n{shared}\n{target}")
    return CliRunner().invoke(cli, ["generate"], prog_name="schemawright")


def keys(site: Site) -> list[tuple[str, str | None]]:
    return [(path, headers.get("Authorization")) for path, headers in site.requests]


def named(site: Site, value: str = "env:SPEC_TOKEN", name: str = "Authorization") -> str:
    return f'headers = {{"{site.origin}" = {{{name} = "{value}"}}}}'


def guarded(body: str) -> Any:
    """An answer for those alone who have the key."""

    def respond(handler: Any) -> None:
        is_known = handler.headers.get("Authorization") == KEY
        handler.wfile.write(answer(body) if is_known else answer("<html>Sign in</html>", "401 Unauthorized"))

    return respond


@pytest.mark.parametrize("verb", ["generate", "check", "inspect"])
def test_a_url_on_the_command_line_is_had_as_its_target_has_it(here: Path, verb: str) -> None:
    """Wherever its package goes; another URL of the same origin gets no key."""
    with running_site() as site:
        for path in ("/pets.json", "/other.json"):
            site.answers[path] = guarded(spec("#/components/schemas/Pet"))
        generate(here, site, named(site))
        output = [] if verb == "inspect" else ["-o", "mine"]
        del site.requests[:]
        for path, code in (("/pets.json", 1 if verb == "check" else 0), ("/other.json", 2)):
            result = CliRunner().invoke(cli, [verb, site.url(path), *output], prog_name="schemawright")
            remark = f"{site.url(path)}: with the headers of its target in pyproject.toml\n"
            assert (result.exit_code, remark in result.stderr) == (code, path == "/pets.json"), result.stderr
        assert keys(site) == [("/pets.json", KEY), ("/other.json", None)]


def test_a_key_goes_to_its_origin_alone(here: Path) -> None:
    with running_site() as site, running_site() as other:
        site.answers["/pets.json"] = answer(status="302 Found", Location="/v1/pets.json")
        site.answers["/v1/pets.json"] = guarded(spec(other.url("/owner.json")))
        other.answers["/owner.json"] = answer(json.dumps(OWNER))
        result = generate(here, site, named(site), f'allow-origins = ["{other.origin}"]')
        assert (result.exit_code, result.stderr) == (0, "")
        assert (keys(site), keys(other)) == ([("/pets.json", KEY), ("/v1/pets.json", KEY)], [("/owner.json", None)])
        record = b"".join(path.read_bytes() for path in (here / "pets").rglob("*") if path.is_file())
        assert b"s3cret" not in record


def test_a_redirect_takes_no_key_to_another_origin(here: Path) -> None:
    with running_site() as site, running_site() as other:
        site.answers["/pets.json"] = answer(status="302 Found", Location=other.url("/pets.json"))
        result = generate(here, site, named(site))
        assert (result.exit_code, "redirects to another origin" in result.stderr) == (2, True)
        assert (keys(site), other.requests) == ([("/pets.json", KEY)], [])


def test_headers_for_all_targets_and_for_one(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OTHER", "b")
    with running_site() as site:
        site.answers |= {"/pets.json": answer(spec("owner.json")), "/owner.json": answer(json.dumps(OWNER))}
        assert generate(here, site, named(site, "env:OTHER", "authorization"), shared=named(site)).exit_code == 0
        assert {headers["Authorization"] for _, headers in site.requests} == {"b"}


def test_a_server_that_wants_a_key_says_how_to_give_one(here: Path) -> None:
    with running_site() as site:
        site.answers["/pets.json"] = guarded("{}")
        result = generate(here, site, "")
        assert result.exit_code == 2
        assert "the server does not give the document (status 401)" in result.stderr
        assert "name a header with a key for this origin" in result.stderr
        assert "Sign in" not in result.stderr


def test_a_page_to_sign_in_is_no_spec(here: Path) -> None:
    with running_site() as site:
        site.answers["/pets.json"] = answer(
            "<!DOCTYPE html>\n<html><body>Sign in</body></html>", Content_Type="text/html"
        )
        result = generate(here, site, named(site))
        assert (result.exit_code, "HTML" in result.stderr, "Sign in" in result.stderr) == (2, True, False)


@pytest.mark.parametrize(
    ("value", "words"), [(None, "is not set"), ("", "no header can"), ("a\r\nHost: b", "no header can")]
)
def test_a_variable_that_holds_no_header(
    value: str | None, words: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SPEC_TOKEN") if value is None else monkeypatch.setenv("SPEC_TOKEN", value)
    with running_site() as site:
        result = generate(here, site, named(site))
        assert (result.exit_code, words in result.stderr, "SPEC_TOKEN" in result.stderr) == (2, True, True)
        assert site.requests == []


@pytest.mark.parametrize(
    ("headers", "words"),
    [
        ("headers = 1", "must be a table of origins"),
        ('headers = {"https://a.example/v1" = {A = "env:B"}}', "is more than an origin"),
        ('headers = {"http://a.example" = {A = "env:B"}}', "could be read on the way"),
        ('headers = {"https://a.example" = "env:B"}', "must be a table of names and variables"),
        ('headers = {"https://a.example" = {A = "s3cret"}}', "must be the name of a variable"),
        ('headers = {"https://a.example" = {A = 1}}', "must be the name of a variable"),
        ('headers = {"https://a.example" = {Host = "env:B"}}', "no header that can be set"),
        ('headers = {"https://a.example" = {"A: b" = "env:B"}}', "no header that can be set"),
    ],
)
def test_wrong_headers_are_refused_at_their_place(headers: str, words: str, here: Path) -> None:
    with running_site() as site:
        result = generate(here, site, headers)
        assert (result.exit_code, words in result.stderr) == (2, True), result.stderr
        assert "pyproject.toml:6:" in result.stderr
        assert "s3cret" not in result.stderr
        assert site.requests == []
