"""What a project says: the jobs and settings of its configuration, and the name of a package."""
