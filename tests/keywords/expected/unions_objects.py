# required properties (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, keys={'a': load_a, 'b': load_b})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# none of the required properties (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, keys={'a': load_a, 'b': load_b})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# constants (3.1.0): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'a':
        return load_a(data, report)
    if tag == 'b':
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# enums (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag in ('a1', 'a2'):
        return load_a(data, report)
    if tag == 'b':
        return load_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# inline branches with constants (3.1.0): {"oneOf": [{"type": "object", "properties": {"k": {"const": "a"}, "x": {"type": "integer"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}, "x": {"type": "string"}}, "required": ["k"]}]}
@dataclass(slots=True, kw_only=True)
class MainA(Model):
    k: Literal['a'] = 'a'
    """Always `"a"`."""
    x: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.x is not None:
            data['x'] = self.x
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
@dataclass(slots=True, kw_only=True)
class MainB(Model):
    k: Literal['b'] = 'b'
    """Always `"b"`."""
    x: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'k': self.k,
        }
        if self.x is not None:
            data['x'] = self.x
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
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
Main: TypeAlias = MainA | MainB | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    tag = member(data, 'k')
    if tag == 'a':
        return load_main_a(data, report)
    if tag == 'b':
        return load_main_b(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# model or map (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "object", "additionalProperties": {"type": "string"}}]}
Main: TypeAlias = A | dict[str, str] | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, map_of(string), keys={'a': load_a})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# oneOf and anyOf (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "anyOf": [{"$ref": "#/components/schemas/C"}]}
Main: TypeAlias = A | B | C | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, keys={'a': load_a, 'b': load_b, 'c': load_c})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# nothing tells branches apart (3.0.3): {"anyOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, load_a, load_b)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# a property that is null in one branch (3.1.0): {"anyOf": [{"type": "object", "properties": {"p": {"$ref": "#/components/schemas/A"}, "q": {"type": "integer"}}}, {"type": "object", "properties": {"p": {"type": "null"}, "q": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class MainOption1(Model):
    p: A | None = None
    q: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not None:
            data['p'] = self.p.to_dict()
        if self.q is not None:
            data['q'] = self.q
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main_option1(data: Any, report: Report) -> MainOption1:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainOption1)
    value = take('p', None)
    result.p = None if value is None else load_a(value, report)
    value = take('q', None)
    result.q = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
@dataclass(slots=True, kw_only=True)
class MainOption2(Model):
    p: None | Unset = UNSET
    q: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not UNSET:
            data['p'] = self.p
        if self.q is not None:
            data['q'] = self.q
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main_option2(data: Any, report: Report) -> MainOption2:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainOption2)
    value = take('p', UNSET)
    result.p = value if value is None or value is UNSET else wrong(report, 'null', value)
    value = take('q', None)
    result.q = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
Main: TypeAlias = MainOption1 | MainOption2 | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, free_of_null(load_main_option1, 'p'), load_main_option2)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# a property that may be null in one branch (3.1.0): {"anyOf": [{"type": "object", "properties": {"p": {"type": "string"}}}, {"type": "object", "properties": {"p": {"type": ["integer", "null"]}}}]}
@dataclass(slots=True, kw_only=True)
class MainOption1(Model):
    p: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not None:
            data['p'] = self.p
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main_option1(data: Any, report: Report) -> MainOption1:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainOption1)
    value = take('p', None)
    result.p = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dataclass(slots=True, kw_only=True)
class MainOption2(Model):
    p: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not UNSET:
            data['p'] = self.p
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main_option2(data: Any, report: Report) -> MainOption2:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainOption2)
    value = take('p', UNSET)
    result.p = value if type(value) is int or value is None or value is UNSET else integer(value, report)
    result.additional_properties = rest
    return result
Main: TypeAlias = MainOption1 | MainOption2 | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, free_of_null(load_main_option1, 'p'), load_main_option2)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# an optional property that is null in no branch (3.0.3): {"anyOf": [{"type": "object", "properties": {"p": {"type": "string"}}}, {"type": "object", "properties": {"p": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class MainOption1(Model):
    p: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not None:
            data['p'] = self.p
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main_option1(data: Any, report: Report) -> MainOption1:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainOption1)
    value = take('p', None)
    result.p = value if type(value) is str or value is None else string(value, report)
    result.additional_properties = rest
    return result
@dataclass(slots=True, kw_only=True)
class MainOption2(Model):
    p: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
        }
        if self.p is not None:
            data['p'] = self.p
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main_option2(data: Any, report: Report) -> MainOption2:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(MainOption2)
    value = take('p', None)
    result.p = value if type(value) is int or value is None else integer(value, report)
    result.additional_properties = rest
    return result
Main: TypeAlias = MainOption1 | MainOption2 | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, load_main_option1, load_main_option2)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# optional property and items (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}, "o": {"type": "array", "items": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "string"}]}}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    o: list[MainOItem] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
    def to_dict(self) -> dict[str, Any]:
        data: dict[str, Any] = {
            'r': to_json_value(self.r),
        }
        if self.o is not None:
            data['o'] = [to_json_value(item) for item in self.o]
        if self.additional_properties:
            add_members(data, self.additional_properties)
        return data
def load_main(data: Any, report: Report) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(report, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('r', MISSING)
    result.r = load_main_r(value, report)
    value = take('o', None)
    result.o = None if value is None else read_list(value, report, load_main_o_item)
    result.additional_properties = rest
    return result
MainR: TypeAlias = A | B | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_object(data):
        return best_fit(load_main_r, data, report, keys={'a': load_a, 'b': load_b})
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_value(value)
MainOItem: TypeAlias = A | str | Unrecognized
def load_main_o_item(data: Any, report: Report) -> MainOItem:
    if is_object(data):
        return load_a(data, report)
    if is_string(data):
        return string(data, report)
    return unrecognized(data, report)
def dump_main_o_item(value: MainOItem) -> Any:
    return to_json_value(value)

