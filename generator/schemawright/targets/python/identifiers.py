"""The identifier maker: the one way for a name of a spec to become a Python name.

Names are normalised (NFKC, as Python itself does with identifiers), taken apart into words and put together in the
case that Python expects. The results are no keywords, are not private, and do not meet a name that generated code
uses itself; a target tells which those are. Not done here: making names of one scope differ (`passes.naming`).
"""

from __future__ import annotations

import builtins
import hashlib
import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum, StrEnum
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import LiteralString, NamedTuple

from schemawright.budgets import MAX_NAME_LENGTH, READABLE_NAME_LENGTH
from schemawright.ir.given_names import NameKind, NoName
from schemawright.ir.text import Identifier, SpecText, maker

# fmt: off
_TYPES = frozenset({
    "Any", "Callable", "Enum", "False", "Final", "IntEnum", "Iterator", "Literal", "Mapping", "Never", "None",
    "StrEnum", "True", "TypeAlias", "TypeVar", "UUID",
})
"""Names that modules of Python import for annotations and classes."""
_BUILTIN_TYPES = frozenset({"PythonFinalizationError", "WindowsError", *(n for n in dir(builtins) if n[0].isupper())})
"""Names such as `Exception`: type checkers take them for Python's own where a module uses them above its class.

Some are there in newer versions or on one system only, and are named everywhere alike.
"""
_ATTRIBUTES = frozenset({
    "bool", "bytes", "classmethod", "datetime", "dict", "field", "float", "int", "list", "mro", "str", "tuple",
})
"""Names that a class body or its annotations use themselves; `mro` is what `dataclass` would take for its default."""
_MODULES = frozenset(
    {"con", "prn", "aux", "nul", "annotations"}
    | {f"{p}{n}" for p in ("com", "lpt") for n in range(10)}
    | {name for name in dir(builtins) if name.islower()}
)
"""Names that Windows does not allow for files, and names that any package uses: a module becomes one of its."""
# fmt: on


class Reserved(NamedTuple):
    """Names that the code of a target uses itself, besides those that all Python code does."""

    types: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    modules: frozenset[str] = frozenset()


_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NO_LETTERS = re.compile(r"[^0-9A-Za-z]+")
"""What separates words, of the characters of ASCII."""
_SYMBOLS = {
    "+": "plus", "-": "minus", "*": "star", "/": "slash", "%": "percent", "<": "lt", ">": "gt", "=": "eq", "!": "not",
    "&": "and", "|": "or", "^": "caret", "~": "tilde", "@": "at", "#": "hash", "$": "dollar", "?": "question",
    ".": "dot", ",": "comma", ":": "colon", ";": "semicolon", "_": "underscore", " ": "space", "'": "quote",
    '"': "double_quote", "`": "backtick", "(": "open_paren", ")": "close_paren", "[": "open_bracket",
    "]": "close_bracket", "{": "open_brace", "}": "close_brace", "\\": "backslash",
}  # fmt: skip


@lru_cache(maxsize=65536)
def _chunks(text: str) -> tuple[str, ...]:
    """The runs of identifier characters of a text; for a text without any, words for its symbols."""
    if text.isascii():
        found = _NO_LETTERS.sub(" ", text).split()
        return tuple(found) or _symbol_words(text)
    normal = unicodedata.normalize("NFKC", text)
    spaced = "".join(c if c == "_" or ("a" + c).isidentifier() else " " for c in normal).replace("_", " ")
    return tuple(unicodedata.normalize("NFKC", spaced).split()) or _symbol_words(text)


def _symbol_words(text: str) -> tuple[str, ...]:
    return tuple(_SYMBOLS.get(c) or f"u{ord(c):04x}" for c in text[:8]) or ("empty",)


@lru_cache(maxsize=65536)
def snake(text: str) -> str:
    """The words of a text in lower case, joined by underscores."""
    return "_".join(word for chunk in _chunks(text) for word in _BOUNDARY.sub(" ", chunk).split()).lower()


def pascal(text: str) -> str:
    """The words of a text, each with a capital first letter; capitals inside words stay.

    A text like `MOVE_IN`, in which capitals tell nothing apart, is taken for its words in small letters.
    """
    joined = ""
    for chunk in _chunks(text.lower() if "_" in text and text.isupper() else text):
        between = "_" if joined[-1:].isdigit() and chunk[0].isdigit() else ""
        joined += between + chunk[0].upper() + chunk[1:]
    return joined


_identifier = maker(Identifier)


def _made(name: str) -> Identifier:
    """The name in the form in which Python itself compares identifiers (reference, section 2.3).

    Parts that are normal each need not be normal together: a letter and an accent that follows become one.
    """
    normal = name if name.isascii() else unicodedata.normalize("NFKC", name)
    if not normal.isidentifier() or keyword.iskeyword(normal):
        raise AssertionError(f"{normal!r} is no identifier")
    return _identifier(normal)


def _is_normal(name: str) -> bool:
    """Whether a name is as Python compares it."""
    return name.isascii() or unicodedata.normalize("NFKC", name) == name


def _shortened(name: str) -> str:
    if len(name) <= MAX_NAME_LENGTH:
        return name
    return f"{name[: MAX_NAME_LENGTH - 9]}_{hashlib.sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def _started(name: str, prefix: str) -> str:
    """The name behind a prefix where it could not stand alone."""
    return name if name[:1].isidentifier() else f"{prefix}{name}"


def _signed(text: str) -> str:
    """The text with the sign of a number as a word: `+1` and `-1` are names of reactions, not one name."""
    return f"{_SYMBOLS[text[0]]} {text[1:]}" if text[:1] in ("+", "-") and text[1:].isdigit() else text


_SIGNS = re.compile(r"[+-]")
_OF_MEMBERS = frozenset({*dir(StrEnum), *dir(IntEnum), "name", "value", "MRO", "mro"})
"""What members of enums cannot be called: attributes of all of them."""


def constant_name(place: str) -> Identifier:
    """The name of a constant that only its own module uses: `max_tokens` gives `_MAX_TOKENS`."""
    return _made(f"_{_shortened(snake(place).upper())}")


def rule_name(text: SpecText) -> Identifier:
    """The name of a constant that holds the rule of a schema: `Pet` gives `PET_RULE`."""
    return _made(f"{_started(_shortened(snake(text).upper()), 'R')}_RULE")


def numbered(name: Identifier, number: int) -> Identifier:
    """The name made different by a number; names with capitals inside get it without underscore."""
    return _made(f"{name}_{number}" if name.islower() or name.isupper() or name[-1].isdigit() else f"{name}{number}")


def derived(pattern: LiteralString, type_name: Identifier) -> Identifier:
    """A name made after that of a type: `load_{}` and `ChatRole` give `load_chat_role`."""
    return _made(pattern.format(snake(type_name)))


def surrounded(pattern: LiteralString, type_name: Identifier) -> Identifier:
    """A name that has that of a type in it."""
    return _made(pattern.format(type_name))


def counted(name: LiteralString, number: int) -> Identifier:
    """A name of generated code that may be needed several times: `item`, then `item2`."""
    return _made(f"{name}{number if number > 1 else ''}")


_MOST_FIRST, _MOST_LAST = 3, 7
"""How many words of a long way a shorter name has at most from its start, and from its end."""


def _kept(count: int) -> Iterator[tuple[int, int]]:
    """How many of so many words to keep at the start and at the end."""
    for first in range(min(count, _MOST_FIRST) + 1):
        for last in range(min(count - first, _MOST_LAST - 1) + 1):
            yield first, last


def _begun(words: Sequence[str], room: int) -> str:
    """As many words as there is room for, but not all."""
    lengths = accumulate(map(len, words[:-1]))
    return "".join(words[: sum(1 for length in lengths if length <= room)])


def _stutters(parts: Sequence[str]) -> bool:
    """Whether a word would stand beside itself."""
    return any(one.endswith(other) for one, other in pairwise(parts))


def _once(owner: str, parts: Sequence[str]) -> Iterator[str]:
    """The parts of a name without the words that stand before them already: a part keeps one word at least."""
    said = _words(owner)
    for part in parts:
        words = _words(part)
        repeated = max((n for n in range(1, len(words)) if said[-n:] == words[:n]), default=0)
        said += words[repeated:]
        yield "".join(words[repeated:])


def _words(name: str) -> list[str]:
    return _BOUNDARY.sub(" ", name).split()


def _last_of(owner: str, parts: Iterable[str]) -> Identifier:
    """The owner with as many of the last parts as a name has room for."""
    kept = list(parts)
    spare = len(owner) + sum(map(len, kept)) - MAX_NAME_LENGTH
    while spare > 0 and len(kept) > 1:
        spare -= len(kept.pop(0))
    return _made(_shortened(owner + "".join(kept)))


class PythonNames:
    """Naming rules of PEP 8, as `passes.naming` asks for them; attributes may keep the names of their properties."""

    def __init__(
        self, reserved: Reserved, *, keeps_wire_names: bool = False, affixes: tuple[str, str] = ("", "")
    ) -> None:
        """`affixes` are what all names of classes begin and end with."""
        self._keeps_wire_names = keeps_wire_names
        self._affixes = affixes
        self._types = _TYPES | _BUILTIN_TYPES | reserved.types
        self._attributes = _ATTRIBUTES | reserved.attributes
        self._not_as_they_are = _TYPES | reserved.types | self._attributes
        self._modules = _MODULES | reserved.modules
        self._reserved = {
            NameKind.CLASS: self._types,
            NameKind.FIELD: self._attributes,
            NameKind.OPERATION: self._attributes,
            NameKind.MEMBER: _OF_MEMBERS,
            NameKind.MODULE: self._modules,
        }

    @property
    def reserved_types(self) -> frozenset[str]:
        """Names that no class can have: of annotations, of Python's own classes, and of what packages export."""
        return self._types

    def type_name(self, text: SpecText) -> Identifier:
        """A class name: `chat_role` gives `ChatRole`, `Azure.Core.Error` gives `AzureCoreError`."""
        name = _shortened(_started(pascal(text), "Type"))
        whole = self._whole(name)
        return _made(f"{name}Model" if whole in self._types or keyword.iskeyword(name) else name)

    def affixed(self, name: Identifier) -> Identifier:
        """`User` gives `ApiUser` where all classes begin with `Api`."""
        return name if not any(self._affixes) else _made(self._whole(name))

    def bare(self, name: Identifier) -> Identifier:
        """`ApiUser` gives `User` where all classes begin with `Api`; a name that does not stays as it is."""
        before, after = self._affixes
        inner = name.removeprefix(before).removesuffix(after)
        is_name = inner.isidentifier() and not keyword.iskeyword(inner)
        return _made(inner) if is_name and inner != name == self._whole(inner) else name

    def _whole(self, name: str) -> str:
        before, after = self._affixes
        return f"{before}{name}{after}"

    def attribute_name(self, wire: SpecText) -> Identifier:
        """An attribute name: `maxTokens` gives `max_tokens`, `class` gives `class_`."""
        if self._keeps_wire_names and self._can_stay(wire):
            return _made(wire)
        name = _shortened(_started(snake(_signed(wire)), "field_"))
        return _made(f"{name}_" if name in self._attributes or keyword.iskeyword(name) else name)

    def _can_stay(self, wire: SpecText) -> bool:
        """Whether a property's name can be that of an attribute as it is: public, and nothing a class needs itself."""
        reserved = keyword.iskeyword(wire) or wire in self._not_as_they_are
        return wire.isidentifier() and not wire.startswith("_") and len(wire) <= MAX_NAME_LENGTH and not reserved

    def member_name(self, value: str | int, suggested: SpecText) -> Identifier:
        """An enum member's name: `content_filter` gives `CONTENT_FILTER`, 10 gives `VALUE_10`."""
        name = _shortened(_started(snake(suggested or _signed(str(value))).upper(), "VALUE_"))
        return _made(f"{name}_" if name in ("MRO",) or keyword.iskeyword(name) else name)

    def spelled_member_name(self, value: str | int) -> Identifier:
        """As `member_name`, with each sign as a word: `-created` gives `MINUS_CREATED`."""
        spelled = _SIGNS.sub(lambda sign: f" {_SYMBOLS[sign[0]]} ", str(value))
        return self.member_name(spelled, SpecText(""))

    def given(self, kind: NameKind, text: str) -> Identifier:
        """A name as somebody gives it. Raises `NoName` for what Python, or generated code, does not take for one."""
        if not text.isidentifier() or keyword.iskeyword(text) or not _is_normal(text):
            raise NoName("is no name in Python")
        if text[0] == "_":
            raise NoName("starts with an underscore, as private names do")
        if len(text) > MAX_NAME_LENGTH:
            raise NoName(f"has more than {MAX_NAME_LENGTH} characters")
        if text in self._reserved[kind]:
            raise NoName("is a name that generated code, or Python there, uses itself")
        if kind is NameKind.CLASS and text.islower():
            raise NoName("has no capital letter: it might hide what Python, or generated code, calls so")
        if kind is NameKind.MODULE and not (text.isascii() and text.islower()):
            raise NoName("is no name of a module: these have small letters of ASCII")
        return _identifier(text)

    def joined(self, owner: Identifier, *words: SpecText) -> Identifier:
        """`Budget` and `budget_type` give `BudgetType`; where the name is too long, the last words count."""
        return _last_of(owner, _once(owner, [pascal(word) for word in words]))

    def in_full(self, owner: Identifier, *words: SpecText) -> Identifier:
        """`Budget` and `budget_type` give `BudgetBudgetType`."""
        return _last_of(owner, [pascal(word) for word in words])

    def shorter(self, owner: Identifier, *words: SpecText) -> Iterator[Identifier]:
        """Names of at most `READABLE_NAME_LENGTH` letters that leave words of `joined` out, the longest first.

        Words go from the middle of the way. From the owner's own name they go where there is no other way; its last
        word stays, which says `Request` or `Response`.
        """
        *way, last = map(pascal, (*words[:_MOST_FIRST], *words[max(_MOST_FIRST, len(words) - _MOST_LAST) :]))
        ways = list(dict.fromkeys((*way[:first], *way[len(way) - end :], last) for first, end in _kept(len(way))))
        ways.sort(key=lambda parts: sum(map(len, parts)), reverse=True)
        *first, end = _words(owner)
        for is_whole in (True, False):
            for parts in ways:
                room = READABLE_NAME_LENGTH - sum(map(len, parts))
                begun = _begun(first, room - len(end))
                start = owner if is_whole else begun + end
                if (is_whole or begun) and len(start) <= room and not _stutters((start, *parts)):
                    yield _made(start + "".join(parts))

    def numbered(self, name: Identifier, number: int) -> Identifier:
        """See `numbered`."""
        return numbered(name, number)

    def folded(self, name: Identifier) -> str:
        """Types whose module would have the same name must differ in more than case."""
        return snake(name)

    def module_name(self, type_name: Identifier) -> Identifier:
        """The module of a type: `ChatRole` gives `chat_role`. Only ASCII: file systems normalise other letters."""
        name = snake(type_name)
        if not name.isascii():
            name = "".join(c if c.isascii() else f"u{ord(c):04x}" for c in name)
        reserved = name in self._modules or keyword.iskeyword(name)
        return _made(f"{_shortened(name)}_" if reserved else _shortened(name))
