"""Rules: what schemas demand that neither shapes nor other constraints say, in normal form.

In: schema nodes, in runs that ask for constraints. Out: the rule of a whole schema, or of some of its keywords; those
of schemas that references lead to stand apart (`named`). Keywords whose values mean nothing are left out; a rule with a
part that cannot be read is none, which is reported. Not done here: what of a schema its shape says (`own_rules`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import partial

from schemawright.diagnostics import Sink
from schemawright.frontends.openapi.document.dialects import reads_siblings_of_references
from schemawright.frontends.openapi.document.drafts import Drafts
from schemawright.frontends.openapi.document.node import REFERENCES, Node
from schemawright.frontends.openapi.document.references import Resolver, own_name
from schemawright.frontends.openapi.schema.arrays import keywords_of_tuple
from schemawright.frontends.openapi.schema.constraints import are_plain_names, constraints_of
from schemawright.frontends.openapi.schema.keywords import KEYWORDS
from schemawright.frontends.openapi.schema.kinds import admits_null, as_meant, types_of
from schemawright.frontends.openapi.schema.patterns import Patterns
from schemawright.ir.constraints import NO_RULE, NOTHING_FITS, AnyRule, NamedRule, Rule, RuleId, RuleRef
from schemawright.ir.text import JsonValue, SpecText

_NOT_CHECKED = "what stands here holds a reference or a pattern that cannot be followed; it is not checked"


class _UnreadableError(Exception):
    """A part of a rule cannot be read; a rule without it would mean something else."""


class Rules:
    """Reads the rules of one run."""

    def __init__(self, resolver: Resolver, patterns: Patterns, sink: Sink, is_modern: bool, drafts: Drafts) -> None:
        self._drafts = drafts
        self.are_checked = patterns.are_checked
        self._resolver = resolver
        self._patterns = patterns
        self._sink = sink
        self._is_modern = is_modern
        self._named: dict[RuleId, Node] = {}

    def named(self) -> Mapping[RuleId, NamedRule]:
        """The rules that others refer to, and those that they refer to in turn."""
        found: dict[RuleId, NamedRule] = {}
        while len(found) < len(self._named):
            for id, node in list(self._named.items()):
                if id not in found:
                    found[id] = NamedRule(_name(node), self.tried(node, partial(self._as_rule, node)))
        return found

    def tried(self, node: Node, read: Callable[[], Rule]) -> Rule:
        """What is read at a node; nothing, and a note, where a part cannot be read."""
        try:
            return read()
        except _UnreadableError:
            self._sink.note("keyword-ignored", _NOT_CHECKED, node.origin)
            return NO_RULE

    def of(self, node: Node) -> AnyRule:
        """The rule of any schema; a mere reference is one to the rule of its target."""
        if not isinstance(node.value, dict):
            return NOTHING_FITS if node.value is False else NO_RULE
        node = self._drafts.known(node)
        schema = node.schema
        references = self._references(node)
        if not references:
            return self.of_schema(node)
        if len(schema) == 1 or ("$ref" in schema and not self._reads_siblings(node)):
            return references[0]
        beside = self.of_schema(node)
        return references[0] if beside == Rule(every=references[:1]) else beside

    def _as_rule(self, node: Node) -> Rule:
        rule = self.of(node)
        return rule if isinstance(rule, Rule) else Rule(every=(rule,))

    def _reads_siblings(self, node: Node) -> bool:
        return reads_siblings_of_references(node.document, self._is_modern)

    def _references(self, node: Node) -> tuple[RuleRef, ...]:
        texts = (node.schema.get(keyword) for keyword in REFERENCES)
        return tuple(self._reference(node, text) for text in texts if isinstance(text, str))

    def _reference(self, node: Node, reference: str) -> RuleRef:
        target = self._resolver.target(node, reference)
        if target is None:
            raise _UnreadableError
        id = RuleId(target.id)
        self._named.setdefault(id, target)
        return RuleRef(id)

    def of_schema(self, node: Node) -> Rule:
        """What a schema demands, all in all."""
        schema = node.schema
        types = types_of(schema)
        pattern = schema.get("pattern")
        if isinstance(pattern, str) and self._patterns.spelled(pattern) is None:
            raise _UnreadableError
        given = tuple(dict.fromkeys({"file": "string"}.get(name, name) for name in types))
        has_null = admits_null(schema) or schema.get("type") == "null"
        null = ("null",) if has_null and (given or "type" in schema) else ()
        return together(
            Rule(
                types=(*given, *null) if "integer" not in given or "number" not in given else ("number", *null),
                limits=constraints_of(schema, types, self._patterns),
                required=tuple(names_in(meaningful(node).get("required"))),
            ),
            self.of_values(node),
            self.of_members(node, whole=True),
            self.of_dependent(node),
            self._of_items(node),
            self.of_contains(node),
            self._of_combined(node),
            self.of_conditions(node),
            Rule(
                unevaluated_properties=self.at(node, "unevaluatedProperties"),
                unevaluated_items=self.at(node, "unevaluatedItems"),
            ),
        )

    def of_values(self, node: Node) -> Rule:
        """The only values (JSON Schema validation sections 6.1.2 and 6.1.3)."""
        schema = meaningful(node)
        listed = schema.get("enum")
        values = list(listed) if isinstance(listed, list) else []
        if "const" in schema:
            values = [schema["const"]]
        values += [None] if values and admits_null(schema) else []
        meant = [as_meant(value, schema, node.document) for value in values]
        return Rule(values=tuple(dict.fromkeys(json.dumps(value, sort_keys=True) for value in meant)))

    def of_members(self, node: Node, whole: bool) -> Rule:
        """The rules of members by name; but for `whole`, only which names are not others, of what shapes say all."""
        schema = meaningful(node)
        properties = ((SpecText(name), inner) for name, inner in node.members("properties"))
        names = are_plain_names(schema.get("propertyNames"))
        return Rule(
            properties=tuple((name, self.of(inner) if whole else NO_RULE) for name, inner in properties),
            matching=tuple(self._of_patterns(node)),
            others=self.at(node, "additionalProperties"),
            names=None if names or not whole else self.at(node, "propertyNames"),
        )

    def _of_patterns(self, node: Node) -> Iterator[tuple[SpecText, AnyRule]]:
        for pattern, inner in node.members("patternProperties"):
            spelled = self._patterns.spelled(pattern)
            if spelled is None:
                raise _UnreadableError
            yield SpecText(spelled), self.of(inner)

    def of_dependent(self, node: Node) -> Rule:
        """What holds where a member is there (validation section 6.5.4, core section 10.2.2.4)."""
        found: dict[SpecText, tuple[AnyRule, ...]] = {}
        for keyword in ("dependentRequired", "dependentSchemas", "dependencies"):
            for word, inner in node.members(keyword) if keyword in meaningful(node) else ():
                name = SpecText(word)
                if isinstance(inner.value, list):
                    found[name] = (*found.get(name, ()), Rule(required=tuple(names_in(inner.value))))
                elif isinstance(inner.value, dict | bool):
                    found[name] = (*found.get(name, ()), self.of(inner))
        return Rule(dependent=tuple((name, r[0] if len(r) == 1 else Rule(every=r)) for name, r in found.items()))

    def _of_items(self, node: Node) -> Rule:
        if isinstance(node.schema.get("items"), list) or "prefixItems" in node.schema:
            first, others = keywords_of_tuple(node.schema)
            return Rule(first=tuple(map(self.of, node.items(first))), rest=self.at(node, others))
        return Rule(rest=self.at(node, "items"))

    def of_contains(self, node: Node) -> Rule:
        """How many items of a kind there are (core section 10.3.1.3, validation sections 6.4.4 and 6.4.5)."""
        schema = meaningful(node)
        if "contains" not in schema:
            return NO_RULE
        least, most = schema.get("minContains", 1), schema.get("maxContains")
        return Rule(
            contains=self.at(node, "contains"),
            least=int(least) if isinstance(least, int | float) else 1,
            most=int(most) if isinstance(most, int | float) else None,
        )

    def _of_combined(self, node: Node) -> Rule:
        return Rule(
            every=(*self._references(node), *map(self.of, node.items("allOf"))),
            some=tuple(map(self.of, node.items("anyOf"))),
            one=tuple(map(self.of, node.items("oneOf"))),
        )

    def of_conditions(self, node: Node) -> Rule:
        """Conditions; `then` and `else` mean nothing without `if`."""
        condition = self.at(node, "if")
        return Rule(
            unlike=self.at(node, "not"),
            condition=condition,
            then=None if condition is None else self.at(node, "then"),
            otherwise=None if condition is None else self.at(node, "else"),
        )

    def at(self, node: Node, keyword: str) -> AnyRule | None:
        """The rule of the schema that a keyword holds; None where it holds none."""
        inner = node.member(keyword)
        return self.of(inner) if inner is not None and isinstance(inner.value, dict | bool) else None


def together(*parts: Rule) -> Rule:
    """One rule that says what all parts say, of which no two say the same thing."""
    said = {
        field.name: value
        for part in parts
        for field in fields(Rule)
        if (value := getattr(part, field.name)) != getattr(NO_RULE, field.name)
    }
    return Rule(**said)


def meaningful(node: Node) -> dict[str, JsonValue]:
    """The keywords whose values are of the kind that they demand."""
    return {
        keyword: value
        for keyword, value in node.schema.items()
        if keyword == "const" or (value is not None and keyword in KEYWORDS and KEYWORDS[keyword].demand.holds(value))
    }


def _name(node: Node) -> SpecText:
    return SpecText(own_name(node) or node.pointer.rpartition("/")[2] or "Root")


def names_in(value: JsonValue) -> Iterator[SpecText]:
    """The names that a list holds."""
    for name in value if isinstance(value, list) else ():
        if isinstance(name, str):
            yield SpecText(name)
