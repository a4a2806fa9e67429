"""The intermediate representation: what models are, free of OpenAPI, Markdown and Python.

`text` marks untrusted text, `shapes` says what a value may be, `definitions` what a named type is, `catalog` holds
them, `facts` holds what passes find out. Nothing here reads inputs or knows a target language.
"""
