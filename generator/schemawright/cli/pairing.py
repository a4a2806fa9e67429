"""Which versions `diff` compares.

In: the words of a command line, and the configuration. Out: pairs of versions, and remarks on how they are read. Not
done here: comparing them (`evolution`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from schemawright.cli.escaping import escaped
from schemawright.diagnostics import Origin, fail
from schemawright.project.chosen import Selection, chosen_jobs
from schemawright.project.config_file import nearest_config
from schemawright.project.job import LISTS, Job
from schemawright.project.like_target import as_target, like_target_of
from schemawright.project.versions import (
    Version,
    is_package,
    is_revision,
    lacks,
    split_revision,
    version_of,
    without_later_overlays,
)
from schemawright.settings import SETTINGS
from schemawright.source.documents import is_url

if TYPE_CHECKING:
    from schemawright.cli.console import Run
    from schemawright.settings import Value

_TWO = "name two specs or packages, OLD and NEW, or a revision of git for the targets of the configuration"


class Pair(NamedTuple):
    """The old and the new version of something."""

    old: Version
    new: Version

    def words(self) -> str:
        """What is compared."""
        return " -> ".join(escaped(version.words()) for version in self)


class Asked(NamedTuple):
    """What a command line asks for: its words, its job without a spec, the targets that it chooses, its settings, and
    whether what schemawright makes is compared with the packages on disk.
    """

    words: Sequence[str]
    job: Job
    selection: Selection
    given: Mapping[str, Value]
    of_tool: bool = False


def pairs_of(asked: Asked, run: Run) -> Iterator[Pair]:
    """The pairs to compare. Raises `SpecError` where the words, or the configuration, say none."""
    if asked.of_tool:
        yield from _of_tool(asked, run)
        return
    if len(asked.words) == 2 and not all(map(_is_revision, asked.words)):
        yield _named_pair(asked, run)
        return
    for word in asked.words:
        if not _is_revision(word):
            if os.path.lexists(word) or is_url(word) or ":" in word:
                raise fail("config", f"with one version alone there is nothing to compare: {word}", help=_TWO)
            message = "is no file, and git knows no revision of this name here"
            raise fail("file-not-found", message, Origin(word), help=_TWO)
    if not asked.words and asked.selection.config is None and nearest_config() is None:
        raise fail("config", "there is no configuration here whose targets could be compared", help=_TWO)
    yield from _of_targets(asked, run)


def _named_pair(asked: Asked, run: Run) -> Pair:
    """The versions that two words name, both read with the settings of one target where there is one."""
    paths = [split_revision(word)[1] for word in reversed(asked.words)]
    job, target = like_target_of((path for path in paths if not is_url(path)), asked.job, asked.given)
    if asked.selection.targets or asked.selection.config is not None:
        target, *others = (each for each in chosen_jobs(asked.job, asked.selection) if each.kind == "models")
        if others:
            raise fail("config", "versions are compared with the settings of one target", help="name one --target")
        job = as_target(target, asked.job, asked.given)
    if target is not None:
        file = target.listed[0] if target.listed else ""
        run.remarks.append(f"with the settings of the target {escaped(str(target.output))} in {escaped(str(file))}")
    job = job._replace(acknowledged=asked.job.acknowledged)
    return Pair(*(version_of(word, job) for word in asked.words))


def _of_targets(asked: Asked, run: Run) -> Iterator[Pair]:
    """The specs of the targets in one revision, and now or in another one."""
    before, *after = asked.words or ("HEAD",)
    for job in _targets(asked):
        old, new = job._replace(revision=before), job._replace(revision=after[0] if after else "")
        name = escaped(str(job.output))
        if all(map(is_url, job.specs)) and job.vendored is None:
            run.remarks.append(f"{name}: its spec is at a server; `schemawright vendor` keeps copies that git has, too")
        elif (missing := lacks(old)) is not None:
            run.remarks.append(f"{name}: {escaped(missing)} is not in {escaped(before)}, so all of it is new")
        else:
            yield Pair(Version(without_later_overlays(old)), Version(new))


def _of_tool(asked: Asked, run: Run) -> Iterator[Pair]:
    """The packages of the targets as they are on disk, and as this version makes them."""
    for job in _targets(asked):
        if is_package(job.output):
            yield Pair(Version(job, is_package=True), Version(job))
        else:
            run.remarks.append(f"{escaped(str(job.output))}: there is no package yet")


def _targets(asked: Asked) -> Iterator[Job]:
    """The targets that have models. Raises `SpecError` for options that are keys of targets."""
    lists = [key.option for key in LISTS if getattr(asked.job, key.attribute) and not key.is_about_findings]
    for option in (*lists, *(setting.option for setting in SETTINGS if setting.attribute in asked.given)):
        raise fail("config", f"{option} needs OLD and NEW: targets have a key for it")
    for job in chosen_jobs(asked.job, asked.selection):
        if job.kind == "models":
            yield job._replace(acknowledged=asked.job.acknowledged)


def _is_revision(word: str) -> bool:
    return not (is_url(word) or os.path.lexists(word) or ":" in word) and is_revision(word)
