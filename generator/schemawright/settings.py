"""The settings: what can be chosen about the code that is made for a target.

In: values as pyproject.toml or the command line give them. Out: a frozen `Settings`, or `SettingError` with what is
allowed. Not done here: reading files and options (`project`, `cli`), and what a setting changes (`passes`, `targets`).

A field of a group of `Settings` is all there is to say about a setting: its values, its default and its help.
`SETTINGS` lists them; the key in pyproject.toml, the option and SETTINGS.md are derived from it. Equal `Settings` make
equal packages. Named tuples rather than dataclasses, and annotations that are no texts: the command line needs them
before it does anything, and either takes longer than all of its options.
"""

import keyword
import sys
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Annotated, Any, Literal, NamedTuple, NewType, TypeAlias, cast, get_args, get_origin

Affix = NewType("Affix", str)
"""A text that names begin or end with."""
Types: TypeAlias = tuple[tuple[str, str], ...]
"""Types of Python by `type/format`, sorted."""
Value: TypeAlias = str | bool | Types

Choices: TypeAlias = Mapping[str, Collection[str]]
"""The types of Python that values of a type in JSON Schema can have, the plain one first."""


class SettingError(ValueError):
    """A value that a setting does not take; `help` is the cure where one is known."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.help = help


class SchemaSettings(NamedTuple):
    """What a schema means: read by front ends and passes, and by every target."""

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
    defaults: Annotated[
        Literal["document", "apply"],
        "Whether defaults of properties are documented, or also the values of attributes that are not given.",
    ] = "document"
    read_write: Annotated[
        Literal["together", "split"],
        "Whether models that hold readOnly or writeOnly properties also come as NameRequest and NameResponse.",
    ] = "together"
    types: Annotated[
        Types,
        "The type of Python for values of a type and format, such as string/date-time=str; may be repeated.",
    ] = ()
    formats: Annotated[
        Literal["check", "keep"],
        "Whether a text that is not of its format, such as a date that is none, is refused, or stays a text.",
    ] = "check"
    validate: Annotated[
        bool,
        "Whether limits such as minimum, maxLength and pattern are checked, on load and by `validate()` of each model.",
    ] = False
    operation_table: Annotated[
        bool, "Whether the package holds OPERATIONS, a table of what requests and answers are made of."
    ] = False
    pydantic: Annotated[
        bool, "Whether pydantic and FastAPI read, write and describe types as the package does: by its definition."
    ] = False


class PythonSettings(NamedTuple):
    """What the code is like: read by the targets alone."""

    names: Annotated[
        Literal["snake", "wire"],
        "Whether attributes have names in snake_case, or those of their properties where Python allows them.",
    ] = "snake"
    class_prefix: Annotated[Affix, "What the names of all classes begin with, such as Api."] = Affix("")
    class_suffix: Annotated[Affix, "What the names of all classes end with, such as Model."] = Affix("")
    json_library: Annotated[
        Literal["standard", "orjson", "msgspec"],
        "What reads and writes JSON text: the standard library, or a package that is then needed beside what is made.",
    ] = "standard"
    frozen: Annotated[bool, "Whether models are frozen: their attributes cannot be set again."] = False
    positional: Annotated[
        bool, "Whether required properties may also be given by position; optional ones always go by keyword."
    ] = False
    weakref_slot: Annotated[
        bool, "Whether models have a slot for weak references, which caches and registries of objects need."
    ] = False
    naive_datetimes: Annotated[
        Literal["refuse", "utc", "as-is"],
        "Whether a datetime without a zone is refused when it is written, written as one of UTC, or without a zone.",
    ] = "refuse"
    streams: Annotated[
        Literal["auto", "true", "false"],
        "Whether the package reads streams: where the definition has event streams or JSON lines, always, or never.",
    ] = "auto"
    runtime: Annotated[
        str,
        "The package, such as acme.models_runtime, that has what all models share; without one, each package has it.",
    ] = ""


class Settings(NamedTuple):
    """What was chosen for a package; without arguments the defaults, as README.md promises them."""

    schema: SchemaSettings = SchemaSettings()
    python: PythonSettings = PythonSettings()


DEFAULTS = Settings()
"""The settings of a target that chooses nothing."""


OF_RUNTIMES = ("json-library", "naive-datetimes")
"""The keys of settings that say something of a runtime which packages share; all these packages have the same."""


OF_NAMES = ("names", "class-prefix", "class-suffix")
"""The keys of settings that names in the code depend on."""


class Setting(NamedTuple):
    """One setting: its group in `Settings` and its attribute there, its help text, its default and the words it takes.

    A setting without `allowed` words is a switch, the name of a package where `is_name`, a part of names where
    `is_affix` or, where `is_table`, a table of types by `type/format`.
    """

    group: str
    attribute: str
    help: str
    default: Value
    allowed: tuple[str, ...]
    is_affix: bool = False

    @property
    def is_table(self) -> bool:
        """Whether the setting has a value for each of several names."""
        return isinstance(self.default, tuple)

    @property
    def is_name(self) -> bool:
        """Whether the setting is the name of a package, "" for none."""
        return isinstance(self.default, str) and not self.allowed and not self.is_affix

    @property
    def option(self) -> str:
        """The option of the command line, which gives one entry of a table at a time."""
        return f"--{self.key.removesuffix('s') if self.is_table else self.key}"

    @property
    def key(self) -> str:
        """The name in pyproject.toml."""
        return self.attribute.replace("_", "-")

    def read(self, value: object, choices: Callable[[], Choices]) -> Value:
        """The value of the setting that was given in pyproject.toml. Raises `SettingError`.

        `choices` are the types that a table can name, which most configurations have no need to know.
        """
        if self.is_table:
            if not isinstance(value, Mapping):
                raise SettingError(f'`{self.key}` must be a table such as {{ "string/date-time" = "str" }}', "")
            return types_of(cast("Mapping[object, object]", value).items(), choices())
        if self.is_name or self.is_affix:
            return self.read_text(value)
        if not self.allowed:
            if not isinstance(value, bool):
                raise SettingError(f"`{self.key}` must be true or false", "")
            return value
        if isinstance(value, bool):
            value = str(value).lower()
        if isinstance(value, str) and value in self.allowed:
            return value
        import difflib

        near = difflib.get_close_matches(value, self.allowed, n=1) if isinstance(value, str) else []
        known = " or ".join(f'"{word}"' for word in self.allowed)
        raise SettingError(f"`{self.key}` must be {known}", f'did you mean "{near[0]}"?' if near else "")

    def read_text(self, value: object) -> str:
        """The value of a setting that is a text of one's own. Raises `SettingError`."""
        return affix_of(value, self.key) if self.is_affix else package_of(value, self.key)

    def of(self, settings: Settings) -> Value:
        """The value that settings have for it."""
        value: Value = getattr(getattr(settings, self.group), self.attribute)
        return value

    def words(self, value: Value) -> tuple[str, ...]:
        """The option that gives the setting this value, as words of a command line."""
        if isinstance(value, bool):
            return (self.option if value else f"--no-{self.key}",)
        if isinstance(value, str):
            return (self.option, value)
        return tuple(word for name, type in value for word in (self.option, f"{name}={type}"))


def package_of(value: object, key: str) -> str:
    """The name of a package, with dots where it lies in others; "" for none. Raises `SettingError` for what is none."""
    parts = value.split(".") if isinstance(value, str) else [""]
    if value == "" or all(part.isidentifier() and not keyword.iskeyword(part) for part in parts):
        if parts[0] in sys.stdlib_module_names:
            raise SettingError(f"`{parts[0]}` in `{key}` is a module of Python", "choose another name")
        return str(value)
    raise SettingError(f"`{key}` must be the name of a package as imports have it", 'as in "acme.models_runtime"')


def affix_of(value: object, key: str) -> str:
    """A part of names of classes; "" for none. Raises `SettingError` for what no name can begin or end with."""
    is_start = key.endswith("prefix")
    text = value if isinstance(value, str) and value.isascii() else "-"
    if text == "" or (text.isidentifier() and text[0].isupper() if is_start else f"A{text}".isidentifier()):
        return text
    what = "letters and digits behind a capital" if is_start else "letters and digits"
    raise SettingError(f"`{key}` must be {what}, as in names of classes", f'as in "{"Api" if is_start else "Model"}"')


def types_of(given: Iterable[tuple[object, object]], choices: Choices) -> Types:
    """The value of a table of types by `type/format`. Raises `SettingError` for the first entry that is none."""
    found: dict[str, str] = {}
    for name, type in given:
        kind, _, format = str(name).partition("/")
        if kind not in choices or not format:
            allowed = " or ".join(choices)
            raise SettingError(
                f"`{name}` in `types` is not {allowed}, a slash and a format", 'as in "string/date-time"'
            )
        if type not in (known := list(choices[kind])):
            raise SettingError(f"`{type}` in `types` is no type for `{name}`", f"known are: {', '.join(known)}")
        found[str(name)] = str(type)
    return tuple(sorted(found.items()))


def _listed() -> Iterable[Setting]:
    for group, defaults in zip(Settings._fields, DEFAULTS, strict=True):
        for name, hint in type(defaults).__annotations__.items():
            type_, help = get_args(hint)
            allowed = get_args(type_) if get_origin(type_) is Literal else ()
            yield Setting(group, name, help, getattr(defaults, name), allowed, is_affix=type_ is Affix)


SETTINGS = tuple(_listed())
"""All settings, in the order in which they are shown."""


def changed(settings: Settings, values: Mapping[str, Value]) -> Settings:
    """The settings with the values given by attribute instead of their own."""
    groups: dict[str, dict[str, Any]] = {group: {} for group in settings._fields}
    for name, value in values.items():
        groups[next(setting.group for setting in SETTINGS if setting.attribute == name)][name] = value
    return Settings(settings.schema._replace(**groups["schema"]), settings.python._replace(**groups["python"]))


def command_words(settings: Settings) -> tuple[str, ...]:
    """The options of a command line that give these settings; none for defaults."""
    given = zip(SETTINGS, (value for group in settings for value in group), strict=True)
    return tuple(word for setting, value in given if value != setting.default for word in setting.words(value))
