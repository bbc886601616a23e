"""
The revision rules that are shipped, and the way to any revision rule.
"""

from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING

from civicplan.catalog.shipped import names_a_file, shipped_names, shipped_text


if TYPE_CHECKING:
    from civicplan.rules.editions.revision_rules import RevisionRule

__all__ = ["names", "revision_rule"]

_FOLDER = "revision_rules"


def names() -> tuple[str, ...]:
    """
    The ids of the revision rules that are shipped.

    Returns:
        The ids, in the order of the alphabet.

    Examples:
        >>> names()
        ('hiratsuka-2012',)
    """
    return shipped_names(_FOLDER)


def revision_rule(x: str | os.PathLike[str] = "hiratsuka-2012") -> RevisionRule:
    """
    A revision rule from its file, or a shipped one by its id.

    Args:
        x: The path of a file, such as `"my-city.yaml"`; or an id such as
            `"hiratsuka-2012"`, where there is no such file.

    Returns:
        The rule; of a shipped one the same object each time.

    Raises:
        SchemeError: If the file is missing or is no revision rule; it says all that
            is wrong at once, each with line and column.
        UnknownNameError: If there is neither a file nor a shipped rule of this name.

    Examples:
        >>> revision_rule("hiratsuka-2012").version
        '1'
    """
    name = os.fspath(x)
    # Loaded at the first call: the front door leads here, and few ask for a rule.
    from civicplan.io.revision_rules import load  # noqa: PLC0415

    return load(x) if names_a_file(name) else _shipped(name)


@functools.cache
def _shipped(id: str) -> RevisionRule:  # noqa: A002 - the field's own name
    from civicplan.io.revision_rules import loads  # noqa: PLC0415 - as above

    text = shipped_text(_FOLDER, "shipped revision rule", id)
    return loads(text, f"{id}.yaml")
