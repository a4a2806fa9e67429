"""What all models share: absent values, errors with a place, and the loaders of plain JSON values.

A loader takes a value and a report and returns the loaded value. It reports what does not fit with `wrong` and goes on,
so that one error names all problems of a document. It does so right after the value was read: where there are problems,
the document is read once more, through containers that note what was read last, which is where the problem stands.
"""
