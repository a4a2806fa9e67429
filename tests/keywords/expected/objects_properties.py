# properties (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"]}
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

# no properties (2.0): {"type": "object", "properties": {}}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# nested (2.0): {"type": "object", "properties": {"a": {"type": "object", "properties": {"b": {"type": "object", "properties": {"c": {"type": "integer"}}, "required": ["c"]}}, "required": ["b"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: MainA | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = None if value is None else load_main_a(value, (at, 'a'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a.__MainA__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainA(Model):
    b: MainAB
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_a(data: Any, at: Place) -> MainA:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainA)
    value = take('b', MISSING)
    result.b = load_main_ab(value, (at, 'b'))
    result.additional_properties = rest
    return result
@dumper_of(MainA)
def dump_main_a(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'b': value.b.__MainAB__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainA)
    return data
@dataclass(slots=True, kw_only=True)
class MainAB(Model):
    c: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_ab(data: Any, at: Place) -> MainAB:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainAB)
    value = take('c', MISSING)
    result.c = value if type(value) is int else integer(value, (at, 'c'))
    result.additional_properties = rest
    return result
@dumper_of(MainAB)
def dump_main_ab(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'c': value.c,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainAB)
    return data

# wire names (2.0): {"type": "object", "properties": {"a-b": {"type": "string"}, "a b": {"type": "integer"}, "a/b~c": {"type": "integer"}, "": {"type": "integer"}, "class": {"type": "integer"}, "__class__": {"type": "integer"}, "\u00e9": {"type": "integer"}}, "required": ["a-b"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a_b: str
    a_b_2: int | None = None
    a_b_c: int | None = None
    empty: int | None = None
    class_: int | None = None
    class__2: int | None = None
    é: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a-b', MISSING)
    result.a_b = value if type(value) is str else string(value, (at, 'a-b'))
    value = take('a b', None)
    result.a_b_2 = value if type(value) is int or value is None else integer(value, (at, 'a b'))
    value = take('a/b~c', None)
    result.a_b_c = value if type(value) is int or value is None else integer(value, (at, 'a/b~c'))
    value = take('', None)
    result.empty = value if type(value) is int or value is None else integer(value, (at, ''))
    value = take('class', None)
    result.class_ = value if type(value) is int or value is None else integer(value, (at, 'class'))
    value = take('__class__', None)
    result.class__2 = value if type(value) is int or value is None else integer(value, (at, '__class__'))
    value = take('é', None)
    result.é = value if type(value) is int or value is None else integer(value, (at, 'é'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a-b': value.a_b,
    }
    if value.a_b_2 is not None:
        data['a b'] = value.a_b_2
    if value.a_b_c is not None:
        data['a/b~c'] = value.a_b_c
    if value.empty is not None:
        data[''] = value.empty
    if value.class_ is not None:
        data['class'] = value.class_
    if value.class__2 is not None:
        data['__class__'] = value.class__2
    if value.é is not None:
        data['é'] = value.é
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# readOnly and writeOnly (2.0): {"type": "object", "properties": {"a": {"type": "string", "readOnly": true}, "b": {"type": "integer", "writeOnly": true}}, "required": ["a"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    """Read-only."""
    b: int | None = None
    """Write-only."""
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

# default is not sent (2.0): {"type": "object", "properties": {"a": {"type": "string", "default": "x"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    """Server default: `"x"`."""
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

# required as a boolean (2.0): {"type": "object", "properties": {"a": {"type": "string", "required": true}}}
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

# required names an undeclared property (2.0): {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a", "z"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
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
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# required without properties (2.0): {"type": "object", "required": ["z"]}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, at: Place) -> Main:
    return read_map(data, at, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

