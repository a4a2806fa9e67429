"""The command `modelwright`: `entry` understands options, `commands` does the work, `report` prints."""

from generator.cli.entry import cli, main

__all__ = ["cli", "main"]
