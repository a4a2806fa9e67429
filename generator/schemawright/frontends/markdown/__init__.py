"""The Markdown front end: openapi-generator's model pages as a catalog.

In: `Page` values, the files as text. Out: a `Catalog`, from `read_pages`. Not done here: reading files and combining
the pages with an OpenAPI document.
"""

from __future__ import annotations

from schemawright.frontends.markdown.catalog import read_pages
from schemawright.frontends.markdown.rows import Page

__all__ = ["Page", "read_pages"]
