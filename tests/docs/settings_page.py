"""The page on settings, made from the table of settings and from code that is generated with each of them.

In: `settings.SETTINGS` and order.yaml. Out: the text of SETTINGS.md. The words below say what the help
of an option has no room for; everything else on the page is computed.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path

from schemawright.cli.reference import values_of
from schemawright.project.job import KEYS
from schemawright.settings import DEFAULTS, SETTINGS, Setting, Settings, Value, changed
from schemawright.targets.python.scalars import CHOICES
from tests.built import built_specs

SPEC = Path(__file__).with_name("order.yaml")
EXAMPLE: Value = (("string/decimal", "decimal.Decimal"), ("string/uuid", "str"))
"""The value that the page shows of the setting `types`."""
INTRODUCTION = """\
# Settings

Settings choose what the generated code is like; without any it is what [README.md](README.md) describes. Each is a
key of a target in pyproject.toml or schemawright.toml, a key of `[tool.schemawright]` for all targets that do not say
otherwise, and an option of `generate`, `check` and `inspect` where a spec is named on the command line.
`schemawright settings` lists them, and [other keys](#other-keys) of a target.

```toml
[tool.schemawright]
enums = "closed"

[[tool.schemawright.targets]]
spec = "specs/orders.yaml"
output = "src/orders"
frozen = true
types = { "string/decimal" = "decimal.Decimal" }
```

"""
SHOWN = {
    "read-write": "__init__.py",
    "unions": "payment.py",
    "class-prefix": "__init__.py",
    "class-suffix": "__init__.py",
    "json-library": "_runtime.py",
    "operation-table": "_operations.py",
    "streams": "__init__.py",
    "runtime": "_runtime.py",
    "pydantic": "payment.py",
}
"""The modules that show the effect of a setting; order.py shows that of all others."""
RUNTIME: Value = "acme.models_runtime"
"""The value that the page shows of the setting `runtime`."""
WORDS: Mapping[str, str] = {
    "enums": """A value outside a closed enum is a problem that lists the members, and the annotation is the enum alone.
Enums that their definition leaves open itself stay open; those that it closes itself (`modelAsString: false` of
`x-ms-enum`) are closed without the setting.""",
    "unions": """`Unrecognized` does not exist in a package with closed unions. What fits no branch, and a discriminator
value that names no type, is a problem that says what was expected.""",
    "unknown-properties": """The setting is about properties that a schema does not speak of. Those that
`additionalProperties` types or allows, or that `patternProperties` names, are kept under every value, as all of a
schema without `properties` are. With `"forbid"` each unknown property is a problem with its pointer. With `"ignore"`, a
union of objects that nothing tells apart may lose what the branch that fits best does not name.""",
    "defaults": """An applied default is what the attribute has when it is not given, and what an absent property is
read as. It is then sent, as any other value; `None` (`UNSET`, where null means something else) leaves the property
out. Lists, objects and texts with a format are made anew for each model. A default that does not fit its schema, or
is none of the values of an enum, is reported and not applied.""",
    "read-write": """`NameRequest` has no read-only properties, `NameResponse` no write-only ones; all types that refer
to such a model come in the same two forms. A form that would not differ from the model itself is left out, and the
model itself stays, with all properties. The property that tells a type apart stays in both.""",
    "frozen": """A frozen model has a hash when all its values have one; lists and dicts have none.
`additional_properties` counts for equality and not for the hash. `dataclasses.replace` makes changed copies. Models
have no order, frozen or not, as JSON objects have none: `sorted(pets, key=lambda pet: pet.name)` says which is
meant.""",
    "positional": """Positions follow the spec, those of a base come first. Properties with one possible value, such as
the tag of a subtype, never take a position. `match` can name what has a position by position.""",
    "names": """A name stays as it is where it is a public identifier of Python, no keyword, and not used by the
generated code itself; others are made in snake_case as without the setting. The JSON is the same either way.""",
    "class-prefix": """All classes, enums and names of types get it, and modules are called after them, unless
[`rename`](#rename) gives a name: that is taken as it stands. What two schemas are called does not depend on it.""",
    "class-suffix": """As with the prefix. `SERIALIZERS` has the names of the definition with either.""",
    "json-library": """The package that is made then imports the one that is named. Both differ from the standard
library where JSON ends: they write `NaN` as `null` where the standard library ends in `DataError`, and take UTF-8
only; orjson reads integers beyond 64 bits as floats and does not write them.""",
    "weakref-slot": """Without it a model has no room for them: `weakref.ref(model)` is a `TypeError`, as with every
class that has slots alone. The slot takes eight bytes of each object.""",
    "naive-datetimes": """`datetime.now()` has no zone, and in RFC 3339, which `format: date-time` means, no text is
without one: `to_dict`, `to_json` and `dump` end in `DataError` with the place, unless the setting says that such a
value is one of UTC (`"utc"`), or that the service takes a text without a zone (`"as-is"`). A text without a zone that
was read is written as it came with each of them.""",
    "streams": """The module `_streams`, with `iter_sse`, `iter_json_lines` and `iter_events`, is written where a body
is `text/event-stream` or JSON lines (`application/jsonl`, `application/x-ndjson` and the like), as in no body of the
definition above. In pyproject.toml `true` and `false` stand without quotes as well. Definitions of services that
answer with a stream only when asked often do not say so: `streams = true` is for them. Types that are called as one of
these functions get another name in any case, so that names do not depend on the setting.""",
    "runtime": """Packages that name the same runtime share `DataError`, `UNSET`, `Problem`, `Serializer`, the base of
models and all that reads streams: one `except DataError` is enough for all of them, and values of one package may
stand in those of another. The runtime is made as a target of its own, whole, as nobody knows
what its packages will need; of it, no more is loaded than is used:

```toml
[[tool.schemawright.targets]]
kind = "runtime"
output = "src/acme/models_runtime"

[[tool.schemawright.targets]]
spec = "specs/pets.yaml"
output = "src/pets"
runtime = "acme.models_runtime"
```

On the command line `schemawright generate --kind runtime -o src/acme/models_runtime` makes it; `check` and `--verify`
take it as any package. A target of kind runtime has no other keys than `verify`, `json-library` and `naive-datetimes`;
what a runtime has for these is that of all its packages. Where a configuration makes runtimes, a name that is none of
theirs is an error, and so is another value of these settings; of a runtime from elsewhere nothing is known.

A package looks at the version of its runtime when one of its models is first used. The runtime may be made by a later
schemawright than the package, of the same series: 0.1.4 serves packages of 0.1.0 to 0.1.4, 1.3 those of 1.0 to 1.3.
Anything else is an `ImportError` that names both versions and what to generate anew. All models of a shared runtime
have `validate()`; without `validate = true` it judges types alone. A property of that name is `validate_`.""",
    "types": """In pyproject.toml a table, on the command line one entry at a time:
`--type string/uuid=str --type string/decimal=decimal.Decimal`. The format may be any word that a spec uses.

A `Decimal` is read from a string with all its digits, and from a number with those that a float shows; inside unions
and untyped values it is written as a string where both are chosen. Durations have weeks, days, hours, minutes and
seconds; months and years have no fixed length and are refused. A duration that was read is written as it came, also as
`PT36H`; decimals and addresses may be written by another text of the same value.""",
    "formats": """Servers send texts that are none of the format that their definition names: a `data:` URI where
base64 is meant, `now` for a date, a UUID without hyphens. With `"keep"` such a text is no problem: it is loaded as the
text it is, and written as it came. The annotation says so, as in `UUID | str`. Branches of a union that accept the text
by their definition go before those that only keep it. The setting `types` chooses what a format means, for all texts;
with `"string/uuid" = "str"` none is read as a UUID.""",
    "validate": """A value beyond its limits is a problem as any other, with its pointer. `validate()` judges what
`to_dict` gives, so it finds what was set after a model was made. Checked are the bounds of numbers, `multipleOf` (by
decimal digits: 0.3 is a multiple of 0.1), `minLength` and `maxLength` (in characters), `pattern`, `minItems`,
`maxItems`, `uniqueItems`, `minProperties`, `maxProperties`, and all that no type says: `const` and `enum` of any
value, `contains`, `required` of properties that are not declared, `dependentRequired` and `dependentSchemas`,
`propertyNames`, `patternProperties`, `additionalProperties: false` (unless `unknown-properties` drops what it
forbids), closed tuples, `not`, `if`, `unevaluatedProperties` and `unevaluatedItems`, and that a value fits exactly one
branch of a `oneOf`. With open unions a value may fit none.

Patterns are those of ECMA 262 and are written for Python; one that Python does not have is reported and not checked. A
pattern that backtracks without end makes loading slow for texts that are made for it. Where branches of a union differ
in their limits alone, the first within whose limits a value stays is read; a value that fits a branch but for its
limits is a problem, in open unions too.""",
    "pydantic": """Models, enums and named unions and lists answer pydantic themselves, so that FastAPI takes and gives
them without glue. What pydantic has is read and written by the functions of the package: JSON names, unknown
properties, unions, dates. Each problem is an error of pydantic with its `loc`, hence an entry of FastAPI's answer 422.
The JSON Schema of a type is that of its definition, whatever version or dialect that is written in, under its name
there: text, limits, examples, defaults, and what is read-only or deprecated. It does not tell what settings add, such
as values that an open enum keeps, and one schema is for requests and responses, as a model reads what it writes; with
`read-write = "split"` those of each direction have names of their own. Not told are `if`, `dependentSchemas` and
`unevaluatedProperties`, data with a member `$ref`, and of `patternProperties` the patterns as Python spells them. A
name with other signs than letters, digits, `-` and `_` has `_` in their place. Names of unions and lists become
`Annotated`, which `isinstance` does not take. FastAPI itself writes bounds as floats and leaves out defaults that are
null; besides these, models that are made of its `/openapi.json` are the same, but an inline type that several types
share has a module of its own.

pydantic is no dependency: it is imported when it asks, and both type checkers accept the package without it. Needed
are pydantic 2.10 and FastAPI 0.118, which first took null among types, or newer ones.
[README.md](README.md#fastapi-and-pydantic) shows an application.""",
    "operation-table": """`OPERATIONS` is a table of the operations in `paths`: `OPERATIONS.get_order`, or
`OPERATIONS["getOrder"]` by `operationId`; an operation without one of its own goes by method and path. A loop over it
gives them in order. Each says its method, path, tags, parameters with `style` and `explode`, bodies by media type and
answers by status, all with serializers; a model is loaded when a serializer first needs it. Type checkers know the type
of the first body, `body`, and of the first body of a success, `result`: those in JSON go first, and a file is `bytes`.
`answer(status, media type)` finds any other, by range (`4XX`, `image/*`) and `default` too. `to_bytes` and `from_bytes`
of a body write and read it: JSON, other text, or a file. `servers` are the addresses in front of the path, and
`security` the names of the schemes that a request needs, in alternatives.

`placed(operation, values)` spells parameters for a request: path and query percent-encoded (`target` is both), headers,
cookies, and the form that parameters in `formData` of OpenAPI 2.0 make, with files. `values` goes by name; where two
parameters share one, their place is part of it: `path_id`, `query_id`. What could be read as something else is refused:
`..` in a path, or the delimiter of a list in one of its texts. `form(model, operation, files, headers)` makes a body in
form, as its `encoding` says, brackets (`deepObject`) included, in `application/x-www-form-urlencoded` or
`multipart/form-data`: `encoded()` and `content_type`, or `parts` as `files` of httpx and requests take them.

Webhooks and callbacks are not in the table, though their models are in the package; neither is what a security scheme
asks for. Encodings by position (`prefixEncoding`, `itemEncoding`) are reported and not read. Where `roots` are named,
the table has the operations that need no other models. [README.md](README.md#from-operations-to-requests) shows a
client.""",
}


OTHER_KEYS = """
## Other keys

What a target may say beside the settings. A key for all targets may stand in `[tool.schemawright]` as well, or at the
top of schemawright.toml; its option counts for all targets of a run.

| key | value | option | for all targets | what it says |
| --- | --- | --- | --- | --- |"""
RENAME = """
## rename

`rename` is a table of new names, in a target or for all of them. A key is a path, or what something is called now:

```toml
[[tool.schemawright.targets]]
spec = "specs/shop.yaml"
output = "src/shop"

[tool.schemawright.targets.rename]
"#/components/schemas/user" = "Account"   # a class, by the pointer to its schema
"Account.e_mail" = "email"                # a property, by its name in the JSON or in the class
"Color.RED" = "CRIMSON"                   # a value of an enum, by its name or by the value
"OrderStatus" = "State"                   # a class of an inline schema; "Order/status" is its path
"listPets" = "pets"                       # an operation of the table, by its id
"AzureChat*" = "*"                        # all classes with such names; the star takes what the other one stands for
```

`schemawright inspect --names` lists paths, names, and why each is so. Inline classes below a class that gets a new
name are called after that, and so is its module. The names in `SERIALIZERS` and in JSON do not change. A key that leads
nowhere or to several things, a new name that Python does not take, and one that something else has are errors with
their line; of a table for several targets, a key need not lead somewhere in each of them. An entry of a target counts
for more than one for all targets, and a key without a star for more than one with.
"""
VERIFY = """
## verify

Besides the settings there is `verify = true`, in the same places, with the options `--verify` and `--no-verify` of
`generate` and `check`, which count for all targets. It does not change the code: it has the package run before it is
written, as [README.md](README.md#verified-packages) tells, and nothing is written where that fails.

What a setting asks for is no failure: properties that `unknown-properties = "ignore"` drops, defaults that
`defaults = "apply"` adds, and texts that `types` lets be written otherwise. With `validate`, closed enums and closed
unions, more examples are refused. The package that `json-library` names must be installed beside schemawright; else the
run ends with `verify-impossible`."""


def page() -> str:
    """The text of the page."""
    sections = (line for setting in SETTINGS for line in _section(setting))
    return "\n".join(
        [
            *_introduction(),
            *sections,
            *OTHER_KEYS.splitlines(),
            *_rows(),
            *RENAME.splitlines(),
            *VERIFY.splitlines(),
            "",
        ]
    )


def _rows() -> Iterator[str]:
    for key in KEYS:
        option = "" if key.entry.kind in ("specs", "headers", "names") else f"`{key.option}`"
        for_all = "yes" if key.entry.for_all else ""
        yield f"| `{key.key}` | {values_of(key)} | {option} | {for_all} | {key.entry.help} |"


def _introduction() -> Iterator[str]:
    yield from INTRODUCTION.splitlines()
    yield "| key | values, the default first | what it chooses |"
    yield "| --- | --- | --- |"
    for setting in SETTINGS:
        yield f"| [`{setting.key}`](#{setting.key}) | {', '.join(_values(setting))} | {setting.help} |"
    yield ""
    yield "Each section shows the difference that a setting makes to the code of this definition:"
    yield ""
    yield "<!-- from tests/docs/order.yaml -->"
    yield "```yaml"
    yield from SPEC.read_text("utf-8").splitlines()
    yield "```"


def _values(setting: Setting) -> list[str]:
    if setting.is_table or setting.is_name or setting.is_affix:
        return [values_of(setting)]
    values = setting.allowed or (setting.default, not setting.default)
    return [f'`"{value}"`' if isinstance(value, str) else f"`{str(value).lower()}`" for value in values]


def _section(setting: Setting) -> Iterator[str]:
    yield ""
    yield f"## {setting.key}"
    yield ""
    yield setting.help
    yield WORDS[setting.key]
    if setting.is_table:
        yield ""
        yield "| type of JSON | types of Python |"
        yield "| --- | --- |"
        yield from (f"| {name} | {', '.join(f'`{type}`' for type in types)} |" for name, types in CHOICES.items())
    if setting.is_name:
        yield from _module(setting, RUNTIME)
        return
    affix = "Api" if setting.key.endswith("prefix") else "Model"
    own: tuple[Value, ...] = (EXAMPLE,) if setting.is_table else (affix,) if setting.is_affix else ()
    values = own or setting.allowed[1:] or (not setting.default,)
    for value in filter(lambda value: _difference(setting, value), values):
        yield ""
        yield f"With `{' '.join(setting.words(value))}`:"
        yield ""
        yield "```diff"
        yield from _difference(setting, value)
        yield "```"


def _module(setting: Setting, value: Value) -> Iterator[str]:
    """A module that a setting makes anew."""
    module = SHOWN[setting.key]
    yield ""
    yield f"With `{' '.join(setting.words(value))}`, `{module}` is:"
    yield ""
    yield "```python"
    yield from _files(changed(DEFAULTS, {setting.attribute: value}))[module].splitlines()
    yield "```"


def _difference(setting: Setting, value: Value) -> list[str]:
    """What changes in a module, without the numbers of lines."""
    module = SHOWN.get(setting.key, "order.py")
    before, after = (
        _files(changed(DEFAULTS, {setting.attribute: each})).get(module, "").splitlines()
        for each in (setting.default, value)
    )
    lines = difflib.unified_diff(before, after, n=1, lineterm="")
    return ["@@" if line.startswith("@@") else line for line in lines][2:]


def _files(settings: Settings) -> Mapping[str, str]:
    return built_specs(SPEC, formatted=True, settings=settings).files
