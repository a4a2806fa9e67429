"""JSON values at random: those that fit a schema, those that mostly do, and any at all. The one maker of values.

In: a source of chance, which is `random.Random` or hypothesis's own (`st.randoms`), and the schemas of a document. Out:
values. Types, formats that Python has types for, enums, constants, properties and unions are obeyed; sizes and
patterns are not, as models do not look at them. What nobody must be, or what is endless, is left out at some depth.
"""

from __future__ import annotations

import base64
import copy
import datetime
import math
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID

from tests.generate.reading import Definition, Json, Reading

Text = Callable[[Random], str]

UNKNOWN_TAG = "of no known type"
_DEEPEST = 5
_LETTERS = "ab~/.\u00e9\u2028\"'\\{} \U0001f600\x00\n"
_INTEGERS = (0, 1, -1, 7, 2**53 + 1, -(2**64))
# fmt: off
_NEARLY = (
    "2020-01-02T03:04:05.123456+01:00", "24:00:00", "A", "=", "2020-02-30", "0000-01-01T00:00:00Z", "AA==\n",
    "2020-01-02T03:04:60Z", "2020-W01-1", "{12345678123456781234567812345678}", "\u0661\u0662", "AAAA",
    "urn:uuid:12345678123456781234567812345678", "2020-01-02", "03:04:05Z", "2020-01-02T03:04:05Z",
)
# fmt: on
_NUMBERS = (*_INTEGERS, 0.5, -1.5, 1.0, -0.0, 1e16, 1e300, -1e-300)


def plain_text(chance: Random) -> str:
    """A short text, rich in characters that pointers, JSON and Python escape."""
    return "".join(_letter(chance) for _ in range(chance.choice((0, 1, 1, 2, 4, 6))))


def _letter(chance: Random) -> str:
    if chance.random() < 0.8:
        return chance.choice(_LETTERS)
    code = chance.choice((0x80, 0x800, 0xD800, 0x10FFFF - 0xE000 + 1)) - 1 - chance.randrange(0x80)
    return chr(code if code < 0xD800 else code + 0xE000)


@dataclass(frozen=True, slots=True)
class Sampler:
    """Makes values for the schemas of a document.

    `text` makes texts where any will do. `slips` is how often any value stands where another is due. `words` are those
    that such values are made of. `open_enums`: whether enums are met with values that they do not list.
    """

    definition: Definition
    chance: Random
    text: Text = plain_text
    slips: float = 0.0
    words: Sequence[str] = ()
    open_enums: bool = False

    def value(self, schema: Json, depth: int = 0) -> Json:
        """A value that fits a schema, or mostly does where slips are allowed."""
        if self.slips and self.chance.random() < self.slips:
            return self.anything(1)
        reading = self.definition.read(schema)
        if reading.nullable and (depth > _DEEPEST or self.chance.random() < 0.2):
            return None
        if reading.constant:
            return copy.deepcopy(reading.constant[0])
        if reading.values and not (self.open_enums and self.chance.random() < 0.2):
            return self.chance.choice(reading.values)
        if reading.subtypes and not reading.branches and self.chance.random() < 0.7:
            tag = self.chance.choice(list(reading.subtypes))
            value = self.value(self.definition.named(reading.subtypes[tag]), depth)
            return value | {reading.tag: tag} if isinstance(value, dict) else value
        return self._of_union(reading, depth) if reading.branches else self._of_kind(reading, depth)

    def anything(self, depth: int = 3) -> Json:
        """Any JSON value, its texts and keys often of the words."""
        match self.chance.randrange(8 if depth else 6):
            case 0:
                return self.chance.choice((None, True, False))
            case 1:
                return self._number()
            case 2:
                return self._formatted(self.chance.choice(list(FORMATS)))
            case 3 | 4 | 5:
                return self._word()
            case 6:
                return [self.anything(depth - 1) for _ in range(self.chance.randrange(4))]
            case _:
                return {self._word(): self.anything(depth - 1) for _ in range(self.chance.randrange(5))}

    def _word(self) -> str:
        return self.chance.choice(self.words) if self.words and self.chance.random() < 0.8 else self.text(self.chance)

    def _number(self) -> Json:
        match self.chance.randrange(3):
            case 0:
                return self._integer()
            case 1:
                return self.chance.choice((*_NUMBERS, 10**400) if self.slips else _NUMBERS)
            case _:
                (value,) = struct.unpack("<d", self.chance.getrandbits(64).to_bytes(8, "little"))
                return value if math.isfinite(value) else 0.1

    def _integer(self) -> int:
        return self.chance.choice((*_INTEGERS, self.chance.randint(-(2**70), 2**70)))

    def _of_union(self, reading: Reading, depth: int) -> Json:
        """A value of a branch, with the properties beside the union and the branch's tag."""
        branch = self.chance.choice(reading.branches)
        value = self.value(branch, depth + 1)
        if not isinstance(value, dict):
            return value
        beside = self._members(reading, depth) if reading.properties or reading.kinds == ("object",) else {}
        return {**value, **beside, **self._tag_of(branch, reading)}

    def _tag_of(self, branch: Json, union: Reading) -> dict[str, Json]:
        """The tag by which a union knows a branch, unless the branch itself says what it is.

        Of several values that a branch lists for its tag, one that the union knows it by.
        """
        if not union.tag:
            return {}
        tags = [tag for tag, name in union.subtypes.items() if self.definition.named(name) == branch]
        own = self.definition.read(self.definition.read(branch).properties.get(union.tag))
        if own.constant or own.values:
            known = [tag for tag in tags if tag in own.values]
            return {union.tag: self.chance.choice(known)} if known else {}
        return {union.tag: self.chance.choice(tags) if tags else UNKNOWN_TAG}

    def _of_kind(self, reading: Reading, depth: int) -> Json:
        match self.chance.choice(reading.kinds) if reading.kinds else "":
            case "object":
                return self._members(reading, depth)
            case "array":
                few = 0 if depth > _DEEPEST or reading.items is False else self.chance.randrange(3)
                return [self.value(item, depth + 1) for item in (*reading.prefix, *[reading.items] * few)]
            case "string":
                return self._string(reading.format)
            case "integer":
                return self._integer()
            case "number":
                return self._number()
            case "boolean":
                return self.chance.random() < 0.5
            case "null":
                return None
            case _:
                return self.anything(0 if depth > _DEEPEST else 2)

    def _string(self, format: str) -> str:
        return self._formatted(format) if format in FORMATS else self.text(self.chance)

    def _formatted(self, format: str) -> str:
        """A text of a format; where slips are allowed, often one that only looks like it."""
        if self.slips and self.chance.random() < 0.5:
            return self.chance.choice(_NEARLY)
        return FORMATS[format](self.chance)

    def _members(self, reading: Reading, depth: int) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for name, schema in reading.properties.items():
            if name in reading.required or (depth <= _DEEPEST and self.chance.random() < 0.5):
                found[name] = self.value(schema, depth + 1)
        if reading.further is not False and depth <= _DEEPEST and self.chance.random() < 0.4:
            keys = [self._word() for _ in range(self.chance.randint(1, 2))]
            found |= {key: self.value(reading.further, depth + 1) for key in keys if key not in reading.properties}
        return found | self._own_tag(reading)

    def _own_tag(self, reading: Reading) -> dict[str, Json]:
        """The tag of an object by itself: its own, or one that its base does not know."""
        tag = self.definition.read(reading.properties.get(reading.tag))
        if (
            not reading.tag
            or tag.constant
            or (tag.values and not reading.subtypes and reading.own_tag not in tag.values)
        ):
            return {}
        return {reading.tag: reading.own_tag or UNKNOWN_TAG}


FORMATS: Mapping[str, Callable[[Random], str]] = {
    "date-time": lambda chance: f"{_spelled(_moment(chance))}Z",
    "date": lambda chance: _moment(chance).date().isoformat(),
    "time": lambda chance: f"{_spelled(_moment(chance).time())}Z",
    "uuid": lambda chance: str(UUID(int=chance.getrandbits(128))),
    "byte": lambda chance: base64.b64encode(chance.getrandbits(48).to_bytes(6, "big")[: chance.randrange(7)]).decode(),
    "duration": lambda chance: f"P{chance.randrange(9)}DT{chance.randrange(24)}H",
}
"""The formats that Python has types for, with a text of each."""


def _spelled(moment: datetime.datetime | datetime.time) -> str:
    """As packages write it: with milliseconds where these are all there is."""
    is_short = moment.microsecond > 0 and moment.microsecond % 1000 == 0
    return moment.isoformat(timespec="milliseconds" if is_short else "auto")


def _moment(chance: Random) -> datetime.datetime:
    day = datetime.datetime.fromordinal(chance.randint(1, datetime.date.max.toordinal()))
    fine = chance.choice((0, 0, 1, 1000, 1_000_000)) and chance.randrange(1_000_000)
    return day + datetime.timedelta(seconds=chance.randrange(86_400), microseconds=fine)


def words_of(value: Json) -> list[str]:
    """The short texts in a JSON value, keys included: what data for such a spec is likely to have."""
    return sorted({word for word in _texts(value) if len(word) < 60}) or ["a"]


def _texts(value: Json) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for key, inner in value.items():
                yield key
                yield from _texts(inner)
        case list():
            for inner in value:
                yield from _texts(inner)
        case _:
            pass
