"""Formats rendered Python code with one run of ruff.

In: texts by path. Out: the same paths with formatted texts. Not done here: deciding what is rendered, and writing into
the output folder.

The configuration of the folder, of the user and of the environment must not reach ruff, because the same spec has to
give the same bytes everywhere: ruff runs isolated, in a folder of its own, with an environment of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.diagnostics import SpecError, fail

_ARGUMENTS = (
    "format",
    "--isolated",
    "--no-cache",
    # An ignore file of a folder above, or ruff's own list (build, dist, venv, ...), must not leave a file unformatted.
    "--no-respect-gitignore",
    "--config",
    "exclude=[]",
    "--target-version",
    "py311",
    ".",
)
_NEEDED_ON_WINDOWS = ("SYSTEMROOT", "SYSTEMDRIVE")
_TAIL = 150


def formatted(files: Mapping[str, str]) -> dict[str, str]:
    """The files with every `.py` formatted as `ruff format` does by default; other files as they are.

    The paths must be safe, as `publish` demands. Raises `SpecError` with code "formatter" when ruff is missing, cannot
    run, or refuses the code.
    """
    sources = {path: text for path, text in files.items() if path.endswith(".py")}
    if not sources:
        return dict(files)
    try:
        folder = Path(tempfile.mkdtemp(prefix="modelwright-"))
    except OSError as error:
        raise fail("formatter", f"there is no folder for temporary files: {_reason(error)}") from error
    try:
        _write(sources, folder)
        _run_ruff(folder)
        done = {path: (folder / path).read_bytes().decode() for path in sources}
    except OSError as error:
        raise fail("formatter", f"ruff could not be run: {_reason(error)}") from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return {path: done.get(path, text) for path, text in files.items()}


def _write(sources: Mapping[str, str], folder: Path) -> None:
    made: set[Path] = set()
    for path, text in sources.items():
        place = folder / path
        if place.parent not in made:
            place.parent.mkdir(parents=True, exist_ok=True)
            made.add(place.parent)
        place.write_bytes(text.encode())


def _run_ruff(folder: Path) -> None:
    result = subprocess.run(
        [_ruff(), *_ARGUMENTS],
        cwd=folder,
        env={name: os.environ[name] for name in _NEEDED_ON_WINDOWS if name in os.environ},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if result.returncode != 0:
        raise _refusal(result.returncode, result.stderr.decode(errors="backslashreplace"))


def _ruff() -> str:
    try:
        from ruff import find_ruff_bin

        return os.path.abspath(find_ruff_bin())
    except (ImportError, FileNotFoundError) as error:
        raise fail(
            "formatter",
            "ruff is not installed beside modelwright",
            help="install it into the same environment: python -m pip install ruff",
        ) from error


def _refusal(code: int, message: str) -> SpecError:
    tail = " ".join(message.split())[-_TAIL:]
    if "failed to parse" in message.lower():
        return fail(
            "formatter",
            f"the rendered code is not Python: {tail}",
            help="this is a bug in modelwright: please report it with the spec",
        )
    return fail("formatter", f"ruff ended with exit code {code}: {tail}")


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
