"""The command line: its commands and their help.

In: arguments, environment, terminal. Out: exit codes (`endings` says which). Not done here: options (`options`), and
any work; a command's module is imported when the command runs, so that help and version answer at once.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from schemawright import __version__
from schemawright.cli.diff_options import asked_of, diff_options, telling_of
from schemawright.cli.options import (
    acknowledge_option,
    building_of,
    console_of,
    depfile_options,
    job_of,
    lock_options,
    output_option,
    package_options,
    reason_of,
    refuse_half_a_job,
    refuse_to_watch,
    selection_of,
    survey_options,
    talk_options,
    vendor_options,
)
from schemawright.cli.setting_options import LIST_NAMES, ListingNames, WithSettings, settings_given


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="schemawright")
@talk_options
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
@package_options
@acknowledge_option
@depfile_options
@click.option(
    "--force", is_flag=True, help="Read all and write files anew, those edited by hand since the last run, too."
)
@click.option("--locked", is_flag=True, help="Write nothing where that would change schemawright.lock.")
def generate(force: bool, locked: bool, **values: Any) -> None:
    """Write the package DIR; its last part is the package's name.

    SPEC is a file, an HTTP(S) URL, a folder of model pages, or - for standard input. Without SPEC the targets of
    the nearest pyproject.toml with a table [tool.schemawright], or schemawright.toml, are made: all of them or, when
    one has an error, none. Only files that differ are touched, and only files that schemawright wrote: those with its
    header. They are written anew whatever stands in them, a conflict of git for instance. An edit made by hand since
    the last run is kept and reported, unless git has a copy of it.

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
    refuse_half_a_job("generate", values)
    from schemawright.cli import commands

    building = building_of(values)
    job, selection, console = job_of(values), selection_of(values), console_of(values)
    _finish(commands.generate(job, selection, console, reason_of(values), building, commands.Wish(force, locked)))


@cli.command(cls=WithSettings)
@package_options
@click.option("--stat", is_flag=True, help="Print a line for each file instead of its difference.")
@click.option("--models", is_flag=True, help="Print what that means for the models, and for code that uses them.")
def check(stat: bool, models: bool, **values: Any) -> None:
    """Show how the packages on disk differ from what their specs give.

    Takes the same arguments as generate and writes nothing. For continuous integration: it fails when a spec was
    changed and the code was not, or the other way round. Line ends do not count. Paths are those from the root of the
    repository. Where a target in pyproject.toml has the output DIR, its settings hold, but for those given here.

    With --stat each file that differs is a line: added, removed, changed, edited by hand, stale where the spec gives it
    no more, foreign where schemawright did not write it. With --models it is told in models what generate would change,
    with the verdicts of `schemawright diff`; with both, each model is a line.

    \b
    Examples:
      schemawright check
      schemawright check --stat
      schemawright check specs/petstore.yaml -o generated/petstore

    Exit codes: 0 up to date; 1 the difference is on stdout; 2 the input, the options or the environment is wrong.
    """
    refuse_half_a_job("check", values)
    from schemawright.cli import commands

    given = {setting.attribute: value for setting, value in settings_given(click.get_current_context()).items()}
    _finish(commands.check(job_of(values), selection_of(values), console_of(values), given, stat=stat, models=models))


@cli.command(cls=WithSettings)
@package_options
@click.option("--force", is_flag=True, help="Write files anew that were edited by hand, each time.")
def watch(force: bool, **values: Any) -> None:
    """Write the packages, and write them anew whenever something changes that they are made from.

    Takes the arguments of generate. Watched are all documents that are read, those that references name in vain, model
    pages, overlays, the configuration, acknowledged findings, the lock of names, and the copies that vendor keeps;
    documents at URLs are not. Only targets with inputs that changed are made anew, each by itself: one that has an
    error stays as it is.

    After a change it prints what became of the models, the gravest first. Findings are printed once, and errors again
    when they are mended. With --output-format json each run is a line: an object like that of generate, with the names
    of the files that changed, and the changes of each target. The other formats are for one run.

    Where the package watchfiles is installed (pip install 'schemawright[watch]') the system tells of changes; else all
    files are looked at twice a second. Ctrl-C ends it.

    \b
    Examples:
      schemawright watch
      schemawright watch specs/petstore.yaml -o generated/petstore

    Exit codes: 2 there is nothing to watch: the options or the configuration are wrong; 130 it was ended by Ctrl-C.
    """
    refuse_half_a_job("watch", values)
    refuse_to_watch(values)
    from schemawright.cli import watching

    _finish(watching.watch(job_of(values), selection_of(values), console_of(values), force=force))


@cli.command(cls=ListingNames)
@click.argument("specs", metavar="[SPEC]...", nargs=-1, type=click.Path())
@click.option(
    "--dump", is_flag=True, help="Print all that is known of the models instead, as text that can be compared."
)
@click.option(
    "--operations", is_flag=True, help="Print the operations instead, with the models of their bodies and parameters."
)
@click.option(
    LIST_NAMES,
    "listed",
    is_flag=True,
    help="Print all names in the code instead, with what has them, and why; the same as --names without a value.",
)
@survey_options
def inspect(dump: bool, operations: bool, listed: bool, **values: Any) -> None:
    """List the models of a spec, and what they lose on the way to Python.

    For each model: its kind, the number of its properties, and the number of models it needs. For each union and each
    base with a discriminator: how the branch of a value is found. Below them everything that the input does not tell
    or that Python's types do not express.

    \b
    Examples:
      schemawright inspect specs/petstore.yaml
      schemawright inspect docs/ --root Pet --json
      schemawright inspect specs/petstore.yaml --dump
      schemawright inspect specs/petstore.yaml --operations
      schemawright inspect --names

    With --dump each definition is a block: what it is and where it stands, its name, its members, what is demanded of
    them and what is said about them, after references, allOf and the settings have been applied. Blocks stand in the
    order of their paths, which neither another folder nor another order of the spec changes; with --json they are the
    lines in "catalog".

    With --operations each operation is a request line and, below it, what it sends and receives; `?` stands behind
    what may be left out. With --json they are in "operations". Where models are named with --root, the operations that
    need no others are listed.

    With --names each name is a line: of a class, field, member of an enum, module or operation, with its path, which
    `rename` takes as a key, and why it is so. Without SPEC they are those of the targets of the nearest configuration,
    whose lock and table of new names count. With --json they are in "names".

    Exit codes: 0 done; 2 the input or the options are wrong.
    """
    _finish(_shown(values, dump=dump, operations=operations, listed=listed))


@cli.command(cls=WithSettings)
@diff_options
def diff(**values: Any) -> None:
    """Tell what changed from OLD to NEW, and what that does to the Python that uses the package.

    OLD and NEW are specs (files, folders of model pages, URLs), specs in a revision of git (HEAD~1:specs/api.yaml, or
    HEAD~1:./api.yaml from this folder), which is read without a checkout, or packages, whose source is read and never
    run. Models are compared, not text: what changed, where it stands, who sees it, and whether code that uses the
    package goes on to work under its settings. These are those of the target that has the spec, or the package.

    With a revision alone, or two of them, the specs of all targets are compared: as they were and as they are. Without
    anything the revision is HEAD. With --tool the packages on disk are compared with what this version of schemawright
    makes of their specs.

    \b
    Each change has a verdict; the worst come first:
      types          a type checker refuses code that it accepted
      run time       values that were read or written are refused, or are of another class
      behaviour      the same code runs, and does something else
      additive       there is more than before
      documentation  only texts differ

    \b
    Examples:
      schemawright diff old.yaml new.yaml --stat
      schemawright diff HEAD~1:specs/api.yaml specs/api.yaml
      schemawright diff origin/main --fail-on types
      schemawright diff src/acme/api specs/api.yaml
      schemawright diff --tool

    Exit codes: 0 no change is as grave as --fail-on says; 1 one is; 2 the input or the options are wrong.
    """
    from schemawright.cli import diffing

    _finish(diffing.diff(asked_of(values), telling_of(values), console_of(values), values["acknowledge"]))


@cli.command()
@click.argument("specs", metavar="SPEC...", nargs=-1, required=True, type=click.Path())
@output_option
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@click.option("--yes", is_flag=True, help="Write without asking, as is needed where there is no terminal.")
@talk_options
def init(specs: tuple[str, ...], output: Path | None, dry_run: bool, yes: bool) -> None:
    """Set up a project that makes a package of SPEC.

    Shows what it will write, and asks. That is a target in pyproject.toml, or in a schemawright.toml where there is
    none; targets of make; a workflow for GitHub; a hook for pre-commit; and lines in .gitattributes. Nothing is
    overwritten: what cannot be added at the end of a file is shown, to be added by hand.

    \b
    Examples:
      schemawright init specs/petstore.yaml --dry-run
      schemawright init specs/petstore.yaml -o generated/pets --yes

    Exit codes: 0 done, or not wanted; 2 nothing was written: the input, the options or the environment is wrong.
    """
    from schemawright.cli import starting

    wish = starting.Wish(specs, output, dry_run, yes)
    _finish(starting.start(wish, console_of({"output_format": None, "json": False})))


@cli.command()
@click.option(
    "--json-schema",
    "form",
    metavar="[FILE]",
    is_flag=False,
    flag_value="schemawright.toml",
    type=click.Choice(("schemawright.toml", "pyproject.toml")),
    help="Print a JSON Schema of schemawright.toml, or of pyproject.toml, by which editors complete and check it.",
)
@talk_options
def settings(form: str | None) -> None:
    """List the keys of a target, and the settings.

    What a configuration says for all targets stands in [tool.schemawright] of pyproject.toml, or at the top of
    schemawright.toml; what it says for one stands below [[tool.schemawright.targets]], or [[targets]].

    \b
    Examples:
      schemawright settings
      schemawright settings --json-schema

    Exit codes: 0 done; 2 the options are wrong.
    """
    from schemawright.cli import reference

    click.echo("\n".join(reference.json_schema_lines(form) if form else reference.lines()))


@cli.command()
@click.option("--check", is_flag=True, help="Write nothing; tell which documents their servers give otherwise now.")
@vendor_options
def vendor(check: bool, **values: Any) -> None:
    """Keep copies of the documents that servers give, in specs/vendor/ beside pyproject.toml.

    All documents at URLs that the targets name or refer to are fetched and kept with their hashes in vendor.lock. From
    then on generate and check read the copies for the targets of pyproject.toml, and need no network. Where documents
    are others now, --check also tells in models what that changes, as `schemawright diff` does.

    \b
    Examples:
      schemawright vendor
      schemawright vendor --check

    Exit codes: 0 done; 1 --check found a document that is another one now; 2 the input, the options or the environment
    is wrong.
    """
    from schemawright.cli import vendoring

    do = vendoring.check if check else vendoring.vendor
    _finish(do(values["config"], console_of(values)))


@cli.command("lock")
@lock_options
def lock_names(**values: Any) -> None:
    """Write schemawright.lock, which keeps the names of all packages of the project.

    It stands beside pyproject.toml, belongs into git, and is kept up to date by generate. Where it is, what is new in a
    spec never gives another name to what was there: classes, attributes, members of enums, modules and operations have
    the names that they had. The first time, classes of packages on disk keep the names that they have there.

    \b
    Examples:
      schemawright lock
      schemawright generate --locked

    Exit codes: 0 done; 2 nothing was written: the input, the options or the environment is wrong.
    """
    from schemawright.cli import name_commands
    from schemawright.project.chosen import Selection

    _finish(name_commands.lock(Selection(values["config"]), console_of(values)))


def _shown(values: dict[str, Any], *, dump: bool, operations: bool, listed: bool) -> int:
    """Print what `inspect` is asked for. Raises `click.UsageError` where that is several things, or of nothing."""
    from schemawright.cli import commands, name_commands

    if dump + operations + listed > 1:
        raise click.UsageError("--dump, --operations and --names exclude each other")
    if listed:
        return name_commands.names(job_of(values), console_of(values))
    if not values["specs"]:
        raise click.MissingParameter(param_type="argument", param_hint="'SPEC...'")
    print_them = commands.dump if dump else commands.operations if operations else commands.inspect
    return print_them(job_of(values), console_of(values), reason_of(values))


def _finish(code: int) -> None:
    if code:
        click.get_current_context().exit(code)
