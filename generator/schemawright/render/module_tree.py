"""Compares the syntax tree of one rendered module with the plan of that module.

In: a `ModulePlan` and the text that is to be published. Out: nothing, or `PlanMismatch` with the first difference.
Compared are all statements of the module and of its classes, in order, with names, bases, annotations, values and
docstrings; in functions the kinds of statements, the names they use and the constants. Not done here: choosing the
modules that are compared (`verify`).
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Sequence

from schemawright.render.plan_texts import PlanMismatch
from schemawright.render.trees import (
    compare_imports,
    constants_in,
    constants_of_function,
    expect,
    parsed,
    same,
    taken,
    values_of,
)
from schemawright.targets.dataclasses.plan import (
    AliasPlan,
    AttributePlan,
    ChoicePlan,
    DefinitionPlan,
    EnumPlan,
    ModulePlan,
    RecordPlan,
)

# fmt: off
_TEMPLATE_WORDS = frozenset({
    "__class__", "classmethod", "cls", "copy", "data", "get", "item", "key", "pop", "rest", "result", "self",
    "subtype", "tag", "take", "update", "value",
})
"""Names that the templates write themselves and that no plan imports."""
# fmt: on
_TEMPLATE_CONSTANTS = frozenset({"object"})


def compare_module(plan: ModulePlan, text: str, words: frozenset[str]) -> None:
    """Compare a module with its plan; `words` are the names it may use. Raises `PlanMismatch`."""
    nodes = iter(parsed(text, plan.name).body)
    _compare_docstring(nodes, f'"""{plan.doc}."""')
    compare_imports(nodes, plan.imports)
    values = values_of([limits.value for limits in plan.limits])
    for limits in plan.limits:
        _compare_assignment(nodes, limits.name, values[limits.value])
    for definition in plan.definitions:
        _Comparison(definition, words | _TEMPLATE_WORDS).run(nodes)
    expect(next(nodes, None) is None, f"{plan.name}.py has more statements than planned")


class _Comparison:
    """One definition against the statements that were made of it. Every expression of its plan is parsed once."""

    def __init__(self, plan: DefinitionPlan, words: frozenset[str]) -> None:
        self._plan = plan
        self._words = words
        self._in_functions = _codes_of_functions(plan)
        self._values = values_of([*_codes_of_declarations(plan), *self._in_functions])

    def run(self, nodes: Iterator[ast.stmt]) -> None:
        """Compare the next statements. Raises `PlanMismatch`."""
        match self._plan:
            case RecordPlan() as plan:
                functions = self._record(nodes, plan)
            case EnumPlan() as plan:
                functions = self._enum(nodes, plan)
            case AliasPlan() | ChoicePlan() as plan:
                functions = self._alias(nodes, plan)
        planned = Counter(constant for code in self._in_functions for constant in constants_in(self._values[code]))
        found = Counter(constant for f in functions for constant in constants_of_function(f, self._words))
        foreign = found.keys() - planned.keys() - _TEMPLATE_CONSTANTS
        expect(not foreign, f"{plan.name} has constants that were not planned: {sorted(map(repr, foreign))[:3]}")
        expect(planned <= found, f"{plan.name} lacks constants that were planned: {list(planned - found)[:3]}")

    def _record(self, nodes: Iterator[ast.stmt], plan: RecordPlan) -> list[ast.FunctionDef]:
        body = self._class(nodes, plan, ["deprecated", "dataclass"] if plan.deprecated else ["dataclass"])
        for attribute in plan.attributes:
            self._attribute(body, attribute)
        functions = [taken(iter([node]), ast.FunctionDef, f"a method of {plan.name}") for node in body]
        if plan.is_frozen:
            self._assignment(nodes, plan.instance, _unfrozen(plan))
        if plan.subtypes:
            subtypes = _function(nodes, plan.subtypes_name)
            imports = [node for node in subtypes.body if isinstance(node, ast.ImportFrom)]
            expect(len(imports) == len(plan.subtype_imports), f"{plan.subtypes_name} has other imports than planned")
            compare_imports(iter(imports), plan.subtype_imports)
            functions.append(subtypes)
        return [*functions, _function(nodes, plan.load)]

    def _enum(self, nodes: Iterator[ast.stmt], plan: EnumPlan) -> list[ast.FunctionDef]:
        body = self._class(nodes, plan, [])
        for member in plan.members:
            self._assignment(body, member.name, member.value)
            _compare_docstring(body, member.doc)
        expect(next(body, None) is None, f"{plan.name} has more members than planned")
        self._assignment(nodes, plan.load, _enum_loader(plan))
        return []

    def _alias(self, nodes: Iterator[ast.stmt], plan: AliasPlan | ChoicePlan) -> list[ast.FunctionDef]:
        node = taken(nodes, ast.AnnAssign, f"alias {plan.name}")
        _compare_target(node.target, plan.name)
        self._value(node.value, plan.target, plan.name)
        _compare_docstring(nodes, plan.doc)
        return [_function(nodes, plan.load), _function(nodes, plan.dump)]

    def _class(
        self, nodes: Iterator[ast.stmt], plan: RecordPlan | EnumPlan, decorators: Sequence[str]
    ) -> Iterator[ast.stmt]:
        """The statements of a class behind its docstring."""
        node = taken(nodes, ast.ClassDef, f"class {plan.name}")
        expect(node.name == plan.name, f"class {plan.name} was planned, {node.name} was rendered")
        expect(len(node.bases) == 1 and not node.keywords, f"{plan.name} has other bases than planned")
        self._value(node.bases[0], plan.base, f"the base of {plan.name}")
        calls = [d.func for d in node.decorator_list if isinstance(d, ast.Call)]
        found = [function.id for function in calls if isinstance(function, ast.Name)]
        expect(found == decorators and len(node.decorator_list) == len(found), f"{plan.name} is decorated otherwise")
        if isinstance(plan, RecordPlan) and plan.deprecated:
            self._value(node.decorator_list[0], _deprecation(plan), f"the first decorator of {plan.name}")
        body = iter(node.body)
        _compare_docstring(body, plan.doc)
        return body

    def _attribute(self, body: Iterator[ast.stmt], plan: AttributePlan) -> None:
        node = taken(body, ast.AnnAssign, f"attribute {plan.name}")
        _compare_target(node.target, plan.name)
        self._value(node.annotation, plan.annotation, f"the annotation of {plan.name}")
        self._value(node.value, plan.default, f"the default of {plan.name}")
        _compare_docstring(body, plan.doc)

    def _assignment(self, nodes: Iterator[ast.stmt], name: str, value: str) -> None:
        _compare_assignment(nodes, name, self._values[value])

    def _value(self, node: ast.expr | None, code: str, what: str) -> None:
        expect(same(node, self._values[code] if code else None), f"{what} is rendered otherwise than planned")


def _deprecation(plan: RecordPlan) -> str:
    return f"deprecated({plan.deprecated})"


def _codes_of_declarations(plan: DefinitionPlan) -> list[str]:
    """The expressions of a plan that stand outside functions."""
    match plan:
        case RecordPlan():
            codes: list[str] = [code for a in plan.attributes for code in (a.annotation, a.default)]
            codes += [_unfrozen(plan)] if plan.is_frozen else []
            codes += [_deprecation(plan)] if plan.deprecated else []
            return [plan.base, *codes]
        case EnumPlan():
            return [plan.base, _enum_loader(plan), *(member.value for member in plan.members)]
        case AliasPlan() | ChoicePlan():
            return [plan.target]


def _unfrozen(plan: RecordPlan) -> str:
    return f"unfrozen({plan.name})"


def _enum_loader(plan: EnumPlan) -> str:
    return f"{plan.loader}({plan.name})"


def _codes_of_functions(plan: DefinitionPlan) -> list[str]:
    """The expressions of a plan that stand in functions."""
    codes: list[str] = []
    match plan:
        case RecordPlan():
            codes += [
                plan.refused,
                plan.refusal,
                plan.schema,
                plan.extra_load,
                plan.extra_write,
                *([plan.tag_key] if plan.subtypes else []),
            ]
            codes += [code for r in plan.reads for code in (r.key, r.absent, r.keep + r.load)]
            codes += [code for w in (*plan.required_writes, *plan.writes) for code in (w.key, w.value, w.guard)]
            codes += [subtype.tag for subtype in plan.subtypes]
        case AliasPlan():
            codes += [plan.load_value, plan.dump_value]
        case ChoicePlan():
            codes += [plan.tag_key, plan.otherwise, *(code for arm in plan.arms for code in (arm.test, arm.load))]
        case EnumPlan():
            pass
    return [code for code in codes if code]


def _compare_assignment(nodes: Iterator[ast.stmt], name: str, value: ast.expr) -> None:
    node = taken(nodes, ast.Assign, f"assignment of {name}")
    expect(len(node.targets) == 1, f"{name} is assigned together with others")
    _compare_target(node.targets[0], name)
    expect(same(node.value, value), f"{name} is rendered otherwise than planned")


def _compare_target(node: ast.expr, name: str) -> None:
    found = isinstance(node, ast.Name) and node.id == name
    expect(found, f"{name} was planned, {ast.unparse(node)[:80]} was rendered")


def _compare_docstring(nodes: Iterator[ast.stmt], doc: str) -> None:
    """Compare the next statement with a docstring, if there is one; ruff re-indents it and strips blanks."""
    if not doc:
        return
    node = taken(nodes, ast.Expr, "a docstring").value
    text = node.value if isinstance(node, ast.Constant) else None
    planned = _text_of(doc)
    expect(isinstance(text, str) and text.split() == planned.split(), f"docstring {doc[:60]!r} is rendered otherwise")


def _text_of(doc: str) -> str:
    """The text of a planned docstring; where it has no escape, what stands between its quotes."""
    return doc[3:-3] if "\\" not in doc else str(ast.literal_eval(doc))


def _function(nodes: Iterator[ast.stmt], name: str) -> ast.FunctionDef:
    node = taken(nodes, ast.FunctionDef, f"function {name}")
    expect(node.name == name, f"function {name} was planned, {node.name} was rendered")
    return node


__all__ = ["PlanMismatch", "compare_module"]
