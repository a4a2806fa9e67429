"""Law: with a lock no edit of a spec gives another name to what was there, but where the report of the run says so.

In: specs, and random edits of them. What an edit leaves alone is known by a mark in its description, so that the law
does not take the word of paths for it. Not here: the file of the lock, and what is told (`tests/cli`).
"""

from __future__ import annotations

import copy
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from schemawright.diagnostics import Sink, SpecError
from schemawright.ir.catalog import Catalog
from schemawright.ir.facts import Facts
from schemawright.job_names import asked_names, locked_entries
from schemawright.pipeline import facts_of, read_models
from schemawright.project.job import Job
from schemawright.project.name_lock import lock_text
from schemawright.settings import DEFAULTS, changed
from schemawright.targets.python.identifiers import snake
from tests.settings.rich import SPEC

STRIPE = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "stripe.json"
SETTINGS = changed(DEFAULTS, {"operation_table": True})
MARK = re.compile(r"mark (\d+)\.")

Json = Any
Edit = Callable[[random.Random, Json], None]


class Spec:
    """A document that is edited; `marks` counts the schemas that got a mark."""

    def __init__(self, document: Json) -> None:
        self.document = copy.deepcopy(document)
        self.marks = 0
        self.mark()

    def mark(self) -> None:
        """Give each schema that has none a mark of its own."""
        for schema in schemas_in(self.document):
            if MARK.search(str(schema.get("description", ""))) is None and "$ref" not in schema:
                self.marks += 1
                schema["description"] = f"mark {self.marks}."


def schemas_in(document: Json) -> Iterator[Json]:
    """All schemas of the components, and those in them."""
    waiting: list[Json] = list(declared(document).values())
    while waiting:
        schema = waiting.pop()
        if is_object(schema):
            yield schema
            waiting += schema["properties"].values() if is_object(schema.get("properties")) else []
            waiting += [part for key in ("allOf", "oneOf", "anyOf") for part in schema.get(key, [])]
            waiting += [schema[key] for key in ("items", "additionalProperties") if is_object(schema.get(key))]


def is_object(schema: Json) -> bool:
    return isinstance(schema, dict)


def declared(document: Json) -> dict[str, Json]:
    found: dict[str, Json] = document["components"]["schemas"]
    return found


def with_key(document: Json, key: str) -> list[Json]:
    return [schema for schema in schemas_in(document) if schema.get(key)]


def near(rng: random.Random, name: str) -> str:
    """A name that likely becomes the same one in Python, or that of something inline."""
    forms = [name.lower(), name.upper(), name.capitalize(), name.replace("_", "-"), f"{name}_", f"{name}.x", f"{name}2"]
    return rng.choice([*forms, f"{name}{rng.choice(('Object', 'Enum', 'Status', 'Item'))}"])


def add_schema(rng: random.Random, document: Json) -> None:
    schemas = declared(document)
    model = copy.deepcopy(rng.choice(list(schemas.values())))
    if isinstance(model, dict):
        for inner in schemas_in({"components": {"schemas": {"a": model}}}):
            inner.pop("description", None)
        insert(rng, schemas, near(rng, rng.choice(list(schemas))), model)


def insert(rng: random.Random, members: dict[str, Json], name: str, value: Json) -> None:
    """Put an entry anywhere."""
    if name not in members:
        entries = list(members.items())
        entries.insert(rng.randint(0, len(entries)), (name, value))
        members.clear()
        members.update(entries)


def remove_schema(rng: random.Random, document: Json) -> None:
    name = rng.choice(list(declared(document)))
    del declared(document)[name]
    text = json.dumps(document).replace(f'"$ref": {json.dumps(f"#/components/schemas/{name}")}', '"type": "string"')
    replace(document, json.loads(text))


def rename_schema(rng: random.Random, document: Json) -> None:
    name = rng.choice(list(declared(document)))
    other = near(rng, name)
    if other not in declared(document):
        document["components"]["schemas"] = {other if key == name else key: s for key, s in declared(document).items()}
        old, new = (json.dumps(f"#/components/schemas/{each}") for each in (name, other))
        replace(document, json.loads(json.dumps(document).replace(old, new)))


def replace(document: Json, other: Json) -> None:
    document.clear()
    document.update(other)


def reorder(rng: random.Random, document: Json) -> None:
    holder = rng.choice([document["components"], *with_key(document, "properties")])
    key = "schemas" if "schemas" in holder else "properties"
    entries = list(holder[key].items())
    rng.shuffle(entries)
    holder[key] = dict(entries)


def add_property(rng: random.Random, document: Json) -> None:
    properties = rng.choice(with_key(document, "properties"))["properties"]
    inner = rng.choice([
        {"type": "string"},
        {"type": "string", "enum": ["a", "b", "A", "+a"]},
        {"type": "object", "properties": {"id": {"type": "string"}, "ID": {"type": "string"}}},
        {"type": "array", "items": {"type": "object", "properties": {"x": {"type": "integer"}}}},
    ])  # fmt: skip
    insert(rng, properties, near(rng, rng.choice(list(properties))), inner)


def remove_property(rng: random.Random, document: Json) -> None:
    schema = rng.choice(with_key(document, "properties"))
    name = rng.choice(list(schema["properties"]))
    if name not in schema.get("required", []):
        del schema["properties"][name]


def change_enum(rng: random.Random, document: Json) -> None:
    found = [each for each in with_key(document, "enum") if each.get("type") == "string" and "" not in each["enum"]]
    if found:
        values = rng.choice(found)["enum"]
        values.insert(rng.randint(0, len(values)), near(rng, str(rng.choice(values))))
        values[:] = dict.fromkeys(values)


def shuffle_branches(rng: random.Random, document: Json) -> None:
    found = [each for key in ("oneOf", "anyOf", "allOf") for each in with_key(document, key)]
    if found:
        schema = rng.choice(found)
        branches = next(schema[key] for key in ("oneOf", "anyOf", "allOf") if schema.get(key))
        if "oneOf" in schema or "anyOf" in schema:
            rng.shuffle(branches)
        if rng.random() < 0.5:
            extra = {"type": "object", "properties": {f"extra{rng.randint(0, 99)}": {"type": "string"}}}
            branches.insert(rng.randint(0, len(branches)), extra)


def add_operation(rng: random.Random, document: Json) -> None:
    number = rng.randint(0, 99)
    inline = {"type": "object", "properties": {"x": {"type": "string", "enum": ["a", "b"]}}}
    operation = {
        "operationId": rng.choice(["listThings", "list_things", "list-things", f"op{number}"]),
        "parameters": [{"name": near(rng, "sort"), "in": "query", "schema": {"type": "string", "enum": ["a", "b"]}}],
        "responses": {"200": {"description": "", "content": {"application/json": {"schema": inline}}}},
    }
    insert(rng, document.setdefault("paths", {}), f"/things{number}", {"get": operation})


def remove_operation(rng: random.Random, document: Json) -> None:
    if document.get("paths"):
        del document["paths"][rng.choice(list(document["paths"]))]


EDITS: tuple[Edit, ...] = (
    add_schema, add_schema, remove_schema, rename_schema, reorder, reorder, add_property, add_property,
    remove_property, change_enum, shuffle_branches, add_operation, remove_operation,
)  # fmt: skip


class Names:
    """The names of a spec as it is at a moment, kept by a lock in a folder."""

    def __init__(self, folder: Path) -> None:
        self.spec, self.lock = folder / "spec.json", folder / "schemawright.lock"
        self.job = Job(
            (str(self.spec),), folder / "out", settings=SETTINGS, name_lock=(self.lock, "out"), keep_going=True
        )

    def of(self, document: Json) -> tuple[dict[str, tuple[str, str]], Mapping[tuple[str, str], str], set[str]]:
        """Paths and names of classes by mark, all names, and the old paths of what has moved; the lock is written."""
        self.spec.write_text(json.dumps(document))
        sink = Sink()
        _, catalog = read_models(self.job, sink)
        asked = asked_names(self.job, catalog, sink)
        facts = facts_of(catalog, sink, SETTINGS, asked.given)
        entries = locked_entries(self.job, catalog, facts, asked, sink)
        self.lock.write_text(lock_text({"out": entries}), "utf-8")
        return dict(_marked(catalog, facts)), entries, {old for old, _ in asked.moves}


def _marked(catalog: Catalog, facts: Facts) -> Iterator[tuple[str, tuple[str, str]]]:
    for definition in catalog:
        if (mark := MARK.search(definition.doc.text)) is not None:
            yield mark[1], (catalog.path_of(definition.id), facts.names.types[definition.id])


def hold(document: Json, folder: Path, seed: int, edits: int, at_once: int) -> None:
    """Edit a document so many times, some at once, and see that names stay."""
    rng, spec, names = random.Random(seed), Spec(document), Names(folder)
    marked, before, _ = names.of(spec.document)
    for _ in range(edits // at_once):
        done = [rng.choice(EDITS) for _ in range(at_once)]
        for edit in done:
            edit(rng, spec.document)
        spec.mark()
        marked_now, now, moved = names.of(spec.document)
        what = [edit.__name__ for edit in done]
        changed = {key: (name, now[key]) for key, name in before.items() if now.get(key, name) != name}
        assert changed == {}, what
        for mark, (path, name) in marked.items():
            if mark in marked_now and marked_now[mark][1] != name:
                assert ("class", path) not in now, (what, path, name, marked_now[mark])
                assert path not in moved, (what, path, name, marked_now[mark])
        for kind in ("class", "module", "operation"):
            found = [snake(name) for (each, _), name in now.items() if each == kind]
            assert len(found) == len(set(found)), what
        again, entries, moved = names.of(spec.document)
        assert (again, entries, moved) == (marked_now, now, set())
        marked, before = marked_now, now


RESERVED = ("Model", "class", "to_dict", "con")
JUNK = ("", "out class", "out class  = X", "out klass a = B", "# Form 1.", "<<<<<<< x", "=======", ">>>>>>> y", "\x00")


def damaged(rng: random.Random, text: str) -> str:
    """The text of a lock after people, merges or machines have been at it."""
    lines = text.split("\n")
    for _ in range(rng.randint(1, 6)):
        at, other = rng.randrange(len(lines)), rng.choice(lines)
        name = other.rpartition(" = ")[2]
        match rng.randint(0, 6):
            case 0:
                lines.insert(at, rng.choice(JUNK) if rng.random() < 0.3 else other)
            case 1:
                del lines[at : at + rng.randint(1, 5)]
            case 2:
                rng.shuffle(lines)
            case 3:
                lines[at] = f"{lines[at].rpartition(' = ')[0]} = {rng.choice((name, *RESERVED))}"
            case 4:
                lines[at] = lines[at].replace(" class ", " field ").replace(" module ", " member ")
            case 5:
                lines[at] = lines[at].replace("/", "/x/", 1)
            case _:
                lines[at] = lines[at].swapcase() if rng.random() < 0.2 else lines[at] + rng.choice(("\r", "2", "x"))
        lines = lines or [""]
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(6))
def test_whatever_is_in_a_lock_ends_in_names_that_hold_or_in_an_error(seed: int, tmp_path: Path) -> None:
    rng, names = random.Random(seed), Names(tmp_path)
    names.of(SPEC)
    whole = names.lock.read_text("utf-8")
    for _ in range(3):
        names.lock.write_text(damaged(rng, whole), "utf-8")
        codes: set[str] = set()
        now: Mapping[tuple[str, str], str] = {}
        try:
            _, now, _ = names.of(SPEC)
        except SpecError as error:
            codes = {found.code for found in error.diagnostics}
        assert codes <= {"name-lock"}
        assert codes or names.of(SPEC)[1] == now
        types = [snake(name) for (kind, _), name in now.items() if kind == "class"]
        assert len(types) == len(set(types))


@pytest.mark.parametrize("seed", range(4))
def test_names_of_a_small_spec_stay(seed: int, tmp_path: Path) -> None:
    hold(SPEC, tmp_path, seed, edits=8, at_once=2)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_names_of_a_small_spec_stay_for_long(seed: int, tmp_path: Path) -> None:
    hold(SPEC, tmp_path, 1000 + seed, edits=200, at_once=2)


@pytest.mark.slow
@pytest.mark.skipif(not STRIPE.exists(), reason="needs ../shared")
def test_names_of_stripe_stay(tmp_path: Path) -> None:
    hold(json.loads(STRIPE.read_text("utf-8")), tmp_path, 7, edits=200, at_once=10)
