# prefixItems (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}
Main: TypeAlias = list[str | int | Any]
def load_main(data: Any, at: Place) -> Main:
    return read_tuple(data, at, (string, integer, ), anything)
def dump_main(value: Main) -> Any:
    return to_json_value(sequence(value))

# prefixItems and items (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "integer"}}
Main: TypeAlias = list[str | int]
def load_main(data: Any, at: Place) -> Main:
    return read_tuple(data, at, (string, ), integer)
def dump_main(value: Main) -> Any:
    return to_json_value(sequence(value))

# prefixItems and no more (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}], "items": false}
Main: TypeAlias = list[str]
def load_main(data: Any, at: Place) -> Main:
    return read_tuple(data, at, (string, ), None)
def dump_main(value: Main) -> Any:
    return to_json_value(sequence(value))

# prefixItems of models and null (3.1.0): {"type": "array", "prefixItems": [{"type": ["string", "null"]}, {"$ref": "#/components/schemas/Other"}, {"type": "array", "items": {"type": "string", "format": "date"}}]}
Main: TypeAlias = list[str | None | Other | list[datetime.date] | Any]
def load_main(data: Any, at: Place) -> Main:
    return read_tuple(data, at, (nullable(string), load_other, list_of(date), ), anything)
def dump_main(value: Main) -> Any:
    return to_json_value(sequence(value))

# prefixItems without type (3.1.0): {"prefixItems": [{"type": "string"}]}
Main: TypeAlias = list[str | Any]
def load_main(data: Any, at: Place) -> Main:
    return read_tuple(data, at, (string, ), anything)
def dump_main(value: Main) -> Any:
    return to_json_value(sequence(value))

# items as a list (2.0): {"type": "array", "items": [{"type": "string"}, {"type": "integer"}]}
Main: TypeAlias = list[str | int | Any]
def load_main(data: Any, at: Place) -> Main:
    return read_tuple(data, at, (string, integer, ), anything)
def dump_main(value: Main) -> Any:
    return to_json_value(sequence(value))

# items as a list, additionalItems (2.0): {"type": "array", "items": [{"type": "string"}], "additionalItems": {"type": "integer"}}
Main: TypeAlias = list[str | int]
def load_main(data: Any, at: Place) -> Main:
    return read_tuple(data, at, (string, ), integer)
def dump_main(value: Main) -> Any:
    return to_json_value(sequence(value))

# a tuple as a property (3.1.0): {"type": "object", "properties": {"t": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "object", "properties": {"a": {"type": "integer"}}}]}}, "required": ["t"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    t: list[str | MainTItem2 | Any]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('t', MISSING)
    result.t = read_tuple(value, (at, 't'), (string, load_main_t_item2, ), anything)
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
def load_main_t_item2(data: Any, at: Place) -> MainTItem2:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainTItem2)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, (at, 'a'))
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

