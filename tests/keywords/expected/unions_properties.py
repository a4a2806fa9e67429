# by kind (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_main_r(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'r': dump_main_r(value.r),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainR: TypeAlias = str | int | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

# by constant (3.1.0): {"type": "object", "properties": {"r": {"oneOf": [{"type": "object", "properties": {"k": {"const": "a"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}}, "required": ["k"]}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_main_r(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'r': dump_main_r(value.r),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainRA(Model):
    k: Literal['a'] = 'a'
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_ra(data: Any, report: Report) -> MainRA:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainRA)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 'a')
    result.additional_properties = rest
    return result
@dumper_of(MainRA)
def dump_main_ra(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainRA)
    return data
@dataclass(slots=True, kw_only=True)
class MainRB(Model):
    k: Literal['b'] = 'b'
    """Always `"b"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_rb(data: Any, report: Report) -> MainRB:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainRB)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 'b')
    result.additional_properties = rest
    return result
@dumper_of(MainRB)
def dump_main_rb(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainRB)
    return data
MainR: TypeAlias = MainRA | MainRB | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    tag = member(data, 'k')
    if tag == 'a':
        return load_main_ra(data, report)
    if tag == 'b':
        return load_main_rb(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, MainRA, MainRB, Unrecognized)

# by numbers that Python takes for booleans (3.1.0): {"type": "object", "properties": {"r": {"oneOf": [{"type": "object", "properties": {"k": {"const": 0}, "x": {"type": "integer"}}, "required": ["k", "x"]}, {"type": "object", "properties": {"k": {"const": 1}, "x": {"type": "string"}}, "required": ["k", "x"]}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_main_r(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'r': dump_main_r(value.r),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainROption1(Model):
    k: Literal[0] = 0
    """Always `0`."""
    x: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_r_option1(data: Any, report: Report) -> MainROption1:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainROption1)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 0)
    value = take('x', MISSING)
    result.x = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainROption1)
def dump_main_r_option1(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
        'x': value.x,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainROption1)
    return data
@dataclass(slots=True, kw_only=True)
class MainROption2(Model):
    k: Literal[1] = 1
    """Always `1`."""
    x: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_r_option2(data: Any, report: Report) -> MainROption2:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainROption2)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 1)
    value = take('x', MISSING)
    result.x = value if type(value) is str else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainROption2)
def dump_main_r_option2(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
        'x': value.x,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainROption2)
    return data
MainR: TypeAlias = MainROption1 | MainROption2 | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    tag = member(data, 'k')
    if tag is not False and tag == 0:
        return load_main_r_option1(data, report)
    if tag is not True and tag == 1:
        return load_main_r_option2(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, MainROption1, MainROption2, Unrecognized)

# by keys (3.1.0): {"type": "object", "properties": {"r": {"$ref": "#/components/schemas/Union"}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: Union
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_union(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'r': dump_union(value.r),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# in order (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "integer"}}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_main_r(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'r': dump_main_r(value.r),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainR: TypeAlias = list[str] | list[int] | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_array(data):
        return best_fit(load_main_r, data, report, list_of(integer), list_of(string))
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, list, Unrecognized)

# optional (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', None)
    result.r = None if value is None else load_main_r(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.r is not None:
        data['r'] = dump_main_r(value.r)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainR: TypeAlias = str | int | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

# optional and nullable (3.1.0): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', UNSET)
    result.r = value if value is None or value is UNSET else load_main_r(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.r is not UNSET:
        data['r'] = None if value.r is None else dump_main_r(value.r)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainR: TypeAlias = str | int | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

