"""The names of a job that stand before any is made: those that it renames, and those that its project keeps.

In: a job and its models; then the names that came of them. Out: `Asked`, and what the lock of names is to hold. What is
wrong goes to the sink, with its place. Not done here: the form of the lock (`project.name_lock`), finding what a key
leads to and where types have moved (`passes.renaming`, `passes.moving`), naming (`passes`), and writing (`cli`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast

from schemawright.diagnostics import Sink
from schemawright.ir.catalog import Catalog
from schemawright.ir.facts import Facts, Names
from schemawright.ir.given_names import NOTHING_GIVEN, Given, NameKey, NameKind, NoName, names_by_key
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import Identifier
from schemawright.passes.moving import resembling, with_moves
from schemawright.passes.naming import named
from schemawright.passes.renaming import Problem, renamed, without_followers
from schemawright.project.config_file import origin_in
from schemawright.project.name_lock import SETTING, NameLock, read_lock
from schemawright.project.names_on_disk import names_on_disk
from schemawright.project.versions import files_of
from schemawright.settings import OF_NAMES, SETTINGS, Settings, changed
from schemawright.targets.target import target_of

if TYPE_CHECKING:
    from schemawright.project.job import Job


_KINDS = {str(kind): kind for kind in NameKind}
_ANY = Identifier("Any")


class Asked(NamedTuple):
    """Names that are given; `present` are those without the ones by hand, None where there are none by hand.

    `moves` are the old and new paths of types that moved since the lock was written.
    """

    given: Given = NOTHING_GIVEN
    present: Names | None = None
    moves: tuple[tuple[str, str], ...] = ()


def asked_names(job: Job, catalog: Catalog, sink: Sink) -> Asked:
    """The names that are given to what is in a catalog."""
    rules = target_of(job.settings).names(job.settings)
    kept, moves = with_moves(catalog, _kept(job, catalog, sink) if job.name_lock is not None else {})
    if not job.rename:
        return Asked(Given(kept=kept), None, moves)
    present = named(catalog, rules, Sink(), Given(kept=kept))
    made = (lambda: named(catalog, rules, Sink())) if kept else (lambda: present)
    found = renamed(catalog, present, made, {entry[0]: entry[1] for entry in job.rename}, rules)
    _report(job, found.problems, sink)
    return Asked(Given(found.names, without_followers(catalog, kept, found.names, rules)), present, moves)


def _report(job: Job, problems: Iterable[Problem], sink: Sink) -> None:
    """Report what is wrong with entries; what several targets share need not lead somewhere in each of them."""
    entries = {entry[0]: entry for entry in job.rename}
    for problem in problems:
        _, _, pointer, is_needed = entries[problem.key]
        origin = origin_in(job.listed[0], pointer) if job.listed else None
        report = sink.note if problem.is_unknown and not is_needed else sink.error
        report("config", problem.message, origin, problem.help)


def _on_disk(job: Job, catalog: Catalog) -> dict[NameKey, Identifier]:
    """The names that classes of declared schemas have in the package that is there: the lock has none of it yet."""
    rules, names = target_of(job.settings).names(job.settings), names_on_disk(job)
    kept: dict[NameKey, Identifier] = {}
    texts: set[str] = set()
    for definition in catalog.declared():
        written = names.get(definition.name.text) if definition.name.text not in texts else None
        texts.add(definition.name.text)
        if written is not None:
            with suppress(NoName):
                key = (NameKind.CLASS, str(catalog.path_of(definition.id)))
                kept[key] = rules.given(NameKind.CLASS, written.name)
    return kept


def _kept(job: Job, catalog: Catalog, sink: Sink) -> dict[NameKey, Identifier]:
    """The names that the lock has for a job, as its settings have them."""
    assert job.name_lock is not None
    path, target = job.name_lock
    with files_of(job) as files:
        lock = read_lock(path, files)
    sink.add(*lock.found.get(target, ()))
    entries = lock.names(target)
    if not entries:
        return _on_disk(job, catalog)
    before = _settings_of(entries, job.settings)
    former, rules = (target_of(each).names(each) for each in (before, job.settings))
    asked_anew = (NameKind.FIELD, NameKind.OPERATION) if before.python.names != job.settings.python.names else ()
    has_others = former.affixed(_ANY) != rules.affixed(_ANY)
    known: dict[tuple[str, str], Identifier] = {}
    kept: dict[NameKey, Identifier] = {}
    for (word, place), text in entries.items():
        if word == SETTING or (kind := _KINDS[word]) in asked_anew:
            continue
        try:
            if (name := known.get((word, text))) is None:
                whole = rules.affixed(former.bare(former.given(kind, text))) if has_others and word == "class" else text
                name = known[word, text] = rules.given(kind, whole)
            kept[kind, place] = name
        except NoName as error:
            _report_no_name(lock, target, (word, place), f"`{text}` {error}", sink)
    return kept


def _report_no_name(lock: NameLock, target: str, key: tuple[str, str], why: str, sink: Sink) -> None:
    sink.warning("name-lock", f"{why}, so that {key[0]} {key[1]} gets another one", lock.origin(target, key))


def _settings_of(entries: Mapping[tuple[str, str], str], settings: Settings) -> Settings:
    """The settings with those that names depend on as they were when the lock was written."""
    known = {each.key: each for each in SETTINGS if each.key in OF_NAMES}
    texts = {key: entries.get((SETTING, key), str(each.default)) for key, each in known.items()}
    return changed(settings, {known[key].attribute: text for key, text in texts.items()})


def locked_entries(job: Job, catalog: Catalog, facts: Facts, asked: Asked, sink: Sink) -> Mapping[tuple[str, str], str]:
    """What the lock is to hold for a job: its names, and the settings that they depend on.

    Names that have come to mean another schema are reported.
    """
    names = names_by_key(catalog, facts.names, facts.layout)
    chosen = {each: each.of(job.settings) for each in SETTINGS if each.key in OF_NAMES}
    _report_reused(job, catalog, names, asked.given.kept, sink)
    entries = cast("dict[tuple[str, str], str]", names)
    return entries | {(SETTING, each.key): str(value) for each, value in chosen.items() if value != each.default}


def _report_reused(
    job: Job,
    catalog: Catalog,
    names: Mapping[NameKey, Identifier],
    kept: Mapping[NameKey, Identifier],
    sink: Sink,
) -> None:
    """Report the names of classes that were those of other schemas, which are gone."""
    gone = {name: path for (kind, path), name in kept.items() if kind is NameKind.CLASS and (kind, path) not in names}
    taken: dict[str, TypeId] = {}
    for (kind, path), name in names.items() if gone else ():
        id = catalog.by_path(path) if kind is NameKind.CLASS and (kind, path) not in kept else None
        if id is not None and name in gone:
            taken[gone[name]] = id
    same = resembling(catalog, kept, taken)
    for former, id in taken.items():
        if former not in same:
            path = catalog.path_of(id)
            name = names[NameKind.CLASS, path]
            message = f"{name} was the name of {former}, which is gone, and is now that of {path}"
            help = "code that uses the name gets another class; `rename` in the configuration gives that another name"
            sink.warning("name-reused", message, catalog[id].origin, help)
