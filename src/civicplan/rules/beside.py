"""
What stands beside an answer: figures compared, quantities shown, what people said.
"""

from __future__ import annotations

import attrs

from civicplan.base._showing import as_written
from civicplan.base.periods import Period
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason


__all__ = ["Compared", "Judgement", "Shown"]


@attrs.frozen(kw_only=True, repr=False)
class Judgement:
    """
    A rating that people gave (総合的に勘案), beside the one that is computed.

    Attributes:
        rating: The word that was given, such as `"B"`.
        by: Who gave it, such as `"総合計画審議会"`.
        reason: Why.
    """

    __repr__ = as_written

    rating: str
    by: str = ""
    reason: str = ""


@attrs.frozen(kw_only=True, repr=False)
class Shown:
    """
    A quantity that a scheme prints with an answer.

    Attributes:
        name: As the scheme writes it, such as `"progress to final"`.
        value: The exact quantity, or why there is none.
        printed: As it is printed, such as `"45%"`.
    """

    __repr__ = as_written

    name: str
    value: Quantity | Reason
    printed: str


@attrs.frozen(kw_only=True, repr=False)
class Compared:
    """
    A figure that the actual was compared with.

    Attributes:
        name: One of the language's references, such as `"interim"`.
        value: In the indicator's unit, or why there is none.
        period: Whose figure it is; none where there is none.
    """

    __repr__ = as_written

    name: str
    value: Quantity | Reason
    period: Period | None
