"""SETTINGS.md says what the settings are and do; it is an expected file (see tests/golden.py)."""

from __future__ import annotations

from schemawright.project.configuration import jobs_of
from schemawright.project.job import Job
from schemawright.settings import SETTINGS
from tests.docs.blocks import blocks
from tests.docs.conftest import ROOT, Copy
from tests.docs.settings_page import WORDS, page
from tests.golden import expect_file

PAGE = ROOT / "SETTINGS.md"


def test_the_page_is_what_the_table_and_the_generated_code_give() -> None:
    expect_file(PAGE, page())


def test_every_setting_is_explained_and_changes_something() -> None:
    assert set(WORDS) == {setting.key for setting in SETTINGS}
    differences = [block for block in blocks(page()) if block.language == "diff"]
    assert len(differences) >= len(SETTINGS)
    for block in differences:
        assert any(line.startswith(("+", "-")) for line in block.text.splitlines()), block


def test_the_configuration_is_read(checkout: Copy) -> None:
    path, found = checkout.folder / "settings.toml", list[Job]()
    for block in blocks(page()):
        if block.language == "toml":
            path.write_text(block.text, "utf-8")
            found += jobs_of(path)
    target, runtime, sharing, renaming = found
    assert (target.settings.schema.enums, target.settings.python.frozen) == ("closed", True)
    assert renaming.rename[-1] == ("AzureChat*", "*", "/tool/schemawright/targets/0/rename/AzureChat*", True)
    assert (runtime.kind, sharing.settings.python.runtime) == ("runtime", "acme.models_runtime")
