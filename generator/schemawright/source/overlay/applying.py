"""Applying an overlay to a value.

In: a value and the actions of an overlay. Out: the changed value, and where each part of it comes from; the value that
was given stays as it is. What does not fit goes to the sink. Not done here: reading overlays (`reading`).

Containers are copied where they are changed, once a run: values of YAML may stand in several places, and an action
means one of them. Clauses are those of the Overlay Specification 1.1.0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeAlias

from schemawright.budgets import MAX_DEPTH, MAX_OVERLAID_VALUES
from schemawright.diagnostics import Origin, Sink, SpecError, fail
from schemawright.source.jsonpath.select import Found, select
from schemawright.source.jsonpath.syntax import PathError
from schemawright.source.overlay.reading import Action, Overlay
from schemawright.source.provenance import Provenance
from schemawright.source.values import JsonValue

Token: TypeAlias = "str | int"


class Addition(NamedTuple):
    """A value that is put into a document, and where it comes from."""

    value: JsonValue
    place: Provenance

    def below(self, token: Token, value: JsonValue) -> Addition:
        """A part of it."""
        return Addition(value, self.place.below(token))


class Changed:
    """A value in the making: `root` is what it is by now, `places` where its parts come from."""

    def __init__(self, root: JsonValue, places: Provenance) -> None:
        """Start with a value that nothing has changed yet."""
        self.root = root
        self.places = places
        self._own: dict[int, JsonValue] = {}
        """The containers that were made here, by their identity; they are kept so that no other takes it."""
        self._added = 0

    def apply(self, overlay: Overlay, sink: Sink) -> set[int]:
        """Apply all actions in order; the numbers of those whose target is there."""
        matched: set[int] = set()
        for number, action in enumerate(overlay.actions):
            try:
                if found := select(action.target, self.root):
                    matched.add(number)
                    self._act(action, found, overlay, sink)
            except PathError as error:
                sink.error("too-big", str(error), overlay.origin(action.pointer), error.help)
            except SpecError as error:
                sink.add(*error.diagnostics)
        return matched

    def _act(self, action: Action, found: Sequence[Found], overlay: Overlay, sink: Sink) -> None:
        if action.modifier == "remove":
            self._remove(found)
            return
        addition = self._addition(action, overlay)
        if addition is None:
            sink.warning("overlay-unmatched", "there is nothing to be copied", overlay.origin(f"{action.pointer}/copy"))
            return
        if not overlay.is_lenient and len({_kind(node.value) for node in found}) > 1:
            message = "the target selects nodes of several kinds: objects, arrays and others do not go together"
            raise fail("schema-invalid", message, overlay.origin(f"{action.pointer}/target"))
        merging = _Merging(self, overlay, action, sink)
        ways = dict.fromkeys(node.tokens for node in found)
        size = _size(addition.value, MAX_OVERLAID_VALUES - self._added)
        for way in ways:
            self._count(size, way, addition.value, overlay.origin(action.pointer))
            merging.merge(way, addition)

    def _addition(self, action: Action, overlay: Overlay) -> Addition | None:
        """What an action puts in; None where it copies a node that is not there."""
        if action.source is None:
            return Addition(action.value, Provenance(overlay.document.name, f"{action.pointer}/update"))
        found = select(action.source, self.root)
        if len(found) > 1:
            message = f"`copy` selects {len(found):,} nodes, and one can be copied"
            raise fail("schema-invalid", message, overlay.origin(f"{action.pointer}/copy"))
        if not found:
            return None
        place = self.places
        for token in found[0].tokens:
            place = place.below(token)
        # What is copied is no more to be changed where it stands: the copy would change with it.
        self._own.clear()
        return Addition(found[0].value, place.copy())

    def _count(self, size: int, way: Sequence[Token], value: JsonValue, at: Origin) -> None:
        self._added += size
        if self._added > MAX_OVERLAID_VALUES:
            raise fail("too-big", f"overlays add more than {MAX_OVERLAID_VALUES:,} values", at)
        if len(way) + _height(value) > MAX_DEPTH:
            raise fail("too-deep", f"with this action values are nested more than {MAX_DEPTH} levels deep", at)

    def _remove(self, found: Iterable[Found]) -> None:
        """Remove nodes from what holds them: deeper ones first, so that the ways to the others stay right."""
        by_holder: dict[tuple[Token, ...], set[Token]] = {}
        for way in {node.tokens for node in found}:
            if way:
                by_holder.setdefault(way[:-1], set()).add(way[-1])
        for holder, tokens in sorted(by_holder.items(), key=lambda entry: -len(entry[0])):
            container, place = self.owned(holder), self.places.at(holder)
            if isinstance(container, dict):
                for token in tokens:
                    del container[str(token)]
                    place.drop(str(token))
            elif isinstance(container, list):
                kept = [number for number in range(len(container)) if number not in tokens]
                container[:] = [container[number] for number in kept]
                place.keep(kept)

    def owned(self, way: Sequence[Token]) -> JsonValue:
        """The value at the end of a way; it and all above it may be changed."""
        self.root = here = self._owned(self.root)
        for token in way:
            if isinstance(here, dict):
                here[str(token)] = inner = self._owned(here[str(token)])
            else:
                assert isinstance(here, list), "ways lead through containers"
                here[int(token)] = inner = self._owned(here[int(token)])
            here = inner
        return here

    def _owned(self, value: JsonValue) -> JsonValue:
        if not isinstance(value, dict | list) or id(value) in self._own:
            return value
        made: JsonValue = value.copy()
        self._own[id(made)] = made
        return made

    def put(self, way: Sequence[Token], addition: Addition) -> None:
        """Put a value in the place of what stands at the end of a way."""
        if not way:
            self.root, self.places = addition.value, addition.place.copy()
            return
        container = self.owned(way[:-1])
        if isinstance(container, dict):
            container[str(way[-1])] = addition.value
        else:
            assert isinstance(container, list), "ways lead through containers"
            container[int(way[-1])] = addition.value
        self.places.at(way[:-1]).put(way[-1], addition.place.copy())

    def append(self, way: Sequence[Token], additions: Iterable[Addition]) -> None:
        """Append items to the array at the end of a way."""
        items, place = self.owned(way), self.places.at(way)
        assert isinstance(items, list), "callers append to arrays"
        for addition in additions:
            place.put(len(items), addition.place.copy())
            items.append(addition.value)


class _Merging:
    """Merges what an action adds with what stands there (section 4.4.3.1)."""

    def __init__(self, changed: Changed, overlay: Overlay, action: Action, sink: Sink) -> None:
        self.changed = changed
        self.overlay = overlay
        self.at = overlay.origin(f"{action.pointer}/{action.modifier}")
        self.sink = sink

    def merge(self, way: tuple[Token, ...], addition: Addition) -> None:
        """Merge at the end of a way, and below."""
        here, value = self.changed.owned(way), addition.value
        if isinstance(here, list):
            several = isinstance(value, list)
            items = [addition.below(n, item) for n, item in enumerate(value)] if isinstance(value, list) else [addition]
            self.changed.append(way, items if several else [addition])
        elif isinstance(here, dict) and isinstance(value, dict):
            self.merge_members(way, here, addition)
        elif isinstance(here, dict) or isinstance(value, dict | list):
            self.misfit(way, here, addition)
        else:
            self.changed.put(way, addition)

    def merge_members(self, way: tuple[Token, ...], here: dict[str, JsonValue], addition: Addition) -> None:
        assert isinstance(addition.value, dict), "callers merge objects"
        for name, value in addition.value.items():
            inner, below = (*way, name), addition.below(name, value)
            if name not in here:
                self.changed.put(inner, below)
            elif isinstance(here[name], list) and not isinstance(value, list):
                self.misfit(inner, here[name], below)
            else:
                self.merge(inner, below)

    def misfit(self, way: tuple[Token, ...], here: JsonValue, addition: Addition) -> None:
        """A value that cannot be merged: an error in 1.1; 1.0 does not say, and tools put it in place of the other."""
        place = Origin(addition.place.file, addition.place.pointer) if addition.place.file == self.at.file else self.at
        message = f"{_kind(addition.value)} cannot be merged with {_kind(here)}"
        help = "remove the other one first, in an action of its own"
        if not self.overlay.is_lenient:
            self.sink.error("schema-invalid", message, place, help)
        elif addition.value is None:
            self.sink.warning("schema-invalid", f"{message}, which stays as it is", place, help)
        else:
            self.sink.warning("schema-invalid", f"{message}, whose place it takes", place, help)
            self.changed.put(way, addition)


def _kind(value: JsonValue) -> str:
    if isinstance(value, dict):
        return "an object"
    return "an array" if isinstance(value, list) else "a single value"


def _size(value: JsonValue, limit: int) -> int:
    """The number of values that a value holds, counted up to a limit."""
    count, waiting = 0, [value]
    while waiting and count <= limit:
        here = waiting.pop()
        count += 1
        waiting += here.values() if isinstance(here, dict) else here if isinstance(here, list) else ()
    return count


def _height(value: JsonValue) -> int:
    """The levels of containers in a value; those of a shared one are looked at once."""
    heights: dict[int, int] = {}
    waiting: list[tuple[JsonValue, bool]] = [(value, False)]
    while waiting:
        here, is_done = waiting.pop()
        if not isinstance(here, dict | list) or (id(here) in heights and not is_done):
            continue
        inner = list(here.values()) if isinstance(here, dict) else here
        if is_done:
            heights[id(here)] = 1 + max((heights.get(id(part), 0) for part in inner), default=0)
        else:
            waiting.append((here, True))
            waiting += ((part, False) for part in inner)
    return heights.get(id(value), 0)
