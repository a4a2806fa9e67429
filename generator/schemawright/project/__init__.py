"""What a project says: the jobs and settings of pyproject.toml, and the name of a package."""
