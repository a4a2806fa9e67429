"""`vendor` keeps the documents of servers in the project, and later runs read these and ask nobody.

In: pyproject.toml with targets at servers on the loopback interface. Out: copies and their lock, packages that are made
without the servers, and what `vendor --check` tells of them. Not here: how servers are asked
(`tests/source/test_fetch`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from schemawright.cli.entry import cli
from tests.source.site import PROXY_VARIABLES, Site, answer, running_site

Run = Callable[..., Result]
OWNER = {"type": "object", "properties": {"age": {"type": "integer"}}}
FOLDER = Path("specs", "vendor")
LOCK = FOLDER / "vendor.lock"


def spec(reference: str, **more: Any) -> str:
    pet = {"type": "object", "properties": {"owner": {"$ref": reference}, **more}}
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    return json.dumps({**head, "components": {"schemas": {"Pet": pet}}})


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        site.answers |= {
            "/pets.json": answer(status="302 Found", Location="/v1/pets.json?key=k-1"),
            "/v1/pets.json?key=k-1": answer(spec("owner.json"), ETag='"1"'),
            "/v1/owner.json": answer(json.dumps(OWNER)),
        }
        yield site


@pytest.fixture
def run(here: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command, in a project with one target at the site."""
    for name in (*PROXY_VARIABLES, *map(str.upper, PROXY_VARIABLES)):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("schemawright.source.http.RETRY_SECONDS", (0.0, 0.0))
    configure(here, f'spec = "{site.url("/pets.json")}"')
    return lambda *arguments: CliRunner().invoke(cli, arguments, prog_name="schemawright")


def configure(here: Path, *lines: str) -> None:
    text = "\n".join(("[[tool.schemawright.targets]]", 'output = "pets"', *lines, ""))
    (here / "pyproject.toml").write_text(text)


def files(here: Path) -> list[str]:
    return sorted(path.relative_to(here / FOLDER).as_posix() for path in (here / FOLDER).rglob("*") if path.is_file())


def name_of(site: Site) -> str:
    return site.origin.partition("//")[2].replace(":", "_")


def test_copies_are_kept_and_read_without_the_server(run: Run, site: Site, here: Path) -> None:
    online = run("generate")
    assert online.exit_code == 0
    fetched = {path.name: path.read_bytes() for path in (here / "pets").glob("*.py")}
    result = run("vendor")
    assert (result.exit_code, result.stderr) == (0, "")
    urls = [site.url("/v1/owner.json"), site.url("/v1/pets.json?key=k-1")]
    assert result.stdout.splitlines() == [f"new      {url}" for url in urls]
    kept = files(here)
    host = name_of(site)
    assert [name.rpartition("/")[2].partition(".")[0] for name in kept] == ["", "v1_owner", "v1_pets", "vendor"]
    assert all("k-1" not in name for name in kept)
    lock = json.loads((here / LOCK).read_text())["documents"]
    assert [(each["url"], each["asked"], each["etag"]) for each in lock] == [
        (urls[0], [], ""),
        (urls[1], [site.url("/pets.json")], '"1"'),
    ]
    assert (here / FOLDER / f"{host}/v1_owner.json").read_text() == json.dumps(OWNER)
    site.requests.clear()
    site.answers.clear()
    for command in (("generate", "--force"), ("check",)):
        result = run(*command)
        assert result.exit_code == 0, result.output
    assert site.requests == []
    assert {path.name: path.read_bytes() for path in (here / "pets").glob("*.py")} == fetched


def test_a_url_on_the_command_line_is_read_from_the_copy_of_its_target(run: Run, site: Site, here: Path) -> None:
    run("vendor")
    site.requests.clear()
    url = site.url("/pets.json")
    result = run("inspect", url)
    assert (result.exit_code, result.stderr) == (0, f"{url}: from the copy of its target in pyproject.toml\n")
    assert run("generate", url, "-o", "mine").exit_code == 0
    assert site.requests == []
    assert run("inspect", site.url("/v1/owner.json")).exit_code == 0
    assert [path for path, _ in site.requests] == ["/v1/owner.json"]


def test_check_tells_what_moved(run: Run, site: Site, here: Path) -> None:
    assert run("vendor", "--check").exit_code == 2
    run("vendor")
    site.requests.clear()

    def pets(handler: Any) -> None:
        is_known = handler.headers.get("If-None-Match") == '"1"'
        handler.wfile.write(answer(status="304 Not Modified") if is_known else answer(spec("owner.json")))

    site.answers["/v1/pets.json?key=k-1"] = pets
    result = run("vendor", "--check")
    assert (result.exit_code, [line[:4] for line in result.stdout.splitlines()]) == (0, ["same", "same"])
    assert [headers.get("If-None-Match") for _, headers in site.requests] == [None, '"1"', '"1"']
    before = {name: (here / FOLDER / name).read_bytes() for name in files(here)}
    site.answers["/v1/pets.json?key=k-1"] = answer(spec("owner.json", name={"type": "string"}))
    site.answers["/v1/owner.json"] = answer(status="410 Gone")
    result = run("vendor", "--check", "--json")
    assert result.exit_code == 1
    assert [each["state"] for each in json.loads(result.stdout)["documents"]] == ["gone", "changed"]
    assert {name: (here / FOLDER / name).read_bytes() for name in files(here)} == before
    site.answers["/v1/owner.json"] = answer(status="500 Broken")
    result = run("vendor", "--check")
    assert (result.exit_code, "status 500" in result.stderr) == (2, True)


def test_copies_follow_what_servers_give(run: Run, site: Site, here: Path) -> None:
    run("vendor")
    assert run("generate").exit_code == 0
    site.answers["/v1/pets.json?key=k-1"] = answer(spec("keeper.json"))
    site.answers["/v1/keeper.json"] = answer(json.dumps(OWNER))
    result = run("vendor")
    assert [line.split()[0] for line in result.stdout.splitlines()] == ["new", "changed", "gone"]
    assert [name for name in files(here) if "owner" in name] == []
    assert run("check").exit_code == 1
    assert run("generate").exit_code == 0
    assert run("vendor").stdout.split()[::2] == ["same", "same"]


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (answer(status="404 Not Found"), "no such document"),
        (answer("<!DOCTYPE html><html><body>Sign in</body></html>", Content_Type="text/html"), "HTML"),
        (answer("{}", Content_Length="100"), "too early"),
        (answer('{"openapi": "3.1.0"', ETag='"2"'), "syntax"),
        (answer(status="401 Unauthorized"), "status 401"),
        (answer(status="302 Found", Location="https://other.example/a.json"), "another origin"),
    ],
)
def test_what_is_no_document_is_not_kept(broken: bytes, words: str, run: Run, site: Site, here: Path) -> None:
    run("vendor")
    before = {name: (here / FOLDER / name).read_bytes() for name in files(here)}
    site.answers["/v1/pets.json?key=k-1"] = broken
    result = run("vendor")
    assert (result.exit_code, words in result.stderr, "Sign in" in result.output) == (2, True, False), result.stderr
    assert {name: (here / FOLDER / name).read_bytes() for name in files(here)} == before


def test_a_copy_that_was_changed_is_not_read(run: Run, site: Site, here: Path) -> None:
    run("vendor")
    (here / FOLDER / name_of(site) / "v1_owner.json").write_text("{}")
    result = run("generate")
    assert (result.exit_code, "the copy differs from its hash" in result.stderr) == (2, True)
    assert run("vendor").exit_code == run("generate").exit_code == 0


@pytest.mark.parametrize(
    ("change", "is_same"),
    [
        (lambda copy, lock: None, True),
        (lambda copy, lock: copy.write_bytes(copy.read_bytes().replace(b"age", b"ego")), False),
        (lambda copy, lock: copy.write_bytes(copy.read_bytes() + b"\r\n"), False),
        (lambda copy, lock: copy.unlink(), False),
        (
            lambda copy, lock: lock.write_text(lock.read_text().replace('"age"', '"ego"').replace("sha256", "sha255")),
            False,
        ),
        (lambda copy, lock: lock.write_text(lock.read_text() + " "), True),
        (lambda copy, lock: copy.touch(), True),
    ],
    ids=["nothing", "an edit of a copy", "line ends of a copy", "no copy", "no lock", "a blank in the lock", "a touch"],
)
def test_a_package_of_copies_that_have_not_changed_is_not_made_anew(
    change: Callable[[Path, Path], Any], is_same: bool, run: Run, site: Site, here: Path
) -> None:
    run("vendor")
    copy = here / FOLDER / name_of(site) / "v1_owner.json"
    whole = ["printing" in run("generate", "-v").stderr for _ in range(2)]
    assert whole == [True, False]
    site.requests.clear()
    change(copy, here / LOCK)
    assert (run("check").exit_code == 0) is is_same
    assert run("generate").stdout.endswith("unchanged\n") is is_same
    assert site.requests == []


def test_a_document_without_a_copy_is_not_asked_for(run: Run, site: Site, here: Path) -> None:
    run("vendor")
    site.requests.clear()
    configure(here, f'spec = "{site.url("/v1/owner.json")}?new=1"')
    result = run("generate")
    assert (result.exit_code, "names no copy of this document" in result.stderr) == (2, True)
    assert "run `schemawright vendor` to fetch it" in result.stderr
    assert site.requests == []


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< HEAD",
        "[]",
        '{"version": 2, "documents": []}',
        '{"version": 1, "documents": [{"url": "a", "asked": [], "file": "../../secret", "sha256": "", "etag": ""}]}',
        '{"version": 1, "documents": [{"url": 1, "asked": [], "file": "a", "sha256": "", "etag": ""}]}',
    ],
)
def test_a_lock_that_is_none_is_an_error_until_it_is_written_anew(text: str, run: Run, here: Path) -> None:
    run("vendor")
    (here / LOCK).write_text(text)
    result = run("generate")
    assert (result.exit_code, "is no lock file of schemawright" in result.stderr) == (2, True)
    assert run("vendor").exit_code == run("generate").exit_code == 0


def test_a_command_line_asks_the_server_itself(run: Run, site: Site) -> None:
    run("vendor")
    site.requests.clear()
    assert run("generate", site.url("/v1/owner.json"), "-o", "owner").exit_code == 0
    assert site.paths() == ["/v1/owner.json"]


def test_files_that_refer_to_servers_are_a_reason_too(run: Run, site: Site, here: Path) -> None:
    (here / "own.json").write_text(spec(site.url("/v1/owner.json")))
    configure(here, 'spec = "own.json"', f'allow-origins = ["{site.origin}"]')
    assert run("vendor").stdout.split() == ["new", site.url("/v1/owner.json")]
    site.answers.clear()
    assert run("generate", "--depfile", "pets.d").exit_code == 0
    assert LOCK.as_posix() in (here / "pets.d").read_text()
    configure(here, 'spec = "own.json"')
    assert (result := run("vendor")).exit_code == 0
    assert "no target names a document of a server" in result.stderr


def test_names_of_copies_are_apart_and_plain(run: Run, site: Site, here: Path) -> None:
    paths = ("/a/b.json", "/a_b.json", "/A_B.json", "/a%2Fb.json", f"/{'x' * 200}.json", "/..%2F..%2Fx.json", "/.json/")
    site.answers |= {path: answer(json.dumps({**OWNER, "title": f"T{n}"})) for n, path in enumerate(paths)}
    configure(here, f"spec = {json.dumps([site.url(path) for path in paths])}")
    assert run("vendor").exit_code == 0
    names = [each["file"] for each in json.loads((here / LOCK).read_text())["documents"]]
    assert len({name.lower() for name in names}) == len(paths)
    assert all(len(name) < 160 and name.count("/") == 1 and "/." not in name for name in names)


def test_what_moved_is_told_in_models(run: Run, site: Site, here: Path) -> None:
    assert run("vendor").exit_code == 0
    site.answers["/v1/owner.json"] = answer(json.dumps({**OWNER, "properties": {"age": {"type": "string"}}}))
    site.answers["/v1/pets.json?key=k-1"] = answer(spec("owner.json", toy={"type": "string"}))
    result = run("vendor", "--check")
    assert result.exit_code == 1
    url = site.url("/pets.json")
    lines = result.stdout.splitlines()
    assert lines[:2] == [f"changed  {site.url('/v1/owner.json')}", f"changed  {site.url('/v1/pets.json?key=k-1')}"]
    assert lines[3] == f"{url} (the copy) -> {url}: 1 breaking at type-check time, 1 additive"
    assert f"  {site.url('/v1/owner.json')}:" in lines[5]
    assert "`PetOwner.age`" in lines[5] or "`Owner.age`" in lines[5]
    told = json.loads(run("vendor", "--check", "--json").stdout)
    assert [change["code"] for change in told["comparisons"][0]["changes"]] == [
        "property-type-changed",
        "property-added",
    ]


def test_what_moved_without_a_change_of_models_is_told(run: Run, site: Site, here: Path) -> None:
    assert run("vendor").exit_code == 0
    site.answers["/v1/owner.json"] = answer(json.dumps(OWNER, indent=1))
    result = run("vendor", "--check")
    assert result.exit_code == 1
    assert result.stderr == "pets: nothing changes for the Python that uses the package\n"
    site.answers["/v1/owner.json"] = answer("[")
    result = run("vendor", "--check")
    assert result.exit_code == 1
    assert "owner.json:1:2: warning[syntax]" in result.stderr
