"""The properties that a schema names under a condition alone (JSON Schema core section 10.2.2).

In: a schema node. Out: the properties of `then`, `else` and `dependentSchemas`, through references and what is combined
there. Not done here: whether the condition holds (`rules`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from schemawright.frontends.openapi.document.node import REFERENCES, Node
from schemawright.frontends.openapi.document.references import Resolver
from schemawright.frontends.openapi.schema.objects import Conditional, properties_of
from schemawright.ir.definitions import Holds
from schemawright.ir.shapes import TypeId

_DEPENDENT = ("dependentSchemas", "dependencies")
CONDITIONS = frozenset({"if", *_DEPENDENT})
"""Keywords of which each makes a condition; without `if`, `then` and `else` mean nothing."""


def conditional_of(node: Node, resolver: Resolver) -> tuple[Conditional, ...]:
    """The properties that the conditions of a schema name and it itself does not, several of one name among them.

    Where it allows none but its own there are none: what conditions name does not count as its own.
    """
    if CONDITIONS.isdisjoint(node.schema) or node.schema.get("additionalProperties") is False:
        return ()
    own = {name for name, _ in properties_of(node, resolver)}
    arms = list(_arms(node))
    named = [_surely_named(arm, resolver) for arm in arms]
    both = named[0] & named[1] if len(named) == 2 else set[str]()
    return (*_found(arms, own, both, resolver), *_found(list(_dependent(node)), own, (), resolver))


def _found(arms: list[Node], own: Collection[str], both: Collection[str], resolver: Resolver) -> Iterator[Conditional]:
    """The properties but the `own` ones that are named in some schemas, those of branches and of conditions in them."""
    seen: set[TypeId] = set()
    waiting = arms[::-1]
    while waiting:
        part = waiting.pop()
        if part.id in seen:
            continue
        seen.add(part.id)
        for name, inner in properties_of(part, resolver):
            if name not in own:
                yield Conditional(name, inner, Holds.ONE_OF_TWO if name in both else Holds.SOMETIMES)
        branches = (*part.items("oneOf"), *part.items("anyOf"))
        waiting += [*_parts(part, resolver), *branches, *_arms(part), *_dependent(part)][::-1]


def _surely_named(node: Node, resolver: Resolver) -> set[str]:
    """The properties that a schema names whatever the object is."""
    names: set[str] = set()
    seen: set[TypeId] = set()
    waiting = [node]
    while waiting:
        part = waiting.pop()
        if part.id not in seen:
            seen.add(part.id)
            names.update(name for name, _ in properties_of(part, resolver))
            waiting += _parts(part, resolver)
    return names


def _parts(node: Node, resolver: Resolver) -> Iterator[Node]:
    """The schemas that hold wherever a schema does."""
    for keyword in REFERENCES:
        text = node.schema.get(keyword)
        target = resolver.target(node, text) if isinstance(text, str) else None
        if target is not None:
            yield target
    yield from node.items("allOf")


def _arms(node: Node) -> Iterator[Node]:
    """What holds where a condition does, and what where it does not."""
    if "if" in node.schema:
        yield from filter(None, (node.member("then"), node.member("else")))


def _dependent(node: Node) -> Iterator[Node]:
    """What holds where a property is there."""
    for keyword in _DEPENDENT:
        yield from (inner for _, inner in node.members(keyword))
