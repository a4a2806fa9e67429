# enum or text (3.0.3): {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["a", "b"]}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# two enums (3.0.3): {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["b"]}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# constants and text (3.1.0): {"anyOf": [{"const": "a"}, {"type": "string"}]}
class Main(StrEnum):
    A = 'a'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# date or date-time (3.0.3): {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}
Main: TypeAlias = datetime.date | datetime.datetime | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return best_fit(load_main, data, report, date, date_time)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, datetime.date, datetime.datetime, Unrecognized)

# date-time or date (3.0.3): {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}]}
Main: TypeAlias = datetime.datetime | datetime.date | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return best_fit(load_main, data, report, date, date_time)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, datetime.datetime, datetime.date, Unrecognized)

# uuid or text (3.0.3): {"anyOf": [{"type": "string", "format": "uuid"}, {"type": "string"}]}
Main: TypeAlias = UUID | str | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return best_fit(load_main, data, report, uuid, string)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, UUID, str, Unrecognized)

# constants of one kind beside an object (3.1.0): {"anyOf": [{"const": "a"}, {"const": "b"}, {"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"]}]}
@dataclass(slots=True, kw_only=True)
class MainWithX(Model):
    x: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_with_x(data: Any, report: Report) -> MainWithX:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainWithX)
    value = take('x', MISSING)
    result.x = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainWithX)
def dump_main_with_x(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'x': value.x,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainWithX)
    return data
Main: TypeAlias = Literal['a', 'b'] | MainWithX | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return cast('Main', best_fit(load_main, data, report, constant('a'), constant('b')))
    if is_object(data):
        return load_main_with_x(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, MainWithX, Unrecognized)

# true, false and an object (3.1.0): {"anyOf": [{"const": false}, {"const": true}, {"type": "object", "properties": {"x": {"type": "integer"}}, "required": ["x"]}]}
@dataclass(slots=True, kw_only=True)
class MainWithX(Model):
    x: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_with_x(data: Any, report: Report) -> MainWithX:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainWithX)
    value = take('x', MISSING)
    result.x = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainWithX)
def dump_main_with_x(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'x': value.x,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainWithX)
    return data
Main: TypeAlias = Literal[False, True] | MainWithX | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_boolean(data):
        return best_fit(load_main, data, report, constant(False), constant(True))
    if is_object(data):
        return load_main_with_x(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, bool, MainWithX, Unrecognized)

# constants of two kinds (3.1.0): {"oneOf": [{"const": "a"}, {"const": 1}, {"const": true}]}
Main: TypeAlias = str | int | bool | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return read_open_constant(data, report, 'a')
    if is_integer(data):
        return read_open_constant(data, report, 1)
    if is_boolean(data):
        return boolean(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, bool, Unrecognized)

