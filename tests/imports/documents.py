"""Documents of models that refer to one another in circles.

In: nothing. Out: `ring`, circles of any size, and `CIRCLES`, in which models refer to each other in every way.
"""

from __future__ import annotations

from tests.built import Json, document_of, ref


def ring(size: int) -> dict[str, Json]:
    """A document of models each of which refers to the next and the one before, the last one to the first."""
    return document_of(
        {
            f"Link{n}": {
                "type": "object",
                "properties": {"next": ref(f"Link{(n + 1) % size}"), "before": ref(f"Link{(n - 1) % size}")},
            }
            for n in range(size)
        }
    )


CIRCLES = document_of(
    {
        "Whole": {
            "type": "object",
            "properties": {
                "parts": {"type": "array", "items": ref("Part")},
                "color": ref("Color"),
                "any": ref("Any Part"),
                "by_name": ref("Parts"),
                "first": {"allOf": [ref("Part")], "default": {"name": "a"}},
            },
            "additionalProperties": ref("Part"),
        },
        "Part": {
            "type": "object",
            "properties": {"whole": ref("Whole"), "pair": {"prefixItems": [ref("Whole"), ref("Color")]}},
            "additionalProperties": {"type": "array", "items": ref("Whole")},
        },
        "Color": {"type": "string", "enum": ["red"], "default": "red"},
        "Parts": {"type": "object", "additionalProperties": ref("Part")},
        "Any Part": {"oneOf": [ref("Part"), {"type": "array", "items": ref("Whole")}]},
        "Base": {
            "type": "object",
            "properties": {"kind": {"type": "string"}},
            "required": ["kind"],
            "discriminator": {"propertyName": "kind", "mapping": {"s": "#/components/schemas/Sub"}},
        },
        "Sub": {"allOf": [ref("Base"), {"type": "object", "properties": {"next": ref("Base"), "w": ref("Whole")}}]},
    }
)
"""Models in circles that refer to one another as property, item, value, default, base, branch and alias."""
