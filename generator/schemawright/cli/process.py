"""The process of the command: the signals that end it, streams that cannot be written, bugs, and the exit code.

In: the process as it was started. Out: its end, without a traceback. Not done here: the command line (`entry`), which
is imported when an interruption is already looked after.
"""

from __future__ import annotations

import os
import sys

from schemawright.cli.endings import DONE, INTERRUPTED, WRONG, Ending, unwritable

_SIGNALS = {"SIGINT": "interrupted", "SIGTERM": "terminated", "SIGHUP": "hung up"}


def main() -> None:
    """Run the command line of this process and end it."""
    try:
        _run()
    except Ending as end:
        ending = end
    except SystemExit as end:
        ending = Ending(end.code if isinstance(end.code, int) else DONE)
    except KeyboardInterrupt:
        ending = Ending(INTERRUPTED, _SIGNALS["SIGINT"])
    except Exception as error:
        ending = _unexpected(error)
    else:
        return
    _say(ending.words)
    _silence()
    _leave(ending)


def _leave(ending: SystemExit) -> None:
    """End the process without freeing what the run had in memory: that takes a good part of a run which does little.

    All files are closed by now. Where other threads are at work, Python waits for them.
    """
    import atexit
    import threading

    if threading.active_count() == 1 and isinstance(ending.code, int):
        atexit._run_exitfuncs()  # pyright: ignore[reportPrivateUsage]
        _silence()
        os._exit(ending.code)
    raise SystemExit(ending.code)


def _unexpected(error: Exception) -> Ending:
    """What an error ends in that no command has caught."""
    if isinstance(error, OSError) and error.filename is None:
        # click had a help text or a usage error to print.
        return unwritable(error)
    from schemawright.cli.console import bug_lines

    return Ending(WRONG, "\n".join(bug_lines(error, with_traceback="--debug" in sys.argv)))


def _run() -> None:
    import gc

    # A run leaves hardly any circles of garbage behind; looking for them costs a seventh of its time.
    gc.disable()
    _open_closed_streams()
    _end_on_signals()
    from schemawright.cli.entry import cli

    cli.main(prog_name="schemawright")


def _end_on_signals() -> None:
    """Let signals end the run as an error does, so that nothing temporary stays; those that are ignored stay so."""
    import signal

    for name in _SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, _end)


def _end(number: int, _frame: object) -> None:
    import signal

    # It may come again while the run tidies up: `timeout`, for one, sends it to the process and to its group.
    signal.signal(number, signal.SIG_IGN)
    raise Ending(128 + number, _SIGNALS[signal.Signals(number).name])


def _say(words: str) -> None:
    if words and sys.stderr is not None:
        try:
            sys.stderr.write(f"{words}\n")
            sys.stderr.flush()
        except (OSError, ValueError):
            return


def _silence() -> None:
    """Let what the streams could not write go nowhere: Python would try again at its end, and complain."""
    for stream in filter(None, (sys.stdout, sys.stderr)):
        try:
            stream.flush()
        except (OSError, ValueError):
            devnull = os.open(os.devnull, os.O_WRONLY)
            os.dup2(devnull, stream.fileno())
            os.close(devnull)


def _open_closed_streams() -> None:
    """Give closed standard streams a place, or the next file opened would take their number and get their bytes."""
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
