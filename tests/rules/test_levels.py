"""
What stands beneath each level, and what people say of it.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.schemes import scheme as shipped
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.answers import Judgement
from civicplan.rules.evaluation import Evaluation, evaluate
from civicplan.rules.rollups import Rollup
from tests.rules.made import city, indicator, scheme
from tests.rules.rolled import RULES, one


def _beneath(found: Evaluation, *addresses: str) -> list[list[str]]:
    return [
        [each.figures.indicator.id for each in found.rollup(address).answers]
        for address in addresses
    ]


def _evaluated(*policies: tuple[Indicator | Reprint, ...]) -> Evaluation:
    return evaluate(city(*policies), scheme(RULES), "FY2011")


def test_a_reprint_counts_wherever_it_is_printed_and_once_above() -> None:
    """
    Also where it is printed before its home.
    """
    found = _evaluated((Reprint(of="one"),), (one("one", "2"), one("two", "1")))

    assert [["one"], ["one", "two"], ["one", "two"], ["one", "two"]] == _beneath(
        found, "1/1", "1/2", "1", ""
    )


def test_one_that_comes_from_another_document_counts_where_it_is_printed() -> None:
    """
    Its home is elsewhere, and this plan prints it once.
    """
    found = _evaluated((one("guest", "2", printed_from="a plan for sports"),))

    assert [["guest"], ["guest"]] == _beneath(found, "1/1", "")


def test_a_part_that_is_printed_again_alone_counts_there() -> None:
    """
    Above, where its whole stands too, only the whole counts.
    """
    girls, boys = one("girls", "2"), one("boys", "0")
    whole = indicator(id="whole", name="whole", parts=(girls, boys))
    found = _evaluated((whole,), (Reprint(of="girls"),))

    assert [["whole"], ["girls"], ["whole"], ["whole"]] == _beneath(
        found, "1/1", "1/2", "1", ""
    )


def test_a_part_that_is_printed_again_beside_its_whole_does_not_count() -> None:
    """
    Nor does a part of a part.
    """
    inner = indicator(id="inner", name="inner", parts=(one("girls", "2"),))
    whole = indicator(id="whole", name="whole", parts=(inner, one("boys", "0")))
    found = _evaluated((whole,), (Reprint(of="girls"), Reprint(of="whole")))

    assert [["whole"], ["whole"]] == _beneath(found, "1/2", "")


def test_a_measure_in_a_measure_counts_for_both() -> None:
    """
    As a field in a basic measure; an indicator of the plan itself counts nowhere else.
    """
    inner = Measure(code="1", title="Inner", indicators=(one("inner", "2"),))
    outer = Measure(
        code="1", title="Outer", measures=(inner,), indicators=(one("outer", "1"),)
    )
    goal = Goal(
        code="1",
        title="A goal",
        policies=(Policy(code="1", title="A policy", measures=(outer,)),),
        measures=(Measure(code="9", title="Beside", indicators=(one("beside", "0"),)),),
    )
    plan = city(goals=(goal,), indicators=(one("plan", "2"),))
    found = evaluate(plan, scheme(RULES), "FY2011")

    assert [
        ["inner"],
        ["inner", "outer"],
        ["beside"],
        ["inner", "outer"],
        ["inner", "outer", "beside"],
        ["inner", "outer", "beside", "plan"],
    ] == _beneath(found, "1/1/1/1", "1/1/1", "1/9", "1/1", "1", "")


def test_a_roll_up_is_found_as_the_plan_finds_what_it_is_about() -> None:
    """
    With codes as printed, and with a slash in front.
    """
    found = _evaluated((one("one", "2"),))

    assert found.rollup("1/1") is found.rollup("/1/①")
    with pytest.raises(UnknownNameError, match=r"1/2.*Did you mean '1/1'"):
        found.rollup("1/2")


@pytest.fixture
def small() -> Plan:
    """
    A policy with an indicator that has parts, and a measure with a project and none.
    """
    whole = indicator(id="whole", name="whole", parts=(one("girls", "2"),))
    measure = Measure(code="1", title="Works", projects=(Project(title="A road"),))
    policy = Policy(
        code="1", title="A policy", indicators=(whole,), measures=(measure,)
    )
    return city(goals=(Goal(code="1", title="A goal", policies=(policy,)),))


def _judged(plan: Plan, *about: str, by: str = "fukuoka") -> Evaluation:
    judgements = {each: Judgement(rating="B", by="審議会") for each in about}
    return evaluate(plan, shipped(by), "FY2011", judgements=judgements)


def test_what_people_say_of_a_level_without_a_rule_is_not_lost(small: Plan) -> None:
    """
    It has no computed rating, and what it would be computed from is counted.
    """
    found = _judged(small, "1/1", "", by="kurayoshi")
    policy, whole = found.rollup("1/1"), found.rollup()

    assert ["B", "B"] == [
        each.judgement and each.judgement.rating for each in (policy, whole)
    ]
    assert [("policy", 1), ("plan", 1)] == [
        (each.level, each.counts["all"]) for each in (policy, whole)
    ]
    assert (None, None, None, True) == (
        policy.rating,
        policy.score,
        policy.reason,
        policy.rule.judged,
    )
    with pytest.raises(UnknownNameError):
        found.rollup("1")


def test_what_people_say_of_a_measure_without_indicators_is_not_lost(
    small: Plan,
) -> None:
    """
    Nagayo rates its measures by judgement.
    """
    rollup = _judged(small, "1/1/1", by="nagayo").rollup("1/1/1")

    assert rollup.judgement is not None
    assert () == rollup.answers


def test_what_people_say_of_a_part_stands_with_the_part(small: Plan) -> None:
    """
    By its id or by its address, and not with the whole.
    """
    for about in ("girls", "1/1#girls"):
        found = _judged(small, about)
        assert (None, "B") == (
            found["whole"].judgement,
            found["girls"].judgement and found["girls"].judgement.rating,
        )


def test_what_people_say_is_about_the_same_place_as_in_the_plan(small: Plan) -> None:
    """
    With a slash in front, and with codes as printed.
    """
    found = _judged(small, "/①")

    assert found.rollup("1").judgement is not None


def test_people_do_not_rate_a_project(small: Plan) -> None:
    """
    It would stand nowhere.
    """
    with pytest.raises(InvalidValueError, match="people rate an indicator, a measure"):
        _judged(small, "1/1/1/projects/1")


def test_the_levels_of_the_scheme_come_first(small: Plan) -> None:
    """
    Then those that people rated, each in printed order.
    """

    def place(rollup: Rollup) -> tuple[str, str]:
        return rollup.level, rollup.address

    found = _judged(small, "", "1/1/1", "1/1")

    assert [("goal", "1"), ("measure", "1/1/1"), ("policy", "1/1"), ("plan", "")] == [
        place(each) for each in found.rollups
    ]
