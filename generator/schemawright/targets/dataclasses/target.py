"""This target's place among the targets: dataclasses of the standard library with serializers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from schemawright.settings import SETTINGS, Settings
from schemawright.targets.target import Header, Printed, Serialized, Target

if TYPE_CHECKING:
    from schemawright.ir.catalog import Catalog
    from schemawright.ir.facts import Facts
    from schemawright.ir.shapes import TypeId
    from schemawright.targets.dataclasses.plan import PackagePlan
    from schemawright.targets.python.identifiers import PythonNames


def _names(settings: Settings) -> PythonNames:
    from schemawright.targets.dataclasses.names import reserved
    from schemawright.targets.python.identifiers import PythonNames

    return PythonNames(reserved(settings.schema), keeps_wire_names=settings.python.names == "wire")


def _plan(catalog: Catalog, facts: Facts, settings: Settings, header: Header) -> PackagePlan:
    from schemawright.targets.dataclasses.package import package_plan

    return package_plan(catalog, facts, settings, header)


def _files(plan: PackagePlan) -> Mapping[str, Printed]:
    package = {"package": plan}
    table = {
        "_operations.py": Printed("operations.py.jinja", {**package, "table": plan.operations}),
        "_requests.py": Printed("shared.py.jinja", {**package, "code": plan.code.requests}),
    }
    described = {
        "_json_schemas.py": Printed("json_schemas.py.jinja", {**package, "schemas": plan.json_schemas}),
        "_pydantic.py": Printed("shared.py.jinja", {**package, "code": plan.code.pydantic}),
    }
    streams = {"_streams.py": Printed("shared.py.jinja", {**package, "code": plan.code.streams})}
    return {
        "__init__.py": Printed("init.py.jinja", package),
        **({"_lazy.py": Printed("lazy.py.jinja", {**package, "lazy": plan.lazy})} if plan.lazy else {}),
        **({"_rules.py": Printed("rules.py.jinja", {**package, "rules": plan.rules})} if plan.rules else {}),
        **(table if plan.operations else {}),
        **(described if plan.json_schemas else {}),
        "_runtime.py": Printed("shared.py.jinja", {**package, "code": plan.code.runtime}),
        "_serializers.py": Printed("serializers.py.jinja", package),
        **(streams if plan.code.streams else {}),
        **{f"{module.name}.py": Printed("module.py.jinja", {**package, "module": module}) for module in plan.modules},
        "py.typed": Printed("py.typed.jinja", {}),
    }


def _serialized(catalog: Catalog, facts: Facts) -> Mapping[TypeId, Serialized]:
    from schemawright.targets.dataclasses.package import serialized

    return serialized(catalog, facts)


TARGET = Target("dataclasses", SETTINGS, _names, _plan, _files, _serialized)
