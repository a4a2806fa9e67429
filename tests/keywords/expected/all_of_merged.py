# reference and own properties (2.0): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"type": "object", "properties": {"b": {"type": "integer"}}, "required": ["b"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', MISSING)
    result.b = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
        'b': value.b,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# properties beside (2.0): {"allOf": [{"$ref": "#/components/schemas/Other"}], "type": "object", "required": ["b"], "properties": {"b": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    b: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
    value = take('b', MISSING)
    result.b = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'b': value.b,
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# required beside (2.0): {"allOf": [{"$ref": "#/components/schemas/Other"}], "required": ["a"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
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

# required in a part of its own (2.0): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"required": ["a"]}, {"type": "object", "required": ["b"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', MISSING)
    result.b = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
        'b': value.b,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# three levels (2.0): {"allOf": [{"$ref": "#/components/schemas/Middle"}, {"type": "object", "properties": {"c": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: int
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
    value = take('a', MISSING)
    result.a = value if type(value) is int else integer(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    value = take('c', None)
    result.c = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.c is not None:
        data['c'] = value.c
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# diamond (2.0): {"allOf": [{"$ref": "#/components/schemas/Left"}, {"$ref": "#/components/schemas/Right"}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    top: int
    left: int | None = None
    right: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('top', MISSING)
    result.top = value if type(value) is int else integer(value, report)
    value = take('left', None)
    result.left = value if type(value) is int or value is None else integer(value, report)
    value = take('right', None)
    result.right = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'top': value.top,
    }
    if value.left is not None:
        data['left'] = value.left
    if value.right is not None:
        data['right'] = value.right
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# allOf in allOf (2.0): {"allOf": [{"allOf": [{"type": "object", "properties": {"a": {"type": "integer"}}}, {"type": "object", "properties": {"b": {"type": "integer"}}}]}, {"type": "object", "properties": {"c": {"type": "integer"}}}]}
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

# the same property twice (2.0): {"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
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
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# null where one part forbids it (3.1.0): {"allOf": [{"type": "object", "properties": {"a": {"type": ["string", "null"]}}, "required": ["a"]}, {"type": "object", "properties": {"a": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
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

# null where one part says nothing of the type (3.1.0): {"allOf": [{"type": "object", "properties": {"a": {"description": "First."}}, "required": ["a"]}, {"type": "object", "properties": {"a": {"type": ["string", "null"]}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None
    """First."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a') if 'a' in rest else null_for_absent(report)
    result.a = value if type(value) is str or value is None else string(value, report)
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

# an inherited property that may be null, described again (3.1.0): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"type": "object", "properties": {"a": {"description": "Again."}, "b": {"readOnly": true}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None
    """Again."""
    b: str | None | Unset = UNSET
    """Read-only."""
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a') if 'a' in rest else null_for_absent(report)
    result.a = value if type(value) is str or value is None else string(value, report)
    value = take('b', UNSET)
    result.b = value if type(value) is str or value is None or value is UNSET else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not UNSET:
        data['b'] = given(value.b)
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# null alone in one part (3.1.0): {"allOf": [{"type": "object", "properties": {"a": {"type": ["string", "null"]}, "b": {}}, "required": ["a"]}, {"type": "object", "properties": {"a": {"type": "null"}, "b": {"type": "null"}}, "required": ["b"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: None
    b: None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a') if 'a' in rest else null_for_absent(report)
    result.a = None if value is None else wrong(report, 'null', value)
    value = take('b') if 'b' in rest else null_for_absent(report)
    result.b = None if value is None else wrong(report, 'null', value)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
        'b': value.b,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# properties that cannot both hold (2.0): {"allOf": [{"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}, {"type": "object", "properties": {"a": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: int | None = None
    b: int | None = None
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
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# annotations of an inherited property (2.0): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"type": "object", "properties": {"a": {"description": "Again.", "readOnly": true, "default": "x"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    """Again.
    Read-only. Server default: `"x"`.
    """
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
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

# objects that are defined in two halves (2.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "object", "properties": {"a": {"type": "integer"}}}}}, {"type": "object", "properties": {"p": {"type": "object", "properties": {"b": {"type": "integer"}}}}}]}
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

# references that are stated twice (2.0): {"allOf": [{"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Left"}}}, {"type": "object", "properties": {"p": {"$ref": "#/components/schemas/Right"}}}]}
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

# references that are stated twice, in arrays (2.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "array", "items": {"$ref": "#/components/schemas/Left"}}}}, {"type": "object", "properties": {"p": {"type": "array", "items": {"$ref": "#/components/schemas/Right"}}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    p: list[MainP] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('p', None)
    result.p = None if value is None else read_list(value, report, load_main_p)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = [item.__MainP__() for item in sequence(value.p)]
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

# a child of the type itself, where the parent has children of its own type (2.0): {"allOf": [{"$ref": "#/components/schemas/Parent"}, {"type": "object", "properties": {"child": {"$ref": "#/components/schemas/Main"}, "more": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    child: Main | None = None
    name: str | None = None
    more: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('child', None)
    result.child = None if value is None else load_main(value, report)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    value = take('more', None)
    result.more = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.child is not None:
        data['child'] = value.child.__Main__()
    if value.name is not None:
        data['name'] = value.name
    if value.more is not None:
        data['more'] = value.more
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# children that are more than what they are children of (2.0): {"type": "object", "properties": {"name": {"type": "string"}, "child": {"allOf": [{"$ref": "#/components/schemas/Main"}, {"$ref": "#/components/schemas/Other"}]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    name: str | None = None
    child: MainChild | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    value = take('child', None)
    result.child = None if value is None else load_main_child(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.name is not None:
        data['name'] = value.name
    if value.child is not None:
        data['child'] = value.child.__MainChild__()
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainChild(Model):
    name: str | None = None
    child: MainChildChild | None = None
    size: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_child(data: Any, report: Report) -> MainChild:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainChild)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    value = take('child', None)
    result.child = None if value is None else load_main_child_child(value, report)
    value = take('size', None)
    result.size = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainChild)
def dump_main_child(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.name is not None:
        data['name'] = value.name
    if value.child is not None:
        data['child'] = value.child.__MainChildChild__()
    if value.size is not None:
        data['size'] = value.size
    if value.additional_properties:
        add_members(data, value.additional_properties, MainChild)
    return data
@dataclass(slots=True, kw_only=True)
class MainChildChild(Model):
    name: str | None = None
    child: MainChildChild | None = None
    size: int | None = None
    weight: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_child_child(data: Any, report: Report) -> MainChildChild:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainChildChild)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    value = take('child', None)
    result.child = None if value is None else load_main_child_child(value, report)
    value = take('size', None)
    result.size = value if type(value) is int or value is None else integer(value, report)
    value = take('weight', None)
    result.weight = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainChildChild)
def dump_main_child_child(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.name is not None:
        data['name'] = value.name
    if value.child is not None:
        data['child'] = value.child.__MainChildChild__()
    if value.size is not None:
        data['size'] = value.size
    if value.weight is not None:
        data['weight'] = value.weight
    if value.additional_properties:
        add_members(data, value.additional_properties, MainChildChild)
    return data

# true as a part (3.1.0): {"allOf": [true, {"type": "object", "properties": {"a": {"type": "integer"}}}]}
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

# not as a part (3.1.0): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"not": {"required": ["z"]}}]}
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

# additionalProperties of one part (2.0): {"allOf": [{"type": "object", "properties": {"a": {"type": "string"}}}, {"type": "object", "properties": {"b": {"type": "integer"}}, "additionalProperties": {"type": "boolean"}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    b: int | None = None
    additional_properties: dict[str, bool] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_map(rest, report, boolean)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, mapping(value.additional_properties), Main)
    return data

# a map and properties (2.0): {"allOf": [{"type": "object", "additionalProperties": {"type": "string"}}, {"type": "object", "properties": {"a": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    additional_properties: dict[str, str] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = read_map(rest, report, string)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_written(data, mapping(value.additional_properties), Main)
    return data

# any object and properties (2.0): {"allOf": [{"type": "object"}, {"type": "object", "properties": {"a": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
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

# parts that are objects in three places (2.0): {"allOf": [{"type": "object", "properties": {"p": {"type": "object", "properties": {"a": {"type": "integer"}}}}}, {"type": "object", "properties": {"p": {"type": "object", "properties": {"b": {"type": "integer"}}}}}, {"type": "object", "properties": {"p": {"type": "object", "properties": {"c": {"type": "integer"}}}}}]}
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
    c: int | None = None
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
    value = take('c', None)
    result.c = value if type(value) is int or value is None else integer(value, report)
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
    if value.c is not None:
        data['c'] = value.c
    if value.additional_properties:
        add_members(data, value.additional_properties, MainP)
    return data

# branches that only require, beside properties (3.0.3): {"anyOf": [{"required": ["a"]}, {"required": ["b"]}], "type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
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
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# branches that only require, as a part (3.0.3): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"anyOf": [{"required": ["a"]}, {"required": ["b"]}]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
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
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

