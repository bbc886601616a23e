"""
What must hold between the parts of a plan.
"""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest

from civicplan.base.periods import FiscalYear, period
from civicplan.errors import Breach, BrokenPlanError
from civicplan.model import wholeness
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.observations import Comparison, Observation
from civicplan.model.plans import Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import (
    Abolish,
    Amend,
    Edition,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Improve, Target


JULY = FiscalYear(start="07-01", named_after="end")
FOREIGN = period("FY2016", JULY)
SAID_OF_FOREIGN = (
    "FY2016 was read in another calendar (the year from 07-01, named after its end) "
    "than the plan's (from 04-01, named after its start). "
    "Read it with plan.period_of, or with period(text, fiscal_year)."
)
EDITIONS = (Edition(id="2007"), Edition(id="2012"), Edition(id="2015"))


def built(*indicators: Indicator | Reprint, **fields: Any) -> Plan:
    """
    A plan of one goal that holds these indicators.
    """
    whole: dict[str, Any] = {
        "id": "riverton",
        "title": "Riverton 2030",
        "municipality": Municipality(name="Riverton"),
        "period": period("FY2007/FY2016"),
        "editions": EDITIONS,
        "goals": (Goal(code="1", title="t", indicators=indicators),),
        **fields,
    }
    return Plan(**whole)


def breaches(*indicators: Indicator | Reprint, **fields: Any) -> list[tuple[str, ...]]:
    """
    What is wrong with such a plan: address, path and sentence of each breach.
    """
    with pytest.raises(BrokenPlanError) as raised:
        built(*indicators, **fields)
    return [
        (breach.address, breach.path, breach.sentence)
        for breach in raised.value.breaches
    ]


def indicator(name: str = "a", **fields: Any) -> Indicator:
    """
    An indicator with that id.
    """
    return Indicator(id=name, name=name, **fields)


def decided(edition: str, *changes: Any) -> Revision:
    """
    A revision published in *edition*; without changes it introduces.
    """
    return Revision(edition=edition, changes=changes or (Introduce(),))


def figure(edition: str, when: str = "FY2011") -> Observation:
    """
    A figure published in *edition*.
    """
    return Observation(period=period(when), value=Decimal(1), edition=edition)


def test_an_edition_is_given_once() -> None:
    """
    Two of one id could not be told apart.
    """
    assert [
        ("", "editions[1].id", "the edition '2007' is given twice. Rename one.")
    ] == breaches(editions=(Edition(id="2007"), Edition(id="2007")))


def test_a_revision_names_an_edition_of_the_plan() -> None:
    """
    Another is refused with the nearest.
    """
    assert [
        (
            "1#a",
            "goals[0].indicators[0].revisions[0].edition",
            (
                "there is no edition '2021' in the plan. Did you mean '2015'? "
                "Add it to the plan's editions."
            ),
        )
    ] == breaches(indicator(revisions=(decided("2021"),)))


def test_revisions_run_forward() -> None:
    """
    In the order of the plan's editions; two of one edition are in order.
    """
    one = Amend(field="unit", before="", after="x")
    two = Amend(field="unit", before="x", after="")
    forward = (decided("2012", one), decided("2012", two), decided("2015", one))

    assert (
        forward
        == built(indicator(unit="x", revisions=forward)).indicator("a").revisions
    )
    assert [
        (
            "1#a",
            "goals[0].indicators[0].revisions[1].edition",
            (
                "the edition '2007' came before that of the revision above it. "
                "Write revisions in the order of the plan's editions."
            ),
        )
    ] == breaches(
        indicator(unit="", revisions=(decided("2012", one), decided("2007", two)))
    )


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"actuals": (figure("2011"),)}, "actuals.FY2011.edition"),
        (
            {"comparisons": (Comparison(name="x", actuals=(figure("2011"),)),)},
            "comparisons[0].actuals.FY2011.edition",
        ),
        (
            {"actuals": (figure("2007"), figure("2011"))},
            "actuals.FY2011[1].edition",
        ),
    ],
)
def test_a_figure_names_an_edition_of_the_plan(
    fields: dict[str, Any], path: str
) -> None:
    """
    Its place is that of the file: several figures of one period are a list there.
    """
    assert [
        (
            "1#a",
            f"goals[0].indicators[0].{path}",
            (
                "there is no edition '2011' in the plan. Did you mean '2015'? "
                "Add it to the plan's editions."
            ),
        )
    ] == breaches(indicator(**fields))


def test_figures_of_one_period_run_forward() -> None:
    """
    The last one counts, so it is the latest; one without an edition comes first.
    """
    forward = (figure(""), figure("2007"), figure("2015"))

    figures = (*forward, figure("2007", "FY2012"))

    assert figures == built(indicator(actuals=figures)).indicator("a").actuals
    assert [
        (
            "1#a",
            "goals[0].indicators[0].actuals.FY2011[1].edition",
            (
                "of the figures of FY2011 the last one counts, but this one was "
                "published "
                "before the one above it. Write them in the order of the plan's "
                "editions."
            ),
        ),
        (
            "1#a",
            "goals[0].indicators[0].actuals.FY2011[2].edition",
            (
                "of the figures of FY2011 the last one counts, but this one was "
                "published "
                "before the one above it. Write them in the order of the plan's "
                "editions."
            ),
        ),
    ] == breaches(indicator(actuals=(figure("2015"), figure("2007"), figure(""))))


def test_an_id_is_that_of_one_indicator() -> None:
    """
    Anywhere in the plan, parts included.
    """
    whole = indicator("b", parts=(indicator("a"),))

    assert [
        (
            "2#a",
            "goals[1].indicators[0].parts[0].id",
            (
                "the id 'a' is also that of '1#a'. Rename one, or write {of: a} "
                "where the "
                "same indicator is printed again."
            ),
        )
    ] == breaches(
        goals=(
            Goal(title="t", indicators=(indicator("a"),)),
            Goal(title="t", indicators=(whole,)),
        )
    )


@pytest.mark.parametrize("again", [indicator("a"), Reprint(of="a")])
def test_an_indicator_is_printed_once_in_one_place(again: Indicator | Reprint) -> None:
    """
    Neither it nor its reprint stands twice under one holder.
    """
    assert [
        (
            "1#a",
            "goals[0].indicators[1]",
            "'a' stands here already, at goals[0].indicators[0]. Keep one.",
        )
    ] == breaches(indicator("a"), again)


def test_a_reprint_is_of_an_indicator_of_the_plan() -> None:
    """
    Another id is refused with the nearest.
    """
    assert [
        (
            "1#volunteer",
            "goals[0].indicators[1].of",
            (
                "there is no indicator 'volunteer' to print again. "
                "Did you mean 'volunteers'?"
            ),
        )
    ] == breaches(indicator("volunteers"), Reprint(of="volunteer"))


def test_a_part_may_be_printed_again() -> None:
    """
    Elsewhere, as any other indicator.
    """
    whole = indicator("a", parts=(indicator("b"),))
    plan = built(whole, indicators=(Reprint(of="b"),))

    assert Reprint(of="b") == plan["#b"]


def test_codes_are_unique_among_siblings_of_all_kinds() -> None:
    """
    As they are looked up, not as they are printed.
    """
    assert [
        (
            "1/5",
            "goals[0].measures[0]",
            (
                "its address '1/5' is also that of goals[0].policies[0]; codes are "
                "unique "
                "among siblings, and without a code the place counts. "
                "Give one of them another code."
            ),
        )
    ] == breaches(
        goals=(
            Goal(
                title="t",
                policies=(Policy(code="5)", title="t"),),
                measures=(Measure(code="⑤", title="t"),),
            ),
        )
    )


def test_a_place_may_be_taken_by_a_code() -> None:
    """
    The second of two is `2`, unless the first has that code.
    """
    assert [
        (
            "2",
            "goals[1]",
            (
                "its address '2' is also that of goals[0]; codes are unique among "
                "siblings, "
                "and without a code the place counts. Give one of them another code."
            ),
        )
    ] == breaches(goals=(Goal(code="2", title="t"), Goal(title="t")))


def test_projects_are_siblings_of_their_own() -> None:
    """
    Their codes differ among themselves, and not from those of measures.
    """
    measure = Measure(code="1", title="t")
    projects = (Project(code="1", title="t"), Project(code="(1)", title="t"))

    assert [
        (
            "1/projects/1",
            "goals[0].projects[1]",
            (
                "its address '1/projects/1' is also that of goals[0].projects[0]; "
                "codes are "
                "unique among siblings, and without a code the place counts. "
                "Give one of them another code."
            ),
        )
    ] == breaches(goals=(Goal(title="t", measures=(measure,), projects=projects),))


def test_a_section_that_stands_twice_is_said_once() -> None:
    """
    What it holds has the same addresses as what the other holds, and that is no news.
    """
    inner = Measure(code="1", title="t", measures=(Measure(code="1", title="t"),))
    policy = Policy(code="1", title="t", measures=(inner,))

    assert ["goals[0].policies[1]"] == [
        path
        for _, path, _ in breaches(goals=(Goal(title="t", policies=(policy, policy)),))
    ]


def test_indicators_of_a_section_that_stands_twice_are_named() -> None:
    """
    An id given twice is wrong whatever becomes of the section.
    """
    policy = Policy(code="1", title="t", indicators=(indicator("a"),))

    assert [
        "goals[0].policies[1]",
        "goals[0].policies[1].indicators[0]",
    ] == [
        path
        for _, path, _ in breaches(goals=(Goal(title="t", policies=(policy, policy)),))
    ]


@pytest.mark.parametrize("code", ["projects", "(roles)", "ｖｉｓｉｏｎｓ"])
def test_a_code_is_no_word_of_addresses(code: str) -> None:
    """
    `2/roles/1` is a role and no measure.
    """
    (breach,) = breaches(goals=(Goal(code=code, title="t"),))

    assert breach[1:] == (
        "goals[0].code",
        (
            f"the code {code!r} cannot be told from {breach[0]!r} in an address. "
            "Choose another code."
        ),
    )


@pytest.mark.parametrize(
    "address",
    ["3", "③", "2/3)", "1/2/3", "/1/2/3", "1", "/1", "2#a", "1/2#a", "/1/2#a", "#b"],
)
def test_a_project_serves_what_stands_in_the_plan(address: str) -> None:
    """
    Looked up from its holder upwards, from the plan with a slash; codes as printed.
    """
    inner = Measure(
        code="2",
        title="t",
        measures=(Measure(code="3", title="t"),),
        projects=(Project(title="t", serves=(address,)),),
        indicators=(indicator("a"),),
    )
    plan = built(
        goals=(Goal(code="1", title="t", measures=(inner,)),),
        indicators=(indicator("b"),),
    )

    project: Any = plan["1/2/projects/1"]
    assert (address,) == project.serves


def test_a_project_serves_nothing_that_is_not_there() -> None:
    """
    The sentence lists where it was looked for, and the nearest address.
    """
    measure = Measure(code="2", title="t", measures=(Measure(code="3", title="t"),))
    project = Project(title="t", serves=("2/3", "2/4"))

    assert [
        (
            "1/projects/1",
            "goals[0].projects[0].serves[1]",
            (
                "it serves '2/4', but nothing stands at 1/2/4 or 2/4. Did you mean "
                "'1/2/3'?"
            ),
        )
    ] == breaches(
        goals=(Goal(code="1", title="t", measures=(measure,), projects=(project,)),)
    )


def test_a_slash_counts_from_the_plan() -> None:
    """
    What stands below the holder is not meant.
    """
    measure = Measure(code="2", title="t")
    project = Project(title="t", serves=("/2",))

    assert [
        (
            "1/projects/1",
            "goals[0].projects[0].serves[0]",
            "it serves '/2', but nothing stands at 2.",
        )
    ] == breaches(
        goals=(Goal(code="1", title="t", measures=(measure,), projects=(project,)),)
    )


def test_a_successor_is_an_indicator_of_the_plan() -> None:
    """
    Another id is refused with the nearest.
    """
    gone = indicator(revisions=(decided("2012", Abolish(successor="late")),))

    assert [
        (
            "1#a",
            "goals[0].indicators[0].revisions[0].abolish.successor",
            "there is no indicator 'late' to take its place. Did you mean 'later'?",
        )
    ] == breaches(gone, indicator("later"))


@pytest.mark.parametrize("since", ["2007", "2012"])
def test_a_successor_may_be_introduced_at_once(since: str) -> None:
    """
    In the edition that abolishes, or before.
    """
    gone = indicator(revisions=(decided("2012", Abolish(successor="b")),))

    late = indicator("b", revisions=(decided(since),))

    assert late is built(gone, late).indicator("b")


@pytest.mark.parametrize(
    "successor",
    [
        indicator("b", revisions=(decided("2015"),)),
        indicator("whole", parts=(indicator("b"),), revisions=(decided("2015"),)),
        indicator(
            "whole",
            parts=(indicator("b", revisions=(decided("2007"),)),),
            revisions=(decided("2015"),),
        ),
    ],
    ids=["itself", "with its whole", "earlier than its whole"],
)
def test_a_successor_is_not_introduced_later(successor: Indicator) -> None:
    """
    For a time there would be nobody in the place; a part is there with its whole.
    """
    gone = indicator(revisions=(decided("2012", Abolish(successor="b")),))

    assert [
        (
            "1#a",
            "goals[0].indicators[0].revisions[0].abolish.successor",
            (
                "its successor 'b' is introduced only in '2015', after '2012' "
                "abolished it. "
                "Correct one of the editions."
            ),
        )
    ] == breaches(gone, successor)


UNDATED = Observation(value=Decimal(1))
MEASURED = Observation(value=Decimal(1), measured=FOREIGN)
DATED = Observation(value=Decimal(1), period=FOREIGN)
BOTH = (
    Observation(period=period("FY2011"), value=Decimal(1)),
    Observation(
        period=period("FY2011"), value=Decimal(1), measured=FOREIGN, edition="2007"
    ),
)


@pytest.mark.parametrize(
    ("fields", "paths"),
    [
        ({"baseline": DATED}, ["baseline.FY2016"]),
        ({"baseline": MEASURED}, ["baseline.measured"]),
        (
            {"baseline": attrs.evolve(DATED, measured=FOREIGN)},
            ["baseline.FY2016", "baseline.FY2016.measured"],
        ),
        ({"targets": (Target(period=FOREIGN, aim=Improve()),)}, ["targets.FY2016"]),
        ({"actuals": (DATED,)}, ["actuals.FY2016"]),
        ({"actuals": BOTH}, ["actuals.FY2011[1].measured"]),
        (
            {"actuals": (DATED, attrs.evolve(DATED, edition="2007"))},
            ["actuals.FY2016[0]", "actuals.FY2016[1]"],
        ),
        (
            {"comparisons": (Comparison(name="x", actuals=(DATED,)),)},
            ["comparisons[0].actuals.FY2016"],
        ),
        (
            {
                "revisions": (
                    decided(
                        "2007", Retarget(period=FOREIGN, before=Improve(), after=None)
                    ),
                )
            },
            ["revisions[0].targets.FY2016"],
        ),
        (
            {
                "baseline": DATED,
                "revisions": (
                    decided("2007", Rebaseline(before=MEASURED, after=DATED)),
                ),
            },
            [
                "baseline.FY2016",
                "revisions[0].baseline.from.measured",
                "revisions[0].baseline.to.FY2016",
            ],
        ),
        (
            {
                "baseline": None,
                "revisions": (decided("2007", Rebaseline(before=DATED, after=None)),),
            },
            ["revisions[0].baseline.from.FY2016"],
        ),
    ],
)
def test_fiscal_periods_were_read_in_the_plans_calendar(
    fields: dict[str, Any], paths: list[str]
) -> None:
    """
    FY2016 of another calendar is another year; each place is that of the file.
    """
    assert [
        ("1#a", f"goals[0].indicators[0].{path}", SAID_OF_FOREIGN) for path in paths
    ] == breaches(indicator(**fields))


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"period": FOREIGN}, "period"),
        ({"editions": (Edition(id="1", adopted=FOREIGN),)}, "editions[0].adopted"),
        ({"editions": (Edition(id="1", period=FOREIGN),)}, "editions[0].period"),
    ],
)
def test_the_plans_own_periods_were_read_in_its_calendar(
    fields: dict[str, Any], path: str
) -> None:
    """
    Its own and those of its editions.
    """
    assert [("", path, SAID_OF_FOREIGN)] == breaches(**fields)


def test_periods_without_fiscal_years_belong_to_every_calendar() -> None:
    """
    A day is a day; and an equal calendar is the same calendar.
    """
    same = FiscalYear(start="04-01", named_after="start")
    dated = Observation(period=period("2011-08"), value=Decimal(1))

    each = indicator(baseline=dated, actuals=(figure("2007"),))

    assert each is built(each, fiscal_year=same).indicator("a")


def test_all_breaches_are_said_at_once() -> None:
    """
    One run shows everything, links last, because they need all the names.
    """
    found = breaches(
        indicator("a", revisions=(decided("2013"),)),
        Reprint(of="b"),
        indicator("a"),
        editions=(Edition(id="x"), Edition(id="x")),
        projects=(Project(title="t", serves=("9",)),),
    )

    assert [
        "editions[1].id",
        "goals[0].indicators[0].revisions[0].edition",
        "goals[0].indicators[2]",
        "goals[0].indicators[1].of",
        "projects[0].serves[0]",
    ] == [path for _, path, _ in found]


def test_many_unknown_names_are_said_without_looking_for_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    Only the first among very many are helped, so that a hostile file costs no hours.
    """
    monkeypatch.setattr(wholeness, "_MOST_COMPARED", 200)
    known = tuple(indicator(f"indicator-{number}") for number in range(20))
    unknown = tuple(Reprint(of=f"indicators-{number}") for number in range(20))

    found = breaches(*known, *unknown)

    assert (20, 10) == (
        len(found),
        sum("Did you mean" in sentence for *_, sentence in found),
    )


def test_breaches_survive_a_pickle() -> None:
    """
    An error in another process is the same error here.
    """
    error = BrokenPlanError(
        [Breach(address="1#a", path="goals[0].indicators[0].id", sentence="x.")]
    )

    assert (error.breaches, str(error)) == (
        (again := pickle.loads(pickle.dumps(error))).breaches,  # noqa: S301
        str(again),
    )
