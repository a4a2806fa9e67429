"""What every Python target shares: code text, literals, docstrings, identifiers, expressions and imports.

These modules are the only ones that make `Code` or `Identifier`, so they are the only way for text of a spec into
generated source.
"""
