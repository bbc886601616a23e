"""
What an indicator counts, as far as its name tells.
"""

from __future__ import annotations

import pytest

from civicplan.rules.checks.counted import counted_in, rate_in, share_in


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("交通事故発生件数（年間）", "件数"),
        ("交通事故発生件数(年間)", "件数"),
        ("自治会への加入世帯数", "世帯数"),
        ("市内の事業者数", "事業者数"),
        ("公民館利用者数（中央公民館及び25地区公民館）（年間）", "者数"),
        ("健康診断受診者数 がん検診（年間）", "者数"),
        ("保育園の待機児童数", "児童数"),
        ("『件数』を知る人", ""),
        ("件数の多い地区", ""),
        ("会員登録数", ""),
        ("Number of households with a garden", "households"),
        ("number of people per household", "people"),
        ("Number of trips", ""),
        ("The number of people", ""),
        ("People", ""),
    ],
)
def test_a_name_tells_what_is_counted_at_its_end(name: str, expected: str) -> None:
    """
    Brackets and quotations aside; in English after “number of”.
    """
    counted = counted_in(name)

    assert expected == (counted.word if counted else "")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("『安全』と感じている市民の割合", "割合"),
        ("経常収支比率（普通会計）", "比率"),
        ("割合の高い地区", ""),
        ("Share of trips", "share"),
        ("Percentage of trips", "percentage"),
        ("Proportion of trips", "proportion"),
        ("Market share", ""),
        ("Shared bicycles", ""),
    ],
)
def test_a_name_tells_that_it_is_a_share(name: str, expected: str) -> None:
    """
    At its end in Japanese, at its beginning in English.
    """
    assert expected == share_in(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("リサイクル率", "率"),
        ("合計特殊出生率", ""),
        ("自殺死亡率", ""),
        ("競争倍率", ""),
        ("人口千人当たりの受診率", ""),
        ("率先した取組み", ""),
    ],
)
def test_a_rate_of_so_many_people_is_no_rate_of_a_whole(
    name: str, expected: str
) -> None:
    """
    It is printed without saying per how many.
    """
    assert expected == rate_in(name)
