"""Texts and values that do harm where somebody takes them for code, for a path, for markup or for the end of a line.

In: a random source. Out: texts and JSON values. Not here: the documents that hold these texts (`documents`, `pages`).
"""

from __future__ import annotations

from random import Random
from typing import Any

TOUCH = "open(__import__('os').environ['CANARY'], 'w')"
"""Code that leaves a trace in the file that the environment variable CANARY names."""

# fmt: off
CODE = (
    TOUCH, f"\n{TOUCH}\n", f"'\n{TOUCH}\n'", f'"""\n{TOUCH}\n"""', f'"""; {TOUCH}; """', f"'; {TOUCH}; '",
    f'" + {TOUCH} + "', f"' + str({TOUCH}) + '", f"\\' + str({TOUCH}) #", f'\\""" + str({TOUCH}) #', f"{{{TOUCH}}}",
    f"{{{{ {TOUCH} }}}}", "{% raw %}", "{% endraw %}{{ 7 * 191 }}", "{#", "#}", "{{ cycler.__init__.__globals__ }}",
    "${7*191}", "%(x)s", "%s%n", "{0.__class__}", "{}", "{", "}", f"x): {TOUCH} #", f"x = {TOUCH}", f"int; {TOUCH}",
    f"]\n{TOUCH}\n[", f"# {TOUCH}\r{TOUCH}", f"\x0c{TOUCH}", f"\u2028{TOUCH}\u2029", f"\x85{TOUCH}", f"\x1c{TOUCH}\x0b",
    f"-*- coding: rot13 -*-\r\n{TOUCH}", f"\x00{TOUCH}", "__import__('os').abort()",
)
MARKS = (
    "", " ", "  ", "'", '"', "'''", '"""', '""""', '"""""""', 'a"', "a'", 'a"""', "a\\", "\\", "\\\\", '\\"', '\\"""',
    "\\\n", "\n", "\r", "\r\n", "\t", "\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\xa0", "\xad", "\u200b", "\u200e",
    "\u202e", "\u2066", "\u2028", "\ufeff", "\ufffe", "\U000e0041", "\U0001f600", "`", "``",
    "```", "~~~", "<script>", "&quot;", "*/", "-->", "|", " | ", "a|b", "**", "[x](y)", "# ", "## ", "---", "- ",
    "1. ", "> ", "\\N{BULLET}", "\\x", "\\u12", "\\8", "\\N{", "{x!r}", "%", "$", "@", "~", "~0", "~1", "/", "a/b",
    "#", "?", "&",
)
NAMES = (
    "class", "None", "True", "match", "type", "self", "cls", "data", "value", "at", "rest", "take", "result", "key",
    "item", "object", "str", "int", "dict", "list", "Any", "Model", "Place", "Report", "UNSET", "SERIALIZERS",
    "from_dict", "to_dict", "to_json", "additional_properties", "__init__", "__class__", "__slots__", "__dict__",
    "__post_init__", "__getattr__", "__all__", "_runtime", "_serializers", "runtime", "mro", "name", "_name_",
    "_value_", "_missing_", "_ignore_", "auto", "property", "datetime", "uuid", "UUID", "field", "dataclass",
    "classmethod", "load", "load_a", "dump_a", "tag", "subtype", "members", "wrong", "con", "nul", "aux.txt", "CON",
    "py.typed", "a.py", "../../a", "/etc/passwd", "..", ".", "~root", "C:\\a", "a b", "a-b", "a_b", "aB", "AB", "Ab",
    "ab", "A", "a", "1", "1a", "_", "__", "-1", "+1", "0", "1.0", "é", "e\u0301", "İ", "\u0131", "ß",
    "ŉ", "ǆ", "ﬁ", "K",
    "型", "๑", "\u0300", "¨", "x" * 300, "ASubtypes", "a_subtypes", "Subtypes", "$ref", "$defs", "allOf", "const",
    "default", "null", "true",
)
# fmt: on

# fmt: off
NUMBERS = (
    0, 1, -1, 2, 7, 10**15, 2**53 + 1, 2**63, -(2**64), 10**400, 0.0, -0.0, 0.5, 1.0, 1e15, 1e16, 1e300, -1e-300, 0.1,
)
# fmt: on
HALVES = ("\ud800", "\udfff", "a\ud83d")
"""Texts that no encoding has; readers refuse them, so they are rare."""
_LETTERS = "aB1_-. \"'\\{}%\n#"


def text(rng: Random) -> str:
    """A text of the pools, several put together, or any text at all."""
    if rng.random() < 0.002:
        return rng.choice(HALVES)
    match rng.randrange(8):
        case 0 | 1:
            return rng.choice(CODE)
        case 2 | 3:
            return rng.choice(MARKS)
        case 4:
            return rng.choice(NAMES)
        case 5 | 6:
            return "".join(rng.choice(rng.choice((CODE, MARKS, MARKS, NAMES))) for _ in range(rng.randint(2, 4)))
        case _:
            return "".join(letter(rng) for _ in range(rng.randint(0, 12)))


def letter(rng: Random) -> str:
    """A character, mostly of those that mean something somewhere."""
    return (
        rng.choice(_LETTERS)
        if rng.random() < 0.7
        else chr(rng.choice((0x100, 0x3000, 0xFFFF, 0x10FFFF)) - rng.randrange(256))
    )


def name(rng: Random) -> str:
    """A text where a name is due: mostly one that collides with something."""
    return rng.choice(NAMES) if rng.random() < 0.75 else text(rng)


def scalar(rng: Random) -> Any:
    """A JSON value that holds no other."""
    match rng.randrange(6):
        case 0:
            return None
        case 1:
            return rng.random() < 0.5
        case 2 | 3:
            return rng.choice(NUMBERS)
        case _:
            return text(rng)


def value(rng: Random, depth: int = 3) -> Any:
    """Any JSON value, its texts from the pools."""
    match rng.randrange(6) if depth else 0:
        case 4:
            return [value(rng, depth - 1) for _ in range(rng.randrange(4))]
        case 5:
            return {name(rng): value(rng, depth - 1) for _ in range(rng.randrange(4))}
        case _:
            return scalar(rng)
