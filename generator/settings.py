"""The settings: what can be chosen about the code that is made for a target.

In: values as pyproject.toml or the command line give them. Out: a frozen `Settings`, or `SettingError` with what is
allowed. Not done here: reading files and options (`config`, `cli`), and what a setting changes (`passes`, `targets`).

A field of `Settings` is all there is to say about a setting: its values, its default and its help. `SETTINGS` lists
them; the key in pyproject.toml, the option and the page in docs/ are derived from it. Equal `Settings` make equal
packages. Named tuples rather than dataclasses: the command line needs them before it does anything, and importing
`dataclasses` takes longer than all of its options.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias, cast, get_args, get_type_hints

Value: TypeAlias = str | bool


class SettingError(ValueError):
    """A value that a setting does not take; `help` is the cure where one is known."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.help = help


class Settings(NamedTuple):
    """What was chosen for a target; without arguments the defaults, as DESIGN.md section 3 promises them."""

    enums: Annotated[
        Literal["open", "closed"],
        "Whether an enum keeps values that it does not name, as plain values, or refuses them.",
    ] = "open"
    unions: Annotated[
        Literal["open", "closed"],
        "Whether a union keeps a value that fits no branch, as Unrecognized or as its base class, or refuses it.",
    ] = "open"
    unknown_properties: Annotated[
        Literal["keep", "ignore", "forbid"],
        "Whether properties that a schema does not speak of are kept in additional_properties, dropped, or refused.",
    ] = "keep"
    frozen: Annotated[bool, "Whether models are frozen: their attributes cannot be set again."] = False
    positional: Annotated[
        bool, "Whether required properties may also be given by position; optional ones always go by keyword."
    ] = False
    names: Annotated[
        Literal["snake", "wire"],
        "Whether attributes have names in snake_case, or those of their properties where Python allows them.",
    ] = "snake"
    json_library: Annotated[
        Literal["standard", "orjson", "msgspec"],
        "What reads and writes JSON text: the standard library, or a package that is then needed beside what is made.",
    ] = "standard"


DEFAULTS = Settings()
"""The settings of a target that chooses nothing."""


class Setting(NamedTuple):
    """One setting: its attribute of `Settings`, its help text, its default and the words it takes.

    A setting without `allowed` words is a switch.
    """

    attribute: str
    help: str
    default: Value
    allowed: tuple[str, ...]

    @property
    def key(self) -> str:
        """The name in pyproject.toml; the option has two dashes before it."""
        return self.attribute.replace("_", "-")

    def read(self, value: object) -> Value:
        """The value of the setting that was given in pyproject.toml. Raises `SettingError`."""
        if not self.allowed:
            if not isinstance(value, bool):
                raise SettingError(f"`{self.key}` must be true or false", "")
            return value
        if isinstance(value, str) and value in self.allowed:
            return value
        import difflib

        near = difflib.get_close_matches(value, self.allowed, n=1) if isinstance(value, str) else []
        known = " or ".join(f'"{word}"' for word in self.allowed)
        raise SettingError(f"`{self.key}` must be {known}", f'did you mean "{near[0]}"?' if near else "")

    def words(self, value: Value) -> tuple[str, ...]:
        """The option that gives the setting this value, as words of a command line."""
        if isinstance(value, bool):
            return (f"--{self.key}" if value else f"--no-{self.key}",)
        return (f"--{self.key}", value)


def _listed() -> Iterable[Setting]:
    for name, hint in get_type_hints(Settings, include_extras=True).items():
        type, help = get_args(hint)
        yield Setting(name, help, getattr(DEFAULTS, name), get_args(type))


SETTINGS = tuple(_listed())
"""All settings, in the order in which they are shown."""


def changed(settings: Settings, values: Mapping[str, Value]) -> Settings:
    """The settings with the values given by attribute instead of their own."""
    return settings._replace(**cast("dict[str, Any]", values))


def command_words(settings: Settings) -> tuple[str, ...]:
    """The options of a command line that give these settings; none for defaults."""
    given = zip(SETTINGS, settings, strict=True)
    return tuple(word for setting, value in given if value != setting.default for word in setting.words(value))
