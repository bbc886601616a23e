"""
Comparing what several schemes say of one plan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from civicplan.base.periods import Period
from civicplan.errors import InvalidValueError
from civicplan.model.plans import Plan
from civicplan.rules.evaluation import evaluate
from civicplan.rules.schemes import Scheme


if TYPE_CHECKING:
    from civicplan.rules.comparisons.side_by_side import SideBySide

__all__ = ["compare"]


def compare(
    plan: Plan,
    schemes: Iterable[Scheme],
    at: Period | str | None = None,
    *,
    edition: str | None = None,
    phase: str = "",
) -> SideBySide:
    """
    One plan under several schemes, side by side.

    Each scheme chooses its own figures from the same report.
    Of a scheme that asks several questions each is a column; answers about the
    targets as first set are shown only for a scheme that looks at no others.

    Args:
        plan: The plan.
        schemes: The rules, each once; one alone is compared with nothing.
        at: The report's period, such as `"FY2011"`; left out, the latest period
            under which a figure of the plan is filed.
        edition: The id of the edition whose targets stand, such as `"2007"`; left
            out, the last.
        phase: `"mid"` or `"final"`; left out, final in the plan's last period.

    Returns:
        A row for each distinct indicator, a column for each scheme and question.

    Raises:
        InvalidValueError: If there is no scheme, or two have the same id and
            version; if *at* cannot be read or belongs to another calendar, or
            *phase* is another word.
        UnknownNameError: If there is no such edition.

    Examples:
        >>> from civicplan.catalog.plans import plan
        >>> from civicplan.catalog.schemes import scheme
        >>> beside = compare(plan("hiratsuka"), map(scheme, ["standard", "fukuoka"]))
        >>> [answer.rating.id for answer in beside["crimes"].answers]
        ['met', 'on_pace', 'a']
    """
    # Loaded at the first call: the front door leads here, and all of it is much.
    from civicplan.rules.comparisons.side_by_side import beside  # noqa: PLC0415

    asked = _distinct(schemes)
    return beside(
        plan,
        [evaluate(plan, each, at, edition=edition, phase=phase) for each in asked],
    )


def _distinct(schemes: Iterable[Scheme]) -> tuple[Scheme, ...]:
    asked = tuple(schemes)
    if not asked:
        raise InvalidValueError("schemes", asked, "give at least one scheme.")
    given: tuple[object, ...] = asked
    for each in given:
        if not isinstance(each, Scheme):
            hint = "Schemes are needed: give [civicplan.scheme('standard'), …]."
            raise InvalidValueError("schemes", each, hint)
    for name, count in Counter(f"{one.id} {one.version}" for one in asked).items():
        if count > 1:
            hint = (
                f"{count} schemes are called {name!r}. Give each once, and a changed "
                "rule a version of its own."
            )
            raise InvalidValueError("schemes", name, hint)
    return asked
