# annotation (2.0): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}], "description": "What it is.", "default": {}, "readOnly": true}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None = None
    """What it is.
    Read-only. Server default: `{}`.
    """
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
    result.p = None if value is None else load_other(value, report)
    result.additional_properties = rest
    return result

# annotation as a part (2.0): {"type": "object", "properties": {"p": {"allOf": [{"$ref": "#/components/schemas/Other"}, {"description": "What it is."}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | str | None = None
    """What it is."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not None:
            data['p'] = str(self.p)
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
    result.p = None if value is None else load_other(value, report)
    result.additional_properties = rest
    return result

# nullable (3.0.3): {"allOf": [{"$ref": "#/components/schemas/Other"}], "nullable": true}
@dataclass(slots=True, kw_only=True)
class Other(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.a is not None:
            data['a'] = self.a
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
Main: TypeAlias = Other
def load_main(data: Any, report: Report) -> Main:
    return load_other(data, report)
def dump_main(value: Main) -> Any:
    return value.to_dict()

# one scalar (2.0): {"type": "object", "properties": {"p": {"allOf": [{"type": "string", "format": "date"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: datetime.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not None:
            data['p'] = self.p.isoformat()
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
    result.p = None if value is None else date(value, report)
    result.additional_properties = rest
    return result

# wrapper in a wrapper (2.0): {"type": "object", "properties": {"p": {"allOf": [{"allOf": [{"$ref": "#/components/schemas/Other"}]}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None = None
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
    result.p = None if value is None else load_other(value, report)
    result.additional_properties = rest
    return result

