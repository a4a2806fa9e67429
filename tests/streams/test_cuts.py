"""Streams cut at random give what an independent reader makes of the whole text.

In: event streams and JSON lines at random, cut into pieces of all kinds, empty ones among them, at places at random.
Out: the same events and values as those of the readers below, which see the text at once and follow the specification
word by word.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import built, document_of

api: Any = built(document_of({}), settings=changed(DEFAULTS, {"streams": "true"})).module

ENDS = ("\n", "\r", "\r\n")
TEXT = 'ab :{}[]"\u00fc\u20ac\U0001f600\u2028\u0085\x0b\0'
FIELDS = ("data", "data", "data", "event", "id", "retry", "", "colour", "Data")


def lines_of(text: str) -> list[str]:
    """The lines of a text; the last one has no end, and may be empty."""
    return re.split(r"\r\n|\r|\n", text)


def events_of(text: str) -> Iterator[tuple[str, str, str, int | None]]:
    """The events of a stream: data, name, id and time to wait (HTML Living Standard, section 9.2.6)."""
    data, event, last_id, retry = "", "", "", None
    *lines, _ = lines_of(text.removeprefix("\ufeff"))
    for line in lines:
        if line == "":
            if data:
                yield data.removesuffix("\n"), event or "message", last_id, retry
            data, event = "", ""
            continue
        field, value = line.split(":", 1) if ":" in line else (line, "")
        value = value[1:] if value[:1] == " " else value
        if field == "event":
            event = value
        elif field == "data":
            data += value + "\n"
        elif field == "id" and "\0" not in value:
            last_id = value
        elif field == "retry" and re.fullmatch("[0-9]+", value):
            retry = int(value)


def some_text(chance: Random, letters: str = TEXT) -> str:
    return "".join(chance.choice(letters) for _ in range(chance.choice((0, 1, 2, 5, 9))))


def some_events(chance: Random) -> str:
    """An event stream; it may break off anywhere behind its first line."""
    lines = [chance.choice(("", "data: first", ": hello"))]
    for _ in range(chance.randrange(12)):
        field = chance.choice(FIELDS)
        value = str(chance.randrange(500)) if field == "retry" else some_text(chance)
        lines.append(chance.choice(("", field, f"{field}:{value}", f"{field}: {value}")))
    text = "".join(line + chance.choice(ENDS) for line in lines)
    first = re.search(r"[\r\n]", text)
    assert first is not None
    broken = text[: chance.randint(first.end(), len(text))] if chance.random() < 0.3 else text
    return chance.choice(("", "", "\ufeff")) + broken


def some_value(chance: Random) -> Any:
    letters = TEXT.replace("\0", "")
    return chance.choice(
        ({}, [], {"n": chance.randrange(99)}, {some_text(chance, letters): [some_text(chance, letters)]}, [[{}], "}"])
    )


def some_items(chance: Random) -> tuple[str, list[Any]]:
    """An event stream of JSON, and the values; some stand on several lines, and some come after its end."""
    values = [some_value(chance) for _ in range(chance.randrange(1, 5))]
    parts: list[str] = []
    for value in values:
        text = json.dumps(value, ensure_ascii=chance.random() < 0.5, indent=chance.choice((None, None, 1)))
        parts += [f"data: {line}" for line in text.split("\n")] + chance.choice(([""], ["id: 7", ""], ["", ": on"]))
    if chance.random() < 0.5:
        parts += ["", "data: [DONE]", "", "data: {", ""]
    end = chance.choice(ENDS)  # one for all: CR, LF is no empty line
    return "".join(part + end for part in [*parts, ""]), values


def some_json_lines(chance: Random) -> tuple[str, list[Any]]:
    values = [chance.choice((some_value(chance), None, 7, "a")) for _ in range(chance.randrange(1, 6))]
    texts = [json.dumps(value, ensure_ascii=chance.random() < 0.5) for value in values]
    blank = ("", "", " ", "\t")
    lines = [line for text in texts for line in (chance.choice(blank), text)]
    text = "".join(line + chance.choice(ENDS) for line in lines)
    return (text.rstrip("\r\n") if chance.random() < 0.3 else text), values


def cut(text: str, chance: Random) -> list[Any]:
    """The text in pieces: of text, which end between characters, or of bytes, which end anywhere."""
    whole: Any = text if chance.random() < 0.3 else text.encode()
    places = sorted(chance.choices(range(len(whole) + 1), k=chance.choice((0, 1, 3, 8, len(whole)))))
    pieces = [whole[i:j] for i, j in zip([0, *places], [*places, len(whole)], strict=True)]
    kind = chance.choice((bytes, bytearray, memoryview))
    return [kind(piece) if isinstance(piece, bytes) else piece for piece in pieces]


def check_cuts(seeds: Sequence[int]) -> None:
    for seed in seeds:
        chance = Random(seed)
        events = some_events(chance)
        found = [(e.data, e.event, e.id, e.retry) for e in api.iter_events(cut(events, chance))]
        assert found == list(events_of(events)), (seed, events)
        for text, values, read in (
            (*some_items(chance), api.iter_sse),
            (*some_json_lines(chance), api.iter_json_lines),
        ):
            pieces = cut(text, chance)
            assert list(read(pieces)) == values, (seed, pieces)


def test_streams_do_not_depend_on_the_cuts() -> None:
    check_cuts(range(1_000))


@pytest.mark.slow
def test_twenty_thousand_streams_do_not_depend_on_the_cuts() -> None:
    check_cuts(range(1_000, 20_000))


def test_lines_without_their_ends() -> None:
    """What clients give out that cut streams at line ends themselves; no line ends remain to tell this by."""
    for seed in range(1_000):
        chance = Random(seed)
        text, values = some_items(chance)
        *lines, last = lines_of(text)
        assert not last
        pieces = [line.encode() for line in lines] if chance.random() < 0.5 else lines
        assert list(api.iter_sse(pieces)) == values, (seed, pieces)
        found = [(e.data, e.event, e.id, e.retry) for e in api.iter_events(pieces)]
        assert found == list(events_of(text)), (seed, pieces)
