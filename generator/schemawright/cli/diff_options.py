"""The options of `diff`, and what is made of their values.

In: the options of a command line. Out: what is compared, and how that is told. Not done here: the command itself
(`entry`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from schemawright.cli.options import comparison_options, decorated, job_of, selection_of
from schemawright.cli.setting_options import settings_given

if TYPE_CHECKING:
    from schemawright.cli.diffing import Telling
    from schemawright.cli.pairing import Asked

FAIL_ON = ("breaking", "run-time", "types", "behaviour", "additive", "documentation", "never")

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
    comparison_options,
)
"""The arguments and the options of the command that tells changes."""


def telling_of(values: dict[str, Any]) -> Telling:
    """How the command line wants changes to be told."""
    from schemawright.cli.diffing import Telling

    return Telling(values["fail_on"], values["stat"], values["whole"])


def asked_of(values: dict[str, Any]) -> Asked:
    """What is to be compared. Raises `click.UsageError` for more than two versions."""
    from schemawright.cli.pairing import Asked

    words = values["versions"]
    if len(words) > 2:
        raise click.UsageError(f"Two versions are compared, and these are {len(words)}: schemawright diff OLD NEW.")
    given = {setting.attribute: value for setting, value in settings_given(click.get_current_context()).items()}
    return Asked(words, job_of({**values, "specs": ()}), selection_of(values), given)
