"""What `inspect` tells: the models of a job, what each needs, and how the branches of unions are told apart.

In: a job. Out: a `Survey`, in the order of the specs, its operations, or the whole catalog as text. Not done here:
making a package (`pipeline`), and printing (`cli.tables`).
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, assert_never

from schemawright.diagnostics import Origin, Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record, TypeDef
from schemawright.ir.dump import dumped
from schemawright.ir.facts import Facts, Names
from schemawright.ir.operations import Operation, keys_of, shapes_of
from schemawright.ir.shapes import Ref, Shape, TypeId
from schemawright.ir.spelling import spelled
from schemawright.job_names import asked_names
from schemawright.passes.name_reasons import NameFacts, name_facts
from schemawright.passes.naming import named
from schemawright.passes.reachable import closure
from schemawright.passes.unions.ambiguity import Pair, ambiguous
from schemawright.passes.unions.describe import Arm, arms, name_of, tag_arms, worded
from schemawright.pipeline import facts_of, input_followed, read_models
from schemawright.settings import changed
from schemawright.source.documents import Document
from schemawright.source.fetcher import Fetcher
from schemawright.targets.target import target_of

if TYPE_CHECKING:
    from schemawright.project.job import Job


class ModelFacts(NamedTuple):
    """What `inspect` tells about one declared model; `closure` names the declared models that it needs."""

    name: str
    python_name: str
    kind: str
    properties: int
    closure: tuple[str, ...]
    origin: Origin


class UnionFacts(NamedTuple):
    """What `inspect` tells about one union or discriminated base: how the branch of a value is found.

    `ambiguous` holds pairs of branches that one value can fit while nothing tells them apart.
    """

    name: str
    python_name: str
    plan: tuple[Arm, ...]
    ambiguous: tuple[tuple[str, str], ...]
    origin: Origin


class OperationFacts(NamedTuple):
    """What `inspect --operations` tells about one operation.

    `keys` are what callers call its parameters; `in_spec` and `in_python` have its shapes in words, with the names that
    types have there.
    """

    operation: Operation
    python_name: str
    keys: Sequence[str]
    in_spec: Mapping[Shape, str]
    in_python: Mapping[Shape, str]


class Survey(NamedTuple):
    """What `inspect` tells about the models of a job."""

    models: tuple[ModelFacts, ...]
    unions: tuple[UnionFacts, ...]
    documents: Sequence[Document]


def survey(job: Job, sink: Sink, fetcher: Fetcher | None = None) -> Survey:
    """The models of a job with their facts, in the order of the specs. Raises `SpecError` as `build` does."""
    with input_followed(job):
        documents, catalog = read_models(job, sink, fetcher)
        facts = facts_of(catalog, sink, job.settings, asked_names(job, catalog, sink).given)
        declared = {definition.id: number for number, definition in enumerate(catalog.declared())}
        spoken = _spoken_names(catalog, facts.names)
        models = tuple(_model_facts(catalog, facts.names, spoken, declared, id) for id in declared)
        pairs = ambiguous(catalog, facts.dispatch)
        unions = tuple(union for d in catalog for union in _union_facts(catalog, facts, pairs.get(d.id, ()), d))
        return Survey(models, unions, documents)


def catalog_text(job: Job, sink: Sink, fetcher: Fetcher | None = None) -> tuple[list[str], Sequence[Document]]:
    """The models of a job as the target sees them, in lines (`ir.dump`). Raises `SpecError` as `build` does."""
    with input_followed(job):
        documents, catalog = read_models(job, sink, fetcher)
        return list(dumped(catalog, posixpath.dirname(documents[0].name))), documents


def operations(job: Job, sink: Sink, fetcher: Fetcher | None = None) -> tuple[list[OperationFacts], Sequence[Document]]:
    """The operations of a job, in the order of the specs. Raises `SpecError` as `build` does."""
    asking = job._replace(settings=changed(job.settings, {"operation_table": True}))
    with input_followed(asking):
        documents, catalog = read_models(asking, sink, fetcher)
        names = facts_of(catalog, sink, asking.settings, asked_names(asking, catalog, sink).given).names
        return [_operation_facts(operation, catalog, names) for operation in catalog.operations], documents


def names(job: Job, sink: Sink, fetcher: Fetcher | None = None) -> tuple[list[NameFacts], Sequence[Document]]:
    """The names of a job with their reasons, in the order of the specs. Raises `SpecError` as `build` does."""
    with input_followed(job):
        documents, catalog = read_models(job, sink, fetcher)
        given = asked_names(job, catalog, sink).given
        facts = facts_of(catalog, sink, job.settings, given)
        sink.raise_errors()
        rules = target_of(job.settings).names(job.settings)
        made = named(catalog, rules, Sink())
        return name_facts(catalog, rules, given, (facts.names, facts.layout), made), documents


def _operation_facts(operation: Operation, catalog: Catalog, names: Names) -> OperationFacts:
    shapes = list(shapes_of(operation))
    return OperationFacts(
        operation=operation,
        python_name=names.operations[operation.name],
        keys=keys_of(operation.parameters),
        in_spec={shape: spelled(shape, lambda id: _name_in_spec(catalog, names, id)) for shape in shapes},
        in_python={shape: spelled(shape, names.types.__getitem__) for shape in shapes},
    )


def _name_in_spec(catalog: Catalog, names: Names, id: TypeId) -> str:
    """What the spec calls a type; its name in Python where that was made here, of the operation around it or so."""
    return name_of(catalog, names, id) if not catalog[id].name.context else names.types[id]


def _union_facts(catalog: Catalog, facts: Facts, pairs: Sequence[Pair], definition: TypeDef) -> Iterator[UnionFacts]:
    id, body, names = definition.id, definition.body, facts.names
    plan: tuple[Arm, ...] = ()
    if id in facts.dispatch:
        plan = tuple(arms(catalog, names, facts.dispatch[id]))
    elif isinstance(body, Record) and (tag := catalog.dispatch(id)) is not None:
        tagged = [(value, (Ref(subtype),)) for value, subtype in tag.mapping]
        plan = tuple(tag_arms(catalog, names, tag.wire, tagged))
    if plan:
        named = tuple((worded(catalog, names, one), worded(catalog, names, other)) for one, other in pairs)
        yield UnionFacts(name_of(catalog, names, id), names.types[id], plan, named, definition.origin)


def _spoken_names(catalog: Catalog, names: Names) -> dict[TypeId, str]:
    """What each declared model goes by: its name in the spec or, where an earlier one has that, its name in Python."""
    found: dict[str, TypeId] = {}
    for definition in catalog.declared():
        name = definition.name.text
        found[names.types[definition.id] if name in found else name] = definition.id
    return {id: name for name, id in found.items()}


def _model_facts(
    catalog: Catalog, names: Names, spoken: Mapping[TypeId, str], declared: Mapping[TypeId, int], id: TypeId
) -> ModelFacts:
    """The facts on one model; `declared` holds the place of each declared one in the order of the specs."""
    definition = catalog[id]
    needed = (closure(catalog, [id]) & declared.keys()) - {id}
    return ModelFacts(
        name=spoken[id],
        python_name=names.types[id],
        kind=_kind(definition.body),
        properties=len(definition.body.fields) if isinstance(definition.body, Record) else 0,
        closure=tuple(spoken[other] for other in sorted(needed, key=declared.__getitem__)),
        origin=definition.origin,
    )


def _kind(body: Body) -> str:
    match body:
        case Record():
            return "record"
        case Enumeration():
            return "enum"
        case Choice():
            return "union"
        case Alias() | Composite():
            return "opaque" if isinstance(body, Alias) and body.opaque else "alias"
        case _:
            assert_never(body)
