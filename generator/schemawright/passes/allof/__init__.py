"""allOf as an algebra: `merge` is the entry."""
