"""Brings a package folder up to date: ownership, manifest, staging, and the record of the last run."""
