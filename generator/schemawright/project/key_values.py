"""What the keys of a configuration may hold, by the kind of each.

In: values as TOML gives them. Out: what a job takes for them, and what is wrong. Not done here: which keys there are
(`job`), and where they may stand (`configuration`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from schemawright.diagnostics import escape_token
from schemawright.project.headers import headers_in
from schemawright.project.job import Key
from schemawright.project.origins import wrong_origins
from schemawright.project.package_name import misnamed
from schemawright.project.wrong_value import Wrong


def read_value(key: Key, value: object, folder: Path) -> tuple[Any, Sequence[Wrong]]:
    """What a job has for a key with this value, and all that is wrong with it; paths are seen from the folder."""
    if key.is_list or key.entry.kind == "specs":
        return _list(key, value, folder)
    if key.entry.kind == "headers":
        return headers_in(value)
    if key.entry.kind == "names":
        return _names(value)
    wrong = list(_wrong_single(key, value, folder))
    match key.entry.kind:
        case "file" | "output" if not any(one.code == "config" for one in wrong):
            return folder / cast("str", value), wrong
        case "file":
            return None, wrong
        case "output":
            return folder, wrong
        case _:
            return value, wrong


def _wrong_single(key: Key, value: object, folder: Path) -> Iterator[Wrong]:
    match key.entry.kind:
        case "switch":
            if not isinstance(value, bool):
                yield Wrong("", f"`{key.key}` must be true or false")
        case "word":
            if value not in key.entry.words:
                known = " or ".join(f'"{word}"' for word in key.entry.words)
                yield Wrong("", f"`{key.key}` must be {known}")
        case kind:
            if not isinstance(value, str) or not value or not _is_path(value):
                what = "folder" if kind == "output" else "file"
                yield Wrong("", f"`{key.key}` must be the path of a {what}")
            elif kind == "output" and (found := misnamed(folder / value)):
                yield Wrong("", found.message, found.help, found.code)


def _names(value: object) -> tuple[tuple[tuple[str, str], ...], Sequence[Wrong]]:
    """The new names of a table, by key, and what is wrong with it."""
    example = 'as in rename = { "User.e_mail" = "email" }'
    if not isinstance(value, dict):
        return (), [Wrong("", "`rename` must be a table of names", example)]
    entries = cast("Mapping[str, object]", value)
    wrong = [
        Wrong(
            f"/{escape_token(key)}",
            f"the new name for `{key}` must be a text",
            f"{example}; keys with dots need quotes",
        )
        for key, name in entries.items()
        if not isinstance(name, str) or not name
    ]
    return tuple((key, name) for key, name in entries.items() if isinstance(name, str)), wrong


def _list(key: Key, value: object, folder: Path) -> tuple[tuple[Any, ...], Sequence[Wrong]]:
    given = [value] if key.entry.kind == "specs" and isinstance(value, str) else value
    entries = cast("Sequence[Any]", given) if isinstance(given, list) else ()
    texts = tuple(text for text in entries if isinstance(text, str) and text)
    if not texts or len(texts) != len(entries):
        what = "a path or a list of paths" if key.entry.kind == "specs" else "a list of texts"
        return (), [Wrong("", f"`{key.key}` must be {what}, none of them empty")]
    match key.entry.kind:
        case "files":
            return tuple(_relative(path, folder) for path in texts), ()
        case "folder":
            missing = ((n, path) for n, path in enumerate(texts) if not os.path.isdir(folder / path))
            wrong = [Wrong(f"/{n}", f"`{path}` in `{key.key}` leads to no folder") for n, path in missing]
            return tuple(folder / path for path in texts), wrong
        case "origin":
            wrong = [Wrong(f"/{n}", message, help) for n, message, help in wrong_origins(texts, key.key)]
            return texts, wrong
        case "specs":
            wrong = [Wrong("", "standard input cannot be a spec here")] if "-" in texts else []
            return tuple(_relative(spec, folder) for spec in texts), wrong
        case _:
            return texts, ()


def _relative(spec: str, folder: Path) -> str:
    """The spec seen from the current folder, spelled as it stands in the file where that is possible."""
    return spec if folder == Path() or "://" in spec else os.path.join(folder, spec)


def _is_path(text: str) -> bool:
    """Whether the system takes a text for a path: it holds no NUL, and nothing that the system's encoding lacks."""
    try:
        with suppress(OSError):
            os.lstat(text)
    except ValueError:
        return False
    return True
