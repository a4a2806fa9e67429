"""The JSON Schema of a configuration, by which editors complete and check it.

In: the tables of keys and settings. Out: a schema in draft 2020-12, as values for `json.dumps`. Not done here: what
only a whole project tells, such as folders that are not there, codes in two lists, and outputs inside one another; the
command finds these (`configuration`).
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Mapping
from typing import Any

from schemawright.diagnostics import ALWAYS_ERRORS, CODES
from schemawright.project.config_file import OWN, PYPROJECT
from schemawright.project.job import KEYS, Key
from schemawright.settings import OF_RUNTIMES, Setting
from schemawright.targets.python.scalars import CHOICES
from schemawright.targets.target import known_settings

FORMS = (OWN, PYPROJECT)
"""The files that a schema can be of."""

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "minLength": 1}
_PATH: Schema = {**_TEXT, "pattern": "^[^\\u0000]+$"}
_ORIGIN: Schema = {"type": "string", "pattern": "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#@\\s\\\\]+/?$"}
_HEADERS: Schema = {
    "type": "object",
    "additionalProperties": {"type": "string", "pattern": "^env:[A-Za-z_][A-Za-z0-9_]*$"},
}
_IN_NAMES = "[^\\u0000-\\u002f\\u003a-\\u0040\\u005b-\\u005e\\u0060\\u007b-\\u007f]"
"""What may stand in a name of Python, as far as ASCII goes; other characters are left to the command."""
_KEYWORDS = "|".join(keyword.kwlist)
_OUTPUT: Schema = {
    "type": "string",
    "pattern": f"^([^\\u0000]*/)?(\\.\\.?|(?!({_KEYWORDS})/*$)(?![0-9]){_IN_NAMES}+)/*$",
}
_PART = f"(?!({_KEYWORDS})(\\.|$))(?![0-9]){_IN_NAMES}+"
_RUNTIME: Schema = {"type": "string", "pattern": f"^({_PART}(\\.{_PART})*)?$"}

_PREFIX: Schema = {"type": "string", "pattern": "^([A-Z][A-Za-z0-9_]*)?$"}
_SUFFIX: Schema = {"type": "string", "pattern": "^[A-Za-z0-9_]*$"}


def json_schema(form: str) -> Schema:
    """The schema of a file of this form."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"schemawright in {form}"}
    if form == OWN:
        return {**head, **_table()}
    tool = {"type": "object", "properties": {"schemawright": _table()}}
    return {**head, "type": "object", "properties": {"tool": tool}}


def _table() -> Schema:
    """The table of schemawright."""
    targets = {"type": "array", "minItems": 1, "items": _target(), "description": "The packages to make."}
    shared = {**_of_keys(key for key in KEYS if key.entry.for_all), **_of_settings(known_settings())}
    return _closed({"targets": targets, **shared}, ["targets"])


def _target() -> Schema:
    of_models = _closed({**_of_keys(KEYS), **_of_settings(known_settings())}, ["spec", "output"])
    of_models["properties"]["kind"] = {**of_models["properties"]["kind"], "const": "models"}
    of_runtime = _of_keys(key for key in KEYS if key.key in ("kind", "output", "verify"))
    of_runtime |= _of_settings(setting for setting in known_settings() if setting.key in OF_RUNTIMES)
    of_runtime["kind"] = {**of_runtime["kind"], "const": "runtime"}
    is_runtime = {"type": "object", "properties": {"kind": {"const": "runtime"}}, "required": ["kind"]}
    return {"if": is_runtime, "then": _closed(of_runtime, ["kind", "output"]), "else": of_models}


def _closed(properties: Mapping[str, Schema], required: list[str]) -> Schema:
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}


def _of_keys(keys: Iterable[Key]) -> dict[str, Schema]:
    return {key.key: {**_of_key(key), "description": key.entry.help} for key in keys}


def _of_key(key: Key) -> Schema:
    match key.entry.kind:
        case "specs":
            return {"anyOf": [_spec(), _listed(_spec())]}
        case "output":
            return _OUTPUT
        case "word":
            return {"enum": list(key.entry.words)}
        case "switch":
            return {"type": "boolean"}
        case "file":
            return _PATH
        case "code":
            return _listed({"enum": [code for code in CODES if key.key == "errors" or code not in ALWAYS_ERRORS]})
        case "files" | "folder":
            return _listed(_PATH)
        case "origin":
            return _listed(_ORIGIN)
        case "text":
            return _listed(_TEXT)
        case "names":
            return {"type": "object", "additionalProperties": _TEXT}
        case "headers":
            return {
                "type": "object",
                "patternProperties": {_ORIGIN["pattern"]: _HEADERS},
                "additionalProperties": False,
            }


def _spec() -> Schema:
    return {**_TEXT, "not": {"const": "-"}}


def _listed(entry: Schema) -> Schema:
    return {"type": "array", "minItems": 1, "items": entry}


def _of_settings(settings: Iterable[Setting]) -> dict[str, Schema]:
    return {setting.key: {**_of_setting(setting), "description": setting.help} for setting in settings}


def _of_setting(setting: Setting) -> Schema:
    if setting.is_table:
        kinds = {f"^{kind}/.": {"enum": list(types)} for kind, types in CHOICES.items()}
        return {"type": "object", "patternProperties": kinds, "additionalProperties": False}
    if setting.is_affix:
        return {**(_PREFIX if setting.key.endswith("prefix") else _SUFFIX), "default": setting.default}
    if setting.is_name:
        return {**_RUNTIME, "default": setting.default}
    if not setting.allowed:
        return {"type": "boolean", "default": setting.default}
    words: list[str | bool] = [
        *setting.allowed,
        *(word == "true" for word in ("true", "false") if word in setting.allowed),
    ]
    return {"enum": words, "default": setting.default}
