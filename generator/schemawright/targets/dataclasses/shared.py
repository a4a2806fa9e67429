"""What all models share: carried by each package, or taken from a runtime that several packages share.

In: what a package asks for. Out: the texts of the modules that it carries, the plan of those that take their names
from the runtime instead, and the plan of that runtime. Packages carry what they need, joined to one module; nobody
knows what those of a runtime will need, so it holds all files, each as a module that is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from schemawright.frozen import frozen
from schemawright.ir.text import Identifier, SpecText
from schemawright.settings import Settings
from schemawright.targets.dataclasses.exports import Home, exports_of, import_lines_of, in_all
from schemawright.targets.dataclasses.names import OPERATION_NAMES, REQUESTS, RUNTIME, SHARED, STREAM_NAMES, STREAMS
from schemawright.targets.dataclasses.records import NO_CODE
from schemawright.targets.dataclasses.shared_plan import RuntimeModulePlan, RuntimePlan, SharedPlan, TakenPlan
from schemawright.targets.python.characters import all_sets
from schemawright.targets.python.code import Symbol, module_of
from schemawright.targets.python.docstrings import Docstring, comment, docstring
from schemawright.targets.python.imports import sorted_imports
from schemawright.targets.python.joined import (
    Parts,
    apart,
    beside,
    homes_of,
    joined,
    needed_of_others,
    parts_of,
    side_by_side,
    with_base,
    with_entries,
    with_text,
)
from schemawright.targets.python.literals import literal
from schemawright.targets.python.scalars import SCALARS, kinds_of
from schemawright.targets.target import Header

NOT_CARRIED = SharedPlan(NO_CODE, NO_CODE, NO_CODE, NO_CODE)
"""What a package carries that takes everything from a runtime."""
_FILES = Path(__file__).with_name("runtime")
_DATE_TIMES = {"refuse": "date_times", "utc": "date_times_utc", "as-is": "date_times_as_is"}
"""What writes dates with time, by what becomes of those without a zone."""
_REQUEST_FILES = ("operations", "spelling", "forms", "placing")
"""The files of the runtime that make the module of requests."""
_OF_REQUESTS = tuple(name for name, home in OPERATION_NAMES.items() if home == REQUESTS)
_DOC = Docstring('"""What packages of models share; each part is loaded when it is first used."""')


@frozen
class Asked:
    """What a package asks for: names of the runtime, and names of what requests are made of.

    `streams`, `requests`, `pydantic`: the package has a module that reads streams, one for requests, and one that
    answers pydantic.
    """

    names: Collection[str]
    streams: bool
    requests: bool
    of_requests: Collection[str]
    pydantic: bool


def carried(asked: Asked, settings: Settings, characters: Mapping[str, str]) -> SharedPlan:
    """The modules that a package carries. `characters` are the ranges of the sets of characters that patterns name.

    Values of types that settings choose are written wherever any value may stand, so their files are always there.
    """
    parts = parts_of(_FILES)
    parts = {**parts, "characters": with_entries(parts["characters"], characters)}
    streams, requests = [parts["streams"]], [parts[name] for name in _REQUEST_FILES]
    answers = [parts["pydantic_answers"]]
    modules = [streams] * asked.streams + [requests] * asked.requests + [answers] * asked.pydantic
    needed = {symbol.name for files in modules for symbol in needed_of_others(files)}
    chosen = {
        "json_standard": f"json_{settings.python.json_library}",
        "patterns": "patterns_unicode" if characters else "patterns",
        "date_times": _DATE_TIMES[settings.python.naive_datetimes],
        "model": "model_validating" if settings.schema.validate else "model",
    }
    if asked.pydantic:
        parts = _hooked(parts, chosen["model"])
    return SharedPlan(
        runtime=joined(parts, {"Serializers", *asked.names, *_chosen_types(settings), *needed}, chosen),
        streams=apart(streams, RUNTIME) if asked.streams else NO_CODE,
        requests=apart(requests, RUNTIME) if asked.requests else NO_CODE,
        pydantic=apart(answers, RUNTIME) if asked.pydantic else NO_CODE,
    )


def taken(asked: Asked, settings: Settings, version: str) -> tuple[TakenPlan, ...]:
    """The modules of a package that take from a shared runtime what the package would carry otherwise."""
    modules = side_by_side(parts_of(_FILES), _stand_ins(settings))
    homes, home = homes_of(modules), settings.python.runtime
    requests = {*asked.of_requests, *_OF_REQUESTS}
    found: list[tuple[Identifier, Collection[str]]] = [
        (Identifier("_runtime"), {"Serializers", *asked.names, *_chosen_types(settings)}),
        *[(STREAMS, STREAM_NAMES)] * asked.streams,
        *[(REQUESTS, requests)] * asked.requests,
    ]
    return tuple(_taken(module, [homes[name] for name in names], home, version) for module, names in found)


def _taken(module: Identifier, names: Sequence[Home], home: str, version: str) -> TakenPlan:
    return TakenPlan(
        name=module,
        doc=docstring([SpecText(f"What this package takes of `{home}`, its runtime.")], 0),
        require=next(sorted_imports([Symbol(module_of(home, "version"), "require")])),
        version=literal(version),
        missing=literal(f"this package needs {home}; `schemawright generate --kind runtime` makes it"),
        imports=tuple(sorted_imports([Symbol(module_of(home, of), name) for name, of in names])),
        public=in_all([name for name, _ in names]),
    )


def runtime_plan(settings: Settings, header: Header) -> RuntimePlan:
    """The plan of a runtime that several packages share."""
    parts = parts_of(_FILES)
    parts = {
        **parts,
        "characters": with_entries(parts["characters"], all_sets()),
        "version": with_text(parts["version"], header.version),
    }
    parts = _hooked(parts, _stand_ins(settings)["model"])
    modules = side_by_side(parts, _stand_ins(settings))
    homes = homes_of(modules)
    public = [homes[name] for name in (*SHARED, *STREAM_NAMES, *_OF_REQUESTS)]
    return RuntimePlan(
        doc=_DOC,
        generator=comment(SpecText(header.generator)),
        sources=comment(SpecText(", ".join(header.sources))),
        modules=tuple(RuntimeModulePlan(name, beside(part)) for name, part in modules.items()),
        public=in_all([name for name, _ in public]),
        imports=import_lines_of(public),
        exports=exports_of(public),
    )


def _stand_ins(settings: Settings) -> dict[str, str]:
    """The files of a shared runtime that stand in for others: what any package needs, and what was chosen for it."""
    return {
        "json_standard": f"json_{settings.python.json_library}",
        "patterns": "patterns_unicode",
        "date_times": _DATE_TIMES[settings.python.naive_datetimes],
        "model": "model_validating",
        "_pydantic": "pydantic_answers",
    }


def _hooked(parts: Parts, file: str) -> Parts:
    """The files with a base of all models that answers pydantic."""
    return {**parts, file: with_base(parts[file], "Model", Symbol("pydantic_hooks", "PydanticHooks"))}


def _chosen_types(settings: Settings) -> set[str]:
    """What reads values of the types that settings choose."""
    return {SCALARS[kind].load for kind in kinds_of(settings.schema.types).values()}
