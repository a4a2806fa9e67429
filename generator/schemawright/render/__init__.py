"""From rendered text to files on disk.

`formatting` runs ruff once, `publish` brings the output folder up to date, `manifest` says which files are the tool's
own, `existing` what stands in the folder, `staging` where files wait. Nothing here knows what a model is.
"""
