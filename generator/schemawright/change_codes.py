"""The codes of changes between two versions, with their meaning.

They stand apart from `compare`, which finds changes: changes are findings, and all codes of findings are in one table
(`diagnostics.CODES`).
"""

from __future__ import annotations

PACKAGE_CHANGES: dict[str, str] = {
    "enum-value-changed": "A member of an enum has another value.",
    "name-added": "The package has one more name.",
    "name-removed": "A name of the package is gone.",
    "name-changed": "A name of the package is something else.",
    "function-added": "A class has one more method.",
    "function-removed": "A method is gone.",
    "function-changed": "A function or a method is called otherwise, or gives something else.",
    "class-options-changed": "A class can be changed or compared and could not, or the other way round.",
    "code-changed": "Modules do something else, or do it in another way, behind the same names.",
    "serializer-added": "One more schema is read and written by its name.",
    "serializer-removed": "A schema is not read and written by its name any more.",
}
"""What is told of packages alone, as their source says it."""

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
    "model-nullable": "A named model may be null wherever it is read and written by its name.",
    "model-not-nullable": "A named model may not be null any more.",
    "model-deprecated": "A model is deprecated now.",
    "model-reactivated": "A model is not deprecated any more.",
    "order-changed": "Properties of a class, or values of an enum, are in another order.",
    "positions-changed": "What a class takes by position is something else.",
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
    # packages, as their source says
    **PACKAGE_CHANGES,
}
"""Every code that a change may carry, with its meaning; stable across versions."""
