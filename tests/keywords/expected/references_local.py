# schema (3.0.3): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__Other__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# definition (2.0): {"type": "object", "properties": {"p": {"$ref": "#/definitions/Other"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__Other__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# slash in a name (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/a~1b"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: AB
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_ab(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__AB__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# tilde in a name (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/a~0b"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: AB
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_ab(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__AB__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# blank in a name (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/a%20b"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: AB
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_ab(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__AB__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# percent-encoded name (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/%C3%A4"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Ä
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_ä(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__Ä__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# property (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other/properties/x"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: OtherX
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_other_x(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__OtherX__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# items (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other/items"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__MainP__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_p(data: Any, report: Report) -> MainP:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainP)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
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

# part of an allOf (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other/allOf/0"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__MainP__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_p(data: Any, report: Report) -> MainP:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainP)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
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

# own $defs (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Main/$defs/X"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_main_p(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__MainP__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_p(data: Any, report: Report) -> MainP:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainP)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
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

# through a reference (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other/properties/y/properties/x"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: FourthX
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_fourth_x(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__FourthX__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# reference to a reference (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Third
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_third(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__Third__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# $anchor (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#here"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__Other__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# $id (3.1.0): {"type": "object", "properties": {"p": {"$ref": "other.json"}}, "required": ["p"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', MISSING)
    result.p = load_other(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'p': value.p.__Other__(),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# to itself (2.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Main"}, "n": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Main | None = None
    n: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else load_main(value, report)
    value = take('n', None)
    result.n = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p.__Main__()
    if value.n is not None:
        data['n'] = value.n
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# in a circle of models (2.0): {"type": "object", "properties": {"b": {"$ref": "#/components/schemas/B"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: _lazy.B | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = None if value is None else _lazy.load_b(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.b is not None:
        data['b'] = value.b.__B__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# annotations beside (2.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other", "description": "Which.", "deprecated": true, "example": {}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Other | None = None
    """Which.
    Deprecated. Example: `{}`.
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

# properties beside (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other", "type": "object", "properties": {"b": {"type": "integer"}}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None = None
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
        data['p'] = value.p.__MainP__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    a: int | None = None
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_p(data: Any, report: Report) -> MainP:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainP)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainP)
def dump_main_p(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, MainP)
    return data

# properties beside, before 3.1 (2.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other", "type": "object", "properties": {"b": {"type": "integer"}}}}}
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

# required beside (3.1.0): {"$ref": "#/components/schemas/Other", "required": ["a"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# allOf beside (3.1.0): {"$ref": "#/components/schemas/Other", "allOf": [{"type": "object", "properties": {"b": {"type": "integer"}}}, {"type": "object", "properties": {"c": {"type": "integer"}}, "required": ["c"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    b: int | None = None
    c: int
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    value = take('c', MISSING)
    result.c = value if type(value) is int else integer(value, report)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'c': value.c,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# oneOf beside (3.1.0): {"$ref": "#/components/schemas/Other", "oneOf": [{"type": "object", "properties": {"b": {"type": "integer"}}, "required": ["b"]}, {"type": "object", "properties": {"c": {"type": "integer"}}, "required": ["c"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: int | None = None
    b: int | None = None
    c: int | None = None
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
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    value = take('c', None)
    result.c = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.b is not None:
        data['b'] = value.b
    if value.c is not None:
        data['c'] = value.c
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# enum beside (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other", "enum": ["a", "b"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | str | None = None
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
class MainP(StrEnum):
    A = 'a'
    B = 'b'
load_main_p = string_enum(MainP)
dump_main_p = string_enum_text(MainP)

# the type again (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other", "type": "object", "nullable": false}}}
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

# null where what is referred to allows it (3.1.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Other", "type": "object", "properties": {"b": {"type": "integer"}}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: MainP | None = None
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
        data['p'] = value.p.__MainP__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainP(Model):
    a: int | None = None
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_p(data: Any, report: Report) -> MainP:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainP)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainP)
def dump_main_p(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, MainP)
    return data

# to a schema that is not declared (2.0): {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Nowhere"}, "a": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: Any | Unset = UNSET
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    result.p = take('p', UNSET)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = to_json_value(value.p)
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# a name that is none (2.0): {"$ref": "#/components/schemas/Other"}
@dataclass(slots=True, kw_only=True)
class Third(Model):
    a: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_third(data: Any, report: Report) -> Third:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Third)
    value = take('a', None)
    result.a = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Third)
def dump_third(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, Third)
    return data
Main: TypeAlias = Third
def load_main(data: Any, report: Report) -> Main:
    return load_third(data, report)
def dump_main(value: Any) -> Any:
    return value.__Third__()
Other: TypeAlias = Third
def load_other(data: Any, report: Report) -> Other:
    return load_third(data, report)
def dump_other(value: Any) -> Any:
    return value.__Third__()

