"""
What an answer rests on.
"""

from __future__ import annotations

from typing import Any

import pytest

from civicplan.model.indicators import Indicator
from civicplan.model.targets import Improve
from civicplan.rules.answers import Answer
from civicplan.rules.comparisons.bases import Basis, basis_of
from civicplan.rules.evaluation import assess
from tests.rules.made import city, indicator, scheme


RATINGS = "ratings: [{id: good}, {id: fair}, {id: bad}]"
BAD = "cases: [{when: final is not reached, rating: bad}]"


def waste(**fields: Any) -> Indicator:
    """
    An indicator that should fall, and has fallen by half of what it should.
    """
    usual: dict[str, Any] = {
        "baseline": ("FY2006", "100"),
        "targets": {"FY2011": "90", "FY2016": "80"},
        "actuals": {"FY2011": "90"},
    }
    return indicator("decrease", **usual | fields)


def answer(rule: str, of: Indicator) -> Answer:
    """
    What a rule of three ratings answers.
    """
    text = f"{rule}\n{RATINGS}"
    return assess(of, scheme(text), "FY2011", plan=city((of,))).answers[0]


def basis(rule: str, beside: str = BAD, of: Indicator | None = None) -> Basis:
    """
    What a rule's answer rests on, beside another that says bad.
    """
    of = of or waste()
    return basis_of(answer(rule, of), answer(beside, of))


def rated(when: str) -> str:
    """
    A rule of one case.
    """
    return f"cases: [{{when: {when}, rating: good}}]"


@pytest.mark.parametrize(
    ("when", "references"),
    [
        ("interim is reached", ("interim",)),
        ("ratio to final >= 1", ("final",)),
        ("actual <= expected", ("expected",)),
        ("interim is reached and ratio to final > 0", ("interim", "final")),
        ("change since baseline > 0", ()),
        ("interim is not missing and ratio to final > 0", ("final",)),
    ],
)
def test_it_rests_on_what_the_deciding_case_compares(
    when: str, references: tuple[str, ...]
) -> None:
    """
    To ask whether a figure is there is not to compare with it.
    """
    assert references == basis(rated(when)).references


@pytest.mark.parametrize(
    ("when", "starts"),
    [
        ("interim is reached", False),
        ("ratio to final > 0", False),
        ("change since baseline > 0", True),
        ("actual < baseline", True),
        ("progress to final > 0", True),
        ("pace to final > 0", True),
        ("expected is reached", True),
        ("elapsed > 0", False),
    ],
)
def test_it_says_whether_the_baseline_takes_part(when: str, *, starts: bool) -> None:
    """
    Named or not: progress begins at the baseline; of elapsed time it gives the date.
    """
    assert basis(rated(when)).starts is starts


@pytest.mark.parametrize(
    ("path", "targets", "starts"),
    [
        ("listed", {"FY2010": "95", "FY2016": "80"}, False),
        ("listed", {"FY2011": "90", "FY2016": "80"}, False),
        ("listed", {"FY2012": "90", "FY2016": "80"}, True),
        ("from revision", {"FY2016": "80"}, True),
    ],
)
def test_the_expected_value_begins_at_the_baseline_where_its_line_does(
    path: str, targets: dict[str, str], *, starts: bool
) -> None:
    """
    Between listed targets and at one of them it does not, before the first it does;
    and where no revision gives another beginning.
    """
    rule = f"use: {{path: {path}}}\n{rated('expected is reached')}"
    of = waste(targets=targets, actuals={"FY2011": "70"})

    assert basis(rule, of=of).starts is starts


def test_a_target_to_improve_on_the_baseline_begins_there() -> None:
    """
    Though nobody writes its value.
    """
    of = waste(targets={"FY2016": Improve()})
    beside = "cases: [{when: change since baseline > 0, rating: bad}]"

    assert basis(rated("final is reached"), beside, of).starts is True


@pytest.mark.parametrize(
    ("when", "timed"),
    [
        ("interim is reached", False),
        ("progress to final > 0", False),
        ("elapsed > 0", True),
        ("expected is reached", True),
        ("pace to final > 0", True),
    ],
)
def test_it_says_whether_time_takes_part(when: str, *, timed: bool) -> None:
    """
    What should have been reached by now is a matter of time.
    """
    assert basis(rated(when)).timed is timed


@pytest.mark.parametrize(
    ("when", "turned"),
    [
        ("interim is reached", True),
        ("progress to final > 0", True),
        ("achievement of final > 0", True),
        ("sense * actual < 0", True),
        ("actual > 0 and direction = decrease", True),
        ("ratio to final > 0", False),
        ("actual >= final", False),
        ("actual / final > 1", False),
        ("-20 < actual - baseline < 20", True),
        ("-30 < actual - baseline < 20", False),
    ],
)
def test_it_says_whether_the_direction_takes_part(when: str, *, turned: bool) -> None:
    """
    A band as wide to either side is the same in both directions.
    """
    assert basis(rated(when)).turned is turned


def test_a_quantity_with_a_name_rests_on_what_gave_its_value() -> None:
    """
    On the alternative that held, and on what had to hold for it.
    """
    rule = """\
let:
  rate:
    - {when: kind = survey, is: ratio to interim}
    - {when: kind != survey, is: ratio to final}
cases: [{when: rate > 0, rating: good}]"""
    surveyed, counted = basis(rule, of=waste(kind="survey")), basis(rule)

    assert (("interim",), ("kind = survey",)) == (surveyed.references, surveyed.words)
    assert (("final",), ("kind != survey",)) == (counted.references, counted.words)


def test_a_better_case_that_failed_takes_part_where_the_other_says_so() -> None:
    """
    Fair, and not good as the other says, because the expected value was missed.
    """
    of = waste(actuals={"FY2011": "95"})
    rule = """\
cases:
  - {when: expected is reached, rating: good}
  - {when: change since baseline > 0, rating: fair}"""
    good = rated("ratio to final > 0")

    assert ("expected",) == basis(rule, good, of).references
    assert () == basis(rule, BAD, of).references


def test_a_case_whose_words_do_not_fit_takes_no_part() -> None:
    """
    What is said of surveys is not said of this indicator; and of one that is surveyed
    the number decided, and not the word, which held.
    """
    rule = """\
parameters: {margin: 3}
cases:
  - {when: kind = survey and ratio to interim > margin, rating: bad}
  - {when: final is not reached, rating: good}"""
    here, survey = basis(rule), basis(rule, of=waste(kind="survey"))

    assert ((), (), ("final",)) == (here.words, here.parameters, here.references)
    assert ((), ("margin",), ("interim", "final")) == (
        survey.words,
        survey.parameters,
        survey.references,
    )


def test_a_case_that_takes_what_is_left_rests_on_all_before_it() -> None:
    """
    None of them held.
    """
    rule = """\
cases:
  - {when: interim is not reached, rating: fair}
  - {when: final is reached, rating: bad}
  - {rating: good}"""

    assert ("interim", "final") == basis(rule).references


def test_a_running_total_answers_its_own_target() -> None:
    """
    Where one case compares a year's figure and the running total, both count.
    """
    of = indicator(
        "increase",
        ("FY2006", "0"),
        {"FY2007/FY2011": "100", "FY2016": "30"},
        {"FY2011": "20", "FY2007/FY2011": "90"},
    )
    rule = "use: {interim: last due}\n" + rated("interim is not reached")
    both = "use: {interim: last due}\n" + rated(
        "interim is not reached and final is not reached"
    )

    totals = [
        [str(each.value) for each in basis(each_rule, of=of).actuals]
        for each_rule in (rule, both)
    ]
    assert [["90"], ["90", "20"]] == totals
