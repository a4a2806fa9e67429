# beside properties (3.0.3): {"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}], "type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str
    x: str | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'b': self.b,
        }
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# beside properties of an inline object (3.0.3): {"type": "object", "properties": {"p": {"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}], "type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not None:
            data['p'] = self.p.to_dict()
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    b: str
    x: str | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'b': self.b,
        }
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# as a part (3.0.3): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str
    x: str | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'b': self.b,
        }
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# of references, by inheritance (3.0.3): {"allOf": [{"$ref": "#/components/schemas/Parent"}, {"type": "object", "properties": {"c": {"type": "integer"}}, "required": ["c"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    c: int
    x: str | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'c': self.c,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# of unions (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "oneOf": [{"$ref": "#/components/schemas/Either"}, {"type": "object", "properties": {"z": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    x: str | None = None
    y: int | None = None
    z: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.b is not None:
            data['b'] = self.b
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.z is not None:
            data['z'] = self.z
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# required in every branch, or by the schema around (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["x"], "oneOf": [{"type": "object", "properties": {"k": {"type": "integer"}, "x": {"type": "string"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"type": "integer"}}, "required": ["k"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    k: int
    x: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
            'x': self.x,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# a property that only some branches narrow (3.0.3): {"type": "object", "properties": {"v": {"type": "string"}}, "oneOf": [{"type": "object", "properties": {"v": {"type": "string", "format": "date"}, "d": {"type": "integer"}}, "required": ["d"]}, {"type": "object", "properties": {"e": {"type": "integer"}}, "required": ["e"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    v: str | None = None
    d: int | None = None
    e: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.v is not None:
            data['v'] = self.v
        if self.d is not None:
            data['d'] = self.d
        if self.e is not None:
            data['e'] = self.e
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# one property of several kinds (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "oneOf": [{"type": "object", "properties": {"v": {"type": "string"}, "n": {"type": "integer"}}}, {"type": "object", "properties": {"v": {"type": "integer"}, "n": {"type": "number"}}}, {"type": "object", "properties": {"v": {"type": "boolean"}, "n": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    v: MainV | None = None
    n: float | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.b is not None:
            data['b'] = self.b
        if self.v is not None:
            data['v'] = to_json_value(self.v)
        if self.n is not None:
            data['n'] = self.n
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
    return to_json_value(value)

# told apart by a constant (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "required": ["k"], "oneOf": [{"type": "object", "properties": {"k": {"const": "a"}, "x": {"type": "integer"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}, "y": {"type": "integer"}}, "required": ["k"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: MainK | str
    x: int | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': str(self.k),
        }
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
class MainK(StrEnum):
    A = 'a'
    B = 'b'
load_main_k = string_enum(MainK)

# null in one branch (3.1.0): {"type": "object", "properties": {"b": {"type": "string"}}, "required": ["b"], "oneOf": [{"type": "object", "properties": {"v": {"type": "integer"}}, "required": ["v"]}, {"type": "object", "properties": {"v": {"type": "null"}}, "required": ["v"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str
    v: int | None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'b': self.b,
            'v': self.v,
        }
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# discriminated, of schemas that do not extend it (3.0.3): {"type": "object", "properties": {"k": {"type": "string"}, "b": {"type": "string"}}, "required": ["k"], "oneOf": [{"$ref": "#/components/schemas/X"}, {"$ref": "#/components/schemas/Y"}], "discriminator": {"propertyName": "k"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str
    b: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
@dataclass(slots=True, kw_only=True)
class MainX(Main):
    k: str = 'X'
    x: int | None = None
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.x is not None:
            data['x'] = self.x
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
@dataclass(slots=True, kw_only=True)
class MainY(Main):
    k: str = 'Y'
    y: int | None = None
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.y is not None:
            data['y'] = self.y
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# of subtypes without discriminator (3.0.3): {"type": "object", "properties": {"b": {"type": "string"}}, "anyOf": [{"$ref": "#/components/schemas/X"}, {"$ref": "#/components/schemas/Y"}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: str | None = None
    x: int | None = None
    y: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.b is not None:
            data['b'] = self.b
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.b is not None:
            data['b'] = self.b
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.v is not None:
            data['v'] = self.v
        if self.w is not None:
            data['w'] = self.w
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# two unions and no properties (3.0.3): {"allOf": [{"oneOf": [{"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"]}, {"type": "object", "properties": {"y": {"type": "integer"}}, "required": ["y"]}]}, {"anyOf": [{"type": "object", "properties": {"v": {"type": "integer"}}, "required": ["v"]}, {"type": "object", "properties": {"w": {"type": "integer"}}, "required": ["w"]}]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: str | None = None
    y: int | None = None
    v: int | None = None
    w: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.x is not None:
            data['x'] = self.x
        if self.y is not None:
            data['y'] = self.y
        if self.v is not None:
            data['v'] = self.v
        if self.w is not None:
            data['w'] = self.w
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# two declared unions and a requirement (3.0.3): {"allOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}, {"required": ["x"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: str
    y: int | None = None
    v: int | None = None
    w: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'x': self.x,
        }
        if self.y is not None:
            data['y'] = self.y
        if self.v is not None:
            data['v'] = self.v
        if self.w is not None:
            data['w'] = self.w
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# one union twice (3.0.3): {"allOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/One"}]}
@dataclass(slots=True, kw_only=True)
class OneWithX(Model):
    x: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'x': self.x,
        }
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
@dataclass(slots=True, kw_only=True)
class OneWithY(Model):
    y: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'y': self.y,
        }
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
One: TypeAlias = OneWithX | OneWithY | Unrecognized
def load_one(data: Any, report: Report) -> One:
    if is_object(data):
        return best_fit(load_one, data, report, keys={'x': load_one_with_x, 'y': load_one_with_y})
    return unrecognized(data, report)
def dump_one(value: One) -> Any:
    return to_json_value(value)
Main: TypeAlias = One
def load_main(data: Any, report: Report) -> Main:
    return load_one(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# of kinds that are no objects (3.0.3): {"type": "object", "properties": {"b": {"type": "integer"}}, "oneOf": [{"type": "string"}, {"type": "object", "properties": {"x": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: int | None = None
    x: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.b is not None:
            data['b'] = self.b
        if self.x is not None:
            data['x'] = self.x
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

