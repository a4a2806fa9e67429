"""The command `modelwright`.

`process` is what the operating system sees of it, `entry` understands options, `commands` does the work, `report`
prints.
"""

from generator.cli.process import main

__all__ = ["main"]
