"""`Wanted`: the places that are looked for, as a tree of reference tokens.

In: the tokens of pointers. Out: a node for each, into which a scan writes the offset it finds. Not done here: scanning.
"""

from __future__ import annotations

from collections.abc import Iterable


class Wanted:
    """One value that is looked for, or lies on the way to one."""

    __slots__ = ("members", "offset", "parent")

    def __init__(self, parent: Wanted | None = None) -> None:
        self.parent = parent
        self.members: dict[str, Wanted] = {}
        self.offset = -1

    def below(self, tokens: Iterable[str]) -> Wanted:
        """The node that the tokens lead to, added where it is new."""
        node = self
        for token in tokens:
            member = node.members.get(token)
            if member is None:
                member = node.members[token] = Wanted(node)
            node = member
        return node

    def nearest_offset(self) -> int:
        """The offset of this value, or of the nearest one above it that was found."""
        node: Wanted | None = self
        while node is not None:
            if node.offset >= 0:
                return node.offset
            node = node.parent
        return 0
