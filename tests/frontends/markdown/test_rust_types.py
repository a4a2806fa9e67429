"""Type cells of rust pages, of all generations, into shapes."""

from __future__ import annotations

import pytest

from schemawright.frontends.markdown.flavour import CellType
from schemawright.frontends.markdown.flavours.rust_types import RustType, parsed_cell
from schemawright.ir.shapes import (
    ANY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ListOf,
    MapOf,
    Nullable,
    Ref,
    Scalar,
    ScalarKind,
    Shape,
    TypeId,
)

LEAF = Ref(TypeId("Leaf"))


def named(type: CellType) -> Shape:
    return Ref(TypeId(type.model_name or f"unknown {type.spelled}"))


@pytest.mark.parametrize(
    ("cell", "shape"),
    [
        ("**String**", STRING),
        ("[**String**](string.md)", STRING),
        ("String", STRING),
        ("**bool**", BOOLEAN),
        *((f"**{name}**", INTEGER) for name in ("i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "usize")),
        ("**f32**", NUMBER),
        ("**f64**", NUMBER),
        ("**std::path::PathBuf**", STRING),
        ("[**std::path::PathBuf**](std::path::PathBuf.md)", STRING),
        ("**uuid::Uuid**", Scalar(ScalarKind.UUID)),
        ("[**uuid::Uuid**](uuid::Uuid.md)", Scalar(ScalarKind.UUID)),
        ("**chrono::NaiveDate**", Scalar(ScalarKind.DATE)),
        ("**chrono::DateTime<chrono::FixedOffset>**", Scalar(ScalarKind.DATE_TIME)),
        ("**chrono::DateTime<chrono::Utc>**", Scalar(ScalarKind.DATE_TIME)),
        ("[**serde_json::Value**](.md)", ANY),
        ("[**serde_json::Value**](serde_json::Value.md)", ANY),
        ("**serde_json::Value**", ANY),
        ("[**models::Leaf**](Leaf.md)", LEAF),
        ("[**crate::models::Leaf**](Leaf.md)", LEAF),
        ("[**::models::Leaf**](Leaf.md)", LEAF),
        ("[**models::Leaf**](Azure.Core.Wrong(1).md)", LEAF),
        ("[**crate::models::Leaf**](oneOf<string,array>.md)", LEAF),
        ("Leaf", LEAF),
        ("**Vec<String>**", ListOf(STRING)),
        ("**HashSet<String>**", ListOf(STRING)),
        ("[**Vec<models::Leaf>**](Leaf.md)", ListOf(LEAF)),
        ("[**Vec<Vec<models::Leaf>>**](Vec.md)", ListOf(ListOf(LEAF))),
        ("[**Vec<Vec<crate::models::Leaf>>**](array.md)", ListOf(ListOf(LEAF))),
        ("**Vec<Option<String>>**", ListOf(Nullable(STRING))),
        ("**Box<models::Leaf>**", LEAF),
        ("**std::collections::HashMap<String, i64>**", MapOf(INTEGER)),
        ("**::std::collections::HashMap<String, i64>**", MapOf(INTEGER)),
        ("**HashMap<String,i64>**", MapOf(INTEGER)),
        ("[**std::collections::HashMap<String, models::Leaf>**](Leaf.md)", MapOf(LEAF)),
        ("[**::std::collections::HashMap<String, crate::models::Leaf>**](Leaf.md)", MapOf(LEAF)),
        ("[**std::collections::HashMap<String, Vec<models::Leaf>>**](Vec.md)", MapOf(ListOf(LEAF))),
        ("**std::collections::HashMap<String, serde_json::Value>**", MapOf(ANY)),
        ("Option<**String**>", Nullable(STRING)),
        ("Option<[**serde_json::Value**](.md)>", ANY),
        ("Option<[**Vec<models::Leaf>**](Leaf.md)>", Nullable(ListOf(LEAF))),
        ("Option<Option<**i32**>>", Nullable(INTEGER)),
        ("**std::fs::File**", Ref(TypeId("unknown std::fs::File"))),
        ("**Vec<a::B<c::D, E>>**", ListOf(Ref(TypeId("unknown a::B<c::D, E>")))),
        ("**str**", STRING),
        ("**models::r#Leaf**", Ref(TypeId("r#Leaf"))),
        ("**models::\u6a39**", Ref(TypeId("\u6a39"))),
        ("**object**", Ref(TypeId("unknown object"))),
    ],
)
def test_shape(cell: str, shape: Shape) -> None:
    type = parsed_cell(cell)
    assert type is not None
    assert type.shape(named) == shape


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "****",
        "[****](.md)",
        "Vec<",
        "Vec<>",
        "Vec<i32",
        "Vec<i32>>",
        "Vec<i32,>",
        "HashMap<,i32>",
        "**Vec**",
        "Option",
        "**Vec<String, String>**",
        "**Box<A, B>**",
        "**HashMap<String>**",
        "**std::collections::HashMap<String, String, String>**",
        "**A<Vec>**",
        "Vec<i32>Vec",
        "A<B<C><D>>",
        "i32 i64",
        "[**models::Leaf**](Leaf.md",
        "**List[str]**",
        "**List[int**",
        "**String",
        "Option<**String>",
        "[**models::Leaf**",
        "[[**models::Leaf**](Leaf.md)",
        "**models::Leaf**](Leaf.md)",
        "**models::**",
        "**__import__**",
        "**os.system**",
        "**models::_Leaf**",
        "**1st**",
        "**a::**",
        "**r#**",
        "Pointer to **string**",
        "**List&lt;String&gt;**",
        "**\x00**",
        "Vec<" * 10_000 + "i32" + ">" * 10_000,
    ],
)
def test_cell_without_a_type(cell: str) -> None:
    assert parsed_cell(cell) is None


@pytest.mark.parametrize(("depth", "readable"), [(32, True), (33, False)])
def test_depth_is_bounded(depth: int, readable: bool) -> None:
    assert (parsed_cell("Vec<" * depth + "i32" + ">" * depth) is not None) is readable


@pytest.mark.parametrize(
    ("cell", "inner", "option"),
    [
        ("Option<**i32**>", "i32", True),
        ("**i32**", "i32", False),
        ("**Vec<Option<i32>>**", "Vec<Option<i32>>", False),
        ("Option<Option<i32>>", "Option<i32>", True),
    ],
)
def test_outer_option(cell: str, inner: str, option: bool) -> None:
    type = parsed_cell(cell)
    assert type is not None
    found, was_option = type.without_option()
    assert (found.spelled, was_option) == (inner, option)


@pytest.mark.parametrize(
    ("path", "name", "bare"),
    [
        ("models::Leaf", "Leaf", False),
        ("models::leaf", "leaf", False),
        ("Leaf", "Leaf", True),
        ("\u6a39", "\u6a39", True),
        ("String", None, False),
        ("Vec", None, False),
        ("string", None, False),
        ("_x", None, False),
        ("std::fs::File", None, False),
        ("models::", None, False),
    ],
)
def test_name_of_model(path: str, name: str | None, bare: bool) -> None:
    type = RustType(path)
    assert (type.model_name, type.is_bare, RustType("Vec", (type,)).holds_bare) == (name, bare, bare)
