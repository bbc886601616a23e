"""
What a scheme says that is perhaps not meant so.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.schemes import names
from civicplan.catalog.schemes import scheme as shipped
from civicplan.rules.lints.lints import lint
from civicplan.rules.lints.shapes import CODES
from tests.rules.made import scheme


RATINGS = "ratings: [{id: A}, {id: B}, {id: C}]\nunrated: [{id: none}]"

RATE = "let: {rate: ratio to final}\nshow: {rate: }"


def _said(cases: str, rest: str = "") -> list[str]:
    """
    The lints of a table but for ratings that it leaves out.
    """
    found = lint(scheme(f"{rest}\ncases:\n{_lines(cases)}\n{RATINGS}"))
    return [
        f"{each.path} {each.code}: {each.sentence}"
        for each in found
        if each.code != "rating-never-given"
    ]


def _lines(text: str) -> str:
    lines = [line.strip() for line in text.strip().splitlines()]
    return "\n".join(f"  - {{{line}}}" for line in lines)


@pytest.mark.parametrize("name", names())
def test_no_shipped_scheme_raises_a_lint(name: str) -> None:
    """
    A published rule says what it means.
    """
    assert () == lint(shipped(name))


@pytest.mark.parametrize(
    "cases",
    [
        """
        when: ratio to final >= 50 %, rating: B
        when: ratio to final >= 80 %, rating: A
        when: ratio to final < 50 %, rating: C
        """,
        """
        when: final is reached, rating: A
        when: final is reached and kind = survey, rating: B
        """,
        """
        when: kind != survey, rating: A
        when: kind = statistic and final is reached, rating: B
        """,
        """
        when: actual < final, rating: A
        when: final > actual and kind = survey, rating: B
        """,
        """
        when: ratio to final is missing, rating: none
        when: final is missing and ratio to final is missing, rating: B
        """,
        """
        when: 0 <= lag, rating: A
        when: 1 <= lag < 2, rating: B
        """,
        """
        when: sense != 0, rating: A
        when: sense = 1, rating: B
        """,
    ],
)
def test_a_case_that_an_earlier_one_takes_is_told(cases: str) -> None:
    """
    With the case that stands before it.
    """
    assert (
        "cases[1] unreachable-case: it is never reached: cases[0] stands before it and "
        "takes all that it could. Change their order or their conditions."
    ) in _said(cases)


def test_cases_after_one_without_a_condition_are_told() -> None:
    """
    That one takes whatever is left.
    """
    found = _said("rating: none\nwhen: final is reached, rating: A")

    assert [
        (
            "cases[1] unreachable-case: it is never reached: cases[0] has no `when` "
            "and takes whatever is left. Move that to the end."
        )
    ] == found


@pytest.mark.parametrize(
    "when",
    [
        "ratio to final >= 80 % and ratio to final < 50 %",
        "80 % <= ratio to final < 50 %",
        "final is reached and final is not reached",
        "final is missing and ratio to final > 1",
        "final is missing and final is reached",
        "actual is missing and actual > 5",
        "kind = survey and kind = statistic",
        "mark = '*' and mark != '*'",
        "1 > 2",
        "5 is missing",
        "actual > missing",
        "sense = 0",
        "abs(actual) < 0",
        "0 < sense < 1",
        "actual never below 3 < 3",
    ],
)
def test_a_condition_that_contradicts_itself_is_told(when: str) -> None:
    """
    No indicator can meet it.
    """
    assert [
        (
            "cases[0] unreachable-case: its condition contradicts itself, so that it "
            "never holds."
        )
    ] == _said(f"when: {when}, rating: A")


@pytest.mark.parametrize(
    "cases",
    [
        """
        when: final is reached, rating: A
        when: final is not reached, rating: B
        when: kind = survey, rating: C
        """,
        """
        when: kind = survey and ratio to final >= 0, rating: A
        when: kind != survey and ratio to final >= 0, rating: B
        when: ratio to final >= 50 %, rating: C
        """,
    ],
)
def test_several_earlier_cases_may_take_it_together(cases: str) -> None:
    """
    The first of these tables is fine: where nobody can say, the last case decides.
    """
    found = [each for each in _said(cases) if "unreachable" in each]

    assert ("kind != survey" in cases) == bool(found)
    assert all("the cases before it take all that it could" in each for each in found)


@pytest.mark.parametrize(
    "cases",
    [
        """
        when: ratio to final >= 80 %, rating: A
        when: ratio to final >= 50 %, rating: B
        when: ratio to final < 50 %, rating: C
        """,
        """
        when: mark = '*', rating: A
        when: mark = KPI, rating: B
        """,
        """
        when: mark = '*' and mark = KPI, rating: A
        """,
        """
        when: interim is missing, rating: A
        when: interim is not missing and ratio to interim is missing, rating: B
        """,
        """
        when: final is missing, rating: A
        when: final is reached, rating: B
        """,
    ],
)
def test_what_can_be_reached_is_left_alone(cases: str) -> None:
    """
    An indicator may have two marks, and a target no number.
    """
    assert [] == _said(cases)


@pytest.mark.parametrize(
    ("cases", "own"),
    [
        (
            "when: rate >= 80 %, rating: A\nwhen: rate >= 50 %, rating: B",
            ", such as `rate < 50 %`,",
        ),
        (
            "when: rate > 1, rating: A\nwhen: rate < 0, rating: B",
            ", such as `0 <= rate <= 1`,",
        ),
        ("when: final is reached, rating: A", ","),
        ("when: kind = survey, rating: A", ","),
        ("when: rate >= 1, rating: A\nwhen: rate < 1, rating: B", ","),
    ],
)
def test_a_last_case_that_rates_what_is_missing_is_told(cases: str, own: str) -> None:
    """
    With the condition that it should have, where there is one.
    """
    place = len(cases.splitlines())
    found = _said(f"{cases}\nrating: C", RATE)
    sentence = (
        "it has no `when`, so it also takes what is missing, and rates it 'C'. "
        f"Give it a condition of its own{own} or a word off the scale."
    )

    assert [f"cases[{place}] missing-rated: {sentence}"] == found


def test_a_last_case_that_scores_what_is_missing_is_told() -> None:
    """
    A score counts as a rating.
    """
    found = _said("when: final is reached, score: 5\nscore: 0")

    assert "and scores it 0. Give it a condition" in found[0]


@pytest.mark.parametrize(
    "cases",
    [
        "when: final is reached, rating: A\nrating: none",
        "when: rate is missing, rating: none\nwhen: rate >= 50 %, rating: A\nrating: B",
        "when: final is reached, rating: A\nscore: ratio to final",
    ],
)
def test_a_last_case_may_take_what_is_known_to_be_there(cases: str) -> None:
    """
    Or give a word that is no rating, or a score that is then missing itself.
    """
    assert [] == _said(cases, RATE)


def test_ratings_that_no_case_gives_are_told() -> None:
    """
    On the scale and off it.
    """
    found = lint(scheme(f"cases: [{{when: final is reached, rating: B}}]\n{RATINGS}"))

    assert [
        ("ratings[0]", "no case gives 'A'. Write one, or take it out."),
        ("ratings[2]", "no case gives 'C'. Write one, or take it out."),
        ("unrated[0]", "no case gives 'none'. Write one, or take it out."),
    ] == [(each.path, each.sentence) for each in found]


def test_where_people_judge_they_may_give_any_rating() -> None:
    """
    So none is called superfluous.
    """
    cases = "cases: [{when: final is reached, rating: A}]"
    judged = f"{cases}\n{RATINGS}\nrollup: {{goal: {{judged: true}}}}"

    assert () == lint(scheme(judged))


def test_names_that_nothing_uses_are_told() -> None:
    """
    Quantities and parameters, also of a roll-up; but its score is used by its name.
    """
    found = lint(
        scheme(
            """
            parameters: {margin: 3, limit: missing}
            let:
              used: actual + limit
              idle: used + 1
            show: {used: }
            rollup:
              plan: {let: {score: mean of score, share: count of rated / count of all}}
            """
        )
    )

    assert [
        ("name-never-used", "parameters.margin"),
        ("name-never-used", "let.idle"),
        ("name-never-used", "rollup.plan.let.share"),
    ] == [(each.code, each.path) for each in found]
    assert "nothing uses 'margin'. Test it, print it under `show`, or take it out." == (
        found[0].sentence
    )


def test_lists_of_alternatives_are_looked_at_like_cases() -> None:
    """
    But a quantity may be left undefined at its ends and at one value.
    """
    found = lint(
        scheme(
            """
            let:
              twice: [{when: actual > 0, is: 1}, {when: actual > 5, is: 2}]
              open: [{when: actual > 0, is: 1}, {when: actual < 0, is: 2}]
              gap: [{when: actual > 9, is: 1}, {when: 0 < actual < 8, is: 2}]
            show: {twice: , open: , gap: }
            """
        )
    )

    assert [
        ("unreachable-case", "let.twice[1]"),
        ("gap-between-bands", "let.gap[1]"),
    ] == [(each.code, each.path) for each in found]
    assert "no alternative takes 8 <= actual <= 9." in found[1].sentence


def test_questions_share_their_first_cases() -> None:
    """
    What is odd about those is told once.
    """
    found = lint(
        scheme(
            """
            shared: [{when: 1 > 2, rating: A}]
            questions:
              one: {cases: [{when: final is reached, rating: A}]}
              two: {cases: [{when: interim is reached, rating: A}]}
            ratings: [{id: A}]
            """
        )
    )

    assert ["shared[0]"] == [each.path for each in found]


def test_every_code_is_listed() -> None:
    """
    A reader can rely on the codes.
    """
    assert len(set(CODES)) == len(CODES) == 7


def test_a_huge_table_is_answered_in_a_moment() -> None:
    """
    Of what cannot be looked through nothing is said.
    """
    lines = [
        f"when: actual > {n} and lag > {n % 7} and years < {n % 11}, rating: A"
        for n in range(400)
    ]
    found = _said("\n".join(lines))

    assert all("unreachable-case" in each for each in found)


@pytest.mark.parametrize(
    ("when", "rest", "number"),
    [
        ("rate >= 80", RATE, "80"),
        ("80.5 <= ratio to final", "", "80.5"),
        ("progress to final < 5", "", "5"),
        ("elapsed never above 1 > 50", "", "50"),
        ("0 % <= achievement of final < 100", "", "100"),
        ("pace to final < -25", "", "-25"),
        (
            "rate >= 80",
            "let: {rate: [{when: final = 0, is: 0}, {is: progress to final}]}",
            "80",
        ),
    ],
)
def test_a_share_that_is_compared_with_a_large_number_is_told(
    when: str, rest: str, number: str
) -> None:
    """
    A rate of 0.8 is 80 %, and 80 is a hundred times as much.
    """
    found = [each for each in _said(f"when: {when}, rating: A", rest) if "%; " in each]
    meant = number.replace("80.5", "805") + ("0" if "." in number else "00")
    sentence = f"{number} is {meant} %; write {number} % if that is meant."

    assert [f"cases[0] percent-forgotten: {sentence}"] == found


@pytest.mark.parametrize(
    ("when", "rest"),
    [
        ("rate >= 80 %", RATE),
        ("rate >= 4.9", RATE),
        ("rate >= 500 %", RATE),
        ("100 * ratio to final >= 80", ""),
        ("change since baseline >= 80", ""),
        ("actual >= 80", ""),
        (
            "rate >= 80",
            "let: {rate: [{when: kind = survey, is: actual}, {is: ratio to final}]}",
        ),
    ],
)
def test_a_number_that_may_be_meant_is_not_told(when: str, rest: str) -> None:
    """
    Where it is in per cent, is small, or stands beside what is no share.
    """
    found = _said(f"when: {when}, rating: A", rest)

    assert [] == [each for each in found if "percent-forgotten" in each]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("意識調査", "survey"),
        ("市民意識調査", "survey"),
        ("citizen survey", "survey"),
        ("Survey", "survey"),
        ("surveys", "survey"),
        ("servey", "survey"),
        ("統計", "statistic"),
        ("statistics", "statistic"),
        ("ｓｕｒｖｅｙ", "survey"),
    ],
)
@pytest.mark.parametrize("sign", ["=", "!="])
def test_a_kind_that_plan_files_write_otherwise_is_told(
    word: str, meant: str, sign: str
) -> None:
    """
    What people are shown is not what the file says.
    """
    sentence = (
        f"no plan is likely to have the kind {word!r}: in a plan file it is survey, "
        f"statistic, input, outcome or a city's own word. Did you mean {meant!r}?"
    )

    found = _said(f"when: kind {sign} '{word}' and actual > 1, rating: A")

    assert f"cases[0] kind-unlikely: {sentence}" in found


@pytest.mark.parametrize("word", ["survey", "outcome", "独自", "成果指標", "health"])
def test_a_kind_of_the_model_or_of_a_city_is_not_told(word: str) -> None:
    """
    A city may have kinds of its own.
    """
    found = _said(f"when: kind = '{word}', rating: A")

    assert [] == [each for each in found if "kind-unlikely" in each]


def test_a_kind_in_a_list_of_alternatives_is_told_too() -> None:
    """
    With the place of the alternative.
    """
    rest = "let: {rate: [{when: kind = 統計, is: 1}, {is: 2}]}"

    found = _said("when: rate = 1, rating: A", rest)

    assert any(each.startswith("let.rate[0] kind-unlikely: ") for each in found)
