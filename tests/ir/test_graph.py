"""Components and order of graphs, against answers found by trying all paths."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemawright.ir.graph import components, in_order

NODES = range(7)
EDGES = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=14)
GRAPHS = EDGES.map(lambda edges: {node: [end for start, end in edges if start == node] for node in NODES})

busy = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


def reachable(graph: dict[int, list[int]], start: int) -> set[int]:
    """What can be reached in one step or more."""
    found: set[int] = set()
    waiting = list(graph[start])
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += graph[node]
    return found


@busy
@given(GRAPHS)
def test_components_are_circles_each_after_those_it_points_to(graph: dict[int, list[int]]) -> None:
    found = components(graph)
    assert sorted(node for group in found for node in group) == list(NODES)
    for group in found:
        for node in group:
            together = {other for other in reachable(graph, node) if node in reachable(graph, other)} | {node}
            assert set(group) == together
    place = {node: index for index, group in enumerate(found) for node in group}
    assert all(place[target] <= place[node] for node, targets in graph.items() for target in targets)


@busy
@given(GRAPHS)
def test_order_respects_what_must_stand_before(graph: dict[int, list[int]]) -> None:
    order = in_order(list(NODES), graph)
    assert sorted(order) == list(NODES)
    for node in NODES:
        for before in graph[node]:
            if node not in reachable(graph, before) and before != node:
                assert order.index(before) < order.index(node)


@busy
@given(st.permutations(list(NODES)))
def test_order_changes_nothing_that_needs_no_change(keys: list[int]) -> None:
    assert in_order(keys, {}) == keys
    assert in_order(keys, {99: [98], keys[0]: [97]}) == keys


def test_long_chains_need_no_deep_recursion() -> None:
    chain = {number: [number + 1] for number in range(20_000)}
    assert len(components(chain)) == 20_001
    assert in_order(list(range(20_000)), chain) == list(reversed(range(20_000)))


def test_long_circles_need_no_deep_recursion() -> None:
    circle = {number: [(number + 1) % 20_000] for number in range(20_000)}
    assert [len(group) for group in components(circle)] == [20_000]
