# string (3.1.0): {"const": "x"}
Main: TypeAlias = Literal['x']
def load_main(data: Any, report: Report) -> Main:
    return read_constant(data, report, 'x')
def dump_main(value: Any) -> Any:
    return value

# integer (3.1.0): {"const": 1}
Main: TypeAlias = Literal[1]
def load_main(data: Any, report: Report) -> Main:
    return read_constant(data, report, 1)
def dump_main(value: Any) -> Any:
    return value

# integer spelled as a number (3.1.0): {"const": 1}
Main: TypeAlias = Literal[1]
def load_main(data: Any, report: Report) -> Main:
    return read_constant(data, report, 1)
def dump_main(value: Any) -> Any:
    return value

# boolean (3.1.0): {"const": true}
Main: TypeAlias = Literal[True]
def load_main(data: Any, report: Report) -> Main:
    return read_constant(data, report, True)
def dump_main(value: Any) -> Any:
    return value

# null (3.1.0): {"const": null}
Main: TypeAlias = None
def load_main(data: Any, report: Report) -> Main:
    return None if data is None else wrong(report, 'null', data)
def dump_main(value: Any) -> Any:
    return value

# number (3.1.0): {"const": 1.5}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return anything(data, report)
def dump_main(value: Any) -> Any:
    return to_json_value(value)

# object (3.1.0): {"const": {"a": 1}}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return anything(data, report)
def dump_main(value: Any) -> Any:
    return to_json_value(value)

# required property (3.1.0): {"type": "object", "properties": {"k": {"const": "x"}}, "required": ["k"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: Literal['x'] = 'x'
    """Always `"x"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 'x')
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# optional property (3.1.0): {"type": "object", "properties": {"k": {"const": "x"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: Literal['x'] | None = None
    """Always `"x"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = None if value is None else read_constant(value, report, 'x')
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.k is not None:
        data['k'] = value.k
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# integers beyond 64 bits (3.0.3): {"type": "object", "properties": {"k": {"const": 9223372036854775808}, "e": {"enum": [-1180591620717411303424]}, "u": {"anyOf": [{"const": 18446744073709551616}, {"const": 1}, {"type": "string"}]}}, "required": ["k"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: int = 9223372036854775808
    """Always `9223372036854775808`."""
    e: int | None = None
    """Always `-1180591620717411303424`."""
    u: MainU | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 9223372036854775808)
    value = take('e', None)
    result.e = None if value is None else read_open_constant(value, report, -1180591620717411303424)
    value = take('u', None)
    result.u = None if value is None else load_main_u(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.e is not None:
        data['e'] = value.e
    if value.u is not None:
        data['u'] = dump_main_u(value.u)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainU: TypeAlias = Literal[1] | int | str | Unrecognized
def load_main_u(data: Any, report: Report) -> MainU:
    if is_integer(data):
        return cast('MainU', best_fit(load_main_u, data, report, constant(18446744073709551616), constant(1)))
    if is_string(data):
        return string(data, report)
    return unrecognized(data, report)
def dump_main_u(value: MainU) -> Any:
    return to_json_branch(value, int, str, Unrecognized)

# with a type (3.1.0): {"type": "object", "properties": {"k": {"type": "string", "const": "x"}}, "required": ["k"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: Literal['x'] = 'x'
    """Always `"x"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 'x')
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

