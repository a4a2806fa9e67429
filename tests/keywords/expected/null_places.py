# null that one part of an allOf forbids (3.1.0): {"type": "object", "properties": {"p": {"allOf": [{"type": ["string", "null"]}, {"type": "string"}]}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = value if type(value) is str else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# null that no part of an allOf speaks of (2.0): {"type": "object", "properties": {"p": {"allOf": [{"type": "string"}, {"maxLength": 3}]}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = value if type(value) is str else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# required property (3.1.0): {"type": "object", "properties": {"p": {"type": ["string", "null"]}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p') if 'p' in rest else null_for_absent(report)
    result.p = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# required property without null (2.0): {"type": "object", "properties": {"p": {"type": "string"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = value if type(value) is str else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# optional property without null (2.0): {"type": "object", "properties": {"p": {"type": "string"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# items (3.1.0): {"type": "array", "items": {"type": ["string", "null"]}}
Main: TypeAlias = list[str | None]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, nullable(string))
def dump_main(value: Any) -> Any:
    return list_of_values(value)

# items without null (2.0): {"type": "array", "items": {"type": "string"}}
Main: TypeAlias = list[str]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, string)
def dump_main(value: Any) -> Any:
    return list_of_values(value)

# values of a map (3.1.0): {"type": "object", "additionalProperties": {"type": ["integer", "null"]}}
Main: TypeAlias = dict[str, int | None]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, nullable(integer))
def dump_main(value: Any) -> Any:
    return map_of_values(value)

# values of a map without null (2.0): {"type": "object", "additionalProperties": {"type": "string"}}
Main: TypeAlias = dict[str, str]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, string)
def dump_main(value: Any) -> Any:
    return map_of_values(value)

# root, scalar (3.1.0): {"type": ["string", "null"]}
Main: TypeAlias = str
def load_main(data: Any, report: Report) -> Main:
    return string(data, report)
def dump_main(value: Any) -> Any:
    return value

# root, list (3.1.0): {"type": ["array", "null"], "items": {"type": "string", "format": "date"}}
Main: TypeAlias = list[datetime.date]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, date)
def dump_main(value: Any) -> Any:
    return [date_text(item) for item in sequence(value)]

# root, object (3.1.0): {"type": ["object", "null"], "properties": {"a": {"type": "integer"}}}
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

# root, reference (3.1.0): {"anyOf": [{"$ref": "#/components/schemas/Other"}, {"type": "null"}]}
@dataclass(slots=True, kw_only=True)
class Other(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_other(data: Any, report: Report) -> Other:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Other)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Other)
def dump_other(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, Other)
    return data
Main: TypeAlias = Other
def load_main(data: Any, report: Report) -> Main:
    return load_other(data, report)
def dump_main(value: Any) -> Any:
    return value.__Other__()

# root, enum (3.1.0): {"enum": ["a", null]}
class Main(StrEnum):
    A = 'a'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# root, reference to a nullable schema (3.1.0): {"$ref": "#/components/schemas/Other"}
@dataclass(slots=True, kw_only=True)
class Other(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_other(data: Any, report: Report) -> Other:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Other)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Other)
def dump_other(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, Other)
    return data
Main: TypeAlias = Other
def load_main(data: Any, report: Report) -> Main:
    return load_other(data, report)
def dump_main(value: Any) -> Any:
    return value.__Other__()

# nested (3.1.0): {"type": "array", "items": {"anyOf": [{"type": "array", "items": {"type": ["integer", "null"]}}, {"type": "null"}]}}
Main: TypeAlias = list[list[int | None] | None]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, nullable(list_of(nullable(integer))))
def dump_main(value: Any) -> Any:
    return [None if item is None else list_of_values(item) for item in sequence(value)]

# any value (2.0): {"type": "object", "properties": {"a": {}, "b": {}}, "required": ["a"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: Any
    b: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if value is not MISSING else anything(value, report)
    result.b = take('b', UNSET)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': to_json_value(value.a),
    }
    if value.b is not UNSET:
        data['b'] = to_json_value(value.b)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# not null (3.1.0): {"type": "object", "properties": {"p": {"not": {"type": "null"}}}}
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

# nullable is false (3.0.3): {"type": "object", "properties": {"p": {"type": "string", "nullable": false}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

