"""Published versions of real APIs: each pair is compared, whole; the last version is like itself."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from schemawright.compare.changes import Audience
from schemawright.compare.comparison import changes
from schemawright.compare.sides import Side
from schemawright.diagnostics import Sink
from schemawright.pipeline import facts_of, read_models
from schemawright.project.job import Job
from schemawright.settings import DEFAULTS, changed

HISTORIES = Path(__file__).resolve().parents[3] / "shared" / "histories"
APIS = sorted(path for path in HISTORIES.glob("*") if path.is_dir())

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not APIS, reason="the histories are elsewhere")]


def _side(path: Path) -> Side:
    job = Job(specs=(str(path),), output=path.parent, settings=changed(DEFAULTS, {"operation_table": True}))
    _, catalog = read_models(job, Sink())
    return Side(catalog, facts_of(catalog, Sink()), DEFAULTS)


@pytest.mark.parametrize("api", APIS, ids=lambda path: path.name)
def test_versions_are_compared(api: Path) -> None:
    sides = {path: _side(path) for path in sorted(api.iterdir())}
    for before, after in pairwise(sides):
        found = changes(sides[before], sides[after])
        assert len(found) == len({(change.code, change.path, change.message) for change in found}), after
        for change in found:
            assert change.old is not None or change.new is not None, change
            assert change.message.count("`") % 2 == 0, change
            assert change.model or change.audience is not Audience.UNKNOWN, change
        assert changes(sides[after], sides[after]) == ()
