"""Folders of Markdown model pages made of hostile fragments.

In: a random source. Out: texts of pages. Not here: files that are no text at all (`inputs`).
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from tests.fuzz.running import Examples
from tests.generate.texts import name, text

Texts = tuple[str, ...]

_HEAD = "Name | Type | Description | Notes\n------------ | ------------- | ------------- | -------------"
_VALUES = "| Name | Value |\n|---- | -----|"
_TYPES = "| Name | Description |\n|---- | -----|"
# fmt: off
_CELLS = (
    "**String**", "**i32**", "**f64**", "**bool**", "**uuid::Uuid**", "**chrono::NaiveDate**", "[**models::A**](A.md)",
    "[**Vec<models::Leaf>**](Leaf.md)", "Option<**String**>", "Option<[**models::Leaf**](x.md)>", "**Size**",
    "**std::collections::HashMap<String, i64>**", "[**serde_json::Value**](.md)", "**Vec<Vec<Option<models::A>>>**",
    "**A<B>**", "**chrono::DateTime<chrono::FixedOffset>**", "**Vec<Size>**", "**std::fs::File**",
    "[**models::Size**](Size.md)",
)
_BROKEN = ("Option<", ">", "**", "[", "](", "**List[int**", "**__import__**", "**models::**", "", "**a::<b>**", "<<<")
_DEFAULTS = (
    "1", "-0", "1.5", "1e400", "NaN", "true", "null", "low", "Low", "red", '["x"]', '{"a":[1]}', "[[[[[[", "{", "\\",
    "2020-01-02", "2020-01-02T03:04:05Z", "Thu Jan 02 00:00:00 UTC 2020", "9" * 500,
)
_LINES = ("", "# A", "## Properties", "## Enum Variants", "## A", "```", "[[Back]](x)", "|", "---|---", "a | b", "text")
# fmt: on


def pages(rng: Random) -> Texts:
    """The texts of the pages of a folder."""
    return tuple(_page(rng) for _ in range(rng.randint(1, 4)))


def _page(rng: Random) -> str:
    title = rng.choice(("A", "Leaf", "Size")) if rng.random() < 0.6 else name(rng)
    lines = [f"# {title}", ""]
    for _ in range(rng.choice((1, 1, 1, 2))):
        lines += _section(rng)
    if rng.random() < 0.2:
        lines.insert(rng.randrange(len(lines) + 1), rng.choice(_LINES) if rng.random() < 0.5 else text(rng))
    return rng.choice(("\n", "\n", "\n", "\r\n", "\r")).join([*lines, "", "[[Back]](x)", ""])


def _section(rng: Random) -> list[str]:
    count = rng.randint(0, 6)
    match rng.randrange(6):
        case 0:
            rows = [f"| {name(rng)} | {rng.choice((text(rng), str(rng.randrange(5))))} |" for _ in range(count)]
            return ["## Enum Variants", "", _VALUES, *rows]
        case 1:
            rows = [f"| {_cell(rng).replace('*', '')} | {text(rng)} |" for _ in range(count)]
            return ["## Enum Variants", "", _TYPES, *rows]
        case _:
            return ["## Properties", "", _HEAD, *(_row(rng) for _ in range(count))]


def _row(rng: Random) -> str:
    values = rng.choice(("low, high", "1, 2", "1", ", ,", text(rng)))
    description = text(rng) if rng.random() < 0.6 else f"Text. (enum: {values})"
    notes = "".join(flag for flag in ("[optional]", "[readonly]") if rng.random() < 0.5)
    if rng.random() < 0.4:
        notes += f"[default to {rng.choice(_DEFAULTS) if rng.random() < 0.7 else text(rng)}]"
    elif rng.random() < 0.05:
        notes = text(rng)
    return f"**{name(rng)}** | {_cell(rng)} | {description} | {notes}"


def _cell(rng: Random) -> str:
    if rng.random() < 0.9:
        return rng.choice(_CELLS)
    return rng.choice((rng.choice(_BROKEN), text(rng), f"**models::{name(rng)}**"))


def changed(rng: Random, original: Texts) -> Texts:
    """Pages in which lines are exchanged, dropped, doubled or spliced."""
    made = [text.split("\n") for text in original]
    for _ in range(rng.randint(1, 3)):
        lines, others = rng.choice(made), rng.choice(made)
        at = rng.randrange(len(lines) + 1)
        match rng.randrange(4):
            case 0:
                del lines[at : at + rng.randint(1, 3)]
            case 1:
                lines.insert(at, rng.choice(others) if others else "")
            case 2:
                lines.insert(at, _row(rng))
            case _:
                lines[at : at + 1] = [_spliced(rng, lines[at]) if at < len(lines) else text(rng)]
    return tuple("\n".join(lines) for lines in made)


def _spliced(rng: Random, line: str) -> str:
    at = rng.randint(0, len(line))
    return line[:at] + rng.choice((text(rng), "|", " | ", "**", "<", "](")) + line[at + rng.randrange(4) :]


def smaller(texts: Texts) -> Iterator[Texts]:
    """Pages that are a step smaller: without a page, without a line, with half a line."""
    for at, page in enumerate(texts):
        yield texts[:at] + texts[at + 1 :]
        lines = page.split("\n")
        for number, line in enumerate(lines):
            for less in ([], [line[: len(line) // 2]], [line[1:]]):
                if less != [line]:
                    yield (*texts[:at], "\n".join([*lines[:number], *less, *lines[number + 1 :]]), *texts[at + 1 :])


PAGES = Examples(pages, changed, smaller)
