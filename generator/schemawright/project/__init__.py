"""What a project says: the targets and settings of pyproject.toml, and the name of a package."""
