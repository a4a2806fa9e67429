"""How findings of a job are judged: by code, and by `strict`.

In: findings, and the job with its lists of codes. Out: the findings that are told, with the weight that the job gives
them; errors in the lists themselves. Not done here: single findings that are put up with (`acknowledged`).

A list speaks of warnings and notes alone: what is an error stays one, whatever the lists say. `strict` makes errors of
all warnings that no list names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from schemawright.diagnostics import ALWAYS_ERRORS, CODES, Diagnostic, Severity
from schemawright.project.job import LEVELS, Job


def audible(found: Iterable[Diagnostic], job: Job) -> list[Diagnostic]:
    """The findings without those that the job makes silent."""
    return [one for one in found if one.severity is Severity.ERROR or one.code not in job.silent]


def weighed(found: Iterable[Diagnostic], job: Job) -> list[Diagnostic]:
    """The findings with the weight that the job gives them."""
    return [_weighed(finding, job) for finding in found]


def _weighed(finding: Diagnostic, job: Job) -> Diagnostic:
    if finding.severity is Severity.ERROR:
        return finding
    if finding.code in job.errors:
        return _as_error(finding, f"{finding.severity.name.lower()}s of this code are listed in `errors`")
    if finding.code in job.warnings:
        return replace(finding, severity=Severity.WARNING)
    if job.strict and finding.severity is Severity.WARNING:
        return _as_error(finding, "a warning, which --strict makes an error")
    return finding


def _as_error(finding: Diagnostic, why: str) -> Diagnostic:
    return replace(finding, severity=Severity.ERROR, help=finding.help or why)


def overruled(job: Job, lists: Mapping[str, Sequence[str]]) -> Job:
    """The job with lists of codes added, which count for more than its own: a code is in one list only."""
    said = {code for codes in lists.values() for code in codes}
    merged: dict[str, Any] = {
        name: tuple(dict.fromkeys([*(code for code in getattr(job, name) if code not in said), *lists.get(name, ())]))
        for name in LEVELS
    }
    return job._replace(**merged)


def wrong_codes(lists: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, int, str, str]]:
    """What is wrong with lists of codes: the list, the number of the entry, the message, and the cure."""
    first: dict[str, str] = {}
    for name, codes in lists.items():
        for number, code in enumerate(codes):
            if code not in CODES:
                yield name, number, f"there is no code `{code}` of findings", _near(code)
            elif name != "errors" and code in ALWAYS_ERRORS:
                yield name, number, f"`{code}` is always an error, so it cannot be in `{name}`", CODES[code]
            elif first.setdefault(code, name) != name:
                yield name, number, f"`{code}` is in `{first[code]}` and in `{name}`", "keep it in one of them"


def _near(code: str) -> str:
    import difflib

    near = difflib.get_close_matches(code, CODES, n=1, cutoff=0.5)
    return f"did you mean `{near[0]}`?" if near else "messages show their code in brackets, as in warning[page-empty]"
