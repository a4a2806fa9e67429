"""JSON text to values.

In: the text of a file. Out: its value (RFC 8259), with numbers that keep their spelling (`spelled`), and texts for
those too large for readers; repeated keys, NaN, unpaired surrogates and nesting beyond the budget are refused. The
standard library's reader does the work; only when it stumbles is the text looked at again for the place (`findings`).
Not done here: reading files.
"""

from __future__ import annotations

import json
from itertools import chain

from schemawright.budgets import DEFAULT_BUDGETS, Budgets
from schemawright.diagnostics import Origin, Severity, Sink, SpecError, fail
from schemawright.source.json.findings import json_findings, lone_surrogate
from schemawright.source.lines import line_and_column
from schemawright.source.values import JsonValue, float_from


class _Refused(Exception):
    """The reader met something that is refused; where it stands is found by a scan."""


class JsonSyntaxError(SpecError):
    """The text is no JSON at all (it may still be YAML)."""


def json_value(file: str, text: str, budgets: Budgets = DEFAULT_BUDGETS, *, sink: Sink | None = None) -> JsonValue:
    """The value of JSON text; `file` is its name in messages.

    Raises `JsonSyntaxError` for malformed text, else `SpecError`: `syntax`, `duplicate-key`, `too-deep`, `too-big`.
    Numbers that are too large for readers are read as texts, which `sink` hears of.
    """
    too_large: list[str] = []
    try:
        value = _loaded(text, budgets, too_large)
        if _is_deeper(value, budgets.depth):
            raise _Refused
    except json.JSONDecodeError as error:
        raise _syntax_error(file, text, error) from None
    except (_Refused, RecursionError, ValueError):
        raise _refusal(file, text, budgets) from None
    lone = lone_surrogate(text)
    if lone >= 0:
        message = "an escape stands for half a character (an unpaired surrogate)"
        raise fail("syntax", message, Origin(file, "", *line_and_column(text, lone)))
    if too_large and sink is not None:
        sink.add(*json_findings(file, text, budgets))
    return value


def _loaded(text: str, budgets: Budgets, too_large: list[str]) -> JsonValue:
    key_length, max_digits = budgets.key_length, budgets.integer_digits
    infinite = float("inf")

    def unique(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
        members = dict(pairs)
        if len(members) != len(pairs) or (members and len(max(members, key=len)) > key_length):
            raise _Refused
        return members

    def integer(source: str) -> int:
        # One more than the budget for the sign; the scan counts exactly.
        if len(source) > max_digits and len(source.removeprefix("-")) > max_digits:
            raise _Refused
        return int(source)

    def number(source: str) -> float | str:
        value = float_from(source)
        if value in (infinite, -infinite):
            too_large.append(source)
            return source
        return value

    def constant(_source: str) -> float:
        raise _Refused

    value: JsonValue = json.loads(
        text, object_pairs_hook=unique, parse_int=integer, parse_float=number, parse_constant=constant
    )
    return value


def _is_deeper(value: JsonValue, limit: int) -> bool:
    """Whether collections nest more deeply than the limit; level by level, in time linear in the value."""
    level = [value]
    for _ in range(limit + 1):
        mappings = [v for v in level if type(v) is dict]
        lists = [v for v in level if type(v) is list]
        if not mappings and not lists:
            return False
        level = list(chain.from_iterable(lists))
        level += chain.from_iterable(map(dict[str, JsonValue].values, mappings))
    return True


def _syntax_error(file: str, text: str, error: json.JSONDecodeError) -> JsonSyntaxError:
    from schemawright.source.json.explained import explained

    what, help, at = explained(text, error)
    message = f"not well-formed JSON: {what}"
    return JsonSyntaxError(*fail("syntax", message, Origin(file, "", *line_and_column(text, at)), help).diagnostics)


def _refusal(file: str, text: str, budgets: Budgets) -> SpecError:
    found = [finding for finding in json_findings(file, text, budgets) if finding.severity is Severity.ERROR]
    if found:
        return SpecError(*found)
    try:
        # What the reader stumbled over may be the start of something that is no JSON, as in 1e999x.
        json.loads(text, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        return _syntax_error(file, text, error)
    except RecursionError:
        pass
    # Python's own limits (depth of recursion, digits) may be set lower than the budgets.
    return fail("too-deep", "nested more deeply, or with longer numbers, than Python is set to read", Origin(file))
