"""
Where a reader can be sent to within a report.
"""

from __future__ import annotations


__all__ = ["finding_anchor", "indicator_anchor", "section_anchor"]


def indicator_anchor(identity: str) -> str:
    """
    The anchor of an indicator, which stays though its code is renumbered.

    Args:
        identity: Its id, such as `"crimes"`, which has no spaces.

    Returns:
        Such as `"i.crimes"`.
    """
    return f"i.{identity}"


def section_anchor(address: str) -> str:
    """
    The anchor of a goal, policy or measure.

    Args:
        address: Such as `"2/2-3"`.

    Returns:
        The same without white space, which an anchor cannot hold; different addresses
        have different anchors.

    Examples:
        >>> section_anchor("2/2-3"), section_anchor("A 1"), section_anchor("A_1")
        ('s.2/2-3', 's.A_20_1', 's.A__1')
    """
    signs = (
        f"_{ord(each):x}_" if each.isspace() else each
        for each in address.replace("_", "__")
    )
    return f"s.{''.join(signs)}"


def finding_anchor(address: str) -> str:
    """
    The anchor of what was found about a part of the plan.

    Args:
        address: Of the part; nothing for the plan itself.

    Returns:
        Such as `"f.2/2-3#crimes"`.
    """
    return f"f.{section_anchor(address)[2:]}"
