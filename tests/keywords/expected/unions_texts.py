# enum or text (3.0.3): {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["a", "b"]}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# two enums (3.0.3): {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["b"]}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# constants and text (3.1.0): {"anyOf": [{"const": "a"}, {"type": "string"}]}
class Main(StrEnum):
    A = 'a'
load_main = string_enum(Main)
dump_main = string_enum_text(Main)

# date or date-time (3.0.3): {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}
Main: TypeAlias = datetime.date | datetime.datetime | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return best_fit(load_main, data, at, date, date_time)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, datetime.date, datetime.datetime, Unrecognized)

# date-time or date (3.0.3): {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}]}
Main: TypeAlias = datetime.datetime | datetime.date | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return best_fit(load_main, data, at, date, date_time)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, datetime.datetime, datetime.date, Unrecognized)

# uuid or text (3.0.3): {"anyOf": [{"type": "string", "format": "uuid"}, {"type": "string"}]}
Main: TypeAlias = UUID | str | Unrecognized
def load_main(data: Any, at: Place) -> Main:
    if is_string(data):
        return best_fit(load_main, data, at, uuid, string)
    return unrecognized(data, at)
def dump_main(value: Main) -> Any:
    return to_json_branch(value, UUID, str, Unrecognized)

# constants of two kinds (3.1.0): {"oneOf": [{"const": "a"}, {"const": 1}, {"const": true}]}
Main: TypeAlias = Any
def load_main(data: Any, at: Place) -> Main:
    return anything(data, at)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

