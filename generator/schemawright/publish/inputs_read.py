"""The inputs that a run read, and whether they are as they were.

In: documents. Out: what is to be recorded of them; later, the same documents, where nothing about them has changed.
Not done here: what is made of them.

    {"folders": {folder as named: where it is},
     "documents": [[name, syntax, SHA-256 of the text, the names that it was asked for by, the file behind them]],
     "copies": {lock or copy of what a server gave: SHA-256 of its bytes},
     "missed": [name that a file was looked for by, and where there is none],
     "lines": {name: its line (`stats`)}; of names that are not in it the file is read}

Folders are among them because a reference leads through those that its path names, and may lead no further than some:
a link that leads elsewhere may forbid it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from schemawright.publish.stats import is_settled, line_at

if TYPE_CHECKING:
    from schemawright.source.documents import Document


class Changed(ValueError):
    """An input is another one than it was."""


def recorded_inputs(documents: Sequence[Document], lock: Path | None, folders: Iterable[str], began: int) -> Any:
    """What is to be recorded of documents that a run read which began at a moment.

    `folders` are those that references may lead into, `lock` tells of copies. Raises `Changed` where a file that could
    not be read is there, `OSError` and what reading those raises.
    """
    missed = sorted({name for document in documents for name in document.missed})
    _refuse_found(missed)
    copies = _copies(documents, lock)
    entries = [_entry(document, copies) for document in documents]
    names = [name for _, _, _, asked, _ in entries for name in asked]
    kept = [str(lock), *copies.values()] if copies else []
    lines = {name: line_at(name) for name in (*names, *kept)}
    return {
        "folders": {folder: os.path.realpath(folder) for folder in {*map(os.path.dirname, lines), *folders}},
        "documents": entries,
        "copies": {path: _digest(_bytes(path)) for path in kept},
        "missed": missed,
        "lines": {name: line for name, line in lines.items() if is_settled(line, began)},
    }


def lines_if_same_inputs(recorded: Any, since: int) -> dict[str, str]:
    """The lines of the inputs, as far as they can be relied on.

    `since` is a moment before anything was looked at. Raises `Changed`, and what reading files raises, where an input
    is another one now.
    """
    if any(os.path.realpath(folder) != place for folder, place in recorded["folders"].items()):
        raise Changed
    _refuse_found(recorded["missed"])
    known: Mapping[str, str] = recorded["lines"]
    found = {name: line_at(name) for name in _names(recorded)}
    if found == known:
        return found
    for entry in recorded["documents"]:
        if any(found[name] != known.get(name) for name in entry[3]):
            _refuse_changed(*entry)
    for path, wanted in recorded["copies"].items():
        if found[path] != known.get(path) and _digest(_bytes(path)) != wanted:
            raise Changed(path)
    return {name: line for name, line in found.items() if known.get(name) == line or is_settled(line, since)}


def documents_of(recorded: Any) -> list[Document]:
    """The documents of inputs that have not changed. Raises what reading them raises."""
    from schemawright.source.documents import Document, Syntax, is_url

    return [
        Document(
            name,
            None if is_url(name) else Path(place),
            _text(name, place),
            None,
            Syntax(syntax),
            other_names=() if is_url(name) else tuple(asked[1:]),
        )
        for name, syntax, _, asked, place in recorded["documents"]
    ]


def _names(recorded: Any) -> Iterator[str]:
    for _, _, _, asked, _ in recorded["documents"]:
        yield from asked
    yield from recorded["copies"]


def _copies(documents: Sequence[Document], lock: Path | None) -> dict[str, str]:
    """The copies that documents of servers were read from, by URL."""
    from schemawright.source.documents import is_url
    from schemawright.source.vendored import vendored_in

    urls = [document.name for document in documents if is_url(document.name)]
    if not urls or lock is None:
        return {}
    vendored = vendored_in(str(lock))
    return {url: vendored.copy_of(url) for url in urls}


def _entry(document: Document, copies: Mapping[str, str]) -> tuple[str, str, str, list[str], str]:
    asked = [copies[document.name]] if document.path is None else [document.name, *document.other_names]
    place = os.path.realpath(asked[0]) if document.path is None else str(document.path)
    return document.name, document.syntax.value, _digest(_encoded(document.text)), asked, place


def _refuse_found(missed: Iterable[str]) -> None:
    for name in filter(os.path.exists, missed):
        raise Changed(name)


def _refuse_changed(name: str, _syntax: str, wanted: str, asked: Sequence[str], place: str) -> None:
    if any(os.path.realpath(other) != place for other in asked) or _digest(_encoded(_text(name, place))) != wanted:
        raise Changed(name)


def _text(name: str, place: str) -> str:
    from schemawright.source.encoding import decoded

    return decoded(name, _bytes(place))


def _bytes(path: str) -> bytes:
    from schemawright.budgets import MAX_FILE_BYTES
    from schemawright.source.files import file_bytes

    return file_bytes(path, path, MAX_FILE_BYTES)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _digest(content: bytes) -> str:
    import hashlib

    return hashlib.sha256(content).hexdigest()
