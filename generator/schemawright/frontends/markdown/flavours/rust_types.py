"""The types in the cells of rust pages: `Option<[**Vec<models::Leaf>**](Leaf.md)>` and what it may hold.

In: the text of a type cell. Out: a `RustType`, the bare tree of names and arguments, and from it a `Shape`.
Not done here: finding the model behind a name; `shape_of` asks its caller, and the links of a cell are dropped because
the generator writes wrong ones.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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
_DEEPEST = 32
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


def parsed_cell(cell: str) -> RustType | None:
    """The type in a cell, or None where it has none: also one too deep, and a container with too few or many types."""
    tokens = _tokens(cell)
    if tokens is None:
        return None
    parsed = _parsed(tokens, 0, 0)
    return parsed[0] if parsed is not None and parsed[1] == len(tokens) else None


def without_option(type: RustType) -> tuple[RustType, bool]:
    """The type inside an outer `Option`, and whether there was one."""
    match type:
        case RustType("Option", (inner,)):
            return inner, True
        case _:
            return type, False


def shape_of(type: RustType, named: Callable[[RustType], Shape]) -> Shape:
    """The shape of a type; `named` gives the shape of every type that is neither built in nor a known container."""
    match type:
        case RustType("Option", (inner,)):
            return nullable(shape_of(inner, named))
        case RustType("Box", (inner,)):
            return shape_of(inner, named)
        case RustType("Vec" | "HashSet" | "BTreeSet", (item,)):
            return ListOf(shape_of(item, named))
        case RustType("HashMap" | "BTreeMap", (_, value)):
            return MapOf(shape_of(value, named))
        case RustType("chrono::DateTime", _) | RustType(_, ()) if type.path in _SCALARS:
            return _SCALARS[type.path]
        case _:
            return named(type)


def model_name(type: RustType) -> str | None:
    """The name of the model that a type names, or None when it names none.

    Models stand in the module `models`. Without it, as in the rows of oneOf pages, a single word is a model unless it
    starts in lower case: the generator capitalises class names.
    """
    module, _, name = type.path.rpartition("::")
    if type.args or type.path in _SCALARS or type.path in _CONTAINERS:
        return None
    written_as_class = not module and name[:1].isalpha() and not name[:1].islower()
    return name if name and (module == "models" or written_as_class) else None


def is_bare(type: RustType) -> bool:
    """Whether a type is a model's name without `models::`: an inline enum of its page (7.26)."""
    return "::" not in type.path and model_name(type) is not None


def holds_bare(type: RustType) -> bool:
    """Whether a type is or holds a bare one."""
    return is_bare(type) or any(holds_bare(argument) for argument in type.args)


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
    if depth > _DEEPEST or at >= len(tokens) or tokens[at] in _PUNCTUATION:
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
