"""The whole program: from the specs of a target to the text of its package. Read this first.

    source -> front ends -> ir -> passes -> target -> templates -> ruff

Each stage is a function of what the stage before it made. Findings go to the sink; a stage that leaves errors ends
the run with `SpecError`. Not done here: writing files (`publish.publish`) and talking to people (`cli`).
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from schemawright import __version__
from schemawright.diagnostics import Origin, Sink, fail
from schemawright.ir.catalog import Catalog, bases, subtypes
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record, TypeDef
from schemawright.ir.facts import Facts, Identifier, Names
from schemawright.ir.shapes import Ref, Shape, TypeId
from schemawright.passes.allof.merge import merged
from schemawright.passes.closed_enums import with_closed_constants
from schemawright.passes.direct_refs import simplified
from schemawright.passes.inexpressible import unspoken
from schemawright.passes.modules import laid_out
from schemawright.passes.naming import named
from schemawright.passes.pages_with_documents import combined, remaining
from schemawright.passes.reachable import about, closed, closure, with_roots
from schemawright.passes.read_write import with_directions
from schemawright.passes.scalar_kinds import with_kinds
from schemawright.passes.sound_defaults import with_sound_defaults
from schemawright.passes.unions.ambiguity import Overlaps, note_ambiguous
from schemawright.passes.unions.describe import Arm, arms, name_of, tag_arms, worded
from schemawright.passes.unions.json_kinds import JsonKinds
from schemawright.passes.unions.plan import dispatches
from schemawright.project.package_name import package_name
from schemawright.project.settings import DEFAULTS, Settings
from schemawright.publish.package import Package
from schemawright.source.documents import Document, is_page, is_url, last_part, without_value
from schemawright.source.workspace import Workspace
from schemawright.targets.python.identifiers import RESERVED_BY_LIMITS, PythonNames, module_name
from schemawright.targets.python.scalars import kinds_of, modules_of

if TYPE_CHECKING:
    from schemawright.project.pyproject import Target


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


class Survey(NamedTuple):
    """What `inspect` tells about the models of a target."""

    models: tuple[ModelFacts, ...]
    unions: tuple[UnionFacts, ...]
    documents: Sequence[Document]


def build(target: Target, sink: Sink) -> Package:
    """The package of a target. Raises `SpecError` where nothing sound can be made."""
    from schemawright.render.package import rendered_package
    from schemawright.render.ruff import formatted
    from schemawright.render.verify import verified
    from schemawright.targets.dataclasses.package import package_plan

    with _followed(target):
        documents, catalog = read_models(target, sink)
        facts = facts_of(catalog, sink, target.settings)
        sink.raise_errors()
        name = Identifier(package_name(target.output))
        sources = [last_part(spec) for spec in target.specs]
        models = sum(1 for _ in catalog.declared())
        plan = package_plan(catalog, facts, target.settings, name, f"schemawright {__version__}", sources)
        del catalog, facts  # what a large spec says need not be in memory beside what is made of it
        return Package(name, verified(plan, formatted(rendered_package(plan))), models, documents)


@contextmanager
def _followed(target: Target) -> Generator[None]:
    """Turn Python's limit of recursion into an error of the input; walks over the input itself do not recurse."""
    try:
        yield
    except RecursionError:
        message = "schemas lead to one another through more of them than Python can follow"
        raise fail("too-deep", message, Origin(target.specs[0])) from None


def read_models(target: Target, sink: Sink) -> tuple[Sequence[Document], Catalog]:
    """The documents read for a target, by now without their values, and the models that its roots need."""
    workspace = Workspace(allow_paths=target.allow_paths, allow_origins=target.allow_origins)
    on_pages = Sink()
    catalog = _read(target, workspace, sink, on_pages)
    catalog = with_roots(catalog, target.roots, sink)
    if on_pages.has_errors or sink.has_errors:
        sink.add(*on_pages.found)
    sink.raise_errors()
    catalog = closed(simplified(merged(closed(catalog), sink), sink))
    if target.settings.read_write == "split":
        catalog = with_directions(catalog)
    if target.settings.enums == "closed":
        catalog = with_closed_constants(catalog)
    if target.settings.defaults == "apply":
        catalog = with_sound_defaults(catalog, target.settings, sink)
    sink.add(*(about(on_pages.found, catalog) if target.roots else on_pages.found))
    sink.raise_errors()
    return [without_value(document) for document in workspace.documents], catalog


def _read(target: Target, workspace: Workspace, sink: Sink, on_pages: Sink) -> Catalog:
    """The models of all inputs: pages, documents, or both combined; what pages lose goes to a sink of its own."""
    is_pages = [not is_url(spec) and (os.path.isdir(spec) or is_page(spec)) for spec in target.specs]
    pages = workspace.pages([spec for spec, pages in zip(target.specs, is_pages, strict=True) if pages])
    documents = [workspace.open(spec) for spec, pages in zip(target.specs, is_pages, strict=True) if not pages]
    if not pages:
        return _read_documents(documents, workspace, target.settings, sink)
    if not documents:
        return _read_pages(pages, target.settings, on_pages)
    found = Sink()
    page_catalog = _read_pages(pages, target.settings, found)
    document_catalog = _read_documents(documents, workspace, target.settings, sink)
    on_pages.add(*remaining(found.found, page_catalog, document_catalog))
    return combined(page_catalog, document_catalog)


def _read_pages(pages: Sequence[Document], settings: Settings, sink: Sink) -> Catalog:
    from schemawright.frontends.markdown import Page, read_pages

    catalog = read_pages([Page(page.name, page.text) for page in pages], sink)
    if not settings.types:
        return catalog
    from schemawright.frontends.openapi.lower.scalars import FORMATS

    return with_kinds(catalog, {FORMATS[n]: kind for n, kind in kinds_of(settings.types).items() if n in FORMATS})


def _read_documents(documents: Sequence[Document], workspace: Workspace, settings: Settings, sink: Sink) -> Catalog:
    from schemawright.frontends.openapi.lower.scalars import FORMATS
    from schemawright.frontends.openapi.read import read_documents
    from schemawright.targets.python.regexes import python_pattern

    formats = {**FORMATS, **kinds_of(settings.types)}
    return read_documents(documents, workspace, sink, formats, python_pattern if settings.validate else None)


def facts_of(catalog: Catalog, sink: Sink, settings: Settings = DEFAULTS) -> Facts:
    """What the target needs to know beside the catalog."""
    reserved = modules_of(settings.types) | (RESERVED_BY_LIMITS if settings.validate else frozenset[str]())
    rules = PythonNames(keeps_wire_names=settings.names == "wire", reserved=reserved)
    names = named(catalog, rules, sink)
    layout = laid_out(catalog, names, module_name)
    facts = Facts(dispatches(catalog), unspoken(catalog), names, layout, bases(catalog))
    note_ambiguous(catalog, facts, sink)
    return facts


def survey(target: Target, sink: Sink) -> Survey:
    """The models of a target with their facts, in the order of the specs. Raises `SpecError` as `build` does."""
    with _followed(target):
        documents, catalog = read_models(target, sink)
        facts = facts_of(catalog, sink, target.settings)
        declared = {definition.id: number for number, definition in enumerate(catalog.declared())}
        models = tuple(_model_facts(catalog, facts.names, declared, id) for id in declared)
        overlaps = Overlaps(catalog, JsonKinds(catalog))
        unions = tuple(union for definition in catalog for union in _union_facts(catalog, facts, overlaps, definition))
        return Survey(models, unions, documents)


def _union_facts(catalog: Catalog, facts: Facts, overlaps: Overlaps, definition: TypeDef) -> Iterator[UnionFacts]:
    id, body, names = definition.id, definition.body, facts.names
    plan: tuple[Arm, ...] = ()
    pairs: tuple[tuple[Shape, Shape], ...] = ()
    if id in facts.dispatch:
        plan = tuple(arms(catalog, names, facts.dispatch[id]))
        pairs = overlaps.of(facts.dispatch[id])
    elif isinstance(body, Record) and body.discriminator is not None:
        tagged = [(value, Ref(subtype)) for value, subtype in subtypes(catalog, id)]
        plan = tuple(tag_arms(catalog, names, body.discriminator.wire, tagged))
    if plan:
        ambiguous = tuple((worded(catalog, names, one), worded(catalog, names, other)) for one, other in pairs)
        name = name_of(catalog, names, id)
        yield UnionFacts(name, names.types[id], plan, ambiguous, definition.origin)


def _model_facts(catalog: Catalog, names: Names, declared: Mapping[TypeId, int], id: TypeId) -> ModelFacts:
    """The facts on one model; `declared` holds the place of each declared one in the order of the specs."""
    definition = catalog[id]
    needed = (closure(catalog, [id]) & declared.keys()) - {id}
    return ModelFacts(
        name=definition.name.text,
        python_name=names.types[id],
        kind=_kind(definition.body),
        properties=len(definition.body.fields) if isinstance(definition.body, Record) else 0,
        closure=tuple(catalog[other].name.text for other in sorted(needed, key=declared.__getitem__)),
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
