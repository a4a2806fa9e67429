# enum or text (3.0.3): {"anyOf": [{"type": "string"}, {"type": "string", "enum": ["a", "b"]}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)

# two enums (3.0.3): {"anyOf": [{"type": "string", "enum": ["a"]}, {"type": "string", "enum": ["b"]}]}
class Main(StrEnum):
    A = 'a'
    B = 'b'
load_main = string_enum(Main)

# constants and text (3.1.0): {"anyOf": [{"const": "a"}, {"type": "string"}]}
class Main(StrEnum):
    A = 'a'
load_main = string_enum(Main)

# date or date-time (3.0.3): {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "format": "date-time"}]}
Main: TypeAlias = datetime.date | datetime.datetime | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return best_fit(load_main, data, report, date, date_time)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# date-time or date (3.0.3): {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "string", "format": "date"}]}
Main: TypeAlias = datetime.datetime | datetime.date | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return best_fit(load_main, data, report, date, date_time)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# uuid or text (3.0.3): {"anyOf": [{"type": "string", "format": "uuid"}, {"type": "string"}]}
Main: TypeAlias = UUID | str | Unrecognized
def load_main(data: Any, report: Report) -> Main:
    if is_string(data):
        return best_fit(load_main, data, report, uuid, string)
    return unrecognized(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

# constants of two kinds (3.1.0): {"oneOf": [{"const": "a"}, {"const": 1}, {"const": true}]}
Main: TypeAlias = Any
def load_main(data: Any, report: Report) -> Main:
    return anything(data, report)
def dump_main(value: Main) -> Any:
    return to_json_value(value)

