# not (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "not": {"required": ["z"]}}
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

# if (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "if": {"properties": {"a": {"const": "x"}}}, "then": {"required": ["b"]}, "else": {"required": []}}
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

# dependentSchemas (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "dependentSchemas": {"b": {"required": ["c"]}}}
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

# dependentRequired (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "dependentRequired": {"b": ["c"]}}
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

# dependencies (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "dependencies": {"b": ["c"]}}
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

# propertyNames (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "propertyNames": {"pattern": "^[a-z]$"}}
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

# constraints are documentation (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "minProperties": 1, "maxProperties": 2}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    """From 1 to 2 properties."""
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

# dynamicRef (3.1.0): {"type": "object", "properties": {"child": {"$dynamicRef": "#node"}, "a": {"type": "string"}}, "$dynamicAnchor": "node"}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    child: Main | None = None
    a: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('child', None)
    result.child = None if value is None else load_main(value, (at, 'child'))
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, (at, 'a'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.child is not None:
        data['child'] = value.child.__Main__()
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

