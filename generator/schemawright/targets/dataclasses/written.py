"""What a package that was made before calls the schemas that it names, read from its own text.

In: the text of a package's `__init__.py` and `_serializers.py`, which may be anything. Out: the names of classes by
those of schemas. Nothing of a package is run. Not told: inline types, attributes and members of enums, whose names in
the spec a package does not say.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from schemawright.targets.python.identifiers import snake
from schemawright.targets.target import NAMING_FILES, Written

_LOAD = "load_"


def schema_names(texts: Mapping[str, str]) -> dict[str, Written]:
    """What each schema in `SERIALIZERS` is called; nothing for what is no such package."""
    init, serializers = (texts.get(path, "") for path in NAMING_FILES)
    public, table = _value(init, "__all__"), _value(serializers, "SERIALIZERS")
    entries = table.args[1] if isinstance(table, ast.Call) and len(table.args) == 2 else None
    if not isinstance(public, ast.List) or not isinstance(entries, ast.Dict):
        return {}
    names = {snake(name): name for name in map(_text, public.elts) if name}
    found: dict[str, Written] = {}
    for key, value in zip(entries.keys, entries.values, strict=True):
        module, load, *_ = (*map(_text, value.elts if isinstance(value, ast.Tuple) else ()), "", "")
        if load.startswith(_LOAD) and (name := names.get(load.removeprefix(_LOAD))):
            found[_text(key)] = Written(name, f"{module}.py")
    return found


def _value(text: str, name: str) -> ast.expr | None:
    """What a module gives a name at its top."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    for node in tree.body:
        match node:
            case ast.Assign([ast.Name(found)], value) if found == name:
                return value
            case _:
                pass
    return None


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
