"""Reads requests as servers do, without the code that made them: what a definition says, by hand, and other readers.

In: a document, and requests as they are sent. Out: the texts that each parameter and each part of a form has. Forms of
parts are read by `python-multipart`. Not done here: making requests, and what is unsound in a document.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from urllib.parse import unquote

import python_multipart

Json = Any
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_DELIMITERS = {"spaceDelimited": "%20", "pipeDelimited": "%7C", "ssv": "%20", "pipes": "%7C", "tsv": "%09"}
URL_ENCODED, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


@dataclass(frozen=True, slots=True)
class Described:
    """An operation of a document with its parameters and the form that it takes, references followed."""

    method: str
    path: str
    parameters: Mapping[tuple[str, str], Json]
    contents: Mapping[str, Json]


def operations_of(document: Json) -> Iterator[Described]:
    """The operations of a document whose parts stand in it."""
    for path, node in {**(document.get("paths") or {}), **(document.get("x-ms-paths") or {})}.items():
        item = followed(document, node)
        for method in METHODS if isinstance(item, dict) and not path.startswith("x-") else ():
            if isinstance(operation := item.get(method), dict):
                found: dict[tuple[str, str], Json] = {}
                for part in [*(item.get("parameters") or []), *(operation.get("parameters") or [])]:
                    parameter = followed(document, part)
                    if isinstance(parameter, dict):
                        found[parameter.get("name", ""), parameter.get("in", "")] = parameter
                body = followed(document, operation.get("requestBody"))
                contents = body.get("content") if isinstance(body, dict) else None
                yield Described(method.upper(), path, found, contents if isinstance(contents, dict) else {})


def followed(document: Json, node: Json) -> Json:
    """What stands behind the references of a node within its document; None where that is nowhere."""
    for _ in range(20):
        if not (isinstance(node, dict) and isinstance(node.get("$ref"), str)):
            return node
        if not node["$ref"].startswith("#/"):
            return None
        target = document
        for token in map(unquote, node["$ref"][2:].split("/")):
            key = token.replace("~1", "/").replace("~0", "~")
            target = target.get(key) if isinstance(target, dict) else None
        node = target
    return None


def text(value: Json) -> str:
    """A JSON value as one text."""
    return "" if value is None else value if isinstance(value, str) else json.dumps(value, separators=(",", ":"))


def texts(value: Json) -> Json:
    """What a reader of a style finds of a value: its texts, or those of its items or members."""
    if isinstance(value, dict):
        return {key: text(item) for key, item in value.items()}
    return list(map(text, value)) if isinstance(value, list) else text(value)


def same(one: Json, other: Json) -> bool:
    """Whether two values are spelled alike, numbers and JSON in texts as people see them."""
    return json.dumps(_plain(one), sort_keys=True) == json.dumps(_plain(other), sort_keys=True)


def _plain(value: Json) -> Json:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return list(map(_plain, value))
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


def style_of(parameter: Json) -> tuple[str, bool]:
    """Style and explode of a parameter as the specification defaults them."""
    if (collection := parameter.get("collectionFormat")) or "schema" not in parameter:
        return collection or "csv", collection == "multi"
    style = parameter.get("style") or ("form" if parameter["in"] in ("query", "cookie") else "simple")
    return style, parameter.get("explode", style in ("form", "cookie"))


def in_pairs(pairs: list[tuple[str, str]], name: str, style: str, explode: bool, like: Json) -> Json:
    """The texts of a value in the pairs of a query or a form, as they stand; None for none; `like` tells its kind."""
    if style == "deepObject":
        found = {unquote(key): unquote(value) for key, value in pairs}
        own = {key: value for key, value in found.items() if key == name or key.startswith(f"{name}[")}
        return own.get(name, own) if own else None
    if isinstance(like, dict) and explode:
        return {unquote(key): unquote(value) for key, value in pairs if unquote(key) in like} or None
    values = [value for key, value in pairs if unquote(key) == name]
    if not values:
        return None
    if isinstance(like, list) and explode:
        return list(map(unquote, values))
    return split(values[0], _DELIMITERS.get(style, ","), like)


def split(raw: str, delimiter: str, like: Json, assigned: bool = False) -> Json:
    """The texts between delimiters, each decoded by itself."""
    parts = raw.split(delimiter)
    if isinstance(like, list):
        return list(map(unquote, parts))
    if not isinstance(like, dict):
        return unquote(raw)
    pairs = [part.partition("=")[::2] for part in parts] if assigned else zip(parts[::2], parts[1::2], strict=True)
    return {unquote(key): unquote(value) for key, value in pairs}


def bracketed(name: str, value: Json) -> dict[str, str]:
    """The leaves of a value by the brackets that lead to each."""
    if isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        return {key: leaf for step, item in items for key, leaf in bracketed(f"{name}[{step}]", item).items()}
    return {name: text(value)}


def pairs_of(raw: str) -> list[tuple[str, str]]:
    """Names and values, as they stand, of a query or a form in text."""
    return [(pair.partition("=")[0], pair.partition("=")[2]) for pair in raw.split("&") if pair]


def in_path(template: str, path: str, parameter: Json, like: Json) -> Json:
    """The texts of a value in a path."""
    pattern = "".join(
        (f"(?P<own{index}>[^/?]*)" if piece == parameter["name"] else "[^/?]*") if index % 2 else re.escape(piece)
        for index, piece in enumerate(re.split(r"\{([^{}]+)\}", template))
    )
    found = re.fullmatch(pattern, path)
    assert found is not None, (template, path)
    raw = next(value for value in found.groupdict().values() if value is not None)
    style, explode = style_of(parameter)
    if style == "label":
        return split(raw[1:], "." if explode else ",", like, explode)
    if style != "matrix":
        return split(raw, _DELIMITERS.get(style, ","), like, explode)
    if isinstance(like, dict) and explode:
        return split(raw[1:], ";", like, assigned=True)
    values = [each.partition("=")[2] for each in raw[1:].split(";")]
    return list(map(unquote, values)) if isinstance(like, list) and explode else split(values[0], ",", like)


@dataclass(slots=True)
class Parts:
    """What `python-multipart` finds in a body: texts by name with their media types, and files with their bytes."""

    texts: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
    files: list[tuple[str, str, bytes]] = field(default_factory=list[tuple[str, str, bytes]])


def parts_of(body: bytes, content_type: str) -> Parts:
    """The parts of a body."""
    found = Parts()
    headers: dict[str, str] = {}
    key, value, data = bytearray(), bytearray(), bytearray()

    def on_part_begin() -> None:
        headers.clear()
        data.clear()

    def on_header_end() -> None:
        headers[key.decode().lower()] = value.decode("latin-1")  # as headers of HTTP are read
        key.clear()
        value.clear()

    def on_part_end() -> None:
        _, options = python_multipart.multipart.parse_options_header(headers["content-disposition"])
        name = _unescaped(options[b"name"])
        if b"filename" in options:
            found.files.append((name, _unescaped(options[b"filename"]), bytes(data)))
        else:
            found.texts.append((name, headers["content-type"], data.decode()))

    callbacks: Any = {
        "on_part_begin": on_part_begin,
        "on_part_data": lambda piece, start, end: data.extend(piece[start:end]),
        "on_part_end": on_part_end,
        "on_header_field": lambda piece, start, end: key.extend(piece[start:end]),
        "on_header_value": lambda piece, start, end: value.extend(piece[start:end]),
        "on_header_end": on_header_end,
    }
    parser = python_multipart.MultipartParser(content_type.partition("boundary=")[2], callbacks)
    stream = BytesIO(body)
    while chunk := stream.read(1024):
        parser.write(chunk)
    parser.finalize()
    return found


def _unescaped(name: bytes) -> str:
    return name.decode().replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")
