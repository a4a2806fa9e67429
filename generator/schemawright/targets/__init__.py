"""Targets: each turns a catalog and its facts into a plan that templates print; `python` is what all share."""
