"""`Document`: one input, read.

In: a name and a text. Out: the text with its value, and the syntax it turned out to be written in. Not done here:
reading files (`workspace`), Markdown (its front end reads `text`), and the meaning of the value.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path, PurePath
from typing import NamedTuple

from schemawright.budgets import DEFAULT_BUDGETS, MAX_TABS, Budgets
from schemawright.diagnostics import Diagnostic, Origin, Sink, SpecError, escape_token, fail
from schemawright.source.lines import line_and_column
from schemawright.source.pages import is_page
from schemawright.source.provenance import Provenance
from schemawright.source.values import JsonValue
from schemawright.source.web_names import is_url as is_url

_IS_PAGE_OF_THE_WEB = re.compile(r"\s*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)


class Syntax(Enum):
    """How a document is written."""

    JSON = "json"
    YAML = "yaml"
    MARKDOWN = "markdown"


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One input.

    `name` is what the user typed or, for a file that another one references, the path from there, with forward
    slashes, or else a URL; messages use it. `path` is the resolved file (None: standard input, or fetched). `text`
    has U+000A alone as line end. `data` is the value (None for Markdown). `place` is the way from the folder of the
    first document of the run, the same from every working folder and however the user spells it: names depend on it.
    `other_names` are those that the run asked for it by besides: links to it, for one. `missed` are names of files that
    references in it were tried by, and that could not be read; another way led on.
    """

    name: str
    path: Path | None
    text: str = field(repr=False)
    data: JsonValue = field(repr=False)
    syntax: Syntax
    place: str = ""
    findings: tuple[Diagnostic, ...] = ()
    """What was understood all the same, though it is not well-formed."""
    other_names: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    places: Provenance | None = field(default=None, repr=False)
    """Where the parts of `data` stand, where overlays have changed it; else they stand in `text`."""
    overlay_texts: tuple[str, ...] = field(default=(), repr=False)

    @property
    def whole_text(self) -> str:
        """All text that `data` was made of."""
        return "\n".join((self.text, *self.overlay_texts)) if self.overlay_texts else self.text


class _Reading(NamedTuple):
    """The value of a text, and the text of the same length that it was read from in the end."""

    data: JsonValue
    syntax: Syntax
    text: str


def parsed_document(name: str, text: str, path: Path | None = None, budgets: Budgets = DEFAULT_BUDGETS) -> Document:
    """The document that a text is. `.md` makes it Markdown; else the content decides between JSON and YAML.

    Text that starts like JSON and is not well-formed is read as YAML, of which JSON is nearly a part, unless the name
    ends in `.json`. Comments in JSON, last commas and tabs before comments in YAML are findings of the document. Raises
    `SpecError`: `not-a-spec` for an empty text, and what `json_value` and `yaml_value` raise.
    """
    if is_page(name):
        return Document(name, path, text, None, Syntax.MARKDOWN, last_part(name))
    if not text or text.isspace():
        raise fail("not-a-spec", "the file is empty", Origin(name))
    if _IS_PAGE_OF_THE_WEB.match(text):
        help = "give the place of the document itself: here stands what a browser shows, such as a page of login"
        raise fail("not-a-spec", "this is an HTML page", Origin(name, "", 1, 1), help)
    sink = Sink()
    with paused_collection():
        data, syntax, text = _reading(name, text, budgets, sink)
    if len(text) > budgets.text_length and (pointer := _longer_text(data, budgets.text_length)) is not None:
        raise fail("too-big", f"a text of more than {budgets.text_length:,} characters", Origin(name, pointer))
    return Document(name, path, text, data, syntax, last_part(name), tuple(sink.found))


def without_value(document: Document, names: Iterable[str], missed: Iterable[str]) -> Document:
    """The document as far as messages need it: places are found in its text (`positions`)."""
    others = tuple(name for name in names if name != document.name)
    return replace(document, data=None, other_names=others, missed=tuple(missed), places=None, overlay_texts=())


def last_part(name: str) -> str:
    """The last part of a path or of a URL, whose query and fragment are left out: they may hold what is private."""
    return PurePath(name.partition("?")[0].partition("#")[0] if is_url(name) else name).name


def _longer_text(data: JsonValue, limit: int) -> str | None:
    """The pointer to a text beyond the limit; None where there is none. Values that aliases share are seen once."""
    seen: set[int] = set()
    waiting: list[tuple[str, JsonValue]] = [("", data)]
    while waiting:
        pointer, value = waiting.pop()
        if isinstance(value, str) and len(value) > limit:
            return pointer
        if isinstance(value, dict | list) and id(value) not in seen:
            seen.add(id(value))
            members = value.items() if isinstance(value, dict) else enumerate(value)
            waiting += ((f"{pointer}/{escape_token(key)}", member) for key, member in members)
    return None


def _reading(name: str, text: str, budgets: Budgets, sink: Sink) -> _Reading:
    start = text[:2] if text[:1] in ("{", "[") else text.lstrip(" \t\n")[:2]
    if start in ("//", "/*") and (commented := _with_comments(name, text, budgets, sink, even_as_yaml=True)):
        return commented
    if start[:1] not in ("{", "["):
        return _yaml(name, text, budgets, sink)
    from schemawright.source.json.read import JsonSyntaxError, json_value

    try:
        return _Reading(json_value(name, text, budgets, sink=sink), Syntax.JSON, text)
    except JsonSyntaxError as error:
        not_json = error
    is_json = name.lower().endswith(".json")
    commented = _with_comments(name, text, budgets, sink, even_as_yaml=is_json)
    if commented is not None:
        return commented
    if is_json:
        raise not_json
    try:
        return _yaml(name, text, budgets, sink)
    except SpecError as error:
        meant_as_yaml = name.lower().endswith((".yaml", ".yml")) or error.diagnostics[0].code != "syntax"
        raise error if meant_as_yaml else not_json from None


def _with_comments(name: str, text: str, budgets: Budgets, sink: Sink, *, even_as_yaml: bool) -> _Reading | None:
    """JSON with comments or last commas; None for any other text, and for what YAML reads as well."""
    from schemawright.source.json.read import JsonSyntaxError, json_value
    from schemawright.source.json.slips import first_difference, plain_json

    plain = plain_json(text)
    at = first_difference(text, plain)
    if plain == text or not (even_as_yaml or "//" in text or "/*" in text):
        return None
    try:
        data = json_value(name, plain, budgets, sink=sink)
    except JsonSyntaxError:
        return None
    message = "JSON has no comments and no comma before a closing bracket; they are left out"
    sink.warning("syntax", message, Origin(name, "", *line_and_column(text, at)))
    return _Reading(data, Syntax.JSON, plain)


def _yaml(name: str, text: str, budgets: Budgets, sink: Sink) -> _Reading:
    from schemawright.source.yaml.events import YamlSyntaxError
    from schemawright.source.yaml.read import yaml_value
    from schemawright.source.yaml.tabs import without_tab

    for _ in range(MAX_TABS):
        found = Sink()
        try:
            data = yaml_value(name, text, budgets, sink=found)
        except YamlSyntaxError as error:
            better = without_tab(text, error.offset)
            if better is None:
                raise
            place = Origin(name, "", *line_and_column(text, error.offset))
            sink.warning("syntax", "a tab before a comment or the end of a line is read as a blank", place)
            text = better
        else:
            sink.add(*found.found)
            return _Reading(data, Syntax.YAML, text)
    raise fail("syntax", f"tabs stand before comments at more than {MAX_TABS} places", Origin(name))


@contextmanager
def paused_collection() -> Generator[None, None, None]:
    """No garbage collection inside: a value in the making has no garbage, and looking for it costs a third more."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
