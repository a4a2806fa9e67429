# of all kinds (3.0.3): {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "boolean"}, {"type": "array", "items": {"type": "integer"}}, {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}]}
@dataclass(slots=True, kw_only=True)
class MainWithA(Model):
    a: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main_with_a(data: Any, at: Place) -> MainWithA:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(MainWithA)
    value = take('a', MISSING)
    result.a = value if type(value) is int else integer(value, (at, 'a'))
    result.additional_properties = rest
    return result
@dumper_of(MainWithA)
def dump_main_with_a(value: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        'a': value.a,
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, MainWithA)
    return data
Main: TypeAlias = str | int | bool | list[int] | MainWithA | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return integer(data, at)
    if is_boolean(data):
        return boolean(data, at)
    if is_array(data):
        return read_list(data, at, integer)
    if is_object(data):
        return load_main_with_a(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, bool, list, MainWithA, Unrecognized)

# integer and number (3.0.3): {"oneOf": [{"type": "integer"}, {"type": "number"}]}
Main: TypeAlias = int | float | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_float(data):
        return number(data, at)
    if is_integer(data):
        return best_fit(load_main, data, at, integer, number)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, int, float, Unrecognized)

# number and boolean (3.0.3): {"oneOf": [{"type": "number"}, {"type": "boolean"}]}
Main: TypeAlias = float | bool | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_float(data):
        return number(data, at)
    if is_boolean(data):
        return boolean(data, at)
    if is_integer(data):
        return number(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, float, int, bool, Unrecognized)

# with null (3.1.0): {"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]}
Main: TypeAlias = str | int | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return integer(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

# one branch (3.0.3): {"oneOf": [{"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}]}
@dataclass(slots=True, kw_only=True)
class Main(Model):
    a: int
    additional_properties: dict[str, Any] = field(default_factory=dict[str, Any])
    """Properties that the definition does not name, by their JSON name."""
def load_main(data: Any, at: Place) -> Main:
    rest = data.copy() if data.__class__ is dict else members(data)
    if rest is None:
        return wrong(at, "object", data)
    take = rest.pop
    result = new(Main)
    value = take('a', MISSING)
    result.a = value if type(value) is int else integer(value, (at, 'a'))
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

# the same branch twice (3.0.3): {"oneOf": [{"type": "string"}, {"type": "string"}]}
Main: TypeAlias = str
def load_main(data: Any, at: Place) -> Main:
    return string(data, at)
def dump_main(value: Main) -> Any:
    return value

# any value as a branch (3.0.3): {"anyOf": [{}, {"type": "string"}]}
Main: TypeAlias = Any | str | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    return best_fit(load_main, data, at, string, anything)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# lists of different items (3.0.3): {"oneOf": [{"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "integer"}}]}
Main: TypeAlias = list[str] | list[int] | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_array(data):
        return best_fit(load_main, data, at, list_of(integer), list_of(string))
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, list, Unrecognized)

# one or many (3.0.3): {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
Main: TypeAlias = str | list[str] | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return string(data, at)
    if is_array(data):
        return read_list(data, at, string)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, list, Unrecognized)

# of its own kind (3.0.3): {"oneOf": [{"type": "string"}, {"type": "array", "items": {"$ref": "#/components/schemas/Main"}}, {"type": "object", "additionalProperties": {"$ref": "#/components/schemas/Main"}}]}
Main: TypeAlias = Any | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return string(data, at)
    if is_array(data):
        return read_list(data, at, load_main)
    if is_object(data):
        return read_map(data, at, load_main)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# itself or null as a branch (3.1.0): {"oneOf": [{"$ref": "#/components/schemas/Main", "nullable": true}, {"anyOf": [{"$ref": "#/components/schemas/Main"}, {"type": "null"}]}, {"$ref": "#/components/schemas/Ring"}, {"type": "string"}]}
Ring: TypeAlias = Any | Unrecognized
def load_ring(data: Any, at: Place) -> Ring:
    if is_integer(data):
        return integer(data, at)
    if is_string(data):
        return string(data, at)
    return unrecognized(data, at)
def dump_ring(value: Ring) -> Any:
    return to_json_value(value)
Main: TypeAlias = Any | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_integer(data):
        return integer(data, at)
    if is_string(data):
        return string(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# itself as a branch (3.0.3): {"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/Main"}]}
Main: TypeAlias = Any | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return string(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# a union in a union (3.0.3): {"oneOf": [{"$ref": "#/components/schemas/Inner"}, {"type": "boolean"}]}
Main: TypeAlias = Inner | bool | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return integer(data, at)
    if is_boolean(data):
        return boolean(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, Unrecognized, bool, Unrecognized)

# a nullable branch (3.1.0): {"oneOf": [{"type": ["string", "null"]}, {"type": "integer"}]}
Main: TypeAlias = str | int | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return string(data, at)
    if is_integer(data):
        return integer(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

# a reference to a nullable branch (3.1.0): {"oneOf": [{"$ref": "#/components/schemas/Text"}, {"type": "integer"}]}
Main: TypeAlias = Text | int | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return load_text(data, at)
    if is_integer(data):
        return integer(data, at)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

