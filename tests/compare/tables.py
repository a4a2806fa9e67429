"""All rows of the tables of changes."""

from __future__ import annotations

from tests.compare.rows_of_enums import ENUMS
from tests.compare.rows_of_limits import LIMITS
from tests.compare.rows_of_models import MODELS
from tests.compare.rows_of_operations import OPERATIONS
from tests.compare.rows_of_presence import PRESENCE
from tests.compare.rows_of_settings import SETTINGS
from tests.compare.rows_of_texts import TEXTS
from tests.compare.rows_of_types import TYPES
from tests.compare.rows_of_unions import UNIONS

ROWS = (*PRESENCE, *TYPES, *ENUMS, *UNIONS, *MODELS, *LIMITS, *TEXTS, *SETTINGS, *OPERATIONS)
