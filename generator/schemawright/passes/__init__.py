"""Passes: pure functions from catalog to catalog, or from catalog to a fact beside it.

In order: `close` (drop what no root needs), `merge` (allOf), `close` again, `unions`, `naming`, `layout`.
"""
