"""Prints plans through the templates of their target.

In: the files of a package, each with its template and what that is given. Out: unformatted text by path. Templates
decide nothing: they loop over the plan. Their expressions print checked texts, or the run ends, so no text of a spec
becomes code by way of a template. Not done here: formatting (`ruff`) and writing (`publish`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import PurePath
from traceback import extract_tb
from typing import Any

import jinja2

from schemawright.budgets import MAX_SHOWN_MESSAGE
from schemawright.ir.text import CheckedText
from schemawright.render.template_files import template_folder
from schemawright.targets.target import Printed


class NotChecked(Exception):
    """A template prints what is no checked text: a bug in the template, or in the plan that it was given."""


class _Environment(jinja2.Environment):
    """Reads attributes of plans as Python does: Jinja's own way looks for items as well, a hundred thousand times."""

    getattr: Any = staticmethod(getattr)


@cache
def _environment(target: str) -> jinja2.Environment:
    """An environment that fails on whatever a plan does not have; it knows no functions and reads no configuration."""
    return _Environment(
        loader=jinja2.FileSystemLoader(template_folder() / target),
        undefined=jinja2.StrictUndefined,
        finalize=_checked,
        auto_reload=False,  # a template does not change during a run; else every definition asks the disk for its age
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Python source, not HTML
    )


def _checked(value: object) -> CheckedText:
    """What an expression of a template gives. Raises `NotChecked` unless it is checked text."""
    if isinstance(value, CheckedText):
        return value
    raise NotChecked(f"{value!r:.{MAX_SHOWN_MESSAGE}}, a {type(value).__name__}")


def rendered(target: str, files: Mapping[str, Printed]) -> dict[str, str]:
    """The text of the files of a package, by path relative to its folder.

    Raises `NotChecked` with the line of the template that prints something else than checked text.
    """
    environment = _environment(target)
    try:
        return {path: environment.get_template(file.template).render(file.given) for path, file in files.items()}
    except NotChecked as error:
        *_, place = (frame for frame in extract_tb(error.__traceback__) if frame.filename.endswith(".jinja"))
        where = f"{PurePath(place.filename).name}:{place.lineno}: {place.line}"
        raise NotChecked(f"{error}, is printed by {where}") from error
