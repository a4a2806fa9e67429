"""Whatever JSON a generated package is given: it loads, and is dumped the same way twice, or raises `DataError`."""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Iterator
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from schemawright.source.workspace import Workspace
from tests.fuzz.documents import changed, smaller
from tests.fuzz.packages import imported
from tests.fuzz.running import Examples, fuzz
from tests.fuzz.test_pipeline import package_of
from tests.generate.reading import Definition
from tests.generate.texts import text
from tests.generate.values import Sampler, words_of

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SPECS = {"everything": Path(__file__).parent / "everything.json", "azure": ROOT / "specs" / "azure_openai.yaml"}


@pytest.fixture(params=list(SPECS.values()), ids=list(SPECS))
def spec(request: pytest.FixtureRequest) -> Path:
    found = request.param
    assert isinstance(found, Path)
    return found


def examples_for(document: Any) -> Examples[tuple[str, Any]]:
    """Names of schemas with values that mostly fit them."""
    definition, words = Definition(document), words_of(document)

    def fresh(rng: Random) -> tuple[str, Any]:
        sampler = Sampler(definition, rng, text=text, slips=0.08, words=words)
        name = rng.choice(list(definition.schemas))
        return name, sampler.anything(4) if rng.random() < 0.3 else sampler.value(definition.named(name))

    def altered(rng: Random, example: tuple[str, Any]) -> tuple[str, Any]:
        return example[0], changed(rng, example[1])

    def less(example: tuple[str, Any]) -> Iterator[tuple[str, Any]]:
        return ((example[0], value) for value in smaller(example[1]))

    return Examples(fresh, altered, less)


def outcome(package: ModuleType, read: Callable[[Any], Any], dump: Callable[[Any], Any], source: Any) -> Any:
    """What a value becomes when it is loaded and dumped; `DataError` stands for itself."""
    try:
        loaded = read(source)
    except package.DataError as error:
        return error
    return dump(loaded)


def test_any_json_loads_or_raises_data_error(spec: Path, tmp_path: Path) -> None:
    files, _ = package_of([str(spec)], tmp_path)
    assert files is not None
    with imported("fuzzed_package", files) as package:

        def check(example: tuple[str, Any]) -> Iterator[Hashable]:
            serializer = package.SERIALIZERS[example[0]]
            source = json.dumps(example[1])
            value = json.loads(source)
            dumped = outcome(package, serializer.load, serializer.dump, value)
            assert json.dumps(value) == source, "loading changed the data"
            from_text = outcome(package, serializer.from_json, serializer.to_json, source)
            if isinstance(dumped, package.DataError):
                assert str(dumped) == str(from_text)
                yield from (problem.expected for problem in dumped.problems)
                return
            assert json.loads(from_text) == json.loads(json.dumps(dumped))
            assert outcome(package, serializer.load, serializer.dump, dumped) == dumped
            yield example[0], type(dumped).__name__

        assert fuzz(0.06, examples_for(Workspace().open(spec).data), check)


def test_any_bytes_load_or_raise_data_error(tmp_path: Path) -> None:
    files, _ = package_of([str(SPECS["everything"])], tmp_path)
    assert files is not None
    document: Any = json.loads(SPECS["everything"].read_text())
    examples = examples_for(document)

    def broken(rng: Random) -> bytes:
        data = json.dumps(examples.fresh(rng)[1], ensure_ascii=rng.random() < 0.5)
        made = data.encode(rng.choice(("utf-8", "utf-8", "utf-16", "utf-32", "utf-8-sig")), "surrogatepass")
        at = rng.randint(0, len(made))
        return rng.choice((made[:at], made[:at] + rng.randbytes(2) + made[at:], b"[" * 10**5, rng.randbytes(9), made))

    def less(data: bytes) -> Iterator[bytes]:
        return (data[:at] + data[at + 1 :] for at in range(len(data)))

    with imported("fuzzed_package", files) as package:

        def check(data: bytes) -> Iterator[Hashable]:
            for name in ("Scalars", "Anything", "ByKind"):
                serializer = package.SERIALIZERS[name]
                made = outcome(package, serializer.from_json, serializer.to_json, data)
                yield name, made.expected if isinstance(made, package.DataError) else ""

        assert fuzz(0.03, Examples(broken, lambda rng, data: data[: rng.randint(0, len(data))], less), check)
