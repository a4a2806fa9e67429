"""Changes as lines for people: grouped by verdict and model, worst first, within one screen.

In: changes that are told, with their places. Out: lines of text. Not done here: formats for programs and for other
documents (`formats`), and printing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from schemawright.cli.change_findings import Told
from schemawright.cli.console import counted
from schemawright.cli.escaping import shortened
from schemawright.cli.formats.words import place
from schemawright.compare.changes import Audience, Change, Verdict

WORDS: Mapping[Verdict, str] = {
    Verdict.BREAKING_TYPES: "breaking at type-check time",
    Verdict.BREAKING_AT_RUN_TIME: "breaking at run time",
    Verdict.BEHAVIOUR: "behaviour only",
    Verdict.ADDITIVE: "additive",
    Verdict.DOCUMENTATION: "documentation",
}
"""What each verdict is called, worst first."""
_COLUMNS = ("types", "run time", "behaviour", "additive", "documentation")
_COLOURS = dict(zip(WORDS, ("\x1b[1;31m", "\x1b[31m", "\x1b[33m", "\x1b[32m", "\x1b[36m"), strict=True))
_BOLD, _RESET = "\x1b[1m", "\x1b[0m"
_LINES, _OF_MODEL, _ROWS = 34, 4, 20
"""Lines of a list that fits a screen, changes of one model in it, and models of a table that does."""
_NAME, _NAMES = 40, 150
"""Characters of a name in a table, and of names in a line."""


def summary(told: Iterable[Told]) -> str:
    """How many changes there are of each verdict, worst first."""
    counts = Counter(one.change.verdict for one in told)
    return ", ".join(f"{counts[verdict]:,} {words}" for verdict, words in WORDS.items() if counts[verdict])


def listed(told: Sequence[Told], *, whole: bool, colour: bool) -> Iterator[str]:
    """The changes by verdict and model; `whole` tells those that a screen has no room for, too."""
    groups = {verdict: _by_model(told, verdict) for verdict in WORDS}
    groups = {verdict: models for verdict, models in groups.items() if models}
    needed = [1 + sum(map(len, models.values())) for models in groups.values()]
    room = _LINES
    for number, (verdict, models) in enumerate(groups.items(), 1):
        yield _coloured(f"{WORDS[verdict]}: {needed[number - 1] - 1:,}", _COLOURS[verdict] if colour else "")
        # What is worse gets half of the room, or all that the others do not need.
        lines = list(_group(models, None if whole else max(room // 2, room - sum(needed[number:])) - 1, colour))
        yield from lines
        room -= 1 + len(lines)


def table(told: Sequence[Told], *, whole: bool) -> Iterator[str]:
    """A line for each model with the number of its changes by verdict, worst first."""
    counts: dict[str, Counter[Verdict]] = {}
    for one in told:
        counts.setdefault(_model(one.change), Counter())[one.change.verdict] += 1
    ranked = sorted(counts.items(), key=lambda item: [-item[1][verdict] for verdict in WORDS])
    shown = ranked if whole or len(ranked) <= _ROWS else ranked[: _ROWS - 1]
    rows = [(shortened(name, _NAME), count) for name, count in shown]
    if len(shown) < len(ranked):
        rest = sum((count for _, count in ranked[len(shown) :]), Counter[Verdict]())
        rows.append((f"{len(ranked) - len(shown):,} more models", rest))
    rows.append(("all", sum(counts.values(), Counter[Verdict]())))
    width = max(len(name) for name, _ in rows)
    yield "  ".join((" " * width, *_COLUMNS))
    for name, count in rows:
        cells = (f"{count[v] or '-':>{len(head)}}" for v, head in zip(WORDS, _COLUMNS, strict=True))
        yield "  ".join((name.ljust(width), *cells))


def _model(change: Change) -> str:
    """What a change is listed below."""
    return change.model or "the package"


def _by_model(told: Iterable[Told], verdict: Verdict) -> dict[str, list[Change]]:
    """The changes of a verdict, by the model that they belong to."""
    found: dict[str, list[Change]] = {}
    for one in told:
        if one.change.verdict is verdict:
            found.setdefault(_model(one.change), []).append(one.change)
    return found


def _group(models: Mapping[str, Sequence[Change]], room: int | None, colour: bool) -> Iterator[str]:
    """The lines of one verdict: model by model and, of those there is no room for, names."""
    waiting = dict(models)
    for model, changes in models.items():
        lines = [f"  {_line(change, colour)}" for change in changes]
        if room is not None and len(lines) > _OF_MODEL:
            left = counted(len(lines) - _OF_MODEL + 1, "more change")
            lines[_OF_MODEL - 1 :] = [f"  ... {left} of `{shortened(model)}`; --all shows them"]
        if room is not None:
            if len(lines) > room - (len(waiting) > 1):
                break
            room -= len(lines)
        yield from lines
        del waiting[model]
    if waiting:
        number = counted(sum(map(len, waiting.values())), "more change" if len(waiting) < len(models) else "change")
        yield f"  ... {number}; --all shows them: {_names(list(waiting))}"


def _names(models: Sequence[str]) -> str:
    """The names of models, as many as a line or two hold."""
    shown = ""
    for number, model in enumerate(models):
        name = f"{', ' if shown else ''}{shortened(model)}"
        if len(shown) + len(name) > _NAMES:
            return f"{shown}, and {len(models) - number:,} more"
        shown += name
    return shown


def _line(change: Change, colour: bool) -> str:
    """Where it is now, or was; what it is; who sees it; and its code."""
    origin = change.new or change.old
    at = "" if origin is None else _coloured(f"{place(origin)}: ", _BOLD if colour else "")
    who = "" if change.audience is Audience.UNKNOWN else f", {change.audience.value}"
    return f"{at}{shortened(change.message)} [{change.code}{who}]"


def _coloured(text: str, colour: str) -> str:
    return f"{colour}{text}{_RESET}" if colour else text
