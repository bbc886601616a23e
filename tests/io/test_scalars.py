"""
Texts, numbers, words and periods: nothing is taken for what it is not.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from civicplan.base.periods import JAPAN, period
from civicplan.io import scalars
from civicplan.io.faults import FaultyError
from civicplan.io.scalars import (
    number,
    numeral,
    period_reader,
    text,
    texts,
    truth,
    whole_number,
    word,
)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("24.0", "24.0"), ("4,833", "4833"), (4833, "4833"), (Decimal("1.20"), "1.20")],
)
def test_a_number_keeps_its_digits(raw: object, expected: str) -> None:
    """
    From YAML it comes as a text, from JSON as a number.
    """
    assert expected == str(number(raw))


@pytest.mark.parametrize("raw", [True, None, 0.1, [1], {"a": 1}])
def test_nothing_else_is_a_number(raw: object) -> None:
    """
    True is not 1, and a float has lost its digits already.
    """
    with pytest.raises(FaultyError):
        number(raw)


def test_a_whole_number_in_place_of_a_word_is_its_digits() -> None:
    """
    Other YAML tools make a number of an edition that is called 2012.
    """
    assert ("2012", "2012") == (text(2012), word(2012))


@pytest.mark.parametrize("raw", [True, None, Decimal("1.5"), ["a"], {"a": "b"}])
def test_nothing_else_is_a_text(raw: object) -> None:
    """
    A list does not become "['a']", and nothing does not become "None".
    """
    with pytest.raises(FaultyError):
        text(raw)


@pytest.mark.parametrize("raw", ["減災対策", "", {"a": "b"}, None, 5])
def test_one_text_is_not_a_list(raw: object) -> None:
    """
    減災対策 does not become four directions of one sign each.
    """
    with pytest.raises(FaultyError):
        texts(raw)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [(True, True), ("true", True), (False, False), ("false", False)],
)
def test_a_truth_is_said_in_one_word(raw: object, expected: object) -> None:
    """
    The text "false" does not become true.
    """
    assert expected is truth(raw)


@pytest.mark.parametrize("raw", ["yes", "True", 1, 0, None, ""])
def test_nothing_else_is_a_truth(raw: object) -> None:
    """
    Words that YAML 1.1 takes for one are refused, not guessed.
    """
    with pytest.raises(FaultyError):
        truth(raw)


@pytest.mark.parametrize(("raw", "expected"), [("1200", 1200), ("1,200", 1200), (5, 5)])
def test_a_whole_number_is_written_in_digits(raw: object, expected: int) -> None:
    """
    With or without commas.
    """
    assert expected == whole_number(raw)


@pytest.mark.parametrize(
    "raw", ["1.5", "-1", "12,00", "１２", True, Decimal(5), "", None]
)
def test_nothing_else_is_a_whole_number(raw: object) -> None:
    """
    Half a respondent is none.
    """
    with pytest.raises(FaultyError):
        whole_number(raw)


def test_equal_words_are_one_object() -> None:
    """
    A large plan says 件 a hundred thousand times.
    """
    one, other = (f"件{number}" for number in (1, 1))

    assert one is not other
    assert word(one) is word(other)


@pytest.mark.parametrize("raw", ["FY2011", "平成23年度", "２０１１年度", "fiscal 2011"])
def test_a_period_is_read_as_people_print_it(raw: str) -> None:
    """
    It becomes the canonical one, the same object.
    """
    assert period("FY2011") is period_reader(JAPAN)(raw)


def test_periods_that_are_kept_for_the_next_time_have_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    They are read all the same.
    """
    monkeypatch.setattr(scalars, "_MOST_PERIODS", 3)
    read = period_reader(JAPAN)

    assert [period(f"{year}") for year in range(2000, 2010)] == [
        read(f"{year}") for year in range(2000, 2010)
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [("24.0", "24.0"), ("0.0000001", "0.0000001"), ("-5", "-5"), ("1E-7", "0.0000001")],
)
def test_a_numeral_has_no_exponent(value: str, expected: str) -> None:
    """
    Other YAML tools take 1E-7 for a text.
    """
    assert expected == numeral(Decimal(value))


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: many\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: 'many': a number is "
                    "needed, such as 4400 or 24.0."
                ),
            ],
            id="no number",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: true\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: 'true': a number is "
                    "needed, such as 4400 or 24.0."
                ),
            ],
            id="a truth",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: \n"),
            [
                (
                    "plan:10:5 indicators[0].weight: nothing stands here, "
                    "and a number is needed, such as 4400 or 24.0."
                ),
            ],
            id="nothing",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: [1]\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: a list stands here, "
                    "and a number is needed, such as 4400 or 24.0."
                ),
            ],
            id="a list",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: {a: 1}\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: a map stands here, and "
                    "a number is needed, such as 4400 or 24.0."
                ),
            ],
            id="a map",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "weight: 1e999999999\n"
            ),
            [
                (
                    "plan:10:13 indicators[0].weight: '1e999999999': at most "
                    "400 digits are kept, between 10^-400 and 10^400. Is it "
                    "a slip of the pen?"
                ),
            ],
            id="far too large",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: 7,5OO\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: '7,5OO': characters 4 "
                    "and 5 are letters, not digits: write 7500."
                ),
            ],
            id="letters among digits",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: ▲214\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: '▲214': write the "
                    "number plainly: -214."
                ),
            ],
            id="printed",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "weight: 1,266,980 人\n"
            ),
            [
                (
                    "plan:10:13 indicators[0].weight: '1,266,980 人': write "
                    "the number plainly: 1266980. The unit, 人, is said once, "
                    "in unit."
                ),
            ],
            id="printed with its unit",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: 1,23\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: '1,23': commas stand "
                    "between groups of three digits, as in 4,400, and a "
                    "decimal part follows a point, as in 24.0."
                ),
            ],
            id="commas in wrong places",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: 24.\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: '24.': its decimals "
                    "seem to be cut off: write 24, or 24.0."
                ),
            ],
            id="cut off",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: nan\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: 'nan': it is no "
                    "number. Where there is no figure, leave the value out."
                ),
            ],
            id="not a number",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: ４８３３\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: '４８３３': write the "
                    "number plainly: 4833."
                ),
            ],
            id="full-width digits",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    weight: 80以上\n"),
            [
                (
                    "plan:10:13 indicators[0].weight: '80以上': a number is "
                    "needed, such as 4400 or 24.0."
                ),
            ],
            id="a limit",
        ),
        pytest.param(
            "description:\n",
            [
                (
                    "plan:7:1 description: nothing stands here. Write a "
                    "text, or leave the key out."
                ),
            ],
            id="an empty text",
        ),
        pytest.param(
            "description: [a]\n",
            [
                ("plan:7:14 description: a list stands here, and a text is needed."),
            ],
            id="a list for a text",
        ),
        pytest.param(
            "description: {a: b}\n",
            [
                ("plan:7:14 description: a map stands here, and a text is needed."),
            ],
            id="a map for a text",
        ),
        pytest.param(
            "visions: 減災対策\n",
            [
                (
                    "plan:7:10 visions: '減災対策' is one text, and a list is "
                    "needed: put it into [ ], or on a line of its own after "
                    "'- '."
                ),
            ],
            id="a text for a list",
        ),
        pytest.param(
            "visions:\n",
            [
                (
                    "plan:7:1 visions: nothing stands here, and a list of "
                    "texts is needed."
                ),
            ],
            id="nothing for a list",
        ),
        pytest.param(
            "visions: {a: b}\n",
            [
                (
                    "plan:7:10 visions: a map stands here, and a list of "
                    "texts is needed."
                ),
            ],
            id="a map for a list",
        ),
        pytest.param(
            "visions: [a, [b]]\n",
            [
                ("plan:7:14 visions[1]: a list stands here, and a text is needed."),
            ],
            id="a list in a list",
        ),
        pytest.param(
            'description: "a\\tb"\n',
            [
                (
                    "plan:7:14 description: 'a\\tb': character 2 is '\\t'; a "
                    "text holds no control characters but the newline, and "
                    "no lone surrogates. Take it out."
                ),
            ],
            id="a control character",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    direction: down\n"),
            [
                (
                    "plan:10:16 indicators[0].direction: 'down' stands here, "
                    "and one of increase, decrease, maintain is needed."
                ),
            ],
            id="no direction",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "direction: Decrease\n"
            ),
            [
                (
                    "plan:10:16 indicators[0].direction: 'Decrease' stands "
                    "here, and one of increase, decrease, maintain is "
                    "needed. Did you mean 'decrease'?"
                ),
            ],
            id="almost a direction",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {2011-13: 5}\n"
            ),
            [
                (
                    "plan:10:24 indicators[0].targets.2011-13: '2011-13': "
                    "there is no month 13: months run from 01 to 12."
                ),
            ],
            id="no such month",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2012/FY2011: 5}\n"
            ),
            [
                (
                    "plan:10:30 indicators[0].targets.FY2012/FY2011: "
                    "'FY2012/FY2011': it begins on 2012-04-01 and ends "
                    "before that, on 2012-03-31: write the earlier part "
                    "first."
                ),
            ],
            id="a span that ends before it begins",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {23年度: 5}\n"
            ),
            [
                (
                    "plan:10:21 indicators[0].targets.23年度: '23年度': the era "
                    "is missing: write 平成23年度, or FY2011."
                ),
            ],
            id="a year without its era",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    targets: {H23: 5}\n"),
            [
                (
                    "plan:10:20 indicators[0].targets.H23: 'H23': this may "
                    "be a calendar year or a fiscal year: write 平成27年 or "
                    "平成27年度, or 2015 or FY2015."
                ),
            ],
            id="a year that is fiscal or not",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    targets: {soon: 5}\n"),
            [
                (
                    "plan:10:21 indicators[0].targets.soon: 'soon': write a "
                    "day (2011-03-31), a month (2011-08), a quarter "
                    "(2025-Q3), a year (2009), a fiscal year (FY2011), two "
                    "of these with a slash between (FY2023/FY2027), or what "
                    "people print, such as 平成23年度."
                ),
            ],
            id="no period",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY20l1: 5}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY20l1: 'FY20l1': "
                    "write a day (2011-03-31), a month (2011-08), a quarter "
                    "(2025-Q3), a year (2009), a fiscal year (FY2011), two "
                    "of these with a slash between (FY2023/FY2027), or what "
                    "people print, such as 平成23年度."
                ),
            ],
            id="letters in a period",
        ),
    ],
)
def test_what_cannot_be_read_is_told(
    rest: str, expected: list[str], said_of: Callable[[str], list[str]]
) -> None:
    """
    Each with its place, the value and what to do about it.
    """
    assert expected == said_of(rest)
