"""
What was measured.
"""

from __future__ import annotations

import enum
from decimal import Decimal
from itertools import pairwise

import attrs

from civicplan.base._showing import as_written
from civicplan.base._validators import Kinds, Texts, Tuples, refuse
from civicplan.base.amounts import exact
from civicplan.base.periods import Period


__all__ = ["Comparison", "Observation", "Outlook", "Status", "in_order_of_time"]


class Status(enum.Enum):
    """
    How firm a figure is, or why there is none: the observation statuses of SDMX.

    The words stand for the codes of the SDMX code list CL_OBS_STATUS.

    Attributes:
        PROVISIONAL: 速報値, still to be confirmed (P).
        ESTIMATED: An estimate (E).
        FORECAST: 見込み (F).
        REVISED: Corrected after it was first published (R).
        SERIES_BREAK: Not comparable with the figures before it (B).
        NOT_COLLECTED: No survey was made; there is no figure (L).
        NOT_YET_AVAILABLE: 未集計, the figure will follow (O).
        MISSING: There is no figure and the plan does not say why (M); printed `—`.
    """

    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"
    FORECAST = "forecast"
    REVISED = "revised"
    SERIES_BREAK = "series break"
    NOT_COLLECTED = "not collected"
    NOT_YET_AVAILABLE = "not yet available"
    MISSING = "missing"


_WITHOUT_VALUE = frozenset(
    {Status.NOT_COLLECTED, Status.NOT_YET_AVAILABLE, Status.MISSING}
)


class Outlook(enum.Enum):
    """
    What the department expects of a target while the figure is not out.

    Attributes:
        LIKELY: 達成見込み, it will be reached.
        UNLIKELY: 未達成見込み, it will not.
    """

    LIKELY = "likely"
    UNLIKELY = "unlikely"


def _exact_or_none(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else exact(value, "observation.value")


@attrs.frozen(kw_only=True, repr=False)
class Observation:
    """
    One figure of an indicator, or the fact that there is none.

    Attributes:
        period: What the plan files it under, the column of its table, such as
            `FY2011`; none only on a baseline whose date the plan does not give.
        value: In the indicator's unit, such as `Decimal("18.6")`, with the digits
            that were printed; none where there is no figure.
        measured: When it was in fact measured, where that differs from the period,
            such as `2011-08`.
        status: How firm it is; says why where there is no value.
        edition: The id of the edition in which it was first published, such as
            `"2012"`; of several figures of one period the last one counts.
        outlook: The department's forecast where the figure is not out.
        sample: Respondents of a survey, such as 1200.
        note: A remark (備考).

    Raises:
        InvalidValueError: If the value is a float, if there is neither a value nor
            a status that says why, or if there are both.

    Examples:
        >>> from civicplan.base.periods import period
        >>> felt = Observation(period=period("FY2011"), value="18.6")
        >>> felt.value
        Decimal('18.6')
    """

    __repr__ = as_written

    period: Period | None = None
    value: Decimal | None = attrs.field(default=None, converter=_exact_or_none)
    measured: Period | None = None
    status: Status | None = None
    edition: str = ""
    outlook: Outlook | None = None
    sample: int | None = None
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse a figure that is not one.
        """
        _OBSERVATION_KINDS(self)
        _OBSERVATION_TEXTS(self)
        if (self.value is None) is not (self.status in _WITHOUT_VALUE):
            if self.value is None:
                hint = (
                    "a figure without a value says why in its status: missing, "
                    "not collected or not yet available."
                )
            else:
                hint = "this status says that there is no figure; leave the value out."
            raise refuse(self, "status", self.status, hint)
        if self.sample is not None and self.sample < 1:
            hint = "a sample has at least one respondent."
            raise refuse(self, "sample", self.sample, hint)


_OBSERVATION_KINDS = Kinds(
    period=(Period, None),
    measured=(Period, None),
    status=(Status, None),
    outlook=(Outlook, None),
    sample=(int, None),
)
_OBSERVATION_TEXTS = Texts("edition", "note")


def in_order_of_time(
    owner: object, observations: tuple[Observation, ...]
) -> tuple[Observation, ...]:
    """
    A series of figures as it is kept: in order of time, figures of one period as
    they were given.

    Args:
        owner: What holds the series, named in errors.
        observations: Each with a period.

    Returns:
        The same figures; the same tuple where it was in order.

    Raises:
        InvalidValueError: If a figure has no period, or two figures have the same
            period and the same edition.
    """
    if len(observations) == 1 and observations[0].period is not None:
        return observations
    keys = []
    seen = set()
    for place, each in enumerate(observations):
        if each.period is None:
            hint = "only a baseline may be without a period. Say which one it is of."
            raise refuse(owner, f"actuals[{place}].period", None, hint)
        if (each.period, each.edition) in seen:
            hint = (
                f"there are two figures of {each.period.text}. "
                "Say for each in which edition it was published, or keep one."
            )
            raise refuse(owner, f"actuals[{place}].period", each.period.text, hint)
        seen.add((each.period, each.edition))
        keys.append((each.period.start, each.period.end))
    if all(one <= next_ for one, next_ in pairwise(keys)):
        return observations
    order = sorted(range(len(keys)), key=keys.__getitem__)
    return tuple(observations[place] for place in order)


@attrs.frozen(kw_only=True, repr=False)
class Comparison:
    """
    A series printed alongside an indicator, such as 全国平均.

    Attributes:
        name: Such as `"全国平均"`.
        unit: Such as `"%"`; nothing where it is the indicator's.
        actuals: Its figures, in order of time.

    Raises:
        InvalidValueError: If the name is empty, or two figures have the same period
            and the same edition.
    """

    __repr__ = as_written

    name: str
    unit: str = ""
    actuals: tuple[Observation, ...] = ()

    def __attrs_post_init__(self) -> None:
        """
        Refuse another kind of series, and put it in order.
        """
        _COMPARISON_TEXTS(self)
        _COMPARISON_TUPLES(self)
        if self.actuals:
            ordered = in_order_of_time(self, self.actuals)
            object.__setattr__(self, "actuals", ordered)


_COMPARISON_TEXTS = Texts("unit", needed=("name",))
_COMPARISON_TUPLES = Tuples(actuals=Observation)
