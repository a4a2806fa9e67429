"""How openapi-generator spells what pages cannot show as it stands in the definition.

In: a name of a definition. Out: what pages call it.
"""

from __future__ import annotations


def names_on_pages(name: str) -> tuple[str, ...]:
    """What the pages of some version may call a model, but for case and punctuation: 7.9 writes dots as a word."""
    return (name, name.replace(".", "Period")) if "." in name else (name,)
