"""The official client of OpenAI talks to a server that is built on `generated/azure_openai`.

In: a server on the loopback device, which reads requests and writes answers with the generated models alone, and calls
of the client as its users write them. Out: each request comes back as it was sent, and the client reads each answer.
Where the client sends what the definition does not allow, the server reads it in spite of that.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar, cast

import openai
import pydantic
import pytest
from azure_openai import (
    ChatChoice,
    ChatCompletions,
    ChatCompletionsFunctionToolCall,
    ChatCompletionsFunctionToolDefinition,
    ChatCompletionsJsonSchemaResponseFormat,
    ChatCompletionsOptions,
    ChatRequestAssistantMessage,
    ChatRequestToolMessage,
    ChatRequestUserMessage,
    ChatResponseMessage,
    ChatRole,
    CompletionsFinishReason,
    CompletionsUsage,
    FunctionCall,
    Problem,
    iter_sse,
)

PIECES = ["Grü", "ße, ", "Welt", "."]


def message(options: ChatCompletionsOptions) -> tuple[ChatResponseMessage, CompletionsFinishReason]:
    """The answer: a call of the first tool, an object where the format asks for one, or a greeting."""
    last = options.messages[-1]
    if options.tools and not isinstance(last, ChatRequestToolMessage):
        tool = options.tools[0]
        assert isinstance(tool, ChatCompletionsFunctionToolDefinition)
        function = FunctionCall(name=tool.function.name, arguments='{"city": "Köln"}')
        calls: Any = [ChatCompletionsFunctionToolCall(id="call-1", function=function)]
        said = ChatResponseMessage(role=ChatRole.ASSISTANT, content=None, refusal=None, tool_calls=calls)
        return said, CompletionsFinishReason.TOOL_CALLS
    is_object = isinstance(options.response_format, ChatCompletionsJsonSchemaResponseFormat)
    text = '{"city": "Köln", "degrees": 7}' if is_object else "".join(PIECES)
    return ChatResponseMessage(role=ChatRole.ASSISTANT, content=text, refusal=None), CompletionsFinishReason.STOP


def answer(options: ChatCompletionsOptions) -> ChatCompletions:
    said, reason = message(options)
    usage = CompletionsUsage(completion_tokens=4, prompt_tokens=3, total_tokens=7)
    choice = ChatChoice(index=0, finish_reason=reason, logprobs=None, message=said)
    return ChatCompletions(
        id="chat-1",
        created=1_725_000_000,
        choices=[choice],
        model=options.model,
        usage=usage,
        additional_properties={"object": "chat.completion"},
    )


def chunk(index: int, piece: str) -> ChatCompletions:
    """A piece of the answer as the service sends it: `role` in the first one only, which the definition demands."""
    delta = {"content": piece} | ({"role": "assistant"} if index == 0 else {})
    reason = "stop" if index == len(PIECES) - 1 else None
    choice = {"index": 0, "delta": delta, "finish_reason": reason, "logprobs": None}
    data = {"id": "chat-1", "object": "chat.completion.chunk", "created": 1_725_000_000, "choices": [choice]}
    return ChatCompletions.from_dict(data, [])


class Deployment(BaseHTTPRequestHandler):
    """Reads each request in spite of problems, and keeps it with these and with the text that came."""

    seen: ClassVar[list[tuple[ChatCompletionsOptions, list[Problem], bytes]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        problems: list[Problem] = []
        options = ChatCompletionsOptions.from_json(body, problems)
        self.seen.append((options, problems, body))
        if options.stream:
            chunks = [chunk(index, piece).to_json() for index, piece in enumerate(PIECES)]
            events = "".join(f"data: {text}\n\n" for text in (*chunks, "[DONE]"))
            self.reply("text/event-stream", events)
        else:
            self.reply("application/json", answer(options).to_json(check=True))

    def reply(self, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def place() -> Iterator[dict[str, Any]]:
    """What a client is given to find the deployment with; requests to it take no proxy."""
    Deployment.seen.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Deployment) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}"
        yield {"azure_endpoint": address, "api_key": "key", "api_version": "2024-09-01-preview", "max_retries": 0}
        server.shutdown()
        thread.join()


@pytest.fixture
def client(place: dict[str, Any]) -> Iterator[openai.AzureOpenAI]:
    with openai.AzureOpenAI(**place, http_client=openai.DefaultHttpxClient(trust_env=False)) as made:
        yield made


def asked() -> tuple[ChatCompletionsOptions, list[str]]:
    """The last request and its problems; held to come back as it was sent."""
    options, problems, body = Deployment.seen[-1]
    assert options.to_dict() == json.loads(options.to_json()) == json.loads(body)
    return options, [str(problem) for problem in problems]


USER: Any = {"role": "user", "content": "Grüße?"}
TOOL: Any = {
    "type": "function",
    "function": {
        "name": "weather",
        "description": "The weather of a city.",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}


def test_a_greeting(client: openai.AzureOpenAI) -> None:
    found = client.chat.completions.create(model="d", messages=[{"role": "system", "content": "Be brief."}, USER], n=1)
    assert asked()[1] == []
    assert asked()[0].model == found.model == "d"
    assert (found.choices[0].message.content, found.choices[0].finish_reason) == ("Grüße, Welt.", "stop")
    assert found.usage is not None
    assert found.usage.total_tokens == 7


def test_tools_and_their_results(client: openai.AzureOpenAI) -> None:
    choice: Any = {"type": "function", "function": {"name": "weather"}}
    found = client.chat.completions.create(model="d", messages=[USER], tools=[TOOL], tool_choice=choice)
    options, problems = asked()
    assert (options.tool_choice, problems) == (choice, [])
    [call] = found.choices[0].message.tool_calls or []
    assert call.type == "function"
    assert json.loads(call.function.arguments) == {"city": "Köln"}
    assert found.choices[0].finish_reason == "tool_calls"

    result: Any = {"role": "tool", "tool_call_id": call.id, "content": "7 degrees"}
    said: Any = found.choices[0].message.to_dict()
    client.chat.completions.create(model="d", messages=[USER, said, result], tools=[TOOL])
    options, problems = asked()
    _, assistant, tool = options.messages
    assert isinstance(assistant, ChatRequestAssistantMessage)
    assert isinstance(tool, ChatRequestToolMessage)
    assert assistant.tool_calls is not None
    assert assistant.tool_calls[0].id == tool.tool_call_id == "call-1"
    assert problems == []


def test_images(client: openai.AzureOpenAI) -> None:
    parts: Any = [
        {"type": "text", "text": "What is this?"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64,iVBORw0KGgo=", "detail": "low"}},
    ]
    client.chat.completions.create(model="d", messages=[{"role": "user", "content": parts}])
    options, problems = asked()
    assert isinstance(options.messages[0], ChatRequestUserMessage)
    assert (options.messages[0].content, problems) == (parts, [])


class Weather(pydantic.BaseModel):
    city: str
    degrees: int


def test_an_answer_by_a_schema(client: openai.AzureOpenAI) -> None:
    found = client.chat.completions.parse(model="d", messages=[USER], response_format=Weather)
    options, problems = asked()
    assert found.choices[0].message.parsed == Weather(city="Köln", degrees=7)
    assert isinstance(options.response_format, ChatCompletionsJsonSchemaResponseFormat)
    assert (options.response_format.json_schema.name, problems) == ("Weather", [])


def test_a_role_that_nobody_knows(client: openai.AzureOpenAI) -> None:
    unknown: Any = {"role": "narrator", "content": [{"type": "text", "text": "Once."}], "mood": {"dark": None}}
    client.chat.completions.create(model="d", messages=[unknown, {"role": "developer", "content": "Be brief."}, USER])
    options, problems = asked()
    assert [each.role for each in options.messages] == ["narrator", "developer", ChatRole.USER]
    assert (options.messages[0].to_dict(), problems) == (unknown, [])


def test_stop_as_a_text(client: openai.AzureOpenAI) -> None:
    """Which the client allows and the definition does not."""
    found = client.chat.completions.create(model="d", messages=[USER], stop="END")
    options, problems = asked()
    assert (options.stop, problems) == ("END", ['at /stop: expected array, found string "END"'])
    assert found.choices[0].message.content == "Grüße, Welt."


def test_null_for_what_may_be_absent(client: openai.AzureOpenAI) -> None:
    client.chat.completions.create(model="d", messages=[USER], stop=None, temperature=None, extra_body={"user": 7})
    options, problems = asked()
    assert (options.stop, options.temperature, options.user) == (None, None, cast("Any", 7))
    assert sorted(problems) == [
        "at /stop: expected no null, found null",
        "at /temperature: expected no null, found null",
        "at /user: expected string, found integer 7",
    ]


def test_a_stream(client: openai.AzureOpenAI) -> None:
    pieces: list[str] = []
    roles: list[str | None] = []
    options: Any = {"include_usage": False}
    with client.chat.completions.create(model="d", messages=[USER], stream=True, stream_options=options) as stream:
        for event in stream:
            pieces.append(event.choices[0].delta.content or "")
            roles.append(event.choices[0].delta.role)
    assert asked()[1] == []
    assert (pieces, roles) == (PIECES, ["assistant", None, None, None])


def test_a_stream_that_the_models_read(client: openai.AzureOpenAI) -> None:
    """As the client has it from the server: the lines of the body."""
    problems: list[Problem] = []
    with client.chat.completions.with_streaming_response.create(model="d", messages=[USER], stream=True) as response:
        events = list(iter_sse(response.iter_lines(), ChatCompletions, problems=problems))
    deltas = [event.choices[0].delta for event in events]
    assert [delta.content for delta in deltas if delta is not None] == PIECES
    assert {problem.path for problem in problems} == {"/choices/0/delta/role", "/choices/0/delta/refusal"}
    assert [event.to_dict() for event in events] == [chunk(i, piece).to_dict() for i, piece in enumerate(PIECES)]


def test_the_asynchronous_client(place: dict[str, Any]) -> None:
    async def talk() -> tuple[str | None, list[str]]:
        http_client = openai.DefaultAsyncHttpxClient(trust_env=False)
        async with openai.AsyncAzureOpenAI(**place, http_client=http_client) as made:
            found = await made.chat.completions.create(model="d", messages=[USER])
            stream = await made.chat.completions.create(model="d", messages=[USER], stream=True)
            return found.choices[0].message.content, [event.choices[0].delta.content or "" async for event in stream]

    assert asyncio.run(talk()) == ("".join(PIECES), PIECES)
    assert asked()[1] == []
