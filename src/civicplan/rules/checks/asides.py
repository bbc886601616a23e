"""
Checks of the checks: what a plan tells them to pass over, and what cannot be asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import attrs

from civicplan.model.annotations import Annotations
from civicplan.model.plans import Plan
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.shapes import Check, Found
from civicplan.rules.checks.sites import Site
from civicplan.rules.checks.suppressions import IGNORE, Suppression


__all__ = ["ASIDES", "BROKEN_CHECK"]


def _without_reason(suppression: Suppression, _: Site) -> Iterator[Found]:
    if not suppression.reason:
        yield _found(suppression)


def _unused(suppression: Suppression, _: Site) -> Iterator[Found]:
    if suppression.known and not suppression.used:
        yield _found(suppression)


def _unknown(suppression: Suppression, _: Site) -> Iterator[Found]:
    if not suppression.known:
        near = suppression.nearest
        meant = Words(ja=f"「{near}」のことですか。", en=f" Did you mean {near}?")
        yield _found(suppression, meant if near else Words(ja="", en=""))


def _found(suppression: Suppression, meant: Words | None = None) -> Found:
    selector = suppression.selector
    data = {"selector": selector} | ({"meant": meant} if meant else {})
    return Found(at=f"annotations.{IGNORE}.{selector}", data=data)


def _without_suppression(part: Any, found: Found, _: Plan) -> Any:
    selector = found.at.removeprefix(f"annotations.{IGNORE}.")
    kept = dict(part.annotations)
    told = kept[IGNORE]
    rest: Any = ()
    if isinstance(told, Annotations):
        rest = {name: told[name] for name in told if name != selector}
    elif isinstance(told, tuple):
        rest = tuple(each for each in told if each != selector)
    if rest:
        kept[IGNORE] = rest
    else:
        del kept[IGNORE]
    return attrs.evolve(part, annotations=kept)


def _nothing(_: object, __: Site) -> tuple[Found, ...]:
    return ()


IGNORED_WITHOUT_REASON: Final = Check(
    code="X101",
    name="ignored-without-reason",
    category="checks",
    title=Words(ja="理由のない除外", en="something is ignored without a reason"),
    sentence=Words(
        ja="{selector}を除外する理由が書かれていません。理由を書いてください。",
        en="{selector} is ignored and no reason is given. Write why.",
    ),
    on=(Suppression,),
    find=_without_reason,
)

IGNORED_IN_VAIN: Final = Check(
    code="X102",
    name="ignored-in-vain",
    category="checks",
    title=Words(ja="不要な除外", en="what is ignored is not there"),
    sentence=Words(
        ja="{selector}を除外していますが、該当するものはありません。除外を消してください。",
        en="{selector} is ignored, and there is nothing to ignore. Take it out.",
    ),
    on=(Suppression,),
    find=_unused,
    fix=_without_suppression,
)

IGNORED_UNKNOWN: Final = Check(
    code="X103",
    name="ignored-unknown",
    category="checks",
    title=Words(ja="存在しない検査の除外", en="an unknown check is ignored"),
    sentence=Words(
        ja="{selector}という検査はありません。{meant}",
        en="There is no check {selector}.{meant}",
    ),
    on=(Suppression,),
    find=_unknown,
)

BROKEN_CHECK: Final = Check(
    code="X104",
    name="broken-check",
    category="checks",
    title=Words(ja="実行できない検査", en="a check of another package cannot be asked"),
    sentence=Words(
        ja="{package}の検査{name}は実行できません（{trouble}）。提供元に連絡してください。",
        en="The check {name} of {package} cannot be asked ({trouble}). "
        "Tell those who made it.",
    ),
    on=(),
    find=_nothing,
)

ASIDES: Final = (
    IGNORED_WITHOUT_REASON,
    IGNORED_IN_VAIN,
    IGNORED_UNKNOWN,
    BROKEN_CHECK,
)
