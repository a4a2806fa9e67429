# then and else (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}, "n": {"type": "integer"}}}, "else": {"properties": {"y": {"type": "string", "format": "date"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    n: MainN | None | Unset = UNSET
    """The schema says this under a condition."""
    y: MainY | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
        if self.x is not UNSET:
            data['x'] = to_json_value(self.x)
        if self.n is not UNSET:
            data['n'] = to_json_value(self.n)
        if self.y is not UNSET:
            data['y'] = to_json_value(self.y)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('x', UNSET)
    result.x = value if value is None or value is UNSET else load_main_x(value, report)
    value = take('n', UNSET)
    result.n = value if value is None or value is UNSET else load_main_n(value, report)
    value = take('y', UNSET)
    result.y = value if value is None or value is UNSET else load_main_y(value, report)
    result.additional_properties = rest
    return result
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)
MainN: TypeAlias = int | Unrecognized
def load_main_n(data: Any, report: Report) -> MainN:
    return fit_or_kept(load_main_n, data, report, integer)
def dump_main_n(value: MainN) -> Any:
    return to_json_value(value)
MainY: TypeAlias = datetime.date | Unrecognized
def load_main_y(data: Any, report: Report) -> MainY:
    return fit_or_kept(load_main_y, data, report, date)
def dump_main_y(value: MainY) -> Any:
    return to_json_value(value)

# both arms (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}, "else": {"properties": {"x": {"type": "integer"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None = None
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
        if self.x is not None:
            data['x'] = to_json_value(self.x)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('x', None)
    result.x = None if value is None else load_main_x(value, report)
    result.additional_properties = rest
    return result
MainX: TypeAlias = str | int | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)

# several conditions (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "allOf": [{"if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"conf": {"type": "object", "properties": {"t": {"const": "a"}, "n": {"type": "integer"}}, "required": ["t"]}}}}, {"if": {"properties": {"k": {"const": "b"}}}, "then": {"properties": {"conf": {"type": "object", "properties": {"t": {"const": "b"}, "m": {"type": "integer"}}, "required": ["t"]}}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    conf: MainConf | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
        if self.conf is not UNSET:
            data['conf'] = to_json_value(self.conf)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('conf', UNSET)
    result.conf = value if value is None or value is UNSET else load_main_conf(value, report)
    result.additional_properties = rest
    return result
@dataclass(slots=True, kw_only=True)
class MainConfA(Model):
    t: Literal['a'] = 'a'
    """Always `"a"`."""
    n: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            't': self.t,
        }
        if self.n is not None:
            data['n'] = self.n
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main_conf_a(data: Any, report: Report) -> MainConfA:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainConfA)
    value = take('t', MISSING)
    result.t = read_constant(value, report, 'a')
    value = take('n', None)
    result.n = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dataclass(slots=True, kw_only=True)
class MainConfB(Model):
    t: Literal['b'] = 'b'
    """Always `"b"`."""
    m: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            't': self.t,
        }
        if self.m is not None:
            data['m'] = self.m
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main_conf_b(data: Any, report: Report) -> MainConfB:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainConfB)
    value = take('t', MISSING)
    result.t = read_constant(value, report, 'b')
    value = take('m', None)
    result.m = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
MainConf: TypeAlias = MainConfA | MainConfB | Unrecognized
def load_main_conf(data: Any, report: Report) -> MainConf:
    return fit_or_kept(load_main_conf, data, report, load_main_conf_a, load_main_conf_b)
def dump_main_conf(value: MainConf) -> Any:
    return to_json_value(value)

# in parts alone (3.1.0): {"type": "object", "allOf": [{"if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}, {"if": {"properties": {"k": {"const": "b"}}}, "then": {"properties": {"y": {"type": "integer"}}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    y: MainY | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.x is not UNSET:
            data['x'] = to_json_value(self.x)
        if self.y is not UNSET:
            data['y'] = to_json_value(self.y)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('x', UNSET)
    result.x = value if value is None or value is UNSET else load_main_x(value, report)
    value = take('y', UNSET)
    result.y = value if value is None or value is UNSET else load_main_y(value, report)
    result.additional_properties = rest
    return result
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)
MainY: TypeAlias = int | Unrecognized
def load_main_y(data: Any, report: Report) -> MainY:
    return fit_or_kept(load_main_y, data, report, integer)
def dump_main_y(value: MainY) -> Any:
    return to_json_value(value)

# of any value (3.1.0): {"allOf": [{"if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}, {"description": "more"}]}
Main: TypeAlias = Any
"""more"""
def load_main(data: Any, report: Report) -> Main:
    return anything(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# of an object without properties (3.1.0): {"type": "object", "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.x is not UNSET:
            data['x'] = to_json_value(self.x)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('x', UNSET)
    result.x = value if value is None or value is UNSET else load_main_x(value, report)
    result.additional_properties = rest
    return result
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)

# beside a reference (3.1.0): {"$ref": "#/components/schemas/Part", "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.x is not UNSET:
            data['x'] = to_json_value(self.x)
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
    result.k = value if type(value) is str else string(value, report)
    value = take('x', UNSET)
    result.x = value if value is None or value is UNSET else load_main_x(value, report)
    result.additional_properties = rest
    return result
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)

# dependentSchemas (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}}, "dependentSchemas": {"a": {"type": "object", "properties": {"b": {"type": "array", "items": {"type": "integer"}}}}, "c": {"required": ["a"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    b: MainB | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.a is not None:
            data['a'] = self.a
        if self.b is not UNSET:
            data['b'] = to_json_value(self.b)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
    value = take('b', UNSET)
    result.b = value if value is None or value is UNSET else load_main_b(value, report)
    result.additional_properties = rest
    return result
MainB: TypeAlias = list[int] | Unrecognized
def load_main_b(data: Any, report: Report) -> MainB:
    return fit_or_kept(load_main_b, data, report, list_of(integer))
def dump_main_b(value: MainB) -> Any:
    return to_json_value(value)

# references, parts and conditions inside (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"required": ["k"]}, "then": {"allOf": [{"$ref": "#/components/schemas/Part"}, {"properties": {"y": {"type": "integer"}}}], "if": {"required": ["y"]}, "else": {"oneOf": [{"type": "object", "properties": {"z": {"type": "string", "format": "date"}}}, true]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    y: MainY | None | Unset = UNSET
    """The schema says this under a condition."""
    z: MainZ | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
        if self.x is not UNSET:
            data['x'] = to_json_value(self.x)
        if self.y is not UNSET:
            data['y'] = to_json_value(self.y)
        if self.z is not UNSET:
            data['z'] = to_json_value(self.z)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('x', UNSET)
    result.x = value if value is None or value is UNSET else load_main_x(value, report)
    value = take('y', UNSET)
    result.y = value if value is None or value is UNSET else load_main_y(value, report)
    value = take('z', UNSET)
    result.z = value if value is None or value is UNSET else load_main_z(value, report)
    result.additional_properties = rest
    return result
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)
MainY: TypeAlias = int | Unrecognized
def load_main_y(data: Any, report: Report) -> MainY:
    return fit_or_kept(load_main_y, data, report, integer)
def dump_main_y(value: MainY) -> Any:
    return to_json_value(value)
MainZ: TypeAlias = datetime.date | Unrecognized
def load_main_z(data: Any, report: Report) -> MainZ:
    return fit_or_kept(load_main_z, data, report, date)
def dump_main_z(value: MainZ) -> Any:
    return to_json_value(value)

# what is declared counts (3.1.0): {"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"], "if": {"properties": {"x": {"const": "a"}}}, "then": {"properties": {"x": {"minLength": 1}, "y": false}}, "else": {"properties": {"x": {"type": "integer"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: str
    y: Any | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'x': self.x,
        }
        if self.y is not UNSET:
            data['y'] = to_json_value(self.y)
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
    result.y = take('y', UNSET)
    result.additional_properties = rest
    return result

# declared by another part (3.1.0): {"allOf": [{"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "integer"}}}}, {"type": "object", "properties": {"x": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
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
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result

# required of all objects (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "required": ["x"], "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "integer"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'x': to_json_value(self.x),
        }
        if self.k is not None:
            data['k'] = self.k
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('x', MISSING)
    result.x = load_main_x(value, report)
    result.additional_properties = rest
    return result
MainX: TypeAlias = int | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, integer)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)

# further properties of one type (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string", "format": "date"}}}, "additionalProperties": {"type": "string"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None = None
    """The schema says this under a condition."""
    additional_properties: dict[str, str] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
        if self.x is not None:
            data['x'] = to_json_value(self.x)
        if self.additional_properties:
            data.update(self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('x', None)
    result.x = None if value is None else load_main_x(value, report)
    result.additional_properties = read_map(rest, report, string)
    return result
MainX: TypeAlias = datetime.date | str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    if is_string(data):
        return best_fit(load_main_x, data, report, date, string)
    return unrecognized(data, report)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)

# further properties by patterns (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string", "format": "date"}}}, "patternProperties": {"^n": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, int | Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
        if self.x is not UNSET:
            data['x'] = to_json_value(self.x)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('x', UNSET)
    result.x = value if value is None or value is UNSET else load_main_x(value, report)
    result.additional_properties = read_named_map(rest, report, by_name({'^n': integer}, anything))
    return result
MainX: TypeAlias = datetime.date | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, date)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)

# further properties by patterns and of one type (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string", "format": "date"}}}, "patternProperties": {"^n": {"type": "integer"}}, "additionalProperties": {"type": "boolean"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None = None
    """The schema says this under a condition."""
    additional_properties: dict[str, int | bool] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
        if self.x is not None:
            data['x'] = to_json_value(self.x)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = value if type(value) is str or value is None else string(value, report)
    value = take('x', None)
    result.x = None if value is None else load_main_x(value, report)
    result.additional_properties = read_named_map(rest, report, by_name({'^n': integer}, boolean))
    return result
MainX: TypeAlias = datetime.date | int | bool | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    if is_string(data):
        return date(data, report)
    if is_integer(data):
        return integer(data, report)
    if is_boolean(data):
        return boolean(data, report)
    return unrecognized(data, report)
def dump_main_x(value: MainX) -> Any:
    return to_json_value(value)

