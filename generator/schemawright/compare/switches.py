"""Changes of settings: what a package is like as a whole.

In: both sides. Out: a change for each setting that is another one; what follows from it for single models is not told
again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from schemawright.compare.changes import Audience, Change, Verdict
from schemawright.compare.sides import Side
from schemawright.settings import SETTINGS, Value

_A, _B, _R, _T = Verdict.ADDITIVE, Verdict.BEHAVIOUR, Verdict.BREAKING_AT_RUN_TIME, Verdict.BREAKING_TYPES
VERDICTS: Mapping[str, Mapping[Value, Verdict]] = {
    "enums": {"closed": _T, "open": _T},
    "unions": {"closed": _T, "open": _T},
    "unknown_properties": {"keep": _B, "ignore": _T, "forbid": _T},
    "defaults": {"apply": _B, "document": _T},
    "read_write": {"split": _A, "together": _T},
    "formats": {"check": _R, "keep": _T},
    "validate": {True: _R, False: _T},
    "operation_table": {True: _A, False: _T},
    "pydantic": {True: _B, False: _T},
    "names": {"snake": _T, "wire": _T},
    "json_library": {"standard": _B, "orjson": _R, "msgspec": _R},
    "frozen": {True: _T, False: _R},
    "positional": {True: _A, False: _T},
    "weakref_slot": {True: _A, False: _T},
    "naive_datetimes": {"refuse": _R, "utc": _B, "as-is": _B},
    "streams": {"auto": _T, "true": _A, "false": _T},
}
"""What it does that a setting has this value now; others break types, as what they name is another."""


def switch_changes(old: Side, new: Side) -> Iterator[Change]:
    """The changes of settings."""
    for setting in SETTINGS:
        before, after = setting.of(old.settings), setting.of(new.settings)
        if before != after:
            verdict = VERDICTS.get(setting.attribute, {}).get(after, _T)
            message = f"the setting `{setting.key}` is {_shown(after)}, not {_shown(before)}"
            yield Change("setting-changed", verdict, message, f"setting {setting.key}", "", Audience.BOTH)


def _shown(value: Value) -> str:
    if isinstance(value, tuple):
        return ", ".join(f"`{name} = {type}`" for name, type in value) or "empty"
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"
