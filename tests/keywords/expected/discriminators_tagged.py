# names of schemas (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "discriminator": {"propertyName": "k"}}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'A':
        return load_a(data, report)
    if tag == 'B':
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# mapping of references (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "discriminator": {"propertyName": "k", "mapping": {"a": "#/components/schemas/A", "b": "#/components/schemas/B", "bb": "#/components/schemas/B"}}}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'a':
        return load_a(data, report)
    if tag in ('b', 'bb'):
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# mapping of names (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "discriminator": {"propertyName": "k", "mapping": {"a": "A", "b": "B"}}}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'a':
        return load_a(data, report)
    if tag == 'b':
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# partial mapping (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "discriminator": {"propertyName": "k", "mapping": {"a": "#/components/schemas/A"}}}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'a':
        return load_a(data, report)
    if tag == 'B':
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# other kinds beside (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "string"}], "discriminator": {"propertyName": "k"}}
Main: TypeAlias = A | str | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'A':
        return load_a(data, report)
    if is_object(data) and tag is None:
        return load_a(data, report)
    if is_string(data):
        return string(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, str, Unrecognized)

# null beside (3.1.0): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}, {"type": "null"}], "discriminator": {"propertyName": "k"}}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'A':
        return load_a(data, report)
    if tag == 'B':
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# one entry of the mapping leads nowhere (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "discriminator": {"propertyName": "k", "mapping": {"a": "#/components/schemas/A", "z": "#/components/schemas/Zebra"}}}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'a':
        return load_a(data, report)
    if tag == 'B':
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# a mapping that a bundler left behind (3.1.0): {"oneOf": [{"type": "object", "properties": {"k": {"const": "a"}, "x": {"type": "integer"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}, "x": {"type": "string"}}, "required": ["k"]}], "discriminator": {"propertyName": "k", "mapping": {"a": "models/a.yaml#/a", "b": "#/b"}}}
@dataclass(slots=True, kw_only=True)
class MainA(Model):
    k: Literal['a'] = 'a'
    """Always `"a"`."""
    x: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_a(data: Any, report: Report) -> MainA:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainA)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 'a')
    value = take('x', None)
    result.x = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainA)
def dump_main_a(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.x is not None:
        data['x'] = value.x
    if value.additional_properties:
        add_members(data, value.additional_properties, MainA)
    return data
@dataclass(slots=True, kw_only=True)
class MainB(Model):
    k: Literal['b'] = 'b'
    """Always `"b"`."""
    x: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_b(data: Any, report: Report) -> MainB:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainB)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 'b')
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainB)
def dump_main_b(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.x is not None:
        data['x'] = value.x
    if value.additional_properties:
        add_members(data, value.additional_properties, MainB)
    return data
Main: TypeAlias = MainA | MainB | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'a':
        return load_main_a(data, report)
    if tag == 'b':
        return load_main_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, MainA, MainB, Unrecognized)

# anyOf (3.0.3): {"anyOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "discriminator": {"propertyName": "k"}}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'A':
        return load_a(data, report)
    if tag == 'B':
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# inline branches (3.1.0): {"oneOf": [{"type": "object", "properties": {"k": {"const": "a"}, "x": {"type": "integer"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}, "x": {"type": "string"}}, "required": ["k"]}], "discriminator": {"propertyName": "k"}}
@dataclass(slots=True, kw_only=True)
class MainA(Model):
    k: Literal['a'] = 'a'
    """Always `"a"`."""
    x: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_a(data: Any, report: Report) -> MainA:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainA)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 'a')
    value = take('x', None)
    result.x = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainA)
def dump_main_a(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.x is not None:
        data['x'] = value.x
    if value.additional_properties:
        add_members(data, value.additional_properties, MainA)
    return data
@dataclass(slots=True, kw_only=True)
class MainB(Model):
    k: Literal['b'] = 'b'
    """Always `"b"`."""
    x: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_b(data: Any, report: Report) -> MainB:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainB)
    value = take('k', MISSING)
    result.k = read_constant(value, report, 'b')
    value = take('x', None)
    result.x = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainB)
def dump_main_b(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'k': value.k,
    }
    if value.x is not None:
        data['x'] = value.x
    if value.additional_properties:
        add_members(data, value.additional_properties, MainB)
    return data
Main: TypeAlias = MainA | MainB | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'a':
        return load_main_a(data, report)
    if tag == 'b':
        return load_main_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, MainA, MainB, Unrecognized)

