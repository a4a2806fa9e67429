"""The examples that published documents show of responses and schemas, read in spite of their problems.

In: the documents of both corpora, which lie beside a checkout in ../shared; most of them break their own definition
somewhere. Out: each example comes back as it is, and nothing is raised. The documents are walked through by hand here.
SCHEMAWRIGHT_CORPUS=all takes all documents instead of a few small ones.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from schemawright.settings import DEFAULTS, changed
from schemawright.source.workspace import Workspace
from tests.built import Built, Json, built_specs

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPORA = [SHARED / name / "index.json" for name in ("corpus", "corpus2")]
FEW = ("airflow", "camara", "cohere", "iceberg_rest", "meilisearch", "mistral", "ollama")
_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-5][0-9]([.][0-9]{1,6})?(Z|[+-][0-9]{2}:[0-9]{2})?"
)
SETTINGS = changed(DEFAULTS, {"operation_table": True})

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not all(index.is_file() for index in CORPORA), reason="no corpora beside this checkout"),
]


def entries() -> Iterator[tuple[str, Path, tuple[Path, ...]]]:
    """The documents: name, path, and the folders that they may read."""
    for index in filter(Path.is_file, CORPORA):
        for entry in json.loads(index.read_text("utf-8")):
            allowed = [a.format(corpus=index.parent) for a in entry.get("args") or () if not a.startswith("-")]
            if os.environ.get("SCHEMAWRIGHT_CORPUS") == "all" or entry["name"] in FEW:
                yield entry["name"], index.parent / entry["file"], tuple(map(Path, allowed))


class Document:
    """A document, whose references are followed into other files as well; what they do not lead to is None."""

    def __init__(self, path: Path) -> None:
        self._files: dict[Path, Json] = {}
        self.path = path
        self.root = self._read(path)

    def _read(self, path: Path) -> Json:
        if path not in self._files:
            self._files[path] = Workspace().open(path).data
        return self._files[path]

    def followed(self, path: Path, node: Json) -> tuple[Path, Json]:
        """The node that a node refers to, if it does, with the file that it stands in."""
        while isinstance(node, Mapping) and isinstance(node.get("$ref"), str):
            file, _, pointer = node["$ref"].partition("#")
            path = (path.parent / file).resolve() if file else path
            node = self._read(path) if path.is_file() else None
            for token in pointer.split("/")[1:]:
                token = unquote(token).replace("~1", "/").replace("~0", "~")
                node = node[int(token)] if isinstance(node, list) else (node or {}).get(token)
        return path, node

    def members(self, path: Path, node: Json, *keys: str) -> Iterator[tuple[str, Path, Json]]:
        """The members of what stands below the keys, each followed, with its name."""
        for key in keys:
            path, node = self.followed(path, node.get(key) if isinstance(node, Mapping) else None)
        for name, item in node.items() if isinstance(node, Mapping) else ():
            yield name, *self.followed(path, item)

    def response_examples(self) -> Iterator[tuple[str, str, str, str, Json]]:
        """Each example of a response: method and path, status, media type (of OpenAPI 2.0 too), and value."""
        for url, in_item, item in self.members(self.path, self.root, "paths"):
            for method, in_operation, operation in self.members(in_item, {"all": item}, "all"):
                for status, in_response, response in self.members(in_operation, operation, "responses"):
                    for media, value in self._shown_in(in_response, response):
                        yield method.upper(), url, status, media, value

    def _shown_in(self, path: Path, response: Json) -> Iterator[tuple[str, Json]]:
        if "swagger" in self.root:
            for media, _, value in self.members(path, response, "examples"):
                yield media, value
        for media, in_content, content in self.members(path, response, "content"):
            if isinstance(content, Mapping) and "example" in content:
                yield media, content["example"]
            for _, _, example in self.members(in_content, content, "examples"):
                if isinstance(example, Mapping) and "value" in example:
                    yield media, example["value"]

    def schema_examples(self) -> Iterator[tuple[str, Json]]:
        """Each example that a named schema shows of itself."""
        below = ("definitions",) if "swagger" in self.root else ("components", "schemas")
        for name, _, schema in self.members(self.path, self.root, *below):
            if isinstance(schema, Mapping):
                yield from ((name, schema[key]) for key in ("example",) if key in schema)
                several = schema.get("examples")
                yield from ((name, value) for value in (several if isinstance(several, list) else ()))


def serializer_of(package: Built, method: str, url: str, status: str, media: str) -> Any:
    """What a package reads an answer with; None where the document gives it no schema, or it is no JSON."""
    if "json" not in media.lower():
        return None
    for operation in package.module.OPERATIONS:
        if (operation.method, operation.path) == (method, url):
            contents = [content for r in operation.responses if r.status == status for content in r.contents]
            exact = [content for content in contents if content.media_type == media]
            return next((content.serializer for content in exact or contents if not content.of_items), None)
    return None


ENTRIES = {name: (path, allowed) for name, path, allowed in entries()}


def alike(value: Json) -> Json:
    """The value, with one text for all that say the same instant in the same zone."""
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        return datetime.fromisoformat(value).isoformat()
    if isinstance(value, dict):
        return {key: alike(item) for key, item in value.items()}
    return list(map(alike, value)) if isinstance(value, list) else value


def read_back(name: str) -> Counter[str]:
    """Hold that the examples of a document come back; how many there are of each kind, and how many with problems."""
    path, allowed = ENTRIES[name]
    package, document = built_specs(path, allow_paths=allowed, settings=SETTINGS), Document(path)
    given = [("responses", serializer_of(package, *where), value) for *where, value in document.response_examples()]
    serializers = package.module.SERIALIZERS
    given += [("schemas", serializers.get(key), value) for key, value in document.schema_examples()]
    found: Counter[str] = Counter()
    for kind, serializer, value in given:
        if serializer is not None:
            problems: list[Any] = []
            loaded = serializer.load(value, problems)
            written = serializer.dump(loaded)
            assert alike(written) == alike(value), problems
            assert json.loads(serializer.to_json(loaded)) == written
            found.update([kind] + ["with problems"] * bool(problems))
    return found


@pytest.mark.parametrize("name", ENTRIES)
def test_examples_come_back(name: str) -> None:
    found = read_back(name)
    assert found["responses"] or name not in FEW
