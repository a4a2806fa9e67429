"""schemawright: turns API model definitions into a Python package of plain dataclasses.

In: nothing. Out: `__version__`, the one place where the version stands; the build reads it from here. Nothing is
imported, because every start of the command passes through this file. The program itself starts in `pipeline`.
"""

__version__ = "0.1.0"
