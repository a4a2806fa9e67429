"""Makes the packages of generated/ importable, under the names that users import."""

from __future__ import annotations

import sys
from pathlib import Path

GENERATED = str(Path(__file__).resolve().parents[2] / "generated")

# The folder holds nothing but the generated packages, so that no other import changes its meaning.
if GENERATED not in sys.path:
    sys.path.insert(0, GENERATED)
