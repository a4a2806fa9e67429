"""Changes of operations: gone, new, and their parameters, bodies and answers.

In: both sides. Out: changes. Where a package has no table of operations nothing of them is Python, and whatever changes
is documentation; their models are told of by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from schemawright.compare.changes import Audience, Change, Verdict
from schemawright.compare.retyping import of_shapes
from schemawright.compare.verdicts import BEHAVIOUR, Effect
from schemawright.compare.views import Both, View
from schemawright.ir.operations import Content, Operation, Parameter, keys_of, results
from schemawright.ir.shapes import Shape

_T, _R, _B, _A, _D = (
    Verdict.BREAKING_TYPES, Verdict.BREAKING_AT_RUN_TIME, Verdict.BEHAVIOUR, Verdict.ADDITIVE, Verdict.DOCUMENTATION,
)  # fmt: skip


class _Found(NamedTuple):
    code: str
    verdict: Verdict
    message: str
    audience: Audience


def operation_changes(both: Both) -> Iterator[Change]:
    """The changes of operations, in the order of the new spec."""
    before = {str(each.name): each for each in both.old.catalog.operations}
    after = {str(each.name): each for each in both.new.catalog.operations}
    acts = both.settings.schema.operation_table
    moved = _renamed(before, after)
    for name, operation in before.items():
        if name not in after and name not in moved:
            found = _Found(
                "operation-removed", _T, f"the operation `{_title(both.old, operation)}` is gone", Audience.BOTH
            )
            yield _told(found, acts, operation, None)
    came_from = {there: here for here, there in moved.items()}
    for name, operation in after.items():
        old = before.get(came_from.get(name, name))
        if old is None:
            found = _Found(
                "operation-added", _A, f"the operation `{_title(both.new, operation)}` is new", Audience.BOTH
            )
            yield _told(found, acts, None, operation)
            continue
        for found in _differences(both, old, operation):
            yield _told(found, acts, old, operation)


def _told(found: _Found, acts: bool, old: Operation | None, new: Operation | None) -> Change:
    operation = new or old
    assert operation is not None
    verdict = found.verdict if acts else _D
    before, after = (None if each is None else each.origin for each in (old, new))
    path = f"operation {operation.name}"
    return Change(found.code, verdict, found.message, path, "", found.audience, before, after)


def _title(view: View, operation: Operation) -> str:
    return str(view.side.facts.names.operations.get(operation.name, operation.name))


def _renamed(before: Mapping[str, Operation], after: Mapping[str, Operation]) -> dict[str, str]:
    """Operations that have another name, at the same path."""
    places = {(each.method, each.path): name for name, each in after.items() if name not in before}
    found = ((name, places.get((each.method, each.path))) for name, each in before.items() if name not in after)
    return {name: other for name, other in found if other is not None}


def _differences(both: Both, old: Operation, new: Operation) -> Iterator[_Found]:
    """What differs in an operation that is on both sides."""
    was, name = _title(both.old, old), _title(both.new, new)
    if was != name:
        yield _Found("operation-renamed", _T, f"the operation `{was}` is `{name}` now", Audience.BOTH)
    if (old.method, old.path) != (new.method, new.path):
        message = f"`{name}` is {new.method.upper()} {new.path}, not {old.method.upper()} {old.path}"
        yield _Found("operation-moved", _B, message, Audience.BOTH)
    yield from _parameters(both, name, old, new)
    yield from _requests(both, name, old, new)
    yield from _answers(both, name, old, new)
    if old.security != new.security:
        schemes = " or ".join(" and ".join(each) or "none" for each in new.security) or "none"
        yield _Found("operation-security-changed", _B, f"`{name}` needs other credentials: {schemes}", Audience.WRITERS)
    if old.servers != new.servers:
        yield _Found("operation-servers-changed", _B, f"`{name}` is served elsewhere", Audience.BOTH)
    if (old.summary, old.tags) != (new.summary, new.tags):
        yield _Found("operation-documentation-changed", _D, f"other summary or tags: `{name}`", Audience.BOTH)


def _parameters(both: Both, name: str, old: Operation, new: Operation) -> Iterator[_Found]:
    """The changes of parameters, by name and place."""
    before = {
        (each.name, each.place): (key, each) for key, each in zip(keys_of(old.parameters), old.parameters, strict=True)
    }
    after = {
        (each.name, each.place): (key, each) for key, each in zip(keys_of(new.parameters), new.parameters, strict=True)
    }
    for at, (key, _) in before.items():
        if at not in after:
            yield _Found("parameter-removed", _R, f"`{name}` has no parameter `{key}` any more", Audience.WRITERS)
    for at, (key, each) in after.items():
        if at in before:
            yield from _parameter(both, name, before[at], (key, each))
        elif each.required:
            message = f"`{name}` needs a parameter `{key}`"
            yield _Found("parameter-added-required", _R, message, Audience.WRITERS)
        else:
            yield _Found("parameter-added", _A, f"`{name}` takes a parameter `{key}`", Audience.WRITERS)


def _parameter(both: Both, name: str, old: tuple[str, Parameter], new: tuple[str, Parameter]) -> Iterator[_Found]:
    (was, before), (key, after) = old, new
    title = f"the parameter `{key}` of `{name}`"
    if was != key:
        yield _Found("parameter-renamed", _R, f"{title} is called `{key}`, not `{was}`", Audience.WRITERS)
    if before.required is not after.required:
        code, verdict = ("parameter-required", _R) if after.required else ("parameter-optional", _A)
        words = "required" if after.required else "optional"
        yield _Found(code, verdict, f"{title} is {words} now", Audience.WRITERS)
    found = _retyped(both, before.shape, after.shape)
    if found is not None:  # a parameter is given by its name, so that no type checker looks at it
        verdict, arrow = min(_R, found[0].writing), found[1] or " has other limits"
        yield _Found("parameter-type-changed", verdict, f"{title}{arrow}", Audience.WRITERS)
    spelling = [(p.style, p.explode, p.media_type, p.is_reserved, p.is_file) for p in (before, after)]
    if spelling[0] != spelling[1]:
        yield _Found("parameter-style-changed", _B, f"{title} is spelled otherwise", Audience.WRITERS)


def _requests(both: Both, name: str, old: Operation, new: Operation) -> Iterator[_Found]:
    """The changes of what is sent."""
    if old.needs_body is not new.needs_body:
        code, words = (
            ("body-required", "needs a body") if new.needs_body else ("body-optional", "needs no body any more")
        )
        yield _Found(code, _R if new.needs_body else _A, f"`{name}` {words}", Audience.WRITERS)
    yield from _contents(both, f"the body of `{name}`", "body", (old.request, new.request), Audience.WRITERS)
    before, after = ({each.media_type: _form(each) for each in o.request} for o in (old, new))
    is_other = any(before[media_type] != form for media_type, form in after.items() if media_type in before)
    if is_other or old.form_media != new.form_media:
        yield _Found("body-encoding-changed", _B, f"the form of `{name}` is written otherwise", Audience.WRITERS)


def _form(content: Content) -> list[tuple[object, ...]]:
    """How the parts of a form are written."""
    return [
        (e.wire, e.media_type, e.style, e.explode, e.is_reserved, [header.name for header in e.headers])
        for e in content.encodings
    ]


def _answers(both: Both, name: str, old: Operation, new: Operation) -> Iterator[_Found]:
    """The changes of what is answered."""
    before, after = ({each.status: each for each in o.responses} for o in (old, new))
    for status in before:
        if status not in after:
            is_all = results(old) == before[status].contents != () and results(new) == ()
            message = f"`{name}` has no answer `{status}` any more"
            yield _Found("response-removed", _T if is_all else _R, message, Audience.READERS)
    for status, each in after.items():
        if status not in before:
            yield _Found("response-added", _A, f"`{name}` has an answer `{status}`", Audience.READERS)
            continue
        contents = before[status].contents, each.contents
        title = f"the answer `{status}` of `{name}`"
        is_result = results(old) == before[status].contents  # what the type of the operation tells
        found = _contents(both, title, "response", contents, Audience.READERS)
        yield from (f if is_result or f.verdict is not _T else f._replace(verdict=_R) for f in found)


def _contents(
    both: Both, title: str, prefix: str, contents: tuple[tuple[Content, ...], tuple[Content, ...]], audience: Audience
) -> Iterator[_Found]:
    """The changes of bodies, by media type."""
    before, after = ({each.media_type: each for each in side} for side in contents)
    for media_type in before:
        if media_type not in after:
            verdict = _R if after else _T  # without any, the type of the operation is another one
            yield _Found(f"{prefix}-media-type-removed", verdict, f"{title} is no `{media_type}` any more", audience)
    for media_type, each in after.items():
        old = before.get(media_type)
        if old is None:
            yield _Found(f"{prefix}-media-type-added", _A, f"{title} may be `{media_type}`", audience)
            continue
        found = _retyped(both, old.shape, each.shape)
        if found is not None:
            verdict, arrow = found[0].seen_by(audience), found[1] or " is another one"
            yield _Found(f"{prefix}-type-changed", verdict, f"{title}{arrow}", audience)
        elif (old.of_items, old.is_bytes) != (each.of_items, each.is_bytes):
            words = "a stream of items" if each.of_items else "a file" if each.is_bytes else "one value"
            yield _Found(f"{prefix}-type-changed", _T, f"{title} is {words} now", audience)


def _retyped(both: Both, before: Shape, after: Shape) -> tuple[Effect, str] | None:
    """What it does that something is of another shape, with an arrow between its types; None where it does nothing."""
    if both.old.spelled(before) == both.new.spelled(after):
        return None
    texts = both.old.surface.annotation(before), both.new.surface.annotation(after)
    types = both.old.type(texts[0]), both.new.type(texts[1])
    found = of_shapes(both, types, (before, after))
    if found is not None:
        return found, "" if texts[0] == texts[1] else f": `{texts[0]}` -> `{texts[1]}`"
    limits = both.old.catalog.constraints(before), both.new.catalog.constraints(after)
    return None if limits[0] == limits[1] else (BEHAVIOUR, "")
