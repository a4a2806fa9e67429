"""Documents of servers that lie in the project: runs read these, and ask no server.

In: the lock file beside them. Out: for each URL the bytes that it gave when they were fetched, checked by their hash.
Not done here: fetching and writing them (`project.vendoring`).

    {"version": 1, "documents": [{"url": "https://example.com/v1/openapi.yaml", "asked": [],
     "file": "example.com/v1_openapi.yaml", "sha256": "5f70...", "etag": "\\"a1\\""}]}

`asked` are URLs from which redirects lead to `url`.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator
from typing import Any, cast

from schemawright.budgets import MAX_CONFIG_BYTES
from schemawright.diagnostics import Origin, fail
from schemawright.frozen import frozen
from schemawright.source.files import ON_DISK, Files

LOCK = "vendor.lock"
VERSION = 1
_FILE = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
_AGAIN = "run `schemawright vendor` to fetch the documents anew"


@frozen
class Kept:
    """A document that was fetched."""

    url: str
    asked: tuple[str, ...]
    file: str
    sha256: str
    etag: str


@frozen
class Vendored:
    """The documents of a lock file, which stand in its folder."""

    lock: str
    kept: tuple[Kept, ...]
    files: Files = ON_DISK

    def document(self, url: str, limit: int) -> tuple[str, bytes]:
        """The URL that a document has after redirects, and its bytes.

        Raises `SpecError`: `file-not-found` for one that is not kept, `file-not-readable` for one that was changed, and
        what `file_bytes` raises.
        """
        found = self._kept(url)
        path = self.files.inside(self.copy_of(url))
        name = self.files.prefix + path
        data = self.files.content(name, path, limit)
        if hashlib.sha256(data).hexdigest() != found.sha256:
            raise fail("file-not-readable", f"the copy differs from its hash in {self.lock}", Origin(name), _AGAIN)
        return found.url, data

    def copy_of(self, url: str) -> str:
        """The file that a document is kept in. Raises `SpecError` with code `file-not-found`."""
        return os.path.join(os.path.dirname(self.lock), self._kept(url).file)

    def _kept(self, url: str) -> Kept:
        found = next((each for each in self.kept if url == each.url or url in each.asked), None)
        if found is None:
            help = "run `schemawright vendor` to fetch it"
            raise fail("file-not-found", f"{self.lock} names no copy of this document", Origin(url), help)
        return found


def vendored_in(lock: str, files: Files = ON_DISK) -> Vendored:
    """What a lock file says. Raises `SpecError`: "config" where it is no such file, and what `file_bytes` raises."""
    path = files.inside(lock)
    text = files.content(files.prefix + path, path, MAX_CONFIG_BYTES)
    try:
        return Vendored(lock, tuple(_entries(json.loads(text))), files)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise fail(
            "config", "is no lock file of schemawright, or one of another version", Origin(lock), _AGAIN
        ) from None


def _entries(content: Any) -> Iterator[Kept]:
    if content["version"] != VERSION:
        raise ValueError
    for entry in cast("list[dict[str, Any]]", content["documents"]):
        texts = [entry[key] for key in ("url", "file", "sha256", "etag")]
        asked = entry["asked"]
        if not all(isinstance(text, str) for text in (*texts, *asked)) or not _FILE.fullmatch(entry["file"]):
            raise ValueError
        url, file, sha256, etag = texts
        yield Kept(url, tuple(asked), file, sha256, etag)
