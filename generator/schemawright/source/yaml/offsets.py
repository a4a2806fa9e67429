"""Offsets of values in YAML text.

In: YAML text that `yaml_text` has read, and a tree of wanted places. Out: the tree with offsets. The places of all
nodes are taken down first, as an alias or a merge key may make any of them wanted under another pointer. Nothing
recurses. Not done here: checking the text.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from schemawright.source.wanted import Wanted
from schemawright.source.yaml.events import Event, events, library
from schemawright.source.yaml.scalars import MERGE


class Place:
    """Where a node is shown to stand, and what lies below it (None: it is a scalar)."""

    __slots__ = ("members", "offset")

    def __init__(self, offset: int, members: Members) -> None:
        self.offset = offset
        self.members = members


Members: TypeAlias = dict[str, Place] | list[Place] | None


def yaml_offsets(text: str, root: Wanted) -> None:
    """Write the offsets into the tree: of the key of a mapping's member, of the node elsewhere."""
    place = _Places().read(text)
    root.offset = place.offset
    pending = [(root, place.members)]
    while pending:
        wanted, members = pending.pop()
        for token, member in wanted.members.items():
            found = _member(members, token)
            if found is not None:
                member.offset = found.offset
                pending.append((member, found.members))


def _member(members: Members, token: str) -> Place | None:
    if isinstance(members, dict):
        return members.get(token)
    if isinstance(members, list) and token.isdecimal() and str(int(token)) == token and int(token) < len(members):
        return members[int(token)]
    return None


class _Outer(NamedTuple):
    """What lies around an open collection: the collection, its waiting key, and the event that opened the inner one."""

    members: dict[str, Place] | list[Place]
    key: Event | None
    key_text: str
    merging: bool
    start: Event


class _Places:
    """Builds the tree of places event by event; the collections of `yaml_text` without their values."""

    def __init__(self) -> None:
        self.roots: list[Place] = []
        self.members: dict[str, Place] | list[Place] = self.roots
        self.key: Event | None = None
        self.key_text = ""
        self.merging = False
        self.stack: list[_Outer] = []
        self.anchors: dict[str, tuple[Members, str]] = {}
        self.merges: dict[int, list[Members]] = {}

    def read(self, text: str) -> Place:
        """The place of the document's root."""
        source = library()
        kinds = source.kinds
        ends = (kinds.mapping_end, kinds.sequence_end)
        for event in events(text, source):
            if isinstance(event, kinds.scalar):
                self.scalar(event)
            elif isinstance(event, kinds.mapping_start):
                self.start(event, {})
            elif isinstance(event, kinds.sequence_start):
                self.start(event, [])
            elif isinstance(event, ends):
                self.end()
            elif isinstance(event, kinds.alias):
                self.alias(event)
        return self.roots[0]

    def scalar(self, event: Event) -> None:
        if event.anchor is not None:
            self.anchors[event.anchor] = (None, event.value)
        if isinstance(self.members, dict) and self.key is None:
            self.key, self.key_text = event, event.value
            is_plain = event.implicit[0] and event.tag is None and event.anchor is None
            self.merging = event.value == "<<" and (is_plain or event.tag == MERGE)
        else:
            self.add(event, None)

    def alias(self, event: Event) -> None:
        members, text = self.anchors[event.anchor or ""]
        if isinstance(self.members, dict) and self.key is None:
            self.key, self.key_text, self.merging = event, text, False
        else:
            self.add(event, members)

    def add(self, event: Event, below: Members) -> None:
        """Put a node where one is due; a member stands at its key, a repeated one at the first."""
        if isinstance(self.members, list):
            self.members.append(Place(event.start_mark.index, below))
            return
        key, self.key = self.key, None
        assert key is not None, "callers take keys apart"
        if self.merging:
            self.merges.setdefault(id(self.members), []).append(below)
        else:
            self.members.setdefault(self.key_text, Place(key.start_mark.index, below))

    def start(self, event: Event, members: dict[str, Place] | list[Place]) -> None:
        self.stack.append(_Outer(self.members, self.key, self.key_text, self.merging, event))
        self.members, self.key = members, None

    def end(self) -> None:
        """Close the innermost collection; own members win over merged ones, earlier merged ones over later ones."""
        members = self.members
        if isinstance(members, dict):
            for below in self.merges.pop(id(members), ()):
                for source in below if isinstance(below, list) else [Place(0, below)]:
                    if isinstance(source.members, dict):
                        for name, place in source.members.items():
                            members.setdefault(name, place)
        outer = self.stack.pop()
        self.members, self.key, self.key_text, self.merging = outer[:4]
        if outer.start.anchor is not None:
            self.anchors[outer.start.anchor] = (members, "")
        self.add(outer.start, members)
