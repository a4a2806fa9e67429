"""Whatever JSON a generated package is given: it loads, and is dumped the same way twice, or raises `DataError`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import strategies as st

from tests.fuzz.packages import imported
from tests.fuzz.running import fuzz
from tests.fuzz.test_pipeline import package_of
from tests.fuzz.texts import mixed_texts, scalars, values

ROOT = Path(__file__).parents[2]
SPEC = Path(__file__).parent / "everything.json"


def words(value: Any) -> Iterator[str]:
    """All texts in a JSON value, keys included."""
    match value:
        case str():
            yield value
        case dict():
            for key, inner in value.items():
                yield key
                yield from words(inner)
        case list():
            for inner in value:
                yield from words(inner)
        case _:
            pass


def values_for(document: Any) -> st.SearchStrategy[Any]:
    """JSON values whose keys and texts are often those of a spec."""
    known = st.sampled_from(sorted({word for word in words(document) if len(word) < 60}))
    # fmt: off
    formatted = st.sampled_from([
        "2020-01-02T03:04:05Z", "2020-01-02T03:04:05.123456+01:00", "2020-01-02", "03:04:05Z", "24:00:00", "AAAA", "A",
        "12345678-1234-5678-1234-567812345678", "2020-02-30", "0000-01-01T00:00:00Z", "2020-01-02T03:04:60Z", "=",
    ])
    # fmt: on
    leaves = scalars | known | known | formatted
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(known | known | mixed_texts, inner, max_size=5),
        max_leaves=12,
    )


def check_package(package: ModuleType, example: tuple[Any, str, bytes]) -> None:
    value, name, data = example
    serializer = package.SERIALIZERS[name]
    for read, source in (
        (serializer.load, value),
        (serializer.from_json, data),
        (serializer.from_json, json.dumps(value)),
    ):
        before = json.dumps(value)
        try:
            loaded = read(source)
        except package.DataError as error:
            described = str(error)
            described.encode("utf-8", "surrogatepass")
            continue
        finally:
            assert json.dumps(value) == before, "loading changed the data"
        dumped = serializer.dump(loaded)
        assert serializer.dump(serializer.load(dumped)) == dumped


@pytest.mark.parametrize("spec", [SPEC, ROOT / "specs" / "azure_openai.yaml"], ids=["everything", "azure"])
def test_any_json_loads_or_raises_data_error(spec: Path, tmp_path: Path) -> None:
    from generator.source.workspace import Workspace

    files = package_of(spec, tmp_path)
    assert files is not None
    document = Workspace().open(spec).data
    with imported("fuzzed_package", files) as package:
        names = st.sampled_from(sorted(package.SERIALIZERS))
        texts = st.binary(max_size=40) | values.map(lambda v: json.dumps(v).encode())
        broken = st.builds(lambda data, at: data[: len(data) * at // 10], texts, st.integers(0, 12))
        assert fuzz(0.075, st.tuples(values_for(document), names, broken), lambda e: check_package(package, e))
