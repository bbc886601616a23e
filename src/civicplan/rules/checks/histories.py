"""
Checks of the history: editions, and decisions without a reason or against it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from civicplan.model.indicators import Indicator
from civicplan.model.plans import Plan
from civicplan.model.revisions import (
    ACHIEVED,
    APPROACHING,
    EXCEEDED,
    NEARLY_ACHIEVED,
    Abolish,
    Ambition,
    Introduce,
    Retarget,
    Revision,
)
from civicplan.model.targets import Reach
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.facts import amount_of, is_worse
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site


__all__ = ["HISTORIES"]

_REACHED: Final = frozenset({EXCEEDED, ACHIEVED})
_ON_THE_WAY: Final = frozenset({*_REACHED, NEARLY_ACHIEVED, APPROACHING})


def _undated(plan: Plan, _: Site) -> Iterator[Found]:
    for number, edition in enumerate(plan.editions):
        if edition.adopted is None:
            yield Found(at=f"editions[{number}]", data={"edition": edition.id})


def _changed_nothing(plan: Plan, site: Site) -> Iterator[Found]:
    if not site.overview.indicators:
        return
    acting = site.overview.acting_editions
    for number, edition in enumerate(plan.editions):
        if number and edition.id not in acting:
            yield Found(at=f"editions[{number}]", data={"edition": edition.id})


def _without_reason(indicator: Indicator, site: Site) -> Iterator[Found]:
    for number, revision in enumerate(indicator.revisions):
        if revision.reason or revision.note:
            continue
        # That it takes the place of another is why it was introduced.
        if (
            isinstance(revision.changes[0], Introduce)
            and (indicator.id, revision.edition) in site.overview.successions
        ):
            continue
        last = revision.changes[-1]
        at, data = f"revisions[{number}]", {"edition": revision.edition}
        if not isinstance(last, Abolish):
            yield Found(at=at, data=data)


def _abolished(indicator: Indicator, _: Site) -> Iterator[Found]:
    for number, revision in enumerate(indicator.revisions):
        last = revision.changes[-1]
        if not isinstance(last, Abolish) or last.successor:
            continue
        if not revision.reason and not revision.note:
            yield Found(at=f"revisions[{number}]", data={"edition": revision.edition})


def _succeeded_by_none(indicator: Indicator, site: Site) -> Iterator[Found]:
    for number, revision in enumerate(indicator.revisions):
        last = revision.changes[-1]
        if not isinstance(last, Abolish) or not last.successor:
            continue
        ended = _end_of(site.plan.indicator(last.successor))
        editions = [each.id for each in site.plan.editions]
        if ended and editions.index(ended) <= editions.index(revision.edition):
            yield Found(
                at=f"revisions[{number}]",
                data={
                    "edition": revision.edition,
                    "successor": last.successor,
                    "ended": ended,
                },
            )


def _end_of(indicator: Indicator) -> str:
    """
    The edition that abolished an indicator; nothing where none did.
    """
    for revision in indicator.revisions:
        if isinstance(revision.changes[-1], Abolish):
            return revision.edition
    return ""


def _retargets(indicator: Indicator) -> Iterator[tuple[int, Revision, Retarget]]:
    for number, revision in enumerate(indicator.revisions):
        for change in revision.changes:
            if isinstance(change, Retarget):
                yield number, revision, change


def _reason_untrue(indicator: Indicator, site: Site) -> Iterator[Found]:
    if not indicator.revisions:
        return
    sense = site.facts.sense
    for number, revision, change in _retargets(indicator):
        if revision.reason not in _ON_THE_WAY:
            continue
        at = f"revisions[{number}].targets.{change.period}"
        if change.ambition(indicator.direction) is Ambition.LOWERED:
            yield Found(
                at=at, data={"period": change.period}, sentence=_LOWERED_ALTHOUGH
            )
        elif (
            sense is not None
            and revision.reason in _REACHED
            and isinstance(change.before, Reach)
            and not _is_reached(change.before, site, sense)
        ):
            value = amount_of(indicator, change.before.value)
            yield Found(at=at, data={"period": change.period, "before": value})


_LOWERED_ALTHOUGH: Final = Words(
    ja="{period}の目標を下方修正していますが、理由は「目標に届いた（近づいた）」です。"
    "理由か数値を直してください。",
    en="The target for {period} is lowered, and the reason says that it was reached "
    "or nearly so. Correct one of them.",
)


def _is_reached(aim: Reach, site: Site, sense: int) -> bool:
    values = [each.value for each in site.facts.figures if each.value is not None]
    # Without a figure nothing can be said against the reason.
    return not values or any(not is_worse(each, aim.value, sense) for each in values)


def _raised_behind(indicator: Indicator, site: Site) -> Iterator[Found]:
    if not indicator.revisions:
        return
    facts = site.facts
    sense, baseline, last = facts.sense, facts.baseline, facts.last
    if sense is None or baseline is None or last is None or last.value is None:
        return
    if not is_worse(last.value, baseline, sense):
        return
    for number, revision, change in _retargets(indicator):
        if (
            change.ambition(indicator.direction) is Ambition.RAISED
            and not revision.note
            and number == len(indicator.revisions) - 1
        ):
            yield Found(
                at=f"revisions[{number}].targets.{change.period}",
                data={
                    "period": change.period,
                    "actual": amount_of(indicator, last.value),
                    "baseline": amount_of(indicator, baseline),
                },
            )


EDITION_UNDATED: Final = Check(
    code="H101",
    name="edition-undated",
    severity=Severity.HINT,
    category="history",
    title=Words(ja="版に決定日がない", en="an edition without a date"),
    sentence=Words(
        ja="版{edition}がいつ決定されたのか書かれていません。adoptedに書いてください。",
        en="Nothing says when the edition {edition} was adopted. "
        "Write it in `adopted`.",
    ),
    on=(Plan,),
    find=_undated,
)

EDITION_CHANGED_NOTHING: Final = Check(
    code="H102",
    name="edition-changed-nothing",
    severity=Severity.HINT,
    category="history",
    title=Words(ja="何も変えなかった版", en="an edition that changed nothing"),
    sentence=Words(
        ja="版{edition}による変更や実績が一つもありません。書き漏れていませんか。",
        en="No decision and no figure names the edition {edition}. "
        "Is something left out?",
    ),
    on=(Plan,),
    find=_changed_nothing,
)

CHANGE_WITHOUT_REASON: Final = Check(
    code="H103",
    name="change-without-reason",
    category="history",
    title=Words(ja="理由のない変更", en="a change without a reason"),
    sentence=Words(
        ja="版{edition}での変更に理由がありません。reasonかnoteに書いてください。",
        en="The change in the edition {edition} has no reason. "
        "Write it in `reason` or `note`.",
    ),
    find=_without_reason,
)

ABOLISHED_WITHOUT_REASON: Final = Check(
    code="H104",
    name="abolished-without-reason",
    category="history",
    title=Words(ja="理由も後継もない廃止", en="abolished without reason or successor"),
    sentence=Words(
        ja="版{edition}で廃止されましたが、理由も後継の指標もありません。",
        en="The edition {edition} abolished it, with no reason and no successor.",
    ),
    find=_abolished,
)

REASON_AGAINST_FIGURES: Final = Check(
    code="H105",
    name="reason-against-figures",
    category="history",
    title=Words(ja="理由が数値と合わない", en="a reason that the figures deny"),
    sentence=Words(
        ja="{period}の目標は達成を理由に変更されていますが、"
        "変更前の{before}に届いた実績がありません。",
        en="The target for {period} was changed because it was reached, and no figure "
        "reaches the {before} that stood before.",
    ),
    find=_reason_untrue,
)

RAISED_ALTHOUGH_BEHIND: Final = Check(
    code="H106",
    name="raised-although-behind",
    category="history",
    title=Words(ja="後退しているのに上方修正", en="raised although it is behind"),
    sentence=Words(
        ja="{period}の目標が上方修正されていますが、実績{actual}は基準値{baseline}より"
        "後退しています。",
        en="The target for {period} was raised, while the actual of {actual} is worse "
        "than the baseline of {baseline}.",
    ),
    find=_raised_behind,
)

SUCCESSOR_ABOLISHED: Final = Check(
    code="H107",
    name="successor-abolished",
    severity=Severity.ERROR,
    category="history",
    title=Words(ja="廃止済みの後継", en="a successor that was abolished itself"),
    sentence=Words(
        ja="版{edition}で指標{successor}に引き継がれましたが、{successor}は版{ended}で"
        "廃止されています。後継か版を直してください。",
        en="The edition {edition} put {successor} in its place, and the edition "
        "{ended} abolished {successor}. Correct the successor or an edition.",
    ),
    find=_succeeded_by_none,
)

HISTORIES: Final = (
    EDITION_UNDATED,
    EDITION_CHANGED_NOTHING,
    CHANGE_WITHOUT_REASON,
    ABOLISHED_WITHOUT_REASON,
    REASON_AGAINST_FIGURES,
    RAISED_ALTHOUGH_BEHIND,
    SUCCESSOR_ABOLISHED,
)
