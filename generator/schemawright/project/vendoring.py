"""Copies of the documents of servers, kept in the project with their hashes.

In: answers of servers, and what was kept before. Out: files in `specs/vendor/` and their lock, what is new about them,
and which of them their servers give otherwise now. Not done here: which documents a target needs (`pipeline`), and
reading copies (`source.vendored`).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from schemawright.budgets import DEFAULT_BUDGETS
from schemawright.diagnostics import SpecError, fail
from schemawright.source.access import Access
from schemawright.source.fetcher import Fetcher
from schemawright.source.http import Answer
from schemawright.source.vendored import LOCK, VERSION, Kept, Vendored

_ATTRIBUTES = "# Line ends stay as they were fetched: hashes hold for bytes.\n* -text\n"
_LONGEST = 80


class State(NamedTuple):
    """What has become of a document: `new`, `same`, `changed`, or `gone`."""

    url: str
    file: str
    state: str


def kept_of(answers: Mapping[str, Answer]) -> list[Kept]:
    """The entries of a lock for what was asked for, by URL."""
    asked: dict[str, list[str]] = {}
    for url, answer in sorted(answers.items()):
        asked.setdefault(answer.url, []).extend([url] if url != answer.url else [])
    by_url = {answer.url: answer for answer in answers.values()}
    taken: set[str] = set()
    return [
        Kept(url, tuple(asked[url]), _file_of(url, taken), _digest(answer.data), answer.etag)
        for url, answer in sorted(by_url.items())
    ]


def written(folder: Path, answers: Mapping[str, Answer], before: Vendored | None) -> list[State]:
    """Write copies and their lock; copies that nobody needs any more are removed.

    The lock comes last: one that was not written leaves the copies of before, or says that they were changed. Raises
    `SpecError` with code "output-not-writable".
    """
    kept = kept_of(answers)
    data = {answer.url: answer.data for answer in answers.values()}
    entries = [{"url": k.url, "asked": k.asked, "file": k.file, "sha256": k.sha256, "etag": k.etag} for k in kept]
    lock = json.dumps({"version": VERSION, "documents": entries}, indent=1) + "\n"
    old = {each.url: each for each in before.kept} if before else {}
    try:
        for each in kept:
            _write(folder / each.file, data[each.url])
        _write(folder / ".gitattributes", _ATTRIBUTES.encode())
        _write(folder / LOCK, lock.encode())
        for file in {each.file for each in old.values()} - {each.file for each in kept}:
            with suppress(FileNotFoundError):
                (folder / file).unlink()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise fail("output-not-writable", f"the copies in {folder} cannot be written: {reason}") from None
    states = [State(each.url, each.file, _state(old.get(each.url), each.sha256)) for each in kept]
    return [*states, *(State(url, each.file, "gone") for url, each in sorted(old.items()) if url not in data)]


def moved(access: Access, fetcher: Fetcher) -> list[State]:
    """What servers give today, compared with the copies; with the tags that they gave, they need not send it again.

    Raises `SpecError` where a server cannot be asked.
    """
    found: list[State] = []
    for each in access.vendored.kept if access.vendored else ():
        url = each.asked[0] if each.asked else each.url
        try:
            answer = fetcher.asked_again(url, DEFAULT_BUDGETS.file_bytes, access.headers, each.etag)
        except SpecError as error:
            if any(one.code != "file-not-found" for one in error.diagnostics):
                raise
            found.append(State(each.url, each.file, "gone"))
        else:
            is_same = answer.is_unchanged or (answer.url == each.url and _digest(answer.data) == each.sha256)
            found.append(State(each.url, each.file, "same" if is_same else "changed"))
    return found


def _state(before: Kept | None, sha256: str) -> str:
    if before is None:
        return "new"
    return "same" if before.sha256 == sha256 else "changed"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _file_of(url: str, taken: set[str]) -> str:
    """A name for the copy: host and path, and a digest where that alone is no name, or one that is taken.

    A query may be a key, and is in no name.
    """
    _, _, host, *path = url.split("/", 3)
    path_text, has_query, _ = "".join(path).partition("?")
    name = re.sub(r"[^A-Za-z0-9._-]+", "_", path_text).strip("._") or "index"
    file = f"{re.sub(r'[^A-Za-z0-9.-]+', '_', host)}/{name}"
    if has_query or len(name) > _LONGEST or file.lower() in taken:
        stem, dot, ending = name[-_LONGEST:].lstrip("._").rpartition(".")
        digest = _digest(url.encode())[:8]
        file = f"{file.partition('/')[0]}/{f'{stem}.{digest}{dot}{ending}' if dot else f'{ending}.{digest}'}"
    taken.add(file.lower())
    return file


def _write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; one that is as it should be stays."""
    with suppress(OSError):
        if path.read_bytes() == data and not path.is_symlink():
            return
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".vendor-{os.getpid()}-{path.name}")
    try:
        with staged.open("xb") as file:
            file.write(data)
        os.replace(staged, path)
    finally:
        staged.unlink(missing_ok=True)


def with_urls(specs: Iterable[str], allow_origins: Sequence[str]) -> bool:
    """Whether a target may need documents of servers."""
    return bool(allow_origins) or any("://" in spec for spec in specs)
