"""Which overlay is for which document of a run.

In: the names of overlays, and the documents that the user named. Out: these documents, changed; what others refer to is
changed when it is read. What no action finds goes to the sink in the end. Not done here: what an overlay says
(`reading`) and does (`applying`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from schemawright.diagnostics import Sink
from schemawright.source.documents import Document, is_url
from schemawright.source.jsonpath.syntax import Filter, Query
from schemawright.source.overlay.applying import Changed
from schemawright.source.overlay.reading import Overlay, read_overlay
from schemawright.source.pointers import percent_decoded, split_reference
from schemawright.source.provenance import Provenance
from schemawright.source.quoting import quoted
from schemawright.source.workspace import Workspace, key_of


class Overlays:
    """The overlays of a run, in order."""

    def __init__(self, names: Iterable[str], documents: Sequence[Document], workspace: Workspace, sink: Sink) -> None:
        """Read them, and have the workspace change the documents that they are for.

        Without `extends` an overlay is for all documents that the user named. Raises `SpecError` where one cannot be
        read; all else that is wrong goes to the sink.
        """
        self._sink = sink
        self._uses: list[_Use] = []
        for name in names:
            overlay = read_overlay(workspace.open(name, is_spec=False), sink)
            if overlay is not None:
                use = _Use(overlay, sink)
                self._uses.append(use)
                for key in self._targets(overlay, documents, workspace):
                    workspace.amend(key, use.applied)

    def end(self) -> None:
        """Tell which actions, and which overlays, were for nothing that was read."""
        for use in self._uses:
            overlay = use.overlay
            if not use.times:
                message = f"no document that was read is {quoted(overlay.extends)}, which this overlay extends"
                help = "take `extends` away to apply it to each spec"
                self._sink.warning("overlay-unmatched", message, overlay.origin("/extends"), help)
                continue
            for number, action in enumerate(overlay.actions):
                if number not in use.matched:
                    message = "the target selects nothing: the action has no effect"
                    at, help = overlay.origin(f"{action.pointer}/target"), _cure(action.target)
                    self._sink.warning("overlay-unmatched", message, at, help)

    def _targets(self, overlay: Overlay, documents: Sequence[Document], workspace: Workspace) -> list[str]:
        """The keys of the documents that an overlay is for."""
        keys = [key_of(document) for document in documents]
        place, _ = split_reference(overlay.extends)
        if not place:
            return keys
        base = overlay.document.name
        if is_url(place) or is_url(base):
            from schemawright.source.urls import UrlError, joined_url

            try:
                named = joined_url(base if is_url(base) else "", place)
            except UrlError:
                named = place
            if named not in keys and not any(is_url(document.name) for document in documents):
                message = f"the specs are taken for copies of {quoted(place)}, which this overlay extends"
                self._sink.note("overlay-unmatched", message, overlay.origin("/extends"))
                return keys
            return [named]
        path = percent_decoded(place.replace("\\", "/"))
        return [workspace.key_beside(overlay.document, path)]


def _cure(target: Query) -> str:
    """What to say of a target that selects nothing: a filter is easily taken for a test of what stands before it."""
    has_filter = any(isinstance(selector, Filter) for segment in target.segments for selector in segment.selectors)
    text = "a filter chooses among the members or items of what stands before it: $.paths.*[?@.x] selects operations"
    return text if has_filter else ""


class _Use:
    """An overlay, what of it found something by now, and how many documents it was applied to."""

    def __init__(self, overlay: Overlay, sink: Sink) -> None:
        self.overlay = overlay
        self.sink = sink
        self.matched: set[int] = set()
        self.times = 0

    def applied(self, document: Document) -> Document:
        """The document as the overlay changes it."""
        changed = Changed(document.data, document.places or Provenance(document.name))
        self.matched |= changed.apply(self.overlay, self.sink)
        self.times += 1
        texts = (*document.overlay_texts, self.overlay.document.text)
        return replace(document, data=changed.root, places=changed.places, overlay_texts=texts)
