"""Where the values of a document come from that others have changed.

In: changes, as they are made. Out: for a JSON Pointer into the result, the file and the pointer of what stands there.
Not done here: making changes (`overlay.applying`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from schemawright.diagnostics import Origin, escape_token
from schemawright.source.pointers import PointerError, parse_pointer


class Provenance:
    """The place of a value, and the places of those below it that are elsewhere than the place says.

    What is not listed in `members` stands in the same file, below the same pointer.
    """

    __slots__ = ("file", "members", "pointer")

    def __init__(self, file: str, pointer: str = "") -> None:
        """The place of a value that nothing has changed."""
        self.file = file
        self.pointer = pointer
        self.members: dict[str, Provenance] = {}

    def below(self, token: str | int) -> Provenance:
        """The place of a member or item, not kept."""
        known = self.members.get(str(token))
        return known or Provenance(self.file, f"{self.pointer}/{escape_token(token)}")

    def at(self, tokens: Iterable[str | int]) -> Provenance:
        """The place of what the tokens lead to, kept on all of the way, so that it can be changed."""
        place = self
        for token in tokens:
            place = place.members.setdefault(str(token), place.below(token))
        return place

    def put(self, token: str | int, place: Provenance) -> None:
        """A member or item comes from that place."""
        self.members[str(token)] = place

    def drop(self, name: str) -> None:
        """A member is gone."""
        self.members.pop(name, None)

    def keep(self, numbers: Sequence[int]) -> None:
        """Of all items these are left, in that order."""
        kept = {str(new): self.below(old) for new, old in enumerate(numbers) if new != old or str(old) in self.members}
        self.members = kept

    def copy(self) -> Provenance:
        """The same, of its own."""
        made = Provenance(self.file, self.pointer)
        waiting: list[tuple[Provenance, Provenance]] = [(self, made)]
        while waiting:
            old, new = waiting.pop()
            for token, member in old.members.items():
                new.members[token] = Provenance(member.file, member.pointer)
                waiting.append((member, new.members[token]))
        return made

    def origin(self, pointer: str) -> Origin:
        """The place of what a pointer into the result leads to; of a malformed one, that of the whole."""
        try:
            tokens = parse_pointer(pointer)
        except PointerError:
            return Origin(self.file, self.pointer)
        place = self
        for number, token in enumerate(tokens):
            if token not in place.members:
                rest = "".join(f"/{escape_token(more)}" for more in tokens[number:])
                return Origin(place.file, place.pointer + rest)
            place = place.members[token]
        return Origin(place.file, place.pointer)
