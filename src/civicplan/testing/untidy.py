"""
Strategies for plans with slips that can be put right for certain.
"""

from __future__ import annotations

from functools import partial
from operator import add
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from civicplan.model.measures import Measure
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.checks.rewording import reworded
from civicplan.rules.checks.texts import texts_of
from civicplan.testing.plans import plans


__all__ = ["untidy_plans", "untidy_texts"]

_PIECES: Final = (
    *("a", "B", "1", "the", "of", "is", "市民", "計画", "の", "を", "カ", "ガス"),
    *("ｶﾞｽ", "ﾊﾟ", "ﾞ", "Ａ", "ｂ", "１", "２", "（", "）", "(", ")", "「", "」"),
    *(" ", "  ", "　", "、", "。", ",", ".", "!", "\n", "・", "…"),
)
_SELECTORS: Final = ("T101", "W", "W104", "units", "all", "Z9")
_SECTIONS: Final = (Goal, Policy, Measure)


def untidy_texts() -> st.SearchStrategy[str]:
    """
    Texts with stray spaces, signs of both widths, words that stand twice, and none.

    Returns:
        A strategy for texts.

    Examples:
        >>> from hypothesis import find
        >>> find(untidy_texts(), lambda text: "ｶﾞｽ" in text)
        'ｶﾞｽ'
    """
    return st.lists(st.sampled_from(_PIECES), min_size=1, max_size=12).map("".join)


@st.composite
def untidy_plans(draw: st.DrawFn) -> Plan:
    """
    Every plan in which some texts are untidy, some names stand twice in a list, and
    some of what is ignored is not there.

    Args:
        draw: Given by Hypothesis.

    Returns:
        A strategy for plans.

    Examples:
        >>> from hypothesis import given, settings
        >>> from civicplan.rules.checks.fixes import fix
        >>> @settings(max_examples=5, deadline=None)
        ... @given(untidy_plans())
        ... def test_fixing_twice_changes_nothing_more(plan):
        ...     fixed = fix(plan).plan
        ...     assert fix(fixed).plan == fixed
        >>> test_fixing_twice_changes_nothing_more()
    """
    plan = draw(plans())
    plan = attrs.evolve(plan, language=draw(st.sampled_from(["ja", "en", "fr"])))
    goals = tuple(_untidied(draw, goal) for goal in plan.goals)
    untidy: Plan = attrs.evolve(_untidied(draw, plan), goals=goals)
    return untidy


def _untidied(draw: st.DrawFn, part: Any) -> Any:
    for at, _ in texts_of(part):
        if draw(st.booleans()):
            untidy = draw(untidy_texts().filter(str.strip))
            part = reworded(part, at, partial(add, untidy))
    if isinstance(part, _SECTIONS):
        names = draw(st.lists(st.sampled_from(["福祉課", "防災課"]), max_size=4))
        part = attrs.evolve(part, owners=(*part.owners, *names))
    ignored = draw(st.lists(st.sampled_from(_SELECTORS), max_size=2, unique=True))
    if ignored:
        told: Any = dict.fromkeys(ignored, "known") if draw(st.booleans()) else ignored
        part = attrs.evolve(part, annotations={**part.annotations, "ignore": told})
    return part
