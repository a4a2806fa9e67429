"""YAML text: its values, and where they stand."""
