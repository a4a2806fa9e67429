"""Records to `RecordPlan`: attributes, reading, writing, and the dispatch of discriminated bases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial, reduce

from schemawright.ir.constraints import Constraints, Rule, intersected
from schemawright.ir.definitions import Choice, Discriminator, Record, TypeDef
from schemawright.ir.shapes import ANY, AnyValue, ByName, MapOf, Never, Null, Ref, Shape, TypeId
from schemawright.ir.text import Identifier
from schemawright.settings import PythonSettings
from schemawright.targets.dataclasses.codecs import (
    REPORT,
    VALUE,
    Kept,
    dump_value,
    is_written_as_it_is,
    load_call,
    loaded_unless,
    map_parts,
    plain_test,
)
from schemawright.targets.dataclasses.defaults import MISSING, NULL_FOR_ABSENT, UNSET, absent_value, attribute_default
from schemawright.targets.dataclasses.names import dump_name, load_name, runtime
from schemawright.targets.dataclasses.plan import (
    AttributePlan,
    ReadPlan,
    RecordPlan,
    SubtypePlan,
    SubtypesPlan,
    Unknown,
    WritePlan,
)
from schemawright.targets.dataclasses.repeated import planned_once, plans_of
from schemawright.targets.python.annotations import (
    ANY_TYPE,
    INT,
    NONE,
    STR,
    alternatives,
    annotation,
    is_any,
    takes_anything,
)
from schemawright.targets.python.code import (
    NOTHING,
    Code,
    Expr,
    Symbol,
    Use,
    call,
    fill,
    imported,
    local,
    sibling,
    tuple_of,
    union,
)
from schemawright.targets.python.docstrings import Docstring, docstring
from schemawright.targets.python.identifiers import derived, snake
from schemawright.targets.python.imports import sorted_imports
from schemawright.targets.python.literals import Literal, constant, literal
from schemawright.targets.python.members import Member, members_of
from schemawright.targets.python.prose import field_paragraphs, quoted, type_paragraphs
from schemawright.targets.python.scope import Scope

NO_CODE = Code("")
LONG = 40
"""Reads in one function from which on pyright gives up to infer the type of a variable that all of them assign."""
_UNSET_TYPE = runtime("Unset")
_EXTRA = "{}(default_factory=dict[str, {}])"
_THE_OBJECT = fill("data if {}(data) else None", runtime("is_object"))
_A_COPY = fill("data.copy() if data.__class__ is dict else {}(data)", runtime("members"))
_DATACLASS, _KW_ONLY = imported("dataclasses", "dataclass"), imported("dataclasses", "KW_ONLY")


def record_plan(scope: Scope, definition: TypeDef, record: Record, use: Use) -> RecordPlan:
    """The plan of a record; `use` notes the symbols that its module has to import."""
    members = members_of(scope, definition.id, record)
    extra, unknown = unknown_of(scope, definition.id)
    keeps, demanded = unknown == "keep", _demanded(scope, definition.id, members)
    name = scope.facts.names.types[definition.id]
    writes, attributes, reads = _of_members(scope, members, name, use)
    if record.base is None and keeps:
        attributes.append(_extra_attribute(scope, extra, use))
    return RecordPlan(
        name=name,
        base=use(scope.type(record.base) if record.base is not None else runtime("Model")),
        doc=docstring(type_paragraphs(definition), 4),
        decorator=use(_decorator(scope.settings.python)),
        attributes=tuple(_required_first(attributes, use) if scope.settings.python.positional else attributes),
        is_frozen=scope.settings.python.frozen,
        instance=derived("_unfrozen_{}", name) if scope.settings.python.frozen else name,
        noted=use(_noted(definition, name)),
        load=load_name(scope.facts, definition.id),
        rest=use(_THE_OBJECT if unknown == "ignore" else _A_COPY),
        take=Code("rest.get" if unknown == "ignore" else "rest.pop") if members else NO_CODE,
        reads=reads,
        is_long=len(members) > LONG,
        unknown=unknown,
        extra_load=use(_extra_load(scope, record, extra)) if keeps else NO_CODE,
        required_writes=tuple(write for write in writes if not write.guard),
        writes=tuple(write for write in writes if write.guard),
        extra_write=use(_extra_write(scope, extra, name)) if keeps else NO_CODE,
        subtypes=_subtypes(scope, definition.id, record, use),
        result=use(
            call(runtime("sealed"), local("result"), local(name)) if scope.settings.python.frozen else local("result")
        ),
        dump=dump_name(scope.facts, definition.id),
        constraints=NO_CODE if demanded is None else use(scope.within(snake(name)).constant_of(demanded)),
        deprecated=_deprecation(scope, definition),
    )


def _of_members(
    scope: Scope, members: Sequence[Member], model: Identifier, use: Use
) -> tuple[list[WritePlan], list[AttributePlan], tuple[ReadPlan, ...]]:
    """How members are written, those that the class declares itself, and how members are read."""
    known = [(member, plans_of(scope, member)) for member in members]
    return (
        [planned_once(plans, "write", partial(_write, scope, member), use) for member, plans in known],
        [
            planned_once(plans, "attribute", partial(_attribute, scope, member, model), use)
            for member, plans in known
            if member.own
        ],
        tuple(planned_once(plans, "read", partial(_read, scope, member), use) for member, plans in known),
    )


def _demanded(scope: Scope, id: TypeId, members: Sequence[Member]) -> Constraints | None:
    """What is demanded of the objects as a whole, by bases as well, and which members they need that none declares."""
    if not scope.settings.schema.validate:
        return None
    found = reduce(intersected, (link.constraints for link in scope.catalog.lineage(id).values()), None)
    declared = {member.field.wire for member in members if member.field.required}
    needed = tuple(wire for wire in scope.catalog.also_required(Ref(id)) if wire not in declared)
    return intersected(found, Constraints(rules=(Rule(required=needed),))) if needed else found


def _decorator(settings: PythonSettings) -> Expr:
    """The decorator that makes the class a dataclass."""
    frozen = [local("frozen=True")] if settings.frozen else []
    weakly = [local("weakref_slot=True")] if settings.weakref_slot else []
    keywords = [] if settings.positional else [local("kw_only=True")]
    return call(_DATACLASS, *frozen, local("slots=True"), *weakly, *keywords)


def _attribute(scope: Scope, member: Member, model: Identifier, use: Use) -> AttributePlan:
    """The declaration of a member, by the table of presence in README.md: presence and null decide type and default."""
    return AttributePlan(
        name=member.name,
        annotation=use(attribute_type(scope, member)),
        default=use(attribute_default(scope.within(member.name), member, model)),
        doc=docstring(field_paragraphs(member.field), 4),
    )


def attribute_type(scope: Scope, member: Member) -> Expr:
    """The annotation of a member in its class."""
    field = member.field
    parts = alternatives(scope, field.shape)
    if not (field.required or is_any(scope, field.shape)):
        parts.append(NONE)
    if member.unset:
        parts.append(_UNSET_TYPE)
    return union(parts)


def _required_first(attributes: Sequence[AttributePlan], use: Use) -> Sequence[AttributePlan]:
    """The attributes in an order in which those without default can be given by position.

    All others go by keyword: a subtype may add required properties to those of its base, and a new optional property
    must not move the ones behind it.
    """
    required = [a for a in attributes if not a.default]
    optional = [a for a in attributes if a.default]
    if not optional:
        return required
    return [*required, AttributePlan(Identifier("_"), use(_KW_ONLY), NO_CODE, Docstring("")), *optional]


def unknown_of(scope: Scope, id: TypeId) -> tuple[Shape, Unknown]:
    """The shape of unknown properties, and what becomes of them; a subtype treats them as its base does.

    The setting is about properties that the schema does not speak of: what it types or allows is kept in any case.
    """
    *_, record = scope.catalog.lineage(id).values()
    shape = ANY if record.additional is None else record.additional
    if isinstance(shape, ByName):
        is_told = record.is_open or shape.rest not in (None, ANY) or scope.settings.schema.unknown_properties == "keep"
        shape = shape if is_told else replace(shape, rest=None)
        return shape.shapes[0] if is_told and len(shape.shapes) == 1 else shape, "keep"
    return shape, "keep" if record.is_open or not is_any(scope, shape) else scope.settings.schema.unknown_properties


def _extra_attribute(scope: Scope, extra: Shape, use: Use) -> AttributePlan:
    pattern = "{}(default_factory=dict[str, {}], hash=False)" if scope.settings.python.frozen else _EXTRA
    return AttributePlan(
        name=Identifier("additional_properties"),
        annotation=use(fill("dict[str, {}]", annotation(scope, extra))),
        default=use(fill(pattern, imported("dataclasses", "field"), ANY_TYPE)),
        doc=Docstring('"""Properties that the definition does not name, by their JSON name."""'),
    )


def _extra_load(scope: Scope, record: Record, extra: Shape) -> Expr:
    """The properties that are left over, as the model has them; what a schema forbids is kept as well, or reported."""
    rest = local("rest")
    if isinstance(extra, ByName) and extra.rest is None:
        rest, others = _others_by_name(scope, extra)
        return _read_rest(scope, extra, rest, others)
    if not takes_anything(scope, extra):
        return _read_rest(scope, extra, rest)
    is_checked = scope.settings.schema.validate
    is_closed = record.additional is None and not record.is_open and (is_checked or record.base is None)
    is_closed = is_closed and not _judges_rest(record)
    judge = runtime("refused" if is_checked else "unexpected")
    return fill("{0} and {1}", rest, call(judge, rest, REPORT)) if is_closed else rest


def _read_rest(scope: Scope, extra: Shape, rest: Expr, others: Expr | None = None) -> Expr:
    kind, load_value = map_parts(scope.within("additional_property"), extra, others)
    return call(runtime(f"read_{kind}"), rest, REPORT, load_value)


def _others_by_name(scope: Scope, extra: ByName) -> tuple[Expr, Expr | None]:
    """The members to read where patterns name all that there may be, and what reads those that none of them names."""
    rest = local("rest")
    match scope.settings.schema.unknown_properties:
        case "ignore":
            scope.patterns.update(dict.fromkeys(text for text, _ in extra.patterns))
            return call(runtime("only_named"), rest, *(constant(text) for text, _ in extra.patterns)), None
        case "forbid":
            return rest, runtime("not_named")
        case _:
            return rest, None


def _judges_rest(record: Record) -> bool:
    """Whether a rule says which properties are forbidden: those that nothing else has spoken of."""
    rules = () if record.constraints is None else record.constraints.rules
    return any(rule.unevaluated_properties is not None for rule in rules)


def _extra_write(scope: Scope, extra: Shape, model: Identifier) -> Expr:
    """The call that adds unknown properties to the JSON object `data`."""
    data, properties, of = local("data"), local("value.additional_properties"), local(model)
    if isinstance(extra, AnyValue | Never):
        return call(runtime("add_members"), data, properties, of)
    plain = is_written_as_it_is(scope, extra)
    dumped = call(runtime("mapping"), properties) if plain else dump_value(scope, MapOf(extra), properties)
    return call(runtime("add_written"), data, dumped, of)


def _noted(definition: TypeDef, name: Identifier) -> Expr:
    """The decorator of the load function; it says what errors call a type that has another name in the definition."""
    is_alike = not definition.name.declared or str(definition.name.text) == str(name)
    return call(runtime("loader_of"), local(name), *(() if is_alike else (constant(definition.name.text),)))


def _read(scope: Scope, member: Member, use: Use) -> ReadPlan:
    """How a member is read; the runtime's loaders report what is missing or of the wrong kind."""
    key = local(member.key)
    absent = absent_value(scope, member)
    pattern = "take({0}) if {0} in rest else {1}" if absent == NULL_FOR_ABSENT else "take({0}, {1})"
    value = fill(pattern, key, absent)
    is_free = takes_anything(scope, member.shape)
    if is_free and (member.nullable or absent != MISSING):
        return ReadPlan(member.name, use(value), NO_CODE)
    test = local("value is not MISSING") if is_free else plain_test(member.shape)
    judges_null = is_any(scope, member.shape) and not is_free
    kept = Kept(test, member.nullable and not judges_null, member.unset)
    if isinstance(member.shape, Null):  # null itself is kept already
        load = call(runtime("wrong"), REPORT, constant("null"), VALUE)
    else:
        load = load_call(scope.within(member.name), member.shape, VALUE)
    return ReadPlan(member.name, use(value), use(loaded_unless(kept, load)))


def _write(scope: Scope, member: Member, use: Use) -> WritePlan:
    """How a member is written: always when required, else unless it stands for "absent"."""
    field = member.field
    attribute = fill("value.{}", local(member.name))
    dumped = dump_value(scope, field.shape, attribute)
    if member.unset and dumped == attribute:
        dumped = call(runtime("given"), attribute)
    if member.nullable and _is_free(scope, field.shape):
        dumped = fill("None if {0} is None else {1}", attribute, dumped)
    if field.required:
        return WritePlan(member.key, use(dumped), NO_CODE)
    guard = fill("{} is not {}", attribute, UNSET if member.unset else NONE)
    return WritePlan(member.key, use(dumped), use(guard))


def _is_free(scope: Scope, shape: Shape) -> bool:
    """Whether the shape is that of any value, of which null alone is no value of its type."""
    target = scope.catalog.resolved(shape)
    body = scope.body(target.id) if isinstance(target, Ref) else None
    return isinstance(body, Choice) and body.is_free


def _subtypes(scope: Scope, id: TypeId, record: Record, use: Use) -> SubtypesPlan | None:
    """The subtypes of a discriminated base that a tag names; None where there are none."""
    tag = scope.catalog.dispatch(id)
    if tag is None:
        return None
    subtypes = tag.mapping
    functions = [(sibling(scope.facts.layout.module_of[other]), load_name(scope.facts, other)) for _, other in subtypes]
    elsewhere = {Symbol(module, name) for module, name in functions if module != sibling(scope.module)}
    refused, refusal = _refusal(scope, id, record, tag)
    return SubtypesPlan(
        name=derived("_{}_subtypes", scope.facts.names.types[id]),
        tag_key=literal(tag.wire),
        tag_type=use(union(INT if isinstance(value, int) else STR for value, _ in subtypes)),
        imports=tuple(sorted_imports(elsewhere)),
        by_tag=tuple(SubtypePlan(literal(value), load_name(scope.facts, other)) for value, other in subtypes),
        refused=use(refused),
        refusal=use(refusal),
    )


def _deprecation(scope: Scope, definition: TypeDef) -> Literal | None:
    """What to tell who makes an object of a deprecated type.

    Nothing for bases and frozen types: Python tells it as well where a subclass is made, as import does of these.
    """
    if not definition.doc.deprecated or scope.settings.python.frozen or definition.id in scope.facts.bases:
        return None
    return literal(f"{scope.facts.names.types[definition.id]} is deprecated")


def _refusal(scope: Scope, id: TypeId, record: Record, tag: Discriminator) -> tuple[Expr, Expr]:
    """The test for a tag that names no type, and the error it ends in, where unions are closed."""
    if scope.settings.schema.unions == "open":
        return NOTHING, NOTHING
    wire = tag.wire
    field = (scope.catalog.properties(Ref(id)) or {}).get(wire)
    mapping = record.discriminator.mapping if record.discriminator is not None else ()
    named = [scope.catalog.tag(field, value) for value, _ in (*mapping, *tag.mapping)]
    known = list(dict.fromkeys([*named, *scope.catalog.own_tags(id).get(wire, ())]))
    key, tags = constant(wire), tuple_of([constant(value) for value in known])
    refusal = call(runtime("unknown"), local("data"), REPORT, key, constant(quoted(known)))
    return call(runtime("is_unknown"), local("rest"), key, tags), refusal
