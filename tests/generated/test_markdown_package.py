"""What the package azure_openai_docs keeps of the contract; it is made from Markdown model pages.

Such pages show no discriminator and do not tell optional from nullable: the eight bases are opaque, and null and absent
are one for an optional property of a known type. Not here: imports and annotations (`test_typing`).
"""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
from typing import Any, get_type_hints

import azure_openai_docs as docs
import pytest
from azure_openai_docs import (
    SERIALIZERS,
    UNSET,
    AzureSearchChatExtensionConfiguration,
    AzureSearchChatExtensionParameters,
    ChatCompletions,
    ChatCompletionsFunctionToolCall,
    ChatCompletionsOptions,
    ChatCompletionStreamOptions,
    ChatRequestSystemMessage,
    ChatRequestUserMessage,
    ChatRole,
    DataError,
    FunctionCall,
    Unset,
)

from tests.generated.definition import ROOT, schemas

PAGES = ROOT / "specs" / "azure_openai_docs"
OPAQUE = {
    "AzureChatExtensionConfiguration",
    "ChatCompletionsResponseFormat",
    "ChatCompletionsToolCall",
    "ChatCompletionsToolDefinition",
    "ChatRequestMessage",
    "OnYourDataAuthenticationOptions",
    "OnYourDataVectorSearchAuthenticationOptions",
    "OnYourDataVectorizationSource",
}
VALUES: list[Any] = [None, True, 7, 0.5, "text", [], [{"a": [None]}], {}, {"role": "user", "content": {"b": [1.0]}}]


def test_every_page_has_a_serializer_under_its_title() -> None:
    pages = {path.stem for path in PAGES.glob("*.md")}
    assert len(pages) == 91
    assert set(SERIALIZERS) == pages
    assert {SERIALIZERS[name].name for name in pages} == pages


def test_the_options_have_the_25_properties_of_the_definition() -> None:
    names = [field.name for field in dataclasses.fields(ChatCompletionsOptions)]
    assert len(names) == 26
    assert names == [*schemas()["ChatCompletionsOptions"]["properties"], "additional_properties"]


@pytest.mark.parametrize(
    ("name", "annotation", "default"),
    [
        ("messages", list[Any], dataclasses.MISSING),
        ("functions", list[docs.FunctionDefinition] | None, None),
        ("function_call", Any | Unset, UNSET),
        ("max_tokens", int | None, None),
        ("temperature", float | None, None),
        ("logit_bias", dict[str, int] | None, None),
        ("user", str | None, None),
        ("stop", list[str] | None, None),
        ("stream_options", ChatCompletionStreamOptions | None, None),
        ("data_sources", list[Any] | None, None),
        ("logprobs", bool | None, None),
        ("tool_choice", Any | Unset, UNSET),
    ],
)
def test_annotations_and_defaults(name: str, annotation: Any, default: Any) -> None:
    [field] = [field for field in dataclasses.fields(ChatCompletionsOptions) if field.name == name]
    assert get_type_hints(ChatCompletionsOptions)[name] == annotation
    assert field.default is default


@pytest.mark.parametrize("name", sorted(OPAQUE))
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_opaque_bases_pass_values_through(name: str, value: Any) -> None:
    serializer = SERIALIZERS[name]
    before = json.dumps(value)
    assert json.dumps(serializer.dump(serializer.load(value))) == before
    assert serializer.to_json(serializer.from_json(before)) == json.dumps(value, separators=(",", ":"))


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_opaque_items_pass_values_through(value: Any) -> None:
    data = {"messages": [value, value], "data_sources": [value], "tool_choice": value, "function_call": value}
    assert ChatCompletionsOptions.from_dict(data).to_dict() == data


def test_models_inside_opaque_values_are_dumped() -> None:
    options = ChatCompletionsOptions(
        messages=[
            ChatRequestSystemMessage(role=ChatRole.SYSTEM, content="Be brief."),
            ChatRequestUserMessage(role="user", content=[FunctionCall(name="f", arguments="{}")], name="ana"),
            {"role": ChatRole.TOOL, "content": "as a plain dict"},
        ],
        data_sources=[
            AzureSearchChatExtensionConfiguration(
                type=docs.AzureChatExtensionType.AZURE_SEARCH,
                parameters=AzureSearchChatExtensionParameters(endpoint="https://search.example", index_name="i"),
            )
        ],
        tool_choice={"function": FunctionCall(name="f", arguments="{}")},
    )
    expected = {
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": [{"name": "f", "arguments": "{}"}], "name": "ana"},
            {"role": "tool", "content": "as a plain dict"},
        ],
        "data_sources": [
            {"type": "azure_search", "parameters": {"endpoint": "https://search.example", "index_name": "i"}}
        ],
        "tool_choice": {"function": {"name": "f", "arguments": "{}"}},
    }
    assert options.to_dict() == expected
    assert json.loads(options.to_json()) == expected


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("ChatRequestUserMessage", {"role": "user", "content": "hello", "name": "ana"}),
        ("ChatRequestUserMessage", {"role": "critic", "content": None, "mood": "bad"}),
        ("ChatRequestFunctionMessage", {"role": "function", "name": "f", "content": None}),
        (
            "ChatCompletionsFunctionToolCall",
            {"type": "function", "id": "call_1", "function": {"name": "f", "arguments": "{}"}},
        ),
        ("ChatCompletionsTextResponseFormat", {"type": "text"}),
        ("OnYourDataApiKeyAuthenticationOptions", {"type": "api_key", "key": "k"}),
        ("AzurePeriodCorePeriodFoundationsPeriodError", {"code": "1", "message": "no", "innererror": {"code": "2"}}),
        ("ContentFilterCitedDetectionResult", {"filtered": False, "detected": True, "URL": "https://code.example"}),
        ("ChatRole", "user"),
        ("ChatRole", "critic"),
    ],
)
def test_subtypes_work_on_their_own(name: str, data: Any) -> None:
    serializer = SERIALIZERS[name]
    value = serializer.load(data)
    assert serializer.dump(value) == data
    assert serializer.from_json(serializer.to_json(value)) == value
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value


def test_the_tag_of_a_subtype_is_not_known() -> None:
    with pytest.raises(TypeError, match="'role'"):
        ChatRequestUserMessage(content="hello")  # type: ignore[call-arg]
    call = ChatCompletionsFunctionToolCall(type="function", id="1", function=FunctionCall(name="f", arguments=""))
    assert call.to_dict()["type"] == "function"


def test_null_and_absent_are_one_for_an_optional_property() -> None:
    options = ChatCompletionsOptions.from_dict({"messages": [], "logprobs": None, "stream_options": None, "stop": None})
    assert options == ChatCompletionsOptions(messages=[])
    assert options.to_dict() == {"messages": []}


def test_null_is_not_absent_for_an_opaque_property() -> None:
    data: dict[str, Any] = {"messages": [], "tool_choice": None}
    options = ChatCompletionsOptions.from_dict(data)
    assert (options.tool_choice, options.function_call) == (None, UNSET)
    assert options.to_dict() == data


def test_defaults_are_not_sent() -> None:
    options = ChatCompletionsOptions(messages=[])
    assert (options.logprobs, options.parallel_tool_calls) == (None, None)
    assert options.to_dict() == {"messages": []}


def test_unknown_properties_are_kept_at_every_level() -> None:
    data: dict[str, Any] = {
        "messages": [],
        "functions": [{"name": "f", "x_item": [1, 1.0]}],
        "stream_options": {"x_model": None},
        "x_root": {"a": []},
    }
    assert ChatCompletionsOptions.from_dict(data).to_dict() == data


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({}, "ChatCompletionsOptions at /messages: expected array, found nothing"),
        ({"messages": 7}, "ChatCompletionsOptions at /messages: expected array, found integer 7"),
        (
            {"messages": [], "functions": [{}]},
            "ChatCompletionsOptions at /functions/0/name: expected string, found nothing",
        ),
        (
            {"messages": [], "stream_options": {"include_usage": 1}},
            "ChatCompletionsOptions at /stream_options/include_usage: expected boolean, found integer 1",
        ),
    ],
)
def test_bad_data_is_refused_with_its_place(data: Any, message: str) -> None:
    with pytest.raises(DataError) as caught:
        ChatCompletionsOptions.from_dict(data)
    assert str(caught.value) == message


def test_a_response() -> None:
    data = {
        "id": "1",
        "created": 1,
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "logprobs": None,
                "message": {"role": "assistant", "content": "Hi", "refusal": None, "tool_calls": [{"type": "x"}]},
                "content_filter_results": {"hate": {"filtered": False, "severity": "safe"}},
            }
        ],
        "usage": {
            "completion_tokens": 1,
            "prompt_tokens": 2,
            "total_tokens": 3,
            "completion_tokens_details": {"reasoning_tokens": 0},
        },
    }
    completions = ChatCompletions.from_json(json.dumps(data))
    assert completions.choices[0].finish_reason is docs.CompletionsFinishReason.STOP
    assert completions.to_dict() == data
