# true (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": true}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'a': self.a,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# false keeps what a newer server sends (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": false}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'a': self.a,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# schema (2.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "additionalProperties": {"type": "string", "format": "date"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, datetime.date] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'a': self.a,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.additional_properties:
            data.update({key: item.isoformat() for key, item in self.additional_properties.items()})
        return data
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

# schema of its own kind (2.0): {"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": {"$ref": "#/components/schemas/Main"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str | None = None
    additional_properties: dict[str, Main] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.a is not None:
            data['a'] = self.a
        if self.additional_properties:
            data.update({key: item.to_dict() for key, item in self.additional_properties.items()})
        return data
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

# map (2.0): {"type": "object", "additionalProperties": {"type": "integer"}}
Main: TypeAlias = dict[str, int]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, integer)
def dump_main(value: Main) -> Any:
    return dict(value)

# map of maps (2.0): {"type": "object", "additionalProperties": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string", "format": "date"}}}}
Main: TypeAlias = dict[str, dict[str, list[datetime.date]]]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, map_of(list_of(date)))
def dump_main(value: Main) -> Any:
    return {key: {key2: [item3.isoformat() for item3 in item2] for key2, item2 in item.items()} for key, item in value.items()}

# map of objects (2.0): {"type": "object", "additionalProperties": {"type": "object", "properties": {"c": {"type": "integer"}}, "required": ["c"]}}
@dataclass(slots=True, kw_only=True)
class MainItemValue(Model):
    c: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'c': self.c,
        }
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
Main: TypeAlias = dict[str, MainItemValue]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, load_main_item_value)
def dump_main(value: Main) -> Any:
    return {key: item.to_dict() for key, item in value.items()}

# map without anything (2.0): {"type": "object", "additionalProperties": false}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in value.items()}

# an alias of a map of its own kind (2.0): {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Main"}}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, load_main)
def dump_main(value: Main) -> Any:
    return {key: dump_main(item) for key, item in value.items()}

# unevaluatedProperties schema (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "unevaluatedProperties": {"type": "string", "format": "date"}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, datetime.date] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'a': self.a,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.additional_properties:
            data.update({key: item.isoformat() for key, item in self.additional_properties.items()})
        return data
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

# unevaluatedProperties false (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "unevaluatedProperties": false}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'a': self.a,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# patternProperties alone (3.1.0): {"type": "object", "patternProperties": {"^x-": {"type": "string", "format": "date"}}, "additionalProperties": false}
Main: TypeAlias = dict[str, datetime.date]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, date)
def dump_main(value: Main) -> Any:
    return {key: item.isoformat() for key, item in value.items()}

# patternProperties without additionalProperties (3.1.0): {"type": "object", "patternProperties": {"^x-": {"type": "integer"}}}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in value.items()}

# several patterns (3.1.0): {"type": "object", "patternProperties": {"^i": {"type": "integer"}, "^s": {"type": "string"}}, "additionalProperties": false}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in value.items()}

# patternProperties beside properties (3.1.0): {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}, "required": ["a"], "patternProperties": {"^x-": {"type": "integer"}}}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: str
    b: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'a': self.a,
        }
        if self.b is not None:
            data['b'] = self.b
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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

# patternProperties with a pattern that Python cannot compile (3.1.0): {"type": "object", "patternProperties": {"(": {"type": "integer"}}}
Main: TypeAlias = dict[str, Any]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, anything)
def dump_main(value: Main) -> Any:
    return {key: to_json_value(item) for key, item in value.items()}

