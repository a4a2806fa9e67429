"""What the tests of reading share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from schemawright.diagnostics import Origin, SpecError

Refusal = Callable[[Callable[[], object]], list[tuple[str, str, int, int, str, str]]]


@pytest.fixture
def refusal() -> Refusal:
    """Calls a function, which must raise `SpecError`: code, file, line, column, pointer and text of each diagnostic."""

    def findings(call: Callable[[], object]) -> list[tuple[str, str, int, int, str, str]]:
        with pytest.raises(SpecError) as caught:
            call()
        assert caught.value.diagnostics
        found: list[tuple[str, str, int, int, str, str]] = []
        for diagnostic in caught.value.diagnostics:
            at = diagnostic.origin or Origin("")
            text = f"{diagnostic.message} | {diagnostic.help}"
            found.append((diagnostic.code, at.file, at.line, at.column, at.pointer, text))
        return found

    return findings
