"""Permissions that hold for everybody: those of the superuser are laid down for a while, as far as Linux lets them be.

In: nothing. Out: a context manager. Elsewhere the superuser is let in everywhere, and tests that need it to be kept out
skip.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_VERSION = 0x20080522
"""The layout of capabilities as two 32-bit words each (capget(2), version 3)."""
_OVERRIDE = 1 << 1 | 1 << 2
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH: to read, write and enter whatever its mode says."""


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Word(ctypes.Structure):
    _fields_ = [("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32)]


@contextmanager
def ordinary_rights() -> Iterator[None]:
    """Be kept out where modes say so; what was laid down is taken up again at the end."""
    if sys.platform != "linux":
        yield
        return
    libc = ctypes.CDLL(None)
    header, words = _Header(_VERSION, 0), (_Word * 2)()
    assert libc.capget(ctypes.byref(header), words) == 0
    before = words[0].effective
    words[0].effective = before & ~_OVERRIDE
    assert libc.capset(ctypes.byref(header), words) == 0
    try:
        yield
    finally:
        words[0].effective = before
        assert libc.capset(ctypes.byref(header), words) == 0
