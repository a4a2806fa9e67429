"""The names that a job asks for before any is made: those that it renames.

In: a job and its models. Out: `Given`; what is wrong with the entries goes to the sink, with their places. Not done
here: reading a configuration (`project`), finding what a key leads to (`passes.renaming`), and naming (`passes`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.given_names import NOTHING_GIVEN, Given
from schemawright.passes.naming import named
from schemawright.passes.renaming import Problem, renamed
from schemawright.project.config_file import origin_in
from schemawright.targets.target import target_of

if TYPE_CHECKING:
    from schemawright.project.job import Job


def given_names(job: Job, catalog: Catalog, sink: Sink) -> Given:
    """The names that are given to what is in a catalog."""
    if not job.rename:
        return NOTHING_GIVEN
    rules = target_of(job.settings).names(job.settings)
    present = named(catalog, rules, Sink())
    asked = {key: name for key, name, _, _ in job.rename}
    found = renamed(catalog, present, lambda: present, asked, rules)
    _report(job, found.problems, sink)
    return Given(by_hand=found.names)


def _report(job: Job, problems: Iterable[Problem], sink: Sink) -> None:
    """Report what is wrong with entries; what several targets share need not lead somewhere in each of them."""
    entries = {entry[0]: entry for entry in job.rename}
    for problem in problems:
        _, _, pointer, is_needed = entries[problem.key]
        origin = origin_in(job.listed[0], pointer) if job.listed else None
        report = sink.note if problem.is_unknown and not is_needed else sink.error
        report("config", problem.message, origin, problem.help)
