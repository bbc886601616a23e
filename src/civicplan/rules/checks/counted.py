"""
What an indicator counts, as far as its name tells.
"""

from __future__ import annotations

import re
from typing import Final

import attrs

from civicplan.base.unit_names import known_unit, named_unit
from civicplan.errors import UnitError


__all__ = ["Counted", "counted_in", "rate_in", "share_in"]


@attrs.frozen(kw_only=True)
class Counted:
    """
    What a name says that it counts.

    Attributes:
        word: The word that says so, such as `"件数"`.
        units: The units in which that is counted, the usual one first, such as
            `("件", "回")`.
    """

    word: str
    units: tuple[str, ...]


# The ends of names, the longer first: 事業者数 counts firms, 利用者数 people.
_COUNTED: Final[dict[str, tuple[str, ...]]] = {
    "事業者数": ("社", "事業所", "団体", "人", "店", "件"),
    "事業所数": ("事業所", "箇所", "社", "店", "施設"),
    "企業数": ("社", "事業所", "団体", "店"),
    "法人数": ("法人", "団体", "社"),
    "団体数": ("団体", "法人", "社", "組"),
    "組織数": ("団体", "組", "地区"),
    "世帯数": ("世帯", "戸"),
    "店舗数": ("店", "箇所"),
    "施設数": ("施設", "箇所", "棟", "園"),
    "箇所数": ("箇所", "施設"),
    "か所数": ("箇所", "施設"),
    "カ所数": ("箇所", "施設"),
    "ヶ所数": ("箇所", "施設"),
    "講座数": ("講座", "回", "件"),
    "件数": ("件", "回"),
    "回数": ("回", "便", "件"),
    "日数": ("日",),
    "戸数": ("戸", "世帯"),
    "棟数": ("棟", "戸"),
    "台数": ("台",),
    "冊数": ("冊",),
    "床数": ("床",),
    "学級数": ("学級",),
    "学校数": ("校",),
    "者数": ("人",),
    "人数": ("人",),
    "員数": ("人",),
    "客数": ("人",),
    "児童数": ("人",),
    "生徒数": ("人",),
    "園児数": ("人",),
    "住民数": ("人",),
    "人口": ("人",),
    "面積": ("m2",),
    "延長": ("m",),
    "金額": ("円",),
    "総額": ("円",),
    "消費額": ("円",),
    "事業費": ("円",),
    "医療費": ("円",),
    "排出量": ("t", "m3", "CO2"),
    "時間": ("時間",),
}
_BRACKETS: Final = r"（[^（）]*）|\([^()]*\)|『[^『』]*』|「[^「」]*」|【[^【】]*】"
_HEAD: Final = (
    r"number of ((?:(?!(?:of|in|on|at|by|with|without|who|that|for|from|to|per)\b)"
    r"[\w'-]+ ?)+)"
)
_SHARES: Final = ("割合", "比率", "構成比")
_ENGLISH_SHARE: Final = r"(share|percentage|proportion) of\b"
# Per thousand or hundred thousand people, and printed without saying so.
_OF_PEOPLE: Final = (
    r"出生率|死亡率|罹患率|り患率|有病率|発生率|倍率|人口|当たり|あたり|対"
)


def counted_in(name: str) -> Counted | None:
    """
    What a name says that it counts.

    Args:
        name: Of an indicator, such as `"交通事故発生件数（年間）"`.

    Returns:
        The word and its units; none where the name does not tell.

    Examples:
        >>> counted_in("交通事故発生件数（年間）")
        Counted(word='件数', units=('件', '回'))
        >>> counted_in("Number of households with a garden").units
        ('households',)
    """
    ends = tuple(_COUNTED)
    for token in _tokens(name):
        if token.endswith(ends):
            word = next(each for each in ends if token.endswith(each))
            return Counted(word=word, units=_COUNTED[word])
    head = re.match(_HEAD, name.lower())
    for word in reversed(head[1].split() if head else ()):
        if _is_unit(word):
            return Counted(word=word, units=(word,))
    return None


def share_in(name: str) -> str:
    """
    The word by which a name says that it is a share of a whole.

    Args:
        name: Of an indicator.

    Returns:
        Such as `"割合"`; nothing where the name does not tell.

    Examples:
        >>> share_in("『安全が守られている』と感じている市民の割合"), share_in("Talks")
        ('割合', '')
    """
    for token in _tokens(name):
        for word in _SHARES:
            if token.endswith(word):
                return word
    found = re.match(_ENGLISH_SHARE, name.lower())
    return found[1] if found else ""


def rate_in(name: str) -> str:
    """
    The word by which a name says that it is a rate (率), of a whole or of a plan.

    Args:
        name: Of an indicator, such as `"リサイクル率"`.

    Returns:
        `"率"`; nothing where the name does not tell, or it is one of so many people.
    """
    if re.search(_OF_PEOPLE, name):
        return ""
    return "率" if any(token.endswith("率") for token in _tokens(name)) else ""


def _tokens(name: str) -> list[str]:
    """
    A name without what stands in brackets, cut at its spaces.
    """
    if "（" in name or "(" in name or "『" in name or "「" in name or "【" in name:
        name = re.sub(_BRACKETS, " ", name)
    return name.split()


def _is_unit(word: str) -> bool:
    # Most words are no unit, and the message that says so takes its time.
    if known_unit(word) is None:
        return False
    try:
        return named_unit(word).is_own
    except UnitError:
        return False
