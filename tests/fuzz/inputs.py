"""Broken files: texts of documents that are cut, spliced, re-encoded or nested beyond measure, and any bytes.

In: texts of sound documents. Out: strategies of bytes. Not here: documents that are sound texts (`documents`, `pages`).
"""

from __future__ import annotations

from hypothesis import strategies as st

from tests.fuzz.texts import mixed_texts

_ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "latin-1", "cp1252")
_OPENERS = (
    ('{"a":', "1", "}"),
    ("[", "", "]"),
    ("a: {", "", "}"),
    ("- ", "1", ""),
    ("? ", "a", ""),
    ("{[", "", "]}"),
    ('{"items":', "{}", "}"),
    ('{"allOf":[', "", "]}"),
    ('{"properties":{"a":', "{}", "}}"),
    ("!!map {a: ", "1", "}"),
    ("&a [*a, ", "", "]"),
)
# fmt: off
_SPLICES = (
    "\x00", "\t", "\n", "\r", '"', "'", "{", "}", "[", "]", ",", ":", "- ", "? ", "&a ", "*a", "<<: *a",
    "!!python/name:os", "!!binary |", "!!set", "---\n", "...\n", "%YAML 1.1\n", "%TAG ! tag:\n", "|\n", ">-\n", "# ",
    "\\u", "\\ud800", "\ufeff", "NaN", "-Infinity", "1e999", "0x1F", "0o17", ".inf", "~", "yes",
    "2001-12-14t21:59:43.10-05:00", "1_000", "//", "/*", "\u2028", "\x85", "&a [&b [*a, *b]]", "<<: [*a, *a]",
    '"$ref": "#"', "9" * 5000,
)
# fmt: on


@st.composite
def spliced(draw: st.DrawFn, sound: list[str]) -> bytes:
    """A sound text with parts cut out, doubled or put in, in some encoding."""
    text = draw(st.sampled_from(sound))
    for _ in range(draw(st.integers(0, 4))):
        at, to = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
        match draw(st.integers(0, 3)):
            case 0:
                text = text[:at] + text[to:]
            case 1:
                text = text[:at]
            case 2:
                text = text[:to] + text[at : min(to, at + 500)] + text[to:]
            case _:
                text = text[:at] + draw(st.sampled_from(_SPLICES) | mixed_texts) + text[at:]
    data = text.encode(draw(st.just("utf-8") | st.sampled_from(_ENCODINGS)), "replace")
    return data[: draw(st.integers(0, len(data)))] if draw(st.integers(0, 9)) == 0 else data


@st.composite
def deep(draw: st.DrawFn) -> bytes:
    """Brackets inside brackets, closed or not."""
    opening, middle, closing = draw(st.sampled_from(_OPENERS))
    depth = draw(st.integers(1, 600) | st.just(20_000))
    return (opening * depth + middle + (closing * depth if draw(st.booleans()) else "")).encode()


def files(sound: list[str]) -> st.SearchStrategy[bytes]:
    """Bytes of files that are hardly ever sound."""
    return spliced(sound) | spliced(sound) | deep() | st.binary(max_size=200) | mixed_texts.map(_encoded)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
