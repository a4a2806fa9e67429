"""What a new spec, or a new version of the tool, does to the Python that uses a package.

`sides` says what is compared, `changes` what comes out, `comparison` compares. Where one of them is a package, its
`surface` is compared with that of the other (`surface_changes`). Nothing here reads files or prints.
"""
