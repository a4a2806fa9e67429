"""The options of `diff`, and what is made of their values.

In: the options of a command line. Out: what is compared, and how that is told. Not done here: the command itself
(`entry`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from schemawright.cli.formats import OUTPUT_FORMATS
from schemawright.cli.options import comparison_options, decorated, job_of, selection_of
from schemawright.cli.setting_options import settings_given

if TYPE_CHECKING:
    from schemawright.cli.diffing import Telling
    from schemawright.cli.pairing import Asked

FAIL_ON = ("breaking", "run-time", "types", "behaviour", "additive", "documentation", "never")

DOCUMENTS = ("markdown", "changelog")
"""Forms in which changes are told beside those of all findings."""
_ON_DOCUMENTS = " markdown is a comment for a pull request, changelog a section for a changelog."


def _checked_version(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str:
    """Refuse what is no version before any work is done."""
    if value is None:
        return ""
    from schemawright.compare.versioning import is_version

    if not is_version(value):
        raise click.BadParameter(f"{value!r} is no version of three numbers, such as 1.4.2.")
    return value


diff_options = decorated(
    click.argument("versions", metavar="[OLD] [NEW]", nargs=-1, type=click.Path()),
    click.option(
        "--fail-on",
        type=click.Choice(FAIL_ON),
        default="breaking",
        show_default=True,
        help="End with exit code 1 where a change is as grave as this, or graver. breaking is what makes code fail, "
        "at run time or in a type checker; run-time says the same, types leaves out what no type checker sees.",
    ),
    click.option("--stat", is_flag=True, help="Print a table instead: a line for each model, by number of changes."),
    click.option(
        "--all", "whole", is_flag=True, help="Print all changes; else as many as a screen holds, worst first."
    ),
    click.option(
        "--tool",
        "of_tool",
        is_flag=True,
        help="Compare the packages of the targets as they are on disk with what this version of schemawright makes.",
    ),
    click.option(
        "--package-version",
        metavar="X.Y.Z",
        callback=_checked_version,
        help="The version of the package now: the next one is told, as semantic versions go. What breaks makes a major "
        "version, what is added or does something else a minor one, other texts a patch; below 1.0.0 what breaks makes "
        "a minor version and all else a patch.",
    ),
    comparison_options((*OUTPUT_FORMATS, *DOCUMENTS), _ON_DOCUMENTS),
)
"""The arguments and the options of the command that tells changes."""


def telling_of(values: dict[str, Any]) -> Telling:
    """How the command line wants changes to be told."""
    from schemawright.cli.diffing import Telling

    document = values["output_format"] if values["output_format"] in DOCUMENTS and not values["json"] else ""
    return Telling(values["fail_on"], values["stat"], values["whole"], document, values["package_version"])


def asked_of(values: dict[str, Any]) -> Asked:
    """What is to be compared. Raises `click.UsageError` for more than two versions."""
    from schemawright.cli.pairing import Asked

    words = values["versions"]
    if len(words) > 2:
        raise click.UsageError(f"Two versions are compared, and these are {len(words)}: schemawright diff OLD NEW.")
    if words and values["of_tool"]:
        raise click.UsageError("--tool and OLD exclude each other: it compares the packages of targets.")
    given = {setting.attribute: value for setting, value in settings_given(click.get_current_context()).items()}
    return Asked(words, job_of({**values, "specs": ()}), selection_of(values), given, values["of_tool"])
