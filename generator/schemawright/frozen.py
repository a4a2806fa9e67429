"""`frozen`: the decorator of the data of this program.

In: a class with annotated attributes. Out: a slotted dataclass, compared and hashed by its attributes, whose instances
nobody changes. Not done here: holding the last point at run time. Type checkers hold it; `frozen=True` would make each
class twice as slow to define and each instance four times as slow to make, and a run needs hundreds of thousands.
Data that differs, by keyword-only attributes or by having identity, is a frozen dataclass like any other.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[_Class]) -> type[_Class]:
    """The class as a dataclass that type checkers take for a frozen one."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
