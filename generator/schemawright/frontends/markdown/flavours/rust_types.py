"""The types in the cells of rust pages: `Option<[**Vec<models::Leaf>**](Leaf.md)>` and what it may hold.

In: the text of a type cell. Out: a `RustType`, the bare tree of names and arguments, and from it a `Shape`.
Not done here: finding the model behind a name; `shape` asks its caller, and the links of a cell are dropped because
the generator writes wrong ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from schemawright.budgets import MAX_PAGE_DEPTH
from schemawright.frontends.markdown.flavour import CellType
from schemawright.frozen import frozen
from schemawright.ir.shapes import (
    ANY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ListOf,
    MapOf,
    Scalar,
    ScalarKind,
    Shape,
    nullable,
)

_PATH = r"(?:::)?(?:r#)?[^\W\d_]\w*(?:::(?:r#)?[^\W\d_]\w*)*"
"""A path of names as the generator makes them: they start with a letter, never with an underscore."""
_TOKEN = re.compile(_PATH + r"|[<>,]|\s+")
_PUNCTUATION = frozenset("<>,")
_CONTAINERS = {**dict.fromkeys(("Option", "Box", "Vec", "HashSet", "BTreeSet"), 1), "HashMap": 2, "BTreeMap": 2}
"""The known containers with the number of their arguments."""
_INTEGERS = ("i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize")
_SCALARS: dict[str, Shape] = {
    **dict.fromkeys(("String", "str", "char", "std::path::PathBuf"), STRING),
    **dict.fromkeys(_INTEGERS, INTEGER),
    **dict.fromkeys(("f32", "f64"), NUMBER),
    "bool": BOOLEAN,
    "uuid::Uuid": Scalar(ScalarKind.UUID),
    "chrono::DateTime": Scalar(ScalarKind.DATE_TIME),
    "chrono::NaiveDate": Scalar(ScalarKind.DATE),
    "serde_json::Value": ANY,
}


@frozen
class RustType:
    """A type by its path, freed of prefixes that say nothing (`crate::`, `std::collections::`), and its arguments."""

    path: str
    args: tuple[RustType, ...] = ()

    @property
    def spelled(self) -> str:
        """The type as Rust writes it."""
        return f"{self.path}<{', '.join(a.spelled for a in self.args)}>" if self.args else self.path

    @property
    def model_name(self) -> str | None:
        """The name of the model that a type names, or None when it names none.

        Models stand in the module `models`. Without it, as in the rows of oneOf pages, a single word is a model unless
        it starts in lower case: the generator capitalises class names.
        """
        module, _, name = self.path.rpartition("::")
        if self.args or self.path in _SCALARS or self.path in _CONTAINERS:
            return None
        written_as_class = not module and name[:1].isalpha() and not name[:1].islower()
        return name if name and (module == "models" or written_as_class) else None

    @property
    def is_bare(self) -> bool:
        """Whether a type is a model's name without `models::`: an inline enum of its page (7.26)."""
        return "::" not in self.path and self.model_name is not None

    @property
    def holds_bare(self) -> bool:
        """Whether a type is or holds a bare one."""
        return self.is_bare or any(argument.holds_bare for argument in self.args)

    def without_option(self) -> tuple[RustType, bool]:
        """The type inside an outer `Option`, and whether there was one."""
        match self:
            case RustType("Option", (inner,)):
                return inner, True
            case _:
                return self, False

    def shape(self, named: Callable[[CellType], Shape]) -> Shape:
        """The shape; `named` gives that of every type that is neither built in nor a known container."""
        match self:
            case RustType("Option", (inner,)):
                return nullable(inner.shape(named))
            case RustType("Box", (inner,)):
                return inner.shape(named)
            case RustType("Vec" | "HashSet" | "BTreeSet", (item,)):
                return ListOf(item.shape(named))
            case RustType("HashMap" | "BTreeMap", (_, value)):
                return MapOf(value.shape(named))
            case RustType("chrono::DateTime", _) | RustType(_, ()) if self.path in _SCALARS:
                return _SCALARS[self.path]
            case _:
                return named(self)


def parsed_cell(cell: str) -> RustType | None:
    """The type in a cell, or None where it has none: also one too deep, and a container with too few or many types."""
    tokens = _tokens(cell)
    if tokens is None:
        return None
    parsed = _parsed(tokens, 0, 0)
    return parsed[0] if parsed is not None and parsed[1] == len(tokens) else None


def _tokens(cell: str) -> list[str] | None:
    text = _without_links(cell.replace("**", ""))
    if text is None or cell.count("**") % 2:
        return None
    tokens = _TOKEN.findall(text)
    # Characters that are no part of a type are found by what is missing; a pattern for them would look twice.
    return [t for t in tokens if not t.isspace()] if sum(map(len, tokens)) == len(text) else None


def _without_links(text: str) -> str | None:
    """The text with `[label](target)` reduced to `label`, or None where brackets do not pair.

    A target may hold `<`, `,` and balanced parentheses.
    """
    kept: list[str] = []
    start = 0
    while (close := text.find("](", start)) >= 0:
        before, opened, label = text[start:close].partition("[")
        if not opened:
            return None
        kept += (before, label)
        end = _end_of_target(text, close + 2)
        if end is None:
            return None
        start = end
    kept.append(text[start:])
    return "".join(kept)


def _end_of_target(text: str, start: int) -> int | None:
    depth = 1
    for at in range(start, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    return None


def _parsed(tokens: Sequence[str], at: int, depth: int) -> tuple[RustType, int] | None:
    """The type that starts at a token and the place behind it."""
    if depth > MAX_PAGE_DEPTH or at >= len(tokens) or tokens[at] in _PUNCTUATION:
        return None
    path, at = _short_path(tokens[at]), at + 1
    if tokens[at : at + 1] != ["<"]:
        return None if path in _CONTAINERS else (RustType(path), at)
    args: list[RustType] = []
    while True:
        argument = _parsed(tokens, at + 1, depth + 1)
        if argument is None:
            return None
        args.append(argument[0])
        at = argument[1]
        if tokens[at : at + 1] != [","]:
            break
    whole = tokens[at : at + 1] == [">"] and len(args) == _CONTAINERS.get(path, len(args))
    return (RustType(path, tuple(args)), at + 1) if whole else None


def _short_path(path: str) -> str:
    return path.removeprefix("::").removeprefix("crate::").removeprefix("std::collections::")
