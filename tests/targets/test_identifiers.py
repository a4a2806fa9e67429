"""The identifier maker: any name becomes a name that Python takes, and that generated code does not use itself."""

from __future__ import annotations

import enum
import keyword
import re
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemawright.budgets import MAX_NAME_LENGTH
from schemawright.ir.text import Identifier, SpecText
from schemawright.settings import DEFAULTS
from schemawright.targets.dataclasses.names import reserved
from schemawright.targets.target import target_of

RULES = target_of(DEFAULTS).names(DEFAULTS)
RESERVED = reserved(DEFAULTS)
busy = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ChatRole", "ChatRole"),
        ("chat_role", "ChatRole"),
        ("chat-role", "ChatRole"),
        ("chat role", "ChatRole"),
        ("Azure.Core.Error", "AzureCoreError"),
        ("HTTPError", "HTTPError"),
        ("a", "A"),
        ("2nd", "Type2nd"),
        ("v1.2.3", "V1_2_3"),
        ("Error[T]", "ErrorT"),
        ("«Page»", "Page"),
        ("", "Empty"),
        ("_", "Underscore"),
        ("+1", "Type1"),
        ("*", "Star"),
        ("\U0001f600", "U1f600"),
        ("étage", "Étage"),
        ("\ufb01n", "Fin"),
        ("e\u0301tage", "Étage"),
        ("\uff41\uff22", "AB"),
        ("None", "NoneModel"),
        ("Any", "AnyModel"),
        ("Model", "ModelModel"),
        ("class", "Class"),
        ("日本", "日本"),
    ],
)
def test_types(text: str, expected: str) -> None:
    assert RULES.type_name(SpecText(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("maxTokens", "max_tokens"),
        ("MaxTokens", "max_tokens"),
        ("max-tokens", "max_tokens"),
        ("max__tokens", "max_tokens"),
        ("HTTPStatus", "http_status"),
        ("userIDs", "user_i_ds"),
        ("x2y", "x2y"),
        ("@type", "type"),
        ("$ref", "ref"),
        ("_id", "id"),
        ("__class__", "class_"),
        ("class", "class_"),
        ("None", "none"),
        ("list", "list_"),
        ("to_dict", "to_dict_"),
        ("additionalProperties", "additional_properties_"),
        ("2nd", "field_2nd"),
        ("-", "minus"),
        ("İ", "i\u0307"),
        ("", "empty"),
    ],
)
def test_attributes(text: str, expected: str) -> None:
    assert RULES.attribute_name(SpecText(text)) == expected


@pytest.mark.parametrize(
    ("value", "suggested", "expected"),
    [
        ("content_filter", "", "CONTENT_FILTER"),
        ("contentFilter", "", "CONTENT_FILTER"),
        ("in progress", "", "IN_PROGRESS"),
        ("", "", "EMPTY"),
        ("1", "", "VALUE_1"),
        ("+1", "", "PLUS_1"),
        ("-1", "", "MINUS_1"),
        (">=", "", "GT_EQ"),
        ("mro", "", "MRO_"),
        ("None", "", "NONE"),
        (1, "", "VALUE_1"),
        (-1, "", "MINUS_1"),
        (0, "", "VALUE_0"),
        (1, "Low level", "LOW_LEVEL"),
        ("x", "class", "CLASS"),
    ],
)
def test_members(value: str | int, suggested: str, expected: str) -> None:
    assert RULES.member_name(value, SpecText(suggested)) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ChatRole", "chat_role"),
        ("HTTPError", "http_error"),
        ("V2", "v2"),
        ("Con", "con_"),
        ("Com1", "com1_"),
        ("Class", "class_"),
        ("Étage", "u00e9tage"),
        ("日本", "u65e5u672c"),
    ],
)
def test_modules(name: str, expected: str) -> None:
    assert RULES.module_name(Identifier(name)) == expected


@pytest.mark.parametrize(
    ("name", "number", "expected"), [("Status", 2, "Status2"), ("a_b", 2, "a_b_2"), ("V2", 3, "V2_3"), ("A", 2, "A_2")]
)
def test_numbers(name: str, number: int, expected: str) -> None:
    assert RULES.numbered(Identifier(name), number) == expected


NAMES = st.one_of(
    st.text(max_size=30),
    st.text("_-. aA1é\ufb01日\U0001f600\u200b\u0301", max_size=12),
    st.sampled_from([*keyword.kwlist, *keyword.softkwlist, *RESERVED.types, *RESERVED.attributes, *dir(object)]),
    st.text("ab", min_size=200, max_size=300),
)


@pytest.mark.parametrize("text", ["\u0300", "\u0301x", "A:\u0300"])
def test_names_that_start_with_a_combining_character(text: str) -> None:
    assert_sound(RULES.type_name(SpecText(text)))


def assert_sound(name: str) -> None:
    assert name.isidentifier()
    assert not keyword.iskeyword(name)
    assert unicodedata.normalize("NFKC", name) == name
    assert not name.startswith("_")
    assert len(name) <= MAX_NAME_LENGTH + len("Model_")


@busy
@given(NAMES)
def test_any_text_names_a_type(text: str) -> None:
    name = RULES.type_name(SpecText(text))
    assert_sound(name)
    assert name not in RESERVED.types
    assert name[0].upper() == name[0]


@busy
@given(NAMES)
def test_any_text_names_an_attribute(text: str) -> None:
    name = RULES.attribute_name(SpecText(text))
    assert_sound(name)
    assert name not in RESERVED.attributes
    assert not re.match(r"__\w+__$", name)


@busy
@given(NAMES | st.integers(), st.just("") | NAMES)
def test_any_value_names_a_member(value: str | int, suggested: str) -> None:
    name = RULES.member_name(value, SpecText(suggested))
    assert_sound(name)
    made = enum.Enum("made", {name: 1})  # type: ignore[misc]
    assert [member.name for member in made] == [name]


@busy
@given(NAMES)
def test_any_type_has_a_module(text: str) -> None:
    name = RULES.module_name(RULES.type_name(SpecText(text)))
    assert name.isidentifier()
    assert name.isascii()
    assert not keyword.iskeyword(name)
    assert len(f"{name}.cpython-311.pyc") < 255
    assert name.lower().partition(".")[0] not in {"con", "prn", "aux", "nul", "com1", "lpt1"}


@busy
@given(NAMES, NAMES)
def test_joined_and_numbered_names_are_sound(first: str, second: str) -> None:
    owner, inner = RULES.type_name(SpecText(first)), RULES.type_name(SpecText(second))
    for name in (RULES.joined(owner, inner), RULES.numbered(owner, 2), RULES.numbered(RULES.joined(owner, inner), 10)):
        assert name.isidentifier()
        assert unicodedata.normalize("NFKC", name) == name


@busy
@given(NAMES)
def test_names_are_decided_once_for_all(text: str) -> None:
    assert RULES.type_name(SpecText(text)) == target_of(DEFAULTS).names(DEFAULTS).type_name(SpecText(text))
    assert RULES.attribute_name(SpecText(text)) == target_of(DEFAULTS).names(DEFAULTS).attribute_name(SpecText(text))
