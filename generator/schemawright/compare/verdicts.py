"""Verdicts: what a change means for who reads and for who writes, and for those who see it together.

In: effects on both. Out: one verdict. What any value means for code is here as well: types (`of_types`).
"""

from __future__ import annotations

from schemawright.compare.changes import Audience, Verdict
from schemawright.compare.types import Type, is_vaguer
from schemawright.compare.views import Both
from schemawright.frozen import frozen


@frozen
class Effect:
    """What a change does to code that reads answers, and to code that writes requests."""

    reading: Verdict
    writing: Verdict

    def seen_by(self, audience: Audience) -> Verdict:
        """The verdict for an audience; who is not known may do both."""
        if audience is Audience.READERS:
            return self.reading
        return self.writing if audience is Audience.WRITERS else max(self.reading, self.writing)

    def __or__(self, other: Effect) -> Effect:
        """Both effects together."""
        return Effect(max(self.reading, other.reading), max(self.writing, other.writing))


DOCUMENTATION = Effect(Verdict.DOCUMENTATION, Verdict.DOCUMENTATION)
ADDITIVE = Effect(Verdict.ADDITIVE, Verdict.ADDITIVE)
BEHAVIOUR = Effect(Verdict.BEHAVIOUR, Verdict.BEHAVIOUR)
AT_RUN_TIME = Effect(Verdict.BREAKING_AT_RUN_TIME, Verdict.BREAKING_AT_RUN_TIME)
TYPES = Effect(Verdict.BREAKING_TYPES, Verdict.BREAKING_TYPES)
"""The same for all."""


def effect(reading: Verdict = Verdict.ADDITIVE, writing: Verdict = Verdict.ADDITIVE) -> Effect:
    """An effect; who is not named has more than before."""
    return Effect(reading, writing)


def of_types(both: Both, before: Type, after: Type) -> Effect:
    """What another type does: who reads gets values of the new one, who writes gives values of the old one."""
    reading = writing = Verdict.ADDITIVE
    if not both.ways.reads(after, before):
        reading = Verdict.BREAKING_TYPES
    elif is_vaguer(after, before):
        reading = Verdict.BREAKING_AT_RUN_TIME
    if not both.ways.writes(before, after):
        writing = Verdict.BREAKING_TYPES
    return Effect(reading, writing)
