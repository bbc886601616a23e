"""
Amounts as people print them, by example.
"""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from civicplan.base.printed_amounts import (
    ABOLISHED,
    IMPROVE,
    NO_FIGURE,
    Amount,
    print_amount,
    read_amount,
    read_revision,
)
from civicplan.errors import InvalidValueError


def _amount(value: str, unit: str = "", **others: Any) -> Amount:
    return Amount(value=Decimal(value), unit=unit, **others)


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("4,833", _amount("4833")),
        ("４，８３３", _amount("4833")),
        ("▲214", _amount("-214")),
        ("▲２１４", _amount("-214")),
        ("△5", _amount("-5")),
        ("－5", _amount("-5")),
        ("24.0%", _amount("24.0", "%")),
        ("３．５％", _amount("3.5", "%")),
        ("3.5 ％", _amount("3.5", "%")),
        ("1,266,980 人", _amount("1266980", "人")),
        ("254\u3000団体", _amount("254", "団体")),
        ("0", _amount("0")),
        ("２億７千万円", _amount("270000000", "円")),
        ("5 ㎡", _amount("5", "m2")),
        ("3 m²", _amount("3", "m2")),
    ],
)
def test_a_cell_with_a_number_is_read(printed: str, amount: Amount) -> None:
    """
    Widths, commas, minus signs and blanks are as people write them.
    """
    assert amount == read_amount(printed)


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("4(19)", _amount("4", running=Decimal(19))),
        ("4 (21)", _amount("4", running=Decimal(21))),
        ("４（１９）", _amount("4", running=Decimal(19))),
        ("4(19)件", _amount("4", "件", running=Decimal(19))),
        ("4件(19件)", _amount("4", "件", running=Decimal(19))),
        ("4件（19）", _amount("4", "件", running=Decimal(19))),
        ("4（累計19件）", _amount("4", "件", running=Decimal(19))),
        ("▲1(▲3)", _amount("-1", running=Decimal(-3))),
    ],
)
def test_a_single_figure_has_its_running_total_beside_it(
    printed: str, amount: Amount
) -> None:
    """
    4(19) is 4 in this year and 19 since the plan began.
    """
    assert amount == read_amount(printed)


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("80以上", _amount("80", limit="at least")),
        ("80％以上", _amount("80", "%", limit="at least")),
        ("5 件以下", _amount("5", "件", limit="at most")),
        ("60分以内", _amount("60", "分", limit="at most")),
        ("0.1未満", _amount("0.1", limit="below")),
        ("100を下回る", _amount("100", limit="below")),
        ("100超", _amount("100", limit="above")),
        ("100件を超える", _amount("100", "件", limit="above")),
        ("100を上回る", _amount("100", limit="above")),
        ("80 or more", _amount("80", limit="at least")),
        ("5 cases or fewer", _amount("5", "cases", limit="at most")),
        ("約1,000人", _amount("1000", "人", approximate=True)),
        ("約 1,000 人", _amount("1000", "人", approximate=True)),
        ("およそ5万", _amount("50000", approximate=True)),
        ("100人程度", _amount("100", "人", approximate=True)),
        ("約80%以上", _amount("80", "%", limit="at least", approximate=True)),
        ("5万以上", _amount("50000", limit="at least")),
    ],
)
def test_the_words_around_a_number_are_kept(printed: str, amount: Amount) -> None:
    """
    以上, 以下, 超, 未満 and 約 change what a number says.
    """
    assert amount == read_amount(printed)


@pytest.mark.parametrize(
    "printed", ["—", "―", "–", "－", "‐", "-", "−", "ー", "——", "…", "……", "...", "n/a"]
)
def test_a_dash_is_no_figure_and_not_zero(printed: str) -> None:
    """
    Where there is no figure there is no value.
    """
    assert Amount(value=None, mark=NO_FIGURE) == read_amount(printed)


@pytest.mark.parametrize("printed", ["➔", "➡", "➡\ufe0f", " ➜ "])
def test_an_arrow_alone_is_an_aim(printed: str) -> None:
    """
    ➔ says to improve, without a number.
    """
    assert Amount(value=None, mark=IMPROVE) == read_amount(printed)


@pytest.mark.parametrize("printed", ["指標廃止", "廃止", "abolished"])
def test_the_end_of_an_indicator_is_a_mark(printed: str) -> None:
    """
    An abolished indicator has no target.
    """
    assert Amount(value=None, mark=ABOLISHED) == read_amount(printed)


def _refusal(printed: Any) -> str:
    with pytest.raises(InvalidValueError) as refused:
        read_amount(printed)
    return str(refused.value)


_NOTHING = (
    "it is no number with a unit, such as 4,833 件, ▲214, 24.0% or 4(19), "
    "and no mark in place of one, such as — or ➔."
)


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ("", "it is empty. Where there is no figure, a plan prints —."),
        ("\u3000", "it is empty. Where there is no figure, a plan prints —."),
        (
            "5,600 → 6,800",
            "it says what a figure was revised to: read it with read_revision.",
        ),
        (
            "7,5OO 人",
            "there are letters among its digits. If they are digits, write 7,500 人.",
        ),
        ("44,00人", "commas stand between groups of three digits, as in 4,400."),
        ("10²", "² is no plain digit and could be misread: write it out."),
        ("2①人", "① is no plain digit and could be misread: write it out."),
        ("市民意識調査", _NOTHING),
        ("20～30", _NOTHING),
        ("4(19", _NOTHING),
        ("4()", _NOTHING),
        ("4人(19件)", _NOTHING),
        ("4(19)(23)", _NOTHING),
        ("4(19)!", _NOTHING),
        ("(4)", _NOTHING),
        ("約", _NOTHING),
        ("以上", _NOTHING),
        ("NaN", _NOTHING),
        ("➔ ➔", _NOTHING),
    ],
)
def test_anything_else_is_refused_with_a_sentence(printed: str, sentence: str) -> None:
    """
    The error shows the cell and says what would be read.
    """
    assert f"amount = {printed!r}: {sentence}" == _refusal(printed)


def test_only_text_is_read() -> None:
    """
    A number needs no reading.
    """
    assert 'amount = 4833: text is needed, such as "4,833 件".' == _refusal(4833)


def test_a_whole_page_is_refused() -> None:
    """
    One cell is read at a time.
    """
    expected = "it is far too long for one amount. Give one cell at a time."
    assert _refusal("1" * 4001).endswith(expected)


@pytest.mark.parametrize(
    ("printed", "before", "after"),
    [
        ("5,600 → 6,800", _amount("5600"), _amount("6800")),
        ("５，６００→６，８００", _amount("5600"), _amount("6800")),
        ("4100 -> 3300", _amount("4100"), _amount("3300")),
        ("39,000 → 55,000人", _amount("39000", "人"), _amount("55000", "人")),
        ("254団体 ⇒ 300", _amount("254", "団体"), _amount("300", "団体")),
        ("5千円 → 4,000円", _amount("5", "千円"), _amount("4000", "円")),
        ("760 → 指標廃止", _amount("760"), Amount(value=None, mark=ABOLISHED)),
        ("— → 80%", Amount(value=None, mark=NO_FIGURE), _amount("80", "%")),
        ("➔ → 1.5", Amount(value=None, mark=IMPROVE), _amount("1.5")),
    ],
)
def test_a_revision_is_read(printed: str, before: Amount, after: Amount) -> None:
    """
    An arrow stands between what was and what is; a unit printed once holds for both.
    """
    assert (before, after) == read_revision(printed)


@pytest.mark.parametrize("printed", ["5,600", "5,600 ➔ 6,800", "1 → 2 → 3", ""])
def test_what_has_not_one_arrow_is_no_revision(printed: str) -> None:
    """
    ➔ is an aim, and two arrows are two revisions.
    """
    with pytest.raises(InvalidValueError) as refused:
        read_revision(printed)

    expected = (
        f"revision = {printed!r}: one arrow is needed, between what stood before and "
        "what stands now, as in 5,600 → 6,800. "
        "(➔ is no such arrow: it says that the aim is to improve.)"
    )
    assert expected == str(refused.value)


@pytest.mark.parametrize(
    ("value", "unit", "language", "printed"),
    [
        ("4833", "件", "ja", "4,833件"),
        ("24.0", "%", "ja", "24.0%"),
        ("24.0", "%", "en", "24.0%"),
        ("4833", "件", "en", "4,833 件"),
        ("4833", "cases", "ja", "4,833 cases"),
        ("4833", "cases", "en", "4,833 cases"),
        ("3.5", "km", "ja", "3.5 km"),
        ("5", "‰", "en", "5‰"),
        ("-214", "", "ja", "-214"),
        ("1266980.50", "人", "ja-JP", "1,266,980.50人"),
        ("0.0000001", "", "ja", "0.0000001"),
        ("0", "人", "ja", "0人"),
    ],
)
def test_an_amount_is_printed_as_people_do(
    value: str, unit: str, language: str, printed: str
) -> None:
    """
    Commas, all digits, and a blank only before a word of another script.
    """
    assert printed == print_amount(Decimal(value), unit, language)


def test_no_figure_is_printed_as_a_dash() -> None:
    """
    Not as zero, and without a unit.
    """
    assert "—" == print_amount(None, "人")


def test_a_float_is_not_printed() -> None:
    """
    Numbers stay exact until the end.
    """
    with pytest.raises(InvalidValueError, match="a float is not exact"):
        print_amount(24.5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"value": None},
            "amount.value = None: a cell holds either a number or a mark in its place.",
        ),
        (
            {"value": "4", "mark": NO_FIGURE},
            (
                "amount.value = Decimal('4'): "
                "a cell holds either a number or a mark in its place."
            ),
        ),
        (
            {"value": None, "mark": "?"},
            "amount.mark = '?': a mark is —, ➔ or 指標廃止.",
        ),
        (
            {"value": None, "mark": IMPROVE, "running": 4},
            (
                "amount.mark = '➔': "
                "where a mark stands, there is no number that more could be said of."
            ),
        ),
        (
            {"value": 4, "limit": "以上"},
            "amount.limit = '以上': a limit is one of at least, above, at most, below.",
        ),
    ],
)
def test_an_impossible_amount_cannot_be_made(
    fields: dict[str, Any], sentence: str
) -> None:
    """
    A cell holds a number or a mark, and a mark has no more to say.
    """
    with pytest.raises(InvalidValueError) as refused:
        Amount(**fields)

    assert sentence == str(refused.value)


def test_every_figure_of_the_chapter_is_read(shared: Path) -> None:
    """
    Baselines, targets, actuals and revisions of Hiratsuka's goal 2.
    """
    chapter = (shared / "source" / "hiratsuka-goal-2.txt").read_text("utf-8")
    tables = re.findall(r"^計画策定時.*?\n\n", chapter, re.MULTILINE | re.DOTALL)
    cells = [
        cell.strip()
        for table in tables
        for line in table.splitlines()[1:]
        for cell in line.split("\t")
        if cell.strip() not in {"", "目標", "実績"}
    ]
    units = set()
    for cell in cells:
        for amount in read_revision(cell) if "→" in cell else [read_amount(cell)]:
            units.add(amount.unit)

    assert 26 == len(tables)
    assert 26 * 4 == len(cells)
    assert {"", "%", "人", "件", "団体", "世帯"} == units
