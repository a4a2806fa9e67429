"""Finds what somebody renames by hand: keys are paths, pointers or names, and may have a star.

In: a catalog, what its definitions are called so far, and new names by key. Out: `Renamed`: names by kind and path, and
what is wrong with the entries. Not done here: reading a configuration, and naming all else (`naming`).

    #/components/schemas/user   a type by the pointer to its schema, or the property where no type stands there
    Order/status                the same by its path (`ir.paths`)
    User  AzureChatRole         a type by its name in the spec, or by that of its class
    User.e_mail  Color.RED      a property, or a value of an enum, by its name in the spec or in the code
    listPets                    an operation by its id, or by its name in the table
    AzureChat*                  all classes with such names; the star of the new name takes what this one stands for
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote

from schemawright.budgets import MAX_NAMED
from schemawright.ir.catalog import Catalog
from schemawright.ir.definitions import Enumeration, Record
from schemawright.ir.facts import Names
from schemawright.ir.given_names import NameKey, NameKind, NoName, field_path, member_path, operation_paths
from schemawright.ir.shapes import TypeId
from schemawright.ir.text import Identifier
from schemawright.passes.namespaces import NameRules

Labels = dict[str, dict[NameKey, None]]
"""What texts may mean."""


class Problem(NamedTuple):
    """What is wrong with the entry of a key, and the cure; `is_unknown`: the key leads nowhere."""

    key: str
    message: str
    help: str = ""
    is_unknown: bool = False


class Renamed(NamedTuple):
    """The names that entries give, and what is wrong with these."""

    names: Mapping[NameKey, Identifier]
    problems: tuple[Problem, ...]


def renamed(
    catalog: Catalog, present: Names, made: Callable[[], Names], asked: Mapping[str, str], rules: NameRules
) -> Renamed:
    """The names that are asked for, by key.

    `present` are the names without them, `made` those that nothing keeps: a key goes on leading to what it led to
    first, when its new name has come to be the one that is kept.
    """
    search = _Search(catalog, present, made)
    keys, found, problems = dict[NameKey, str](), dict[NameKey, Identifier](), list[Problem]()
    for key in sorted(asked, key=lambda key: ("*" in key, key)):
        for thing, text in search.meant(key, asked[key], problems):
            if thing in found and "*" in key and "*" not in keys[thing]:
                continue  # an entry of its own counts for more
            if thing in found:
                problems.append(Problem(key, f"`{key}` and `{keys[thing]}` rename the same {_told(thing)}"))
                continue
            try:
                found[thing] = rules.given(thing[0], text)
            except NoName as error:
                problems.append(Problem(key, f"`{text}`, for {_told(thing)}, {error}"))
            keys[thing] = key
    clashes = _clashes(catalog, present, found, rules)
    problems += (Problem(keys[thing], message, help) for thing, message, help in clashes)
    return Renamed(found, tuple(problems))


def without_followers(
    catalog: Catalog,
    kept: Mapping[NameKey, Identifier],
    by_hand: Mapping[NameKey, Identifier],
    rules: NameRules,
) -> Mapping[NameKey, Identifier]:
    """The names that are kept, but those of inline types that go by the former name of a type that is renamed now."""
    former = {
        path: rules.bare(kept[kind, path])
        for (kind, path), name in by_hand.items()
        if kind is NameKind.CLASS and kept.get((kind, path), name) != name
    }
    follow: set[NameKey] = set()
    for definition in catalog if former else ():
        key, owner = (NameKind.CLASS, catalog.path_of(definition.id)), definition.name.owner
        while owner is not None and owner in catalog.types and key in kept:
            start = former.get(catalog.path_of(owner))
            if start is not None and rules.bare(kept[key]).startswith(start):
                follow.add(key)
            owner = catalog[owner].name.owner
    return {key: name for key, name in kept.items() if key not in follow} if follow else kept


class _Search:
    """Finds what keys lead to."""

    def __init__(self, catalog: Catalog, present: Names, made: Callable[[], Names]) -> None:
        self._catalog = catalog
        self._present = present
        self._made = made

    def meant(self, key: str, name: str, problems: list[Problem]) -> Iterator[tuple[NameKey, str]]:
        """What a key leads to, with the name for each; what is wrong is added to the problems."""
        found = self._exact(key)
        if not found and "*" in key:
            yield from self._starred(key, name, problems)
        elif len(found) > 1:
            ways = ", ".join(f"`{self._way(thing)}` ({_told(thing)})" for thing in list(found)[:MAX_NAMED])
            problems.append(Problem(key, f"`{key}` can mean {len(found)} things", f"name one of them: {ways}"))
        elif found:
            yield from ((thing, name) for thing in found)
        else:
            known = self._pointers if "#/" in key else self._labels
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
            help = f"did you mean `{near[0]}`?" if near else "`schemawright inspect --names` lists all paths and names"
            problems.append(Problem(key, f"`{key}` is no path and no name here", help, is_unknown=True))

    def _exact(self, key: str) -> dict[NameKey, None]:
        """What a key means: the type rather than the property that it stands in."""
        pointer = key if "#/" in key else ""
        found = {
            **self._labels.get(key, {}),
            **(self._pointers.get(pointer) or self._pointers.get(unquote(pointer)) or {}),
        } or self._former.get(key, {})
        classes = {thing[1] for thing in found if thing[0] is NameKind.CLASS}
        return {thing: None for thing in found if thing[0] is NameKind.CLASS or thing[1] not in classes}

    def _starred(self, key: str, name: str, problems: list[Problem]) -> Iterator[tuple[NameKey, str]]:
        if key.count("*") > 1 or name.count("*") != 1:
            help = 'as in "AzureChat*" = "*" or "Azure*" = "Acme*"'
            problems.append(Problem(key, f"`{key}` and its new name need one star each", help))
            return
        before, _, after = key.partition("*")
        is_any = False
        for id, present in self._present.types.items():
            for one in (present, self._made().types[id]):
                if len(one) >= len(before) + len(after) and one.startswith(before) and one.endswith(after):
                    is_any = True
                    star = one[len(before) : len(one) - len(after)]
                    yield (NameKind.CLASS, self._catalog.path_of(id)), name.replace("*", star)
                    break
        if not is_any:
            near = difflib.get_close_matches(key.replace("*", ""), self._present.types.values(), n=1, cutoff=0.4)
            help = f"the nearest one is {near[0]}" if near else ""
            problems.append(Problem(key, f"no class has a name like `{key}`", help, is_unknown=True))

    @cached_property
    def _labels(self) -> Labels:
        return _labels(self._catalog, self._present)

    @cached_property
    def _former(self) -> Labels:
        return _labels(self._catalog, self._made())

    @cached_property
    def _pointers(self) -> Labels:
        found: Labels = {}
        for definition in self._catalog:
            own = self._catalog.path_of(definition.id)
            fields = definition.body.fields if isinstance(definition.body, Record) else ()
            places = [((NameKind.CLASS, own), definition.origin)]
            places += (((NameKind.FIELD, field_path(own, each.wire)), each.origin) for each in fields)
            for thing, origin in places:
                parts = origin.file.split("/")
                files = ("/".join(parts[-length:]) for length in range(1, len(parts) + 1))
                for file in ("", *files) if "#" not in own else files:
                    _add(found, f"{file}#{origin.pointer}", thing)
        # A property has the pointer of the type that stands in it.
        return {
            key: dict.fromkeys(thing for thing in things if thing[0] is NameKind.CLASS) or things
            for key, things in found.items()
        }

    def _way(self, thing: NameKey) -> str:
        """A key that leads to one thing alone, where there is one."""
        ways = (key for labels in (self._labels, self._pointers) for key, things in labels.items() if thing in things)
        alone = (key for key in ways if len(self._exact(key)) == 1)
        return min(alone, key=len, default=thing[1])


def _labels(catalog: Catalog, names: Names) -> Labels:
    """What paths and names lead to."""
    found: Labels = {}
    for definition in catalog:
        id, own = definition.id, catalog.path_of(definition.id)
        _add(found, own, (NameKind.CLASS, own))
        _add(found, names.types[id], (NameKind.CLASS, own))
        called = dict.fromkeys((own, names.types[id]))
        for texts, thing in _members(catalog, names, definition.id):
            _add(found, thing[1], thing)
            for text in (f"{owner}.{text}" for owner in called for text in texts):
                _add(found, text, thing)
    for text, path in operation_paths(catalog.operations).items():
        for label in (text, path, names.operations[text]):
            _add(found, label, (NameKind.OPERATION, path))
    return found


def _members(catalog: Catalog, names: Names, id: TypeId) -> Iterator[tuple[Iterable[str], NameKey]]:
    """The members of a type, by the texts that they go by in it."""
    body, own = catalog.body(id), catalog.path_of(id)
    if isinstance(body, Record):
        for each in body.fields:
            yield (
                {each.wire: None, names.attributes[id][each.wire]: None},
                (
                    NameKind.FIELD,
                    field_path(own, each.wire),
                ),
            )
    elif isinstance(body, Enumeration):
        for value, name in names.members[id].items():
            yield {str(value): None, name: None}, (NameKind.MEMBER, member_path(own, value))


def _add(labels: Labels, text: str, thing: NameKey) -> None:
    labels.setdefault(text, {})[thing] = None


def _clashes(
    catalog: Catalog, present: Names, found: Mapping[NameKey, Identifier], rules: NameRules
) -> Iterator[tuple[NameKey, str, str]]:
    """The names that something else of the same scope has, or gets as well."""
    types: dict[NameKey, Identifier] = {
        (NameKind.CLASS, catalog.path_of(id)): name for id, name in present.types.items()
    }
    yield from _clashes_in(types, found, rules.folded)
    taken = {found.get(thing, name) for thing, name in types.items()}
    for id in catalog.types:
        own = catalog.path_of(id)
        scope = {thing: names for names, thing in _named_members(catalog, present, id, own)}
        yield from _clashes_in(scope, found, str)
        yield from (
            (thing, f"{found[thing]} is the name of a class", "an attribute would hide it")
            for thing in scope
            if thing[0] is NameKind.FIELD and thing in found and found[thing] in taken
        )
    paths = operation_paths(catalog.operations)
    operations: dict[NameKey, Identifier] = {
        (NameKind.OPERATION, paths[text]): name for text, name in present.operations.items()
    }
    yield from _clashes_in(operations, found, str)


def _named_members(catalog: Catalog, names: Names, id: TypeId, own: str) -> Iterator[tuple[Identifier, NameKey]]:
    """The members of a type with their names, inherited ones among them."""
    body = catalog.body(id)
    if isinstance(body, Record):
        for base, link in catalog.lineage(id).items():
            path = catalog.path_of(base)
            for each in link.fields:
                yield names.attributes[base][each.wire], (NameKind.FIELD, field_path(path, each.wire))
    elif isinstance(body, Enumeration):
        for value, name in names.members[id].items():
            yield name, (NameKind.MEMBER, member_path(catalog.path_of(id), value))


def _clashes_in(
    scope: Mapping[NameKey, Identifier], found: Mapping[NameKey, Identifier], fold: Callable[[Identifier], str]
) -> Iterator[tuple[NameKey, str, str]]:
    """The renamed things of a scope that are called as another one of it."""
    asked = [thing for thing in scope if thing in found]
    if not asked:
        return
    holders: dict[str, NameKey] = {fold(name): thing for thing, name in scope.items() if thing not in found}
    for thing in asked:
        holder = holders.setdefault(fold(found[thing]), thing)
        if holder != thing:
            help = "rename that as well, or choose another name"
            yield thing, f"{found[thing]} is the name of {_told(holder)} already", help


def _told(thing: NameKey) -> str:
    kind, path = thing
    words = {
        NameKind.CLASS: "class",
        NameKind.FIELD: "property",
        NameKind.MEMBER: "value",
        NameKind.MODULE: "module",
        NameKind.OPERATION: "operation",
    }
    return f"{words[kind]} of {path}" if kind is NameKind.CLASS else f"{words[kind]} {path}"
