"""From a document to an overlay.

In: a document. Out: its actions, with their paths read; what is wrong goes to the sink. Not done here: applying them.
Clauses are those of the Overlay Specification 1.1.0.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple, TypeAlias

from schemawright.diagnostics import Origin, Sink
from schemawright.source.documents import Document
from schemawright.source.jsonpath.parse import parse_path
from schemawright.source.jsonpath.syntax import PathError, Query
from schemawright.source.quoting import quoted
from schemawright.source.values import JsonValue, spelling

Modifier: TypeAlias = Literal["update", "copy", "remove"]
_MODIFIERS: tuple[Modifier, ...] = ("update", "copy", "remove")
_VERSION = re.compile(r"1\.([01])(?:\.[0-9]+)?")
_KEYS = ("overlay", "info", "extends", "actions")
_ACTION_KEYS = ("target", "description", "update", "copy", "remove")


class Action(NamedTuple):
    """One change: at the nodes that `target` selects, `update` with a value, `copy` what `source` selects, or `remove`.

    `pointer` is its place in the overlay.
    """

    pointer: str
    target: Query
    modifier: Modifier
    value: JsonValue = None
    source: Query | None = None


class Overlay(NamedTuple):
    """The actions of an overlay, in order; `extends` is the document that it is for, "" where it does not say.

    `is_lenient` holds for 1.0, which does not say what happens where values do not fit together.
    """

    document: Document
    extends: str
    actions: tuple[Action, ...]
    is_lenient: bool

    def origin(self, pointer: str) -> Origin:
        """A place in it."""
        return Origin(self.document.name, pointer)


def read_overlay(document: Document, sink: Sink) -> Overlay | None:
    """The overlay that a document is; None where it is none, which `sink` hears of (sections 4.4.1 to 4.4.3)."""
    return _Reader(document, sink).overlay()


class _Reader:
    def __init__(self, document: Document, sink: Sink) -> None:
        self.document = document
        self.sink = sink
        self.minor = "1"

    def overlay(self) -> Overlay | None:
        content = self.document.data
        if not isinstance(content, dict) or "overlay" not in content:
            help = "an overlay is an object with `overlay: 1.1.0`, `info` and `actions`"
            self.error("not-a-spec", "this is no overlay: it has no key `overlay`", "", help)
            return None
        version = content["overlay"]
        known = None if isinstance(version, dict | list) else _VERSION.fullmatch(spelling(version))
        if known is None:
            help = "known are 1.0 and 1.1, as in `overlay: 1.1.0`"
            self.error("unsupported-version", "the version of the overlay is not known", "/overlay", help)
            return None
        self.minor = known[1]
        self.refuse_unknown(content, _KEYS, "")
        self.check_info(content)
        extends = content.get("extends", "")
        if not isinstance(extends, str):
            self.error("schema-invalid", "`extends` must be a text that names a document", "/extends")
            extends = ""
        return Overlay(self.document, extends, self.actions(content), self.minor == "0")

    def check_info(self, content: Mapping[str, JsonValue]) -> None:
        info = content.get("info")
        named = info if isinstance(info, dict) else {}
        if missing := [f"`{key}`" for key in ("title", "version") if key not in named]:
            message = f"the `info` of an overlay needs {' and '.join(missing)}"
            self.sink.warning("schema-invalid", message, self.at("/info" if "info" in content else ""))

    def actions(self, content: Mapping[str, JsonValue]) -> tuple[Action, ...]:
        listed = content.get("actions")
        if not isinstance(listed, list) or not listed:
            help = "write a list of at least one action, such as `- {target: $.info, update: {title: Pets}}`"
            place = "/actions" if "actions" in content else ""
            self.error("schema-invalid", "an overlay needs actions", place, help)
            return ()
        read = (self.action(entry, f"/actions/{number}") for number, entry in enumerate(listed))
        return tuple(action for action in read if action is not None)

    def action(self, entry: JsonValue, pointer: str) -> Action | None:
        if not isinstance(entry, dict):
            self.error("schema-invalid", "an action must be an object", pointer)
            return None
        self.refuse_unknown(entry, _ACTION_KEYS, pointer)
        target = self.path(entry, "target", pointer)
        modifier = self.modifier(entry, pointer)
        if target is None or modifier is None:
            return None
        if modifier == "copy":
            source = self.path(entry, "copy", pointer)
            return None if source is None else Action(pointer, target, modifier, source=source)
        if modifier == "remove" and not target.segments:
            self.error("schema-invalid", "the whole document cannot be removed", f"{pointer}/target")
            return None
        return Action(pointer, target, modifier, entry.get("update"))

    def path(self, entry: Mapping[str, JsonValue], key: str, pointer: str) -> Query | None:
        text = entry.get(key)
        if not isinstance(text, str):
            place = f"{pointer}/{key}" if key in entry else pointer
            self.error("schema-invalid", f"an action needs a JSONPath as its `{key}`", place, "as in $.info.title")
            return None
        try:
            return parse_path(text)
        except PathError as error:
            help = error.help or "a path looks like $.components.schemas.Pet or $.paths['/pets'].*"
            self.error("schema-invalid", f"the JSONPath {quoted(text)}: {error}", f"{pointer}/{key}", help)
            return None

    def modifier(self, entry: Mapping[str, JsonValue], pointer: str) -> Modifier | None:
        """What an action does; one that says two things, or none, is wrong (section 4.4.3)."""
        remove = entry.get("remove", False)
        if not isinstance(remove, bool):
            self.error("schema-invalid", "`remove` must be true or false", f"{pointer}/remove")
            return None
        if "copy" in entry and self.minor == "0":
            self.error(
                "schema-invalid", "`copy` is not known to Overlay 1.0", f"{pointer}/copy", "write overlay: 1.1.0"
            )
            return None
        said: list[Modifier] = [key for key in _MODIFIERS if (remove if key == "remove" else key in entry)]
        if len(said) == 1:
            return said[0]
        if not said:
            self.error("schema-invalid", "an action needs `update`, `copy` or `remove: true`", pointer)
        elif self.minor == "0":
            # Section 4.4.3.1 of 1.0.0: update has no impact where remove is true.
            self.sink.warning(
                "schema-invalid", "`update` has no effect beside `remove: true`", self.at(f"{pointer}/update")
            )
            return "remove"
        else:
            words = " and ".join(f"`{key}`" for key in said)
            help = "make two actions of it; they are applied in order"
            self.error("schema-invalid", f"an action has one of {words}, not both", pointer, help)
        return None

    def refuse_unknown(self, content: Mapping[str, JsonValue], known: Collection[str], pointer: str) -> None:
        import difflib

        for key in content:
            if key not in known and not key.startswith("x-"):
                near = difflib.get_close_matches(key, known, n=1)
                help = f"did you mean `{near[0]}`?" if near else ""
                place = Origin(self.document.name, pointer).child(key)
                self.sink.warning("keyword-unknown", f"an overlay has no key {quoted(key)} here", place, help)

    def at(self, pointer: str) -> Origin:
        return Origin(self.document.name, pointer)

    def error(self, code: str, message: str, pointer: str, help: str = "") -> None:
        self.sink.error(code, message, self.at(pointer), help)
