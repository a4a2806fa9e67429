# prefixItems (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}
Main: TypeAlias = list[str | int | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, integer, ), anything)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# prefixItems and items (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "integer"}}
Main: TypeAlias = list[str | int]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, ), integer)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# prefixItems and no more (3.1.0): {"type": "array", "prefixItems": [{"type": "string"}], "items": false}
Main: TypeAlias = list[str]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, ), None)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# prefixItems of models and null (3.1.0): {"type": "array", "prefixItems": [{"type": ["string", "null"]}, {"$ref": "#/components/schemas/Other"}, {"type": "array", "items": {"type": "string", "format": "date"}}]}
Main: TypeAlias = list[str | None | Other | list[datetime.date] | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (nullable(string), load_other, list_of(date), ), anything)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# prefixItems without type (3.1.0): {"prefixItems": [{"type": "string"}]}
Main: TypeAlias = list[str | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, ), anything)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# items as a list (2.0): {"type": "array", "items": [{"type": "string"}, {"type": "integer"}]}
Main: TypeAlias = list[str | int | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, integer, ), anything)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# items as a list, additionalItems (2.0): {"type": "array", "items": [{"type": "string"}], "additionalItems": {"type": "integer"}}
Main: TypeAlias = list[str | int]
def load_main(data: Any, report: Report) -> Main:
    return read_tuple(data, report, (string, ), integer)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# a tuple as a property (3.1.0): {"type": "object", "properties": {"t": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "object", "properties": {"a": {"type": "integer"}}}]}}, "required": ["t"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    t: list[str | MainTItem2 | Any]
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            't': to_json_value(self.t),
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
    value = take('t', MISSING)
    result.t = read_tuple(value, report, (string, load_main_t_item2, ), anything)
    result.additional_properties = rest
    return result
@dataclass(slots=True, kw_only=True)
class MainTItem2(Model):
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
def load_main_t_item2(data: Any, report: Report) -> MainTItem2:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainTItem2)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result

