"""
What a revision rule says that is perhaps not meant so.
"""

from __future__ import annotations

from typing import Final

from civicplan.rules.editions.revision_rules import RevisionRule
from civicplan.rules.lints.lints import lint
from civicplan.rules.lints.shapes import Lint


__all__ = ["lint_rule"]

# A rule leaves most indicators as they are, so gaps between its bands are its point.
_LINTS: Final = frozenset({"unreachable-case", "name-never-used"})


def lint_rule(rule: RevisionRule) -> tuple[Lint, ...]:
    """
    What a revision rule says that is perhaps not meant so.

    Args:
        rule: Any revision rule.

    Returns:
        Cases that nothing can reach, and names that nothing uses.

    Examples:
        >>> from civicplan.rules.editions.revision_rules import revision_rule_of
        >>> cases = [
        ...     {"when": "progress to final >= 80 %", "reason": "approaching"},
        ...     {"when": "progress to final >= 95 %", "reason": "nearly achieved"},
        ... ]
        >>> data = {"rule": "x", "version": "1", "cases": cases}
        >>> [found.path for found in lint_rule(revision_rule_of(data))]
        ['cases[1]']
    """
    return tuple(each for each in lint(rule.scheme) if each.code in _LINTS)
