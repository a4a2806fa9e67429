"""Whole bodies of requests and responses: published ones, where a folder beside the project has them, and own ones.

In: the examples published with the API, five versions of it, and payloads written for these tests. Out: each loads, and
what is dumped is the same JSON, plus null for the required properties that publishers leave out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from azure_openai import (
    SERIALIZERS,
    AzureChatExtensionConfiguration,
    AzureSearchChatExtensionConfiguration,
    ChatCompletions,
    ChatCompletionsFunctionToolCall,
    ChatCompletionsFunctionToolDefinition,
    ChatCompletionsJsonSchemaResponseFormat,
    ChatCompletionsOptions,
    ChatRequestFunctionMessage,
    ContentFilterSeverity,
    DataError,
    ElasticsearchChatExtensionConfiguration,
    OnYourDataApiKeyAuthenticationOptions,
    OnYourDataDeploymentNameVectorizationSource,
    OnYourDataEndpointVectorizationSource,
    OnYourDataKeyAndKeyIdAuthenticationOptions,
    OnYourDataVectorSearchApiKeyAuthenticationOptions,
    Problem,
)

from tests.generate.places import ABSENT
from tests.generated.definition import ROOT, kept, parsed_yaml, places_of

EXAMPLES = ROOT.parent / "shared" / "azure" / "examples"
FILES = {path.relative_to(EXAMPLES).as_posix(): path for path in sorted(EXAMPLES.glob("*/*.*"))}

REFUSAL, LOGPROBS = "/choices/0/message/refusal", "/choices/0/logprobs"
GENERATED = "2024-09-01-preview/generated_"
COMPLETE = f"{GENERATED}extensions_chat_completions_azure_search_advanced.json"


def omitted_by_publishers(file: str) -> set[str]:
    """The required properties that the response of a published example leaves out; each of them may be null."""
    if file == COMPLETE:
        return set()
    return {REFUSAL} if file.startswith(GENERATED) else {REFUSAL, LOGPROBS}


needs_examples = pytest.mark.skipif(not FILES, reason="the published examples (../shared/azure/examples) are not there")


def bodies(path: Path) -> list[tuple[str, Any]]:
    """The bodies of a published example, each with the schema that it should have."""
    example = parsed_yaml(path)
    responses = [response["body"] for response in example["responses"].values()]
    return [
        ("ChatCompletionsOptions", example["parameters"]["body"]),
        *(("ChatCompletions", body) for body in responses),
    ]


@needs_examples
def test_all_versions_are_here() -> None:
    assert len({file.partition("/")[0] for file in FILES}) == 5
    assert len(FILES) == 20
    assert [len(bodies(path)) for path in FILES.values()] == [2] * 20


@needs_examples
@pytest.mark.parametrize("file", FILES)
def test_a_published_example_comes_back(file: str) -> None:
    for name, body in bodies(FILES[file]):
        expected = kept(name, body)
        model = SERIALIZERS[name].load(body)
        assert model.to_dict() == expected
        assert json.loads(model.to_json()) == expected
        assert SERIALIZERS[name].from_json(json.dumps(body)) == model
        assert type(model).from_json(model.to_json()) == model


@needs_examples
@pytest.mark.parametrize("file", FILES)
def test_what_published_examples_leave_out_or_break(file: str) -> None:
    places = [place for name, body in bodies(FILES[file]) for place in places_of(name, body)]
    assert [place.pointer for place in places if place.is_broken] == []
    assert {place.pointer for place in places if place.value is ABSENT} == omitted_by_publishers(file)
    assert [place.pointer for place in places if place.kept_value is ABSENT] == []

    request, response = (SERIALIZERS[name].load(body) for name, body in bodies(FILES[file]))
    sent, received = (body for _, body in bodies(FILES[file]))
    assert request.to_dict() == sent
    choice = received["choices"][0]
    assert response.to_dict()["choices"][0] == {
        **choice,
        "logprobs": None,
        "message": {**choice["message"], "refusal": None},
    }


TOOLS = {
    "messages": [
        {"role": "system", "content": "Use the tools."},
        {"role": "user", "content": [{"type": "text", "text": "Weather?"}, {"type": "image_url", "image_url": {}}]},
        {
            "role": "assistant",
            "content": None,
            "refusal": None,
            "tool_calls": [
                {"id": "1", "type": "function", "function": {"name": "weather", "arguments": "{}"}},
                {"id": "2", "type": "browser", "url": "https://weather.example"},
            ],
        },
        {"role": "tool", "tool_call_id": "1", "content": "rain"},
    ],
    "tools": [
        {
            "type": "function",
            "function": {"name": "weather", "strict": None, "parameters": {"type": "object", "required": []}},
        },
        {"type": "function", "function": {"name": "time", "description": "What time it is.", "strict": True}},
    ],
    "tool_choice": {"type": "function", "function": {"name": "weather"}},
    "parallel_tool_calls": False,
    "response_format": {
        "type": "json_schema",
        "json_schema": {"name": "forecast", "schema": {"type": "object"}, "strict": True},
    },
}
FUNCTIONS = {
    "messages": [
        {"role": "user", "content": "2 + 2?"},
        {"role": "assistant", "content": "", "function_call": {"name": "add", "arguments": "[2, 2]"}},
        {"role": "function", "name": "add", "content": None},
    ],
    "functions": [{"name": "add", "parameters": {"type": "array"}}],
    "function_call": "auto",
    "logit_bias": {"50256": -100},
    "response_format": {"type": "json_object"},
}
SOURCES = {
    "messages": [{"role": "user", "content": "Where is it?"}],
    "data_sources": [
        {
            "type": "azure_search",
            "parameters": {
                "endpoint": "https://search.example",
                "index_name": "places",
                "authentication": {"type": "api_key", "key": "k"},
                "query_type": "vector_semantic_hybrid",
                "include_contexts": ["citations", "everything"],
                "embedding_dependency": {"type": "deployment_name", "deployment_name": "ada", "dimensions": 256},
            },
        },
        {
            "type": "elasticsearch",
            "parameters": {
                "endpoint": "https://elastic.example",
                "index_name": "places",
                "authentication": {"type": "key_and_key_id", "key": "k", "key_id": "id"},
                "embedding_dependency": {
                    "type": "endpoint",
                    "endpoint": "https://vectors.example",
                    "authentication": {"type": "api_key", "key": "v"},
                },
            },
        },
        {"type": "carrier_pigeon", "parameters": {"speed": 80}},
    ],
    "enhancements": {"grounding": {"enabled": True}, "ocr": {"enabled": False}},
}
TOKEN = {"token": "Hi", "logprob": -0.25, "bytes": [72, 105]}
HARMLESS = {"filtered": False, "severity": "safe"}
ANSWER = {
    "id": "1",
    "object": "chat.completion",
    "created": 1725000000,
    "model": "gpt-4o",
    "system_fingerprint": "fp_1",
    "choices": [
        {
            "index": 0,
            "finish_reason": "tool_calls",
            "logprobs": {
                "content": [{**TOKEN, "top_logprobs": [TOKEN, {"token": "", "logprob": -9999, "bytes": None}]}],
                "refusal": None,
            },
            "message": {
                "role": "assistant",
                "content": None,
                "refusal": None,
                "tool_calls": [{"id": "1", "type": "function", "function": {"name": "weather", "arguments": "{}"}}],
                "context": {"citations": [{"content": "page 3", "rerank_score": 2}], "intent": "[]"},
            },
            "content_filter_results": {
                "hate": HARMLESS,
                "violence": {"filtered": True, "severity": "medium"},
                "protected_material_code": {"filtered": False, "detected": True, "URL": "https://code.example"},
                "custom_blocklists": {"filtered": True, "details": [{"filtered": True, "id": "names"}]},
                "error": {"code": "late", "message": "took too long", "innererror": {"innererror": {"code": "net"}}},
            },
            "enhancements": {
                "grounding": {
                    "lines": [
                        {
                            "text": "a cat",
                            "spans": [{"text": "cat", "offset": 2, "length": 3, "polygon": [{"x": 0, "y": 0.5}]}],
                        }
                    ]
                }
            },
        }
    ],
    "prompt_filter_results": [
        {
            "prompt_index": 0,
            "content_filter_results": {"hate": HARMLESS, "jailbreak": {"filtered": False, "detected": False}},
        }
    ],
    "usage": {
        "completion_tokens": 1,
        "prompt_tokens": 2,
        "total_tokens": 3,
        "completion_tokens_details": {"reasoning_tokens": 0, "audio_tokens": 0},
    },
}
FILTER_CHUNK = {
    "id": "",
    "object": "",
    "created": 0,
    "model": "",
    "prompt_filter_results": [{"prompt_index": 0, "content_filter_results": {"hate": HARMLESS}}],
    "choices": [],
}
TEXT_CHUNK = {
    "id": "1",
    "created": 1725000000,
    "choices": [
        {
            "index": 0,
            "finish_reason": None,
            "logprobs": None,
            "content_filter_results": {},
            "delta": {"role": "assistant", "content": "Hi", "refusal": None},
        }
    ],
}
OWN: dict[str, tuple[str, dict[str, Any]]] = {
    "tools": ("ChatCompletionsOptions", TOOLS),
    "functions": ("ChatCompletionsOptions", FUNCTIONS),
    "data sources": ("ChatCompletionsOptions", SOURCES),
    "answer": ("ChatCompletions", ANSWER),
    "chunk with filter results": ("ChatCompletions", FILTER_CHUNK),
    "chunk with text": ("ChatCompletions", TEXT_CHUNK),
}


@pytest.mark.parametrize(("name", "body"), OWN.values(), ids=OWN)
def test_a_payload_comes_back(name: str, body: dict[str, Any]) -> None:
    assert [place.pointer for place in places_of(name, body) if place.is_broken or place.value is ABSENT] == []
    model = SERIALIZERS[name].load(body)
    assert model.to_dict() == body
    assert json.loads(model.to_json()) == body


def test_tools_have_their_classes() -> None:
    options = ChatCompletionsOptions.from_dict(TOOLS)
    assert options.tools is not None
    assert {type(tool) for tool in options.tools} == {ChatCompletionsFunctionToolDefinition}
    calls = options.messages[2].tool_calls  # type: ignore[attr-defined]
    assert isinstance(calls[0], ChatCompletionsFunctionToolCall)
    assert calls[0].function.name == "weather"
    assert calls[1].additional_properties == {"url": "https://weather.example"}
    assert isinstance(options.response_format, ChatCompletionsJsonSchemaResponseFormat)
    assert options.response_format.json_schema.strict is True


def test_functions_have_their_classes() -> None:
    options = ChatCompletionsOptions.from_dict(FUNCTIONS)
    assert isinstance(options.messages[2], ChatRequestFunctionMessage)
    assert options.messages[2].content is None
    assert options.function_call == "auto"


def test_data_sources_have_their_classes() -> None:
    options = ChatCompletionsOptions.from_dict(SOURCES)
    assert options.data_sources is not None
    search, elastic, pigeon = options.data_sources
    assert isinstance(search, AzureSearchChatExtensionConfiguration)
    assert isinstance(search.parameters.authentication, OnYourDataApiKeyAuthenticationOptions)
    assert isinstance(search.parameters.embedding_dependency, OnYourDataDeploymentNameVectorizationSource)
    assert search.parameters.include_contexts is not None
    assert search.parameters.include_contexts[1] == "everything"
    assert isinstance(elastic, ElasticsearchChatExtensionConfiguration)
    assert isinstance(elastic.parameters.authentication, OnYourDataKeyAndKeyIdAuthenticationOptions)
    dependency = elastic.parameters.embedding_dependency
    assert isinstance(dependency, OnYourDataEndpointVectorizationSource)
    assert isinstance(dependency.authentication, OnYourDataVectorSearchApiKeyAuthenticationOptions)
    assert type(pigeon) is AzureChatExtensionConfiguration


def test_an_answer_has_its_values() -> None:
    [choice] = ChatCompletions.from_dict(ANSWER).choices
    assert choice.logprobs is not None
    assert choice.logprobs.content is not None
    token = choice.logprobs.content[0]
    assert (token.token, token.logprob, token.bytes_) == ("Hi", -0.25, [72, 105])
    filters = choice.content_filter_results
    assert filters is not None
    assert filters.violence is not None
    assert filters.violence.severity is ContentFilterSeverity.MEDIUM
    assert filters.protected_material_code is not None
    assert filters.error is not None
    assert filters.error.innererror is not None


def test_a_delta_without_a_role_breaks_the_definition() -> None:
    """The service leaves out the role in all deltas but the first, although the definition requires it."""
    body: dict[str, Any] = json.loads(json.dumps(TEXT_CHUNK))
    body["choices"][0]["delta"] = {"content": "Hi"}
    with pytest.raises(DataError) as caught:
        ChatCompletions.from_dict(body)
    assert caught.value.problems == (Problem("/choices/0/delta/role", "string", "nothing"),)
