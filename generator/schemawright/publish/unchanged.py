"""Whether the folder of a package is as the last run left it, told by what the system says of its files.

In: a folder and its record. Out: whether it is as recorded, with the lines by which the next run can tell. Not done
here: what has changed (`comparison`).

A file whose line is the recorded one is not read. Any other is, and may be the same all the same. A file of others has
a line, too, as it might become one of the tool.
"""

from __future__ import annotations

import os
from pathlib import Path

from schemawright.publish.folder import lines_in
from schemawright.publish.record import Record, has_stale_record
from schemawright.publish.stats import is_settled


def lines_if_same(output: Path, record: Record, since: int) -> dict[str, str] | None:
    """The lines of the files in the folder, as far as they can be relied on; None where it is not as recorded.

    `since` is a moment before anything was looked at. Raises `SpecError` and `OSError` as `compared` does.
    """
    found = lines_in(output)
    missing = record.files.keys() - found.keys()
    if missing or has_stale_record(output) or _has_stage(output):
        return None
    doubtful = {path: line for path, line in found.items() if record.stats.get(path) != line}
    if not doubtful:
        return found
    from schemawright.publish.comparison import are_as_recorded

    if not are_as_recorded(output, doubtful, record):
        return None
    return {p: line for p, line in found.items() if p not in doubtful or is_settled(line, since)}


def _has_stage(output: Path) -> bool:
    """Whether a killed run left what it had staged there."""
    own = [name for name in os.listdir(output) if name.startswith(".schemawright-")]
    if not own:
        return False
    from schemawright.publish.staging import is_stage

    return any(map(is_stage, own))
