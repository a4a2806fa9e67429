# string (3.1.0): {"const": "x"}
Main: TypeAlias = Literal['x']
def load_main(data: Any, at: Place) -> Main:
    return read_constant(data, at, 'x')
def dump_main(value: Main) -> Any:
    return value

# integer (3.1.0): {"const": 1}
Main: TypeAlias = Literal[1]
def load_main(data: Any, at: Place) -> Main:
    return read_constant(data, at, 1)
def dump_main(value: Main) -> Any:
    return value

# integer spelled as a number (3.1.0): {"const": 1}
Main: TypeAlias = Literal[1]
def load_main(data: Any, at: Place) -> Main:
    return read_constant(data, at, 1)
def dump_main(value: Main) -> Any:
    return value

# boolean (3.1.0): {"const": true}
Main: TypeAlias = Literal[True]
def load_main(data: Any, at: Place) -> Main:
    return read_constant(data, at, True)
def dump_main(value: Main) -> Any:
    return value

# null (3.1.0): {"const": null}
Main: TypeAlias = None
def load_main(data: Any, at: Place) -> Main:
    return None if data is None else wrong(at, 'null', data)
def dump_main(value: Main) -> Any:
    return value

# number (3.1.0): {"const": 1.5}
Main: TypeAlias = Any
def load_main(data: Any, at: Place) -> Main:
    return anything(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# object (3.1.0): {"const": {"a": 1}}
Main: TypeAlias = Any
def load_main(data: Any, at: Place) -> Main:
    return anything(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# required property (3.1.0): {"type": "object", "properties": {"k": {"const": "x"}}, "required": ["k"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: Literal['x'] = 'x'
    """Always `"x"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', MISSING)
    result.k = read_constant(value, (at, 'k'), 'x')
    result.additional_properties = rest
    return result

# optional property (3.1.0): {"type": "object", "properties": {"k": {"const": "x"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: Literal['x'] | None = None
    """Always `"x"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.k is not None:
            data['k'] = self.k
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', None)
    result.k = None if value is None else read_constant(value, (at, 'k'), 'x')
    result.additional_properties = rest
    return result

# with a type (3.1.0): {"type": "object", "properties": {"k": {"type": "string", "const": "x"}}, "required": ["k"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    k: Literal['x'] = 'x'
    """Always `"x"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('k', MISSING)
    result.k = read_constant(value, (at, 'k'), 'x')
    result.additional_properties = rest
    return result

