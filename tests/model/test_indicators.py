"""
What a plan measures, with its targets, figures and history.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from civicplan.base.periods import period
from civicplan.errors import InvalidValueError, UnknownNameError
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator, Reference, Reprint
from civicplan.model.observations import Comparison, Observation
from civicplan.model.revisions import (
    Abolish,
    Amend,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Improve, Reach, Target


FY2010, FY2011, FY2016 = period("FY2010"), period("FY2011"), period("FY2016")


def indicator(**fields: Any) -> Indicator:
    """
    An indicator with an id and a name, and with these fields.
    """
    return Indicator(**{"id": "crimes", "name": "犯罪発生件数", **fields})


def reach(value: int) -> Reach:
    """
    The aim to come to *value*.
    """
    return Reach(value=Decimal(value))


def figure(value: int, when: str = "FY2011", edition: str = "") -> Observation:
    """
    A figure of a period, published in an edition.
    """
    return Observation(period=period(when), value=Decimal(value), edition=edition)


def test_targets_are_kept_in_order_of_time() -> None:
    """
    However they are given, and a list is as good as a tuple.
    """
    late, early = (
        Target(period=FY2016, aim=reach(2)),
        Target(period=FY2011, aim=reach(1)),
    )

    assert (early, late) == indicator(targets=[late, early]).targets


def test_a_longer_target_comes_after_a_shorter_one_that_begins_with_it() -> None:
    """
    The total of the plan stands after its first year.
    """
    year = Target(period=FY2011, aim=reach(4))
    total = Target(period=period("FY2011/FY2016"), aim=reach(19))

    assert (year, total) == indicator(targets=(total, year)).targets


@pytest.mark.parametrize("text", ["FY2016", "2016-04-01/2017-03-31"])
def test_a_period_has_one_target(text: str) -> None:
    """
    However the period is written.
    """
    targets = (
        Target(period=FY2016, aim=reach(1)),
        Target(period=FY2011, aim=reach(2)),
        Target(period=period(text), aim=reach(3)),
    )

    with pytest.raises(InvalidValueError) as raised:
        indicator(targets=targets)

    assert (
        f"indicator.targets = '{text}': there are two targets for this period. Keep "
        "one." == str(raised.value)
    )


def test_actuals_are_kept_in_order_of_time() -> None:
    """
    Figures of one period stay as they were given, because the last one counts.
    """
    actuals = [figure(3, "FY2012"), figure(2, edition="2012"), figure(1)]

    assert (actuals[1], actuals[2], actuals[0]) == indicator(actuals=actuals).actuals


def test_two_figures_of_one_period_differ_in_their_edition() -> None:
    """
    The error names the indicator's own series.
    """
    with pytest.raises(InvalidValueError, match=r"^indicator\.actuals\[1\]\.period = "):
        indicator(actuals=(figure(1), figure(2)))


def test_a_baseline_names_no_edition() -> None:
    """
    Its history is told by revisions.
    """
    with pytest.raises(InvalidValueError) as raised:
        indicator(baseline=figure(1, edition="2012"))

    assert (
        "indicator.baseline.edition = '2012': a baseline's history is told by a "
        "revision; leave the edition out." == str(raised.value)
    )


@pytest.mark.parametrize(
    "given",
    [
        {"tolerance": "3", "limit": Decimal("10.0")},
        (("tolerance", Decimal(3)), ("limit", "10.0")),
        [["tolerance", 3], ["limit", Decimal("10.0")]],
    ],
)
def test_parameters_are_kept_as_sorted_pairs(given: Any) -> None:
    """
    A mapping, pairs or lists: the same in the end, and hashable.
    """
    kept = (("limit", Decimal("10.0")), ("tolerance", Decimal(3)))

    assert kept == indicator(parameters=given).parameters


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"id": "two words"},
            (
                "indicator.id = 'two words': an id is a short lasting name of letters, "
                "digits, '-', '_' and '.', such as 'crimes'."
            ),
        ),
        (
            {"id": ""},
            "indicator.id = '': it may not be empty. Write what the plan prints.",
        ),
        (
            {"name": ""},
            "indicator.name = '': it may not be empty. Write what the plan prints.",
        ),
        (
            {"unit": "人\x07"},
            (
                r"indicator.unit = '人\x07': character 2 is '\x07'; a text holds no "
                "control "
                "characters but the newline, and no lone surrogates. Take it out."
            ),
        ),
        (
            {"direction": "decrease"},
            "indicator.direction = 'decrease': Direction or nothing is needed.",
        ),
        (
            {"accumulation": "flow"},
            "indicator.accumulation = 'flow': Accumulation or nothing is needed.",
        ),
        (
            {"baseline": 4833},
            "indicator.baseline = 4833: Observation or nothing is needed.",
        ),
        (
            {"marks": "KPI"},
            "indicator.marks = 'KPI': a tuple is needed, each of its members a text.",
        ),
        ({"marks": ("*", 3)}, "indicator.marks[1] = 3: a text is needed."),
        (
            {"owners": ("危機\t管理課",)},
            (
                r"indicator.owners[0] = '危機\t管理課': character 3 is '\t'; a text "
                "holds no "
                "control characters but the newline, and no lone surrogates. Take it "
                "out."
            ),
        ),
        (
            {"targets": {"FY2016": 3300}},
            (
                "indicator.targets = {'FY2016': 3300}: a tuple is needed, each of its "
                "members Target."
            ),
        ),
        ({"parts": (None,)}, "indicator.parts[0] = None: Indicator is needed."),
        (
            {"weight": Decimal("-0.1")},
            "indicator.weight = Decimal('-0.1'): it may not be below zero.",
        ),
        (
            {"weight": 0.5},
            (
                "indicator.weight = 0.5: a float is not exact. "
                'Write Decimal("0.5") or "0.5".'
            ),
        ),
        (
            {"parameters": None},
            (
                "indicator.parameters = None: numbers by name are needed, such as "
                "{'tolerance': 3}."
            ),
        ),
        (
            {"parameters": ["abc"]},
            (
                "indicator.parameters = ['abc']: numbers by name are needed, such as "
                "{'tolerance': 3}."
            ),
        ),
        (
            {"parameters": {"tolerance": 0.5}},
            (
                "indicator.parameters.tolerance = 0.5: a float is not exact. "
                'Write Decimal("0.5") or "0.5".'
            ),
        ),
        (
            {"parameters": {3: 3}},
            "indicator.parameters = 3: a text is needed.",
        ),
        (
            {"parameters": {" ": 3}},
            "indicator.parameters = ' ': a parameter has a name.",
        ),
        (
            {"parameters": (("a", 1), ("a", 2))},
            "indicator.parameters = 'a': this parameter is given twice. Keep one.",
        ),
        (
            {"comparisons": (Comparison(name="全国"), Comparison(name="全国"))},
            (
                "indicator.comparisons = ('全国', '全国'): two comparisons have the "
                "same "
                "name. Rename one."
            ),
        ),
        (
            {"annotations": ["x"]},
            "annotations = ['x']: a mapping of text is needed.",
        ),
    ],
)
def test_what_no_plan_could_hold_is_refused(
    fields: dict[str, Any], sentence: str
) -> None:
    """
    The sentence shows the field, the value and what to do.
    """
    with pytest.raises(InvalidValueError) as raised:
        indicator(**fields)

    assert sentence == str(raised.value)


def test_a_weight_may_be_zero() -> None:
    """
    An indicator may be shown and not count.
    """
    assert Decimal(0) == indicator(weight=0).weight


def test_a_weight_is_one_where_nothing_is_said() -> None:
    """
    All count alike.
    """
    assert Decimal(1) == indicator().weight


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (
            lambda: Reference(vocabulary="", code="3.6.1"),
            (
                "reference.vocabulary = '': it may not be empty. "
                "Write what the plan prints."
            ),
        ),
        (
            lambda: Reference(vocabulary="SDG", code=" "),
            "reference.code = ' ': it may not be empty. Write what the plan prints.",
        ),
        (
            lambda: Reprint(of=""),
            "reprint.of = '': it may not be empty. Write what the plan prints.",
        ),
    ],
)
def test_a_reference_is_to_something(make: Any, sentence: str) -> None:
    """
    And a reprint is of something.
    """
    with pytest.raises(InvalidValueError) as raised:
        make()

    assert sentence == str(raised.value)


@pytest.mark.parametrize("asked", [FY2016, "FY2016", period("2016-04-01/2017-03-31")])
def test_a_target_is_found_by_its_period(crimes: Indicator, asked: Any) -> None:
    """
    By the period, however it is written, or by the text in the plan.
    """
    assert "3300" == str(crimes.target(asked).aim)


@pytest.mark.parametrize("asked", ["FY2015", period("FY2015")])
def test_a_target_that_is_not_there_is_said_with_the_nearest(
    crimes: Indicator, asked: Any
) -> None:
    """
    The sentence names the indicator.
    """
    with pytest.raises(UnknownNameError) as raised:
        crimes.target(asked)

    assert "There is no target of 'crimes' for 'FY2015'. Did you mean 'FY2016'?" == str(
        raised.value
    )


def test_a_decision_writes_its_own_history(crimes: Indicator) -> None:
    """
    What stood before is taken from the indicator.
    """
    revised = crimes.revise(
        "2024",
        targets={FY2016: reach(3000), period("FY2020"): reach(2500), FY2011: None},
        reason="exceeded",
        note="実績が目標を超えた",
    )

    assert (
        Revision(
            edition="2024",
            changes=(
                Retarget(period=FY2011, before=reach(4400), after=None),
                Retarget(period=FY2016, before=reach(3300), after=reach(3000)),
                Retarget(period=period("FY2020"), before=None, after=reach(2500)),
            ),
            reason="exceeded",
            note="実績が目標を超えた",
        )
        == revised.revisions[-1]
    )
    assert ["3000", "2500"] == [str(target.aim) for target in revised.targets]


def test_a_decision_is_about_other_fields_too(crimes: Indicator) -> None:
    """
    The baseline, texts and the direction.
    """
    baseline = figure(4800, "FY2006")

    revised = crimes.revise(
        "2024",
        baseline=baseline,
        amend={"unit": "件/年", "direction": "", "source": "行政概要"},
    )

    assert (
        Amend(field="unit", before="件", after="件/年"),
        Amend(field="direction", before="decrease", after=""),
        Rebaseline(before=crimes.baseline, after=baseline),
    ) == revised.revisions[-1].changes
    assert (baseline, "件/年", None) == (
        revised.baseline,
        revised.unit,
        revised.direction,
    )


def test_a_decision_may_set_a_direction() -> None:
    """
    By the word of a plan file.
    """
    revised = indicator().revise("2024", amend={"direction": "increase"})

    assert Direction.INCREASE is revised.direction


def test_a_decision_may_withdraw_a_baseline(crimes: Indicator) -> None:
    """
    With none, as a target is withdrawn with none.
    """
    revised = crimes.revise("2024", baseline=None)

    assert revised.baseline is None
    assert (Rebaseline(before=crimes.baseline, after=None),) == revised.revisions[
        -1
    ].changes


@pytest.mark.parametrize(
    ("abolish", "change"),
    [(True, Abolish()), ("crimes-2", Abolish(successor="crimes-2"))],
)
def test_a_decision_may_abolish(
    crimes: Indicator, abolish: Any, change: Abolish
) -> None:
    """
    With a successor or without.
    """
    revised = crimes.revise("2024", abolish=abolish)

    assert (change,) == revised.revisions[-1].changes
    assert revised.abolished


def test_a_decision_may_take_up_what_was_abolished(abolished: Indicator) -> None:
    """
    It is then introduced again.
    """
    revised = abolished.revise("2024", introduce=True, targets={FY2016: reach(800)})

    assert not revised.abolished
    assert (
        Introduce(),
        Retarget(period=FY2016, before=reach(760), after=reach(800)),
    ) == revised.revisions[-1].changes


def test_a_decision_on_what_was_abolished_is_refused(abolished: Indicator) -> None:
    """
    It must be taken up again first.
    """
    with pytest.raises(InvalidValueError, match="introduces it again can follow"):
        abolished.revise("2024", targets={FY2016: reach(800)})


@pytest.mark.parametrize(
    "same",
    [
        {},
        {"targets": {FY2016: reach(3300)}},
        {"amend": {"unit": "件"}},
        {"baseline": Observation(value=Decimal(4833))},
        {"targets": {period("FY2030"): None}},
    ],
)
def test_a_decision_decides_something(crimes: Indicator, same: Any) -> None:
    """
    To set what stands is no decision.
    """
    with pytest.raises(InvalidValueError) as raised:
        crimes.revise("2024", **same)

    assert (
        "revision.changes = (): a revision changes something: name what it changed."
        == str(raised.value)
    )


@pytest.mark.parametrize("text", ["", "x"])
def test_a_decision_is_about_what_can_be_amended(crimes: Indicator, text: str) -> None:
    """
    Another field is refused with the nearest.
    """
    with pytest.raises(InvalidValueError, match="Did you mean 'kind'"):
        crimes.revise("2024", amend={"kinds": text})


def test_a_note_of_what_is_changed_goes(crimes: Indicator) -> None:
    """
    A note is about what stood.
    """
    revised = crimes.revise("2024", targets={FY2016: Improve()})

    assert ["中間", ""] == [target.note for target in revised.targets]


def test_an_indicator_without_later_editions_is_itself(crimes: Indicator) -> None:
    """
    The same object, because nothing is left out.
    """
    assert crimes is crimes.as_of([])
    assert crimes is crimes.as_of({"2024"})


def test_an_indicator_before_an_edition_is_what_it_was(crimes: Indicator) -> None:
    """
    Decisions of that edition are undone.
    """
    before = crimes.as_of({"2012"})

    assert before is not None
    assert ("4100", ()) == (str(before.target("FY2016").aim), before.revisions)


def test_an_indicator_did_not_exist_before_it_was_introduced() -> None:
    """
    And then there is none.
    """
    late = indicator(revisions=(Revision(edition="2012", changes=(Introduce(),)),))

    assert late.as_of({"2012"}) is None


def test_what_follows_a_left_out_edition_is_left_out_too(crimes: Indicator) -> None:
    """
    A history cannot miss a step.
    """
    twice = crimes.revise("2015", targets={FY2016: reach(3000)})

    before = twice.as_of({"2012"})

    assert before is not None
    assert "4100" == str(before.target("FY2016").aim)


def test_figures_of_later_editions_are_left_out() -> None:
    """
    Its own, those of comparisons and those of parts.
    """
    figures = (figure(1), figure(2, edition="2012"), figure(3, edition="2015"))
    whole = indicator(
        actuals=figures,
        comparisons=(Comparison(name="全国平均", actuals=figures),),
        parts=(indicator(id="women", actuals=figures),),
    )

    before = whole.as_of({"2015"})

    assert before is not None
    assert [figures[:2]] * 3 == [
        before.actuals,
        before.comparisons[0].actuals,
        before.parts[0].actuals,
    ]


def test_parts_have_their_own_history(crimes: Indicator) -> None:
    """
    A part introduced later is not there, another is what it was.
    """
    late = indicator(
        id="late", revisions=(Revision(edition="2012", changes=(Introduce(),)),)
    )
    whole = indicator(id="whole", parts=(crimes, late))

    before = whole.as_of({"2012"})

    assert before is not None
    assert ["4100"] == [str(part.target("FY2016").aim) for part in before.parts]


def test_an_indicator_is_changed_by_evolve(crimes: Indicator) -> None:
    """
    A field that no revision speaks of may be corrected at any time.
    """
    assert "警察" == attrs.evolve(crimes, source="警察").source


def test_a_change_by_evolve_cannot_break_the_history(crimes: Indicator) -> None:
    """
    What a revision leads to stays what stands.
    """
    with pytest.raises(InvalidValueError, match="this revision leads to 3300, but"):
        attrs.evolve(crimes, targets=())
