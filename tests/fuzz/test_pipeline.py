"""Whatever a spec says: a package like its plan that compiles, imports, loads and runs no text of it, or errors."""

from __future__ import annotations

import json
import shutil
from collections.abc import Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest

from schemawright.diagnostics import Sink, SpecError
from schemawright.project.job import Job
from schemawright.settings import DEFAULTS, SETTINGS, Settings, changed
from tests.fuzz.documents import DOCUMENTS, as_text
from tests.fuzz.packages import imported
from tests.fuzz.pages import PAGES, Texts
from tests.fuzz.running import fuzz
from tests.fuzz.test_front_ends import ORIGINALS
from tests.generate.reading import Definition
from tests.generate.texts import text as hostile_text
from tests.generate.values import Sampler, words_of
from tests.plan_check.building import build_compared

pytestmark = pytest.mark.slow


def test_any_document_gives_a_package_that_loads_or_errors(tmp_path: Path) -> None:
    def check(document: Any) -> Iterator[Hashable]:
        file = tmp_path / "spec.json"
        file.write_text(as_text(document))
        yield from seen_in_package(file, tmp_path, words_of(document))

    assert fuzz(0.14, DOCUMENTS, check, ORIGINALS)


def test_any_settings_give_a_package_that_loads_or_errors(tmp_path: Path) -> None:
    def check(document: Any) -> Iterator[Hashable]:
        file = tmp_path / "spec.json"
        file.write_text(as_text(document))
        chosen = _settings(Random(file.read_text()))
        yield chosen
        yield from seen_in_package(file, tmp_path, words_of(document), chosen)

    assert fuzz(0.12, DOCUMENTS, check, ORIGINALS)


def test_documents_of_several_files_and_pages_give_a_package_or_errors(tmp_path: Path) -> None:
    """Half of the references lead into another file; now and then a page stands beside."""

    def check(document: Any) -> Iterator[Hashable]:
        text = as_text(document)
        rng = Random(text)
        for name, other in (("spec.json", "part.yaml"), ("part.yaml", "spec.json")):
            first, *rest = text.split('"#/')
            moved = (rng.choice((f'"{other}#/', f'"./{other}#/', '"#/')) + part for part in rest)
            (tmp_path / name).write_text(first + "".join(moved))
        specs = [str(tmp_path / "spec.json")]
        if rng.random() < 0.3:
            specs.append(str(tmp_path / "A.md"))
            (tmp_path / "A.md").write_bytes(rng.choice(PAGES.fresh(rng)).encode("utf-8", "surrogatepass"))
        files, codes = package_of(specs, tmp_path)
        yield codes
        yield from _compiled(files or {})

    assert fuzz(0.1, DOCUMENTS, check, ORIGINALS)


def _settings(rng: Random) -> Settings:
    """Any value for each setting that needs no other package."""
    chosen: dict[str, Any] = {}
    for setting in SETTINGS:
        if setting.allowed and setting.attribute != "json_library":
            chosen[setting.attribute] = rng.choice(setting.allowed)
        elif isinstance(setting.default, bool):
            chosen[setting.attribute] = rng.random() < 0.5
    return changed(DEFAULTS, chosen)


def test_any_pages_give_a_package_that_loads_or_errors(tmp_path: Path) -> None:
    def check(texts: Texts) -> Iterator[Hashable]:
        folder = tmp_path / "docs"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for number, text in enumerate(texts):
            (folder / f"{number}.md").write_bytes(text.encode("utf-8", "surrogatepass"))
        yield from seen_in_package(folder, tmp_path, words_of(" ".join(texts).split()))

    assert fuzz(0.08, PAGES, check)


def _compiled(files: Mapping[str, str]) -> Iterator[Hashable]:
    """Compile all modules; what is new about them."""
    for path, text in files.items():
        if path.endswith(".py"):
            compile(text, path, "exec", dont_inherit=True)
            yield from (line.strip()[:12] for line in text.splitlines() if line.startswith("    return "))


def seen_in_package(
    spec: Path, folder: Path, words: Sequence[str], settings: Settings = DEFAULTS
) -> Iterator[Hashable]:
    """Make the package for a spec and use it; what is new about it."""
    files, codes = package_of([str(spec)], folder, settings)
    yield codes
    if files is None:
        return
    yield from _compiled(files)
    sampler = Sampler(Definition({}), Random(len(files)), text=hostile_text, slips=1, words=words)
    with imported("fuzzed", files) as package:
        for name in package.__all__:
            getattr(package, name)
        for serializer in package.SERIALIZERS.values():
            for _ in range(3):
                value = sampler.anything(4)
                try:
                    loaded = serializer.load(value)
                except package.DataError:
                    continue
                json.dumps(serializer.dump(loaded))


def package_of(
    specs: Sequence[str], folder: Path, settings: Settings = DEFAULTS
) -> tuple[Mapping[str, str] | None, tuple[str, ...]]:
    """The files of the package for some specs, None when there are errors, and the codes of what was found."""
    sink = Sink()
    try:
        files = build_compared(Job(specs=tuple(specs), output=folder / "fuzzed", settings=settings), sink).files
    except SpecError as error:
        codes = tuple(sorted({diagnostic.code for diagnostic in error.diagnostics}))
        assert "formatter" not in codes
        return None, codes
    return files, tuple(sorted({diagnostic.code for diagnostic in sink.found}))
