"""
Checks of links: what is measured by nothing, served by nothing, or serves nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final

from civicplan.model.measures import Measure, Project
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site


__all__ = ["LINKS"]

_ENOUGH: Final = 2
"""How many words of its own a text needs before their absence says something."""

_MOST_NAMED: Final = 3


def _unmeasured(section: Goal | Policy, site: Site) -> Iterator[Found]:
    ties = site.overview.ties
    if not ties.indicators or site.address in ties.measured:
        return
    # A goal is measured through its policies, each of which is asked itself.
    if isinstance(section, Policy) or not section.policies:
        yield Found()


def _vision_unmeasured(section: Goal | Policy, site: Site) -> Iterator[Found]:
    names = site.overview.ties.names.get(site.address, ())
    if not names or not section.visions or not site.overview.in_japanese:
        return
    vocabulary = site.overview.vocabulary
    named = vocabulary.telling("\n".join(names))
    for number, vision in enumerate(section.visions):
        words = vocabulary.telling(vision)
        if len(words) >= _ENOUGH and words.isdisjoint(named):
            yield Found(at=f"visions[{number}]", data={"vision": vision})


def _measure_unmeasured(policy: Policy, site: Site) -> Iterator[Found]:
    names = site.overview.ties.names.get(site.address, ())
    if not names or not site.overview.in_japanese:
        return
    vocabulary = site.overview.vocabulary
    named = vocabulary.telling("\n".join(names))
    waiting = deque((f"measures[{n}]", each) for n, each in enumerate(policy.measures))
    while waiting:
        at, measure = waiting.popleft()
        held = measure.measures
        # A single measure is too little to ask for an indicator of its own.
        if not held or measure.indicators:
            continue
        words = vocabulary.telling("\n".join((measure.title, *_titles(measure))))
        if len(words) >= _ENOUGH and words.isdisjoint(named):
            yield Found(at=f"{at}.title", data={"title": measure.title})
        else:
            waiting += [(f"{at}.measures[{n}]", each) for n, each in enumerate(held)]


def _titles(measure: Measure) -> Iterator[str]:
    for each in measure.measures:
        yield each.title
        yield from (below.title for below in each.measures)


def _above_measures(_: Plan, site: Site) -> Iterator[Found]:
    ties = site.overview.ties
    if ties.indicators and ties.measures and not ties.under_measures:
        yield Found(data={"count": ties.indicators, "measures": ties.measures})


def _serves_nothing(project: Project, site: Site) -> Iterator[Found]:
    if project.serves or not site.overview.ties.measures:
        return
    holder = site.plan[site.holder] if site.holder else None
    if not isinstance(holder, Measure):
        yield Found(at="title", data={"title": project.title})


def _unserved(_: Goal | Policy, site: Site) -> Iterator[Found]:
    ties = site.overview.ties
    unserved = ties.unserved.get(site.address)
    if unserved is None or not ties.projects:
        return
    titles = unserved.titles
    count = len(titles)
    more = (
        Words(ja=f"など{count}件", en=f" and {count - _MOST_NAMED:,} more")
        if count > _MOST_NAMED
        else Words(ja="", en="")
    )
    yield Found(
        at="projects",
        data={
            "count": count,
            "measures": unserved.measures,
            "titles": titles[:_MOST_NAMED],
            "more": more,
        },
    )


UNMEASURED: Final = Check(
    code="L101",
    name="policy-without-indicator",
    category="links",
    title=Words(ja="指標のない政策", en="a policy without an indicator"),
    sentence=Words(
        ja="指標が一つもありません。達成されたかどうかを誰も判断できません。",
        en="There is no indicator in it, so that nobody can tell whether it succeeds.",
    ),
    on=(Goal, Policy),
    find=_unmeasured,
)

VISION_UNMEASURED: Final = Check(
    code="L102",
    name="vision-without-indicator",
    severity=Severity.HINT,
    category="links",
    title=Words(
        ja="測る指標のない姿", en="a vision that no indicator seems to measure"
    ),
    sentence=Words(
        ja="「{vision}」に固有の言葉は、ここのどの指標の名称にも出てきません。"
        "この姿を測る指標がありますか。",
        en="No indicator here names any of the words of “{vision}” that are its own. "
        "Does one measure it?",
    ),
    on=(Goal, Policy),
    find=_vision_unmeasured,
)

MEASURE_UNMEASURED: Final = Check(
    code="L103",
    name="measure-without-indicator",
    severity=Severity.HINT,
    category="links",
    title=Words(
        ja="測る指標のない施策", en="measures that no indicator seems to measure"
    ),
    sentence=Words(
        ja="施策「{title}」に固有の言葉は、ここのどの指標の名称にも出てきません。"
        "この施策を測る指標がありますか。",
        en="No indicator here names any of the words of the measure “{title}” that are "
        "its own. Does one measure it?",
    ),
    on=(Policy,),
    find=_measure_unmeasured,
)

INDICATORS_ABOVE_MEASURES: Final = Check(
    code="L104",
    name="indicators-above-measures",
    severity=Severity.HINT,
    category="links",
    title=Words(
        ja="指標と施策の対応がない", en="no indicator is linked with a measure"
    ),
    sentence=Words(
        ja="指標{count}個のどれも、{measures}ある施策のどれかに結び付けられていません。"
        "どの施策の成果なのかが分かりません。",
        en="None of {count} indicators stands at one of the {measures} measures, so "
        "that nobody can tell which of them it is about.",
    ),
    on=(Plan,),
    find=_above_measures,
)

PROJECT_SERVES_NOTHING: Final = Check(
    code="L105",
    name="project-serves-nothing",
    category="links",
    title=Words(ja="何のためか分からない事業", en="a project that serves nothing"),
    sentence=Words(
        ja="事業「{title}」がどの施策のためのものか書かれていません。servesに書いてください。",
        en="Nothing says which measure the project “{title}” serves. "
        "Write it in `serves`.",
    ),
    on=(Project,),
    find=_serves_nothing,
)

MEASURES_UNSERVED: Final = Check(
    code="L106",
    name="measures-without-project",
    severity=Severity.HINT,
    category="links",
    title=Words(ja="事業のない施策", en="measures that no project serves"),
    sentence=Words(
        ja="施策{measures}件のうち{count}件には事業がありません（{titles}{more}）。",
        en="No project serves {count} of {measures} measures ({titles}{more}).",
    ),
    on=(Goal, Policy),
    find=_unserved,
)

LINKS: Final = (
    UNMEASURED,
    VISION_UNMEASURED,
    MEASURE_UNMEASURED,
    INDICATORS_ABOVE_MEASURES,
    PROJECT_SERVES_NOTHING,
    MEASURES_UNSERVED,
)
