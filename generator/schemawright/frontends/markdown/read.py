"""All pages of a run as one catalog: ids first, bodies second.

In: pages, in the order given. Out: a `Catalog` with a definition for each model page, for the enums inline in them, and
an opaque one for each model that is used but has no page; every page's model is a root. Not done here: reading files,
and filling in what the pages lost from an OpenAPI document.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from typing import cast

from schemawright.diagnostics import Origin, Related, Sink
from schemawright.frontends.markdown.definitions import definitions
from schemawright.frontends.markdown.escapes import folded, shown
from schemawright.frontends.markdown.flavour import Draft, Flavour, Read
from schemawright.frontends.markdown.flavours.rust import RUST
from schemawright.frontends.markdown.outline import Outline, Page, outlines
from schemawright.frozen import frozen
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Alias, NameHint, TypeDef
from schemawright.ir.ids import id_at, id_of
from schemawright.ir.paths import name_step, path_to
from schemawright.ir.shapes import ANY, Ref, TypeId
from schemawright.ir.text import SpecText

_FLAVOURS: tuple[Flavour, ...] = (RUST,)


@frozen
class _ModelPage:
    """A model page with the flavour that reads it."""

    id: TypeId
    outline: Outline
    flavour: Flavour

    @property
    def declared_name(self) -> str:
        return self.flavour.declared_name(self.outline)


@dataclass(slots=True)
class _Models:
    """The models by name, and those found missing. Invariant: no two pages have one id or one folded name."""

    sink: Sink
    pages: dict[TypeId, _ModelPage] = field(default_factory=dict[TypeId, _ModelPage])
    absent: dict[str, TypeDef] = field(default_factory=dict[str, TypeDef])
    _by_name: dict[str, TypeId] = field(default_factory=dict[str, TypeId])
    _recalled: dict[tuple[TypeId, object], object] = field(default_factory=dict[tuple[TypeId, object], object])

    def add(self, page: _ModelPage) -> None:
        """Make a page known by its name; a second one of that name is reported and left out."""
        name = page.declared_name
        first = self.find(name)
        if first is None and page.id not in self.pages:
            self.pages[page.id] = page
            self._by_name[folded(name)] = page.id
            return
        kept = self.pages[page.id if first is None else first]
        message = f"this page declares {shown(name)}, as an earlier page does, which is used"
        earlier = Related("the earlier page", kept.outline.origin)
        self.sink.with_subject(kept.id).warning("name-collision", message, page.outline.origin, "", earlier)

    def find(self, name: str) -> TypeId | None:
        """The id of a model by its name: classes are re-cased, and no two pages differ in case or punctuation only."""
        return self._by_name.get(folded(name))

    def missing(self, name: str, origin: Origin) -> TypeId:
        """The id of an opaque stand-in, one for all uses of a model without a page."""
        known = self.absent.get(folded(name))
        if known is not None:
            return known.id
        id = id_of("missing", SpecText(folded(name)))
        path, hint = path_to([name_step(name)]), NameHint(SpecText(name))
        self.absent[folded(name)] = TypeDef(Ref(id), path, Alias(ANY, opaque=True), hint, origin)
        message = f"model {shown(name)} has no page here; its values pass through unchanged"
        help = f"add {shown(name)}.md, or give the OpenAPI document as well"
        self.sink.with_subject(id).warning("page-missing", message, origin, help)
        return id

    def recalled(self, id: TypeId, read: Callable[[Outline], Read]) -> Read | None:
        """What a function reads from a page: once, since thousands of properties may ask for one enum."""
        page = self.pages.get(id)
        if page is None:
            return None
        if (id, read) not in self._recalled:
            self._recalled[id, read] = read(page.outline)
        return cast(Read, self._recalled[id, read])


def read_pages(pages: Sequence[Page], sink: Sink) -> Catalog:
    """The models of all pages, in the order of the pages; the models without a page stand last.

    What is wrong goes to the sink, as an error (`not-a-spec`, `no-models`) when there is no model at all; the catalog
    is empty then. Never raises.
    """
    models = _Models(sink)
    for page in _model_pages(pages, sink):
        models.add(page)
    if not models.pages:
        _report_no_models(pages, sink)
    types: dict[TypeId, TypeDef] = {}
    for page in models.pages.values():
        draft = Draft(page.id, page.outline, page.flavour, models, sink.with_subject(page.id))
        for definition in definitions(draft):
            types.setdefault(definition.id, definition)
    for definition in models.absent.values():
        types.setdefault(definition.id, definition)
    return Catalog(types, tuple(models.pages))


def _model_pages(pages: Sequence[Page], sink: Sink) -> list[_ModelPage]:
    found: list[_ModelPage] = []
    for page in pages:
        parts = outlines(page)
        first = next((part for part in parts if part.title), parts[0])
        models = _models_of(page, [first] if _is_of_operations(first) else parts)
        found += models
        if models:
            _report_rest(parts, {model.outline.line for model in models}, sink.with_subject(models[0].id))
        elif len(pages) > 1 and not _stands_beside_models(first):
            message = f"{shown(page.name)} is not a model page; it is left out"
            sink.warning("not-a-spec", message, first.origin)
    return found


def _models_of(page: Page, parts: Sequence[Outline]) -> list[_ModelPage]:
    """The models of a page: one, as generators write it, or those of several pages that were joined."""
    found: list[_ModelPage] = []
    for part in parts:
        flavour = next((f for f in _FLAVOURS if f.is_model_page(part)), None)
        if flavour is not None:
            id = id_at(page.name, str(len(found) or ""))
            found.append(_ModelPage(id, part, flavour))
    return found


def _report_rest(parts: Sequence[Outline], models: Set[int], sink: Sink) -> None:
    """Report the parts of a page that describe no model, beside those that do, by the lines of their titles."""
    for part in parts:
        if part.title and part.line not in models:
            sink.warning("page-row", "nothing below this title describes a model; it is left out", part.origin)
        for section in part.sections if not part.title else ():
            if section.rows or section.flaws:
                message = f"the table of section {shown(section.title)} stands above the title of its model"
                sink.error("page-row", message, part.at(section.line))


def _is_of_operations(outline: Outline) -> bool:
    return outline.title.startswith("\\")


def _stands_beside_models(outline: Outline) -> bool:
    """Whether a page is one that the generator writes into the folder of model pages, or a folder's own README."""
    file = outline.page.name.replace("\\", "/").rpartition("/")[2]
    return _is_of_operations(outline) or file.casefold() == "readme.md"


def _report_no_models(pages: Sequence[Page], sink: Sink) -> None:
    if len(pages) == 1:
        help = "a model page has a title and the section Properties or Enum Variants"
        message = f"{shown(pages[0].name)} is not a model page"
        sink.error("not-a-spec", message, Origin(pages[0].name, "", 1, 1), help)
    else:
        sink.error("no-models", "no page describes a model", Origin(pages[0].name) if pages else None)
