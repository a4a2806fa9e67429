"""`Workspace`: the files that one run may read, and has read.

In: paths and URLs that the user typed, references that documents hold, budgets. Out: documents, each read once.
References of files reach regular files below the folders of the user's specs and below `allow_paths`; those of fetched
documents reach the origin that they come from, and no file; both reach `allow_origins`, and nothing else. Not done
here: what a document means, the fragment of a reference (`pointers`), which files are inside (`borders`), and asking
servers (`fetcher`).
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from pathlib import Path

from schemawright.budgets import DEFAULT_BUDGETS, Budgets
from schemawright.diagnostics import Origin, SpecError, fail
from schemawright.source.access import PLAIN, Access
from schemawright.source.borders import Borders
from schemawright.source.documents import Document, Syntax, is_url, parsed_document, without_value
from schemawright.source.encoding import decoded
from schemawright.source.fetcher import Fetcher
from schemawright.source.files import standard_input_bytes
from schemawright.source.pages import page_names, slashed
from schemawright.source.pointers import percent_decoded, split_reference
from schemawright.source.provenance import Provenance
from schemawright.source.quoting import quoted, without_credentials

STANDARD_INPUT = "-"
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_CONTROLS = dict.fromkeys((*range(0x20), 0x7F))


class Workspace:
    """Reads documents and remembers them."""

    def __init__(
        self,
        budgets: Budgets = DEFAULT_BUDGETS,
        allow_paths: Iterable[Path] = (),
        allow_origins: Collection[str] = (),
        fetcher: Fetcher | None = None,
        access: Access = PLAIN,
    ) -> None:
        """`allow_paths` are folders outside the specs' own, `allow_origins` origins, that references may lead to.

        A `fetcher` of the run lets several workspaces see one version of what servers give; `access` says how they are
        asked, or where copies are.

        Raises `UrlError` for what is no origin, `SpecError` (`file-not-found`) for what no system has as a folder.
        """
        self._budgets = budgets
        self._files = access.files
        self._borders = Borders(map(str, allow_paths), self._files)
        self._origins = _spelled_origins(allow_origins) if allow_origins else frozenset[str]()
        self._fetcher = fetcher or Fetcher()
        self._access = access
        self._known: dict[str, Document] = {}
        self._names: dict[str, dict[str, None]] = {}
        """The names by which each document was asked for: a link to a file is another one."""
        self._missed: dict[str, dict[str, None]] = {}  # the names that references in each were tried by in vain
        self._changes: dict[str, list[Callable[[Document], Document]]] = {}
        self._places: dict[str, Provenance] = {}
        self._bytes = 0
        self._main_folder: str | None = None

    @property
    def documents(self) -> tuple[Document, ...]:
        """All documents read, in the order of reading."""
        return tuple(self._known.values())

    def read(self) -> list[Document]:
        """All documents as messages and records need them: without values, with all names they were asked for by."""
        return [
            without_value(document, self._names[key], self._missed.get(key, ()))
            for key, document in self._known.items()
        ]

    def amend(self, key: str, change: Callable[[Document], Document]) -> None:
        """Have a document changed: now where it was read, else when it is."""
        self._changes.setdefault(key, []).append(change)
        if key in self._known:
            self._known[key] = self._changed(self._known[key], [change])

    def origin(self, origin: Origin) -> Origin:
        """The place in a file of what stands at a place of a document that was changed; others stay."""
        places = self._places.get(origin.file)
        return places.origin(origin.pointer) if places else origin

    def _changed(self, document: Document, changes: Iterable[Callable[[Document], Document]]) -> Document:
        for change in changes:
            document = change(document)
        if document.places:
            self._places[document.name] = document.places
        return document

    def open(self, spec: str | Path, *, is_spec: bool = True) -> Document:
        """The file that the user named; "-" is standard input. The folder of a spec is open to references from now on.

        A text that starts with http:// or https:// is fetched. Raises `SpecError` where the file cannot be read or is
        not well-formed.
        """
        if is_url(str(spec)):
            return self._open_url(str(spec))
        if str(spec) == STANDARD_INPUT:
            return self._remembered(STANDARD_INPUT, STANDARD_INPUT) or self._read_standard_input()
        path = self._files.inside(slashed(spec))
        name = self._files.prefix + path
        resolved = self._files.resolved(name, path)
        if is_spec:
            self._borders.open_around(path, resolved)
        return self._remembered(resolved, name) or self._read(name, resolved, path, follow_link=True)

    def open_relative(self, base: Document, reference: str) -> Document:
        """The file that `reference`, a `$ref` in `base`, means (RFC 3986 section 5.2); `base` for a fragment alone.

        Raises `SpecError`: `remote-reference`, `outside-folder` (whether there is such a file or not), and what `open`
        raises. Errors about the reference have no line, those about the content of the file have one.
        """
        file, _ = split_reference(reference)
        if not file:
            return base
        origin = Origin(base.name)
        if is_url(base.name) or is_url(file):
            return self._fetch(_allowed_url(base.name, file, origin, self._origins))
        # RFC 3986 knows no backslash: it is the separator of Windows, where the spec was written.
        path = percent_decoded(file.replace("\\", "/"))
        _refuse_remote(file, path, origin)
        if "\0" in path:
            message = f"the reference {quoted(path)} holds a NUL, where some readers take a path to end"
            raise fail("outside-folder", message, origin, "take the NUL out: no file has such a name")
        if base.path is None:
            message = f"a spec read from standard input has no folder in which {quoted(path)} could be"
            raise fail("outside-folder", message, origin, "give the path of the spec instead of -")
        beside = posixpath.normpath(self._beside(base, path))
        try:
            resolved = self._files.resolved(base.name, beside)
            if not self._borders.let_through(beside, resolved):
                raise _outside_failure(f"the reference {quoted(path)}", origin)
            name = self._files.prefix + beside
            return self._remembered(resolved, name) or self._read(name, resolved, resolved, follow_link=False)
        except SpecError:
            self._missed.setdefault(key_of(base), {})[beside] = None
            raise

    def pages(self, paths: Iterable[str | Path]) -> list[Document]:
        """The Markdown pages that the user named, by name; a folder stands for its `*.md` files, not for subfolders.

        Raises `SpecError`: `not-a-spec` for a folder without pages, `outside-folder` for a link that leads out of it,
        and what `open` raises.
        """
        found: dict[str, Document] = {}
        for path in paths:
            documents = self._folder_pages(path) if self.is_folder(path) else [self.open(path)]
            found.update((document.name, document) for document in documents)
        return [found[name] for name in sorted(found)]

    def is_folder(self, spec: str | Path) -> bool:
        """Whether what the user named is a folder, which holds pages."""
        return not is_url(str(spec)) and self._files.is_folder(self._files.inside(slashed(spec)))

    def key_beside(self, base: Document, path: str) -> str:
        """What the workspace knows, or would know, a file by whose path is told from the folder of another one."""
        return self._files.resolved(base.name, self._beside(base, path))

    def _beside(self, base: Document, path: str) -> str:
        return posixpath.join(posixpath.dirname(base.name.removeprefix(self._files.prefix)), slashed(path))

    def _folder_pages(self, spec: str | Path) -> list[Document]:
        folder = self._files.inside(slashed(spec))
        paths = page_names(folder, self._files)
        if not paths:
            raise fail("not-a-spec", "the folder holds no Markdown page (*.md)", Origin(self._files.prefix + folder))
        self._borders.open(folder)
        return [self._page(path) for path in paths]

    def _page(self, path: str) -> Document:
        name = self._files.prefix + path
        resolved = self._files.resolved(name, path)
        if not self._borders.hold(resolved):
            raise _outside_failure("the link", Origin(name))
        return self._remembered(resolved, name) or self._read(name, resolved, resolved, follow_link=False)

    def _open_url(self, typed: str) -> Document:
        from schemawright.source.urls import UrlError, checked_url

        try:
            url = checked_url(typed)
        except UrlError as error:
            origin = Origin(without_credentials(typed))
            raise fail("file-not-readable", f"the URL {error}", origin, error.help) from None
        return self._fetch(url)

    def _fetch(self, url: str) -> Document:
        if url in self._known:
            return self._known[url]
        self._check_count(url)
        answer = self._fetcher.fetched(url, self._budgets.file_bytes, self._access)
        # A document is called by where it is: its references start there (RFC 3986 section 5.1.3).
        return self._remembered(answer.url, answer.url) or self._keep(answer.url, answer.url, None, answer.data)

    def _remembered(self, key: str, name: str) -> Document | None:
        """The document, where it was read before; the name by which it is asked for is kept."""
        self._names.setdefault(key, {})[name] = None
        return self._known.get(key)

    def _read(self, name: str, resolved: str, path: str, *, follow_link: bool) -> Document:
        self._check_count(name)
        data = self._files.content(name, path, self._budgets.file_bytes, follow_link=follow_link)
        return self._keep(resolved, name, Path(resolved), data)

    def _read_standard_input(self) -> Document:
        self._check_count(STANDARD_INPUT)
        data = standard_input_bytes(STANDARD_INPUT, self._budgets.file_bytes)
        return self._keep(STANDARD_INPUT, STANDARD_INPUT, None, data)

    def _check_count(self, name: str) -> None:
        if len(self._known) >= self._budgets.files:
            raise fail("too-big", f"more than {self._budgets.files:,} files", Origin(name))

    def _keep(self, key: str, name: str, path: Path | None, data: bytes) -> Document:
        self._bytes += len(data)
        if self._bytes > self._budgets.total_bytes:
            message = f"with this file the inputs have more than {self._budgets.total_bytes:,} bytes"
            raise fail("file-too-large", message, Origin(name))
        document = parsed_document(name, decoded(name, data), path, self._budgets)
        place = name.removeprefix(self._files.prefix)
        if self._main_folder is None and document.syntax is not Syntax.MARKDOWN:
            self._main_folder = posixpath.dirname(place)
        if self._main_folder is not None:
            document = replace(document, place=_place(place, self._main_folder))
        self._known[key] = document = self._changed(document, self._changes.get(key, ()))
        return document


def key_of(document: Document) -> str:
    """What a workspace knows a document by: the file behind its name, or its URL."""
    return document.name if document.path is None else str(document.path)


def _place(name: str, folder: str) -> str:
    """The way to a document from the folder of the main one; a URL in another folder stays as it is."""
    if is_url(name) or is_url(folder):
        return name.removeprefix(f"{folder}/")
    return posixpath.relpath(name, folder or ".")


def _allowed_url(base: str, reference: str, origin: Origin, origins: Collection[str]) -> str:
    """The URL that a reference means; only `origins` and the origin of `base` itself may be asked."""
    from schemawright.source.urls import UrlError, joined_url, origin_of

    try:
        url = joined_url(base if is_url(base) else "", reference)
    except UrlError as error:
        raise fail("remote-reference", f"the reference {error}", origin, error.help) from None
    asked = origin_of(url)
    if asked in origins or (is_url(base) and asked == origin_of(base)):
        return url
    where = "origin" if is_url(base) else "machine"
    help = f"name its origin with --allow-origin {asked} to let references read it"
    raise fail("remote-reference", f"the reference {quoted(reference)} leads to another {where}", origin, help)


def _spelled_origins(origins: Iterable[str]) -> frozenset[str]:
    from schemawright.source.urls import checked_origin

    return frozenset(map(checked_origin, origins))


def _refuse_remote(file: str, path: str, origin: Origin) -> None:
    """Refuse what other readers take for a URL; those of the web leave out blanks around it and controls inside.

    `path` is `file` without its escapes.
    """
    scheme = _scheme(file, file) or _scheme(path, file)
    # One letter is a drive where there are drives.
    is_drive = len(scheme) == 1 and os.sep == "\\"
    if scheme == "file":
        message = f"the reference {quoted(file)} is a file: URL"
        raise fail("remote-reference", message, origin, "write the path relative to the file that refers to it")
    if (scheme and not is_drive) or path.lstrip().startswith("//"):
        help = "save the document beside the spec and refer to that file; --allow-origin is for http: and https: URLs"
        raise fail("remote-reference", f"the reference {quoted(file)} leads to another machine", origin, help)


def _scheme(text: str, written: str) -> str:
    """The scheme that a text starts with, in lower case; "" where it has none.

    An escaped colon is how a relative path spells one in its first part (RFC 3986 section 4.2): only before a slash
    is it taken for that of a scheme.
    """
    bare = text.strip().translate(_CONTROLS)
    found = _SCHEME.match(bare)
    if found is None or (":" not in written.partition("/")[0] and bare[found.end() :][:1] not in ("/", "\\")):
        return ""
    return found[1].lower()


def _outside_failure(what: str, origin: Origin) -> SpecError:
    help = "name the folder of the file with --allow-path DIR to let references read it"
    return fail("outside-folder", f"{what} leads out of the folder of the spec", origin, help)
