"""A workspace asks servers for what the user named or allowed, in plain HTTP, and for nothing else."""

from __future__ import annotations

import io
import socket
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from schemawright.budgets import Budgets
from schemawright.source import fetcher, http
from schemawright.source.documents import Syntax, last_part
from schemawright.source.fetcher import Fetcher
from schemawright.source.urls import UrlError, checked_origin, checked_url
from schemawright.source.workspace import Workspace
from tests.source.site import PROXY_VARIABLES, Site, answer, running_site

Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]
SECRET = "said-by-the-server"
FOUND = {"paths": {}}


@pytest.fixture(autouse=True)
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy, and a folder with one file."""
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr(urllib.request, "getproxies", urllib.request.getproxies_environment)
    monkeypatch.setattr(http, "RETRY_SECONDS", (0.0, 0.0))
    (tmp_path / "spec.yaml").write_text("here: 1")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        site.answers |= {
            "/v1/main.yaml": answer("paths: {}\n"),
            "/v1/part.json": answer('{"b": 2}'),
            "/v1/%C3%A9%20x.yaml": answer("d: 4"),
            "/v1/part.json?v=2": answer('{"b": "new"}'),
            "/v1/spec.yaml": answer("there: 1"),
            "/v1/%2Fetc/passwd": answer("e: 5"),
            "/top.yaml": answer("a: 1"),
        }
        yield site


@pytest.fixture
def other() -> Iterator[Site]:
    """Another origin: the same host, another port."""
    with running_site() as site:
        site.answers["/x.yaml"] = answer("x: 1")
        yield site


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://example.com/a.yaml", "https://example.com/a.yaml"),
        ("HTTPS://Example.COM:443/A.yaml#/part", "https://example.com/A.yaml"),
        ("http://example.com:80", "http://example.com/"),
        ("http://example.com:8080?x=1", "http://example.com:8080/?x=1"),
        ("http://[::1]:80/a", "http://[::1]/a"),
        ("http://[FE80::1]:81/a", "http://[fe80::1]:81/a"),
        ("https://example.com/é x.yaml?q=ü&r=%20", "https://example.com/%C3%A9%20x.yaml?q=%C3%BC&r=%20"),
        ("https://example.com/a\r\nHost: b", "https://example.com/aHost:%20b"),
        ("https://example.com/\ud800", "https://example.com/%3F"),
    ],
)
def test_a_url_has_one_spelling(typed: str, url: str) -> None:
    assert checked_url(typed) == url
    assert checked_url(url) == url


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "neither"),
        ("ftp://example.com/", "neither"),
        ("file:///etc/passwd", "neither"),
        ("example.com", "neither"),
        ("https://", "no host"),
        ("https:///a", "no host"),
        ("https://exa mple.com/", "no host"),
        ("https://allowed.example\\.evil.example/", "no host"),
        ("https://b\u00fccher.example/", "no host"),
        ("https://evil%2eexample/", "no host"),
        ("https://[::1/", "well-formed"),
        ("https://example.com:port/", "well-formed"),
        ("https://example.com:99999/", "well-formed"),
        ("https://me@example.com/", "user name"),
        ("https://me:hunter@example.com/", "user name"),
        ("https://@example.com/", "user name"),
        ("https://allowed.example\\@evil.example/", "user name"),
        ("https://example.com/Pet.MD", "page"),
        ("https://example.com/get?file=Pet.md", "page"),
    ],
)
def test_a_url_is_never_asked_for(text: str, why: str) -> None:
    with pytest.raises(UrlError, match=why):
        checked_url(text)


@pytest.mark.parametrize(
    ("typed", "origin"),
    [
        ("https://example.com", "https://example.com"),
        ("HTTPS://Example.com:443/", "https://example.com"),
        ("http://example.com:8080", "http://example.com:8080"),
        ("http://[::1]", "http://[::1]"),
    ],
)
def test_an_origin_has_one_spelling(typed: str, origin: str) -> None:
    assert checked_origin(typed) == origin


@pytest.mark.parametrize(
    "typed",
    [
        "*",
        "example.com",
        "https://*.example.com",
        "https://example.com/api",
        "https://example.com/?x",
        "https://example.com?",
        "https://example.com#",
        "https://example.com/#x",
        "https://me@example.com",
    ],
)
def test_more_or_less_than_an_origin_is_refused(typed: str) -> None:
    with pytest.raises(UrlError) as caught:
        Workspace(allow_origins=[typed])
    assert caught.value.help


@pytest.mark.parametrize(
    ("spec", "name"),
    [
        ("https://example.com/v1/openapi.yaml?token=a/b#c", "openapi.yaml"),
        ("https://example.com/v1/openapi.yaml#/c", "openapi.yaml"),
        ("https://example.com/", "example.com"),
        ("specs/what?.yaml", "what?.yaml"),
    ],
)
def test_the_last_part_of_a_url_has_no_query(spec: str, name: str) -> None:
    assert last_part(spec) == name


def test_a_url_that_the_user_names_is_fetched(site: Site) -> None:
    workspace = Workspace()
    yaml = workspace.open(site.url("/v1/main.yaml"))
    json = workspace.open(site.url("/v1/part.json#/b"))
    assert (yaml.name, yaml.path, yaml.data, yaml.text) == (site.url("/v1/main.yaml"), None, FOUND, "paths: {}\n")
    assert (yaml.syntax, json.syntax) == (Syntax.YAML, Syntax.JSON)
    assert workspace.documents == (yaml, json)


def test_a_request_is_plain(site: Site) -> None:
    site.answers["/v1/main.yaml"] = answer("paths: {}", Set_Cookie="a=b")
    workspace = Workspace()
    workspace.open_relative(workspace.open(site.url("/v1/main.yaml")), "part.json")
    for _, headers in site.requests:
        assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding", "Connection"}
        assert headers["Accept-Encoding"] == "identity"


def test_a_url_is_asked_for_once(site: Site) -> None:
    """By all jobs of a run, whatever it gives."""
    of_run = Fetcher()
    for _ in range(2):
        workspace = Workspace(fetcher=of_run)
        main = workspace.open(site.url("/v1/main.yaml"))
        assert workspace.open_relative(main, f"{site.origin.upper()}/v1/main.yaml#/paths") is main
        for fragment in ("a", "b"):
            with pytest.raises(Exception, match="status 404"):
                workspace.open_relative(main, f"missing.yaml#/{fragment}")
    assert site.paths() == ["/v1/main.yaml", "/v1/missing.yaml"]


@pytest.mark.parametrize(
    ("reference", "path", "data"),
    [
        ("part.json", "/v1/part.json", {"b": 2}),
        ("./x/../part.json#/b", "/v1/part.json", {"b": 2}),
        ("../top.yaml", "/top.yaml", {"a": 1}),
        ("../../../top.yaml", "/top.yaml", {"a": 1}),
        ("/top.yaml", "/top.yaml", {"a": 1}),
        ("part.json?v=2", "/v1/part.json?v=2", {"b": "new"}),
        ("é x.yaml", "/v1/%C3%A9%20x.yaml", {"d": 4}),
        ("%C3%A9%20x.yaml", "/v1/%C3%A9%20x.yaml", {"d": 4}),
        ("%2Fetc/passwd", "/v1/%2Fetc/passwd", {"e": 5}),
        ("spec.yaml", "/v1/spec.yaml", {"there": 1}),
        ("ORIGIN/top.yaml", "/top.yaml", {"a": 1}),
        ("HOST/top.yaml", "/top.yaml", {"a": 1}),
        ("#/paths", "/v1/main.yaml", FOUND),
        ("", "/v1/main.yaml", FOUND),
    ],
)
def test_a_reference_of_a_fetched_document_means(reference: str, path: str, data: object, site: Site) -> None:
    workspace = Workspace()
    main = workspace.open(site.url("/v1/main.yaml"))
    text = reference.replace("ORIGIN", site.origin).replace("HOST", site.origin.removeprefix("http:"))
    document = workspace.open_relative(main, text)
    assert (document.name, document.data) == (site.url(path), data)


@pytest.mark.parametrize(
    ("reference", "words"),
    [
        ("OTHER/x.yaml", "--allow-origin http://127.0.0.1:"),
        ("OTHER/missing.yaml", "--allow-origin http://127.0.0.1:"),
        ("//localhost/x.yaml", "--allow-origin http://localhost"),
        ("https:SITE/top.yaml", "--allow-origin https://127.0.0.1:"),
        ("http://127.0.0.1/top.yaml", "--allow-origin http://127.0.0.1 "),
        (" OTHER/x.yaml", "--allow-origin"),
        ("ht\ntp:OTHER-HOST/x.yaml", "--allow-origin"),
        ("file:///etc/passwd", "neither"),
        ("file:spec.yaml", "neither"),
        ("ftp://127.0.0.1/x.yaml", "neither"),
        ("data:application/json,{}", "neither"),
        ("C:/x.yaml", "neither"),
        ("http://me:hunter@127.0.0.1/x.yaml", "user name"),
        ("http://[/x.yaml", "well-formed"),
        ("Pet.md", "page"),
    ],
)
def test_a_reference_of_a_fetched_document_is_refused(
    reference: str, words: str, site: Site, other: Site, refusal: Refusal
) -> None:
    workspace = Workspace(allow_paths=(Path("."), Path("/")))
    main = workspace.open(site.url("/v1/main.yaml"))
    pairs = {"OTHER-HOST": other.origin[5:], "OTHER": other.origin, "SITE": site.origin[5:]}
    for word, text in pairs.items():
        reference = reference.replace(word, text)
    ((code, file, line, _, _, text),) = refusal(lambda: workspace.open_relative(main, reference))
    assert (code, file, line) == ("remote-reference", main.name, 0)
    assert words in text
    assert "hunter" not in text
    assert (site.paths(), other.paths()) == (["/v1/main.yaml"], [])


def test_a_file_does_not_refer_to_a_server(site: Site, refusal: Refusal) -> None:
    """Not to one that another spec comes from either."""
    workspace = Workspace()
    workspace.open(site.url("/v1/main.yaml"))
    spec = workspace.open("spec.yaml")
    ((code, file, _, _, _, text),) = refusal(lambda: workspace.open_relative(spec, site.url("/top.yaml")))
    assert (code, file) == ("remote-reference", "spec.yaml")
    assert f"--allow-origin {site.origin} " in text
    assert site.paths() == ["/v1/main.yaml"]


def test_an_allowed_origin_is_open_to_references(
    site: Site, other: Site, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"a: 1")))
    workspace = Workspace(allow_origins=(f"{other.origin}/",))
    for spec in ("spec.yaml", "-", site.url("/v1/main.yaml")):
        document = workspace.open_relative(workspace.open(spec), other.url("/x.yaml"))
        assert (document.name, document.data) == (other.url("/x.yaml"), {"x": 1})
        assert refusal(lambda d=document: workspace.open_relative(d, site.url("/top.yaml")))[0][0] == "remote-reference"
        assert refusal(lambda d=document: workspace.open_relative(d, "spec.yaml"))[0][0] == "file-not-found"
    assert site.paths() == ["/v1/main.yaml"]


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("location", ["/v1/main.yaml", "ORIGIN/v1/main.yaml#x", "v1/main.yaml"])
def test_a_redirect_within_the_origin_is_followed(status: int, location: str, site: Site) -> None:
    """References start where it leads."""
    site.answers["/latest"] = answer(SECRET, f"{status} Moved", Location=location.replace("ORIGIN", site.origin))
    workspace = Workspace()
    main = workspace.open(site.url("/latest"))
    assert (main.name, main.data) == (site.url("/v1/main.yaml"), FOUND)
    assert workspace.open_relative(main, "part.json").data == {"b": 2}
    assert workspace.open(main.name) is main
    assert site.paths() == ["/latest", "/v1/main.yaml", "/v1/part.json"]


def test_five_redirects_are_followed_and_not_six(site: Site, refusal: Refusal) -> None:
    for number in range(6):
        site.answers[f"/{number}"] = answer(status="302 Found", Location=f"/{number + 1}")
    site.answers["/6"] = answer("a: 1")
    assert Workspace().open(site.url("/1")).data == {"a": 1}
    site.requests.clear()
    ((code, file, *_),) = refusal(lambda: Workspace().open(site.url("/0")))
    assert (code, file, len(site.requests)) == ("remote-reference", site.url("/0"), 6)


@pytest.mark.parametrize(
    "location",
    [
        "OTHER/x.yaml?said-by-the-server",
        "//localhost:1/x.yaml?key=said-by-the-server",
        "file:///etc/said-by-the-server",
        "spec.md?said-by-the-server.md",
        "http://said-by-the-server@127.0.0.1/",
        "ftp://said-by-the-server/",
        "http://[said-by-the-server",
        "http://said-by-the-server\xe9/",
    ],
)
def test_a_redirect_out_of_the_origin_is_refused(location: str, site: Site, other: Site, refusal: Refusal) -> None:
    """To an allowed origin too; a query may be a key, and is not told."""
    moved = answer(SECRET, "302 Found", Location=location.replace("OTHER", other.origin))
    site.answers["/latest.yaml"] = moved.replace("\xe9".encode(), b"\xe9")
    workspace = Workspace(allow_origins=(other.origin,))
    ((code, file, _, _, _, text),) = refusal(lambda: workspace.open(site.url("/latest.yaml")))
    assert (code, file) == ("remote-reference", site.url("/latest.yaml"))
    assert SECRET not in text
    assert other.requests == []


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("/v2/spec.yaml", "/v2/spec.yaml"),
        ("/v2/spec.yaml?token=x", "/v2/spec.yaml?..."),
        ("/v2/\x1b[31mspec.yaml", "/v2/%1B%5B31mspec.yaml"),
        (f"/{'v2' * 100}/spec.yaml", ""),
    ],
)
def test_a_redirect_to_another_origin_says_where(
    location: str, shown: str, site: Site, other: Site, refusal: Refusal
) -> None:
    site.answers["/a.yaml"] = answer(status="301 Moved Permanently", Location=other.origin + location)
    ((_, _, _, _, _, text),) = refusal(lambda: Workspace().open(site.url("/a.yaml")))
    assert text.endswith(f"give the URL that the document has now: it is at {other.origin}{shown}")


def test_a_redirect_to_https_says_so(site: Site, refusal: Refusal) -> None:
    secure = site.url("/a.yaml").replace("http:", "https:")
    site.answers["/a.yaml"] = answer(status="301 Moved Permanently", Location=secure + SECRET)
    ((code, _, _, _, _, text),) = refusal(lambda: Workspace().open(site.url("/a.yaml")))
    assert (code, text) == ("remote-reference", f"the server redirects to another origin | give {secure}")


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (404, "file-not-found"),
        (410, "file-not-found"),
        (201, "file-not-readable"),
        (206, "file-not-readable"),
        (302, "file-not-readable"),
        (304, "file-not-readable"),
        (401, "file-not-readable"),
        (403, "file-not-readable"),
        (429, "file-not-readable"),
        (500, "file-not-readable"),
        (503, "file-not-readable"),
    ],
)
def test_another_status_is_an_error_without_the_words_of_the_server(
    status: int, code: str, site: Site, refusal: Refusal
) -> None:
    site.answers["/a.yaml"] = answer(f"{SECRET}: 1", f"{status} {SECRET}", WWW_Authenticate=f"Basic realm={SECRET}")
    ((found, file, _, _, _, text),) = refusal(lambda: Workspace().open(site.url("/a.yaml")))
    assert (found, file) == (code, site.url("/a.yaml"))
    assert f"status {status}" in text
    assert SECRET not in text
    assert len(site.requests) == (3 if status in (429, 500, 503) else 1)


def in_turn(*answers: bytes) -> Callable[[Any], None]:
    """Another answer for each request; the last one is for all that follow."""
    left = list(answers)

    def respond(handler: Any) -> None:
        handler.wfile.write(left.pop(0) if len(left) > 1 else left[0])

    return respond


@pytest.mark.parametrize(
    "broken",
    [
        answer(status="503 Busy"),
        answer(status="429 Too many", Retry_After="0"),
        answer(status="502 Bad Gateway", Retry_After="Wed, 21 Oct 2015 07:28:00 GMT"),
        answer("paths", Content_Length="100"),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\npaths",
        b"",
    ],
)
@pytest.mark.parametrize("times", [1, 2])
def test_a_server_that_recovers_is_asked_again(broken: bytes, times: int, site: Site) -> None:
    site.answers["/a.yaml"] = in_turn(*[broken] * times, answer("paths: {}"))
    assert Workspace().open(site.url("/a.yaml")).data == FOUND
    assert site.paths() == ["/a.yaml"] * (times + 1)


def test_a_server_that_wants_a_long_rest_gets_it(site: Site, refusal: Refusal) -> None:
    site.answers["/a.yaml"] = answer(status="503 Busy", Retry_After="3600")
    ((code, *_),) = refusal(lambda: Workspace().open(site.url("/a.yaml")))
    assert (code, len(site.requests)) == ("file-not-readable", 1)


def test_the_rests_between_requests_grow(site: Site, refusal: Refusal, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(http, "RETRY_SECONDS", (0.5, 2.0))
    monkeypatch.setattr("time.sleep", waited.append)
    site.answers["/a.yaml"] = in_turn(answer(status="500 Broken"), answer(status="503 Busy", Retry_After="7"))
    refusal(lambda: Workspace().open(site.url("/a.yaml")))
    assert waited[:2] == [0.5, 7.0]


CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (answer("a: 1\nb: 2", Content_Length="100"), "too early"),
        (CHUNKED + b"4\r\na: 1\r\n", "too early"),
        (CHUNKED + b"said-by-the-server\r\n", "too early"),
        (b"said-by-the-server\r\n", "not answer in HTTP"),
        (b"HTTP/1.1 said-by-the-server\r\n\r\n", "not answer in HTTP"),
        (b"", "without an answer"),
        (answer("a: 1", Content_Encoding="gzip"), "compresses"),
    ],
)
def test_a_broken_answer_is_refused(raw: bytes, words: str, site: Site, refusal: Refusal) -> None:
    site.answers["/a.yaml"] = raw
    ((code, file, _, _, _, text),) = refusal(lambda: Workspace().open(site.url("/a.yaml")))
    assert (code, file) == ("file-not-readable", site.url("/a.yaml"))
    assert words in text
    assert SECRET not in text


def test_a_chunked_answer_is_read(site: Site) -> None:
    site.answers["/a.yaml"] = CHUNKED + b"4\r\na: 1\r\n2\r\n\n#\r\n0\r\n\r\n"
    assert Workspace().open(site.url("/a.yaml")).data == {"a": 1}


def test_a_server_that_says_nothing_is_not_waited_for(
    site: Site, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "WAIT_SECONDS", 0.05)
    site.answers["/a.yaml"] = lambda _: site.ended.wait(60)
    ((code, _, _, _, _, text),) = refusal(lambda: Workspace().open(site.url("/a.yaml")))
    assert (code, text.partition(" |")[0]) == ("file-not-readable", "no answer within 0.05 seconds")


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\nX: ", answer(b"a: 1\n", Content_Length="1000")])
def test_a_server_that_drips_is_not_waited_for(
    start: bytes, site: Site, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def drip(handler: Any) -> None:
        handler.wfile.write(start)
        while not site.ended.wait(0.01):
            handler.wfile.write(b"#")

    monkeypatch.setattr(fetcher, "DOCUMENT_SECONDS", 0.2)
    site.answers["/a.yaml"] = drip
    ((code, _, _, _, _, text),) = refusal(lambda: Workspace().open(site.url("/a.yaml")))
    assert (code, text.partition(" |")[0]) == ("file-not-readable", "no whole answer within 0.2 seconds")


def test_many_slow_documents_are_not_waited_for(site: Site, refusal: Refusal, monkeypatch: pytest.MonkeyPatch) -> None:
    """The time for all downloads of a run is limited, and what came within it stays."""
    site.answers["/slow.yaml"] = lambda _: site.ended.wait(60)
    of_run = Fetcher()
    workspace = Workspace(fetcher=of_run)
    main = workspace.open(site.url("/v1/main.yaml"))
    monkeypatch.setattr(fetcher, "DOWNLOAD_SECONDS", of_run._waited + 0.05)
    words = "the downloads of this run took "
    for name in ("/slow.yaml", "/v1/part.json"):
        ((code, file, *_, text),) = refusal(lambda name=name: workspace.open_relative(main, name))
        assert (code, file, text[: len(words)]) == ("file-not-readable", site.url(name), words)
    assert workspace.open_relative(main, "main.yaml") is main
    assert Workspace(fetcher=of_run).open(site.url("/v1/main.yaml")).data == FOUND
    assert site.paths() == ["/v1/main.yaml", "/slow.yaml"]


def test_a_server_that_is_not_there_is_an_error(refusal: Refusal) -> None:
    with running_site() as gone:
        url = gone.url("/a.yaml")
    ((code, file, _, _, _, text),) = refusal(lambda: Workspace().open(url))
    assert (code, file) == ("file-not-readable", url)
    assert "cannot be reached: " in text


def test_an_unknown_host_is_an_error(refusal: Refusal, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> object:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    ((code, _, _, _, _, text),) = refusal(lambda: Workspace().open("https://example.invalid/a.yaml"))
    assert (code, "the name of the host is not known" in text) == ("file-not-readable", True)


def test_a_connection_that_is_not_secure_is_an_error(site: Site, refusal: Refusal) -> None:
    url = site.url("/v1/main.yaml").replace("http:", "https:")
    ((code, _, _, _, _, text),) = refusal(lambda: Workspace().open(url))
    assert (code, "no secure connection" in text) == ("file-not-readable", True)


def endless(handler: Any) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        handler.wfile.write(b"# said-by-the-server\n" * 1000)


@pytest.mark.parametrize(
    ("budgets", "path", "code"),
    [
        (Budgets(file_bytes=7), "/v1/part.json", "file-too-large"),
        (Budgets(total_bytes=17), "/v1/part.json", "file-too-large"),
        (Budgets(files=1), "/v1/part.json", "too-big"),
        (Budgets(file_bytes=100_000), "/endless", "file-too-large"),
        (Budgets(file_bytes=100_000), "/huge", "file-too-large"),
    ],
)
def test_a_budget_is_kept(budgets: Budgets, path: str, code: str, site: Site, refusal: Refusal) -> None:
    site.answers |= {"/endless": endless, "/huge": answer(SECRET, Content_Length="9999999999")}
    site.answers["/v1/main.yaml"] = answer("a: 1\n")
    site.answers["/v1/part.json"] = answer('{"bb": 2, "c": 1}'[: 13 if budgets.total_bytes == 17 else 8])
    workspace = Workspace(budgets)
    main = workspace.open(site.url("/v1/main.yaml"))
    ((found, file, *_),) = refusal(lambda: workspace.open_relative(main, path))
    assert (found, file) == (code, site.url(path))


def test_documents_within_the_budgets_are_read(site: Site) -> None:
    workspace = Workspace(Budgets(file_bytes=10, total_bytes=18, files=2))
    assert workspace.open_relative(workspace.open(site.url("/v1/main.yaml")), "part.json").data == {"b": 2}


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("http://me:hunter@HOST/v1/main.yaml", "http://HOST/v1/main.yaml"),
        ("http://me:hunter/2@HOST/v1/main.yaml", "http://HOST/v1/main.yaml"),
        ("http://HOST/Pet.md", "http://HOST/Pet.md"),
        ("http://", "http://"),
    ],
)
def test_a_url_that_the_user_names_is_refused(typed: str, shown: str, site: Site, refusal: Refusal) -> None:
    host = site.origin.removeprefix("http://")
    ((code, file, _, _, _, text),) = refusal(lambda: Workspace().pages([typed.replace("HOST", host)]))
    assert (code, file) == ("file-not-readable", shown.replace("HOST", host))
    assert "hunter" not in text
    assert site.requests == []


def test_an_error_inside_a_fetched_document_has_its_place_and_not_its_content(site: Site, refusal: Refusal) -> None:
    site.answers["/bad.json"] = answer(f'{{"{SECRET}": 1,\n {SECRET}')
    ((code, file, line, column, _, text),) = refusal(lambda: Workspace().open(site.url("/bad.json")))
    assert (code, file, line, column) == ("syntax", site.url("/bad.json"), 2, 2)
    assert SECRET not in text


def test_the_proxy_of_the_system_is_asked(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.origin)
    site.answers["http://example.invalid/a.yaml"] = answer("a: 1")
    assert Workspace().open("http://example.invalid/a.yaml").data == {"a": 1}
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert Workspace().open(site.url("/top.yaml")).data == {"a": 1}
    assert site.paths() == ["http://example.invalid/a.yaml", "/top.yaml"]
