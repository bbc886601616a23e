"""
Checks of reprints: indicators that stand in more than one place (再掲).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from civicplan.model.indicators import Indicator, Reprint
from civicplan.rules.checks.bilingual import Words
from civicplan.rules.checks.shapes import Check, Found, Severity
from civicplan.rules.checks.sites import Site


__all__ = ["REPRINTS"]

# What says only that the home is somewhere else; a number or a title in quotation
# marks says where.
_SOMEWHERE: Final = (
    r"(?:章|計画|本書|文書|冊子|資料)の?外|再掲|別掲|掲載元|不明"
    r"|\b(?:elsewhere|outside|unknown|another|reprint(?:ed)?)\b"
)
_NAMED: Final = r"[0-9０-９①-⑳「『“\"]"
_FIELDS: Final = {
    "unit": Words(ja="単位", en="unit"),
    "direction": Words(ja="方向", en="direction"),
    "baseline": Words(ja="基準値", en="baseline"),
    "targets": Words(ja="目標値", en="targets"),
    "actuals": Words(ja="実績値", en="actuals"),
}


def _home(indicator: Indicator, site: Site) -> tuple[str, Indicator] | None:
    """
    The first other indicator of the same name.
    """
    if ".parts[" in site.path:
        return None
    home = site.overview.ties.homes.get("".join(indicator.name.split()))
    return None if home is None or home[0] == site.address else home


def _differing(one: Indicator, other: Indicator) -> list[str]:
    return [name for name in _FIELDS if getattr(one, name) != getattr(other, name)]


def _copied(indicator: Indicator, site: Site) -> Iterator[Found]:
    home = _home(indicator, site)
    if home is not None and not _differing(indicator, home[1]):
        yield Found(data={"home": home[0], "id": home[1].id})


def _differs(indicator: Indicator, site: Site) -> Iterator[Found]:
    home = _home(indicator, site)
    fields = _differing(indicator, home[1]) if home is not None else []
    if home is not None and fields:
        yield Found(
            at=fields[0],
            data={"home": home[0], "fields": tuple(_FIELDS[each] for each in fields)},
        )


def _home_unnamed(indicator: Indicator, _: Site) -> Iterator[Found]:
    text = indicator.printed_from
    if text and re.search(_SOMEWHERE, text) and not re.search(_NAMED, text):
        yield Found(at="printed_from", data={"text": text})


def _of_abolished(reprint: Reprint, site: Site) -> Iterator[Found]:
    if site.plan.indicator(reprint.of).abolished:
        yield Found(at="of", data={"home": site.plan.address_of(reprint.of)})


COPY_UNDECLARED: Final = Check(
    code="P101",
    name="reprint-undeclared",
    category="reprints",
    title=Words(
        ja="再掲と書かれていない再掲", en="a copy that is not called a reprint"
    ),
    sentence=Words(
        ja="{home}と同じ指標です。二重に数えないよう、of: {id}と書いてください。",
        en="It is the same as {home}. Write `of: {id}`, so that nobody counts it "
        "twice.",
    ),
    find=_copied,
)

REPRINT_DIFFERS: Final = Check(
    code="P102",
    name="reprint-differs",
    category="reprints",
    title=Words(ja="再掲の内容が違う", en="a reprint differs from its home"),
    sentence=Words(
        ja="{home}と同じ名称ですが、{fields}が違います。"
        "同じ指標ならそろえ、別の指標なら名称を変えてください。",
        en="It has the name of {home}, and differs in this: {fields}. "
        "Make them one, or name one of them otherwise.",
    ),
    find=_differs,
)

HOME_UNNAMED: Final = Check(
    code="P103",
    name="home-unnamed",
    category="reprints",
    title=Words(ja="掲載元の分からない再掲", en="a reprint whose home is not named"),
    sentence=Words(
        ja="再掲の掲載元が書かれていません（{text}）。元の章や番号を書いてください。",
        en="Where it is reprinted from is not said ({text}). "
        "Write the chapter or the number of its home.",
    ),
    find=_home_unnamed,
)

REPRINT_OF_ABOLISHED: Final = Check(
    code="P104",
    name="reprint-of-abolished",
    severity=Severity.HINT,
    category="reprints",
    title=Words(ja="廃止された指標の再掲", en="an abolished indicator is reprinted"),
    sentence=Words(
        ja="再掲されている{home}は廃止されています。再掲も見直してください。",
        en="Its home {home} is abolished. Does the reprint still make sense?",
    ),
    on=(Reprint,),
    find=_of_abolished,
)

REPRINTS: Final = (
    COPY_UNDECLARED,
    REPRINT_DIFFERS,
    HOME_UNNAMED,
    REPRINT_OF_ABOLISHED,
)
