"""The entry of the target: catalog and facts to a `PackagePlan`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import assert_never

from schemawright.budgets import MAX_NAMED
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Choice, Composite, Enumeration, Record, TypeDef
from schemawright.ir.facts import Facts
from schemawright.ir.shapes import Nullable, TypeId
from schemawright.ir.text import Identifier, SpecText
from schemawright.settings import Settings
from schemawright.targets.dataclasses.definitions import alias_plan, enum_plan
from schemawright.targets.dataclasses.exports import Home, exports_of, import_lines_of, in_all
from schemawright.targets.dataclasses.names import (
    OPERATION_NAMES,
    OPERATIONS,
    REQUESTS,
    RUNTIME,
    SHARED,
    STREAM_NAMES,
    STREAMS,
    dump_name,
    load_name,
    method_name,
    runtime,
)
from schemawright.targets.dataclasses.operations import operations_plan
from schemawright.targets.dataclasses.plan import (
    ConstraintsPlan,
    DefinitionPlan,
    LazyPlan,
    ModulePlan,
    PackagePlan,
    SerializerPlan,
)
from schemawright.targets.dataclasses.records import NO_CODE, record_plan
from schemawright.targets.dataclasses.rules import NamedRules
from schemawright.targets.dataclasses.schema_module import json_schemas_plan
from schemawright.targets.dataclasses.shared import NOT_CARRIED, Asked, carried, taken
from schemawright.targets.dataclasses.unions import choice_plan
from schemawright.targets.python.annotations import annotation
from schemawright.targets.python.code import Symbol, Use, imported, sibling
from schemawright.targets.python.docstrings import Docstring, comment, summary
from schemawright.targets.python.imports import import_lines
from schemawright.targets.python.literals import literal
from schemawright.targets.python.overrides import directives
from schemawright.targets.python.scope import LAZY, Plans, Scope
from schemawright.targets.target import Header, Serialized

_STREAMED = frozenset({
    "text/event-stream", "application/jsonl", "application/jsonlines", "application/x-jsonlines", "application/ndjson",
    "application/x-ndjson", "application/stream+json",
})  # fmt: skip
"""The media types of server-sent events and of JSON lines."""
_DOC = Docstring('"""Models and serializers; each is loaded when it is first used."""')


def package_plan(catalog: Catalog, facts: Facts, settings: Settings, header: Header) -> PackagePlan:
    """The plan of a package."""
    shared = tuple(name for name in SHARED if settings.schema.unions == "open" or name != "Unrecognized")
    has_streams = _has_streams(catalog, settings)
    homes = [*_own_homes(shared, has_streams, settings.schema.operation_table), *_homes(facts)]
    used: set[Symbol] = set()
    plans: dict[object, Plans] = {}
    named, in_rules, in_types = NamedRules(catalog, settings), Use(), Use()
    modules = tuple(
        _module(Scope(catalog, facts, settings, module, plans=plans), ids, named, used)
        for module, ids in facts.layout.modules.items()
    )
    keys = {definition.id: key for key, definition in _by_schema_name(catalog, facts).items()}
    table = Scope(catalog, facts, settings, OPERATIONS, is_deferred=True)
    operations = operations_plan(table, keys, named, used)
    json_schemas = json_schemas_plan(table, keys, used)
    serializers = tuple(_serializer(table, catalog[id], key, in_types) for id, key in keys.items())
    rules = named.plan(in_rules)
    used |= in_rules.symbols
    asked = _asked({*shared, *_names_of(RUNTIME, used)}, used, has_streams, settings)
    return PackagePlan(
        doc=_DOC,
        code=NOT_CARRIED if settings.python.runtime else carried(asked, settings, named.characters),
        taken=taken(asked, settings, header.version) if settings.python.runtime else (),
        generator=comment(SpecText(header.generator)),
        sources=comment(SpecText(", ".join(header.sources))),
        modules=modules,
        rules=rules,
        operations=operations,
        json_schemas=json_schemas,
        lazy=_lazy(facts, _names_of(sibling(LAZY), used)),
        public=in_all([name for name, _ in homes]),
        imports=import_lines_of(homes),
        exports=exports_of(homes),
        serializers=serializers,
        has_types=any(item.type for item in serializers),
        serializer_imports=tuple(import_lines(in_types.symbols)[2:]),
    )


def _asked(names: Collection[str], used: Collection[Symbol], has_streams: bool, settings: Settings) -> Asked:
    """What a package asks for of what all models share; `names` are those that it takes from its runtime."""
    of_requests = _names_of(sibling(REQUESTS), used)
    return Asked(names, has_streams, settings.schema.operation_table, of_requests, settings.schema.pydantic)


def _names_of(module: str, used: Collection[Symbol]) -> set[str]:
    """The names that are used of a module."""
    return {symbol.name for symbol in used if symbol.module == module}


def _own_homes(shared: Sequence[Identifier], has_streams: bool, has_operations: bool) -> Iterator[Home]:
    """The public names of a package that are no models, with their modules."""
    yield Identifier("SERIALIZERS"), Identifier("_serializers")
    yield from ((name, Identifier("_runtime")) for name in shared)
    yield from ((name, STREAMS) for name in STREAM_NAMES if has_streams)
    yield from OPERATION_NAMES.items() if has_operations else ()


def _homes(facts: Facts) -> Iterator[Home]:
    """The models with their modules."""
    return ((facts.names.types[id], module) for id, module in facts.layout.module_of.items())


def _lazy(facts: Facts, used: Collection[str]) -> LazyPlan | None:
    """The plan of the module that loads these names when they are first used; None where there are none."""
    homes = [
        (name, module)
        for id, module in facts.layout.module_of.items()
        if module in facts.layout.tangle
        for name in (facts.names.types[id], load_name(facts, id), dump_name(facts, id))
        if name in used
    ]
    return LazyPlan(in_all([name for name, _ in homes]), import_lines_of(homes), exports_of(homes)) if homes else None


def _has_streams(catalog: Catalog, settings: Settings) -> bool:
    """Whether a package reads streams."""
    if settings.python.streams != "auto":
        return settings.python.streams == "true"
    return any(media.partition(";")[0].strip().lower() in _STREAMED for media in catalog.media_types)


def _module(scope: Scope, ids: Sequence[TypeId], named: NamedRules, used: set[Symbol]) -> ModulePlan:
    use = Use()
    definitions = tuple(_definition(scope, scope.catalog[id], use) for id in ids)
    printer = named.printer(scope.constants.asked(), scope.patterns)
    constraints = tuple(ConstraintsPlan(name, use(value)) for name, value in scope.constants.values(printer).items())
    used |= use.symbols
    return ModulePlan(
        name=scope.module,
        directives=tuple(dict.fromkeys(directive for id in ids for directive in directives(scope, id))),
        doc=summary(SpecText(f"{_listed([scope.facts.names.types[id] for id in ids])}.")),
        imports=import_lines(use.symbols),
        constraints=constraints,
        definitions=definitions,
    )


def _listed(names: Sequence[str]) -> str:
    """What a module holds, in a line that stays short."""
    if len(names) > MAX_NAMED:
        return f"{names[0]} and {len(names) - 1} related types"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _definition(scope: Scope, definition: TypeDef, use: Use) -> DefinitionPlan:
    """The plan of one definition; what its template mentions besides the plan's own texts is noted here."""
    match body := definition.body:
        case Record():
            plan = record_plan(scope, definition, body, use)
            use(imported("typing", "Any"))
            for name in ("Report", "dumper_of", "new", "wrong"):
                use(runtime(name))
            if plan.is_frozen:
                use(runtime("unfrozen"))
            if plan.unknown == "forbid":
                use(runtime("refuse"))
            if plan.deprecated:
                use(runtime("deprecated"))
            if plan.subtypes:
                use(imported("functools", "cache"))
                use(runtime("Load"))
                use(runtime("pick"))
            if plan.constraints:
                use(runtime("check"))
            return plan
        case Enumeration():
            return enum_plan(scope, definition, body, use)
        case Alias():
            _function_imports(use)
            return alias_plan(scope, definition, body, use)
        case Choice():
            _function_imports(use)
            if body.constraints is not None:
                use(runtime("check"))
            return choice_plan(scope, definition, body, use)
        case Composite():
            raise AssertionError("composites are merged before code is planned")
        case _:
            assert_never(body)


def _function_imports(use: Use) -> None:
    use(imported("typing", "Any"))
    use(imported("typing", "TypeAlias"))
    use(runtime("Report"))


def serialized(catalog: Catalog, facts: Facts) -> dict[TypeId, Serialized]:
    """How a package reads and writes each definition."""
    keys = {definition.id: key for key, definition in _by_schema_name(catalog, facts).items()}
    return {
        definition.id: Serialized(keys.get(definition.id, ""), _serializer_parts(facts, definition))
        for definition in catalog
    }


def _by_schema_name(catalog: Catalog, facts: Facts) -> dict[str, TypeDef]:
    """The declared types by their name in the spec or, where an earlier one has that, by their name in Python."""
    found: dict[str, TypeDef] = {}
    for definition in catalog.declared():
        name = definition.name.text
        found[name if name not in found else SpecText(facts.names.types[definition.id])] = definition
    return found


def _serializer_parts(facts: Facts, definition: TypeDef) -> tuple[str, str, str, bool]:
    """What reads and writes the values of a definition: module, load function, dump function or the method of a model,
    and whether null is one of them.
    """
    id, accepts_null = definition.id, isinstance(definition.reference, Nullable)
    dump = method_name(facts, id) if isinstance(definition.body, Record) else dump_name(facts, id)
    return facts.layout.module_of[id], load_name(facts, id), dump, accepts_null


def _serializer(scope: Scope, definition: TypeDef, key: str, use: Use) -> SerializerPlan:
    """An entry of `SERIALIZERS`; `use` notes the imports of its type, where that is not one class."""
    module, load, dump, nullable = _serializer_parts(scope.facts, definition)
    is_class = isinstance(definition.body, Record) and not nullable
    return SerializerPlan(
        schema=literal(key),
        module=literal(module),
        load=literal(load),
        dump=literal(dump),
        nullable=literal(nullable),
        type=NO_CODE if is_class else use(annotation(scope, definition.reference)),
    )
