"""
What was put into an answer: figures and words.
"""

from __future__ import annotations

from typing import Any

import attrs

from civicplan.base._showing import as_written
from civicplan.rules.explanations.origins import Origin, number_record
from civicplan.rules.metrics import Number
from civicplan.rules.reasons import Reason


__all__ = ["Input", "Word"]


@attrs.frozen(kw_only=True, repr=False)
class Input:
    """
    One number that was put into an answer.

    Attributes:
        name: As the language calls it, such as `"actual"`, `"final"`, `"years"` or
            the name of a parameter; `"actual for interim"` where another actual
            answers the interim target.
        value: The exact number, or why there is none.
        unit: The indicator's, such as `"件"`; nothing for times and parameters.
        chosen: The word of `use` that chose it, such as `"report period"`; nothing
            where nothing was to choose.
        origin: How it came about; none where there is no such figure.
    """

    __repr__ = as_written

    name: str
    value: Number | Reason
    unit: str = ""
    chosen: str = ""
    origin: Origin | None = None

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        found: dict[str, Any] = {"name": self.name, **number_record(self.value)}
        if self.unit:
            found["unit"] = self.unit
        if self.chosen:
            found["chosen"] = self.chosen
        return found | (self.origin.data() if self.origin else {})


@attrs.frozen(kw_only=True, repr=False)
class Word:
    """
    A word that was put into an answer.

    Attributes:
        field: Such as `"direction"`, `"state"` or `"mark"`.
        said: What the indicator says: one word, or none; of marks as many as it has.
    """

    __repr__ = as_written

    field: str
    said: tuple[str, ...]

    def data(self) -> dict[str, Any]:
        """
        As plain data.
        """
        return {"field": self.field, "said": list(self.said)}
