"""The characters that patterns name by a property of Unicode."""

from __future__ import annotations

CHARACTERS: dict[str, str] = {}
"""Sets of characters by the name that patterns have for them: ranges of code points in hexadecimal digits."""
