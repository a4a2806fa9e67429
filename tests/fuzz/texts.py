"""Texts and values that do harm where somebody takes them for code, for a path, for markup or for the end of a line.

In: nothing. Out: hypothesis strategies. Not here: the documents that hold these texts (`documents`, `pages`).
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

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
    "\u202e", "\u2066", "\u2028", "\ufeff", "\ufffe", "\U000e0041", "\ud800", "\udfff", "\ud83d\ude00", "`", "``",
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

texts = st.sampled_from(CODE) | st.sampled_from(MARKS) | st.sampled_from(NAMES)
"""Texts of the pools above, each by itself."""
mixed_texts = texts | st.lists(texts, min_size=2, max_size=4).map("".join) | st.text(max_size=12)
"""Texts of the pools, several put together, and any text at all."""
names = st.sampled_from(NAMES) | st.sampled_from(NAMES) | mixed_texts
"""Texts where a name is due: mostly those that collide with something."""

# fmt: off
numbers = st.sampled_from([
    0, 1, -1, 2, 10**15, 2**53 + 1, 2**63, -(2**64), 10**400, 0.0, -0.0, 0.5, 1.0, 1e15, 1e16, 1e300, -1e-300, 0.1,
])
# fmt: on
scalars: st.SearchStrategy[Any] = st.none() | st.booleans() | numbers | mixed_texts
values: st.SearchStrategy[Any] = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(mixed_texts, inner, max_size=3),
    max_leaves=6,
)
"""JSON values whose texts come from the pools."""
