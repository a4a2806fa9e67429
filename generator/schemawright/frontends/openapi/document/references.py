"""`$ref` to node: the only place that knows reference syntax.

In: the node a reference stands in and its text. Out: the node it means, in this document or, through the workspace,
in another document. Not done here: which files and servers may be asked (`source.workspace`).
"""

from __future__ import annotations

import re
from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import TypeAlias, TypeVar

from schemawright.diagnostics import Diagnostic, Related, Severity, Sink, SpecError
from schemawright.frontends.openapi.document.dynamic_anchors import DynamicAnchors
from schemawright.frontends.openapi.document.identifiers import Resource
from schemawright.frontends.openapi.document.node import Node, reference_in
from schemawright.frontends.openapi.document.resources import Resources
from schemawright.frontends.openapi.document.roles import HOLDERS, is_entry, other_than_schema, outermost_schema
from schemawright.frontends.openapi.document.suggestions import suggestion
from schemawright.frontends.openapi.quirks import is_left_from_parts
from schemawright.frozen import frozen
from schemawright.ir.definitions import NameHint
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import SpecText
from schemawright.source.documents import Document, Syntax
from schemawright.source.pointers import (
    PointerError,
    parse_fragment,
    parse_pointer,
    percent_decoded,
    pointer_text,
    resolve,
)
from schemawright.source.workspace import Workspace

_NAME = re.compile(r"\w+")
_DECLARED = re.compile(r"/(?:components/schemas|definitions|\$defs)/([^/]+)")


@frozen
class Nowhere:
    """That a pointer leads to nothing, and why; `is_index`: an array on the way has fewer items than it counts."""

    reason: str
    is_index: bool = False


_Key = tuple[str, str, str, str]
"""A reference: the document that it stands in, its text, and the resource and the schema around it."""
_Way = tuple[str, tuple[str, ...]]
"""A schema behind a reference, and the tokens of a pointer that goes on from there."""
_Search: TypeAlias = "Generator[_Search, None, None]"
"""The search for what a reference means; it gives the searches whose ends it has to know before it can go on."""
_Answer = TypeVar("_Answer")
_Searching: TypeAlias = Generator[_Search, None, _Answer]


class Resolver:
    """Resolves references, each once."""

    def __init__(self, workspace: Workspace, sink: Sink, stand_ins: Mapping[TypeId, Node] | None = None) -> None:
        """`stand_ins`: the schemas that declared entries stand for which are only references."""
        self._resources = Resources(workspace)
        self._sink = sink
        self._known: dict[_Key, Node | None] = {}
        """What references mean; nothing as long as one is searched for, so that a way through itself leads nowhere."""
        self._ways: dict[_Way, Node | Nowhere] = {}
        self.stand_ins = dict(stand_ins or {})
        self._dynamic_anchors = DynamicAnchors(self._resources, self._at_first, sink)

    @property
    def documents(self) -> Sequence[Document]:
        """All documents read so far."""
        return self._resources.documents

    def target(self, node: Node, text: str) -> Node | None:
        """The node that the reference `text`, standing at `node`, means; None, and a diagnostic, where there is none.

        JSON Reference as of OAS 3.1 section 4.8.23 and RFC 6901 section 6.
        """
        found = self._at_first(node, text)
        if found is None:
            return None
        bound = self._dynamic_anchors.bound(node, text, found)
        return self.stand_ins.get(bound.id, bound)

    def _at_first(self, node: Node, text: str) -> Node | None:
        """As `target`, whatever schemas around say, and whatever an entry that is only a reference stands for."""
        key = self._key(node, text)
        searches = [] if key in self._known else [self._search(node, text)]
        while searches:
            needed = next(searches[-1], None)
            if needed is None:
                searches.pop()
            else:
                searches.append(needed)
        return self._known[key]

    def schema(self, node: Node, text: str) -> Node | None:
        """As `target`; what OpenAPI has for something else than a schema is none."""
        found = self.target(node, text)
        if found is not None and (other := _other_than_schema(found)):
            self._report_other(node, text, found, other)
            return None
        return found

    def mapped(self, entry: Node) -> Node | None:
        """The schema that an entry of a discriminator's mapping means (OAS 3.1 section 4.8.25.1).

        The value is a reference, or the bare name of a declared schema; a bare name is tried first.
        """
        text = entry.value
        if not isinstance(text, str):
            self._sink.warning("discriminator-unusable", "a mapping's value must be a string", entry.origin)
            return None
        if not re.search(r"[#/]", text):
            named = Node(entry.document, entry.pointer, text)
            for holder in ("components/schemas", "definitions"):
                if self._has(entry.document, (*holder.split("/"), text)):
                    return self.target(named, f"#/{holder}/{text}")
        return self.schema(entry, text)

    @staticmethod
    def _has(document: Document, tokens: Sequence[str]) -> bool:
        try:
            resolve(document.data, tokens)
        except PointerError:
            return False
        return True

    def _key(self, node: Node, text: str) -> _Key:
        resource = self._resources.around(node)
        is_relative = text.startswith("#/") or _is_recursive(node, text)
        schema = outermost_schema(node.document, node.pointer) if is_relative else ""
        return node.document.name, text, resource.root.pointer, schema

    def _search(self, node: Node, text: str) -> _Search:
        key = self._key(node, text)
        self._known[key] = None
        self._known[key] = yield from self._find(node, text)

    def _find(self, node: Node, text: str) -> _Searching[Node | None]:
        place, _, fragment = text.partition("#")
        try:
            resource = self._resources.named(node, place)
        except SpecError as error:
            self._sink.add(*(_at_reference(d, node, text) for d in error.diagnostics))
            return None
        if fragment and not fragment.startswith("/"):
            anchored = self._resources.anchored(resource, percent_decoded(fragment))
            if anchored is not None:
                return anchored
        return (yield from self._within(node, resource, text))

    def _within(self, node: Node, resource: Resource, text: str) -> _Searching[Node | None]:
        """What a fragment means in a resource or, where nothing stands there, in what is around it."""
        place, _, fragment = text.partition("#")
        document, root = resource.root.document, resource.root.pointer
        starts = [root, *([""] if root else [])]
        if not place and fragment.startswith("/") and (schema := outermost_schema(document, node.pointer)):
            starts.append(schema)
        found: Node | Nowhere | None = None
        for start in dict.fromkeys(starts):
            end = yield from self._at(document, start, fragment)
            found = end if found is None or isinstance(end, Node) else found
            if isinstance(end, Node):
                if start not in (root, ""):
                    self._report_relative(node, text)
                break
        if not isinstance(found, Node):
            self._unresolved(node, text, resource, found or Nowhere(""))
            return None
        value = found.schema
        if not (("openapi" in value or "swagger" in value) and "info" in value):
            return found
        if _is_recursive(node, text) and (schema := outermost_schema(document, node.pointer)):
            # Draft 2019-09 has `$recursiveRef` for schemas that contain themselves, and schemas were documents there.
            self._report_relative(node, text)
            return Node(document, schema, resolve(document.data, parse_pointer(schema)))
        self._report_other(node, text, found, "a whole OpenAPI document")
        return None

    def _at(self, document: Document, start: str, fragment: str) -> _Searching[Node | Nowhere]:
        """What a fragment means below a pointer; `/` alone, to the letter the member without a name, is the whole."""
        try:
            found = yield from self._walk(document, (*parse_pointer(start), *parse_fragment(fragment)))
        except PointerError as error:
            is_name = _is_anchor(fragment)
            return Nowhere(f"{document.name} has no $anchor {percent_decoded(fragment)!r}" if is_name else str(error))
        if isinstance(found, Nowhere) and fragment == "/":
            return (yield from self._walk(document, parse_pointer(start)))
        return found

    def _walk(self, document: Document, tokens: Sequence[str]) -> _Searching[Node | Nowhere]:
        """What the tokens lead to, through references on the way too; a way back to a place passed leads nowhere."""
        passed: dict[_Way, None] = {}
        while True:
            holder, rest, reason = _reached(document, tokens)
            found = Nowhere(reason, isinstance(holder.value, list)) if rest else holder
            target = (yield from self._behind(holder)) if rest else None
            if target is None:
                break
            way = target.id, rest
            if way in passed or way in self._ways:
                found = self._ways.get(way, found)
                break
            passed[way] = None
            document, tokens = target.document, (*parse_pointer(target.pointer), *rest)
        self._ways |= dict.fromkeys(passed, found)
        return found

    def _behind(self, holder: Node) -> _Searching[Node | None]:
        """What the reference in an object means; None where there is no reference, or it leads nowhere."""
        reference = holder.schema.get("$ref")
        if not isinstance(reference, str):
            return None
        key = self._key(holder, reference)
        if key not in self._known:
            yield self._search(holder, reference)
        return self._known[key]

    def _report_relative(self, node: Node, text: str) -> None:
        """Report a pointer that starts at the schema around it, as a generator of documents writes it."""
        message = f"{text!r} leads to no schema of the document; it is read as one from the schema around it"
        self._sink.warning("ref-unresolved", message, node.origin)

    def _report_other(self, node: Node, text: str, found: Node, other: str) -> None:
        """Report a reference to something else than a schema; published documents take what holds one for it."""
        message = f"{text!r} leads to {other}, not to a schema"
        there = Related(f"{other} stands here", found.origin)
        if other in HOLDERS:
            cure = "refer to its schema; until then any value is accepted here"
            self._sink.warning("ref-unresolved", message, node.origin, cure, there)
        else:
            cure = "a schema is an object, or true or false: put one there, or refer to one"
            self._sink.error("ref-unresolved", message, node.origin, cure, there)

    def _unresolved(self, node: Node, text: str, resource: Resource, nowhere: Nowhere) -> None:
        """Report a reference to nowhere, which leaves a type of which nothing is known.

        An entry of a mapping is a help only: the branches of its union stand beside it. Where an array lost items,
        other references into it lead to other items than are meant, which nothing tells: an error.
        """
        place, _, fragment = text.partition("#")
        root = resource.root
        meant = suggestion(root.document, fragment)
        cure = f"did you mean {place + meant!r}?" if meant else "declare the schema"
        is_entry_of_mapping = not isinstance(node.value, dict)
        effect = "the entry is left out" if is_entry_of_mapping else "until then any value is accepted here"
        message = f"nothing stands at {text!r}: {nowhere.reason}"
        if nowhere.is_index and not is_entry_of_mapping:
            self._sink.error("ref-unresolved", message, node.origin, "refer to an item that is there, or to a name")
            return
        own = (Related("the identifier here makes '#' mean this schema", root.origin),) if root.pointer else ()
        self._sink.warning("ref-unresolved", message, node.origin, f"{cure}{' ' if meant else '; '}{effect}", *own)


def _other_than_schema(found: Node) -> str:
    """What stands at a node if that is no schema; an empty array may be meant for an object."""
    match found.value:
        case [_, *_]:
            return "an array"
        case str() | float():
            return "a single value"
        case int() if not isinstance(found.value, bool):
            return "a single value"
        case _:
            return other_than_schema(found.document, found.pointer)


def _is_recursive(node: Node, text: str) -> bool:
    return text == "#" and node.schema.get("$recursiveRef") == text


def _is_anchor(fragment: str) -> bool:
    return bool(fragment) and not percent_decoded(fragment).startswith("/")


def _reached(document: Document, tokens: Sequence[str]) -> tuple[Node, tuple[str, ...], str]:
    """The innermost value that the tokens lead to, the tokens that are left, and why these lead nowhere."""
    rest: tuple[str, ...] = ()
    reason = ""
    try:
        value = resolve(document.data, tokens)
    except PointerError as error:
        tokens, rest, reason = tokens[: error.reached], tuple(tokens[error.reached :]), str(error)
        value = resolve(document.data, tokens)
    return Node(document, pointer_text(tokens), value), rest, reason


def _at_reference(diagnostic: Diagnostic, node: Node, text: str) -> Diagnostic:
    """The diagnostic at the reference, unless it speaks of a place inside the file that was read.

    A file that is missing from the spec's folders is a reference to nowhere like any other: no error.
    """
    if diagnostic.origin is not None and diagnostic.origin.line:
        return diagnostic
    if diagnostic.code == "file-not-found":
        message = f"nothing stands at {text!r}: {diagnostic.message}"
        meant = suggestion(node.document, text) if _NAME.fullmatch(text) else ""
        cure = f"did you mean {meant!r}? " if meant else ""
        help = f"{cure}until then any value is accepted here"
        return Diagnostic("ref-unresolved", Severity.WARNING, message, node.origin, help)
    if diagnostic.code == "outside-folder" and is_left_from_parts(node.pointer, text):
        return replace(diagnostic, severity=Severity.WARNING, origin=node.origin)
    return replace(diagnostic, origin=node.origin)


def name_of(node: Node, hint: NameHint) -> NameHint:
    """What to call the schema that a reference leads to: by its own name, else `hint`.

    A property's schema is called as if it were reached from its owner. A schema that others bind anchors of is called
    after what these mean, too: `Page of User`.
    """
    name = own_name(node)
    if name is not None:
        meant = [_name_as_bound(bound) for _, bound in sorted(node.scope.bindings.items())]
        words = f"{name} of {' and '.join(meant)}" if meant else name
        return NameHint(SpecText(words), None, context_of(node.document, name))
    holder, _, key = node.pointer.rpartition("/properties/")
    if not holder or "/" in key:
        return hint
    return NameHint(SpecText(_unescaped(key)), node.id_of(holder))


def _name_as_bound(node: Node) -> str:
    """What a schema is called in the names of those in which a dynamic anchor means it.

    A definition is often no more than a reference with the anchor: `{$dynamicAnchor: item, $ref: User}`.
    """
    holder, _, key = node.pointer.rpartition("/$defs/")
    name = own_name(node)
    if name is not None and not key:
        return name
    refers_to = reference_in(node.schema).rpartition("#")
    last = (refers_to[2] or PurePosixPath(refers_to[0]).name.split(".")[0]).rpartition("/")[2]
    if last:
        return _unescaped(percent_decoded(last))
    return name or f"{declared_name(holder) or ''} {_unescaped(key)}".strip()


def named_alone(node: Node, hint: NameHint) -> NameHint:
    """As `name_of`, for a schema that is a model whatever stands around it: the name holds that of its owner."""
    found = name_of(node, hint)
    if found.owner is None:
        return found
    table, _, key = node.pointer.rpartition("/properties/")
    owner = declared_name(table) or _unescaped(table.rpartition("/")[2])
    return NameHint(SpecText(f"{owner} {_unescaped(key)}"), None, hint.context)


def own_name(node: Node) -> str | None:
    """The name of a schema as its document declares it or, in a file of its own, as the file; None for other places.

    In a table that no specification knows, such as `#/models/Pet`, it is the last token.
    """
    name = declared_name(node.pointer)
    if name is not None or node.document.syntax is Syntax.MARKDOWN:
        return name
    if not node.pointer:
        return PurePosixPath(node.document.place).name.split(".")[0]
    table, _, key = node.pointer.rpartition("/")
    return _unescaped(key) if not table or is_entry(node.document, node.pointer) else None


def _unescaped(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


def context_of(document: Document, name: str) -> SpecText:
    """Words that tell a schema from one of its name in another file: those of the way to the file, and its own."""
    return _context(document.place, name)


@lru_cache(maxsize=65536)  # not by the document, which would be kept for good
def _context(of_document: str, name: str) -> SpecText:
    place = PurePosixPath(of_document)
    stem = place.name.split(".")[0]
    folders = [part for part in place.parts[:-1] if part not in ("..", "/")]
    return SpecText(" ".join([*folders[-3:], *([stem] if stem != name else [])]))


def declared_name(pointer: str) -> str | None:
    """The name under which a document declares the schema at `pointer`; None for any other place."""
    match = _DECLARED.fullmatch(pointer)
    return _unescaped(match[1]) if match else None
