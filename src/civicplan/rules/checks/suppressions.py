"""
What a plan itself says should not be found: `ignore` among its annotations.

It holds for the part that bears it and for all below, and gives its reasons:

    annotations: {ignore: {T101: 備考に時点を記している}}
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import attrs

from civicplan.base._showing import as_written
from civicplan.model.addresses import Place
from civicplan.model.annotations import Annotations
from civicplan.model.plans import Plan


__all__ = ["IGNORE", "Suppression", "suppressions_of"]

IGNORE: Final = "ignore"
"""The name of the annotation."""


@attrs.frozen(kw_only=True, repr=False)
class Suppression:
    """
    One word of a plan about what should not be found, and why.

    Attributes:
        selector: A code, the beginning of one, or the name of a check or a category,
            such as `"T101"` or `"times"`.
        reason: Why, such as `"備考に時点を記している"`; nothing where none is given.
        path: Of the part that bears it, such as `"goals[0].policies[2]"`.
        address: Of that part, such as `"2/2-3"`.
        known: Whether there is a check that the selector means.
        nearest: The selector that may have been meant where there is none.
        used: Whether it kept something from being found; also where that cannot be
            told, because not all of its checks were asked.
    """

    __repr__ = as_written

    selector: str
    reason: str = ""
    path: str = ""
    address: str = ""
    known: bool = True
    nearest: str = ""
    used: bool = False


def suppressions_of(part: Plan | Place) -> Iterator[Suppression]:
    """
    What a part of a plan says should not be found at it and below.

    Args:
        part: The plan, or a part of it with its place.

    Yields:
        Each word of it, in the plan's order.
    """
    path, address = "", ""
    bearer: object = part
    if isinstance(part, Place):
        path, address, bearer = part.path, part.address, part.element
    # A reprint has no annotations of its own.
    annotations: Annotations | None = getattr(bearer, "annotations", None)
    if not annotations or IGNORE not in annotations:
        return
    told = annotations[IGNORE]
    if isinstance(told, Annotations):
        reasons = [(selector, told[selector]) for selector in told]
    else:
        # A code alone, or a list of codes: no reason is given.
        codes = (told,) if isinstance(told, str) else told
        reasons = [(str(code), "") for code in codes]
    for selector, reason in reasons:
        yield Suppression(
            selector=selector,
            reason=reason.strip() if isinstance(reason, str) else "",
            path=path,
            address=address,
        )
