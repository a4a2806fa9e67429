"""The names of this target: those of the runtime, and of the functions that load and dump a definition."""

from __future__ import annotations

from schemawright.ir.facts import Facts
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import Identifier
from schemawright.settings import Settings
from schemawright.targets.python.code import Expr, Name, call, imported, local
from schemawright.targets.python.identifiers import Reserved, derived, surrounded
from schemawright.targets.python.literals import constant
from schemawright.targets.python.scalars import modules_of
from schemawright.targets.python.scope import Scope

RUNTIME = "._runtime"
SHARED = (
    Identifier("UNSET"),
    Identifier("DataError"),
    Identifier("Model"),
    Identifier("Problem"),
    Identifier("Serializer"),
    Identifier("Unrecognized"),
    Identifier("Unset"),
    Identifier("present_values"),
    Identifier("use_class"),
)
"""What the runtime of a package exports, in the order of imports."""
STREAMS = Identifier("_streams")
STREAM_NAMES = (
    Identifier("ServerSentEvent"),
    Identifier("StreamError"),
    Identifier("aiter_events"),
    Identifier("aiter_json_lines"),
    Identifier("aiter_sse"),
    Identifier("iter_events"),
    Identifier("iter_json_lines"),
    Identifier("iter_sse"),
)
"""What packages that read streams export; no package has types of such names, so that names do not depend on it."""

REQUESTS, OPERATIONS = Identifier("_requests"), Identifier("_operations")
"""The modules of what requests are made of, and of the table of operations."""
OPERATION_NAMES = {
    Identifier("OPERATIONS"): OPERATIONS,
    Identifier("Operations"): OPERATIONS,
    Identifier("Operation"): REQUESTS,
    Identifier("OperationContent"): REQUESTS,
    Identifier("OperationEncoding"): REQUESTS,
    Identifier("OperationParameter"): REQUESTS,
    Identifier("OperationResponse"): REQUESTS,
    Identifier("OperationTable"): REQUESTS,
    Identifier("form"): REQUESTS,
    Identifier("placed"): REQUESTS,
}
"""What a package with a table of operations exports, with the module of each."""

_OF_MODULES = frozenset({"Load", "MISSING", "Report", "SERIALIZERS", "Serializers"})
_METHODS = frozenset({"additional_properties", "from_dict", "from_json", "to_dict", "to_json"})
_OF_CONSTRAINTS = frozenset({"Limits", "SchemaRule", "validate"})
_OF_PYDANTIC = frozenset({"Annotated", "PydanticHooks", "PydanticType", "SchemaRef"})


def reserved(settings: Settings) -> Reserved:
    """The names that a package with these settings uses itself; models of a shared runtime all have `validate`."""
    schema = settings.schema
    exported = frozenset[str]((*SHARED, *STREAM_NAMES, *(OPERATION_NAMES if schema.operation_table else ())))
    types = frozenset(name for name in exported if name[0].isupper())
    is_checked = schema.validate or bool(settings.python.runtime)
    chosen = modules_of(schema.types) | (_OF_CONSTRAINTS if is_checked else frozenset[str]())
    return Reserved(
        types=types | _OF_MODULES | chosen | (_OF_PYDANTIC if schema.pydantic else frozenset[str]()),
        attributes=_METHODS | chosen,
        modules=(exported - types) | {"import_module"},
    )


def runtime(name: Name) -> Expr:
    """A name of the package's runtime module."""
    return imported(RUNTIME, name)


def load_name(facts: Facts, id: TypeId) -> Identifier:
    """The name of a definition's load function."""
    return derived("load_{}", facts.names.types[id])


def dump_name(facts: Facts, id: TypeId) -> Identifier:
    """The name of a definition's dump function."""
    return derived("dump_{}", facts.names.types[id])


def method_name(facts: Facts, id: TypeId) -> Identifier:
    """The name of the method by which a model, or one of a class below it, is written; `writing.py` makes it."""
    return surrounded("__{}__", facts.names.types[id])


def load(scope: Scope, id: TypeId) -> Expr:
    """The load function of a definition."""
    return _function(scope, id, load_name(scope.facts, id))


def dump(scope: Scope, id: TypeId) -> Expr:
    """The dump function of an alias, enum or union."""
    return _function(scope, id, dump_name(scope.facts, id))


def _function(scope: Scope, id: TypeId, name: Identifier) -> Expr:
    if not scope.is_deferred:
        return scope.named(id, name)
    module = constant(scope.facts.layout.module_of[id])
    return call(runtime("later"), local("__package__"), module, constant(name))
