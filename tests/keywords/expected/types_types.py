# string (2.0): {"type": "string"}
Main: TypeAlias = str
def load_main(data: Any, at: Place) -> Main:
    return string(data, at)
def dump_main(value: Main) -> Any:
    return value

# integer (2.0): {"type": "integer"}
Main: TypeAlias = int
def load_main(data: Any, at: Place) -> Main:
    return integer(data, at)
def dump_main(value: Main) -> Any:
    return value

# number (2.0): {"type": "number"}
Main: TypeAlias = float
def load_main(data: Any, at: Place) -> Main:
    return number(data, at)
def dump_main(value: Main) -> Any:
    return value

# boolean (2.0): {"type": "boolean"}
Main: TypeAlias = bool
def load_main(data: Any, at: Place) -> Main:
    return boolean(data, at)
def dump_main(value: Main) -> Any:
    return value

# null (3.1.0): {"type": "null"}
Main: TypeAlias = None
def load_main(data: Any, at: Place) -> Main:
    return None if data is None else wrong(at, 'null', data)
def dump_main(value: Main) -> Any:
    return value

# array without items (3.1.0): {"type": "array"}
Main: TypeAlias = list[Any]
def load_main(data: Any, at: Place) -> Main:
    return read_list(data, at, anything)
def dump_main(value: Main) -> Any:
    return [to_json_value(item) for item in sequence(value)]

# object without properties (2.0): {"type": "object"}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# type list of one (3.1.0): {"type": ["string"]}
Main: TypeAlias = str
def load_main(data: Any, at: Place) -> Main:
    return string(data, at)
def dump_main(value: Main) -> Any:
    return value

# type list of scalars (3.1.0): {"type": ["string", "integer", "boolean"]}
Main: TypeAlias = str | int | bool | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return integer(data, at)
    if is_boolean(data):
        return boolean(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, bool, Unrecognized)

# type list with number (3.1.0): {"type": ["number", "string"]}
Main: TypeAlias = float | str | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_float(data):
        return number(data, at)
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return number(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, float, int, str, Unrecognized)

# type list of object and string (3.1.0): {"type": ["object", "string"], "properties": {"a": {"type": "integer"}}, "required": ["a"]}
@dataclass(slots=True, kw_only=True)
class MainObject(Model):
    a: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_object(data: Any, at: Place) -> MainObject:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainObject)
    value = take('a', MISSING)
    result.a = value if type(value) is int else integer(value, (at, 'a'))
    result.additional_properties = rest
    return result
@dumper_of(MainObject)
def dump_main_object(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainObject)
    return data
Main: TypeAlias = MainObject | str | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_object(data):
        return load_main_object(data, at)
    if is_string(data):
        return string(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, MainObject, str, Unrecognized)

# type list of object and array (3.1.0): {"type": ["object", "array"], "properties": {"a": {"type": "integer"}}, "items": {"type": "string"}}
@dataclass(slots=True, kw_only=True)
class MainObject(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_object(data: Any, at: Place) -> MainObject:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainObject)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, (at, 'a'))
    result.additional_properties = rest
    return result
@dumper_of(MainObject)
def dump_main_object(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, MainObject)
    return data
Main: TypeAlias = MainObject | list[str] | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_object(data):
        return load_main_object(data, at)
    if is_array(data):
        return read_list(data, at, string)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, MainObject, list, Unrecognized)

# type list of array and scalar (3.1.0): {"type": ["array", "string"], "items": {"type": ["integer", "null"]}}
Main: TypeAlias = list[int | None] | str | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_array(data):
        return read_list(data, at, nullable(integer))
    if is_string(data):
        return string(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, list, str, Unrecognized)

# no type, properties (2.0): {"properties": {"a": {"type": "string"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, (at, 'a'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# no type, items (2.0): {"items": {"type": "string"}}
Main: TypeAlias = list[str]
def load_main(data: Any, at: Place) -> Main:
    return read_list(data, at, string)
def dump_main(value: Main) -> Any:
    return list_of_values(value)

# no type, additionalProperties (2.0): {"additionalProperties": {"type": "string"}}
Main: TypeAlias = dict[str, str]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, string)
def dump_main(value: Main) -> Any:
    return map_of_values(value)

# no type, constraints alone (2.0): {"minLength": 2, "description": "short"}
Main: TypeAlias = Any
"""short
At least 2 characters.
"""
def load_main(data: Any, at: Place) -> Main:
    return anything(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# empty schema (2.0): {}
Main: TypeAlias = Any
def load_main(data: Any, at: Place) -> Main:
    return anything(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# any properties (2.0): {"type": "object", "properties": {"a": {}, "b": {}}, "required": ["a"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: Any
    b: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if value is not MISSING else anything(value, (at, 'a'))
    result.b = take('b', UNSET)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': to_json_value(value.a),
    }
    if value.b is not UNSET:
        data['b'] = to_json_value(value.b)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# boolean schemas (3.1.0): {"type": "object", "properties": {"a": true, "b": true}, "required": ["a"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: Any
    b: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if value is not MISSING else anything(value, (at, 'a'))
    result.b = take('b', UNSET)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': to_json_value(value.a),
    }
    if value.b is not UNSET:
        data['b'] = to_json_value(value.b)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# true (3.1.0): true
Main: TypeAlias = Any
def load_main(data: Any, at: Place) -> Main:
    return anything(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# false as a property (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": false}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    b: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, (at, 'a'))
    result.b = take('b', UNSET)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.b is not UNSET:
        data['b'] = to_json_value(value.b)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# type of another language (3.1.0): {"type": "int"}
Main: TypeAlias = int
def load_main(data: Any, at: Place) -> Main:
    return integer(data, at)
def dump_main(value: Main) -> Any:
    return value

