# true (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": true}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
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
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# false keeps what a newer server sends (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": false}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
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
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest and unexpected(rest, report)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# schema (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": {"type": "string", "format": "date"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, datetime.date] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_map(rest, report, date)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: date_text(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# schema of its own kind (2.0): {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"$ref": "#/components/schemas/Main"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    additional_properties: dict[str, Main] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', None)
    result.a = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = read_map(rest, report, load_main)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.a is not None:
        data['a'] = value.a
    if value.additional_properties:
        add_written(data, {key: item.__Main__() for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# map (2.0): {"type": "object", "additionalProperties": {"type": "integer"}}
Main: TypeAlias = dict[str, int]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, integer)
def dump_main(value: Any) -> Any:
    return map_of_values(value)

# map of maps (2.0): {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string", "format": "date"}}}}
Main: TypeAlias = dict[str, dict[str, list[datetime.date]]]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, map_of(list_of(date)))
def dump_main(value: Any) -> Any:
    return {key: {key2: [date_text(item3) for item3 in sequence(item2)] for key2, item2 in mapping(item).items()} for key, item in mapping(value).items()}

# map of objects (2.0): {"type": "object", "additionalProperties": {"type": "object", "properties": {"c": {"type": "integer"}}, "required": ["c"]}}
@dataclass(slots=True, kw_only=True)
class MainItemValue(Model):
    c: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_item_value(data: Any, report: Report) -> MainItemValue:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainItemValue)
    value = take('c', MISSING)
    result.c = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainItemValue)
def dump_main_item_value(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'c': value.c,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainItemValue)
    return data
Main: TypeAlias = dict[str, MainItemValue]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, load_main_item_value)
def dump_main(value: Any) -> Any:
    return {key: item.__MainItemValue__() for key, item in mapping(value).items()}

# map without anything (2.0): {"type": "object", "additionalProperties": false}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, anything)
def dump_main(value: Any) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# an alias of a map of its own kind (2.0): {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Main"}}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, load_main)
def dump_main(value: Any) -> Any:
    return {key: dump_main(item) for key, item in mapping(value).items()}

# unevaluatedProperties schema (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "unevaluatedProperties": {"type": "string", "format": "date"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, datetime.date] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_map(rest, report, date)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: date_text(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# unevaluatedProperties false (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "unevaluatedProperties": false}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
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
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest and unexpected(rest, report)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data

# patternProperties alone (3.1.0): {"type": "object", "patternProperties": {"^x-": {"type": "string", "format": "date"}}, "additionalProperties": false}
Main: TypeAlias = dict[str, datetime.date]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, date)
def dump_main(value: Any) -> Any:
    return {key: date_text(item) for key, item in mapping(value).items()}

# patternProperties without additionalProperties (3.1.0): {"type": "object", "patternProperties": {"^x-": {"type": "integer"}}}
Main: TypeAlias = dict[str, int | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_named_map(data, report, by_name({'^x-': integer}, anything))
def dump_main(value: Any) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# several patterns (3.1.0): {"type": "object", "patternProperties": {"^i": {"type": "integer"}, "^s": {"type": "string"}}, "additionalProperties": false}
Main: TypeAlias = dict[str, int | str]
def load_main(data: Any, report: Report) -> Main:
    return read_named_map(data, report, by_name({'^i': integer, '^s': string}))
def dump_main(value: Any) -> Any:
    return map_of_values(value)

# several patterns of one type (3.1.0): {"type": "object", "patternProperties": {"^i": {"type": "integer"}, "^j": {"type": "integer"}}, "additionalProperties": false}
Main: TypeAlias = dict[str, int]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, integer)
def dump_main(value: Any) -> Any:
    return map_of_values(value)

# patternProperties beside properties (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "patternProperties": {"^x-": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, int | Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_named_map(rest, report, by_name({'^x-': integer}, anything))
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: to_json_value(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# patternProperties beside properties and nothing else (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "patternProperties": {"^x-": {"$ref": "#/components/schemas/Other"}, "^d": {"type": "string", "format": "date"}}, "additionalProperties": false}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Other | datetime.date] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_named_map(rest, report, by_name({'^x-': load_other, '^d': date}))
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: to_json_branch(item, Other, datetime.date) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# patternProperties and a schema for the rest (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "patternProperties": {"^x-": {"$ref": "#/components/schemas/Other"}, "^d": {"type": "string", "format": "date"}}, "additionalProperties": {"type": "integer"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Other | datetime.date | int] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_named_map(rest, report, by_name({'^x-': load_other, '^d': date}, integer))
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: to_json_branch(item, Other, datetime.date, int) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# patternProperties as additionalProperties has it (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "patternProperties": {"^x-": {"type": "integer"}}, "additionalProperties": {"type": "integer"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, int] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_map(rest, report, integer)
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, mapping(value.additional_properties), Main)
    return data

# patterns that fit one name (3.1.0): {"type": "object", "patternProperties": {"^a": {}, "^ab": {"type": "object", "properties": {"n": {"type": "integer"}}, "required": ["n"]}, "z$": {"type": "object"}}}
@dataclass(slots=True, kw_only=True)
class MainItemAbValue(Model):
    n: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_item_ab_value(data: Any, report: Report) -> MainItemAbValue:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainItemAbValue)
    value = take('n', MISSING)
    result.n = value if type(value) is int else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainItemAbValue)
def dump_main_item_ab_value(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'n': value.n,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainItemAbValue)
    return data
Main: TypeAlias = dict[str, MainItemAbValue | dict[str, Any] | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_named_map(data, report, by_name({'^ab': load_main_item_ab_value, 'z\\Z': map_of(anything), '^a': anything}, anything))
def dump_main(value: Any) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# patterns of classes of characters (3.1.0): {"type": "object", "patternProperties": {"^\\p{Lu}": {"type": "integer"}, "^\\p{Ll}": {"type": "string"}}}
Main: TypeAlias = dict[str, int | str | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_named_map(data, report, by_name({'^[\\p{Lu}]': integer, '^[\\p{Ll}]': string}, anything))
def dump_main(value: Any) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# patternProperties of its own kind (3.1.0): {"type": "object", "properties": {"v": {"type": "integer"}}, "patternProperties": {"^t": {"$ref": "#/components/schemas/Main"}, "^n": {"type": ["string", "null"]}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    v: int | None = None
    additional_properties: dict[str, Main | str | None | Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('v', None)
    result.v = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_named_map(rest, report, by_name({'^t': load_main, '^n': nullable(string)}, anything))
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.v is not None:
        data['v'] = value.v
    if value.additional_properties:
        add_written(data, {key: to_json_value(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# a map with patterns of its own kind (3.1.0): {"type": "object", "patternProperties": {"^t": {"$ref": "#/components/schemas/Main"}, "^v": {"type": "integer"}}}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return read_named_map(data, report, by_name({'^t': load_main, '^v': integer}, anything))
def dump_main(value: Any) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# patterns in an object without a name (3.1.0): {"type": "object", "properties": {"m": {"type": "array", "items": {"type": "object", "patternProperties": {"^img": {"type": "object", "properties": {"src": {"type": "string"}}, "required": ["src"]}, "^n": {"type": "object", "properties": {"n": {"type": "integer"}}}}}}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    m: list[dict[str, MainMItemImgValue | MainMItemNValue | Any]] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('m', None)
    result.m = None if value is None else read_list(value, report, named_map_of(by_name({'^img': load_main_m_item_img_value, '^n': load_main_m_item_n_value}, anything)))
    result.additional_properties = rest
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.m is not None:
        data['m'] = [{key2: to_json_value(item2) for key2, item2 in mapping(item).items()} for item in sequence(value.m)]
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
@dataclass(slots=True, kw_only=True)
class MainMItemImgValue(Model):
    src: str
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_m_item_img_value(data: Any, report: Report) -> MainMItemImgValue:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainMItemImgValue)
    value = take('src', MISSING)
    result.src = value if type(value) is str else string(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainMItemImgValue)
def dump_main_m_item_img_value(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'src': value.src,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainMItemImgValue)
    return data
@dataclass(slots=True, kw_only=True)
class MainMItemNValue(Model):
    n: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_m_item_n_value(data: Any, report: Report) -> MainMItemNValue:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainMItemNValue)
    value = take('n', None)
    result.n = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dumper_of(MainMItemNValue)
def dump_main_m_item_n_value(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.n is not None:
        data['n'] = value.n
    if value.additional_properties:
        add_members(data, value.additional_properties, MainMItemNValue)
    return data

# patterns in all parts (3.1.0): {"allOf": [{"$ref": "#/components/schemas/One"}, {"$ref": "#/components/schemas/Two"}]}
Main: TypeAlias = dict[str, int | datetime.date]
def load_main(data: Any, report: Report) -> Main:
    return read_named_map(data, report, by_name({'^a': integer, '^b': date}, integer))
def dump_main(value: Any) -> Any:
    return {key: to_json_branch(item, int, datetime.date) for key, item in mapping(value).items()}

# patterns beside parts (3.1.0): {"allOf": [{"$ref": "#/components/schemas/Other"}], "patternProperties": {"^x-": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, int | Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_named_map(rest, report, by_name({'^x-': integer}, anything))
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: to_json_value(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# patterns in a part without a type (3.1.0): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"patternProperties": {"^x-": {"type": "integer"}}}]}
Main: TypeAlias = dict[str, int | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_named_map(data, report, by_name({'^x-': integer}, anything))
def dump_main(value: Any) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

# a pattern that there must be no member of (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "patternProperties": {"^x-": false, "^y": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, int | Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is str else string(value, report)
    value = take('b', None)
    result.b = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = read_named_map(rest, report, by_name({'^y': integer}, anything))
    return result
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.b is not None:
        data['b'] = value.b
    if value.additional_properties:
        add_written(data, {key: to_json_value(item) for key, item in mapping(value.additional_properties).items()}, Main)
    return data

# patternProperties with a pattern that Python cannot compile (3.1.0): {"type": "object", "patternProperties": {"(": {"type": "integer"}, "^b": {"type": "integer"}}, "additionalProperties": false}
Main: TypeAlias = dict[str, int | Any]
def load_main(data: Any, report: Report) -> Main:
    return read_named_map(data, report, by_name({'^b': integer}, anything))
def dump_main(value: Any) -> Any:
    return {key: to_json_value(item) for key, item in mapping(value).items()}

