"""The version of a runtime that several packages share, and whether it is the one that a package needs."""

from __future__ import annotations

from itertools import takewhile

VERSION = ""
"""The version of schemawright that made this runtime."""


def require(package: str | None, needed: str) -> None:
    """Raise `ImportError` where this runtime is older than a package, which needs that version, or of another series.

    A runtime goes on to have what packages of its series need that were made before: those with the same first number
    or, as long as that is 0, with the same two.
    """
    own, other = _numbers(VERSION), _numbers(needed)
    if own < other or _series(own) != _series(other):
        home = __name__.rpartition(".")[0]
        aged = home if own < other else package
        raise ImportError(
            f"{package} needs the runtime of schemawright {needed}, or a later one of this series, and {home} is of "
            f"{VERSION}: generate {aged} anew with schemawright {max(VERSION, needed, key=_numbers)}",
            name=package,
        )


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers of a release; what follows them, as in `1.0.0rc1`, does not count."""
    return tuple(int("".join(takewhile(str.isdecimal, part)) or 0) for part in version.split(".")[:3])


def _series(numbers: tuple[int, ...]) -> tuple[int, ...]:
    return numbers[: 1 if numbers[0] else 2]
