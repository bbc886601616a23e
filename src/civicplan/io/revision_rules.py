"""
Revision rule files: a rule in YAML or JSON, with the place of each mistake.

`load` works on a file and `loads` on a text; `read` also tells what could be read but
is perhaps not meant so.
"""

from __future__ import annotations

import os

import attrs

from civicplan.errors import Problem
from civicplan.io.rule_files import opened, written
from civicplan.io.versions import RULE
from civicplan.rules.editions.revision_rules import RevisionRule, declared_rule


__all__ = ["ReadRule", "load", "loads", "read"]


@attrs.frozen(kw_only=True)
class ReadRule:
    """
    A revision rule, and what is perhaps not meant so.

    Attributes:
        rule: The rule.
        warnings: Such as a case that nothing can reach, each with its place in the
            file.
    """

    rule: RevisionRule
    warnings: tuple[Problem, ...] = ()


def load(path: str | os.PathLike[str]) -> RevisionRule:
    """
    The revision rule in a file.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.

    Returns:
        The rule.

    Raises:
        SchemeError: If the file is missing or is no revision rule; it says all that
            is wrong at once, each with line and column.
    """
    return opened(path, RULE).declared(declared_rule)


def loads(text: str, file: str = "rule") -> RevisionRule:
    """
    The revision rule in a text in YAML.

    Args:
        text: The whole rule.
        file: What it is called in errors.

    Returns:
        The rule.

    Raises:
        SchemeError: If it is no revision rule; it says all that is wrong at once.

    Examples:
        >>> loads('''
        ... rule: my-city
        ... version: 1
        ... cases:
        ...   - {when: final is reached, reason: achieved}
        ... ''').id
        'my-city'
    """
    return written(text, file, RULE).declared(declared_rule)


def read(path: str | os.PathLike[str]) -> ReadRule:
    """
    The revision rule in a file, with warnings.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.

    Returns:
        The rule and what is perhaps not meant so.

    Raises:
        SchemeError: As for `load`.
    """
    # Loaded when a file is looked through: a proposal needs no lints.
    from civicplan.rules.editions.rule_lints import lint_rule  # noqa: PLC0415

    found = opened(path, RULE)
    rule = found.declared(declared_rule)
    return ReadRule(rule=rule, warnings=found.warnings(lint_rule(rule)))
