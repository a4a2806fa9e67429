"""Whatever a spec says: a package that compiles, imports, loads and runs no text of the spec, or errors."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from generator.config import Target
from generator.diagnostics import Sink, SpecError
from generator.frontends.markdown import Page
from generator.pipeline import build
from tests.fuzz.documents import as_text, documents, mutants
from tests.fuzz.packages import imported
from tests.fuzz.pages import pages
from tests.fuzz.running import fuzz
from tests.fuzz.test_front_ends import ORIGINALS
from tests.fuzz.texts import values


def test_any_document_gives_a_package_that_loads_or_errors(tmp_path: Path) -> None:
    def check(example: tuple[Any, Any]) -> None:
        document, value = example
        file = tmp_path / "spec.json"
        file.write_text(as_text(document))
        files = package_of(file, tmp_path)
        if files is not None:
            use(files, value)

    assert fuzz(0.25, st.tuples(documents() | documents() | mutants(ORIGINALS), values), check)


def test_any_pages_give_a_package_that_loads_or_errors(tmp_path: Path) -> None:
    def check(example: tuple[list[Page], Any]) -> None:
        folder = tmp_path / "docs"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for number, page in enumerate(example[0]):
            (folder / f"{number}.md").write_bytes(page.text.encode("utf-8", "surrogatepass"))
        files = package_of(folder, tmp_path)
        if files is not None:
            use(files, example[1])

    assert fuzz(0.1, st.tuples(pages, values), check)


def package_of(spec: Path, folder: Path) -> Mapping[str, str] | None:
    """The files of the package for a spec; None when there are errors, which must be some."""
    sink = Sink()
    try:
        return build(Target(specs=(str(spec),), output=folder / "fuzzed"), sink).files
    except SpecError as error:
        if "formatter" in {diagnostic.code for diagnostic in error.diagnostics}:
            raise AssertionError(f"the rendered package is not Python: {error}") from error
        return None


def use(files: Mapping[str, str], value: Any) -> None:
    """Compile all modules, import the package and load a value with every serializer."""
    for path, text in files.items():
        if path.endswith(".py"):
            compile(text, path, "exec", dont_inherit=True)
    with imported("fuzzed", files) as package:
        for name in package.__all__:
            getattr(package, name)
        for serializer in package.SERIALIZERS.values():
            try:
                loaded = serializer.load(value)
            except package.DataError:
                continue
            serializer.dump(loaded)
