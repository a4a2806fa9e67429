# type and constraints (2.0): {"type": "string", "allOf": [{"maxLength": 3}]}
Main: TypeAlias = str
def load_main(data: Any, report: Report) -> Main:
    return string(data, report)
def dump_main(value: Any) -> Any:
    return value

# type and two parts of constraints (2.0): {"type": "integer", "allOf": [{"minimum": 1}, {"maximum": 5}]}
Main: TypeAlias = int
def load_main(data: Any, report: Report) -> Main:
    return integer(data, report)
def dump_main(value: Any) -> Any:
    return value

# nullable type and constraints (3.0.3): {"type": "object", "properties": {"p": {"type": "string", "nullable": true, "allOf": [{"maxLength": 3}]}}}
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

# items and constraints (2.0): {"type": "array", "items": {"type": "string"}, "allOf": [{"minItems": 1}]}
Main: TypeAlias = list[str]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, string)
def dump_main(value: Any) -> Any:
    return list_of_values(value)

# map and constraints (2.0): {"type": "object", "additionalProperties": {"type": "integer"}, "allOf": [{"minProperties": 1}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    additional_properties: dict[str, int] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    result = new(Main)
    result.additional_properties = read_map(rest, report, integer)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.additional_properties:
        add_written(data, mapping(value.additional_properties), Main)
    return data

# properties and constraints (2.0): {"type": "object", "properties": {"a": {"type": "integer"}}, "allOf": [{"minProperties": 1}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
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

# object and a union of objects (3.0.3): {"type": "object", "oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, keys={'a': load_a, 'b': load_b})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# type list and null branch (3.1.0): {"type": "object", "properties": {"p": {"type": ["string", "null"], "anyOf": [{"maxLength": 3}, {"type": "null"}]}}}
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
MainP: TypeAlias = str
def load_main_p(data: Any, report: Report) -> MainP:
    return string(data, report)
def dump_main_p(value: Any) -> Any:
    return value

# enum and its constants (3.1.0): {"type": "string", "enum": ["a", "b"], "anyOf": [{"const": "a"}, {"const": "b"}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# description, default and examples (3.1.0): {"type": "object", "properties": {"p": {"anyOf": [{"type": "string"}, {"type": "integer"}], "description": "Either.", "default": "x", "examples": [1]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None = None
    """Either.
    Example: `1`. Server default: `"x"`.
    """
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
        data['p'] = dump_main_p(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainP: TypeAlias = str | int | Unrecognized
"""Either.
Example: `1`.
"""
def load_main_p(data: Any, report: Report) -> MainP:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main_p(value: MainP) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

