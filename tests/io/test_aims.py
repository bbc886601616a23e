"""
Aims and targets: short where the short form says everything, and long otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from civicplan.base.periods import JAPAN, period
from civicplan.io import aims
from civicplan.io.aims import (
    aim_as_written,
    read_aim,
    targets_as_written,
    targets_reader,
)
from civicplan.io.scalars import period_reader
from civicplan.model.targets import (
    Aim,
    Complete,
    Improve,
    Reach,
    Side,
    Target,
    Within,
)


AIMS: list[tuple[Any, Aim]] = [
    (Decimal(4400), Reach(value=4400)),
    (Decimal("24.0"), Reach(value="24.0")),
    ("past 100", Reach(value=100, strict=True)),
    ("at least 80", Reach(value=80, side=Side.AT_LEAST)),
    ("above 50", Reach(value=50, side=Side.AT_LEAST, strict=True)),
    ("at most 5", Reach(value=5, side=Side.AT_MOST)),
    ("below 0.1", Reach(value="0.1", side=Side.AT_MOST, strict=True)),
    ("below 0.0000001", Reach(value="1E-7", side=Side.AT_MOST, strict=True)),
    ("20 to 30", Within(low=20, high=30)),
    ("-5 to -3.0", Within(low=-5, high="-3.0")),
    (
        {"low": Decimal(20), "high": Decimal(30), "strict": True},
        Within(low=20, high=30, strict=True),
    ),
    ("➔", Improve()),
    ("no worse than baseline", Improve(strict=False)),
    ("better than previous", Improve(on="previous")),
    ("better than 全国平均", Improve(on="全国平均")),
    ("better than baseline by 80%", Improve(by="0.8")),
    ("better than a to b by 0.5%", Improve(on="a to b", by="0.005")),
    ("better than x by 80% by 50%", Improve(on="x by 80%", by="0.5")),
    ({"better than": "x by 80%"}, Improve(on="x by 80%")),
    ({"better than": " x"}, Improve(on=" x")),
    ({"no worse than": "x\ny"}, Improve(on="x\ny", strict=False)),
    ({"better than": "x\ny", "by": "80%"}, Improve(on="x\ny", by="0.8")),
    ({"better than": "baseline", "by": Decimal(10**399)}, Improve(by=10**399)),
    ({"complete": "策定"}, Complete(text="策定")),
    ({"complete": "at least 5"}, Complete(text="at least 5")),
    ({"complete": "4400"}, Complete(text="4400")),
]


@pytest.mark.parametrize(("written", "aim"), AIMS)
def test_an_aim_is_written_as_short_as_it_can_be(written: object, aim: Aim) -> None:
    """
    Long only where the short form would say something else.
    """
    assert written == aim_as_written(aim)


@pytest.mark.parametrize(("written", "aim"), AIMS)
def test_an_aim_is_read_as_it_is_written(written: object, aim: Aim) -> None:
    """
    And every digit of it.
    """
    assert repr(aim).replace("Decimal('0.8')", "Decimal('0.80')").replace(
        "Decimal('0.5')", "Decimal('0.50')"
    ) == repr(read_aim(written))


@pytest.mark.parametrize(
    ("written", "aim"),
    [
        ("4,400", Reach(value=4400)),
        (4400, Reach(value=4400)),
        (".5", Reach(value="0.5")),
        ("➔️", Improve()),
        ("80以上", Reach(value=80, side=Side.AT_LEAST)),
        ("80%以上", Reach(value=80, side=Side.AT_LEAST)),
        ("0.1未満", Reach(value="0.1", side=Side.AT_MOST, strict=True)),
        ("at least  4,400", Reach(value=4400, side=Side.AT_LEAST)),
        ("better than baseline", Improve()),
        ({"value": "80", "side": "at least"}, Reach(value=80, side=Side.AT_LEAST)),
        ({"value": 80, "strict": "true"}, Reach(value=80, strict=True)),
        ({"low": "20", "high": "30"}, Within(low=20, high=30)),
        ({"better than": "previous", "by": "0.8"}, Improve(on="previous", by="0.8")),
    ],
)
def test_other_ways_of_writing_an_aim_are_read(written: object, aim: Aim) -> None:
    """
    As people print it, or longer than needed.
    """
    assert aim == read_aim(written)


def test_a_number_is_not_taken_for_another_with_other_digits() -> None:
    """
    24.0 equals 24, but is not printed so.
    """
    read_aim(24)

    assert "Reach(value=Decimal('24.0'), side=None, strict=False)" == repr(
        read_aim(Decimal("24.0"))
    )


def test_what_is_kept_for_the_next_time_has_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """
    However many aims are read, the memory for them is small.
    """
    monkeypatch.setattr(aims, "_known", {})
    monkeypatch.setattr(aims, "_MOST_KNOWN", 3)
    for number in range(10):
        read_aim(number)
        read_aim(f"better than {'x' * 40}{number}")

    assert 1 <= len(aims._known) <= 3


def test_a_target_with_a_note_is_a_map() -> None:
    """
    And one without is its aim.
    """
    targets = (
        Target(period=period("FY2011"), aim=Reach(value=4400)),
        Target(period=period("FY2016"), aim=Improve(), note="from print"),
    )
    written = targets_as_written(targets)

    assert {"FY2011": 4400, "FY2016": {"aim": "➔", "note": "from print"}} == written
    assert targets == targets_reader(period_reader(JAPAN))(written)


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: soon}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: 'soon' is no "
                    "aim: write 4400, past 100, at least 80, above 50, at "
                    "most 5, below 0.1, 20 to 30, ➔, better than previous, "
                    "no worse than baseline, better than baseline by 80%, "
                    "{complete: 策定} or {low: 20, high: 30, strict: true}. An "
                    "aim in words is {complete: soon}."
                ),
            ],
            id="no aim",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: }\n"
            ),
            [
                (
                    "plan:10:15 indicators[0].targets.FY2011: nothing stands "
                    "here, and an aim is needed: write 4400, past 100, at "
                    "least 80, above 50, at most 5, below 0.1, 20 to 30, ➔, "
                    "better than previous, no worse than baseline, better "
                    "than baseline by 80%, {complete: 策定} or {low: 20, high: "
                    "30, strict: true}."
                ),
            ],
            id="nothing",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: [1]}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: a list stands "
                    "here, and an aim is needed: write 4400, past 100, at "
                    "least 80, above 50, at most 5, below 0.1, 20 to 30, ➔, "
                    "better than previous, no worse than baseline, better "
                    "than baseline by 80%, {complete: 策定} or {low: 20, high: "
                    "30, strict: true}."
                ),
            ],
            id="a list",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: {}}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: the map is "
                    "empty, and an aim is needed: write 4400, past 100, at "
                    "least 80, above 50, at most 5, below 0.1, 20 to 30, ➔, "
                    "better than previous, no worse than baseline, better "
                    "than baseline by 80%, {complete: 策定} or {low: 20, high: "
                    "30, strict: true}."
                ),
            ],
            id="an empty map",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: at least many}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: 'many': a "
                    "number is needed, such as 4400 or 24.0."
                ),
            ],
            id="a word before no number",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: '>= 80'}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: '>= 80' is no "
                    "aim: write 4400, past 100, at least 80, above 50, at "
                    "most 5, below 0.1, 20 to 30, ➔, better than previous, "
                    "no worse than baseline, better than baseline by 80%, "
                    "{complete: 策定} or {low: 20, high: 30, strict: true}. An "
                    "aim in words is {complete: >= 80}."
                ),
            ],
            id="signs",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: {low: 3}}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: a range has "
                    "low and high, and 'high' is missing. With one limit it "
                    "is 'at least 80' or 'at most 5'."
                ),
            ],
            id="a range with one limit",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: 30 to 20}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: 30: it is "
                    "above the other limit, 20. Swap them."
                ),
            ],
            id="a range upside down",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: {complet: 策定}}\n"
            ),
            [
                (
                    "plan:10:24 indicators[0].targets.FY2011.complet: the "
                    "key 'complet' is not known here. Did you mean "
                    "'complete'?"
                ),
            ],
            id="a map of something else",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: {complete: 策定, low: 3}}\n"
            ),
            [
                (
                    "plan:10:38 indicators[0].targets.FY2011.low: the key "
                    "'low' is not known here. Known are complete."
                ),
            ],
            id="two kinds in one",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: better than previous by 0%}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: 0.00: it must "
                    "be above zero; without a share, leave it out."
                ),
            ],
            id="a share of nothing",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: no worse than previous by 5%}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: false: with a "
                    "share it is always 'better than': leave strict as it is."
                ),
            ],
            id="a share that may be zero",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: better than previous by half%}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: 'half': a "
                    "number is needed, such as 4400 or 24.0."
                ),
            ],
            id="a share that is no number",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: {note: from print}}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: the target's "
                    "'aim' is missing. Write it beside the note."
                ),
            ],
            id="a note without its aim",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: {aim: 5, nte: x}}\n"
            ),
            [
                (
                    "plan:10:32 indicators[0].targets.FY2011.nte: the key "
                    "'nte' is not known here. Did you mean 'note'?"
                ),
            ],
            id="an unknown key beside an aim",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: {complete: ' '}}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: ' ': it may "
                    "not be empty. Write what the plan prints."
                ),
            ],
            id="an empty aim in words",
        ),
        pytest.param(
            ("indicators:\n  - id: crimes\n    name: Crimes\n    targets: 5\n"),
            [
                (
                    "plan:10:14 indicators[0].targets: '5' stands here, and "
                    "a map of aims by period, such as {FY2011: 4400, FY2016: "
                    "3300} is needed."
                ),
            ],
            id="no map",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: 5, 平成23年度: 6}\n"
            ),
            [
                (
                    "plan:10:14 indicators[0].targets: 'FY2011': there are "
                    "two targets for this period. Keep one."
                ),
            ],
            id="one period written twice",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: 4833 件}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: '4833 件': "
                    "write the number plainly: 4833. The unit, 件, is said "
                    "once, in unit."
                ),
            ],
            id="a number with its unit",
        ),
        pytest.param(
            (
                "indicators:\n  - id: crimes\n    name: Crimes\n    "
                "targets: {FY2011: '24.'}\n"
            ),
            [
                (
                    "plan:10:23 indicators[0].targets.FY2011: '24.': its "
                    "decimals seem to be cut off: write 24, or 24.0."
                ),
            ],
            id="a number cut off",
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
