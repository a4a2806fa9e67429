"""OpenAPI 2.0 to 3.2, and JSON Schema, to IR.

`reader` is the entry; `dialects` finds the schemas, `lowering` turns them into definitions with the help of `records`,
`unions` and `enums`; `references` alone resolves `$ref`.
"""
