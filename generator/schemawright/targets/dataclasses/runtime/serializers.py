"""The table of serializers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from operator import methodcaller
from typing import Any

from .errors import Load
from .model import Serializer
from .nullable import nullable, nullable_dump


class Serializers(Mapping[str, Serializer[Any]]):
    """Serializers by schema name, made at first use."""

    def __init__(self, package: str | None, entries: Mapping[str, tuple[str, str, str, bool]]) -> None:
        self._package = package
        self._entries = entries
        self._made: dict[str, Serializer[Any]] = {}

    def __getitem__(self, name: str) -> Serializer[Any]:
        if name not in self._made:
            module_name, load_name, dump_name, accepts_null = self._entries[name]
            module = import_module(f".{module_name}", self._package)
            load: Load[Any] = getattr(module, load_name)
            dump: Callable[[Any], Any] = getattr(module, dump_name, None) or methodcaller(dump_name)
            if accepts_null:
                load, dump = nullable(load), nullable_dump(dump)
            self._made[name] = Serializer(name, load, dump)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
