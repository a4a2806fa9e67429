"""Where things are: nodes, places, references, dialects, operations."""
