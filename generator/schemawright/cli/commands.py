"""What the commands do once their options are understood.

In: a `Request` and a `Console`. Out: an exit code, and what `report` prints. Not done here: parsing options and help
texts (`entry`), and anything about specs and models (`pipeline`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from schemawright.cli.facts import model_json, model_table, union_json, union_table
from schemawright.cli.messages import escaped, rendered
from schemawright.cli.report import FINDING, Console, Run, counted, is_terminal, progress, reporting
from schemawright.diagnostics import Diagnostic, Severity, Sink, SpecError, fail
from schemawright.project.package_name import misnamed
from schemawright.project.pyproject import Target, nearest_config, refuse_shared_outputs, targets
from schemawright.project.settings import Settings, command_words

if TYPE_CHECKING:
    from schemawright.publish.last_run import Recalled
    from schemawright.publish.package import Package

Made = TypeVar("Made", bound="Package | Recalled")


class Request(NamedTuple):
    """What to work on: `specs`, or without them the targets of `config`, or of the nearest pyproject.toml."""

    specs: tuple[str, ...]
    output: Path
    roots: tuple[str, ...]
    allow_paths: tuple[Path, ...]
    allow_origins: tuple[str, ...]
    config: Path | None
    strict: bool
    settings: Settings


class Build(NamedTuple, Generic[Made]):
    """A target, what was made for it, and what there is to say about that."""

    target: Target
    made: Made
    found: Sequence[Diagnostic]


def generate(request: Request, console: Console) -> int:
    """Write the packages, all of them or, where a target has an error, none."""
    with reporting(console, {"targets": []}) as run:
        from schemawright.publish.last_run import Recalled

        run.on_error = ": nothing was written"
        builds = _built(_chosen(request), run, _recalled_or_new)
        if len(builds) > 1:
            _check_outputs(builds, run)
        if not run.findings.has_errors:
            for target, made, found in builds:
                if isinstance(made, Recalled):
                    _tell(target, made.models, (), (), made.files, run)
                else:
                    _publish(target, made, found, run)
    return run.code


def check(request: Request, console: Console) -> int:
    """Compare the packages on disk with what their specs give; `FINDING` when they differ."""
    with reporting(console, {"targets": []}) as run:
        builds = _built(_chosen(request), run, _new)
        if not run.findings.has_errors:
            for target, package, _ in builds:
                _compare(target, package, run, command=_generate_command(request))
    return run.code


def inspect(request: Request, console: Console) -> int:
    """Print the models of the specs, how their unions are read, and what is lost on the way to Python."""
    with reporting(console, {"models": [], "unions": []}) as run:
        from schemawright.survey import survey

        sink = Sink()
        try:
            models, unions, documents = survey(_target(request), sink)
        finally:
            run.add(sink.found)
        run.documents += documents
        run.result["models"] = [model_json(model) for model in models]
        run.result["unions"] = [union_json(union) for union in unions]
        run.lines += model_table(models)
        if unions:
            run.lines += ["", *union_table(unions)]
        if not console.json:
            _list_losses(run)
    return run.code


def _list_losses(run: Run) -> None:
    """Make warnings and notes part of the result: they are what `inspect` is asked for."""
    losses = [d for d in run.findings.found if d.severity is not Severity.ERROR]
    run.findings = Sink([d for d in run.findings.found if d.severity is Severity.ERROR])
    run.lines += ["", counted(len(losses), "loss", "losses") + (":" if losses else "")]
    run.lines += rendered(losses, run.documents, colour=run.console.colour and is_terminal(sys.stdout))


def _target(request: Request) -> Target:
    return Target(
        specs=request.specs,
        output=request.output,
        roots=request.roots,
        allow_paths=request.allow_paths,
        allow_origins=request.allow_origins,
        strict=request.strict,
        settings=request.settings,
    )


def _chosen(request: Request) -> tuple[Target, ...]:
    if request.specs:
        if wrong := misnamed(request.output):
            raise SpecError(wrong)
        return (_target(request),)
    config = request.config or nearest_config()
    if config is None:
        raise fail(
            "config",
            "there is no pyproject.toml in this folder or above it to take the targets from",
            help="name a spec and an output folder: schemawright generate specs/petstore.yaml -o generated/petstore",
        )
    found = targets(config)
    refuse_shared_outputs(found, str(config))
    return tuple(replace(target, strict=target.strict or request.strict) for target in found)


def _built(chosen: Iterable[Target], run: Run, make: Callable[[Target, Sink], Made]) -> list[Build[Made]]:
    """What is made for all targets that have no error; what is to be said about each is kept in the run."""
    builds: list[Build[Made]] = []
    for target in chosen:
        sink = Sink()
        try:
            made = make(target, sink)
            run.documents += made.documents
            builds.append(Build(target, made, sink.found))
            run.remarks += _notes_remark(target, sink)
        except SpecError as error:
            sink.add(*error.diagnostics)
        run.add(sink.found, target.strict)
    return builds


def _new(target: Target, sink: Sink) -> Package:
    """The package of a target."""
    from schemawright.pipeline import build

    with progress(f"generating {escaped(str(target.output))} ..."):
        return build(target, sink)


def _recalled_or_new(target: Target, sink: Sink) -> Package | Recalled:
    """What the last run gave where nothing has changed since; else the package of a target."""
    from schemawright.publish.last_run import recalled

    known = recalled(target)
    if known is None:
        return _new(target, sink)
    sink.add(*known.found)
    return known


def _notes_remark(target: Target, sink: Sink) -> Iterator[str]:
    if notes := sum(diagnostic.severity is Severity.NOTE for diagnostic in sink.found):
        lists = f"`{_command('inspect', target.specs)}` lists {'it' if notes == 1 else 'them'}"
        yield f"{counted(notes, 'note')} on what the input does not tell: {lists}"


def _check_outputs(builds: Iterable[Build[Package | Recalled]], run: Run) -> None:
    """Find what is wrong with any output folder before the first is written."""
    from schemawright.publish.last_run import Recalled

    for target, made, _ in builds:
        if isinstance(made, Recalled):
            continue
        from schemawright.publish.publish import planned

        try:
            planned(made.files, target.output)
        except SpecError as error:
            run.add(error.diagnostics)


def _publish(target: Target, package: Package, found: Sequence[Diagnostic], run: Run) -> None:
    from schemawright.publish.last_run import keep
    from schemawright.publish.publish import publish

    done = publish(package.files, target.output)
    run.on_error = ""
    keep(target, package, found)
    _tell(target, package.models, done.written, done.removed, done.unchanged, run)


def _tell(
    target: Target, models: int, written: Sequence[str], removed: Sequence[str], unchanged: int, run: Run
) -> None:
    """Say what was done for a target."""
    run.result["targets"].append(
        {
            "output": str(target.output),
            "models": models,
            "written": list(written),
            "removed": list(removed),
            "unchanged": unchanged,
        }
    )
    parts = [counted(models, "model")]
    if written:
        parts.append(f"{counted(len(written), 'file')} written")
    if removed:
        parts.append(f"{len(removed):,} removed")
    if len(parts) == 1:
        parts.append("unchanged")
    run.lines.append(f"{escaped(str(target.output))}: {', '.join(parts)}")


def _compare(target: Target, package: Package, run: Run, command: str) -> None:
    from schemawright.publish.publish import drift

    difference = drift(package.files, target.output)
    run.result["targets"].append({"output": str(target.output), "models": package.models, "drift": difference})
    name = escaped(str(target.output))
    if difference:
        run.code = FINDING
        lines = difference.removesuffix("\n").split("\n")
        # What stands on disk may be anything; a file or a pipe gets it as it is.
        run.lines += map(escaped, lines) if is_terminal(sys.stdout) else lines
        run.remarks.append(f"{name}: differs from what the spec gives; `{command}` brings it up to date")
    else:
        run.remarks.append(f"{name}: {counted(package.models, 'model')}, up to date")


def _generate_command(request: Request) -> str:
    """The command that would do away with the drift."""
    options = [word for root in request.roots for word in ("--root", root)]
    options += [word for path in request.allow_paths for word in ("--allow-path", str(path))]
    options += [word for origin in request.allow_origins for word in ("--allow-origin", origin)]
    options += command_words(request.settings)
    if request.specs:
        return _command("generate", (*request.specs, "-o", str(request.output), *options))
    return _command("generate", () if request.config is None else ("--config", str(request.config)))


def _command(verb: str, words: Iterable[str]) -> str:
    import shlex

    return escaped(shlex.join(("schemawright", verb, *words)))
