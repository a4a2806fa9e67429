"""`Target`: what makes the code of a package out of a catalog and its facts, and the targets that there are.

In: nothing. Out: the targets. A target is a folder beside this file: its `target.py` holds a `Target` named `TARGET`,
and `templates/` has a folder of the same name. Not done here: planning and printing. What a target needs to plan is
loaded when it plans, because the command line asks for the settings of targets before it does anything.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from schemawright.settings import Setting, Settings

if TYPE_CHECKING:
    from schemawright.ir.catalog import Catalog
    from schemawright.ir.definitions import Field
    from schemawright.ir.facts import Facts
    from schemawright.ir.shapes import Shape, TypeId
    from schemawright.ir.text import Identifier, SpecText
    from schemawright.targets.python.identifiers import PythonNames


class Printed(NamedTuple):
    """A file that is to be printed: the template, and what its first line says that it is given."""

    template: str
    given: Mapping[str, object]


class Header(NamedTuple):
    """What the first line of `__init__.py` says: the tool with its version, and the files that were read.

    All other files say that they are generated, and no more: what changes with each version would make them all differ.
    """

    generator: str
    sources: Sequence[str]
    version: str


class Serialized(NamedTuple):
    """How a package reads and writes the values of a definition.

    `key` is its name in `SERIALIZERS`, "" where it is not there; `parts` are what its entry there holds, or would.
    """

    key: str
    parts: tuple[str, str, str, bool]


class Absent(Enum):
    """What reading makes of an object without a property."""

    REFUSED = "refused"
    NONE = "None"
    UNSET = "UNSET"
    DEFAULT = "its default"


class Attribute(NamedTuple):
    """A property as users of a class see it.

    `default` is "" where a caller has to give the value; `fixed` is the one value that it has, "" where callers choose.
    `applied`: the default is that of the schema.
    """

    field: Field
    name: Identifier
    annotation: str
    default: str
    fixed: str
    absent: Absent
    applied: bool


class Surface(NamedTuple):
    """What users see of a package, asked for by definition or shape; types go by their bare names.

    `attributes` are those of a class by property, inherited ones as well; `type_of` is what a name stands for that is
    no class, "" for one that is. `is_open`: whether an enum or a union keeps what it does not name. `unknown` says what
    becomes of properties that a class does not name, and their type.
    """

    attributes: Callable[[TypeId], Mapping[SpecText, Attribute]]
    annotation: Callable[[Shape], str]
    type_of: Callable[[TypeId], str]
    is_open: Callable[[TypeId], bool]
    unknown: Callable[[TypeId], tuple[str, str]]


NAMING_FILES = ("__init__.py", "_serializers.py")
"""The files of a package that tell what it calls schemas."""


class Written(NamedTuple):
    """What a package that is there calls a schema: the name of its class or other type, and the file that holds it."""

    name: str
    path: str


class Target(NamedTuple):
    """A kind of package: `name` is that of its folders, `settings` are those that it reads.

    `names` gives its rules for names; `plan` decides everything that is to be printed, and `runtime_plan` the same for
    a package of its own that has what others share; `files` says which template prints which part of a plan, by path;
    `serialized` tells which definitions a package can read and write, `surface` what its users see of them.
    `schema_names` reads from the `NAMING_FILES` of a package, by path, what it calls the schemas that it names.
    """

    name: str
    settings: Sequence[Setting]
    names: Callable[[Settings], PythonNames]
    plan: Callable[[Catalog, Facts, Settings, Header], Any]
    runtime_plan: Callable[[Settings, Header], Any]
    files: Callable[[Any], Mapping[str, Printed]]
    serialized: Callable[[Catalog, Facts], Mapping[TypeId, Serialized]]
    surface: Callable[[Catalog, Facts, Settings], Surface]
    schema_names: Callable[[Mapping[str, str]], Mapping[str, Written]]


@cache
def targets() -> Mapping[str, Target]:
    """All targets by name."""
    here = os.path.dirname(__file__)
    folders = [name for name in sorted(os.listdir(here)) if os.path.isfile(os.path.join(here, name, "target.py"))]
    return {name: import_module(f"{__package__}.{name}.target").TARGET for name in folders}


def target_of(settings: Settings) -> Target:
    """The target that makes a package with these settings; as long as there is one, they do not say which."""
    (target,) = targets().values()
    return target


def known_settings() -> tuple[Setting, ...]:
    """The settings that some target reads, in the order of the table."""
    return tuple(dict.fromkeys(setting for target in targets().values() for setting in target.settings))
