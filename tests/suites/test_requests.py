"""The requests of all operations of the published documents beside a checkout, ../shared, are read as they were meant.

In: the documents of both corpora, and values that their examples show or their schemas accept. Out: a failure where a
table is not made or imported, or where `tests.operations.read_back` finds other texts in a request than were put there.
Not here: what type checkers say of tables (`tests/corpus`), and bodies in JSON, which are those of models.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

import pytest

from schemawright.settings import DEFAULTS, changed
from schemawright.source.workspace import Workspace
from tests.built import Json, built_specs
from tests.generate.reading import Definition
from tests.generate.values import Sampler
from tests.operations.read_back import (
    MULTIPART,
    URL_ENCODED,
    Described,
    Parts,
    bracketed,
    followed,
    in_pairs,
    in_path,
    operations_of,
    pairs_of,
    parts_of,
    same,
    split,
    style_of,
    text,
    texts,
)

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPORA = [SHARED / name / "index.json" for name in ("corpus", "corpus2")]
TABLE = changed(DEFAULTS, {"operation_table": True})
_LETTERS = " &=,|;%+/?#[]'\"\\é~.-_aB1"
_PLAIN = "aB1_"
_IN_ONE_SEGMENT = re.compile(r"\}[^/{]*\{")
_OTHERWISE = (
    "a",
    1,
    True,
    ["a"],
    {"a": "b"},
    "2024-02-29",
    "0f8fad5b-d9cb-469f-a165-70867728950e",
    "2024-02-29T00:00:00Z",
)
"""Values for parameters whose schemas are in other files."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not all(index.is_file() for index in CORPORA), reason="no corpora beside this checkout"),
]


class Spec(NamedTuple):
    """A document, and the folders that it may read."""

    path: Path
    allowed: tuple[Path, ...]


def specs() -> Iterator[Spec]:
    for index in CORPORA:
        for entry in json.loads(index.read_text("utf-8")) if index.is_file() else ():
            allowed = [a.format(corpus=index.parent) for a in entry.get("args", ()) if not a.startswith("-")]
            yield Spec(index.parent / entry["file"], tuple(map(Path, allowed)))


def hard_text(chance: Random) -> str:
    """A text of what URLs and forms escape; never an empty one, which no path can hold."""
    return "".join(chance.choice(_LETTERS) for _ in range(chance.randrange(1, 7))) + "x"


def plain_text(chance: Random) -> str:
    """A text that a header can hold, and a path that has two values between slashes."""
    return "".join(chance.choice(_PLAIN) for _ in range(3))


class Law:
    """Requests of one document, and how many of what kind were read back, refused or could not be made."""

    def __init__(self, spec: Spec, seed: int = 0) -> None:
        self.module: Any = built_specs(spec.path, allow_paths=spec.allowed, settings=TABLE).module
        self.document: Json = Workspace().open(spec.path).data
        self.counts = Counter[str]()
        self.faults: list[str] = []
        self._chance = Random(seed)
        self._definition = Definition(self.document)

    def check(self) -> None:
        """All operations."""
        described_at = {(each.method, each.path): each for each in operations_of(self.document)}
        in_table = {(each.method, each.path): each for each in self.module.OPERATIONS}
        self.faults.extend(f"{line} is not in the table" for line in described_at.keys() - in_table.keys())
        for line, operation in in_table.items():
            described = described_at.get(line) or Described(*line, {}, {})
            self.counts["operations"] += 1
            self._parameters(described, operation)
            self._forms(described, operation)

    def _parameters(self, described: Described, operation: Any) -> None:
        """One request with all parameters of an operation."""
        values: dict[str, Any] = {}
        dumped: dict[str, Json] = {}
        by_key = {each.key: each for each in operation.parameters}
        hard = {"query", "cookie", "formData", *(() if _IN_ONE_SEGMENT.search(described.path) else ("path",))}
        for key, parameter in by_key.items():
            value = self._value_of(parameter, self._said(described, parameter), hard)
            if value is None and parameter.required:
                self.counts["operations without a value for a parameter"] += 1
                return
            if value is not None:
                values[key] = value
                dumped[key] = parameter.serializer.dump(value) if not parameter.is_file else None
        try:
            made = self.module.placed(operation, values)
        except ValueError:
            self.counts["requests refused"] += 1
            return
        self.counts["requests"] += 1
        for key in values:
            parameter = by_key[key]
            said = self._said(described, parameter)
            found = self._found(described, made, parameter, said, dumped[key])
            expected = self._expected(parameter, said, dumped[key])
            self.counts[f"parameters in {parameter.place}"] += 1
            if not same(found, expected):
                self.faults.append(f"{described.method} {described.path} {parameter.name}: {found!r} != {expected!r}")

    def _said(self, described: Described, parameter: Any) -> Json:
        """What the document says of a parameter; that of the table where it stands in another file, or nowhere."""
        otherwise = {"in": parameter.place, "name": parameter.name, "style": parameter.style, "schema": {}}
        return described.parameters.get((parameter.name, parameter.place), {**otherwise, "explode": parameter.explode})

    def _value_of(self, parameter: Any, said: Json, hard: Collection[str]) -> Any:
        """A value that is shown for a parameter, or that its schema accepts; None where there is none.

        `hard` are the places where a text may have any characters.
        """
        if parameter.is_file:
            return ("a.bin", bytes(range(256)))
        content = next(iter((said.get("content") or {}).values()), None)
        holder = content if isinstance(content, dict) else said
        schema = holder.get("schema", {"type": "string"} if "type" not in said else said)
        shown = [holder["example"]] if "example" in holder else []
        shown += [each.get("value") for each in (holder.get("examples") or {}).values() if isinstance(each, dict)]
        for value in (*shown, *(self._sampled(schema, parameter.place in hard) for _ in range(3)), *_OTHERWISE):
            try:
                loaded = parameter.serializer.load(value)
                parameter.serializer.dump(loaded)
            except self.module.DataError:
                continue
            return None if value is None else loaded
        return None

    def _sampled(self, schema: Json, is_hard: bool) -> Json:
        return Sampler(self._definition, self._chance, hard_text if is_hard else plain_text).value(schema, 4)

    def _expected(self, parameter: Any, said: Json, value: Json) -> Json:
        if parameter.is_file or parameter.media_type:
            return value
        if value in ([], {}):
            return "" if parameter.place == "header" else None
        if style_of(said)[0] == "deepObject" and isinstance(value, dict | list):
            return bracketed(parameter.name, value) or None
        return texts(value)

    def _found(self, described: Described, made: Any, parameter: Any, said: Json, value: Json) -> Json:
        """What a server reads of a parameter."""
        style, explode = style_of(said)
        if parameter.is_file:
            return None if parts_of(made.form.encoded(), made.form.content_type).files else "no file"
        match parameter.place:
            case "path":
                return in_path(described.path, made.path, said, value)
            case "header":
                raw = made.headers[parameter.name]
                if parameter.media_type:
                    return json.loads(raw)
                is_plain = not isinstance(value, list | dict)
                return raw if is_plain or not value else self._in_header(raw, explode, value)
            case "cookie":
                return in_pairs(made.cookies, parameter.name, style, explode, value)
            case "formData" if made.form.media_type == MULTIPART:
                found = [t for name, _, t in parts_of(made.form.encoded(), made.form.content_type).texts
                         if name == parameter.name]  # fmt: skip
                return found if isinstance(value, list) and explode else found[0]
            case "formData":
                return in_pairs(pairs_of(made.form.text), parameter.name, style, explode, value)
            case _:
                if parameter.media_type:
                    return json.loads(in_pairs(pairs_of(made.query), parameter.name, "form", False, ""))
                return in_pairs(pairs_of(made.query), parameter.name, style, explode, value)

    def _in_header(self, raw: str, explode: bool, value: Json) -> Json:
        return split(raw.replace("%", "%25"), ",", value, explode)

    def _forms(self, described: Described, operation: Any) -> None:
        """One request for each form that an operation takes, with files where it has any."""
        for media, part in described.contents.items():
            content = followed(self.document, part)
            if media.partition(";")[0] not in (MULTIPART, URL_ENCODED) or not isinstance(content, dict):
                continue
            own = next(each for each in operation.request if each.media_type == media)
            alone = replace(operation, request=(own,))
            schema = content.get("schema", {})
            for value in (content.get("example"), *(self._sampled(schema, is_hard=True) for _ in range(5))):
                try:
                    model = own.serializer.load(value)
                    dumped = own.serializer.dump(model)
                except self.module.DataError:
                    continue
                if isinstance(dumped, dict):
                    self._form(alone, content, model, dumped)
                    break
            else:
                self.counts["forms without a value"] += 1

    def _form(self, operation: Any, said: Json, model: Any, value: Json) -> None:
        is_multipart = operation.request[0].media_type.startswith(MULTIPART)
        files = {name: (f"{name}.bin", bytes(range(256))) for name in self._files(said)} if is_multipart else {}
        try:
            made = self.module.form(model, operation, files)
        except ValueError:
            self.counts["forms refused"] += 1
            return
        self.counts[f"forms in {made.media_type}"] += 1
        parts = parts_of(made.encoded(), made.content_type) if is_multipart else Parts()
        sent = [(quote(name), quote(found)) for name, _, found in parts.texts] or pairs_of(made.text)
        if sorted(parts.files) != sorted((name, *file) for name, file in files.items()):
            self.faults.append(f"{operation.name}: other files")
        self.counts["files in forms"] += len(files)
        for name, own in value.items():
            if name not in files:
                encoding = followed(self.document, (said.get("encoding") or {}).get(name)) or {}
                self.counts["properties of forms"] += 1
                found, expected = self._property(sent, name, own, encoding)
                if not same(found, expected):
                    self.faults.append(f"{operation.name} {name}: {found!r} != {expected!r}")

    def _property(self, sent: list[tuple[str, str]], name: str, value: Json, encoding: Json) -> tuple[Json, Json]:
        """What a server reads of a property, and what it is to read."""
        media = encoding.get("contentType", "")
        style = encoding.get(
            "style", "" if media or encoding.keys().isdisjoint({"explode", "allowReserved"}) else "form"
        )
        if style:
            found = in_pairs(sent, name, style, encoding.get("explode", style == "form"), value)
            is_deep = style == "deepObject" and isinstance(value, dict | list)
            return found, None if value in ([], {}) else bracketed(name, value) or None if is_deep else texts(value)
        found = [unquote(each) for key, each in sent if unquote(key) == name]
        return found, list(map(text, value)) if isinstance(value, list) and "json" not in media else [text(value)]

    def _files(self, said: Json) -> Iterator[str]:
        """The properties of a form that are files."""
        schema = followed(self.document, said.get("schema"))
        for name, own in (schema.get("properties") or {}).items() if isinstance(schema, dict) else ():
            inner = followed(self.document, own)
            if isinstance(inner, dict) and inner.get("format") == "binary":
                yield name


ALL = {spec.path.stem: spec for spec in specs()}


@pytest.mark.parametrize("spec", ALL.values(), ids=ALL)
def test_requests_are_read_as_they_were_meant(spec: Spec) -> None:
    law = Law(spec)
    law.check()
    assert law.faults == []
