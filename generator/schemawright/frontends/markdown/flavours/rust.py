"""The rust flavour: what openapi-generator's rust generators (4 to 7) write in their own way.

In: outlines, cells and names. Out: answers to what `Flavour` asks. Not done here: types (`rust_types`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from schemawright.frontends.markdown.flavour import Flavour
from schemawright.frontends.markdown.flavours.rust_types import parsed_cell
from schemawright.frontends.markdown.outline import Outline, Section
from schemawright.frontends.markdown.sections import model_table

_KEYWORD = re.compile(
    "abstract|as|async|await|become|box|break|const|continue|crate|do|dyn|else|enum|extern|false|final|fn|for|if|impl|in|"
    "let|loop|macro|match|mod|move|mut|override|priv|pub|ref|return|self|Self|static|struct|super|trait|true|try|type|"
    "typeof|unsafe|unsized|use|virtual|where|while|yield"
)
"""The keywords of Rust, strict and reserved (The Rust Reference, "Keywords")."""


def is_model_page(outline: Outline) -> bool:
    """Whether a page has the headings of a model page; those of operations have a title that starts with `\\`."""
    return model_table(outline) is not None


def declared_name(outline: Outline) -> str:
    """The name by which the type cells of other pages call the model of this one: its title."""
    return outline.title


def wire_names(section: Section) -> Callable[[str], str]:
    """The names on the wire of properties whose names Rust could not write: `r#type`, in versions 4 and 5 `_type`.

    What re-casing did to a name cannot be undone; see `wire-names-lost`.
    """
    return partial(_wire_name, _escapes_by_underscore(section))


def _wire_name(underscored: bool, name: str) -> str:
    if name.startswith("r#"):
        return name[2:]
    return name[1:] if underscored and name[:1] == "_" and _KEYWORD.fullmatch(name, 1) else name


def _escapes_by_underscore(section: Section) -> bool:
    """Whether a page may come from a version that writes `_type`; later ones keep an underscore that the spec has."""
    signs = ("**r#", "**models::", "<models::", " models::")
    return not any(sign in line.text for line in section.rows for sign in signs)


def is_lost_variant(name: str, default: str) -> bool:
    """Whether a default names a variant of an inline enum that the page lost: `OptEnumDef_Low` (versions 4 and 5)."""
    return default.startswith("".join(word[:1].upper() + word[1:] for word in name.split("_")) + "_")


RUST = Flavour(is_model_page, declared_name, parsed_cell, wire_names, is_lost_variant)
