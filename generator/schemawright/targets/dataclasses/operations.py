"""Operations to the plan of their table: attributes with types, and serializers that load a model at its first use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import LiteralString

from schemawright.ir.definitions import Record
from schemawright.ir.operations import Content, Encoding, Operation, Parameter, Response, keys_of, results
from schemawright.ir.shapes import (
    AnyValue,
    Never,
    Nullable,
    Ref,
    Shape,
    TypeId,
    without_null,
)
from schemawright.ir.text import Identifier, SpecText
from schemawright.targets.dataclasses.codecs import VALUE, dump_value, is_written_as_it_is, loader
from schemawright.targets.dataclasses.names import REQUESTS, dump, method_name, runtime
from schemawright.targets.dataclasses.operation_plan import (
    ArgumentPlan,
    ContentPlan,
    EncodingPlan,
    OperationPlan,
    ParameterPlan,
    ResponsePlan,
    ServersPlan,
)
from schemawright.targets.dataclasses.plan import ConstraintsPlan, OperationsPlan
from schemawright.targets.dataclasses.rules import NamedRules
from schemawright.targets.python.annotations import NONE, annotation
from schemawright.targets.python.code import Code, Expr, Symbol, Use, call, fill, imported, local, sibling, tuple_of
from schemawright.targets.python.docstrings import docstring
from schemawright.targets.python.identifiers import counted, snake
from schemawright.targets.python.imports import import_lines
from schemawright.targets.python.literals import constant, literal
from schemawright.targets.python.scope import Scope

_REQUESTS = sibling(REQUESTS)
_OPERATION = imported(_REQUESTS, "Operation")
_TRUE = local("True")


def operations_plan(
    scope: Scope, keys: Mapping[TypeId, str], named: NamedRules, used: set[Symbol]
) -> OperationsPlan | None:
    """The module of the table; None where it is not asked for. `keys` are the names of schemas in `SERIALIZERS`.

    What the module takes from others is added to `used`.
    """
    if not scope.settings.schema.operation_table:
        return None
    planner = _Planner(scope, keys, Use(), Use())
    addresses = dict.fromkeys(each.servers for each in scope.catalog.operations if each.servers)
    servers = {each: counted("_SERVERS", number) for number, each in enumerate(addresses, 1)}
    operations = tuple(planner.operation(each, servers) for each in scope.catalog.operations)
    printer = named.printer(scope.constants.asked(), scope.patterns)
    values = scope.constants.values(printer)
    constraints = tuple(ConstraintsPlan(name, planner.use(value)) for name, value in values.items())
    planner.use(imported(_REQUESTS, "OperationTable"))
    only_typed = planner.use_in_types.symbols - planner.use.symbols
    if only_typed:
        planner.use(imported("typing", "TYPE_CHECKING"))
    used |= planner.use.symbols
    _, *typing_imports = import_lines(only_typed)
    return OperationsPlan(
        imports=import_lines(planner.use.symbols),
        typing_imports=tuple(typing_imports[1:]),
        constraints=constraints,
        servers=tuple(ServersPlan(name, planner.use(_texts(each))) for each, name in servers.items()),
        operations=operations,
    )


@dataclass(frozen=True, slots=True)
class _Planner:
    """Plans operations; notes what the module needs, and what only its annotations do."""

    scope: Scope
    keys: Mapping[TypeId, str]
    use: Use
    use_in_types: Use

    def operation(self, operation: Operation, servers: Mapping[tuple[SpecText, ...], Identifier]) -> OperationPlan:
        """The plan of one operation; `servers` are the names of addresses."""
        line = f"`{operation.method} {operation.path}`"
        summary = " ".join(operation.summary.split())
        return OperationPlan(
            attribute=self.scope.facts.names.operations[operation.name],
            annotation=self.use_in_types(self._type(operation)),
            doc=docstring([SpecText(f"{line}: {summary}" if summary else f"{line}.")], 4),
            name=literal(operation.name),
            method=literal(operation.method),
            path=literal(operation.path),
            tags=tuple(map(literal, operation.tags)),
            parameters=tuple(self._parameters(operation)),
            request=tuple(self._content(f"{operation.name} body", each) for each in operation.request),
            body_required=literal(operation.needs_body) if operation.request else None,
            responses=tuple(self._response(operation, each) for each in operation.responses),
            more=self._more(
                ("form_media_type", constant(operation.form_media)) if operation.form_media else None,
                ("servers", local(servers[operation.servers])) if operation.servers else None,
                ("security", tuple_of(list(map(_texts, operation.security)))) if operation.security else None,
            ),
        )

    def _more(self, *arguments: tuple[LiteralString, Expr] | None) -> tuple[ArgumentPlan, ...]:
        """The arguments that there are."""
        given = (each for each in arguments if each is not None)
        return tuple(ArgumentPlan(Identifier(keyword), self.use(value)) for keyword, value in given)

    def _type(self, operation: Operation) -> Expr:
        """The type of an operation: that of its first body, and of the first one of a success."""
        self.use(_OPERATION)
        first = [next(iter(contents), None) for contents in (operation.request, results(operation))]
        types = [NONE if content is None else self._annotation(content) for content in first]
        return fill("{}[{}, {}]", _OPERATION, *types)

    def _annotation(self, content: Content) -> Expr:
        return local("bytes") if content.is_bytes else annotation(self.scope, content.shape)

    def _parameters(self, operation: Operation) -> Iterator[ParameterPlan]:
        keys = keys_of(operation.parameters)
        for key, parameter in zip(keys, operation.parameters, strict=True):
            yield self._parameter(operation.name, parameter, key)

    def _parameter(self, called: str, parameter: Parameter, key: str) -> ParameterPlan:
        self.use(imported(_REQUESTS, "OperationParameter"))
        return ParameterPlan(
            name=literal(parameter.name),
            place=literal(parameter.place),
            serializer=self._serializer(f"{called} {parameter.name}", parameter.shape),
            required=literal(parameter.required),
            style=literal(parameter.style),
            explode=literal(parameter.explode),
            more=self._more(
                ("media_type", constant(parameter.media_type)) if parameter.media_type else None,
                ("allow_reserved", _TRUE) if parameter.is_reserved else None,
                ("is_file", _TRUE) if parameter.is_file else None,
                ("key", constant(key)) if key != parameter.name else None,
            ),
        )

    def _response(self, operation: Operation, response: Response) -> ResponsePlan:
        self.use(imported(_REQUESTS, "OperationResponse"))
        contents = tuple(self._content(f"{operation.name} {response.status}", each) for each in response.contents)
        return ResponsePlan(literal(response.status), contents)

    def _content(self, called: str, content: Content) -> ContentPlan:
        self.use(imported(_REQUESTS, "OperationContent"))
        if content.encodings:
            self.use(imported(_REQUESTS, "OperationEncoding"))
        return ContentPlan(
            media_type=literal(content.media_type),
            serializer=self._bytes(called) if content.is_bytes else self._serializer(called, content.shape),
            encodings=tuple(self._encoding(called, each) for each in content.encodings),
            more=self._more(
                ("of_items", _TRUE) if content.of_items else None,
                ("is_file", _TRUE) if content.is_bytes else None,
            ),
        )

    def _encoding(self, called: str, encoding: Encoding) -> EncodingPlan:
        return EncodingPlan(
            wire=literal(encoding.wire),
            media_type=literal(encoding.media_type),
            more=self._more(
                ("style", constant(encoding.style)) if encoding.style else None,
                ("explode", _TRUE) if encoding.explode else None,
                ("allow_reserved", _TRUE) if encoding.is_reserved else None,
            ),
            headers=tuple(self._parameter(f"{called} {encoding.wire}", each, each.name) for each in encoding.headers),
        )

    def _bytes(self, called: str) -> Code:
        """The call that makes the serializer of a file."""
        return self.use(call(runtime("Serializer"), constant(called), runtime("raw_bytes"), runtime("raw_bytes_kept")))

    def _serializer(self, called: str, shape: Shape) -> Code:
        """The call that makes the serializer of a shape, named as its schema or, where that has no name, `called`."""
        inner = without_null(shape)
        if isinstance(inner, Ref):
            called = self.keys.get(inner.id) or self.scope.facts.names.types[inner.id]
        scope = self.scope.within(snake(called))
        return self.use(call(runtime("Serializer"), constant(called), loader(scope, shape), _dumper(scope, shape)))


def _texts(texts: Sequence[str]) -> Expr:
    return tuple_of(list(map(constant, texts)))


def _dumper(scope: Scope, shape: Shape) -> Expr:
    """A function that dumps values of the shape."""
    if isinstance(shape, AnyValue | Never) or is_written_as_it_is(scope, shape):
        return runtime("to_json_value")
    if isinstance(shape, Nullable):
        return call(runtime("nullable_dump"), _dumper(scope, shape.inner))
    if not isinstance(shape, Ref):
        return fill("lambda value: {}", dump_value(scope, shape, VALUE))
    if isinstance(scope.body(shape.id), Record):
        return call(imported("operator", "methodcaller"), constant(method_name(scope.facts, shape.id)))
    return dump(scope, shape.id)
