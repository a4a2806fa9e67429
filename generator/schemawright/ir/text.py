"""`SpecText`: text that came from an input and must never be taken for code.

A value of this type reaches generated source only through the literal encoder, the docstring printer, the comment
printer or the identifier maker of a target (see SECURITY.md); those return `targets.python.code.Code`, which
the type checker does not mix with `SpecText` or `str`.
"""

from __future__ import annotations

from typing import NewType

from schemawright.source.values import JsonValue

SpecText = NewType("SpecText", str)

__all__ = ["JsonValue", "SpecText"]
