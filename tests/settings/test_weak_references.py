"""Models with a slot for weak references, bases and subtypes alike, frozen or not.

In: a base with a subtype. Out: references that end with their objects. Not here: other settings of dataclasses.
"""

from __future__ import annotations

import copy
import gc
import pickle
import weakref

import pytest

from schemawright.settings import DEFAULTS, changed
from tests.built import built
from tests.settings.rich import SPEC

VALUE = {"kind": "cat", "name": "Tom", "lives": 7}


@pytest.mark.parametrize("frozen", [False, True])
def test_objects_can_be_referred_to_weakly(frozen: bool) -> None:
    package = built(SPEC, settings=changed(DEFAULTS, {"weakref_slot": True, "frozen": frozen}))
    cat = package.load("Animal", VALUE)
    assert type(cat).__name__ == "Cat"
    same = pickle.loads(pickle.dumps(copy.deepcopy(cat)))
    assert (same, same.to_dict()) == (cat, VALUE)
    reference = weakref.ref(cat)
    assert reference() is cat
    del cat
    gc.collect()
    assert reference() is None


def test_without_the_setting_they_cannot() -> None:
    with pytest.raises(TypeError, match="weak reference"):
        weakref.ref(built(SPEC).load("Animal", VALUE))
