"""A file that people have in their project, written whole or not at all.

In: its path and its new text. Out: the file. Not done here: what stands in it, and packages (`publish`).
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from schemawright.diagnostics import Origin, fail


def replace_file(path: Path, text: str, what: str) -> None:
    """Put a text in the place of a file, in one step; a link keeps leading to it.

    Raises `SpecError` with code "output-not-writable"; `what` is what the message calls the file.
    """
    try:
        target = Path(os.path.realpath(path))
        staged = target.with_name(f".{target.name}-{secrets.token_hex(8)}")
        try:
            staged.write_bytes(text.encode("utf-8", "backslashreplace"))
            os.replace(staged, target)
        finally:
            staged.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or "no system has such a path"
        raise fail("output-not-writable", f"{what} cannot be written: {reason}", Origin(str(path))) from None
