"""One definition that holds every construct which a setting may concern, and values of its schemas.

In: nothing. Out: `SPEC`, a document; `VALUES`, JSON values by schema that load and dump unchanged under every setting
that loses nothing. Not here: what each setting changes.
"""

from __future__ import annotations

from tests.built import Json, ref

DAY = "2024-02-29T12:30:00Z"

SCHEMAS: dict[str, Json] = {
    "Colour": {"type": "string", "enum": ["red", "dark-green", "blue"], "description": "A colour."},
    "Size": {"type": "integer", "enum": [1, 2, 3]},
    "Name": {"type": "string", "minLength": 1},
    "Tags": {"type": "array", "items": {"type": "string"}},
    "Point": {
        "type": "object",
        "required": ["x", "y"],
        "properties": {"x": {"type": "number"}, "y": {"type": "number"}, "label": {"type": "string"}},
    },
    "Node": {
        "type": "object",
        "required": ["value"],
        "properties": {
            "value": {"type": "string"},
            "next": ref("Node"),
            "children": {"type": "array", "items": ref("Node")},
        },
    },
    "Animal": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}, "name": {"type": "string", "default": "Rex"}},
        "discriminator": {
            "propertyName": "kind",
            "mapping": {"cat": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"},
        },
    },
    "Cat": {
        "allOf": [
            ref("Animal"),
            {"type": "object", "required": ["lives"], "properties": {"lives": {"type": "integer", "default": 9}}},
        ]
    },
    "Dog": {
        "allOf": [
            ref("Animal"),
            {"type": "object", "properties": {"bark": {"type": "boolean"}, "friends": ref("Pack")}},
        ]
    },
    "Pack": {"type": "array", "items": ref("Animal")},
    "Circle": {
        "type": "object",
        "required": ["shape", "radius"],
        "properties": {"shape": {"const": "circle"}, "radius": {"type": "number"}},
    },
    "Square": {
        "type": "object",
        "required": ["shape", "side"],
        "properties": {"shape": {"const": "square"}, "side": {"type": "number"}},
    },
    "Tagged": {
        "oneOf": [ref("Circle"), ref("Square")],
        "discriminator": {
            "propertyName": "shape",
            "mapping": {"circle": "#/components/schemas/Circle", "square": "#/components/schemas/Square"},
        },
    },
    "ByConstant": {"oneOf": [ref("Circle"), ref("Square")]},
    "ByKind": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "array", "items": {"type": "string"}}]},
    "Short": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}], "maxItems": 3},
    "ByKeys": {"anyOf": [ref("Point"), ref("Circle")]},
    "InOrder": {
        "anyOf": [
            {"type": "string", "format": "date-time"},
            {"type": "string", "format": "uuid"},
            {"type": "object", "properties": {"a": {"type": "integer"}}},
            {"type": "object", "properties": {"b": {"type": "integer"}}},
        ]
    },
    "Closed": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "string"}},
        "additionalProperties": False,
    },
    "Typed": {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "additionalProperties": ref("Point"),
    },
    "Loose": {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "additionalProperties": True,
    },
    "Patterned": {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "patternProperties": {"^x-": {}},
    },
    "Ruled": {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "patternProperties": {
            "^x-": {"$ref": "#/components/schemas/Point"},
            "^day": {"type": "string", "format": "date"},
        },
    },
    "RuledClosed": {
        "type": "object",
        "properties": {"id": {"type": "string"}},
        "patternProperties": {r"^\p{Lu}": {"$ref": "#/components/schemas/Point"}},
        "additionalProperties": False,
    },
    "Empty": {"type": "object", "properties": {}, "additionalProperties": False},
    "Formats": {
        "type": "object",
        "required": ["moment"],
        "properties": {
            "moment": {"type": "string", "format": "date-time"},
            "day": {"type": "string", "format": "date"},
            "hour": {"type": "string", "format": "time"},
            "id": {"type": "string", "format": "uuid"},
            "data": {"type": "string", "format": "byte"},
            "price": {"type": "string", "format": "decimal"},
            "rate": {"type": "number", "format": "decimal"},
            "span": {"type": "string", "format": "duration"},
            "host": {"type": "string", "format": "ipv4"},
            "host6": {"type": "string", "format": "ipv6"},
            "created": {"type": "integer", "format": "unixtime"},
            "moments": {"type": "array", "items": {"type": "string", "format": "date-time"}},
            "spans": {"type": "object", "additionalProperties": {"type": "string", "format": "duration"}},
            "prices": {"type": "array", "items": {"type": ["string", "null"], "format": "decimal"}},
        },
    },
    "Account": {
        "type": "object",
        "required": ["id", "password", "email"],
        "properties": {
            "id": {"type": "string", "readOnly": True},
            "email": {"type": "string"},
            "password": {"type": "string", "writeOnly": True},
            "createdAt": {"type": "string", "format": "date-time", "readOnly": True},
            "owner": ref("Person"),
        },
    },
    "Person": {
        "type": "object",
        "required": ["fullName"],
        "properties": {
            "fullName": {"type": "string"},
            "secret": {"type": "string", "writeOnly": True},
            "accounts": {"type": "array", "items": ref("Account")},
        },
    },
    "Thing": {
        "type": "object",
        "description": "A thing with everything.",
        "required": ["thingId", "colour", "maybe", "class"],
        "properties": {
            "limit": {"type": "integer", "default": 10},
            "thingId": {"type": "string"},
            "colour": ref("Colour"),
            "maybe": {"type": ["string", "null"]},
            "class": {"type": "string"},
            "_id": {"type": "string"},
            "camelCase": {"type": "boolean", "default": True},
            "Point": ref("Point"),
            "UUID": {"type": "string", "format": "uuid"},
            "from-date": {"type": "string", "format": "date", "default": "2024-01-31"},
            "MAX": {"type": "integer"},
            "HTTPCode": {"type": "integer"},
            "Any": {"type": "integer"},
            "__slots__": {"type": "integer"},
            "from_json": {"type": "integer"},
            "data": {"type": "string"},
            "self": {"type": "string"},
            "value": {},
            "shade": {"allOf": [ref("Colour")], "default": "blue"},
            "size": {"allOf": [ref("Size")], "default": 2},
            "inline": {"type": "string", "enum": ["a", "b"], "default": "a"},
            "only": {"type": "string", "enum": ["one"]},
            "tags": {"type": "array", "items": {"type": "string"}, "default": ["x", "y"]},
            "none": {"type": "array", "items": {"type": "string"}, "default": []},
            "named": {"allOf": [ref("Tags")], "default": ["z"]},
            "point": {"allOf": [ref("Point")], "default": {"x": 0, "y": 0.5}},
            "points": {"type": "object", "additionalProperties": ref("Point"), "default": {}},
            "rate": {"type": "number", "default": 1},
            "nullable": {"type": ["integer", "null"], "default": 5},
            "nothing": {"type": ["integer", "null"], "default": None},
            "either": {"oneOf": [{"type": "string"}, {"type": "integer"}], "default": 3},
            "anything": {"default": {"deep": [1, None]}},
            "when": {"type": "string", "format": "date-time", "default": DAY},
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]},
            "pet": ref("Animal"),
            "shape": ref("Tagged"),
            "by_kind": {"anyOf": [ref("ByKind"), {"type": "null"}]},
            "children": {"type": "array", "items": ref("Thing")},
        },
    },
}

STRING = {"type": "string"}
SPEC: dict[str, Json] = {
    "openapi": "3.1.0",
    "info": {"title": "Everything", "version": "1"},
    "paths": {
        "/accounts/{id}": {
            "get": {
                "operationId": "list",
                "tags": ["accounts"],
                "summary": "All that a person has.",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}},
                    {
                        "name": "since",
                        "in": "query",
                        "schema": {"type": "array", "items": {"format": "date", **STRING}},
                    },
                    {"name": "where", "in": "query", "content": {"application/json": {"schema": ref("Point")}}},
                ],
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "application/json": {"schema": ref("Account")},
                            "text/event-stream": {"itemSchema": ref("Thing")},
                        },
                    },
                    "default": {"description": ""},
                },
            },
            "put": {
                "requestBody": {
                    "required": True,
                    "content": {
                        "multipart/form-data": {
                            "schema": ref("Thing"),
                            "encoding": {"point": {"contentType": "application/json"}},
                        }
                    },
                },
                "responses": {"204": {"description": ""}},
            },
        },
        "/accounts": {
            "post": {
                "requestBody": {"content": {"application/json": {"schema": ref("Account")}}},
                "responses": {"200": {"description": "", "content": {"application/json": {"schema": ref("Account")}}}},
            }
        },
    },
    "components": {"schemas": SCHEMAS},
}

VALUES: dict[str, list[Json]] = {
    "Colour": ["red", "dark-green"],
    "Size": [1, 3],
    "Name": ["a"],
    "Tags": [[], ["a", "b"]],
    "Point": [{"x": 1, "y": 2.5}, {"x": 1, "y": 2, "label": "here"}],
    "Node": [{"value": "a", "next": {"value": "b"}, "children": [{"value": "c", "children": []}]}],
    "Animal": [
        {"kind": "cat", "name": "Tom", "lives": 7},
        {"kind": "dog", "name": "Rex", "bark": True, "friends": [{"kind": "cat", "name": "Tom", "lives": 1}]},
    ],
    "Cat": [{"kind": "cat", "name": "Tom", "lives": 7}],
    "Pack": [[], [{"kind": "dog", "name": "Rex"}]],
    "Tagged": [{"shape": "circle", "radius": 1}, {"shape": "square", "side": 2.5}],
    "ByConstant": [{"shape": "circle", "radius": 1}, {"shape": "square", "side": 2.5}],
    "ByKind": ["text", 5, ["a"]],
    "Short": ["text", ["a", "b"]],
    "ByKeys": [{"x": 1, "y": 2}, {"shape": "circle", "radius": 1}],
    "InOrder": [DAY, "0f8fad5b-d9cb-469f-a165-70867728950e", {"a": 1}, {"b": 1}],
    "Closed": [{"id": "a"}],
    "Typed": [{"id": "a", "more": {"x": 1, "y": 2}}],
    "Loose": [{"id": "a", "more": [1]}],
    "Patterned": [{"id": "a", "x-more": [1]}],
    "Ruled": [{"id": "a", "x-a": {"x": 1, "y": 2}, "day 1": "2020-01-01"}],
    "RuledClosed": [{"Ä": {"x": 1, "y": 2}, "Öl": {"x": 0, "y": -1, "label": "l"}}],
    "Empty": [{}],
    "Formats": [
        {
            "moment": DAY,
            "day": "2024-02-29",
            "hour": "12:30:00",
            "id": "0f8fad5b-d9cb-469f-a165-70867728950e",
            "data": "aGk=",
            "price": "12.50",
            "rate": 0.1,
            "span": "P3DT4H",
            "host": "10.0.0.1",
            "host6": "::1",
            "created": 1700000000,
            "moments": [DAY],
            "spans": {"a": "PT1M"},
            "prices": ["1.0", None],
        }
    ],
    "Account": [{"id": "1", "email": "a@b.c", "password": "p", "createdAt": DAY, "owner": {"fullName": "A"}}],
    "Thing": [
        {
            "limit": 1,
            "thingId": "t",
            "colour": "red",
            "maybe": None,
            "class": "c",
            "_id": "i",
            "camelCase": False,
            "Point": {"x": 1, "y": 2},
            "UUID": "0f8fad5b-d9cb-469f-a165-70867728950e",
            "from-date": "2024-02-29",
            "MAX": 1,
            "HTTPCode": 2,
            "Any": 3,
            "__slots__": 4,
            "from_json": 5,
            "data": "d",
            "self": "s",
            "value": [None, {"a": 1}],
            "shade": "red",
            "size": 1,
            "inline": "b",
            "only": "one",
            "tags": [],
            "none": ["a"],
            "named": [],
            "point": {"x": 1, "y": 2},
            "points": {"a": {"x": 1, "y": 2}},
            "rate": 2.5,
            "nullable": None,
            "nothing": 5,
            "either": "text",
            "anything": None,
            "when": "2024-03-01T00:00:00+01:00",
            "pair": ["a", 1],
            "pet": {"kind": "cat", "name": "Tom", "lives": 7},
            "shape": {"shape": "circle", "radius": 1},
            "by_kind": None,
            "children": [],
        }
    ],
}
