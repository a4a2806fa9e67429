"""Verdicts are true: what breaks somebody's code is refused by a type checker or at run time, and nothing else is.

In: all rows, each seen by somebody at random, and edits of documents at random, of which type checkers judge. Not
proven here: what only settings and operations do.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from random import Random

import pytest

from schemawright.compare.changes import Audience, Verdict
from schemawright.compare.comparison import changes
from schemawright.diagnostics import SpecError
from schemawright.settings import DEFAULTS, Settings, Value, changed
from tests.compare.edits import changed_document
from tests.compare.proof import Trial, broken_values, refused_by_the_old, refused_types, trial, trial_of
from tests.compare.rows import Row
from tests.compare.rows_of_operations import OPERATIONS
from tests.compare.rows_of_settings import SETTINGS
from tests.compare.tables import ROWS
from tests.generate.specs import sound

pytestmark = pytest.mark.slow
EDITED = 25


def _chosen() -> list[tuple[Row, Audience]]:
    chance = Random(14)
    return [(row, chance.choice(list(Audience))) for row in ROWS if row not in OPERATIONS and row not in SETTINGS]


def _verdict(made: Trial) -> Verdict:
    return max((change.verdict for change in changes(*made.sides)), default=Verdict.DOCUMENTATION)


def _contradiction(made: Trial, refused: dict[str, list[str]]) -> str:
    """What is not as the verdict says; "" where all is."""
    old, new = (name for name, _ in made.files())
    verdict = _verdict(made)
    if old in refused:
        return f"the code is wrong: {refused[old]}"
    if (new in refused) is not (verdict is Verdict.BREAKING_TYPES):
        return f"{verdict.name}, but type checkers say {refused.get(new, 'nothing')}"
    if new in refused:
        return ""
    broken = broken_values(made)
    if bool(broken) is not (verdict is Verdict.BREAKING_AT_RUN_TIME):
        return f"{verdict.name}, but at run time: {broken[:3]}"
    late = [] if made.seen is Audience.WRITERS or verdict > Verdict.ADDITIVE else refused_by_the_old(made)
    return f"{verdict.name}, but the package of before refuses: {late[:3]}" if late else ""


def test_verdicts_are_proven() -> None:
    trials = [trial(row, seen) for row, seen in _chosen()]
    refused = refused_types(trials)
    wrong = {made.title: words for made in trials if (words := _contradiction(made, refused))}
    assert wrong == {}


@pytest.mark.parametrize("chosen", [{}, {"enums": "closed", "unions": "closed"}], ids=["open", "closed"])
def test_type_checkers_refuse_what_is_told(chosen: Mapping[str, Value]) -> None:
    trials = list(_edited(changed(DEFAULTS, chosen)))
    refused = refused_types(trials)
    wrong: dict[str, str] = {}
    for made in trials:
        old, new = (name for name, _ in made.files())
        assert old not in refused, refused[old]
        if (new in refused) is not (_verdict(made) is Verdict.BREAKING_TYPES):
            wrong[made.title] = f"{changes(*made.sides)}, but type checkers say {refused.get(new, 'nothing')}"
    assert wrong == {}


def _edited(settings: Settings) -> Iterator[Trial]:
    """Documents at random, and what edits make of them."""
    for number in range(EDITED):
        chance = Random(number)
        document = sound(chance)
        with suppress(SpecError):
            yield trial_of(str(number), (document, changed_document(chance, document)), settings)
