"""
Amounts as people print them: read, and printed again.

A cell of a plan holds `4,833 件`, `▲214`, `24.0%`, `4(19)`, `80以上`, or a mark in
place of a number: `—` where there is no figure, `➔` where the aim is to improve,
`指標廃止` where the indicator ends. Zero is a number, and none of the marks is zero.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, Literal, TypeAlias

import attrs

from civicplan.base.amounts import LETTERS_LIKE_DIGITS, exact
from civicplan.base.printed_numbers import (
    hidden_digit,
    is_printed_unit,
    plain_text,
    read_number,
)
from civicplan.errors import InvalidValueError


__all__ = [
    "ABOLISHED",
    "IMPROVE",
    "NO_FIGURE",
    "Amount",
    "Limit",
    "print_amount",
    "read_amount",
    "read_revision",
]

NO_FIGURE: Final = "—"
IMPROVE: Final = "➔"
ABOLISHED: Final = "指標廃止"

Limit: TypeAlias = Literal["at least", "above", "at most", "below"]

_NOTHING: Final = r"[—―–‒‐‑−\-─━ー]+|\.{2,}|n/a|N/A"
_MARKS: Final = {
    **dict.fromkeys("➔➙➛➜➝➞➡", IMPROVE),
    **dict.fromkeys(("指標廃止", "廃止", "abolished"), ABOLISHED),
}
_LIMITS: Final[dict[str, Limit]] = {
    "以上": "at least",
    "or more": "at least",
    "を超える": "above",
    "を上回る": "above",
    "超": "above",
    "以下": "at most",
    "以内": "at most",
    "or less": "at most",
    "or fewer": "at most",
    "を下回る": "below",
    "未満": "below",
}
_PRINTED_LIMITS: Final[dict[Limit, str]] = {
    "at least": "以上",
    "above": "超",
    "at most": "以下",
    "below": "未満",
}
_LONGEST: Final = 4000
_RUNNING: Final = r"(?P<single>[^(]*)\((?:累計|計)?(?P<total>[^)]*)\)(?P<unit>.*)"
_ARROW: Final = r"\ ?(?:→|⇒|⟶|->|=>)\ ?"


def _exact_or_none(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else exact(value, "amount.value")


@attrs.frozen(kw_only=True)
class Amount:
    """
    What one cell says: a number with its unit, or a mark in its place.

    Attributes:
        value: The number, in *unit*, such as `Decimal("4833")`; absent where a mark
            stands in its place.
        unit: The unit as printed, in plain characters (Unicode NFKC), such as
            `"件"`, `"%"` or `"千円"`; empty where none is printed.
        mark: What stands in place of a number: `NO_FIGURE` (—), `IMPROVE` (➔) or
            `ABOLISHED` (指標廃止).
        running: The running total printed in brackets after the single figure, in
            *unit*: 19 in `4(19)`.
        limit: The side that the words after the number allow: `"at least"` for
            以上, `"above"` for 超, `"at most"` for 以下, `"below"` for 未満.
        approximate: Whether the number is printed as a rough one, as in `約1,000人`.

    Examples:
        >>> read_amount("80%以上")
        Amount(value=Decimal('80'), unit='%', mark=None, running=None, \
limit='at least', approximate=False)
        >>> print(read_amount("約 １,０００ 人"))
        約1,000人
    """

    value: Decimal | None = attrs.field(converter=_exact_or_none)
    unit: str = ""
    mark: str | None = None
    running: Decimal | None = attrs.field(default=None, converter=_exact_or_none)
    limit: Limit | None = None
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        """
        Refuse a number beside a mark, and a cell that holds neither.

        Raises:
            InvalidValueError: If it is so, or a mark or a limit is unknown.
        """
        if (self.value is None) is (self.mark is None):
            hint = "a cell holds either a number or a mark in its place."
            raise InvalidValueError("amount.value", self.value, hint)
        if self.mark not in (None, NO_FIGURE, IMPROVE, ABOLISHED):
            hint = f"a mark is {NO_FIGURE}, {IMPROVE} or {ABOLISHED}."
            raise InvalidValueError("amount.mark", self.mark, hint)
        if self.mark and (self.running is not None or self.limit or self.approximate):
            hint = "where a mark stands, there is no number that more could be said of."
            raise InvalidValueError("amount.mark", self.mark, hint)
        if self.limit not in (None, *_PRINTED_LIMITS):
            hint = f"a limit is one of {', '.join(_PRINTED_LIMITS)}."
            raise InvalidValueError("amount.limit", self.limit, hint)

    def __str__(self) -> str:
        """
        The cell as a Japanese plan prints it; `read_amount` reads it back.
        """
        if self.value is None:
            return str(self.mark)
        about = "約" if self.approximate else ""
        limit = _PRINTED_LIMITS[self.limit] if self.limit else ""
        number = f"{self.value:,f}"
        if self.running is not None:
            number = f"{number}({self.running:,f})"
        return f"{about}{_joined(number, self.unit, 'ja')}{limit}"


def print_amount(value: Decimal | None, unit: str = "", language: str = "ja") -> str:
    """
    A number and its unit, joined as people print them.

    Thousands have commas and every digit is kept. A percent sign follows at once;
    a word follows after a space, but in Japanese a Japanese one follows at once.

    Args:
        value: The number, such as `Decimal("4833")`; `—` is printed for none.
        unit: The unit, such as `"件"`.
        language: The language of the text around it (BCP 47), such as `"ja"`.

    Returns:
        What `read_amount` reads back, such as `"4,833件"`.

    Examples:
        >>> print_amount(Decimal("4833"), "件"), print_amount(Decimal("24.0"), "%")
        ('4,833件', '24.0%')
        >>> print_amount(Decimal("4833"), "件", "en"), print_amount(None, "人")
        ('4,833 件', '—')
    """
    if value is None:
        return NO_FIGURE
    return _joined(f"{exact(value):,f}", unit, language)


def _joined(number: str, unit: str, language: str) -> str:
    japanese = language.startswith("ja") and not unit[:1].isascii()
    space = "" if not unit or japanese or unit[0] in "%‰" else " "
    return f"{number}{space}{unit}"


def read_amount(printed: str) -> Amount:
    """
    What a cell says that holds one number, or a mark in place of one.

    Full-width characters, thousands commas, ▲ and △ for minus, 約, 以上, 以下, 超
    and 未満, and single figures with their running total, `4(19)`, are understood.
    A number that is broken up by 億 and 万 is put together, exactly; a single 億 or
    千 before a unit belongs to the unit, as in `5,300千円`.

    Args:
        printed: The cell, such as `"1,266,980 人"`.

    Returns:
        The amount. Its number keeps the digits that were printed.

    Raises:
        InvalidValueError: If *printed* is anything else.

    Examples:
        >>> read_amount("▲２１４ 人").value, read_amount("３．５ ％").unit
        (Decimal('-214'), '%')
        >>> read_amount("2億7千万円").value, read_amount("4 (21)").running
        (Decimal('270000000'), Decimal('21'))
        >>> read_amount("—").value, read_amount("—").mark, read_amount("0").value
        (None, '—', Decimal('0'))
    """
    text = _plain(printed)
    mark = NO_FIGURE if re.fullmatch(_NOTHING, text) else _MARKS.get(text)
    if mark is not None:
        return Amount(value=None, mark=mark)
    amount = _amount(text)
    if amount is None:
        raise InvalidValueError("amount", printed, _why_no_amount(text))
    return amount


def read_revision(printed: str) -> tuple[Amount, Amount]:
    """
    What a figure was and what it was revised to.

    A unit that is printed once holds for both. `→` is the arrow of a revision;
    `➔` is an aim, to improve, and stands in place of a number.

    Args:
        printed: The cell, such as `"5,600 → 6,800"` or `"760 → 指標廃止"`.

    Returns:
        The amount before and the amount after the revision.

    Raises:
        InvalidValueError: If there is not one arrow between two amounts.

    Examples:
        >>> before, after = read_revision("760 → 指標廃止")
        >>> before.value, after.mark
        (Decimal('760'), '指標廃止')
    """
    sides = re.split(_ARROW, _plain(printed))
    if len(sides) != len(("before", "after")):
        hint = (
            "one arrow is needed, between what stood before and what stands now, as in "
            "5,600 → 6,800. (➔ is no such arrow: it says that the aim is to improve.)"
        )
        raise InvalidValueError("revision", printed, hint)
    before, after = map(read_amount, sides)
    return _with_unit_of(before, after), _with_unit_of(after, before)


def _with_unit_of(amount: Amount, other: Amount) -> Amount:
    if amount.value is None or amount.unit or not other.unit:
        return amount
    return attrs.evolve(amount, unit=other.unit)


def _plain(printed: object) -> str:
    if not isinstance(printed, str):
        hint = 'text is needed, such as "4,833 件".'
        raise InvalidValueError("amount", printed, hint)
    if len(printed) > _LONGEST:
        hint = "it is far too long for one amount. Give one cell at a time."
        raise InvalidValueError("amount", printed, hint)
    hidden = hidden_digit(printed)
    if hidden:
        hint = f"{hidden} is no plain digit and could be misread: write it out."
        raise InvalidValueError("amount", printed, hint)
    return plain_text(printed)


def _amount(text: str) -> Amount | None:
    text, approximate = _without_about(text)
    text, limit = _without_limit(text)
    found = re.fullmatch(_RUNNING, text)
    if found is None:
        single = read_number(text)
        if single is None:
            return None
        value, unit = single
        return Amount(value=value, unit=unit, limit=limit, approximate=approximate)
    single = read_number(found["single"].strip())
    total = read_number(found["total"].strip())
    if single is None or total is None:
        return None
    units = {single[1], total[1], found["unit"].strip()} - {""}
    if len(units) > 1 or not all(map(is_printed_unit, units)):
        return None
    return Amount(
        value=single[0],
        running=total[0],
        unit="".join(units),
        limit=limit,
        approximate=approximate,
    )


def _without_about(text: str) -> tuple[str, bool]:
    for word in ("約", "およそ", "おおむね", "概ね", "about "):
        if text.startswith(word):
            return text.removeprefix(word).lstrip(), True
    short = text.removesuffix("程度")
    return short.rstrip(), short != text


def _without_limit(text: str) -> tuple[str, Limit | None]:
    for word, limit in _LIMITS.items():
        if text.endswith(word):
            return text.removesuffix(word).rstrip(), limit
    return text, None


def _why_no_amount(text: str) -> str:
    if not text:
        return "it is empty. Where there is no figure, a plan prints —."
    if re.search(_ARROW, text):
        return "it says what a figure was revised to: read it with read_revision."
    meant = text.translate(LETTERS_LIKE_DIGITS)
    if meant != text and any(map(str.isdigit, text)) and _amount(meant) is not None:
        return f"there are letters among its digits. If they are digits, write {meant}."
    ungrouped = text.replace(",", "")
    if ungrouped != text and _amount(ungrouped) is not None:
        return "commas stand between groups of three digits, as in 4,400."
    return (
        "it is no number with a unit, such as 4,833 件, ▲214, 24.0% or 4(19), and no "
        "mark in place of one, such as — or ➔."
    )
