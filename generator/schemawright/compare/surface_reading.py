"""Reads what a package offers from its source, which is never run.

In: the text of each module, and the folder as messages name it. Out: a `PackageSurface`. Raises `SpecError` (`syntax`)
with the place where a module is no Python. Not done here: reading files.

Names are those that `__init__.py` imports and lists in `__all__`; where it is not what schemawright writes, what can be
seen of it counts.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from schemawright.compare.surface import Attribute, Entry, Function, Kind, PackageSurface, Parameter
from schemawright.compare.surface_code import parsed
from schemawright.diagnostics import Origin, fail

_SCHEMAS = "SERIALIZERS"


def surface_of(modules: Mapping[str, str], place: str) -> PackageSurface:
    """The surface of a package; `modules` are texts by path, such as `pet.py`."""
    trees = {path.removesuffix(".py"): _tree(text, path, place) for path, text in modules.items()}
    init = trees.get("__init__", ast.Module([], []))
    entries = {module: {s.name: s for s in _entries(tree, module)} for module, tree in trees.items()}
    classes = {s.name: s for found in entries.values() for s in found.values() if s.kind in (Kind.CLASS, Kind.ENUM)}
    names: dict[str, Entry] = {}
    for name, module in _exported(init):
        found = entries.get(module, {}).get(name) or Entry(name, module, Kind.VALUE, 0)
        names[name] = found
    names |= {s.annotation: classes[s.annotation] for s in list(names.values()) if _is_of_class(s, classes)}
    holder = names.get(_SCHEMAS)
    schemas = dict(_schemas(trees[holder.module])) if holder is not None and holder.module in trees else {}
    texts = {path.removesuffix(".py"): text for path, text in modules.items()}
    return PackageSurface(place, names, classes, schemas, texts)


def _is_of_class(entry: Entry, classes: Mapping[str, Entry]) -> bool:
    """Whether a value is of a class of the package that says more than its name, such as the table of operations."""
    return entry.kind is Kind.VALUE and entry.name != _SCHEMAS and entry.annotation in classes


def _tree(text: str, path: str, place: str) -> ast.Module:
    try:
        return parsed(text)
    except SyntaxError as error:
        line, column = error.lineno or 1, error.offset or 1
        message = f"is no Python: {error.msg}"
    except (ValueError, RecursionError, MemoryError) as error:
        line, column, message = 1, 1, f"cannot be read as Python: {str(error) or 'it is nested too deeply'}"
    file = f"{place}/{path}" if place else path
    help = "`schemawright generate` writes the package anew" if place else ""
    raise fail("syntax", message, Origin(file, "", line, column), help)


def _exported(init: ast.Module) -> Iterator[tuple[str, str]]:
    """The names that the package gives out, each with its module; absolute imports are of other packages."""
    listed = next((_texts(value) for node in _statements(init.body) if (value := _assigned(node, "__all__"))), None)
    for node in _statements(init.body):
        if isinstance(node, ast.ImportFrom) and (node.level == 1 or listed is not None):
            for alias in node.names:
                name = alias.asname or alias.name
                if not name.startswith("_") and (listed is None or name in listed):
                    yield name, (node.module or "") if node.level == 1 else f"{node.module}."


def _assigned(node: ast.stmt, name: str) -> ast.expr | None:
    """What a statement makes the value of a name; None where it does not."""
    match node:
        case ast.Assign([ast.Name(target)], value) if target == name:
            return value
        case ast.AnnAssign(ast.Name(target), value=value) if target == name:
            return value
        case _:
            return None


def _texts(node: Any) -> frozenset[str]:
    """The texts in a list or tuple."""
    items = cast("list[ast.expr]", getattr(node, "elts", []))
    return frozenset(each.value for each in items if isinstance(each, ast.Constant) and isinstance(each.value, str))


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module, those below `if` and `try` as well."""
    for node in body:
        if isinstance(node, ast.If):
            yield from _statements([*node.body, *node.orelse])
        elif isinstance(node, ast.Try):
            yield from _statements([*node.body, *node.orelse, *node.finalbody])
        else:
            yield node


def _entries(tree: ast.Module, module: str) -> Iterator[Entry]:
    """What a module defines; of two definitions of a name the first, which is the one for type checkers."""
    seen: set[str] = set()
    for node in _statements(tree.body):
        found = _entry(node, module)
        if found is not None and found.name not in seen:
            seen.add(found.name)
            yield found


def _entry(node: ast.stmt, module: str) -> Entry | None:
    match node:
        case ast.ClassDef():
            return _class(node, module)
        case ast.FunctionDef(name) | ast.AsyncFunctionDef(name):
            found = _function(node, is_bound=False)
            return Entry(name, module, Kind.FUNCTION, node.lineno, _doc(node), functions=(found,))
        case ast.AnnAssign(ast.Name(name), annotation, value):
            kind = ast.unparse(annotation)
            if kind.endswith("TypeAlias") and value is not None:
                return Entry(name, module, Kind.ALIAS, node.lineno, annotation=_type_text(value))
            return Entry(name, module, Kind.VALUE, node.lineno, annotation=kind)
        case ast.Assign([ast.Name(name)], value):
            kind = ast.unparse(value.func) if isinstance(value, ast.Call) else ""
            return Entry(name, module, Kind.VALUE, node.lineno, annotation=kind)
        case _:
            return None


def _class(node: ast.ClassDef, module: str) -> Entry:
    bases = tuple(ast.unparse(base).partition("[")[0] for base in node.bases)
    is_enum = any(base.endswith("Enum") for base in bases)
    options = frozenset(_options(node))
    attributes = _members(node) if is_enum else _attributes(node, by_position="kw_only" not in options)
    methods: dict[str, Function] = {}
    for each in node.body:
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) and _is_public(each.name):
            is_static = any(_is_called(decorator, "staticmethod") for decorator in each.decorator_list)
            methods[each.name] = _function(each, is_bound=not is_static)
    kind = Kind.ENUM if is_enum else Kind.CLASS
    found = Entry(node.name, module, kind, node.lineno, _doc(node), bases, options)
    return replace(found, attributes=tuple(_with_docs(node, attributes)), functions=tuple(methods.values()))


def _is_public(method: str) -> bool:
    return method == "__init__" or not method.startswith("_")


def _options(node: ast.ClassDef) -> Iterator[str]:
    """Whether it is a dataclass, and the keywords of that which are true."""
    for decorator in node.decorator_list:
        if _is_called(decorator, "dataclass"):
            yield "dataclass"
            for keyword in decorator.keywords if isinstance(decorator, ast.Call) else ():
                if keyword.arg and isinstance(keyword.value, ast.Constant) and keyword.value.value is True:
                    yield keyword.arg


def _is_called(node: ast.expr, name: str) -> bool:
    function = node.func if isinstance(node, ast.Call) else node
    return ast.unparse(function).rpartition(".")[2] == name


def _attributes(node: ast.ClassDef, *, by_position: bool) -> Iterator[Attribute]:
    for each in node.body:
        if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
            name, annotation = each.target.id, _type_text(each.annotation)
            if annotation.endswith("KW_ONLY"):
                by_position = False
            elif not name.startswith("_") and not annotation.startswith("ClassVar"):
                default = _default(each.value)
                yield Attribute(name, annotation, default, each.lineno, by_position=by_position and not default)


def _default(value: ast.expr | None) -> str:
    """The default of an attribute as text; that of `field(default=...)` as if it stood there by itself."""
    if value is None:
        return ""
    if not (isinstance(value, ast.Call) and _is_called(value, "field")):
        return ast.unparse(value)
    given = {keyword.arg: ast.unparse(keyword.value) for keyword in value.keywords}
    if "default" in given:
        return given["default"]
    return f"{given['default_factory']}()" if "default_factory" in given else ""


def _members(node: ast.ClassDef) -> Iterator[Attribute]:
    for each in node.body:
        if isinstance(each, ast.Assign) and isinstance(each.targets[0], ast.Name):
            name = each.targets[0].id
            if not name.startswith("_"):
                yield Attribute(name, "", ast.unparse(each.value), each.lineno)


def _with_docs(node: ast.ClassDef, attributes: Iterator[Attribute]) -> Iterator[Attribute]:
    """The attributes with the texts that stand below them."""
    docs: dict[int, str] = {}
    for before, after in zip(node.body, node.body[1:], strict=False):
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str):
            docs[before.lineno] = after.value.value
    return (replace(each, doc=docs.get(each.line, "")) for each in attributes)


def _doc(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> str:
    return ast.get_docstring(node) or ""


def _function(node: ast.FunctionDef | ast.AsyncFunctionDef, *, is_bound: bool) -> Function:
    given = node.args
    positional = [*given.posonlyargs, *given.args]
    first_default = len(positional) - len(given.defaults)
    found = [
        Parameter(p.arg, _type_text(p.annotation), n >= first_default, True, n >= len(given.posonlyargs))
        for n, p in enumerate(positional)
    ][is_bound:]
    if given.vararg is not None:
        found.append(Parameter(given.vararg.arg, _type_text(given.vararg.annotation), True, True, False, "*"))
    for parameter, default in zip(given.kwonlyargs, given.kw_defaults, strict=True):
        text = _type_text(parameter.annotation)
        found.append(Parameter(parameter.arg, text, default is not None, False, True))
    if given.kwarg is not None:
        found.append(Parameter(given.kwarg.arg, _type_text(given.kwarg.annotation), True, False, True, "**"))
    returns = _type_text(node.returns)
    own = _type_text(positional[0].annotation) if is_bound and positional else ""
    if returns and own in (returns, f"type[{returns}]"):
        returns = "Self"  # a type variable for the class is how it was written before Python had a word for it
    return Function(node.name, tuple(found), returns, node.lineno)


def _type_text(node: ast.expr | None) -> str:
    """An annotation as text; one in quotes without them, and `Annotated[X, ...]` as `X`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return "" if node is None else ast.unparse(_Bare().visit(node))


class _Bare(ast.NodeTransformer):
    """Leaves out what annotations say to libraries alone."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        """What is annotated, in its place."""
        found: ast.expr = self.generic_visit(node)  # type: ignore[assignment]
        match found:
            case ast.Subscript(ast.Name("Annotated"), ast.Tuple([inner, *_])):
                return inner
            case _:
                return found


def _schemas(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The keys of the table of serializers."""
    for node in _statements(tree.body):
        if (value := _assigned(node, _SCHEMAS)) is not None:
            for part in ast.walk(value):
                if isinstance(part, ast.Dict):
                    for key in part.keys:
                        if isinstance(key, ast.Constant) and isinstance(key.value, str):
                            yield key.value, key.lineno
