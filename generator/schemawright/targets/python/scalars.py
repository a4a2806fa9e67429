"""The types of Python that settings can choose for scalars, as the kinds of scalar that the target knows.

In: the setting `types`. Out: kinds by `type/format`, for the front ends. Not done here: which types may be chosen
(`schemawright.settings.TYPES`, which names the same ones) and their code (`targets.dataclasses`).
"""

from __future__ import annotations

from collections.abc import Mapping

from schemawright.ir.shapes import ScalarKind
from schemawright.settings import Types

KINDS: Mapping[str, Mapping[str, ScalarKind]] = {
    "string": {
        "str": ScalarKind.STRING,
        "bytes": ScalarKind.BYTES,
        "datetime.date": ScalarKind.DATE,
        "datetime.datetime": ScalarKind.DATE_TIME,
        "datetime.time": ScalarKind.TIME,
        "datetime.timedelta": ScalarKind.DURATION,
        "decimal.Decimal": ScalarKind.DECIMAL_TEXT,
        "ipaddress.IPv4Address": ScalarKind.IPV4,
        "ipaddress.IPv6Address": ScalarKind.IPV6,
        "uuid.UUID": ScalarKind.UUID,
    },
    "number": {"float": ScalarKind.NUMBER, "decimal.Decimal": ScalarKind.DECIMAL},
}
MODULES = frozenset({"decimal", "ipaddress"})
"""Modules that annotations name; an attribute of that name would hide them."""


def kinds_of(types: Types) -> dict[str, ScalarKind]:
    """The kinds of scalars by `type/format`."""
    return {name: KINDS[name.partition("/")[0]][type] for name, type in types}


def modules_of(types: Types) -> frozenset[str]:
    """The modules that annotations with these types name."""
    return MODULES.intersection(type.partition(".")[0] for _, type in types)
