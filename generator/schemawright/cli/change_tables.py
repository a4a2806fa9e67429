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
_LINES, _OF_MODEL, _ROWS = 34, 4, 30
"""Lines of a list that fits a screen, changes of one model in it, and models of a table that does."""


def summary(told: Iterable[Told]) -> str:
    """How many changes there are of each verdict, worst first."""
    counts = Counter(one.change.verdict for one in told)
    return ", ".join(f"{counts[verdict]:,} {words}" for verdict, words in WORDS.items() if counts[verdict])


def listed(told: Sequence[Told], *, whole: bool, colour: bool) -> Iterator[str]:
    """The changes by verdict and model; `whole` tells those that a screen has no room for, too."""
    groups = {verdict: _by_model(told, verdict) for verdict in WORDS}
    groups = {verdict: models for verdict, models in groups.items() if models}
    room = _LINES
    for left, (verdict, models) in zip(range(len(groups), 0, -1), groups.items(), strict=True):
        number = sum(map(len, models.values()))
        yield _coloured(f"{WORDS[verdict]}: {number:,}", _COLOURS[verdict] if colour else "")
        lines = list(_group(models, None if whole else max(0, room - 3 * (left - 1)), colour))
        yield from lines
        room -= 1 + len(lines)


def table(told: Sequence[Told], *, whole: bool) -> Iterator[str]:
    """A line for each model with the number of its changes by verdict, worst first."""
    counts: dict[str, Counter[Verdict]] = {}
    for one in told:
        counts.setdefault(one.change.model, Counter())[one.change.verdict] += 1
    ranked = sorted(counts.items(), key=lambda item: [-item[1][verdict] for verdict in WORDS])
    shown = ranked if whole or len(ranked) <= _ROWS else ranked[: _ROWS - 1]
    rows = [(shortened(name), count) for name, count in shown]
    if len(shown) < len(ranked):
        rest = sum((count for _, count in ranked[len(shown) :]), Counter[Verdict]())
        rows.append((f"{len(ranked) - len(shown):,} more models", rest))
    rows.append(("all", sum(counts.values(), Counter[Verdict]())))
    width = max(len(name) for name, _ in rows)
    yield "  ".join((" " * width, *_COLUMNS))
    for name, count in rows:
        cells = (f"{count[v] or '-':>{len(head)}}" for v, head in zip(WORDS, _COLUMNS, strict=True))
        yield "  ".join((name.ljust(width), *cells))


def _by_model(told: Iterable[Told], verdict: Verdict) -> dict[str, list[Change]]:
    """The changes of a verdict, by the model that they belong to."""
    found: dict[str, list[Change]] = {}
    for one in told:
        if one.change.verdict is verdict:
            found.setdefault(one.change.model, []).append(one.change)
    return found


def _group(models: Mapping[str, Sequence[Change]], room: int | None, colour: bool) -> Iterator[str]:
    """The lines of one verdict, and what there was no room for."""
    untold: list[str] = []
    for number, (model, changes) in enumerate(models.items()):
        lines = list(_model(model, changes, whole=room is None, colour=colour))
        is_last = number == len(models) - 1
        if room is not None and len(lines) > room - (not is_last):
            untold = list(models)[number:]
            break
        yield from lines
        if room is not None:
            room -= len(lines)
    if untold:
        number = sum(len(models[model]) for model in untold)
        yield f"  ... {counted(number, 'more change')} in {counted(len(untold), 'model')}; --all shows them"


def _model(model: str, changes: Sequence[Change], *, whole: bool, colour: bool) -> Iterator[str]:
    """The changes of a model: one is a line, several are lines below its name."""
    kept = changes if whole or len(changes) <= _OF_MODEL else changes[: _OF_MODEL - 1]
    audiences = {change.audience for change in changes} - {Audience.UNKNOWN}
    name = _coloured(shortened(model), _BOLD if colour else "")
    yield f"  {name}" + (f" ({' and '.join(a.value for a in audiences)})" if len(audiences) == 1 else "")
    yield from (f"    {_at(change)}{shortened(change.message)} [{change.code}]" for change in kept)
    if len(kept) < len(changes):
        yield f"    ... {counted(len(changes) - len(kept), 'more change')}; --all shows them"


def _at(change: Change) -> str:
    """Where it is now; what is gone, where it was."""
    origin = change.new or change.old
    return "" if origin is None else f"{place(origin)}: "


def _coloured(text: str, colour: str) -> str:
    return f"{colour}{text}{_RESET}" if colour else text
