"""`oneOf`, `anyOf` and type lists to `Choice`; mapping tables of discriminators."""

from __future__ import annotations

from schemawright.frontends.openapi.document.references import name_of
from schemawright.frontends.openapi.lower.run import Run
from schemawright.frontends.openapi.lower.shapes import shape_of
from schemawright.frontends.openapi.schema.branch_keys import branch_words
from schemawright.frontends.openapi.schema.discriminators import Tagging
from schemawright.frontends.openapi.schema.kinds import SchemaKind
from schemawright.frontends.openapi.schema.view import SchemaView
from schemawright.ir.definitions import Alias, Body, Choice, Discriminator, NameHint, constrained
from schemawright.ir.shapes import ANY, Ref, Shape, TypeId, without_null
from schemawright.ir.text import SpecText


def choice_body(run: Run, view: SchemaView, id: TypeId, tagging: Tagging | None) -> Body:
    """The branches of a union without those that are null alone, each shape once (OAS 3.1 section 4.8.25).

    One shape alone is no union.
    """
    branches: dict[Shape, None] = {}
    words = branch_words(view.branches)
    for branch, word in zip(view.branches, words, strict=True):
        if branch.kind is not SchemaKind.NULL:
            branches[without_null(shape_of(run, branch, NameHint(SpecText(word), id)))] = None
    discriminator = None
    if tagging is not None:
        mapped = mapped_types(run, tagging)
        if tagging.mapping and not mapped and view.branches:
            _report_useless(run, tagging)
        discriminator = Discriminator(SpecText(tagging.wire), tuple(mapped))
        branches |= dict.fromkeys(Ref(id) for _, id in mapped)
    if not branches:
        return Alias(ANY)
    constraints = view.constraints if view.is_combined else None
    if len(branches) == 1 and discriminator is None:
        return constrained(Alias(next(iter(branches))), constraints)
    return Choice(tuple(branches), discriminator, constraints)


def mapped_types(run: Run, tagging: Tagging) -> list[tuple[SpecText, TypeId]]:
    """The entries of `discriminator.mapping`: a value is a reference or the name of a schema beside this one."""
    found: list[tuple[SpecText, TypeId]] = []
    for value, entry in tagging.mapping:
        target = run.resolver.mapped(entry)
        if target is not None:
            found.append((SpecText(value), run.declare(target, name_of(target, NameHint(SpecText(value))))))
    return found


def _report_useless(run: Run, tagging: Tagging) -> None:
    """Report a mapping whose entries all lead nowhere, though it has branches to tell apart."""
    message, place = "no entry of this mapping leads to a schema", tagging.mapping[0][1].origin
    cure = "the branches are told apart by what they say themselves"
    run.sink.warning("discriminator-unusable", message, place, cure)
