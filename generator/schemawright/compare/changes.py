"""Changes: what differs between two packages of models, and what that means for the Python that uses them.

In: nothing. Out: the data that `comparison` makes and `cli` tells. Not done here: finding changes.
"""

from __future__ import annotations

from enum import Enum, IntEnum

from schemawright.diagnostics import Origin
from schemawright.frozen import frozen


class Verdict(IntEnum):
    """What a change does to code that uses the package; the greater, the graver."""

    DOCUMENTATION = 0
    """Only texts differ."""
    ADDITIVE = 1
    """There is more than before; what was written goes on to work."""
    BEHAVIOUR = 2
    """The same code type-checks and runs, and does something else: another default is applied, more is checked."""
    BREAKING_AT_RUN_TIME = 3
    """Values that were read or written are refused, or are of another class."""
    BREAKING_TYPES = 4
    """A type checker refuses code that it accepted; at run time it likely fails too."""

    @property
    def is_breaking(self) -> bool:
        """Whether code has to be changed."""
        return self >= Verdict.BREAKING_AT_RUN_TIME


class Audience(Enum):
    """Who sees a change: from the operations that reach the model."""

    READERS = "readers of responses"
    WRITERS = "writers of requests"
    BOTH = "readers and writers"
    UNKNOWN = "whoever uses it"
    """No operation reaches the model, or there are none."""


@frozen
class Change:
    """One change: `code` is a key of `CHANGES`, `message` one short phrase with Python names in backquotes.

    `path` is the stable path (`Catalog.path_of`, `Catalog.members`) of what changed, in the new catalog where it is
    there, else in the old one; `model` is the name of the class that it belongs to in Python, the new one where there
    is one. `old` and `new` are the places in both specs; None where there is none.
    """

    code: str
    verdict: Verdict
    message: str
    path: str
    model: str
    audience: Audience = Audience.UNKNOWN
    old: Origin | None = None
    new: Origin | None = None
    help: str = ""

    def __post_init__(self) -> None:
        if self.code not in CHANGES:
            raise ValueError(f"unlisted code of a change: {self.code}")


CHANGES: dict[str, str] = {
    # the package
    "setting-changed": "The package is generated with another setting.",
    # models
    "model-added": "There is a new model.",
    "model-removed": "A model is gone.",
    "model-replaced": "A model is gone, and another schema has its name now.",
    "model-renamed": "A model is at another path and has another name in Python.",
    "model-moved": "A model is at another path and has the same name in Python.",
    "model-name-changed": "A model at the same path has another name in Python.",
    "model-kind-changed": "A model is a class, an enum, a union or another name for a type, and was something else.",
    "model-type-changed": "A model that is another name for a type stands for another type.",
    "model-deprecated": "A model is deprecated now.",
    "model-reactivated": "A model is not deprecated any more.",
    "module-moved": "A model is in another module of the package.",
    "base-changed": "A class extends another one.",
    "additional-properties-changed": "Properties that a class does not name are of another type or treated otherwise.",
    # properties
    "property-added": "There is a new property that need not be given.",
    "property-added-required": "There is a new property that has to be given.",
    "property-removed": "A property is gone.",
    "property-renamed": "A property has another name on the wire.",
    "property-name-changed": "A property has the same name on the wire, and another one in Python.",
    "property-required": "A property is required now.",
    "property-optional": "A property is optional now.",
    "property-nullable": "A property may be null now.",
    "property-not-nullable": "A property may not be null any more.",
    "property-type-changed": "A property is of another type.",
    "property-format-changed": "A property is of the same type in JSON, and of another format.",
    "property-const-added": "A property has only one value now.",
    "property-const-changed": "The one value of a property is another one.",
    "property-const-removed": "A property may have more than its one value now.",
    "property-enum-added": "The values of a property are named by an enum now.",
    "property-enum-removed": "The values of a property are not named by an enum any more.",
    "property-tag-changed": "The value by which a property tells the class is another one.",
    "property-access-changed": "A property is, or is no longer, for requests or for answers alone.",
    "property-deprecated": "A property is deprecated now.",
    "property-reactivated": "A property is not deprecated any more.",
    "default-added": "A property has a default now.",
    "default-changed": "The default of a property is another one.",
    "default-removed": "A property has no default any more.",
    # enums
    "enum-value-added": "There is a new value.",
    "enum-value-removed": "A value is gone.",
    "enum-member-renamed": "A value has another name in Python.",
    "enum-type-changed": "The values are integers and were strings, or the other way round.",
    "enum-opened": "Values that an enum does not name are kept now.",
    "enum-closed": "Values that an enum does not name are refused now.",
    # unions
    "union-branch-added": "A value may be of one more type.",
    "union-branch-removed": "A value may be of one type less.",
    "union-opened": "A value may be anything else as well now.",
    "union-closed": "A value may not be anything else any more.",
    "union-tag-added": "A property tells types apart now.",
    "union-tag-removed": "No property tells types apart any more.",
    "union-tag-changed": "Another property tells types apart.",
    "union-mapping-added": "One more value names a type.",
    "union-mapping-removed": "A value names no type any more.",
    "union-mapping-changed": "A value names another type.",
    # limits
    "constraint-tightened": "What is checked lets fewer values pass.",
    "constraint-loosened": "What is checked lets more values pass.",
    "constraint-changed": "What is checked lets other values pass.",
    # texts
    "documentation-changed": "Texts or examples of a model, its properties or its values are others.",
    "limits-documented": "Limits that the package does not check are others.",
    # operations
    "operation-added": "There is a new operation.",
    "operation-removed": "An operation is gone.",
    "operation-renamed": "An operation has another name.",
    "operation-moved": "An operation has another method or path.",
    "operation-security-changed": "An operation needs other credentials.",
    "operation-servers-changed": "An operation is served elsewhere.",
    "operation-documentation-changed": "Summary or tags of an operation are others.",
    "parameter-added": "An operation takes one more parameter.",
    "parameter-added-required": "An operation needs one more parameter.",
    "parameter-removed": "An operation has a parameter less.",
    "parameter-renamed": "A parameter is called otherwise.",
    "parameter-required": "A parameter is required now.",
    "parameter-optional": "A parameter is optional now.",
    "parameter-type-changed": "A parameter is of another type.",
    "parameter-style-changed": "A parameter is spelled otherwise in the request.",
    "body-required": "An operation needs a body now.",
    "body-optional": "An operation needs no body any more.",
    "body-type-changed": "The body of an operation is of another type.",
    "body-media-type-added": "The body of an operation may have one more media type.",
    "body-media-type-removed": "The body of an operation may have a media type less.",
    "body-encoding-changed": "A form is written otherwise.",
    "response-added": "An operation has one more answer.",
    "response-removed": "An operation has an answer less.",
    "response-type-changed": "The body of an answer is of another type.",
    "response-media-type-added": "An answer may have one more media type.",
    "response-media-type-removed": "An answer may have a media type less.",
}
"""Every code that a change may carry, with its meaning; stable across versions."""
