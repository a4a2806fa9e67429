"""A run that is killed, at any operation on files, leaves a package that works, and the next run leaves nothing else.

Each run is a copy of this process, which a hook ends before the n-th operation.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from schemawright.publish import publish as publish_module
from schemawright.publish.bridges import is_bridge
from schemawright.publish.order import in_order_of_names
from schemawright.publish.publish import publish
from tests.built import built
from tests.render.conftest import HEADER, OF_PACKAGE, drift

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="makes copies of this process")

Files = dict[str, str]
OPERATIONS = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.listdir", "os.scandir"}
KILLED = 9


def package(version: int, *names: str) -> Files:
    """A package of modules, which its `__init__.py` names."""
    table = "".join(f'    "{name.upper()}": ".{name}",\n' for name in names)
    modules = {f"{name}.py": f"{HEADER}VERSION = {version}\nONLY_{version} = 1\n" for name in names}
    return {"__init__.py": f"{OF_PACKAGE}V = {version}\n_MODULES = {{\n{table}}}\n", **modules}


OLD = package(1, "pet", "old", "gone") | {"deep/__init__.py": HEADER, "deep/x.py": f"{HEADER}X = 1\n"}
NEW = package(2, "pet", "dog", "cat")
NEWER = package(3, "pet", "dog", "bird")


def killed_before(operation: int, folder: Path, work: Callable[[], Any]) -> bool:
    """Do some work in a copy of this process, which ends before an operation; False where there are not so many."""
    child = os.fork()
    if child == 0:
        left = operation

        def hook(event: str, arguments: tuple[Any, ...]) -> None:
            nonlocal left
            if event in OPERATIONS and str(arguments[0]).startswith(str(folder)):
                if left == 0:
                    os._exit(KILLED)
                left -= 1

        sys.addaudithook(hook)
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code in (0, KILLED)
    return code == KILLED


def kills(folder: Path, begin: Callable[[], Any], work: Callable[[], Any]) -> Iterator[int]:
    """The number of each operation of some work, after a run that was killed before it."""
    number = 0
    while True:
        begin()
        if not killed_before(number, folder, work):
            return
        yield number
        number += 1


def leftovers(folder: Path) -> list[Path]:
    return list(folder.rglob(".schemawright*"))


def assert_whole(output: Path, *versions: Mapping[str, str]) -> None:
    """Each file is that of some version, and each name has its module."""
    for path in output.glob("*.py"):
        assert path.read_text() in [files.get(path.name) for files in versions] or is_bridge(path.read_bytes())
    for name in re.findall(r'": "\.(\w+)"', (output / "__init__.py").read_text()):
        assert (output / f"{name}.py").exists(), name


@pytest.mark.slow
@pytest.mark.parametrize("after", [OLD, NEW, NEWER], ids=["the old spec", "the same spec", "another spec"])
def test_an_update_that_is_killed_anywhere(tmp_path: Path, after: Files) -> None:
    number = 0

    def begin() -> None:
        nonlocal number
        number += 1
        publish(OLD, tmp_path / str(number) / "pets")

    for _ in kills(tmp_path, begin, lambda: publish(NEW, tmp_path / str(number) / "pets")):
        output = tmp_path / str(number) / "pets"
        assert_whole(output, OLD, NEW)
        assert publish(after, output).kept == ()
        assert drift(after, output) == ""
        assert leftovers(output.parent) == []
        assert publish(after, output).written == ()
        assert not (output / "deep").exists() or after is OLD
    assert number > 30


def test_a_new_package_that_is_killed_anywhere(tmp_path: Path) -> None:
    number = 0

    def begin() -> None:
        nonlocal number
        number += 1

    for _ in kills(tmp_path, begin, lambda: publish(NEW, tmp_path / str(number) / "pets")):
        output = tmp_path / str(number) / "pets"
        assert not output.exists() or drift(NEW, output) == ""
        publish(NEWER, output)
        assert drift(NEWER, output) == ""
        assert leftovers(output.parent) == []
        assert os.listdir(output.parent) == ["pets"]
    assert number > 10


@pytest.mark.slow
def test_runs_that_are_killed_one_after_another(tmp_path: Path) -> None:
    """What the first one had put in place is no edit to the third."""
    output = tmp_path / "pets"
    publish(OLD, output)
    for number in range(60):
        killed_before(number, tmp_path, lambda: publish(NEW, output))
        killed_before(60 - number, tmp_path, lambda: publish(NEWER, output))
        assert_whole(output, OLD, NEW, NEWER)
    assert publish(OLD, output).kept == ()
    assert (drift(OLD, output), leftovers(tmp_path)) == ("", [])


def test_files_come_after_those_that_they_name() -> None:
    texts = {
        "__init__.py": 'if x:\n    from .a import A\n_MODULES = {\n    "A": ".b",\n}\n',
        "_runtime.py": "",
        "_serializers.py": 'from ._runtime import S\nS(\n    "A": (\n        "c",\n        "load",\n    )\n)\n',
        "a.py": "from ._runtime import x\nfrom .z import (\n    z,\n)\n",
        "b.py": "from . import _lazy\nfrom .a import A\nif x:\n    from .c import C\n",
        "_lazy.py": 'if x:\n    from .b import B\n_MODULES = {\n    "B": ".b",\n}\n',
        "c.py": 'KINDS = (\n    "b",\n)\n',
        "z.py": "",
    }
    order = in_order_of_names(texts)
    assert order == ["_runtime.py", "z.py", "a.py", "_lazy.py", "b.py", "c.py", "_serializers.py", "__init__.py"]
    circle = {
        "a.py": "from .b import b\n",
        "b.py": "from .a import a\n",
        "deep/x.py": "from .y import y\n",
        "deep/y.py": "",
    }
    assert sorted(in_order_of_names(circle)) == sorted(circle)
    assert in_order_of_names(circle).index("deep/y.py") < in_order_of_names(circle).index("deep/x.py")


PET = {"type": "object", "properties": {"name": {"type": "string"}}}
TREE = {"type": "object", "properties": {"kids": {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}}}


def schemas(**more: Any) -> dict[str, str]:
    made = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "components": {"schemas": {"Pet": PET, **more}}}
    return dict(built(made).files)


def reference(*names: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name.lower(): {"$ref": f"#/components/schemas/{name}"} for name in names}}


class Spec(NamedTuple):
    """Two versions of a spec."""

    before: dict[str, Any]
    after: dict[str, Any]


SPECS = {
    "a model more": Spec({}, {"Dog": reference("Pet")}),
    "a model that others need": Spec({"Dog": reference("Pet")}, {"Dog": reference("Pet", "Cat"), "Cat": PET}),
    "other models": Spec({"Ant": PET, "Bee": reference("Ant")}, {"Cow": PET, "Doe": reference("Cow")}),
    "an enum that becomes a model": Spec({"Dog": {"enum": ["a", "b"]}}, {"Dog": reference("Pet")}),
    "models in a circle": Spec({"Tree": TREE}, {"Tree": reference("Leaf"), "Leaf": reference("Tree")}),
}


@pytest.mark.parametrize("backwards", [False, True], ids=["there", "back"])
@pytest.mark.parametrize("name", SPECS)
def test_who_imports_in_between_finds_a_module_for_each_name_and_the_name_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, backwards: bool
) -> None:
    spec = SPECS[name]
    before, after = (schemas(**models) for models in (spec.before, spec.after)[:: -1 if backwards else 1])
    output = tmp_path / "between"
    publish(before, output)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    seen = 0

    def look() -> None:
        nonlocal seen
        seen += 1
        for module in [module for module in sys.modules if module.partition(".")[0] == "between"]:
            del sys.modules[module]
        importlib.invalidate_caches()
        found = importlib.import_module("between")
        assert set(found.__all__) == set(found._MODULES)
        for public, module in found._MODULES.items():
            assert importlib.util.find_spec(f"between{module}"), public
            assert getattr(found, public) is not None
        for key in found.SERIALIZERS:
            assert found.SERIALIZERS[key].load

    real, unlink = publish_module.move, Path.unlink

    def move(source: Path, target: Path) -> None:
        real(source, target)
        look()

    def removed(path: Path, missing_ok: bool = False) -> None:
        unlink(path, missing_ok=missing_ok)
        if path.parent == output:
            look()

    monkeypatch.setattr(publish_module, "move", move)
    monkeypatch.setattr(Path, "unlink", removed)
    done = publish(after, output)
    assert seen >= len(done.written) + len(done.removed) > 1
