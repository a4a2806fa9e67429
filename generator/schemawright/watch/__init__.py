"""Waits for changes of files that a run has read, or looked for in vain.

`looks` tells how files look, `sources` when it is worth to look again, `changes` which of them have changed. Nothing
here knows what the files are for.
"""
