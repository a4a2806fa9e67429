"""Sides: what is compared, before and after.

In: nothing. Out: the data that `pipeline` makes of a spec. Not done here: reading specs.
"""

from __future__ import annotations

from typing import NamedTuple

from schemawright.ir.catalog import Catalog
from schemawright.ir.facts import Facts
from schemawright.settings import Settings


class Side(NamedTuple):
    """The models of one spec and what is made of them: `catalog` with its operations, the names and other facts, and
    the settings that the package is generated with.
    """

    catalog: Catalog
    facts: Facts
    settings: Settings
