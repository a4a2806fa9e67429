"""The published documents that lie beside a checkout, in ../shared: names of classes that can be read.

In: the documents of both corpora. Out: a failure where too many names are long, or cut and marked with a digest. Not
here: what the packages do (`test_suites`), and what type checkers say of them (`tests/corpus`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from schemawright.budgets import READABLE_NAME_LENGTH
from schemawright.diagnostics import Sink
from schemawright.pipeline import facts_of, read_models
from schemawright.project.job import Job

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPORA = [SHARED / name / "index.json" for name in ("corpus", "corpus2")]
MOST_LONG, MOST_CUT = 0.005, 0.001
"""The shares of names that may be longer than is readable, and that may be cut."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not all(index.is_file() for index in CORPORA), reason="no corpora beside this checkout"),
]


def jobs() -> Iterator[Job]:
    """What `generate` would do, for each document of the corpora."""
    for index in CORPORA:
        for entry in json.loads(index.read_text("utf-8")):
            allowed = [a.format(corpus=index.parent) for a in entry.get("args", ()) if not a.startswith("-")]
            yield Job((str(index.parent / entry["file"]),), Path("out"), allow_paths=tuple(map(Path, allowed)))


def class_names(job: Job) -> Iterator[tuple[str, bool]]:
    """The names of all classes and aliases of a package, and whether the document itself names them."""
    sink = Sink()
    _, catalog = read_models(job, sink)
    names = facts_of(catalog, sink, job.settings).names.types
    return ((names[definition.id], definition.name.declared) for definition in catalog)


def test_few_names_are_long_and_hardly_one_is_cut() -> None:
    """Of the long ones count those that are made here: a long name of a document stays as it is."""
    names = [named for job in jobs() for named in class_names(job)]
    assert len(names) > 10_000
    long = [name for name, is_declared in names if len(name) > READABLE_NAME_LENGTH and not is_declared]
    cut = [name for name, _ in names if re.search(r"_[0-9a-f]{8}$", name)]
    assert len(long) < MOST_LONG * len(names), long
    assert len(cut) < MOST_CUT * len(names), cut
