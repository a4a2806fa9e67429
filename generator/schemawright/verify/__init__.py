"""Proof that a package works before it is published: `verify` runs it in a process of its own."""
