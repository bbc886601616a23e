"""
Checks of surveys: how many people were asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from civicplan.model.indicators import Indicator
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.facts import path_of_actual
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site


__all__ = ["SAMPLES"]


def _without_sample(indicator: Indicator, site: Site) -> Iterator[Found]:
    last = site.facts.last
    if indicator.kind == "survey" and last is not None and last.sample is None:
        period = last.period
        yield Found(
            at=path_of_actual(indicator, last),
            data={"period": period} if period else {},
        )


SURVEY_WITHOUT_SAMPLE: Final = Check(
    code="Q101",
    name="survey-without-sample",
    severity=Severity.HINT,
    category="surveys",
    title=Words(ja="回答数のない意識調査", en="a survey without its sample"),
    sentence=Words(
        ja="{period}の調査の回答数がありません。"
        "何ポイントの差に意味があるのかが分かりません。",
        en="The survey of {period} has no number of respondents, so that nobody can "
        "tell which difference means something.",
    ),
    find=_without_sample,
)

SAMPLES: Final = (SURVEY_WITHOUT_SAMPLE,)
