"""The Markdown front end: openapi-generator's model pages as a catalog.

In: `Page` values, the files as text. Out: a `Catalog`, from `read_pages`. Not done here: reading files and combining
the pages with an OpenAPI document.
"""

from __future__ import annotations

from schemawright.frontends.markdown.outline import Page
from schemawright.frontends.markdown.read import read_pages

__all__ = ["Page", "read_pages"]
