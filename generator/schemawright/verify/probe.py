"""The script that runs a package, in a process of its own that is not the generator's.

In: on the command line a folder, a number of seconds and words for differences that are meant ("lost", "added"); on
stdin the tasks, a list in JSON. Out: on stdout a line in JSON when a task begins (`[number]`), and for what there is to
say of it (`[number, outcome, about, words, where]`), and `[]` at the end. Not done here: deciding what that means
(`verify`); nothing of the generator is imported.

    ["import", module]                         it imports
    ["hints", module]                          `typing.get_type_hints` resolves on each of its dataclasses
    ["load", key, parts, value]                what the serializer of that key, or one of these parts, loads comes back

The package may neither write nor reach the network nor start programs: this keeps it from doing so by mistake; it is
no cage for code that wants to.
"""

from __future__ import annotations

import dataclasses
import datetime
import faulthandler
import importlib
import ipaddress
import json
import os
import re
import sys
import traceback
import typing
import uuid
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

PACKAGE = "verified_package"
"""What every package is called here: its own name might be that of a module of Python."""

_MOST_FAILURES = 20
_LONGEST = 60
_REFUSED = (
    "socket.", "subprocess.", "shutil.", "ctypes.dlopen", "os.chmod", "os.chown", "os.exec", "os.fork", "os.link",
    "os.mkdir", "os.posix_spawn", "os.remove", "os.rename", "os.rmdir", "os.spawn", "os.startfile", "os.symlink",
    "os.system", "os.truncate",
)  # fmt: skip
"""What the audited events of Python that a package has no business with start with."""
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Difference(NamedTuple):
    """Where two JSON values differ; `kind` is "changed" or, for a member with this value, "lost" or "added"."""

    where: str
    kind: str
    value: Json
    words: str

    @property
    def is_of_null(self) -> bool:
        """Whether null stands on one side and nothing on the other."""
        return self.kind != "changed" and self.value is None


def differences(given: Json, back: Json, at: str = "") -> Iterator[Difference]:
    """Where what came back differs from what was given, by JSON Pointer.

    Numbers are equal by value (1 and 1.0, not true and 1), texts also where they mean the same instant, time of day,
    duration, UUID or address.
    """
    if isinstance(given, dict) and isinstance(back, dict):
        for key in {**given, **back}:
            place = f"{at}/{str(key).replace('~', '~0').replace('/', '~1')}"
            if key not in back:
                yield Difference(place, "lost", given[key], f"{_shown(given[key])} is lost")
            elif key not in given:
                yield Difference(place, "added", back[key], f"{_shown(back[key])} is added")
            else:
                yield from differences(given[key], back[key], place)
    elif isinstance(given, list) and isinstance(back, list) and len(given) == len(back):
        for index, pair in enumerate(zip(given, back, strict=True)):
            yield from differences(*pair, f"{at}/{index}")
    elif not _is_same(given, back):
        yield Difference(at, "changed", given, f"{_shown(given)} becomes {_shown(back)}")


def _is_same(given: Json, back: Json) -> bool:
    if isinstance(given, bool) or isinstance(back, bool) or given is None or back is None:
        return given is back
    if isinstance(given, str) and isinstance(back, str):
        return given == back or any(_means_same(read, given, back) for read in _MEANINGS)
    if isinstance(given, int | float) and isinstance(back, int | float):
        return given == back or (given != given and back != back)
    return False


def _means_same(read: Callable[[str], object], one: str, other: str) -> bool:
    try:
        return read(one) == read(other)
    except (ValueError, OverflowError):
        return False


def _instant(text: str) -> object:
    moment = datetime.datetime.fromisoformat(text)
    if len(text) <= len("2000-01-01"):
        raise ValueError(text)
    return moment


_DURATION = re.compile(
    r"(-?)P(?=[0-9T])(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]+)?)S)?)?"
)


def _duration(text: str) -> object:
    if (found := _DURATION.fullmatch(text)) is None:
        raise ValueError(text)
    sign, *parts = found.groups("0")
    weeks, days, hours, minutes, seconds = map(float, parts)
    value = datetime.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -value if sign == "-" else value


_MEANINGS: tuple[Callable[[str], object], ...] = (
    _instant,
    datetime.time.fromisoformat,
    uuid.UUID,
    ipaddress.ip_address,
    _duration,
)


def _shown(value: Json) -> str:
    text = json.dumps(value, default=repr)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."


class Failure(Exception):
    """What a package must not do, with the class or module that it is `about` and the place inside the example."""

    def __init__(self, words: str, about: str = "", where: str = "") -> None:
        super().__init__(words)
        self.about = about
        self.where = where


def run(tasks: list[list[Any]], tolerated: frozenset[str], say: Callable[..., None]) -> None:
    """Do the tasks in order; after a failure none of another kind, after many failures none at all."""
    failures, kind = 0, ""
    for number, (verb, *rest) in enumerate(tasks):
        if failures >= _MOST_FAILURES or (failures and verb != kind):
            return
        kind = verb
        say(number)
        try:
            if verb == "import":
                _import(*rest)
            elif verb == "hints":
                _resolve_hints(*rest)
            elif (refusal := _refusal(tolerated, *rest)) is not None:
                say(number, "refused", "", *refusal)
        except Failure as error:
            failures += 1
            say(number, "failed", error.about, str(error), error.where)


def _ends_in(what: str, error: Exception, about: str = "") -> Failure:
    """The failure that an exception is; its traceback goes to the report."""
    traceback.print_exception(error)
    return Failure(f"{what}: {type(error).__name__}{f': {error}' if str(error) else ''}", about)


def _full_name(module: str) -> str:
    return f"{PACKAGE}.{module}" if module else PACKAGE


def _import(module: str) -> None:
    try:
        importlib.import_module(_full_name(module))
    except Exception as error:
        missing = error.name if isinstance(error, ModuleNotFoundError) else None
        raise _ends_in("importing it ends in an error", error, missing or "") from error


def _resolve_hints(module: str) -> None:
    loaded = sys.modules[_full_name(module)]
    for name, cls in list(vars(loaded).items()):
        if isinstance(cls, type) and cls.__module__ == loaded.__name__ and dataclasses.is_dataclass(cls):
            try:
                typing.get_type_hints(cls)
            except Exception as error:
                raise _ends_in(f"the type hints of {name} do not resolve", error, name) from error


def _refusal(tolerated: frozenset[str], key: str, parts: list[Any], value: Json) -> tuple[str, str] | None:
    """Why, and where, a schema refuses an example; None where it comes back equal. Raises `Failure` elsewhere."""
    package = sys.modules[PACKAGE]
    named: Any = package.SERIALIZERS
    try:
        serializer = named[key] if key else type(named)(PACKAGE, {"": parts})[""]
        loaded = serializer.load(given := json.loads(json.dumps(value)))
    except package.DataError as error:
        first, more = error.problems[0], error.more + len(error.problems) - 1
        return f"expected {first.expected}, found {first.found}" + (f", and {more} more" if more else ""), first.path
    except Exception as error:
        raise _ends_in("loading this example ends in an error", error) from error
    for each in differences(value, given):
        raise Failure(f"loading this example changes it: {each.words}", where=each.where)
    try:
        back = serializer.dump(loaded)
    except Exception as error:
        raise _ends_in("dumping this example ends in an error", error) from error
    found = [each for each in differences(value, back) if each.kind not in tolerated]
    for each in found:
        if not each.is_of_null:
            raise Failure(f"this example comes back changed: {each.words}", where=each.where)
    for each in found:  # readers are lenient about null, schemas are not
        words = "null is not accepted here" if each.kind == "lost" else "expected a value or null, found nothing"
        return words, each.where
    return None


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse what writes, reaches the network or starts a program (PEP 578)."""
    if event.startswith(_REFUSED):
        raise PermissionError(f"{event} is refused while a package is verified")
    if event == "open":
        _, mode, flags = arguments
        if (isinstance(mode, str) and set("wax+") & set(mode)) or (isinstance(flags, int) and flags & _WRITES):
            raise PermissionError("writing is refused while a package is verified")


def main(folder: str, seconds: str, *tolerated: str) -> None:
    """Answer the tasks on stdin; whatever the package prints goes to stderr."""
    tasks = json.load(sys.stdin)
    answers = os.dup(1)
    os.dup2(2, 1)

    def say(*words: Any) -> None:
        os.write(answers, f"{json.dumps(words)}\n".encode())

    # Who started this process ends it in time; where that one was killed, it ends itself.
    faulthandler.dump_traceback_later(float(seconds), exit=True)
    sys.path.insert(0, folder)
    sys.addaudithook(_refuse)
    run(tasks, frozenset(tolerated), say)
    say()


if __name__ == "__main__":
    main(*sys.argv[1:])
