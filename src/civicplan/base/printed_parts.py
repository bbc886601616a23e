"""
One part of a printed period: 平成23年度, 27 or 9月30日 in 平成23年4月1日～9月30日.

What a part leaves out (the era, 年度, the year) stands in the other part or is told
by the reader; `printed_periods` puts both together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

import attrs

from civicplan.base.eras import ERAS, Era, era_named


__all__ = ["ENGLISH_MONTHS", "FULL_YEAR", "PrintedPart", "read_part"]

FULL_YEAR: Final = 4  # digits
ENGLISH_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

_NAMES: Final = "|".join(each.name for each in ERAS)
_SHORT: Final = "".join(each.name[0] + each.letter for each in ERAS)
_YEAR: Final = rf"(?:(?P<era>{_NAMES}|[{_SHORT}])\.?)?(?P<digits>元|[0-9]{{1,4}})"
_FULL: Final = r"(?P<digits>[0-9]{4})"
_ALSO: Final = r"(?:\((?P<also>[^()]+)\))?"
_TOO: Final = r"(?:\((?P<too>[^()]+)\))?"
_DAY: Final = r"(?P<day>[0-9]{1,2})"
_MONTH: Final = r"(?P<month>[0-9]{1,2})"
_NTH: Final = rf"{_DAY}(?:ST|ND|RD|TH)?"
_WORD: Final = r"(?P<word>{})\.?".format(
    "|".join(f"{name}|{name[:3]}" for name in (*ENGLISH_MONTHS, "Sept")).upper()
)
_PIECE: Final = r"(?P<piece>Q[1-4]|H[12])"
_JAPANESE_PIECE: Final = r"第?(?P<quarter>[1-4一二三四])・?四半期|(?P<half>[上下])半?期"
_ENGLISH_UNIT: Final = r"(?P<unit>FY|FISCAL(?:YEARS?)?|FINANCIALYEARS?|CALENDARYEARS?)"
_LAST: Final = r"(?P<last>末)?"

_BEFORE: Final = r"(?:ASOF|ASAT|AT|IN|DURING)?(?:THE)?(?P<last>ENDOF)?"
# Compiled when the first part is read: together they take longer than the model.
_FORMS: Final = (
    # 平成23, 2011年, 令和5(2023)年度第1四半期, 2025年上半期, H23年度末
    f"{_YEAR}{_ALSO}(?P<unit>年度?)?{_TOO}(?:{_JAPANESE_PIECE}|-?{_PIECE})?{_LAST}",
    # 平成23年8月, 2011年3月31日, 9月末
    rf"(?:{_YEAR}{_ALSO}年{_TOO})?{_MONTH}月(?:{_DAY}日|{_LAST})",
    # H23.3.31, 2011/3/31, H23.8, 2011-08
    rf"{_YEAR}(?P<mark>[./-]){_MONTH}(?P=mark){_DAY}",
    rf"{_YEAR}\.{_MONTH}",
    rf"{_FULL}-{_MONTH}",
    # FY2011, fiscal 2011, Q1 FY2026, Q3 2025, FY2026-Q1
    f"(?:{_PIECE}(?:OF)?)?{_ENGLISH_UNIT}?{_FULL}",
    rf"(?P<unit>FY){_FULL}-?{_PIECE}",
    # 31 March 2011, March 31, 2011, Aug 2011
    rf"(?:{_NTH}(?:OF)?)?{_WORD},?{_FULL}",
    rf"{_WORD}{_NTH},?{_FULL}",
)


@attrs.frozen(kw_only=True)
class PrintedPart:
    """
    A part as it is printed, before anything left out is added.

    Attributes:
        era: The era printed, or none.
        digits: The year's digits, such as `"23"`, `"2011"`, or `"1"` for 元; empty
            where only a month is printed.
        also: The same year printed again in brackets, such as `("2011",)`.
        fiscal: Whether it is a 年度; none where nothing tells.
        within: What follows the year in the canonical text, such as `"-08"`, `"-Q1"`.
        dated: Whether a month is printed.
        last: Whether its last day is meant (末).
    """

    era: Era | None
    digits: str
    also: tuple[str, ...]
    fiscal: bool | None
    within: str
    dated: bool
    last: bool


def read_part(text: str) -> PrintedPart | None:
    """
    Read one part.

    Args:
        text: In capitals and half-width signs, without blanks, such as
            `"平成23年8月"`.

    Returns:
        What is printed, or none where the form is unknown.

    Examples:
        >>> part = read_part("平成23年度末")
        >>> part.era.name, part.digits, part.fiscal, part.last
        ('平成', '23', True, True)
        >>> read_part("計画策定時")
    """
    before = re.match(_BEFORE, text)
    begin, last = (before.end(), before["last"]) if before else (0, None)
    for form in _FORMS:
        found = re.compile(form).fullmatch(text, begin)
        if found is not None:
            groups = {name: value or "" for name, value in found.groupdict().items()}
            return _part(groups, last=bool(last))
    return None


def _part(groups: Mapping[str, str], *, last: bool) -> PrintedPart | None:
    era, digits = groups.get("era"), groups["digits"]
    # 平成2011年 is a slip, not the year 3999.
    if era and len(digits) == FULL_YEAR:
        return None
    unit = groups.get("unit")
    month = groups.get("month") or _month(groups.get("word", ""))
    within = _piece(groups)
    if month:
        days = filter(None, (month, groups.get("day")))
        within = "".join(f"-{each.zfill(2)}" for each in days)
    return PrintedPart(
        era=era_named(era) if era else None,
        digits=digits.replace("元", "1"),
        also=tuple(filter(None, (groups.get("also"), groups.get("too")))),
        fiscal=unit.startswith(("年度", "F")) if unit else False if month else None,
        within=within,
        dated=bool(month),
        last=last or bool(groups.get("last")),
    )


def _month(word: str) -> str:
    return next(
        (
            str(number)
            for number, name in enumerate(ENGLISH_MONTHS, 1)
            if word and name.upper().startswith(word[:3])
        ),
        "",
    )


def _piece(groups: Mapping[str, str]) -> str:
    if groups.get("piece"):
        return f"-{groups['piece']}"
    if groups.get("quarter"):
        return f"-Q{'一二三四'.find(groups['quarter']) + 1 or groups['quarter']}"
    if groups.get("half"):
        return f"-H{'上下'.index(groups['half']) + 1}"
    return ""
