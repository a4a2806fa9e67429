"""The command `init`: shows what a project needs to make its models, and writes it when that is wanted.

In: specs, an output, and whether to ask. Out: files, and an exit code. Not done here: what the files say
(`project.starter`).
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from schemawright.cli.console import Console, Run, counted, is_terminal, reporting, say
from schemawright.cli.escaping import escaped
from schemawright.diagnostics import Diagnostic, Origin, Sink, SpecError, fail
from schemawright.project.job import Job
from schemawright.project.package_name import hidden, misnamed
from schemawright.project.starter import Piece, output_for, pieces

_HOW = {"new": "a new file", "added": "added at its end"}


class Wish(NamedTuple):
    """What is to be made of what, and whether it is only shown, or written without being asked."""

    specs: tuple[str, ...]
    output: Path | None
    dry_run: bool
    yes: bool


def start(wish: Wish, console: Console) -> int:
    """Show the pieces for the specs and write them, where the answer or `yes` allows it."""
    with reporting(console, {"files": []}) as run:
        run.on_error = ": nothing was written"
        job = _job(wish)
        models = _read(job, run)
        if not run.findings.has_errors:
            found = list(pieces(job.specs, job.output))
            say(f"{escaped(job.specs[0])}: {counted(models, 'model')} for the package {escaped(str(job.output))}")
            _show(found)
            _write_if_wanted([piece for piece in found if piece.how in _HOW], wish, run)
    return run.code


def _job(wish: Wish) -> Job:
    """The job of the target. Raises `SpecError` where it cannot be one."""
    if "-" in wish.specs:
        raise fail("config", "standard input cannot be a spec of a target", help="name a file, a URL or a folder")
    here = os.path.join(os.path.realpath(os.curdir), "")
    specs = tuple(spec.removeprefix(here) for spec in wish.specs)
    job = Job(specs, wish.output or output_for(specs))
    if wrong := misnamed(job.output):
        raise SpecError(wrong)
    return job


def _read(job: Job, run: Run) -> int:
    """The number of models in the specs; what is wrong with them goes to the run, warnings come with `generate`."""
    from schemawright.survey import survey

    sink = Sink()
    try:
        models, _, documents = survey(job, sink, run.fetcher)
    except SpecError as error:
        run.add(error.diagnostics)
        return 0
    run.documents += documents
    run.add(filter(None, [hidden(job.output)]))
    return len(models)


def _show(found: Iterable[Piece]) -> None:
    for piece in found:
        what = _HOW.get(piece.how) or f"{piece.why}{': add this by hand' if piece.how == 'by hand' else ''}"
        lines = [] if piece.how == "there" else piece.text.splitlines()
        shown = (escaped(line.replace("\t", "        ")) for line in lines)
        say("\n".join([f"\n{piece.path}: {what}", *(f"    {line}".rstrip() for line in shown)]))


def _write_if_wanted(found: Sequence[Piece], wish: Wish, run: Run) -> None:
    if not found:
        run.lines += ["", "nothing to write"]
    elif wish.dry_run:
        run.lines += ["", "nothing was written: this was a dry run"]
    elif not wish.yes and not is_terminal(sys.stdin):
        help = "say --yes to write these files, or --dry-run to look only"
        raise fail("config", "there is no terminal to ask on", help=help)
    elif wish.yes or click.confirm("\nWrite these files?", default=False):
        for piece in found:
            _write(piece)
            run.result["files"].append(piece.path)
            run.on_error = (
                f", after {', '.join(run.result['files'])} {'was' if len(run.result['files']) == 1 else 'were'} written"
            )
        run.lines += ["", f"written: {', '.join(run.result['files'])}; `schemawright generate` makes the package"]
    else:
        run.lines.append("nothing was written")


def _write(piece: Piece) -> None:
    """Write a piece: into a file that is not there yet, or at the end of one. Raises `SpecError`."""
    try:
        if piece.how == "new":
            Path(piece.path).parent.mkdir(parents=True, exist_ok=True)
            with open(piece.path, "x", encoding="utf-8", newline="\n") as file:
                file.write(piece.text)
        else:
            _add(piece)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SpecError(_unwritable(piece.path, reason)) from None


def _add(piece: Piece) -> None:
    """Add a text at the end of a file, below an empty line and with the line ends that are there."""
    with open(piece.path, "r+b") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(0, "it is no regular file")
        before = file.read()
        end = b"\r\n" if b"\r\n" in before else b"\n"
        gap = b"" if not before.strip() else end if before.endswith(b"\n") else end * 2
        file.write(gap + piece.text.encode().replace(b"\n", end))


def _unwritable(path: str, reason: str) -> Diagnostic:
    return fail("output-not-writable", f"cannot be written: {reason}", Origin(path)).diagnostics[0]
