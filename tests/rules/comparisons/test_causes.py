"""
Because of what two schemes disagree.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.model.indicators import Indicator
from civicplan.model.revisions import Retarget, Revision
from civicplan.model.targets import Reach
from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.cause_sentences import cause_in_words
from civicplan.rules.comparisons.causes import Cause, causes_of
from civicplan.rules.evaluation import assess
from tests.rules.made import city, indicator, observation, period, scheme


GOOD_OR_BAD = "ratings: [{id: good}, {id: bad}]"
FINAL = "cases: [{when: final is reached, rating: good}, {rating: bad}]"
INTERIM = "cases: [{when: interim is reached, rating: good}]"
RATIO = "cases: [{when: ratio to final <= 2, rating: bad}]"


def waste(**fields: Any) -> Indicator:
    """
    An indicator that should fall, and has fallen by half of what it should.
    """
    usual: dict[str, Any] = {
        "baseline": ("FY2006", "100"),
        "targets": {"FY2011": "90", "FY2016": "80"},
        "actuals": {"FY2011": "90"},
        "unit": "%",
    }
    return indicator("decrease", **usual | fields)


def answer(rule: str, of: Indicator, at: str = "FY2011") -> Answer:
    """
    What a rule of two ratings answers.
    """
    text = f"{rule}\n{GOOD_OR_BAD}"
    return assess(of, scheme(text), at, plan=city((of,))).answers[0]


def causes(one: str, other: str, of: Indicator | None = None) -> list[Cause]:
    """
    Because of what two rules disagree; in either order it is the same.
    """
    of = of or waste()
    pair = answer(one, of), answer(other, of)
    found = [*causes_of(*pair)]
    assert found == [*causes_of(*pair[::-1])]
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(
            *(INTERIM, "cases: [{when: final is not reached, rating: bad}]"),
            *([Cause.REFERENCE],),
            id="another target",
        ),
        pytest.param(
            *("cases: [{when: previous is missing, rating: good}]", FINAL),
            *([Cause.REFERENCE],),
            id="none and a target",
        ),
        pytest.param(
            *("cases: [{when: progress to final > 0, rating: good}]", FINAL),
            *([Cause.BASELINE],),
            id="only one begins at the baseline",
        ),
        pytest.param(
            "cases: [{when: pace to final > 0, rating: good}]",
            "cases: [{when: progress to final < 1, rating: bad}]",
            [Cause.TIME],
            id="only one looks at the time",
        ),
        pytest.param(
            *("cases: [{when: achievement of final > 0, rating: good}]", RATIO),
            *([Cause.DIRECTION],),
            id="only one is turned round",
        ),
        pytest.param(
            "parameters: {margin: 20}\n"
            "cases: [{when: gap to final < margin, rating: good}]",
            *("cases: [{when: gap to final > 0, rating: bad}]", [Cause.PARAMETER]),
            id="a tolerance",
        ),
        pytest.param(
            "cases: [{when: kind != survey and gap to final > 0, rating: good}]",
            *("cases: [{when: gap to final > 0, rating: bad}]", [Cause.WORD]),
            id="a word",
        ),
        pytest.param(
            "cases: [{when: gap to final < 20, rating: good}]",
            *("cases: [{when: gap to final > 0, rating: bad}]", [Cause.LIMITS]),
            id="other limits",
        ),
        pytest.param(
            *(INTERIM, "cases: [{when: previous is reached, rating: good}]"),
            *([Cause.UNRATED],),
            id="only one rates it",
        ),
    ],
)
def test_a_cause_is_read_off_what_was_compared(
    one: str, other: str, expected: list[Cause]
) -> None:
    """
    It is named where the two answers differ in it.
    """
    assert expected == causes(one, other)


def test_the_direction_is_no_cause_where_more_is_better() -> None:
    """
    A ratio that is not turned round is then what it should be.
    """
    of = indicator("increase", ("FY2006", "1"), {"FY2016": "4"}, {"FY2011": "2"})
    achieved = "cases: [{when: achievement of final > 0, rating: good}]"

    assert [Cause.LIMITS] == causes(achieved, RATIO, of)


def test_another_value_of_the_same_target_is_a_cause() -> None:
    """
    The figure of an earlier year, against the target of that year or the report's.
    """
    of = waste(
        targets={"FY2010": "95", "FY2011": "85", "FY2016": "80"},
        actuals={"FY2010": "90"},
    )
    own = f"use: {{interim: actual period}}\n{INTERIM}"
    reports = "cases: [{when: interim is not reached, rating: bad}]"

    assert [Cause.FIGURE] == causes(own, reports, of)


def test_another_edition_is_a_cause_where_its_targets_differ() -> None:
    """
    As first set the target was reached, as it stands it is not.
    """
    change = Retarget(
        period=period("FY2016"), before=Reach(value="95"), after=Reach(value="80")
    )
    raised = waste(
        targets={"FY2016": "80"},
        revisions=(Revision(edition="2012", changes=(change,)),),
    )
    first = f"use: {{editions: first}}\n{FINAL}"

    assert [Cause.EDITION, Cause.FIGURE] == causes(first, FINAL, raised)
    assert [Cause.UNRATED] == causes(
        first, "cases: [{when: previous is reached, rating: good}]", raised
    )


def test_another_actual_is_a_cause() -> None:
    """
    A figure of the year, or the sum of all years.
    """
    of = waste(
        unit="件",
        targets={"FY2010/FY2011": "200", "FY2016": "80"},
        actuals={"FY2010": "85", "FY2011": "90"},
    )
    summed = f"use: {{interim: last due, flows: summed}}\n{INTERIM}"
    found = causes(summed, "cases: [{when: final is not reached, rating: bad}]", of)

    assert [Cause.ACTUAL, Cause.REFERENCE] == found


def test_the_ratings_of_parts_are_a_cause_of_their_own() -> None:
    """
    No case of the indicator itself decided.
    """
    of = waste(
        targets=None, actuals=None, baseline=None, parts=(waste(id="a"), waste(id="b"))
    )

    assert [Cause.PARTS] == causes(INTERIM, RATIO, of)


def told(cause: Cause, one: str, other: str, language: str, **fields: Any) -> str:
    """
    A cause with what it is read off.
    """
    of = waste(**fields)
    sides = (("a", answer(one, of)), ("b", answer(other, of)))
    assert cause in causes_of(sides[0][1], sides[1][1])
    return cause_in_words(cause, *sides, language)


MARGIN = (
    "parameters: {margin: 20}\n"
    "cases: [{when: kind = survey and gap to final < margin, rating: good}]"
)
GAP = "cases: [{when: gap to final > 0, rating: bad}]"


@pytest.mark.parametrize(
    ("cause", "one", "other", "japanese", "english"),
    [
        (
            *(Cause.REFERENCE, INTERIM, FINAL),
            "比べる相手が違う：a 中間目標 90%；b 最終目標 80%",
            "compared with something else: a interim target 90%; b final target 80%",
        ),
        (
            *(
                Cause.REFERENCE,
                "cases: [{when: change since baseline > 0, rating: good}]",
            ),
            *(FINAL,),
            "比べる相手が違う：a —；b 最終目標 80%",
            "compared with something else: a —; b final target 80%",
        ),
        (
            *(
                Cause.BASELINE,
                "cases: [{when: pace to final > 0, rating: good}]",
                FINAL,
            ),
            "基準値を見るのは一方だけ：a",
            "only one looks at the baseline: a",
        ),
        (
            *(Cause.PARAMETER, MARGIN, GAP),
            "設定された数値で決まる：a margin 20",
            "a number that is set decides: a margin 20",
        ),
        (
            *(Cause.WORD, MARGIN, GAP),
            "言葉の条件で決まる：a kind = survey",
            "a word decides: a kind = survey",
        ),
        (
            *(Cause.LIMITS, "cases: [{when: gap to final < 20, rating: good}]", GAP),
            "同じ数値を別の区切りで評価する",
            "the same figures, other limits",
        ),
        (
            *(Cause.UNRATED, INTERIM),
            "cases: [{when: previous is reached, rating: good}]",
            "評価するのは一方だけ：b 前回の実績がない",
            "only one rates it: b no previous figure",
        ),
    ],
)
def test_a_cause_is_told_with_what_it_is_read_off(
    cause: Cause, one: str, other: str, japanese: str, english: str
) -> None:
    """
    In either language, each scheme by the name that it is given.
    """
    assert (japanese, english) == (
        told(cause, one, other, "ja", kind="survey"),
        told(cause, one, other, "en", kind="survey"),
    )


def test_only_the_value_that_differs_is_told() -> None:
    """
    What both compare with alike is no matter.
    """
    fields: dict[str, Any] = {
        "targets": {"FY2010": "95", "FY2011": "85", "FY2016": "80"},
        "actuals": {"FY2010": observation("FY2010", "90", measured="2010")},
    }
    when = "interim is {}reached and ratio to final > 0"
    own = f"cases: [{{when: {when.format('')}, rating: good}}]"
    reports = f"cases: [{{when: {when.format('not ')}, rating: bad}}]"

    assert "同じ相手の値が違う：a 中間目標 95%；b 中間目標 85%" == told(
        *(Cause.FIGURE, f"use: {{interim: actual period}}\n{own}", reports, "ja"),
        **fields,
    )


@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_cause_has_a_label(language: str) -> None:
    """
    A label of its own.
    """
    labels = {each.label(language) for each in Cause}

    assert len(Cause) == len(labels)
