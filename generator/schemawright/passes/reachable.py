"""Keeps the definitions that the roots need.

In: a catalog and, where the user named any, the names of the models wanted. Out: a catalog of these, in spec order. A
definition that is named after one that is left out keeps the words of its name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from difflib import get_close_matches

from schemawright.diagnostics import Diagnostic, Severity, Sink
from schemawright.ir.catalog import Catalog, uses
from schemawright.ir.definitions import NameHint
from schemawright.ir.ids import NOWHERE
from schemawright.ir.operations import types_of
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import SpecText


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
            sink.with_subject(name).error(
                "unknown-root",
                f"no model is named {name!r}",
                help=f"did you mean {', '.join(near)}?" if near else "`schemawright inspect SPEC` lists the models",
            )
    return replace(catalog, roots=tuple(by_name[name] for name in names if name in by_name))


def closed(catalog: Catalog) -> Catalog:
    """The catalog without definitions that no root needs, and without operations that need any of these."""
    needed = closure(catalog, catalog.roots)
    names = {id: _spelled_out(d.name, catalog, needed) for id, d in catalog.types.items() if id in needed}
    found = ((catalog[id], name) for id, name in names.items())
    types = {d.id: d if name is d.name else replace(d, name=name) for d, name in found}
    operations = tuple(each for each in catalog.operations if needed.issuperset(types_of(each)))
    return replace(catalog, types=types, operations=operations)


def _spelled_out(name: NameHint, catalog: Catalog, kept: Collection[TypeId]) -> NameHint:
    """The name with the words of owners that are left out; it does not become a declared one."""
    while name.owner is not None and name.owner not in kept and name.owner in catalog.types:
        owner = catalog[name.owner].name
        name = NameHint(SpecText(f"{owner.text} {name.text}"), owner.owner or NOWHERE)
    return name


def reported(found: Iterable[Diagnostic], catalog: Catalog, wanted: Catalog) -> list[Diagnostic]:
    """What there is to tell of findings on pages: all of it where one is an error, else that on models wanted.

    A model of a page that a document describes as well is in neither catalog. Findings on no model count where all
    models are wanted.
    """
    known = [finding for finding in found if not finding.subject or finding.subject in catalog.types]
    if wanted is catalog or any(finding.severity is Severity.ERROR for finding in known):
        return known
    return [finding for finding in known if finding.subject in wanted.types]


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
