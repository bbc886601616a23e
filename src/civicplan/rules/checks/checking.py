"""
Is this plan sound? One walk through it, and what every check finds on the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from civicplan.base.collector import paused
from civicplan.model.plans import Plan


if TYPE_CHECKING:
    from civicplan.rules.checks.findings import Findings

__all__ = ["check"]


def check(
    plan: Plan,
    positions: Mapping[str, tuple[int, int]] | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Findings:
    """
    What is wrong with a plan, or questionable.

    A part of the plan may say itself what should not be found at it and below, with
    the reason: `annotations: {ignore: {T101: 備考に時点を記している}}`.

    Args:
        plan: Any plan.
        positions: Where each part stood in its file, as `read` tells.
        select: Codes, beginnings of codes, names and categories of the checks that
            are asked, such as `"T101"`, `"T"` or `"times"`; nothing asks all.
        ignore: Those that are not asked.

    Returns:
        The findings, in the order of the plan.

    Raises:
        UnknownNameError: If *select* or *ignore* means no check.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> for found in check(plan("hiratsuka"), select=["units"]):
        ...     print(found)
        2/2-3#traffic-accidents U101 \
名称の「件数」に対して、単位が「人」になっています。「件」ではありませんか。
    """
    # All checks together take as long to import as the whole model.
    from civicplan.rules.checks.findings import Findings, in_file  # noqa: PLC0415
    from civicplan.rules.checks.registry import registry  # noqa: PLC0415
    from civicplan.rules.checks.runs import Run  # noqa: PLC0415
    from civicplan.rules.checks.selection import selected  # noqa: PLC0415

    known = registry()
    chosen = selected(known.checks, select=select, ignore=ignore)
    with paused():
        run = Run(plan, known.checks, chosen)
        found = [*run.broken(known.broken), *run.walked()]
    return Findings(found if positions is None else in_file(found, positions))
