"""
Doors to files, and the only users of cattrs, msgspec and ruamel.yaml.

`plans` is the plan file, `schema` its JSON Schema, `schemes` the scheme file.
The other modules are their parts and promise nothing.
"""

from __future__ import annotations


__all__ = ["plans", "schema", "schemes"]


def __dir__() -> list[str]:
    """
    What is promised here, for completion in a console.
    """
    return __all__
