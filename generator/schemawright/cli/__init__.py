"""The command `schemawright`.

`process` is what the operating system sees of it, `entry` understands options, `commands` does the work, `report`
prints.
"""

from schemawright.cli.process import main

__all__ = ["main"]
