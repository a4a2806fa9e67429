"""What a change is told of: a model, or a member of it.

In: both sides and the definitions. Out: `Change` values with places, path, class and audience.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from schemawright.compare.changes import Audience, Change
from schemawright.compare.verdicts import BEHAVIOUR, Effect
from schemawright.compare.views import Both
from schemawright.diagnostics import Origin
from schemawright.frozen import frozen
from schemawright.ir.definitions import Field, TypeDef
from schemawright.ir.paths import within

Fields = tuple[Field | None, Field | None]
"""A property as it was and as it is; one that is gone is not, one that is new was not."""
NO_FIELDS: Fields = (None, None)


@frozen
class About:
    """A model that is on both sides."""

    both: Both
    old: TypeDef
    new: TypeDef

    @property
    def audience(self) -> Audience:
        """Who saw the model before: their code has to go on."""
        return self.both.old.audience(self.old.id)

    @property
    def name(self) -> str:
        """What the model is called in Python."""
        return str(self.both.new.name(self.new.id))

    def told(self, code: str, effect: Effect, message: str, step: str = "") -> Change:
        """A change of the model, or of the member to which a step leads."""
        path = self.both.new.path(self.new.id)
        verdict, there = effect.seen_by(self.audience), within(path, step) if step else path
        return Change(code, verdict, message, there, self.name, self.audience, self.old.origin, self.new.origin)

    def told_of(self, code: str, effect: Effect, message: str, fields: Fields) -> Change:
        """A change of a property, or of the model where there is no property."""
        before, after = fields
        if before is None and after is None:
            return self.told(code, effect, message)
        path = "" if before is None else self.both.old.path(self.old.id, before.wire)
        path = path if after is None else self.both.new.path(self.new.id, after.wire)
        verdict = effect.seen_by(self.audience)
        return Change(code, verdict, message, path, self.name, self.audience, origin(before), origin(after))


def origin(part: Field | TypeDef | None) -> Origin | None:
    """The place of what may be on one side alone."""
    return None if part is None else part.origin


def order_change(about: About, before: Sequence[object], after: Sequence[object]) -> Iterator[Change]:
    """Whether the members that are on both sides are in another order, in which they are written and gone through."""
    if [each for each in before if each in {*after}] != [each for each in after if each in {*before}]:
        yield about.told("order-changed", BEHAVIOUR, f"the members of `{about.name}` are in another order")
