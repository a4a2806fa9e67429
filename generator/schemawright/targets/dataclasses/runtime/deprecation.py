"""Types that a definition marks as deprecated."""

from __future__ import annotations

import warnings
from collections.abc import Callable

from .errors import T


def deprecated(message: str) -> Callable[[type[T]], type[T]]:
    """Mark a class whose objects are made with a `DeprecationWarning`, from Python 3.13 on (PEP 702).

    Reading data makes none. Type checkers are not told, since they would warn of the package itself.
    """
    mark: Callable[[str], Callable[[type[T]], type[T]]] | None = getattr(warnings, "deprecated", None)
    return mark(message) if mark else lambda cls: cls
