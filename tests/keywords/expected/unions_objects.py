# required properties (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, keys={'a': load_a, 'b': load_b})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# none of the required properties (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, keys={'a': load_a, 'b': load_b})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

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
    return to_json_branch(value, A, B, Unrecognized)

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
    return to_json_branch(value, A, B, Unrecognized)

# inline branches with constants (3.1.0): {"oneOf": [{"type": "object", "properties": {"k": {"const": "a"}, "x": {"type": "integer"}}, "required": ["k"]}, {"type": "object", "properties": {"k": {"const": "b"}, "x": {"type": "string"}}, "required": ["k"]}]}
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

# model or map (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "object", "additionalProperties": {"type": "string"}}]}
Main: TypeAlias = A | dict[str, str] | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, map_of(string), keys={'a': load_a})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, dict, Unrecognized)

# oneOf and anyOf (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}], "anyOf": [{"$ref": "#/components/schemas/C"}]}
Main: TypeAlias = A | B | C | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, keys={'a': load_a, 'b': load_b, 'c': load_c})
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, C, Unrecognized)

# nothing tells branches apart (3.0.3): {"anyOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}
Main: TypeAlias = A | B | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, load_a, load_b)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, A, B, Unrecognized)

# a property that is null in one branch (3.1.0): {"anyOf": [{"type": "object", "properties": {"p": {"$ref": "#/components/schemas/A"}, "q": {"type": "integer"}}}, {"type": "object", "properties": {"p": {"type": "null"}, "q": {"type": "string"}}}]}
@dataclass(slots=True, kw_only=True)
class MainOption1(Model):
    p: A | None = None
    q: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(MainOption1)
def dump_main_option1(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p.__A__()
    if value.q is not None:
        data['q'] = value.q
    if value.additional_properties:
        add_members(data, value.additional_properties, MainOption1)
    return data
@dataclass(slots=True, kw_only=True)
class MainOption2(Model):
    p: None | Unset = UNSET
    q: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(MainOption2)
def dump_main_option2(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.q is not None:
        data['q'] = value.q
    if value.additional_properties:
        add_members(data, value.additional_properties, MainOption2)
    return data
Main: TypeAlias = MainOption1 | MainOption2 | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, free_of_null(load_main_option1, 'p'), load_main_option2)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, MainOption1, MainOption2, Unrecognized)

# a property that may be null in one branch (3.1.0): {"anyOf": [{"type": "object", "properties": {"p": {"type": "string"}}}, {"type": "object", "properties": {"p": {"type": ["integer", "null"]}}}]}
@dataclass(slots=True, kw_only=True)
class MainOption1(Model):
    p: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(MainOption1)
def dump_main_option1(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p
    if value.additional_properties:
        add_members(data, value.additional_properties, MainOption1)
    return data
@dataclass(slots=True, kw_only=True)
class MainOption2(Model):
    p: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(MainOption2)
def dump_main_option2(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not UNSET:
        data['p'] = given(value.p)
    if value.additional_properties:
        add_members(data, value.additional_properties, MainOption2)
    return data
Main: TypeAlias = MainOption1 | MainOption2 | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, free_of_null(load_main_option1, 'p'), load_main_option2)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, MainOption1, MainOption2, Unrecognized)

# an optional property that is null in no branch (3.0.3): {"anyOf": [{"type": "object", "properties": {"p": {"type": "string"}}}, {"type": "object", "properties": {"p": {"type": "integer"}}}]}
@dataclass(slots=True, kw_only=True)
class MainOption1(Model):
    p: str | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(MainOption1)
def dump_main_option1(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p
    if value.additional_properties:
        add_members(data, value.additional_properties, MainOption1)
    return data
@dataclass(slots=True, kw_only=True)
class MainOption2(Model):
    p: int | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(MainOption2)
def dump_main_option2(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
    }
    if value.p is not None:
        data['p'] = value.p
    if value.additional_properties:
        add_members(data, value.additional_properties, MainOption2)
    return data
Main: TypeAlias = MainOption1 | MainOption2 | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return best_fit(load_main, data, report, load_main_option1, load_main_option2)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, MainOption1, MainOption2, Unrecognized)

# optional property and items (3.0.3): {"type": "object", "properties": {"r": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"$ref": "#/components/schemas/B"}]}, "o": {"type": "array", "items": {"oneOf": [{"$ref": "#/components/schemas/A"}, {"type": "string"}]}}}, "required": ["r"]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    r: MainR
    o: list[MainOItem] | None = None
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
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
@dumper_of(Main)
def dump_main(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'r': dump_main_r(value.r),
    }
    if value.o is not None:
        data['o'] = [dump_main_o_item(item) for item in sequence(value.o)]
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
MainR: TypeAlias = A | B | Unrecognized
def load_main_r(data: Any, report: Report) -> MainR:
    if is_object(data):
        return best_fit(load_main_r, data, report, keys={'a': load_a, 'b': load_b})
    return unrecognized(data, report)
def dump_main_r(value: MainR) -> Any:
    return to_json_branch(value, A, B, Unrecognized)
MainOItem: TypeAlias = A | str | Unrecognized
def load_main_o_item(data: Any, report: Report) -> MainOItem:
    if is_object(data):
        return load_a(data, report)
    if is_string(data):
        return string(data, report)
    return unrecognized(data, report)
def dump_main_o_item(value: MainOItem) -> Any:
    return to_json_branch(value, A, str, Unrecognized)

