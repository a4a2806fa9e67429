# strings (2.0): {"type": "string", "enum": ["a", "b", ""]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
    EMPTY = ''
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# integers (2.0): {"type": "integer", "enum": [1, -1, 0]}
class Main(IntEnum):
    VALUE_1 = 1
    MINUS_1 = -1
    VALUE_0 = 0
load_main = integer_enum(Main)
dump_main = integer_enum_number(Main)

# numbers (2.0): {"type": "number", "enum": [1, 1.5]}
Main: TypeAlias = float
def load_main(data: Any, report: Report) -> Main:
    return number(data, report)
def dump_main(value: Any) -> Any:
    return value

# whole numbers of type number (2.0): {"type": "number", "enum": [1, 2]}
Main: TypeAlias = float
def load_main(data: Any, report: Report) -> Main:
    return number(data, report)
def dump_main(value: Any) -> Any:
    return value

# whole numbers of type integer (2.0): {"type": "integer", "enum": [1.0, 2, -3.0]}
class Main(IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2
    MINUS_3 = -3
load_main = integer_enum(Main)
dump_main = integer_enum_number(Main)

# integers beyond 64 bits (2.0): {"type": "integer", "enum": [9223372036854775808, -18446744073709551616, 10000000000000000000000000000000000000000]}
class Main(IntEnum):
    VALUE_9223372036854775808 = 9223372036854775808
    MINUS_18446744073709551616 = -18446744073709551616
    VALUE_10000000000000000000000000000000000000000 = 10000000000000000000000000000000000000000
load_main = integer_enum(Main)
dump_main = integer_enum_number(Main)

# booleans (2.0): {"type": "boolean", "enum": [true]}
Main: TypeAlias = bool
def load_main(data: Any, report: Report) -> Main:
    return boolean(data, report)
def dump_main(value: Any) -> Any:
    return value

# without type (2.0): {"enum": ["a", "b"]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# mixed (3.1.0): {"enum": ["a", 1, true]}
Main: TypeAlias = str | int | bool | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return read_open_constant(data, report, 'a')
    if is_integer(data):
        return read_open_constant(data, report, 1)
    if is_boolean(data):
        return boolean(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, bool, Unrecognized)

# mixed, several of a kind (3.1.0): {"enum": ["a", "b", 1, 2, null]}
class MainString(StrEnum):
    A = 'a'
    B = 'b'
load_main_string = string_enum(MainString)
dump_main_string = string_enum_text(MainString)
class MainInteger(IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2
load_main_integer = integer_enum(MainInteger)
dump_main_integer = integer_enum_number(MainInteger)
Main: TypeAlias = MainString | str | MainInteger | int | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return load_main_string(data, report)
    if is_integer(data):
        return load_main_integer(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, MainString, str, MainInteger, int, Unrecognized)

# mixed, of listed types (3.1.0): {"type": "object", "properties": {"p": {"type": ["string", "number"], "enum": ["a", "b", 1.5, 2]}}, "required": ["p"]}
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
        'p': dump_main_p(value.p),
    }
    if value.additional_properties:
        add_members(data, value.additional_properties, Main)
    return data
class MainPString(StrEnum):
    A = 'a'
    B = 'b'
load_main_p_string = string_enum(MainPString)
dump_main_p_string = string_enum_text(MainPString)
MainP: TypeAlias = MainPString | str | float | Unrecognized
def load_main_p(data: Any, report: Report) -> MainP:
    if is_string(data):
        return load_main_p_string(data, report)
    if is_float(data):
        return number(data, report)
    if is_integer(data):
        return number(data, report)
    return unrecognized(data, report)
def dump_main_p(value: MainP) -> Any:
    return to_json_branch(value, MainPString, str, float, int, Unrecognized)

# mixed, with objects and arrays (3.1.0): {"enum": [{"a": 1}, [1], "x"]}
Main: TypeAlias = dict[str, Any] | list[Any] | str | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_object(data):
        return read_map(data, report, anything)
    if is_array(data):
        return read_list(data, report, anything)
    if is_string(data):
        return read_open_constant(data, report, 'x')
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, dict, list, str, Unrecognized)

# objects (3.1.0): {"enum": [{"a": 1}, {"b": 2}]}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return anything(data, report)
def dump_main(value: Any) -> Any:
    return to_json_value(value)

# one value (3.1.0): {"type": "string", "enum": ["a"]}
class Main(StrEnum):
    A = 'a'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# duplicates (2.0): {"type": "string", "enum": ["a", "b", "a"]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# awkward names (2.0): {"type": "string", "enum": ["+1", "-1", "*", "a b", "a-b", "A", "a", "1", "None", "mro", "class", ""]}
class Main(StrEnum):
    PLUS_1 = '+1'
    MINUS_1 = '-1'
    STAR = '*'
    A_B = 'a b'
    A_MINUS_B = 'a-b'
    A = 'A'
    A_2 = 'a'
    VALUE_1 = '1'
    NONE = 'None'
    MRO_ = 'mro'
    CLASS = 'class'
    EMPTY = ''
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# constants as branches (3.1.0): {"oneOf": [{"const": "a", "title": "First", "description": "The first."}, {"const": "b"}]}
class Main(StrEnum):
    FIRST = 'a'
    """The first."""
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# an enum beside any string (3.1.0): {"anyOf": [{"type": "string", "title": "Other"}, {"enum": ["a"]}, {"const": "b"}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# enums as branches (3.1.0): {"oneOf": [{"type": "string", "enum": ["a", "b"]}, {"type": "string", "enum": ["c", "b"]}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
    C = 'c'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# an enum beside strings of a format (3.1.0): {"anyOf": [{"type": "string", "format": "date-time"}, {"enum": ["now"]}]}
Main: TypeAlias = datetime.datetime | str | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return best_fit(load_main, data, report, open_constant('now'), date_time)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, datetime.datetime, str, Unrecognized)

# varnames (2.0): {"type": "integer", "enum": [1, 2], "x-enum-varnames": ["LOW", "HIGH"]}
class Main(IntEnum):
    LOW = 1
    HIGH = 2
load_main = integer_enum(Main)
dump_main = integer_enum_number(Main)

# items (2.0): {"type": "array", "items": {"type": "string", "enum": ["a"]}}
Main: TypeAlias = list[str]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, open_constant('a'))
def dump_main(value: Any) -> Any:
    return list_of_values(value)

# integers written as texts (2.0): {"type": "integer", "enum": ["1", "2"]}
class Main(IntEnum):
    VALUE_1 = 1
    VALUE_2 = 2
load_main = integer_enum(Main)
dump_main = integer_enum_number(Main)

# booleans written as texts (2.0): {"type": "boolean", "enum": ["true", "false"]}
Main: TypeAlias = bool
def load_main(data: Any, report: Report) -> Main:
    return boolean(data, report)
def dump_main(value: Any) -> Any:
    return value

# texts written as integers and booleans (2.0): {"type": "string", "enum": [1, true, "a"]}
class Main(StrEnum):
    VALUE_1 = '1'
    TRUE = 'true'
    A = 'a'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# names where integers are meant (2.0): {"type": "integer", "enum": ["Low", "High"]}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return anything(data, report)
def dump_main(value: Any) -> Any:
    return to_json_value(value)

# values of the items beside an array (2.0): {"type": "array", "items": {"type": "string"}, "enum": ["a", "b"]}
class MainItem(StrEnum):
    A = 'a'
    B = 'b'
load_main_item = string_enum(MainItem)
dump_main_item = string_enum_text(MainItem)
Main: TypeAlias = list[MainItem | str]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, load_main_item)
def dump_main(value: Any) -> Any:
    return [dump_main_item(item) for item in sequence(value)]

# arrays as values (2.0): {"type": "array", "items": {"type": "string"}, "enum": [["a"], ["b"]]}
Main: TypeAlias = list[str]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, string)
def dump_main(value: Any) -> Any:
    return list_of_values(value)

# objects as values (2.0): {"type": "object", "additionalProperties": {"type": "integer"}, "enum": [{}, {"a": 1}]}
Main: TypeAlias = dict[str, int]
def load_main(data: Any, report: Report) -> Main:
    return read_map(data, report, integer)
def dump_main(value: Any) -> Any:
    return map_of_values(value)

# values beside properties (2.0): {"type": "object", "properties": {"a": {"type": "integer"}}, "enum": ["x", "y"]}
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

