"""What a configuration may say, as the command `settings` prints it.

In: the tables of keys and settings. Out: lines. Not done here: reading a configuration (`project.configuration`).
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.project.job import KEYS, Key
from schemawright.settings import Setting
from schemawright.targets.target import known_settings

_KINDS = {
    "specs": "a path, a URL, or a list of them",
    "output": "a folder",
    "file": "a file",
    "switch": "true or false",
    "headers": "a table",
    "names": "a table",
}
_ENTRIES = {"text": "names", "files": "files", "folder": "folders", "origin": "origins", "code": "codes"}


def lines() -> Iterator[str]:
    """Each key with its values and what it is for, those of a target alone first."""
    yield from _part("Keys of a target:", (key for key in KEYS if not key.entry.for_all))
    yield ""
    yield from _part("Keys of a target, or for all targets:", (key for key in KEYS if key.entry.for_all))
    yield ""
    yield from _part("Settings of a target, or for all targets; the default first:", known_settings())


def json_schema_lines(form: str) -> Iterator[str]:
    """The JSON Schema of a file of this name."""
    import json

    from schemawright.project.json_schema import json_schema

    yield json.dumps(json_schema(form), indent=2)


def values_of(key: Key | Setting) -> str:
    """In words, what a key may be, the default first."""
    if isinstance(key, Key):
        if key.entry.words:
            return _quoted(key.entry.words)
        return _KINDS.get(key.entry.kind) or f"a list of {_ENTRIES[key.entry.kind]}"
    if key.is_table:
        return "a table"
    if key.is_affix:
        return "a part of a name"
    if key.is_name:
        return "the name of a package"
    if not key.allowed:
        return "true or false" if key.default else "false or true"
    default = str(key.default)
    return _quoted((default, *(word for word in key.allowed if word != default)))


def _quoted(words: tuple[str, ...]) -> str:
    return " or ".join(f'"{word}"' for word in words)


def _part(heading: str, keys: Iterator[Key] | tuple[Setting, ...]) -> Iterator[str]:
    import textwrap

    yield heading
    for key in keys:
        yield f"  {key.key}: {values_of(key)}"
        help = key.entry.help if isinstance(key, Key) else key.help
        yield from textwrap.wrap(help, 100, initial_indent=" " * 6, subsequent_indent=" " * 6)
