"""
A whole scheme is read aloud in both languages.
"""

from __future__ import annotations

import pytest

from civicplan.catalog.schemes import names, scheme
from civicplan.io.schemes import loads
from civicplan.views.scheme_aloud import scheme_aloud


TOWN = """\
scheme: town
version: 1
use: {interim: last due, path: from revision, editions: [first, latest], external: 県}
parameters: {margin: 3, limit: missing}
let: {rate: ratio to interim}
shared: [{when: actual is missing, rating: none}]
questions:
  q: {asks: {en: Was it met, ja: 達成したか}, cases: [{when: rate >= limit, rating: A}]}
ratings: [{id: A, en: met, ja: 達成}]
unrated: [{id: none, en: no figure, ja: 実績なし}]
show: {rate: {cut to: 0.1 %}, gap to interim: }
rollup:
  goal:
    let: {n: count of A}
    cases: [{when: n > 3, rating: A}]
    show: {n: }
    judged: true
"""


def test_every_part_is_read_in_english() -> None:
    """
    Line by line, in the file's order.
    """
    assert (
        "The actual is the last figure whose period ends no later than the report's.",
        "The interim target is the last one due by the report's period.",
        "Time is counted to the date of the actual.",
        (
            "The expected value lies on the straight line from the last actual known "
            "when the final target was revised."
        ),
        "The previous figure is that of the period before.",
        "Yearly figures are taken as they are filed.",
        "Each question is asked of the targets as first set and as they stand.",
        "The external figure is that of '県'.",
        "Each indicator may set margin; where none is set it is 3.",
        "Each indicator may set limit; where none is set it is missing.",
        "rate is ratio to interim",
        "Was it met: the first of these that holds:",
        "- actual is missing: no figure",
        "- rate is at least limit: met",
        "Ratings, best first: met",
        "Words off the scale: no figure",
        "rate is printed cut to 0.1 %.",
        "gap to interim is printed.",
        "From its indicators, for a goal:",
        "- n is count of A",
        "- n is above 3: met",
        "- n is printed.",
        "- People judge it.",
    ) == scheme_aloud(loads(TOWN))


def test_every_part_is_read_in_japanese() -> None:
    """
    Line by line, in the file's order.
    """
    assert (
        "実績は、報告の時点までに期間が終わる最新の数値とする。",
        "中間目標は、報告の時点までに期限の来た最後の目標とする。",
        "経過した期間は、実績の時点まで数える。",
        "期待値は、目標の改訂時に分かっていた最後の実績から最終目標までの直線上の値とする。",
        "前回値は、一つ前の期間の数値とする。",
        "期間中の数は、計画に示されたまま使う。",
        "当初の目標と現行の目標のそれぞれについて答える。",
        "比較値は「県」とする。",
        "marginは、指標ごとに定めることができる。定めがなければ3とする。",
        "limitは、指標ごとに定めることができる。定めがなければ値なしとする。",
        "rateは中間目標に対する比",
        "達成したか：次のうち最初に当てはまるものとする：",
        "- 実績がない：実績なし",
        "- rateがlimit以上：達成",
        "評価（良い順）：達成",
        "評価に数えない語：実績なし",
        "rateを0.1 %単位に切り捨てて示す。",
        "中間目標までの残りを示す。",
        "指標から目標へ：",
        "- nはAの数",
        "- nが3を超える：達成",
        "- nを示す。",
        "- 人が総合的に評価する。",
    ) == scheme_aloud(loads(TOWN), "ja")


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_shipped_scheme_is_read(name: str, language: str) -> None:
    """
    At least seven lines say which figures it compares.
    """
    assert len(scheme_aloud(scheme(name), language)) > 7
