# names of schemas in 2.0 (2.0): {"type": "object", "properties": {"kind": {"type": "string"}, "name": {"type": "string"}}, "required": ["kind"], "discriminator": "kind"}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: str
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'Cat': load_cat,
        'Dog': load_dog,
        'Puppy': load_puppy,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', MISSING)
    result.kind = value if type(value) is str else string(value, report)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'kind': value.kind,
    }
    if value.name is not None:
        data['name'] = value.name
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# names of schemas in 3.0.3 (3.0.3): {"type": "object", "properties": {"kind": {"type": "string"}, "name": {"type": "string"}}, "required": ["kind"], "discriminator": {"propertyName": "kind"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: str
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'Cat': load_cat,
        'Dog': load_dog,
        'Puppy': load_puppy,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', MISSING)
    result.kind = value if type(value) is str else string(value, report)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'kind': value.kind,
    }
    if value.name is not None:
        data['name'] = value.name
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# names of schemas in 3.1.0 (3.1.0): {"type": "object", "properties": {"kind": {"type": "string"}, "name": {"type": "string"}}, "required": ["kind"], "discriminator": {"propertyName": "kind"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: str
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'Cat': load_cat,
        'Dog': load_dog,
        'Puppy': load_puppy,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', MISSING)
    result.kind = value if type(value) is str else string(value, report)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'kind': value.kind,
    }
    if value.name is not None:
        data['name'] = value.name
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# names of schemas in 3.2.0 (3.2.0): {"type": "object", "properties": {"kind": {"type": "string"}, "name": {"type": "string"}}, "required": ["kind"], "discriminator": {"propertyName": "kind"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: str
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'Cat': load_cat,
        'Dog': load_dog,
        'Puppy': load_puppy,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', MISSING)
    result.kind = value if type(value) is str else string(value, report)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'kind': value.kind,
    }
    if value.name is not None:
        data['name'] = value.name
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# mapping (3.0.3): {"type": "object", "properties": {"kind": {"type": "string"}, "name": {"type": "string"}}, "required": ["kind"], "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat", "kitty": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: str
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'cat': load_cat,
        'kitty': load_cat,
        'dog': load_dog,
        'Puppy': load_puppy,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', MISSING)
    result.kind = value if type(value) is str else string(value, report)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'kind': value.kind,
    }
    if value.name is not None:
        data['name'] = value.name
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# x-ms-discriminator-value (2.0): {"type": "object", "properties": {"kind": {"type": "string"}, "name": {"type": "string"}}, "required": ["kind"], "discriminator": "kind"}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: str
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        '#Zoo.Cat': load_cat,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', MISSING)
    result.kind = value if type(value) is str else string(value, report)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'kind': value.kind,
    }
    if value.name is not None:
        data['name'] = value.name
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# enum as tag (3.0.3): {"type": "object", "properties": {"kind": {"type": "string", "enum": ["Cat", "Dog"]}}, "required": ["kind"], "discriminator": {"propertyName": "kind"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: MainKind | str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'Cat': load_cat,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', MISSING)
    result.kind = load_main_kind(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'kind': dump_main_kind(value.kind),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
class MainKind(StrEnum):
    CAT = 'Cat'
    DOG = 'Dog'
load_main_kind = string_enum(MainKind)
dump_main_kind = string_enum_text(MainKind)

# union of subtypes (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}], "discriminator": {"propertyName": "kind"}}
Main: TypeAlias = Cat | Dog | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'kind')
    if tag == 'Cat':
        return load_cat(data, report)
    if tag == 'Dog':
        return load_dog(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, Cat, Dog, Unrecognized)

# base that lists its subtypes as a union (3.0.3): {"type": "object", "properties": {"kind": {"type": "string"}, "name": {"type": "string"}}, "required": ["kind"], "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat", "kitty": "#/components/schemas/Cat", "dog": "#/components/schemas/Dog"}}, "oneOf": [{"$ref": "#/components/schemas/Cat"}, {"$ref": "#/components/schemas/Dog"}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: str
    name: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'cat': load_cat,
        'kitty': load_cat,
        'dog': load_dog,
        'Puppy': load_puppy,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', MISSING)
    result.kind = value if type(value) is str else string(value, report)
    value = take('name', None)
    result.name = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'kind': value.kind,
    }
    if value.name is not None:
        data['name'] = value.name
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# tag that no property declares (3.0.3): {"type": "object", "discriminator": {"propertyName": "kind"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    kind: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
@cache
def _main_subtypes() -> dict[str, Load[Main]]:
    return {
        'Cat': load_cat,
    }
def load_main(data: Any, report: Report) -> Main:
    subtype = pick(data, 'kind', _main_subtypes())
    if subtype is not None:
        return subtype(data, report)
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('kind', None)
    result.kind = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.kind is not None:
        data['kind'] = value.kind
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

