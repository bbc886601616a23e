"""
Checks of structure: numbering, titles, what is empty or named twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Final

import attrs

from civicplan.base.codes import fold
from civicplan.model.plans import Plan
from civicplan.model.policies import Goal, Policy
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.overviews import HOLDING, SECTIONS, Overview
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site


__all__ = ["STRUCTURE"]

_NUMBERED: Final = r"(.*?)([0-9]{1,6})"
_LISTS: Final = ("fields", "visions", "challenges", "directions", "owners")
_SETS: Final = ("fields", "owners")
_MOST_NAMED: Final = 5


def _with_siblings(overview: Overview) -> frozenset[int]:
    return overview.parents


def _with_items(overview: Overview) -> Iterator[int]:
    for part in (overview.plan, *overview.sections):
        if any(len(getattr(part, slot, ())) > 1 for slot in _LISTS):
            yield id(part)


def _children(part: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    for slot in HOLDING:
        held = getattr(part, slot, ())
        if held:
            yield slot, held


def _numbers(held: Iterable[Any]) -> Iterator[tuple[int, str, int]]:
    """
    Place, what stands before the last number of a code, and that number.
    """
    for place, each in enumerate(held):
        found = re.fullmatch(_NUMBERED, fold(each.code)) if each.code else None
        if found:
            yield place, found[1], int(found[2])


def _gap(part: Any, _: Site) -> Iterator[Found]:
    for slot, held in _children(part):
        if len(held) == 1:
            continue
        # Siblings in another order leave no gap: the next smaller number counts.
        ordered = sorted(_numbers(held), key=lambda each: each[1:])
        for one, other in pairwise(ordered):
            if one[1] == other[1] and other[2] > one[2] + 1:
                first, last = one[2] + 1, other[2] - 1
                missing = [f"{one[1]}{first}"]
                if last > first:
                    missing.append(f"{one[1]}{last}")
                yield Found(
                    at=f"{slot}[{other[0]}].code",
                    data={
                        "code": held[other[0]].code,
                        "missing": Words(ja="～".join(missing), en="–".join(missing)),
                    },
                )


def _disorder(part: Any, _: Site) -> Iterator[Found]:
    for slot, held in _children(part):
        for one, other in pairwise(_numbers(held)):
            if one[1] == other[1] and other[2] < one[2]:
                yield Found(
                    at=f"{slot}[{other[0]}].code",
                    data={"code": held[other[0]].code, "before": held[one[0]].code},
                )


def _title_twice(part: Any, _: Site) -> Iterator[Found]:
    for slot, held in _children(part):
        first: dict[str, int] = {}
        for place, each in enumerate(held):
            title = "".join(each.title.split())
            if first.setdefault(title, place) != place:
                yield Found(at=f"{slot}[{place}].title", data={"title": each.title})


def _item_twice(part: Any, _: Site) -> Iterator[Found]:
    for slot in _LISTS:
        items = getattr(part, slot, ())
        seen: set[str] = set()
        for place, text in enumerate(items):
            if text in seen:
                yield Found(at=f"{slot}[{place}]", data={"text": text})
            seen.add(text)


def _without_item(part: Any, found: Found, _: Plan) -> Any:
    slot, __, number = found.at.rstrip("]").partition("[")
    if slot not in _SETS:
        # Of two equal sentences one may stand where another was meant.
        return part
    items = getattr(part, slot)
    place = int(number)
    return attrs.evolve(part, **{slot: items[:place] + items[place + 1 :]})


def _empty(part: Any, _: Site) -> Iterator[Found]:
    if not (getattr(part, "policies", ()) or part.measures or part.projects) and not (
        part.indicators or part.directions
    ):
        yield Found()


def _unnamed(plan: Plan, _: Site) -> Iterator[Found]:
    levels = plan.levels
    unnamed: list[Words] = []
    policies = [policy for goal in plan.goals for policy in goal.policies]
    if any(not (each.level or levels.goal) for each in plan.goals):
        unnamed.append(Words(ja="goal（目標）", en="goal"))
    if any(not (each.level or levels.policy) for each in policies):
        unnamed.append(Words(ja="policy（政策）", en="policy"))
    if _deepest((*plan.goals, *policies)) > len(levels.measures):
        unnamed.append(Words(ja="measures（施策）", en="measures"))
    if unnamed:
        yield Found(at="levels", data={"unnamed": tuple(unnamed)})


def _deepest(holders: Iterable[Any]) -> int:
    """
    How many names of levels the measures below use up.
    """
    deepest = 0
    waiting = [(each, 0) for each in holders]
    while waiting:
        holder, depth = waiting.pop()
        for measure in holder.measures:
            below = depth + (not measure.level)
            deepest = max(deepest, below)
            waiting.append((measure, below))
    return deepest


def _some_coded(part: Any, _: Site) -> Iterator[Found]:
    for slot, held in _children(part):
        without = [place for place, each in enumerate(held) if not each.code]
        if without and len(without) < len(held):
            for place in without[:_MOST_NAMED]:
                yield Found(at=f"{slot}[{place}]", data={"title": held[place].title})


NUMBERING_GAP: Final = Check(
    code="S101",
    name="numbering-gap",
    category="structure",
    title=Words(ja="番号の欠け", en="a gap in the numbering"),
    sentence=Words(
        ja="番号「{code}」の前に{missing}がありません。抜けていないか確かめてください。",
        en="Before the number {code} there is no {missing}. Is something missing?",
    ),
    on=(Plan, *SECTIONS),
    among=_with_siblings,
    find=_gap,
)

NUMBERING_DISORDER: Final = Check(
    code="S102",
    name="numbering-out-of-order",
    category="structure",
    title=Words(ja="番号の順序が逆", en="numbers are out of order"),
    sentence=Words(
        ja="番号「{code}」が「{before}」の後にあります。順序か番号を直してください。",
        en="The number {code} stands after {before}. Correct the order or the number.",
    ),
    on=(Plan, *SECTIONS),
    among=_with_siblings,
    find=_disorder,
)

TITLE_TWICE: Final = Check(
    code="S103",
    name="title-twice",
    category="structure",
    title=Words(ja="並びの中で題名が重複", en="two siblings have one title"),
    sentence=Words(
        ja="「{title}」という題名が、同じ並びに二度あります。",
        en="“{title}” stands twice among its siblings.",
    ),
    on=(Plan, *SECTIONS),
    among=_with_siblings,
    find=_title_twice,
)

ITEM_TWICE: Final = Check(
    code="S104",
    name="item-twice",
    category="structure",
    title=Words(ja="同じ文の重複", en="the same sentence twice in a list"),
    sentence=Words(
        ja="「{text}」が同じ一覧に二度あります。一方を消してください。",
        en="“{text}” stands twice in this list. Take one out.",
    ),
    on=(Plan, *SECTIONS),
    among=_with_items,
    find=_item_twice,
    fix=_without_item,
)

SECTION_EMPTY: Final = Check(
    code="S105",
    name="section-empty",
    category="structure",
    title=Words(ja="中身のない目標・政策", en="a goal or policy that holds nothing"),
    sentence=Words(
        ja="施策も事業も指標もありません。抜けていないか確かめてください。",
        en="There is no measure, no project and no indicator in it. "
        "Is something missing?",
    ),
    on=(Goal, Policy),
    find=_empty,
)

LEVEL_UNNAMED: Final = Check(
    code="S106",
    name="level-unnamed",
    severity=Severity.HINT,
    category="structure",
    title=Words(ja="階層の呼び名がない", en="a level has no name"),
    sentence=Words(
        ja="{unnamed}の階層に呼び名がありません。levelsに書いてください。",
        en="These levels have no name: {unnamed}. Write it in `levels`.",
    ),
    on=(Plan,),
    find=_unnamed,
)

CODE_MISSING: Final = Check(
    code="S107",
    name="code-missing",
    severity=Severity.HINT,
    category="structure",
    title=Words(ja="番号のないもの", en="one of several has no number"),
    sentence=Words(
        ja="「{title}」には番号がありませんが、同じ並びの他のものにはあります。",
        en="“{title}” has no number, and others beside it have one.",
    ),
    on=(Plan, *SECTIONS),
    among=_with_siblings,
    find=_some_coded,
)

STRUCTURE: Final = (
    NUMBERING_GAP,
    NUMBERING_DISORDER,
    TITLE_TWICE,
    ITEM_TWICE,
    SECTION_EMPTY,
    LEVEL_UNNAMED,
    CODE_MISSING,
)
