# nullable (3.0.3): {"type": "object", "properties": {"p": {"type": "string", "nullable": true}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# nullable left in 3.1 (3.1.0): {"type": "object", "properties": {"p": {"type": "string", "nullable": true}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# x-nullable (2.0): {"type": "object", "properties": {"p": {"type": "string", "x-nullable": true}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# type list (3.1.0): {"type": "object", "properties": {"p": {"type": ["string", "null"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# type list, null first (3.1.0): {"type": "object", "properties": {"p": {"type": ["null", "integer"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is int or value is None or value is UNSET else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# anyOf with null (3.1.0): {"type": "object", "properties": {"p": {"anyOf": [{"type": "string"}, {"type": "null"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# oneOf with null (3.1.0): {"type": "object", "properties": {"p": {"oneOf": [{"type": "null"}, {"type": "string"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# anyOf with const null (3.1.0): {"type": "object", "properties": {"p": {"anyOf": [{"type": "string"}, {"const": null}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# anyOf with enum of null (3.1.0): {"type": "object", "properties": {"p": {"anyOf": [{"type": "string"}, {"enum": [null]}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# three branches (3.1.0): {"type": "object", "properties": {"p": {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else dump_main_p(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainP: TypeAlias = str | int | Unrecognized
def load_main_p(data: Any, report: Report) -> MainP:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_p(value: MainP) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

# null in an enum (3.1.0): {"type": "object", "properties": {"p": {"enum": ["a", null]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value == 'a' or value is None or value is UNSET else read_open_constant(value, report, 'a')
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# null in a nullable enum (3.0.3): {"type": "object", "properties": {"p": {"type": "string", "nullable": true, "enum": ["a", null]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value == 'a' or value is None or value is UNSET else read_open_constant(value, report, 'a')
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# null in an enum of strings (2.0): {"type": "object", "properties": {"p": {"type": "string", "enum": ["a", null]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value == 'a' or value is None or value is UNSET else read_open_constant(value, report, 'a')
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# null in an enum of integers (2.0): {"type": "object", "properties": {"p": {"type": "integer", "enum": [1, null, 2]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else dump_main_p(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
class MainP(IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2
load_main_p = integer_enum(MainP)
dump_main_p = integer_enum_number(MainP)

# null in an enum of numbers (2.0): {"type": "object", "properties": {"p": {"type": "number", "enum": [1.5, null]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainP: TypeAlias = float
def load_main_p(data: Any, report: Report) -> MainP:
    return number(data, report)
def dump_main_p(value: Any) -> Any:
    return value

# null in an enum of one boolean (2.0): {"type": "object", "properties": {"p": {"type": "boolean", "enum": [true, null]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainP: TypeAlias = bool
def load_main_p(data: Any, report: Report) -> MainP:
    return boolean(data, report)
def dump_main_p(value: Any) -> Any:
    return value

# null in an enum of listed types (3.1.0): {"type": "object", "properties": {"p": {"type": ["string", "null"], "enum": ["a", null]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value == 'a' or value is None or value is UNSET else read_open_constant(value, report, 'a')
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# nullable any (3.0.3): {"type": "object", "properties": {"p": {"nullable": true}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    result.p = take('p', UNSET)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = to_json_value(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# null alone (3.1.0): {"type": "object", "properties": {"p": {"type": "null"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else wrong(report, 'null', value)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# reference in anyOf (3.1.0): {"type": "object", "properties": {"p": {"anyOf": [{"$ref": "#/components/schemas/Other"}, {"type": "null"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else value.p.__Other__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# allOf with nullable (3.0.3): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}], "nullable": true}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else value.p.__Other__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# reference to a nullable schema (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else value.p.__Other__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# reference to a reference to a nullable schema (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Third | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_third(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# reference to a nullable enum (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else dump_other(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# reference to a nullable union (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else dump_other(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# allOf of nullable parts (3.1.0): {"type": "object", "properties": {"p": {"allOf": [{"type": ["string", "null"]}, {"maxLength": 3}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# allOf of a nullable enum and constraints (3.1.0): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}, {"description": "Which."}, {"maxLength": 3}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | str | None | Unset = UNSET
    """Which."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else dump_other(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# allOf of a nullable object and a description (3.0.3): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}, {"description": "Which."}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None | Unset = UNSET
    """Which."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else value.p.__Other__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# allOf of a reference and null (3.1.0): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}, {"type": "null"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# allOf of nullable objects (3.1.0): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}, {"type": ["object", "null"]}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = None if value.p is None else value.p.__MainP__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_p(data: Any, report: Report) -> MainP:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainP)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainP)
def dump_main_p(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, MainP)
    return data

