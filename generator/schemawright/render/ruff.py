"""Formats rendered Python code with one run of ruff.

In: texts by path. Out: the same paths with formatted texts. Not done here: deciding what is rendered, and writing into
the output folder.

The configuration of the folder, of the user and of the environment must not reach ruff, because the same spec has to
give the same bytes everywhere: ruff runs isolated, in a folder of its own, with an environment of its own.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from schemawright import __version__
from schemawright.budgets import MAX_NAMED, MAX_SHOWN_OUTPUT
from schemawright.diagnostics import SpecError, fail
from schemawright.render.scratch import bare_environment, scratch_folder, write_files

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
_REFUSED = re.compile(r"^error: Failed to parse (.+)$", re.MULTILINE)
"""What ruff says of each file that is not Python: its path, the place in it, and what is wrong there."""
_SIGNALS_OF_MEMORY = frozenset({"SIGABRT", "SIGKILL", "SIGSEGV", "SIGBUS"})
"""ruff aborts where it gets no memory; a system that has none left kills."""


class NotPython(Exception):
    """Rendered modules that are not Python, with the first wrong place of each: a bug in schemawright or a template."""


def formatted(files: Mapping[str, str]) -> dict[str, str]:
    """The files with every `.py` formatted as `ruff format` does by default; other files as they are.

    The paths must be safe, as `publish` demands. To format a file, ruff parses it: this is the one time that every
    module is parsed before it is published. Raises `NotPython` for the modules that ruff refuses, and `SpecError` with
    code "formatter" when ruff is missing or cannot run.
    """
    done = dict(files)
    sources = [path for path in files if path.endswith(".py")]
    if not sources:
        return done
    try:
        with scratch_folder(files.values()) as folder:
            write_files({path: done[path] for path in sources}, folder)
            # What was rendered is on disk now; a large package need not be in memory twice.
            del files
            done |= dict.fromkeys(sources, "")
            _run_ruff(folder)
            for path in sources:
                with open(os.path.join(folder, path), "rb") as file:
                    done[path] = file.read().decode()
    except OSError as error:
        raise fail("formatter", f"ruff could not be run: {_reason(error)}") from error
    return done


def formatter() -> str:
    """A text that is another one where what formats, or the way in which it is asked to, is another.

    Raises `SpecError` with code "formatter" where ruff is missing.
    """
    try:
        status = os.stat(_ruff())
    except OSError as error:
        raise fail("formatter", f"ruff could not be run: {_reason(error)}") from error
    return repr((__version__, _ruff(), status.st_size, status.st_mtime_ns, _ARGUMENTS))


def _run_ruff(folder: Path) -> None:
    result = subprocess.run(
        [_ruff(), *_ARGUMENTS],
        cwd=folder,
        env=bare_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    if result.returncode != 0:
        message = result.stderr.decode(errors="backslashreplace")
        if refused := sorted(_REFUSED.findall(message)):
            raise NotPython("; ".join(refused[:MAX_NAMED]))
        raise _ended(-result.returncode, folder) if result.returncode < 0 else _failed(result.returncode, message)


def _ruff() -> str:
    try:
        from ruff import find_ruff_bin

        return os.path.abspath(find_ruff_bin())
    except (ImportError, FileNotFoundError) as error:
        raise fail(
            "formatter",
            "ruff is not installed beside schemawright",
            help="install it into the same environment: python -m pip install ruff",
        ) from error


def _failed(code: int, message: str) -> SpecError:
    tail = " ".join(message.split())[-MAX_SHOWN_OUTPUT:]
    return fail("formatter", f"ruff ended with exit code {code}: {tail}")


def _ended(number: int, folder: Path) -> SpecError:
    """ruff did not end by itself; most likely it, or the machine, had no memory left for a file this large."""
    name = {s.value: s.name for s in signal.Signals}.get(number, "unknown")
    message = f"ruff was ended by signal {number} ({name})"
    if name not in _SIGNALS_OF_MEMORY:
        return fail("formatter", message)
    largest = max(folder.rglob("*.py"), key=lambda path: path.stat().st_size)
    size = f"{largest.stat().st_size / 1_000_000:,.1f} MB"
    return fail(
        "formatter",
        f"{message}, likely for lack of memory; the largest file is {largest.relative_to(folder).as_posix()} ({size})",
        help="make fewer models, with --root, or give the run more memory",
    )


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
