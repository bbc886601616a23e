"""
The plans that are shipped, and the way to any plan: by its file or by its id.
"""

from __future__ import annotations

import functools
import os

from civicplan.catalog.shipped import names_a_file, shipped_names, shipped_text
from civicplan.errors import UnknownNameError, nearest
from civicplan.io import plans as plan_files
from civicplan.model.plans import Plan


__all__ = ["load", "names", "plan"]


def names() -> tuple[str, ...]:
    """
    The ids of the plans that are shipped.

    Returns:
        The ids, in the order of the alphabet.

    Examples:
        >>> "hiratsuka" in names()
        True
    """
    return shipped_names("plans")


@functools.cache
def plan(id: str) -> Plan:  # noqa: A002 - the field's own name
    """
    A plan that is shipped.

    Args:
        id: Such as `"hiratsuka"`.

    Returns:
        The plan; the same object each time, since it cannot be changed.

    Raises:
        UnknownNameError: If no plan with this id is shipped.

    Examples:
        >>> plan("hiratsuka").municipality.name
        '平塚市'
    """
    text = shipped_text("plans", "shipped plan", id)
    return plan_files.loads(text, file=f"{id}.yaml")


def load(x: str | os.PathLike[str]) -> Plan:
    """
    A plan from its file, or a shipped one by its id.

    Args:
        x: The path of a file, such as `"plan.yaml"`; or an id such as `"hiratsuka"`,
            where there is no such file.

    Returns:
        The plan.

    Raises:
        PlanFileError: If the file is missing or is no plan; it says all that is wrong
            at once, each with line and column.
        UnknownNameError: If there is neither a file nor a shipped plan of this name.

    Examples:
        >>> load("hiratsuka").title
        '平塚市総合計画 生活快適・夢プラン'
    """
    name = os.fspath(x)
    if names_a_file(name):
        return plan_files.load(x)
    known = names()
    if name in known:
        return plan(name)
    beside = [each for each in os.listdir() if each.endswith(_SUFFIXES)]
    near = nearest(name, beside, closeness=0.5)
    raise UnknownNameError("plan or file", name, [*known, *near])


_SUFFIXES = (".yaml", ".yml", ".json")
