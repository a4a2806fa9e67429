"""Uses a package wherever it lies, and sends its models to processes that are started anew; a script of its own.

In: a folder or an archive for the path, the name of a package of `document`, and what is to be done. Out: "well" on
stdout. Not here: building the package.
"""

from __future__ import annotations

import importlib
import json
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from typing import Any

HOME = {"pets": [{"kind": "cat", "name": "Tom"}, {"kind": "bird", "x": 1}], "colour": "blue", "up": {"any": [1, {}]}}


def use(pets: Any) -> None:
    """Load and dump through all that a package has."""
    home = pets.Home.from_dict(HOME)
    assert home.to_dict() == HOME
    assert type(home.pets[0]) is pets.Cat
    for name, serializer in pets.SERIALIZERS.items():
        assert serializer.name == name
    assert pets.SERIALIZERS["Home"].from_json(json.dumps(HOME)) == home
    assert pets.OPERATIONS.add_home.body.dump(home) == HOME
    assert pets.OPERATIONS.add_home.body.load(HOME) == home
    assert list(pets.iter_json_lines([json.dumps(HOME)], pets.Home)) == [home]
    for name in pets.__all__:
        assert getattr(pets, name) is not None
    with suppress(pets.DataError):
        raise AssertionError(pets.Home.from_dict({"up": 1}))


def renamed(model: Any) -> Any:
    """In a process of a pool: the model as it came, changed."""
    model.additional_properties["seen"] = True
    return model


def fails(model: Any) -> Any:
    """In a process of a pool: an error."""
    return type(model).from_dict({"up": 1})


def with_pools(pets: Any) -> None:
    """Send models to processes that know nothing, and take them back."""
    context = multiprocessing.get_context("spawn")
    homes = [pets.Home.from_dict({**HOME, "number": number}) for number in range(20)]
    expected = [{**home.to_dict(), "seen": True} for home in homes]
    with context.Pool(2) as pool:
        assert [home.to_dict() for home in pool.map(renamed, homes)] == expected
    with ProcessPoolExecutor(2, mp_context=context) as executor:
        back = list(executor.map(renamed, homes))
        assert [home.to_dict() for home in back] == expected
        assert {type(home) for home in back} == {pets.Home}
        error = executor.submit(fails, homes[0]).exception()
    assert isinstance(error, pets.DataError)
    assert str(error) == "Home at /up: expected object, found integer 1"


def reloaded(pets: Any) -> None:
    """Load the package again, and each of its modules in turn, with models about that were made before.

    Not the runtime that it carries, which knows all models there are: after that, they have to be loaded again, too.
    """
    name, old = pets.__name__, pets.Home.from_dict(HOME)
    assert importlib.reload(pets) is pets
    assert pets.Home.from_dict(HOME) == old
    use(pets)
    for module in [sys.modules[path] for path in sys.modules if path.startswith(f"{name}.")]:
        if module.__name__.endswith("._runtime"):
            continue
        importlib.reload(module)
        assert old.to_dict() == HOME
        assert pets.Home.from_dict(HOME).to_dict() == HOME
        assert importlib.import_module(f"{name}.home").Home.from_dict(HOME).to_dict() == HOME


WAYS = {"use": use, "pools": with_pools, "reload": reloaded}

if __name__ == "__main__":
    sys.path.insert(0, sys.argv[1])
    WAYS[sys.argv[3]](importlib.import_module(sys.argv[2]))
    print("well")
