"""
Doors to files, and the only users of cattrs, msgspec and ruamel.yaml.

`plans` is the plan file, `schema` its JSON Schema; `edits` is the file of edits and
`actuals` the table of figures that lead from plan to plan; `schemes` is the scheme
file, `scheme_schema` its JSON Schema; `file_changes` shows and writes what becomes of a
plan file, and `yaml_edits` keeps its comments and its layout.
The other modules are their parts and promise nothing.
"""

from __future__ import annotations


__all__ = [
    "actuals",
    "edits",
    "file_changes",
    "plans",
    "revision_rules",
    "schema",
    "scheme_schema",
    "schemes",
    "yaml_edits",
]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
