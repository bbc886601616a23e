"""
Figures, aims and decisions of a plan in words, in Japanese or in English.
"""

from __future__ import annotations

from civicplan.base.printed_amounts import print_amount
from civicplan.base.printed_periods import print_period
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    Abolish,
    Ambition,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Aim
from civicplan.rules.sentences import voice_in
from civicplan.rules.vocabulary import (
    colon,
    comma,
    in_brackets,
    in_quotes,
    is_japanese,
    word,
)


__all__ = ["aim_in_words", "figure_in_words", "revision_in_words"]


def aim_in_words(aim: Aim, indicator: Indicator, language: str) -> str:
    """
    What a target asks for, in the words in which an evaluation gives its reasons.

    Args:
        aim: The aim.
        indicator: Whose it is: its unit and direction take part.
        language: A BCP 47 tag, such as `"ja"`.

    Returns:
        Such as `"80%以上"` or `"at least 80%"`.
    """
    direction = indicator.direction
    sense = None if direction is None else direction.sense
    return voice_in(language).aim(aim, indicator.unit, sense)


def figure_in_words(
    figure: Observation, unit: str, language: str, *, dated: bool = False
) -> str:
    """
    A figure with what there is to know about it.

    Args:
        figure: The figure, or the fact that there is none.
        unit: The indicator's, such as `"件"`.
        language: A BCP 47 tag, such as `"ja"`.
        dated: Whether the period that it is filed under is told where no other is.

    Returns:
        Such as `"3,447件（2010年）"`.

    Examples:
        >>> from civicplan.base.periods import period
        >>> felt = Observation(
        ...     period=period("FY2011"), value="18.6", measured=period("2011-08")
        ... )
        >>> figure_in_words(felt, "%", "ja"), figure_in_words(felt, "%", "en")
        ('18.6%（2011年8月）', '18.6% (August 2011)')
    """
    known = []
    when = figure.measured or (figure.period if dated else None)
    if when is not None:
        known.append(print_period(when, language=language))
    if figure.status is not None:
        known.append(word(figure.status.value, language))
    if figure.outlook is not None:
        known.append(word(figure.outlook.value, language))
    if figure.sample is not None:
        known.append(_sample(figure.sample, language))
    if figure.note:
        known.append(figure.note)
    amount = print_amount(figure.value, unit, language)
    if not known:
        return amount
    return f"{amount}{in_brackets(comma(language).join(known), language)}"


def _sample(respondents: int, language: str) -> str:
    if is_japanese(language):
        return f"回答{respondents:,}人"
    return f"{respondents:,} respondents"


def revision_in_words(
    revision: Revision, indicator: Indicator, language: str, plan: Plan | None = None
) -> str:
    """
    What a decision changed about an indicator, and why.

    Args:
        revision: The decision.
        indicator: The indicator whose unit and direction the changes are told in.
        language: A BCP 47 tag, such as `"ja"`.
        plan: For the name of a successor; without it that is told by its id.

    Returns:
        Such as `"2016年度の目標 4,100件 → 3,300件（上方修正）"`, with the reason.
    """
    changed = comma(language).join(
        _change(change, indicator, language, plan) for change in revision.changes
    )
    reason = revision.why(language)
    full_stop = "。" if is_japanese(language) else ". "
    why = full_stop.join(filter(None, (reason, revision.note)))
    return f"{changed}{colon(language)}{why}" if why else changed


def _change(
    change: Change, indicator: Indicator, language: str, plan: Plan | None
) -> str:
    unit = indicator.unit
    match change:
        case Introduce():
            return word("introduced", language)
        case Abolish(successor=successor):
            said = word("abolished", language)
            if not successor:
                return said
            if plan is not None:
                successor = in_quotes(plan.indicator(successor).name, language)
            after = f"{word('successor', language)} {successor}"
            return f"{said}{in_brackets(after, language)}"
        case Amend(field=field, before=before, after=after):
            what = word(field, language)
            sides = (_amended(field, text, language) for text in (before, after))
            return f"{what} {' → '.join(sides)}"
        case Rebaseline():
            sides = (
                figure_in_words(side, unit, language) if side else "—"
                for side in (change.before, change.after)
            )
            return f"{word('baseline', language)} {' → '.join(sides)}"
        case Retarget():
            return _retarget(change, indicator, language)


def _amended(field: str, text: str, language: str) -> str:
    if not text:
        return "—"
    if field == "direction":
        return word(text, language)
    return in_quotes(text, language)


def _retarget(change: Retarget, indicator: Indicator, language: str) -> str:
    period = print_period(change.period, language=language)
    said = f"{period}の目標" if is_japanese(language) else f"target for {period}"
    sides = (
        aim_in_words(side, indicator, language) if side else "—"
        for side in (change.before, change.after)
    )
    said = f"{said} {' → '.join(sides)}"
    ambition = change.ambition(indicator.direction)
    if ambition is None or ambition is Ambition.SAME:
        return said
    return f"{said}{in_brackets(word(ambition.value, language), language)}"
