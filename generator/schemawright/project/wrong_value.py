"""What is wrong with the value of a key of a configuration."""

from __future__ import annotations

from typing import NamedTuple


class Wrong(NamedTuple):
    """The way from the key to what is wrong below it, the message, the cure, and the code of the finding."""

    below: str
    message: str
    help: str = ""
    code: str = "config"
