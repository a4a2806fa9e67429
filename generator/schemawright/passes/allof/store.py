"""The definitions of one run of `passes.allof.merge`: those that came, and those that are made on the way.

In: a catalog. Out: the catalog with what was added, and a worklist of what was added unmerged. Every definition is made
here, once. Not done here: merging what is defined (`merger`).
"""

from __future__ import annotations

from collections import ChainMap, deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from schemawright.budgets import MAX_HIERARCHY
from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import NO_DOC, Alias, Body, Composite, Doc, NameHint, TypeDef
from schemawright.ir.ids import id_of
from schemawright.ir.paths import Path, branch_step, joined_path, name_step, within
from schemawright.ir.shapes import Ref, Shape, TypeId
from schemawright.ir.spelling import spelled
from schemawright.ir.text import SpecText


@frozen
class Site:
    """Where a definition is made: words that name it, the definition that it stands in, and what is said of it."""

    words: SpecText
    owner: TypeId
    origin: Origin
    doc: Doc = NO_DOC


class Store:
    """The definitions by id; `catalog` shows all of them."""

    def __init__(self, catalog: Catalog) -> None:
        self._made: dict[TypeId, TypeDef] = {}
        self.catalog = replace(catalog, types=ChainMap(self._made, dict(catalog.types)))
        self.waiting: list[TypeId] = []
        """Definitions to be merged when nothing is open: a schema may be part of the type of its own property."""
        self._parts: dict[TypeId, tuple[Shape, ...]] = {}
        self._joins: dict[frozenset[Shape], TypeId] = {}

    def is_join(self, id: TypeId) -> bool:
        """Whether a definition was made here to be several shapes at once."""
        return id in self._parts

    def is_either(self, id: TypeId) -> bool:
        """Whether a definition was made here for a type that no schema describes by itself."""
        return id in self._made and not isinstance(self._made[id].body, Composite)

    def either(self, site: Site, body: Body) -> Ref:
        """What leads to a type that no schema describes by itself."""
        id = id_of("either", site.owner, len(self._made), site.words)
        path = within(self.catalog[site.owner].path, name_step(site.words), branch_step("either"))
        self._define(id, path, body, site)
        return Ref(id)

    def tagged(self, base: TypeId, branch: TypeId, site: Site) -> TypeId:
        """The subtype of a base that is one branch of it as well."""
        id = id_of("tagged", base, branch)
        if id not in self._made:
            path = within(self.catalog[base].path, branch_step(site.words))
            self._define(id, path, Composite((Alias(Ref(base)), Alias(Ref(branch)))), site)
            self.waiting.append(id)
        return id

    def joined(self, shapes: Iterable[Shape], site: Site) -> Ref:
        """What is all of some shapes, of which the references have no constraints: one of them, or a definition.

        There is one definition for each set of parts, else the joins of recursive schemas would never end.
        """
        parts = tuple(self._without_implied(dict.fromkeys(part for shape in shapes for part in self._flat(shape))))
        if len(parts) == 1 and isinstance(parts[0], Ref):
            return parts[0]
        key = frozenset(parts)
        if key not in self._joins:
            self._joins[key] = id = id_of("join", len(self._joins), *sorted(p.id for p in parts if isinstance(p, Ref)))
            self._parts[id] = parts
            path = joined_path(Path(spelled(part, self._path_of)) for part in parts)
            self._define(id, path, Composite(tuple(map(Alias, parts))), site)
            self.waiting.append(id)
        return Ref(self._joins[key])

    def extends(self, id: TypeId, base: TypeId) -> bool:
        """Whether a type takes another one in by allOf, as far as a look is worth its time."""
        return any(extended == base for extended in self._extended(id))

    def _define(self, id: TypeId, path: Path, body: Body, site: Site) -> None:
        self._made[id] = TypeDef(Ref(id), path, body, NameHint(site.words, site.owner), site.origin, site.doc)

    def _path_of(self, id: TypeId) -> Path:
        return self.catalog[id].path

    def _flat(self, shape: Shape) -> tuple[Shape, ...]:
        """The parts of a join; any other shape as it is."""
        return (shape,) if not isinstance(shape, Ref) else self._parts.get(shape.id, (shape,))

    def _without_implied(self, parts: Iterable[Shape]) -> Iterator[Shape]:
        """The parts without objects that another of them extends: what is the one is the other as well."""
        found = dict.fromkeys(parts)
        for part in tuple(found) if len(found) > 1 else ():
            for implied in self._extended(part.id) if isinstance(part, Ref) and part in found else ():
                found.pop(Ref(implied), None)
        return iter(found)

    def _extended(self, id: TypeId) -> Iterator[TypeId]:
        """The types that an object takes in by allOf, near ones first, as far as a look is worth its time."""
        known, waiting = {id}, deque([id])
        while waiting and len(known) < MAX_HIERARCHY:
            body = self.catalog.body(waiting.popleft())
            for part in body.parts if isinstance(body, Composite) else (body,):
                if isinstance(part, Alias) and isinstance(part.shape, Ref) and part.shape.id not in known:
                    known.add(part.shape.id)
                    waiting.append(part.shape.id)
                    yield part.shape.id
