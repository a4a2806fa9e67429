"""PyYAML's event stream behind types of our own.

In: YAML text. Out: an iterator of events from the C parser (the pure Python parser where PyYAML was built without it),
the classes to tell them apart, and `SpecError` for what PyYAML refuses. Not done here: values (`yaml_text`) and places
(`positions`). PyYAML is imported on first use: JSON inputs do not pay for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from typing import Any, NamedTuple, Protocol

from schemawright.diagnostics import Origin, SpecError, fail
from schemawright.source.lines import line_and_column


class Mark(Protocol):
    """A place in the text."""

    index: int


class Event(Protocol):
    """What events have that this package looks at; an attribute exists on the kinds of event that need it only."""

    start_mark: Mark
    anchor: str | None
    tag: str | None
    implicit: tuple[bool, bool]
    value: str


class EventKinds(NamedTuple):
    """PyYAML's event classes."""

    scalar: type[Event]
    alias: type[Event]
    mapping_start: type[Event]
    mapping_end: type[Event]
    sequence_start: type[Event]
    sequence_end: type[Event]
    document_start: type[Event]


class Library(NamedTuple):
    """The parts of PyYAML in use: `parser(text)` has a method `get_event`, which ends with None."""

    parser: Callable[[str], Any]
    kinds: EventKinds
    failure: type[Exception]


@cache
def library(*, pure: bool = False) -> Library:
    """PyYAML with its C parser, or without it where it is missing or `pure` is asked for."""
    yaml: Any = import_module("yaml")
    kinds = EventKinds(
        yaml.ScalarEvent,
        yaml.AliasEvent,
        yaml.MappingStartEvent,
        yaml.MappingEndEvent,
        yaml.SequenceStartEvent,
        yaml.SequenceEndEvent,
        yaml.DocumentStartEvent,
    )
    if pure or not yaml.__with_libyaml__:
        return Library(partial(_PureParser, yaml), kinds, yaml.YAMLError)
    cyaml: Any = import_module("yaml.cyaml")
    return Library(cyaml.CParser, kinds, yaml.YAMLError)


class _PureParser:
    """PyYAML's own parser, as strict about escapes as libyaml is."""

    def __init__(self, yaml: Any, text: str) -> None:
        self._yaml = yaml
        # The loader has a composer and a constructor as well; reading events alone never enters them.
        self._loader: Any = yaml.SafeLoader(text)

    def get_event(self) -> Any:
        event = self._loader.get_event()
        try:
            getattr(event, "value", "").encode()
        except UnicodeEncodeError:
            problem = "found invalid Unicode character escape code"
            raise self._yaml.MarkedYAMLError(problem=problem, problem_mark=event.start_mark) from None
        return event


def events(text: str, source: Library) -> Iterator[Event]:
    """The events of a text, in order; `source.failure` is raised on the way where it is not well-formed."""
    return iter(source.parser(text).get_event, None)


_UNREADABLE = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""What YAML 1.2 section 5.1 does not count as printable; compiled, in 10 ms, for errors alone."""

_HELP = {
    "mapping values are not allowed": "put quotes around text that contains ': '",
    "tab": "indent with spaces, YAML does not allow tabs there",
    "cannot start any token": "put quotes around text that starts with a special character; indent with spaces",
}


class YamlSyntaxError(SpecError):
    """The text is no YAML; `offset` is where the parser stopped, -1 where it does not say."""

    offset = -1


def syntax_failure(file: str, text: str, error: Any) -> SpecError:
    """What PyYAML found wrong, with its place and, for the usual slips, the cure."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _unreadable_failure(file, text)
    message = f"not well-formed YAML: {error.problem or error.context}"
    if error.problem and error.context:
        message += f" {error.context}"
    help = next((cure for sign, cure in _HELP.items() if sign in message), "")
    if mark.index >= len(text.rstrip()) and error.context:
        message = f"not well-formed YAML: the document ends {error.context}"
        help = "is the file complete? Otherwise a quote or a bracket is not closed"
    elif text[mark.index : mark.index + 1] == "\t":
        message, help = "not well-formed YAML: a tab stands where blanks indent", _HELP["tab"]
    failure = fail("syntax", message, Origin(file, "", *line_and_column(text, mark.index)), help)
    refused = YamlSyntaxError(*failure.diagnostics)
    refused.offset = mark.index
    return refused


def _unreadable_failure(file: str, text: str) -> SpecError:
    found = re.search(_UNREADABLE, text)
    line, column = line_and_column(text, found.start()) if found else (0, 0)
    character = f" (U+{ord(found[0]):04X})" if found else ""
    message = f"not well-formed YAML: a control character{character} is not allowed"
    return fail("syntax", message, Origin(file, "", line, column))
