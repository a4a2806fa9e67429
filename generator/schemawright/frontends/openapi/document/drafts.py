"""Which draft of JSON Schema a document says that it is written in.

In: a document. Out: the year or number of its draft. Not done here: what the keywords of a draft mean.
"""

from __future__ import annotations

import re

from schemawright.source.documents import Document

_META_SCHEMA = re.compile(r"https?://json-schema\.org/draft[-/](0[3-7]|2019|2020)\b.*")
FIRST_WITH_PREFIX_ITEMS = 2020
"""Before, what a list of `items` says is said by that alone (draft 2019-09, section 9.3.1.1)."""
FIRST_WITH_SIBLINGS = 2019
"""Up to draft 7, `$ref` stands for all that is beside it (core section 8.3), `$id` as well."""


def draft_of(document: Document) -> int:
    """3, 4, 6, 7, 2019 or 2020 for a document that names its draft in `$schema`, 0 for any other."""
    declared = document.data.get("$schema") if isinstance(document.data, dict) else None
    found = _META_SCHEMA.fullmatch(declared) if isinstance(declared, str) else None
    return int(found[1]) if found else 0
