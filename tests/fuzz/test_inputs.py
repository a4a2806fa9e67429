"""Whatever the bytes of a file are: a document, or errors that can be printed."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from generator.diagnostics import SpecError
from generator.messages import rendered
from generator.source.documents import Document
from generator.source.positions import positions
from generator.source.workspace import Workspace
from tests.fuzz.inputs import files
from tests.fuzz.running import fuzz
from tests.fuzz.texts import mixed_texts

SPECS = Path(__file__).parents[2] / "specs"
YAML = (SPECS / "azure_openai.yaml").read_text()
SOUND = [
    YAML[:3000],
    '{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{"A":{"type":"string"}}}}',
    "a: &a {b: [1, 'x', \"y\"]}\nc:\n  <<: *a\n  d: |\n    text\n  e: >-\n    folded\n- f\n",
    (SPECS / "azure_openai_docs" / "ChatCompletionsOptions.md").read_text()[:3000],
]
SUFFIXES = (".json", ".yaml", ".yml", ".md", "", ".txt")
POINTERS = st.lists(st.lists(st.sampled_from(["a", "b", "0", "1", "items", "allOf", "-"]) | mixed_texts), max_size=3)


def test_any_file_is_a_document_or_an_error(tmp_path: Path) -> None:
    def check(example: tuple[bytes, str, list[list[str]]]) -> None:
        data, suffix, paths = example
        file = tmp_path / f"spec{suffix}"
        file.write_bytes(data)
        workspace = Workspace()
        document = opened(workspace, file)
        if document is None:
            return
        pointers = ["".join("/" + token.replace("~", "~0").replace("/", "~1") for token in path) for path in paths]
        found = positions(document, pointers)
        assert all(line >= 1 and column >= 1 for line, column in found.values())
        assert _depth(document) <= 400

    assert fuzz(0.12, st.tuples(files(SOUND), st.sampled_from(SUFFIXES), POINTERS), check)


def opened(workspace: Workspace, file: Path) -> Document | None:
    """The document; None where there are errors, which can be printed then."""
    try:
        return workspace.open(file)
    except SpecError as error:
        if not rendered(error.diagnostics, workspace.documents):
            raise AssertionError("an error without a message") from error
        return None


def _depth(document: Document) -> int:
    depth, level = 0, [document.data]
    while level:
        containers = [value for value in level if isinstance(value, dict | list)]
        level = [inner for c in containers for inner in (c.values() if isinstance(c, dict) else c)][:10_000]
        depth += 1
    return depth - 1
