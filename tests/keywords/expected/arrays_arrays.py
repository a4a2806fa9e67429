# items (2.0): {"type": "array", "items": {"type": "string"}}
Main: TypeAlias = list[str]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, string)
def dump_main(value: Any) -> Any:
    return list_of_values(value)

# items of items (2.0): {"type": "array", "items": {"type": "array", "items": {"type": "string", "format": "uuid"}}}
Main: TypeAlias = list[list[UUID]]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, list_of(uuid))
def dump_main(value: Any) -> Any:
    return [[uuid_text(item2) for item2 in sequence(item)] for item in sequence(value)]

# items that are objects (2.0): {"type": "array", "items": {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}}
@dataclass(slots=True, kw_only=True)
class MainItem(Model):
    a: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_item(data: Any, report: Report) -> MainItem:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainItem)
    value = take('a', MISSING)
    result.a = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainItem)
def dump_main_item(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainItem)
    return data
Main: TypeAlias = list[MainItem]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, load_main_item)
def dump_main(value: Any) -> Any:
    return [item.__MainItem__() for item in sequence(value)]

# items that are references (2.0): {"type": "array", "items": {"$ref": "#/components/schemas/Other"}}
Main: TypeAlias = list[Other]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, load_other)
def dump_main(value: Any) -> Any:
    return [item.__Other__() for item in sequence(value)]

# items that are maps (2.0): {"type": "array", "items": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "integer"}}}}
Main: TypeAlias = list[dict[str, list[int]]]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, map_of(list_of(integer)))
def dump_main(value: Any) -> Any:
    return [{key2: list_of_values(item2) for key2, item2 in mapping(item).items()} for item in sequence(value)]

# a model of its own kind (2.0): {"type": "object", "properties": {"children": {"type": "array", "items": {"$ref": "#/components/schemas/Main"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    children: list[Main] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('children', None)
    result.children = None if value is None else read_list(value, report, load_main)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.children is not None:
        data['children'] = [item.__Main__() for item in sequence(value.children)]
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# a list of its own kind (2.0): {"type": "array", "items": {"$ref": "#/components/schemas/Main"}}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, load_main)
def dump_main(value: Any) -> Any:
    return [dump_main(item) for item in sequence(value)]

# any items (2.0): {"type": "array", "items": {}}
Main: TypeAlias = list[Any]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, anything)
def dump_main(value: Any) -> Any:
    return [to_json_value(item) for item in sequence(value)]

# items true (3.1.0): {"type": "array", "items": true}
Main: TypeAlias = list[Any]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, anything)
def dump_main(value: Any) -> Any:
    return [to_json_value(item) for item in sequence(value)]

# items false (3.1.0): {"type": "array", "items": false}
Main: TypeAlias = list[Any]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, anything)
def dump_main(value: Any) -> Any:
    return [to_json_value(item) for item in sequence(value)]

# constraints are documentation (2.0): {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 2, "uniqueItems": true}
Main: TypeAlias = list[str]
"""From 1 to 2 items. Items are unique."""
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, string)
def dump_main(value: Any) -> Any:
    return list_of_values(value)

# unevaluatedItems is read as items (3.1.0): {"type": "array", "unevaluatedItems": {"type": "string"}}
Main: TypeAlias = list[Any]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, anything)
def dump_main(value: Any) -> Any:
    return [to_json_value(item) for item in sequence(value)]

# contains (3.1.0): {"type": "array", "contains": {"type": "string"}, "minContains": 1, "maxContains": 2}
Main: TypeAlias = list[Any]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, anything)
def dump_main(value: Any) -> Any:
    return [to_json_value(item) for item in sequence(value)]

