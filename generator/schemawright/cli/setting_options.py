"""The options of the settings, made of those that targets read, and their part of a command's help.

In: the options of a command line. Out: `Settings`. Not done here: what a setting means.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

import click

from schemawright.settings import DEFAULTS, Setting, SettingError, Settings, Value, changed, types_of
from schemawright.targets.target import known_settings

_Command = TypeVar("_Command", bound=Callable[..., Any])
_GIVEN = "settings"
_NAMES, LIST_NAMES = "--names", "--list-names"


class WithSettings(click.Command):
    """A command whose help lists the settings apart from its other options."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write both lists."""
        lists: dict[str, list[tuple[str, str]]] = {"Options": [], "Settings": []}
        for parameter in self.get_params(ctx):
            # Arguments are explained in the text above the lists.
            record = parameter.get_help_record(ctx) if isinstance(parameter, click.Option) else None
            if record is not None:
                lists["Settings" if isinstance(parameter, SettingOption) else "Options"].append(record)
        for heading, records in lists.items():
            with formatter.section(heading):
                formatter.write_dl(records)


class ListingNames(WithSettings):
    """A command that lists names, too: the option of the setting `names` without a value asks for that."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Tell the two from one another by the word behind the option."""
        (setting,) = (each for each in known_settings() if each.option == _NAMES)
        asked = [
            LIST_NAMES if word == _NAMES and after not in setting.allowed else word
            for word, after in zip(args, [*args[1:], ""], strict=False)
        ]
        return super().parse_args(ctx, asked)


class SettingOption(click.Option):
    """The option of a setting; a value that is given is kept for `given_settings`."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        is_switch = isinstance(setting.default, bool)
        super().__init__(
            [f"{setting.option}/--no-{setting.key}" if is_switch else setting.option, setting.attribute],
            type=bool if is_switch else click.Choice(setting.allowed) if setting.allowed else str,
            metavar=_metavar(setting),
            multiple=setting.is_table,
            default=None,
            expose_value=False,
            callback=_keep,
            help=f"{setting.help}  [default: {_shown(setting.default)}]"
            if is_switch or setting.allowed
            else setting.help,
        )


def _metavar(setting: Setting) -> str | None:
    if setting.is_table:
        return "TYPE/FORMAT=TYPE"
    return "PACKAGE" if setting.is_name else "TEXT" if setting.is_affix else None


def _shown(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _keep(ctx: click.Context, option: click.Parameter, value: Any) -> None:
    if value not in (None, ()) and isinstance(option, SettingOption):
        if not option.setting.allowed and not isinstance(value, bool):
            value = _read(option.setting, value)
        ctx.meta.setdefault(_GIVEN, {})[option.setting] = value


def _read(setting: Setting, value: Any) -> Value:
    """The value of a setting that has no words to choose from."""
    from schemawright.targets.python.scalars import CHOICES

    try:
        if not setting.is_table:
            return setting.read_text(value)
        return types_of(((name, type) for name, _, type in (entry.rpartition("=") for entry in value)), CHOICES)
    except SettingError as error:
        raise click.BadParameter(f"{error}: {error.help}.") from None


def setting_options(command: _Command) -> _Command:
    """Give a command the options of all settings."""
    parameters: list[click.Parameter] = command.__dict__.setdefault("__click_params__", [])
    parameters += (SettingOption(setting) for setting in reversed(known_settings()))
    return command


def settings_given(ctx: click.Context) -> Mapping[Setting, Value]:
    """The settings that the command line gives."""
    return cast("Mapping[Setting, Value]", ctx.meta.get(_GIVEN, {}))


def given_settings(ctx: click.Context) -> Settings:
    """The settings of a target that is named on the command line."""
    return changed(DEFAULTS, {setting.attribute: value for setting, value in settings_given(ctx).items()})
