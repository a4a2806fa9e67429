"""The options of the commands, and what is made of their values.

In: the options of a command line. Out: a `Job` and a `Console`. The options of a job come from the table in
`project.job`, those of the settings from `setting_options`. Not done here: the commands themselves (`entry`).
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from schemawright.cli.formats import OUTPUT_FORMATS
from schemawright.cli.setting_options import given_settings, setting_options, settings_given
from schemawright.project.job import KEYS, LEVELS, LISTS, Job, Key
from schemawright.settings import OF_RUNTIMES, Setting

if TYPE_CHECKING:
    from schemawright.cli.building import Building
    from schemawright.cli.console import Console
    from schemawright.project.chosen import Selection

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


def _only_once(_ctx: click.Context, _option: click.Parameter, value: tuple[Path, ...]) -> Path | None:
    """Refuse a second configuration: neither would be read as it was written."""
    if len(value) > 1:
        raise click.BadParameter("it was given more than once: one file holds all targets of a run.")
    return value[0] if value else None


def _folders(_ctx: click.Context, _option: click.Parameter, incomplete: str) -> list[Any]:
    """Let a shell complete a word to a folder; whether it is one is asked later, where the answer is a finding."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="dir")]


def _codes(_ctx: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """The codes of findings that a shell may complete a word to."""
    from schemawright.diagnostics import CODES

    return [code for code in CODES if code.startswith(incomplete)]


def _target_names(ctx: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """The targets that a shell may complete a word to; none where the configuration cannot be read."""
    from schemawright.diagnostics import SpecError
    from schemawright.project.chosen import Selection, target_names

    try:
        return [name for name in target_names(Selection(ctx.params.get("config"))) if name.startswith(incomplete)]
    except SpecError:
        return []


_KEYS = {key.attribute: key for key in KEYS}


def _key_option(attribute: str) -> Callable[[_Command], _Command]:
    """The option of a key of a target."""
    key, default = _KEYS[attribute], Job._field_defaults.get(attribute)
    names, help, more = [key.option], key.entry.help, dict[str, Any]()
    match key.entry.kind:
        case "switch" if default is None:
            names, help = [f"{key.option}/--no-{key.key}"], f"{help}  [default: no-{key.key}]"
        case "switch":
            more["is_flag"] = True
        case "word":
            more["type"], help = click.Choice(key.entry.words), f"{help}  [default: {default}]"
        case "output":
            names = ["-o", key.option]
            more |= {"type": click.Path(path_type=Path), "shell_complete": _folders}
        case "file":
            more["type"] = click.Path(path_type=Path)
        case "folder":
            more["type"] = click.Path(path_type=Path, exists=True, file_okay=False)
        case "origin":
            more["callback"] = _checked_origins
        case "code":
            more |= {"callback": _checked_codes, "shell_complete": _codes}
        case _:
            pass
    if key.is_list:
        more["multiple"], help = True, f"{help.removesuffix('.')}; may be repeated."
    if not more.get("is_flag"):
        more["metavar"], more["default"] = key.entry.metavar or None, None
    return click.option(*names, attribute, help=help, **more)


def _switch(*names: str, help: str, callback: Callable[..., None] | None = None) -> Callable[[_Command], _Command]:
    return click.option(*names, is_flag=True, expose_value=callback is None, callback=callback, help=help)


talk_options = decorated(
    _switch("--no-color", callback=_remember, help="No colours, on a terminal either."),
    _switch("--debug", callback=_remember, help="Show the traceback of an internal error."),
)
_lists = decorated(*(_key_option(key.attribute) for key in LISTS))


def _format_options(formats: tuple[str, ...] = OUTPUT_FORMATS, more: str = "") -> Callable[[_Command], _Command]:
    """The options of the form in which a command prints; `more` is said of formats that others do not have."""
    return decorated(
        click.option(
            "--output-format",
            metavar="FORMAT",
            type=click.Choice(formats),
            envvar="SCHEMAWRIGHT_OUTPUT_FORMAT",
            help=f"What findings and results are printed as: {', '.join(formats[:-1])} or {formats[-1]}. "
            "With text, results go to stdout and findings to stderr. json, sarif and junit print one document with all "
            "findings to stdout, beside the text on stderr; github prints workflow commands to stdout, which become "
            f"annotations.{more}  [default: text]",
        ),
        _switch("--json", help="The same as --output-format json."),
    )


_formats = _format_options()
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
output_option = _key_option("output")
"""The option of the folder of a package."""
survey_options = decorated(
    _lists,
    _key_option("keep_going"),
    _key_option("acknowledged"),
    acknowledge_option,
    _formats,
    talk_options,
    setting_options,
)
"""The options of a command that looks at specs."""
vendor_options = decorated(
    click.option(
        "--config", metavar="FILE", type=click.Path(path_type=Path), help="Take the targets from this pyproject.toml."
    ),
    _formats,
    _switch("-q", "--quiet", help="Print errors only."),
    talk_options,
)
"""The options of the command that keeps copies of documents."""
lock_options = vendor_options
"""The options of the command that keeps names."""
_selection = decorated(
    click.option(
        "--config",
        metavar="FILE",
        type=click.Path(path_type=Path),
        multiple=True,
        is_eager=True,
        callback=_only_once,
        help="Take the targets from this pyproject.toml or schemawright.toml.",
    ),
    click.option(
        "--target",
        "targets",
        metavar="NAME",
        multiple=True,
        shell_complete=_target_names,
        help="Only this target of the configuration: the last part of its output, or more of its path where several "
        "end so; may be repeated.",
    ),
)
package_options = decorated(
    click.argument("specs", metavar="[SPEC]...", nargs=-1, type=click.Path()),
    output_option,
    _key_option("kind"),
    _lists,
    _selection,
    _key_option("strict"),
    _key_option("keep_going"),
    _key_option("verify"),
    _key_option("acknowledged"),
    _formats,
    _switch("-q", "--quiet", help="Print errors only."),
    _switch("-v", "--verbose", help="Print how many seconds each stage took, too."),
    talk_options,
    setting_options,
)
"""The argument and the options of a command that makes packages, or compares them."""


def comparison_options(formats: tuple[str, ...], on_formats: str) -> Callable[[_Command], _Command]:
    """The options of a command that compares versions; `on_formats` is said of forms that others do not have."""
    return decorated(
        _lists,
        _selection,
        _key_option("keep_going"),
        _key_option("acknowledged"),
        acknowledge_option,
        _format_options(formats, on_formats),
        _switch("-q", "--quiet", help="Print errors only."),
        talk_options,
        setting_options,
    )


def job_of(values: dict[str, Any]) -> Job:
    """The job that the command line asks for; without specs it says no more than what all targets have in common."""
    given = {name: value for name, value in values.items() if name in Job._fields and value is not None}
    if levels := {name: given[name] for name in LEVELS if given[name]}:
        from schemawright.project.levels import wrong_codes

        for _, _, message, help in wrong_codes(levels):
            raise click.UsageError(f"{message}: {help}.")
    job = Job(values["specs"], Path(), settings=given_settings(click.get_current_context()))
    return job._replace(**given)


def selection_of(values: dict[str, Any]) -> Selection:
    """What the command line says of the configuration."""
    from schemawright.project.chosen import Selection

    return Selection(values["config"], values["targets"])


def building_of(values: dict[str, Any]) -> Building:
    """What a build system asks for."""
    from schemawright.cli.building import Building

    if values["depfile_targets"] and values["depfile"] is None:
        raise click.UsageError("--depfile-target needs --depfile FILE: name the file that it is for.")
    return Building(values["depfile"], values["depfile_targets"], values["record"])


def console_of(values: dict[str, Any]) -> Console:
    """How the command line wants to be talked to."""
    from schemawright.cli.console import Console

    if values.get("quiet") and values.get("verbose"):
        raise click.UsageError("--quiet and --verbose exclude each other.")
    meta = click.get_current_context().meta
    plain = meta.get("no_color") or os.environ.get("NO_COLOR")
    return Console(
        colour=not plain and os.environ.get("TERM") != "dumb",
        quiet=values.get("quiet", False),
        format=_format_of(values),
        debug=meta.get("debug", False),
        verbose=values.get("verbose", False),
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
    given = {"SPEC": values["specs"], "--config": values["config"], "--target": values["targets"]}
    for what in (*(name for name, value in given.items() if value), *needing):
        raise click.UsageError(f"{what} and --kind runtime exclude each other: a runtime has no models.")


def refuse_half_a_job(verb: str, values: dict[str, Any]) -> None:
    """Raise `click.UsageError` where the options fit neither a spec given here nor the targets of a configuration."""
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
    if specs and values["targets"]:
        raise click.UsageError("--target and SPEC exclude each other: a target names its own specs.")
    if specs:
        return
    if output is not None:
        raise click.UsageError(
            f"SPEC is missing: name what to read, as in "
            f"`schemawright {verb} specs/petstore.yaml -o {click.format_filename(output)}`, "
            "or leave out -o/--output to take the targets of the configuration."
        )
    needing: list[Key | Setting] = [k for k in LISTS if values[k.attribute] and not k.is_about_findings]
    for option in (*needing, *settings_given(click.get_current_context())):
        raise click.UsageError(f"{option.option} needs SPEC: targets have a key `{option.key}` for it.")


def refuse_to_watch(values: dict[str, Any]) -> None:
    """Raise `click.UsageError` where there is no point in doing over and over what the options ask for."""
    if "-" in values["specs"]:
        raise click.UsageError("standard input cannot be watched: name a file.")
    if values["kind"] == "runtime":
        raise click.UsageError("a runtime is made from nothing that changes: `schemawright generate` makes it.")
    if (form := _format_of(values)) not in ("text", "json"):
        raise click.UsageError(f"--output-format {form} is one document for one run: watch prints text or json.")
