"""
One plan under several schemes.
"""

from __future__ import annotations

from typing import Any, cast

import attrs
import pytest

from civicplan.catalog.plans import plan as shipped_plan
from civicplan.catalog.schemes import scheme as shipped
from civicplan.catalog.schemes import schemes as shipped_schemes
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.plans import Plan
from civicplan.rules.comparisons.agreements import Agreement
from civicplan.rules.comparisons.causes import Cause
from civicplan.rules.comparisons.comparing import compare
from civicplan.rules.comparisons.side_by_side import SideBySide
from civicplan.rules.evaluation import evaluate
from civicplan.rules.schemes import Scheme
from tests.rules.made import city, indicator, scheme


STANDARD, FUKUOKA, IBARAKI = map(shipped, ("standard", "fukuoka", "ibaraki"))


def one(name: str, actual: str | None) -> Indicator:
    """
    An indicator on its way from 0 in FY2006 over 50 in FY2011 to 100 in FY2016.
    """
    return indicator(
        *("increase", ("FY2006", "0"), {"FY2011": "50", "FY2016": "100"}),
        {"FY2011": actual} if actual else None,
        id=name,
        name=name,
    )


@pytest.fixture
def town() -> Plan:
    """
    A plan of four indicators, the first of them printed twice.
    """
    return city(
        (one("ahead", "60"), one("late", "40"), one("worse", "-5")),
        (Reprint(of="ahead"), one("none", None)),
    )


@pytest.fixture(scope="module")
def hiratsuka() -> SideBySide:
    """
    The shipped plan under four schemes.
    """
    names = ("standard", "fukuoka", "ibaraki", "statcan")
    return compare(shipped_plan("hiratsuka"), map(shipped, names))


def rule(name: str, text: str) -> Scheme:
    """
    A scheme with a name of its own.
    """
    return attrs.evolve(scheme(text), id=name)


FIRST_OF_TWO = rule(
    "levels",
    """\
    cases:
      - {when: actual >= 50, rating: high}
      - {when: actual >= 0, rating: middle}
      - {when: actual < 0, rating: low}
    ratings: [{id: high}, {id: middle}, {id: low}]
    """,
)
TURNED = rule(
    "turned",
    """\
    cases:
      - {when: actual >= 50, rating: low}
      - {when: actual >= 0, rating: middle}
      - {when: actual < 0, rating: high}
    ratings: [{id: high}, {id: middle}, {id: low}]
    """,
)
RATES = rule("rates", "show: {ratio to final: {rounded to: 1 %}}")


def test_there_is_a_row_for_each_distinct_indicator(town: Plan) -> None:
    """
    In printed order, however often it is printed.
    """
    beside = compare(town, [STANDARD, FUKUOKA], "FY2011")

    assert ["ahead", "late", "worse", "none"] == [row.indicator.id for row in beside]
    assert ["1/1#ahead", "1/1#late", "1/1#worse", "1/2#none"] == [
        row.address for row in beside
    ]
    assert len(beside) == 4


def test_there_is_a_column_for_each_question(town: Plan) -> None:
    """
    It is called by the scheme alone where that asks only one.
    """
    columns = compare(town, [STANDARD, FUKUOKA], "FY2011").columns

    assert [
        ("standard:interim", "interim", "latest"),
        ("standard:pace", "pace", "latest"),
        ("fukuoka", "rating", "latest"),
    ] == [(each.key, each.question.id, each.edition) for each in columns]


def test_an_answer_is_the_one_that_an_evaluation_gives(hiratsuka: SideBySide) -> None:
    """
    Nothing is computed otherwise because something stands beside it.
    """
    for column in hiratsuka.columns:
        alone = evaluate(hiratsuka.plan, column.scheme)
        for row in hiratsuka:
            expected = alone[row.indicator.id].answer(column.question.id)
            assert expected == row.answer(column.key)


def test_a_scheme_that_looks_at_no_other_targets_is_asked_of_the_first(
    town: Plan,
) -> None:
    """
    As it is published.
    """
    first = rule(
        "first",
        "use: {editions: first}\ncases: [{when: final is reached, rating: yes}]\n"
        "ratings: [{id: yes}]",
    )

    assert "first" == compare(town, [first], "FY2011").columns[0].edition


def test_two_versions_of_a_scheme_are_told_apart(town: Plan) -> None:
    """
    By their versions.
    """
    changed = attrs.evolve(FUKUOKA, version="2")

    assert ["fukuoka 1", "fukuoka 2"] == [
        each.key for each in compare(town, [FUKUOKA, changed], "FY2011").columns
    ]


def test_all_schemes_report_on_the_same_period(town: Plan) -> None:
    """
    Left out, on that of the last figure, as an evaluation does.
    """
    beside = compare(town, [STANDARD, IBARAKI])

    assert ["FY2011"] * 3 == [
        beside.at.text,
        *(each.at.text for each in beside.evaluations),
    ]


def test_edition_and_phase_go_to_every_scheme(town: Plan) -> None:
    """
    One report, whoever is asked.
    """
    beside = compare(town, [FUKUOKA, IBARAKI], "FY2011", edition="2007", phase="final")

    assert {("2007", "final")} == {
        (answer.edition_id, answer.figures.report.phase)
        for row in beside
        for answer in row.answers
    }


def test_a_row_is_found_by_id_and_by_address(town: Plan) -> None:
    """
    Also where the indicator is reprinted.
    """
    beside = compare(town, [FUKUOKA], "FY2011")
    rows = [beside[each] for each in ("ahead", "1/1#ahead", "1/2#ahead")]

    assert [beside.rows[0]] * 3 == rows


def test_an_unknown_row_or_column_is_told_with_the_nearest(town: Plan) -> None:
    """
    As everywhere.
    """
    beside = compare(town, [FUKUOKA], "FY2011")

    with pytest.raises(UnknownNameError, match=r"'aheed'\. Did you mean 'ahead'\?"):
        beside["aheed"]
    with pytest.raises(UnknownNameError, match=r"'fukuoko'\. Did you mean 'fukuoka'\?"):
        beside["ahead"].answer("fukuoko")


def test_a_part_has_no_row_of_its_own() -> None:
    """
    The whole has one, and says what its parts are.
    """
    parts = (one("girls", "60"), one("boys", "40"))
    beside = compare(city((indicator(id="all", parts=parts),)), [STANDARD], "FY2011")

    assert ["all"] == [row.indicator.id for row in beside]
    with pytest.raises(UnknownNameError, match="indicator in the comparison 'girls'"):
        beside["girls"]


def test_schemes_disagree_where_standings_are_apart(town: Plan) -> None:
    """
    High is not low; the middle of both is the same.
    """
    beside = compare(town, [FIRST_OF_TWO, TURNED], "FY2011")

    assert [[Agreement.APART], [], [Agreement.APART], []] == [
        [each.agreement for each in row.differences] for row in beside
    ]
    assert [beside["ahead"], beside["worse"]] == [*beside.disagreements]


def test_two_questions_of_one_scheme_never_disagree(town: Plan) -> None:
    """
    They ask two things.
    """
    beside = compare(town, [STANDARD], "FY2011")

    assert ((), ()) == (beside.pairs, beside.disagreements)


def test_a_scheme_that_prints_rates_is_shown_and_never_disagrees(town: Plan) -> None:
    """
    Nobody has said which rate is good.
    """
    beside = compare(town, [STANDARD, RATES], "FY2011")

    assert ["60%", "40%", "-5%", "no actual"] == [
        row.answer("rates").shown_in("en")[0].printed for row in beside
    ]
    assert () == beside.disagreements


def test_a_pair_counts_its_agreements(town: Plan) -> None:
    """
    Over all indicators, and how often each cause is met.
    """
    (pair,) = compare(town, [FIRST_OF_TWO, TURNED], "FY2011").pairs

    assert {
        Agreement.CLOSE: 1,
        Agreement.APART: 2,
        Agreement.ONE_RATES: 0,
        Agreement.NONE_RATES: 1,
        Agreement.OPEN: 0,
    } == pair.counts
    assert {Cause.LIMITS: 2} == pair.causes


def test_a_pair_counts_what_is_put_in_opposite_order(town: Plan) -> None:
    """
    Of two indicators that both schemes put in an order.
    """
    turned, same = (
        compare(town, [FIRST_OF_TWO, other], "FY2011").pairs[0]
        for other in (TURNED, attrs.evolve(FIRST_OF_TWO, id="same"))
    )

    assert [(3, 3), (3, 0)] == [
        (each.ordered, each.opposite) for each in (turned, same)
    ]


def test_what_one_scheme_leaves_level_is_in_no_order() -> None:
    """
    Nor is an indicator that one of them does not rate.
    """
    plan = city((one("a", "60"), one("b", "70"), one("c", "10"), one("d", None)))
    (pair,) = compare(plan, [FIRST_OF_TWO, TURNED], "FY2011").pairs

    assert (2, 2) == (pair.ordered, pair.opposite)


def test_crimes_disagree_because_a_ratio_is_not_turned_round(
    hiratsuka: SideBySide,
) -> None:
    """
    Fewer crimes than the target asks for are late by a ratio that should be high.
    """
    row = hiratsuka["crimes"]
    found = {
        tuple(column.key for column in each.columns): each.causes
        for each in row.differences
    }

    assert (("standard:interim", "ibaraki"), ("fukuoka", "ibaraki")) == tuple(found)
    assert (Cause.DIRECTION,) == found["standard:interim", "ibaraki"]
    assert Cause.DIRECTION in found["fukuoka", "ibaraki"]


def test_a_target_of_zero_is_rated_by_all_but_one(hiratsuka: SideBySide) -> None:
    """
    Nothing can be divided by it.
    """
    for each in hiratsuka["waiting-children"].differences:
        assert (Agreement.ONE_RATES, (Cause.UNRATED,)) == (each.agreement, each.causes)
        assert "ibaraki" in {column.key for column in each.columns}
        assert each.because("en") == ("only one rates it: ibaraki the target is zero",)


def test_because_is_told_in_the_language_of_the_plan(hiratsuka: SideBySide) -> None:
    """
    Unless another is asked for.
    """
    first = hiratsuka["waiting-children"].differences[0]

    assert ("評価するのは一方だけ：ibaraki 目標が0である",) == first.because()


def test_no_disagreement_among_all_shipped_schemes_is_without_a_cause() -> None:
    """
    Each has a line in either language that is told once.
    """
    beside = compare(shipped_plan("hiratsuka"), shipped_schemes())
    found = [each for row in beside for each in row.differences]

    assert len(found) > 100
    for each in found:
        for language in ("ja", "en"):
            because = each.because(language)
            assert len(each.causes) == len(because) == len(set(because)) > 0


def test_every_indicator_is_counted_once_in_every_pair(hiratsuka: SideBySide) -> None:
    """
    And each cause at most as often as there are disagreements.
    """
    for pair in hiratsuka.pairs:
        disagree = sum(pair.counts[each] for each in Agreement if each.disagrees)
        assert sum(pair.counts.values()) == len(hiratsuka)
        assert all(0 < count <= disagree for count in pair.causes.values())
        assert 0 <= pair.opposite <= pair.ordered


@pytest.mark.parametrize(
    ("schemes", "told"),
    [
        ([], "schemes = (): give at least one scheme."),
        (
            [FUKUOKA, FUKUOKA],
            (
                "schemes = 'fukuoka 1': 2 schemes are called 'fukuoka 1'. Give each "
                "once, and a changed rule a version of its own."
            ),
        ),
        (
            ["fukuoka"],
            (
                "schemes = 'fukuoka': Schemes are needed: give "
                "[civicplan.scheme('standard'), …]."
            ),
        ),
    ],
)
def test_what_cannot_be_compared_is_refused(
    town: Plan, schemes: list[Any], told: str
) -> None:
    """
    With the next step.
    """
    with pytest.raises(InvalidValueError) as refused:
        compare(town, cast("list[Scheme]", schemes), "FY2011")

    assert told == str(refused.value)
