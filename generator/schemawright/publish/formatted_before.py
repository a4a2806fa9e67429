"""The modules that need not be formatted, because the last run rendered them alike and what came of that is there.

In: what was rendered, and the folder of the package. Out: digests of it for the record, and formatted texts that are on
disk. Not done here: formatting (`render.ruff`).

What stands for the plan of a file is the digest of the text that it gives, and of what formats that: no walk over plans
has to be kept in step with what templates print. It would take half the time of rendering, which is a fifteenth of a
run, and runs that render everything would pay for both. A text is taken from the disk where the record has the same
digest for its path, and the file is, byte for byte but for line ends, what the last run wrote. The record is believed
as Python believes bytecode: `check` does not ask it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from schemawright.diagnostics import SpecError
from schemawright.publish.contents import digest, normalised
from schemawright.publish.ownership import contents_on_disk, is_folder
from schemawright.publish.record import read_record
from schemawright.render.ruff import formatter


def digests_of_rendered(rendered: Mapping[str, str]) -> dict[str, str]:
    """What stands for the plan of each file, by path. Raises `SpecError` where there is no formatter."""
    start = hashlib.sha256(formatter().encode("utf-8", "surrogatepass"))
    found: dict[str, str] = {}
    for path, text in rendered.items():
        hashed = start.copy()
        hashed.update(text.encode())
        found[path] = hashed.hexdigest()
    return found


def formatted_before(digests: Mapping[str, str], output: Path) -> dict[str, str]:
    """The formatted texts, by path, of those modules that the last run rendered alike."""
    record = read_record(output)
    alike = [path for path, value in digests.items() if record.plans.get(path) == value and path in record.files]
    try:
        on_disk = contents_on_disk(output, alike) if alike and is_folder(output) else {}
        return {
            path: normalised(content).decode()
            for path, content in on_disk.items()
            if digest(content) == record.files[path]
        }
    except (SpecError, OSError, ValueError):
        return {}  # a run that formats all of them tells what is wrong with the folder
