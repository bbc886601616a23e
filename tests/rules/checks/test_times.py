"""
The times of figures, targets, baselines and editions.
"""

from __future__ import annotations

import pytest

from tests.rules.checks.pieces import codes_in, found_in, indicator, said_of


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("{value: 5, measured: 2024-03-31}", ["T101"]),
        ("{value: 5, measured: 2024-04-01}", []),
        ("{value: 5, measured: FY2023}", ["T101"]),
        ("{value: 5, measured: 2024}", []),
        ("{value: 5, measured: 2023}", ["T101"]),
        ("{value: 5, measured: 2025-03-31}", []),
        ("{value: 5, measured: 2025-04-01}", ["T102"]),
        ("{value: 5, measured: 2023, note: As printed}", []),
        ("{value: 5, measured: 2025-04-01, note: As printed}", []),
        ("{value: 5, measured: 2023, status: estimated}", []),
        ("{value: 5, measured: 2023, status: provisional}", ["T101"]),
        ("5", []),
    ],
)
def test_a_figure_is_measured_within_its_column(
    figure: str, expected: list[str]
) -> None:
    """
    At least in part; a note or an estimate tells that it stands in for another.
    """
    piece = indicator(f"actuals: {{FY2024: {figure}}}")

    assert expected == codes_in(piece, "T101", "T102")


def test_a_column_and_what_it_holds_are_told() -> None:
    """
    At the line of the time, in both languages; of several figures the one meant.
    """
    before = indicator("actuals: {FY2024: {value: 5, measured: 2024-03-31}}")
    after = indicator("actuals: {FY2024: {value: 5, measured: 2025-05}}")
    several = indicator(
        "actuals:",
        "  FY2024:",
        "    - {value: 5, edition: '2024'}",
        "    - {value: 6, edition: '2025', measured: 2023}",
    )
    editions = "editions: [{id: '2024'}, {id: '2025'}]\n"

    assert [
        (
            "2024年度の欄の実績は、それより前の2024年3月31日のものです。",
            "The figure in the column FY2024 was measured before it: 31 March 2024.",
        )
    ] == said_of(before, "T101")
    assert [
        (
            "2024年度の欄の実績は、それより後の2025年5月のものです。",
            "The figure in the column FY2024 was measured after it: May 2025.",
        )
    ] == said_of(after, "T102")
    assert ["indicators[0].actuals.FY2024[1].measured"] == [
        each.path for each in found_in(editions + several, "T101")
    ]


OTHER = "  - {id: other, name: Other, actuals: {FY2026: 1}}\n"


@pytest.mark.parametrize(
    ("actuals", "expected"),
    [
        ("{FY2024: 5}", ["T103"]),
        ("{FY2025: 5}", []),
        ("{FY2024: 5, FY2026: {status: not collected}}", []),
        ("{FY2024: 5, FY2026: —}", ["T103"]),
        ("{FY2026: —}", []),
    ],
)
def test_a_last_figure_is_not_two_years_older_than_others(
    actuals: str, expected: list[str]
) -> None:
    """
    Unless the plan says why there is none since.
    """
    assert expected == codes_in(indicator(f"actuals: {actuals}") + OTHER, "T103")


def test_a_figure_after_the_plan_makes_no_other_stale() -> None:
    """
    Of a year that is perhaps mistyped nothing can be said of other figures.
    """
    mistyped = "  - {id: wrong, name: Wrong, actuals: {FY2050: 1}}\n"
    old = indicator("actuals: {FY2024: 5}")

    assert [] == codes_in(old + mistyped, "T103")
    assert ["T103"] == codes_in(old + OTHER + mistyped, "T103")
    assert ["T112"] == codes_in(old + mistyped, "T103", "T112")


def test_an_abolished_indicator_is_measured_no_more() -> None:
    """
    So its last figure may be as old as it likes.
    """
    piece = indicator(
        "actuals: {FY2024: 5}", "revisions: [{edition: '2025', abolish: true}]"
    )

    assert [] == codes_in(f"editions: [{{id: '2025'}}]\n{piece}{OTHER}", "T103")


def test_a_stale_figure_says_how_far_others_are() -> None:
    """
    In both languages.
    """
    assert [
        (
            (
                "最後の実績は2024年度のもので、他の指標には2026年度の実績があります。"
                "新しい実績か、ない理由を書いてください。"
            ),
            (
                "Its last figure is of FY2024; others have one of FY2026. "
                "Add the new figure, or say why there is none."
            ),
        )
    ] == said_of(indicator("actuals: {FY2024: 5}") + OTHER, "T103")


@pytest.mark.parametrize(
    ("baseline", "expected"),
    [("FY2026", ["T104"]), ("FY2025", []), ("FY2024", []), ("2026-03-31", [])],
)
def test_no_target_lies_before_the_baseline(baseline: str, expected: list[str]) -> None:
    """
    Earlier figures may well be printed.
    """
    piece = indicator(
        f"baseline: {{{baseline}: 5}}",
        "targets: {FY2025: 6, FY2028: 7}",
        "actuals: {FY2020: 4}",
    )

    assert expected == codes_in(piece, "T104")


def test_dates_that_run_backwards_are_both_told() -> None:
    """
    In both languages.
    """
    piece = indicator("baseline: {FY2026: 5}", "targets: {FY2025: 6}")

    assert [
        (
            (
                "基準値は2026年度のものですが、それより前の2025年度に目標があります。"
                "どちらかの時点を直してください。"
            ),
            (
                "The baseline is of FY2026, and there is a target for FY2025, before "
                "it. Correct one of the dates."
            ),
        )
    ] == said_of(piece, "T104")


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("FY2028: 5", []),
        ("FY2029: 5", ["T105"]),
        ("FY2024: 5", []),
        ("FY2023: 5", ["T105"]),
        ("FY2024/FY2028: 5", []),
        ("FY2024/FY2029: 5", ["T105"]),
        ("FY2030: {aim: 5, note: By the county's plan}", []),
    ],
)
def test_a_target_lies_within_the_plan(target: str, expected: list[str]) -> None:
    """
    Unless a note tells whose it is.
    """
    assert expected == codes_in(indicator(f"targets: {{{target}}}"), "T105")


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        ("FY2028: 5", []),
        ("FY2029: 5", ["T112"]),
        ("2029-03: 5", []),
        ("2029-04: 5", ["T112"]),
        ("FY2024/FY2029: 5", ["T112"]),
        ("FY2020: 5", []),
        ("FY2029: {value: 5, note: Counted once more}", []),
        ("FY2029: {status: not yet available}", []),
    ],
)
def test_no_figure_is_of_a_time_after_the_plan(
    actual: str, expected: list[str]
) -> None:
    """
    Unless a note says why; earlier figures may well be printed.
    """
    assert expected == codes_in(indicator(f"actuals: {{{actual}}}"), "T112")


def test_a_figure_after_the_plan_says_what_the_plan_covers() -> None:
    """
    At the figure, in both languages.
    """
    piece = indicator("actuals: {FY2082: 5}")

    assert [
        (
            (
                "2082年度の実績は、計画期間2024年度～2028年度より後のものです。"
                "年度を確かめてください。"
            ),
            (
                "The figure of FY2082 lies after the plan's period, FY2024 to FY2028. "
                "Look at the year."
            ),
        )
    ] == said_of(piece, "T112")
    assert ["indicators[0].actuals.FY2082"] == [
        each.path for each in found_in(piece, "T112")
    ]


def test_a_target_outside_says_what_the_plan_covers() -> None:
    """
    In both languages.
    """
    assert [
        (
            "2082年度の目標は、計画期間2024年度～2028年度の外にあります。",
            "The target for FY2082 lies outside the plan's period, FY2024 to FY2028.",
        )
    ] == said_of(indicator("targets: {FY2082: 5}"), "T105")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["targets: {FY2028: 5}"], ["T106"]),
        ([], []),
        (["targets: {FY2028: 5}", "actuals: {FY2025: —}"], []),
        (
            [
                "targets: {FY2028: 5}",
                "revisions: [{edition: '2025', abolish: true}]",
            ],
            [],
        ),
        (
            [
                "targets: {FY2028: 5}",
                "revisions: [{edition: '2025', introduce: true}]",
            ],
            [],
        ),
        (
            [
                "targets: {FY2028: 5}",
                "revisions: [{edition: '2024', introduce: true}]",
            ],
            ["T106"],
        ),
    ],
)
def test_what_has_a_target_is_measured(lines: list[str], expected: list[str]) -> None:
    """
    But for what was abolished, or introduced by the last edition.
    """
    editions = "editions: [{id: '2024'}, {id: '2025'}]\n"

    assert expected == codes_in(editions + indicator(*lines) + OTHER, "T106")


def test_in_a_new_plan_nothing_is_measured_yet() -> None:
    """
    Where no other indicator has a figure, none is due.
    """
    piece = indicator("targets: {FY2028: 5}")

    assert [] == codes_in(piece, "T106")
    assert [
        (
            "目標があるのに実績が一つもありません。他の指標には2026年度の実績があります。",
            "It has targets and not one actual; others have one of FY2026.",
        )
    ] == said_of(piece + OTHER, "T106")


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("—", ["T107"]),
        ("{status: missing, note: Lost}", []),
        ("{status: not collected}", []),
        ("0", []),
    ],
)
def test_a_dash_says_why(figure: str, expected: list[str]) -> None:
    """
    By its status or a note.
    """
    assert expected == codes_in(indicator(f"actuals: {{FY2024: {figure}}}"), "T107")


def test_an_unexplained_dash_says_what_to_write() -> None:
    """
    In both languages.
    """
    assert [
        (
            (
                "2024年度の実績がなく、その理由も書かれていません。"
                "未集計・調査なしなどの状況か備考を書いてください。"
            ),
            (
                "There is no figure for FY2024, and nothing says why. Write a status "
                "such as `not collected`, or a note."
            ),
        )
    ] == said_of(indicator("actuals: {FY2024: —}"), "T107")


def test_a_baseline_without_a_date_is_found_among_dated_ones() -> None:
    """
    Each of them, in both languages.
    """
    dated = "  - {id: y, name: Y, baseline: {FY2023: 4}}\n"
    piece = indicator("baseline: 5") + dated

    assert ["T108"] == codes_in(piece, "T108", "T109")
    assert [
        (
            "基準値に時点がありません。計画期間の前年度末のものとみなしています。",
            (
                "The baseline has no date. It is taken to be of the end of the year "
                "before the plan."
            ),
        )
    ] == said_of(piece, "T108")


def test_where_no_baseline_has_a_date_the_plan_is_told_once() -> None:
    """
    With their number, in both languages.
    """
    more = "  - {id: y, name: Y, baseline: 4}\n"
    piece = indicator("baseline: 5") + more

    assert ["T109"] == codes_in(piece, "T108", "T109")
    assert [
        (
            (
                "基準値2個のどれにも時点がありません。"
                "計画期間の前年度末のものとみなしています。"
            ),
            (
                "None of 2 baselines has a date. They are taken to be of the end of "
                "the year before the plan."
            ),
        )
    ] == said_of(piece, "T109")
    assert [] == codes_in(indicator(), "T108", "T109")


@pytest.mark.parametrize(
    ("accumulation", "figure", "expected"),
    [
        ("flow", "FY2024: {value: 5, measured: 2024-12-31}", ["T110"]),
        ("flow", "2024-12-31: 5", ["T110"]),
        ("flow", "FY2024: 5", []),
        ("flow", "FY2024: {value: 5, measured: 2024-12}", []),
        ("stock", "2024-12-31: 5", []),
    ],
)
def test_what_happens_over_a_period_is_not_counted_on_a_day(
    accumulation: str, figure: str, expected: list[str]
) -> None:
    """
    A stock is.
    """
    piece = indicator(f"accumulation: {accumulation}", f"actuals: {{{figure}}}")

    assert expected == codes_in(piece, "T110")


def test_a_flow_of_one_day_names_the_day() -> None:
    """
    In both languages.
    """
    piece = indicator("accumulation: flow", "actuals: {2024-12-31: 5}")

    assert [
        (
            (
                "期間中の数（flow）なのに、2024年12月31日の一日の値とされています。"
                "期間か集計（accumulation）を直してください。"
            ),
            (
                "It counts what happens over a period (`flow`), and the figure is of "
                "one day, 31 December 2024. Correct the period or `accumulation`."
            ),
        )
    ] == said_of(piece, "T110")


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (("2024-09-24", "2025-09-23"), []),
        (("2025-09-23", "2025-09-23"), []),
        (("2025-09-23", "2025-09-22"), ["T111"]),
        (("2025-09-23", "2025-09"), []),
        (("2025-09-23", "2025-08"), ["T111"]),
    ],
)
def test_editions_stand_in_the_order_of_their_dates(
    dates: tuple[str, str], expected: list[str]
) -> None:
    """
    As far as the dates tell.
    """
    first, second = dates
    piece = f"""
        editions:
          - {{id: a, adopted: {first}}}
          - {{id: b, adopted: {second}}}
          - {{id: c}}
        """

    assert expected == codes_in(piece, "T111")


def test_editions_out_of_order_are_both_named() -> None:
    """
    At the later one, in both languages.
    """
    piece = """
        editions:
          - {id: '2025', adopted: 2025-09-23}
          - {id: '2024', adopted: 2024-09-24}
        """

    assert ["editions[1].adopted"] == [each.path for each in found_in(piece)]
    assert [
        (
            (
                "版2024は2024年9月24日に決定されており、前に置かれた版2025（2025年9月23"
                "日）より古くなっています。順序か日付を直してください。"
            ),
            (
                "The edition 2024 was adopted on 24 September 2024, before the edition "
                "2025 that stands above it (23 September 2025). "
                "Correct the order or the dates."
            ),
        )
    ] == said_of(piece, "T111")
