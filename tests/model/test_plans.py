"""
A plan: the whole of what a city says, whose parts can be found.
"""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest

from civicplan.base.periods import FiscalYear, period
from civicplan.errors import BrokenPlanError, InvalidValueError, UnknownNameError
from civicplan.model.actors import CITIZENS, CITY, Role
from civicplan.model.indicators import Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.observations import Observation
from civicplan.model.plans import Levels, Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Abolish, Edition, Introduce, Revision


def town(**fields: Any) -> Plan:
    """
    A plan with no more than it needs, and with these fields.
    """
    whole: dict[str, Any] = {
        "id": "riverton",
        "title": "Riverton 2030",
        "municipality": Municipality(name="Riverton"),
        "period": period("FY2020/FY2030"),
        **fields,
    }
    return Plan(**whole)


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("2", "安心していきいき"),
        ("/2", "安心していきいき"),
        ("2/2-3", "その人らしく安心できる生活を支援する"),
        ("2/2-③", "その人らしく安心できる生活を支援する"),
        ("２／２－③／", "その人らしく安心できる生活を支援する"),
        ("2/2-③/2/5)", "防災・防犯活動"),
        ("2/2-3/2/5/3", "地域の防犯活動の推進"),
        ("2/2-3/projects/1", "防犯街路灯の整備"),
    ],
)
def test_what_stands_at_an_address_is_found(
    plan: Plan, address: str, title: str
) -> None:
    """
    Codes may be written as they are printed.
    """
    found: Any = plan[address]

    assert title == found.title


@pytest.mark.parametrize(
    "address", ["2/2-3#crimes", "2/2-③#crimes", "２／２－③＃crimes", "/2/2-3#crimes"]
)
def test_an_indicator_is_found_by_its_address(plan: Plan, address: str) -> None:
    """
    Where it stands, and its id.
    """
    assert plan.indicator("crimes") is plan[address]


def test_a_reprint_has_an_address_of_its_own(plan: Plan) -> None:
    """
    What stands there is the reprint and not the indicator.
    """
    assert Reprint(of="volunteers") == plan["2/2-3#volunteers"]
    assert plan.indicator("volunteers") == plan["2/2-1#volunteers"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("2/2-3/roles/1", Role(actor=CITIZENS, text="家族の協力による子育て")),
        ("2/2-3/roles/3", Role(actor=CITY, text="食育への取組み支援")),
        ("2/2-3/roles/③", Role(actor=CITY, text="食育への取組み支援")),
        ("2/2-3/visions/2", "いきいきと活動している"),
        ("visions/1", "住みたいまち"),
    ],
)
def test_roles_and_texts_are_found_by_their_place(
    plan: Plan, address: str, expected: Role | str
) -> None:
    """
    They count from 1; the plan has visions of its own.
    """
    assert expected == attrs.evolve(plan, visions=("住みたいまち",))[address]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/",
        "#",
        "3",
        "2/2-4",
        "2/2-3#volunteer",
        "#crimes",
        "2/2-3/roles/0",
        "2/2-3/roles/4",
        "2/2-3/roles/-1",
        "2/2-3/roles/x",
        "2/2-3/roles",
        "2/2-3/level/1",
        "2/2-3/projects/2",
        "projects/1",
        "roles/1",
        "2/2-3/roles/99999999999999999999",
    ],
)
def test_nothing_is_found_where_nothing_stands(plan: Plan, address: str) -> None:
    """
    The error is also a KeyError, as of any mapping.
    """
    with pytest.raises(KeyError) as raised:
        plan[address]

    assert str(raised.value).startswith(
        f"There is no place in the plan with the address {address!r}."
    )


def test_a_place_that_is_not_there_is_said_with_the_nearest(plan: Plan) -> None:
    """
    Whoever mistypes is helped.
    """
    with pytest.raises(UnknownNameError) as raised:
        plan["2/2-3#crime"]

    assert (
        "There is no place in the plan with the address '2/2-3#crime'. "
        "Did you mean '2/2-3#crimes'?" == str(raised.value)
    )


def test_a_project_with_a_code_has_no_place() -> None:
    """
    Its code is its address; the place counts only where there is none.
    """
    plan = town(projects=(Project(code="7", title="t"), Project(title="u")))

    titles = {address: project.title for address, project in plan.walk(Project)}

    assert {"projects/7": "t", "projects/2": "u"} == titles
    with pytest.raises(UnknownNameError):
        plan["projects/1"]


def test_a_plan_is_no_list(plan: Plan) -> None:
    """
    To loop over it is answered with what to do.
    """
    looped: Any = plan

    with pytest.raises(InvalidValueError) as raised:
        list(looped)

    assert (
        "address = 0: an address is a text, such as '2/2-3'; walk() goes through a "
        "plan." == str(raised.value)
    )


def test_an_indicator_is_found_by_its_id(plan: Plan) -> None:
    """
    Wherever it stands.
    """
    assert "ボランティア登録者数" == plan.indicator("volunteers").name


def test_a_part_is_found_by_its_id() -> None:
    """
    As any other indicator.
    """
    part = Indicator(id="women", name="女性")
    plan = town(indicators=(Indicator(id="all", name="全体", parts=(part,)),))

    assert part is plan.indicator("women")
    assert "#women" == plan.address_of("women")


def test_an_indicator_has_an_address(plan: Plan) -> None:
    """
    Its own, and not that of a reprint which is printed before it.
    """
    assert "2/2-1#volunteers" == plan.address_of("volunteers")


@pytest.mark.parametrize("ask", [Plan.indicator, Plan.address_of])
def test_an_unknown_id_is_said_with_the_nearest(plan: Plan, ask: Any) -> None:
    """
    Whoever mistypes is helped.
    """
    with pytest.raises(UnknownNameError) as raised:
        ask(plan, "crime")

    assert "There is no indicator 'crime'. Did you mean 'crimes'?" == str(raised.value)


def test_a_walk_meets_everything(plan: Plan) -> None:
    """
    In printed order, each with the address at which it is found.
    """
    kinds = [type(element).__name__ for _, element in plan.walk()]

    assert [
        "Goal",
        "Policy",
        "Measure",
        "Measure",
        "Measure",
        "Project",
        "Indicator",
        "Indicator",
        "Indicator",
        "Reprint",
        "Policy",
        "Indicator",
    ] == kinds


def test_a_walk_may_look_for_one_kind(plan: Plan) -> None:
    """
    Only the indicators, and reprints are not indicators.
    """
    assert ["crimes", "fertility-rate", "kept-independent", "volunteers"] == [
        indicator.id for _, indicator in plan.walk(Indicator)
    ]


def test_a_plan_reads_periods_in_its_calendar() -> None:
    """
    As it writes them and as people print them.
    """
    july = FiscalYear(start="07-01", named_after="end")
    plan = town(fiscal_year=july, period=period("FY2020", july))

    assert period("FY2026", july) is plan.period_of("FY2026")
    assert "FY2011" == str(town().period_of("平成23年度"))


def test_an_edition_is_found_by_its_id(plan: Plan) -> None:
    """
    Another is refused with the nearest.
    """
    assert "改訂基本計画" == plan.edition("2012").title
    with pytest.raises(UnknownNameError) as raised:
        plan.edition("2021")
    assert "There is no edition '2021'. Did you mean '2012'?" == str(raised.value)


@pytest.mark.parametrize(
    ("address", "level"),
    [
        ("2", "基本目標"),
        ("2/2-3", "達成方針"),
        ("2/2-3/2", "基本施策"),
        ("2/2-3/2/5", "分野"),
        # A measure that names its level itself uses up none of the names.
        ("2/2-3/2/5/3", "個別施策"),
        ("２／２－③／２／５）／３", "個別施策"),
        ("/2/2-3/2/5/3", "個別施策"),
        ("2/2-3/projects/1", "主な事業"),
    ],
)
def test_each_level_has_the_name_that_the_city_gives_it(
    plan: Plan, address: str, level: str
) -> None:
    """
    Names of measures are used up downwards.
    """
    assert level == plan.level_of(address)


def test_an_element_may_name_its_level_itself(plan: Plan) -> None:
    """
    A goal and a policy too.
    """
    policy = Policy(title="t", level="政策")
    named = attrs.evolve(plan, goals=(Goal(title="t", level="章", policies=(policy,)),))

    assert ("章", "政策") == (named.level_of("1"), named.level_of("1/1"))


def test_a_city_may_have_no_name_for_a_level() -> None:
    """
    Deeper than the names that it gives.
    """
    inner = Measure(title="t", measures=(Measure(title="t"),))
    plan = town(
        levels=Levels(measures=("action",)), goals=(Goal(title="t", measures=(inner,)),)
    )

    assert ("", "action", "") == (
        plan.level_of("1"),
        plan.level_of("1/1"),
        plan.level_of("1/1/1"),
    )


@pytest.mark.parametrize("address", ["2/2-3#crimes", "2/2-3/roles/1"])
def test_an_indicator_has_no_level(plan: Plan, address: str) -> None:
    """
    Nor has a role.
    """
    with pytest.raises(UnknownNameError) as raised:
        plan.level_of(address)

    assert f"There is no level of what stands at {address!r}." == str(raised.value)


def test_the_last_edition_is_the_plan(plan: Plan) -> None:
    """
    The same object, because nothing is left out.
    """
    assert plan is plan.as_of("2012")


def test_an_earlier_edition_is_the_plan_as_it_was(plan: Plan) -> None:
    """
    Targets were lower, nothing was abolished yet, and the edition was the only one.
    """
    before = plan.as_of("2007")

    assert ("4100", False, ("2007",)) == (
        str(before.indicator("crimes").target("FY2016").aim),
        before.indicator("kept-independent").abolished,
        tuple(edition.id for edition in before.editions),
    )


def test_prose_has_no_history(plan: Plan) -> None:
    """
    Measures, roles and projects stay as they are.
    """
    before = plan.as_of("2007")

    for address in ("2/2-3/2/5/3", "2/2-3/roles/1", "2/2-3/projects/1"):
        assert plan[address] == before[address]


def test_what_was_introduced_later_is_left_out_everywhere() -> None:
    """
    The indicator, its parts, reprints of these, and that a project serves them.
    """
    part = Indicator(id="women", name="女性")
    late = Indicator(
        id="late",
        name="新指標",
        parts=(part,),
        revisions=(Revision(edition="2012", changes=(Introduce(),)),),
    )
    project = Project(title="t", serves=("1#late", "1#women", "1", "1#early"))
    early = Indicator(id="early", name="旧指標")
    plan = town(
        editions=(Edition(id="2007"), Edition(id="2012")),
        goals=(Goal(title="t", indicators=(late, early)),),
        indicators=(Reprint(of="women"), Reprint(of="early")),
        projects=(project,),
    )

    before = plan.as_of("2007")

    assert ["1", "1#early", "projects/1", "#early"] == [
        address for address, _ in before.walk()
    ]
    assert ("1", "1#early") == before.projects[0].serves


def test_figures_published_later_are_left_out() -> None:
    """
    Those of a yearly report are those of an edition.
    """
    figures = tuple(
        Observation(period=period("FY2011"), value=Decimal(value), edition=edition)
        for value, edition in ((1, ""), (2, "2007"), (3, "2012"))
    )
    plan = town(
        editions=(Edition(id="2007"), Edition(id="2012")),
        indicators=(Indicator(id="a", name="a", actuals=figures),),
    )

    assert figures[:2] == plan.as_of("2007").indicator("a").actuals


def test_an_abolition_with_a_successor_is_undone() -> None:
    """
    Before it, the successor was not there, and need not be.
    """
    editions = (Edition(id="2007"), Edition(id="2012"))
    gone = Indicator(
        id="a",
        name="a",
        revisions=(Revision(edition="2012", changes=(Abolish(successor="b"),)),),
    )
    late = Indicator(
        id="b", name="b", revisions=(Revision(edition="2012", changes=(Introduce(),)),)
    )
    plan = town(editions=editions, indicators=(gone, late))

    assert ["#a"] == [address for address, _ in plan.as_of("2007").walk()]


def test_an_unknown_edition_has_no_plan(plan: Plan) -> None:
    """
    It is refused with the nearest.
    """
    with pytest.raises(UnknownNameError) as raised:
        plan.as_of("2021")

    assert "There is no edition '2021'. Did you mean '2012'?" == str(raised.value)


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"id": "hira tsuka"},
            (
                "plan.id = 'hira tsuka': an id is a short lasting name without spaces, "
                "such as 'hiratsuka'."
            ),
        ),
        (
            {"title": ""},
            "plan.title = '': it may not be empty. Write what the plan prints.",
        ),
        (
            {"language": "日本語"},
            (
                "plan.language = '日本語': a BCP 47 tag is needed, such as 'ja' or "
                "'en-GB'."
            ),
        ),
        (
            {"language": "en_GB"},
            "plan.language = 'en_GB': a BCP 47 tag is needed, such as 'ja' or 'en-GB'.",
        ),
        (
            {"municipality": "Riverton"},
            "plan.municipality = 'Riverton': Municipality is needed.",
        ),
        (
            {"period": "FY2020/FY2030"},
            "plan.period = 'FY2020/FY2030': Period is needed.",
        ),
        ({"levels": None}, "plan.levels = None: Levels is needed."),
        ({"fiscal_year": "04-01"}, "plan.fiscal_year = '04-01': FiscalYear is needed."),
        (
            {"goals": (Policy(title="t"),)},
            (
                "plan.goals[0] = Policy(code='', theme='', title='t', level='', "
                "description='', fields=(), vision…: Goal is needed."
            ),
        ),
        ({"editions": ("2012",)}, "plan.editions[0] = '2012': Edition is needed."),
        (
            {"municipality": Municipality(name="平塚市", code="142043")},
            (
                "municipality code = '142043': after 14204 the check digit is 2, not "
                "3. "
                "If the first five are right, write 142042; if two digits are "
                "swapped, it "
                "is 142034."
            ),
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
        town(**fields)

    assert sentence == str(raised.value)


@pytest.mark.parametrize(
    ("language", "code"),
    [("ja", "142034"), ("ja", "14203"), ("ja", "GB-0117"), ("en", "142043")],
)
def test_other_countries_have_other_codes(language: str, code: str) -> None:
    """
    The check digit is looked at where the code looks like one of Japan's.
    """
    city = Municipality(name="平塚市", code=code)

    assert code == town(language=language, municipality=city).municipality.code


@pytest.mark.parametrize(
    ("make", "fields", "sentence"),
    [
        (
            Municipality,
            {"name": ""},
            "municipality.name = '': it may not be empty. Write what the plan prints.",
        ),
        (
            Municipality,
            {"name": "平塚市", "code": 142034},
            "municipality.code = 142034: a text is needed.",
        ),
        (Levels, {"goal": None}, "levels.goal = None: a text is needed."),
        (
            Levels,
            {"measures": "基本施策"},
            (
                "levels.measures = '基本施策': a tuple is needed, each of its "
                "members a "
                "text."
            ),
        ),
    ],
)
def test_fields_are_of_their_kind(
    make: Any, fields: dict[str, Any], sentence: str
) -> None:
    """
    A number is no code and a text no list.
    """
    with pytest.raises(InvalidValueError) as raised:
        make(**fields)

    assert sentence == str(raised.value)


def test_a_plan_is_shown_by_its_cover(plan: Plan) -> None:
    """
    Not by the thousand things in it.
    """
    assert repr(plan).startswith("Plan(id='hiratsuka', title='平塚市総合計画', ")
    assert "crimes" not in repr(plan)


def test_a_plan_is_changed_by_evolve(plan: Plan) -> None:
    """
    What does not fit together is refused then too.
    """
    with pytest.raises(BrokenPlanError, match="there is no edition '2012'"):
        attrs.evolve(plan, editions=())


def test_what_was_looked_up_is_not_pickled(plan: Plan) -> None:
    """
    A plan that was searched travels as light as one that was not.
    """
    fresh = pickle.dumps(attrs.evolve(plan))
    plan.indicator("crimes")

    searched = pickle.dumps(plan)

    assert len(fresh) == len(searched)
    assert "crimes" == pickle.loads(searched).indicator("crimes").id  # noqa: S301


def test_a_plan_nests_two_hundred_levels_deep() -> None:
    """
    Made by hand: it is walked, searched, undone, compared and hashed.
    """
    measure = Measure(title="t", indicators=(Indicator(id="a", name="a"),))
    for _ in range(199):
        measure = Measure(title="t", measures=(measure,))
    plan = town(
        editions=(Edition(id="1"), Edition(id="2")),
        goals=(Goal(title="t", measures=(measure,)),),
    )

    deepest = "/".join(["1"] * 201)

    assert f"{deepest}#a" == plan.address_of("a")
    assert (plan["1"], hash(plan["1"])) == (
        plan.as_of("1")["1"],
        hash(plan.as_of("1")["1"]),
    )
    assert plan == pickle.loads(pickle.dumps(plan))  # noqa: S301
