"""Messages stand in order, with their place, and cannot steer a terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st

from schemawright.cli import console
from schemawright.cli.escaping import escaped, shortened
from schemawright.cli.formats.objects import finding_json
from schemawright.cli.messages import rendered
from schemawright.cli.places import presented, reopened
from schemawright.diagnostics import Diagnostic, Origin, Related, Severity
from schemawright.source.documents import Document
from schemawright.source.workspace import Workspace

SPEC = """{
  "a": {"b": [1,
              2]},
  "c": 3
}
"""


def finding(
    message: str, origin: Origin | None = None, severity: Severity = Severity.ERROR, help: str = ""
) -> Diagnostic:
    return Diagnostic("schema-invalid", severity, message, origin, help)


def document(name: str, text: str = SPEC) -> Document:
    Path(name).write_text(text)
    return Workspace().open(name)


def test_a_message_has_place_severity_code_pointer_and_help(here: Path) -> None:
    found = [
        finding("bad", Origin("x.json", "/a/b/1"), help="do better"),
        finding("odd", Origin("x.json", "/c"), Severity.WARNING),
        finding("lost", Origin("y.md", "", 7), Severity.NOTE),
        finding("nowhere"),
        finding("elsewhere", Origin("z.json", "/q")),
    ]
    assert rendered(found, [document("x.json")]) == [
        "error[schema-invalid]: nowhere",
        "x.json:3:15: error[schema-invalid]: bad (/a/b/1)",
        "    help: do better",
        "x.json:4:3: warning[schema-invalid]: odd (/c)",
        "y.md:7: note[schema-invalid]: lost",
        "z.json: error[schema-invalid]: elsewhere (/q)",
    ]


def test_messages_are_sorted_by_file_and_line_then_stay_in_order(here: Path) -> None:
    origins = [("b", 2), ("b", 10), ("a", 9), ("b", 2), ("a", 1)]
    found = [finding(str(n), Origin(file, "", line, 9 - n)) for n, (file, line) in enumerate(origins)]
    assert [line.rpartition(" ")[2] for line in rendered(found)] == ["4", "2", "0", "3", "1"]


def test_a_place_that_is_known_is_not_looked_up(here: Path) -> None:
    assert rendered([finding("bad", Origin("x.json", "/c", 99, 1))], [document("x.json")]) == [
        "x.json:99:1: error[schema-invalid]: bad (/c)"
    ]


def test_a_document_is_scanned_once(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from schemawright.source import positions as module

    scans: list[tuple[str, set[str]]] = []

    def positions(document: Document, pointers: set[str]) -> dict[str, tuple[int, int]]:
        scans.append((document.name, set(pointers)))
        return dict.fromkeys(pointers, (5, 6))

    monkeypatch.setattr(module, "positions", positions)
    found = [finding(f"{n}", Origin(file, pointer)) for n in range(3) for file in "xy" for pointer in ("/a", "/c")]
    lines = rendered(found, [document(name) for name in ("x", "y", "z")])
    assert scans == [("x", {"/a", "/c"}), ("y", {"/a", "/c"})]
    assert all(":5:6: " in line for line in lines)


def test_colour_marks_place_and_severity_only_when_asked() -> None:
    found = [finding("bad \x1b[32m", Origin("x", "/c", 1, 2), help="h"), finding("odd", None, Severity.WARNING)]
    assert rendered(found, colour=True) == [
        "\x1b[1;33mwarning\x1b[0m[schema-invalid]: odd",
        "\x1b[1mx:1:2: \x1b[0m\x1b[1;31merror\x1b[0m[schema-invalid]: bad \\x1b[32m (/c)",
        "    help: h",
    ]
    assert "\x1b" not in "".join(rendered(found))


ESCAPES = [
    ("plain, naïve, 日本", "plain, naïve, 日本"),
    ("a\nb\tc\r", "a\\x0ab\\x09c\\x0d"),
    ("\x1b[31m\x00\x7f\x9b", "\\x1b[31m\\x00\\x7f\\x9b"),
    ("\u202eabc\u2066\u200f\u061c", "\\u202eabc\\u2066\\u200f\\u061c"),
    ("\ud800x\udfff", "\\ud800x\\udfff"),
    ("\u2028\u2029\ufeff\u200b", "\\u2028\\u2029\\ufeff\\u200b"),
    ("\U000e0041", "\\U000e0041"),
    ("C:\\x", "C:\\x"),
]


@pytest.mark.parametrize(("text", "expected"), ESCAPES)
def test_what_could_steer_a_terminal_is_escaped_everywhere(text: str, expected: str) -> None:
    found = finding(f"m{text}", Origin(f"f{text}", f"/p{text}", 1, 1), help=f"h{text}")
    assert rendered([found]) == [
        f"f{expected}:1:1: error[schema-invalid]: m{expected} (/p{expected})",
        f"    help: h{expected}",
    ]


@given(st.text(st.characters()))
def test_what_is_escaped_can_be_printed(text: str) -> None:
    assert escaped(text).isprintable()
    assert escaped(text).encode("utf-8").decode() == escaped(text)
    assert escaped(text) == text or not text.isprintable()


@given(st.text(st.characters(), max_size=60).map(lambda text: text * 9), st.integers(10, 300))
def test_what_is_shortened_fits_and_keeps_both_ends(text: str, longest: int) -> None:
    short = shortened(text, longest)
    assert len(short) <= longest
    if len(escaped(text)) <= longest:
        assert short == escaped(text)
    else:
        start, _, end = short.partition("...")
        assert escaped(text).startswith(start)
        assert escaped(text).endswith(short[-(longest - 3) // 3 + 1 :])
        assert start
        assert end


def test_long_parts_are_shortened() -> None:
    found = finding("m" * 300, Origin("f" * 300, "/" + "p" * 300, 1, 1), help="h" * 700)
    first, second = rendered([found])
    assert len(first) == 3 * 200 + len(":1:1: error[schema-invalid]:  ()")
    assert len(second) == 600 + len("    help: ")
    assert finding_json(found)["message"] == "m" * 300


def test_json_has_the_same_facts(here: Path) -> None:
    found = [
        finding("bad\ud800", Origin("x.json", "/c"), help="do better"),
        finding("nowhere", None, Severity.NOTE),
        finding("far", Origin("z.json", "/q"), Severity.WARNING),
    ]
    rest = {"code": "schema-invalid", "help": "", "related": [], "fingerprint": "", "target": None}
    place = {"file": None, "pointer": None, "line": None, "column": None}
    values = [finding_json(d) for d in presented(found, [document("x.json")])]
    assert values == [
        {"severity": "note", "message": "nowhere", **rest, **place},
        {
            "severity": "error",
            "message": "bad\ud800",
            **rest,
            "help": "do better",
            **{"file": "x.json", "pointer": "/c", "line": 4, "column": 3},
        },
        {"severity": "warning", "message": "far", **rest, **place, "file": "z.json", "pointer": "/q"},
    ]
    assert json.dumps(values).isascii()


def test_documents_are_read_again_where_a_message_needs_them(here: Path) -> None:
    for name in ("w.json", "x.json", "y.json", "z.json", "broken.json"):
        (here / name).write_text("{" if name == "broken.json" else SPEC)
    known = [Workspace().open("x.json")]
    found = [
        finding("known", Origin("x.json", "/c")),
        finding("new", Origin("y.json", "/c")),
        finding("has a line", Origin("z.json", "/c", 4, 3)),
        finding("of the whole", Origin("w.json", "")),
        replace(finding("no text at all", Origin("z.json", "")), code="encoding"),
        finding("broken", Origin("broken.json", "/c")),
        finding("gone", Origin("gone.json", "/c")),
        finding("standard input", Origin("-", "/c")),
        finding("nowhere"),
    ]
    assert [d.name for d in reopened(found, known)] == ["x.json", "w.json", "y.json"]
    assert "w.json:1:1: error[schema-invalid]: of the whole" in rendered(found, reopened(found, known))
    assert "y.json:4:3: error[schema-invalid]: new (/c)" in rendered(found, reopened(found, known))
    assert reopened([found[2], found[4]], known) == known


def test_standard_input_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(Workspace, "open", lambda self, name: opened.append(name))
    reopened([finding("x", Origin("-", "/c")), finding("y", Origin("y", "/c"))], [])
    assert opened == ["y"]


def test_a_misspelled_url_is_shown_without_its_password(here: Path) -> None:
    """In the place of a message, which is where a file that is not there was named."""
    found = [finding("no such file", Origin(name)) for name in (" http://u:secret@host/x", "ftp://u:secret@host/x")]
    assert rendered(found) == [
        " http://host/x: error[schema-invalid]: no such file",
        "ftp://host/x: error[schema-invalid]: no such file",
    ]
    assert [d.origin and d.origin.file for d in presented(found, ())] == [" http://host/x", "ftp://host/x"]


def test_a_warning_that_is_repeated_is_one_line(here: Path) -> None:
    def warning(file: str, line: int, message: str = "odd") -> Diagnostic:
        return finding(message, Origin(file, "/p", line, 2 * (line % 2)), Severity.WARNING)

    places = [("a", 9), ("b", 1), ("a", 4), ("a", 3), ("b", 2)]
    found = [*(warning(*place) for place in places), warning("a", 5, "strange")]
    assert rendered(found) == [
        "a:3:2: warning[schema-invalid]: odd (/p) [5 times, also at line 4, 9:2, b:1:2, ...]",
        "a:5:2: warning[schema-invalid]: strange (/p)",
    ]
    assert rendered(found[2:4]) == ["a:3:2: warning[schema-invalid]: odd (/p) [2 times, also at line 4]"]
    unknown = [finding("odd", Origin("a", f"/{n}\x1b"), Severity.NOTE) for n in range(2)]
    assert rendered(unknown) == ["a: note[schema-invalid]: odd (/0\\x1b) [2 times, also at /1\\x1b]"]
    nowhere = [replace(unknown[0], origin=None, subject=str(n)) for n in range(2)]
    assert rendered(nowhere) == ["note[schema-invalid]: odd [2 times]"]


def test_an_error_is_told_each_time() -> None:
    found = [finding("bad", Origin("a", "", line, 1)) for line in (2, 1)]
    assert rendered(found) == ["a:1:1: error[schema-invalid]: bad", "a:2:1: error[schema-invalid]: bad"]


def test_second_places_are_told_with_their_lines(here: Path) -> None:
    second = Related("declared first here", Origin("x.json", "/a/b/1"))
    found = replace(finding("again", Origin("x.json", "/c"), help="do better"), related=(second,))
    assert rendered([found], [document("x.json")]) == [
        "x.json:4:3: error[schema-invalid]: again (/c)",
        "    declared first here: x.json:3:15 (/a/b/1)",
        "    help: do better",
    ]


def shown_source(origin: Origin, *documents: Document, severity: Severity = Severity.ERROR) -> list[str]:
    found = finding("bad", origin, severity)
    return [line.removeprefix("    ") for line in rendered([found], documents, with_source=True)[1:]]


def test_the_line_of_the_source_stands_below_an_error(here: Path) -> None:
    known = document("x.json")
    assert shown_source(Origin("x.json", "/a/b/1"), known) == ["2]},", "^"]
    assert shown_source(Origin("x.json", "/c"), known) == ['"c": 3', "^"]
    assert shown_source(Origin("x.json", "/c"), known, severity=Severity.WARNING) == []
    assert rendered([finding("bad", Origin("x.json", "/c"))], [known]) == [
        "x.json:4:3: error[schema-invalid]: bad (/c)"
    ]


def test_the_line_of_a_file_that_is_no_document_is_read(here: Path) -> None:
    (here / "broken.json").write_bytes(b"{\r\n  'a': 1\r\n")
    assert shown_source(Origin("broken.json", "", 2, 6)) == ["'a': 1", "   ^"]
    for file, line in (("broken.json", 99), ("broken.json", 3), ("gone", 1), (".", 1), ("-", 1), ("http://h/x", 1)):
        assert shown_source(Origin(file, "", line, 1)) == []


def test_a_long_or_hostile_line_is_cut_and_escaped(here: Path) -> None:
    Path("one.json").write_text("x" * 500 + "\x1b[2J\tab\u4e2d" + "y" * 500)
    line, mark = shown_source(Origin("one.json", "", 1, 506))
    assert line.startswith("...xxx")
    assert line.endswith("yyy...")
    assert "\\x1b[2J ab\u4e2dy" in line
    assert line[len(mark) - 1] == "a"
    Path("wide.json").write_text("\u4e2d\u4e2d:b")
    assert shown_source(Origin("wide.json", "", 1, 4)) == ["\u4e2d\u4e2d:b", "     ^"]


def test_a_source_is_shown_on_a_terminal_alone(
    run: Callable[..., Result], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = ["error", "syntax", "wrong", "/findings", ""]
    Path("spec.json").write_text(json.dumps({"findings": [error]}))
    assert "^" not in run("inspect", "spec.json").stderr
    monkeypatch.setattr(console, "is_terminal", lambda stream: True)
    lines = run("inspect", "spec.json", env={"NO_COLOR": "1"}).stderr.splitlines()
    assert lines[0] == "spec.json:1:2: error[syntax]: wrong (/findings)"
    assert (lines[1][:16], lines[2]) == ('    {"findings":', "     ^")
    assert "\x1b[1;31merror" in run("inspect", "spec.json").stderr
