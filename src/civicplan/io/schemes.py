"""
Scheme files: an evaluation scheme in YAML or JSON, with the place of each mistake.

`load` works on a file and `loads` on a text; `read` and `reads` also tell what could
be read but is perhaps not meant so.
"""

from __future__ import annotations

import os

import attrs

from civicplan.errors import Problem
from civicplan.io.rule_files import RuleFile, opened, written
from civicplan.io.versions import SCHEME
from civicplan.rules.schemes import Scheme, declared


__all__ = ["ReadScheme", "load", "loads", "read", "reads"]


@attrs.frozen(kw_only=True)
class ReadScheme:
    """
    A scheme, and what is perhaps not meant so.

    Attributes:
        scheme: The scheme.
        warnings: Its lints, such as a case that nothing can reach, each with its
            place in the file.
    """

    scheme: Scheme
    warnings: tuple[Problem, ...] = ()


def load(path: str | os.PathLike[str]) -> Scheme:
    """
    The scheme in a file.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.

    Returns:
        The scheme.

    Raises:
        SchemeError: If the file is missing or is no scheme; it says all that is wrong
            at once, each with line and column.
    """
    return opened(path, SCHEME).declared(declared)


def loads(text: str, file: str = "scheme") -> Scheme:
    """
    The scheme in a text in YAML.

    Args:
        text: The whole scheme.
        file: What it is called in errors.

    Returns:
        The scheme.

    Raises:
        SchemeError: If it is no scheme; it says all that is wrong at once.

    Examples:
        >>> loads('''
        ... scheme: my-city
        ... version: 1
        ... cases:
        ...   - {when: final is reached, rating: A}
        ...   - {when: final is not reached, rating: B}
        ... ratings: [{id: A, ja: 達成}, {id: B, ja: 未達成}]
        ... ''').id
        'my-city'
    """
    return written(text, file, SCHEME).declared(declared)


def read(path: str | os.PathLike[str]) -> ReadScheme:
    """
    The scheme in a file, with warnings.

    Args:
        path: A file whose name ends in .yaml, .yml or .json.

    Returns:
        The scheme and what is perhaps not meant so.

    Raises:
        SchemeError: As for `load`.
    """
    return _with_warnings(opened(path, SCHEME))


def reads(text: str, file: str = "scheme") -> ReadScheme:
    """
    The scheme in a text in YAML, with warnings.

    Args:
        text: The whole scheme.
        file: What it is called in errors and warnings.

    Returns:
        The scheme and what is perhaps not meant so.

    Raises:
        SchemeError: If it is no scheme; it says all that is wrong at once.

    Examples:
        >>> found = reads(
        ...     '''
        ... scheme: my-city
        ... version: 1
        ... cases:
        ...   - {when: final is reached, rating: A}
        ...   - {rating: B}
        ... ratings: [{id: A, ja: 達成}, {id: B, ja: 未達成}]
        ... ''',
        ...     "my-city.yaml",
        ... )
        >>> print(found.warnings[0].path)
        cases[1]
    """
    return _with_warnings(written(text, file, SCHEME))


def _with_warnings(found: RuleFile) -> ReadScheme:
    # Loaded when a file is looked through: evaluating a plan needs no lints.
    from civicplan.rules.lints.lints import lint  # noqa: PLC0415

    scheme = found.declared(declared)
    return ReadScheme(scheme=scheme, warnings=found.warnings(lint(scheme)))
