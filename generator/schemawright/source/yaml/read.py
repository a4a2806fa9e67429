"""YAML text to JSON values.

In: the text of a file. Out: the value of its only document, by the core schema of YAML 1.2, with anchors, aliases and
the merge key of YAML 1.1; numbers keep their spelling (`spelled`). An alias shares its anchor's object, so that a value
may be much larger than its text: `Expansion` holds the budget. Nothing recurses. Not done here: reading files and
decoding (`files`, `encoding`), and the meaning of the value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from schemawright.budgets import DEFAULT_BUDGETS, MAX_DUPLICATES, Budgets
from schemawright.diagnostics import Diagnostic, Origin, Severity, Sink, SpecError, fail
from schemawright.source.lines import line_and_column
from schemawright.source.pointers import shown_pointer
from schemawright.source.quoting import quoted
from schemawright.source.values import JsonValue, Scalar
from schemawright.source.yaml.aliases import Expansion
from schemawright.source.yaml.events import Event, events, library, syntax_failure
from schemawright.source.yaml.scalars import (
    MERGE,
    SUSPECTS,
    BeyondJson,
    ScalarError,
    fits_collection,
    plain_value,
    tag_error,
    tagged_value,
)

Container: TypeAlias = "dict[str, JsonValue] | list[JsonValue]"


def yaml_value(
    file: str, text: str, budgets: Budgets = DEFAULT_BUDGETS, *, pure: bool = False, sink: Sink | None = None
) -> JsonValue:
    """The value of YAML text; `file` is its name in messages, `pure` leaves the C parser aside.

    Raises `SpecError`: `syntax`, `duplicate-key`, `too-deep`, `too-big`, and `not-a-spec` where there is no document.
    Numbers beyond JSON are read as texts, which `sink` hears of.
    """
    return _Builder(file, text, budgets, Sink() if sink is None else sink).value(pure=pure)


class _MergeKey(str):
    """The key of a merge until its mapping is complete; equal to itself only, so that a quoted "<<" stays a key."""

    __slots__ = ()
    __hash__ = object.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


class _Anchor:
    """A named node: `done` once it is complete; `text` is what it reads as when it is used as a key."""

    __slots__ = ("done", "text", "value")

    def __init__(self) -> None:
        self.done = False
        self.value: JsonValue = None
        self.text: str | None = None


def _repeated(text: str, duplicates: list[Diagnostic]) -> SpecError:
    from schemawright.source.yaml.duplicates import with_first_places

    return SpecError(*with_first_places(text, duplicates))


class _Builder:
    """Builds the value event by event.

    `container` is the innermost open collection, `key` the key that waits for its value in it (None: a key comes
    next), `stack` what lies around it: outer container, its waiting key, the anchor of the inner one.
    """

    def __init__(self, file: str, text: str, budgets: Budgets, sink: Sink) -> None:
        self.sink = sink
        self.file = file
        self.text = text
        self.budgets = budgets
        self.documents: list[JsonValue] = []
        self.container: Container = self.documents
        self.key: str | None = None
        self.stack: list[tuple[Container, str | None, _Anchor | None]] = []
        self.anchors: dict[str, _Anchor] = {}
        self.merges: dict[int, list[tuple[_MergeKey, Event]]] = {}
        self.expansion = Expansion()
        self.most_added = budgets.expansion + len(text) // budgets.text_of_expansion
        self.duplicates: list[Diagnostic] = []

    def value(self, *, pure: bool) -> JsonValue:
        """The value of the only document."""
        source = library(pure=pure)
        kinds = source.kinds
        handlers: dict[type[Event], Callable[[Event], None]] = {
            kinds.scalar: self.scalar,
            kinds.alias: self.alias,
            kinds.mapping_start: lambda event: self.start({}, event, "map"),
            kinds.mapping_end: self.mapping_end,
            kinds.sequence_start: lambda event: self.start([], event, "seq"),
            kinds.sequence_end: self.collection_end,
            kinds.document_start: self.document_start,
        }
        find = handlers.get
        try:
            for event in events(self.text, source):
                handle = find(type(event))
                if handle is not None:
                    handle(event)
        except source.failure as error:
            raise syntax_failure(self.file, self.text, error) from None
        if self.duplicates:
            raise _repeated(self.text, self.duplicates)
        if not self.documents:
            raise fail("not-a-spec", "the file is empty", Origin(self.file))
        return self.documents[0]

    def document_start(self, event: Event) -> None:
        """Refuse a second document: which of them would be the spec?"""
        if self.documents:
            raise self.failure(event, "syntax", "a second document starts here", "keep one document in each file")

    def scalar(self, event: Event) -> None:
        """The hot path: two of three events are scalars, nearly all of them without tag and anchor."""
        value = event.value
        if event.tag is not None or event.anchor is not None:
            return self.marked_scalar(event)
        container = self.container
        if isinstance(container, dict):
            key = self.key
            if key is None:
                if value == "<<" and event.implicit[0]:
                    self.key = self.merge_key(event)
                else:
                    self.key = self.checked_key(value, container, event)
                return None
            container[key] = self.plain(event) if value[:1] in SUSPECTS and event.implicit[0] else value
            self.key = None
        else:
            container.append(self.plain(event) if value[:1] in SUSPECTS and event.implicit[0] else value)
        return None

    def plain(self, event: Event) -> Scalar:
        """The value of a scalar that is not quoted, or has a tag."""
        digits = self.budgets.integer_digits
        try:
            return (
                plain_value(event.value, digits) if event.tag is None else tagged_value(event.value, event.tag, digits)
            )
        except BeyondJson as error:
            self.sink.warning("syntax", f"{error.message}; it is read as text", self.origin(event), error.help)
            return event.value
        except ScalarError as error:
            raise self.failure(event, error.code, error.message, error.help) from None

    def marked_scalar(self, event: Event) -> None:
        """A scalar with a tag or an anchor, key or value."""
        if event.tag == MERGE and event.value == "<<" and isinstance(self.container, dict) and self.key is None:
            self.key = self.merge_key(event)
            return
        value = self.plain(event) if event.tag is not None or event.implicit[0] else event.value
        if event.anchor is not None:
            anchor = self.anchors[event.anchor] = _Anchor()
            anchor.done, anchor.value, anchor.text = True, value, event.value
        if isinstance(self.container, dict) and self.key is None:
            self.key = self.checked_key(event.value, self.container, event)
        else:
            self.add(value)

    def add(self, value: JsonValue) -> None:
        """Put a value where one is due."""
        if isinstance(self.container, dict):
            assert self.key is not None, "callers take keys apart"
            self.container[self.key] = value
            self.key = None
        else:
            self.container.append(value)

    def checked_key(self, key: str, container: dict[str, JsonValue], event: Event) -> str:
        """The key; repeated ones are noted, to be reported together."""
        if key in container:
            if len(self.duplicates) < MAX_DUPLICATES:
                message = f"the key {quoted(key)} stands here for the second time"
                origin = self.origin(event, key)
                self.duplicates.append(Diagnostic("duplicate-key", Severity.ERROR, message, origin))
        elif len(key) > self.budgets.key_length:
            message = f"a key of {len(key)} characters; {self.budgets.key_length} is the limit"
            raise self.failure(event, "too-big", message)
        return key

    def start(self, container: Container, event: Event, kind: str) -> None:
        """Open a collection."""
        outer, key = self.container, self.key
        if key is None and isinstance(outer, dict):
            raise self.failure(event, "syntax", "a key must be text, not a collection")
        if not fits_collection(event.tag, kind):
            error = tag_error(event.tag or "")
            raise self.failure(event, error.code, error.message, error.help)
        if len(self.stack) >= self.budgets.depth:
            raise self.too_deep(event)
        anchor = None
        if event.anchor is not None:
            anchor = self.anchors[event.anchor] = _Anchor()
        self.stack.append((outer, key, anchor))
        self.container, self.key = container, None

    def mapping_end(self, event: Event) -> None:
        if self.merges and id(self.container) in self.merges:
            self.merge()
        self.collection_end(event)

    def collection_end(self, _event: Event) -> None:
        """Close the innermost collection and put it where it belongs."""
        value = self.container
        self.container, self.key, anchor = self.stack.pop()
        if anchor is not None:
            anchor.done, anchor.value = True, value
        self.add(value)

    def alias(self, event: Event) -> None:
        """The object of the anchor again, counted as if it were written out."""
        anchor = self.anchors.get(event.anchor or "")
        if anchor is None:
            raise self.failure(event, "syntax", "an alias before its anchor")
        if not anchor.done:
            raise self.failure(event, "syntax", "an alias inside the node that it stands for")
        if isinstance(self.container, dict) and self.key is None:
            if anchor.text is None:
                raise self.failure(event, "syntax", "a key must be text, not a collection")
            self.key = self.checked_key(anchor.text, self.container, event)
            return
        if self.expansion.spend(anchor.value) > self.most_added:
            message = f"aliases add more than {self.most_added:,} values to those written"
            raise self.failure(event, "too-big", message, "write the repeated part once, as a schema, and use $ref")
        if len(self.stack) + self.expansion.height(anchor.value) > self.budgets.depth:
            raise self.too_deep(event)
        self.add(anchor.value)

    def merge_key(self, event: Event) -> str:
        """A place holder for what a plain `<<`, or one with its own tag, brings (https://yaml.org/type/merge.html)."""
        key = _MergeKey("<<")
        self.merges.setdefault(id(self.container), []).append((key, event))
        return key

    def merge(self) -> None:
        """Replace the place holders: own keys win over merged ones, earlier merged ones over later ones."""
        own = self.container
        assert isinstance(own, dict), "merge keys stand in mappings"
        sources: list[dict[str, JsonValue]] = []
        for key, event in self.merges.pop(id(own)):
            for source in _listed(own.pop(key)):
                if not isinstance(source, dict):
                    raise self.failure(event, "syntax", "<< takes a mapping or a list of mappings", "quote it as a key")
                sources.append(source)
        self.expansion.note_merge(own, sources)
        _merge_into(own, sources)

    def too_deep(self, event: Event) -> SpecError:
        return self.failure(event, "too-deep", f"nested more than {self.budgets.depth} levels deep")

    def failure(self, event: Event, code: str, message: str, help: str = "") -> SpecError:
        return fail(code, message, self.origin(event), help)

    def origin(self, event: Event, below: str | None = None) -> Origin:
        """The place of an event; the pointer leads to the value in work, or to `below` in the open container."""
        frames = [(container, key) for container, key, _ in self.stack] + [(self.container, self.key)]
        return Origin(self.file, _pointer(frames[1:], below), *line_and_column(self.text, event.start_mark.index))


def _pointer(frames: Sequence[tuple[Container, str | None]], below: str | None) -> str:
    """The pointer to the value in work in the innermost of open containers, or to `below` in it."""
    tokens = [key if isinstance(container, dict) else len(container) for container, key in frames]
    if below is not None:
        tokens[-1] = below
    return shown_pointer(token for token in tokens if token is not None and not isinstance(token, _MergeKey))


def _listed(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else [value]


def _merge_into(own: dict[str, JsonValue], sources: list[dict[str, JsonValue]]) -> None:
    """Add members of the sources in place, as aliases share the mapping; merged members come before own ones."""
    written = own.copy()
    own.clear()
    for source in sources:
        for name, value in source.items():
            own.setdefault(name, value)
    own.update(written)
