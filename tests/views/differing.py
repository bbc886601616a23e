"""
Two states of a small plan, and in what they differ.
"""

from __future__ import annotations

from civicplan.io.plans import loads
from civicplan.rules.editions.diffing import diff, diff_of_editions
from civicplan.rules.editions.diffs import Diff
from tests.views.conftest import CITY


NAMES = ("minato@2007", "minato@2012")


def editions() -> Diff:
    """
    In what the two editions of the city's plan differ.
    """
    return diff_of_editions(loads(CITY), "2007", "2012")


def changed(*changes: tuple[str, str], before: str = CITY) -> Diff:
    """
    In what the city's plan differs from itself with some of its text replaced.
    """
    after = before
    for old, new in changes:
        assert old in after
        after = after.replace(old, new)
    return diff(loads(before), loads(after))
