"""The command line: options and help texts.

In: arguments, environment, terminal. Out: exit codes (`report` says which). Not done here: any work; a command's
module is imported when the command runs, so that help and version answer at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, Unpack

import click

from schemawright import __version__
from schemawright.cli.settings import WithSettings, given_settings, setting_options
from schemawright.cli.settings import given as settings_given

if TYPE_CHECKING:
    from schemawright.cli.commands import Request
    from schemawright.cli.report import Console

_KEYS_OF_OPTIONS = {"--root": "roots", "--allow-path": "allow-paths", "--allow-origin": "allow-origins"}

_Command = TypeVar("_Command", bound=Callable[..., Any])


class _Given(TypedDict, total=False):
    specs: tuple[str, ...]
    output: Path | None
    roots: tuple[str, ...]
    allow_paths: tuple[Path, ...]
    allow_origins: tuple[str, ...]
    config: Path | None
    strict: bool
    json: bool
    quiet: bool


def _remember(ctx: click.Context, option: click.Parameter, value: bool) -> None:
    """Keep an option that may stand before or after the command's name."""
    if value and option.name:
        ctx.meta[option.name] = True


def _checked_origins(_ctx: click.Context, _option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse what is no origin before any work is done."""
    if value:
        from schemawright.source.quoting import without_credentials
        from schemawright.source.urls import UrlError, checked_origin

        for origin in value:
            try:
                checked_origin(origin)
            except UrlError as error:
                shown = without_credentials(origin)
                raise click.BadParameter(f"{shown!r} {error}: {error.help}.") from None
    return value


def _with(*options: Callable[[_Command], _Command]) -> Callable[[_Command], _Command]:
    def decorate(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


_talk = _with(
    click.option(
        "--no-color", is_flag=True, expose_value=False, callback=_remember, help="No colours, on a terminal either."
    ),
    click.option(
        "--debug", is_flag=True, expose_value=False, callback=_remember, help="Show the traceback of an internal error."
    ),
)
_root = click.option(
    "--root", "roots", metavar="MODEL", multiple=True, help="Only this model and what it needs; may be repeated."
)
_allow_path = click.option(
    "--allow-path",
    "allow_paths",
    metavar="DIR",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder outside of the spec's own that references may lead into; may be repeated.",
)
_allow_origin = click.option(
    "--allow-origin",
    "allow_origins",
    metavar="ORIGIN",
    multiple=True,
    callback=_checked_origins,
    help="SCHEME://HOST[:PORT] of HTTP(S) documents that references may lead to; may be repeated.",
)
_json = click.option("--json", is_flag=True, help="Print one JSON object to stdout instead of text.")
_target = _with(
    click.argument("specs", metavar="[SPEC]...", nargs=-1),
    click.option(
        "-o", "--output", metavar="DIR", type=click.Path(path_type=Path), help="The folder of the package to make."
    ),
    _root,
    _allow_path,
    _allow_origin,
    click.option(
        "--config", metavar="FILE", type=click.Path(path_type=Path), help="Take the targets from this pyproject.toml."
    ),
    click.option("--strict", is_flag=True, help="Treat warnings as errors."),
    _json,
    click.option("-q", "--quiet", is_flag=True, help="Print errors only."),
    _talk,
    setting_options,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="schemawright")
@_talk
def cli() -> None:
    """Make Python packages of plain dataclasses from API model definitions.

    A spec is an OpenAPI document (2.0 to 3.2, JSON or YAML) or a folder of the Markdown model pages that
    openapi-generator writes. What is made needs nothing but Python 3.11.

    \b
    Examples:
      schemawright generate specs/petstore.yaml -o generated/petstore
      schemawright inspect specs/petstore.yaml

    Exit codes: 0 done; 1 a finding, such as generated code that is out of date; 2 the input, the options or the
    environment is wrong. Results go to stdout, messages to stderr.
    """
    for stream in (sys.stdout, sys.stderr):
        # A name that the terminal's encoding lacks must not end the run.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")


@cli.command(cls=WithSettings)
@_target
def generate(**given: Unpack[_Given]) -> None:
    """Write the package DIR; its last part is the package's name.

    SPEC is a file, an HTTP(S) URL, a folder of model pages, or - for standard input. Without SPEC all targets of
    [tool.schemawright] in the nearest pyproject.toml are made: all of them or, when one has an error, none. Only files
    that differ are touched, and only files that schemawright wrote.

    \b
    Examples:
      schemawright generate specs/petstore.yaml -o generated/petstore --root Pet
      schemawright generate

    \b
    A target in pyproject.toml:
      [[tool.schemawright.targets]]
      spec = "specs/petstore.yaml"
      output = "generated/petstore"

    Exit codes: 0 written, or nothing to do; 2 nothing was written: the input, the options or the environment is wrong.
    """
    _refuse_half_a_target("generate", given)
    from schemawright.cli import commands

    _finish(commands.generate(_request(given), _console(given)))


@cli.command(cls=WithSettings)
@_target
def check(**given: Unpack[_Given]) -> None:
    """Show how the packages on disk differ from what their specs give.

    Takes the same arguments as generate and writes nothing. For continuous integration: it fails when a spec was
    changed and the code was not, or the other way round. Line ends do not count.

    \b
    Examples:
      schemawright check
      schemawright check specs/petstore.yaml -o generated/petstore

    Exit codes: 0 up to date; 1 the difference is on stdout; 2 the input, the options or the environment is wrong.
    """
    _refuse_half_a_target("check", given)
    from schemawright.cli import commands

    _finish(commands.check(_request(given), _console(given)))


@cli.command(cls=WithSettings)
@click.argument("specs", metavar="SPEC...", nargs=-1, required=True)
@_with(_root, _allow_path, _allow_origin, _json, _talk, setting_options)
def inspect(**given: Unpack[_Given]) -> None:
    """List the models of a spec, and what they lose on the way to Python.

    For each model: its kind, the number of its properties, and the number of models it needs. For each union and each
    base with a discriminator: how the branch of a value is found. Below them everything that the input does not tell
    or that Python's types do not express.

    \b
    Examples:
      schemawright inspect specs/petstore.yaml
      schemawright inspect docs/ --root Pet --json

    Exit codes: 0 done; 2 the input or the options are wrong.
    """
    from schemawright.cli import commands

    _finish(commands.inspect(_request(given), _console(given)))


def _request(given: _Given) -> Request:
    from schemawright.cli.commands import Request

    return Request(
        specs=given.get("specs", ()),
        output=given.get("output") or Path(),
        roots=given.get("roots", ()),
        allow_paths=given.get("allow_paths", ()),
        allow_origins=given.get("allow_origins", ()),
        config=given.get("config"),
        strict=given.get("strict", False),
        settings=given_settings(click.get_current_context()),
    )


def _console(given: _Given) -> Console:
    from schemawright.cli.report import Console

    meta = click.get_current_context().meta
    plain = meta.get("no_color") or os.environ.get("NO_COLOR")
    return Console(
        colour=not plain and os.environ.get("TERM") != "dumb",
        quiet=given.get("quiet", False),
        json=given.get("json", False),
        debug=meta.get("debug", False),
    )


def _finish(code: int) -> None:
    if code:
        click.get_current_context().exit(code)


def _refuse_half_a_target(verb: str, given: _Given) -> None:
    """Raise `click.UsageError` where the options fit neither a spec given here nor the targets of pyproject.toml."""
    specs, output = given.get("specs"), given.get("output")
    if specs and output is None:
        from schemawright.source.quoting import without_credentials

        spec = click.format_filename(without_credentials(specs[0]))
        raise click.UsageError(
            f"-o/--output is missing: name the folder of the package, as in "
            f"`schemawright {verb} {spec} -o generated/my_api`."
        )
    if specs and given.get("config") is not None:
        raise click.UsageError("--config and SPEC exclude each other: the targets of the file name their own specs.")
    if not specs and output is not None:
        raise click.UsageError(
            f"SPEC is missing: name what to read, as in "
            f"`schemawright {verb} specs/petstore.yaml -o {click.format_filename(output)}`, "
            "or leave out -o/--output to take the targets of pyproject.toml."
        )
    for option, key in _KEYS_OF_OPTIONS.items():
        if not specs and given.get(key.replace("-", "_")):
            raise click.UsageError(_needs_spec(option, key))
    for setting in () if specs else settings_given(click.get_current_context()):
        raise click.UsageError(_needs_spec(setting.option, setting.key))


def _needs_spec(option: str, key: str) -> str:
    return f"{option} needs SPEC: targets of pyproject.toml have a key `{key}` for it."
