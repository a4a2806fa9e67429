"""Graph algorithms that know nothing of schemas: strongly connected components and a stable topological order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key")


def components(graph: Mapping[Key, Collection[Key]]) -> list[list[Key]]:
    """The strongly connected components, each after those it points to (Tarjan's algorithm without recursion)."""
    index: dict[Key, int] = {}
    low: dict[Key, int] = {}
    on_stack: set[Key] = set()
    stack: list[Key] = []
    found: list[list[Key]] = []
    for start in graph:
        if start in index:
            continue
        work = [(start, iter(graph[start]))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            node, following = work[-1]
            step = next(following, None)
            if step is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    found.append(_popped(stack, on_stack, node))
            elif step not in index:
                index[step] = low[step] = len(index)
                stack.append(step)
                on_stack.add(step)
                work.append((step, iter(graph.get(step, ()))))
            elif step in on_stack:
                low[node] = min(low[node], index[step])
    return found


def _popped(stack: list[Key], on_stack: set[Key], until: Key) -> list[Key]:
    component: list[Key] = []
    while True:
        node = stack.pop()
        on_stack.discard(node)
        component.append(node)
        if node == until:
            return component


def in_order(keys: Sequence[Key], before: Mapping[Key, Iterable[Key]]) -> list[Key]:
    """`keys` in the given order, but each after those of `before` that are keys as well; circles are cut anywhere."""
    wanted = set(keys)
    done: dict[Key, None] = {}
    for key in keys:
        path = [(key, iter(before.get(key, ())))]
        open_keys = {key}
        while path:
            current, rest = path[-1]
            step = next((k for k in rest if k in wanted and k not in done and k not in open_keys), None)
            if step is None:
                done.setdefault(current)
                path.pop()
            else:
                open_keys.add(step)
                path.append((step, iter(before.get(step, ()))))
    return list(done)
