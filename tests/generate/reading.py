"""What a schema says of values, read by hand and without the generator: what makers and judges of values go by.

In: a document, and schemas of it. Out: a `Reading` of each, with references, allOf and the branch for null worked in.
Keywords that are no matter of types, presence and unions (sizes, patterns) are not read. Where the parts of a schema
contradict one another, so may its reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import quote, unquote

Json = Any
_UNITED = frozenset({"properties", "required", "allOf", "oneOf", "anyOf", "discriminator"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a schema says.

    `kinds` are JSON types without null, none for any; `constant` holds one value or none; `further` and `items` are
    schemas, True or False; `subtypes` are names of schemas by tag, where the schema itself is their base or union;
    `own_tag` is what the schema's base knows it by.
    """

    kinds: tuple[str, ...] = ()
    format: str = ""
    nullable: bool = False
    constant: tuple[Json, ...] = ()
    values: tuple[Json, ...] = ()
    properties: Mapping[str, Json] = field(default_factory=dict[str, Any])
    required: frozenset[str] = frozenset()
    further: Json = True
    prefix: tuple[Json, ...] = ()
    items: Json = True
    branches: tuple[Json, ...] = ()
    tag: str = ""
    own_tag: str = ""
    subtypes: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def accepts_anything(self) -> bool:
        """Whether any value fits."""
        return not (self.kinds or self.constant or self.values or self.branches or self.nullable)


class Definition:
    """A document that schemas are read in."""

    def __init__(self, document: Json) -> None:
        self.document = document

    @cached_property
    def schemas(self) -> Mapping[str, Json]:
        """The named schemas."""
        named: Mapping[str, Json] = self.document.get("definitions") or self.document["components"]["schemas"]
        return named

    def named(self, name: str) -> dict[str, str]:
        """A reference to a named schema."""
        place = "definitions" if "definitions" in self.document else "components/schemas"
        return {"$ref": f"#/{place}/{token_of(name)}"}

    def read(self, schema: Json) -> Reading:
        """What a schema of the document says."""
        name, own = self._followed(schema)
        parts = list(self._parts(own, set()))
        flat = {key: value for part in parts for key, value in part.items() if key not in _UNITED}
        properties = {key: value for part in parts for key, value in (part.get("properties") or {}).items()}
        unions = [_branches(part) for part in parts]
        tag, mapping = self._tag(parts)
        is_base = bool(tag) and isinstance(own, dict) and "discriminator" in own
        subtypes = (mapping or self._implied(name, own, parts)) if is_base else {}
        return Reading(
            kinds=_kinds(flat, properties),
            format="byte" if flat.get("contentEncoding") == "base64" else flat.get("format", ""),
            nullable=_is_nullable(own, parts),
            constant=(flat["const"],) if "const" in flat else (),
            values=tuple(value for value in flat.get("enum", ()) if value is not None and _is_of(value, flat)),
            properties=properties,
            required=frozenset(name for part in parts for name in _names(part.get("required"))),
            further=flat.get("additionalProperties", True),
            prefix=tuple(flat.get("prefixItems") or (flat["items"] if isinstance(flat.get("items"), list) else ())),
            items=True if isinstance(flat.get("items"), list) else flat.get("items", True),
            branches=next((tuple(branches) for branches in reversed(unions) if branches), ()),
            tag=tag,
            own_tag="" if is_base else next((t for t, n in mapping.items() if n == name), name if not mapping else ""),
            subtypes=subtypes,
        )

    def _followed(self, schema: Json) -> tuple[str, Json]:
        """The name of the first reference's target, and what stands at the end of the references."""
        name, seen = "", set[str]()
        while isinstance(schema, dict) and isinstance(reference := schema.get("$ref"), str) and reference not in seen:
            seen.add(reference)
            schema, name = self._target(reference), name or _last(reference)
        return name, schema

    def _parts(self, schema: Json, seen: set[int]) -> Iterator[dict[str, Json]]:
        """The schemas that all hold where this one does, itself last."""
        _, schema = self._followed(schema)
        if not isinstance(schema, dict) or id(schema) in seen:
            return
        seen.add(id(schema))
        for part in schema.get("allOf") or []:
            yield from self._parts(part, seen)
        yield schema

    def _tag(self, parts: list[dict[str, Json]]) -> tuple[str, dict[str, str]]:
        """The property that tells types apart, and names of schemas by its values."""
        for discriminator in (part["discriminator"] for part in reversed(parts) if "discriminator" in part):
            if isinstance(discriminator, str):
                return discriminator, {}
            mapping = discriminator.get("mapping") or {}
            return discriminator.get("propertyName", ""), {tag: _last(target) for tag, target in mapping.items()}
        return "", {}

    def _implied(self, name: str, own: dict[str, Json], parts: list[dict[str, Json]]) -> dict[str, str]:
        """The subtypes, or branches, that no mapping lists: their names are the tags."""
        branches = [_last(b["$ref"]) for b in _branches(own) if isinstance(b, dict) and "$ref" in b]
        if branches or not name:
            return {branch: branch for branch in branches}
        inheriting = {n: s.get("allOf") or [] for n, s in self.schemas.items() if isinstance(s, dict)}
        return {n: n for n, bases in inheriting.items() if any(_last(_reference(base)) == name for base in bases)}

    def _target(self, reference: str) -> Json:
        found = self.document
        for token in reference.removeprefix("#").split("/")[1:]:
            key = _decoded(token)
            inside: dict[str, Json] = found if isinstance(found, dict) else {}
            found = found[int(key)] if isinstance(found, list) else inside.get(key)
        return found


def token_of(name: str) -> str:
    """A name as the last part of a reference (RFC 6901, section 6)."""
    return quote(name.replace("~", "~0").replace("/", "~1"), errors="surrogatepass")


def _decoded(token: str) -> str:
    return unquote(token, errors="surrogatepass").replace("~1", "/").replace("~0", "~")


def _last(reference: str) -> str:
    return _decoded(reference.rpartition("/")[2])


def _reference(schema: Json) -> str:
    return str(schema.get("$ref", "")) if isinstance(schema, dict) else ""


def _names(required: Json) -> list[str]:
    return required if isinstance(required, list) else []


def _branches(schema: Mapping[str, Json]) -> list[Json]:
    found = [*(schema.get("oneOf") or []), *(schema.get("anyOf") or [])]
    return [branch for branch in found if branch != {"type": "null"}]


def _kinds(flat: Mapping[str, Json], properties: Mapping[str, Json]) -> tuple[str, ...]:
    """The declared types; without any, the one that the other keywords are about, as models read such schemas."""
    declared = "null" if flat.get("enum") == [None] else flat.get("type")
    kinds = declared if isinstance(declared, list) else [declared] if declared else []
    if not kinds and (properties or "additionalProperties" in flat):
        kinds = ["object"]
    if not kinds and ("items" in flat or "prefixItems" in flat):
        kinds = ["array"]
    return tuple(kind for kind in kinds if kind != "null" or kinds == ["null"])


def _is_of(value: Json, flat: Mapping[str, Json]) -> bool:
    types = {"string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}
    allowed = types.get(str(flat.get("type")))
    return allowed is None or type(value) in allowed


def _is_nullable(own: Json, parts: list[dict[str, Json]]) -> bool:
    """Whether null fits: every part says so, or OAS 3.0 says it beside an allOf."""
    if isinstance(own, dict) and own.get("nullable") is True:
        return True
    return bool(parts) and all(map(_says_null, parts))


def _says_null(schema: Mapping[str, Json]) -> bool:
    types, values = schema.get("type"), schema.get("enum")
    if schema.get("nullable") is True or (isinstance(types, list) and "null" in types):
        return True
    unions = (schema.get("oneOf") or [], schema.get("anyOf") or [])
    return (isinstance(values, list) and None in values) or any({"type": "null"} in branches for branches in unions)
