"""
Figures, aims and decisions in words.
"""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from civicplan.base.periods import period
from civicplan.model.directions import Direction
from civicplan.model.indicators import Indicator
from civicplan.model.observations import Observation, Outlook, Status
from civicplan.model.revisions import (
    REPLACED,
    Abolish,
    Amend,
    Change,
    Introduce,
    Rebaseline,
    Retarget,
    Revision,
)
from civicplan.model.targets import Complete, Improve, Reach, Side
from civicplan.rules.wording import aim_in_words, figure_in_words, revision_in_words
from tests.rules.made import city


FY2016 = period("FY2016")
CRIMES = Indicator(id="crimes", name="犯罪", unit="件", direction=Direction.DECREASE)


@pytest.mark.parametrize(
    ("fields", "japanese", "english"),
    [
        ({"value": "24.0"}, "24.0件", "24.0 件"),
        ({"value": 0}, "0件", "0 件"),
        (
            {"value": 5, "measured": period("2011-08"), "status": Status.PROVISIONAL},
            "5件（2011年8月、速報値）",
            "5 件 (August 2011, provisional)",
        ),
        (
            {"status": Status.NOT_COLLECTED, "outlook": Outlook.LIKELY},
            "—（調査なし、達成見込み）",
            "— (not collected, likely to be reached)",
        ),
        (
            {"value": 5, "sample": 1200, "note": "速報"},
            "5件（回答1,200人、速報）",
            "5 件 (1,200 respondents, 速報)",
        ),
    ],
)
def test_a_figure_tells_what_is_known_of_it(
    fields: dict[str, Any], japanese: str, english: str
) -> None:
    """
    When it was measured, how firm it is, how many were asked, and its remark.
    """
    figure = Observation(period=FY2016, **fields)

    assert (japanese, english) == (
        figure_in_words(figure, "件", "ja"),
        figure_in_words(figure, "件", "en"),
    )


def test_a_dated_figure_tells_its_period_where_no_other_is_known() -> None:
    """
    The period under which it is filed.
    """
    figure = Observation(period=FY2016, value=5)

    assert "5件（2016年度）" == figure_in_words(figure, "件", "ja", dated=True)


def test_a_share_that_is_aimed_at_is_never_rounded() -> None:
    """
    It would be another target.
    """
    aim = Improve(by="0.82555")

    assert ("基準値より82.555%改善", "better than the baseline by 82.555%") == (
        aim_in_words(aim, CRIMES, "ja"),
        aim_in_words(aim, CRIMES, "en"),
    )


def test_a_value_to_be_passed_is_told_so_without_a_direction() -> None:
    """
    Though nobody can say on which side.
    """
    nowhere = attrs.evolve(CRIMES, direction=None)
    aim = Reach(value=80, strict=True)

    assert ("80件（同値は未達成）", "past 80 件") == (
        aim_in_words(aim, nowhere, "ja"),
        aim_in_words(aim, nowhere, "en"),
    )


def test_an_aim_is_told_as_reasons_tell_it() -> None:
    """
    With its unit and side.
    """
    aim = Reach(value=80, side=Side.AT_LEAST)

    assert ("80件以上", "at least 80 件") == (
        aim_in_words(aim, CRIMES, "ja"),
        aim_in_words(aim, CRIMES, "en"),
    )


@pytest.mark.parametrize(
    ("change", "japanese", "english"),
    [
        (
            Retarget(period=FY2016, before=Reach(value=4100), after=Reach(value=3300)),
            "2016年度の目標 4,100件 → 3,300件（上方修正）",
            "target for FY2016 4,100 件 → 3,300 件 (raised)",
        ),
        (
            Retarget(period=FY2016, before=Reach(value=3300), after=Reach(value=4100)),
            "2016年度の目標 3,300件 → 4,100件（下方修正）",
            "target for FY2016 3,300 件 → 4,100 件 (lowered)",
        ),
        (
            Retarget(period=FY2016, before=None, after=Complete(text="策定")),
            "2016年度の目標 — → 策定",
            "target for FY2016 — → 策定",
        ),
        (
            Rebaseline(before=Observation(value=70), after=Observation(value="71.19")),
            "基準値 70件 → 71.19件",
            "baseline 70 件 → 71.19 件",
        ),
        (
            Amend(field="name", before="犯罪数", after="犯罪発生件数"),
            "名称 「犯罪数」 → 「犯罪発生件数」",
            "name “犯罪数” → “犯罪発生件数”",
        ),
        (
            Amend(field="direction", before="", after="decrease"),
            "方向 — → 減少をめざす",
            "direction — → fewer is better",
        ),
        (Introduce(), "指標追加", "introduced"),
        (
            Abolish(successor="thefts"),
            "指標廃止（後継の指標 thefts）",
            "abolished (replaced by thefts)",
        ),
    ],
)
def test_a_decision_says_what_changed(
    change: Change, japanese: str, english: str
) -> None:
    """
    A target is raised or lowered in ambition, not in number.
    """
    revision = Revision(edition="2012", changes=(change,))

    assert (japanese, english) == (
        revision_in_words(revision, CRIMES, "ja"),
        revision_in_words(revision, CRIMES, "en"),
    )


def test_a_decision_says_why() -> None:
    """
    The reason, and what the plan says beyond it.
    """
    revision = Revision(
        edition="2012",
        changes=(Abolish(), Amend(field="code", before="1", after="2")),
        reason="scope too narrow",
        note="ごく一部",
    )

    assert (
        "番号 「1」 → 「2」、指標廃止：対象が限定的であるため。ごく一部"
    ) == revision_in_words(revision, CRIMES, "ja")


def test_without_a_direction_nothing_is_raised() -> None:
    """
    Nobody can say which number is harder.
    """
    change = Retarget(period=FY2016, before=Reach(value=1), after=Reach(value=2))
    revision = Revision(edition="2012", changes=(change,))
    births = attrs.evolve(CRIMES, direction=None)

    assert "2016年度の目標 1件 → 2件" == revision_in_words(revision, births, "ja")


def test_a_successor_is_told_by_its_name_where_the_plan_is_known() -> None:
    """
    A reader of the report does not know what `thefts` is.
    """
    gone = attrs.evolve(
        CRIMES,
        revisions=(Revision(edition="2012", changes=(Abolish(successor="thefts"),)),),
    )
    thefts = attrs.evolve(CRIMES, id="thefts", name="窃盗の件数")
    told = revision_in_words(gone.revisions[0], gone, "en", city((gone, thefts)))

    assert "abolished (replaced by “窃盗の件数”)" == told


@pytest.mark.parametrize(
    ("change", "japanese", "english"),
    [
        (
            Introduce(),
            "別の指標に代えて設けたため",
            "it took the place of another indicator",
        ),
        (
            Abolish(),
            "別の指標に置き換えたため",
            "it was replaced by another indicator",
        ),
    ],
)
def test_what_is_introduced_replaces_and_what_is_abolished_is_replaced(
    change: Change, japanese: str, english: str
) -> None:
    """
    The same word in the file, said of either of the two indicators.
    """
    revision = Revision(edition="2012", changes=(change,), reason=REPLACED)

    assert (japanese, english) == (revision.why("ja"), revision.why("en"))
    assert revision_in_words(revision, CRIMES, "en").endswith(f": {english}")
