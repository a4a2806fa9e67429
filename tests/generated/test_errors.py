"""What the package azure_openai says about bad data: one exception, with every place that does not fit."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from azure_openai import (
    SERIALIZERS,
    ChatCompletionsOptions,
    ChatRequestMessage,
    ChatRequestUserMessage,
    ChatResponseMessage,
    DataError,
    Problem,
)
from azure_openai._runtime import json_text

HELLO = {"role": "user", "content": "hello"}


def refusal(data: Any) -> DataError:
    with pytest.raises(DataError) as caught:
        ChatCompletionsOptions.from_dict(data)
    return caught.value


def test_the_message_names_model_place_expectation_and_finding() -> None:
    error = refusal({"messages": [HELLO, HELLO, HELLO, {"role": 7}]})
    assert str(error) == "ChatCompletionsOptions at /messages/3/role: expected string, found integer 7"
    assert (error.model, error.path) == ("ChatCompletionsOptions", "/messages/3/role")
    assert (error.expected, error.found) == ("string", "integer 7")
    assert isinstance(error, ValueError)


CASES: dict[str, tuple[dict[str, Any], str, str, str]] = {
    "absent": ({}, "/messages", "array", "nothing"),
    "null": ({"messages": None}, "/messages", "array", "null"),
    "array": ({"messages": {}}, "/messages", "array", "object"),
    "object": ({"messages": [], "stream_options": []}, "/stream_options", "object", "array"),
    "string": ({"messages": [], "user": True}, "/user", "string", "boolean true"),
    "boolean": ({"messages": [], "stream": "no"}, "/stream", "boolean", 'string "no"'),
    "nullable boolean": ({"messages": [], "logprobs": 0}, "/logprobs", "boolean", "integer 0"),
    "integer": ({"messages": [], "n": 0.1}, "/n", "integer", "number 0.1"),
    "integer, not boolean": ({"messages": [], "n": False}, "/n", "integer", "boolean false"),
    "number": ({"messages": [], "top_p": "0.5"}, "/top_p", "number", 'string "0.5"'),
    "large number": ({"messages": [], "user": 1e300}, "/user", "string", "number 1e+300"),
    "large integer": ({"messages": [], "user": 2**60}, "/user", "string", "integer 1152921504606846976"),
    "item": ({"messages": [], "stop": ["a", 1]}, "/stop/1", "string", "integer 1"),
    "null item": ({"messages": [None]}, "/messages/0", "object", "null"),
    "entry of a map": ({"messages": [], "logit_bias": {"a/b~c": "x"}}, "/logit_bias/a~1b~0c", "integer", 'string "x"'),
    "tag": ({"messages": [{"role": None, "content": 1}]}, "/messages/0/role", "string", "null"),
    "no tag": ({"messages": [{"content": 1}]}, "/messages/0/role", "string", "nothing"),
    "subtype": ({"messages": [{"role": "user"}]}, "/messages/0/content", "any value", "nothing"),
    "tag that is no text": ({"messages": [{"role": ["user"]}]}, "/messages/0/role", "string", "array"),
    "deep": (
        {"messages": [], "tools": [{"type": "function", "function": {"name": "f", "strict": 1}}]},
        "/tools/0/function/strict",
        "boolean",
        "integer 1",
    ),
    "object of Python": ({"messages": (HELLO,)}, "/messages", "array", "a Python tuple"),
}


@pytest.mark.parametrize(("data", "path", "expected", "found"), CASES.values(), ids=CASES)
def test_a_place_that_does_not_fit(data: dict[str, Any], path: str, expected: str, found: str) -> None:
    error = refusal(data)
    assert error.problems == (Problem(path, expected, found),)
    assert str(error) == f"ChatCompletionsOptions at {path}: expected {expected}, found {found}"


def test_an_optional_property_may_be_null() -> None:
    options = ChatCompletionsOptions.from_dict({"messages": [], "user": None, "tools": None})
    assert options == ChatCompletionsOptions(messages=[])


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (None, "null"),
        ([], "array"),
        ("{}", 'string "{}"'),
        (b"{}", "a Python bytes"),
        (1, "integer 1"),
        (True, "boolean true"),
    ],
)
def test_a_root_of_another_kind(data: Any, found: str) -> None:
    assert refusal(data).problems == (Problem("", "object", found),)


def test_all_problems_are_told_at_once() -> None:
    error = refusal({"messages": [HELLO, {"role": "user"}, 1], "n": "1", "stop": [None, "x", 2], "seed": 1})
    assert [(problem.path, problem.found) for problem in error.problems] == [
        ("/messages/1/content", "nothing"),
        ("/messages/2", "integer 1"),
        ("/n", 'string "1"'),
        ("/stop/0", "null"),
        ("/stop/2", "integer 2"),
    ]
    assert error.path == error.problems[0].path
    lines = str(error).splitlines()
    assert lines[0] == "ChatCompletionsOptions at /messages/1/content: expected any value, found nothing"
    assert [line.strip() for line in lines[1:]] == [str(problem) for problem in error.problems[1:]]


def test_a_message_stays_short() -> None:
    error = refusal({"messages": [], "stop": [1] * 1000})
    assert len(error.problems) == 1000
    assert len(str(error)) < 3000
    assert "and 980 more" in str(error)
    assert len(refusal({"messages": "x" * 10_000}).found) < 100


@pytest.mark.parametrize("digits", [30, 308, 400])
def test_an_integer_of_any_size_is_described(digits: int) -> None:
    error = refusal({"messages": 10**digits})
    assert error.path == "/messages"
    assert error.found.startswith("integer ")
    assert len(error.found) < 100


NOT_JSON = [
    "",
    "{",
    "{'messages': []}",
    '{"messages": []} x',
    '{"messages": [], "temperature": NaN}',
    '{"messages": [], "temperature": -Infinity}',
    b"\xff{}",
    b'{"messages": ["\xff"]}',
    bytearray(b"["),
]


@pytest.mark.parametrize("text", NOT_JSON)
def test_text_that_is_not_json(text: str | bytes | bytearray) -> None:
    for from_json in (ChatCompletionsOptions.from_json, SERIALIZERS["ChatCompletionsOptions"].from_json):
        with pytest.raises(DataError) as caught:
            from_json(text)
        assert (caught.value.model, caught.value.path) == ("ChatCompletionsOptions", "")
        assert caught.value.expected == "JSON text"


INFINITE = [float("inf"), float("-inf"), float("nan")]


@pytest.mark.parametrize("number", INFINITE)
def test_numbers_that_json_does_not_have_are_not_written(number: float) -> None:
    options = ChatCompletionsOptions(
        messages=[], temperature=number, additional_properties={"a": [{"b": (1, number)}], "c": 0.5}
    )
    for to_json in (options.to_json, lambda: SERIALIZERS["ChatCompletionsOptions"].to_json(options)):
        with pytest.raises(DataError) as caught:
            to_json()
        assert caught.value.model == "ChatCompletionsOptions"
        assert [problem.path for problem in caught.value.problems] == ["/temperature", "/a/0/b/1"]
        assert caught.value.problems[0].expected == "finite number"


def test_a_number_too_large_for_a_float_is_not_written() -> None:
    """Python reads 1e999 as infinity, which JSON has no text for."""
    options = ChatCompletionsOptions.from_json('{"messages":[],"temperature":1e999}')
    with pytest.raises(DataError, match="at /temperature: expected finite number, found number inf"):
        options.to_json()


@pytest.mark.slow
def test_a_value_nested_too_deeply_is_not_written() -> None:
    inner: list[Any] = []
    for _ in range(DEEP):
        inner = [inner]
    with pytest.raises(DataError, match="deep"):
        ChatCompletionsOptions(messages=[], tool_choice=inner).to_json()


def test_a_list_that_holds_itself_is_named() -> None:
    inner: list[Any] = []
    inner.append(inner)
    with pytest.raises(DataError, match="at /0: expected value that does not contain itself"):
        json_text(inner, "Any")


DEEP = 100_000
TOO_DEEP = {
    "opaque": ('{"messages":[],"tool_choice":' + "[" * DEEP + "]" * DEEP + "}", "ChatCompletionsOptions"),
    "model": ('{"innererror":' * DEEP + "{}" + "}" * DEEP, "Azure.Core.Foundations.InnerError"),
}


@pytest.mark.parametrize(("text", "name"), TOO_DEEP.values(), ids=TOO_DEEP)
def test_text_nested_too_deeply(text: str, name: str) -> None:
    with pytest.raises(DataError, match="deep"):
        SERIALIZERS[name].from_json(text)


def test_data_nested_too_deeply() -> None:
    data: dict[str, Any] = {}
    for _ in range(DEEP):
        data = {"innererror": data}
    with pytest.raises(DataError, match="deep"):
        SERIALIZERS["Azure.Core.Foundations.InnerError"].load(data)
    while data:  # level by level, since freeing the whole at once would need a deep stack
        data = data["innererror"]


@pytest.mark.parametrize("depth", [100, 300, 600, 900])
@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("ChatCompletionsOptions", '{"messages":[],"tool_choice":', "}"),
        ("ChatCompletionsOptions", '{"messages":[],"unknown":', "}"),
        ("ChatRequestMessage", '{"role":"user","content":', "}"),
    ],
)
def test_what_was_loaded_can_be_dumped_whatever_its_depth(name: str, before: str, after: str, depth: int) -> None:
    text = before + "[" * depth + "]" * depth + after
    try:
        value = SERIALIZERS[name].from_json(text)
    except DataError:
        return
    assert SERIALIZERS[name].to_json(value) == text


def test_the_model_is_the_one_that_was_asked_for() -> None:
    for model in (ChatRequestMessage, ChatRequestUserMessage):
        with pytest.raises(DataError) as caught:
            model.from_dict({"role": "user"})
        assert (caught.value.model, caught.value.path) == (model.__name__, "/content")


def test_an_error_survives_copies_and_processes() -> None:
    error = refusal({"messages": 1})
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(twin) is DataError
        assert (str(twin), twin.problems, twin.path) == (str(error), error.problems, error.path)


def test_an_error_hides_no_cause() -> None:
    with pytest.raises(DataError) as caught:
        ChatResponseMessage.from_json("{")
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
