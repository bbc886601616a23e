"""
Checks of sources: where figures come from, and who answers for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site


__all__ = ["SOURCES"]

# The office in charge, whichever that is.
_VAGUE: Final = r"(?:担当|所管|関係|各)(?:課|部|局|部署|部局)(?:資料|調べ|調査)?"
_VAGUE_IN_ENGLISH: Final = r"(?:own|internal|departmental|department) (?:data|figures)"
_SURVEYED: Final = r"意識調査|アンケート|世論調査|\bsurvey\b"
_FEW: Final = 3
"""Indicators below which a plan is a sketch, and nobody needs to be named."""
_FELT: Final = r"と(?:感じ|思)(?:う|って|てい|ってい)"


def _missing(indicator: Indicator, site: Site) -> Iterator[Found]:
    if indicator.source or not indicator.actuals or ".parts[" in site.path:
        return
    if site.overview.has_sources_as_a_rule:
        yield Found(at="source")


def _vague(indicator: Indicator, _: Site) -> Iterator[Found]:
    source = indicator.source
    if source and not indicator.owners:
        folded = source.lower()
        if re.fullmatch(_VAGUE, folded) or re.fullmatch(_VAGUE_IN_ENGLISH, folded):
            yield Found(at="source", data={"source": source})


def _no_owners(plan: Plan, site: Site) -> Iterator[Found]:
    named = site.overview.indicators
    if len(named) < _FEW or any(each.owners for _, each in named):
        return
    for _, part in plan.walk():
        if getattr(part, "owners", ()):
            return
    yield Found(data={"count": len(named)})


def _survey(indicator: Indicator, _: Site) -> Iterator[Found]:
    if not indicator.kind and (
        re.search(_SURVEYED, indicator.source.lower())
        or re.search(_FELT, indicator.name)
    ):
        yield Found(at="kind")


SOURCE_MISSING: Final = Check(
    code="O101",
    name="source-missing",
    severity=Severity.HINT,
    category="sources",
    title=Words(ja="出典がない", en="figures without a source"),
    sentence=Words(
        ja="実績の出典がありません。他の指標と同じくsourceに書いてください。",
        en="Nothing says where its figures come from, as most others do. "
        "Write it in `source`.",
    ),
    find=_missing,
)

SOURCE_VAGUE: Final = Check(
    code="O102",
    name="source-vague",
    severity=Severity.HINT,
    category="sources",
    title=Words(ja="出典が特定できない", en="a source that nobody can find"),
    sentence=Words(
        ja="出典「{source}」では、どの部署のどの資料か分かりません。"
        "部署名か資料名を書いてください。",
        en="The source, {source}, does not say whose figures they are. "
        "Name the office or the publication.",
    ),
    find=_vague,
)

OWNERS_MISSING: Final = Check(
    code="O103",
    name="owners-missing",
    severity=Severity.HINT,
    category="sources",
    title=Words(ja="担当がどこにもない", en="nobody answers for anything"),
    sentence=Words(
        ja="指標{count}個にも施策や事業にも担当が書かれていません。ownersに書いてください。",
        en="Nobody is named who answers for any of the {count} indicators, nor for a "
        "measure or project. Write it in `owners`.",
    ),
    on=(Plan,),
    find=_no_owners,
)

SURVEY_UNDECLARED: Final = Check(
    code="O104",
    name="survey-undeclared",
    severity=Severity.HINT,
    category="sources",
    title=Words(ja="意識調査と書かれていない", en="a survey that is not called one"),
    sentence=Words(
        ja="名称や出典からは意識調査の数値です。kind: surveyと書いてください。",
        en="By its name or source it is a survey. Write `kind: survey`.",
    ),
    find=_survey,
)

SOURCES: Final = (SOURCE_MISSING, SOURCE_VAGUE, OWNERS_MISSING, SURVEY_UNDECLARED)
