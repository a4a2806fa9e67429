# true (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": true}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, (at, 'a'))
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, (at, 'b'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# false keeps what a newer server sends (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": false}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, (at, 'a'))
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, (at, 'b'))
    result.additional_properties = rest and unexpected(rest, at)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# schema (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": {"type": "string", "format": "date"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, datetime.date] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, (at, 'a'))
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, (at, 'b'))
    result.additional_properties = read_map(rest, at, date)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: date_text(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# schema of its own kind (2.0): {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"$ref": "#/components/schemas/Main"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    additional_properties: dict[str, Main] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, (at, 'a'))
    result.additional_properties = read_map(rest, at, load_main)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_written(data, {key: item.__Main__() for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# map (2.0): {"type": "object", "additionalProperties": {"type": "integer"}}
Main: TypeAlias = dict[str, int]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, integer)
def dump_main(value: Main) -> Any:
    return map_of_values(value)

# map of maps (2.0): {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string", "format": "date"}}}}
Main: TypeAlias = dict[str, dict[str, list[datetime.date]]]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, map_of(list_of(date)))
def dump_main(value: Main) -> Any:
    return {key: {key2: [date_text(item3) for item3 in sequence(item2)] for key2, item2 in mapping(item).items()} for key, item in mapping(value).items()}

# map of objects (2.0): {"type": "object", "additionalProperties": {"type": "object", "properties": {"c": {"type": "integer"}}, "required": ["c"]}}
@dataclass(slots=True, kw_only=True)
class MainItemValue(Model):
    c: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_item_value(data: Any, at: Place) -> MainItemValue:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainItemValue)
    value = take('c', MISSING)
    result.c = value if type(value) is int else integer(value, (at, 'c'))
    result.additional_properties = rest
    return result
@dumper_of(MainItemValue)
def dump_main_item_value(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'c': value.c,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainItemValue)
    return data
Main: TypeAlias = dict[str, MainItemValue]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, load_main_item_value)
def dump_main(value: Main) -> Any:
    return {key: item.__MainItemValue__() for key, item in mapping(value).items()}

# map without anything (2.0): {"type": "object", "additionalProperties": false}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# an alias of a map of its own kind (2.0): {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Main"}}
Main: TypeAlias = Any
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, load_main)
def dump_main(value: Main) -> Any:
    return {key: dump_main(item) for key, item in mapping(value).items()}

# unevaluatedProperties schema (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "unevaluatedProperties": {"type": "string", "format": "date"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, datetime.date] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, (at, 'a'))
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, (at, 'b'))
    result.additional_properties = read_map(rest, at, date)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: date_text(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# unevaluatedProperties false (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "unevaluatedProperties": false}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, (at, 'a'))
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, (at, 'b'))
    result.additional_properties = rest and unexpected(rest, at)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# patternProperties alone (3.1.0): {"type": "object", "patternProperties": {"^x-": {"type": "string", "format": "date"}}, "additionalProperties": false}
Main: TypeAlias = dict[str, datetime.date]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, date)
def dump_main(value: Main) -> Any:
    return {key: date_text(item) for key, item in mapping(value).items()}

# patternProperties without additionalProperties (3.1.0): {"type": "object", "patternProperties": {"^x-": {"type": "integer"}}}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# several patterns (3.1.0): {"type": "object", "patternProperties": {"^i": {"type": "integer"}, "^s": {"type": "string"}}, "additionalProperties": false}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# patternProperties beside properties (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "patternProperties": {"^x-": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, (at, 'a'))
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, (at, 'b'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# patternProperties with a pattern that Python cannot compile (3.1.0): {"type": "object", "patternProperties": {"(": {"type": "integer"}}}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

