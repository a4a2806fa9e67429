"""Packages are compared by what their source says: a table of changes, and what is read of odd packages."""

from __future__ import annotations

import textwrap

import pytest

from schemawright.change_codes import PACKAGE_CHANGES
from schemawright.compare.changes import Change, Verdict
from schemawright.compare.surface_changes import surface_changes
from schemawright.compare.surface_reading import surface_of
from schemawright.diagnostics import SpecError

TYPES, RUN_TIME = Verdict.BREAKING_TYPES, Verdict.BREAKING_AT_RUN_TIME
BEHAVIOUR, ADDITIVE, DOCUMENTATION = Verdict.BEHAVIOUR, Verdict.ADDITIVE, Verdict.DOCUMENTATION
FROZEN = "@dataclass(frozen=True, kw_only=True)\nclass Pet(Model):\n    name: str"
AB = "@dataclass\nclass Pet:\n    a: int\n    b: int"
PET = "@dataclass(slots=True, kw_only=True)\nclass Pet(Model):\n    "
COLOUR = "class Colour(StrEnum):\n    "


def module(text: str) -> dict[str, str]:
    """A package with one module of models, and a runtime."""
    names = ["Pet", "Colour", "Toy", "Tag"]
    present = [name for name in names if f"class {name}" in text or f"{name}: TypeAlias" in text]
    init = f"from .m import {', '.join(present) or 'x'}\nfrom ._runtime import read\n__all__ = {[*present, 'read']}\n"
    runtime = "def read(data: Any, limit: int = 1) -> str: ...\nclass Model: ...\n"
    return {"__init__.py": init, "m.py": textwrap.dedent(text), "_runtime.py": runtime}


def compared(old: dict[str, str], new: dict[str, str]) -> tuple[Change, ...]:
    """The changes but for that of code, which all of these packages have."""
    found = surface_changes(surface_of(old, "old"), surface_of(new, "new"))
    return tuple(change for change in found if change.code != "code-changed")


CASES: list[tuple[str, str, list[tuple[str, Verdict]]]] = [
    (f"{PET}name: str", f"{PET}name: str", []),
    (f"{PET}name: str", f"{PET}name: int", [("property-type-changed", TYPES)]),
    (f"{PET}name: str | None", f"{PET}name: None | str", []),
    (f"{PET}name: str", f"{PET}name: Any", [("property-type-changed", RUN_TIME)]),
    (f"{PET}name: str", f"{PET}name: str\n    age: int | None = None", [("property-added", ADDITIVE)]),
    (f"{PET}name: str", f"{PET}name: str\n    age: int", [("property-added-required", TYPES)]),
    (f"{PET}name: str\n    age: int", f"{PET}name: str", [("property-removed", TYPES)]),
    (f"{PET}name: str = 'a'", f"{PET}name: str = 'b'", [("default-changed", BEHAVIOUR)]),
    (f"{PET}name: str", f"{PET}name: str = 'b'", [("property-optional", ADDITIVE)]),
    (f"{PET}name: str = 'b'", f"{PET}name: str", [("property-required", TYPES)]),
    (f"{PET}t: list[str] = field(default_factory=list)", f"{PET}t: list[str] = field(default_factory=list[str])", []),
    (f"{PET}name: str", f"{PET}name: str\n    'Its name.'", [("documentation-changed", DOCUMENTATION)]),
    (f"{PET}name: str", FROZEN, [("class-options-changed", TYPES)]),
    (AB, "@dataclass\nclass Pet:\n    b: int\n    a: int", [("positions-changed", TYPES)]),
    ("@dataclass\nclass Pet:\n    a: int\n    _: KW_ONLY\n    b: int", AB, []),
    (f"{PET}name: str", "class Other: ...", [("model-removed", TYPES)]),
    ("class Other: ...", f"{PET}name: str", [("model-added", ADDITIVE)]),
    (f"{PET}name: str", "Pet: TypeAlias = str", [("model-kind-changed", TYPES)]),
    ("Pet: TypeAlias = str | int", "Pet: TypeAlias = int | str", []),
    ("Pet: TypeAlias = str | int", "Pet: TypeAlias = str", [("model-type-changed", TYPES)]),
    (f"{COLOUR}RED = 'red'", f"{COLOUR}RED = 'red'\n    BLUE = 'blue'", [("enum-value-added", ADDITIVE)]),
    (f"{COLOUR}RED = 'red'\n    BLUE = 'blue'", f"{COLOUR}RED = 'red'", [("enum-value-removed", TYPES)]),
    (f"{COLOUR}RED = 'red'", f"{COLOUR}CRIMSON = 'red'", [("enum-member-renamed", TYPES)]),
    (f"{COLOUR}RED = 'red'", f"{COLOUR}RED = 'RED'", [("enum-value-changed", RUN_TIME)]),
    (f"{COLOUR}RED = 1", "class Colour(IntEnum):\n    RED = 1", [("enum-type-changed", TYPES)]),
    (
        f"{PET}name: str\nclass Toy(Pet): ...",
        f"{PET}name: int\nclass Toy(Pet): ...",
        [("property-type-changed", TYPES)],
    ),
    (
        f"{PET}name: str\nclass Toy(Pet): ...",
        f"{PET}name: str\nclass Toy(Model):\n    name: str",
        [("base-changed", TYPES)],
    ),
    (
        f"class Toy: ...\n{PET}toy: Toy",
        f"class Toy: ...\nclass Tag(Toy): ...\n{PET}toy: Toy",
        [("model-added", ADDITIVE)],
    ),
    (f"Tag: TypeAlias = str\n{PET}tag: Tag", f"Tag: TypeAlias = str\n{PET}tag: str", []),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES, ids=[str(number) for number in range(len(CASES))])
def test_changes_of_models_have_verdicts(old: str, new: str, expected: list[tuple[str, Verdict]]) -> None:
    assert [(change.code, change.verdict) for change in compared(module(old), module(new))] == expected


FUNCTIONS: list[tuple[str, str, list[Verdict]]] = [
    ("(a)", "(a, b=1)", [ADDITIVE]),
    ("(a)", "(a, b)", [TYPES]),
    ("(a, b=1)", "(a)", [TYPES]),
    ("(a, b=1)", "(b=1, a=1)", [TYPES]),
    ("(a, *, b=1)", "(a, b=1)", []),
    ("(a)", "(a, /)", [TYPES]),
    ("(a: int)", "(a: int | str)", [ADDITIVE]),
    ("(a: int | str)", "(a: int)", [TYPES]),
    ("() -> int | None", "() -> int", [ADDITIVE]),
    ("() -> int", "() -> int | None", [TYPES]),
    ("(*a: int)", "(*a: int, **b: int)", [ADDITIVE]),
    ("(a: int | str)", "(a: str | int)", []),
]


@pytest.mark.parametrize(("old", "new", "expected"), FUNCTIONS)
def test_calls_of_functions_go_on_or_do_not(old: str, new: str, expected: list[Verdict]) -> None:
    texts = ({**module(""), "_runtime.py": f"def read{signature}: ..."} for signature in (old, new))
    assert [change.verdict for change in compared(*texts)] == expected


def test_methods_are_compared_without_what_they_are_bound_to() -> None:
    old = "class Pet:\n    def f(self, a): ...\n    @staticmethod\n    def g(a): ...\n    def _h(self): ..."
    new = "class Pet:\n    def f(it, a): ...\n    @staticmethod\n    def g(b): ...\n    def i(self): ..."
    found = compared(module(old), module(new))
    assert [(c.code, c.message) for c in found] == [
        ("function-changed", "`Pet.g`: `(a) -> Any` is `(b) -> Any` now"),
        ("function-added", "`Pet.i` is new"),
    ]


def test_the_class_itself_may_be_called_in_two_ways() -> None:
    old = "class Pet:\n    @classmethod\n    def f(cls) -> Self: ..."
    new = "class Pet:\n    @classmethod\n    def f(cls: type[T]) -> T: ..."
    assert compared(module(old), module(new)) == ()


def test_places_are_lines_of_the_modules() -> None:
    (change,) = compared(module(f"{PET}name: str"), module(f"{PET}name: str\n    age: int"))
    assert change.new is not None
    assert (change.old, change.new.file, change.new.line) == (None, "new/m.py", 4)


def test_schemas_are_known_by_the_table_of_serializers() -> None:
    def package(*keys: str) -> dict[str, str]:
        table = f"SERIALIZERS = Serializers(__package__, {{{', '.join(f'{key!r}: ()' for key in keys)}}})"
        return {"__init__.py": "from ._serializers import SERIALIZERS", "_serializers.py": table}

    found = compared(package("a b", "c"), package("c", "d"))
    assert [(c.code, c.verdict, c.message) for c in found] == [
        ("serializer-removed", RUN_TIME, "`SERIALIZERS['a b']` is gone"),
        ("serializer-added", ADDITIVE, "`SERIALIZERS['d']` is new"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("x = 1\nclass Pet(\n", (2, 10), "is no Python: '(' was never closed"),
        ("<<<<<<< HEAD\nx = 1\n", (1, 1), "is no Python: invalid syntax"),
        ("x = 1\0", (1, 1), "is no Python: source code string cannot contain null bytes"),
        ("x = " + "(" * 300 + ")" * 300, (1, 205), "is no Python: too many nested parentheses"),
        ("x = " + "-" * 100_000 + "1", (1, 1), "cannot be read as Python: "),
    ],
    ids=["open", "conflict", "NUL", "nested", "deep"],
)
def test_what_is_no_python_tells_where(text: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(SpecError) as raised:
        surface_of({"__init__.py": "", "m.py": text}, "pets")
    (found,) = raised.value.diagnostics
    assert found.origin is not None
    assert (found.code, found.origin.file) == ("syntax", "pets/m.py")
    assert (found.origin.line, found.origin.column) == place
    assert found.message.startswith(message)


@pytest.mark.parametrize(
    "init",
    [
        "",
        "__all__ = names()",
        "from . import m\nfrom .nowhere import Pet\nfrom .m import *",
        "from .m import Pet as Dog\nif x:\n    from .m import Cat\n__all__ = [1, 'Dog']",
    ],
)
def test_packages_edited_by_hand_are_read_as_far_as_can_be_seen(init: str) -> None:
    odd = "class Pet(x.y, metaclass=M):\n    a: 'list[' = 1\n    b: f'{x}'\n    c: int @ 3\n    (d): int = 1\nx.y: int"
    package = {"__init__.py": init, "m.py": odd}
    assert surface_changes(surface_of(package, "a"), surface_of(package, "b")) == ()
    changed = {**package, "m.py": odd.replace("@ 3", "@ 4").replace("list[", "dict[")}
    compared(package, changed)


def test_each_code_of_packages_is_told() -> None:
    told = {code for *_, expected in CASES for code, _ in expected}
    elsewhere = {"name-added", "name-removed", "function-added", "function-removed", "function-changed", "code-changed"}
    assert PACKAGE_CHANGES.keys() - told - elsewhere == {"name-changed", "serializer-added", "serializer-removed"}


def test_names_of_the_runtime_come_go_and_change() -> None:
    def package(text: str) -> dict[str, str]:
        return {"__init__.py": "from ._runtime import a, b, c", "_runtime.py": text}

    found = compared(package("def a(): ...\nclass b: ..."), package("def a(): ...\nb = 1"))
    assert [(c.code, c.verdict, c.message) for c in found] == [
        ("name-changed", TYPES, "`b` is a value now, and was a class")
    ]
    gone = compared(package("a = 1"), {"__init__.py": "from ._runtime import b, c, d"})
    assert [(c.code, c.message) for c in gone] == [("name-removed", "`a` is gone"), ("name-added", "`d` is new")]


def test_a_method_that_goes_to_a_base_is_still_there() -> None:
    old = "class Toy: ...\nclass Pet(Toy):\n    def f(self): ...\n    def g(self): ..."
    new = "class Toy:\n    def f(self): ...\nclass Pet(Toy): ..."
    assert [(c.code, c.message) for c in compared(module(old), module(new))] == [
        ("function-removed", "`Pet.g` is gone"),
        ("function-added", "`Toy.f` is new"),
    ]


def test_other_code_is_one_change() -> None:
    def package(*texts: str) -> dict[str, str]:
        modules = {f"m{number}.py": text for number, text in enumerate(texts)}
        return {"__init__.py": "from .m0 import f", "_serializers.py": str(len(texts[0])), **modules}

    old = package("def f(): return 1", "x = 1", "x = 1", "x = 1", "x = 1", "'Doc.'\nx = (1)  # one")
    new = package("def f(): return 2", "x = 2", "x = 2", "x = 2", "x = 2 ", "'Text.'\n\nx = 1")
    found = surface_changes(surface_of(old, "a"), surface_of(new, "b"))
    message = "other code stands behind the same names in `m0`, `m1`, `m2` and 2 more"
    assert [(c.code, c.verdict, c.message) for c in found] == [("code-changed", BEHAVIOUR, message)]


def test_values_of_an_enum_that_is_closed_are_all_known() -> None:
    old, new = f"{COLOUR}RED = 'red'\n", f"{COLOUR}RED = 'red'\n    BLUE = 'blue'\n"
    for annotation, verdict in (("Colour", TYPES), ("Colour | str", ADDITIVE), ("list[Colour | str]", ADDITIVE)):
        pet = f"{PET}colour: {annotation}"
        (change,) = compared(module(old + pet), module(new + pet))
        assert (change.code, change.verdict) == ("enum-value-added", verdict)


def test_attributes_of_what_nobody_makes_may_come() -> None:
    old, new = "class Pet(Table):\n    a: int", "class Pet(Table):\n    a: int\n    b: int"
    assert [(c.code, c.verdict) for c in compared(module(old), module(new))] == [("property-added", ADDITIVE)]


def test_what_annotations_tell_libraries_is_no_type() -> None:
    old, new = "Pet: TypeAlias = list[str]", "Pet: TypeAlias = Annotated[list[Annotated[str, x()]], PydanticType(_f)]"
    assert compared(module(old), module(new)) == ()


def test_a_base_tells_of_what_it_hands_down() -> None:
    old = f"{PET}name: str\n@dataclass(kw_only=True)\nclass Toy(Pet): ..."
    new = f"{PET}age: int = 1\n@dataclass(kw_only=True)\nclass Toy(Pet): ..."
    assert [c.message for c in compared(module(old), module(new))] == [
        "`Pet.name` is gone",
        "`Pet.age` is new: `int`",
    ]
    apart = new.replace("Toy(Pet): ...", "Toy(Model):\n    age: int = 1")
    assert [c.message for c in compared(module(old), module(apart)) if "Toy" in c.message] == [
        "`Toy` extends `Model`, not `Pet`",
        "`Toy.name` is gone",
        "`Toy.age` is new: `int`",
    ]


def test_places_of_what_moved_are_those_of_both_modules() -> None:
    old = {"__init__.py": "from .a import Pet", "a.py": f"{PET}name: str"}
    new = {"__init__.py": "from .b import Pet", "b.py": f"\n{PET}name: str"}
    (change,) = compared(old, new)
    assert change.code == "module-moved"
    assert change.old is not None
    assert change.new is not None
    assert (change.old.file, change.old.line) == ("old/a.py", 2)
    assert (change.new.file, change.new.line) == ("new/b.py", 3)


@pytest.mark.filterwarnings("error")
def test_what_python_warns_of_is_not_told() -> None:
    odd = module(f"{PET}name: str = '\\d'")
    surface_changes(surface_of(odd, "a"), surface_of({**odd, "m.py": odd["m.py"] + "\nx = '\\e'"}, "b"))
