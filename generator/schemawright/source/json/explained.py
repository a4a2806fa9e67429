"""What is wrong with a text that is nearly JSON, in the words of who wrote it.

In: a text, and where the reader of JSON stopped. Out: a message and, where one is known, the cure. Not done here:
reading it all the same (`slips`).
"""

from __future__ import annotations

from json import JSONDecodeError

_WORDS = {"True": "true", "False": "false", "None": "null", "undefined": "null"}


def explained(text: str, error: JSONDecodeError) -> tuple[str, str, int]:
    """Message, cure, and the offset that they are about."""
    at = error.pos
    end = len(text.rstrip())
    if at >= end or error.msg.startswith("Unterminated string"):
        what = "a string" if error.msg.startswith("Unterminated") else "an object or an array"
        return f"the document ends in the middle of {what}", "is the file complete?", at
    before = len(text[:at].rstrip()) - 1
    comma = next((place for place in (at, before) if text[place : place + 1] == ","), -1)
    if comma >= 0 and text[comma + 1 :].lstrip()[:1] in ("}", "]"):
        closing = text[comma + 1 :].lstrip()[0]
        return f"a comma stands before {closing}", "take the comma away", comma
    if text[at : at + 2] in ("//", "/*") or text[at] == "#":
        return "JSON has no comments", "take it away, or name the file .yaml and start comments with #", at
    if text[at] == "'":
        return "a text stands between single quotes", 'JSON has double quotes alone: "', at
    word = next((word for word in _WORDS if text.startswith(word, at)), "")
    if word:
        return f"JSON has no {word}", f"write {_WORDS[word]}", at
    if error.msg.startswith("Expecting ','"):
        return f"a comma or a closing bracket is missing before {text[at]!r}", "", at
    return f"{error.msg[:1].lower()}{error.msg[1:]}, found {text[at]!r}", "", at
