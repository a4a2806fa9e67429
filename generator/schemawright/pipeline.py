"""The whole program: from the specs of a job to the text of its package. Read this first.

    source -> front ends -> ir -> passes -> target -> templates -> ruff (-> verify)

Each stage is a function of what the stage before it made. Findings go to the sink; a stage that leaves errors ends
the run with `SpecError`. Not done here: writing files (`publish.publish`) and talking to people (`cli`).
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from schemawright import __version__
from schemawright.diagnostics import Origin, Sink, fail
from schemawright.inputs import read_inputs
from schemawright.ir.catalog import Catalog, bases
from schemawright.ir.facts import Facts
from schemawright.ir.given_names import NOTHING_GIVEN, Given
from schemawright.job_names import asked_names, locked_entries
from schemawright.passes.allof.merge import merged
from schemawright.passes.closed_enums import with_closed_constants
from schemawright.passes.direct_refs import simplified
from schemawright.passes.inexpressible import inexpressible
from schemawright.passes.modules import laid_out
from schemawright.passes.naming import named
from schemawright.passes.reachable import closed, reported, with_roots
from schemawright.passes.read_write import with_directions
from schemawright.passes.sound_defaults import with_sound_defaults
from schemawright.passes.unions.ambiguity import note_ambiguous
from schemawright.passes.unions.plan import dispatches
from schemawright.project.lock_digests import digest_of
from schemawright.project.name_lock import lines_of
from schemawright.project.package_name import package_name
from schemawright.project.versions import files_of
from schemawright.publish.package import LockedNames, Package
from schemawright.settings import DEFAULTS, Settings
from schemawright.source.access import access_of
from schemawright.source.documents import Document, last_part
from schemawright.source.fetcher import Fetcher
from schemawright.source.files import Files
from schemawright.source.workspace import Workspace
from schemawright.targets.python.scalars import TESTS
from schemawright.targets.target import Header, Target, target_of

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.verify.subjects import Subject


class Planned(NamedTuple):
    """All that is to be printed of a job, and what there is to say about it."""

    package: str
    target: Target
    plan: Any
    models: int
    documents: Sequence[Document]
    to_verify: Sequence[Subject]
    names: LockedNames | None = None


Tell: TypeAlias = Callable[[str, str], None]
"""Is told which stage begins, and what it is about."""


def _silent(_stage: str, _about: str) -> None:
    """Nobody waits."""


class Following:
    """Follows a job for who means to do it again: it is read through `files`, which may remember what it looked for;
    `models` are those of its package with what is known of them, None as long as that is nothing.
    """

    def __init__(self, files: Files) -> None:
        self.files = files
        self.models: tuple[Catalog, Facts] | None = None


def build(
    job: Job,
    sink: Sink,
    fetcher: Fetcher | None = None,
    tell: Tell = _silent,
    by_record: bool = False,
    following: Following | None = None,
) -> Package:
    """The package of a job. Raises `SpecError` where nothing sound can be made. `tell` hears of each stage.

    With `by_record` files are taken from the disk where the record of the last run says that they are those.
    """
    made = planned(job, sink, fetcher, tell, following)
    package = printed(made, tell, job.output if by_record else None)
    if not job.verify:
        return package
    tell("verifying", f"modules: {len(package.files):,}")
    from schemawright.verify.verify import verify

    return package._replace(verified=verify(package.files, made.to_verify, job, sink, runtime_of(job)))


def planned(
    job: Job, sink: Sink, fetcher: Fetcher | None = None, tell: Tell = _silent, following: Following | None = None
) -> Planned:
    """The plan of a job's package. Raises `SpecError` as `build` does."""
    from schemawright.verify.subjects import subjects

    target = target_of(job.settings)
    header = Header(f"schemawright {__version__}", list(map(last_part, (*job.specs, *job.overlays))), __version__)
    if job.kind == "runtime":
        plan = target.runtime_plan(job.settings, header._replace(sources=["its own files"]))
        return Planned(package_name(job.output), target, plan, 0, (), ())
    with input_followed(job):
        tell("reading", "")
        documents, catalog = read_models(job, sink, fetcher, following)
        models = sum(1 for _ in catalog.declared())
        size = sum(len(document.text) for document in documents)
        tell("planning", f"models: {models:,}, files: {len(documents):,} of {size / 1e6:.1f} MB")
        asked = asked_names(job, catalog, sink)
        facts = facts_of(catalog, sink, job.settings, asked.given)
        names = None
        if job.name_lock is not None:
            entries = locked_entries(job, catalog, facts, asked, sink)
            digest = digest_of(lines_of(job.name_lock[1], entries))
            names = LockedNames(job.name_lock[1], entries, asked.moves, digest)
        sink.raise_errors()
        if following is not None:
            following.models = catalog, facts
        plan = target.plan(catalog, facts, job.settings, header)
        to_verify = subjects(catalog, facts, target.serialized(catalog, facts)) if job.verify else ()
        return Planned(package_name(job.output), target, plan, models, documents, to_verify, names)


def runtime_of(job: Job) -> Mapping[str, str]:
    """The files of the runtime that a job names, by path from the folder that it is imported from, unformatted."""
    name = job.settings.python.runtime
    if job.kind == "runtime" or not name:
        return {}
    from schemawright.render.package import rendered

    made = planned(job._replace(kind="runtime", specs=()), Sink())
    files = rendered(made.target.name, made.target.files(made.plan))
    folders = name.split(".")
    above = {"/".join((*folders[:depth], "__init__.py")): "" for depth in range(1, len(folders))}
    return {**above, **{"/".join((*folders, path)): text for path, text in files.items()}}


def printed(made: Planned, tell: Tell = _silent, output: Path | None = None) -> Package:
    """The package that a plan gives; what the last run formatted, and left in `output`, is not formatted again."""
    from schemawright.publish.formatted_before import digests_of_rendered, formatted_before
    from schemawright.render.package import rendered
    from schemawright.render.ruff import formatted

    to_print = made.target.files(made.plan)
    tell("printing", f"modules: {len(to_print):,}")
    texts = rendered(made.target.name, to_print)
    plans = {} if output is None else digests_of_rendered(texts)
    before = {} if output is None else formatted_before(plans, output)
    tell("formatting", f"modules: {len(texts) - len(before):,}")
    new = formatted({path: text for path, text in texts.items() if path not in before})
    files = {path: before[path] if path in before else new[path] for path in texts}
    return Package(made.package, files, made.models, made.documents, plans=plans, names=made.names)


def read_models(
    job: Job, sink: Sink, fetcher: Fetcher | None = None, following: Following | None = None
) -> tuple[Sequence[Document], Catalog]:
    """The documents read for a job, by now without their values, and the models that its roots need."""
    on_pages, settings = Sink(), job.settings.schema
    with files_of(job) if following is None else nullcontext(following.files) as files:
        workspace = Workspace(
            allow_paths=job.allow_paths,
            allow_origins=job.allow_origins,
            fetcher=fetcher,
            access=access_of(job.headers, job.vendored, files),
        )
        if job.overlays:
            sink.place_of = workspace.origin
        catalog = with_roots(read_inputs(job, workspace, sink, on_pages), job.roots, sink)
    needed = closed(catalog)
    sink.add(*reported(on_pages.found, catalog, needed if job.roots and not sink.has_errors else catalog))
    sink.raise_errors()
    catalog = closed(simplified(merged(needed, sink), sink))
    if settings.read_write == "split":
        catalog = with_directions(catalog)
    if settings.enums == "closed":
        catalog = with_closed_constants(catalog)
    if settings.defaults == "apply":
        catalog = with_sound_defaults(catalog, settings, TESTS, sink)
    sink.raise_errors()
    return workspace.read(), catalog


def facts_of(catalog: Catalog, sink: Sink, settings: Settings = DEFAULTS, given: Given = NOTHING_GIVEN) -> Facts:
    """What the target needs to know beside the catalog; names that are `given` hold."""
    rules = target_of(settings).names(settings)
    names = named(catalog, rules, sink, given)
    layout = laid_out(catalog, names, rules.module_name, given.kept)
    facts = Facts(dispatches(catalog), inexpressible(catalog), names, layout, bases(catalog))
    note_ambiguous(catalog, facts, sink)
    return facts


@contextmanager
def input_followed(job: Job) -> Generator[None]:
    """Turn Python's limit of recursion into an error of the input; walks over the input itself do not recurse."""
    try:
        yield
    except RecursionError:
        message = "schemas lead to one another through more of them than Python can follow"
        raise fail("too-deep", message, Origin(job.specs[0])) from None
