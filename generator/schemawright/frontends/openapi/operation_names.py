"""What operations are called: by their `operationId`, else by method and path.

In: the operations of a document. Out: the name of each. FastAPI makes ids of the function, the path and the method:
`read_items_items__item_id__get` is `read_items` on `GET /items/{item_id}`. The function's name alone is the name where
no other operation has it. Not done here: names of what an operation holds (`operations`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from schemawright.frontends.openapi.document.node import Node


class OperationNames:
    """The names of all operations of a run."""

    def __init__(self, operations: Iterable[tuple[str, str, Node]]) -> None:
        """`operations`: method, path and node of each."""
        known = [(_id(node), _without_tail(_id(node), method, path)) for method, path, node in operations]
        self._shared = Counter(name for names in known for name in dict.fromkeys(names))

    def of(self, method: str, path: str, node: Node) -> str:
        """The name of an operation."""
        id = _id(node)
        short = _without_tail(id, method, path)
        return (id if self._shared[short] > 1 else short) or words(f"{method} {path}")


def words(text: str) -> str:
    """A path, media type or other text as one word in camel case."""
    found = re.findall(r"[A-Za-z0-9]+", text)
    return "".join(word if index == 0 else word[:1].upper() + word[1:] for index, word in enumerate(found))


def _id(node: Node) -> str:
    declared = node.schema.get("operationId")
    return declared if isinstance(declared, str) and declared.strip() else ""


def _without_tail(id: str, method: str, path: str) -> str:
    """The id without path and method at its end, as FastAPI spells them; as it is where nothing else is left."""
    tail = re.sub(r"\W", "_", path) + f"_{method}"
    return id.removesuffix(tail) or id
