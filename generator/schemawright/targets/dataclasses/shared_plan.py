"""Plans of the modules that all models share: those that a package carries, those that take from a runtime instead, and
those of that runtime.
"""

from __future__ import annotations

from schemawright.frozen import frozen
from schemawright.ir.text import Identifier
from schemawright.targets.python.code import Code
from schemawright.targets.python.docstrings import Comment, Docstring
from schemawright.targets.python.imports import ImportLine
from schemawright.targets.python.literals import Literal


@frozen
class SharedPlan:
    """The modules that all models share, whole: the runtime, and those for streams, requests and pydantic, where they
    are wanted.
    """

    runtime: Code
    streams: Code
    requests: Code
    pydantic: Code


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


@frozen
class ExportPlan:
    """A public name and the module it is loaded from at first use."""

    name: Identifier
    module: Identifier


@frozen
class RuntimePlan:
    """A runtime that several packages share: its modules, and its public names as a package has them."""

    doc: Docstring
    generator: Comment
    sources: Comment
    modules: tuple[RuntimeModulePlan, ...]
    public: tuple[Identifier, ...]
    imports: tuple[ImportLine, ...]
    exports: tuple[ExportPlan, ...]
