"""Properties that several parts of an allOf state, or a subtype and its base: every statement holds.

In: fields, and the definitions they refer to. Out: each property once. Not done here: which parts there are (`merger`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from schemawright.diagnostics import Related, Sink
from schemawright.ir.definitions import Access, Field, Holds
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import SpecText
from schemawright.passes.allof.intersect import Intersection
from schemawright.passes.allof.store import Site, Store


class Properties:
    """Puts properties together; what is needed for their types is made in the store."""

    def __init__(self, store: Store, sink: Sink) -> None:
        self._store = store
        self._sink = sink

    def united(self, fields: Sequence[Field], id: TypeId) -> tuple[Field, ...]:
        """Each property once, at its first place, narrowed by what later parts say of it.

        What holds under a condition alone stays as it is, unless a part says of all objects what the property is.
        """
        found: dict[SpecText, Field] = {}
        for field in fields:
            if field.holds is Holds.ALWAYS:
                known = found.get(field.wire)
                found[field.wire] = field if known is None or known == field else self._both(known, field, id)
        conditional = dict.fromkeys(f for f in fields if f.holds is not Holds.ALWAYS and f.wire not in found)
        return (*found.values(), *conditional)

    def narrowed(self, fields: Sequence[Field], inherited: Mapping[SpecText, Field], id: TypeId) -> tuple[Field, ...]:
        """The fields without those that say of an inherited one what its base says; both hold where they say more."""
        found: list[Field] = []
        for field in self.united(fields, id):
            base = inherited.get(field.wire)
            if base is None or (base.holds is not Holds.ALWAYS and field.holds is Holds.ALWAYS):
                found.append(field)
            elif field.holds is Holds.ALWAYS:
                both = self._both(base, field, id)
                found += [both] if replace(both, origin=base.origin) != base else []
        return tuple(found)

    def _both(self, first: Field, second: Field, id: TypeId) -> Field:
        """One property stated twice: both statements hold."""
        message = f"no value of {first.wire!r} fits both of its definitions; the later one counts"
        earlier = Related("the earlier one stands here", first.origin)
        conflict = partial(self._sink.warning, "property-conflict", message, second.origin, "", earlier)
        doc = replace(second.doc, deprecated=first.doc.deprecated or second.doc.deprecated)
        if not doc.text:
            keywords = doc.keywords or first.doc.keywords
            doc = replace(doc, text=first.doc.text, facts=doc.facts or first.doc.facts, keywords=keywords)
        site = Site(first.wire, id, second.origin, doc)
        return replace(
            second,
            shape=Intersection(self._store, site, conflict).of(first.shape, second.shape),
            required=first.required or second.required,
            default=second.default or first.default,
            access=first.access if second.access is Access.BOTH else second.access,
            doc=doc,
        )
