"""What `diff` does once its options are understood.

In: a job with the settings, what is compared, and how that is told. Out: an exit code, and what `console` prints. Not
done here: options (`diff_options`), and comparing (`evolution`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from schemawright.cli.change_findings import Told, fails, told
from schemawright.cli.change_tables import listed, summary, table
from schemawright.cli.console import Console, Run, is_terminal, reporting
from schemawright.cli.endings import FINDING
from schemawright.cli.formats.objects import origin_json
from schemawright.cli.pairing import Asked, Pair, pairs_of
from schemawright.evolution import Evolution, changes_between


class Telling(NamedTuple):
    """How changes are told: as a table where `stat`, also those that a screen has no room for where `whole`; changes as
    grave as `fail_on` fail the run.
    """

    fail_on: str = "breaking"
    stat: bool = False
    whole: bool = False


def diff(asked: Asked, telling: Telling, console: Console, reason: str = "") -> int:
    """Tell what changed from the old to the new version of each pair; `FINDING` where it is graver than wanted.

    The changes are acknowledged where a reason is given.
    """
    with reporting(console, {"comparisons": []}, reason) as run:
        for pair in pairs_of(asked, run):
            _tell(pair, changes_between(pair.old, pair.new, run.fetcher), telling, run)
        run.add(run.acknowledging.outdated())
        if not run.findings.has_errors:
            run.remarks += run.acknowledging.written()
    return run.code


def _tell(pair: Pair, evolution: Evolution, telling: Telling, run: Run) -> None:
    """Add the changes of a pair to what is printed."""
    found = told(evolution, pair.new.job, run)
    run.result["comparisons"].append(_json(pair, found))
    run.drift += (one.finding for one in found)
    if any(fails(one, pair.new.job, telling.fail_on) for one in found):
        run.code = FINDING
    run.lines += _lines(pair, found, telling, run)


def _lines(pair: Pair, found: Sequence[Told], telling: Telling, run: Run) -> Iterator[str]:
    if run.lines:
        yield ""
    yield f"{pair.words()}: {summary(found) or 'nothing changed for the Python that uses the package'}"
    if not found:
        return
    if telling.stat:
        yield from table(found, whole=telling.whole)
    else:
        yield from listed(found, whole=telling.whole, colour=run.console.colour and is_terminal(sys.stdout))


def _json(pair: Pair, found: Sequence[Told]) -> dict[str, Any]:
    return {
        "old": pair.old.words(),
        "new": pair.new.words(),
        "changes": [_change_json(one) for one in found],
    }


def _change_json(one: Told) -> dict[str, Any]:
    change, finding = one
    return {
        "code": change.code,
        "verdict": change.verdict.name.lower().replace("_", "-"),
        "severity": finding.severity.name.lower(),
        "message": change.message,
        "path": change.path,
        "model": change.model,
        "audience": change.audience.value,
        "old": origin_json(change.old),
        "new": origin_json(change.new),
        "help": change.help,
        "fingerprint": finding.fingerprint,
    }
