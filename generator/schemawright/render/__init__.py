"""From a plan to the text of a package.

`package` prints the plan through templates, `ruff` formats what is printed. Nothing here knows what a model is.
"""
