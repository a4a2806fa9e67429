"""What all models share: absent values, errors with a place, and the loaders of plain JSON values.

A loader takes a value and its place and returns the loaded value. It reports what does not fit with `wrong` and goes
on, so that one error names all problems of a document. Places are linked backwards and become text only in an error.
"""
