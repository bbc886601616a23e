"""
Indicators whose history is told, and a plan that holds them.
"""

from __future__ import annotations

import attrs

from civicplan.base.periods import period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation
from civicplan.model.plans import Municipality, Plan
from civicplan.model.revisions import Edition
from civicplan.model.targets import Reach, Target
from civicplan.rules.editions.histories import history_of


__all__ = ["CRIMES", "EDITIONS", "FY2011", "FY2016", "USERS", "planned", "told"]

FY2011, FY2016 = period("FY2011"), period("FY2016")
USERS = Indicator(
    id="users",
    name="利用者数",
    unit="人",
    direction=Direction.INCREASE,
    kind="statistic",
    baseline=Observation(period=period("FY2006"), value=100),
    targets=(Target(period=FY2016, aim=Reach(value=200)),),
)
CRIMES = attrs.evolve(
    USERS, id="crimes", name="犯罪件数", unit="件", direction=Direction.DECREASE
)
EDITIONS = (
    Edition(id="2007", title="基本計画", adopted=period("2007-09-10")),
    Edition(id="2012", title="改訂基本計画", adopted=period("2012-03-30")),
)


def told(indicator: Indicator, plan: Plan | None = None) -> tuple[str, str]:
    """
    All that is told of an indicator, in Japanese and in English.
    """
    japanese, english = (
        "".join(map(str, history_of(indicator, language, plan)))
        for language in ("ja", "en")
    )
    return japanese, english


def planned(*indicators: Indicator) -> Plan:
    """
    A plan of two editions that holds the indicators.
    """
    return Plan(
        id="town",
        title="町の計画",
        municipality=Municipality(name="町"),
        period=period("FY2007/FY2016"),
        editions=EDITIONS,
        indicators=indicators,
    )
