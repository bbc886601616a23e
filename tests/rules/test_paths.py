"""
What is expected at a time, by each kind of path.
"""

from __future__ import annotations

import json
from fractions import Fraction

import attrs
import pytest

from civicplan.io.aims import read_aim
from civicplan.model.indicators import Indicator
from civicplan.model.revisions import Edition, Retarget, Revision
from civicplan.model.targets import Improve, Reach
from civicplan.rules.evaluation import assess
from civicplan.rules.expressions import Figure, IsReached
from civicplan.rules.figures import Report, figures_of
from civicplan.rules.language import condition_of
from civicplan.rules.meaning import Meaning
from civicplan.rules.quantities import Quantity
from civicplan.rules.reasons import Reason
from civicplan.rules.recomputing import recomputed
from civicplan.rules.uses import Use
from tests.rules.made import city, figures, indicator, period, scheme


LISTED = {"FY2007": "4356", "FY2008": "4278", "FY2009": "4300", "FY2011": "4320"}


def _expected(of: Indicator, at: str, **use: str) -> Quantity | Reason:
    return Meaning(figures(of, at, **use)).quantity(Figure(name="expected"))


def _holds(of: Indicator, when: str, at: str = "FY2011", **use: str) -> bool:
    """
    Whether a test holds, walked, compiled and decided anew from the explanation.
    """
    path = f"use: {{path: {use['path']}}}"
    rule = scheme(f"{path}\ncases: [{{when: {when}, rating: A}}]\nratings: [{{id: A}}]")
    answer = assess(of, rule, at, plan=city((of,))).answer()
    walked = Meaning(answer.figures).holds(condition_of(when).tests[0])
    anew = recomputed(json.loads(json.dumps(answer.explain().data())), rule)

    assert [walked, walked] == [answer.rated, anew.rated]
    return answer.rated


@pytest.mark.parametrize(
    ("at", "expected"),
    [("FY2006", 10), ("FY2011", 20), ("FY2009", 16), ("FY2016", 30), ("FY2018", 30)],
)
def test_the_line_from_the_baseline_never_leaves_its_ends(
    at: str, expected: int
) -> None:
    """
    Each year asks for two more, and after the target's date no more.
    """
    of = indicator(baseline="10", targets={"FY2016": "30"}, actuals={at: "15"})

    assert expected == _expected(of, at)


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("FY2007", 4356),
        ("FY2009", 4300),
        ("FY2010", 4310),
        ("FY2013", 4320),
        ("2009-09", 4289),
    ],
)
def test_the_listed_path_runs_straight_between_printed_values(
    at: str, expected: int
) -> None:
    """
    On a listed date the printed value is expected, between two their line.
    """
    of = indicator(targets=LISTED, actuals={at: "1"})

    assert expected == _expected(of, at, path="listed")


@pytest.mark.parametrize(
    ("aim", "actual", "reached"),
    [
        ("below 71", "71", False),
        ("below 71", "70.9", True),
        ("at most 71", "71", True),
        ("past 71", "71", False),
        ("71", "71", True),
        ("at least 71", "70.9", False),
        ("at least 71", "71.1", True),
    ],
)
def test_a_listed_target_decides_by_its_own_words(
    aim: str, actual: str, *, reached: bool
) -> None:
    """
    Where the path is on a target, what reaches the one reaches the other.
    """
    of = indicator(
        "decrease",
        baseline=("FY2006", "90"),
        targets={"FY2011": read_aim(aim), "FY2016": "60"},
        actuals={"FY2011": actual},
    )
    both = ("expected is reached", "interim is reached")

    assert [reached] * 2 == [_holds(of, when, path="listed") for when in both]


@pytest.mark.parametrize("path", ["from baseline", "listed", "from revision"])
@pytest.mark.parametrize("at", ["FY2016", "FY2018"])
@pytest.mark.parametrize(("actual", "reached"), [("60", False), ("59", True)])
def test_at_its_end_every_path_asks_for_what_the_final_target_says(
    path: str, at: str, actual: str, *, reached: bool
) -> None:
    """
    At the target's date and after it; before, being on the path is enough.
    """
    of = indicator(
        "decrease",
        baseline=("FY2006", "100"),
        targets={"FY2016": read_aim("below 60")},
        actuals={"FY2011": "80", at: actual},
    )

    assert reached is _holds(of, "expected is reached", at, path=path)
    assert reached is _holds(of, "final is reached", at, path=path)
    assert _holds(of, "expected is reached", path=path)


def test_between_two_listed_targets_being_on_the_line_is_enough() -> None:
    """
    What is printed says nothing of the years between.
    """
    of = indicator(
        "decrease",
        targets={"FY2009": read_aim("below 80"), "FY2011": read_aim("below 60")},
        actuals={"FY2010": "70"},
    )

    assert _holds(of, "expected is reached", "FY2010", path="listed")


def test_a_listed_target_without_a_side_needs_a_direction() -> None:
    """
    As the target itself does; the side of the final one speaks only between them.
    """
    of = indicator(
        "",
        targets={"FY2011": "71", "FY2016": read_aim("at most 60")},
        actuals={"FY2011": "70", "FY2012": "65"},
    )
    walk = Meaning(figures(of, path="listed"))

    assert Reason.NO_DIRECTION is walk.holds(IsReached(figure="expected"))
    assert _holds(of, "expected is reached", "FY2012", path="listed")


def test_before_the_first_listed_value_the_baseline_begins_the_path() -> None:
    """
    Without a baseline nobody has said what is expected there.
    """
    alone = indicator(targets={"FY2011": "20"}, actuals={"FY2008": "1"})
    begun = attrs.evolve(
        indicator(baseline="10", targets={"FY2011": "20"}, actuals={"FY2008": "1"})
    )

    assert Reason.NO_BASELINE is _expected(alone, "FY2008", path="listed")
    assert 14 == _expected(begun, "FY2008", path="listed")


@pytest.mark.parametrize(
    ("baseline", "reason"),
    [
        ("10", Reason.NO_DATES),
        (("FY2010", "10"), Reason.NO_TIME),
        (None, Reason.NO_BASELINE),
    ],
    ids=["without a date", "later than the first target", "none"],
)
def test_before_the_first_listed_value_it_is_said_what_is_wanting(
    baseline: str | tuple[str, str] | None, reason: Reason
) -> None:
    """
    A baseline that is there is not said to be missing.
    """
    of = indicator(baseline=baseline, targets={"FY2010": "20"})
    rule = scheme(
        "use: {path: listed}\ncases: [{when: expected is reached, rating: A}]\n"
        "ratings: [{id: A}]"
    )
    filed = attrs.evolve(of, actuals=indicator(actuals={"FY2008": "15"}).actuals)

    assert reason is assess(filed, rule, "FY2008").answer().reason


def test_a_listed_path_needs_numbers() -> None:
    """
    Arrows make no path.
    """
    arrows = indicator(targets={"FY2011": Improve()}, actuals={"FY2010": "1"})

    assert Reason.NO_NUMBER is _expected(arrows, "FY2010", path="listed")
    assert Reason.NO_TARGET is _expected(indicator(), "FY2010", path="listed")


def test_the_path_from_a_revision_begins_at_the_last_actual_known() -> None:
    """
    Raised in 2012 with 20 in FY2011, a target of 40 asks for 4 more each year.
    """
    change = Retarget(
        period=period("FY2016"), before=Reach(value=30), after=Reach(value=40)
    )
    of = indicator(
        baseline="10",
        targets={"FY2016": "40"},
        actuals={"FY2011": "20", "FY2013": "30"},
        revisions=(Revision(edition="2012", changes=(change,)),),
    )
    editions = (
        Edition(id="2007"),
        Edition(id="2012", period=period("FY2012/FY2016")),
    )
    report = Report(
        period=period("FY2013"),
        use=Use(path="from revision"),
        before=period("FY2006"),
        editions=editions,
    )
    now = Meaning(figures_of(of, of, report)).quantity(Figure(name="expected"))
    first = of.history()[0]
    assert first is not None
    before = Meaning(figures_of(of, first, report)).quantity(Figure(name="expected"))

    assert [Fraction(28), Fraction(24)] == [now, before]


@pytest.mark.parametrize(
    ("of", "reason"),
    [
        (indicator(), Reason.NO_BASELINE),
        (indicator(baseline="1"), Reason.NO_TARGET),
        (indicator(baseline="1", targets={"FY2016": "2"}), Reason.NO_ACTUAL),
        (
            indicator(
                baseline=("FY2016", "1"),
                targets={"FY2016": "2"},
                actuals={"FY2011": "1"},
            ),
            Reason.NO_TIME,
        ),
    ],
    ids=["no baseline", "no target", "no actual", "no time"],
)
def test_without_its_figures_there_is_no_path(of: Indicator, reason: Reason) -> None:
    """
    The first figure that lacks is named.
    """
    assert reason is _expected(of, "FY2011")


def test_the_expected_value_is_exact() -> None:
    """
    A third of the way is a third.
    """
    of = indicator(
        baseline=("FY2006", "0"), targets={"FY2009": "1"}, actuals={"FY2007": "0"}
    )

    assert Fraction(1, 3) == _expected(of, "FY2007")
