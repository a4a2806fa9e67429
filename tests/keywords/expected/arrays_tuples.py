# prefixItems (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}
Main: TypeAlias = list[str | int | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, integer, ), anything)
def dump_main(value: Any) -> Any:
    return to_json_value(sequence(value))

# prefixItems and items (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "integer"}}
Main: TypeAlias = list[str | int]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, ), integer)
def dump_main(value: Any) -> Any:
    return to_json_value(sequence(value))

# prefixItems and no more (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}], "items": false}
Main: TypeAlias = list[str]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, ), None)
def dump_main(value: Any) -> Any:
    return to_json_value(sequence(value))

# prefixItems of models and null (3.1.0): {"type": "array", "prefixItems": [{"type": ["string", "null"]}, {"$ref": "#/components/schemas/Other"}, {"type": "array", "items": {"type": "string", "format": "date"}}]}
Main: TypeAlias = list[str | None | Other | list[datetime.date] | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (nullable(string), load_other, list_of(date), ), anything)
def dump_main(value: Any) -> Any:
    return to_json_value(sequence(value))

# prefixItems without type (3.1.0): {"prefixItems": [{"type": "string"}]}
Main: TypeAlias = list[str | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, ), anything)
def dump_main(value: Any) -> Any:
    return to_json_value(sequence(value))

# items as a list (2.0): {"type": "array", "items": [{"type": "string"}, {"type": "integer"}]}
Main: TypeAlias = list[str | int | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, integer, ), anything)
def dump_main(value: Any) -> Any:
    return to_json_value(sequence(value))

# items as a list, additionalItems (2.0): {"type": "array", "items": [{"type": "string"}], "additionalItems": {"type": "integer"}}
Main: TypeAlias = list[str | int]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, ), integer)
def dump_main(value: Any) -> Any:
    return to_json_value(sequence(value))

# all items of a tuple (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}, {"$ref": "#/components/schemas/Other"}], "minItems": 2, "items": false}
Main: TypeAlias = tuple[str, Other]
"""At least 2 items."""
def load_main(data: Any, report: Report) -> Main:
    return read_exactly(data, report, (string, load_other))
def dump_main(value: Any) -> Any:
    return write_exactly(value, (given, lambda item: item.__Other__()))

# all items of a tuple, by maxItems (3.1.0): {"type": "array", "items": {"type": "array", "prefixItems": [{"type": "string"}, {"type": ["integer", "null"]}], "minItems": 2, "maxItems": 2}}
Main: TypeAlias = list[tuple[str, int | None]]
"""Each item: exactly 2 items."""
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, exactly((string, nullable(integer))))
def dump_main(value: Any) -> Any:
    return [write_exactly(item, (given, given)) for item in sequence(value)]

# a tuple of its own kind (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}, {"anyOf": [{"$ref": "#/components/schemas/Main"}, {"type": "null"}]}], "minItems": 2, "items": false}
Main: TypeAlias = Any
"""At least 2 items."""
def load_main(data: Any, report: Report) -> Main:
    return read_exactly(data, report, (string, nullable(load_main)))
def dump_main(value: Any) -> Any:
    return write_exactly(value, (given, lambda item: None if item is None else dump_main(item)))

# a union of tuples (3.1.0): {"oneOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}, {"$ref": "#/components/schemas/Three"}]}
Main: TypeAlias = One | Two | Three | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_array(data):
        return best_fit(load_main, data, report, load_one, load_two, load_three)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, list, Unrecognized)

# a tuple within a list (3.1.0): {"allOf": [{"$ref": "#/components/schemas/Pair"}, {"type": "array", "items": {}}]}
Pair: TypeAlias = tuple[str, int]
"""Exactly 2 items."""
def load_pair(data: Any, report: Report) -> Pair:
    return read_exactly(data, report, (string, integer))
def dump_pair(value: Any) -> Any:
    return write_exactly(value, (given, given))
Main: TypeAlias = Pair
def load_main(data: Any, report: Report) -> Main:
    return load_pair(data, report)
def dump_main(value: Any) -> Any:
    return dump_pair(value)

# all items as a list (2.0): {"type": "array", "items": [{"type": "string"}, {"type": "integer"}], "additionalItems": false, "minItems": 2}
Main: TypeAlias = tuple[str, int]
"""At least 2 items."""
def load_main(data: Any, report: Report) -> Main:
    return read_exactly(data, report, (string, integer))
def dump_main(value: Any) -> Any:
    return write_exactly(value, (given, given))

# a tuple as a property (3.1.0): {"type": "object", "properties": {"t": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "object", "properties": {"a": {"type": "integer"}}}]}}, "required": ["t"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    t: list[str | MainTItem2 | Any]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('t', MISSING)
    result.t = read_tuple(value, report, (string, load_main_t_item2, ), anything)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        't': to_json_value(sequence(value.t)),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainTItem2(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_t_item2(data: Any, report: Report) -> MainTItem2:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainTItem2)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainTItem2)
def dump_main_t_item2(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, MainTItem2)
    return data

