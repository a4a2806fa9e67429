"""Keeps the definitions that the roots need.

In: a catalog and, where the user named any, the names of the models wanted. Out: a catalog of these, in spec order.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches

from generator.diagnostics import Diagnostic, Sink
from generator.ir.catalog import Catalog, uses
from generator.ir.shapes import TypeId


def with_roots(catalog: Catalog, names: Collection[str], sink: Sink) -> Catalog:
    """The catalog with the named models as its roots; an unknown name is an error that lists near ones."""
    if not names:
        return catalog
    by_name: dict[str, TypeId] = {}
    for definition in catalog.declared():
        by_name.setdefault(definition.name.text, definition.id)
    for name in names:
        if name not in by_name:
            near = get_close_matches(name, by_name, n=3, cutoff=0.5)
            sink.error(
                "unknown-root",
                f"no model is named {name!r}",
                help=f"did you mean {', '.join(near)}?" if near else "`modelwright inspect SPEC` lists the models",
            )
    return Catalog(catalog.types, tuple(by_name[name] for name in names if name in by_name))


def closed(catalog: Catalog) -> Catalog:
    """The catalog without definitions that no root needs."""
    needed = closure(catalog, catalog.roots)
    return Catalog({id: d for id, d in catalog.types.items() if id in needed}, catalog.roots)


def about(found: Iterable[Diagnostic], catalog: Catalog) -> Iterator[Diagnostic]:
    """The diagnostics on files in which definitions of the catalog stand."""
    files = {definition.origin.file for definition in catalog}
    return (d for d in found if d.origin is None or d.origin.file in files)


def closure(catalog: Catalog, roots: Iterable[TypeId]) -> set[TypeId]:
    """The ids reachable from the roots, roots included."""
    found: set[TypeId] = set()
    waiting = list(roots)
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += uses(catalog[id].body)
    return found
