"""What a spec says for people reaches docstrings: descriptions, constraints, defaults, deprecation, examples."""

from __future__ import annotations

import ast
import warnings

import pytest

from tests.built import Json, built, document_of
from tests.keywords.table import INT, NULL, STR, arr, obj, ref


def attribute_docs(source: str, model: str) -> dict[str, str]:
    """The docstrings under the attributes of a class, each as one line."""
    [found] = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef) and node.name == model]
    docs: dict[str, str] = {}
    for before, after in zip(found.body, found.body[1:], strict=False):
        match before, after:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(ast.Constant(str(text))):
                docs[name] = " ".join(text.split())
            case ast.Assign(targets=[ast.Name(name)]), ast.Expr(ast.Constant(str(text))):
                docs[name] = " ".join(text.split())
            case _:
                pass
    return docs


def property_doc(schema: Json, **schemas: Json) -> str:
    package = built(document_of({"A": obj(p=schema), **schemas}))
    return attribute_docs(package.files["a.py"], "A").get("p", "")


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (STR | {"description": "The name."}, "The name."),
        (STR | {"title": "Name"}, "Name"),
        (STR | {"title": "Name", "description": "The name."}, "The name."),
        (INT | {"minimum": 1, "maximum": 5}, "From 1 to 5."),
        (INT | {"minimum": 0}, "At least 0."),
        (INT | {"exclusiveMinimum": 0, "exclusiveMaximum": 5}, "Greater than 0. Less than 5."),
        (INT | {"multipleOf": 2}, "Multiple of 2."),
        (STR | {"minLength": 1, "maxLength": 3}, "From 1 to 3 characters."),
        (STR | {"maxLength": 1}, "At most 1 character."),
        (STR | {"minLength": 2, "maxLength": 2}, "Exactly 2 characters."),
        (STR | {"pattern": "^a+$"}, "Pattern: `^a+$`."),
        (STR | {"format": "email"}, "Format: email."),
        (arr(STR) | {"minItems": 1, "uniqueItems": True}, "At least 1 item. Items are unique."),
        (STR | {"default": "x"}, 'Server default: `"x"`.'),
        (INT | {"default": 0}, "Server default: `0`."),
        (STR | {"deprecated": True}, "Deprecated."),
        (STR | {"readOnly": True}, "Read-only."),
        (STR | {"writeOnly": True}, "Write-only."),
        (ref("B") | {"description": "Which."}, "Which."),
        ({"anyOf": [INT | {"description": "How many.", "default": 3}, NULL]}, "How many. Server default: `3`."),
        ({"anyOf": [STR | {"description": "in"}, NULL], "description": "out"}, "out"),
        ({"allOf": [STR | {"title": "in", "readOnly": True}]}, "in Read-only."),
        ({"allOf": [ref("B")], "description": "Which."}, "Which."),
        ({"allOf": [ref("B"), {"description": "Which."}]}, "Which."),
        ({"allOf": [ref("B"), {"description": "Which.", "default": 1, "x-note": 2}]}, "Which. Server default: `1`."),
        ({"allOf": [ref("B"), {"readOnly": True}, {"description": "Which."}]}, "Which. Read-only."),
        ({"allOf": [ref("B"), {"description": "Part."}], "description": "Whole."}, "Whole."),
        ({"enum": ["x"]}, 'Always `"x"`.'),
        ({"enum": ["x"], "description": "Always `x`."}, "Always `x`."),
        ({"enum": ["x"], "description": "Always set."}, 'Always set. Always `"x"`.'),
        (STR, ""),
    ],
)
def test_properties(schema: Json, expected: str) -> None:
    assert property_doc(schema, B=INT) == expected


@pytest.mark.parametrize(
    "schema",
    [
        STR | {"example": "Rex"},
        STR | {"examples": ["Rex"]},
        {"allOf": [STR], "example": "Rex"},
    ],
)
def test_examples(schema: Json) -> None:
    assert "Rex" in property_doc(schema)


@pytest.mark.parametrize(
    "schema", [arr(STR | {"maxLength": 3}), {"type": "object", "additionalProperties": STR | {"maxLength": 3}}]
)
def test_constraints_of_items(schema: Json) -> None:
    assert "3" in property_doc(schema)


def test_exclusive_bounds_of_draft_4() -> None:
    schema = INT | {"minimum": 1, "exclusiveMinimum": True}
    package = built(document_of({"A": obj(p=schema)}, "3.0.3"))
    assert attribute_docs(package.files["a.py"], "A")["p"] == "Greater than 1."


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        (obj(a=INT), "a.py"),
        ({"type": "string", "enum": ["a"]}, "a.py"),
        ({"oneOf": [STR, INT]}, "a.py"),
        (arr(STR), "a.py"),
    ],
)
def test_types_of_every_kind(schema: Json, path: str) -> None:
    package = built(document_of({"A": schema | {"description": "About A.\n\nMore.", "deprecated": True}}))
    assert '"""About A.\n' in package.files[path]
    assert "More." in package.files[path]
    assert "Deprecated." in package.files[path]


def test_making_an_object_of_a_deprecated_class_warns_where_python_can() -> None:
    old, base = obj(a=INT), obj(["kind"], kind=STR) | {"discriminator": {"propertyName": "kind"}}
    schemas = {"Old": old, "Base": base, "Sub": {"allOf": [ref("Base")]}, "Keeper": obj(old=ref("Old"))}
    marked = {name: schema if name == "Keeper" else schema | {"deprecated": True} for name, schema in schemas.items()}
    module = built(document_of(marked)).module
    can_warn = hasattr(warnings, "deprecated")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert module.Keeper.from_dict({"old": {"a": 1}}).old.a == 1
        assert module.Base(kind="x").to_dict() == {"kind": "x"}
        assert caught == []
        assert module.Old(a=1).to_dict() == {"a": 1}
        assert module.Sub().to_dict() == {"kind": "Sub"}
    assert [str(w.message) for w in caught] == (["Old is deprecated", "Sub is deprecated"] if can_warn else [])


def test_members_of_enums() -> None:
    schema = {"type": "string", "enum": ["a", "b"], "x-enum-descriptions": ["First.", "Second."]}
    source = built(document_of({"Kind": schema})).files["kind.py"]
    assert attribute_docs(source, "Kind") == {"A": "First.", "B": "Second."}


def test_constants_of_a_union_document_its_members() -> None:
    branches = [{"const": "a", "title": "First", "description": "The first."}, {"const": "b"}]
    package = built(document_of({"Kind": {"oneOf": branches}}))
    assert attribute_docs(package.files["kind.py"], "Kind") == {"FIRST": "The first."}
    assert [member.name for member in package.module.Kind] == ["FIRST", "B"]


def test_the_class_docstring_is_the_description() -> None:
    package = built(document_of({"A": obj(a=INT) | {"description": "  About A.\r\nMore `code`.  "}}))
    assert ast.get_docstring(ast.parse(package.files["a.py"]).body[-3]) == "About A.\nMore `code`."  # type: ignore[arg-type]
    assert package.module.A.__doc__.split() == ["About", "A.", "More", "`code`."]


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        ("", "Main."),
        ("a", "Main and MainA."),
        ("ab", "Main, MainA and MainB."),
        ("abc", "Main and 3 related types."),
    ],
)
def test_modules_say_what_they_hold(inline: str, expected: str) -> None:
    package = built(document_of({"Main": obj(x=STR, **{name: obj(y=STR) for name in inline})}))
    assert ast.get_docstring(ast.parse(package.files["main.py"])) == expected
