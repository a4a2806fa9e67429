"""Uses models of a package for the first time, from several threads at once; a script for a process of its own.

In: the folder of a package, its name, a way to its models, the seed of the order in which threads use them, and a file
of cases. Out: what went wrong on stdout, nothing where each thread got the values that it asked for.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from random import Random
from threading import Barrier, Thread
from typing import Any, NamedTuple

WAYS = ("attributes", "serializers", "submodules")
THREADS = 8
EACH = 10
"""How many models a thread uses."""


class Case(NamedTuple):
    """A JSON value of a schema, and the class that is made of it."""

    schema: str
    module: str
    model: str
    value: Any


def again(name: str, way: str, case: Case) -> Any:
    """The value, loaded and dumped."""
    if way == "serializers":
        serializer = import_module(name).SERIALIZERS[case.schema]
        return serializer.dump(serializer.load(case.value))
    module = import_module(f"{name}.{case.module}" if way == "submodules" else name)
    return getattr(module, case.model).from_dict(case.value).to_dict()


def main(folder: str, name: str, way: str, seed: str, cases: str) -> None:
    """Start the threads, each with models of its own choice, and tell what went wrong."""
    sys.path.insert(0, folder)
    sys.setswitchinterval(1e-5)
    chance, found = Random(seed), [Case(*case) for case in json.loads(Path(cases).read_text("utf-8"))]
    start, wrong = Barrier(THREADS), list[str]()

    def use(own: list[Case]) -> None:
        start.wait()
        for case in own:
            try:
                if again(name, way, case) != case.value:
                    wrong.append(f"{case.model} came back changed")
            except BaseException as error:  # whatever it is, the process tells it
                wrong.append(f"{case.model}: {type(error).__name__}: {error}")

    threads = [Thread(target=use, args=(chance.sample(found, min(EACH, len(found))),)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print("\n".join(wrong), end="")


if __name__ == "__main__":
    main(*sys.argv[1:])
