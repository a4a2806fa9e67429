"""The meta-schemas of JSON Schema, which schemas of schemas refer to.

In: a URI. Out: the meta-schema as a document, which comes with the program: nothing is fetched. Those of drafts 2019-09
and 2020-12, published as several files, are one here. Annotations are left out.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from schemawright.source.documents import Document, parsed_document

_FILES = {
    "json-schema.org/draft-04/schema": "draft-04",
    "json-schema.org/draft-06/schema": "draft-06",
    "json-schema.org/draft-07/schema": "draft-07",
    "json-schema.org/draft/2019-09/schema": "draft-2019-09",
    "json-schema.org/draft/2020-12/schema": "draft-2020-12",
}


def meta_schema_at(uri: str) -> Document | None:
    """The meta-schema of that URI, with either scheme; None for any other."""
    scheme, _, rest = uri.partition("://")
    name = _FILES.get(rest) if scheme in ("http", "https") else None
    return _read(uri, name) if name is not None else None


@cache
def _read(uri: str, name: str) -> Document:
    text = (Path(__file__).parent / "meta_schemas" / f"{name}.json").read_text("utf-8")
    return replace(parsed_document(uri, text), place=f"{name}/schema")
