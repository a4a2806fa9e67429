"""Prints plans through the templates of their target.

In: the files of a package, each with its template and what that is given. Out: unformatted text by path. Templates
decide nothing: they loop over the plan. Not done here: formatting (`ruff`) and writing (`publish`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import jinja2

from schemawright.render.template_files import template_folder
from schemawright.targets.target import Printed


class _Environment(jinja2.Environment):
    """Reads attributes of plans as Python does: Jinja's own way looks for items as well, a hundred thousand times."""

    getattr: Any = staticmethod(getattr)


@cache
def _environment(target: str) -> jinja2.Environment:
    """An environment that fails on whatever a plan does not have; it knows no functions and reads no configuration."""
    return _Environment(
        loader=jinja2.FileSystemLoader(template_folder() / target),
        undefined=jinja2.StrictUndefined,
        auto_reload=False,  # a template does not change during a run; else every definition asks the disk for its age
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Python source, not HTML; plans hold only text that targets.python has made safe
    )


def rendered(target: str, files: Mapping[str, Printed]) -> dict[str, str]:
    """The text of the files of a package, by path relative to its folder."""
    environment = _environment(target)
    return {path: environment.get_template(file.template).render(file.given) for path, file in files.items()}
