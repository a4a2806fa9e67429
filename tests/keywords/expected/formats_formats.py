# date-time (2.0): {"type": "string", "format": "date-time"}
Main: TypeAlias = datetime.datetime
def load_main(data: Any, at: Place) -> Main:
    return date_time(data, at)
def dump_main(value: Main) -> Any:
    return date_time_text(value)

# date-time in lower case (3.1.0): {"type": "string", "format": "date-time"}
Main: TypeAlias = datetime.datetime
def load_main(data: Any, at: Place) -> Main:
    return date_time(data, at)
def dump_main(value: Main) -> Any:
    return date_time_text(value)

# date-time with nanoseconds (3.1.0): {"type": "string", "format": "date-time"}
Main: TypeAlias = datetime.datetime
def load_main(data: Any, at: Place) -> Main:
    return date_time(data, at)
def dump_main(value: Main) -> Any:
    return date_time_text(value)

# date-time with a leap second (3.1.0): {"type": "string", "format": "date-time"}
Main: TypeAlias = datetime.datetime
def load_main(data: Any, at: Place) -> Main:
    return date_time(data, at)
def dump_main(value: Main) -> Any:
    return date_time_text(value)

# date-time without offset (3.1.0): {"type": "string", "format": "date-time"}
Main: TypeAlias = datetime.datetime
def load_main(data: Any, at: Place) -> Main:
    return date_time(data, at)
def dump_main(value: Main) -> Any:
    return date_time_text(value)

# date-time with a zone (3.1.0): {"type": "string", "format": "date-time"}
Main: TypeAlias = datetime.datetime
def load_main(data: Any, at: Place) -> Main:
    return date_time(data, at)
def dump_main(value: Main) -> Any:
    return date_time_text(value)

# date-time with a comma (3.1.0): {"type": "string", "format": "date-time"}
Main: TypeAlias = datetime.datetime
def load_main(data: Any, at: Place) -> Main:
    return date_time(data, at)
def dump_main(value: Main) -> Any:
    return date_time_text(value)

# date-time in other forms of ISO 8601 (3.1.0): {"type": "string", "format": "date-time"}
Main: TypeAlias = datetime.datetime
def load_main(data: Any, at: Place) -> Main:
    return date_time(data, at)
def dump_main(value: Main) -> Any:
    return date_time_text(value)

# date (2.0): {"type": "string", "format": "date"}
Main: TypeAlias = datetime.date
def load_main(data: Any, at: Place) -> Main:
    return date(data, at)
def dump_main(value: Main) -> Any:
    return date_text(value)

# date with a time (3.1.0): {"type": "string", "format": "date"}
Main: TypeAlias = datetime.date
def load_main(data: Any, at: Place) -> Main:
    return date(data, at)
def dump_main(value: Main) -> Any:
    return date_text(value)

# date that is none (3.1.0): {"type": "string", "format": "date"}
Main: TypeAlias = datetime.date
def load_main(data: Any, at: Place) -> Main:
    return date(data, at)
def dump_main(value: Main) -> Any:
    return date_text(value)

# time (3.1.0): {"type": "string", "format": "time"}
Main: TypeAlias = datetime.time
def load_main(data: Any, at: Place) -> Main:
    return time(data, at)
def dump_main(value: Main) -> Any:
    return time_text(value)

# uuid (2.0): {"type": "string", "format": "uuid"}
Main: TypeAlias = UUID
def load_main(data: Any, at: Place) -> Main:
    return uuid(data, at)
def dump_main(value: Main) -> Any:
    return uuid_text(value)

# byte (2.0): {"type": "string", "format": "byte"}
Main: TypeAlias = bytes
def load_main(data: Any, at: Place) -> Main:
    return base64(data, at)
def dump_main(value: Main) -> Any:
    return base64_text(value)

# contentEncoding base64 (3.1.0): {"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}
Main: TypeAlias = bytes
def load_main(data: Any, at: Place) -> Main:
    return base64(data, at)
def dump_main(value: Main) -> Any:
    return base64_text(value)

# contentEncoding of other kinds (3.1.0): {"type": "string", "contentEncoding": "base64url"}
Main: TypeAlias = str
def load_main(data: Any, at: Place) -> Main:
    return string(data, at)
def dump_main(value: Main) -> Any:
    return value

# binary (2.0): {"type": "string", "format": "binary"}
Main: TypeAlias = str
"""Format: binary."""
def load_main(data: Any, at: Place) -> Main:
    return string(data, at)
def dump_main(value: Main) -> Any:
    return value

# file (2.0): {"type": "file"}
Main: TypeAlias = str
def load_main(data: Any, at: Place) -> Main:
    return string(data, at)
def dump_main(value: Main) -> Any:
    return value

# formats of strings that are texts (2.0): {"type": "object", "properties": {"email": {"type": "string", "format": "email"}, "uri": {"type": "string", "format": "uri"}, "ipv4": {"type": "string", "format": "ipv4"}, "duration": {"type": "string", "format": "duration"}, "password": {"type": "string", "format": "password"}, "x": {"type": "string", "format": "x"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    email: str | None = None
    """Format: email."""
    uri: str | None = None
    """Format: uri."""
    ipv4: str | None = None
    """Format: ipv4."""
    duration: str | None = None
    """Format: duration."""
    password: str | None = None
    """Format: password."""
    x: str | None = None
    """Format: x."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('email', None)
    result.email = value if type(value) is str or value is None else string(value, (at, 'email'))
    value = take('uri', None)
    result.uri = value if type(value) is str or value is None else string(value, (at, 'uri'))
    value = take('ipv4', None)
    result.ipv4 = value if type(value) is str or value is None else string(value, (at, 'ipv4'))
    value = take('duration', None)
    result.duration = value if type(value) is str or value is None else string(value, (at, 'duration'))
    value = take('password', None)
    result.password = value if type(value) is str or value is None else string(value, (at, 'password'))
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, (at, 'x'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.email is not None:
        data['email'] = value.email
    if value.uri is not None:
        data['uri'] = value.uri
    if value.ipv4 is not None:
        data['ipv4'] = value.ipv4
    if value.duration is not None:
        data['duration'] = value.duration
    if value.password is not None:
        data['password'] = value.password
    if value.x is not None:
        data['x'] = value.x
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# formats of numbers (2.0): {"type": "object", "properties": {"i": {"type": "integer", "format": "int64"}, "f": {"type": "number", "format": "float"}, "t": {"type": "integer", "format": "date-time"}, "s": {"type": "string", "format": "int32"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    i: int | None = None
    f: float | None = None
    t: int | None = None
    s: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('i', None)
    result.i = value if type(value) is int or value is None else integer(value, (at, 'i'))
    value = take('f', None)
    result.f = value if type(value) is float or type(value) is int or value is None else number(value, (at, 'f'))
    value = take('t', None)
    result.t = value if type(value) is int or value is None else integer(value, (at, 't'))
    value = take('s', None)
    result.s = value if type(value) is str or value is None else string(value, (at, 's'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.i is not None:
        data['i'] = value.i
    if value.f is not None:
        data['f'] = value.f
    if value.t is not None:
        data['t'] = value.t
    if value.s is not None:
        data['s'] = value.s
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# integers as texts (2.0): {"type": "string", "format": "int64"}
Main: TypeAlias = int
def load_main(data: Any, at: Place) -> Main:
    return integer_text(data, at)
def dump_main(value: Main) -> Any:
    return integer_as_text(value)

# integers as texts, without sign (3.1.0): {"type": "array", "items": {"type": "string", "format": "uint64"}}
Main: TypeAlias = list[int]
"""Each item: format: uint64."""
def load_main(data: Any, at: Place) -> Main:
    return read_list(data, at, integer_text)
def dump_main(value: Main) -> Any:
    return [integer_as_text(item) for item in sequence(value)]

# integers as texts beside integers (3.1.0): {"anyOf": [{"type": "string", "format": "int64"}, {"type": "integer"}, {"type": "array", "items": {"type": "string", "format": "int64"}}]}
Main: TypeAlias = int | list[int] | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return integer_text(data, at)
    if is_integer(data):
        return integer(data, at)
    if is_array(data):
        return read_list(data, at, integer_text)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, int, list, Unrecognized)

# format without type (2.0): {"format": "date-time"}
Main: TypeAlias = Any
def load_main(data: Any, at: Place) -> Main:
    return anything(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

