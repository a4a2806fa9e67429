"""Whether killed runs may have left folders of temporary files, asked without importing what makes them.

In: nothing. Out: yes or no. Not done here: removing them (`scratch`), which loads a good part of the standard library.
"""

from __future__ import annotations

import os
import sys

PREFIX = "schemawright-scratch-"
"""What the names of such folders begin with."""
MEMORY = "/dev/shm"
"""Where Linux keeps files in memory."""
_VARIABLES = ("TMPDIR", "TEMP", "TMP")
_USUAL = ("/tmp", "/var/tmp", "/usr/tmp")


def may_be_abandoned() -> bool:
    """Whether such a folder lies where `tempfile` may have put it; true where that cannot be told so easily."""
    if sys.platform == "win32" or "tempfile" in sys.modules:
        return True
    places = {*filter(None, map(os.environ.get, _VARIABLES)), *_USUAL, MEMORY}
    return any(name.startswith(PREFIX) for place in places for name in _names(place))


def _names(place: str) -> list[str]:
    try:
        return os.listdir(place)
    except OSError:
        return []
