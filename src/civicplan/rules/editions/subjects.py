"""
What a difference is about: an element as it stands in one of two plans.
"""

from __future__ import annotations

import attrs

from civicplan.base._showing import as_written
from civicplan.model.directions import Direction


__all__ = ["Subject"]


@attrs.frozen(kw_only=True, repr=False)
class Subject:
    """
    An element as it stands in one of two plans.

    Attributes:
        element: `"plan"`, `"goal"`, `"policy"`, `"measure"`, `"project"`,
            `"indicator"` or `"reprint"`.
        address: Where it stands there, such as `"2/2-3#crimes"`; nothing for the
            plan itself.
        holder: The address of what it stands under; nothing where that is the plan.
            That of a part is its whole's, such as `"2/2-3#crimes"`.
        slot: Where it stands there, such as `"indicators"`; nothing for the plan.
        id: Of an indicator, or of what a reprint prints again, such as `"crimes"`;
            of the plan.
        code: As printed there, such as `"2-③"`.
        name: Its title, or an indicator's name, as printed there.
        unit: Of the figures that the difference is about, such as `"件"`.
        direction: Of an indicator, where it has one.
    """

    __repr__ = as_written

    element: str
    address: str = ""
    holder: str = ""
    slot: str = ""
    id: str = ""
    code: str = ""
    name: str = ""
    unit: str = ""
    direction: Direction | None = None

    @property
    def label(self) -> str:
        """
        What it is called where a line has to name it.

        Examples:
            >>> Subject(element="policy", code="2-③", name="安心して暮らす").label
            '2-③ 安心して暮らす'
            >>> Subject(element="indicator", code="12", name="犯罪発生件数").label
            '犯罪発生件数'
        """
        if self.element in {"plan", "indicator", "reprint"}:
            return self.name
        return f"{self.code} {self.name}".lstrip()
