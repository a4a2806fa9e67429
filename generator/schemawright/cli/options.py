"""The options of the commands, and what is made of their values.

In: the options of a command line. Out: a `Job` and a `Console`. The options of a job's lists come from the table in
`project.job`, those of the settings from `setting_options`. Not done here: the commands themselves (`entry`).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from schemawright.cli.formats import OUTPUT_FORMATS
from schemawright.cli.setting_options import given_settings, setting_options, settings_given
from schemawright.project.job import LEVELS, LISTS, Job, Kind, ListKey
from schemawright.settings import OF_RUNTIMES, Setting

if TYPE_CHECKING:
    from schemawright.cli.building import Building
    from schemawright.cli.console import Console

_Command = TypeVar("_Command", bound=Callable[..., Any])


def decorated(*options: Callable[[_Command], _Command]) -> Callable[[_Command], _Command]:
    """A decorator that gives a command several options, shown in this order."""

    def decorate(command: _Command) -> _Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


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


def _checked_codes(_ctx: click.Context, option: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Refuse what is no code of findings, or cannot stand in this list, before any work is done."""
    if value:
        from schemawright.project.levels import wrong_codes

        for _, _, message, help in wrong_codes({str(option.name): value}):
            raise click.BadParameter(f"{message}: {help}")
    return value


def _checked_reason(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str:
    """Refuse what cannot be written as a reason."""
    if value is None:
        return ""
    from schemawright.project.acknowledged import is_reason

    if not is_reason(value):
        raise click.BadParameter("the reason must be one line, not empty, and without a # between blanks.")
    return value.strip()


def _list_option(key: ListKey) -> Callable[[_Command], _Command]:
    return click.option(
        key.option,
        key.attribute,
        metavar=key.entry.metavar,
        multiple=True,
        type=click.Path(path_type=Path, exists=True, file_okay=False) if key.entry.kind == "folder" else None,
        callback={"origin": _checked_origins, "code": _checked_codes}.get(key.entry.kind),
        help=key.entry.help,
    )


def _switch(*names: str, help: str, callback: Callable[..., None] | None = None) -> Callable[[_Command], _Command]:
    return click.option(*names, is_flag=True, expose_value=callback is None, callback=callback, help=help)


talk_options = decorated(
    _switch("--no-color", callback=_remember, help="No colours, on a terminal either."),
    _switch("--debug", callback=_remember, help="Show the traceback of an internal error."),
)
_lists = decorated(*map(_list_option, LISTS))
_keep_going = _switch("--keep-going", help="Let a schema that is wrong take any value; that is a warning then.")
_formats = decorated(
    click.option(
        "--output-format",
        metavar="FORMAT",
        type=click.Choice(OUTPUT_FORMATS),
        envvar="SCHEMAWRIGHT_OUTPUT_FORMAT",
        help=f"What findings and results are printed as: {', '.join(OUTPUT_FORMATS[:-1])} or {OUTPUT_FORMATS[-1]}. "
        "With text, results go to stdout and findings to stderr. json, sarif and junit print one document with all "
        "findings to stdout, beside the text on stderr; github prints workflow commands to stdout, which become "
        "annotations.  [default: text]",
    ),
    _switch("--json", help="The same as --output-format json."),
)
_acknowledged = click.option(
    "--acknowledged",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The warnings and notes listed in this file are silent; --strict fails on others only.",
)
acknowledge_option = click.option(
    "--acknowledge",
    metavar="REASON",
    callback=_checked_reason,
    help="Write the warnings and notes of this run to the file of acknowledged findings. New ones get this reason, "
    "those that do not occur any more are taken away.",
)
"""The option of a command that may write the file of acknowledged findings."""
depfile_options = decorated(
    click.option(
        "--depfile",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Write to this file, for make or ninja, which inputs the packages depend on.",
    ),
    click.option(
        "--depfile-target",
        "depfile_targets",
        metavar="NAME",
        multiple=True,
        help="What depends on the inputs there, such as a stamp file; may be repeated.  [default: the files made]",
    ),
    click.option(
        "--record/--no-record",
        default=True,
        help="Whether the package gets a record of this run, in __pycache__, by which the next one may end at once.  "
        "[default: record]",
    ),
)
"""The options of a command that a build system calls."""
survey_options = decorated(
    _lists, _keep_going, _acknowledged, acknowledge_option, _formats, talk_options, setting_options
)
"""The options of a command that looks at specs."""
package_options = decorated(
    click.argument("specs", metavar="[SPEC]...", nargs=-1),
    click.option(
        "-o", "--output", metavar="DIR", type=click.Path(path_type=Path), help="The folder of the package to make."
    ),
    click.option(
        "--kind",
        type=click.Choice(get_args(Kind)),
        default=None,
        help="What to make: the models of a spec, or a runtime that packages share whose setting --runtime names it. "
        "A runtime needs no SPEC.  [default: models]",
    ),
    _lists,
    click.option(
        "--config", metavar="FILE", type=click.Path(path_type=Path), help="Take the targets from this pyproject.toml."
    ),
    _switch("--strict", help="Treat warnings as errors."),
    _keep_going,
    click.option(
        "--verify/--no-verify",
        default=None,
        help="Before anything is written, run the package in a process of its own: it must import, and load and dump "
        "the examples of the spec without a change.  [default: no-verify]",
    ),
    _acknowledged,
    _formats,
    _switch("-q", "--quiet", help="Print errors only."),
    talk_options,
    setting_options,
)
"""The argument and the options of a command that makes packages, or compares them."""


def job_of(values: dict[str, Any]) -> Job:
    """The job that the command line asks for; without specs it says no more than what all targets have in common."""
    given = {name: value for name, value in values.items() if name in Job._fields and value is not None}
    if levels := {name: given[name] for name in LEVELS if given[name]}:
        from schemawright.project.levels import wrong_codes

        for _, _, message, help in wrong_codes(levels):
            raise click.UsageError(f"{message}: {help}.")
    job = Job(values["specs"], Path(), settings=given_settings(click.get_current_context()))
    return job._replace(**given)


def building_of(values: dict[str, Any]) -> Building:
    """What a build system asks for."""
    from schemawright.cli.building import Building

    if values["depfile_targets"] and values["depfile"] is None:
        raise click.UsageError("--depfile-target needs --depfile FILE: name the file that it is for.")
    return Building(values["depfile"], values["depfile_targets"], values["record"])


def console_of(values: dict[str, Any]) -> Console:
    """How the command line wants to be talked to."""
    from schemawright.cli.console import Console

    meta = click.get_current_context().meta
    plain = meta.get("no_color") or os.environ.get("NO_COLOR")
    return Console(
        colour=not plain and os.environ.get("TERM") != "dumb",
        quiet=values.get("quiet", False),
        format=_format_of(values),
        debug=meta.get("debug", False),
    )


def _format_of(values: dict[str, Any]) -> str:
    asked = values["output_format"]
    if not values["json"]:
        return asked or OUTPUT_FORMATS[0]
    source = click.get_current_context().get_parameter_source("output_format")
    if asked not in (None, "json") and source is click.core.ParameterSource.COMMANDLINE:
        raise click.UsageError(f"--json and --output-format {asked} exclude each other.")
    return "json"


def reason_of(values: dict[str, Any]) -> str:
    """The reason for which findings are acknowledged, "" where none are. Raises `click.UsageError` without a file."""
    reason: str = values["acknowledge"]
    if reason and values["specs"] and values["acknowledged"] is None:
        raise click.UsageError("--acknowledge needs --acknowledged FILE: name the file that it writes.")
    return reason


def _refuse_models(verb: str, values: dict[str, Any]) -> None:
    """Raise `click.UsageError` where the options ask for models as well as for a runtime."""
    if values["output"] is None:
        raise click.UsageError(
            f"-o/--output is missing: name the folder of the runtime, as in "
            f"`schemawright {verb} --kind runtime -o src/acme/models_runtime`."
        )
    needing = [key.option for key in LISTS if values[key.attribute]]
    needing += [each.option for each in settings_given(click.get_current_context()) if each.key not in OF_RUNTIMES]
    for what in (*(["SPEC"] if values["specs"] else []), *(["--config"] if values["config"] else []), *needing):
        raise click.UsageError(f"{what} and --kind runtime exclude each other: a runtime has no models.")


def refuse_half_a_job(verb: str, values: dict[str, Any]) -> None:
    """Raise `click.UsageError` where the options fit neither a spec given here nor the targets of pyproject.toml."""
    specs, output = values["specs"], values["output"]
    if values["kind"] == "runtime":
        _refuse_models(verb, values)
        return
    if specs and output is None:
        from schemawright.source.quoting import without_credentials

        spec = click.format_filename(without_credentials(specs[0]))
        raise click.UsageError(
            f"-o/--output is missing: name the folder of the package, as in "
            f"`schemawright {verb} {spec} -o generated/my_api`."
        )
    if specs and values["config"] is not None:
        raise click.UsageError("--config and SPEC exclude each other: the targets of the file name their own specs.")
    if specs:
        return
    if output is not None:
        raise click.UsageError(
            f"SPEC is missing: name what to read, as in "
            f"`schemawright {verb} specs/petstore.yaml -o {click.format_filename(output)}`, "
            "or leave out -o/--output to take the targets of pyproject.toml."
        )
    needing: list[ListKey | Setting] = [k for k in LISTS if values[k.attribute] and not k.is_about_findings]
    for option in (*needing, *settings_given(click.get_current_context())):
        raise click.UsageError(
            f"{option.option} needs SPEC: targets of pyproject.toml have a key `{option.key}` for it."
        )
