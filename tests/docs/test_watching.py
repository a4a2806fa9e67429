"""What README.md shows of `watch` is what it prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from schemawright.cli import watching
from schemawright.cli.entry import cli
from tests.golden import expect_file
from tests.watch.script import Script, put

SPEC = "specs/petstore.yaml"
PETS = """\
openapi: 3.1.0
info: {title: Pets, version: "1"}
components:
  schemas:
    Owner: {type: object}

    Pet: {type: object, properties: {name: {type: string}}}
"""


@pytest.mark.slow
def test_the_transcript_is_what_it_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    renamed = PETS.replace("Owner", "Keeper")
    put(SPEC, PETS)()
    wrong = renamed.replace("Pet: {type: object", "Pet: {type: objekt")
    script = Script(*(put(SPEC, text) for text in (renamed, wrong, renamed)))
    monkeypatch.setattr(watching, "best_source", lambda: script)
    result = CliRunner().invoke(cli, ["watch", SPEC, "-o", "generated/petstore"], prog_name="schemawright")
    expect_file(Path(__file__).with_name("watching.txt"), result.output)
