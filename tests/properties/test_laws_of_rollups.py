"""
Laws of roll-ups, under every scheme that is shipped and one with scores of every size.

Each scheme rolls up to the levels that it speaks of by its own rule, and to the others
by one that says all that can be said of counts and scores.
"""

from __future__ import annotations

import functools
import random
from typing import Any

import attrs
from hypothesis import assume, given
from hypothesis import strategies as st

from civicplan.catalog.schemes import names, scheme
from civicplan.io.schemes import loads
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.plans import Plan
from civicplan.rules.aggregates import RolledMeaning
from civicplan.rules.evaluation import Evaluation, assess, evaluate
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.rollups import Rollup
from civicplan.rules.schemes import Scheme
from civicplan.rules.tallies import scores_of
from civicplan.testing.plans import plans
from civicplan.testing.printed_plans import HOLDERS, Printed, plan_of, pools, printings


GRADED = """
scheme: graded
version: 1
cases:
  - {when: actual is missing, rating: none}
  - {when: actual >= 0, rating: good, score: (actual + 20) ** (1 / 3)}
  - {when: actual < 0, rating: bad, score: actual / 7}
ratings: [{id: good}, {id: bad}]
unrated: [{id: none}]
"""
ROLLED = """
scheme: rolled
version: 1
show: {actual: }
rollup:
"""
LEVEL = """
  {}:
    let:
      mean: mean of score
      weighted: weighted mean of score
      total: sum of score
      least: least of score
      greatest: greatest of score
      share: count of rated / count of all
    show: {{share: {{rounded to: 0.1 %}}, mean: }}
    cases:
      - {{when: mean > weighted, score: greatest - least}}
      - {{when: share >= 50 %, score: total}}
      - {{when: count of unrated > 0, score: count of unrated / count of all}}
"""
SCHEMES = (*names(), "graded")
LEVELS = ("measure", "policy", "goal", "plan")
BENEATH_ONE = tuple(each for each in HOLDERS if each.startswith("1"))


@functools.cache
def rolling(id_: str) -> Scheme:
    """
    A scheme that rolls up to every level.
    """
    shipped = loads(GRADED) if id_ == "graded" else scheme(id_)
    rules = loads(ROLLED + "".join(map(LEVEL.format, LEVELS))).rollups
    own = {each.level: each for each in shipped.rollups}
    by_level = {each.level: each for each in rules} | own
    return attrs.evolve(shipped, rollups=tuple(by_level.values()))


def _in_each(plan: Plan) -> list[Evaluation]:
    """
    The plan under every scheme.
    """
    return [evaluate(plan, rolling(id_), "FY2011") for id_ in SCHEMES]


def _pairs(one: Plan, other: Plan) -> list[tuple[Evaluation, Evaluation]]:
    return list(zip(_in_each(one), _in_each(other), strict=True))


def _said(rollup: Rollup) -> dict[str, Any]:
    """
    All that a roll-up says, but for the order in which it says it.
    """
    said: dict[str, Quantity | Reason] = {
        each.name: each.value for each in (*rollup.named_in("en"), *rollup.shown)
    }
    return {
        "at": (rollup.address, rollup.question, rollup.edition, rollup.edition_id),
        "counts": rollup.counts,
        "rating": (rollup.rating, rollup.score, rollup.case, rollup.reason),
        "said": said,
        "unrated": {each.figures.indicator.id for each in rollup.unrated},
    }


def _all_said(found: Evaluation, *addresses: str) -> list[dict[str, Any]]:
    return [
        _said(each)
        for each in found.rollups
        if not addresses or each.address in addresses
    ]


def _rollups(plan: Plan) -> list[Rollup]:
    return [rollup for found in _in_each(plan) for rollup in found.rollups]


def _beneath(rollup: Rollup) -> list[str]:
    return [each.figures.indicator.id for each in rollup.answers]


def _shuffled(plan: Plan, by: random.Random) -> Plan:
    """
    The plan with everything in it in another order, under the same codes.
    """

    def mixed(held: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(by.sample(held, len(held)))

    def section(each: Any) -> Any:
        slots = ("policies", "measures")
        held = {slot: getattr(each, slot, None) for slot in slots}
        return attrs.evolve(
            each,
            indicators=mixed(each.indicators),
            **{
                slot: mixed(tuple(map(section, below)))
                for slot, below in held.items()
                if below
            },
        )

    return attrs.evolve(
        plan,
        goals=mixed(tuple(map(section, plan.goals))),
        indicators=mixed(plan.indicators),
    )


@st.composite
def printed(draw: st.DrawFn, *, min_size: int = 0) -> Printed:
    """
    Indicators and where they are printed.
    """
    return draw(printings(draw(pools(min_size=min_size))))


@given(printed=printed(), by=st.randoms(use_true_random=False))
def test_no_order_matters(printed: Printed, by: random.Random) -> None:
    """
    Of goals, policies, measures and indicators, for any count, quantity or rating.
    """
    plan = plan_of(printed)

    def place(said: dict[str, Any]) -> Any:
        return said["at"]

    for one, other in _pairs(plan, _shuffled(plan, by)):
        assert sorted(_all_said(one), key=place) == sorted(_all_said(other), key=place)


@given(data=st.data())
def test_where_in_a_goal_an_indicator_stands_makes_no_difference_to_it(
    data: st.DataObject,
) -> None:
    """
    Moved between its policies and measures, or printed again there, it counts once.
    """
    pool = data.draw(pools())
    one, other = (
        data.draw(printings(pool, holders=BENEATH_ONE), label="printed")
        for _ in range(2)
    )

    for stands, moved in _pairs(plan_of(one), plan_of(other)):
        assert _all_said(stands, "1", "") == _all_said(moved, "1", "")


@given(data=st.data())
def test_printed_again_beneath_where_it_counts_it_counts_no_more(
    data: st.DataObject,
) -> None:
    """
    Neither there nor above.
    """
    before = data.draw(printed(min_size=1))
    holder = data.draw(st.sampled_from([each for each in HOLDERS if before[each]]))
    again = data.draw(st.sampled_from(before[holder]))
    name = again.of if isinstance(again, Reprint) else again.id
    plan = plan_of(before)
    taken = {address for address, _ in plan.walk()}
    below = [
        each
        for each in HOLDERS
        if _is_within(each, holder) and f"{each}#{name}" not in taken
    ]
    assume(below)
    place = data.draw(st.sampled_from(below))
    after = plan_of({**before, place: (*before[place], Reprint(of=name))})
    above = [each for each in HOLDERS if _is_within(holder, each)]

    for one, other in _pairs(plan, after):
        assert _all_said(one, *above) == _all_said(other, *above)


def _is_within(address: str, holder: str) -> bool:
    return not holder or f"{address}/".startswith(f"{holder}/")


@given(printed=printed())
def test_counts_add_up(printed: Printed) -> None:
    """
    Rated and unrated are all; words on the scale are rated, those off it are not.
    """
    for rollup in _rollups(plan_of(printed)):
        counts, by = rollup.counts, rollup.scheme
        on, off = (
            sum(counts[each.id] for each in words) for words in (by.ratings, by.unrated)
        )
        scored = sum(each.rating is None and each.rated for each in rollup.answers)
        assert counts["rated"] + counts["unrated"] == counts["all"]
        assert on + scored == counts["rated"]
        assert off <= counts["unrated"] == len(rollup.unrated)
        assert len(rollup.answers) == counts["all"] == len(set(_beneath(rollup)))


@given(printed=printed())
def test_whatever_is_unrated_is_named(printed: Printed) -> None:
    """
    In the reason, in both languages; of a scheme that only prints rates, what has none.
    """
    for rollup in _rollups(plan_of(printed)):
        prints_rates_only = not any(each.cases for each in rollup.scheme.questions)
        for answer in rollup.unrated:
            rates = [each.value for each in answer.shown]
            if prints_rates_only and not all(isinstance(v, Reason) for v in rates):
                continue
            name = answer.figures.indicator.name
            assert f"{name}（" in rollup.because("ja")
            assert f"{name} (" in rollup.because("en")


@given(printed=printed())
def test_the_plan_counts_every_distinct_indicator(printed: Printed) -> None:
    """
    And a level what is printed in it and beneath it, but no part beside its whole.
    """
    plan = plan_of(printed)
    whole_of = {
        part.id: each.id for _, each in plan.walk(Indicator) for part in each.parts
    }
    for found, rollup in ((f, r) for f in _in_each(plan) for r in f.rollups):
        inside = {
            each.of if isinstance(each, Reprint) else each.id
            for holder, held in printed.items()
            if _is_within(holder, rollup.address)
            for each in held
        }
        expected = {each for each in inside if whole_of.get(each) not in inside}
        assert expected == set(_beneath(rollup))
        if not rollup.address:
            assert {each.indicator.id for each in found} == expected


@given(city=plans())
def test_every_plan_counts_what_it_assesses(city: Plan) -> None:
    """
    Whatever holds it, and whatever parts are printed again.
    """
    found = evaluate(city, rolling("standard"))
    distinct = {each.indicator.id for each in found}

    for rollup in found.rollups:
        assert len(set(_beneath(rollup))) == len(rollup.answers)
        if not rollup.address:
            assert distinct == set(_beneath(rollup))


@given(data=st.data())
def test_the_order_of_parts_makes_no_difference_to_their_whole(
    data: st.DataObject,
) -> None:
    """
    Neither to the worst of them nor where a scheme has a rule of its own.
    """
    wholes = [each for each in data.draw(pools()) if each.parts]
    for whole in wholes:
        parts = tuple(data.draw(st.permutations(whole.parts)))
        mixed = attrs.evolve(whole, parts=parts)
        for id_ in SCHEMES:
            one, other = (
                assess(each, rolling(id_), "FY2011").answers for each in (whole, mixed)
            )
            assert [(each.rating, each.score, each.reason) for each in one] == [
                (each.rating, each.score, each.reason) for each in other
            ]


@given(printed=printed())
def test_the_case_that_decides_is_the_same_walked_and_compiled(
    printed: Printed,
) -> None:
    """
    Of every level and question.
    """
    for rollup in _rollups(plan_of(printed)):
        rule = rollup.rule
        meaning = RolledMeaning(rollup.counts, scores_of(rollup.answers), rule.lets)
        case, _ = meaning.decide(rule.cases)
        assert case == rollup.case


@given(printed=printed())
def test_the_same_plan_is_rolled_up_the_same(printed: Printed) -> None:
    """
    However often it is asked.
    """
    assert _in_each(plan_of(printed)) == _in_each(plan_of(printed))
