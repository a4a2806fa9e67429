"""Decides which module holds which definitions.

A declared type has a module of its own, which holds the inline types below it as well. Definitions that need one
another while they are being defined (a base, the target of an alias) and whose modules also refer to one another in
a circle share a module: Python could not import them apart. All other circles are harmless and are listed as tangles.
Modules that lie deeper below others than Python follows imports are put together in bands.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from math import isqrt
from typing import assert_never

from schemawright.budgets import MAX_NESTED_IMPORTS
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, Body, Choice, Composite, Enumeration, Record
from schemawright.ir.facts import Layout, Names
from schemawright.ir.given_names import NOTHING_GIVEN, NameKey, NameKind
from schemawright.ir.graph import components, in_order
from schemawright.ir.shapes import Ref, TypeId, references
from schemawright.ir.text import Identifier


def laid_out(
    catalog: Catalog,
    names: Names,
    module_name: Callable[[Identifier], Identifier],
    kept: Mapping[NameKey, Identifier] = NOTHING_GIVEN.kept,
) -> Layout:
    """The modules of all definitions; `module_name` makes a type's name into that of its module.

    Modules of `kept` names stay, as long as the type that each is named after does.
    """
    owner = _owners(catalog)
    graph = _module_graph(catalog, owner)
    known = _kept_modules(catalog, names, kept, graph) if kept else {}
    owner = _with_definition_circles_joined(catalog, owner, graph, known)
    graph = _module_graph(catalog, owner)
    if deep := _bands(graph, known):
        owner = {id: deep.get(head, head) for id, head in owner.items()}
        graph = _module_graph(catalog, owner)
    modules: dict[TypeId, list[TypeId]] = {}
    for id in catalog.types:
        modules.setdefault(owner[id], []).append(id)
    called = {head: module_name(names.types[head]) for head in modules}
    taken = set(called.values())
    for head in modules:
        if (name := known.get(head)) is not None and name not in taken:
            called[head] = name
            taken.add(name)
    before = {id: list(_definition_time(catalog[id].body)) for id in catalog.types}
    tangle = {
        called[head]: number for number, group in enumerate(components(graph)) if len(group) > 1 for head in group
    }
    return Layout(
        modules={called[head]: tuple(in_order(ids, before)) for head, ids in modules.items()},
        module_of={id: called[owner[id]] for id in catalog.types},
        tangle=tangle,
        heads={called[head]: head for head in modules},
    )


def _kept_modules(
    catalog: Catalog, names: Names, kept: Mapping[NameKey, Identifier], heads: Iterable[TypeId]
) -> dict[TypeId, Identifier]:
    """The modules that stay, by the types that they are named after: those that are still called as they were."""
    paths = {head: catalog.path_of(head) for head in heads}
    return {
        head: kept[NameKind.MODULE, path]
        for head, path in paths.items()
        if (NameKind.MODULE, path) in kept and kept.get((NameKind.CLASS, path)) == names.types[head]
    }


def _owners(catalog: Catalog) -> dict[TypeId, TypeId]:
    """The declared type in whose module each definition stands; mere other names of a type stand beside it."""
    found: dict[TypeId, TypeId] = {}
    for definition in catalog:
        path = {definition.id: None}
        last = definition.id
        while last not in found and (above := _above(catalog, last)) is not None and above not in path:
            path[above] = None
            last = above
        found.update(dict.fromkeys(path, found.get(last, last)))
    return found


def _above(catalog: Catalog, id: TypeId) -> TypeId | None:
    """The type in whose module a definition stands; None where it has a module of its own."""
    definition = catalog[id]
    if definition.name.owner is not None and definition.name.owner in catalog.types:
        return definition.name.owner
    body = definition.body
    return body.shape.id if isinstance(body, Alias) and isinstance(body.shape, Ref) else None


def _module_graph(catalog: Catalog, owner: dict[TypeId, TypeId]) -> dict[TypeId, list[TypeId]]:
    """Which modules refer to which when they are loaded; subtypes of a base are loaded later, at first use."""
    graph: dict[TypeId, list[TypeId]] = {head: [] for head in dict.fromkeys(owner.values())}
    for definition in catalog:
        here = owner[definition.id]
        graph[here] += (owner[id] for id in _load_time(definition.body) if owner[id] != here)
    return graph


def _with_definition_circles_joined(
    catalog: Catalog, owner: dict[TypeId, TypeId], graph: dict[TypeId, list[TypeId]], known: Container[TypeId]
) -> dict[TypeId, TypeId]:
    """Modules of one circle that need each other at definition time become one, headed by the first of them.

    It is headed by the first `known` one where there is one.
    """
    circle = {head: number for number, group in enumerate(components(graph)) for head in group}
    parent = {head: head for head in graph}

    def head_of(id: TypeId) -> TypeId:
        while parent[id] != id:
            parent[id] = id = parent[parent[id]]
        return id

    place = {head: (head not in known, index) for index, head in enumerate(graph)}
    for definition in catalog:
        here = owner[definition.id]
        for id in _definition_time(definition.body):
            there = owner[id]
            if there != here and circle[here] == circle[there]:
                first, second = sorted((head_of(here), head_of(there)), key=place.__getitem__)
                parent[second] = first
    return {id: head_of(head) for id, head in owner.items()}


def _bands(graph: dict[TypeId, list[TypeId]], known: Container[TypeId]) -> dict[TypeId, TypeId]:
    """For modules whose import leads through too many others, one inside the other, the module to stand in.

    A band holds what lies equally deep, by as many levels as may be nested: bands import nothing but lower ones.
    """
    depths: dict[TypeId, int] = {}
    for group in components(graph):
        inside = set(group)
        below = max((depths[there] for here in group for there in graph[here] if there not in inside), default=0)
        depths.update(dict.fromkeys(group, below + _import_depth(graph, inside, group[-1])))
    if max(depths.values(), default=0) <= MAX_NESTED_IMPORTS:
        return {}
    height = max(MAX_NESTED_IMPORTS, isqrt(max(depths.values())))
    heads: dict[int, TypeId] = {}
    deep = sorted((head for head in graph if depths[head] > MAX_NESTED_IMPORTS), key=lambda head: head not in known)
    return {head: heads.setdefault((depths[head] - 1) // height, head) for head in deep}


def _import_depth(graph: dict[TypeId, list[TypeId]], circle: set[TypeId], start: TypeId) -> int:
    """How many modules of a circle are being imported at once, at most, when Python starts with one of them."""
    seen = {start}
    path = [iter(graph[start])]
    deepest = 1
    while path:
        step = next((there for there in path[-1] if there in circle and there not in seen), None)
        if step is None:
            path.pop()
        else:
            seen.add(step)
            path.append(iter(graph[step]))
            deepest = max(deepest, len(path))
    return deepest


def _definition_time(body: Body) -> Iterator[TypeId]:
    """What must exist before the definition can be executed."""
    match body:
        case Record():
            yield from () if body.base is None else (body.base,)
        case Alias(shape, _):
            yield from references(shape)
        case Choice(branches, _, _, _):
            for branch in branches:
                yield from references(branch)
        case Enumeration() | Composite():
            return
        case _:
            assert_never(body)


def _load_time(body: Body) -> Iterator[TypeId]:
    """What a module refers to as soon as it is loaded."""
    yield from _definition_time(body)
    if isinstance(body, Record):
        for field in body.fields:
            yield from references(field.shape)
        if body.additional is not None:
            yield from references(body.additional)
    elif isinstance(body, Choice) and body.discriminator is not None:
        yield from (id for _, id in body.discriminator.mapping)
