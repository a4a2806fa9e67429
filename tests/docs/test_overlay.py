"""The overlay that README.md shows is applied to the definition of SETTINGS.md without a finding."""

from __future__ import annotations

from pathlib import Path

from tests.built import built_specs

HERE = Path(__file__).parent


def test_the_overlay_does_what_it_says() -> None:
    package = built_specs(HERE / "order.yaml", overlays=(str(HERE / "fixes.yaml"),))
    assert package.found == ()
    data = {"orderId": "0f8fad5b-d9cb-469f-a165-70867728950e", "createdAt": "2026-12-01T08:00:00Z"}
    order = package.load("Order", data)
    assert order.created_at.year == 2026
    assert package.dump("Order", order) == data
