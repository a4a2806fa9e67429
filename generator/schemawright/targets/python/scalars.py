"""The scalars of Python code: a row of `SCALARS` says all that there is to say about one.

In: nothing. Out: the rows, and what the setting `types` makes of formats. Not done here: the functions that rows name,
which are those of a target's runtime, and the formats that specs give a meaning of their own (`frontends`).
"""

from __future__ import annotations

import datetime
import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from ipaddress import IPv4Address, IPv6Address
from typing import LiteralString
from uuid import UUID

from schemawright.frozen import frozen
from schemawright.ir.shapes import ScalarKind
from schemawright.settings import Types
from schemawright.targets.python.code import Expr, Symbol, imported, local


@frozen
class PythonScalar:
    """A kind of scalar as Python has it.

    `type` is the annotation. `load` is the function of the runtime that reads it; `dump` one that writes it, ""
    where the value is that of JSON already. `kept` tests the name `value`: where it holds, there is nothing
    to read. `fits` tests texts no less strictly than `load`: for others it raises `ValueError` or finds nothing.
    """

    kind: ScalarKind
    type: Expr
    load: LiteralString
    dump: LiteralString = ""
    kept: LiteralString = ""
    fits: Callable[[str], object] = lambda text: True

    @property
    def name(self) -> str:
        """The type as the setting `types` calls it."""
        return next((f"{s.module}.{s.name}" for s in self.type.symbols if s.name), self.type.code)

    @property
    def is_plain(self) -> bool:
        """Whether a loaded value is the JSON value itself."""
        return not self.dump

    @property
    def is_format(self) -> bool:
        """Whether it is what texts of a format mean, so that there are texts that mean no such thing."""
        return bool(self.dump) and self.kind.json_type == "string"


def _member(module: LiteralString, name: LiteralString) -> Expr:
    """A class that goes by the name of its module."""
    return Expr(f"{module}.{name}", frozenset({Symbol(module)}))


_STR, _INT, _FLOAT, _BOOL, _BYTES = (local(name) for name in ("str", "int", "float", "bool", "bytes"))
_DECIMAL = _member("decimal", "Decimal")
_KINDS = ScalarKind

# fmt: off
SCALARS: Mapping[ScalarKind, PythonScalar] = {scalar.kind: scalar for scalar in (
    PythonScalar(_KINDS.STRING, _STR, "string", kept="type(value) is str"),
    PythonScalar(_KINDS.BYTES, _BYTES, "base64", "base64_text",
                 fits=lambda text: b64encode(b64decode(text, validate=True)).decode() == text),
    PythonScalar(_KINDS.DATE, _member("datetime", "date"), "date", "date_text",
                 fits=lambda text: datetime.date.fromisoformat(text).isoformat() == text),
    PythonScalar(_KINDS.DATE_TIME, _member("datetime", "datetime"), "date_time", "date_time_text",
                 fits=datetime.datetime.fromisoformat),
    PythonScalar(_KINDS.TIME, _member("datetime", "time"), "time", "time_text", fits=datetime.time.fromisoformat),
    PythonScalar(_KINDS.DURATION, _member("datetime", "timedelta"), "duration", "duration_text",
                 fits=re.compile(r"P(?=[0-9])[0-9]{1,6}D|PT[0-9]{1,6}[HMS]").fullmatch),
    PythonScalar(_KINDS.DECIMAL_TEXT, _DECIMAL, "decimal_text", "decimal_as_text",
                 fits=re.compile(r"-?[0-9]{1,100}(?:\.[0-9]{1,100})?").fullmatch),
    PythonScalar(_KINDS.INTEGER_TEXT, _INT, "integer_text", "integer_as_text",
                 fits=re.compile(r"0|-?[1-9][0-9]{0,99}").fullmatch),
    PythonScalar(_KINDS.IPV4, _member("ipaddress", "IPv4Address"), "ipv4", "ipv4_text", fits=IPv4Address),
    PythonScalar(_KINDS.IPV6, _member("ipaddress", "IPv6Address"), "ipv6", "ipv6_text", fits=IPv6Address),
    PythonScalar(_KINDS.UUID, imported("uuid", "UUID"), "uuid", "uuid_text", fits=UUID),
    PythonScalar(_KINDS.NUMBER, _FLOAT, "number", kept="type(value) is float or type(value) is int"),
    PythonScalar(_KINDS.DECIMAL, _DECIMAL, "decimal_number", "number_of_decimal"),
    PythonScalar(_KINDS.INTEGER, _INT, "integer", kept="type(value) is int"),
    PythonScalar(_KINDS.INTEGER_OR_STRING, local("int | str"), "integer_or_string",
                 kept="type(value) is str or type(value) is int"),
    PythonScalar(_KINDS.BOOLEAN, _BOOL, "boolean", kept="type(value) is bool"),
)}
# fmt: on
"""All kinds; of those of one type in JSON Schema the plain one comes first."""


TESTS = {kind: scalar.fits for kind, scalar in SCALARS.items()}
"""Which texts fit, by kind."""


def _choices() -> Mapping[str, Mapping[str, ScalarKind]]:
    found: dict[str, dict[str, ScalarKind]] = {}
    for scalar in SCALARS.values():
        if scalar.kind is ScalarKind.INTEGER_OR_STRING:
            continue  # not one type of Python
        found.setdefault(scalar.kind.json_type, {})[scalar.name] = scalar.kind
    return {json_type: kinds for json_type, kinds in found.items() if len(kinds) > 1}


CHOICES = _choices()
"""The types of Python that the setting `types` can choose, and their kinds, by the type in JSON Schema."""


def kinds_of(types: Types) -> dict[str, ScalarKind]:
    """The kinds of scalars by `type/format`."""
    return {name: CHOICES[name.partition("/")[0]][type] for name, type in types}


def modules_of(types: Types) -> frozenset[str]:
    """The modules that annotations with these types name: an attribute of that name would hide them."""
    symbols = [symbol for kind in kinds_of(types).values() for symbol in SCALARS[kind].type.symbols]
    return frozenset(symbol.module for symbol in symbols if not symbol.name)
