"""Changes of unions, and of classes that a property tells apart."""

from __future__ import annotations

from typing import Any

from tests.compare.rows import BIRD, BOOLEAN, CAT, DOG, INTEGER, STRING, Row, must, record, ref

_CLOSED = {"unions": "closed"}
_FURRY = {"oneOf": [ref("Cat"), ref("Bird")]}
_ALL: dict[str, Any] = {"Cat": CAT, "Dog": DOG, "Bird": BIRD}


def _one_of(*names: str) -> Any:
    return must(ref("Animal"), Animal={"oneOf": [ref(name) for name in names]}, **_ALL)


def _alike(*names: str) -> Any:
    """A union of models that both take the same values."""
    return must({"oneOf": [ref(name) for name in names]}, A=record(a=STRING), B=record(a=STRING, b=INTEGER))


def _tagged(wire: str, **mapping: str) -> Any:
    kinds = {
        name: record("kind", "sort", kind=STRING, sort=STRING, **schema["properties"]) for name, schema in _ALL.items()
    }
    there = {value: f"#/components/schemas/{name}" for value, name in mapping.items()}
    branches = [ref(name) for name in dict.fromkeys(mapping.values())]
    return must(
        ref("Animal"),
        Animal={"oneOf": branches, "discriminator": {"propertyName": wire, "mapping": there}},
        **kinds,
    )


def _below(**mapping: str) -> Any:
    """A base class with classes below it, by the values of its tag."""
    there = {value: f"#/components/schemas/{name}" for value, name in mapping.items()}
    base = record("kind", kind=STRING) | {"discriminator": {"propertyName": "kind", "mapping": there}}
    below = {name: {"allOf": [ref("Animal"), schema]} for name, schema in _ALL.items()}
    return must(ref("Animal"), Animal=base, **below)


def _under(then: Any, otherwise: Any = None) -> Any:
    """A property that is of one type under a condition, and else of another or of any."""
    pet = record("id", id=INTEGER, kind=STRING)
    pet |= {"if": {"properties": {"kind": {"const": "a"}}}, "then": {"properties": {"it": then}}}
    return pet if otherwise is None else pet | {"else": {"properties": {"it": otherwise}}}


UNIONS = (
    Row("branch added", _one_of("Cat", "Dog"), _one_of("Cat", "Dog", "Bird"), "union-branch-added T/A"),
    Row(
        "branch added, closed", _one_of("Cat", "Dog"), _one_of("Cat", "Dog", "Bird"), "union-branch-added T/A", _CLOSED
    ),
    Row("branch removed", _one_of("Cat", "Dog", "Bird"), _one_of("Cat", "Dog"), "union-branch-removed R/T"),
    Row(
        "branch removed, closed",
        _one_of("Cat", "Dog", "Bird"),
        _one_of("Cat", "Dog"),
        "union-branch-removed R/T",
        _CLOSED,
    ),
    Row("branches in another order", _one_of("Cat", "Dog"), _one_of("Dog", "Cat"), ""),
    Row(
        "a branch without other properties",
        _alike("A", "B"),
        {**_alike("A", "B"), "A": record(a=STRING) | {"additionalProperties": False}},
        "additional-properties-changed R/A",
        values=({"id": 1, "it": {"c": 1}},),
    ),
    Row("alike branches in another order", _alike("A", "B"), _alike("B", "A"), "union-order-changed R/A"),
    Row(
        "one branch for another",
        _one_of("Cat", "Dog"),
        _one_of("Cat", "Bird"),
        "union-branch-removed T union-branch-added T/A",
    ),
    Row(
        "branch that is part of another one now",
        _one_of("Cat", "Dog"),
        must(
            ref("Animal"),
            Animal={"oneOf": [ref("Furry"), ref("Dog")]},
            Furry={"oneOf": [ref("Cat"), ref("Bird")]},
            **_ALL,
        ),
        "union-branch-added T/A model-added A",
    ),
    Row(
        "scalar branch added",
        must({"oneOf": [STRING, INTEGER]}),
        must({"oneOf": [STRING, INTEGER, BOOLEAN]}),
        "union-branch-added A",
    ),
    Row(
        "scalar branch removed",
        must({"oneOf": [STRING, INTEGER, BOOLEAN]}),
        must({"oneOf": [STRING, INTEGER]}),
        "union-branch-removed R/B",
    ),
    Row(
        "null branch added",
        must({"oneOf": [STRING, INTEGER]}),
        must({"oneOf": [STRING, INTEGER, {"type": "null"}]}),
        "property-nullable T/A",
    ),
    Row(
        "tagged branch added",
        _tagged("kind", cat="Cat", dog="Dog"),
        _tagged("kind", cat="Cat", dog="Dog", bird="Bird"),
        "union-branch-added T/A union-mapping-added A property-tag-changed A",
    ),
    Row(
        "tagged branch removed",
        _tagged("kind", cat="Cat", dog="Dog", bird="Bird"),
        _tagged("kind", cat="Cat", dog="Dog"),
        "union-branch-removed R/T union-mapping-removed R/A property-tag-changed A/T",
    ),
    Row(
        "one more value for a branch",
        _tagged("kind", cat="Cat", dog="Dog"),
        _tagged("kind", cat="Cat", dog="Dog", hound="Dog"),
        "union-mapping-added A property-tag-changed A/T",
    ),
    Row(
        "one value less for a branch",
        _tagged("kind", cat="Cat", dog="Dog", hound="Dog"),
        _tagged("kind", cat="Cat", dog="Dog"),
        "union-mapping-removed R/A property-tag-changed A",
    ),
    Row(
        "values of two branches swapped",
        _tagged("kind", cat="Cat", dog="Dog"),
        _tagged("kind", cat="Dog", dog="Cat"),
        "union-mapping-changed R/A union-mapping-changed R/A property-tag-changed A/B property-tag-changed A/B",
    ),
    Row(
        "another tag",
        _tagged("kind", cat="Cat", dog="Dog"),
        _tagged("sort", cat="Cat", dog="Dog"),
        "union-tag-changed R/A" + " property-tag-changed A" * 2 + " property-tag-changed A/T" * 2,
    ),
    Row(
        "tag added",
        must(
            ref("Animal"),
            Animal={"oneOf": [ref("Cat"), ref("Dog")]},
            Cat=record("kind", kind=STRING),
            Dog=record("kind", kind=STRING),
        ),
        must(
            ref("Animal"),
            Animal={"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}},
            Cat=record("kind", kind=STRING),
            Dog=record("kind", kind=STRING),
        ),
        "union-tag-added R/A",
    ),
    Row(
        "tag removed",
        must(
            ref("Animal"),
            Animal={"oneOf": [ref("Cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}},
            Cat=record("kind", kind=STRING),
            Dog=record("kind", kind=STRING),
        ),
        must(
            ref("Animal"),
            Animal={"oneOf": [ref("Cat"), ref("Dog")]},
            Cat=record("kind", kind=STRING),
            Dog=record("kind", kind=STRING),
        ),
        "union-tag-removed R/A",
    ),
    Row(
        "any value as a branch",
        must(ref("Animal"), Animal={"anyOf": [ref("Cat"), ref("Dog")]}, **_ALL),
        must(ref("Animal"), Animal={"anyOf": [ref("Cat"), ref("Dog"), {}]}, **_ALL),
        "union-branch-added R/A",
    ),
    Row(
        "anything unless a condition holds",
        _under(STRING, INTEGER),
        _under(STRING),
        "property-nullable T/B union-branch-removed R/T union-opened B/T",
    ),
    Row(
        "two types by a condition",
        _under(STRING),
        _under(STRING, INTEGER),
        "property-not-nullable B/T union-branch-added T/A union-closed T/A",
    ),
    # a base class with classes below it
    Row(
        "subtype named otherwise",
        _below(cat="Cat", dog="Dog"),
        _below(cat="Cat", dog="Dog", bird="Bird"),
        "union-mapping-removed R/A union-mapping-added A property-tag-changed A/B",
        values=({"id": 1, "it": {"kind": "Bird", "wings": 2}},),
    ),
    Row(
        "subtype named by its schema",
        _below(cat="Cat", dog="Dog", bird="Bird"),
        _below(cat="Cat", dog="Dog"),
        "union-mapping-removed R/A union-mapping-added A property-tag-changed A/B",
    ),
)
