"""Who sees a model: whoever reads or writes it in an operation, near or far."""

from __future__ import annotations

from typing import Any

import pytest

from schemawright.compare.audiences import audiences
from schemawright.compare.changes import Audience
from tests.compare.rows import CAT, STRING, listed, record, ref, side

_MODELS = {
    "Sent": record(far=listed(ref("Far"))),
    "Got": record(far=ref("Base")),
    "Far": CAT,
    "Base": record("kind", kind=STRING) | {"discriminator": {"propertyName": "kind"}},
    "Sub": {"allOf": [ref("Base"), record(deep=ref("Deep"))]},
    "Deep": CAT,
    "Event": record(far=ref("Heard")),
    "Heard": CAT,
    "Alone": CAT,
}


def _holds(name: str) -> Any:
    return {"content": {"application/json": {"schema": ref(name)}}}


def _call(sent: str, got: str, **more: Any) -> Any:
    answer = {"200": {"description": "Done.", **_holds(got)}}
    return {"post": {"requestBody": _holds(sent), "responses": answer, **more}}


def _seen(**document: Any) -> dict[str, Audience]:
    head = {"openapi": "3.1.0", "info": {"title": "Calls", "version": "1"}, "components": {"schemas": _MODELS}}
    catalog = side(head | document).catalog
    found = audiences(catalog)
    return {str(d.name.text): found.get(d.id, Audience.UNKNOWN) for d in catalog.declared()}


_CALLS = _call("Sent", "Got")
_WRITTEN = dict.fromkeys(("Sent", "Far"), Audience.WRITERS)
_READ = dict.fromkeys(("Got", "Base", "Sub", "Deep"), Audience.READERS)
_HEARD = dict.fromkeys(("Event", "Heard"), Audience.BOTH)
_NOBODY = dict.fromkeys(_MODELS, Audience.UNKNOWN)


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({"paths": {"/x": _CALLS}}, _WRITTEN | _READ),
        ({"paths": {"/x": _call("Got", "Got")}}, dict.fromkeys(_READ, Audience.BOTH)),
        ({"paths": {}}, {}),
        ({"webhooks": {"event": _call("Event", "Event")}}, _HEARD),
        ({"paths": {"/x": _call("Event", "Event", callbacks={"on": {"{$url}": _CALLS}})}},
         _HEARD | dict.fromkeys([*_WRITTEN, *_READ], Audience.BOTH)),
        ({"paths": {"/x": _CALLS}, "webhooks": {"event": _call("Sent", "Event")}},
         _WRITTEN | _READ | _HEARD | dict.fromkeys(_WRITTEN, Audience.BOTH)),
    ],
    ids=["call", "both", "none", "webhook", "callback", "webhook of what is written"],
)  # fmt: skip
def test_who_sees_a_model(document: Any, expected: dict[str, Audience]) -> None:
    assert _seen(**document) == _NOBODY | expected
