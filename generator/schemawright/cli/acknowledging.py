"""The acknowledged findings of a run: silent ones, those that no longer occur, and new ones to be acknowledged.

In: the findings of each job, and its file. Out: the findings that are to be told, and the files brought up to date. Not
done here: the form of the files (`project.acknowledged`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from schemawright.cli.escaping import escaped, shortened
from schemawright.diagnostics import Diagnostic, Severity
from schemawright.project.job import Job
from schemawright.project.levels import audible, weighed

if TYPE_CHECKING:
    from schemawright.project.acknowledged import Acknowledged


class Acknowledging:
    """The files of a run, and the findings of the jobs that name them.

    `reason` is that of findings that are acknowledged by this run; "" where none are to be.
    """

    def __init__(self, reason: str = "") -> None:
        """Start without a file."""
        self.count = 0
        self._failed = False
        self._reason = reason
        self._files: dict[Path, Acknowledged] = {}
        self._jobs: dict[Path, Job] = {}
        self._occurring: dict[Path, dict[str, Diagnostic]] = {}

    def untold(self, found: Sequence[Diagnostic], job: Job) -> list[Diagnostic]:
        """The findings of a job that are not acknowledged: all errors are among them.

        Raises `SpecError` where its file cannot be read.
        """
        if (path := job.acknowledged) is None:
            return list(found)
        if path not in self._files:
            from schemawright.project.acknowledged import read_acknowledged

            self._files[path] = read_acknowledged(path, may_be_missing=bool(self._reason))
        self._jobs[path] = job._replace(strict=False)  # a file that holds too much fails nothing
        failed = any(finding.severity is Severity.ERROR for finding in found)
        self._failed |= failed
        known = self._files[path].entries
        self._occurring.setdefault(path, {}).update({finding.fingerprint: finding for finding in found})
        told = [
            finding
            for finding in found
            if finding.severity is Severity.ERROR or (finding.fingerprint not in known and (failed or not self._reason))
        ]
        self.count += len(found) - len(told)
        return told

    def remarks(self) -> Iterator[str]:
        """How many findings are silent."""
        if self.count:
            files = ", ".join(escaped(file.file) for file in self._files.values())
            yield f"{self.count:,} acknowledged {'finding is' if self.count == 1 else 'findings are'} silent: {files}"

    def outdated(self) -> Iterator[Diagnostic]:
        """A warning for each entry that silences nothing; of a job that failed, not all findings are known."""
        for path, file in self._files.items():
            for key, entry in file.entries.items():
                finding = self._occurring[path].get(key)
                if finding is not None and finding.severity is Severity.ERROR:
                    message, help = f"the finding {key} is an error, which cannot be acknowledged", ""
                elif finding is None and not (self._failed or self._reason):
                    message = f"the finding {key} does not occur any more"
                    help = "take the line away, or have the file written anew with --acknowledge REASON"
                else:
                    continue
                wrong = Diagnostic("acknowledged", Severity.WARNING, message, entry.origin, help)
                yield from weighed(audible([wrong], self._jobs[path]), self._jobs[path])

    def written(self) -> Iterator[str]:
        """Bring the files up to date where this run acknowledges, and say so.

        Raises `SpecError` where one cannot be written.
        """
        if not self._reason:
            return
        from schemawright.project.acknowledged import rewritten
        from schemawright.publish.whole_file import replace_file

        for path, file in self._files.items():
            said = {key: _said(finding) for key, finding in self._occurring[path].items()}
            text = rewritten(file, said, self._reason)
            if text != file.text:
                replace_file(path, text, "the file of acknowledged findings")
            new = len(said.keys() - file.entries.keys())
            yield f"{escaped(file.file)}: {len(said):,} acknowledged, {new:,} of them new"


def _said(finding: Diagnostic) -> str:
    """The words for people behind an entry."""
    from schemawright.source.documents import last_part

    words = [finding.code]
    if finding.origin is not None:
        words += [last_part(finding.origin.file), *filter(None, [finding.origin.pointer])]
    return f"{' '.join(map(shortened, words))}: {shortened(finding.message)}"
