# annotation (2.0): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}], "description": "What it is.", "default": {}, "readOnly": true}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None = None
    """What it is.
    Read-only. Server default: `{}`.
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
    result.p = None if value is None else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p.__Other__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# annotation as a part (2.0): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}, {"description": "What it is."}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | str | None = None
    """What it is."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = dump_other(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# nullable (3.0.3): {"allOf": [{"$ref": "#/components/schemas/Other"}], "nullable": true}
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

# one scalar (2.0): {"type": "object", "properties": {"p": {"allOf": [{"type": "string", "format": "date"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: datetime.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else date(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = date_text(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# wrapper in a wrapper (2.0): {"type": "object", "properties": {"p": {"allOf": [{"allOf": [{"$ref": "#/components/schemas/Other"}]}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p.__Other__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

