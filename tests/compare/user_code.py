"""Code of somebody who uses a package: reads and writes all that there is, with the types of today.

In: a side. Out: the text of a module. What is of any type is used as if something were known of it, and given a value
of which nothing is known, as people do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from schemawright.compare.audiences import audiences
from schemawright.compare.changes import Audience
from schemawright.compare.sides import Side
from schemawright.ir.definitions import Enumeration, Record
from schemawright.ir.shapes import TypeId
from schemawright.targets.target import Surface, target_of

_HEAD = """import datetime
import decimal
import ipaddress
from typing import Any, Literal, Union
from uuid import UUID

from typing_extensions import assert_never

from {package} import SERIALIZERS, UNSET, Unset
from {package} import {names}
"""
_ANY = re.compile(r"\bAny\b")
_WITHIN = {"Any": "", "list[Any]": "[0]", "dict[str, Any]": "['key']"}


def user_code(side: Side, package: str) -> str:
    """The module; each function of it uses one definition."""
    names = sorted(map(str, side.facts.names.types.values()))
    needs_unrecognized = side.settings.schema.unions == "open" and " Unrecognized" in str(_texts(side))
    names += ["Unrecognized"] if needs_unrecognized else []
    lines = _HEAD.format(package=package, names=", ".join(names)).splitlines()
    for id, module in side.facts.layout.module_of.items():
        name = side.facts.names.types[id]
        lines.append(f"from {package}.{module} import {name} as {name}_of_its_module")
    seen = audiences(side.catalog)
    for id in side.catalog.types:
        audience = seen.get(id, Audience.UNKNOWN)
        uses = _Uses(side, id)
        lines += [] if audience is Audience.WRITERS else uses.reading()
        lines += [] if audience is Audience.READERS else uses.writing()
    return "\n".join([*lines, ""])


def surface_of(side: Side) -> Surface:
    """What users see of the package of a side."""
    return target_of(side.settings).surface(side.catalog, side.facts, side.settings)


def _texts(side: Side) -> list[str]:
    surface = surface_of(side)
    found = [surface.type_of(id) for id in side.catalog.types]
    return found + [each.annotation for id in side.catalog.types for each in surface.attributes(id).values()]


class _Uses:
    """The uses of one definition."""

    def __init__(self, side: Side, id: TypeId) -> None:
        self.side = side
        self.id = id
        self.name = str(side.facts.names.types[id])
        self.surface = surface_of(side)
        self.attributes = {str(each.name): each for each in self.surface.attributes(id).values()}

    def reading(self) -> Iterator[str]:
        """Whoever reads values."""
        yield f"def read_{self.name}(it: {self.name}) -> None:"
        body = self.side.catalog.body(self.id)
        if isinstance(body, Record):
            for name, each in self.attributes.items():
                yield from _read(f"it.{name}", each.annotation)
            unknown, text = self.surface.unknown(self.id)
            yield from _read("it.additional_properties", f"dict[str, {text}]") if unknown == "keep" else ()
            for base in map(self._above, self.side.catalog.lineage(self.id)):
                yield f"    as_{base}: {base} = it"
        elif isinstance(body, Enumeration):
            yield from self._members()
            if not self.surface.is_open(self.id):
                yield "    match it:"
                yield from (f"        case {member}: pass" for member in self._names())
                yield "        case _: assert_never(it)"
        else:
            yield from _read("it", self.surface.type_of(self.id))
        yield f"    by_name: {self._loaded()} = {self._serializer()}.load('')" if self._is_named() else "    pass"
        yield "    return None"

    def writing(self) -> Iterator[str]:
        """Whoever writes values."""
        body = self.side.catalog.body(self.id)
        if isinstance(body, Record):
            yield from self._making("write", [name for name, each in self.attributes.items() if not each.default])
            yield from self._making("write_all", list(self.attributes))
            yield from self._setting()
            for base in map(self._above, self.side.catalog.lineage(self.id)):
                yield f"def give_{self.name}_as_{base}(it: {self.name}) -> {base}:"
                yield "    return it"
        elif isinstance(body, Enumeration):
            yield f"def write_{self.name}() -> None:"
            yield from self._members()
            yield "    return None"
        else:
            yield f"def write_{self.name}(it: {_unknown(self.surface.type_of(self.id))}) -> {self.name}:"
            yield "    return it"

        if self._is_named():
            yield f"def dump_{self.name}(it: {self._loaded()}) -> None:"
            yield f"    {self._serializer()}.dump(it)"

    def _is_named(self) -> bool:
        return self.side.catalog[self.id].name.declared

    def _serializer(self) -> str:
        return f"SERIALIZERS[{str(self.side.catalog[self.id].name.text)!r}]"

    def _loaded(self) -> str:
        return _unknown(self.surface.annotation(self.side.catalog[self.id].reference))

    def _making(self, verb: str, names: list[str]) -> Iterator[str]:
        types = {name: self.attributes[name].annotation for name in names}
        unknown, text = self.surface.unknown(self.id)
        if unknown == "keep" and verb == "write_all":
            types["additional_properties"] = f"dict[str, {text}]"
            names = list(types)
        taken = ", ".join(f"{name}: {_unknown(text)}" for name, text in types.items())
        is_by_place = self.side.settings.python.positional and verb == "write"
        given = ", ".join(names if is_by_place else [f"{name}={name}" for name in names])
        yield f"def {verb}_{self.name}({taken}) -> {self.name}:"
        yield f"    return {self.name}({given})"

    def _setting(self) -> Iterator[str]:
        if not self.side.settings.python.frozen:
            for name, each in self.attributes.items():
                yield f"def set_{self.name}_{name}(it: {self.name}, value: {_unknown(each.annotation)}) -> None:"
                yield f"    it.{name} = value"

    def _members(self) -> Iterator[str]:
        yield from (f"    print({member}.value)" for member in self._names())

    def _names(self) -> list[str]:
        return [f"{self.name}.{member}" for member in self.side.facts.names.members[self.id].values()]

    def _above(self, base: TypeId) -> str:
        return str(self.side.facts.names.types[base])


def _read(place: str, annotation: str) -> Iterator[str]:
    """A value is assigned to a name of its type; of any value something is taken for granted."""
    name = f"value_of_{re.sub(r'[^a-z0-9_]', '_', place)}"
    yield f"    {name}: {annotation} = {place}"
    for text, step in _WITHIN.items():
        yield from [f"    print({place}{step}.something)"] if annotation == text else []


def _unknown(annotation: str) -> str:
    return _ANY.sub("object", annotation)
