"""The rules that others refer to by name, as a module of the package.

In: a catalog, and which of its rules the modules of models mention. Out: their names, and the plan of the module: all
of them, and those that they mention in turn. Each stands there as a constant; as they may refer to one another in
circles, a reference among them is a function.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from schemawright.ir.catalog import Catalog
from schemawright.ir.constraints import Constraints, RuleId
from schemawright.ir.text import Identifier
from schemawright.settings import Settings
from schemawright.targets.dataclasses.names import runtime
from schemawright.targets.dataclasses.plan import ConstraintsPlan, RulesPlan
from schemawright.targets.python.characters import sets_in
from schemawright.targets.python.code import Use, fill, imported, local
from schemawright.targets.python.constants import ConstraintPrinter, referred, texts_in
from schemawright.targets.python.identifiers import numbered, rule_name
from schemawright.targets.python.imports import import_lines

_MODULE = "._rules"


class NamedRules:
    """The rules of one package that have names, and which of them are mentioned.

    `characters` are the sets of characters, such as `\\p{L}`, that patterns of these or of other constraints name.
    """

    def __init__(self, catalog: Catalog, settings: Settings) -> None:
        self._rules = catalog.rules
        self._are_open = settings.schema.unions == "open"
        self._names = _distinct({id: rule_name(named.name) for id, named in catalog.rules.items()})
        self._mentioned: dict[RuleId, None] = {}
        self.characters: dict[str, str] = {}

    def printer(self, asked: tuple[Constraints, ...], patterns: Iterable[str]) -> ConstraintPrinter:
        """What prints the constraints of a module; `patterns` are others that it has."""
        self._mentioned |= dict.fromkeys(referred(asked))
        self.characters |= sets_in((*texts_in(asked), *patterns))
        return ConstraintPrinter(
            runtime("Limits"), runtime("SchemaRule"), lambda id: imported(_MODULE, self._names[id]), self._are_open
        )

    def plan(self, use: Use) -> RulesPlan | None:
        """The module of all rules that are needed; None where none are. `use` notes what it takes from the runtime."""
        waiting = list(self._mentioned)
        for id in waiting:
            more = [other for other in referred(self._rules[id].rule) if other not in self._mentioned]
            self._mentioned |= dict.fromkeys(more)
            waiting += dict.fromkeys(more)
        if not waiting:
            return None
        printer = ConstraintPrinter(
            runtime("Limits"),
            runtime("SchemaRule"),
            lambda id: fill("lambda: {}", local(self._names[id])),
            self._are_open,
        )
        needed = [id for id in self._rules if id in self._mentioned]
        texts = (text for id in needed for text in texts_in(self._rules[id].rule))
        self.characters |= sets_in(texts)
        rules = tuple(ConstraintsPlan(self._names[id], use(printer.rule(self._rules[id].rule))) for id in needed)
        return RulesPlan(import_lines(use.symbols), rules)


def _distinct(names: Mapping[RuleId, Identifier]) -> dict[RuleId, Identifier]:
    found: dict[RuleId, Identifier] = {}
    taken: set[Identifier] = set()
    for id, name in names.items():
        first, number = name, 2
        while name in taken:
            name = numbered(first, number)
            number += 1
        taken.add(name)
        found[id] = name
    return found
