"""JSONPath (RFC 9535), as far as published overlays use it.

`syntax` has the grammar and the values that a path is read as, `parse` reads one, `select` finds the nodes that it
means. Functions (RFC 9535 section 2.4) are left out.
"""
