"""Broken files: texts of documents that are cut, spliced, re-encoded or nested beyond measure, and any bytes.

In: a random source. Out: names and bytes of files. Not here: documents that are sound texts (`documents`, `pages`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.fuzz.running import Examples
from tests.generate.texts import text

File = tuple[str, bytes]

_SPECS = Path(__file__).parents[2] / "specs"
SOUND = (
    (_SPECS / "azure_openai.yaml").read_text()[:3000],
    (_SPECS / "azure_openai_docs" / "ChatCompletionsOptions.md").read_text()[:3000],
    '{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{"A":{"type":"string"}}}}',
    "a: &a {b: [1, 'x', \"y\"]}\nc:\n  <<: *a\n  d: |\n    text\n  e: >-\n    folded\n  ? f\n  : - g\n    - h\n",
    '[1, -2.5e3, "a\\u00e9\\n", true, null, {"a": {}, "b": []}]',
)
_ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-be", "utf-32", "latin-1", "cp1252", "utf-7")
_SUFFIXES = (".json", ".yaml", ".yml", ".md", "", ".txt")
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
    "\x00", "\t", "\n", "\r", '"', "'", "{", "}", "[", "]", ",", ":", "- ", "? ", "&a ", "*a", "<<: *a", "!!binary |",
    "!!python/name:os.system", "!!set", "---\n", "...\n", "%YAML 1.1\n", "%TAG ! tag:\n", "|\n", ">-\n", "# ", "\\u",
    "\\ud800", "\ufeff", "NaN", "-Infinity", "1e999", "0x1F", "0o17", ".inf", "~", "yes", "1_000", "//", "/*", "\u2028",
    "2001-12-14t21:59:43.10-05:00", "\x85", "&a [&b [*a, *b]]", "<<: [*a, *a]", '"$ref": "#"', "9" * 5000, "&a *a",
    "? ? ? a", "key: {<<: 1}", "!<tag:yaml.org,2002:str> 1", "'a\n\n b'", '"\\x41\\\n  b"', "\ud800",
)
# fmt: on


def file(rng: Random) -> File:
    """A file: its suffix and its bytes."""
    suffix = rng.choice(_SUFFIXES)
    match rng.randrange(10):
        case 0:
            opening, middle, closing = rng.choice(_OPENERS)
            depth = rng.choice((rng.randint(1, 600), 399, 400, 401, 20_000))
            return suffix, (opening * depth + middle + (closing * depth if rng.random() < 0.7 else "")).encode()
        case 1:
            return suffix, rng.randbytes(rng.randint(0, 60))
        case 2:
            return suffix, text(rng).encode("utf-8", "surrogatepass")
        case _:
            return changed(rng, (suffix, rng.choice(SOUND).encode()))


def changed(rng: Random, original: File) -> File:
    """A file with parts cut out, doubled or put in, now and then in another encoding."""
    suffix, data = original
    if rng.random() < 0.1:
        return suffix, data.decode("utf-8", "replace").encode(rng.choice(_ENCODINGS), "replace")
    for _ in range(rng.randint(1, 4)):
        at, to = sorted((rng.randint(0, len(data)), rng.randint(0, len(data))))
        match rng.randrange(6):
            case 0:
                data = data[:at] + data[min(to, at + 20) :]
            case 1:
                data = data[:to] if rng.random() < 0.3 else data[:at] + data[to:]
            case 2:
                data = data[:to] + data[at : min(to, at + 500)] + data[to:]
            case 3:
                data = data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]
            case _:
                splice = rng.choice(_SPLICES) if rng.random() < 0.8 else text(rng)
                data = data[:at] + splice.encode("utf-8", "surrogatepass") + data[at:]
    return suffix, data


def smaller(original: File) -> Iterator[File]:
    """The file without a part."""
    suffix, data = original
    step = len(data) // 2
    while step:
        for at in range(0, len(data), step):
            yield suffix, data[:at] + data[at + step :]
        step //= 2


FILES = Examples(file, changed, smaller)
