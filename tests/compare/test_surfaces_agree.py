"""What specs say of a change and what the source of both packages says of it agree on whether types break.

In: a third of the rows of the tables of changes, as each takes two packages. Out: one comparison of each, in both ways.
Not here: what each row is told as.
"""

from __future__ import annotations

import pytest

from schemawright.compare.changes import Audience, Change, Verdict
from schemawright.compare.sides import Side
from schemawright.compare.surface import PackageSurface
from schemawright.compare.surface_changes import surface_changes
from schemawright.compare.surface_reading import surface_of
from schemawright.render.package import rendered
from schemawright.targets.target import Header, target_of
from tests.compare.rows import Row
from tests.compare.tables import ROWS

OTHERWISE = {
    # A setting is judged whatever the models use of it.
    "types=(('string/date-time', 'str'),) was default",
    # Who called an operation without a body goes on to do so; the source says `Operation[None, Cat]` no more.
    "a body",
}
"""Rows in which the two differ."""


def surface(side: Side) -> PackageSurface:
    """The surface of the package that a side gives."""
    target = target_of(side.settings)
    plan = target.plan(side.catalog, side.facts, side.settings, Header("test", ["spec.json"], "0.0.0"))
    files = rendered(target.name, target.files(plan))
    return surface_of({path: text for path, text in files.items() if path.endswith(".py")}, "")


def breaks_types(changes: tuple[Change, ...]) -> bool:
    return any(change.verdict is Verdict.BREAKING_TYPES for change in changes)


def agree(row: Row) -> bool:
    old, new = row.sides(Audience.BOTH)
    return breaks_types(row.found(Audience.BOTH)) is breaks_types(surface_changes(surface(old), surface(new)))


@pytest.mark.slow
def test_specs_and_packages_agree_on_what_breaks_types() -> None:
    assert {row.name for row in ROWS[::3] if not agree(row)} <= OTHERWISE
