"""
A small plan, cut out of Hiratsuka's, that the tests of the model share.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from civicplan.base.periods import period
from civicplan.model.actors import CITIZENS, CITY, Role
from civicplan.model.directions import Direction
from civicplan.model.indicators import Accumulation, Indicator, Reprint
from civicplan.model.measures import Measure, Project
from civicplan.model.observations import Observation
from civicplan.model.plans import Levels, Municipality, Plan
from civicplan.model.policies import Goal, Policy
from civicplan.model.revisions import Abolish, Edition, Retarget, Revision
from civicplan.model.targets import Improve, Reach, Target


@pytest.fixture
def crimes() -> Indicator:
    """
    An indicator of which the last target was raised: fewer crimes are better.
    """
    return Indicator(
        id="crimes",
        name="犯罪発生件数（年間）",
        unit="件",
        direction=Direction.DECREASE,
        accumulation=Accumulation.FLOW,
        source="行政概要",
        baseline=Observation(value=Decimal(4833)),
        targets=(
            Target(
                period=period("FY2011"), aim=Reach(value=Decimal(4400)), note="中間"
            ),
            Target(
                period=period("FY2016"), aim=Reach(value=Decimal(3300)), note="最終"
            ),
        ),
        actuals=(
            Observation(
                period=period("FY2011"), value=Decimal(3447), measured=period("2010")
            ),
        ),
        revisions=(
            Revision(
                edition="2012",
                changes=(
                    Retarget(
                        period=period("FY2016"),
                        before=Reach(value=Decimal(4100)),
                        after=Reach(value=Decimal(3300)),
                    ),
                ),
                reason="exceeded",
            ),
        ),
    )


@pytest.fixture
def abolished() -> Indicator:
    """
    An indicator that was abolished in the second edition.
    """
    return Indicator(
        id="kept-independent",
        name="特定高齢者に留まる人数",
        targets=(Target(period=period("FY2016"), aim=Reach(value=Decimal(760))),),
        revisions=(
            Revision(edition="2012", changes=(Abolish(),), reason="scope too narrow"),
        ),
    )


@pytest.fixture
def plan(crimes: Indicator, abolished: Indicator) -> Plan:
    """
    A plan with nested measures, projects, roles, indicators and a reprint.
    """
    fertility = Indicator(
        id="fertility-rate",
        name="合計特殊出生率",
        targets=(Target(period=period("FY2016"), aim=Improve()),),
    )
    individual = Measure(code="3", title="地域の防犯活動の推進")
    field = Measure(
        code="5)", title="防災・防犯活動", level="分野", measures=(individual,)
    )
    basic = Measure(code="2", title="地域密着のサービスを充実する", measures=(field,))
    life = Policy(
        code="2-③",
        title="その人らしく安心できる生活を支援する",
        visions=("誰もが心の垣根を感じない", "いきいきと活動している"),
        measures=(basic,),
        projects=(Project(title="防犯街路灯の整備", serves=("2/5/3",)),),
        roles=(
            Role(actor=CITIZENS, text="家族の協力による子育て"),
            Role(actor=CITIZENS, text="かかりつけ医をもつ"),
            Role(actor=CITY, text="食育への取組み支援"),
        ),
        indicators=(crimes, fertility, abolished, Reprint(of="volunteers")),
    )
    community = Policy(
        code="2-①",
        title="地域組織や市民活動の力を育て、まちづくりに活かす",
        indicators=(Indicator(id="volunteers", name="ボランティア登録者数"),),
    )
    return Plan(
        id="hiratsuka",
        title="平塚市総合計画",
        municipality=Municipality(name="平塚市", code="142034"),
        period=period("FY2007/FY2016"),
        levels=Levels(
            goal="基本目標",
            policy="達成方針",
            measures=("基本施策", "個別施策"),
            project="主な事業",
        ),
        editions=(
            Edition(id="2007", title="基本計画", adopted=period("2007-09-10")),
            Edition(id="2012", title="改訂基本計画", period=period("FY2012/FY2016")),
        ),
        goals=(Goal(code="2", title="安心していきいき", policies=(life, community)),),
    )
