"""
The new value of a target, where a revision rule says what it becomes.
"""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Final

import attrs

from civicplan.base.amounts import exact
from civicplan.errors import InvalidValueError
from civicplan.model.revisions import Ambition, Retarget
from civicplan.model.targets import Aim, Reach, Target
from civicplan.rules.answers import Answer
from civicplan.rules.editions.revision_rules import Move
from civicplan.rules.explanations.exact_texts import exact_text
from civicplan.rules.expressions import Expression
from civicplan.rules.meaning import Meaning
from civicplan.rules.printing import places_of
from civicplan.rules.reasons import Reason
from civicplan.rules.tables import Labels
from civicplan.rules.wording import aim_in_words


__all__ = ["new_aim"]

_SPOKEN: Final = ("ja", "en")
_RANKED: Final = {Move.RAISE: Ambition.RAISED, Move.LOWER: Ambition.LOWERED}
_WIDE: Final = Context(prec=4000)
_NO_VALUE: Final = {
    "ja": "規則の示す新しい目標値が求められない（{}）",
    "en": "the rule gives no new value ({})",
}
_ENDLESS: Final = {
    "ja": "規則の示す新しい目標値が割り切れない（規則で rounded to を使って丸める）",
    "en": "the rule's new value has no last digit (round it there with `rounded to`)",
}
_TOO_LONG: Final = {
    "ja": "規則の示す新しい目標値の桁数が多すぎる",
    "en": "the rule's new value has more digits than a plan holds",
}
_NOT_RANKED: Final = {
    Move.RAISE: {
        "ja": "規則の示す新しい目標値 {} は、今の目標より高い水準ではない",
        "en": "the rule's new value, {}, is no harder to reach than the target now",
    },
    Move.LOWER: {
        "ja": "規則の示す新しい目標値 {} は、今の目標より低い水準ではない",
        "en": "the rule's new value, {}, is no easier to reach than the target now",
    },
}


def new_aim(
    answer: Answer, target: Target, to: Expression, move: Move
) -> tuple[Aim | None, Labels]:
    """
    What a rule makes of a target, or why it makes nothing of it.

    Args:
        answer: What the rule's scheme answers, with the figures.
        target: The target.
        to: What the rule says that it becomes.
        move: Whether it is to be raised or lowered.

    Returns:
        The new aim, or none; and by language what is wrong with the rule's value,
        nothing where there is an aim.
    """
    scheme, figures = answer.scheme, answer.figures
    value = Meaning(figures, scheme.lets, scheme.parameters).quantity(to)
    if isinstance(value, Reason):
        return None, tuple(
            (language, _NO_VALUE[language].format(value.label(language)))
            for language in _SPOKEN
        )
    text = exact_text(value)
    if isinstance(value, Decimal) or "/" in text:
        return None, tuple(_ENDLESS.items())
    try:
        aim = _with_value(target.aim, exact(text))
    except InvalidValueError:
        return None, tuple(_TOO_LONG.items())
    state = figures.state
    if aim != target.aim:
        change = Retarget(period=target.period, before=target.aim, after=aim)
        if change.ambition(state.direction) is _RANKED[move]:
            return aim, ()
    return None, tuple(
        (
            language,
            _NOT_RANKED[move][language].format(aim_in_words(aim, state, language)),
        )
        for language in _SPOKEN
    )


def _with_value(aim: Aim, value: Decimal) -> Reach:
    if not isinstance(aim, Reach):
        return Reach(value=value)
    # It is printed with as many digits as the target that stands: 30.0, and not 30.
    if places_of(value) < places_of(aim.value):
        value = value.quantize(aim.value, context=_WIDE)
    return attrs.evolve(aim, value=value)
