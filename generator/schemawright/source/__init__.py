"""Reading inputs: files to text, text to JSON values, pointers to places, all of it within budgets.

`workspace` is what other packages use; `documents` turns text into a `Document`; `positions` finds the lines that
messages name. Nothing here knows what an OpenAPI document or a model page means.
"""
