"""This target's place among the targets: dataclasses of the standard library with serializers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from schemawright.settings import SETTINGS, Settings
from schemawright.targets.target import Header, Printed, Serialized, Surface, Target, Written

if TYPE_CHECKING:
    from schemawright.ir.catalog import Catalog
    from schemawright.ir.facts import Facts
    from schemawright.ir.shapes import TypeId
    from schemawright.targets.dataclasses.plan import PackagePlan
    from schemawright.targets.dataclasses.shared_plan import RuntimePlan
    from schemawright.targets.python.code import Code
    from schemawright.targets.python.identifiers import PythonNames


def _names(settings: Settings) -> PythonNames:
    from schemawright.targets.dataclasses.names import reserved
    from schemawright.targets.python.identifiers import PythonNames

    python = settings.python
    affixes = (python.class_prefix, python.class_suffix)
    return PythonNames(reserved(settings), keeps_wire_names=python.names == "wire", affixes=affixes)


def _plan(catalog: Catalog, facts: Facts, settings: Settings, header: Header) -> PackagePlan:
    from schemawright.targets.dataclasses.package import package_plan

    return package_plan(catalog, facts, settings, header)


def _runtime(settings: Settings, header: Header) -> RuntimePlan:
    from schemawright.targets.dataclasses.shared import runtime_plan

    return runtime_plan(settings, header)


def _files(plan: PackagePlan | RuntimePlan) -> Mapping[str, Printed]:
    package = {"package": plan}
    from schemawright.targets.dataclasses.shared_plan import RuntimePlan

    if isinstance(plan, RuntimePlan):
        modules = {f"{module.name}.py": _whole(module.code) for module in plan.modules}
        return {
            "__init__.py": Printed("init.py.jinja", package),
            **modules,
            "py.typed": Printed("py.typed.jinja", {}),
        }
    code, table = plan.code, {"_operations.py": Printed("operations.py.jinja", {"table": plan.operations})}
    shared = {"_runtime.py": code.runtime, "_streams.py": code.streams, "_requests.py": code.requests}
    shared["_pydantic.py"] = code.pydantic
    schemas = {"_json_schemas.py": Printed("json_schemas.py.jinja", {"schemas": plan.json_schemas})}
    return {
        "__init__.py": Printed("init.py.jinja", package),
        **({"_lazy.py": Printed("lazy.py.jinja", {"lazy": plan.lazy})} if plan.lazy else {}),
        **({"_rules.py": Printed("rules.py.jinja", {"rules": plan.rules})} if plan.rules else {}),
        **(table if plan.operations else {}),
        **(schemas if plan.json_schemas else {}),
        **{path: _whole(text) for path, text in shared.items() if text},
        **{f"{each.name}.py": Printed("taken.py.jinja", {"taken": each}) for each in plan.taken},
        "_serializers.py": Printed("serializers.py.jinja", package),
        **{f"{module.name}.py": Printed("module.py.jinja", {"module": module}) for module in plan.modules},
        "py.typed": Printed("py.typed.jinja", {}),
    }


def _whole(code: Code) -> Printed:
    """A module that no template makes."""
    return Printed("shared.py.jinja", {"code": code})


def _serialized(catalog: Catalog, facts: Facts) -> Mapping[TypeId, Serialized]:
    from schemawright.targets.dataclasses.package import serialized

    return serialized(catalog, facts)


def _surface(catalog: Catalog, facts: Facts, settings: Settings) -> Surface:
    from schemawright.targets.dataclasses.surface import surface

    return surface(catalog, facts, settings)


def _schema_names(texts: Mapping[str, str]) -> Mapping[str, Written]:
    from schemawright.targets.dataclasses.written import schema_names

    return schema_names(texts)


TARGET = Target("dataclasses", SETTINGS, _names, _plan, _runtime, _files, _serialized, _surface, _schema_names)
