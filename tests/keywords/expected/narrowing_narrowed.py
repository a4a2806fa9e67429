# text and date (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "string"}}}, {"type": "object", "properties": {"p": {"type": "string", "format": "date"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: datetime.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else date(value, (at, 'p'))
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

# date and text (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "string", "format": "date"}}}, {"type": "object", "properties": {"p": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: datetime.date | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else date(value, (at, 'p'))
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

# number and integer (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "number"}}}, {"type": "object", "properties": {"p": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if type(value) is int or value is None else integer(value, (at, 'p'))
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

# integer and number (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "integer"}}}, {"type": "object", "properties": {"p": {"type": "number"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if type(value) is int or value is None else integer(value, (at, 'p'))
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

# text and constant (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "string"}}}, {"type": "object", "properties": {"p": {"const": "a"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Literal['a'] | None = None
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else read_constant(value, (at, 'p'), 'a')
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

# constant and text (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"const": "a"}}}, {"type": "object", "properties": {"p": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Literal['a'] | None = None
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else read_constant(value, (at, 'p'), 'a')
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

# type list and integer (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": ["integer", "string"]}}}, {"type": "object", "properties": {"p": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if type(value) is int or value is None else integer(value, (at, 'p'))
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

# integer and type list (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "integer"}}}, {"type": "object", "properties": {"p": {"type": ["integer", "string"]}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if type(value) is int or value is None else integer(value, (at, 'p'))
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

# any and text (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {}}}, {"type": "object", "properties": {"p": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if type(value) is str or value is None else string(value, (at, 'p'))
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

# text and any (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "string"}}}, {"type": "object", "properties": {"p": {"description": "Again."}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None = None
    """Again."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if type(value) is str or value is None else string(value, (at, 'p'))
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

# any object and model (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "object"}}}, {"type": "object", "properties": {"p": {"type": "object", "properties": {"a": {"type": "integer"}}}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else load_main_p(value, (at, 'p'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p.__MainP__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_p(data: Any, at: Place) -> MainP:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainP)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, (at, 'a'))
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

# list and list of text (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "array", "items": {}}}}, {"type": "object", "properties": {"p": {"type": "array", "items": {"type": "string"}}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else read_list(value, (at, 'p'), string)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = list_of_values(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# enum and text (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "string", "enum": ["a"]}}}, {"type": "object", "properties": {"p": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: str | None = None
    """Always `"a"`."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = value if value == 'a' or value is None else read_open_constant(value, (at, 'p'), 'a')
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

# list of text and list of an enum (3.1.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "array", "items": {"type": "string"}}}}, {"type": "object", "properties": {"p": {"type": "array", "items": {"type": "string", "enum": ["a"]}}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: list[str] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else read_list(value, (at, 'p'), open_constant('a'))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = list_of_values(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

