"""
What the formulas of a scheme need to be given about one indicator.
"""

from __future__ import annotations

from typing import Protocol

from civicplan.model.observations import Observation
from civicplan.model.targets import Target
from civicplan.rules.metrics import Number
from civicplan.rules.reasons import Reason


__all__ = ["Given"]


class Given(Protocol):
    """
    The figures of an indicator, wherever they come from.

    `Figures` chooses them from a plan; an explanation hands them on.
    """

    @property
    def observation(self) -> Observation | None:
        """
        The actual, or the fact that there is none.
        """
        ...

    @property
    def interim_observation(self) -> Observation | None:
        """
        The actual that answers the interim target.
        """
        ...

    @property
    def interim(self) -> Target | None:
        """
        The interim target.
        """
        ...

    @property
    def final(self) -> Target | None:
        """
        The last target.
        """
        ...

    @property
    def sense(self) -> int | None:
        """
        +1 where more is better, -1 where fewer is better, or none.
        """
        ...

    @property
    def unit_changed(self) -> bool:
        """
        Whether targets and figures are in different units.
        """
        ...

    @property
    def months(self) -> int | Reason:
        """
        Whole months from the baseline to the date that time is counted to.
        """
        ...

    @property
    def planned_months(self) -> int | Reason:
        """
        Whole months from the baseline to the final target.
        """
        ...

    @property
    def lag_months(self) -> int | Reason:
        """
        Whole months by which the actual is older than the report.
        """
        ...

    def actual(self, reference: str = "") -> Number | Reason:
        """
        The actual that answers a reference.
        """
        ...

    def value(self, reference: str) -> Number | Reason:
        """
        A figure that the actual is compared with.
        """
        ...

    def months_since(self, reference: str) -> int | Reason:
        """
        Whole months from a reference to the actual.
        """
        ...
