"""What the package azure_openai promises to its users, by example.

In: the models of specs/azure_openai.yaml. Out: how they are built, compared, copied, loaded and dumped. Not here: what
becomes of the data (`test_fidelity`), errors (`test_errors`), imports and annotations (`test_typing`).
"""

from __future__ import annotations

import copy
import dataclasses
import inspect
import json
import pickle
import re
from typing import Any

import azure_openai
import pytest
from azure_openai import (
    SERIALIZERS,
    UNSET,
    AzureCoreFoundationsError,
    ChatCompletionsFunctionToolCall,
    ChatCompletionsOptions,
    ChatCompletionStreamOptions,
    ChatRequestAssistantMessage,
    ChatRequestMessage,
    ChatRequestToolMessage,
    ChatRequestUserMessage,
    ChatRole,
    DataError,
    FunctionCall,
    Model,
)

from tests.generated.definition import ROOT, schemas

PACKAGE = ROOT / "generated" / "azure_openai"
MODELS = [
    value
    for name in azure_openai.__all__
    if isinstance(value := getattr(azure_openai, name), type) and issubclass(value, Model) and value is not Model
]


def some_options() -> ChatCompletionsOptions:
    return ChatCompletionsOptions(
        messages=[
            ChatRequestUserMessage(content="Is it raining in Lima?", name="ana"),
            ChatRequestAssistantMessage(
                content=None,
                tool_calls=[
                    ChatCompletionsFunctionToolCall(
                        id="call_1", function=FunctionCall(name="weather", arguments='{"city": "Lima"}')
                    )
                ],
            ),
            ChatRequestToolMessage(content="drizzle", tool_call_id="call_1"),
        ],
        temperature=0.2,
        logprobs=None,
        stream_options=ChatCompletionStreamOptions(include_usage=True),
        additional_properties={"trace": ["a"]},
    )


SOME_OPTIONS: dict[str, Any] = {
    "messages": [
        {"role": "user", "content": "Is it raining in Lima?", "name": "ana"},
        {
            "role": "assistant",
            "content": None,
            "tool_calls": [
                {
                    "type": "function",
                    "id": "call_1",
                    "function": {"name": "weather", "arguments": '{"city": "Lima"}'},
                }
            ],
        },
        {"role": "tool", "content": "drizzle", "tool_call_id": "call_1"},
    ],
    "temperature": 0.2,
    "logprobs": None,
    "stream_options": {"include_usage": True},
    "trace": ["a"],
}


# Construction and the tools for dataclasses


def test_a_model_is_built_by_keywords_alone() -> None:
    kinds = {parameter.kind for parameter in inspect.signature(ChatCompletionsOptions).parameters.values()}
    assert kinds == {inspect.Parameter.KEYWORD_ONLY}
    with pytest.raises(TypeError, match="positional"):
        FunctionCall("weather", "{}")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="'arguments'"):
        FunctionCall(name="weather")  # type: ignore[call-arg]


@pytest.mark.parametrize("model", MODELS)
def test_every_model_is_a_dataclass_without_a_dict(model: type[Model]) -> None:
    assert dataclasses.is_dataclass(model)
    assert model.__dictoffset__ == 0
    assert [field.name for field in dataclasses.fields(model) if not field.kw_only] == []
    assert "additional_properties" in {field.name for field in dataclasses.fields(model)}


def test_a_misspelt_attribute_is_an_error() -> None:
    with pytest.raises(AttributeError):
        some_options().temprature = 1  # type: ignore[attr-defined]


def test_fields_stand_in_the_order_of_the_definition() -> None:
    names = [field.name for field in dataclasses.fields(ChatCompletionsOptions)]
    assert names == [*schemas()["ChatCompletionsOptions"]["properties"], "additional_properties"]


def test_models_with_equal_values_are_equal() -> None:
    assert some_options() == some_options()
    assert ChatRequestUserMessage(content="a") != ChatRequestUserMessage(content="b")


def test_replace_changes_what_it_is_told() -> None:
    changed = dataclasses.replace(some_options(), temperature=1, stop=["."])
    assert changed.to_dict() == SOME_OPTIONS | {"temperature": 1, "stop": ["."]}


def test_asdict_goes_through_nested_models() -> None:
    data = dataclasses.asdict(some_options())
    assert data["messages"][1]["tool_calls"][0]["function"]["name"] == "weather"
    assert data["top_logprobs"] is UNSET


def test_match_statements_see_the_class_and_its_attributes() -> None:
    found: list[object] = []
    for message in ChatCompletionsOptions.from_dict(SOME_OPTIONS).messages:
        match message:
            case ChatRequestUserMessage(name=name):
                found.append(name)
            case ChatRequestAssistantMessage(tool_calls=[ChatCompletionsFunctionToolCall(id=id)]):
                found.append(id)
            case ChatRequestMessage(role=ChatRole.TOOL):
                found.append("tool")
            case _:
                found.append(message)
    assert found == ["ana", "call_1", "tool"]


def test_repr_shows_values() -> None:
    assert repr(FunctionCall(name="weather", arguments="{}")) == "FunctionCall(name='weather', arguments='{}')"
    assert "top_logprobs" not in repr(some_options())


def test_copies_are_equal_and_deep_ones_independent() -> None:
    options = some_options()
    shallow, deep = copy.copy(options), copy.deepcopy(options)
    assert shallow == deep == options
    assert shallow.messages is options.messages
    deep.messages[0].role = "critic"
    deep.additional_properties["trace"].append("b")
    assert options == some_options()


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_models_can_be_pickled(protocol: int) -> None:
    options = pickle.loads(pickle.dumps(some_options(), protocol))
    assert options == some_options()
    assert options.top_logprobs is UNSET


def test_two_models_share_no_additional_properties() -> None:
    one, other = FunctionCall(name="a", arguments=""), FunctionCall(name="b", arguments="")
    one.additional_properties["seen"] = True
    assert other.additional_properties == {}


def test_the_description_is_the_docstring() -> None:
    assert ChatRequestUserMessage.__doc__ == "Input of the end user."


# Loading and dumping


def test_from_dict_and_to_dict() -> None:
    assert some_options().to_dict() == SOME_OPTIONS
    assert type(some_options().to_dict()["messages"][0]["role"]) is str
    assert ChatCompletionsOptions.from_dict(SOME_OPTIONS) == some_options()


@pytest.mark.parametrize("model", MODELS)
def test_errors_call_a_model_as_the_definition_does(model: type[Model]) -> None:
    names = {name.replace(".", ""): name for name in schemas()}
    with pytest.raises(DataError) as caught:
        model.from_dict([])
    assert (caught.value.model, caught.value.expected) == (names.get(model.__name__, model.__name__), "object")


def test_a_base_reads_its_subtypes_and_each_subtype_itself() -> None:
    data = {"role": "user", "content": "Hi"}
    assert [type(cls.from_dict(data)) for cls in (ChatRequestMessage, ChatRequestUserMessage)] == [
        ChatRequestUserMessage,
        ChatRequestUserMessage,
    ]


def test_a_class_derived_from_a_model_reads_itself() -> None:
    class Own(ChatRequestUserMessage):
        """A class of the user's program."""

    data = {"role": "user", "content": "Hi"}
    assert type(Own.from_dict(data)) is type(Own.from_json(json.dumps(data))) is Own
    with pytest.raises(DataError, match="^ChatRequestUserMessage at /content"):
        Own.from_dict({"role": "user"})
    own = Own(content="Hi")
    assert own.to_dict() == data
    assert copy.copy(own) == dataclasses.replace(own) == own


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    "form",
    [
        str,
        lambda text: text.encode(),
        lambda text: bytearray(text.encode()),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.encode("utf-32"),
    ],
    ids=["str", "bytes", "bytearray", "utf-8-sig", "utf-16", "utf-32"],
)
def test_from_json_reads_text_and_bytes(form: Any, indent: int | None) -> None:
    text = json.dumps(SOME_OPTIONS, indent=indent)
    assert ChatCompletionsOptions.from_json(form(text)) == some_options()


def test_to_json_is_compact_text() -> None:
    text = some_options().to_json()
    assert json.loads(text) == SOME_OPTIONS
    assert FunctionCall(name="é", arguments="\ud800").to_json() == r'{"name":"\u00e9","arguments":"\ud800"}'


def test_every_schema_has_a_serializer_under_its_own_name() -> None:
    assert len(SERIALIZERS) == 89
    assert list(SERIALIZERS) == list(schemas())
    assert {name: SERIALIZERS[name].name for name in SERIALIZERS} == {name: name for name in schemas()}
    assert "Azure.Core.Foundations.Error" in SERIALIZERS
    assert SERIALIZERS["ChatRole"] is SERIALIZERS["ChatRole"]


@pytest.mark.parametrize("name", ["", "chat_role", "Unset", "AzureCoreFoundationsError"])
def test_other_names_have_no_serializer(name: str) -> None:
    assert name not in SERIALIZERS
    with pytest.raises(KeyError):
        SERIALIZERS[name]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("ChatRole", "tool", ChatRole.TOOL),
        ("FunctionCall", {"name": "a", "arguments": ""}, FunctionCall(name="a", arguments="")),
        ("ChatRequestMessage", {"role": "user", "content": 1}, ChatRequestUserMessage(content=1)),
        (
            "Azure.Core.Foundations.Error",
            {"code": "1", "message": "no", "details": [{"code": "2", "message": "not either"}]},
            AzureCoreFoundationsError(
                code="1", message="no", details=[AzureCoreFoundationsError(code="2", message="not either")]
            ),
        ),
    ],
)
def test_serializers_load_and_dump(name: str, data: Any, expected: Any) -> None:
    serializer = SERIALIZERS[name]
    assert serializer.load(data) == serializer.from_json(json.dumps(data)) == expected
    assert serializer.dump(expected) == json.loads(serializer.to_json(expected)) == data


def test_models_inside_opaque_values_are_dumped() -> None:
    call = FunctionCall(name="a", arguments="")
    message = ChatRequestUserMessage(content=[{"deep": [call, ChatRole.USER]}])
    content = message.to_dict()["content"]
    assert content == [{"deep": [{"name": "a", "arguments": ""}, "user"]}]
    assert type(content[0]["deep"][1]) is str


def test_models_inside_unknown_properties_are_dumped() -> None:
    call = FunctionCall(name="a", arguments="", additional_properties={"again": [ChatRequestUserMessage(content="b")]})
    assert call.to_dict() == {"name": "a", "arguments": "", "again": [{"role": "user", "content": "b"}]}


def test_loading_and_dumping_leave_their_input_alone() -> None:
    data = copy.deepcopy(SOME_OPTIONS)
    options = ChatCompletionsOptions.from_dict(data)
    options.messages.clear()
    options.additional_properties.clear()
    assert data == SOME_OPTIONS

    options = some_options()
    dumped = options.to_dict()
    dumped["messages"].clear()
    dumped["stream_options"]["include_usage"] = False
    assert options == some_options()


def test_every_module_says_that_it_is_generated_and_one_by_what() -> None:
    """Another version changes what it changes, not the first line of every module."""
    for path in sorted(PACKAGE.glob("*.py")):
        first = path.read_text("utf-8").partition("\n")[0]
        by = r" [\w.]+ from azure_openai\.yaml" if path.name == "__init__.py" else ""
        assert re.fullmatch(rf"# Generated by schemawright{by}\. Do not edit\.", first), path.name
