"""Names of schemas, properties and enum members: any name of the wire gives a package that imports and round-trips."""

from __future__ import annotations

import dataclasses
import keyword
import typing
from typing import Any

import pytest

from tests.built import Built, Json, built, document_of, reported
from tests.keywords.table import INT, STR, arr, obj, ref

AWKWARD = [
    "a.b", "a b", "a[b]", "«a»", "a/b", "a~b", "a%b", "\U0001f600", "1st", "-", "+1", "日本語", "é", "\ufb01",
    "x" * 300, "class", "None", "True", "match", "self", "cls", "list", "dict", "str", "int", "bool", "bytes", "float",
    "object",
    "Any", "field", "dataclass", "datetime", "UNSET", "Serializer", "SERIALIZERS", "Model", "DataError", "Problem",
    "Unset", "Unrecognized", "TypeAlias", "Literal", "Place", "Load", "MISSING", "annotations", "wrong", "read",
    "members", "take", "rest", "data", "at", "result", "value", "item", "key", "string", "integer", "number",
    "from_dict", "to_dict", "from_json", "to_json", "additional_properties", "__init__", "__class__", "__dict__",
    "_private", "__slots__", "_runtime", "_serializers", "init", "con", "aux", "py.typed", "load_x", "dump_x",
    "__load__", "__schema__", "load", "schema", "loader_of", "add_members", "model",
]  # fmt: skip
"""Names met in the wild, and names that generated code uses itself."""


def one_name(name: str) -> Built:
    """A package in which a schema, a property of its own kind and an enum value have the name."""
    escaped = name.replace("~", "~0").replace("/", "~1").replace("%", "%25")
    own = {"$ref": f"#/components/schemas/{escaped}"}
    return built(document_of({name: obj(**{name: own, "enum": {"type": "string", "enum": [name]}, "list": arr(own)})}))


@pytest.mark.parametrize("name", AWKWARD)
def test_any_name_serves_as_schema_property_and_value(name: str) -> None:
    package = one_name(name)
    value: dict[str, Any] = {name: {"enum": name, "extra": 1}, "enum": name, "list": [{}, {name: {}}]}
    if name == "list":
        value = {name: [{}]}
    assert package.dump(name, package.load(name, value)) == value
    assert package.problems(name, value | {"enum": 1}) == ["/enum"]


@pytest.mark.parametrize("name", AWKWARD)
def test_names_are_those_of_a_careful_programmer(name: str) -> None:
    package = one_name(name)
    for exported in package.module.__all__:
        made = getattr(package.module, exported)
        assert exported.isidentifier()
        assert not keyword.iskeyword(exported)
        if isinstance(made, type) and issubclass(made, package.module.Model) and made is not package.module.Model:
            names = [field.name for field in dataclasses.fields(made)]
            assert all(n.isidentifier() and not keyword.iskeyword(n) and not n.startswith("_") for n in names)
            assert set(typing.get_type_hints(made)) >= set(names)


def test_all_awkward_names_together() -> None:
    names = AWKWARD[::6]
    package = built(document_of({name: obj(**dict.fromkeys(AWKWARD, STR)) for name in names}))
    value = dict.fromkeys(AWKWARD, "x")
    assert set(package.module.SERIALIZERS) == set(names)
    for name in names:
        assert package.dump(name, package.load(name, value)) == value
        assert package.problems(name, value | {"class": 1}) == ["/class"]


@pytest.mark.parametrize(
    ("schemas", "expected"),
    [
        ({"Order": obj(status={"type": "string", "enum": ["a", "b"]})}, {"Order", "OrderStatus"}),
        ({"Order": obj(lines=arr(obj(n=INT)))}, {"Order", "OrderLinesItem"}),
        ({"Order": obj(at=obj(where=obj(x=INT)))}, {"Order", "OrderAt", "OrderAtWhere"}),
        (
            {"Chat": obj(model={"type": "string", "enum": ["a", "b"]}, place=obj(x=INT))},
            {"Chat", "ChatModel", "ChatPlace"},
        ),
        ({"order_line": obj(), "Price.Unit": obj(), "HTTPError": obj()}, {"OrderLine", "PriceUnit", "HTTPError"}),
        ({"Order": obj(status=obj(y=INT)), "OrderStatus": obj(x=INT)}, {"Order", "OrderStatus", "OrderStatusObject"}),
        (
            {
                "Order": obj(status={"allOf": [ref("OrderStatus"), {"description": "Where it is."}]}),
                "OrderStatus": obj(x=INT),
            },
            {"Order", "OrderStatus"},
        ),
        (
            {
                "Order": obj(
                    to={"oneOf": [obj(shop=INT, zip=STR), obj(["zip"], street=STR, zip=INT, name=INT), obj(shop=STR)]},
                    by={"oneOf": [obj(x=INT), arr(obj(x=INT)), arr(arr(obj(y=STR)))]},
                )
            },
            {
                *("Order", "OrderTo", "OrderToOption1", "OrderToWithStreet", "OrderToOption3"),
                *("OrderBy", "OrderByWithX", "OrderByWithXItem", "OrderByListItem"),
            },
        ),
        (
            {"Order": obj(to={"anyOf": [obj(["b"], a=INT, b=INT), {"allOf": [obj(c=STR)]}, arr(obj(a=INT))]})},
            {"Order", "OrderTo", "OrderToWithB", "OrderToWithC", "OrderToItem"},
        ),
        (
            {
                "Order": obj(
                    lineItem=arr(obj(a=INT)), rows=arr(arr(obj(b=INT))), subsystem=arr(obj(c=INT)), item=arr(obj(d=INT))
                )
            },
            {"Order", "OrderLineItem", "OrderRowsItem", "OrderSubsystemItem", "OrderItem"},
        ),
        (
            {"Meta": obj(a=INT), "meta": obj(b=INT), "MetaObject": obj(c=INT), "meta_object": obj(d=INT)},
            {"Meta", "MetaObject", "MetaObject2", "MetaObject3"},
        ),
        ({"2nd": obj()}, {"Type2nd"}),
        ({"MOVE_IN": obj(), "URL": obj(), "HTTP_Error": obj()}, {"MoveIn", "URL", "HTTPError"}),
        (
            {"Exception": obj(), "TimeoutError": obj(), "warning": obj(), "Literal": obj(), "Error": obj()},
            {"ExceptionModel", "TimeoutErrorModel", "WarningModel", "LiteralModel", "Error"},
        ),
    ],
)
def test_names_of_types(schemas: dict[str, Json], expected: set[str]) -> None:
    package = built(
        document_of(
            {name: schema | {"properties": {"x": INT} | schema["properties"]} for name, schema in schemas.items()}
        )
    )
    models = {name for name in package.module.__all__ if name not in RUNTIME}
    assert models == expected


RUNTIME = {
    "SERIALIZERS", "UNSET", "DataError", "Model", "Problem", "Serializer", "Unrecognized", "Unset", "present_values",
    "use_class",
}  # fmt: skip


@pytest.mark.parametrize(
    ("wire", "expected"),
    [
        ("maxTokens", "max_tokens"),
        ("max-tokens", "max_tokens"),
        ("max_tokens", "max_tokens"),
        ("HTTPStatus", "http_status"),
        ("$ref", "ref"),
        ("@odata.type", "odata_type"),
        ("class", "class_"),
        ("list", "list_"),
        ("from_dict", "from_dict_"),
        ("2nd", "field_2nd"),
        ("_id", "id"),
        ("+1", "plus_1"),
        ("-1", "minus_1"),
        ("-", "minus"),
    ],
)
def test_names_of_attributes(wire: str, expected: str) -> None:
    model = built(document_of({"A": obj(**{wire: STR})})).module.A
    assert dataclasses.fields(model)[0].name == expected


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["content_filter", "in progress", "inProgress2"], ["CONTENT_FILTER", "IN_PROGRESS", "IN_PROGRESS2"]),
        (["a", "A", "a-"], ["A", "A_2", "A_MINUS"]),
        (["created", "-created", "+created"], ["CREATED", "MINUS_CREATED", "PLUS_CREATED"]),
        (["UTC+1", "UTC-1"], ["UTC_PLUS_1", "UTC_MINUS_1"]),
        (["UTC+1", "a-b"], ["UTC_1", "A_B"]),
        (["+1", "-1", "1"], ["PLUS_1", "MINUS_1", "VALUE_1"]),
        (["", "*", ">="], ["EMPTY", "STAR", "GT_EQ"]),
        ([1, -1, 0], ["VALUE_1", "MINUS_1", "VALUE_0"]),
        (["mro", "name", "value"], ["MRO_", "NAME", "VALUE"]),
        (["None", "class"], ["NONE", "CLASS"]),
    ],
)
def test_names_of_members(values: list[Any], expected: list[str]) -> None:
    enum = built(document_of({"Kind": {"enum": values}})).module.Kind
    assert [member.name for member in enum] == expected
    assert [member.value for member in enum] == values


@pytest.mark.parametrize(
    "extension",
    [
        {"x-enum-varnames": ["LOW", "HIGH"]},
        {"x-enumNames": ["Low", "High"]},
        {"x-ms-enum": {"name": "Level", "values": [{"value": 1, "name": "low"}, {"value": 2, "name": "high"}]}},
    ],
)
def test_vendors_name_members(extension: dict[str, Json]) -> None:
    enum = built(document_of({"Level": {"type": "integer", "enum": [1, 2], **extension}})).module.Level
    assert [member.name for member in enum] == ["LOW", "HIGH"]


def test_microsoft_names_inline_enums() -> None:
    schema = {"type": "string", "enum": ["a"], "x-ms-enum": {"name": "Grade"}}
    assert "Grade" in built(document_of({"Order": obj(level=schema)})).module.__all__


def test_an_enum_that_microsoft_names_is_one_type_wherever_it_recurs() -> None:
    def grade(*values: str) -> Json:
        return {"type": "string", "enum": [*values], "x-ms-enum": {"name": "Grade", "modelAsString": True}}

    package = built(document_of({"A": obj(level=grade("a", "b"), other=grade("c", "d")), "B": obj(p=grade("a", "b"))}))
    assert {"A", "B", "Grade", "OtherGrade"} <= set(package.module.__all__)
    grades = package.module.Grade, package.module.OtherGrade
    assert type(package.load("A", {"level": "a"}).level) is type(package.load("B", {"p": "b"}).p) is grades[0]
    assert type(package.load("A", {"other": "d"}).other) is grades[1]
    assert reported(package) == []


@pytest.mark.parametrize(
    ("schemas", "kept", "changed"),
    [
        ({"pet": obj(a=INT), "Pet": obj(b=INT)}, "Pet", {"pet": "PetObject"}),
        ({"Pet": obj(b=INT), "pet": obj(a=INT)}, "Pet", {"pet": "PetObject"}),
        ({"pet": {"enum": ["a", "b"]}, "Pet": obj(b=INT)}, "Pet", {"pet": "PetEnum"}),
        ({"pet": {"anyOf": [STR, INT]}, "Pet": obj(b=INT)}, "Pet", {"pet": "PetUnion"}),
        ({"pets": arr(INT), "Pets": obj(b=INT)}, "Pets", {"pets": "PetsList"}),
        ({"pets": {"type": "object", "additionalProperties": INT}, "Pets": obj(b=INT)}, "Pets", {"pets": "PetsMap"}),
        ({"pet-id": STR, "pet_id": INT}, "PetId", {"pet_id": "PetIdValue"}),
        ({"pet": obj(), "pet-object": obj(a=INT), "Pet": obj(b=INT)}, "PetObject", {"pet": "PetMap"}),
        ({"pet": obj(a=INT), "pet-object": obj(a=INT), "Pet": obj()}, "PetObject", {"pet": "PetObject2"}),
    ],
)
def test_of_names_that_become_one_the_exact_spelling_is_kept(
    schemas: dict[str, Json], kept: str, changed: dict[str, str]
) -> None:
    package = built(document_of(schemas))
    assert {kept, *changed.values()} <= set(package.module.__all__)
    assert [d.message for d in package.found] == [
        f"{name!r} is called {made} because the plain name is taken" for name, made in changed.items()
    ]


def test_names_that_differ_by_case_alone() -> None:
    package = built(document_of({"Pet": obj(a=INT), "pet": obj(b=INT), "PET": obj(c=INT)}))
    for name, wire in (("Pet", "a"), ("pet", "b"), ("PET", "c")):
        assert package.problems(name, {wire: "x"}) == [f"/{wire}"]
    assert len({path.casefold() for path in package.files}) == len(package.files)
    assert {code for code, _ in reported(package)} == {"name-collision"}


def test_two_properties_with_one_python_name() -> None:
    package = built(document_of({"A": obj(["a_b", "a-b"], **{"a_b": STR, "a-b": INT, "aB": INT})}))
    value = {"a_b": "x", "a-b": 1, "aB": 2}
    assert package.dump("A", package.load("A", value)) == value
    assert package.module.A(a_b="x", a_b_2=1, a_b_3=2).to_dict() == value
    assert reported(package) == [
        ("name-collision", "/components/schemas/A/properties/a-b"),
        ("name-collision", "/components/schemas/A/properties/aB"),
    ]


@pytest.mark.parametrize("wires", [["_id", "id"], ["id", "_id"], ["Id", "ID", "id"]])
def test_of_properties_with_one_python_name_the_exact_spelling_is_kept(wires: list[str]) -> None:
    package = built(document_of({"A": obj(**dict.fromkeys(wires, INT))}))
    assert package.module.A(id=1).to_dict() == {"id": 1}
    assert len(reported(package)) == len(wires) - 1


def test_a_subtype_calls_an_inherited_property_as_its_base_does() -> None:
    base = obj(["kind"], kind=STR, **{"a-b": INT}) | {"discriminator": {"propertyName": "kind"}}
    package = built(document_of({"Base": base, "Sub": {"allOf": [ref("Base"), obj(a_b=STR)]}}))
    assert package.load("Base", {"kind": "Sub", "a-b": 1, "a_b": "x"}).a_b == 1
    assert package.module.Sub(a_b=1, a_b_2="x").to_dict() == {"kind": "Sub", "a-b": 1, "a_b": "x"}


def test_a_property_may_have_the_name_of_its_type() -> None:
    package = built(
        document_of(
            {
                "date": obj(date={"type": "string", "format": "date"}, datetime=ref("datetime")),
                "datetime": obj(uuid={"type": "string", "format": "uuid"}, date=ref("date")),
            }
        )
    )
    value = {"date": "2020-01-01", "datetime": {"date": {"date": "2020-01-01"}}}
    assert package.dump("date", package.load("date", value)) == value
    for model in (package.module.Date, package.module.Datetime):
        assert "additional_properties" in typing.get_type_hints(model)


def test_no_attribute_finds_a_default_in_the_class_of_classes() -> None:
    package = built(document_of({"A": obj(["mro"], mro={})}))
    with pytest.raises(TypeError):
        package.module.A()


@pytest.mark.parametrize(
    ("branches", "expected"),
    [
        ([{"type": "string", "enum": ["none", "auto"]}, obj(["type"], type=STR)], {"ToolEnum", "ToolWithType"}),
        ([obj(a=INT), obj(a=INT, b=INT)], {"ToolObject", "ToolWithB"}),
        ([obj(a=INT), {"type": "array", "items": obj(a=INT)}, STR], {"ToolWithA", "ToolItem"}),
        ([obj(a=INT), {**obj(a=INT), "required": ["a"]}], {"ToolOption1", "ToolOption2"}),
    ],
)
def test_names_of_branches_by_their_kind(branches: list[Json], expected: set[str]) -> None:
    exported = set(built(document_of({"Tool": {"oneOf": branches}})).module.__all__)
    assert {name for name in exported if name.startswith("Tool") and name != "Tool"} == expected
