# beside properties (3.0.3): {"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}], "type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str
    x: str | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', MISSING)
    result.b = value if type(value) is str else string(value, report)
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'b': value.b,
    }
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# beside properties of an inline object (3.0.3): {"type": "object", "properties": {"p": {"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}], "type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p.__MainP__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    b: str
    x: str | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_p(data: Any, report: Report) -> MainP:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainP)
    value = take('b', MISSING)
    result.b = value if type(value) is str else string(value, report)
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainP)
def dump_main_p(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'b': value.b,
    }
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.additional_properties:
        add_members(data, value.additional_properties, MainP)
    return data

# as a part (3.0.3): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str
    x: str | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', MISSING)
    result.b = value if type(value) is str else string(value, report)
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'b': value.b,
    }
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# of references, by inheritance (3.0.3): {"allOf": [{"$ref": "#/components/schemas/Parent"}, {"type": "object", "properties": {"c": {"type": "integer"}}, "required": ["c"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    c: int
    x: str | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    value = take('c', MISSING)
    result.c = value if type(value) is int else integer(value, report)
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'c': value.c,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# of unions (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "oneOf": [{"$ref": "#/components/schemas/Either"}, {"type": "object", "properties": {"z": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    x: str | None = None
    y: int | None = None
    z: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    value = take('z', None)
    result.z = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.b is not None:
        data['b'] = value.b
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.z is not None:
        data['z'] = value.z
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# required in every branch, or by the schema around (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["x"], "oneOf": [{"type": "object", "properties": {"k": {"type": "integer"}, "x": {"type": "string"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"type": "integer"}}, "required": ["k"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    k: int
    x: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    value = take('k', MISSING)
    result.k = value if type(value) is int else integer(value, report)
    value = take('x', MISSING)
    result.x = value if type(value) is str else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
        'x': value.x,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# a property that only some branches narrow (3.0.3): {"type": "object", "properties": {"v": {"type": "string"}}, "oneOf": [{"type": "object", "properties": {"v": {"type": "string", "format": "date"}, "d": {"type": "integer"}}, "required": ["d"]}, {"type": "object", "properties": {"e": {"type": "integer"}}, "required": ["e"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    v: str | None = None
    d: int | None = None
    e: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('v', None)
    result.v = value if type(value) is str or value is None else string(value, report)
    value = take('d', None)
    result.d = value if type(value) is int or value is None else integer(value, report)
    value = take('e', None)
    result.e = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.v is not None:
        data['v'] = value.v
    if value.d is not None:
        data['d'] = value.d
    if value.e is not None:
        data['e'] = value.e
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# one property of several kinds (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "oneOf": [{"type": "object", "properties": {"v": {"type": "string"}, "n": {"type": "integer"}}}, {"type": "object", "properties": {"v": {"type": "integer"}, "n": {"type": "number"}}}, {"type": "object", "properties": {"v": {"type": "boolean"}, "n": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    v: MainV | None = None
    n: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    value = take('v', None)
    result.v = None if value is None else load_main_v(value, report)
    value = take('n', None)
    result.n = value if type(value) is float or type(value) is int or value is None else number(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.b is not None:
        data['b'] = value.b
    if value.v is not None:
        data['v'] = dump_main_v(value.v)
    if value.n is not None:
        data['n'] = value.n
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainV: TypeAlias = str | int | bool | Unrecognized
def load_main_v(data: Any, report: Report) -> MainV:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    if is_boolean(data):
        return boolean(data, report)
    return unrecognized(data, report)
def dump_main_v(value: MainV) -> Any:
    return to_json_branch(value, str, int, bool, Unrecognized)

# told apart by a constant (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "required": ["k"], "oneOf": [{"type": "object", "properties": {"k": {"const": "a"}, "x": {"type": "integer"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}, "y": {"type": "integer"}}, "required": ["k"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: MainK | str
    x: int | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', MISSING)
    result.k = load_main_k(value, report)
    value = take('x', None)
    result.x = value if type(value) is int or value is None else integer(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': dump_main_k(value.k),
    }
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
class MainK(StrEnum):
    A = 'a'
    B = 'b'
load_main_k = string_enum(MainK)
dump_main_k = string_enum_text(MainK)

# null in one branch (3.1.0): {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"], "oneOf": [{"type": "object", "properties": {"v": {"type": "integer"}}, "required": ["v"]}, {"type": "object", "properties": {"v": {"type": "null"}}, "required": ["v"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str
    v: int | None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', MISSING)
    result.b = value if type(value) is str else string(value, report)
    value = take('v') if 'v' in rest else null_for_absent(report)
    result.v = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'b': value.b,
        'v': value.v,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# discriminated, of schemas that do not extend it (3.0.3): {"type": "object", "properties": {"k": {"type": "string"}, "b": {"type": "string"}}, "required": ["k"], "oneOf": [{"$ref": "#/components/schemas/X"}, {"$ref": "#/components/schemas/Y"}], "discriminator": {"propertyName": "k"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str
    b: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'X': load_main_x,
        'Y': load_main_y,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'k', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', MISSING)
    result.k = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainX(Main):
    k: str = 'X'
    x: int | None = None
def load_main_x(data: Any, report: Report) -> MainX:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainX)
    value = take('k', MISSING)
    result.k = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    value = take('x', None)
    result.x = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainX)
def dump_main_x(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.x is not None:
        data['x'] = value.x
    if value.additional_properties:
        add_members(data, value.additional_properties, MainX)
    return data
@dataclass(slots=True, kw_only=True)
class MainY(Main):
    k: str = 'Y'
    y: int | None = None
def load_main_y(data: Any, report: Report) -> MainY:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainY)
    value = take('k', MISSING)
    result.k = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainY)
def dump_main_y(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.y is not None:
        data['y'] = value.y
    if value.additional_properties:
        add_members(data, value.additional_properties, MainY)
    return data

# of subtypes without discriminator (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "anyOf": [{"$ref": "#/components/schemas/X"}, {"$ref": "#/components/schemas/Y"}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    x: int | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    value = take('x', None)
    result.x = value if type(value) is int or value is None else integer(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.b is not None:
        data['b'] = value.b
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# two unions (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "allOf": [{"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}]}, {"anyOf": [{"type": "object", "properties": {"v": {"type": "integer"}}, "required": ["v"]}, {"type": "object", "properties": {"w": {"type": "integer"}}, "required": ["w"]}]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    x: str | None = None
    y: int | None = None
    v: int | None = None
    w: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = value if type(value) is str or value is None else string(value, report)
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    value = take('v', None)
    result.v = value if type(value) is int or value is None else integer(value, report)
    value = take('w', None)
    result.w = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.b is not None:
        data['b'] = value.b
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.v is not None:
        data['v'] = value.v
    if value.w is not None:
        data['w'] = value.w
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# two unions and no properties (3.0.3): {"allOf": [{"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}]}, {"anyOf": [{"type": "object", "properties": {"v": {"type": "integer"}}, "required": ["v"]}, {"type": "object", "properties": {"w": {"type": "integer"}}, "required": ["w"]}]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: str | None = None
    y: int | None = None
    v: int | None = None
    w: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    value = take('v', None)
    result.v = value if type(value) is int or value is None else integer(value, report)
    value = take('w', None)
    result.w = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.x is not None:
        data['x'] = value.x
    if value.y is not None:
        data['y'] = value.y
    if value.v is not None:
        data['v'] = value.v
    if value.w is not None:
        data['w'] = value.w
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# two declared unions and a requirement (3.0.3): {"allOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}, {"required": ["x"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: str
    y: int | None = None
    v: int | None = None
    w: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('x', MISSING)
    result.x = value if type(value) is str else string(value, report)
    value = take('y', None)
    result.y = value if type(value) is int or value is None else integer(value, report)
    value = take('v', None)
    result.v = value if type(value) is int or value is None else integer(value, report)
    value = take('w', None)
    result.w = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'x': value.x,
    }
    if value.y is not None:
        data['y'] = value.y
    if value.v is not None:
        data['v'] = value.v
    if value.w is not None:
        data['w'] = value.w
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# one union twice (3.0.3): {"allOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/One"}]}
@dataclass(slots=True, kw_only=True)
class OneWithX(Model):
    x: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_one_with_x(data: Any, report: Report) -> OneWithX:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(OneWithX)
    value = take('x', MISSING)
    result.x = value if type(value) is str else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(OneWithX)
def dump_one_with_x(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'x': value.x,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, OneWithX)
    return data
@dataclass(slots=True, kw_only=True)
class OneWithY(Model):
    y: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_one_with_y(data: Any, report: Report) -> OneWithY:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(OneWithY)
    value = take('y', MISSING)
    result.y = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(OneWithY)
def dump_one_with_y(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'y': value.y,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, OneWithY)
    return data
One: TypeAlias = OneWithX | OneWithY | Unrecognized
def load_one(data: Any, report: Report) -> One:
    if is_object(data):
        return best_fit(load_one, data, report, keys={'x': load_one_with_x, 'y': load_one_with_y})
    return unrecognized(data, report)
def dump_one(value: One) -> Any:
    return to_json_branch(value, OneWithX, OneWithY, Unrecognized)
Main: TypeAlias = One
def load_main(data: Any, report: Report) -> Main:
    return load_one(data, report)
def dump_main(value: Any) -> Any:
    return dump_one(value)

# of kinds that are no objects (3.0.3): {"type": "object", "properties": {"b": {"type": "integer"}}, "oneOf": [{"type": "string"}, {"type": "object", "properties": {"x": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: int | None = None
    x: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    value = take('x', None)
    result.x = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.b is not None:
        data['b'] = value.b
    if value.x is not None:
        data['x'] = value.x
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

