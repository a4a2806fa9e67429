"""The codes of changes between two versions, with their meaning.

They stand apart from `compare`, which finds changes: changes are findings, and all codes of findings are in one table
(`diagnostics.CODES`).
"""

from __future__ import annotations

CHANGES: dict[str, str] = {
    "model-removed": "A model is gone.",
    "model-added": "There is a new model.",
}
"""Every code that a change may carry, with its meaning; stable across versions."""
