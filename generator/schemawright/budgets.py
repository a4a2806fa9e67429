"""Budgets: how much of an input is too much. In: nothing. Out: the frozen `Budgets` that every reader is given.

Not done here: enforcing them; each reader does so at the point where the cost would arise.
"""

from __future__ import annotations

from schemawright.frozen import frozen

MAX_FILE_BYTES = 128 * 1024 * 1024
"""About ten times the largest published documents (GitHub's REST description has 13 MB)."""
MAX_TOTAL_BYTES = 256 * 1024 * 1024
"""All files of a run together; their values must fit into the memory of a small build machine."""
MAX_FILES = 20_000
"""Documents that are split into a file for each schema have some hundreds of files."""
MAX_DEPTH = 400
"""Real documents stay below 60; code that walks values recursively must not meet Python's limit of 1,000 frames."""
MAX_EXPANSION = 100_000
"""Values that YAML aliases and merge keys may add to those of a short document; each may become a model."""
TEXT_OF_EXPANSION = 4
"""Characters of a document that allow for one value more: a large one may well repeat more than a short one."""
MAX_KEY_LENGTH = 4_096
"""Keys become names in code and in messages; the longest real ones are paths of some hundred characters."""
MAX_INTEGER_DIGITS = 4_300
"""Python's own default limit: reading decimal digits takes quadratic time."""

VERIFY_SECONDS = 600
"""The time in which a package that is verified must give back its examples; the largest take some seconds."""


@frozen
class Budgets:
    """The limits that inputs must keep; a reader that meets a greater input reports it and stops."""

    file_bytes: int = MAX_FILE_BYTES
    total_bytes: int = MAX_TOTAL_BYTES
    files: int = MAX_FILES
    depth: int = MAX_DEPTH
    expansion: int = MAX_EXPANSION
    text_of_expansion: int = TEXT_OF_EXPANSION
    key_length: int = MAX_KEY_LENGTH
    integer_digits: int = MAX_INTEGER_DIGITS


DEFAULT_BUDGETS = Budgets()
