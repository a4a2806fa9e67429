# text and enum (2.0): {"allOf": [{"type": "string"}, {"enum": ["a", "b"]}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# text and format (2.0): {"allOf": [{"type": "string"}, {"type": "string", "format": "date"}]}
Main: TypeAlias = datetime.date
def load_main(data: Any, report: Report) -> Main:
    return date(data, report)
def dump_main(value: Any) -> Any:
    return date_text(value)

# enum and text (2.0): {"allOf": [{"$ref": "#/components/schemas/Other"}, {"type": "string"}]}
class Other(StrEnum):
    A = 'a'
load_other = string_enum(Other)
dump_other = string_enum_text(Other)
Main: TypeAlias = Other | str
def load_main(data: Any, report: Report) -> Main:
    return load_other(data, report)
def dump_main(value: Any) -> Any:
    return dump_other(value)

# array and items (2.0): {"allOf": [{"type": "array"}, {"type": "array", "items": {"type": "integer"}, "minItems": 1}]}
Main: TypeAlias = list[int]
def load_main(data: Any, report: Report) -> Main:
    return read_list(data, report, integer)
def dump_main(value: Any) -> Any:
    return list_of_values(value)

# constraints as a part (2.0): {"allOf": [{"type": "string"}, {"maxLength": 3}, {"pattern": "^a"}]}
Main: TypeAlias = str
def load_main(data: Any, report: Report) -> Main:
    return string(data, report)
def dump_main(value: Any) -> Any:
    return value

# constraints alone (2.0): {"allOf": [{"maxLength": 3}, {"description": "Short."}]}
Main: TypeAlias = Any
"""Short.
At most 3 characters.
"""
def load_main(data: Any, report: Report) -> Main:
    return anything(data, report)
def dump_main(value: Any) -> Any:
    return to_json_value(value)

# kinds that cannot both hold (2.0): {"allOf": [{"type": "string"}, {"type": "integer"}]}
Main: TypeAlias = int
def load_main(data: Any, report: Report) -> Main:
    return integer(data, report)
def dump_main(value: Any) -> Any:
    return value

# a union as a part (3.1.0): {"allOf": [{"oneOf": [{"type": "string"}, {"type": "integer"}]}, {"description": "Either."}]}
Main: TypeAlias = str | int | Unrecognized
"""Either."""
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return string(data, report)
    if is_integer(data):
        return integer(data, report)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, str, int, Unrecognized)

