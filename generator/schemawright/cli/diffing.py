"""What `diff` does once its options are understood.

In: a job with the settings, what is compared, and how that is told. Out: an exit code, and what `console` prints. Not
done here: options (`diff_options`), and comparing (`evolution`).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from schemawright.cli.change_findings import Heard, Told, fails, told
from schemawright.cli.change_tables import WORDS, listed, summary, table
from schemawright.cli.console import Console, Run, is_terminal, reporting
from schemawright.cli.endings import FINDING
from schemawright.cli.formats.objects import origin_json
from schemawright.cli.pairing import Asked, Pair, pairs_of
from schemawright.compare.changes import Change
from schemawright.compare.versioning import next_version, part_of
from schemawright.diagnostics import Severity, SpecError
from schemawright.evolution import Evolution, changes_between


class Telling(NamedTuple):
    """How changes are told: as a table where `stat`, also those that a screen has no room for where `whole`, or as a
    `document` that is read elsewhere; changes as grave as `fail_on` fail the run. `version` is that of the package now.
    """

    fail_on: str = "breaking"
    stat: bool = False
    whole: bool = False
    document: str = ""
    version: str = ""


def diff(asked: Asked, telling: Telling, console: Console, reason: str = "") -> int:
    """Tell what changed from the old to the new version of each pair; `FINDING` where it is graver than wanted.

    The changes are acknowledged where a reason is given.
    """
    if telling.document:
        console = console._replace(format="text")
    with reporting(console, {"comparisons": []}, reason) as run:
        for pair in pairs_of(asked, run):
            try:
                evolution = changes_between(pair.old, pair.new, run.fetcher)
            except SpecError as error:
                run.add(error.diagnostics)
            else:
                tell(pair, evolution, telling, run)
        if not run.findings.has_errors:
            run.add(run.acknowledging.outdated())
            run.remarks += run.acknowledging.written()
    return run.code


def tell(pair: Pair, evolution: Evolution, telling: Telling, run: Run) -> None:
    """Add the changes of a pair to what is printed.

    Raises `SpecError` where the file of acknowledged findings cannot be read.
    """
    heard = told(evolution, pair.new.job, run)
    found = heard.new
    run.result.setdefault("comparisons", []).append(_json(pair, heard, telling.version))
    # Annotations are for people, and few of them are shown.
    least = Severity.WARNING if run.console.format == "github" else Severity.NOTE
    run.drift += (one.finding for one in found if one.finding.severity >= least)
    if any(fails(one, pair.new.job, telling.fail_on) for one in found):
        run.code = FINDING
    run.lines += _lines(pair, heard, telling, run)


def _lines(pair: Pair, heard: Heard, telling: Telling, run: Run) -> Iterator[str]:
    """The lines for a pair; a version and its changelog are about what is acknowledged as well."""
    found = heard.new
    if run.lines:
        yield ""
    match telling.document:
        case "markdown":
            from schemawright.cli.formats.markdown import markdown

            part = part_of(heard.every, telling.version)
            yield from markdown(pair.words(), [one.change for one in found], WORDS, part, whole=telling.whole)
        case "changelog":
            from schemawright.cli.formats.changelog import changelog

            yield from changelog(pair.words(), heard.every, telling.version)
        case _:
            what = "nothing but what is acknowledged" if heard.every else "nothing"
            counts = summary(found) or f"{what} changed for the Python that uses the package"
            yield f"{pair.words()}: {counts}{_proposal(heard.every, telling.version)}"
            if telling.stat and found:
                yield from table(found, whole=telling.whole)
            else:
                colour = run.console.colour and is_terminal(sys.stdout)
                yield from listed(found, whole=telling.whole, colour=colour)


def _proposal(changes: Sequence[Change], version: str) -> str:
    """What version the changes ask for, where the version now is known."""
    return f"; {version} -> {next_version(version, part_of(changes, version))}" if version else ""


def _json(pair: Pair, heard: Heard, version: str) -> dict[str, Any]:
    part = part_of(heard.every, version)
    return {
        "old": pair.old.words(),
        "new": pair.new.words(),
        "version": {"part": part.name.lower(), "next": next_version(version, part) if version else None},
        "changes": [_change_json(one) for one in heard.new],
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
