"""
Figures that edits enter and correct, refused where a published one would be lost.
"""

from __future__ import annotations

import attrs

from civicplan.errors import did_you_mean
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.rules.editions.deciding import must_stand
from civicplan.rules.editions.drafts import Draft, refused
from civicplan.rules.editions.edits import CorrectActual, EnterActual


__all__ = ["publish"]


def publish(draft: Draft, edit: EnterActual | CorrectActual) -> None:
    """
    Add a figure to those of an indicator, published in the last edition.

    Args:
        draft: The plan so far; the indicator changes in it.
        edit: The figure.

    Raises:
        RefusedError: If one that was published would be lost, or nothing would
            change.
    """
    indicator = draft.indicator(edit.indicator)
    actual = edit.actual
    edition = draft.published_in(actual.edition, "actual.edition")
    must_stand(draft, indicator)
    draft.check_calendar("actual", actual.period)
    draft.check_calendar("actual.measured", actual.measured)
    series = _series(indicator, edit.comparison)
    published = [each for each in series if each.period == actual.period]
    if isinstance(edit, EnterActual):
        _must_be_new(actual, published, edition)
    else:
        _must_correct(actual, published, edition)
    figures = (*series, attrs.evolve(actual, edition=edition))
    draft.put(_with(indicator, edit.comparison, figures))


def _series(indicator: Indicator, comparison: str) -> tuple[Observation, ...]:
    if not comparison:
        return indicator.actuals
    known = {each.name: each.actuals for each in indicator.comparisons}
    if comparison in known:
        return known[comparison]
    raise refused(
        "comparison",
        f"{indicator.id!r} has no comparison {comparison!r}."
        f"{did_you_mean(comparison, known)}",
    )


def _with(
    indicator: Indicator, comparison: str, figures: tuple[Observation, ...]
) -> Indicator:
    if not comparison:
        return attrs.evolve(indicator, actuals=figures)
    comparisons = tuple(
        attrs.evolve(each, actuals=figures) if each.name == comparison else each
        for each in indicator.comparisons
    )
    return attrs.evolve(indicator, comparisons=comparisons)


def _must_be_new(
    actual: Observation, published: list[Observation], edition: str
) -> None:
    if not published:
        return
    last = published[-1]
    is_still_open = last.value is None and actual.value is not None
    if is_still_open and last.edition != edition:
        return
    if _same(actual, last):
        raise refused(
            "actual",
            f"the figure of {actual.period} was entered already: {_shown(last)}. Leave "
            "it out.",
        )
    raise refused(
        "actual",
        f"there is a figure of {actual.period} already: {_shown(last)}. To correct it, "
        f"write an edit 'correct actual'{_where(last, edition)}; the old one stays.",
    )


def _must_correct(
    actual: Observation, published: list[Observation], edition: str
) -> None:
    if not published:
        raise refused(
            "actual",
            f"there is no figure of {actual.period} to correct. Enter it, with "
            "'enter actual'.",
        )
    last = published[-1]
    if _same(actual, last):
        raise refused(
            "actual",
            f"the figure of {actual.period} is {_shown(last)} already, so that nothing "
            "would change. Leave the edit out.",
        )
    if last.edition == edition:
        published_in = f"in {edition!r} itself" if edition else "in no edition"
        raise refused(
            "actual",
            f"the figure of {actual.period}, {_shown(last)}, was published "
            f"{published_in}. Open a new edition first, with 'open edition'; or change "
            "the edit that entered it.",
        )


def _same(actual: Observation, other: Observation) -> bool:
    return attrs.evolve(actual, edition=other.edition) == other


def _where(last: Observation, edition: str) -> str:
    return " in a new edition" if last.edition == edition else f" in {edition!r}"


def _shown(figure: Observation) -> str:
    if figure.value is not None:
        return f"{figure.value:f}"
    return figure.status.value if figure.status else "none"
