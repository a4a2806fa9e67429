"""Where the operations of a document are served, and which security schemes they ask for.

In: the nodes of an operation, its path item and the document. Out: addresses, their variables at their defaults, and
names of schemes (OAS 3.1 sections 4.8.5, 4.8.6 and 4.8.30; OAS 2.0, Swagger Object). Not done here: what schemes are.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemawright.frontends.openapi.document.node import Node
from schemawright.frontends.openapi.operation_objects import text_at, texts
from schemawright.ir.text import SpecText


def servers_of(root: Node, item: Node, operation: Node) -> tuple[SpecText, ...]:
    """The addresses of an operation: its own, else those of its path item, else those of all."""
    if "swagger" in root.schema:
        return tuple(map(SpecText, dict.fromkeys(_old_addresses(root, operation))))
    holder = next((each for each in (operation, item, root) if each.schema.get("servers")), root)
    return tuple(SpecText(_address(server)) for server in holder.items("servers") if text_at(server, "url"))


def _address(server: Node) -> str:
    """The address of a server; a variable without a default stays."""
    address = text_at(server, "url")
    for name, variable in server.members("variables"):
        default = variable.schema.get("default")
        if isinstance(default, str | int | float):
            address = address.replace(f"{{{name}}}", str(default))
    return address


def _old_addresses(root: Node, operation: Node) -> Iterator[str]:
    """The addresses of OpenAPI 2.0; without a host, the path below that of the definition."""
    base = text_at(root, "basePath").removesuffix("/")
    schemes = texts(operation, "schemes") or texts(root, "schemes") or ["https"]
    template = root.member("x-ms-parameterized-host")
    if template is not None and (host := text_at(template, "hostTemplate")):
        has_scheme = template.schema.get("useSchemePrefix") is not False
        yield from (f"{scheme}://{host}{base}" if has_scheme else f"{host}{base}" for scheme in schemes)
    elif host := text_at(root, "host"):
        yield from (f"{scheme}://{host}{base}" for scheme in schemes)
    elif base:
        yield base


def security_of(root: Node, operation: Node) -> tuple[tuple[SpecText, ...], ...]:
    """The alternatives of schemes that an operation asks for, each with all that it needs; none where all may call."""
    holder = operation if isinstance(operation.schema.get("security"), list) else root
    return tuple(tuple(map(SpecText, each.schema)) for each in holder.items("security") if isinstance(each.value, dict))
