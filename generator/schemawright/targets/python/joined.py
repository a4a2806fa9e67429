"""Joins files of Python to one module: a package carries what its code needs, in whole files, and nothing else.

In: a folder of modules that import one another as siblings, the names that a package uses, and which file to take where
several define the same names. Out: the text of the module, imports first. Not done here: finding out what is used.

The files belong to this program and are formatted by ruff: a docstring, imports, definitions. They are read, never run.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import wrap
from typing import LiteralString, TypeAlias

from schemawright.frozen import frozen
from schemawright.ir.text import Identifier, maker
from schemawright.targets.python.code import Code, Symbol
from schemawright.targets.python.imports import import_lines, sorted_imports
from schemawright.targets.python.literals import literal

_WIDTH = 100
"""Of the lines of a long text."""
_FUTURE = "from __future__ import annotations\n"
_BODY = re.compile(r"^(?!from |import )[A-Za-z_@]", re.MULTILINE)
_DEFINED = re.compile(r"^(?:(?:async )?def |class |(?=\w+(?:: .+)? = ))(\w+)", re.MULTILINE)


@frozen
class Part:
    """One file: its docstring, what it imports from elsewhere and from its siblings, and its definitions.

    `siblings` are symbols whose module is a file of the same folder; `defines` are the names that others can import.
    """

    doc: str
    imports: frozenset[Symbol]
    siblings: frozenset[Symbol]
    defines: frozenset[str]
    body: str


Parts: TypeAlias = Mapping[str, Part]


def parts_of(folder: Path) -> Parts:
    """The files of a folder by name."""
    return {path.stem: _part(path.read_text("utf-8")) for path in sorted(folder.glob("*.py"))}


def _part(text: str) -> Part:
    doc, _, rest = text.partition(_FUTURE)
    first = _BODY.search(rest)
    end = first.start() if first else len(rest)
    symbols = [symbol for node in ast.parse(rest[:end]).body for symbol in _symbols(node)]
    return Part(
        doc=doc.strip(),
        imports=frozenset(symbol for symbol in symbols if not symbol.module.startswith(".")),
        siblings=frozenset(Symbol(_own(s.module[1:]), s.name) for s in symbols if s.module.startswith(".")),
        defines=frozenset(_DEFINED.findall(rest, end)),
        body=rest[end:].strip(),
    )


def _symbols(node: ast.stmt) -> Iterator[Symbol]:
    match node:
        case ast.Import(names):
            yield from (Symbol(_own(alias.name)) for alias in names)
        case ast.ImportFrom(module, names, level):
            yield from (Symbol(_own("." * level + (module or "")), _own(alias.name)) for alias in names)
        case _:
            raise AssertionError("the files of a runtime begin with a docstring and imports")


_name = maker(Identifier)
_own = maker(Code)
"""Text of the files, which belong to this program."""


def with_entries(part: Part, entries: Mapping[str, str]) -> Part:
    """A file whose empty dict has entries; long texts stand on several lines."""
    table = "".join(f"{literal(key)}: ({' '.join(_lines(text))}),\n" for key, text in entries.items())
    return replace(part, body=part.body.replace("{}", f"{{\n{table}}}", 1))


def with_text(part: Part, text: str) -> Part:
    """A file whose empty text is this one."""
    return replace(part, body=part.body.replace(' = ""', f" = {literal(text)}", 1))


def with_base(part: Part, name: LiteralString, base: Symbol) -> Part:
    """A file whose class of that name, which has no base, has one that a sibling defines."""
    body = part.body.replace(f"class {name}:", f"class {name}({base.name}):", 1)
    return replace(part, body=body, siblings=part.siblings | {base})


def _lines(text: str) -> Iterator[str]:
    lines = wrap(text, _WIDTH)
    return (literal(line if line is lines[-1] else f"{line} ") for line in lines)


def joined(parts: Parts, used: Collection[str], chosen: Mapping[str, str]) -> Code:
    """The files that define the used names, and all that those need, as one module.

    `chosen` says which file stands in for another that defines the same names.
    """
    preferred = frozenset(chosen.values())
    homes = {name: file for file in sorted(parts, key=preferred.__contains__) for name in parts[file].defines}
    needed = set(needed_first(parts, {homes[name] for name in used}, chosen))
    # Of all files the order is always the same, so that one file more moves no other.
    found = [parts[file] for file in needed_first(parts, parts, chosen) if file in needed]
    symbols = {symbol for part in found for symbol in part.imports}
    return _module(parts["__init__"].doc, _imports(symbols), [part.body for part in found])


def apart(parts: Sequence[Part], module: LiteralString) -> Code:
    """Files as a module of their own; what they need of others comes from the module that those are joined to."""
    symbols = {symbol for part in parts for symbol in part.imports}
    symbols |= {Symbol(module, symbol.name) for symbol in needed_of_others(parts)}
    return _module(parts[0].doc, _imports(symbols), [part.body for part in parts])


def needed_of_others(parts: Sequence[Part]) -> set[Symbol]:
    """What files need of their siblings that none of them defines."""
    own = {name for part in parts for name in part.defines}
    return {symbol for part in parts for symbol in part.siblings if symbol.name not in own}


def side_by_side(parts: Parts, chosen: Mapping[str, str]) -> dict[Identifier, Part]:
    """The files as modules of one package, by name; one that is chosen goes by the name of what it stands in for."""
    names = {name for file in chosen if file in parts for name in parts[file].defines if not name.startswith("_")}
    others = (file for file in parts if parts[file].defines.isdisjoint(names) and file not in chosen.values())
    files = {**{file: file for file in others}, **chosen}
    return {_name(name): parts[file] for name, file in sorted(files.items()) if name != "__init__"}


def homes_of(modules: Mapping[Identifier, Part]) -> dict[str, tuple[Identifier, Identifier]]:
    """The names that modules define, each with its module."""
    return {name: (_name(name), module) for module, part in modules.items() for name in part.defines}


def beside(part: Part) -> Code:
    """A file as a module of a package, which has what it needs of its siblings in modules beside it."""
    siblings = {Symbol(_own(f".{symbol.module}"), symbol.name) for symbol in part.siblings}
    return _module(part.doc, _imports(part.imports | siblings), [part.body])


def needed_first(parts: Parts, files: Iterable[str], chosen: Mapping[str, str]) -> list[str]:
    """The files and those that they need, each behind what it needs itself."""
    found: dict[str, None] = {}

    def add(file: str) -> None:
        if file not in found:
            for other in sorted({chosen.get(s.module, s.module) for s in parts[file].siblings}):
                add(other)
            found[file] = None

    for file in files:
        add(file)
    return list(found)


def _imports(symbols: Collection[Symbol]) -> list[str]:
    """Import lines in groups: the standard library, other packages, the own one."""
    own = [s for s in symbols if s.module.startswith(".")]
    others = [s for s in symbols if s not in own and _top(s) not in sys.stdlib_module_names]
    standard = import_lines(s for s in symbols if s not in own and s not in others)
    return [*standard, *(line for group in (others, own) if group for line in ("", *sorted_imports(group)))]


def _top(symbol: Symbol) -> str:
    return symbol.module.partition(".")[0]


def _module(doc: str, imports: Iterable[str], bodies: Sequence[str]) -> Code:
    gap = "\n\n\n" if bodies[0].startswith(("@", "class ", "def ", "async ")) else "\n\n"
    return _own(f"{doc}\n\n" + "\n".join(imports).rstrip() + gap + "\n\n\n".join(bodies))
