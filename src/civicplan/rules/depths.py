"""
How deep quantities stand on one another, so that no chain of names is bottomless.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from civicplan.rules.expressions import Condition, Expression, Named, Test, inner
from civicplan.rules.tables import Alternative


__all__ = ["DEEPEST_CHAIN", "depth_of"]

DEEPEST_CHAIN: Final = 300
"""Steps from a quantity with a name to the innermost of what it stands on."""

# To follow a name takes as much as a few steps inside an expression.
_STEPS_OF_A_NAME: Final = 5


def depth_of(alternatives: tuple[Alternative, ...], named: Mapping[str, int]) -> int:
    """
    How deep a quantity with a name is nested, that of the names in it included.

    Args:
        alternatives: What it may be.
        named: How deep each quantity above it is nested.

    Returns:
        The number of steps to its innermost part.

    Examples:
        >>> from civicplan.rules.expressions import Name
        >>> lag = Alternative(when=None, value=Name(name="lag"))
        >>> depth_of((lag,), {})
        6
    """
    nodes = [node for each in alternatives for node in (each.when, each.value) if node]
    return _STEPS_OF_A_NAME + max((_depth(node, named) for node in nodes), default=0)


def _depth(node: Expression | Test | Condition, named: Mapping[str, int]) -> int:
    if isinstance(node, Named):
        return 1 + named.get(node.name, 0)
    return 1 + max((_depth(each, named) for each in inner(node)), default=0)
