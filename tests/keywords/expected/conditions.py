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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.x is not UNSET:
        data['x'] = None if value.x is None else dump_main_x(value.x)
    if value.n is not UNSET:
        data['n'] = None if value.n is None else dump_main_n(value.n)
    if value.y is not UNSET:
        data['y'] = None if value.y is None else dump_main_y(value.y)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, str, Unrecognized)
MainN: TypeAlias = int | Unrecognized
def load_main_n(data: Any, report: Report) -> MainN:
    return fit_or_kept(load_main_n, data, report, integer)
def dump_main_n(value: MainN) -> Any:
    return to_json_branch(value, int, Unrecognized)
MainY: TypeAlias = datetime.date | Unrecognized
def load_main_y(data: Any, report: Report) -> MainY:
    return fit_or_kept(load_main_y, data, report, date)
def dump_main_y(value: MainY) -> Any:
    return to_json_branch(value, datetime.date, Unrecognized)

# both arms (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}, "else": {"properties": {"x": {"type": "integer"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None = None
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.x is not None:
        data['x'] = dump_main_x(value.x)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainX: TypeAlias = str | int | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

# several conditions (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "allOf": [{"if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"conf": {"type": "object", "properties": {"t": {"const": "a"}, "n": {"type": "integer"}}, "required": ["t"]}}}}, {"if": {"properties": {"k": {"const": "b"}}}, "then": {"properties": {"conf": {"type": "object", "properties": {"t": {"const": "b"}, "m": {"type": "integer"}}, "required": ["t"]}}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    conf: MainConf | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.conf is not UNSET:
        data['conf'] = None if value.conf is None else dump_main_conf(value.conf)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainConfA(Model):
    t: Literal['a'] = 'a'
    """Always `"a"`."""
    n: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(MainConfA)
def dump_main_conf_a(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        't': value.t,
    }
    if value.n is not None:
        data['n'] = value.n
    if value.additional_properties:
        add_members(data, value.additional_properties, MainConfA)
    return data
@dataclass(slots=True, kw_only=True)
class MainConfB(Model):
    t: Literal['b'] = 'b'
    """Always `"b"`."""
    m: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(MainConfB)
def dump_main_conf_b(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        't': value.t,
    }
    if value.m is not None:
        data['m'] = value.m
    if value.additional_properties:
        add_members(data, value.additional_properties, MainConfB)
    return data
MainConf: TypeAlias = MainConfA | MainConfB | Unrecognized
def load_main_conf(data: Any, report: Report) -> MainConf:
    return fit_or_kept(load_main_conf, data, report, load_main_conf_a, load_main_conf_b)
def dump_main_conf(value: MainConf) -> Any:
    return to_json_branch(value, MainConfA, MainConfB, Unrecognized)

# in parts alone (3.1.0): {"type": "object", "allOf": [{"if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}, {"if": {"properties": {"k": {"const": "b"}}}, "then": {"properties": {"y": {"type": "integer"}}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    y: MainY | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.x is not UNSET:
        data['x'] = None if value.x is None else dump_main_x(value.x)
    if value.y is not UNSET:
        data['y'] = None if value.y is None else dump_main_y(value.y)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, str, Unrecognized)
MainY: TypeAlias = int | Unrecognized
def load_main_y(data: Any, report: Report) -> MainY:
    return fit_or_kept(load_main_y, data, report, integer)
def dump_main_y(value: MainY) -> Any:
    return to_json_branch(value, int, Unrecognized)

# of any value (3.1.0): {"allOf": [{"if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}, {"description": "more"}]}
Main: TypeAlias = Any
"""more"""
def load_main(data: Any, report: Report) -> Main:
    return anything(data, report)
def dump_main(value: Any) -> Any:
    return to_json_value(value)

# of an object without properties (3.1.0): {"type": "object", "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.x is not UNSET:
        data['x'] = None if value.x is None else dump_main_x(value.x)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, str, Unrecognized)

# beside a reference (3.1.0): {"$ref": "#/components/schemas/Part", "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.x is not UNSET:
        data['x'] = None if value.x is None else dump_main_x(value.x)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, str, Unrecognized)

# dependentSchemas (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}}, "dependentSchemas": {"a": {"type": "object", "properties": {"b": {"type": "array", "items": {"type": "integer"}}}}, "c": {"required": ["a"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    b: MainB | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.b is not UNSET:
        data['b'] = None if value.b is None else dump_main_b(value.b)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainB: TypeAlias = list[int] | Unrecognized
def load_main_b(data: Any, report: Report) -> MainB:
    return fit_or_kept(load_main_b, data, report, list_of(integer))
def dump_main_b(value: MainB) -> Any:
    return to_json_branch(value, list, Unrecognized)

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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.x is not UNSET:
        data['x'] = None if value.x is None else dump_main_x(value.x)
    if value.y is not UNSET:
        data['y'] = None if value.y is None else dump_main_y(value.y)
    if value.z is not UNSET:
        data['z'] = None if value.z is None else dump_main_z(value.z)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainX: TypeAlias = str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, string)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, str, Unrecognized)
MainY: TypeAlias = int | Unrecognized
def load_main_y(data: Any, report: Report) -> MainY:
    return fit_or_kept(load_main_y, data, report, integer)
def dump_main_y(value: MainY) -> Any:
    return to_json_branch(value, int, Unrecognized)
MainZ: TypeAlias = datetime.date | Unrecognized
def load_main_z(data: Any, report: Report) -> MainZ:
    return fit_or_kept(load_main_z, data, report, date)
def dump_main_z(value: MainZ) -> Any:
    return to_json_branch(value, datetime.date, Unrecognized)

# what is declared counts (3.1.0): {"type": "object", "properties": {"x": {"type": "string"}}, "required": ["x"], "if": {"properties": {"x": {"const": "a"}}}, "then": {"properties": {"x": {"minLength": 1}, "y": false}}, "else": {"properties": {"x": {"type": "integer"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    x: str
    y: Any | Unset = UNSET
    """The schema says this under a condition."""
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
    result.y = take('y', UNSET)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'x': value.x,
    }
    if value.y is not UNSET:
        data['y'] = to_json_value(value.y)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# declared by another part (3.1.0): {"allOf": [{"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "integer"}}}}, {"type": "object", "properties": {"x": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.x is not None:
        data['x'] = value.x
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# required of all objects (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "required": ["x"], "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "integer"}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX
    """The schema says this under a condition."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'x': dump_main_x(value.x),
    }
    if value.k is not None:
        data['k'] = value.k
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainX: TypeAlias = int | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, integer)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, int, Unrecognized)

# further properties of one type (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string", "format": "date"}}}, "additionalProperties": {"type": "string"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None = None
    """The schema says this under a condition."""
    additional_properties: dict[str, str] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.x is not None:
        data['x'] = dump_main_x(value.x)
    if value.additional_properties:
        add_written(data, mapping(value.additional_properties), Main)
    return data
MainX: TypeAlias = datetime.date | str | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    if is_string(data):
        return best_fit(load_main_x, data, report, date, string)
    return unrecognized(data, report)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, datetime.date, str, Unrecognized)

# further properties by patterns (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string", "format": "date"}}}, "patternProperties": {"^n": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None | Unset = UNSET
    """The schema says this under a condition."""
    additional_properties: dict[str, int | Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.x is not UNSET:
        data['x'] = None if value.x is None else dump_main_x(value.x)
    if value.additional_properties:
        add_written(data, {key: to_json_value(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data
MainX: TypeAlias = datetime.date | Unrecognized
def load_main_x(data: Any, report: Report) -> MainX:
    return fit_or_kept(load_main_x, data, report, date)
def dump_main_x(value: MainX) -> Any:
    return to_json_branch(value, datetime.date, Unrecognized)

# further properties by patterns and of one type (3.1.0): {"type": "object", "properties": {"k": {"type": "string"}}, "if": {"properties": {"k": {"const": "a"}}}, "then": {"properties": {"x": {"type": "string", "format": "date"}}}, "patternProperties": {"^n": {"type": "integer"}}, "additionalProperties": {"type": "boolean"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: str | None = None
    x: MainX | None = None
    """The schema says this under a condition."""
    additional_properties: dict[str, int | bool] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.x is not None:
        data['x'] = dump_main_x(value.x)
    if value.additional_properties:
        add_written(data, map_of_values(value.additional_properties), Main)
    return data
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
    return to_json_branch(value, datetime.date, int, bool, Unrecognized)

