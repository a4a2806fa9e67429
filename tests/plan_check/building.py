"""Builds packages as the product does, and compares each with its plan before it is returned."""

from __future__ import annotations

from schemawright.diagnostics import Sink
from schemawright.pipeline import Planned, Tell, planned, printed
from schemawright.project.job import Job
from schemawright.publish.package import Package
from tests.plan_check.comparison import compare


def build_compared(job: Job, sink: Sink) -> Package:
    """The package of a job. Raises what `pipeline.build` raises, and `PlanMismatch`."""
    return printed_compared(planned(job, sink))


def printed_compared(made: Planned, *tell: Tell) -> Package:
    """The package that a plan gives, as `pipeline.printed`. Raises `PlanMismatch`."""
    package = printed(made, *tell)
    compare(made.plan, package.files)
    return package
