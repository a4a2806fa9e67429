"""What a build system asks of a run that makes packages: a depfile, and nothing beside the packages.

In: options, and the packages of a run. Out: the depfile. Not done here: its syntax (`publish.depfile`), and what a
package was made from (`project.made_from`).
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from schemawright.diagnostics import fail

if TYPE_CHECKING:
    from schemawright.project.job import Job
    from schemawright.publish.depfile import Rule
    from schemawright.publish.last_run import Recalled
    from schemawright.publish.package import Package


class Building(NamedTuple):
    """The depfile to be written (None: none), what it calls the outputs (empty: the files of the packages), and
    whether a run may leave its record in the package.
    """

    depfile: Path | None = None
    targets: Sequence[str] = ()
    record: bool = True

    def depfile_of(self, builds: Sequence[tuple[Job, Package | Recalled]]) -> str:
        """The text of the depfile; "" where none is asked for.

        Raises `SpecError` with code "output-not-writable" for names that no depfile can hold, "output-unsafe" where
        the depfile would take the place of an input or of a file of a package.
        """
        if self.depfile is None:
            return ""
        from schemawright.publish.depfile import depfile_text

        rules = [self._rule(job, made) for job, made in builds]
        self._refuse_to_replace({name for _, inputs in rules for name in inputs}, [job.output for job, _ in builds])
        return depfile_text(rules)

    def write(self, text: str) -> None:
        """Write the depfile where one is asked for. Raises `SpecError` where that is impossible."""
        if self.depfile is None:
            return
        from schemawright.publish.depfile import write_depfile

        try:
            write_depfile(self.depfile, text)
        except OSError as error:
            message = f"the depfile {self.depfile} cannot be written: {error.strerror or type(error).__name__}"
            raise fail("output-not-writable", message) from None

    def _rule(self, job: Job, made: Package | Recalled) -> Rule:
        from schemawright.project.made_from import inputs_of
        from schemawright.publish.depfile import Rule
        from schemawright.source.documents import is_url

        files = [name for name in inputs_of(job, made.documents) if not is_url(name)]
        outputs = self.targets or [os.path.join(job.output, path) for path in _paths(job, made)]
        return Rule(outputs, [*files, *_tool_files(job)])

    def _refuse_to_replace(self, inputs: set[str], outputs: Sequence[Path]) -> None:
        place = Path(os.path.realpath(self.depfile or ""))
        if place in {Path(os.path.realpath(name)) for name in inputs} or any(
            place.is_relative_to(os.path.realpath(output)) for output in outputs
        ):
            message = f"the depfile {self.depfile} would stand in the place of an input, or in a package"
            raise fail("output-unsafe", message, help="name a file in a folder for what is built, such as build/api.d")


BY_HAND = Building()
"""A run that no build system asks for."""


def _paths(job: Job, made: Package | Recalled) -> list[str]:
    """The modules of a package; first the one that stands for it, for readers that look at one."""
    from schemawright.publish.last_run import Recalled
    from schemawright.publish.record import read_record

    paths = read_record(job.output).files if isinstance(made, Recalled) else made.files
    return sorted(paths, key=lambda path: (path != "__init__.py", path))


def _tool_files(job: Job) -> list[str]:
    """The files of the tool that stand for all of it: the one that holds its version, and the templates it prints."""
    from schemawright.render.template_files import template_folder
    from schemawright.targets.target import target_of

    templates = sorted(map(str, (template_folder() / target_of(job.settings).name).rglob("*.jinja")))
    return [str(Path(__file__).parents[1] / "__init__.py"), *templates]
