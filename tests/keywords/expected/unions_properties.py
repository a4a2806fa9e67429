# by kind (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_main_r(value, (at, 'r'))
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
def load_main_r(data: Any, at: Place) -> MainR:
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return integer(data, at)
    return unrecognized(data, at)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

# by constant (3.1.0): {"type": "object", "properties": {"r": {"oneOf": [{"type": "object", "properties": {"k": {"const": "a"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}}, "required": ["k"]}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_main_r(value, (at, 'r'))
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
def load_main_ra(data: Any, at: Place) -> MainRA:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainRA)
    value = take('k', MISSING)
    result.k = read_constant(value, (at, 'k'), 'a')
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
def load_main_rb(data: Any, at: Place) -> MainRB:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainRB)
    value = take('k', MISSING)
    result.k = read_constant(value, (at, 'k'), 'b')
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
def load_main_r(data: Any, at: Place) -> MainR:
    tag = member(data, 'k')
    if tag == 'a':
        return load_main_ra(data, at)
    if tag == 'b':
        return load_main_rb(data, at)
    return unrecognized(data, at)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, MainRA, MainRB, Unrecognized)

# by keys (3.1.0): {"type": "object", "properties": {"r": {"$ref": "#/components/schemas/Union"}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: Union
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_union(value, (at, 'r'))
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
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_main_r(value, (at, 'r'))
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
def load_main_r(data: Any, at: Place) -> MainR:
    if is_array(data):
        return best_fit(load_main_r, data, at, list_of(integer), list_of(string))
    return unrecognized(data, at)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, list, Unrecognized)

# optional (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', None)
    result.r = None if value is None else load_main_r(value, (at, 'r'))
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
def load_main_r(data: Any, at: Place) -> MainR:
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return integer(data, at)
    return unrecognized(data, at)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

# optional and nullable (3.1.0): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', UNSET)
    result.r = value if value is None or value is UNSET else load_main_r(value, (at, 'r'))
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
def load_main_r(data: Any, at: Place) -> MainR:
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return integer(data, at)
    return unrecognized(data, at)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

