"""Where the templates lie. In: nothing. Out: a folder. Not done here: reading them (`package`)."""

from __future__ import annotations

from pathlib import Path


def template_folder() -> Path:
    """The folder of templates: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "templates"
    return inside if inside.is_dir() else package.parents[1] / "templates"
