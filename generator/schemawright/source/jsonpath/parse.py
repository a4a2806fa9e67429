"""Reading a path.

In: text. Out: a `Query` from the root, or `PathError` with the place in the text. Not done here: selecting (`select`).
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple, NoReturn, cast

from schemawright.budgets import MAX_PATH_DEPTH
from schemawright.source.jsonpath.syntax import (
    TOKEN,
    All,
    AnyOf,
    Compare,
    Comparison,
    Exists,
    Filter,
    Given,
    Index,
    Name,
    Not,
    PathError,
    Query,
    Segment,
    Selector,
    Slice,
    Test,
    Wildcard,
)

_MAX_INTEGER = 2**53 - 1
"""The integers that all readers of JSON agree on (RFC 9535 section 2.1, I-JSON)."""
_INTEGER = re.compile(r"0|-?[1-9][0-9]*")
_ESCAPE = re.compile(
    r"\\(u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # two halves of a character
    r"|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|.)"
)
_ESCAPES = frozenset("bfnrt/\\")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


def parse_path(text: str) -> Query:
    """The query that a path is. Raises `PathError`."""
    parser = _Parser(text, _tokens(text))
    if text[:1].isspace() or text[-1:].isspace():
        raise PathError("a path neither starts nor ends with a blank")
    if not parser.takes("$"):
        parser.fail("a path starts with $")
    query = Query(True, parser.segments())
    if parser.token.kind != "end":
        parser.fail()
    return query


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    at = 0
    while at < len(text):
        found = TOKEN.match(text, at)
        if found is None:
            raise _unexpected(text, at)
        tokens.append(_Token(str(found.lastgroup), found[0], at))
        at = found.end()
    return [*tokens, _Token("end", "", at)]


def _unexpected(text: str, at: int) -> PathError:
    help = ""
    if at and text[at - 1] == "." and text[at] == "/":
        help = "write a name with other signs than letters, digits, _ and - in brackets, as in $.paths['/pets']"
    if text[at] in "'\"":
        return PathError(f"the text that starts at character {at + 1} does not end, or holds what it must not")
    return PathError(f"there is no {text[at]!r} at character {at + 1} of a path", help)


class _Parser:
    """Takes tokens from the left; each method reads one rule of the grammar in `syntax`."""

    def __init__(self, text: str, tokens: list[_Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0
        self.depth = 0

    @property
    def token(self) -> _Token:
        return self.tokens[self.at]

    def fail(self, message: str = "", help: str = "") -> NoReturn:
        """Raise the error of what stands here."""
        what = f"{self.token.text!r} at character {self.token.at + 1}" if self.token.text else "the end of the path"
        raise PathError(message or f"{what} is not what can stand there", help)

    def takes(self, text: str) -> bool:
        """Whether a sign stands here; it is passed then."""
        if self.token.text != text or self.token.kind == "text":
            return False
        self.at += 1
        return True

    def needs(self, text: str) -> None:
        if not self.takes(text):
            self.fail()

    def blanks(self) -> None:
        if self.token.kind == "blank":
            self.at += 1

    def kind(self, kind: str) -> str | None:
        """The text of a token of that kind, which is passed."""
        if self.token.kind != kind:
            return None
        self.at += 1
        return self.tokens[self.at - 1].text

    def segments(self) -> tuple[Segment, ...]:
        """The segments from here; blanks between them are passed, those behind them are not."""
        found: list[Segment] = []
        while True:
            start = self.at
            self.blanks()
            descends = self.kind("below") is not None
            if (descends or self.kind("dot")) and self.token.text != "[":
                found.append(Segment((self.shorthand(),), descends))
            elif self.tokens[self.at - 1].kind != "dot" and self.takes("["):
                found.append(Segment(self.selectors(), descends))
            elif descends or self.tokens[self.at - 1].kind == "dot":
                self.fail()
            else:
                self.at = start
                return tuple(found)

    def shorthand(self) -> Selector:
        if self.takes("*"):
            return Wildcard()
        if (name := self.kind("name")) is None:
            self.fail()
        if self.token.text == "(" and self.token.kind == "sign":
            self.fail("functions are not read here")
        return Name(name)

    def selectors(self) -> tuple[Selector, ...]:
        found: list[Selector] = []
        while True:
            self.blanks()
            found.append(self.selector())
            self.blanks()
            if self.takes("]"):
                return tuple(found)
            self.needs(",")

    def selector(self) -> Selector:
        if self.token.kind == "text":
            return Name(self.quoted())
        if self.takes("*"):
            return Wildcard()
        if self.takes("?"):
            self.blanks()
            return Filter(self.any_of())
        start = self.integer()
        ahead = self.tokens[self.at + (self.token.kind == "blank")]
        if ahead.text == ":":
            return self.slice(start)
        if start is None:
            self.fail(help="a name in brackets stands in quotes" if self.token.kind == "name" else "")
        return Index(start)

    def slice(self, start: int | None) -> Slice:
        parts: list[int | None] = []
        while len(parts) < 2:
            self.blanks()
            if not self.takes(":"):
                break
            self.blanks()
            parts.append(self.integer())
        stop, step = (*parts, None, None)[:2]
        return Slice(start, stop, 1 if step is None else step)

    def integer(self) -> int | None:
        if (text := self.kind("number")) is None:
            return None
        if not _INTEGER.fullmatch(text) or abs(number := int(text[:20])) > _MAX_INTEGER:
            self.at -= 1
            self.fail(f"{text} is no integer that can stand here")
        return number

    def quoted(self) -> str:
        """The value of a text (RFC 9535 section 2.3.1.2)."""
        at = self.token.at
        return _text_value(self.kind("text") or "", at)

    def any_of(self) -> Test:
        self.depth += 1
        if self.depth > MAX_PATH_DEPTH:
            self.fail(f"filters stand in one another more than {MAX_PATH_DEPTH} levels deep")
        tests = [self.all_of()]
        while self.follows("or"):
            tests.append(self.all_of())
        self.depth -= 1
        return tests[0] if len(tests) == 1 else AnyOf(tuple(tests))

    def all_of(self) -> Test:
        tests = [self.one()]
        while self.follows("and"):
            tests.append(self.one())
        return tests[0] if len(tests) == 1 else All(tuple(tests))

    def follows(self, kind: str) -> bool:
        """Whether an operator of that kind stands behind blanks; it is passed with those around it then."""
        start = self.at
        self.blanks()
        if self.kind(kind) is None:
            self.at = start
            return False
        self.blanks()
        return True

    def one(self) -> Test:
        if self.takes("!"):
            self.blanks()
            inner = self.in_parentheses() if self.token.text == "(" else Exists(self.query())
            return Not(inner)
        if self.token.text == "(":
            return self.in_parentheses()
        at = self.token.at
        left = self.operand()
        start = self.at
        self.blanks()
        if operator := self.kind("compare"):
            self.blanks()
            return Compare(self.single(left, at), cast("Comparison", operator), self.single(self.operand(), at))
        self.at = start
        if isinstance(left, Given):
            self.fail(f"the value at character {at + 1} is compared with nothing")
        return Exists(left)

    def in_parentheses(self) -> Test:
        self.needs("(")
        self.blanks()
        test = self.any_of()
        self.blanks()
        self.needs(")")
        return test

    def single(self, operand: Query | Given, at: int) -> Query | Given:
        """The operand, which has one value at most."""
        if isinstance(operand, Query) and not operand.is_singular:
            help = "ask whether one of several fits in a filter of its own, as in [?@.tags[?@ == 'internal']]"
            self.fail(f"the comparison at character {at + 1} is with several nodes", help)
        return operand

    def operand(self) -> Query | Given:
        if self.token.kind == "text":
            return Given(self.quoted())
        if text := self.kind("number"):
            return Given(_number(text))
        if self.token.text in _WORDS and self.token.kind == "name":
            return Given(_WORDS[self.kind("name") or ""])
        if self.token.kind == "name" and self.tokens[self.at + 1].text == "(":
            self.fail(f"functions such as {self.token.text}() are not read here")
        return self.query()

    def query(self) -> Query:
        if self.takes("@"):
            return Query(False, self.segments())
        self.needs("$")
        return Query(True, self.segments())


def _text_value(text: str, at: int) -> str:
    """What a text between quotes stands for."""

    def value(escape: re.Match[str]) -> str:
        if escape[1] == text[0]:
            return text[0]
        if escape[1] not in _ESCAPES and len(escape[1]) == 1:
            raise PathError(f"{escape[0]} in the text at character {at + 1} is no escape")
        return str(json.loads(f'"{escape[0]}"'))

    return _ESCAPE.sub(value, text[1:-1])


def _number(text: str) -> int | float:
    try:
        return int(text)
    except ValueError:
        return float(text)
