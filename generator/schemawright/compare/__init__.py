"""What a new spec, or a new version of the tool, does to the Python that uses a package.

`sides` says what is compared, `changes` what comes out, `comparison` compares. Nothing here reads files or prints.
"""
