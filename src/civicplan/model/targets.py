"""
What an indicator should come to, and by when.

An aim as text is what a planner would call it, `past 100` or `at least 80`.
"""

from __future__ import annotations

import enum
from decimal import Decimal

import attrs

from civicplan.base._showing import as_written
from civicplan.base._validators import Kinds, Texts, refuse
from civicplan.base.amounts import exact
from civicplan.base.periods import Period


__all__ = ["Aim", "Complete", "Improve", "Reach", "Side", "Target", "Within"]


class Side(enum.Enum):
    """
    The side of a value that a target names itself.

    Attributes:
        AT_LEAST: 以上 (strict: 超), the value or more.
        AT_MOST: 以下 (strict: 未満), the value or less.
    """

    AT_LEAST = "at least"
    AT_MOST = "at most"

    @property
    def sense(self) -> int:
        """
        +1 for at least, -1 for at most.
        """
        return 1 if self is Side.AT_LEAST else -1


def _value(value: Decimal | int | str) -> Decimal:
    return exact(value, "reach.value")


@attrs.frozen(kw_only=True, repr=False)
class Reach:
    """
    Come to a value.

    Attributes:
        value: In the indicator's unit, such as `Decimal("3300")`, with the digits
            that were printed.
        side: The side that the target itself says (以上, 以下); otherwise the
            indicator's direction decides.
        strict: Equality does not reach it (超, 未満).

    Raises:
        InvalidValueError: If the value is no exact number.

    Examples:
        >>> Reach(value=3300)
        Reach(value=Decimal('3300'), side=None, strict=False)
        >>> print(Reach(value=80, side=Side.AT_LEAST))
        at least 80
    """

    __repr__ = as_written

    value: Decimal = attrs.field(converter=_value)
    side: Side | None = None
    strict: bool = False

    def __attrs_post_init__(self) -> None:
        """
        Refuse another kind of side.
        """
        _REACH_KINDS(self)

    def __str__(self) -> str:
        """
        The value with the words for its side.
        """
        return f"{_REACH_WORDS[self.side, self.strict]}{self.value:f}"


_REACH_KINDS = Kinds(side=(Side, None), strict=bool)
_REACH_WORDS = {
    (None, False): "",
    (None, True): "past ",
    (Side.AT_LEAST, False): "at least ",
    (Side.AT_LEAST, True): "above ",
    (Side.AT_MOST, False): "at most ",
    (Side.AT_MOST, True): "below ",
}


def _low(value: Decimal | int | str) -> Decimal:
    return exact(value, "within.low")


def _high(value: Decimal | int | str) -> Decimal:
    return exact(value, "within.high")


@attrs.frozen(kw_only=True, repr=False)
class Within:
    """
    Stay in a range, met or not met.

    Attributes:
        low: The lower limit in the indicator's unit, such as `Decimal(20)`.
        high: The upper limit in the indicator's unit, such as `Decimal(30)`.
        strict: The limits themselves lie outside.

    Raises:
        InvalidValueError: If the limits are no exact numbers, or nothing lies
            between them. A range with one limit is a `Reach` with a side.

    Examples:
        >>> print(Within(low=20, high=30))
        20 to 30
    """

    __repr__ = as_written

    low: Decimal = attrs.field(converter=_low)
    high: Decimal = attrs.field(converter=_high)
    strict: bool = False

    def __attrs_post_init__(self) -> None:
        """
        Refuse limits between which nothing lies.
        """
        _WITHIN_KINDS(self)
        if self.low > self.high:
            hint = f"it is above the other limit, {self.high:f}. Swap them."
            raise refuse(self, "low", self.low, hint)
        if self.strict and self.low == self.high:
            hint = (
                "nothing lies strictly between two equal limits. "
                "Let strict be, or set another limit."
            )
            raise refuse(self, "low", self.low, hint)

    def __str__(self) -> str:
        """
        The limits, and whether they belong to it.
        """
        if self.strict:
            return f"above {self.low:f} and below {self.high:f}"
        return f"{self.low:f} to {self.high:f}"


_WITHIN_KINDS = Kinds(strict=bool)


def _share(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else exact(value, "improve.by")


@attrs.frozen(kw_only=True, repr=False)
class Improve:
    """
    Get better than something that is itself measured (➔, 前年を上回る).

    Attributes:
        on: What it is compared with: `"baseline"`, `"previous"` (the figure of the
            period before) or the name of a comparison, such as `"全国平均"`.
        strict: It must get better; otherwise it may stay the same (現状維持).
        by: How much better at least, as a share of what it is compared with: 8割減
            is `Decimal("0.8")`.

    Raises:
        InvalidValueError: If *on* is empty or *by* is not above zero.

    Examples:
        >>> Improve()
        Improve(on='baseline', strict=True, by=None)
        >>> print(Improve(on="previous", by="0.8"))
        better than previous by 80%
    """

    __repr__ = as_written

    on: str = "baseline"
    strict: bool = True
    by: Decimal | None = attrs.field(default=None, converter=_share)

    def __attrs_post_init__(self) -> None:
        """
        Refuse an improvement on nothing, or by nothing.
        """
        _IMPROVE_TEXTS(self)
        _IMPROVE_KINDS(self)
        if self.by is not None:
            if self.by <= 0:
                hint = "it must be above zero; without a share, leave it out."
                raise refuse(self, "by", self.by, hint)
            if not self.strict:
                hint = "with a share it is always 'better than': leave strict as it is."
                raise refuse(self, "strict", self.strict, hint)

    def __str__(self) -> str:
        """
        What it is compared with, and by how much it must be better.
        """
        if not self.strict:
            return f"no worse than {self.on}"
        if self.by is None:
            return f"better than {self.on}"
        # Moved by its text, since a product would be rounded.
        return f"better than {self.on} by {Decimal(f'{self.by:f}E+2'):f}%"


_IMPROVE_TEXTS = Texts(needed=("on",))
_IMPROVE_KINDS = Kinds(strict=bool)


@attrs.frozen(kw_only=True, repr=False)
class Complete:
    """
    Get something done that has no number; done is the value 1.

    Attributes:
        text: The aim in words, such as `"策定"`.

    Raises:
        InvalidValueError: If the text is empty.

    Examples:
        >>> print(Complete(text="策定"))
        策定
    """

    __repr__ = as_written

    text: str

    def __attrs_post_init__(self) -> None:
        """
        Refuse an aim without words.
        """
        _COMPLETE_TEXTS(self)

    def __str__(self) -> str:
        """
        The words.
        """
        return self.text


_COMPLETE_TEXTS = Texts(needed=("text",))

Aim = Reach | Within | Improve | Complete


@attrs.frozen(kw_only=True, repr=False)
class Target:
    """
    An aim and the period in which it should be reached.

    Attributes:
        period: Such as `FY2016`.
        aim: What should be reached then, such as `Reach(value=3300)`.
        note: A remark about the target as it stands.

    Raises:
        InvalidValueError: If the period or the aim is of another kind.

    Examples:
        >>> from civicplan.base.periods import period
        >>> Target(period=period("FY2016"), aim=Reach(value=3300)).aim.value
        Decimal('3300')
    """

    __repr__ = as_written

    period: Period
    aim: Aim
    note: str = ""

    def __attrs_post_init__(self) -> None:
        """
        Refuse another kind of period or aim.
        """
        _TARGET_KINDS(self)
        _TARGET_TEXTS(self)


_TARGET_KINDS = Kinds(period=Period, aim=(Reach, Within, Improve, Complete))
_TARGET_TEXTS = Texts("note")
