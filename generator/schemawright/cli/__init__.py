"""The command `schemawright`.

`process` is what the operating system sees of it, `entry` and `options` understand its arguments, `commands` does the
work, `console` prints.
"""

from schemawright.cli.process import main

__all__ = ["main"]
