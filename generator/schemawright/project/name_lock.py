"""The lock of names: the file that keeps the names of a project's packages while specs change.

In: the file beside the configuration. Out: names by target, kind and path; the text of the file for names. Not done
here: what is a name (the rules of a target), which names a spec gives (`passes.naming`), and writing (`publish`).

    # Names of generated code. `schemawright generate` keeps them, and this file. Form 1.
    src/shop class user = User
    src/shop field user/e-mail = e_mail
    src/shop member Color/=red = RED
    src/shop module user = user
    src/shop operation /paths/~1pets/get = list_pets
    src/shop setting names = wire

A line is the folder of a package as seen from the file, the kind of what has a name, its path (`ir.paths`), and the
name; settings that names depend on, and that are no defaults, are among them. Lines stand for themselves and are
sorted, so that git merges those of two branches by `merge=union`. What a merge leaves is put right: lines that stand
twice, lines in another order, marks of a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from schemawright.budgets import MAX_LOCK_BYTES
from schemawright.diagnostics import Diagnostic, Origin, Severity, Sink, SpecError, fail
from schemawright.frozen import frozen
from schemawright.ir.given_names import NameKind
from schemawright.project.lock_digests import line_start, written
from schemawright.source.files import ON_DISK, Files

SETTING = "setting"
"""The kind of lines that hold settings."""
FORM = 1
_HEAD = f"# Names of generated code. `schemawright generate` keeps them, and this file. Form {FORM}."
_KINDS = frozenset(map(str, (*NameKind, SETTING)))
_FORM = re.compile(r"#.*\bForm ([0-9]+)\.$")
_MARK = re.compile(r"(<{7}|={7}|>{7}|\|{7})( |$)")
_SIGNS = frozenset("<=>|")

Entries = Mapping[tuple[str, str], str]
"""Names by kind and path."""


@frozen
class NameLock:
    """The names of a file by target, then by kind and path; `found` is what there is to say about lines of each."""

    file: str
    text: str
    targets: Mapping[str, Entries]
    found: Mapping[str, tuple[Diagnostic, ...]]

    def names(self, target: str) -> Entries:
        """The names of a target."""
        return self.targets.get(target, {})

    def origin(self, target: str, key: tuple[str, str]) -> Origin:
        """The place of the line that holds a name."""
        (wanted,) = lines_of(target, {key: self.targets[target][key]})
        lines = re.split(r"\r\n|\n|\r", self.text)
        return Origin(self.file, "", lines.index(wanted) + 1 if wanted in lines else 0, 1)


def read_lock(path: Path, files: Files = ON_DISK) -> NameLock:
    """The lock at a path, on disk or elsewhere; an empty one where there is none.

    Raises `SpecError`: `name-lock` for lines that are none and another form, `encoding`, and those of `file_bytes`.
    """
    file = str(path)
    try:
        text = files.content(file, files.inside(file), MAX_LOCK_BYTES).decode("utf-8-sig")
    except SpecError as error:
        if error.diagnostics[0].code != "file-not-found":
            raise
        text = ""
    except UnicodeDecodeError:
        raise fail("encoding", "is not UTF-8 text", Origin(file), "save it as UTF-8") from None
    return _parsed(file, text)


def lines_of(target: str, entries: Entries) -> list[str]:
    """The lines of a target, sorted."""
    start = line_start(target)
    return sorted(f"{start}{kind} {written(path)} = {name}" for (kind, path), name in entries.items())


def lock_text(targets: Mapping[str, Entries]) -> str:
    """The text of a lock."""
    lines = sorted(line for target, entries in targets.items() for line in lines_of(target, entries))
    return "".join(f"{line}\n" for line in (_HEAD, *lines))


def _parsed(file: str, text: str) -> NameLock:
    sink = Sink()
    targets: dict[str, dict[tuple[str, str], str]] = {}
    found: dict[str, tuple[Diagnostic, ...]] = {}
    for number, line in _lines(text):
        start, _, rest = line.partition(" ")
        kind, _, rest = rest.partition(" ")
        path, _, name = rest.rpartition(" = ")
        if line[0] == "#":
            _refuse_other_form(line, Origin(file, "", number, 1))
        elif kind not in _KINDS or not path or not name or " " in name:
            help = "a line is the folder of a package, a kind, a path, `=` and a name; take this one away"
            sink.error("name-lock", "this is no line of a lock of names", Origin(file, "", number, 1), help)
        else:
            target, key = _read(start), (kind, _read(path))
            own = targets.setdefault(target, {})
            first = own.setdefault(key, name)
            if first != name:
                own[key] = min(first, name)
                finding = _second(Origin(file, "", number, 1), key, own[key])
                found[target] = (*found.get(target, ()), finding)
    sink.raise_errors()
    return NameLock(file, text, targets, found)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines with their numbers; of a conflict those of both sides, not those that both come from."""
    is_base = False
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if line[:1] in _SIGNS and (mark := _MARK.match(line)):
            is_base = mark[1][0] == "|"
        elif line and not is_base and not line.isspace():
            yield number, line


def _refuse_other_form(line: str, origin: Origin) -> None:
    form = _FORM.fullmatch(line)
    if form is not None and int(form[1]) != FORM:
        help = "use the version of schemawright that wrote it, or a newer one"
        raise fail("name-lock", f"the lock has form {form[1]}, and this version knows form {FORM}", origin, help)


def _second(origin: Origin, key: tuple[str, str], kept: str) -> Diagnostic:
    """The finding on a second name of one thing, as a merge leaves it; the order of names decides."""
    message = f"the {key[0]} {key[1]} has two names here; {kept} is kept"
    help = "`schemawright generate` takes the other line away; to keep that name, take this one away first"
    return Diagnostic("name-lock", Severity.WARNING, message, origin, help)


def _read(text: str) -> str:
    return unquote(text, errors="surrogatepass") if "%" in text else text
