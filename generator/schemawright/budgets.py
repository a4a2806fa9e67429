"""Budgets: how much is too much, for all stages, each with its reason.

In: nothing. Out: the frozen `Budgets` of the inputs, and constants. What a reader of files may take is handed to it as
`Budgets`: whoever reads for a purpose of their own, a test for one, chooses less. The other stages read the constants:
these bound work and messages of the program itself, nobody has a reason to choose them, and each would have to pass
through a dozen functions that do not ask for it. Not done here: enforcing them, which is done at the point where the
cost would arise; what a way of printing looks like (widths, the sizes of caches and of chunks), which stays with it.
"""

from __future__ import annotations

from typing import NamedTuple

# source: what is read
MAX_FILE_BYTES = 128 * 1024 * 1024
"""About ten times the largest published documents (GitHub's REST description has 13 MB)."""
MAX_TOTAL_BYTES = 256 * 1024 * 1024
"""All files of a run together; their values must fit into the memory of a small build machine."""
MAX_FILES = 20_000
"""Documents that are split into a file for each schema have some hundreds of files."""
MAX_DEPTH = 400
"""Real documents stay below 60; code that walks values recursively must not meet Python's limit of 1,000 frames."""
MAX_EXPANSION = 100_000
"""Values that YAML aliases and merge keys may add to those of a short document; each may become a model."""
TEXT_OF_EXPANSION = 4
"""Characters of a document that allow for one value more: a large one may well repeat more than a short one."""
MAX_KEY_LENGTH = 4_096
"""Keys become names in code and in messages; the longest real ones are paths of some hundred characters."""
MAX_INTEGER_DIGITS = 4_300
"""Python's own default limit: reading decimal digits takes quadratic time."""
TEXT_OF_VALUE = 64
"""Characters of text that count as one more value of an expansion: repeating a long text is as costly."""
MAX_TEXT_LENGTH = 16 * 1024 * 1024
"""Characters of one text; the longest descriptions and examples of published documents have some 100,000."""
MAX_JSON_FINDINGS = 20
"""Mistakes of a JSON text that are reported together."""
MAX_DUPLICATES = 20
"""Repeated keys that are reported together; a file pasted twice has thousands."""
MAX_TABS = 20
"""Places of tabs that are read as blanks; for each, the text is read once more."""
MAX_MODULE_BYTES = 16 * 1024 * 1024
"""Reading Python takes some hundred times its size; the table of GitHub's operations has 4 MB."""
MAX_CONFIG_BYTES = 1 << 20
"""Real files pyproject.toml have some thousands; TOML is read whole, and by Python code."""

MAX_LOCK_BYTES = 64 * 1024 * 1024
"""Names of some hundred thousand schemas with their members; GitHub's description has 3 MB of them."""

MAX_ACKNOWLEDGED_BYTES = 16 * 1024 * 1024
"""Some hundred thousand findings; who acknowledges so many has looked at none."""

# source: what overlays change
MAX_PATH_DEPTH = 30
"""Filters inside one another in a path; published overlays have two at most."""
MAX_PATH_STEPS = 5_000_000
"""Nodes looked at for one path: some ten seconds; `$..[?@.x == 1]` looks at 600,000 in GitHub's description."""
MAX_OVERLAID_VALUES = 2_000_000
"""Values that the actions of an overlay add to a document, each at every node; published ones add some thousands."""

# source: what is fetched
WAIT_SECONDS = 10.0
"""For a connection, and for each piece of an answer; a server that works needs less than one."""
DOCUMENT_SECONDS = 60.0
"""For a document with its redirects: a server must not hold a build for ever by sending a byte now and then."""
DOWNLOAD_SECONDS = 300.0
"""For all documents of a run: many that are slow, each within its time, must not hold a build for ever either."""
RETRY_SECONDS = (0.5, 2.0)
"""Before a server that is busy, or broke off, is asked again, and once more; longer where it says so."""
MAX_RETRY_SECONDS = 10.0
"""What a server that is busy may ask for (`Retry-After`); one that wants more is not waited for."""
MAX_REDIRECTS = 5
"""Published documents need one or two."""

# front ends
MAX_BOUND_SCHEMAS = 10_000
"""Schemas read once more because others bind their dynamic anchors otherwise; real ones bind one or two."""
MAX_NESTED_CALLBACKS = 8
"""Callbacks may hold callbacks; deeper ones than this are not looked at."""
MAX_NESTED_CONTAINERS = 16
"""Arrays and maps without a name inside one another: Python 3.12 crashes on comprehensions 21 levels deep."""
MAX_PATTERN_LENGTH = 10_000
"""Longer regular expressions are not tried."""
MAX_PATTERN_COST = 1_000_000
"""What trying all patterns of a run may cost: about two seconds; published documents come to some thousands."""
MAX_PAGE_DEPTH = 32
"""Types and defaults inside one another in the cells of pages: what takes them apart calls itself."""

# passes
MAX_REPEATED_PROPERTIES = 200_000
"""Properties that all allOf together may take in: nested ones repeat each other's, at the worst without bound."""
MAX_MOVES_COMPARED = 200_000
"""Pairs of types that are gone and types that are new, to see which have moved; where whole files move, names tell."""
MAX_HIERARCHY = 100
"""Types of a hierarchy that are looked at to see whether it holds another one; no published one is as large."""
MAX_CROSSED_BRANCHES = 400
"""Pairs of branches that are looked at where two unions meet in an allOf."""
MAX_REPEATED_BRANCHES = 300_000
"""Branches of unions in unions, each counted for every union around it; published documents have some thousands."""
MAX_TAGGED_BRANCHES = 2_000
"""Branches without a tag, each counted for every value of the tag of others; published unions come to some dozens."""
MAX_COMPARISONS = 50_000
"""Different pairs of shapes that are compared for all unions; published documents take 12,000 at most."""
OVERLAP_DEPTH = 3
"""Levels of properties and branches that such a comparison looks into."""
MAX_DEFAULT_DEPTH = 50
"""Values inside one another in a default that is checked."""
MAX_DEFAULT_STEPS = 1_000_000
"""Values, properties and items looked at for all defaults of a catalog; published documents take a thousand."""
MAX_NESTED_ALIASES = 8
"""Aliases and unions inside one another that are spelled out; published documents stay below 6."""
MAX_NESTED_IMPORTS = 60
"""Imports inside one another: each takes about seven of Python's 1,000 frames, real packages stay below 20."""
MAX_INLINE_SCHEMAS = 4
"""Inline types that stand inside one another in a JSON Schema; deeper ones are referred to, as Python takes no literals
of 200 levels and arrays add up to 16 to each type."""
MAX_KEPT_DEPTH = 30
"""Levels of an example or a default that a JSON Schema keeps; it is part of the same literal."""
MAX_OWNERS = 20
"""Inline types deeper than this are not looked up among the pages."""

# targets
MAX_MEMBERS = 10_000
"""Python takes 6 seconds to define a dataclass of so many attributes, and four times as long for twice as many."""
MAX_JOINED_TYPES = 200
"""Types that are joined by `|`: each one is a level of nesting to Python."""
READABLE_NAME_LENGTH = 60
"""Names of inline types that are longer leave words out of the way to them, as long as that tells them apart."""
MAX_NAME_LENGTH = 120
"""Longer names are cut and marked with a digest: file names must stay below 255 bytes everywhere."""

# revisions of git
MAX_TREE_BYTES = 16 * 1024 * 1024
"""A folder with some 400,000 entries."""
MAX_LINKS = 40
"""Links on the way to a file; as many as Linux follows."""

# publish
MAX_RECORD_BYTES = 16 * 1024 * 1024
"""Some 10,000 files need 1 MiB; a run with more findings than fit is not worth recalling."""
MAX_SEARCHED_FOLDERS = 1_000
"""Folders of a project that are searched for packages which no target makes; this takes some hundredths of a second."""
GIT_SECONDS = 20.0
"""For git to list what it has of a package, or to find an object; the largest take some hundredths of a second."""
LOCK_SECONDS = 120.0
"""For other runs in the same folder to end: each has the lock for less than a second, but fifty may wait in line."""
MOVE_SECONDS = 2.0
"""For a program to close a file that Windows does not let go; virus scanners need some tenths of a second."""

# verify
VERIFY_SECONDS = 600
"""The time in which a package that is verified must give back its examples; the largest take some seconds."""
GRACE_SECONDS = 5
"""After that time the process ends itself, where nobody is left to end it."""

# what is shown: in messages
MAX_SHOWN_TEXT = 60
"""Characters of a text that an input holds."""
MAX_SHOWN_VALUE = 80
"""Characters of a JSON value that an input holds."""
MAX_SHOWN_POINTER = 400
"""Characters of a pointer; published documents stay below 300."""
MAX_SHOWN_OUTPUT = 150
"""Characters of what another program said last."""
MAX_SHOWN_MESSAGE = 200
MAX_SHOWN_HELP = 600
"""Characters of a message, and of the help below it: nothing may fill the screen."""
MAX_MESSAGES = 200
"""Messages, errors first: a screenful or five; --json gives all."""
MAX_SHOWN_CHANGES = 8
"""Changes of models that `watch` shows of a target, worst first."""
MAX_DIFFERING = 10
"""Files of a package that differ, as places of the finding on it; as many annotations as GitHub shows of a step."""
MAX_NAMED = 3
"""Files of many that are named."""
# what is shown: in docstrings
MAX_SHOWN_EXAMPLE = 60
"""Characters of an example; longer ones are left out."""
MAX_SHOWN_DEFAULT = 200
"""Characters of a default."""
MAX_LISTED_VALUES = 20
"""Values of an enum."""


class Budgets(NamedTuple):
    """The limits that inputs must keep; a reader that meets a greater input reports it and stops."""

    file_bytes: int = MAX_FILE_BYTES
    total_bytes: int = MAX_TOTAL_BYTES
    files: int = MAX_FILES
    depth: int = MAX_DEPTH
    expansion: int = MAX_EXPANSION
    text_of_expansion: int = TEXT_OF_EXPANSION
    key_length: int = MAX_KEY_LENGTH
    integer_digits: int = MAX_INTEGER_DIGITS
    text_length: int = MAX_TEXT_LENGTH


DEFAULT_BUDGETS = Budgets()

MIN_BYTES_APART = 300_000
"""Specs of fewer bytes are read, and made a package of, in less time than a process of their own is worth."""
