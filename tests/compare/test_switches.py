"""Each setting has a verdict for each of its values."""

from __future__ import annotations

from schemawright.compare.switches import VERDICTS
from schemawright.settings import SETTINGS


def test_each_value_has_a_verdict() -> None:
    for setting in SETTINGS:
        if setting.allowed or isinstance(setting.default, bool):
            assert set(VERDICTS[setting.attribute]) == set(setting.allowed or (True, False)), setting.key
