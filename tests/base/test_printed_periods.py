"""
Periods as people print them, by example.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal

import pytest

from civicplan.base.periods import FiscalYear, period
from civicplan.base.printed_periods import print_period, read_period
from civicplan.errors import InvalidValueError, UnknownNameError


def _refusal(printed: Any, **options: Any) -> str:
    with pytest.raises(InvalidValueError) as refused:
        read_period(printed, **options)
    return str(refused.value)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("平成23年度", "FY2011"),
        ("平成 23 年 8 月", "2011-08"),
        ("平成22年度中", "FY2010"),
        ("平成22年中", "2010"),
        ("平成23年3月31日現在", "2011-03-31"),
        ("平成 23 年 3 月 31 日現在のもの。", "2011-03-31"),
        ("令和5年4月1日時点", "2023-04-01"),
        ("令和元年", "2019"),
        ("㋿元年度", "FY2019"),
        ("平成２３年度", "FY2011"),
        ("平成35年度", "FY2023"),
        ("昭和65年", "1990"),
        ("昭和100年度", "FY2025"),
        ("明治6年1月", "1873-01"),
        ("大正元年", "1912"),
        ("Ｒ５年度", "FY2023"),
        ("S60.4.1", "1985-04-01"),
        ("H23/3/31", "2011-03-31"),
        ("h23.8", "2011-08"),
        ("令5.4.1", "2023-04-01"),
        ("平23年度", "FY2011"),
        ("2011年度", "FY2011"),
        ("2011年", "2011"),
        ("2011年8月", "2011-08"),
        ("2011/3/31", "2011-03-31"),
        ("2011.3.31", "2011-03-31"),
        ("令和5(2023)年度", "FY2023"),
        ("2023年度（令和5年度）", "FY2023"),
        ("令和5年(2023年)3月", "2023-03"),
    ],
)
def test_printed_days_months_and_years_are_read(printed: str, text: str) -> None:
    """
    Eras, widths and blanks make no difference.
    """
    assert period(text) is read_period(printed)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("令和5年度第1四半期", "FY2023-Q1"),
        ("令和５年度 第四四半期", "FY2023-Q4"),
        ("平成23年度第2・四半期", "FY2011-Q2"),
        ("2025年第3四半期", "2025-Q3"),
        ("令和5年度上半期", "FY2023-H1"),
        ("2025年下半期", "2025-H2"),
        ("令和5年度下期", "FY2023-H2"),
    ],
)
def test_printed_quarters_and_halves_are_read(printed: str, text: str) -> None:
    """
    Quarters and halves belong to the year or the fiscal year before them.
    """
    assert period(text) is read_period(printed)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("2023~27年度累計", "FY2023/FY2027"),
        ("2019~21年度平均", "FY2019/FY2021"),
        ("2018~2024年度累計", "FY2018/FY2024"),
        ("2012~21年累計", "2012/2021"),
        ("2022-30年度", "FY2022/FY2030"),
        ("平成27～31年度", "FY2015/FY2019"),
        ("平成23年度～平成28年度", "FY2011/FY2016"),
        ("平成23年度〜28", "FY2011/FY2016"),
        ("平成29年度から令和3年度まで", "FY2017/FY2021"),
        ("平成23年4月～平成24年3月", "2011-04/2012-03"),
        ("2011年4月1日～9月30日", "2011-04-01/2011-09-30"),
        ("平成23年度～24年8月", "FY2011/2012-08"),
        ("2022–2030", "2022/2030"),
        ("2011-08~2011-10", "2011-08/2011-10"),
        ("2023~23年度", "FY2023"),
    ],
)
def test_printed_spans_are_read(printed: str, text: str) -> None:
    """
    What one side leaves out stands on the other.
    """
    assert period(text) is read_period(printed)


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("FY 2011", "FY2011"),
        ("fiscal 2011", "FY2011"),
        ("Fiscal year 2011", "FY2011"),
        ("financial year 2011", "FY2011"),
        ("calendar year 2011", "2011"),
        ("August 2011", "2011-08"),
        ("Aug. 2011", "2011-08"),
        ("31 March 2011", "2011-03-31"),
        ("March 31, 2011", "2011-03-31"),
        ("31st of March 2011", "2011-03-31"),
        ("as of 31 March 2011", "2011-03-31"),
        ("during FY2010", "FY2010"),
        ("Q3 2025", "2025-Q3"),
        ("Q1 of FY2026", "FY2026-Q1"),
        ("FY2026 Q1", "FY2026-Q1"),
        ("2025 H1", "2025-H1"),
        ("FY2023 to FY2027", "FY2023/FY2027"),
        ("FY2023 to 2027", "FY2023/FY2027"),
        ("fiscal years 2023–2027", "FY2023/FY2027"),
    ],
)
def test_plain_english_is_read(printed: str, text: str) -> None:
    """
    Small letters and capitals make no difference.
    """
    assert period(text) is read_period(printed)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("平成23年度末", "2012-03-31"),
        ("平成23年度末現在", "2012-03-31"),
        ("平成23年末", "2011-12-31"),
        ("2011年8月末", "2011-08-31"),
        ("令和5年度第1四半期末", "2023-06-30"),
        ("at the end of FY2011", "2012-03-31"),
        ("平成23年度末～平成28年度末", "2012-03-31/FY2016"),
    ],
)
def test_the_end_of_a_period_is_its_last_day(printed: str, day: str) -> None:
    """
    末 means the one day, not the whole period.
    """
    assert period(day) is read_period(printed)


def test_the_end_of_a_fiscal_year_follows_the_calendar() -> None:
    """
    The same text read in two calendars ends on two days.
    """
    july = FiscalYear(start="07-01", named_after="end")
    assert [period("2012-03-31"), period("2011-06-30")] == [
        read_period("2011年度末"),
        read_period("2011年度末", july),
    ]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("23 年度", "FY2011"),
        ("28年度目標値", "FY2016"),
        ("23年3月31日現在", "2011-03-31"),
        ("27~31年度", "FY2015/FY2019"),
        ("令和5年度", "FY2023"),
        ("2023~27年度", "FY2023/FY2027"),
    ],
)
def test_the_reader_gives_the_era_that_is_not_printed(printed: str, text: str) -> None:
    """
    What is printed comes before what is given.
    """
    assert period(text) is read_period(printed, era="平成")


def test_a_year_without_its_era_is_not_guessed() -> None:
    """
    23年度 alone may be 1948, 2011 or 2041.
    """
    assert (
        "period = '23年度': the year 23 is printed without its era: pass the one that "
        "is meant, such as era='平成'." == _refusal("23年度")
    )


def test_an_unknown_era_is_refused() -> None:
    """
    The era given must be one.
    """
    with pytest.raises(UnknownNameError, match="There is no era '平戌'"):
        read_period("23年度", era="平戌")


@pytest.mark.parametrize(
    ("printed", "bare", "text"),
    [
        ("Ｈ23", "calendar", "2011"),
        ("Ｈ23", "fiscal", "FY2011"),
        ("H27～31", "fiscal", "FY2015/FY2019"),
        ("R4～R11", "calendar", "2022/2029"),
        ("H31(累計)", "fiscal", "FY2019"),
        ("H27年", "fiscal", "2015"),
        ("H27.3", "fiscal", "2015-03"),
        ("2011", "fiscal", "2011"),
    ],
)
def test_the_plan_says_what_a_bare_year_is(
    printed: str, bare: Literal["fiscal", "calendar"], text: str
) -> None:
    """
    Only a year of an era with neither 年 nor 年度 depends on it.
    """
    assert period(text) is read_period(printed, bare=bare)


def test_a_bare_year_is_not_guessed() -> None:
    """
    H27 is a calendar year in one city and a fiscal year in another.
    """
    assert (
        "period = 'H27': a year of an era without 年 or 年度 is a calendar year in one "
        "city and a fiscal year in another: pass bare='calendar' or bare='fiscal'."
        == _refusal("H27")
    )


def test_a_bare_year_is_fiscal_or_calendar() -> None:
    """
    Another word is refused.
    """
    assert "bare = 'year': write 'fiscal' or 'calendar', or leave it out." == _refusal(
        "H27", bare="year"
    )


@pytest.mark.parametrize("printed", ["2015/16", "FY2015/16", "2015/16年度", "R5-10"])
def test_what_could_be_one_year_or_two_is_refused(printed: str) -> None:
    """
    A year cut after a slash or a dash has several meanings.
    """
    assert (
        f"period = {printed!r}: this may be one year, two years or a month: write "
        "FY2015, 2015~16年度, FY2015/FY2016 or 2015-11."
        == _refusal(printed, bare="fiscal")
    )


@pytest.mark.parametrize(
    ("printed", "hint"),
    [
        ("平成23年13月", "there is no month 13: months run from 01 to 12."),
        ("平成23年2月30日", "there is no day 30: 2011-02 runs from 01 to 28."),
        ("平成0年度", "there is no year 0 of an era: the first is 1, or 元."),
        (
            "明治5年",
            (
                "until 明治5年 (1872) months followed the moon: write the year or the "
                "day of today's calendar, such as 1870 or 1870-03-31."
            ),
        ),
        (
            "2023~22年度",
            (
                "it begins on 2023-04-01 and ends before that, on 2023-03-31: write "
                "the earlier part first."
            ),
        ),
        ("2023~7年度", "write the year 7 in full, with four digits."),
        ("8月", "a month is printed without its year: write 2011年8月."),
        (
            "令和5(2024)年度",
            "(2024) and what stands before it differ: correct one of them.",
        ),
        (
            "2023年度(令和5年)",
            "(令和5年) and what stands before it differ: correct one of them.",
        ),
        (
            "FY2015–16",
            (
                "no month or day follows FY2015: write FY2015, or "
                "FY2015/FY2016 for two years."
            ),
        ),
    ],
)
def test_what_is_not_there_is_said_of_the_printed_text(printed: str, hint: str) -> None:
    """
    The error shows the text as it is printed, and what to do.
    """
    assert f"period = {printed!r}: {hint}" == _refusal(printed)


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "計画策定時",
        "平成2011年",
        "平成20～22年度（計画時）",
        "第2年度",
        "平成23年8月～soon",
        "平成23年度4月",
        "令和5(2023)(2023)年度x",
        "x" * 1000,
    ],
)
def test_what_is_not_understood_is_answered_with_the_forms_that_are(
    printed: str,
) -> None:
    """
    Nothing is skipped to make a text fit.
    """
    assert "this form is not read. Write it as one of 平成23年度" in _refusal(printed)


def test_only_texts_are_read() -> None:
    """
    A number is refused.
    """
    assert "period = 2011: a text is needed: 平成23年度." == _refusal(2011)


def test_the_calendar_must_be_one() -> None:
    """
    The error is about the calendar, not about the text.
    """
    with pytest.raises(InvalidValueError, match=r"calendar = None: a FiscalYear"):
        read_period("平成23年度", None)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("text", "japanese", "era", "english"),
    [
        ("FY2011", "2011年度", "平成23年度", "FY2011"),
        ("2011", "2011年", "平成23年", "2011"),
        ("2011-08", "2011年8月", "平成23年8月", "August 2011"),
        ("2011-03-31", "2011年3月31日", "平成23年3月31日", "31 March 2011"),
        ("2025-Q3", "2025年第3四半期", "令和7年第3四半期", "Q3 2025"),
        ("FY2026-H2", "2026年度下半期", "令和8年度下半期", "H2 FY2026"),
        ("FY2019", "2019年度", "令和元年度", "FY2019"),
        ("2019-04", "2019年4月", "平成31年4月", "April 2019"),
        ("1989-01-07", "1989年1月7日", "昭和64年1月7日", "7 January 1989"),
        ("1872", "1872年", "1872年", "1872"),
        ("1873", "1873年", "明治6年", "1873"),
        ("3017", "3017年", "令和999年", "3017"),
        ("3018", "3018年", "3018年", "3018"),
        (
            "FY2015/FY2019",
            "2015年度～2019年度",
            "平成27年度～令和元年度",
            "FY2015 to FY2019",
        ),
        (
            "2009/FY2011",
            "2009年～2011年度",
            "平成21年～平成23年度",
            "calendar year 2009 to FY2011",
        ),
    ],
)
def test_periods_are_printed(text: str, japanese: str, era: str, english: str) -> None:
    """
    In Japanese, by era or not, and in English.
    """
    one = period(text)
    assert (japanese, era, english) == (
        print_period(one),
        print_period(one, language="ja-JP", era=True),
        print_period(one, language="en-GB"),
    )


def test_in_another_language_a_period_is_printed_as_a_plan_writes_it() -> None:
    """
    The canonical text is read everywhere.
    """
    assert "2011-08" == print_period(period("2011-08"), language="pt")


def test_every_date_of_the_hiratsuka_chapter_is_read(shared: Path) -> None:
    """
    Its column heads and the dates of its remarks, era given for the heads.
    """
    chapter = (shared / "source" / "hiratsuka-goal-2.txt").read_text(encoding="utf-8")
    remarks = re.findall(r"実績値は(平成.*?のもの。)", chapter)
    heads = re.findall(r"\t+(\d+ ?年度(?:目標値)?)", chapter)
    read = {str(read_period(each, era="平成")) for each in remarks + heads}
    assert {
        *("2011-08", "2011-03-31", "2011-04-01"),
        *("FY2010", "2009", "2010", "FY2011", "FY2016"),
    } == read
