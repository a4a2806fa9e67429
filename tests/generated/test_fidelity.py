"""What the package azure_openai keeps of the data it reads: nothing the wire carries is lost, by example.

In: objects of single models. Out: tables for open enums and tags, for absent and null, for unknown properties and
numbers. Not here: the laws over all schemas (`test_laws`), whole bodies (`test_payloads`).
"""

from __future__ import annotations

import copy
import dataclasses
import inspect
import json
import re
from typing import Any, get_type_hints

import azure_openai
import pytest
from azure_openai import (
    SERIALIZERS,
    UNSET,
    ChatChoice,
    ChatCompletionsFunctionToolDefinition,
    ChatCompletionsFunctionToolDefinitionFunction,
    ChatCompletionsOptions,
    ChatCompletionsResponseFormat,
    ChatCompletionsTextResponseFormat,
    ChatCompletionsToolDefinition,
    ChatCompletionStreamOptions,
    ChatRequestMessage,
    ChatRequestToolMessage,
    ChatRequestUserMessage,
    ChatResponseMessage,
    ChatRole,
    ContentFilterSeverity,
    DataError,
    Model,
    Unset,
)

from tests.generated.definition import schemas

# Enums and discriminators are open


def test_enums_have_members_for_what_is_known() -> None:
    assert [role.value for role in ChatRole] == schemas()["ChatRole"]["enum"]
    assert isinstance(ChatRole.USER, str)
    loaded = SERIALIZERS["ContentFilterResult"].load({"filtered": False, "severity": "low"})
    assert loaded.severity is ContentFilterSeverity.LOW


def test_enums_keep_what_is_not_known() -> None:
    data = {"filtered": True, "severity": "apocalyptic"}
    loaded = SERIALIZERS["ContentFilterResult"].load(data)
    assert type(loaded.severity) is str
    assert loaded.severity == "apocalyptic"
    assert loaded.to_dict() == data


@pytest.mark.parametrize(
    ("base", "tag", "subtypes"),
    [
        (name, s["discriminator"]["propertyName"], s["discriminator"]["mapping"])
        for name, s in schemas().items()
        if "discriminator" in s
    ],
)
def test_the_tag_of_a_subtype_is_a_constant_of_its_class(base: str, tag: str, subtypes: dict[str, str]) -> None:
    base_class = getattr(azure_openai, base)
    for value, reference in subtypes.items():
        subtype = getattr(azure_openai, reference.rpartition("/")[2])
        assert issubclass(subtype, base_class)
        [field] = [field for field in dataclasses.fields(subtype) if field.name == tag]
        assert field.default == value


@pytest.mark.parametrize(("role", "expected"), [("user", ChatRequestUserMessage), ("tool", ChatRequestToolMessage)])
def test_a_base_loads_the_subtype_that_the_tag_names(role: str, expected: type[Model]) -> None:
    data = {"role": role, "content": "hello", "tool_call_id": "call_1"}
    for loaded in (
        ChatRequestMessage.from_dict(data),
        ChatRequestMessage.from_json(json.dumps(data)),
        ChatCompletionsOptions.from_dict({"messages": [data]}).messages[0],
    ):
        assert type(loaded) is expected
        assert loaded.to_dict() == data


@pytest.mark.parametrize(
    ("base", "data"),
    [
        (ChatRequestMessage, {"role": "critic", "content": [{"text": "no"}], "mood": None}),
        (ChatCompletionsToolDefinition, {"type": "browser", "function": {"no": "name"}}),
        (ChatCompletionsResponseFormat, {"type": "xml", "json_schema": 7}),
    ],
)
def test_an_unknown_tag_gives_the_base_class_and_loses_nothing(base: type[Model], data: dict[str, Any]) -> None:
    loaded = base.from_dict(data)
    assert type(loaded) is base
    assert loaded.to_dict() == data


def test_a_subtype_loaded_by_itself_keeps_another_tag() -> None:
    data = {"role": "system", "content": "hello"}
    loaded = ChatRequestUserMessage.from_dict(data)
    assert type(loaded) is ChatRequestUserMessage
    assert loaded.role is ChatRole.SYSTEM
    assert loaded.to_dict() == data


def test_a_base_can_be_built_for_a_tag_of_tomorrow() -> None:
    message = ChatRequestMessage(role="critic", additional_properties={"content": "no"})
    options = ChatCompletionsOptions(messages=[message])
    assert options.to_dict() == {"messages": [{"role": "critic", "content": "no"}]}


def test_subtypes_add_their_own_fields() -> None:
    assert ChatCompletionsTextResponseFormat().to_dict() == {"type": "text"}
    tool = ChatCompletionsFunctionToolDefinition(
        function=ChatCompletionsFunctionToolDefinitionFunction(name="weather", parameters={"type": "object"})
    )
    function = {"name": "weather", "parameters": {"type": "object"}}
    assert tool.to_dict() == {"type": "function", "function": function}


# Absent is not null

ERROR = object()
CHOICE = {"index": 0, "logprobs": None, "finish_reason": None}
MESSAGE = {"role": "assistant", "content": None, "refusal": None}
REQUEST: dict[str, Any] = {"messages": []}
PRESENCE = {
    "required": (ChatCompletionsOptions, "messages", REQUEST, list[ChatRequestMessage], ERROR, ERROR, ERROR),
    "required scalar": (ChatChoice, "index", CHOICE, int, ERROR, ERROR, ERROR),
    "required, nullable": (ChatResponseMessage, "refusal", MESSAGE, str | None, ERROR, None, None),
    "required, nullable model": (
        ChatChoice,
        "logprobs",
        CHOICE,
        azure_openai.ChatChoiceLogProbabilityInfo | None,
        ERROR,
        None,
        None,
    ),
    "optional": (ChatCompletionsOptions, "temperature", REQUEST, float | None, None, None, None),
    "optional list": (ChatCompletionsOptions, "stop", REQUEST, list[str] | None, None, None, None),
    "optional, nullable": (ChatCompletionsOptions, "logprobs", REQUEST, bool | None | Unset, UNSET, UNSET, None),
    "optional, nullable model": (
        ChatCompletionsOptions,
        "stream_options",
        REQUEST,
        ChatCompletionStreamOptions | None | Unset,
        UNSET,
        UNSET,
        None,
    ),
    "optional, any value": (ChatCompletionsOptions, "tool_choice", REQUEST, Any | Unset, UNSET, UNSET, None),
}
"""Per row: model, property, a sound object of the model, annotation, default, what is loaded when absent, when null."""


@pytest.mark.parametrize(
    ("model", "name", "sound", "annotation", "default", "absent", "null"), PRESENCE.values(), ids=PRESENCE
)
def test_presence(
    model: type[Model], name: str, sound: dict[str, Any], annotation: Any, default: Any, absent: Any, null: Any
) -> None:
    [field] = [field for field in dataclasses.fields(model) if field.name == name]  # type: ignore[arg-type]
    assert get_type_hints(model)[name] == annotation
    assert field.default is (dataclasses.MISSING if default is ERROR else default)
    without = {key: value for key, value in sound.items() if key != name}
    assert loaded(model, without, name) is absent
    assert loaded(model, without | {name: None}, name) is null


def loaded(model: type[Model], data: dict[str, Any], name: str) -> Any:
    try:
        return getattr(model.from_dict(data), name)
    except DataError as error:
        return ERROR if error.path == f"/{name}" else error


@pytest.mark.parametrize(
    ("model", "attributes", "expected"),
    [
        (ChatCompletionsOptions, {"messages": []}, {"messages": []}),
        (ChatResponseMessage, MESSAGE, MESSAGE),
        (ChatChoice, CHOICE, CHOICE),
        (ChatCompletionsOptions, {"messages": [], "temperature": None, "stop": None}, {"messages": []}),
        (ChatCompletionsOptions, {"messages": [], "n": 0, "stop": []}, {"messages": [], "n": 0, "stop": []}),
        (ChatCompletionsOptions, {"messages": [], "logprobs": UNSET, "tool_choice": UNSET}, {"messages": []}),
        (
            ChatCompletionsOptions,
            {"messages": [], "logprobs": None, "stream_options": None, "tool_choice": None},
            {"messages": [], "logprobs": None, "stream_options": None, "tool_choice": None},
        ),
        (ChatCompletionsOptions, {"messages": [], "logprobs": False}, {"messages": [], "logprobs": False}),
    ],
)
def test_what_is_dumped(model: type[Model], attributes: dict[str, Any], expected: dict[str, Any]) -> None:
    assert model(**attributes).to_dict() == expected


def test_unset_is_false_and_one() -> None:
    assert not UNSET
    assert Unset(None) is copy.deepcopy(UNSET) is UNSET


def test_a_default_of_the_server_is_documented_and_not_sent() -> None:
    assert ChatCompletionsOptions(messages=[]).to_dict() == {"messages": []}
    source = inspect.getsource(ChatCompletionsOptions)
    documented = re.search(r'parallel_tool_calls: bool \| None = None\n    """(.*?)"""', source, re.DOTALL)
    assert documented is not None
    assert "`true`" in documented[1]


# Nothing is lost


def test_unknown_properties_are_kept_at_every_level() -> None:
    def message(role: str) -> dict[str, Any]:
        return {"role": role, "content": "a", "x_message": {"kept": [None]}}

    data = {
        "messages": [message("user"), message("critic")],
        "stream_options": {"x_model": 1},
        "tools": [{"type": "function", "x_subtype": 2, "function": {"name": "f", "x_inline": 3}}],
        "additional_properties": {"named": "like the attribute"},
        "x_root": {"": [1.0, True, "1"]},
    }
    options = ChatCompletionsOptions.from_dict(data)
    assert options.to_dict() == data
    assert options.additional_properties == {
        "additional_properties": {"named": "like the attribute"},
        "x_root": {"": [1.0, True, "1"]},
    }
    assert options.messages[1].additional_properties == {"content": "a", "x_message": {"kept": [None]}}


def test_maps_keep_all_keys() -> None:
    bias = {"": 0, "1/2": -100, "~": 100}
    options = ChatCompletionsOptions.from_dict({"messages": [], "logit_bias": bias})
    assert options.logit_bias == bias
    assert options.to_dict()["logit_bias"] == bias


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("temperature", "1"),
        ("temperature", "1.0"),
        ("temperature", "1e-07"),
        ("temperature", "-0.0"),
        ("seed", "9223372036854775807"),
        ("seed", "-123456789012345678901234567890"),
        ("seed", "0"),
        ("tool_choice", "1.0"),
        ("tool_choice", "true"),
        ("unknown", "1"),
        ("unknown", "1.0"),
    ],
)
def test_numbers_keep_their_kind(name: str, text: str) -> None:
    body = f'{{"messages":[],"{name}":{text}}}'
    assert ChatCompletionsOptions.from_json(body).to_json() == body


def test_a_number_without_fraction_is_an_integer() -> None:
    seed = ChatCompletionsOptions.from_dict({"messages": [], "seed": 3.0}).seed
    assert (seed, type(seed)) == (3, int)
