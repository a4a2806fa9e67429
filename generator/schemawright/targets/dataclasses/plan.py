"""The plan: everything the templates of this target print, already decided and already Python text.

Templates loop over these values, test them for emptiness and indent; they never compute. Every text is of the type that
says as what it is printed. "" and None stand for "nothing here".
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal as OneOf
from typing import TypeAlias

from schemawright.frozen import frozen
from schemawright.ir.text import Identifier
from schemawright.targets.dataclasses.operation_plan import OperationPlan, ServersPlan
from schemawright.targets.dataclasses.shared_plan import ExportPlan, SharedPlan, TakenPlan
from schemawright.targets.python.code import Code
from schemawright.targets.python.docstrings import Comment, Docstring
from schemawright.targets.python.imports import ImportLine
from schemawright.targets.python.literals import Literal


@frozen
class AttributePlan:
    """One attribute of a dataclass: `name: annotation = default`, then its docstring."""

    name: Identifier
    annotation: Code
    default: Code
    doc: Docstring


@frozen
class ReadPlan:
    """How one attribute is read: `value` takes it from the object, `load` makes the attribute of that.

    Without `load` the value is taken as it is.
    """

    name: Identifier
    value: Code
    load: Code


@frozen
class WritePlan:
    """How one attribute is written: `value` under `key`, when `guard` holds (always, where there is none)."""

    key: Literal
    value: Code
    guard: Code


@frozen
class SubtypePlan:
    """One subtype of a discriminated base: the tag's literal and the load function."""

    tag: Literal
    load: Identifier


@frozen
class SubtypesPlan:
    """The function that gives the load functions of subtypes by tag, which stands under `tag_key`.

    `refusal` is returned for a tag that names no subtype, when the test `refused` holds (never, where there is none).
    """

    name: Identifier
    tag_key: Literal
    imports: tuple[ImportLine, ...]
    tag_type: Code
    by_tag: tuple[SubtypePlan, ...]
    refused: Code
    refusal: Code


Unknown: TypeAlias = OneOf["keep", "ignore", "forbid"]


@frozen
class RecordPlan:
    """A dataclass with its load and dump functions.

    `rest` is the object, None for any other value; `take` takes a property out of it.
    `is_long`: there are so many reads that type checkers have to be told what the variable in between holds.
    `unknown` says what becomes of properties that are left over: "keep", "ignore" or "forbid".
    The load function makes an `instance`, which is another class than the model itself where that is frozen, and
    returns `result`.
    `noted` is the decorator by which the class knows its load function, and what errors call the model; that of the
    dump function names the class alone.
    `deprecated` is what a warning says where an object is made.
    `constraints` is the constant with what is demanded of the object as a whole.
    """

    name: Identifier
    base: Code
    doc: Docstring
    decorator: Code
    attributes: tuple[AttributePlan, ...]
    is_frozen: bool
    instance: Identifier
    noted: Code
    load: Identifier
    rest: Code
    take: Code
    reads: tuple[ReadPlan, ...]
    is_long: bool
    unknown: Unknown
    extra_load: Code
    required_writes: tuple[WritePlan, ...]
    writes: tuple[WritePlan, ...]
    extra_write: Code
    subtypes: SubtypesPlan | None
    result: Code
    dump: Identifier
    constraints: Code
    deprecated: Literal | None
    template: str = field(default="record.py.jinja", init=False)
    is_statement: bool = field(default=False, init=False)


@frozen
class MemberPlan:
    """One member of an enum."""

    name: Identifier
    value: Literal
    doc: Docstring


@frozen
class EnumPlan:
    """An enum with its load and dump functions; values that it does not name are kept as they are.

    `hooks` is the base that answers pydantic, where that is asked for.
    """

    name: Identifier
    hooks: Code
    base: Code
    doc: Docstring
    members: tuple[MemberPlan, ...]
    load: Identifier
    loader: Code
    dump: Identifier
    dumper: Code
    template: str = field(default="enum.py.jinja", init=False)
    is_statement: bool = field(default=False, init=False)


@frozen
class AliasPlan:
    """A type alias with a load and a dump function."""

    name: Identifier
    target: Code
    doc: Docstring
    load: Identifier
    load_value: Code
    dump: Identifier
    dump_value: Code
    template: str = field(default="alias.py.jinja", init=False)
    is_statement: bool = field(default=True, init=False)


@frozen
class ArmPlan:
    """One way to read a union: `load` is returned when `test` holds (always, where there is none)."""

    test: Code
    load: Code


@frozen
class ChoicePlan:
    """A union alias with a load function that chooses the branch, and a dump function.

    `tag_key` is the property that is looked up once before the arms are tried; `load_doc` says in words how the branch
    is chosen. `otherwise` is returned for a value that fits no arm, where there may be one. `constraints` is the
    constant with what is demanded of every value.
    """

    name: Identifier
    target: Code
    doc: Docstring
    load: Identifier
    load_doc: Docstring
    tag_key: Literal | None
    arms: tuple[ArmPlan, ...]
    otherwise: Code
    constraints: Code
    dump: Identifier
    dump_value: Code
    template: str = field(default="choice.py.jinja", init=False)
    is_statement: bool = field(default=True, init=False)


DefinitionPlan: TypeAlias = RecordPlan | EnumPlan | AliasPlan | ChoicePlan


@frozen
class ConstraintsPlan:
    """A constant that holds constraints: `name = value`."""

    name: Identifier
    value: Code


@frozen
class RulesPlan:
    """The module of the rules that others refer to: import lines, and a constant for each."""

    imports: tuple[ImportLine, ...]
    rules: tuple[ConstraintsPlan, ...]


@frozen
class ModulePlan:
    """One module: its docstring, import lines, the constraints that its functions check, and definitions in order.

    `directives` are comments for type checkers.
    """

    name: Identifier
    directives: tuple[Comment, ...]
    doc: Docstring
    imports: tuple[ImportLine, ...]
    constraints: tuple[ConstraintsPlan, ...]
    definitions: tuple[DefinitionPlan, ...]


@frozen
class OperationsPlan:
    """The module of the table of operations: its import lines, those that only annotations need, the constraints that
    its serializers check, the addresses of servers, and the operations in order.
    """

    imports: tuple[ImportLine, ...]
    typing_imports: tuple[ImportLine, ...]
    constraints: tuple[ConstraintsPlan, ...]
    servers: tuple[ServersPlan, ...]
    operations: tuple[OperationPlan, ...]


@frozen
class LazyPlan:
    """The module of the names that modules of a circle use of one another.

    `public` are the names as `__all__` sorts them; `imports` are their import lines for type checkers, `exports` the
    module of each.
    """

    public: tuple[Identifier, ...]
    imports: tuple[ImportLine, ...]
    exports: tuple[ExportPlan, ...]


@frozen
class SerializerPlan:
    """An entry of `SERIALIZERS`: schema name, module, load and dump function.

    `type` is that of its values where they are not of one class.
    """

    schema: Literal
    module: Literal
    load: Literal
    dump: Literal
    nullable: Literal
    type: Code


@frozen
class JsonSchemaPlan:
    """The JSON Schema of a type: the name of the type, what the schema is called, and what it says."""

    name: Literal
    component: Literal
    schema: Code


@frozen
class JsonSchemasPlan:
    """The module of all JSON Schemas."""

    imports: tuple[ImportLine, ...]
    schemas: tuple[JsonSchemaPlan, ...]


@frozen
class PackagePlan:
    """The package: header facts, modules, public names, and serializers with the imports of their types.

    `exports` are the modules of the public names, which are loaded at first use. Nothing is loaded before: what a
    package loads itself, threads that import its modules meanwhile may not find. `code` holds the modules that no
    template makes, `taken` those that stand for them where several packages share a runtime; `rules` is None where no
    rule has a name, `lazy` where no module is in a circle, `operations` where no table of them is asked for, and
    `json_schemas` where nobody describes types. `has_types`: some serializer has a type.
    """

    doc: Docstring
    generator: Comment
    sources: Comment
    code: SharedPlan
    taken: tuple[TakenPlan, ...]
    modules: tuple[ModulePlan, ...]
    rules: RulesPlan | None
    lazy: LazyPlan | None
    operations: OperationsPlan | None
    json_schemas: JsonSchemasPlan | None
    public: tuple[Identifier, ...]
    imports: tuple[ImportLine, ...]
    exports: tuple[ExportPlan, ...]
    serializers: tuple[SerializerPlan, ...]
    serializer_imports: tuple[ImportLine, ...]
    has_types: bool
