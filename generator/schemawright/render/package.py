"""Prints a plan through the templates of its target.

In: a `PackagePlan`. Out: unformatted text by path. Templates decide nothing: they loop over the plan. Not done here:
formatting (`ruff`) and writing (`publish`).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import jinja2

from schemawright.render.template_files import template_folder

if TYPE_CHECKING:
    from schemawright.targets.dataclasses.plan import PackagePlan

_PACKAGE_FILES = {
    "__init__.py": "init.py.jinja",
    "_serializers.py": "serializers.py.jinja",
}


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


def rendered_package(plan: PackagePlan) -> dict[str, str]:
    """The files of a package, by path relative to its folder."""
    environment = _environment("dataclasses")
    files = {path: environment.get_template(name).render(package=plan) for path, name in _PACKAGE_FILES.items()}
    shared = environment.get_template("shared.py.jinja")
    for name, code in (("_runtime", plan.code.runtime), ("_streams", plan.code.streams)):
        files[f"{name}.py"] = shared.render(package=plan, code=code)
    module = environment.get_template("module.py.jinja")
    for planned in plan.modules:
        files[f"{planned.name}.py"] = module.render(package=plan, module=planned)
    files["py.typed"] = ""
    return files
