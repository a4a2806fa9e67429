"""Plans of the modules that all models share: those that a package carries, those that take from a runtime instead, and
those of that runtime.
"""

from __future__ import annotations

from schemawright.frozen import frozen
from schemawright.ir.text import Identifier
from schemawright.targets.python.code import Code
from schemawright.targets.python.docstrings import Docstring
from schemawright.targets.python.imports import ImportLine
from schemawright.targets.python.literals import Literal


@frozen
class SharedPlan:
    """The modules that all models share, whole: the runtime, that for streams, where it is wanted, and for requests."""

    runtime: Code
    streams: Code
    requests: Code


@frozen
class TakenPlan:
    """A module that takes names from the runtime which several packages share, once it is known to be of the right
    version; `missing` is the message where there is none.
    """

    name: Identifier
    doc: Docstring
    require: ImportLine
    version: Literal
    missing: Literal
    imports: tuple[ImportLine, ...]
    public: tuple[Identifier, ...]


@frozen
class RuntimeModulePlan:
    """A module of a shared runtime, whole."""

    name: Identifier
    code: Code
