"""
The shape of a check: what it is called, what it looks at, what it says.

A check is a value.
Its function gets one part of a plan with the place where it stands, and gives what it
found there; `checking` walks through the plan once for all checks.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final, TypeAlias

import attrs

from civicplan.base._showing import as_written
from civicplan.base.periods import Period
from civicplan.base.printed_amounts import Amount
from civicplan.errors import InvalidValueError, did_you_mean
from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.overviews import Overview
from civicplan.rules.checks.sites import Site


__all__ = ["CATEGORIES", "Check", "Datum", "Found", "Severity"]

CATEGORIES: Final[Mapping[str, str]] = {
    "structure": "S",
    "links": "L",
    "reprints": "P",
    "wording": "W",
    "roles": "R",
    "history": "H",
    "units": "U",
    "numbers": "N",
    "times": "T",
    "directions": "D",
    "surveys": "Q",
    "sources": "O",
    "checks": "X",
}
"""
The letter with which the codes of each category begin.

A code is that letter and three digits: it never changes its meaning, and one that is
given up is never used again. Checks of others may begin with any letter, or two.
"""

_CODE: Final = r"[A-Z]{1,4}[0-9]{3}"
_NAME: Final = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"


class Severity(enum.Enum):
    """
    How much a finding matters.

    Attributes:
        ERROR: One thing contradicts another: the plan cannot be meant so.
        WARNING: It is probably not meant so, or a reader will ask about it.
        HINT: The plan would be easier to judge without it.
    """

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


Datum: TypeAlias = "str | int | Decimal | Amount | Period | Words | tuple[Datum, ...]"
"""What a sentence may be filled with; each is printed as its language prints it."""


def _pairs(
    data: Mapping[str, Datum] | tuple[tuple[str, Datum], ...],
) -> tuple[tuple[str, Datum], ...]:
    return data if isinstance(data, tuple) else tuple(data.items())


@attrs.frozen(kw_only=True, repr=False)
class Found:
    """
    What a check found at the part that it looked at.

    Attributes:
        at: Where below that part, in the plan file's own keys, such as `"unit"` or
            `"targets.FY2016"`; nothing for the part itself.
        data: What the sentence is filled with, by name; a mapping is taken.
        sentence: Said in place of the check's own sentence, where it has more than
            one thing to say.

    Examples:
        >>> Found(at="unit", data={"unit": "人", "meant": "件"}).data
        (('unit', '人'), ('meant', '件'))
    """

    __repr__ = as_written

    at: str = ""
    data: tuple[tuple[str, Datum], ...] = attrs.field(default=(), converter=_pairs)
    sentence: Words | None = None


@attrs.frozen(kw_only=True, repr=False)
class Check:
    """
    One question that is asked of every part of a plan of one kind.

    Attributes:
        code: A letter (or up to four) and three digits, such as `"U101"`; lasting.
        name: After what it finds, such as `"unit-not-of-name"`; lasting too.
        severity: How much its findings matter.
        category: One of `CATEGORIES`, or a word of its author's, such as `"units"`.
        title: What it finds, in a few words without a full stop.
        sentence: What a finding says, with the names of its data in braces.
        page: Why it matters, what to do, a piece of a plan file in which it finds
            something and the same put right, in Markdown; those of shipped checks
            stand in `pages/`.
        on: The kinds of part that it looks at, such as `(Indicator,)`: of the plan
            itself, goals, policies, measures, projects, indicators, reprints.
        among: Gets the overview of a plan, and gives the parts of these kinds, by
            `id`, of which it has to be asked, where that can be told at once for the
            whole plan; at any other part it finds nothing.
        find: Gets such a part and its `Site`, and gives what it found.
        fix: Gets the part nearest to what was found, what was found with its place
            below that part, and the plan; gives the part put right, or the same part
            where that is not certain. Nothing where only people can know.

    Raises:
        InvalidValueError: If the code or the name is not of that form, or the code of
            one of our categories has another letter.
    """

    __repr__ = as_written

    code: str
    name: str
    severity: Severity = Severity.WARNING
    category: str
    title: Words = attrs.field(repr=False)
    sentence: Words = attrs.field(repr=False)
    page: str = attrs.field(default="", repr=False)
    on: tuple[type, ...] = attrs.field(default=(Indicator,), repr=False)
    among: Callable[[Overview], Iterable[int]] | None = attrs.field(
        default=None, repr=False
    )
    find: Callable[[Any, Site], Iterable[Found]] = attrs.field(repr=False)
    fix: Callable[[Any, Found, Plan], Any] | None = attrs.field(
        default=None, repr=False
    )

    def __attrs_post_init__(self) -> None:
        """
        Refuse a code or a name by which it could not be selected.
        """
        if not re.fullmatch(_CODE, self.code):
            hint = "a code is a capital letter and three digits, such as 'U101'."
            raise InvalidValueError("check.code", self.code, hint)
        if not re.fullmatch(_NAME, self.name):
            hint = "a name is words in small letters, such as 'unit-not-of-name'."
            raise InvalidValueError("check.name", self.name, hint)
        if not re.fullmatch(_NAME, self.category):
            hint = f"it is a word, such as 'units'.{_near(self.category)}"
            raise InvalidValueError("check.category", self.category, hint)


def _near(category: str) -> str:
    return did_you_mean(category, CATEGORIES)
