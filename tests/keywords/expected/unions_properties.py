# by kind (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'r': to_json_value(self.r),
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
    value = take('r', MISSING)
    result.r = load_main_r(value, report)
    result.additional_properties = rest
    return result
MainR: TypeAlias = str | int | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_value(value)

# by constant (3.1.0): {"type": "object", "properties": {"r": {"oneOf": [{"type": "object", "properties": {"k": {"const": "a"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}}, "required": ["k"]}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'r': to_json_value(self.r),
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
    value = take('r', MISSING)
    result.r = load_main_r(value, report)
    result.additional_properties = rest
    return result
@dataclass(slots=True, kw_only=True)
class MainRA(Model):
    k: Literal['a'] = 'a'
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
@dataclass(slots=True, kw_only=True)
class MainRB(Model):
    k: Literal['b'] = 'b'
    """Always `"b"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
MainR: TypeAlias = MainRA | MainRB | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    tag = member(data, 'k')
    if tag == 'a':
        return load_main_ra(data, report)
    if tag == 'b':
        return load_main_rb(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_value(value)

# by keys (3.1.0): {"type": "object", "properties": {"r": {"$ref": "#/components/schemas/Union"}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: Union
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'r': to_json_value(self.r),
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
    value = take('r', MISSING)
    result.r = load_union(value, report)
    result.additional_properties = rest
    return result

# in order (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "integer"}}]}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'r': to_json_value(self.r),
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
    value = take('r', MISSING)
    result.r = load_main_r(value, report)
    result.additional_properties = rest
    return result
MainR: TypeAlias = list[str] | list[int] | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_array(data):
        return best_fit(load_main_r, data, report, list_of(integer), list_of(string))
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_value(value)

# optional (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.r is not None:
            data['r'] = to_json_value(self.r)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
MainR: TypeAlias = str | int | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_value(value)

# optional and nullable (3.1.0): {"type": "object", "properties": {"r": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.r is not UNSET:
            data['r'] = None if self.r is None else to_json_value(self.r)
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
MainR: TypeAlias = str | int | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_value(value)

